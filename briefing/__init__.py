"""Turn one data file per bilateral relationship into official briefings, PDF and DOCX, in several languages."""

__version__ = "0.1.0"

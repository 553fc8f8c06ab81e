"""What others would write to make the papers of the bundled example: typst and docxtpl, WeasyPrint, LibreOffice."""

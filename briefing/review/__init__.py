"""The review record: what people have accepted of a briefing, and what is no longer as it was then."""

from __future__ import annotations

from briefing.review.covering import covered
from briefing.review.passages import Passage, of_data, of_document
from briefing.review.record import Accepted, Record, read_record, unfit, written
from briefing.review.states import Look, State, looks
from briefing.review.telling import diagnostic, to_diagnostics, told

__all__ = [
    "Accepted",
    "Look",
    "Passage",
    "Record",
    "State",
    "covered",
    "diagnostic",
    "looks",
    "of_data",
    "of_document",
    "read_record",
    "to_diagnostics",
    "told",
    "unfit",
    "written",
]

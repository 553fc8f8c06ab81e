"""The list of contents as Word's own field: entries that lead to their headings, whose pages only Word can know.

The numbers of pages are fields without a result, and no dots lead to them: Word fills them in when it prints the file
or updates the list, which then gets the dots of its styles. No number is there before, rather than a wrong one, and
nothing asks Word to update fields as it opens the file, since it would ask its reader first.
"""

from __future__ import annotations

from briefing.document import Contents, ContentsEntry
from briefing.docx.fields import ends, field
from briefing.docx.inline import run, runs
from briefing.docx.ledger import Ledger
from briefing.docx.measure import twips
from briefing.docx.xml import NONE, Xml, el, join, paragraph

_CODE = 'TOC \\o "1-2" \\h \\z \\u'


def contents(block: Contents, ledger: Ledger) -> Xml:
    """Return a list of contents: its heading, and the field with an entry for each heading."""
    begin, end = ends(_CODE)
    title = paragraph("TOCHeading", ledger.comments.here(runs(block.title, ledger)))
    last = len(block.entries) - 1
    entries = (
        _entry(entry, ledger, begin if place == 0 else NONE, end if place == last else NONE)
        for place, entry in enumerate(block.entries)
    )
    return join((title, *entries))


def _entry(entry: ContentsEntry, ledger: Ledger, begin: Xml, end: Xml) -> Xml:
    anchor = ledger.anchor(entry.target)
    number = join((run(entry.number.text), el("w:r", el("w:tab")))) if entry.number.pattern else NONE
    page = join((el("w:r", el("w:tab")), field(f"PAGEREF {anchor} \\h", ""))) if anchor else NONE
    text = join((number, runs(entry.content, ledger), page))
    link = el("w:hyperlink", text, w_anchor=anchor, w_history=1) if anchor else text
    tab = el("w:tab", w_val="right", w_leader="none", w_pos=twips(ledger.text_width))
    return paragraph(f"TOC{min(entry.level, 2)}", join((begin, link, end)), el("w:tabs", tab))

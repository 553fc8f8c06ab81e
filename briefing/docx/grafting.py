"""The document put into a letterhead: the text at its place, and what it needs in the parts beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, count
from pathlib import Path

from briefing.document import Document, Paragraph
from briefing.docx import adoption, comments, kinds, leaving, leftovers, margins, overlap, page, parts, place, places
from briefing.docx.body import body
from briefing.docx.ledger import Ledger
from briefing.docx.letterhead import LetterheadFile, read
from briefing.docx.opening import is_markup
from briefing.docx.package import CT, RT, Package, Part, add, every_part
from briefing.docx.panel import figure_size
from briefing.docx.styles import styles
from briefing.docx.tree import (
    Node,
    arrange,
    attribute,
    child,
    clark,
    each,
    element,
    insert,
    markup,
    numbers,
    parse,
    serialise,
)
from briefing.docx.xml import el
from briefing.errors import Diagnostic
from briefing.extracts import Noted, Notes, plain
from briefing.extracts import parts as parts_of
from briefing.records import replace
from briefing.scene.hyphens import Hyphenate
from briefing.scene.marking import is_marking
from briefing.theme import Theme

__all__ = ["graft", "notices"]

_TEXT = "wordprocessingml"
_DRAWINGS = (("wp:docPr", "id"), ("wps:cNvPr", "id"))
_BOOKMARKS = (("w:bookmarkStart", "w:id"),)
_LONGEST_STEM = 36  # of a bookmark's name, which has at most 40 letters
_AFTER_MARGINS = (
    *("w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:cols", "w:formProt", "w:vAlign", "w:noEndnote"),
    *("w:titlePg", "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange"),
)
_SECTION = (
    *("w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz", "w:pgMar"),
    *_AFTER_MARGINS,
)
_COMPATIBILITY = "compatibilityMode"
_NUMBERING_XML = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


def notices(path: Path, theme: Theme, *, draft: bool = False, protected: bool = False) -> tuple[Diagnostic, ...]:
    """Return what the owner of a letterhead should know of it: one warning for each kind.

    Raises:
        DataError: It cannot be used.
    """
    base = read(path)
    found = leaving.clean(base, protected=protected)
    section = place.section_of(place.clear(base), base.body)
    profile = place.page(section, theme.page, base.file)
    places.fill(base, ())
    found.add(kinds.UNDER_TEXT, times=overlap.overprinted(margins.around(base, section), section, profile))
    found.add(kinds.UNNUMBERED, times=int(margins.lacks_numbers(base, section)))
    found.add(kinds.OWN_MARK, times=int(draft and margins.has_mark(base)))
    return (*found.diagnostics(base.file), *places.check(base))


def graft(
    document: Document, theme: Theme, hyphenate: Hyphenate, path: Path, notes: Notes, *, figures: Collection[str] = ()
) -> tuple[Package, Part]:
    """Return a letterhead's package with the document in it, and its main part.

    Raises:
        DataError: The letterhead cannot be used.
    """
    base = read(path)
    leaving.clean(base)
    for one in each(base.root, "w:sectPr"):
        arrange(one, _SECTION)
    marker = place.clear(base)
    section = place.section_of(marker, base.body)
    left = places.fill(base, document.blocks, document.meta.lang)
    gone = [block for block in document.blocks if block not in left]
    document = replace(document, blocks=left)
    theme = replace(theme, page=place.page(section, theme.page, base.file))
    ledger = Ledger(document, theme, base.main, notes, hyphenate, figures=figures, taken=base.names)
    for part in parts_of(tuple(gone)):  # what the letterhead says in a place of its own is noted where the text begins
        if isinstance(part, Noted):
            ledger.comments.expect(part)
    content = markup(body(document.blocks, ledger))
    names = _define(base, document, theme, ledger)
    names.apply(content)
    _renumber(base, content)
    first = [plain(block.content) for block in left if isinstance(block, Paragraph) and is_marking(block)]
    margins.complete(base, section, document.meta, theme, names, first=first)
    place.fill(marker, content)
    _complete_section(section, theme)
    base.main.blob = serialise(base.root)
    leftovers.drop(base.package, base.main)
    _complete_parts(base, document, theme)
    ledger.comments.write(base.main, base.usual_name(comments.NAME))
    add(
        base.package,
        base.usual_name("/docProps/core.xml"),
        CT.OPC_CORE_PROPERTIES,
        RT.CORE_PROPERTIES,
        parts.core_properties(document.meta),
    )
    return base.package, base.main


# --------------------------------------------------------------------------------------------------- styles and lists


def _define(base: LetterheadFile, document: Document, theme: Theme, ledger: Ledger) -> adoption.AdoptedNames:
    """Add the styles and lists that the letterhead lacks; return what ours are called in it."""
    part, lang = base.part(RT.STYLES), document.meta.lang
    ours = parse(styles(theme, lang, figure_size(document, ledger), guest=part is not None))
    if part is None:  # nothing says what its text looks like, so ours does
        theirs = parse(serialise(ours))
        for style in list(each(theirs, "w:style")):
            theirs.remove(style)
    else:
        theirs = parse(part.blob)
    lists_part = base.part(RT.NUMBERING)
    lists = parse(_NUMBERING_XML if lists_part is None else lists_part.blob)
    adoption.forget_lists(theirs, lists)
    names = adoption.add_styles(theirs, ours, first_number=adoption.last_number(lists), language=lang)
    adoption.add_numbering(lists, parse(ledger.numbering.part()), names)
    _write(base, "styles", CT.WML_STYLES, RT.STYLES, theirs)
    _write(base, "numbering", CT.WML_NUMBERING, RT.NUMBERING, lists)
    return names


def _write(base: LetterheadFile, name: str, content_type: str, relation: str, root: Node) -> None:
    """Write a part's tree back, or add the part."""
    part = base.part(relation)
    if part is None:
        add(base.main, base.usual_name(f"/word/{name}.xml"), content_type, relation, serialise(root))
    else:
        part.blob = serialise(root)


# ------------------------------------------------------------------------------------------------------ ids and names


def _renumber(base: LetterheadFile, content: Sequence[Node]) -> None:
    """Give our drawings and bookmarks ids and names that nothing in the letterhead has."""
    drawings: set[int] = set()
    bookmarks: set[int] = set()
    taken: set[str] = set()
    for story in chain((base.root,), _stories(base)):
        drawings |= numbers([story], *_DRAWINGS)
        bookmarks |= numbers([story], *_BOOKMARKS)
        taken |= {attribute(node, "w:name").casefold() for node in each(story, "w:bookmarkStart")}
    ids = _unused(drawings)
    for root in content:
        for node in each(root, *(name for name, _ in _DRAWINGS)):
            node.set("id", str(next(ids)))
    _renumber_bookmarks(content, _unused(bookmarks), taken)


def _renumber_bookmarks(content: Sequence[Node], ids: Iterator[int], taken: set[str]) -> None:
    """Give our bookmarks ids, and names that are not taken; links and fields that lead to them follow."""
    fresh: dict[str, str] = {}
    renamed: dict[str, str] = {}
    for root in content:
        for node in each(root, "w:bookmarkStart", "w:bookmarkEnd"):
            number = attribute(node, "w:id")
            if number not in fresh:
                fresh[number] = str(next(ids))
            node.set(clark("w:id"), fresh[number])
            name = attribute(node, "w:name")
            if name and name.casefold() in taken:
                renamed[name] = _free_name(name, taken)
                node.set(clark("w:name"), renamed[name])
    for root in content:
        for node in each(root, "w:hyperlink"):
            anchor = attribute(node, "w:anchor")
            if anchor in renamed:
                node.set(clark("w:anchor"), renamed[anchor])
        for node in each(root, "w:instrText"):
            node.text = " ".join(renamed.get(word, word) for word in (node.text or "").split(" "))


def _free_name(name: str, taken: set[str]) -> str:
    """Return a bookmark's name with a number that makes it free, and take it."""
    names = (f"{name[:_LONGEST_STEM]}_{step}" for step in count(2))
    found = next(new for new in names if new.casefold() not in taken)
    taken.add(found.casefold())
    return found


def _stories(base: LetterheadFile) -> Iterator[Node]:
    """Yield the trees of everything else that has text: headers, footers, notes, comments, building blocks."""
    for part in every_part(base.package):
        if part is not base.main and _TEXT in part.content_type and is_markup(part):
            yield parse(part.blob)


def _unused(used: Iterable[int]) -> Iterator[int]:
    taken = frozenset(used)
    return (number for number in count(1) if number not in taken)


# ---------------------------------------------------------------------------------------------------- section, parts


def _complete_section(section: Node, theme: Theme) -> None:
    """Write down the page of a section that leaves it to Word."""
    for node, after in zip(markup(page.setup(theme)), (("w:pgMar", *_AFTER_MARGINS), _AFTER_MARGINS), strict=True):
        if section.find(node.tag) is None:
            insert(section, node, after)


def _complete_parts(base: LetterheadFile, document: Document, theme: Theme) -> None:
    """Add what the document needs to the settings, the fonts and the colours."""
    part = base.part(RT.SETTINGS)
    settings = parse(
        parts.settings(document.meta.lang, theme, document.meta.decimal_mark) if part is None else part.blob
    )
    arrange(settings, parts.SETTINGS)
    if child(settings, "w:autoHyphenation") is None:
        insert(settings, element(el("w:autoHyphenation")), parts.AFTER_HYPHENATION)
    _modernise(settings)
    _write(base, "settings", CT.WML_SETTINGS, RT.SETTINGS, settings)
    part, ours = base.part(RT.FONT_TABLE), parse(parts.fonts(theme))
    fonts = ours if part is None else parse(part.blob)
    known = {attribute(font, "w:name").casefold() for font in each(fonts, "w:font")}
    for font in list(each(ours, "w:font")):
        if attribute(font, "w:name").casefold() not in known:
            fonts.append(font)
    _write(base, "fontTable", CT.WML_FONT_TABLE, RT.FONT_TABLE, fonts)
    if base.part(RT.THEME) is None:
        _write(base, "theme/theme1", CT.OFC_THEME, RT.THEME, parse(parts.colour_theme(theme)))


def _modernise(settings: Node) -> None:
    """Set the compatibility mode of current Word: in that of Word 2007 the drawings would not be editable."""
    wanted = element(parts.compatibility())
    compat = child(settings, "w:compat")
    if compat is None:
        insert(settings, wanted, parts.AFTER_COMPATIBILITY)
        return
    modes = [one for one in each(compat, "w:compatSetting") if attribute(one, "w:name") == _COMPATIBILITY]
    if modes:
        modes[0].set(clark("w:val"), str(parts.CURRENT_WORD))
    else:
        compat.extend(list(wanted))

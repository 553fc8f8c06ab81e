"""Small Word files made by hand, part by part: what a test needs and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Ruled"><w:name w:val="Ruled"/><w:basedOn w:val="Normal"/><w:pPr><w:pBdr>
<w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="UnderRuled"><w:name w:val="Under"/><w:basedOn w:val="Ruled"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="MoreSecret"><w:name w:val="More Secret"/><w:basedOn w:val="Secret"/></w:style>"""


def p(content: str = "", properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def field(*code: str, shows: str = "") -> str:
    """A field of runs; its code may be in several pieces, and a piece may be markup."""
    pieces = [one if one.startswith("<") else f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in code]
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}{''.join(pieces)}{separate}{r(shows)}{end}" if shows else f"{begin}{''.join(pieces)}{end}"


def control(tag: str, content: str, more: str = "", *, alias: str = "") -> str:
    names = (f'<w:alias w:val="{alias}"/>' if alias else "") + (f'<w:tag w:val="{tag}"/>' if tag else "")
    return f"<w:sdt><w:sdtPr>{names}{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def bookmark(name: str, content: str, number: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def relation(kind: str, target: str, *, identifier: str, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    kind = kind if ":" in kind else f"{OFFICE}/{kind}"
    return f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"{mode}/>'


def letterhead(
    body: str = "",
    *,
    heads: Mapping[str, str] | None = None,
    section: str = "",
    settings: str = "",
    styles: str = STYLES,
    relations: Sequence[str] = (),
    head_relations: Sequence[str] = (),
    setting_relations: Sequence[str] = (),
    own_relations: Sequence[str] = (),
    parts: Mapping[str, tuple[str, bytes | str]] | None = None,
) -> bytes:
    """A letterhead.

    ``heads`` maps ``header default`` and the like to what they hold, ``section`` is further markup of the section,
    ``parts`` maps names to content types and contents, and the relations are those of the document, of all its headers
    and footers, of its settings, and of the package.
    """
    files: dict[str, bytes | str] = {}
    kinds = {
        "word/document.xml": f"{WML}.document.main+xml",
        "word/styles.xml": f"{WML}.styles+xml",
        "word/settings.xml": f"{WML}.settings+xml",
        "word/numbering.xml": f"{WML}.numbering+xml",
    }
    references, linked = [], [relation("styles", "styles.xml", identifier="s1"), *relations]
    linked += [relation(one, f"{one}.xml", identifier=f"s-{one}") for one in ("settings", "numbering")]
    for number, (what, content) in enumerate((heads or {}).items(), 1):
        kind, applies = what.split()
        root = {"header": "hdr", "footer": "ftr"}[kind]
        name = f"word/{kind}{number}.xml"
        files[name] = f"<w:{root} {SPACES}>{content}</w:{root}>"
        kinds[name] = f"{WML}.{kind}+xml"
        linked.append(relation(kind, f"{kind}{number}.xml", identifier=f"h{number}"))
        references.append(f'<w:{kind}Reference w:type="{applies}" r:id="h{number}"/>')
        if head_relations:
            files[f"word/_rels/{kind}{number}.xml.rels"] = _relations(head_relations)
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1417" w:bottom="1440" w:left="1417"'
    page += ' w:header="720" w:footer="720" w:gutter="0"/>'
    files["word/document.xml"] = (
        f"<w:document {SPACES}><w:body>{body}<w:sectPr>{''.join(references)}{page}{section}</w:sectPr></w:body>"
        "</w:document>"
    )
    files["word/styles.xml"] = f"<w:styles {SPACES}>{styles}</w:styles>"
    files["word/numbering.xml"] = f"<w:numbering {SPACES}/>"
    files["word/settings.xml"] = f"<w:settings {SPACES}>{settings}</w:settings>"
    if setting_relations:
        files["word/_rels/settings.xml.rels"] = _relations(setting_relations)
    for name, (kind, blob) in (parts or {}).items():
        files[name] = blob
        kinds[name] = kind
    files["word/_rels/document.xml.rels"] = _relations(linked)
    main = relation("officeDocument", "word/document.xml", identifier="o1")
    files["_rels/.rels"] = _relations([main, *own_relations])
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        f'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    )
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _relations(relations: Sequence[str]) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(relations)}</Relationships>'


def written(blob: bytes, path: Path) -> Path:
    path.write_bytes(blob)
    return path

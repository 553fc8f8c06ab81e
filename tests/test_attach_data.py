"""`--attach-data`: the figures of a paper inside its PDF, as numbers for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pikepdf
import pytest
from papers import EXAMPLES, SECOND, TAGS
from some import some
from typer.testing import CliRunner

from briefing import resources, theme
from briefing.build import build
from briefing.cli import app
from briefing.data.quantities import Approx
from briefing.errors import DataError
from briefing.extracts import figure_ids, parts
from briefing.figures import derive
from briefing.figures.facts import json_schema
from briefing.formats import Paper
from briefing.formats.for_pdf import attached
from briefing.request import BuildRequest

MARKING = "  marking:\n    en: For official use\n    ru: Для служебного пользования\n"
ATTACHED = frozenset({"attach-data"})
DOCS = Path(__file__).parent.parent / "docs"


def unmarked(tmp_path: Path, *changes: tuple[str, str], comment: str = "") -> Path:
    """Return a copy of the second example without its marking, after replacements in it."""
    text = SECOND.read_text(encoding="utf-8")
    for old, new in ((MARKING, ""), *changes):
        assert old in text, old
        text = text.replace(old, new)
    path = tmp_path / "data.yaml"
    path.write_text(text + comment, encoding="utf-8")
    return path


def content(path: Path) -> bytes:
    with pikepdf.open(path) as pdf:
        (held,) = pdf.attachments.values()
        return held.get_file().read_bytes()


def built(data: Path, *languages: str) -> list[dict[str, Any]]:
    """Return what is attached to the papers in some languages; numbers as they are written."""
    out = data.parent / "out"
    request = BuildRequest(data, languages, ("pdf",), out=out, workers=1, switches=ATTACHED)
    return [json.loads(content(file.path), parse_float=Decimal, parse_int=Decimal) for file in build(request).files]


@pytest.fixture(scope="session")
def facts_in(briefing_of, document_of, spoken):
    """Return a function from an example and a language to what would be attached to its paper."""

    def facts(name: str, tag: str) -> dict[str, Any]:
        folder = resources.default_template_dir()
        look = theme.load(folder, resources.fonts_dir())
        briefing = briefing_of(name).briefing
        paper = Paper(document_of(name, tag), look, spoken(tag), briefing, derive(briefing), folder)
        return json.loads(attached(paper).text(), parse_float=Decimal, parse_int=Decimal)

    return facts


# ------------------------------------------------------------------------------------------------------- the numbers


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_printed_figure_is_there_once_as_a_number_with_the_digits_of_the_data(
    name, facts_in, document_of, briefing_of
):
    facts = facts_in(name, "en")
    ids = [fact["id"] for fact in facts["figures"]]
    assert len(ids) == len(set(ids))
    figures = derive(briefing_of(name).briefing)
    printed = set(figure_ids(document_of(name, "en")))
    assert ids == [figure for figure in figures if figure in printed]
    for fact in some(facts["figures"]):
        quantity = figures[fact["id"]].quantity
        number = fact["amount"] if quantity.upper is None else fact["low"]
        assert str(number) == f"{quantity.value:f}"
        assert number * fact["scale"] == quantity.amount
        assert (fact["qualifier"] == "exact") == (quantity.approx is Approx.EXACT and quantity.upper is None)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_keeps_to_the_schema(name, facts_in):
    facts = facts_in(name, "en")
    found = json.loads(json.dumps(facts, default=float))
    assert not list(jsonschema.Draft202012Validator(json_schema()).iter_errors(found))


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_figures_follow_from_and_come_from_can_be_looked_up(name, facts_in, briefing_of):
    facts = facts_in(name, "en")
    known = {*derive(briefing_of(name).briefing), "relations.established"}
    sources = {source["id"] for source in facts["sources"]}
    for fact in some(facts["figures"]):
        assert set(fact["sources"]) <= sources
        assert ("derived_from" in fact) == (fact["origin"] == "derived")
        assert set(leaves(fact.get("derived_from"))) <= known
        assert fact.get("same_as") in {None, *known}
    assert sources == {source for fact in facts["figures"] for source in fact["sources"]}
    assert all(source["titles"] for source in facts["sources"])


def leaves(derived: Any) -> Iterator[str]:
    for one in derived["of"] if derived else ():
        yield from (one,) if isinstance(one, str) else leaves(one)


def test_a_figure_says_all_that_is_known_of_it(facts_in):
    figures = {fact["id"]: fact for fact in facts_in("kazakhstan-serbia", "ru")["figures"]}
    previous = figures["trade.exports.previous"]
    previous["labels"] = {tag: text.replace("\u00a0", " ") for tag, text in previous["labels"].items()}
    assert previous["names"].pop("en") == "Exports from Kazakhstan to Serbia, 2024"
    assert previous == {
        "id": "trade.exports.previous",
        "kind": "money",
        "amount": 16,
        "scale": 1_000_000,
        "unit": "USD",
        "qualifier": "about",
        "period": {"name": "2024", "first": "2024-01-01", "last": "2024-12-31"},
        "origin": "derived",
        "derived_from": {"operation": "value_before", "of": ["trade.exports.value", "trade.exports.change"]},
        "sources": ["mti"],
        "labels": {
            "en": "about US$16 million",
            "kk": "16 миллион АҚШ долларына жуық",
            "ru": "около 16 млн долларов США",
            "sr": "око 16 милиона америчких долара",
            "sr-Latn": "oko 16 miliona američkih dolara",
        },
        "names": previous["names"],
    }
    assert figures["trade.turnover.previous"]["same_as"] == "trade.history.2024.turnover"
    assert figures["relations.visits.count"]["date"] == "2026-02-26"
    assert figures["trade.potential.kinds"]["qualifier"] == "more_than"
    years = figures["investment.flow.inward.value"]["period"]
    assert years == {"name": "2008/2025", "first": "2008-01-01", "last": "2025-12-31"}


def test_a_label_has_the_sign_that_sentences_say_in_words(facts_in):
    figures = {fact["id"]: fact for fact in facts_in("kazakhstan-serbia", "en")["figures"]}
    assert figures["trade.imports.change"]["labels"]["en"] == "−6.1%"
    assert figures["trade.balance.value"]["labels"]["ru"].startswith("−50,4")
    assert figures["trade.balance.value"]["amount"] == Decimal("-50.4")


@pytest.mark.parametrize("name", ["kazakhstan-serbia", "united-kingdom-mongolia", "latvia-uzbekistan"])
def test_labels_are_in_all_languages_and_printed(name, facts_in, document_of):
    facts = facts_in(name, "en")
    assert facts["edition"]["languages"] == list(TAGS)
    assert all(fact["labels"].keys() == set(TAGS) for fact in some(facts["figures"]))
    shown = [text.replace("\u00a0", " ") for text in printed_texts(document_of(name, "en"))]
    told = [fact["labels"]["en"].replace("\u00a0", " ").lstrip("−+") for fact in facts["figures"]]
    apart = [label for label in told if not any(label in text for text in shown)]
    assert len(apart) < len(told)
    # The others stand in tables, their unit in the heading, but for some that are words there, or of another scale.
    assert len([label for label in apart if not any(number(label) in text for text in shown)]) < len(told) / 6


def number(label: str) -> str:
    """Return the digits of a label, with what stands between them."""
    found = re.search(r"\d[\d,.\u2009 ]*\d|\d", label)
    assert found, label
    return found[0]


def printed_texts(document: Any) -> Iterator[str]:
    yield from (one.text for one in parts(document.blocks) if hasattr(one, "id") and hasattr(one, "text"))


def test_units_have_the_spelling_of_data_files(facts_in):
    units = {fact["id"]: fact.get("unit") for fact in facts_in("latvia-uzbekistan", "en")["figures"]}
    assert units["corridor.cargo"] == "t"
    assert units["corridor.routes.northern_route.distance"] == "km"
    assert units["trade.exporters"] == "exporters"
    assert units["trade.turnover.change"] == "percent"
    assert units["relations.visits.count"] is None


def test_a_range_has_two_ends(tmp_path):
    (facts,) = built(unmarked(tmp_path, ("value: over 20 thousand", "value: 20.0 to 25.50 thousand")), "en")
    (fact,) = [one for one in facts["figures"] if one["id"] == "investment.points.0.visitors"]
    assert (str(fact["low"]), str(fact["high"]), fact["qualifier"]) == ("20.0", "25.50", "between")
    assert "amount" not in fact
    jsonschema.validate(json.loads(json.dumps(facts, default=float)), json_schema())


def test_all_papers_of_an_edition_have_the_same(tmp_path):
    first, other = built(unmarked(tmp_path), "en", "ru")
    assert first == other


# -------------------------------------------------------------------------------------------------- what stays inside


def test_neither_comments_nor_requisites_go_along(tmp_path):
    (facts,) = built(unmarked(tmp_path, comment="# the minister does not like this figure\n"), "en")
    text = json.dumps(facts, default=float)
    assert "minister" not in text
    assert "requisites" not in text
    assert "Permanent Secretary" not in text
    assert "17/25" not in text


def test_what_the_template_leaves_out_is_not_attached(tmp_path):
    data = unmarked(tmp_path)
    folder = tmp_path / "short"
    folder.mkdir()
    (folder / "template.yaml").write_text(
        "name: short\nparts:\n  - block: title\n  - section: trade\n    blocks:\n      - block: trade-flows\n"
    )
    request = BuildRequest(
        data, ("en",), ("pdf",), out=tmp_path / "out", workers=1, switches=ATTACHED, templates=(str(folder),)
    )
    ids = {fact["id"] for fact in json.loads(content(build(request).files[0].path))["figures"]}
    assert "trade.turnover.value" in ids
    assert not [one for one in ids if one.startswith("investment.")]


@pytest.mark.parametrize(
    "restriction", ["marking:\n    en: For official use\n    ru: ДСП", "classification: RESTRICTED"]
)
def test_a_restricted_document_carries_no_data(restriction, tmp_path):
    path = unmarked(tmp_path, ("requisites:\n", f"requisites:\n  {restriction}\n"))
    request = BuildRequest(path, ("en",), ("pdf",), out=tmp_path / "out", workers=1, switches=ATTACHED)
    with pytest.raises(DataError) as caught:
        build(request)
    (problem,) = caught.value.diagnostics
    assert problem.key == f"requisites.{restriction.partition(':')[0]}"
    text = path.read_text(encoding="utf-8")
    assert text.splitlines()[problem.line - 1].strip().startswith(restriction.partition(":")[0])
    assert "--attach-data" in problem.hint
    assert not (tmp_path / "out").exists()


def test_nothing_is_attached_unasked(tmp_path):
    request = BuildRequest(unmarked(tmp_path), ("en",), ("pdf",), out=tmp_path / "out", workers=1)
    with pikepdf.open(build(request).files[0].path) as pdf:
        assert not pdf.attachments


# ------------------------------------------------------------------------------------------------- the command line


def test_the_command_line_has_the_option(tmp_path):
    arguments = ["build", str(unmarked(tmp_path)), "--lang", "en", "-f", "pdf", "-o", str(tmp_path), "--attach-data"]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    assert json.loads(content(next(tmp_path.glob("*.pdf"))))["figures"]


@pytest.mark.skipif(not DOCS.exists(), reason="the documents are not part of the wheel")
def test_the_schema_in_the_docs_is_that_of_the_program():
    printed = CliRunner().invoke(app, ["schema", "--figures"]).stdout
    assert json.loads(printed) == json_schema()
    assert (DOCS / "figures.schema.json").read_text(encoding="utf-8") == printed

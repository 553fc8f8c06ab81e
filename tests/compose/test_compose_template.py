"""Templates: what a ``template.yaml`` says is what is composed, and what is wrong in it is said with its line."""

import re
from pathlib import Path

import pytest

from briefing import compose, resources
from briefing.compose.registry import BLOCKS, Options
from briefing.errors import DataError
from briefing.reading.kinds import keys

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "template.md"
SECTIONS = ("summary", "trade", "sources")


@pytest.fixture
def load(tmp_path):
    """Write a template, and load it."""

    def load(text):
        (tmp_path / "template.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
        return compose.load(tmp_path, SECTIONS)

    return load


@pytest.fixture
def problems(load, tmp_path):
    """Write a template, and return what is wrong with it."""

    def problems(text):
        with pytest.raises(DataError) as caught:
            load(text)
        found = caught.value.diagnostics
        assert all(one.file == str(tmp_path / "template.yaml") and one.hint for one in found)
        return [(one.line, one.key, one.message, one.hint) for one in found]

    return problems


def test_the_bundled_template_has_its_sections_in_order():
    template = compose.load(resources.default_template_dir())
    named = [section.id for section in template.sections if section.id]
    assert (named[0], named[-1]) == ("summary", "sources")
    assert len(named) == len(set(named)) > 3
    assert [section.id for section in template.sections if not section.numbered] == ["changes", "sources"]


def test_options_are_read_as_what_the_block_takes(load):
    template = load("parts: [{block: key-figures, max: 3}, {section: trade, blocks: [{block: points, of: trade}]}]\n")
    (figures,), (points,) = (section.blocks for section in template.sections)
    assert figures.options.max == 3
    assert (points.options.of, points.options.texts) == ("trade", "paragraphs")


def test_a_block_of_a_section_is_of_the_one_that_it_stands_in(load):
    template = load(
        "parts:\n- section: trade\n  blocks: [{block: indicators}, {block: points, of: summary}]\n"
        "- section: '*'\n  blocks: [{block: indicators}]\n"
    )
    options = [[block.options.of for block in section.blocks] for section in template.sections]
    assert options == [["trade", "summary"], [""]]


def test_a_template_is_read_anew_when_its_file_says_something_else(load):
    first = load("name: one\nparts:\n  - block: title\n")
    assert load("name: one\nparts:\n  - block: title\n") is first
    assert load("name: two\nparts:\n  - block: title\n").name == "two"


def test_a_template_has_the_name_of_its_folder_where_it_says_none(load, tmp_path):
    assert load("parts: [{block: title}]").name == tmp_path.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("parts:\n- block: key-figures\n  max: many\n", (3, "parts.0.max", "expected a whole number", "digits")),
        ("parts:\n- block: key-figures\n  max: 0\n", (3, "parts.0.max", "too small", "at least 1")),
        ("parts:\n- block: key-figures\n  max: 1e400\n", (3, "parts.0.max", "expected a whole number", "digits")),
        (f"parts:\n- block: key-figures\n  max: {'9' * 6000}\n", (3, "parts.0.max", "too large", "few digits")),
        ("parts:\n- block: key-figures\n  mx: 1\n", (3, "parts.0.mx", "is not a known key", "“max”")),
        ("parts:\n- block: title\n  max: 1\n", (3, "parts.0.max", "is not a known key", "known are: block")),
        ("parts:\n- block: points\n  of: nowhere\n", (3, "parts.0.of", "“nowhere” is not a section of the data", "")),
        ("parts:\n- block: points\n  of: [trade]\n", (3, "parts.0.of", "expected a section of the data", "")),
        ("parts:\n- block: points\n  texts: list\n", (3, "parts.0.texts", "is not one of paragraphs, bullets", "")),
        ("parts:\n- block: points\n", (2, "parts.0.of", "is missing: the block does not stand in", "one of summary")),
        (
            "parts:\n- section: sources\n  blocks: [{block: intro}]\n",
            (3, "parts.0.blocks.0.of", "is missing: the block does not stand in a section of the data", "relations"),
        ),
        ("parts:\n- block: titel\n", (2, "parts.0.block", "there is no block “titel”", "did you mean “title”?")),
        ("parts:\n- block: __class__\n", (2, "parts.0.block", "there is no block", "known are: agreements")),
        ("parts:\n- section: zzz\n  blocks: [{block: title}]\n", (2, "parts.0.section", "there are summary", "write")),
        ("parts:\n- section: trade\n", (2, "parts.0.blocks", "is missing", "blocks")),
        ("parts:\n- section: trade\n  blocks: trade-flows\n", (3, "parts.0.blocks", "expected a list", "[a, b]")),
        (
            "parts:\n- section: trade\n  blocks: [trade-flows]\n",
            (3, "parts.0.blocks.0", "a block is wanted", "- block"),
        ),
        (
            "parts:\n- section: trade\n  numbered: maybe\n  blocks: [{block: title}]\n",
            (3, "parts.0.numbered", "true", ""),
        ),
        ("parts:\n- section: [trade]\n  blocks: [{block: title}]\n", (2, "parts.0.section", "expected a text", "")),
        (
            "parts:\n- section: trade\n  blocks: [{block: title}]\n- section: trade\n  blocks: [{block: title}]\n",
            (4, "parts.1.section", "stands twice, first in line 2", "both"),
        ),
        ("parts:\n- title\n", (2, "parts.0", "a block is wanted", "- block")),
        ("parts: title\n", (1, "parts", "expected a list", "")),
        ("parts: []\n", (1, "parts", "has 0 entries", "at least 1")),
        ("name: x\n", (1, "parts", "is missing", "parts")),
        ("part: []\nparts: [{block: title}]\n", (1, "part", "is not a known key", "“parts”")),
        ("parts: [{block: title}]\nparts: [{block: title}]\n", (2, "parts", "is written twice, first in line 1", "")),
        ("name: \x01\nparts: [{block: title}]\n", (1, "", "a control character, U+0001", "delete")),
        (b"# ok\nname: caf\xe9\nparts: [{block: title}]\n", (2, "", "is not UTF-8: byte 0xe9", "UTF-8")),
        ("parts: " + "[" * 50_000, (1, "", "nests deeper than", "brackets")),
        ("- parts\n", (1, "", "holds no keys", "key: value")),
        ("parts:\n- block title\n  max: 1\n", (2, "", "a line without a colon", "key: value")),
        ("", (1, "parts", "is missing", "parts")),
    ],
    ids=lambda part: str(part)[:40].strip(),
)
def test_what_is_wrong_is_said_with_line_key_and_what_is_allowed(text, expected, problems):
    line, key, message, hint = expected
    (found,) = problems(text)
    assert found[:2] == (line, key)
    assert message in found[2]
    assert hint in found[3]


def test_aliases_cannot_make_a_small_file_a_large_one(problems):
    lists = ", ".join(f"&a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10))
    (found,) = problems(f"name: [&a0 [x, x, x, x, x, x, x, x, x, x], {lists}]\nparts: [{{block: title}}]\n")
    assert "more than 100,000 values" in found[2]


def test_all_that_is_wrong_is_said_at_once(problems):
    found = problems("parts:\n- block: key-figures\n  max: x\n- block: points\n  of: y\n- section: z\n  blocks: [{}]\n")
    assert [key for _, key, _, _ in found] == ["parts.0.max", "parts.1.of", "parts.2.section", "parts.2.blocks.0"]


def test_a_folder_without_a_template_says_so(tmp_path):
    with pytest.raises(DataError, match=r"there is no template\.yaml"):
        compose.load(tmp_path)


@pytest.mark.skipif(not GUIDE.exists(), reason="the guide is in the repository, not in the wheel")
def test_the_guide_to_templates_names_every_section_that_has_a_heading(spoken):
    headings = [name.removeprefix("section-") for name in spoken("en").messages if name.startswith("section-")]
    assert len(headings) > 5
    text = GUIDE.read_text(encoding="utf-8")
    listed = text.partition("Sections are those that there are headings for:")[2].partition(";")[0]
    assert sorted(re.findall(r"`([a-z-]+)`", listed)) == sorted(headings)


@pytest.mark.skipif(not GUIDE.exists(), reason="the guide is in the repository, not in the wheel")
def test_the_guide_to_templates_names_every_block_and_option():
    rows = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    assert len(BLOCKS) > 15
    for name, registered in BLOCKS.items():
        (row,) = [row for row in rows if f"`{name}`" in row.split("|")[1]]
        options = keys(registered.options).keys() - keys(Options).keys()
        assert all(f"`{option}`" in row for option in options), name

"""A short slice of what `fuzz.py` tries at length, and every input that once broke a promise."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from random import Random
from zipfile import BadZipFile, ZipFile

import mutation
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from some import some
from targets import TARGETS, Tally, kept

from briefing.data.schema import json_schema

SLICES = {"reader": 60, "template": 25, "theme": 25, "letterhead": 25}


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_wrong_input_is_refused_in_words_or_builds(name: str, tmp_path: Path) -> None:
    tally = Tally()
    for count, (_, content) in enumerate(islice(TARGETS[name].inputs(seed=2026), SLICES[name])):
        TARGETS[name].run(content, tmp_path, tally, build_too=count % 12 == 0)
    assert tally.refused + tally.passed == SLICES[name]
    assert tally.refused > SLICES[name] // 4
    assert len(tally.messages) > SLICES[name] // 10


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_what_the_mutations_start_from_is_accepted(name: str, tmp_path: Path) -> None:
    tally = Tally()
    target = TARGETS[name]
    target.run(target.seeds()[0], tmp_path, tally, build_too=True)
    assert tally.built == 1


def test_equal_numbers_give_equal_inputs() -> None:
    for target in some(TARGETS.values()):
        first, again = (list(islice(target.inputs(seed=5), 4)) for _ in range(2))
        assert first == again
        assert first[0] != first[1]


def test_mutations_of_a_word_file_reach_its_parts(tmp_path: Path) -> None:
    """Most mutated files are still archives: what is tried is the reading of parts, not of zip files."""
    random, readable = Random(3), 0
    for number in range(40):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(mutation.word_file(TARGETS["letterhead"].seeds()[0], random))
        try:
            with ZipFile(path) as archive:
                readable += "word/document.xml" in archive.namelist()
        except BadZipFile:
            continue
    assert readable > 20


@pytest.mark.parametrize(("suffix", "name"), [(".data.yaml", "reader"), (".template.yaml", "template")])
def test_inputs_that_were_kept_keep_their_promise(suffix: str, name: str, tmp_path: Path) -> None:
    inputs = kept(suffix)
    assert inputs
    for content in inputs:
        TARGETS[name].run(content, tmp_path, Tally(), build_too=True)


def _keys(schema: object) -> set[str]:
    """Return all keys of the data file, at any depth."""
    if isinstance(schema, dict):
        inner = [_keys(value) for value in schema.values()]
        return set(schema.get("properties", {})).union(*inner)
    return set().union(*map(_keys, schema)) if isinstance(schema, list) else set()


KEYS = st.sampled_from(sorted(_keys(json_schema())))
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=20), st.sampled_from(mutation.VALUES[:60])
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=6)),
    max_leaves=25,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=8))
def test_any_tree_of_known_keys_is_read_or_refused_in_words(tmp_path: Path, tree: dict[str, object]) -> None:
    head = {"schema": 2, "id": "a-b", "home": "NL", "partner": "CU", "date": "2025-10-07", "languages": ["en"]}
    content = yaml.safe_dump({**head, **tree}, allow_unicode=True).encode("utf-8", "surrogatepass")
    TARGETS["reader"].run(content, tmp_path, Tally(), build_too=False)

"""Older data files become files of today, whatever their style: the same data moved, all comments, nothing else."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from older_files import Writer, data

from briefing.data.moves import structure
from briefing.migration.nodes import comments
from briefing.migration.rewriting import rewritten
from briefing.reading.source_text import decode
from briefing.reading.tree import read_tree


@given(seed=st.integers(0, 10**9))
@settings(max_examples=150, deadline=None)
def test_files_of_all_styles_say_the_same_in_their_new_places(seed: int) -> None:
    random = Random(seed)
    old = data(random)
    text = Writer(random).file(old)
    new = rewritten(text.encode(), "old.yaml")
    read = read_tree(decode(text.encode(), "old.yaml")).data
    assert read == old
    assert read_tree(decode(new, "new.yaml")).data == structure(old)
    assert rewritten(new, "new.yaml") == new, "a second time changes nothing"
    assert sorted(comments(new.decode("utf-8-sig"))) == sorted(comments(text.removeprefix("\ufeff")))

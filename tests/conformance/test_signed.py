"""Signed and unsigned papers are PDF/A-2a and PDF/UA-1, as an outside engine finds them: ``pytest -m conformance``."""

from __future__ import annotations

import pytest
from papers import TAGS
from pdf_sample import FONTS, THEME, sample, syllables
from signed_papers import paper
from signing_keys import MOMENT, PASSPHRASE, Person
from verapdf import broken_rules, missing

from briefing import resources, theme
from briefing.pdf import Attachment, render
from briefing.signing import Request, read_key, sign

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(bool(missing()), reason=missing()),
]


@pytest.fixture
def key_of(tmp_path):
    def key(person):
        path = tmp_path / f"{person.kind}.p12"
        path.write_bytes(person.pkcs12())
        return read_key(path, PASSPHRASE, MOMENT)

    return key


def broken(files, profiles=("2a", "ua1")):
    found = broken_rules(files, profiles)
    assert len(found) == len(files) * len(profiles)
    return {key: rules for key, rules in found.items() if rules}


def test_papers_conform_before_and_after_one_signature_and_two(tmp_path, key_of):
    papers = []
    for tag in TAGS:
        papers.append(tmp_path / f"{tag}.pdf")
        papers[-1].write_bytes(paper(tag))
    papers.append(tmp_path / "bare.pdf")
    papers[-1].write_bytes(paper(place=False))
    first = sign(Request(tuple(papers), MOMENT, reason="Одобрено"), key_of(Person(common="Ғұмар Жүсіпов ნ")))
    second = sign(Request(tuple(one.path for one in first), MOMENT), key_of(Person("ecdsa", common="Another")))
    assert [one.number for one in second] == [2] * len(papers)
    assert broken([*papers, *(one.path for one in first), *(one.path for one in second)]) == {}


def test_the_bundled_papers_conform_when_they_are_signed(tmp_path, document_of, spoken, key_of):
    look = theme.load(resources.default_template_dir(), resources.fonts_dir())
    papers = []
    for tag in TAGS:
        papers.append(tmp_path / f"example_{tag}.pdf")
        papers[-1].write_bytes(render(document_of("kazakhstan-serbia", tag), look, spoken(tag).hyphenate))
    signed = sign(Request(tuple(papers), MOMENT), key_of(Person("ecdsa")))
    assert all(one.mark for one in signed)
    assert broken([one.path for one in signed]) == {}


def test_a_paper_with_its_data_inside_stays_what_it_is(tmp_path, key_of):
    attachment = Attachment("figures.json", b'{"figures": {}}', "application/json", "Figures", "2026-02-26")
    path = tmp_path / "data.pdf"
    path.write_bytes(render(sample("en"), theme.load(THEME, FONTS), syllables, attachment))
    [one] = sign(Request((path,), MOMENT), key_of(Person("ecdsa")))
    assert broken([one.path], ("3a", "ua1")) == {}

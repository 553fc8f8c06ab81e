"""Every word of the examples is in the language's dictionary, or is a name or term with a source.

Kazakh has no such test: the dictionary of 2009 does not know most inflected and compound words.
"""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tree import inlines

from briefing.document import Foreign
from briefing.dump import dump

WORDS = Path(__file__).parent.parent / "words"
DICTIONARIES = {"en": "en_GB", "ru": "ru_RU", "sr": "sr_RS", "sr-Latn": "sr_Latn_RS"}
SCRIPTS = {
    "en": r"(?<!\d)[A-Za-zÀ-ž]+(?:’s?)?",
    "ru": r"[А-яЁёҐ-ӿ]+",
    "sr": r"[Ђ-џ]+",
    "sr-Latn": r"[A-Za-zČčĆćĐđŠšŽž]+",
}
EXAMPLES = [("kazakhstan-serbia", tag) for tag in DICTIONARIES] + [("netherlands-cuba", tag) for tag in ("en", "ru")]
MARKS = re.compile(r"^(?:title|lang|head): |^- \[[a-z-]+\]|^\[[a-z -]+\]|^  alt: ", re.MULTILINE)


def attested(tag, spoken):
    lines = (WORDS / f"{tag.removesuffix('-Latn')}.tsv").read_text(encoding="utf-8").splitlines()
    words = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert all(len(entry) == 2 and entry[1] for entry in words), "each word cites a source"
    return [spoken(tag).plain(word).text for word, _source in words]


def unknown(text, tag):
    words = sorted(set(re.findall(SCRIPTS[tag], text)))
    run = subprocess.run(
        ["hunspell", "-d", DICTIONARIES[tag], "-i", "utf-8", "-l"],
        input="\n".join(words),
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


@pytest.mark.parametrize(("example", "tag"), EXAMPLES)
def test_every_word_is_in_the_dictionary_or_attested(example, tag, document_of, spoken):
    if shutil.which("hunspell") is None:
        pytest.skip("hunspell is not installed")
    document = document_of(example, tag)
    text = MARKS.sub("", dump(document)).replace("lang:", "")
    for part in inlines(document.blocks):
        if isinstance(part, Foreign):
            text = text.replace(part.text, " ")
    text = re.sub(r"sr-\w+-RS|[a-z]{2}-[A-Z]{2}", " ", text)
    words = attested(tag, spoken)
    missed = sorted(unknown(text, tag) - set(words))
    if tag == "sr-Latn":  # brands that stand in Latin letters in the Cyrillic text as well
        missed = [word for word in missed if word not in {"NS", "EXPO", "KazISS", "Qazinform"}]
    assert missed == []


@pytest.mark.parametrize("tag", ["en", "ru", "sr"])
def test_the_word_list_holds_nothing_superfluous(tag, document_of, spoken):
    if shutil.which("hunspell") is None:
        pytest.skip("hunspell is not installed")
    examples = [name for name, language in EXAMPLES if language == tag]
    text = " ".join(dump(document_of(name, tag)) for name in examples)
    found = unknown(text, tag)
    assert sorted(set(attested(tag, spoken)) - found) == []

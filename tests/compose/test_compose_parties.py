"""Papers with a side that is no country of the tables: a union with a code, one that the data declare, a territory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
import pytest
from measured import KNOWN

from briefing import compose, resources
from briefing.build import build
from briefing.data import Loaded, load_text
from briefing.dump import dump
from briefing.errors import DataError
from briefing.figures import derive
from briefing.language import Country, Language
from briefing.reading.source_text import decode
from briefing.request import BuildRequest

PAPERS = {path.stem: path for path in sorted(Path(__file__).with_name("parties").glob("*.yaml"))}
TAGS = ("en", "kk", "ru", "sr")
Speak = Callable[[str], Language]


def loaded(name: str, *changes: tuple[str, str]) -> Loaded:
    """Return the data of a paper after replacements in them."""
    text = PAPERS[name].read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return load_text(decode(text.encode(), "case.yaml"), languages=TAGS, known=KNOWN)


def printed(name: str, language: Language, *changes: tuple[str, str]) -> str:
    """Return a paper as plain text."""
    briefing = loaded(name, *changes).briefing
    template = compose.load(resources.default_template_dir())
    text = dump(compose.compose(briefing, derive(briefing), language, template))
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("name", "tag", "expected"),
    [
        (
            "serbia-eaeu",
            "en",
            (
                "Relations between the Republic of Serbia and the Eurasian Economic Union|exports to the EAEU rose"
                "|Serbia’s trade deficit with the EAEU|Both sides base|Exports from Serbia to the EAEU"
            ),
        ),
        (
            "serbia-eaeu",
            "ru",
            (
                "Отношения между Республикой Сербия и Евразийским экономическим союзом|Экспорт из Сербии в ЕАЭС|"
                "торговли Сербии с ЕАЭС|обеих сторон|Сведения о сторонах"
            ),
        ),
        (
            "serbia-eaeu",
            "kk",
            (
                "Сербия Республикасы мен Еуразиялық экономикалық одақ арасындағы|ЕАЭО-ға экспорт|ЕАЭО-дан импорт"
                "|Екі тараптың"
            ),
        ),
        (
            "serbia-eaeu",
            "sr",
            "Односи између Републике Србије и Евроазијске економске уније|из Србије у ЕАЕУ|обеју страна",
        ),
        ("kazakhstan-eu", "en", "exports to the European Union rose|Both sides base|Main facts"),
        ("kazakhstan-eu", "ru", "Казахстана с Европейским союзом|с участием капитала из Европейского союза|обеих сторон"),
        ("kazakhstan-eu", "kk", "Еуропалық одақ|Екі тараптың"),
        ("kazakhstan-eu", "sr", "са Европском унијом|обеју страна"),
        (
            "kazakhstan-hk",
            "en",
            (
                "the Hong Kong Special Administrative Region of China|exports to Hong Kong rose|Hong Kong participation"
                "|Both sides base"
            ),
        ),
        ("kazakhstan-hk", "ru", "из Казахстана в Гонконг|Импорт из Гонконга|с гонконгским участием|на Лантау"),
        ("kazakhstan-hk", "kk", "Гонконгке экспорт|Гонконгтен импорт|Екі тараптың"),
        ("kazakhstan-hk", "sr", "у Хонгконг|са хонгконшким учешћем|на Лантау"),
    ],
)
def test_a_side_that_is_no_country_is_named_as_its_ministry_names_it(
    name: str, tag: str, expected: str, spoken: Speak
) -> None:
    text = printed(name, spoken(tag))
    assert [part for part in expected.split("|") if part not in text] == []
    countries = {"en": "ountries", "ru": "обеих стран ", "kk": "Екі ел", "sr": "земаља"}[tag]
    assert countries not in text


@pytest.mark.parametrize("name", PAPERS)
def test_the_papers_are_built_in_both_formats(name: str, tmp_path: Path) -> None:
    request = BuildRequest(PAPERS[name], TAGS, ("pdf", "docx"), tmp_path, ("bilateral",), workers=1)
    files = {file.path.name: file.path for file in build(request).files}
    assert len(files) == 2 * len(TAGS)
    side = {"serbia-eaeu": "EAEU", "kazakhstan-eu": "European Union", "kazakhstan-hk": "Hong Kong"}[name]
    english = [path for path in files.values() if path.stem.endswith("_en")]
    for path in english:
        if path.suffix == ".docx":
            text = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
        else:
            with pypdfium2.PdfDocument(path) as file:
                text = "\n".join(page.get_textpage().get_text_range() for page in file)
        assert side in " ".join(text.split())


def test_a_declared_name_wins_over_that_of_the_tables(spoken: Speak) -> None:
    """A ministry that calls the European Union by its initials says so in the data."""
    change = ("partner: EAEU", "partner: EU"), ("  EAEU:\n", "  EU:\n"), ("en: the EAEU", "en: the EU")
    text = printed("serbia-eaeu", spoken("en"), *change)
    assert "Serbia’s exports to the EU rose" in text
    assert spoken("en").call("NAME", Country("EU")) == "the European Union"  # of this paper alone


def test_a_state_that_the_tables_lack_is_told_of_as_a_state(spoken: Speak) -> None:
    text = printed("kazakhstan-hk", spoken("en"), ("kind: other", "kind: state"))
    assert "Both countries base" in text


def test_a_form_that_is_missing_is_asked_for_as_of_any_word(spoken: Speak) -> None:
    with pytest.raises(DataError) as caught:
        printed("serbia-eaeu", spoken("ru"), ("{nom: ЕАЭС, indeclinable: true, gender: m, number: singular}", "Хзбрия"))
    assert any(one.key.startswith("parties.EAEU.name.ru") for one in caught.value.diagnostics)


def test_authored_text_names_a_declared_side(spoken: Speak) -> None:
    text = "  points:\n    - text: {en: "
    point = f"{text}'Goods from {{parties.EAEU}} come {{partner:from}}.', kk: к, ru: р, sr: с}}\n      source: s\n"
    said = printed("serbia-eaeu", spoken("en"), ("trade:\n", f"trade:\n{point}"))
    assert "Goods from the EAEU come from the EAEU" in said

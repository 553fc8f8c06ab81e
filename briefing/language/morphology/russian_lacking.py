"""Russian common words that the dictionary lacks: short lists, and words whose make-up shows how they decline."""

from __future__ import annotations

from briefing.language.morphology import russian_dictionary as dictionary
from briefing.language.morphology.russian_adjectives import forms_of, invariable
from briefing.language.morphology.russian_dictionary import Reading
from briefing.language.morphology.russian_names import given
from briefing.language.morphology.tables import word_set
from briefing.records import replace
from briefing.regex import regex

# Parliaments and offices that the dictionary lacks, all of the first or second declension in a hard consonant.
_PARLIAMENTS = word_set("мажлис кенеш генгеш сангсад тинвальд ойряхтас эрен эренн сабор маслихат сабха саэйма джирга")
_OFFICES = word_set("аким")
# Common words that the dictionary lacks: things in a hard consonant, and what never declines.
_THINGS = word_set("вуз хаб финтех евробонд")
_FIXED = word_set("тенге сомони тофу киноа нори васаби капучино эспрессо")
_PROCESS = regex("[а-яё]{3,}изация$")  # цифровизация, дедолларизация
# First parts of words written together, before a noun of four letters or more that the dictionary has: ветропарк. With
# a capital they may be names of companies («Энергопроект»), but for those of the state: Госдума.
_BEFORE_NOUN = regex(
    "(?:авто|агро|аэро|био|ветро|гелио|гидро|[Гг]ос|диз|евро|кибер|крипто|лесо|металло|микро|нано|нефте|поли|сельхоз|спец|"
    "строй|тепло|турбо|угле|ферро|хлопко|эко|электро|энерго)(?=[а-яё]{4})"
)


def lacking(word: str) -> tuple[Reading, ...]:
    """Return what a word is as a noun in the nominative, nothing where the dictionary has it or it is not certain."""
    lower = word.lower()
    if dictionary.knows(word):
        return ()
    if lower in _FIXED:
        gender = "m" if lower in ("тенге", "сомони") else ""
        return tuple(
            Reading(invariable(word), number, gender, animate=False, fixed=True) for number in ("singular", "plural")
        )
    if lower.removesuffix("ы") in _THINGS and lower.endswith("ы"):
        stem = word[:-1]
        many = forms_of(word, stem + "ов", stem + "ам", word, stem + "ами", stem + "ах")
        return (Reading(many, "plural", "m", animate=False, fixed=False),)
    first = _BEFORE_NOUN.match(word)
    if first:
        return tuple(_led(first[0], reading) for reading in dictionary.nouns(word[first.end() :]))
    if lower not in _PARLIAMENTS | _OFFICES | _THINGS and not _PROCESS.fullmatch(lower):
        return ()
    gender = "f" if lower.endswith(("а", "я")) else "m"
    forms = given(word, gender).forms
    animate = lower in _OFFICES
    if gender == "m" and not animate:
        forms = {**forms, "acc": word}
    return (Reading(forms, "singular", gender, animate=animate, fixed=False),)


def _led(first: str, reading: Reading) -> Reading:
    """Return a noun with the part that is written together before it: ветропарк, Госдума."""
    return replace(reading, forms={case: first + form for case, form in reading.forms.items()})

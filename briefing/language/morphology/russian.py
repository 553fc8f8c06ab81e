"""Russian: case forms of terms, people, positions and places, adjectives, numerals and prepositions.

Nothing is guessed. Common words decline as the dictionary says, names and adjectives by rule; a word that neither knows
for sure has no forms here, and the caller asks the data for them.
"""

from __future__ import annotations

import re

from briefing.language.morphology import showing
from briefing.language.morphology.russian_adjectives import CASES, Forms, adjective
from briefing.language.morphology.russian_dictionary import other_number
from briefing.language.morphology.russian_guesses import Guess, unchanged
from briefing.language.morphology.russian_names import decline_person
from briefing.language.morphology.russian_numbers import number_words, ordinal, ordinal_forms
from briefing.language.morphology.russian_phrases import Declined, Wish, decline_phrase, is_invariable, unknown_words
from briefing.language.morphology.russian_places import decline_place
from briefing.language.morphology.tables import endings, word_set
from briefing.regex import regex

__all__ = [
    "CASES",
    "adjective",
    "forms",
    "number_words",
    "ordinal",
    "ordinal_forms",
    "other_number",
    "preposition",
    "proposals",
    "shown",
    "shown_by_genitive",
    "shown_gender",
    "shown_number",
    "unknown_words",
]

KINDS = ("noun", "person", "position", "place")

_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
# Words and beginnings before which a preposition takes its о.
_FULL_WORDS = word_set("мне мной мною всём всем всех всей всеми")
_FULL_AFTER_IN = word_set("сне дне")
_LION = endings("льв льд льн льст лб")
_FULL = {
    "в": endings(f"[вф][{_CONSONANTS}ь] мн[оу] мгл мцен рт рж"),
    "с": endings(
        f"[сзшж][{_CONSONANTS}] [сзшж][ьъ][аеёиоуыэюя] щ вс[{_CONSONANTS}аеиоуыэюяьъ] "
        f"вт[ое] вз[{_CONSONANTS}] мн[оу] мг рт рж"
    ),
    "к": endings("вс[ея] вто мн[оу] дню дням"),
}
_HUNDRED = regex("1\\d\\d(?:\\D|$)")
_SECOND = regex("(?:2-[а-я]|II(?:\\s|$))")
_ELEVEN = regex("11(?:[\\s\u00a0]\\d{3})*(?:\\D|$)|1(?:\\D|$)")


def forms(
    phrase: str, *, gender: str | None = None, number: str | None = None, animate: bool = False, kind: str = "noun"
) -> Forms | None:
    """Return the forms of a phrase by case, or None where it is not certain how it declines.

    A case is left out where one word of the phrase has two forms for it, or one that depends on the preposition.

    Args:
        phrase: the nominative.
        gender: m, f or n where it is known; people need it.
        number: singular or plural where it is known; it tells вина of guilt from вина of the cellar.
        animate: whether the accusative is that of living beings; the dictionary knows it of most words.
        kind: noun (terms and institutions), person, position or place.
    """
    phrase = phrase.strip()
    name = _name(phrase, gender, kind)
    if name is not None or (kind == "person" and phrase) or (kind == "place" and " " not in phrase):
        return name.certain if name else None
    found = _declined(phrase, Wish(gender or "", number or "", animate=animate, position=kind == "position"))
    return found.forms if found else None


def proposals(
    phrase: str, *, gender: str | None = None, number: str | None = None, animate: bool = False, kind: str = "noun"
) -> Forms | None:
    """Return the likeliest forms of a phrase by case, for a person to confirm; None if there is no sensible guess.

    What ``forms`` knows for certain stands among them as it is. The arguments are those of ``forms``.
    """
    from briefing.language.morphology.russian_proposals import likely_phrase  # noqa: PLC0415 - few words need them

    phrase = phrase.strip()
    if not phrase:
        return None
    name = _name(phrase, gender or ("m" if kind == "person" else None), kind)
    likely = name.forms if name else likely_phrase(phrase, number=number or "", animate=animate or kind == "position")
    certain = forms(phrase, gender=gender, number=number, animate=animate, kind=kind) or {}
    return {**likely, **certain} if likely else certain or None


def _name(phrase: str, gender: str | None, kind: str) -> Guess | None:
    """Return a person or place by the rules of names, None for everything else."""
    if kind == "person" and phrase:
        return decline_person(phrase, gender)
    if kind == "place" and phrase:
        return unchanged(phrase) if " " not in phrase and is_invariable(phrase) else decline_place(phrase, gender)
    return None


def shown(phrase: str) -> tuple[str, str]:
    """Return the number and gender of a term as the dictionary knows them, each empty where they are not certain."""
    found = _declined(phrase.strip(), Wish())
    return (found.number, found.gender if found.number == "singular" else "") if found else ("", "")


def _declined(phrase: str, wish: Wish) -> Declined | None:
    if not phrase:
        return None
    if wish.position:
        wish = Wish(number=wish.number, position=True)  # a woman is министр too: the noun decides
    return decline_phrase(phrase, wish)


def preposition(base: str, next_word: str) -> str:
    """Return в, с, к or о as it is written before a word or number: во Франции, со 100, об 11, о ЕС."""
    word = next_word.lstrip('«„“"(')
    lower = word.lower()
    letters = re.match("[а-яё]+", lower)
    spelled = bool(re.match("[А-ЯЁ]{2,}", word))
    start = letters.group() if letters else ""
    if base == "о":
        return _about(word, start, spelled)
    if base not in ("в", "с", "к"):
        return base
    if spelled:
        return base  # an abbreviation is read by its letters: с США, в ВТО
    if not start:
        full = bool(_SECOND.match(word)) or (base == "с" and bool(_HUNDRED.match(word)))
        return base + "о" if full else base
    full = start in _FULL_WORDS or start.startswith(_FULL[base] + _LION) or (base == "в" and start in _FULL_AFTER_IN)
    return base + "о" if full else base


def _about(word: str, start: str, spelled: bool) -> str:
    if not start:
        return "об" if _ELEVEN.match(word) else "о"
    if start in _FULL_WORDS and not spelled:
        return "обо"
    return "об" if start[0] in "аоуиэ" else "о"


def shown_number(nominative: str, dative: str) -> str:
    """Return whether a phrase is singular or plural, as its dative shows it: удобрениям, минеральным."""
    return showing.number(nominative, dative, ("ам", "ям", "ым", "им"))


def shown_gender(nominative: str, dative: str) -> str | None:
    """Return the gender of a singular phrase by its endings, None where they do not show it."""
    endings = {"ому": "mn", "ему": "mn", "ой": "f", "ей": "f"}
    return showing.gender(
        nominative, dative, endings, lambda noun: _ending_gender(noun, dative.split(maxsplit=1)[0].lower())
    )


# Ends of the nominative and of the genitive → number and gender: adjectives that begin a phrase, then nouns.
_BY_GENITIVE = (
    (endings("[ыио]й"), endings("[ео]го"), ("singular", "m")),
    (endings("ое ее"), endings("[ео]го"), ("singular", "n")),
    (endings("ая яя"), endings("[ео]й"), ("singular", "f")),
    (endings("[ыи]е"), endings("[ыи]х"), ("plural", "")),
    (endings("[оеё]"), endings("[ая]"), ("singular", "n")),
    (endings("мя"), endings("ени"), ("singular", "n")),
    (endings(f"[ь{_CONSONANTS}]"), endings("[ая]"), ("singular", "m")),
    (endings("[аяь]"), endings("[ыи]"), ("singular", "f")),
    (endings("[ыиаяе]"), endings(f"[ь{_CONSONANTS}]"), ("plural", "")),
)


def shown_by_genitive(nominative: str, genitive: str) -> tuple[str, str]:
    """Return the number and gender of a phrase as its nominative and genitive show them together, else empty."""
    if showing.number(nominative, genitive, ()) == "plural":
        return "plural", ""
    first, declined = (text.split(maxsplit=1)[0].lower() for text in (nominative, genitive))
    if first in (declined, "путь"):
        return "", ""
    first, declined = first[1:], declined[1:]  # no ending is a whole word
    found = (shown for ends, others, shown in _BY_GENITIVE if first.endswith(ends) and declined.endswith(others))
    return next(found, ("", ""))


def _ending_gender(noun: str, dative: str) -> str | None:
    if noun == dative:
        return None
    if noun.endswith(("о", "е", "ё", "мя")):
        return "n"
    if noun.endswith(("а", "я")):
        return "f"
    if noun.endswith("ь"):
        return "m" if dative.endswith("ю") or noun == "путь" else "f"
    return "m" if noun[-1:] in _CONSONANTS else None

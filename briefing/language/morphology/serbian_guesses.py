"""The likeliest forms of Serbian words that no rule is certain of, for a person to confirm; no paper prints them."""

from __future__ import annotations

from briefing.language.morphology.serbian_names import PARTICLES, STRESSED_O, decline_person, decline_place
from briefing.language.morphology.serbian_nouns import (
    Forms,
    decline_adjective,
    decline_singular,
    forms_of,
    invariable,
    is_soft_adjective,
    noun_gender,
    without_movable,
)
from briefing.language.morphology.serbian_plurals import decline_plural, noun_is_feminine_plural

_VOWELS = "аеиоу"
_SOFT = "јљњћђчџшжц"
_ENDINGS = {"m": "и", "f": "а", "n": "ое", "mpl": "и", "fpl": "е", "npl": "а"}


def guess_noun(word: str, gender: str | None = None, number: str = "singular", *, animate: bool = False) -> Forms:
    """Return the likeliest forms of a noun."""
    lower = word.lower()
    stem = word[:-1]
    plural = lower[-1] == "и" or (number == "plural" and lower[-1] in "еа")
    if plural or (lower[-1] == "е" and noun_is_feminine_plural(lower)):
        return decline_plural(word) or _plural(word, stem)
    found = decline_singular(word, gender, animate)
    if found:
        return filled(found, word)
    if lower.endswith("а"):
        return forms_of(word, stem + "е", stem + "и", stem + "у", word, stem + "ом", stem + "и")
    if lower.endswith("о"):
        return _masculine(word, stem, animate=False)
    if lower.endswith("е"):
        return forms_of(word, stem + "а", stem + "у", word, word, stem + "ем", stem + "у")
    falls = lower.endswith(("ак", "ац")) and sum(letter in _VOWELS for letter in lower) > 1
    return _masculine(word, without_movable(word) if falls else word, animate=animate)


def _plural(word: str, stem: str) -> Forms:
    """Return the forms of a plural whose singular no rule knows: in -ци of a noun in -к."""
    ending = word[-1].lower()
    base = stem[:-1] + ("к" if stem[-1] == "ц" else stem[-1])
    oblique = {"и": word + "ма", "е": stem + "ама", "а": stem + "има"}[ending]
    return forms_of(word, (base if ending == "и" else stem) + "а", oblique, *_accusative(word, base), oblique, oblique)


def _accusative(word: str, base: str) -> tuple[str, str]:
    return (base + "е" if word[-1].lower() == "и" else word), word


def _masculine(word: str, stem: str, *, animate: bool) -> Forms:
    gen, dat = stem + "а", stem + "у"
    ins = stem + ("ем" if stem[-1].lower() in _SOFT else "ом")
    return forms_of(word, gen, dat, gen if animate else word, "", ins, dat)


def filled(forms: Forms, word: str) -> Forms:
    """Return forms with the likeliest accusative and instrumental where none is certain."""
    if not forms["acc"]:
        forms = forms | {"acc": forms["gen"]}
    if forms["ins"]:
        return forms
    last = word.rpartition(" ")[2].lower()
    return forms | {"ins": forms["gen"][:-1] + ("ем" if last.endswith("ио") else "ом")}


def guess_person(words: list[str], gender: str) -> list[Forms]:
    """Return the likeliest forms of a name, part by part: as the rules have a part, where they know it."""
    done: list[Forms] = []
    for i, word in enumerate(words):
        certain = decline_person(word, gender) if word[:1].isupper() and word.lower() not in PARTICLES else None
        done.append(filled(certain, word) if certain else _guess_name(word, gender, first=i == 0))
    return done


def guess_place(words: list[str]) -> list[Forms]:
    """Return the likeliest forms of a place: its last word declines."""
    last = decline_place(words[-1]) or guess_noun(words[-1])
    return [*(invariable(word) for word in words[:-1]), filled(last, words[-1])]


def _guess_name(word: str, gender: str, *, first: bool) -> Forms:
    """Return the likeliest forms of a part of a name."""
    lower = word.lower()
    if word[:1].islower() or (lower in PARTICLES and not first) or not word[-1].isalpha():
        return invariable(word)
    if lower.endswith("а"):
        stem = word[:-1]
        return forms_of(word, stem + "е", stem + "и", stem + "у", word, stem + "ом", stem + "и")
    if gender == "f":
        return invariable(word)
    if lower[-1] in "оеу":
        short = sum(letter in _VOWELS for letter in lower) == 1
        stem = word if lower[-1] != "о" or short or lower in STRESSED_O or lower.endswith(("ао", "ео")) else word[:-1]
        return _masculine(word, stem + ("ј" if lower.endswith("ио") else ""), animate=True)
    return _masculine(word, word + "ј" if lower.endswith("и") else word, animate=True)


def guess_phrase(words: list[str], gender: str | None, number: str, *, animate: bool) -> list[Forms]:
    """Return the likeliest forms of a phrase: adjectives that may agree, the noun after them, and the rest as it is."""
    for at, word in enumerate(words[1:-1], 1):
        if word in ("и", "или"):
            after = guess_phrase(words[at + 1 :], None, "singular", animate=animate)
            return [*guess_phrase(words[:at], gender, number, animate=animate), invariable(word), *after]
    if all(word[:1].isupper() and word[-1].lower() not in _VOWELS for word in words):
        return [*(invariable(word) for word in words[:-1]), guess_noun(words[-1], animate=animate)]  # Олиј Мажлис
    head = 0
    while head + 1 < len(words) and _agrees(words[head], words[head + 1]):
        head += 1
    noun = guess_noun(words[head], gender, number, animate=animate)
    kind = _gender(words[head], gender, number)
    before = [decline_adjective(w, kind, animate) if w[-1] in _ENDINGS[kind] else invariable(w) for w in words[:head]]
    return [*before, noun, *(invariable(word) for word in words[head + 1 :])]


def _agrees(word: str, following: str) -> bool:
    ending, last = word[-1].lower(), following[-1].lower()
    if ending == "и":
        return last not in "аеоу"
    if ending in "ое":
        return last in "ое" and (ending == "о" or last == "е" or is_soft_adjective(word[:-1]))
    return ending == "а" == last


def _gender(word: str, gender: str | None, number: str) -> str:
    ending = word[-1].lower()
    if ending == "и":
        return "mpl"
    if number == "plural":
        return {"а": "npl", "е": "fpl"}.get(ending, "mpl")
    return gender or noun_gender(word) or "m"

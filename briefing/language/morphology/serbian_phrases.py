"""Serbian phrases, people and places: which words decline, and which stay as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.language.morphology import serbian_words as known
from briefing.language.morphology.serbian_nouns import (
    CASES,
    Forms,
    cased,
    decline_adjective,
    decline_plural,
    decline_singular,
    declines_in_o,
    forms_of,
    invariable,
    masculine,
    noun_gender,
)
from briefing.language.morphology.tables import pairs, word_set

_GAP = re.compile("((?:,?[ \u00a0](?:(?:и|или|као и|[–—])[ \u00a0])?))")
_BRACKET = re.compile("([^()]+?)([ \u00a0])\\(([^()]+)\\)")  # a second name: рута (Средњи коридор)
_DOTTED = re.compile('(?:[а-шђјљњћџ]\\.[ \u00a0]?)+[„“"]')  # д. о. о. „Будан“
_DASH = re.compile("[–—]")
_LATIN_OR_DIGIT = re.compile("[A-Za-z0-9]")
_WORD = re.compile("[А-Яа-яЂЈЉЊЋЏђјљњћџ]+(?:-[А-Яа-яЂЈЉЊЋЏђјљњћџ]+)*")
_INITIAL = re.compile("(?:[А-ЯЂЈЉЊЋЏ][а-яђјљњћџ]?\\.-?)+")
_STEADY_ABBREVIATIONS = frozenset(("УН", "ЕУ", "САД", "СТО", "УАЕ", "ДСИ", "ЕАЕУ"))
_PREPOSITIONS = word_set("за у на о при од до са с из под над по између код без пред према")
_CONSONANT = "[бвгдђжзјклљмнњпрстћфхцчџш]"
# Adjectival endings by the vowel that follows; the head noun tells the gender.
_ADJECTIVE_STEM = re.compile(
    f"(?:[сшчц]к|владин|{_CONSONANT}н|[аио]лн|[оеи]в|[шжвљдтзрн]њ|ћ|шт|[аеио]т|[аеј]н|[оеуаи]ћ|ш|сур|дов|чиј|бож|нов|прв|друг|"
    "трећ|четврт|пет|шест|ион|стар|нов|добр|цел|сиров|млад|велик|висок|широк|дуг|чист|бел|црн|свеж|вуне)$"
)
_FEMININE_PLURALS = ("ости", "ствари", "речи", "вести", "области", "власти")
_ENDINGS = {"m": "и", "f": "а", "n": "ое", "mpl": "и", "fpl": "е", "npl": "а"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What the caller knows about a phrase."""

    gender: str | None = None
    number: str = "singular"
    animate: bool = False


def starts_plainly(phrase: str) -> bool:
    """Return whether a place of several words begins with an adjective or a word like република."""
    words = phrase.split(" ")
    first = words[0].lower()
    return first in known.NOMINATIVE_HEADS or first in known.DISTRICTS or _adjective_like(words, 0)


def is_invariable(word: str) -> bool:
    """Return whether a first word makes the whole phrase indeclinable: an abbreviation, foreign letters, digits."""
    return bool(_LATIN_OR_DIGIT.search(word)) and not re.search("[а-ш]", word)


def is_abbreviation(word: str) -> bool:
    """Return whether a word is written in capitals."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def decline_abbreviation(word: str) -> Forms | None:
    """Return the forms of an abbreviation: ОЕБС-а as it is said, УН and ЕУ as they are, None where it may be either."""
    if word in _STEADY_ABBREVIATIONS:
        return invariable(word)
    lower = word.lower()
    if len(word) > 3 and re.search("[аеиоу]", lower) and lower[-1] not in "аеиоу":
        return forms_of(word, word + "-а", word + "-у", word, word, word + "-ом", word + "-у")
    return invariable(word) if len(word) == 2 and lower[-1] in "аеиоу" else None


def decline_phrase(phrase: str, wish: Wish) -> Forms | None:
    """Return the forms of a noun phrase, or None if its parts cannot be told apart for sure."""
    bracket = _BRACKET.fullmatch(phrase)
    if bracket:
        head, name = decline_phrase(bracket[1], wish), _bracketed(bracket[3])
        return {c: f"{head[c]}{bracket[2]}({name[c]})" for c in CASES} if head and name else None
    tokens = _GAP.split(phrase)
    words, gaps = tokens[::2], tokens[1::2]
    if all(is_invariable(word) for word in words) or _DOTTED.match(phrase):
        return invariable(phrase)
    if is_abbreviation(words[0]):
        return decline_abbreviation(phrase) if len(words) == 1 else None
    if words[0].lower() in known.FROZEN_BEFORE_PLACES:
        return None
    quoted = re.fullmatch('([„“"])([^\\s„”“"]+)([”“"])', phrase)
    if quoted:
        inner = decline_phrase(quoted[2], wish)
        return {case: quoted[1] + form + quoted[3] for case, form in inner.items()} if inner else None
    if any(not gap.isspace() for gap in gaps[: _first_head(words, gaps) + 1]):
        wish = Wish(wish.gender, "singular", wish.animate)  # each of several things has its own number
    done: list[Forms] = []
    while len(done) < len(words):
        part = _noun_phrase(words, gaps, len(done), wish)
        if part is None:
            return None
        done += part
    return {case: "".join(f[case] + gap for f, gap in zip(done, [*gaps, ""], strict=True)) for case in CASES}


def _noun_phrase(words: list[str], gaps: list[str], start: int, wish: Wish) -> list[Forms] | None:
    """Decline one noun with its adjectives, and give what depends on it as it is."""
    if not all(_WORD.fullmatch(word) for word in words[start : start + 1]):
        return None
    i = _first_head(words, gaps, start)
    head = words[i]
    if not _WORD.fullmatch(head) or (head.endswith("о") and not declines_in_o(head)):
        return None
    plural = _is_plural(head, words[start:i], wish)
    if plural is None:
        return None
    forms = decline_plural(head) if plural else decline_singular(head, wish.gender, wish.animate, proper=False)
    if forms is None:
        return None
    gender = _plural_gender(head) if plural else (wish.gender or noun_gender(head) or "m")
    if plural is False and wish.animate and head.lower().endswith("а"):
        gender = wish.gender or "f"
    done: list[Forms] = []
    for word in words[start:i]:
        if word[-1].lower() not in _ENDINGS[gender]:
            return None
        done.append(decline_adjective(word, gender, wish.animate))
    done.append(forms)
    i += 1
    if i == len(words) or not gaps[i - 1].isspace():
        return done
    if head.lower() in known.TITLES_BEFORE:
        rest = _noun_phrase(words, gaps, i, wish)
        return done + rest if rest else None
    end = next((at + 1 for at in range(i, len(gaps)) if _DASH.search(gaps[at])), len(words))
    if any("," in gap for gap in gaps[i:]) or (end < len(words) and not wish.animate):
        return None
    if _participle_follows(words, i, head):
        return None  # хибриди створени у …: the participle would have to agree
    if _cannot_depend(words[i], head):
        return None  # миграциони салдо: the first word may be an adjective that no rule knows
    return done + _tail(head, words[i:end])


def _first_head(words: list[str], gaps: list[str], start: int = 0) -> int:
    """Return the index of the first word from ``start`` on that is no adjective."""
    i = start
    while i + 1 < len(words) and _adjective_like(words, i):
        if not gaps[i].isspace() and not (i + 2 < len(words) and _adjective_like(words, i + 1)):
            break  # воће и поврће: a noun beside a noun
        i += 1
    return i


def _bracketed(name: str) -> Forms | None:
    if re.fullmatch("\\S+", name) and (is_abbreviation(name) or is_invariable(name)):
        return invariable(name)
    return decline_phrase(name, Wish())


def _adjective_like(words: list[str], i: int) -> bool:
    """Return whether a word has the form of an adjective and a noun that it may describe follows."""
    word = words[i].lower()
    if not _WORD.fullmatch(words[i]) or word[:-1] + "а" in known.NOT_ADJECTIVES or word[-1] not in "иаеоу":
        return False
    if words[i + 1].lower() in _PREPOSITIONS or not _ADJECTIVE_STEM.search(word[:-1]):
        return False
    following = words[i + 1].lower()
    ending = word[-1]
    if ending == "а":
        return following[-1] == "а" or (following[-1] not in "аеиоу" and noun_gender(following) == "f")
    if ending == "е":
        return following[-1] == "е"
    if ending == "о":
        return following[-1] in "оеа" and not following.endswith("ва")
    return following[-1] in "ио" or following[-1] not in "аеу"


def _participle_follows(words: list[str], i: int, head: str) -> bool:
    """Return whether what follows the head may be a participle that agrees with it: површине засејане кукурузом."""
    following = words[i].lower()
    before_preposition = i + 1 < len(words) and words[i + 1].lower() in _PREPOSITIONS
    if head[-1].lower() in "иео":
        return head[-1].lower() == following[-1] and bool(re.search("(?:[ае]н|[уие]т)[иео]$", following))
    # Genitives like плана look the same after a head in -а, so that only a preposition gives the participle away.
    return before_preposition and words[i][0].islower() and bool(re.search(f"{_CONSONANT}[ае]на?$|[уиае]т$", following))


def _cannot_depend(following: str, head: str) -> bool:
    """Return whether what follows the head is no genitive for sure: its head may stand further on."""
    if not _WORD.fullmatch(following) or not following.islower() or following in _PREPOSITIONS:
        return False
    if head[-1].lower() == following[-1] == "и":
        return not following.endswith(_FEMININE_PLURALS)
    genitive = following[-1] in "аеиу" or following.endswith(("ог", "ег", "ој", "их"))
    return not genitive and following not in known.AFTER_NOUNS


def _is_plural(head: str, adjectives: list[str], wish: Wish) -> bool | None:
    """Return whether a head is plural, by its form and that of its adjectives."""
    lower = head.lower()
    if lower.endswith("и"):
        return True
    if adjectives:
        ending = adjectives[-1][-1].lower()
        if lower.endswith("е") and ending == "е":
            # предузеће and компаније end alike; the soft neuter adjective is told by its stem.
            return wish.number == "plural" or noun_is_feminine_plural(lower)
        if lower.endswith("а") and ending == "а":
            return wish.number == "plural" or _neuter_plural(lower)
        return False
    if wish.number == "plural":
        return True
    if lower.endswith("е"):
        return noun_is_feminine_plural(lower)
    return lower.endswith("а") and _neuter_plural(lower)


def noun_is_feminine_plural(lower: str) -> bool:
    """Return whether a noun in -е is a feminine plural (компаније) rather than a neuter (предузеће)."""
    if lower in known.SOFT_FEMININE_GENITIVE or lower.endswith(("ије", "ице", "ине", "уре", "оке", "аке", "ике")):
        return True
    return lower[-2] in "бвгзклмнпстхр" and lower not in known.NEUTER_N_STEM and not lower.endswith(("ште", "море"))


def _neuter_plural(lower: str) -> bool:
    return lower.endswith(
        ("ства", "ишта", "ђубрива", "горива", "возила", "зећа", "ења", "ања", "правила", "уља", "острва")
    ) and (lower not in known.SINGULAR_ANJA)


def _plural_gender(head: str) -> str:
    ending = head[-1].lower()
    if ending == "и":
        feminine = head.lower().endswith("ости") or head.lower() in _FEMININE_PLURALS
        return "fpl" if feminine else "mpl"
    return "fpl" if ending == "е" else "npl"


def _tail(head: str, tail: list[str]) -> list[Forms]:
    """Return what follows the head as it is; the feminine name of a state declines with it (Републике Србије)."""
    if head.lower() in known.NOMINATIVE_HEADS and tail[-1].lower().endswith("а") and tail[0][:1].isupper():
        single = [decline_place(word) for word in tail] if len(tail) == 1 else _adjectives_and_place(tail)
        if all(single):
            return [forms for forms in single if forms]
    return [invariable(word) for word in tail]


def _adjectives_and_place(words: list[str]) -> list[Forms | None]:
    before = [decline_adjective(word, "f") if _looks_adjective(word, "а") else None for word in words[:-1]]
    return [*before, decline_place(words[-1])]


def _looks_adjective(word: str, ending: str) -> bool:
    return word.lower().endswith(tuple(ending)) and bool(_ADJECTIVE_STEM.search(word[:-1].lower()))


# ------------------------------------------------------------------------------------------------ people, places


def decline_person(name: str, gender: str | None) -> Forms | None:
    """Return the forms of a personal name: first names first, the surname last."""
    if gender not in ("m", "f"):
        return None
    words = name.split(" ")
    done: list[Forms] = []
    for i, word in enumerate(words):
        if i == 0 and len(words) > 1 and word.lower() in known.EAST_ASIAN:
            done.append(invariable(word))
            continue
        if _INITIAL.fullmatch(word) or word[:1].islower():
            done.append(invariable(word))
            continue
        if not _WORD.fullmatch(word):
            return None
        surname = i == len(words) - 1
        prefix, hyphen, last = word.rpartition("-")
        forms = _name_part(last, gender, surname=surname)
        if forms is None:
            return None
        done.append({case: prefix + hyphen + form for case, form in forms.items()})
    return {case: " ".join(form[case] for form in done) for case in CASES}


def _name_part(word: str, gender: str, *, surname: bool) -> Forms | None:
    lower = word.lower()
    if surname and gender == "f":
        if re.search("(?:[ое]ва|ска|цка|чка)$", lower):
            return decline_adjective(word, "f")
        if not lower.endswith("а"):
            return invariable(word)
    if gender == "f":
        return decline_singular(word, "f", animate=True, proper=True) if lower.endswith("а") else invariable(word)
    if surname and re.search("(?:ск|цк|чк)и$", lower):
        return decline_adjective(word, "m", animate=True)
    if lower.endswith("а"):
        stem = word[:-1]
        return forms_of(word, stem + "е", stem + "и", stem + "у", word, stem + "ом", stem + "и")
    if lower.endswith("о"):
        stem = word[:-1] + ("ј" if lower.endswith("ио") else "")
        return forms_of(word, stem + "а", stem + "у", stem + "а", word, stem + "ом", stem + "у")
    if lower.endswith("е"):
        if lower.endswith(("је", "ђе", "ље", "ће", "вле", "ије", "рђе", "оје")):
            stem = word[:-1]
            ins = stem + ("ем" if stem[-1] in "ђљћј" else "ом")
            return forms_of(word, stem + "а", stem + "у", stem + "а", word, ins, stem + "у")
        return None
    forms = masculine(word, animate=True)
    if forms and surname and lower.endswith(("ев", "ов")):
        forms["ins"] = word + "им"
    return forms


def decline_place(name: str) -> Forms | None:
    """Return the forms of a city or another place."""
    words = name.split(" ")
    prefix, hyphen, last = words[-1].rpartition("-")
    if not _WORD.fullmatch(last):
        return None
    lower = last.lower()
    plural = last in _PLURAL_PLACES
    noun = _place_noun(last, lower, several=len(words) > 1)
    if noun is None:
        return None
    done = [{case: prefix + hyphen + form for case, form in noun.items()}]
    gender = "n" if lower[-1] in "ое" else "f" if lower.endswith("а") else "m"
    for word in reversed(words[:-1]):
        if word.lower() in known.FROZEN_BEFORE_PLACES:
            done.insert(0, invariable(word))
            continue
        if not _looks_adjective(word, _ENDINGS["mpl" if plural else gender]):
            return None
        done.insert(0, decline_adjective(word, "mpl" if plural else gender))
    return {case: " ".join(form[case] for form in done) for case in CASES}


def _place_noun(word: str, lower: str, *, several: bool) -> Forms | None:
    """Return the forms of the noun in the name of a place; ``several`` words may make a plural of it."""
    stem = word[:-1]
    if word in _PLURAL_PLACES:
        return plural_place(word, _PLURAL_PLACES[word])
    if lower.endswith("острва") or (several and lower.endswith("е") and not lower.endswith(_SOFT_NEUTERS)):
        return None
    if lower.endswith(("ска", "чка", "шка")) and lower not in known.SIBILANT_PLACES:
        return decline_adjective(word, "f")  # Немачка, у Немачкој
    if lower.endswith("а"):
        return decline_singular(word, "f", proper=True)
    if lower.endswith("о"):
        stem += "ј" if lower.endswith("ио") else ""
        return forms_of(word, stem + "а", stem + "у", word, word, stem + "ом", stem + "у")
    if lower.endswith(_SOFT_NEUTERS):
        return forms_of(word, stem + "а", stem + "у", word, word, stem + "ем", stem + "у")
    return masculine(word)


_SOFT_NEUTERS = ("ље", "ње", "ће", "це", "је", "ште")
_PLURAL_PLACES = pairs(
    "Карловци:Карловаца Винковци:Винковаца Карпати:Карпата Алпи:Алпа Филипини:Филипина Емирати:Емирата Бахами:Бахама "
    "Малдиви:Малдива Сејшели:Сејшела Комори:Комора"
)


def plural_place(word: str, genitive: str) -> Forms:
    """Return the forms of a place whose name is a masculine plural."""
    oblique = word + "ма"
    return forms_of(word, cased(word, genitive), oblique, word[:-1] + "е", word, oblique, oblique)

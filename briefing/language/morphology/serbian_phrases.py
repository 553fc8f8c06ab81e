"""Serbian phrases, people and places: which words decline, and which stay as they are."""

from __future__ import annotations

import re

from briefing.language.morphology import serbian_words as known
from briefing.language.morphology.letters import SERBIAN, is_of
from briefing.language.morphology.serbian_names import decline_place
from briefing.language.morphology.serbian_nouns import (
    CASES,
    Forms,
    decline_adjective,
    decline_singular,
    declines_in_o,
    falls_out,
    forms_of,
    invariable,
    is_soft_adjective,
    noun_gender,
    syllables,
)
from briefing.language.morphology.serbian_plurals import (
    decline_plural,
    is_feminine_plural_i,
    is_neuter_plural,
    is_plural,
    noun_is_feminine_plural,
    plural_gender,
)
from briefing.language.morphology.tables import endings, word_set
from briefing.records import frozen
from briefing.regex import regex

_GAP = regex("((?:,?[ \u00a0](?:(?:и|или|као и|[–—])[ \u00a0])?))")
_BRACKET = regex("([^()]+?)([ \u00a0])\\(([^()]+)\\)")  # a second name: рута (Средњи коридор)
_OPENING = '„“"'
_QUOTED_WHOLE = regex('([„“"])([^\\s„”“"]+)([”“"])')
_DOTTED = regex('(?:[а-шђјљњћџ]\\.[ \u00a0]?)+[„“"]')  # д. о. о. „Будан“
_DASH = regex("[–—]")
_AND = regex(",|\\b(?:и|или|као)\\b")
_LATIN_OR_DIGIT = regex("[A-Za-z0-9]")
_STEADY_ABBREVIATIONS = frozenset(("УН", "ЕУ", "САД", "СТО", "УАЕ", "ДСИ", "ЕАЕУ"))
_PREPOSITIONS = word_set("за у на о при од до са с из под над по између код без пред према")
_CONSONANTS = "бвгдђжзјклљмнњпрстћфхцчџш"
# Adjectival endings by the vowel that follows; the head noun tells the gender.
_ADJECTIVE_STEM = endings(
    f"[сшчц]к владин [{_CONSONANTS}]н остал жесток драг сојин [аио]лн [оеи]в [шжвљдтзрн]њ ћ шт [аеио]т [аеј]н "
    "[оеуаи]ћ ш сур дов доњ далек чиј бож нов прв друг трећ четврт пет шест ион стар нов добр цел сиров млад велик "
    "висок широк дуг чист бел црн свеж вуне ут [тп]к сув еђ [чжш]ј топл кисел слатк љут густ прост пуст мек "
    "тврд јак сребр дебел танк плав густ зрел"
)
_PARTICIPLE = endings("[ае]н [уие]т дговоран длежан")
_AGREEING_PARTICIPLE = endings("[ае]н[иео] [уие]т[иео]")
_PARTICIPLE_IN_A = endings(f"[{_CONSONANTS}][ае]на [уиае]та")
_GENITIVES = ("ог", "ег", "их", "ој", "ом", "ем", "им")
_PARTICIPLE_STEMS = {"одговоран": "одговорн", "надлежан": "надлежн"}
# Women's offices, which no genitive can be mistaken for: министарка, председница.
_OFFICE = endings("арка орка ерка ица киња")
# An adjective in the masculine, that no plural of people looks like: државни, велики; but грађани.
_ADJECTIVE_OF_OFFICE, _NOUN_OF_PEOPLE = endings("[сшчцол]ки ни [аи]ши"), endings("[аеоуи]ни")
_STEM_OF_NOUN = endings("иј иц штин б ур тв ист з м ацк ањ ењ од ељ луг авк овк лк рк дњ")
_SINGLE_HEADS = word_set("суд фонд град клуб дом трг пут шеф члан двор крај свет банк друг брод храм вођ краљ кнез")
_ENDINGS = {"m": "и", "f": "а", "n": "ое", "mpl": "и", "fpl": "е", "npl": "а"}


@frozen
class Wish:
    """What the caller knows about a phrase."""

    gender: str | None = None
    number: str = "singular"
    animate: bool = False


def starts_plainly(phrase: str) -> bool:
    """Return whether a place of several words begins with an adjective or a word like република."""
    words = phrase.split(" ")
    first = words[0].lower()
    return len(words) > 1 and (first in known.NOMINATIVE_HEADS or first in known.DISTRICTS or _adjective_like(words, 0))


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
    bracket = _BRACKET.fullmatch(phrase) if "(" in phrase else None
    if bracket:
        head, name = decline_phrase(bracket[1], wish), _bracketed(bracket[3])
        if not head or not name:
            return None
        return {c: f"{head[c]}{bracket[2]}({name[c]})" if head[c] and name[c] else "" for c in CASES}
    tokens = _GAP.split(phrase)
    words, gaps = tokens[::2], tokens[1::2]
    if all(is_invariable(word) for word in words) or ("." in phrase and _DOTTED.match(phrase)):
        return invariable(phrase)
    if is_abbreviation(words[0]):
        return decline_abbreviation(phrase) if len(words) == 1 else None
    if len(words) > 1 and words[0].lower() in known.FROZEN_BEFORE_PLACES:
        return None
    quoted = _QUOTED_WHOLE.fullmatch(phrase) if phrase[:1] in _OPENING else None
    if quoted:
        inner = decline_phrase(quoted[2], wish)
        return {case: quoted[1] + form + quoted[3] if form else "" for case, form in inner.items()} if inner else None
    if any(not gap.isspace() for gap in gaps[: _first_head(words, gaps) + 1]):
        wish = Wish(wish.gender, "singular", wish.animate)  # each of several things has its own number
    done: list[Forms] = []
    while len(done) < len(words):
        part = _noun_phrase(words, gaps, len(done), wish)
        if part is None:
            return None
        done += part
    ends = [*gaps, ""]
    return {
        case: "".join(form[case] + gap for form, gap in zip(done, ends, strict=True))
        if all(f[case] for f in done)
        else ""
        for case in CASES
    }


def _noun_phrase(words: list[str], gaps: list[str], start: int, wish: Wish) -> list[Forms] | None:
    """Decline one noun with its adjectives, and give what depends on it as it is."""
    if not is_of(SERBIAN, words[start]):
        return None
    at = _first_head(words, gaps, start)
    head = words[at]
    found = _head(head, words[start:at], wish)
    if found is None:
        return None
    forms, gender = found
    done: list[Forms] = []
    for word in words[start:at]:
        if word[-1].lower() not in _ENDINGS[gender] or (word[-1] == "о" and is_soft_adjective(word[:-1])):
            return None
        done.append(decline_adjective(word, gender, wish.animate))
    done.append(forms)
    i = at + 1
    if i < len(words) and gaps[at].isspace() and words[i] in known.APPOSED:
        beside = _beside(words[i], gender)
        if beside is None:
            return None
        done.append(beside)
        i += 1
    if i == len(words) or not gaps[i - 1].isspace():
        return done
    if head.lower() in known.TITLES_BEFORE:
        rest = _noun_phrase(words, gaps, i, wish)
    else:
        rest = _dependents(words, gaps, i, (head, gender), wish, agreeing=len(done) > 1)
    return done + rest if rest else None


def _head(head: str, adjectives: list[str], wish: Wish) -> tuple[Forms, str] | None:
    """Return the forms and the gender of a noun after its adjectives."""
    if not is_of(SERBIAN, head) or (head.endswith("о") and not declines_in_o(head)):
        return None
    if wish.animate and _is_office(head) and not adjectives:
        gender = "f" if head.endswith("а") else "m"
        return decline_adjective(head, gender, animate=True), gender
    if wish.animate and falls_out(head.lower().partition("-")[0]) and "-" in head:
        return None  # министар-саветник: both parts decline
    plural = is_plural(head, adjectives, wish.number)
    if plural is None:
        return None
    forms = decline_plural(head) if plural else decline_singular(head, wish.gender, wish.animate, proper=False)
    if forms is None:
        return None
    return forms, plural_gender(head) if plural else (wish.gender or noun_gender(head) or "m")


def _beside(word: str, gender: str) -> Forms | None:
    """Return the forms of a noun that stands beside another: земље чланице."""
    if gender.endswith("pl"):
        return decline_plural(word)
    return decline_singular(word) if noun_gender(word) == gender else None


def _dependents(
    words: list[str], gaps: list[str], start: int, head: tuple[str, str], wish: Wish, *, agreeing: bool
) -> list[Forms] | None:
    """Return what depends on a head and its gender, None where a part of it may have to agree."""
    end = _tail_end(words, gaps, start, wish)
    if end is None:
        return None
    if wish.animate and not agreeing and _is_adjective_of_office(head[0].lower()):
        return None  # војни and a noun unknown in -а or -е is no plural with a genitive
    if _participle_follows(words, start, head[0]) or _cannot_depend(words[start], head[0], agreeing=agreeing):
        return None  # хибриди створени у …: a participle would have to agree; миграциони салдо: an adjective unknown
    return _tail(head[0], words[start:end], head[1])


def _is_adjective_of_office(lower: str) -> bool:
    shown = lower.endswith(_ADJECTIVE_OF_OFFICE) and not lower.endswith(_NOUN_OF_PEOPLE)
    return lower == "велики" or (shown and len(lower) > len("ни"))


def _is_office(word: str) -> bool:
    """Return whether a word is the adjective of an office that stands for a noun: председавајући, дежурна."""
    return word.lower().endswith(("јући", "јућа", "дећи", "дећа"))


def _tail_end(words: list[str], gaps: list[str], start: int, wish: Wish) -> int | None:
    """Return where what depends on a head ends: at the next thing that stands beside the head; None if not certain."""
    institution = words[start - 1][:1].isupper() or words[0][:1].isupper()
    for at in range(start, len(gaps)):
        gap = gaps[at]
        if gap.isspace():
            continue
        if _DASH.search(gap):
            return at + 1 if wish.animate else None
        if not _AND.search(gap):
            continue
        before, after = words[at].lower(), words[at + 1]
        if _is_nominative(words, at + 1, wish):
            return at + 1
        if wish.animate or (institution and "," not in gap):
            continue
        if "," in gap:
            return None
        if after[-1].lower() != before[-1] or (before[-1] in "иу" and not after.lower().endswith("ости")):
            return None  # машине за пут и делови: whether the last is a head or depends on it
    return len(words)


def _is_nominative(words: list[str], at: int, wish: Wish) -> bool:
    """Return whether a word can be no genitive: it or what it describes ends in a consonant or is a woman's office."""
    for i in range(at, len(words)):
        lower = words[i].lower()
        if lower in _PREPOSITIONS or not is_of(SERBIAN, words[i]):
            return False
        if lower[-1] in _CONSONANTS and not lower.endswith(_GENITIVES):
            return True
        if wish.animate and lower.endswith(_OFFICE) and words[i][0].islower():
            return True
        if not lower[:-1].endswith(_ADJECTIVE_STEM) or lower[-1] not in "иа":
            return False
    return False


def _first_head(words: list[str], gaps: list[str], start: int = 0) -> int:
    """Return the index of the first word from ``start`` on that is no adjective."""
    i = start
    while i + 1 < len(words) and _adjective_like(words, i):
        if not gaps[i].isspace() and not (i + 2 < len(words) and _adjective_like(words, i + 1)):
            break  # воће и поврће: a noun beside a noun
        i += 1
    return i


def joined_adjectives(phrase: str) -> int:
    """Return how many words, with „и“, stand before the last of adjectives of one noun: свеже и суво воће."""
    tokens = _GAP.split(phrase)
    words, gaps = tokens[::2], tokens[1::2]
    before = gaps[: _first_head(words, gaps)]
    last = max((at for at, gap in enumerate(before) if not gap.isspace()), default=-1)
    return len("".join(tokens[: 2 * last + 2]).split()) if last >= 0 else 0


def _bracketed(name: str) -> Forms | None:
    if re.fullmatch("\\S+", name) and (is_abbreviation(name) or is_invariable(name)):
        return invariable(name)
    return decline_phrase(name, Wish())


def _adjective_like(words: list[str], i: int) -> bool:
    """Return whether a word has the form of an adjective and a noun that it may describe follows."""
    word = words[i].lower()
    if not is_of(SERBIAN, words[i]) or word[:-1] + "а" in known.NOT_ADJECTIVES or word[-1] not in "иаеоу":
        return False
    following = words[i + 1].lower()
    if following in _PREPOSITIONS or following in known.APPOSED or not word[:-1].endswith(_ADJECTIVE_STEM):
        return False
    plain = following[-1] in _CONSONANTS and not following.endswith(_GENITIVES)
    if _is_office(word) and not plain and following not in known.MASCULINE_A:
        return False  # председавајући Председништва, but водећи експерт
    return _may_agree(word, following)


def _may_agree(word: str, following: str) -> bool:
    """Return whether an adjective with the ending of ``word`` may describe what follows, both in the nominative."""
    ending, last = word[-1], following[-1]
    if ending == "а":
        return last == "а" or (last in _CONSONANTS + "о" and noun_gender(following) == "f")
    if ending == "е":
        return last == "е" or (last == "о" and is_soft_adjective(word[:-1])) or is_feminine_plural_i(following)
    if ending == "о":
        return last in "ое" or following == "доба"
    masculine = following in known.MASCULINE_A or following in known.KEEP_VOWEL  # велики војвода, војни аташе
    return ending == "и" and (last in "ио" or last not in "аеу" or masculine)


def _participle_follows(words: list[str], i: int, head: str) -> bool:
    """Return whether what follows the head may be a participle that agrees with it: површине засејане кукурузом."""
    following = words[i].lower()
    before_preposition = i + 1 < len(words) and words[i + 1].lower() in _PREPOSITIONS
    if head[-1].lower() in "иео":
        return head[-1].lower() == following[-1] and following.endswith(_AGREEING_PARTICIPLE)
    # Genitives like плана look the same after a head in -а, so that only a preposition gives the participle away.
    return before_preposition and words[i][0].islower() and following.endswith(_PARTICIPLE_IN_A)


def _cannot_depend(following: str, head: str, *, agreeing: bool) -> bool:
    """Return whether what follows the head may be no genitive: its head may stand further on, or be a foreign name."""
    lower = head.lower()
    if not is_of(SERBIAN, following) or following.lower() in _PREPOSITIONS:
        return False
    if following[0].isupper():
        if lower in known.NOMINATIVE_HEADS or lower in known.DISTRICTS:
            return False
        if head[0].isupper() and not agreeing and syllables(lower) == 1 and lower not in _SINGLE_HEADS:
            return True  # Ер Астана
        declined = following.endswith(_GENITIVES) or following.isupper()
        return following[-1].lower() in _CONSONANTS and not declined and head[0].isupper()
    if following[-1] == "и" and lower[-1] in _CONSONANTS + "и":  # рендген апарати: two words of one name
        return not is_feminine_plural_i(following)
    if lower[-1] == following[-1] == "е" and noun_is_feminine_plural(lower):
        return True  # машине алатке: two plurals may stand side by side
    if lower[-1] == following[-1] and following[-1] in "ае" and not agreeing:
        return not _is_noun(lower)  # дечја одећа: the first may be an adjective that no rule knows
    genitive = following[-1] in "аеиу" or following.endswith(("ог", "ег", "ој", "их"))
    return not genitive and following not in known.AFTER_NOUNS and not following.endswith(_PARTICIPLE)


def _is_noun(lower: str) -> bool:
    """Return whether a word in -а or -е is surely a noun and no adjective."""
    if lower[:-1] + "а" in known.NOT_ADJECTIVES or lower in known.FEMININE_PLURAL or lower in known.FEMININE_GENITIVE:
        return True
    if noun_is_feminine_plural(lower) is False if lower.endswith("е") else is_neuter_plural(lower):
        return True
    return lower.endswith(("а", "е")) and lower[:-1].endswith(_STEM_OF_NOUN)


def _tail(head: str, tail: list[str], gender: str) -> list[Forms] | None:
    """Return what follows the head as it is, but the name of a state (Републике Србије) and „задужен за …“ agree."""
    if head.lower() in known.NOMINATIVE_HEADS and tail[-1].lower().endswith("а") and tail[0][:1].isupper():
        single = [decline_place(word) for word in tail] if len(tail) == 1 else _adjectives_and_place(tail)
        if all(single):
            return [forms for forms in single if forms]
    done: list[Forms] = []
    for i, word in enumerate(tail):
        lower = word.lower()
        participle = (lower.removesuffix("а") if gender == "f" else lower).endswith(_PARTICIPLE)
        if i + 1 < len(tail) and tail[i + 1] in ("за", "у", "при", "на") and participle and word[0].islower():
            if gender not in ("m", "f") or (gender == "f") != lower.endswith("а"):
                return None
            stem = _PARTICIPLE_STEMS.get(lower, lower.removesuffix("а"))
            declined = decline_adjective(stem + ("а" if gender == "f" else "и"), gender, animate=True)
            done.append(declined | {"nom": word, "voc": ""})
            continue
        if lower[-1] in _CONSONANTS and word.isalpha() and word[0].islower() and not _may_stay(tail, i):
            return None
        done.append(invariable(word))
    return done


def _may_stay(tail: list[str], i: int) -> bool:
    """Return whether a word in a consonant may depend on a head: by an ending of case, or after a preposition."""
    lower = tail[i].lower()
    if lower in _PREPOSITIONS or lower in known.AFTER_NOUNS:
        return True
    governed = any(word.lower() in _PREPOSITIONS for word in tail[:i])
    return governed or lower.endswith(_GENITIVES)


def _adjectives_and_place(words: list[str]) -> list[Forms | None]:
    before = [decline_adjective(word, "f") if _looks_adjective(word, "а") else None for word in words[:-1]]
    return [*before, decline_place(words[-1])]


def _looks_adjective(word: str, ending: str) -> bool:
    return word.lower().endswith(tuple(ending)) and word[:-1].lower().endswith(_ADJECTIVE_STEM)

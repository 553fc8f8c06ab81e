"""Russian phrases: which words of a name or a term decline, and which stay as they are.

The dictionary says what each word can be. Where it leaves open which word is the head, or what hangs on it, the phrase
is not declined and the caller asks for its forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.language.morphology import russian_dictionary as dictionary
from briefing.language.morphology.letters import RUSSIAN, RUSSIAN_CAPITALS, is_of
from briefing.language.morphology.russian_adjectives import CASES, Forms, Shape, decline_adjective, invariable
from briefing.language.morphology.russian_dictionary import Reading
from briefing.language.morphology.russian_lacking import lacking
from briefing.language.morphology.tables import endings, word_set
from briefing.records import frozen, replace
from briefing.regex import regex

_PREPOSITIONS = word_set(
    "в во на по при для с со из к ко о об от до за над под через между без у про против из-за из-под вокруг около"
)
_OBLIQUE = frozenset(CASES) - {"nom", "acc"}
_GAP = regex("((?:,?[ \u00a0](?:(?:и|или|а также|[–—])[ \u00a0])?))")
_BRACKET = regex("([^()]+?)([ \u00a0])\\(([^()]+)\\)")  # a second name: маршрут (Средний коридор)
_BRACKET_INSIDE = regex("\\([^()]*[а-яё][^()]*\\).*[а-яё]")
_OPENING = '«„“"'
_QUOTED_WHOLE = regex('([«„“"])([^\\s«»„“"]+)([»“”"])')
_DASH = regex("[–—]")
_FOREIGN_PART = regex("([A-Za-z0-9]+|[А-ЯЁ]{2,})-([А-Яа-яЁё]+)")  # IT-компании, 3D-принтеры, ДНК-тесты
_LATIN_OR_DIGIT = regex("[A-Za-z0-9]")
# Endings by which a word that no dictionary holds shows that it is an adjective (транскаспийский, агроэкспортный).
_ADJECTIVE_SHAPES = {
    "m": Shape(endings("[сц]кий овый"), ("ный",), endings("[аеёиоуыэюяйьъ]ный")),
    "f": Shape(endings("[сц]кая овая"), ("ная",), endings("[аеёиоуыэюяйьъ]ная")),
    "n": Shape(endings("[сц]кое овое"), ("ное",), endings("[аеёиоуыэюяйьъ]ное")),
    "pl": Shape(endings("[сц]кие овые"), ("ные",), endings("[аеёиоуыэюяйьъ]ные")),
}
_OBLIQUE_SHAPES = regex("[а-яё]{3,}(?:ого|его|ому|ему|ых|их|ыми|ими)$")
# Foreign words of the names of parliaments that stay before the noun which declines: в Милли Меджлисе, Лок Сабхе.
_FOREIGN_BEFORE = word_set("милли жогорку олий лок раджья джатия дойл шанад раштрия волеси мешрано")
# Adverbs that stand before a participle or an adjective: временно исполняющий, экологически чистая продукция.
_ADVERBS = word_set(
    "временно постоянно вновь ныне ранее недавно впервые свободно социально экологически технически экономически "
    "особо глубоко"
)
_ACTING = regex("(?:и\\.[ \u00a0]?о\\.|врио)[ \u00a0].+", re.IGNORECASE)  # и. о. министра
_FOREIGN_WHOLE = word_set("маджлиси-оли халк-маслахаты")
# Parts of compounds that the dictionary lacks as a whole: before a hyphen these never decline …
_FROZEN_PARTS = word_set(
    "премьер вице экс генерал обер контр унтер штаб пресс интернет бизнес арт топ мини супер медиа шеф эко веб "
    "онлайн офлайн блок рок поп фото кино видео аудио нано био агро тур авиа микро макро мега дизель газ экспресс дата "
    "кол колл стартап маркетинг лизинг статс вакуум дисконт ток хот тест смарт альфа бета гамма"
)
# … and these always do.
_DECLINED_PARTS = word_set(
    "государство государства страна страны министр министры член члены компания компании организация организации "
    "директор директора посол вагон вагоны судно суда завод заводы автомобиль автомобили станция станции инженер"
)
_INDECLINABLE_TAIL = regex("[А-ЯЁ][а-яё]*[еиоуыэю]$")
_FROZEN_NAME_AFTER = "республика"  # Республики Казахстан, by the usage of official papers


@frozen
class Wish:
    """What the caller knows about a phrase; empty where nothing is said.

    ``number`` is singular or plural. ``position`` is the post of a person, whose head is animate.
    """

    gender: str = ""
    number: str = ""
    animate: bool = False
    position: bool = False

    @property
    def single(self) -> bool:
        """Whether the phrase names one thing, so that no part of it is another thing beside it."""
        return self.number == "singular" or bool(self.gender and self.number != "plural")


@frozen
class Declined:
    """The forms of a phrase that are certain, and its number and gender, each empty where it is not certain."""

    forms: Forms
    number: str
    gender: str


@frozen
class _Head:
    """Adjectives and the noun they go with: forms by word, and what agrees with them."""

    forms: list[Forms]
    number: str
    gender: str
    animate: bool

    @property
    def agreement(self) -> str:
        return "pl" if self.number == "plural" else self.gender


@frozen
class _Part:
    """Words of a phrase that were understood."""

    forms: list[Forms]
    head: _Head


def decline_phrase(phrase: str, wish: Wish) -> Declined | None:
    """Return the forms of a noun phrase, or None if its parts cannot be told apart for sure."""
    if phrase.lower().replace(" ", "-") in _FOREIGN_WHOLE:
        return Declined(invariable(phrase), "singular", "m")
    if wish.position and _ACTING.fullmatch(phrase):
        return Declined(invariable(phrase), "singular", "m")
    if "(" in phrase and _BRACKET_INSIDE.search(phrase):
        return None  # член Коллегии (министр) по торговле: what stands in brackets belongs to either word
    bracket = _BRACKET.fullmatch(phrase) if "(" in phrase else None
    if bracket:
        head, name = decline_phrase(bracket[1], wish), decline_phrase(bracket[3], Wish())
        if head is None or name is None or (" " in bracket[1] and _may_depend(bracket[3])):
            return None
        both = (case for case in head.forms if case in name.forms)
        return replace(head, forms={c: f"{head.forms[c]}{bracket[2]}({name.forms[c]})" for c in both})
    quoted = _QUOTED_WHOLE.fullmatch(phrase) if phrase[:1] in _OPENING else None
    if quoted:
        inner = decline_phrase(quoted[2], wish)
        forms = {c: quoted[1] + form + quoted[3] for c, form in inner.forms.items()} if inner else {}
        return replace(inner, forms=forms) if inner else None
    # What stands between words says how they hang together: a space, a comma, a conjunction, a dash.
    tokens = _GAP.split(phrase)
    words, gaps = tokens[::2], tokens[1::2]
    if not all(words):
        return None
    parts: list[_Part] = []
    alone = not _is_coordinated(words, gaps)
    done: list[Forms] = []
    while len(done) < len(words):
        # Several things side by side have each their own number and gender; a single one has those that were given.
        part = _noun_phrase(words, gaps, len(done), wish if alone else replace(wish, number="", gender=""))
        if part is None:
            return None
        parts.append(part)
        done += part.forms
    certain = [case for case in CASES if all(case in form for form in done)]
    forms = {case: "".join(form[case] + gap for form, gap in zip(done, [*gaps, ""], strict=True)) for case in certain}
    first = parts[0].head
    several = not alone and len(parts) > 1
    return Declined(forms, "plural" if several else first.number, "" if several else first.gender)


def _may_depend(text: str) -> bool:
    """Return whether what stands in brackets may explain a genitive and no nominative: Коллегии (Правления)."""
    first = _GAP.split(text)[0]
    return any(use.case in _OBLIQUE for use in dictionary.uses(first))


def unknown_words(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase that the dictionary lacks and that stand where it is needed."""
    words = [word for word in _GAP.split(phrase)[::2] if is_of(RUSSIAN, word) and not is_invariable(word)]
    return tuple(word for word in words if not _known(word) and word.lower() not in _PREPOSITIONS)


def is_invariable(word: str) -> bool:
    """Return whether a word is an abbreviation, in foreign letters or a number, none of which declines."""
    foreign = bool(_LATIN_OR_DIGIT.search(word)) and not re.search("[а-яё]", word)
    return foreign or _is_abbreviation(word)


def _is_abbreviation(word: str) -> bool:
    """Return whether a word is of capitals, with a number or without, or ends in two: not КазМунайГаз, may decline."""
    if RUSSIAN.issuperset(word):
        return len(word) > 1 and RUSSIAN_CAPITALS.issuperset((word[0], *word[-2:]))
    letters = word.rstrip("0123456789")
    letters = letters[:-1] if letters.endswith(("-", "–")) else letters
    return len(letters) > 1 and RUSSIAN_CAPITALS.issuperset(letters)


def _known(word: str) -> bool:
    return bool(dictionary.knows(word) or _adjective_genders(word) or _nouns(word))


def _adjective_genders(word: str) -> frozenset[str]:
    """Return m, f, n or pl for each way in which a word is an adjective in the nominative."""
    if not is_of(RUSSIAN, word):
        return frozenset()
    found = dictionary.adjective_genders(word)
    *before, last = word.lower().split("-")
    if not found and before and all(part.endswith(("о", "е")) for part in before):
        found = dictionary.adjective_genders(last)
    if not found and not dictionary.knows(word):
        found = frozenset(gender for gender, shape in _ADJECTIVE_SHAPES.items() if shape.has(last))
    return found


def _nouns(word: str) -> tuple[Reading, ...]:
    """Return what a word is as a noun in the nominative, a compound by its parts."""
    foreign = _FOREIGN_PART.fullmatch(word) if "-" in word else None
    if foreign:
        return tuple(_joined(invariable(foreign[1]), reading) for reading in _nouns(foreign[2]))
    if not is_of(RUSSIAN, word):
        return ()
    found = dictionary.nouns(word) or lacking(word)
    first, hyphen, rest = word.partition("-")
    if found or not hyphen or dictionary.knows(word):
        return found
    fixed = dictionary.nouns(first)
    if first.lower() in _FROZEN_PARTS or (fixed and all(reading.fixed for reading in fixed)):  # какао-бобы
        return tuple(_joined(invariable(first), reading) for reading in _nouns(rest))
    declined = dictionary.agreed(dictionary.nouns(first)) if first.lower() in _DECLINED_PARTS else None
    if declined is None:
        return ()
    return tuple(_beside(declined, reading) for reading in _nouns(rest) if reading.number == declined.number)


def _beside(first: Reading, second: Reading) -> Reading:
    """Return a compound of two nouns that both decline; the first says whether it lives: призвать страны-участники."""
    forms = second.forms
    if not first.animate and (second.gender != "f" or second.number == "plural"):
        forms = {**forms, "acc": forms["nom"]}
    joined = _joined(first.forms, replace(second, forms=forms))
    return replace(joined, gender=first.gender, animate=first.animate)


def _joined(before: Forms, reading: Reading) -> Reading:
    forms = {case: f"{before[case]}-{form}" for case, form in reading.forms.items() if case in before}
    return replace(reading, forms=forms)


def _is_coordinated(words: list[str], gaps: list[str]) -> bool:
    """Return whether the phrase names several things: бумага и картон; плиты, листы и полосы."""
    i = 0
    while i < len(gaps) and _adjective_genders(words[i]):
        i += 1
    return i < len(gaps) and not gaps[i].isspace()


def _noun_phrase(words: list[str], gaps: list[str], start: int, wish: Wish) -> _Part | None:
    """Decline one noun with its adjectives and leave what depends on it alone."""
    end, head = _head(words, start, wish)
    if head is None:
        return None
    if end == len(words) or not gaps[end - 1].isspace():
        return _Part(head.forms, head)
    # A person may hold two posts, the second after a dash: заместитель Премьер-Министра – министр экономики.
    stop = next((at + 1 for at in range(end, len(gaps)) if _DASH.search(gaps[at])), len(words))
    if any("," in gap for gap in gaps[end:]) or (stop < len(words) and not wish.position):
        return None  # what comes later may or may not depend on the head
    tail = _tail(words[end:stop], gaps[end : stop - 1], words[end - 1], head, wish)
    return _Part(head.forms + tail, head) if tail is not None else None


def _head(words: list[str], start: int, wish: Wish) -> tuple[int, _Head | None]:
    """Return where the head of a noun phrase ends, and the head with the adjectives before it."""
    after = words[start + 1] if start + 1 < len(words) else ""
    foreign = words[start].lower() in _FOREIGN_BEFORE and words[start][0].isupper() and after
    if foreign or (words[start].lower() in _ADVERBS and _adjective_genders(after)):
        end, noun = _head(words, start + 1, wish)
        return end, noun and replace(noun, forms=[invariable(words[start]), *noun.forms])
    i = start
    agreeing: frozenset[str] = frozenset()
    for word in words[start:]:
        found = _adjective_genders(word)
        if not (agreeing & found if i > start else found):
            break
        agreeing = agreeing & found if i > start else found
        i += 1
    noun = _noun_head(words[i], agreeing, wish) if i < len(words) else None
    if noun is not None:
        before = [decline_adjective(word, noun.agreement, noun.animate) for word in words[start:i]]
        return i + 1, replace(noun, forms=before + noun.forms)
    # Without a noun after them, an adjective is itself the head: животные, управляющий делами.
    for at in range(i - 1, start - 1, -1):
        noun = _adjective_as_head(words[at], agreeing, wish, last=at == i - 1)
        if noun is not None:
            declined = [decline_adjective(word, noun.agreement, noun.animate) for word in words[start:i]]
            return i, replace(noun, forms=declined[: at - start] + noun.forms + declined[at - start + 1 :])
    return i, None


def _adjective_as_head(word: str, agreeing: frozenset[str], wish: Wish, *, last: bool) -> _Head | None:
    noun = _noun_head(word, agreeing, wish) if dictionary.nouns(word) else None
    if noun is not None and (noun.animate or not wish.position):
        return noun
    if not (wish.position and last and len(agreeing) == 1):
        return None
    (gender,) = agreeing
    number = "plural" if gender == "pl" else "singular"
    return _Head([decline_adjective(word, gender, animate=True)], number, gender.removeprefix("pl"), animate=True)


def _noun_head(word: str, agreeing: frozenset[str], wish: Wish) -> _Head | None:
    """Return a noun that agrees with the adjectives before it, where the dictionary knows one for sure."""
    if is_invariable(word):
        (gender,) = agreeing if len(agreeing) == 1 else (wish.gender,)
        plural = gender == "pl" or wish.number == "plural"
        return _Head([invariable(word)], "plural" if plural else "singular", gender.removeprefix("pl"), wish.animate)
    readings = list(_narrowed(_nouns(word), agreeing, wish))
    found = dictionary.agreed(readings)
    if found is None:
        return None
    gender = found.gender
    if not gender and found.number == "singular":
        gender = next(iter(agreeing)) if len(agreeing) == 1 else wish.gender
    return _Head([found.forms], found.number, gender, found.animate)


def _narrowed(readings: tuple[Reading, ...], agreeing: frozenset[str], wish: Wish) -> Iterator[Reading]:
    """Yield the readings that go with the adjectives and with what the caller knows."""
    living = (wish.animate or wish.position) and any(reading.animate for reading in readings)
    for reading in readings:
        shown = "pl" if reading.number == "plural" else reading.gender
        if agreeing and shown not in agreeing and not (shown == "" and agreeing & {"m", "f"}):
            continue
        if wish.number and reading.number != wish.number:
            continue
        if wish.gender and reading.gender and reading.gender != wish.gender and not wish.position:
            continue
        if reading.animate or not living:
            yield reading


def _tail(words: list[str], gaps: list[str], last: str, head: _Head, wish: Wish) -> list[Forms] | None:
    """Return what follows the head: postposed adjectives decline (вата хлопковая), all else stays.

    None where a word may stand beside the head as another thing or as its name.
    """
    i = 0
    while i < len(words) and head.agreement in _adjective_genders(words[i]) and (i == 0 or gaps[i - 1].isspace()):
        i += 1
    declined = [decline_adjective(word, head.agreement, head.animate) for word in words[:i]]
    if i < len(words) and not _depends(words[i], last, head):
        return None
    for at in range(max(i, 1), len(words)):
        if not gaps[at - 1].isspace() and _stands_beside(words[at], head, wish):
            return None
    return declined + [invariable(word) for word in words[i:]]


def _depends(word: str, last: str, head: _Head) -> bool:
    """Return whether the first word after the head hangs on it for sure and keeps its form."""
    if word.lower() in _PREPOSITIONS or is_invariable(word) or not is_of(RUSSIAN, word):
        return True
    if last.lower() == _FROZEN_NAME_AFTER and word[:1].isupper():
        return True
    found = dictionary.uses(word)
    if found:
        return any(use.case in _OBLIQUE for use in found)
    if dictionary.knows(word) or _OBLIQUE_SHAPES.fullmatch(word.lower()) or _INDECLINABLE_TAIL.fullmatch(word):
        return True
    return word.islower() and head.number == "singular" and word.endswith(("и", "ы"))


def _stands_beside(word: str, head: _Head, wish: Wish) -> bool:
    """Return whether a word after «и» or a comma may be a thing beside the head and not one that depends on it."""
    if not is_of(RUSSIAN, word) or is_invariable(word) or word.lower() in _PREPOSITIONS:
        return False
    found = dictionary.uses(word)
    if not found:
        return not _OBLIQUE_SHAPES.fullmatch(word.lower()) and not dictionary.knows(word)
    nominative = [use for use in found if use.case == "nom"]
    if not any(use.case in _OBLIQUE for use in found):
        return True
    if wish.position:
        return any(use.noun and use.animate for use in nominative)
    name = head.forms[0]["nom"][:1].isupper()  # a name in capitals is of one thing: Министерство торговли и интеграции
    return bool(nominative) and not name and not wish.single

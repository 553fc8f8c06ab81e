"""Russian forms of personal names: first names, patronymics, particles, surnames.

A form is certain where the ending and the names beside it leave one reading; elsewhere the likeliest form is marked as
doubtful, and the caller asks for it. The norms are those of Rosenthal, «Справочник по правописанию и литературной
правке», §§ 149–151, and of Superanskaya and Suslova, «Современные русские фамилии», on what they leave open.
"""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.language.morphology import russian_dictionary as dictionary
from briefing.language.morphology.letters import RUSSIAN, RUSSIAN_CAPITALS, RUSSIAN_SMALL
from briefing.language.morphology.russian_adjectives import (
    CONSONANTS,
    adjective_gender,
    decline_adjective,
    forms_of,
    is_short,
)
from briefing.language.morphology.russian_east_asian import is_east_asian
from briefing.language.morphology.russian_given_names import is_first_name, is_foreign, is_ours, is_patronymic
from briefing.language.morphology.russian_guesses import Guess, joined, unchanged
from briefing.language.morphology.tables import endings, word_set
from briefing.regex import regex

# First names in -ов, -ев, -ин, which decline like nouns (Константином), unlike surnames (Жумангариным).
_FIRST_NAMES_IN = word_set(
    "константин мартин валентин августин бенджамин эдвин кевин дастин джастин робин марин лев ярослав святослав "
    "владислав вячеслав мстислав станислав флорин косьмин сорин катилин яков иаков зеев збигнев арвин"
)
_FIRST_NAMES_INA = word_set(
    "марина ирина полина екатерина алина дина нина зарина карина кристина ангелина регина валентина арина сабрина "
    "галина антонина камелина джина мадина амина альбина снежана ева"
)
# Surnames of other peoples that end like Russian ones; beside a Russian first name they are Russian.
_FOREIGN_SURNAMES = word_set(
    "дарвин чаплин грин дин франклин баффин мартин остин робин паролин гершвин кронин бальдуин болдуин колвин кальвин "
    "бюлов вирхов флотов ларин кельвин хардин ирвин эрвин годвин болейн казанова крестин левин мерлин пушелин"
)
_FRENCH = word_set("дюма золя петипа гавальда труайя николя тома люка бенуа делакруа")
# What stands before a name and never changes: Мухаммеда бен Салмана, Абдель Фаттаха, Барта Де Вевера.
_PARTICLES = word_set(
    "аль эль ар ас аш ат ад аз бен бин ибн бинт абу абуль абд абдель ульд уль ул оглы оглу кызы гызы угли уулу фон ван "
    "вон дер ден де да ду дю ди ла ле лос лас дос дас дель делла делле дельи тер тен цу цур ап и й ет сан"
)
_NAMES_TOO = word_set(
    "бен ван ле сан ди тер"
)  # first names or particles, where they begin a name: Бен Стиллер, Бен Али
_FIRST_NAMES_TOO = word_set("ким ян хуан ли дин май")
_AFTER_FATHER = word_set("оглы оглу кызы гызы угли уулу")  # Гейдар оглы: the father's name stays with it
_LETTERS = word_set("джей ди си би эй кей ти")  # Джей Ди Вэнса: letters that are read
_ARTICLES = word_set("аль эль ар ас аш ат ад аз ан эс эд эр эш бен бин ибн абу ибну")
_WITH_ARTICLE = regex("([^-]+-)([А-ЯЁ][а-яё’']+)", re.IGNORECASE)
_YOUNGER = regex("([А-ЯЁ].*)-(младший|старший)")
_FIRST_FLEETING = {"павел": "павл", "лев": "льв", "пётр": "петр"}
_STRESSED_PATRONYMICS = word_set("ильич лукич фомич кузьмич")
_SOFT_YA = word_set("наталья дарья татьяна софья марья прасковья зофья аксинья")
_MONGOLIAN_FATHER = endings("ийн [аоэуы]йн [бвгджзлмнрхц]ын")
_WITHIN = RUSSIAN_SMALL | frozenset("’'")  # a name, behind the first letter
_INITIAL = regex("(?:[А-ЯЁ][а-яё]?\\.-?)+")
_NUMERAL = regex("[IVX]+")
# Surnames whose vowel may drop out, as the bearer likes: Кравец, Конёк, Воробей, Журавель, Орёл.
_FLEETING_ENDS = endings(f"ец яц ёк ек [{CONSONANTS.replace('й', '')}]ок [её]нь")
_FLEETING = word_set(
    "лев орёл орел козёл козел котёл котел хохол щегол дятел узел ветер шатёр шатер костёр костер бобёр бобер ковёр "
    "ковер овёс овес пёс хребет павел воробей соловей муравей репей ручей улей журавель ковыль угол посол лоб лёд мох "
    "заяц уголь камень кашель стебель крендель деготь коготь ноготь локоть огонь день пень корень ремень"
)
_DOUBLE_FIRST = word_set("жан касым")  # Жан-Ноэля, Касым-Жомарта: only the second part declines
_SLAVIC_WOMAN = regex("(?:[оеё]вска|[иы]нска|[аеоия]вска|цка|ньска|льска|мска)$")
_IN_OV, _IN_IN, _IN_SKY = endings("[оеё]в [оеё]ва"), endings("[иы]н [иы]на"), endings("[сц]кий [сц]кая [сц]кой [сц]ка")
_HUSHING_A, _STRESS_OPEN = endings("[жшчщц]а"), endings("[аяу]ч [аоиеуы]щ")


def decline_person(name: str, gender: str | None) -> Guess | None:
    """Return the likely forms of a personal name with the cases in doubt, None where nothing can be said."""
    words = name.split(" ")
    if gender not in ("m", "f") or not all(words):
        return None
    numbered = len(words) > 1 and bool(_NUMERAL.fullmatch(words[-1]))
    if numbered:
        found = _words(words[:-1], gender, reigning=True)
        return joined([found, unchanged(words[-1])]) if found else None
    return _words(words, gender, reigning=False)


def _words(words: list[str], gender: str, *, reigning: bool) -> Guess | None:
    asian = is_east_asian(words) if not reigning else False
    if asian:
        return _east_asian(words, gender)
    found = [_word(words, at, gender, reigning=reigning) for at in range(len(words))]
    if any(guess is None for guess in found):
        return None
    whole = joined(guess for guess in found if guess)
    if asian is None:
        european = words[0].lower() in _FIRST_NAMES_TOO and len(words) == 2
        return (whole if european else _east_asian(words, gender)).doubted()
    return whole


def _east_asian(words: list[str], gender: str) -> Guess:
    """Return a name of which only the last part declines, and that only for a man."""
    last = words[-1]
    if gender == "f" or last[-1] not in f"{CONSONANTS}йь":
        unsure = last[-1] in "ая" and last[-2:-1] not in "уоияэе"
        final = unchanged(last).doubted() if unsure else unchanged(last)
    else:
        final = given(last, "m")
    return joined([*(unchanged(word) for word in words[:-1]), final])


def _with_article(word: str) -> re.Match[str] | None:
    """Return the parts of a name with an article before it: аль-Асад."""
    article, hyphen, _ = word.partition("-")
    return _WITH_ARTICLE.fullmatch(word) if hyphen and article.lower() in _ARTICLES else None


def _is_name(word: str) -> bool:
    """Return whether a word begins with a capital and is otherwise of small letters, but for those after hyphens."""
    if word[:1] not in RUSSIAN_CAPITALS:
        return False
    return all(part[:1] in RUSSIAN and _WITHIN.issuperset(part[1:]) for part in word.split("-"))


def _word(words: list[str], at: int, gender: str, *, reigning: bool) -> Guess | None:
    """Return one word of a name in its place."""
    word = words[at]
    last = at == len(words) - 1
    after = "" if last else words[at + 1].lower()
    if after in _AFTER_FATHER or ("." in word and _INITIAL.fullmatch(word)) or _is_particle(words, at):
        return unchanged(word)
    if word[:1].islower() and not _with_article(word):
        return _title(word)
    if word.lower() in ("абдул", "абдуль") and not last:
        return given(word, gender).doubted()
    if word.lower() in _LETTERS and any(
        {a.lower(), b.lower()} <= _LETTERS and word in (a, b) for a, b in pairwise(words)
    ):
        return unchanged(word)
    if not (_is_name(word) or _with_article(word)):
        return None
    if word.lower().endswith(_MONGOLIAN_FATHER) and len(word) > len("ганын") and not last:
        return unchanged(word).doubted()  # Ухнаагийн Хурэлсуха, but also Ухнаагийна Хурэлсуха
    if reigning:
        return _given_part(word, gender)
    if last and at > 0 and _is_surname_first(words):
        return _given_part(word, gender)
    if last:
        return _surname_part(word, gender, words[:at])
    if at == 0:
        return _first_word(words, gender)
    return _given_part(word, gender)


def _is_particle(words: list[str], at: int) -> bool:
    """Return whether a word is a particle of the name after it: written small, or between other words."""
    word, last = words[at], at == len(words) - 1
    if word.lower() not in _PARTICLES:
        return False
    if word[:1].islower():
        return True
    return not last and (at > 0 or word.lower() not in _NAMES_TOO)


def _title(word: str) -> Guess | None:
    """Return a title before a name, as the dictionary declines it: шейх, принц."""
    reading = dictionary.agreed(r for r in dictionary.nouns(word) if r.animate and r.number == "singular")
    if reading is None or len(reading.forms) < 6:
        return None
    return Guess(reading.forms)


def _is_surname_first(words: list[str]) -> bool:
    """Return whether a name is written surname first for sure: Токаев Касым-Жомарт, Иванов Иван Иванович."""
    first, *rest = words
    shape = first.lower().endswith(_IN_OV + _IN_IN)
    known = first.lower() in _FIRST_NAMES_IN | _FIRST_NAMES_INA or is_first_name(first)
    return bool(shape and rest and not known and is_first_name(rest[0])) and (len(rest) == 1 or is_patronymic(rest[-1]))


def _first_word(words: list[str], gender: str) -> Guess:
    """Return the first word: a first name, or a surname where the name is written surname first."""
    word = words[0]
    lower = word.lower()
    if _is_surname_first(words):
        return _surname_part(word, gender, words[1:])
    if lower.endswith(_IN_OV) and not (lower in _FIRST_NAMES_IN | _FIRST_NAMES_INA or is_first_name(word)):
        return _surname_part(word, gender, []).doubted()
    if lower in _NAMES_TOO:
        doubted = given(word, gender) if lower == "бен" else unchanged(word)
        return doubted.doubted()
    return _given_part(word, gender)


# -------------------------------------------------------------------------------------------------------- first names


def _given_part(word: str, gender: str) -> Guess:
    """Return a first name, a double one by its parts: Анны-Марии, but Касым-Жомарта."""
    if gender == "f" and word.lower().endswith(("иа", "еа")):
        stem = word[:-1]  # Клаудии like Клаудия, or unchanged
        return Guess(forms_of(word, stem + "и", stem + "и", stem + "ю", stem + "ей", stem + "и")).doubted()
    article = _with_article(word)
    if article:
        return joined([unchanged(article[1]), given(article[2], gender)], by="")
    *before, last = word.split("-")
    formed = given(last, gender)
    for part in reversed(before):
        ending = part[-1].lower()
        if ending in "ая" and gender == "f" and last[-1] in "ая":
            first = given(part, gender)
        elif ending in CONSONANTS + "йь" and gender == "m" and part.lower() not in _DOUBLE_FIRST:
            first = unchanged(part).doubted()  # Франк-Вальтера and Франка-Вальтера
        elif ending in "ая" and gender == "m":
            first = given(part, gender).doubted()
        else:
            first = unchanged(part)
        formed = joined([first, formed], by="-")
    return formed


def given(word: str, gender: str) -> Guess:
    """Return a first name or a noun-like surname by its ending."""
    lower = word.lower()
    last, stem = lower[-1], word[:-1]
    if (
        last in "оеёиуыэю"
        or lower in _FRENCH
        or (last == "а" and lower[-2:-1] in ("и", "у", "ю", "о", "е", "э", "ы", "а"))
    ):
        return unchanged(word)
    if last == "а":
        gen = stem + ("и" if lower[-2:-1] in "кгхжшчщ" else "ы")
        ins = stem + ("ей" if lower[-2:-1] in "жшчщц" else "ой")
        return Guess(forms_of(word, gen, stem + "е", stem + "у", ins, stem + "е"))
    if last == "я":
        return _in_ya(word)
    if gender == "f":
        if lower == "любовь":
            return Guess(forms_of(word, stem + "и", stem + "и", word, word + "ю", stem + "и"))
        return unchanged(word).doubted() if last == "ь" else unchanged(word)
    if lower in _FIRST_FLEETING:
        return _masculine(word, _FIRST_FLEETING[lower].capitalize())
    if last in "йь":
        prep = stem + ("и" if lower.endswith("ий") and len(lower) > len("кий") else "е")
        soft = Guess(forms_of(word, stem + "я", stem + "ю", stem + "я", stem + "ем", prep))
        return soft.doubted("ins") if lower.endswith("рь") and lower not in ("игорь", "лазарь") else soft
    return _masculine(word, word)


def _masculine(word: str, stem: str) -> Guess:
    hard = word[-1].lower() not in "жшчщц" or word.lower() in _STRESSED_PATRONYMICS
    return Guess(forms_of(word, stem + "а", stem + "у", stem + "а", stem + ("ом" if hard else "ем"), stem + "е"))


def _in_ya(word: str) -> Guess:
    lower, stem = word.lower(), word[:-1]
    prep = stem + ("и" if lower.endswith("ия") else "е")
    ins = stem + ("ёй" if lower.endswith("илья") else "ей")
    found = Guess(forms_of(word, stem + "и", prep, stem + "ю", ins, prep))
    if lower.endswith("ийя"):
        return found.doubted()
    return found.doubted("ins") if lower.endswith("ья") and lower not in _SOFT_YA | {"илья"} else found


# ----------------------------------------------------------------------------------------------------------- surnames


def _surname_part(word: str, gender: str, beside: list[str]) -> Guess:
    """Return the last word of a name, a double surname by its parts."""
    younger = _YOUNGER.fullmatch(word) if "-" in word else None
    if younger:
        adjective = Guess(decline_adjective(younger[2], "m", animate=True))
        return joined([_surname_part(younger[1], gender, beside), adjective], by="-")
    article = _with_article(word)
    if article:
        return joined([unchanged(article[1]), given(article[2], gender)], by="")
    *before, last = word.split("-")
    beside = [*beside, *before]
    formed = _surname(last, gender, beside)
    for part in reversed(before):
        formed = joined([_first_of_double(part, gender, beside), formed], by="-")
    return formed


def _first_of_double(part: str, gender: str, beside: list[str]) -> Guess:
    """Return the first part of a double surname: it declines where it is a surname in the Russian way."""
    lower = part.lower()
    if lower.endswith(_IN_OV + _IN_IN + _IN_SKY):
        return _surname(part, gender, beside)
    if lower[-1] in "ая" and lower[-2:-1] not in "аеёиоуыэюя":
        return unchanged(part).doubted()
    if gender == "m" and lower[-1] in CONSONANTS + "йь":
        return unchanged(part).doubted()  # Диас-Канель
    return unchanged(part)


def _surname(word: str, gender: str, beside: list[str]) -> Guess:
    lower = word.lower()
    adjective = _adjectival(word, gender, beside)
    if adjective is not None:
        return adjective
    alone = not beside
    possessive = lower.endswith(_IN_OV + _IN_IN)
    if possessive and len(lower) > len("лин") and lower.endswith("а") == (gender == "f"):
        if not (alone and lower in _FIRST_NAMES_IN | _FIRST_NAMES_INA):
            return _possessive(word, gender, beside)
        return given(word, gender)
    if lower.endswith(("ых", "их")) and len(lower) > len("юрих"):
        certain = lower.endswith(("ых", "ских", "цких")) or bool(dictionary.uses(word))
        return unchanged(word) if certain else (unchanged(word) if gender == "f" else given(word, gender).doubted())
    if gender == "f":
        return _womans(word, alone=alone)
    if lower.endswith(("ски", "цки")):  # Мицкоски: like Мицкоский, or unchanged
        return Guess({**decline_adjective(word + "й", gender, animate=True), "nom": word}).doubted()
    fleeting = lower in _FLEETING or (
        len(lower) > len("блок") and lower.endswith(_FLEETING_ENDS) and not lower.endswith("бек")
    )
    if fleeting and not (alone and lower in ("лев", "пётр")):
        return _without_vowel(word).doubted()
    found = given(word, gender)
    return _stress_unknown(lower, found, alone=alone)


def _without_vowel(word: str) -> Guess:
    """Return a surname whose last vowel likely drops out, as in the noun that it once was: Кравца, Сучка."""
    if word.endswith(("ец", "ок")) and word[-3] not in "аеёиоуыэюяй":
        stem = word[:-2] + word[-1]
        return Guess(forms_of(word, stem + "а", stem + "у", stem + "а", stem + "ом", stem + "е"))
    return given(word, "m")


def _stress_unknown(lower: str, found: Guess, *, alone: bool) -> Guess:
    """Return a surname with doubt about endings that depend on the stress: Грачом, but Вучичем; Лапшой."""
    if lower.endswith(_HUSHING_A) and not alone:
        return found.doubted("ins")
    if lower.endswith(_STRESS_OPEN) or is_short(lower, "чщ"):
        return found.doubted("ins")
    # Ивая has the look of an adjective.
    return (
        found.doubted()
        if lower.endswith(("вая", "мая", "ная", "кая", "рая", "тая", "дая", "лая", "оя", "ея"))
        else found
    )


def _womans(word: str, *, alone: bool) -> Guess:
    """Return a woman's surname that is no adjective: only those in -а and -я decline."""
    lower = word.lower()
    if _SLAVIC_WOMAN.search(lower):
        stem = word[:-1] + "ой"
        return Guess(forms_of(word, stem, stem, word[:-1] + "у", stem, stem)).doubted("acc")
    if lower[-1] == "ь" and not alone:
        return unchanged(word)
    return _stress_unknown(lower, given(word, "f"), alone=alone) if lower[-1] in "ая" else given(word, "f")


def _possessive(word: str, gender: str, beside: list[str]) -> Guess:
    """Return a surname in -ов, -ин or -ова, -ина, which is Russian in its endings only where its bearer is."""
    lower = word.lower()
    ours = is_ours(beside)
    ends_in_v = lower.rstrip("а").endswith("в")
    if gender == "m":
        russian = Guess(forms_of(word, word + "а", word + "у", word + "а", word + "ым", word + "е"))
        foreign = given(word, gender)
    else:
        stem = word[:-1]
        russian = Guess(forms_of(word, stem + "ой", stem + "ой", stem + "у", stem + "ой", stem + "ой"))
        foreign = given(word, gender)
    unsure = ("ins",) if gender == "m" else ("gen", "dat", "prep")
    if ours:
        return russian
    if re.search("[еиу]ддин$", lower):
        return foreign
    if lower in _FOREIGN_SURNAMES:
        return foreign if beside and not all(_INITIAL.fullmatch(w) for w in beside) else foreign.doubted(*unsure)
    if ends_in_v:
        return foreign.doubted(*unsure) if is_foreign(beside) else russian
    return (foreign if beside else russian).doubted(*unsure)


def _adjectival(word: str, gender: str, beside: list[str]) -> Guess | None:
    """Return a surname with an adjective's endings, None for what is none: Ковальский, Толстой, Рыжий, but Топчий."""
    lower = word.lower()
    if adjective_gender(word) != gender:
        return None
    declined = Guess(decline_adjective(word, gender, animate=True))
    if re.search("(?:[сц]к(?:ий|ой|ая)|[^аеёиоуыэюяй]ый)$", lower) or lower == "толстой":
        return declined
    if lower.endswith("ой") and len(re.findall("[аеёиоуыэюя]", lower)) == 1:
        return None  # Цой
    if gender == "f" and not re.search("[^аеёиоуыэюя](?:ая|яя)$", lower):
        return None
    known = gender in dictionary.adjective_genders(word)
    if lower.endswith("ий") and not lower.endswith(("кий", "жий", "чий", "ший", "щий")) and not known:
        return None
    ours = is_ours(beside) and not lower.endswith(("жий", "чий", "ший", "щий"))
    if known or ours:
        return declined
    return (given(word, gender) if lower.endswith("ой") else declined).doubted()

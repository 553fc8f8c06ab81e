"""Russian forms of personal names and of places."""

from __future__ import annotations

import re

from briefing.language.morphology.russian_adjectives import (
    CASES,
    Forms,
    adjective_gender,
    decline_adjective,
    forms_of,
    invariable,
)
from briefing.language.morphology.tables import pairs, word_set

_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_VOWELS = "аеёиоуыэюя"
# First names in -ов, -ев, -ин, which decline like nouns (Константином), unlike surnames (Жумангариным).
_FIRST_NAMES_IN = word_set(
    "константин мартин валентин августин бенджамин эдвин кевин дастин джастин робин марин лев ярослав святослав "
    "владислав вячеслав мстислав станислав флорин косьмин сорин катилин"
)
_FIRST_NAMES_INA = word_set(
    "марина ирина полина екатерина алина дина нина зарина карина кристина ангелина регина валентина арина сабрина "
    "галина антонина камелина джина мадина амина альбина снежана ева"
)
_FOREIGN_IN = word_set("дарвин чаплин грин дин мин лин чин шин вин тин франклин баффин мартин остин робин")
_FRENCH_A = word_set("дюма золя петипа гавальда труайя")
# Family names that East Asian names begin with; there only the last word declines.
_EAST_ASIAN = word_set(
    "си ли ван чжан лю чэнь ян хуан чжао у чжоу сюй сунь ма ху ким пак чон юн мун цой чхве нгуен то фам "
    "чан ле ко дэн мао цзян вэнь го хэ лян"
)
_FIRST_FLEETING = {"павел": "павл", "лев": "льв", "пётр": "петр"}
_STRESSED_PATRONYMICS = word_set("ильич лукич фомич кузьмич")
_NAME_OY = word_set("цой ной той")
_NAME = re.compile("[А-ЯЁ][а-яё’']*(?:-[А-Яа-яЁё][а-яё’']*)*")
_INITIAL = re.compile("(?:[А-ЯЁ][а-яё]?\\.-?)+")

_PLURAL_PLACES = pairs(
    "Афины:Афин Салоники:Салоник Канны:Канн Чебоксары:Чебоксар Химки:Химок Черкассы:Черкасс Сумы:Сум Альпы:Альп "
    "Балканы:Балкан Карпаты:Карпат Бендеры:Бендер Мытищи:Мытищ Татры:Татр Филиппины:Филиппин Нидерланды:Нидерландов "
    "Мальдивы:Мальдив Фивы:Фив Сиракузы:Сиракуз Дарданеллы:Дарданелл Пиренеи:Пиренеев Апеннины:Апеннин "
    "Коморы:Комор Сейшелы:Сейшел Багамы:Багам Канары:Канар Гавайи:Гавайев"
)
_SOFT_PLACES_F = word_set("казань пермь тверь рязань астрахань сызрань керчь обь сибирь беларусь русь")
_SOFT_PLACES_M = word_set("кремль марсель брюссель версаль базель гренобль анадырь израиль")
_FLEETING_PLACES = pairs("орёл:орл орел:орл египет:египт елец:ельц")
_SLAVIC_O = re.compile("(?:[оеё]в|[иы]н)о$")


def decline_person(name: str, gender: str | None) -> Forms | None:
    """Return the forms of a personal name: first names first, the surname last."""
    words = name.split(" ")
    if gender not in ("m", "f"):
        return None
    if len(words) > 1 and words[0].lower() in _EAST_ASIAN:
        parts = [invariable(word) for word in words[:-1]]
        last = _given(words[-1], gender)
        return _joined([*parts, last]) if last else None
    found: list[Forms] = []
    for i, word in enumerate(words):
        if _INITIAL.fullmatch(word) or word[:1].islower():
            found.append(invariable(word))
            continue
        if not _NAME.fullmatch(word):
            return None
        surname = i == len(words) - 1 or (bool(re.search("..[оеё]ва?$", word)) and word.lower() not in _FIRST_NAMES_IN)
        forms = _hyphenated(word, gender, surname=surname, single=len(words) == 1)
        if forms is None:
            return None
        found.append(forms)
    return _joined(found)


def _joined(parts: list[Forms]) -> Forms:
    return {case: " ".join(part[case] for part in parts) for case in CASES}


def _hyphenated(word: str, gender: str, *, surname: bool, single: bool) -> Forms | None:
    *before, last = word.split("-")
    formed = _surname(last, gender, single=single) if surname else _given(last, gender)
    for part in reversed(before):
        if formed is None:
            return None
        slavic = re.search("(?:[оеё]в|[иы]н|ск(?:ий|ая|ой)|[оеё]ва|[иы]на)$", part.lower())
        declines = slavic if surname else part.lower().endswith(("а", "я")) and gender == "f"
        first = (_surname(part, gender, single=False) if surname else _given(part, gender)) if declines else None
        first = first or invariable(part)
        formed = {case: f"{first[case]}-{formed[case]}" for case in CASES}
    return formed


def _surname(word: str, gender: str, *, single: bool) -> Forms | None:
    lower = word.lower()
    shape = adjective_gender(word)
    if (
        shape == gender
        and lower not in _NAME_OY
        and re.search("(?:кий|[^аеёиоуыэюя]ый|[вднтх]ой|[^аеёиоуыэюя]ая|няя)$", lower)
    ):
        return decline_adjective(word, gender, animate=True)
    possessive = re.search("(?:[оеё]в|[иы]н)(а?)$", lower)
    if possessive and len(lower) > 3:
        if gender == "m" and not possessive[1] and not (single and lower in _FIRST_NAMES_IN):
            if lower in _FOREIGN_IN:
                return _given(word, gender)
            return forms_of(word, word + "а", word + "у", word + "а", word + "ым", word + "е")
        if gender == "f" and possessive[1] and not (single and lower in _FIRST_NAMES_INA):
            stem = word[:-1]
            return forms_of(word, stem + "ой", stem + "ой", stem + "у", stem + "ой", stem + "ой")
    if lower.endswith(("ых", "их")) and len(lower) > 4:
        return invariable(word)
    if single and lower in _FIRST_FLEETING and lower == "павел":
        return None
    if gender == "m" and re.search("[^б]ек$|ец$|[^аеёиоуыэюя]ок$", lower) and len(lower) > 4:
        return None  # Кравец: Кравца or Кравеца is the bearer's choice
    if gender == "f" and (lower[-1] in _CONSONANTS + "й" or (lower[-1] == "ь" and not single)):
        return invariable(word)
    return _given(word, gender, first=single)


def _given(word: str, gender: str, *, first: bool = True) -> Forms | None:
    lower = word.lower()
    last = lower[-1]
    if last in "оеёиуыэю" or lower in _FRENCH_A or (last == "а" and lower[-2] in "иуоюеэы"):
        return invariable(word)
    if last == "а":
        stem = word[:-1]
        gen = stem + ("и" if lower[-2] in "кгхжшчщ" else "ы")
        ins = stem + ("ей" if lower[-2] in "жшчщц" else "ой")
        return forms_of(word, gen, stem + "е", stem + "у", ins, stem + "е")
    if last == "я":
        stem = word[:-1]
        prep = stem + ("и" if lower.endswith("ия") else "е")
        ins = stem + ("ёй" if lower.endswith("илья") else "ей")
        return forms_of(word, stem + "и", prep, stem + "ю", ins, prep)
    if gender == "f":
        if lower == "любовь":
            return forms_of(word, word[:-1] + "и", word[:-1] + "и", word, word + "ю", word[:-1] + "и")
        return None if last == "ь" else invariable(word)
    if first and lower in _FIRST_FLEETING:
        stem = _FIRST_FLEETING[lower].capitalize()
        return forms_of(word, stem + "а", stem + "у", stem + "а", stem + "ом", stem + "е")
    if last in "йь":
        stem = word[:-1]
        prep = stem + ("и" if lower.endswith("ий") else "е")
        return forms_of(word, stem + "я", stem + "ю", stem + "я", stem + "ем", prep)
    if last in _CONSONANTS:
        stressed = last not in "жшчщц" or lower in _STRESSED_PATRONYMICS
        return forms_of(word, word + "а", word + "у", word + "а", word + ("ом" if stressed else "ем"), word + "е")
    return None


def decline_place(name: str, gender: str | None) -> Forms | None:
    """Return the forms of a city or another place of one word or of an adjective and a noun; None otherwise."""
    words = name.split(" ")
    if len(words) == 2 and (shape := adjective_gender(words[0])) and shape != "pl":
        noun = decline_place(words[1], None)
        return _joined([decline_adjective(words[0], shape), noun]) if noun else None
    if len(words) > 1:
        return None
    on_river = re.fullmatch("([А-ЯЁ][а-яё]+)(-на-.+)", name)
    if on_river:
        head = decline_place(on_river[1], gender)
        return {case: form + on_river[2] for case, form in head.items()} if head else None
    prefix, hyphen, last = name.rpartition("-")
    if prefix.endswith(("я", "а")) and last[-1].lower() not in "ая":
        return None  # Гвинея-Бисау declines its first part, Уфа-Сити does not
    forms = _place(last or name, gender)
    return {case: prefix + hyphen + form for case, form in forms.items()} if forms else None


def _place(word: str, gender: str | None) -> Forms | None:
    lower = word.lower()
    if word in _PLURAL_PLACES:
        genitive = _PLURAL_PLACES[word]
        hard = lower[-1] == "ы" or lower[-2] in "кгхжшчщ"
        vowel = "а" if hard else "я"
        stem = word[:-1]
        return forms_of(word, genitive, stem + vowel + "м", word, stem + vowel + "ми", stem + vowel + "х")
    shape = adjective_gender(word)
    if shape and re.search("(?:[нт]ый|ск(?:ий|ая|ой|ое)|ная|ное)$", lower):
        return decline_adjective(word, shape)
    if lower.endswith("о"):
        return None if _SLAVIC_O.search(lower) else invariable(word)
    if lower[-1] in "иыуюэеё":
        return invariable(word)
    if lower.endswith(("уа", "оа", "иа", "еа")):
        return invariable(word)
    if lower.endswith("ь"):
        soft = "f" if lower in _SOFT_PLACES_F else "m" if lower.endswith(("поль", "славль")) else gender
        soft = "m" if soft is None and lower in _SOFT_PLACES_M else soft
        if soft == "f":
            return forms_of(word, word[:-1] + "и", word[:-1] + "и", word, word + "ю", word[:-1] + "и")
        stem = word[:-1]
        return forms_of(word, stem + "я", stem + "ю", word, stem + "ем", stem + "е") if soft == "m" else None
    if lower in _FLEETING_PLACES:
        return _masculine(word, _FLEETING_PLACES[lower].capitalize())
    if lower.endswith("ек"):
        return forms_of(word, word + "а", word + "у", word, word + "ом", word + "е")
    if lower.endswith(("ец", "ок", "ац")) and not lower.endswith("восток"):
        return None
    if lower[-1] in "ая":
        return _given(word, "f")
    return _masculine(word, word) if lower[-1] in _CONSONANTS + "й" else None


def _masculine(word: str, stem: str) -> Forms:
    """Return the forms of a place whose name ends in a consonant; ``stem`` is what its endings are added to."""
    if stem.endswith("й"):
        stem = stem[:-1]
        return forms_of(word, stem + "я", stem + "ю", word, stem + "ем", stem + ("и" if stem.endswith("и") else "е"))
    return forms_of(word, stem + "а", stem + "у", word, stem + ("ем" if stem[-1] in "жшчщц" else "ом"), stem + "е")

"""Russian forms of places: cities, islands, regions."""

from __future__ import annotations

import re

from briefing.language.morphology import russian_dictionary as dictionary
from briefing.language.morphology.russian_adjectives import (
    CASES,
    CONSONANTS,
    adjective_gender,
    decline_adjective,
    forms_of,
    is_short,
)
from briefing.language.morphology.russian_guesses import Guess, joined, unchanged
from briefing.language.morphology.russian_names import given
from briefing.language.morphology.tables import pairs, word_set
from briefing.regex import regex

_PLURAL = pairs(
    "Афины:Афин Салоники:Салоник Канны:Канн Чебоксары:Чебоксар Химки:Химок Черкассы:Черкасс Сумы:Сум Альпы:Альп "
    "Балканы:Балкан Карпаты:Карпат Бендеры:Бендер Мытищи:Мытищ Татры:Татр Филиппины:Филиппин Нидерланды:Нидерландов "
    "Мальдивы:Мальдив Фивы:Фив Сиракузы:Сиракуз Дарданеллы:Дарданелл Пиренеи:Пиренеев Апеннины:Апеннин "
    "Коморы:Комор Сейшелы:Сейшел Багамы:Багам Канары:Канар Гавайи:Гавайев Курилы:Курил Бермуды:Бермуд Мальвины:Мальвин "
    "Фареры:Фарер Азоры:Азор"
)
_SOFT_F = word_set("казань пермь тверь рязань астрахань сызрань керчь обь сибирь беларусь русь рось")
_SOFT_M = word_set(
    "кремль марсель брюссель версаль базель гренобль анадырь израиль пномпень сиань тяньцзинь шэньчжэнь "
    "хайнань хунань хэнань юньнань тайнань цзинань сычуань ухань"
)
_INDECLINABLE = word_set("скопье мары")
_STRESSED = word_set("шуша гянджа")  # Шушой, Гянджой
_STEADY = regex("(?:восток|сток|кок)$")  # no vowel drops out: Бангкока
_FLEETING = pairs("орёл:орл орел:орл египет:египт")
_SLAVIC_O = regex("(?:[оеё]в|[иы]н)о$")


def decline_place(name: str, gender: str | None) -> Guess | None:
    """Return the likely forms of a place of one word or of an adjective and a noun; None otherwise."""
    words = name.split(" ")
    if len(words) == 2 and words[1][:1].isupper() and (shape := adjective_gender(words[0])) and shape != "pl":
        noun = decline_place(words[1], None)
        return joined([Guess(decline_adjective(words[0], shape)), noun]) if noun else None
    if len(words) > 1:
        return None
    on_river = re.fullmatch("([А-ЯЁ][а-яё]+)(-на-.+)", name)
    if on_river:
        head = decline_place(on_river[1], gender)
        return joined([head, unchanged(on_river[2])], by="") if head else None
    prefix, hyphen, last = name.rpartition("-")
    if prefix and "-" not in prefix and adjective_gender(last) == "m" and last[:1].isupper():
        both = decline_place(prefix, "m"), _place(last, "m")  # Переславля-Залесского
        return joined([both[0], both[1]], by="-") if both[0] and both[1] else None
    found = _place(last or name, gender)
    if found and prefix:
        found = joined([unchanged(prefix + hyphen), found], by="")
        # Гвинея-Бисау declines its first part, Уфа-Сити does not.
        return (
            found.doubted()
            if prefix.endswith(("я", "а")) and prefix != "Куала" and last[-1].lower() not in "ая"
            else found
        )
    return found


def _place(word: str, gender: str | None) -> Guess | None:
    lower = word.lower()
    if word in _PLURAL:
        return _plural(word)
    shape = adjective_gender(word)
    if shape and re.search("(?:[нт]ый|ск(?:ий|ая|ой|ое)|ная|ное)$", lower):
        return Guess(decline_adjective(word, shape))
    if lower.endswith("о"):
        # The norm declines Косово, usage does not.
        return unchanged(word).doubted() if _SLAVIC_O.search(lower) else unchanged(word)
    if lower[-1] in "иые":
        return _declining(word)
    if lower[-1] in "уюэё" or lower.endswith(("уа", "оа", "иа", "еа")):
        return unchanged(word)
    if lower.endswith("ь"):
        return _soft(word, gender)
    if lower in _FLEETING:
        return _masculine(word, _FLEETING[lower].capitalize())
    if lower == "елец":
        return Guess({**_masculine(word, "Ельц").forms, "ins": "Ельцом"})
    if lower.endswith(("ец", "ок", "ац")) and not _STEADY.search(lower):
        return _masculine(word, word).doubted()
    if lower in _STRESSED:
        return Guess({**given(word, "f").forms, "ins": word[:-1] + "ой"})
    if lower[-1] in "ая":
        return given(word, "f").doubted("ins") if lower.endswith(("жа", "ша", "ча", "ща")) else given(word, "f")
    if is_short(lower, "жшчщ"):
        return _masculine(word, word).doubted("ins")  # Ош: Ошем or Ошом
    return _masculine(word, word) if lower[-1] in CONSONANTS else None


def _declining(word: str) -> Guess:
    """Return a name in -и, -ы or -е: Сочи and Скопье stay, Боровичи, Подмосковье and Собрание decline."""
    lower = word.lower()
    common = [reading for reading in dictionary.nouns(lower) if not reading.fixed]
    known = dictionary.agreed(common or [r for r in dictionary.nouns(word) if not r.fixed])
    if lower in _INDECLINABLE or known is None or len(known.forms) < len(CASES):
        stays = unchanged(word)
        return stays.doubted() if lower.endswith("ье") and lower not in _INDECLINABLE else stays
    # Мары is a town, and many spectres.
    of_many = bool(common) and known.number == "plural" and dictionary.other_number(lower, "singular")
    forms = {case: form[:1].upper() + form[1:] for case, form in known.forms.items()}
    return Guess(forms).doubted() if of_many else Guess(forms)


def _plural(word: str) -> Guess:
    hard = word[-1] == "ы" or word[-2] in "кгхжшчщ"
    stem = word[:-1] + ("а" if hard else "я")
    return Guess(forms_of(word, _PLURAL[word], stem + "м", word, stem + "ми", stem + "х"))


def _soft(word: str, gender: str | None) -> Guess:
    """Return a place in a soft sign; only its gender tells how it declines."""
    lower, stem = word.lower(), word[:-1]
    known = "f" if lower in _SOFT_F else "m" if lower.endswith(("поль", "славль")) or lower in _SOFT_M else gender
    if known == "f":
        return Guess(forms_of(word, stem + "и", stem + "и", word, word + "ю", stem + "и"))
    found = Guess(forms_of(word, stem + "я", stem + "ю", word, stem + "ем", stem + "е"))
    return found if known == "m" else found.doubted()


def _masculine(word: str, stem: str) -> Guess:
    """Return the forms of a place whose name ends in a consonant; ``stem`` is what its endings are added to."""
    if stem.endswith("й"):
        stem = stem[:-1]
        prep = stem + ("и" if stem.endswith("и") else "е")
        return Guess(forms_of(word, stem + "я", stem + "ю", word, stem + "ем", prep))
    ins = stem + ("ем" if stem[-1] in "жшчщц" else "ом")
    return Guess(forms_of(word, stem + "а", stem + "у", word, ins, stem + "е"))

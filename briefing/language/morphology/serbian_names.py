"""Serbian names of people and places: which of their words decline, and how.

Men's names decline in all their parts, but East Asian ones only in the last (Ким Џонг Уна); women's only where a part
ends in -а (Ане Брнабић, Марије Захарове): decision no. 30 of the Board for the Standardization of the Serbian Language.
What a name shows to no rule has no form: the data must give it.
"""

from __future__ import annotations

from briefing.language.morphology import serbian_words as known
from briefing.language.morphology.letters import SERBIAN, is_of
from briefing.language.morphology.serbian_nouns import (
    CASES,
    Forms,
    cased,
    decline_adjective,
    decline_singular,
    forms_of,
    invariable,
    masculine,
    syllables,
    without_movable,
)
from briefing.language.morphology.tables import endings, pairs, word_set
from briefing.regex import regex

_INITIAL = regex("(?:[А-ЯЂЈЉЊЋЏ][а-яђјљњћџ]?\\.-?)+")
_ROMAN, _LOOKING_ROMAN = frozenset("IVXL"), frozenset("ІVХL")  # the latter with the letters that Cyrillic has
_IN_NI = endings("[бвгдђжзјклљмнњпрстћфхцчџш]ни")
_IN_KI_NI = endings("[сцч]ки [згсв]ни")
_ADJECTIVE_MAN = endings("[сцч]ки")
_ADJECTIVE_WOMAN = endings("[ое]ва ска цка чка")

# ------------------------------------------------------------------------------------------------------------ people

# Chinese, Korean, Vietnamese and other surnames that stand first, as Serbian writes them.
EAST_ASIAN = word_set(
    "си ли љи ванг џанг жанг лиу љу чен јанг џао хуанг џоу џу ву сју сун ху гуо хе лин луо џенг љанг лјанг сје динг "
    "пан ђанг ђијанг денг цај ћин хан ма мао веј ше ким пак чо чој че чонг чунг канг јун мун хванг хван нам јо сон "
    "сонг ри рју лим квон шин нгујен фам то фан тран чан ле буи во данг до лонг луонг лијанг хо хун хенг мин со тин "
    "буј хуин аунг аун нго дао"
)
# Particles of Arabic, Romance and Germanic names; they stay also with a capital.
PARTICLES = word_set(
    "ал ел аш ас ар ат ан аз ад ед еш ес бин бен ибн абу ум де ди да до дос дас ду дел дела дер ден ван фон ла ле лос "
    "мек мак сен сан тен тер и бинт ould улд"
)
# Declined by some, by others not (Абдел), or by the name they belong to (Вин Дизел, Вин Мјинт).
_ASKED_PARTS = word_set("абдел абдул абд вин")
# Names of letters, as in Џеј Ди Венс, where two stand together.
LETTERS = word_set("еј би си ди еф џи ејч ај џеј кеј ел ем ен оу пи кју ар ес ти ју ви екс вај зи")
ORDER = pairs(  # Млађи and the ordinals of rulers decline as adjectives
    "млађи:млађ старији:старији први:прв други:друг трећи:трећ четврти:четврт пети:пет шести:шест седми:седм осми:осм "
    "девети:девет десети:десет једанаести:једанаест дванаести:дванаест тринаести:тринаест четрнаести:четрнаест "
    "петнаести:петнаест шеснаести:шеснаест"
)
# Serbian men's names in -е that lose it before endings; a foreign name keeps its е: Хосеа.
NATIVE_E = word_set(
    "ђорђе павле миле блаже стојче ђурђе антоније благоје радоје аркадије сергије анатолије григорије василије "
    "димитрије игњатије прокопије методије порфирије илије јевгеније евгеније валерије теодосије георгије мелентије "
    "корнелије"
)
# Surnames that may be Slavic adjectives (Малог) or foreign (Малија).
ADJECTIVES_OR_NOT = word_set("мали бели црни стари млади зелени дуги тихи нови весели велики")
# What stands before the -о of men's names that lose it: Марка, Педра, Борела; French ones keep it (Трудоа), so the rest
# is asked.
_BEFORE_O = endings(
    "к ард анд ндр рд рој ен ин ан ањ ењ ел ил ер ит ет ад ед ид ег аг иг сл тр др вр гр рт ст нс нз нт лд ур см ам "
    "им ем уз аз ч ц ђ об ом ун рн ав од"
)
STRESSED_O = word_set("трудо баро моро русо жило лоро кусто фуко шаро прево клемансо рибо перо боно мито жидо")


def _is_numeral(word: str) -> bool:
    """Return whether a word is the number of a ruler: II, or with a stop as Serbian writes it."""
    digits = word.removesuffix(".")
    return bool(digits) and (_ROMAN.issuperset(word) or _LOOKING_ROMAN.issuperset(digits))


def decline_person(name: str, gender: str | None) -> Forms | None:
    """Return the forms of a personal name: first names first, the surname last."""
    if gender not in ("m", "f"):
        return None
    words = name.split(" ")
    last = len(words) - 1
    while last > 0 and (words[last].lower() in ORDER or _is_numeral(words[last])):
        last -= 1
    if _is_east_asian(words):
        return _east_asian(words, gender)
    if len(words) > 2 and words[0].lower() not in LETTERS and all(map(_is_syllable, words)):
        return None  # as Vietnamese names are, whose first parts stay
    done: list[Forms] = []
    for i in range(len(words)):
        forms = _part(words, i, gender, surname=i > 0, after=i > last)
        if forms is None:
            return None
        done.append(forms)
    return joined(done)


def joined(parts: list[Forms]) -> Forms:
    """Return the forms of words that stand side by side; a case that one of them lacks is empty."""
    return {c: " ".join(form[c] for form in parts) if all(form[c] for form in parts) else "" for c in CASES}


def _is_east_asian(words: list[str]) -> bool:
    """Return whether a name begins with a surname of East Asia and goes on like such a name."""
    if len(words) < 2 or words[0].lower() not in EAST_ASIAN or not all(is_of(SERBIAN, word) for word in words):
        return False
    short = all(syllables(word.lower()) <= 2 for word in words[1:])
    return short and not any(word.lower() in LETTERS for word in words[1:-1] if words[0].lower() in LETTERS)


def _is_syllable(word: str) -> bool:
    return is_of(SERBIAN, word) and syllables(word.lower()) == 1


def _east_asian(words: list[str], gender: str) -> Forms | None:
    """Return the forms of a name of which only the last part declines, and none of a woman's."""
    if gender == "f":
        return None if words[-1].endswith("а") else invariable(" ".join(words))
    prefix, hyphen, last = words[-1].rpartition("-")
    if last[-1] in "ое":
        return None
    tail = _man(last, surname=True)
    head = " ".join([*words[:-1], ""]) + prefix + hyphen
    return {case: head + form if form else "" for case, form in tail.items()} if tail else None


def _part(words: list[str], i: int, gender: str, *, surname: bool, after: bool) -> Forms | None:
    word = words[i]
    lower = word.lower()
    if after:
        if _is_numeral(word):
            return invariable(word)
        stem = cased(word, ORDER[lower])
        return decline_adjective(word if gender == "m" else stem + "а", gender, animate=True)
    if ("." in word and _INITIAL.fullmatch(word)) or word[:1].islower():
        return invariable(word)
    if not is_of(SERBIAN, word) or lower in _ASKED_PARTS:
        return None
    if i < len(words) - 1 and (lower in PARTICLES or _spelt_letter(words, i)):
        return invariable(word)
    prefix, hyphen, last = word.rpartition("-")
    if hyphen and surname and prefix.lower() not in PARTICLES:
        return _double_surname(prefix, last, gender)
    forms = _woman(last, surname=surname) if gender == "f" else _man(last, surname=surname)
    return {case: prefix + hyphen + form if form else "" for case, form in forms.items()} if forms else None


def _spelt_letter(words: list[str], i: int) -> bool:
    """Return whether a word is the name of a letter beside another: Џеј Ди."""
    near = [words[at].lower() for at in (i - 1, i + 1) if 0 <= at < len(words)]
    return words[i].lower() in LETTERS and any(word in LETTERS for word in near)


def _double_surname(first: str, last: str, gender: str) -> Forms | None:
    """Return the forms of a surname with a hyphen: a woman's declines in the parts that do, a man's is asked."""
    if gender == "m":
        return None
    before, after = _woman(first, surname=True), _woman(last, surname=True)
    return {c: f"{before[c]}-{after[c]}" for c in CASES} if before and after else None


def _woman(word: str, *, surname: bool) -> Forms | None:
    lower = word.lower()
    if not lower.endswith("а"):
        return invariable(word)
    if surname and lower.endswith(_ADJECTIVE_WOMAN):
        return decline_adjective(word, "f")
    return decline_singular(word, "f", animate=True, proper=True)


def _man(word: str, *, surname: bool) -> Forms | None:
    lower = word.lower()
    stem = word[:-1]
    if surname and lower.endswith(_ADJECTIVE_MAN):
        return decline_adjective(word, "m", animate=True)
    if lower.endswith("а"):
        return forms_of(word, stem + "е", stem + "и", stem + "у", word, stem + "ом", stem + "и")
    if lower.endswith("о"):
        return _man_in_o(word, lower, stem)
    if lower.endswith("е"):
        return _man_in_e(word, lower, stem, surname=surname)
    if lower.endswith("и"):
        adjective = lower.endswith(_IN_NI) or lower in ADJECTIVES_OR_NOT
        return None if surname and adjective else _regular(word, word + "ј", "ем")
    if lower.endswith("у"):
        return _regular(word, word, "ом")
    return _man_in_consonant(word, lower, surname=surname)


def _regular(word: str, stem: str, ending: str) -> Forms:
    """Return the forms of an animate masculine; no ``ending`` where the instrumental may have either."""
    gen, dat = stem + "а", stem + "у"
    return forms_of(word, gen, dat, gen, "", stem + ending if ending else "", dat)


def _man_in_o(word: str, lower: str, stem: str) -> Forms | None:
    if lower.endswith("ио") and syllables(lower) > 1:
        return _regular(word, stem + "ј", "")  # Антониом and Антонијем
    if lower in STRESSED_O or syllables(lower) == 1 or lower.endswith(("ао", "ео", "уо")):
        return None
    return _regular(word, stem, "ом") if lower[:-1].endswith(_BEFORE_O) else None


def _man_in_e(word: str, lower: str, stem: str, *, surname: bool) -> Forms | None:
    if lower in NATIVE_E:
        return _regular(word, stem, "ем" if stem[-1] in "ђљћјњ" else "ом")
    if not surname and lower.endswith(("ђе", "че", "ле", "ше", "ће", "ије", "оје", "аде", "оде", "оле", "ане")):
        return None  # Ђоле, Радиче: a Serbian pet name, or a foreign name
    return _regular(word, word, "ом")


def _man_in_consonant(word: str, lower: str, *, surname: bool) -> Forms | None:
    if lower in known.MOVABLE_NAMES:
        return _regular(word, without_movable(word), "ом")
    if lower.endswith("ац") and syllables(lower) > 1:
        return _regular(word, without_movable(word), "ем") if lower[-4] in "аеиоу" else None
    forms = masculine_steady(word)
    if surname and lower.endswith(("ев", "ов")) and syllables(lower) > 1:
        forms["ins"] = word + "им"
    if lower.endswith("ц"):
        forms["ins"] = ""  # Шолцом and Шолцем
    return forms


def masculine_steady(word: str) -> Forms:
    """Return the forms of a man's name in a consonant, whose vowels stay."""
    soft = word[-1].lower() in "јљњћђчџшж"
    return _regular(word, word, "ем" if soft and word[-2].lower() != "е" else "ом")


# ------------------------------------------------------------------------------------------------------------ places

_SOFT_NEUTERS = ("ље", "ње", "ће", "це", "је", "ште")
_ENDINGS = {"m": "и", "f": "а", "n": "ое", "mpl": "и"}
_ADJECTIVE = endings(
    "[сшчц]к нов стар велик мал горњ доњ средњ бел црн свет источн западн северн јужн централн виш висок бос "
    "ви црвен зелен плав мрк крив слан топл хладн божј рт мачв краљев царев"
)
_PLURAL_PLACES = pairs(
    "Карпати:Карпата Алпи:Алпа Филипини:Филипина Емирати:Емирата Бахами:Бахама Малдиви:Малдива Сејшели:Сејшела "
    "Комори:Комора Кариби:Кариба Балеари:Балеара Канари:Канара Антили:Антила Азори:Азора Курили:Курила "
    "Пиринеји:Пиринеја Апенини:Апенина Дарданели:Дарданела Доломити:Доломита Судети:Судета Родопи:Родопа "
    "Хебриди:Хебрида Фокланди:Фокланда Андерби:Андерба Делфи:Делфа Анди:Анда Хималаји:Хималаја"
)
_FEMININE_PLACES = word_set("пећ")


def decline_place(name: str) -> Forms | None:
    """Return the forms of a city or another place."""
    words = name.split(" ")
    prefix, hyphen, last = words[-1].rpartition("-")
    if not is_of(SERBIAN, last):
        return None
    lower = last.lower()
    genitive = _plural_genitive(last)
    noun = plural_place(last, genitive) if genitive else _place_noun(last, lower, several=len(words) > 1)
    if noun is None:
        return None
    done = [{case: prefix + hyphen + form if form else "" for case, form in noun.items()}]
    feminine = lower.endswith("а") or lower in _FEMININE_PLACES
    gender = "mpl" if genitive else "n" if lower[-1] in "ое" else "f" if feminine else "m"
    for word in reversed(words[:-1]):
        if word.lower() in known.FROZEN_BEFORE_PLACES:
            done.insert(0, invariable(word))
            continue
        if word[-1].lower() not in _ENDINGS[gender] or not word[:-1].lower().endswith(_ADJECTIVE):
            return None
        done.insert(0, decline_adjective(word, gender))
    return joined(done)


def _plural_genitive(word: str) -> str:
    """Return the genitive of a place in the plural: Карловаца, Петровића; nothing for others."""
    lower = word.lower()
    if lower.endswith(("вци", "нци")):
        return word[:-2] + "аца"
    return word[:-1] + "а" if lower.endswith("ићи") else _PLURAL_PLACES.get(word, "")


def _place_noun(word: str, lower: str, *, several: bool) -> Forms | None:
    """Return the forms of the noun in the name of a place; ``several`` words may make a plural of it."""
    stem = word[:-1]
    if (
        lower.endswith("острва")
        or lower == "пљевља"
        or (several and lower.endswith("е") and not lower.endswith(_SOFT_NEUTERS))
    ):
        return None
    if lower.endswith(("ска", "чка", "шка")) and lower not in known.SIBILANT_PLACES:
        return None if lower.endswith("аска") else decline_adjective(word, "f")  # Немачка, у Немачкој
    if lower.endswith("а"):
        return decline_singular(word, "f", proper=True)
    if lower.endswith("о"):
        return _place_in_o(word, lower, stem)
    if lower.endswith("е"):
        if lower in known.KEEP_VOWEL_PLACES:
            return _place_in_o(word, lower, stem)
        plural = lower.endswith("ије")
        open_ce = lower.endswith("це") and lower not in known.NEUTER_PLACES_CE
        soft = lower.endswith(_SOFT_NEUTERS) and not plural and not open_ce
        return forms_of(word, stem + "а", stem + "у", word, word, stem + "ем", stem + "у") if soft else None
    if lower in _FEMININE_PLACES:
        return forms_of(word, word + "и", word + "и", word, word + "и", "", word + "и")
    if lower.endswith(_IN_KI_NI):
        return None  # Грозни, у Грозном: an adjective
    if lower[-1] in "иу":
        return masculine(word)
    return _place_in_consonant(word, lower)


def _place_in_o(word: str, lower: str, stem: str) -> Forms | None:
    if lower in known.KEEP_VOWEL_PLACES:
        return forms_of(word, word + "а", word + "у", word, "", word + "ом", word + "у")
    if lower.endswith(("ао", "уо")):
        return None
    if lower.endswith("ио"):
        return forms_of(word, stem + "ја", stem + "ју", word, "", "", stem + "ју")
    return forms_of(word, stem + "а", stem + "у", word, word, stem + "ом", stem + "у")


def _place_in_consonant(word: str, lower: str) -> Forms | None:
    """Return the forms of a place in a consonant; the movable а is that of a Serbian name: Крагујевац, Чачак."""
    stem = word
    if lower in known.MOVABLE_PLACES:
        stem = without_movable(word)
    elif lower.endswith("ац") and syllables(lower) > 1:
        if lower[-4] not in "аеиоу" or lower[-3] in "лчдт":
            return None
        stem = without_movable(word)
    elif lower.endswith("ец") and syllables(lower) > 1:
        return None  # Чаковец, Чаковца; but Либерец, Либереца
    elif lower.endswith(("ак", "ар", "ањ", "аљ")) and syllables(lower) > 1 and lower not in known.STEADY_PLACES:
        return None
    soft = stem[-1].lower() in "јљњћђчџшжц"
    ins = stem + ("ем" if soft and word[-2].lower() != "е" else "ом")
    return forms_of(word, stem + "а", stem + "у", word, "", ins, stem + "у")


def plural_place(word: str, genitive: str) -> Forms:
    """Return the forms of a place whose name is a masculine plural."""
    oblique = word + "ма"
    return forms_of(word, genitive, oblique, word[:-1] + "е", word, oblique, oblique)

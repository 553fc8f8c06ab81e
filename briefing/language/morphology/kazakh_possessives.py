"""Whether a Kazakh phrase ends in a third-person possessive (сиыр еті, Сауда министрлігі): it changes every case."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.morphology.kazakh_sounds import is_front
from briefing.language.morphology.kazakh_stems import before_possessive
from briefing.language.morphology.tables import endings, word_list, word_set

CLOSING = "»”“\"'’)"
_GENITIVE = endings("[ндт][ыі]ң")
_PATRONYMIC = ("ұлы", "қызы")
_ALONE = frozenset(("отбасы", "елбасы"))  # compounds that decline as the izafet they were: отбасына
# Endings that in the last word of a phrase are a possessive and nothing else: министрлігі, комиссиясы, Штаттары, өсуі.
_ENDING = endings("[аәеэоөяиуюё]с[ыі] [аеөұүыіо]у[ыі] [бвгджзклмнпрстфхцчшщ]у[ыі]")
# … and, by their letters, those that are so behind as many letters of a stem.
_AFTER_STEM = (
    (endings("[ыі][ғг][ыі]"), 3, 3),
    (endings("[ыі]с[ыі]"), 3, 2),
    (endings("лар[ыі] лер[ыі] дар[ыі] дер[ыі] тар[ыі] тер[ыі]"), 4, 2),
)
# Nouns that stand last in names of institutions, goods and branches, where their possessive is no other word.
_HEADS = word_list(
    "ұйым формат институт кеңес банк қор топ сарай одақ үй парламент сенат мәжіліс университет комитет департамент "
    "доллар динар рубль юань министр президент премьер өкіл облыс аудан аймақ ауыл кент өзен көл арал порт "
    "әуежай жол дәліз бағыт зауыт холдинг алаң саммит форум директор мемлекет князьдік корольдік айналым көлем "
    "орден келісім ет май сүт мұнай газ көмір кен жер астық өнім нарық бизнес процесс экспорт импорт тасымал "
    "құрылыс ресурс актив құрал жабдық мүлік шарт құқық кодекс саясат тіл мәдениет тарих өнер білім ғылым спорт "
    "туризм деңгей мөлшер сан үлес құн салық бюджет табыс шығын пайыз көрсеткіш орталық агенттік орын құрам "
    "құрылым орынбасар бал жүн тұз шикізат отын тыңайтқыш қағаз ұн дән тұқым жем балық қант сыйлық марапат "
    "мектеп колледж лицей академик клуб театр музей мұражай фильм журнал газет агент елшілік транспорт көлік "
    "вагон терминал хаб айлақ электр қуат флот әскер күш штаб қауымдастық кәсіпорын филиал бөлім министрлік "
    "қызмет жоспар протокол акт пакт заң стандарт аэропорт стадион полигон парк бақ алтын күміс мыс қорғасын "
    "мырыш темір болат шойын металл алюминий уран егін бидай күріш жеміс көкөніс картоп пияз шай су сусын шырын "
    "шарап зат бұйым киім тон аяқкиім жіп кілем ағаш тақтай жиһаз кірпіш цемент бетон құбыр сым кабель прокат "
    "жұмыс кездесу сапар келіссөз жиын отырыс съезд конгресс құрылтай күн ай жыл ғасыр кезең мерзім уақыт "
    "зымыран ұшақ пойыз тренинг курс сынып емтихан диплом грант әдіс тәсіл зерттеу кешен қалдық алап бөлік "
    "бұлақ көз негіз нысан мекен ошақ төлем қарыз қатынас байланыс ынтымақтастық серіктестік достық қозғалтқыш "
    "доңғалақ бөлшек тетік аспап двигатель автомобиль трактор комбайн автобус электровоз локомотив мотор насос "
    "генератор реактор трансформатор препарат дәрумен жабын қақпақ ыдыс фильтр рельс торап концентрат "
    "ферросплав қышқыл тотық сульфат фосфат спирт полимер пластик каучук дақыл өсімдік жидек жаңғақ басылым "
    "кітап сурет мүсін мұхит шығанақ бұғаз тау шың орман алқап аңғар үстірт жазық қорық саябақ монумент "
    "ескерткіш мәрмәр гранит кварц литий мұз ауыз тас құм саз топырақ гипс әк шифер бұрыш сарымсақ қызанақ қияр "
    "сәбіз қауын қарбыз алмұрт өрік жүзім мейіз крахмал сироп шоколад нан уыт солод маргарин тоңмай кәмпит рейс "
    "маршрут тариф лимит капитал қаражат аудит сақтандыру аванс салым депозит пакет портфель чемпионат кубок "
    "турнир фестиваль апталық концерт спектакль студент профессор ғалым дәрігер мұғалім маман қызметкер "
    "жұмыскер азамат тұрғын турист инвестор кәсіпкер серіктес әріптес жақ тарап "
    "материал аппарат шрот конденсат панель бекет қалақ іс баж талшық өткел тірек қабат ұнтақ қабық "
    "түйін құлып ірімшік қаймақ концерн консорциум фонд қауіп тәуекел шешім ұсыныс құжат меморандум стенд павильон"
)
_VOWEL_HEADS = word_set("көрмесі теңгесі банкісі мүшесі төрағасы жағасы")
# Words that end in ы or і of their own, and so are no possessives at the end of a phrase.
_PLAIN = frozenset(
    word_list(
        "елші жұмысшы екі жеті алты сұлы тары ескі биші әнші күйші егінші малшы оқушы емші кенші мұнайшы теміржолшы "
        "спортшы кісі жолаушы тұрғы алдамшы әскери жылқы қозы ешкі түлкі елтаңбашы бұрғы "
        "дәрі былғары темекі шыны тәтті алматы қарағанды омбы үрімжі"
    )
)
# Doers and ordinals: жазушы, екінші, хатшы; after р it may be a loan (маршы).
_PLAIN_ENDING = endings("[убвгғджзйкқлмнңпст]ш[ыі]")


def _of_head(noun: str) -> str:
    """Return the possessive of a head that ends in a consonant."""
    stem = before_possessive(noun)
    return stem + ("і" if is_front(noun) else "ы")


_OTHER_FORMS = frozenset(("тарихы", "жері", "тарабы"))


@lru_cache(maxsize=64)
def _forms_of_heads(letter: str) -> frozenset[str]:
    """Return the possessives of the heads that begin with a letter: a paper needs those of some letters."""
    return frozenset(_of_head(noun) for noun in _HEADS if noun[0] == letter and noun[-1] not in "аәеоөиюяыі")


def _is_of_head(word: str) -> bool:
    """Return whether a word is the possessive of a head."""
    return word in _OTHER_FORMS or word in _forms_of_heads(word[:1])


@lru_cache(maxsize=1024)
def is_possessive(text: str) -> bool:
    """Return whether a phrase shows by itself that it ends in a third-person possessive."""
    words = _words(text)
    last = words[-1]
    if last.endswith(_PATRONYMIC) and len(last) > len("қызы"):
        return True
    if last.lower() in _ALONE:
        return True
    if len(words) == 1 or not last.endswith(("ы", "і")):
        return False
    bare = last.lower().rpartition("-")[2]
    if any(word.endswith(_GENITIVE) for word in words[:-1]):
        return True
    return _is_of_head(bare) or _ends_so(bare) or bare in _VOWEL_HEADS


def can_be_possessive(text: str) -> bool:
    """Return whether a phrase can end in a possessive at all: a written-out word that does ends in ы or і."""
    last = _words(text)[-1].rstrip(CLOSING)
    return not last.isalpha() or last != last.lower() or last.endswith(("ы", "і"))


@lru_cache(maxsize=1024)
def may_be_possessive(text: str) -> bool:
    """Return whether a phrase may end in a possessive without showing it: «қой терісі» does, «сиыр тері» may not."""
    words = _words(text)
    last = words[-1].lower().rpartition("-")[2]
    if not last.endswith(("ы", "і")) or is_possessive(text) or last in _PLAIN:
        return False
    if len(words) == 1:
        return _ends_so(last) or _is_of_head(last)
    return not last.endswith(_PLAIN_ENDING)


def _ends_so(word: str) -> bool:
    """Return whether a word has an ending that is a possessive and nothing else."""
    return word.endswith(_ENDING) or any(
        word.endswith(ends) and len(stem := word[:-length][-least:]) == least and stem.isalnum()
        for ends, length, least in _AFTER_STEM
    )


def _words(text: str) -> list[str]:
    return re.split("[\\s\u00a0]+", text.rstrip(CLOSING))

"""What a first name tells about the surname after it: whether -ин, -ов, -ой and -ая are Russian endings in it.

Surnames in -ин and -ов of Russians, Kazakhs, Bulgarians, Serbs have an adjective's instrumental (Жумангариным), those
of other peoples a noun's (Дарвином): nothing in the word itself tells them apart.
"""

from __future__ import annotations

from briefing.language.morphology.tables import word_set
from briefing.regex import regex

# First names of the peoples whose surnames in -ов and -ин decline in the Russian way.
_OURS = word_set(
    "александр алексей анатолий андрей антон аркадий арсений артём артем богдан борис вадим валентин валерий василий "
    "виктор виталий владимир владислав всеволод вячеслав геннадий георгий герман глеб григорий даниил денис дмитрий "
    "евгений егор иван игорь илья иннокентий кирилл константин лев леонид максим матвей михаил никита николай олег "
    "павел пётр петр платон роман ростислав руслан савелий святослав семён семен сергей станислав степан тарас "
    "тимофей тимур фёдор федор филипп эдуард юрий яков ярослав "
    "александра алла анастасия анна валентина валерия варвара вера вероника виктория галина дарья диана евгения "
    "екатерина елена елизавета жанна зинаида зоя инна ирина карина кира кристина ксения лариса лидия любовь людмила "
    "майя маргарита марина мария надежда наталия наталья нина оксана олеся ольга полина раиса регина светлана софия "
    "софья тамара татьяна ульяна юлия яна "
    "азамат айбек айдар айдос айрат акылбек алибек алихан алмаз алмас алтай арман аскар асан асет асхат аян бакытжан "
    "бауыржан бахтияр берик болат галым гани даниал данияр дархан даурен джейхун дияр ержан ерлан ернар жандос жасулан "
    "ильдар ильхам ислам кайрат канат касым-жомарт кубанычбек мади марат марлен махмуд мейржан мурат нурлан нурсултан "
    "олжас рамазан рамиль ринат рустам рустэм сабит садыр сагинтай самат санжар саят сейсен серик серикжан султан "
    "талгат тахир тимур тлеубек тулеген улан фарид фархад шавкат шухрат ыбырай эльдар эльмар эльшад эмомали талант "
    "аида айгуль айнур алия альмира асель аяуз балаим бибигуль гульнара гульшара гузель дарига джамиля динара загипа "
    "зауреш камила куралай ляззат мадина наргиза роза сауле танзила тогжан шолпан эльвира эльмира "
    "бойко румен росен кирил николай стефан христо красимир асен кристалина илияна ива георги димитр димитър пламен "
    "цветан зоран никола драган александар бранко бошко горан дарко драгослав душан милан милош небойша ненад предраг "
    "синиша слободан снежана тихомир томислав желько вук"
)
_OURS_BY_END = regex(
    ".{2,}(?:слав|мир|бек|жан|болат|мурат|нур|кали|гали|гельды|берды|мухамед|мырат|улан|бай|хан|назар|шер|герей|гюль|гуль)$"
)
_SURNAME_OF_OURS = regex(".{2,}[оеё]ва?$")  # of a double surname, or beside a surname in -ин
_PATRONYMIC = regex(".{3,}(?:[оеё]вич|[оеё]вна|ьич|инична|ична|улы|оглы|кызы|гызы|угли|уулу)$")
# First names of other peoples, beside which a surname in -ов or -ева may have nothing Russian.
_FOREIGN = word_set(
    "адольф альберто антонио бенджамин бернхард вильгельм вольфганг гельмут генрих джакомо джеймс джим джо джованни "
    "джон джордж джузеппе дитрих дэвид жак жан жозе жорж кевин клаус курт лука луиджи майкл марио марк мишель отто "
    "паоло паулу педро питер пьер пьетро ричард рудольф стивен томас уильям франсуа франц франческо фриц ханс хосе "
    "хуан чарльз чарли эндрю эрнст юрген"
)
_VOWEL_END = regex(".*[оеуэю]$")


def is_patronymic(word: str) -> bool:
    """Return whether a word is a patronymic: Иванович, Кемелевна, Гейдар оглы."""
    return bool(_PATRONYMIC.match(word.lower()))


def is_first_name(word: str) -> bool:
    """Return whether a word is a first name of the peoples with Russian endings in their surnames."""
    return word.lower() in _OURS or bool(_OURS_BY_END.match(word.lower()))


def is_ours(words: list[str]) -> bool:
    """Return whether the names beside a surname show that its endings are the Russian ones."""
    return any(is_first_name(w) or bool(_SURNAME_OF_OURS.match(w.lower())) or is_patronymic(w) for w in words)


def is_foreign(words: list[str]) -> bool:
    """Return whether the names beside a surname belong to other peoples, or are particles of their names."""
    lower = [word.lower() for word in words]
    particles = any(word[:1].islower() for word in words)
    return not is_ours(words) and (particles or any(w in _FOREIGN or bool(_VOWEL_END.match(w)) for w in lower))

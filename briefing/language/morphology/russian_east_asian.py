"""Which personal names are Chinese, Korean, Vietnamese, Cambodian or Burmese: there only the last part declines.

A name is East Asian for sure if its family name, which stands first, and all that follows are syllables of one of the
languages as Russian transcribes them (Chinese by Palladius, Korean by Kholodovich and Kontsevich), and if no European
could bear it: Ли, Ким, Ян and Хуан are first names as well. The rule of the last part is that of «Грамота.ру»; it
holds for men, and where the part ends in a consonant.
"""

from __future__ import annotations

import re

from briefing.language.morphology.tables import word_set
from briefing.records import frozen
from briefing.regex import regex


@frozen
class _Language:
    """Family names, the shape of a syllable, and how many of these a word of a name has at most."""

    families: frozenset[str]
    syllable: str
    most: int = 2

    def reads(self, words: list[str]) -> bool:
        """Return whether the words are a family name and words of as many syllables."""
        given = re.compile(f"{self.syllable}(?:-?{self.syllable}){{0,{self.most - 1}}}")
        return words[0] in self.families and all(given.fullmatch(word) for word in words[1:])


_CHINESE = _Language(
    word_set(
        "си ли ван чжан лю чэнь ян хуан чжао у чжоу сюй сунь ма ху дэн мао цзян вэнь го хэ лян дин хань лань пэн лай "
        "цай цао цзэн фэн дун юань пань ду вэй су люй жэнь яо шэнь чжун цуй тань ляо ши цинь цзя ся фу бай цзоу "
        "мэн сюн гао хоу лэй лун дуань цянь инь дай цю гу сяо чжэн янь бянь вань гун кан кун мяо мо ню тао чжай "
        "чжань чэн шан юй юэ чжу линь ло се тан лу цзинь фан вэнь чжуан ай ань шао сун тун цзи сюэ шу пу хун хуа"
    ),
    "(?:(?:чж|цз|[бпмфдтнлгкхцсчшж])?(?:эй|эр|энь|эн|э|ань|ан|ай|ао|а|оу|о|уань|уан|уай|уа|унь|ун|уэ|уй|у|ы|инь|ин|ион|"
    "и|янь|ян|яо|я|е|юань|юнь|юн|юй|юэ|ю)|в(?:ань|ан|ай|а|эй|энь|эн|о)|хуэй|хуэ)",
)
_KOREAN = _Language(
    word_set(
        "ким ли и пак чхве чой цой чон чан чо юн лим им хан о со син квон хван ан сон хон ю ко мун ян пэ пэк хо но рю "
        "ха кан чхон чин ом вон чу у ку мин пан нам ким ра ро на мён сок"
    ),
    "(?:дж|чж|чх|тх|кх|пх|кк|тт|пп|сс|[кгнтдрлмпбсчх])?(?:йе|ва|вэ|ве|во|ви|ый|[аяоёуюыиэе])(?:нъ|ль|нн|[кнмпт]|р(?=$|-))?",
)
_VIETNAMESE = _Language(
    word_set(
        "нгуен чан ле фам хоанг хуинь фан ву во данг буй до хо нго зыонг ли то лыонг чинь динь лам выонг чыонг май као "
        "та доан тон нонг зянг тхай кхуат ха лай мак тханг куач"
    ),
    "(?:нг|нь|зь|кх|тх|х|[бвгджзклмнпсстфчш])?(?:иен|ие|ье|уе|уа|уо|ыо|оа|ое|юэ|ыа|иа|еу|ау|ао|ай|ой|уй|уи|ыу|эу|ео|[аеэиоуыя])"
    "(?:нг|нь|[кмнптйуо])?",
)
_CAMBODIAN = _Language(word_set("хун прак хенг"), "[бвгджзклмнпрстфхч]{1,3}[аеэиоуы]{1,2}(?:нн|нг|нь|[кмнптйу])?")
_BURMESE = _Language(
    word_set("мин вин тан аун тин со тун тейн сейн мья мьо чжо ньян кхин мьин зо маунг не хтин у ян"),
    "[бвгджзклмнпрстхчцш]{0,3}ь?[аеёиоуэюя]{1,2}й?(?:нг|[нйтм])?",
    most=1,
)
_LANGUAGES = (_CHINESE, _KOREAN, _VIETNAMESE, _CAMBODIAN, _BURMESE)
# Also first names or particles of European names: Ли Харви, Ян Масарик, Хуан Перес, Ван Дам, Ле Пен, Ко Энтони …
_SHARED = word_set(
    "ли ким ян ван хуан дин ле май лин мин ан ай ма мо и о у лу ло до во ко но на ра сон нам вин тан тин тун со не зо"
)
# Sounds that no European name has in these places.
_ONLY_HERE = regex(
    "чж|цз|^[гкмнптх]ь|сю|ся|цю|ця|лю|чэ|шэ|жэ|хэ|фэ|лэ|[гкбмпфдтнвх]эй|хуэ|[аэиуюя]нь|ю[аэн]|.[её]н$|^[ёы]|ы|тх|кх|пх|чх|нг$|ао$|оу$|юй|эо"
)
_SCANDINAVIAN = regex(".{3,}сен$")
_VOWELS = regex("[аеёиоуыэюя]+")


def is_east_asian(name: list[str]) -> bool | None:
    """Return whether the words of a name are such a name, None where it may be one or not."""
    words = [word.lower() for word in name]
    if len(words) < 2:
        return False
    given = words[1:]
    if not any(words[0] in language.families for language in _LANGUAGES):
        if not all(len(_VOWELS.findall(word)) == 1 for word in words):
            return False
        several = len(words) > 2 or any(_ONLY_HERE.search(word) for word in words)
        foreign = (re.fullmatch(f"(?:{language.syllable} ?)+", " ".join(words)) for language in _LANGUAGES[:3])
        return None if several and any(foreign) else False
    if not any(language.reads(words) for language in _LANGUAGES) or any(_SCANDINAVIAN.match(word) for word in given):
        return False if words[0] in _SHARED else None
    if words[0] not in _SHARED:
        return True
    syllables = len(given) > 1 and all(len(_VOWELS.findall(word)) == 1 for word in given)
    return True if syllables or any(_ONLY_HERE.search(word) or len(word) == 1 for word in given) else None

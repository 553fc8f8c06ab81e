"""Serbian nouns in the plural: whether a noun is one, and the forms of one word, or None where they are not certain."""

from __future__ import annotations

from functools import cache

from briefing.language.morphology import serbian_words as known
from briefing.language.morphology.serbian_nouns import (
    Forms,
    cased,
    decline_singular,
    forms_of,
    is_feminine_consonant,
    is_neuter_e,
    is_soft_adjective,
    syllables,
    without_movable,
)
from briefing.regex import regex

_CONSONANTS = "бвгдђжзјклљмнњпрстћфхцчџш"
_CLUSTER = regex(f"[{_CONSONANTS}]{{2,}}$")
# Clusters of masculine nouns into which the genitive plural puts an а: документи, докумената; центри, центара.
_SPLIT = regex("(?:нт|кт|пт|[тбдпгф]р|ерт|[кгдб]л|зм|тм|[тжбг]њ|шљ)$")
# Plurals in -ци of nouns in -к without movable а …
_FROM_K = regex("(?:ници|[ђјљњчшбрг]аци|сеци|[нтлрсзђ]ици|[трздк]оци|[нзјтпмд]уци)$")
# … and of nouns in -ац, whose а returns in the genitive: трговци, трговаца.
_FROM_C = regex("(?:[нв]ци|[еи]јци|горци)$")
# … and of nouns in -нак; but Казахстанци.
_K_AFTER_N = regex("(?:^(?:са|о|оп|пре|на|ра|у|не)станци|чланци)$")
# Adjectives that stand for a noun: запослени, председавајући, млади.
_SUBSTANTIVE = regex("(?:[сшчц]ки|[лжшчћђњдј]ени|[аеу]ћи)$")
_FEMININE_I = regex(
    "(?:[жбдтмвк]б|[тджшвмздбјн]њ|нт|нд|нс|нц|[вн]к|нџ|рт|рд|рн|рб|рз|рк|кт|кс|лт|пс|дл|гл|тл|[дтз]в|мб|мп|рв|рл|нч|лб|лм|рм)$"
)
# Clusters of neuter nouns that stay in the genitive plural: здравља, брда; others take an а (писама).
_NEUTER_STEADY = regex("(?:[љњђћј]|шт|рд|рц|ст|зд)$")
_NEUTER_SPLIT = regex("(?:[сзтпбвдгк][лнрмв]|рн|лн|дн|кн|гн|мн|лс)$")


def decline_plural(word: str, animate: bool = False) -> Forms | None:
    """Return the seven forms of a noun given in the nominative plural, or None."""
    del animate  # the accusative plural does not depend on it
    lower = word.lower()
    if lower in known.ASKED or (_SUBSTANTIVE.search(lower) and not is_feminine_plural_i(lower)):
        return None
    if lower in known.COLLECTIVES:
        return decline_singular(word)
    if lower in known.PLURALS:
        gen, dat, acc = (cased(word, form) for form in known.PLURALS[lower])
        return forms_of(word, gen, dat, acc, word, dat, dat)
    if lower.endswith("и"):
        if is_feminine_plural_i(lower):
            return _plural(word, word, word, word + "ма")
        found = _masculine(lower)
        return _plural(word, cased(word, found[0]), cased(word, found[1]), word + "ма") if found else None
    if lower.endswith("е"):
        genitive = _feminine_genitive(lower)
        return _plural(word, cased(word, genitive), word, word[:-1] + "ама") if genitive else None
    if lower.endswith("а"):
        genitive = _neuter_genitive(lower)
        return _plural(word, cased(word, genitive), word, word[:-1] + "има") if genitive else None
    return None


def _plural(word: str, genitive: str, accusative: str, oblique: str) -> Forms:
    return forms_of(word, genitive, oblique, accusative, word, oblique, oblique)


def is_feminine_plural_i(lower: str) -> bool:
    """Return whether a plural in -и is that of a feminine in a consonant: ствари, вредности."""
    return is_feminine_consonant(lower[:-1]) or lower in _movable_feminines() or lower in known.FEMININE_PLURAL_I


@cache
def _movable_feminines() -> frozenset[str]:
    return frozenset(word[:-2] + word[-1] + "и" for word in known.FEMININE_MOVABLE)


def _masculine(lower: str) -> tuple[str, str] | None:
    """Return the genitive and the accusative of a masculine plural."""
    stem = lower[:-1]
    singular = _movable_by_plural().get(lower)
    if singular:
        return singular + "а", without_movable(singular) + "е"
    ending = lower[-2]
    if ending == "ц":
        return _from_c(lower, stem)
    if ending == "з" and (lower in known.PLURALS_FROM_G or lower.endswith(("лози", "гози", "рзи", "инзи"))):
        return stem[:-1] + "га", stem[:-1] + "ге"
    if ending == "з" and lower not in known.PLURALS_FROM_Z and not lower.endswith("ази"):
        return None
    if ending == "с" and (lower in known.PLURALS_FROM_X or lower.endswith("арси")):
        return stem[:-1] + "ха", stem[:-1] + "хе"
    cluster = _CLUSTER.search(stem)
    if stem.endswith("кр"):
        return None
    if cluster and _SPLIT.search(stem) and not stem.endswith("ркт"):
        return stem[:-1] + "а" + stem[-1] + "а", stem + "е"
    return stem + "а", stem + "е"


def _from_c(lower: str, stem: str) -> tuple[str, str] | None:
    """Return genitive and accusative of a plural in -ци: of -к (радници), -ац (трговци) or -лац (руководиоци)."""
    if lower in known.PLURALS_FROM_AC:  # мртваци: the а stays
        return stem + "а", stem + "е"
    if lower.endswith("иоци"):
        return stem[:-2] + "лаца", stem + "е"
    if _K_AFTER_N.search(lower):
        return stem[:-1] + "ака", stem[:-1] + "ке"
    if _FROM_K.search(lower):
        return stem[:-1] + "ка", stem[:-1] + "ке"
    if _FROM_C.search(lower):
        return stem[:-1] + "аца", stem + "е"
    return None


@cache
def _movable_by_plural() -> dict[str, str]:
    """Return the singulars of nouns with a movable а by their nominative plural: подаци, трговци, метри."""
    found: dict[str, str] = {}
    for singular in known.MOVABLE | known.MOVABLE_IN_PLURAL:
        stem = without_movable(singular)
        if stem.endswith("к"):
            before = stem[:-1]
            stem = (before[:-1] if before[-1] in "тд" else before) + "ц"
        found[stem + "и"] = "" if stem + "и" in found and found[stem + "и"] != singular else singular
    return found


def _feminine_genitive(lower: str) -> str | None:
    stem = lower[:-1]
    if lower in known.FEMININE_GENITIVE:
        return known.FEMININE_GENITIVE[lower]
    cluster = _CLUSTER.search(stem)
    if not cluster or stem.endswith(("ст", "шт", "зд", "шћ", "жђ", "ћ")):
        return stem + "а"
    return stem + "и" if _FEMININE_I.search(stem) else None


def _neuter_genitive(lower: str) -> str | None:
    stem = lower[:-1]
    if stem.endswith("кл"):
        return None
    if not _CLUSTER.search(stem) or (_NEUTER_STEADY.search(stem) and not stem.endswith(("ств", "штв"))):
        return lower
    if stem.endswith(("ств", "штв")) or _NEUTER_SPLIT.search(stem):
        return stem[:-1] + "а" + stem[-1] + "а"
    return None


# ------------------------------------------------------------------------------------------ whether a noun is plural


def is_plural(head: str, adjectives: list[str], number: str) -> bool | None:
    """Return whether a head is plural, by its form and that of its adjectives; None where it may be either."""
    lower = head.lower()
    if lower.endswith("и"):
        return lower not in known.SINGULAR_I
    if lower in known.PLURALS or lower in known.COLLECTIVES:
        return True
    if lower.endswith("е"):
        return _plural_in_e(lower, adjectives, number)
    if lower.endswith(("ила", "ала")) and syllables(lower) > 2 and lower[:-1] + "о" not in known.NEUTER_O:
        return True if number == "plural" else None  # купатила, but горила
    if lower.endswith("а"):
        return (number == "plural" or is_neuter_plural(lower)) and not (adjectives and adjectives[-1][-1] not in "аА")
    return bool(not adjectives and number == "plural")


def _plural_in_e(lower: str, adjectives: list[str], number: str) -> bool | None:
    """Return whether a noun in -е is a plural: смрзнуте малине, but смрзнуто воће and пилеће месо."""
    if adjectives:
        adjective = adjectives[-1].lower()
        if adjective.endswith(("о", "и")):  # also војни аташе
            return False
        if not is_soft_adjective(adjective[:-1]):
            return True
    return True if number == "plural" else noun_is_feminine_plural(lower)


def noun_is_feminine_plural(lower: str) -> bool | None:
    """Return whether a noun in -е is a feminine plural (компаније), no neuter (предузеће); None if it may be either."""
    if lower in known.STEMS_IN_O:
        return False
    if lower in known.FEMININE_PLURAL or lower in known.FEMININE_GENITIVE or lower in known.PLURALS:
        return True
    if is_neuter_e(lower) or lower in known.NEUTER_N_STEM or lower in known.NEUTER_T_STEM or lower in known.KEEP_VOWEL:
        return False
    if lower.endswith(("ије", "ице", "тиње", "киње")):
        return True
    return True if lower[-2] in "бвгдзклмнпрстхџшж" else None


def is_neuter_plural(lower: str) -> bool:
    """Return whether a noun in -а is surely a neuter plural: средства, насеља, пића."""
    if lower in known.PLURALS:
        return True
    if lower in known.SINGULAR_A:
        return False
    if lower.endswith("ена") and lower[:-2] in known.NEUTER_N_STEM:
        return True
    singular = lower[:-1] + "о" in known.NEUTER_O or lower[:-1] + "е" in known.NEUTER_E
    return singular or lower.endswith(("ства", "ишта", "зећа", "ења", "ања"))


def plural_gender(head: str) -> str:
    """Return mpl, fpl or npl of a noun in the plural."""
    ending = head[-1].lower()
    if ending == "и":
        return "fpl" if is_feminine_plural_i(head.lower()) else "mpl"
    return "fpl" if ending == "е" else "npl"

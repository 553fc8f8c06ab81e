"""What a language calls figures by themselves, the two sides and sources: the words of attached data."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from briefing.compose.authored import Placeholders, in_language
from briefing.compose.discourse import spoken
from briefing.compose.draft import Message, draft
from briefing.compose.labels import label
from briefing.compose.material import Material
from briefing.data.model import Briefing
from briefing.data.quantities import Approx, Kind
from briefing.document import Paragraph
from briefing.errors import BriefingError
from briefing.extracts import plain
from briefing.figures import Figures
from briefing.figures.export import Wording
from briefing.language import Language
from briefing.language.parties import between
from briefing.regex import regex

_FIRST_DIGIT = regex(r"(?=\d)")


def wording(briefing: Briefing, figures: Figures, language: Language, ids: Collection[str]) -> Wording:
    """Return what a language calls the figures of some ids, and all sides and sources.

    What has no certain form in the language, or no translation, is left out: a paper in it would ask for that.
    """
    material = Material(briefing, figures, language)
    known = [figure_id for figure_id in figures if figure_id in ids]
    with between(material.sides, material.parties):
        titles = {key: in_language(source.title, language) for key, source in briefing.sources.items()}
        printed = {one: _certain(material, partial(_printed, one, material)) for one in known}
        names = {one: _certain(material, partial(_name, one, material)) for one in known}
        sides = {one.code: _certain(material, partial(language.call, "NAME", one)) for one in material.sides}
        return Wording(
            figures=printed,
            names=names,
            sides=sides,
            sources={key: language.plain(title).text for key, title in titles.items() if title},
        )


def _certain(material: Material, say: Callable[[], str]) -> str:
    """Return what is said; empty where a word in it is missing, is asked for, or has been confirmed by nobody."""
    grammar = material.language.grammar
    with grammar.noting() as usage:
        try:
            text = say()
        except (BriefingError, KeyError):
            return ""
    certain = not grammar.asked(usage) and (material.briefing.requisites.draft or not usage.unconfirmed)
    return text if certain else ""


def _printed(figure_id: str, material: Material) -> str:
    """Return a figure as it is printed by itself: percentages in digits as in tables, amounts with their sign.

    Sentences say in words that something fell, or that a balance is negative.
    """
    language, quantity = material.language, material.figures[figure_id].quantity
    if quantity.kind is Kind.PERCENT:
        return material.in_digits(figure_id).text
    text = language.finished(language.placeholder(Placeholders(material, "")[figure_id])).text
    marks = language.grammar.config.marks
    sign = marks.minus if quantity.value < 0 else marks.plus if quantity.signed else ""
    return f"{sign}{text}" if quantity.approx is Approx.EXACT else _FIRST_DIGIT.sub(sign, text, count=1)


def _name(figure_id: str, material: Material) -> str:
    """Return what a figure is of, as the panel of key figures says it; empty where the data name no words for it."""
    named = label(material, figure_id)
    return ", ".join(_said(words, material) for words in (named.beside, named.words) if words) if named else ""


def _said(words: Message, material: Material) -> str:
    told, _ = spoken(Paragraph(draft(words)), material)
    return plain(told.content)

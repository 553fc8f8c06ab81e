"""Names in sentences: nouns of the data, people, countries, and the prepositions that they take."""

from __future__ import annotations

from briefing.errors import DataError, error
from briefing.language.counting import preposition
from briefing.language.grammar import Grammar
from briefing.language.pattern import fill
from briefing.language.rich import mark
from briefing.language.tables import Lexeme
from briefing.language.values import Country, Item, Noun, Person

RELATIONS = ("in", "to", "from", "with", "about")


def name(grammar: Grammar, item: Item, case: str, *, bare: bool = False) -> str:
    """Return a name in a case; ``bare`` leaves out an article, for tables."""
    if isinstance(item, str):
        if case not in ("", "nom"):
            message = f"the plain text “{item}” has no form {case!r}"
            raise DataError(error(message, hint="Make it one of the data's terms."))
        return item
    if isinstance(item, Person):
        item = item.name
    if isinstance(item, Noun):
        text = grammar.named(item) if case == "nom" else grammar.form(grammar.lexeme(item), case)
        return mark("foreign", item.foreign, text) if item.foreign else text
    return _with_article(
        grammar, grammar.country(item).short, grammar.form(grammar.country(item).short, case), bare=bare
    )


def official(grammar: Grammar, country: Country, case: str) -> str:
    """Return a country's official name in a case."""
    return grammar.form(grammar.country(country).official, case)


def official_name(grammar: Grammar, item: Item, case: str) -> str:
    """Return the official name of a country, the name of anything else."""
    return official(grammar, item, case) if isinstance(item, Country) else name(grammar, item, case)


def adjective(grammar: Grammar, country: Country, gender: str, case: str, number: str, *, animate: bool = False) -> str:
    """Return a country's adjective, agreed; where a language has none, its genitive or else its name."""
    entry = grammar.country(country)
    if entry.adjective:
        return grammar.adjective(entry.adjective, gender, number, case, animate=animate)
    for form in ("gen", "pos"):
        if form in grammar.config.cases:
            return _with_article(grammar, entry.short, grammar.form(entry.short, form))
    return grammar.form(entry.short, "nom")


def pair(grammar: Grammar, home: Country, partner: Country, *, gender: str, case: str, number: str) -> str:
    """Return the adjective of two countries: «казахстанско-сербская», “Kazakhstan–Serbia”."""
    entries = [grammar.country(country) for country in (home, partner)]
    pattern = grammar.config.pattern("names.pair")
    stem = _stem(grammar, entries[0].adjective)
    if "{adjective}" in pattern and not (stem and entries[1].adjective):
        pattern = grammar.config.pattern("names.pair-names")
    short = [grammar.form(entry.short, "nom") for entry in entries]

    def token(field: str, _spec: str) -> str:
        if field == "stem":
            return stem
        if field == "adjective":
            return grammar.adjective(entries[1].adjective, gender, number, case)
        return short[0] if field == "home" else short[1]

    return fill(pattern, token)


def _stem(grammar: Grammar, text: str) -> str:
    """Return an adjective as the first part of a compound: казахстанский → казахстанско."""
    prefix = "names.pair-stem."
    for key, replacement in grammar.config.patterns.items():
        if key.startswith(prefix) and text.endswith(ending := key.removeprefix(prefix)):
            return text[: len(text) - len(ending)] + replacement
    return ""


def related(grammar: Grammar, item: Item, relation: str) -> str:
    """Return a name with the preposition of a relation: «в Сербии», «на Кубу», «со Словакией», “in the Netherlands”."""
    config = grammar.config
    pattern = config.pattern("names.from-pattern" if relation == "from" else f"names.{relation}")
    at = _at(grammar, item)
    # Both prepositions may themselves have variants: во Вьетнаме, со Шри-Ланки.
    pattern = pattern.replace("{at}", f"[{at}]" if at else "").replace("{from}", config.pattern(f"names.from.{at}"))
    return fill(
        pattern,
        lambda case, _spec: name(grammar, item, case),
        lambda variant, before, after: preposition(grammar, variant.word, before, after),
    )


def _at(grammar: Grammar, item: Item) -> str:
    lexeme: Lexeme | None = None
    if isinstance(item, Noun):
        lexeme = grammar.lexeme(item)
    elif isinstance(item, Country):
        lexeme = grammar.country(item).short
    names = grammar.config.names
    if lexeme is not None and lexeme.at:
        if lexeme.at not in names.at:
            hint = f"Prepositions of place of {grammar.config.tag}: {', '.join(filter(None, names.at)) or 'none'}."
            raise DataError(error(f"{lexeme.at!r} is not a preposition of place", key=f"{lexeme.key}.at", hint=hint))
        return lexeme.at
    usual = names.at[0] if names.at else ""
    whole = lexeme.forms.get(("nom", lexeme.number), "") if lexeme else ""
    first = whole.split(" ")[0]
    return next((at for at, words in names.at_words.items() if {whole, first, first.lower()} & set(words)), usual)


def person(grammar: Grammar, someone: Person, case: str, style: str) -> str:
    """Return a person: the name alone, with the position (full), with the short title or else the position (titled).

    Who has no short title is told with the position, as an apposition in a language that has a pattern for it. Short is
    with the short title, or by name where that is none, or says the whole position again: how a person is called who
    has been introduced.
    """
    position, title = someone.position, someone.title
    if style == "titled":
        position = title or position
    if style == "short":
        position = title if title and not (position and title.nom == position.nom) else None
    if style == "name" or position is None:
        return name(grammar, someone.name, case)
    titles = {"position": position, "title": position}
    apposed = style == "titled" and title is None
    named = grammar.config.pattern("names.titled" if style == "short" else f"names.{style}")
    pattern = (apposed and grammar.config.pattern("names.apposed")) or named

    def token(field: str, spec: str) -> str:
        noun = titles.get(field, someone.name)
        return name(grammar, noun, case if spec == "=" else spec)

    return fill(pattern, token)


def _with_article(grammar: Grammar, lexeme: Lexeme, text: str, *, bare: bool = False) -> str:
    return grammar.config.pattern("names.article").format(text) if lexeme.article and not bare else text

"""Plural categories are those that Babel finds by the same rules, for all languages that CLDR knows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from babel.plural import PluralRule
from some import some

from briefing import language, resources
from briefing.language.plurals import RuleError, category_of, parsed

NUMBERS = (
    *map(Decimal, (*range(210), 300, 1000, 1001, 10**6, 10**6 + 1, 10**12)),
    *map(Decimal, ("0.0", "1.0", "1.00", "1.1", "1.10", "2.5", "12.02", "3.14", "21.0", "0.21", "100.5", "-1", "-2.3")),
    Decimal("1E+6"),
)


def _of_today(rule: str) -> str:
    return rule.replace("not in", "!=").replace("in", "=").replace("mod", "%")


def _rules() -> list[dict[str, str]]:
    """Return the rules of all languages in the syntax of today: Babel writes them in an older one."""
    found: dict[str, dict[str, str]] = {}
    for name in locale_identifiers():
        locale = Locale.parse(name)
        for form in (locale.plural_form, locale.ordinal_form):
            found[str(form)] = {key: _of_today(text) for key, text in form.rules.items()}
    return list(found.values())


def test_all_rules_of_cldr_say_what_they_say_to_babel() -> None:
    rules = _rules()
    assert len(rules) > 50
    for rule in rules:
        known = PluralRule(rule)
        assert [category_of(rule, number) for number in NUMBERS] == [known(number) for number in NUMBERS], rule


@pytest.mark.parametrize("tag", ["en", "kk", "ru", "sr"])
def test_the_rules_of_our_languages_are_those_of_cldr(tag: str) -> None:
    grammar = language.load(tag, resources.locales_dir()).grammar
    whole = [number for number in NUMBERS if number == int(number)]
    known = Locale.parse(tag).plural_form
    for number in some(whole if tag == "kk" else NUMBERS):
        expected = "other" if tag == "kk" else known(abs(number))
        assert grammar.category(number) == expected, number


@pytest.mark.parametrize(
    "text",
    ["v == 0", "v = 0 and", "x = 1", "n = 1..", "n is 1", "i % 0 = 1", "n = 1 und i = 2", "or", "n=1,,2", "n="],
)
def test_what_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises(RuleError):
        parsed(text)


def test_examples_behind_a_rule_are_left_out() -> None:
    assert parsed("n = 1 @integer 1 @decimal 1.0") == parsed("n=1")
    assert parsed(" @integer 0, 2~16") == ()
    assert category_of({"one": "@integer 1"}, Decimal(1)) == "other"

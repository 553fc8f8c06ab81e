from collections.abc import Callable

import pytest

from briefing.errors import Diagnostic, Severity

Mistakes = Callable[..., list[Diagnostic]]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("partner: MN", "partner: PT", "partner: is the same country as home"),
        ("[en, ru]", "[en, ru, en]", "languages.2: names en twice"),
        ("    - quote:\n", "    - {}\n    - quote:\n", "trade.points.1: says nothing"),
        (
            "    - quote:\n",
            "    - statement: {by: bat, text: {en: a, ru: б}}\n      quote:\n",
            "trade.points.1.statement: stands beside `quote:`",
        ),
        (", dates: 2026-03-02/2026-03-04", "", "relations.contacts.0: does not say when it took place, or is to"),
        ("dates: 2026", "date: 2026-03-02, dates: 2026", "relations.contacts.0.dates: stands beside `date:`"),
        (
            "value: 3.5 million EUR",
            "value: 3.5 million EUR, record: {of: change}",
            "trade.imports.record: is of a change that is not written",
        ),
        ("term: copper, trend: new", "trend: new", "trade.goods.imports.0: has no name"),
        ("term: copper, trend: new", "term: copper, hs: 26", "trade.goods.imports.0.hs: stands beside `term:`"),
        ("term: copper, trend: new", "hs: 77", "trade.goods.imports.0.hs: “77” is no chapter of the Harmonized System"),
        ("term: copper, trend: new", "hs: 8", "trade.goods.imports.0.hs: “8” is no chapter of the Harmonized System"),
        (
            "share: 44%}",
            "share: 44%}\n      - {term: cork, trend: new}",
            "trade.goods.exports.1.term: names cork twice",
        ),
        ("  period: 2025\n", "", "trade: has `turnover:` and no `period:`"),
        ("  reporter: {country: PT, source: office}\n", "", "trade: has `turnover:` and no `reporter:`"),
        ("period: 2023, exports: 8.1 million EUR", "period: 2023", "trade.history.0: holds no figure"),
        (
            "period: 2023",
            "period: 2025",
            "trade.history.0.period: is not earlier than the period of the figures, 2025 in `period:`",
        ),
        (
            "8.1 million EUR}",
            "8.1 million EUR}\n    - {period: 2022, exports: 8 million EUR}",
            "trade.history.1.period: is not later than the entry before",
        ),
        (", turnover: about 14 million USD", "", "trade.mirror.0: holds no figure"),
        (
            "{country: MN, period: 2025, source",
            "{country: RS, period: 2025, source",
            "trade.mirror.0.country: “RS” is neither home nor partner",
        ),
        (
            "corridor:",
            "investment: {stock: {inward: {value: 3 million EUR, source: office}}}\ncorridor:",
            "investment.stock.inward: does not say when it was counted",
        ),
        (
            "corridor:",
            "investment: {stock: {outward: {value: 3 million EUR, period: 2008/2025, source: office}}}\ncorridor:",
            "investment.stock.outward.period: is several years, and a stock is counted at the end of one",
        ),
        (
            "corridor:",
            "investment: {companies: {at_home: {source: office, active: {count: 3, of: joint}}}}\ncorridor:",
            "investment.companies.at_home.active.of: names `joint:`, which is not written",
        ),
        (
            "        - {mode: multi, distance: 8 400 km}",
            "        - {mode: sea}\n        - {mode: rail}",
            "corridor.routes.0.legs: there are 2 legs between 2 stops",
        ),
        (
            "corridor:",
            "foreign_policy: {support: [{by: PT, to: PT, items: [{kind: territorial-integrity}]}]}\ncorridor:",
            "foreign_policy.support.0.to: is the country that supports",
        ),
        (
            "corridor:",
            "foreign_policy: {support: [{by: PT, to: MN, items: [{kind: election}]}]}\ncorridor:",
            "foreign_policy.support.0.items.0: does not say what was supported",
        ),
        (
            "corridor:",
            (
                "foreign_policy:\n  support:\n"
                "  - {by: PT, to: MN, items: [{kind: territorial-integrity, seat: non-permanent}]}\ncorridor:"
            ),
            "foreign_policy.support.0.items.0.seat: is of an election",
        ),
    ],
)
def test_a_broken_rule(old: str, new: str, expected: str, mistakes: Mistakes) -> None:
    found = [f"{one.key}: {one.message}" for one in mistakes((old, new)) if one.severity is Severity.ERROR]
    assert found == [expected]


@pytest.mark.parametrize("of", ["{a: b}", "[joint]"])
def test_a_wrong_type_does_not_stop_the_rules(of: str, mistakes: Mistakes) -> None:
    active = f"investment: {{companies: {{at_home: {{source: office, active: {{count: 3, of: {of}}}}}}}}}\ncorridor:"
    found = mistakes(("corridor:", active), ("{nom: пробка", "{foo: пробка"))
    assert {"investment.companies.at_home.active.of", "terms.cork.ru.foo"} <= {one.key for one in found}


@pytest.mark.parametrize("kind", ["{a: b}", "[election]"])
def test_a_wrong_kind_of_support(kind: str, mistakes: Mistakes) -> None:
    support = f"foreign_policy: {{support: [{{by: PT, to: MN, items: [{{kind: {kind}}}]}}]}}\ncorridor:"
    assert "foreign_policy.support.0.items.0.kind" in {one.key for one in mistakes(("corridor:", support))}


def test_a_figure_needs_a_source(mistakes: Mistakes) -> None:
    (found,) = mistakes(("share: {value: 40%, source: office}", "share: {value: 40%}"))
    assert (found.severity, found.key, found.message) == (
        Severity.ERROR,
        "trade.points.0.figures.share.value",
        "has no source",
    )


def test_a_count_should_have_one(mistakes: Mistakes) -> None:
    (found,) = mistakes(("  source: office\n  visits", "  visits"))
    assert (found.severity, found.key) == (Severity.WARNING, "relations.visits.count")

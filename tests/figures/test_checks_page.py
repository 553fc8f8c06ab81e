"""docs/checks.md tells every rule, and every rule of the audit is broken by data of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import checks_page
import pytest

from briefing.data.model import Briefing

Make = Callable[..., Briefing]
PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_a_code_belongs_to_one_rule() -> None:
    codes = {rule.code for _, rule in checks_page.declared()}
    assert len({rule for _, rule in checks_page.declared()}) == len(codes) > 40


@pytest.mark.parametrize("code", checks_page.rules())
def test_a_rule_says_what_it_finds_and_what_to_do(code: str) -> None:
    rule = checks_page.rules()[code]
    assert len(code) == 5
    assert (code[:2], code[2:].isdigit()) == ("BR", True)
    assert (rule.finds[0].isupper(), rule.finds[-1]) == (True, ".")
    assert (rule.remedy[0].islower(), rule.remedy[-1] != ".") == (True, True)


@pytest.mark.parametrize("code", checks_page.of_data())
def test_data_that_break_a_rule_are_found(code: str, make: Make) -> None:
    found = checks_page.broken(code, make)
    assert found.hint
    assert all(one.key for one in found.beside)


def test_every_case_is_of_a_rule() -> None:
    assert {path.stem for path in checks_page.CASES.iterdir()} == set(checks_page.of_data())


@pytest.mark.parametrize("code", sorted(checks_page.rules().keys() - set(checks_page.of_data())))
def test_a_rule_that_no_data_break_has_a_test_elsewhere(code: str) -> None:
    tests = (path.read_text(encoding="utf-8") for path in Path(__file__).parents[1].rglob("test_*.py"))
    assert any(code in text for text in tests)


@pytest.mark.skipif(not PAGE.exists(), reason="the documents are not part of the wheel")
def test_the_page_tells_all_rules_as_they_are(make: Make, request: pytest.FixtureRequest) -> None:
    """After a change that is wanted: pytest --update-golden, then read the difference."""
    page = PAGE.read_text(encoding="utf-8")
    filled = checks_page.filled(page, lambda code: checks_page.broken(code, make))
    if request.config.getoption("--update-golden"):
        PAGE.write_text(filled, encoding="utf-8")
        page = filled
    assert page == filled
    assert [code for code in checks_page.rules() if f"### {code}\n" not in page] == []

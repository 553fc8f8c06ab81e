"""Papers on other periods than a year: what they say, and what their charts and tables show."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from papers import BUNDLED
from retold import Compose, retelling

from briefing.document import Chart, Document, Table
from briefing.dump import dump
from briefing.extracts import parts, plain
from briefing.language import Language

TEXT = BUNDLED.read_text(encoding="utf-8")
HISTORY = "    - {period: 2024, turnover: 100.1 million USD, source: qazinform_trade}\n"
YEARS = """\
    - {period: 2022, exports: 20.1 million USD, imports: 70.2 million USD}
    - {period: 2023, exports: 22.1 million USD, imports: 72.2 million USD}
    - {period: 2024-H1, exports: 15.9 million USD, imports: 84.2 million USD}
    - {period: 2024, exports: 30.1 million USD, imports: 160.2 million USD}
"""


@pytest.fixture
def composed(spoken: Callable[[str], Language]) -> Compose:
    """Return a function from replacements in the bundled example to the document in a language."""
    return retelling(TEXT, spoken)


def period(text: str) -> tuple[str, str]:
    return "  period: 2025\n", f"  period: {text}\n"


@pytest.mark.parametrize(
    ("tag", "written", "said"),
    [
        ("en", "2025-H1", "million in the first half of 2025, up 7.6 per cent on the first half of 2024 (Table 1)."),
        ("en", "2025-01/2025-09", "in January–September 2025, up 7.6 per cent on January–September 2024 (Table 1)."),
        (
            "en",
            "2024-Q3/2025-Q2",
            "in the four quarters to the end of Q2 2025, up 7.6 per cent on the four quarters to",
        ),
        (
            "en",
            "2024-07/2025-06",
            "in the 12 months to June 2025, up 7.6 per cent on the 12 months to June 2024 (Table 1).",
        ),
        ("kk", "2025-9M", "2024 жылдың тоғыз айымен салыстырғанда 7,6 пайызға өсті"),
        ("ru", "2025-Q2", "во II квартале 2025 года товарооборот"),
        ("ru", "2025-Q2", "по сравнению со II кварталом 2024 года"),
        ("ru", "2025-01/2025-09", "по сравнению с январём–сентябрём 2024 года"),
        ("sr", "FY2024-04", "више у односу на фискалну 2023/24. годину"),
        ("sr", "2025-9M", "више у односу на првих девет месеци 2024. године"),
    ],
)
def test_turnover_compares_with_the_same_months_before(tag: str, written: str, said: str, composed: Compose) -> None:
    text = dump(composed(tag, period(written), (HISTORY, ""))).replace("\u00a0", " ")
    assert said in text


def test_a_mirror_says_its_own_period(composed: Compose) -> None:
    mirror = ("period: 2025, by: popovic", "period: 2024, by: popovic")
    text = dump(composed("en", period("2025-H1"), (HISTORY, ""), mirror)).replace("\u00a0", " ")
    assert "trade turnover amounted to about US$117 million in 2024" in text


def _chart(document: Document) -> Chart:
    return next(one for one in parts(document) if isinstance(one, Chart) and one.id == "chart-flows")


def test_beside_a_part_year_the_years_are_drawn_and_the_part_year_is_compared_in_the_table(composed: Compose) -> None:
    document = composed("en", period("2025-H1"), (HISTORY, YEARS))
    assert _chart(document).categories == ("2022", "2023", "2024")
    table = next(one for one in parts(document) if isinstance(one, Table) and one.id == "trade-table")
    head = [plain(cell.content) for cell in table.header[0].cells]
    assert head[1:3] == ["H1 2024", "H1 2025"]


def test_two_periods_are_no_chart(composed: Compose) -> None:
    document = composed("en", period("2025-H1"), (HISTORY, ""))
    assert not any(isinstance(one, Chart) for one in parts(document))


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "were established in 1837"),
        ("kk", "дипломатиялық қатынастар 1837 жылы орнатылды"),
        ("ru", "установлены в 1837 году"),
        ("sr", "успостављени су 1837. године"),
    ],
)
def test_relations_may_be_known_to_the_year(tag: str, said: str, composed: Compose) -> None:
    text = dump(composed(tag, ("established: 1996-12-10", "established: 1837"))).replace("\u00a0", " ")
    assert said in text


@pytest.mark.parametrize(
    ("established", "said"),
    [("1996-12-10", "; 2026 marks their 30th anniversary"), ("1991-12", "; 2026 marks their 35th anniversary")],
)
def test_a_round_anniversary_is_marked(established: str, said: str, composed: Compose) -> None:
    assert said in dump(composed("en", ("established: 1996-12-10", f"established: {established}")))


@pytest.mark.parametrize("established", ["1992-01", "1948", "1838"])
def test_an_odd_one_is_no_anniversary(established: str, composed: Compose) -> None:
    text = dump(composed("en", ("established: 1996-12-10", f"established: {established}")))
    assert "were established" in text
    assert "anniversary" not in text

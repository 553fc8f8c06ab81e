"""How fast the language layer is: reading a language cold, and 10,000 counted phrases, sentences and amounts warm."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from briefing.language import Language, available, load
from briefing.language.values import Datum, Kind, Quantity

LOCALES = Path(__file__).resolve().parent.parent / "locales"
TIMES = 10_000
COLD = "import sys; from pathlib import Path; from briefing.language import load; load(sys.argv[2], Path(sys.argv[1]))"


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def counted(language: Language) -> None:
    """Write counted nouns of ever new numbers in every case."""
    for n in range(TIMES):
        case = language.grammar.config.cases[n % 2]
        language.call("COUNT", Quantity(Kind.COUNT, Decimal(n)), "company", case=case)


def amounts(language: Language) -> None:
    """Write amounts of money with a scale and a mark of the figure that they show."""
    for n in range(TIMES):
        quantity = Quantity(Kind.MONEY, Decimal(n).scaleb(-1), scale=6, unit="USD")
        language.call("MONEY", Datum("trade.exports.value", quantity))


def changes(language: Language) -> None:
    """Write how something changed, verb and amount."""
    for n in range(TIMES):
        language.call("CHANGE", Quantity(Kind.PERCENT, Decimal(n - TIMES // 2).scaleb(-1)))


def main() -> None:
    """Print a table of seconds."""
    print(f"{'language':10}{'cold process':>14}{'messages':>10}{'10,000 COUNT':>14}{'MONEY':>8}{'CHANGE':>8}")
    for tag in available(LOCALES):
        command = [sys.executable, "-c", COLD, str(LOCALES), tag]
        cold = seconds(lambda command=command: subprocess.run(command, check=True))  # type: ignore[misc]
        language = load(tag, LOCALES)
        messages = seconds(lambda language=language: language.messages)  # type: ignore[misc]
        for work in (counted, amounts, changes):
            work(language)
        times = [seconds(lambda work=work, language=language: work(language)) for work in (counted, amounts, changes)]  # type: ignore[misc]
        print(f"{tag:10}{cold:14.2f}{messages:10.2f}{times[0]:14.2f}{times[1]:8.2f}{times[2]:8.2f}")


if __name__ == "__main__":
    main()

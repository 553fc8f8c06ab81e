"""A figure, and the figures of a briefing by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from briefing.data.quantities import Quantity
from briefing.figures.intervals import Interval, bounds_of
from briefing.figures.periods import Period
from briefing.records import frozen

Origin = Literal["published", "derived"]
Operation = Literal["sum", "difference", "change", "value_before", "share", "years_since"]


@frozen
class Derivation:
    """How a figure follows from others, by id; one that has no figure of its own stands there as its derivation.

    A ``difference`` is the first less all others, a ``change`` that in per cent from the second to the first,
    ``value_before`` the first before the change that is the second, a ``share`` the first in per cent of the second;
    ``years_since`` names a date of the data.
    """

    id: str
    operation: Operation
    of: tuple[str | Derivation, ...]

    def leaves(self) -> Iterator[str]:
        """Yield the ids of the published figures that it follows from in the end, and the paths of dates."""
        for one in self.of:
            yield from (one,) if isinstance(one, str) else one.leaves()


@frozen
class Figure:
    """A figure by its id, which is its path in the data (``trade.exports.value``).

    ``sources`` are keys of the data's ``sources``: of a published figure its own, of a derived one those of all that it
    follows from. ``period`` is the time that the figure covers, where it covers one; ``key`` the path at
    which a published figure stands in the data, by which ``Lines`` finds it and reviewers know it; ``derivation`` what
    a derived one follows from.
    """

    id: str
    quantity: Quantity
    origin: Origin = "published"
    sources: tuple[str, ...] = ()
    period: Period | None = None
    key: str = ""
    derivation: Derivation | None = None

    @property
    def traced(self) -> frozenset[str]:
        """The ids of it and of all that it follows from."""
        return frozenset({self.id, *(self.derivation.leaves() if self.derivation else ())})

    @property
    def derived(self) -> bool:
        """Whether the figure was computed here and must be labelled as such."""
        return self.origin == "derived"

    @property
    def source(self) -> str | None:
        """The key of its source; None of a figure that follows from several, or has none."""
        return self.sources[0] if len(self.sources) == 1 else None


def sources_of(*keys: str | None) -> tuple[str, ...]:
    """Return the keys of sources that there are, each once."""
    return tuple(dict.fromkeys(filter(None, keys)))


class Figures(Mapping[str, Figure]):
    """An immutable mapping from id to figure, in the order of the data file.

    What derived figures may be is kept exactly, also of those of which no digit is certain enough to be printed.
    """

    __slots__ = ("_bounds", "_by_id")

    def __init__(self, figures: Iterable[Figure] = (), bounds: Mapping[str, Interval] | None = None) -> None:
        """Take the figures, of two with one id the first stays, and by id what the derived ones may be."""
        by_id: dict[str, Figure] = {}
        for figure in figures:
            by_id.setdefault(figure.id, figure)
        self._by_id = MappingProxyType(by_id)
        self._bounds = MappingProxyType(dict(bounds or {}))

    def __getitem__(self, figure_id: str) -> Figure:
        return self._by_id[figure_id]

    def __contains__(self, figure_id: object) -> bool:
        return figure_id in self._by_id

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def __repr__(self) -> str:
        return f"Figures({list(self._by_id.values())!r})"

    def __reduce__(self) -> tuple[type[Figures], tuple[tuple[Figure, ...], dict[str, Interval]]]:
        return Figures, (tuple(self._by_id.values()), dict(self._bounds))

    def quantity(self, figure_id: str) -> Quantity | None:
        """Return the quantity of a figure, None if there is no such figure."""
        figure = self._by_id.get(figure_id)
        return None if figure is None else figure.quantity

    def bounds(self, figure_id: str) -> Interval | None:
        """Return what a figure may be, printed or not; None if nothing is known of it."""
        if figure_id in self._bounds:
            return self._bounds[figure_id]
        quantity = self.quantity(figure_id)
        return None if quantity is None else bounds_of(quantity)

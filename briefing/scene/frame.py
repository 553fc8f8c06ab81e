"""The frame of an upright chart: its value axis, the places of its categories, and their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from briefing.document import Chart
from briefing.records import frozen, replace
from briefing.scene.axis import Axis, close_axis, tick_labels, value_axis
from briefing.scene.collision import Area
from briefing.scene.drawing import Part, Rule, Words, level
from briefing.scene.lettering import Lettering

_TICK_GAP = 6.0  # from a tick's number to the plot
_NAME_GAP = 4.0  # above the categories' names, and between two of them
_UNDER = 2.5  # between values below columns and the categories' names, beside the gap above these
_DROP = 0.24  # of the size: how far letters reach below their baseline
_FEWEST = 3  # names of periods, where not all are written
_LONGEST = 110.0  # of a name that is read from below


@frozen
class Frame:
    """An upright plot: lengths in points, ``above`` and ``below`` the room for values beyond its ends."""

    chart: Chart
    letters: Lettering
    width: float
    plot: float  # the height from the lowest value to the highest
    axis: Axis
    ticks: tuple[str, ...]  # the numbers of the axis, none where values say all
    left: float  # the width of the ticks' numbers with the gap behind them
    above: float
    below: float = 0.0
    right: float = 0.0

    @classmethod
    def of(
        cls,
        chart: Chart,
        letters: Lettering,
        width: float,
        plot: float,
        *,
        ticks: bool,
        above: float,
        right: float = 0.0,
    ) -> Frame:
        """Return a frame; its axis ends at round numbers, or where the values do if it shows none."""
        axis = value_axis(chart) if ticks else close_axis(chart)
        labels = tick_labels(axis, chart) if ticks else ()
        left = max(map(letters.width, labels)) + _TICK_GAP if labels else 0.0
        below = max(letters.size / 2 - _NAME_GAP + 1.0, 0.0) if ticks else 0.0  # half of the lowest tick's number
        return cls(chart, letters, width, plot, axis, labels, left, above, below, right)

    @property
    def end(self) -> float:
        """Return where the plot ends at its right."""
        return self.width - self.right

    def with_room(self, values: Iterable[Words]) -> Frame:
        """Return the frame with room for values below the lowest end of the axis."""
        lowest = min((words.area[1] for words in values), default=0.0)
        return replace(self, below=max(self.bottom - lowest + _UNDER, self.below)) if lowest < self.bottom else self

    @property
    def pitch(self) -> float:
        """Return the distance of categories."""
        return (self.end - self.left) / max(len(self.chart.categories), 1)

    @property
    def bottom(self) -> float:
        """Return where the axis begins."""
        return -self.above - self.plot

    def middle(self, index: int) -> float:
        """Return the middle of a category."""
        return self.left + (index + 0.5) * self.pitch

    def at(self, value: Decimal) -> float:
        """Return the height of a value."""
        return -self.above - self.plot * (1 - self.axis.part(value))

    @property
    def zero(self) -> float:
        """Return the height of the base line."""
        return self.at(Decimal(0))

    def grid(self, taken: Sequence[Area]) -> Iterator[Part]:
        """Yield the ticks, if any are shown, and their grid lines, which end where something stands."""
        for tick, label in zip(self.axis.ticks, self.ticks, strict=False):
            y = self.at(tick)
            if tick:
                yield from level(y, self.left, self.end, taken)
            low = y - self.letters.size / 2
            yield Words(label, (label,), (0.0, low, self.left - _TICK_GAP, self.letters.size), "tick", 1.0)

    def base(self) -> Rule:
        """Return the line that bars stand on."""
        return Rule(((self.left, self.zero), (self.end, self.zero)), "base")

    def names(self, *, all_of_them: bool) -> tuple[Words, ...]:
        """Return the categories' names below the plot: lying, else read from below, else some of them.

        ``all_of_them``: none may be left out, else every second, third … stands there, and the last.
        """
        names, letters, count = self.chart.categories, self.letters, len(self.chart.categories)
        if all(letters.fits(name, self.pitch - _NAME_GAP) for name in names):
            return self._lying(1)
        if all_of_them and letters.leading <= self.pitch and max(map(letters.width, names)) <= _LONGEST:
            return self._upright()
        if not all_of_them:
            for every in range(2, count // _FEWEST + 1):
                room = every * self.pitch - _NAME_GAP
                shown = names[(count - 1) % every :: every]
                if all(letters.fits(name, room) for name in shown) and len(made := self._lying(every)) == len(shown):
                    return made
        narrow = self.pitch < letters.size * 2
        return self._lying(max(count // _FEWEST, 1) if narrow else 1)

    def _lying(self, every: int) -> tuple[Words, ...]:
        names, letters = self.chart.categories, self.letters
        top, room = self.bottom - self.below - _NAME_GAP, every * self.pitch - _NAME_GAP
        found: list[Words] = []
        for index in range(len(names) - 1, -1, -every):
            lines = letters.lines(names[index], room)
            wide, high = max(map(letters.width, lines)), len(lines) * letters.leading
            left = min(max(self.middle(index) - wide / 2, 0.0), max(self.width - wide, 0.0))
            if every == 1 or not found or left + wide + _NAME_GAP <= found[-1].area[0]:
                found.append(Words(names[index], lines, (left, top - high, wide, high), "category", index=index))
        return tuple(reversed(found))

    def _upright(self) -> tuple[Words, ...]:
        top, high = self.bottom - self.below - _NAME_GAP, self.letters.size
        return tuple(
            Words(
                name,
                (name,),
                (self.middle(index) - high / 2, top - long, high, long),
                "category",
                1.0,
                upright=True,
                index=index,
            )
            for index, name in enumerate(self.chart.categories)
            for long in (self.letters.width(name),)
        )

    def foot(self, *, all_of_them: bool = True) -> tuple[Words, ...]:
        """Return what stands below the plot: the categories' names, and the title of their axis."""
        names = self.names(all_of_them=all_of_them)
        title = self.chart.category_title
        if not title:
            return names
        lowest = min((words.area[1] for words in names), default=self.bottom - self.below)
        width, high = self.letters.width(title), self.letters.leading
        left = (self.left + self.end - width) / 2
        return (*names, Words(title, (title,), (left, lowest - high, width, high), "title"))


def baseline(words: Words, letters: Lettering, line: int) -> float:
    """Return how far above the lower edge of its area the baseline of a line lies, counted from 0 at the top.

    Of words that are read from below it is how far left of the right edge of their area.
    """
    drop = letters.size * _DROP
    if words.upright or words.area[3] < letters.leading:
        return drop
    return words.area[3] - (line + 1) * letters.leading + (letters.leading - letters.size) / 2 + drop

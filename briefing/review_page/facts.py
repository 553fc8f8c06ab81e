"""What the page says of figures in one language: value, period, source, origin, and their lines in the data."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.data.calendar import CalendarError, parse_partial_date
from briefing.data.quantities import Approx, Quantity, QuantityError
from briefing.data.quantity_text import parse
from briefing.errors import BriefingError
from briefing.figures import Figure
from briefing.language import Language
from briefing.records import frozen
from briefing.review_page.material import Material


@frozen
class Facts:
    """Says in one language what the figures of a briefing are."""

    material: Material
    language: Language

    def word(self, name: str) -> str:
        """Return a message that takes nothing."""
        return self.language.message(name).text

    def of(self, name: str) -> Iterator[tuple[str, str]]:
        """Yield what is known of a figure: what it is called, and what it is."""
        figure = self.material.figures[name]
        yield self.word("review-value"), self.value(figure.quantity)
        if not self.material.restricted:
            yield self.word("review-written"), str(figure.quantity)
        if figure.period is not None:
            yield self.word("review-period"), self.language.call("PERIOD", figure.period, role="label")
        yield self.word("review-source"), "; ".join(self._sources(figure)) or self.word("review-no-source")
        yield self.word("review-origin"), self.word("review-derived" if figure.derived else "review-published")
        yield self.word("review-line"), self.place(figure.key or name)

    def place(self, key: str) -> str:
        """Return where a key of the data stands: ``briefing.yaml:12``."""
        place = self.material.lines.place(key)
        return f"{place.file.replace(chr(92), '/').rpartition('/')[2]}:{place.line}"

    def value(self, quantity: Quantity) -> str:
        """Return a figure with its sign and unit."""
        if quantity.approx is not Approx.EXACT or quantity.upper is not None:
            return f"{self.language.numeral(quantity).text} {self.language.call('UNIT', quantity)}"
        sign = "−" if quantity.value < 0 else "+" if quantity.signed and quantity.value else ""
        return sign + self.language.finished(self.language.placeholder(abs(quantity))).text

    def written(self, text: str) -> str:
        """Return a figure or date that a data file or record holds as this language prints it; else as it is."""
        try:
            return self.value(parse(text))
        except (QuantityError, BriefingError):
            pass
        try:
            return self.language.call("DATE", parse_partial_date(text))
        except (CalendarError, BriefingError):
            return text

    def _sources(self, figure: Figure) -> Iterator[str]:
        for key in figure.sources:
            source = self.material.briefing.sources[key]
            title = self.language.plain(
                source.title.get(self.language.folder) or next(iter(source.title.values()))
            ).text
            yield f"{title}, {self.language.call('DATE', source.date)}" if source.date else title

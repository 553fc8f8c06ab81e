"""Data files of schema 1 in all the ways that people write YAML: lines or brackets, indents, quotes, comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

VISIT = {"kind": "working-visit", "by": "novak", "to": {"city": "havana"}, "date": "2025-05-12"}


def data(random: Random) -> dict[str, Any]:
    """Return the data of a file, with some of what moves and some of what stays."""

    def some(**parts: Any) -> dict[str, Any]:
        chosen = [key for key in parts if random.random() < 0.7]
        random.shuffle(chosen)
        return {key: parts[key] for key in chosen}

    visits = [VISIT] * random.randrange(4)
    text = {
        "en": "It rose by {investment.inflow.change}: see {{this}}.",
        "ru": "Он вырос на { investment.inflow.change:dat }",
    }
    point = {"text": text, **some(reviewed={"investment.inflow.change": "+5%"}, source="office")}
    commission = some(meeting="4", source="office", city="havana", date="2025-05")
    stops = [{"place": "havana", "country": "CU"}, {"place": "the_hague"}]
    route = some(stops=stops, legs=[{"mode": "sea"}])
    return {
        "schema": "1",
        "id": "netherlands-cuba",
        **some(
            relations=some(
                established="1994-03-02",
                milestones=random.choice([visits, visits, None]),
                upcoming=random.choice([VISIT, VISIT, None]),
                commission=random.choice([commission, commission, None]),
                road_map=some(years="2026/2027", source="office"),
                source="office",
                points=[point, point],
            ),
            trade={"exports": {"value": "9.0 million EUR"}, "points": [point]},
            investment=some(
                inflow=random.choice([{"value": "0.8 million EUR", "period": "2010/2014"}, None]),
                points=[point],
                outflow={"value": "0.1 million EUR", "period": "2010/2014"},
                enterprises={"joint": "3", "active": {"count": "1", "of": "joint"}},
            ),
            corridor=some(
                name="ocean",
                flights=[{"between": ["havana", "the_hague"], "since": "2025-11"}],
                links=["one", "two"],
                source="office",
                route=random.choice([route, route, None]),
                participation={"country": "NL", "role": "hub"},
            ),
        ),
    }


@dataclass
class Writer:
    """Writes data as a person might: each file in one style, with surprises."""

    random: Random
    step: int = 2
    dash: int = 2
    quotes: str = ""
    brackets: float = 0.3
    lines: list[str] = field(default_factory=list)
    comments: int = 0

    def file(self, value: dict[str, Any]) -> str:
        """Return the text of a file."""
        self.step = self.random.choice([2, 2, 4])
        self.dash = self.random.choice([0, 2, 2, 4])
        self.quotes = self.random.choice(["", "", '"', "'"])
        self.brackets = self.random.choice([0.0, 0.3, 0.9])
        self._map(value, 0)
        text = "\n".join(self.lines) + self.random.choice(["\n", "", "\n\n# the end\n"])
        return self.random.choice(["", "", "\ufeff"]) + text.replace("\n", self.random.choice(["\n", "\n", "\r\n"]))

    def _note(self) -> str:
        self.comments += 1
        return self.random.choice(["#", "# "]) + f"note {self.comments}: don't, “{{investment.inflow}}”"

    def _chance(self, of: float = 0.15) -> bool:
        return self.random.random() < of

    def _map(self, value: dict[str, Any], column: int, first: str = "") -> None:
        for number, (key, part) in enumerate(value.items()):
            if number or not first:
                if self._chance():
                    self.lines.append("")
                while self._chance():
                    self.lines.append(" " * self.random.choice([column, column, column, column + 2, 0]) + self._note())
            written = f"{self.quotes}{key}{self.quotes}" if self._chance(0.9) else key
            self._pair(f"{' ' * column if number or not first else first}{written}:", part, column)

    def _pair(self, head: str, part: Any, column: int) -> None:
        if isinstance(part, dict | list) and part and not self._chance(self.brackets):
            self.lines.append(head + self._end())
            if isinstance(part, dict):
                self._map(part, column + self.step)
            else:
                self._list(part, column + self.dash)
        elif part is None:
            self.lines.append(head + self.random.choice(["", " null", " ~"]) + self._end())
        else:
            *more, last = f"{head} {self._inline(part, column + self.step + 2)}".split("\n")
            self.lines += [*more, last + self._end()]

    def _end(self) -> str:
        return f"  {self._note()}" if self._chance() else ""

    def _list(self, items: list[Any], column: int) -> None:
        for item in items:
            while self._chance(0.1):
                self.lines.append(" " * column + self._note())
            if isinstance(item, dict) and item and not self._chance(self.brackets):
                self._map(item, column + 2, " " * column + "- ")
            else:
                *more, last = f"{' ' * column}- {self._inline(item, column + 2)}".split("\n")
                self.lines += [*more, last + self._end()]

    def _inline(self, part: Any, column: int) -> str:
        if isinstance(part, dict):
            inside = [f"{self.quotes}{key}{self.quotes}: {self._inline(value, column)}" for key, value in part.items()]
            return self._bracketed("{}", inside, column)
        if isinstance(part, list):
            return self._bracketed("[]", [self._inline(item, column) for item in part], column)
        if part is None:
            return "null"
        if any(sign in part for sign in "{}:,+%"):
            return f'"{part}"' if self._chance(0.5) or "'" in part else f"'{part}'"
        return f"{self.quotes}{part}{self.quotes}"

    def _bracketed(self, brackets: str, parts: list[str], column: int) -> str:
        if not parts or not self._chance(0.2):
            return f"{brackets[0]}{', '.join(parts)}{self.random.choice(['', '', ','] if parts else [''])}{brackets[1]}"
        pad = "\n" + " " * column
        inside = "".join(f"{pad}{part},{self._end()}" for part in parts)
        return f"{brackets[0]}{inside}{pad}{brackets[1]}"

"""Odd data sets: the examples cut, swollen and rearranged, so that exhibits meet the foot of a page everywhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from briefing import resources

Data = dict[str, Any]
Change = Callable[[Data], None]
LANGUAGES = ("en", "kk", "ru", "sr")
SECTIONS = ("summary", "relations", "trade", "investment", "corridor", "foreign_policy", "sections", "profile")
SERBIA, UZBEKISTAN, MONGOLIA = "kazakhstan-serbia", "latvia-uzbekistan", "united-kingdom-mongolia"


@dataclass(frozen=True, slots=True)
class Paper:
    """An example with a change, and the template and look that it is printed with."""

    name: str
    base: str
    change: Change = lambda _: None
    template: str = resources.DEFAULT_TEMPLATE
    theme: Data = field(default_factory=dict)
    languages: tuple[str, ...] = LANGUAGES

    def written(self, folder: Path) -> tuple[Path, str]:
        """Write the data file and its template below a folder; return both as a build wants them."""
        example = resources.example(self.base)
        place = folder / self.name
        shutil.copytree(example.parent, place)
        data = deepcopy(_read(example))
        self.change(data)
        data["id"] = self.name
        listed = ("sources", "people")
        used = set(_values({key: part for key, part in data.items() if key not in listed}))
        for part in listed:
            data[part] = {key: one for key, one in data.get(part, {}).items() if key in used}
        file = place / example.name
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")
        if not self.theme:
            return file, self.template
        template = place / "template"
        template.mkdir()
        (template / "theme.yaml").write_text(yaml.safe_dump(self.theme), encoding="utf-8")
        if "letterhead" in self.theme:
            Image.new("RGB", (2100, 500), "#dde6f0").save(template / self.theme["letterhead"])
        return file, str(template)


@cache
def _read(path: Path) -> Data:
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def _values(part: Any) -> Iterator[str]:
    """Yield all texts of a part of the data."""
    if isinstance(part, str):
        yield part
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _values(inner)


def only(*sections: str) -> Change:
    """Leave these sections alone."""

    def change(data: Data) -> None:
        for name in (*SECTIONS, "order", "key_figures", "talking_points"):
            if name not in sections:
                data.pop(name, None)

    return change


def both(*changes: Change) -> Change:
    """Make one change after the other."""

    def change(data: Data) -> None:
        for one in changes:
            one(data)

    return change


def _texts(kind: str) -> Iterator[Data]:
    """Yield points of a kind, `text`, `quote` or `statement`, over and over."""
    yield from cycle(point for point in _read(resources.example(SERBIA))["foreign_policy"]["points"] if kind in point)


def points(section: str, count: int, kind: str = "text") -> Change:
    """Put so many points before those that a section has."""

    def change(data: Data) -> None:
        part = data.setdefault(section, {})
        part["points"] = [*deepcopy(list(islice(_texts(kind), count))), *part.get("points", ())]

    return change


def history(years: int) -> Change:
    """Tell exports and imports of so many years before."""

    def change(data: Data) -> None:
        data["trade"]["history"] = [
            {
                "period": 2025 - years + at,
                "exports": f"{12 + at * 1.3 + at % 3:.1f} million USD",
                "imports": f"{40 + at * 3.1 - at % 4 * 5:.1f} million USD",
                "source": "qazinform_trade",
            }
            for at in range(years - 1)
        ] + data["trade"]["history"]

    return change


def goods(count: int) -> Change:
    """Trade in goods of so many chapters each way."""

    def change(data: Data) -> None:
        chapters = [*range(1, 77), *range(78, 98)]  # the nomenclature keeps 77 for later
        data["trade"]["goods"] = {
            way: [
                {"hs": f"{chapters[first + at]:02}", "value": f"{worth / (at + 2):.2f} million USD"}
                for at in range(count)
            ]
            for way, first, worth in (("exports", 0, 8.0), ("imports", 40, 20.0))
        }

    return change


def scaled(word: str) -> Change:
    """Say another word for millions."""

    def replaced(part: Any) -> Any:
        match part:
            case dict():
                return {key: replaced(value) for key, value in part.items()}
            case list():
                return [replaced(value) for value in part]
            case str():
                return part.replace(" million ", word)
        return part

    def change(data: Data) -> None:
        for name in ("trade", "investment"):
            data[name] = replaced(data[name])

    return change


def route(stops: int) -> Change:
    """Lead the corridor over so many stops."""

    def change(data: Data) -> None:
        line = data["corridor"]["routes"][0]
        places, modes = line["stops"], ("rail", "road", "sea", "rail", "river")
        line["stops"] = list(islice(cycle(places), stops))
        line["legs"] = [{"mode": modes[at % 5], "distance": f"{100 + at * 37} km"} for at in range(stops - 1)]
        line.pop("participation", None)

    return change


def charted(count: int) -> Change:
    """Add a section of so many charts."""

    def change(data: Data) -> None:
        culture = data["sections"]["culture"]
        model = culture["indicators"]["students"]
        kept = {key: model[key] for key in ("term", "value", "period", "series", "chart")}
        culture["indicators"] = {f"students{at}": dict(kept) for at in range(count)}
        data.pop("key_figures", None)

    return change


def own_sections(count: int) -> Change:
    """Add so many sections with a chart and a few words each."""

    def change(data: Data) -> None:
        culture = data["sections"]["culture"]
        made = {}
        for at in range(count):
            one = deepcopy(culture)
            one["points"] = one["points"] * (at % 4 + 1)
            students = {key: value for key, value in one["indicators"]["students"].items() if key != "key_figure"}
            one["indicators"] = {f"students{at}": students}
            made[f"culture{at}"] = one
        data["sections"].update(made)

    return change


def listed(times: int) -> Change:
    """Repeat the contacts of a paper in earlier years, so that their table goes over pages."""

    def change(data: Data) -> None:
        contacts = [one for one in data["relations"]["contacts"] if str(one.get("date", ""))[:4] in {"2023", "2024"}]
        earlier = [
            {**one, "date": f"{int(str(one['date'])[:4]) - back}{str(one['date'])[4:]}"}
            for back in range(2, 2 * times, 2)
            for one in contacts
        ]
        data["relations"]["contacts"] = earlier[::-1] + data["relations"]["contacts"]

    return change


def marked(data: Data) -> None:
    """Fill the head of the first page."""
    donor = _read(resources.example(UZBEKISTAN))
    data["requisites"] = {**donor["requisites"], "draft": True}
    data["title"] = {
        lang: f"{text} {data['sources']['commission_release']['title'][lang]}" for lang, text in donor["title"].items()
    }


def long_words(data: Data) -> None:
    """Use words that are longer than a line of a column."""
    for term in ("aluminium", "paper", "packaging"):
        for lang in LANGUAGES:
            word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
            data["terms"][term][lang] = {"nom": word, "gen": word, "gender": "m", "indeclinable": True}


def without(section: str, *keys: str) -> Change:
    """Take keys out of a section."""

    def change(data: Data) -> None:
        for key in keys:
            data[section].pop(key, None)

    return change


def reversed_order(data: Data) -> None:
    """Turn the sections round."""
    data["order"] = ["summary", "corridor", "investment", "trade"]


PAPERS: tuple[Paper, ...] = (
    Paper("serbia", SERBIA),
    Paper("uzbekistan", UZBEKISTAN),
    Paper("mongolia", MONGOLIA),
    Paper("serbia-kz", SERBIA, theme={"page": "kz"}),
    Paper("serbia-ru", SERBIA, theme={"page": "ru"}),
    Paper("serbia-rs", SERBIA, theme={"page": "rs"}),
    Paper("uzbekistan-ru", UZBEKISTAN, theme={"page": "ru"}),
    Paper("mongolia-rs", MONGOLIA, theme={"page": "rs"}),
    Paper("one-page", SERBIA, template="one-page"),
    Paper("talking-points", UZBEKISTAN, template="talking-points"),
    Paper("trade-only", SERBIA, only("trade")),
    Paper("policy-only", SERBIA, only("relations", "foreign_policy")),
    Paper("no-charts", SERBIA, only("relations", "investment", "foreign_policy")),
    Paper("history", SERBIA, history(12)),
    *(Paper(f"gap-{count}", SERBIA, points("trade", count)) for count in (2, 5, 8)),
    *(Paper(f"late-{count}", SERBIA, both(points("relations", count), history(8))) for count in (3, 6)),
    Paper("goods", SERBIA, goods(20)),
    Paper("goods-few", SERBIA, both(only("trade", "corridor"), goods(5))),
    Paper("trillions", SERBIA, scaled(" trillion ")),
    Paper("thousands", SERBIA, scaled(" thousand ")),
    Paper("quotes", SERBIA, both(points("foreign_policy", 12, "quote"), points("trade", 3, "statement"))),
    Paper("no-lists", UZBEKISTAN, without("relations", "contacts", "agreements", "missions")),
    Paper("long-lists", UZBEKISTAN, listed(4)),
    Paper("reversed", UZBEKISTAN, reversed_order),
    Paper("economy", UZBEKISTAN, only("trade", "investment", "corridor")),
    Paper("charts", UZBEKISTAN, both(only("sections"), charted(9))),
    Paper("own-sections", UZBEKISTAN, own_sections(5)),
    Paper("marked", SERBIA, marked),
    Paper("route", SERBIA, route(20)),
    Paper("long-words", SERBIA, long_words),
    Paper("letterhead", SERBIA, theme={"page": "neutral", "letterhead": "head.png"}),
)
"""The data sets that are measured."""

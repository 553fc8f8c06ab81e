"""New figures put into an edited file, and the passages of it that need a person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from briefing.docx import exhibits, facts
from briefing.docx.edited import HOLE, Mark, Passage
from briefing.docx.exhibits import Exhibit, same
from briefing.refreshing.finding import Finding, Kind, Put
from briefing.refreshing.page import Names, Page
from briefing.refreshing.pairing import Piece, pairs

_CITED: Final = re.compile(r"\[[^\]]*\]")
_DIGITS: Final = re.compile(r"\d+")


@dataclass(slots=True)
class Putting:
    """What an edited file becomes, by the paper of today and, if it is known, the one that the file was made as."""

    file: Page
    new: Page
    old: Page | None
    names: Names
    put: list[Put] = field(default_factory=list)
    exhibits: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _earlier: dict[int, int] = field(default_factory=dict)  # passages of today and of then
    _alike: dict[tuple[str, str], list[Put]] = field(default_factory=lambda: defaultdict(list))

    def run(self, dated: frozenset[str]) -> None:
        """Put everything in; ``dated`` are the lines of the edition's date as the file's own edition had them."""
        file, new = self.file, self.new
        self.names.taken.update(mark.name for passage in file.file.passages for mark in passage.marks)
        found = pairs(file.pieces, new.pieces)
        if self.old is not None:
            self._earlier = pairs(new.pieces, self.old.pieces)
        for place, passage in enumerate(file.file.passages):
            if place not in found:
                self._alone(passage, file.pieces[place])
            elif passage.text in dated and new.file.passages[found[place]].text in new.dated:
                self._date(passage, new.file.passages[found[place]])
            else:
                self._pair(place, found[place])
        self._run_heads(dated)
        self._contradictions()
        self._absent(set(found.values()))
        self._draw()

    # ------------------------------------------------------------------------------------------------------ passages

    def _date(self, passage: Passage, other: Passage) -> None:
        if passage.text != other.text:
            self.put.append(Put("date", passage.text, other.text))
            passage.become(other)

    def _run_heads(self, dated: frozenset[str]) -> None:
        """Put the date into headers and footers that say what they said in the file's own edition."""
        heads = [one for one in self.new.file.running if one.text in self.new.dated]
        for passage in self.file.file.running if heads else ():
            if passage.text in dated:
                self._date(passage, heads[0])
            elif any(old and old in passage.text for old in dated - self.new.dated):
                self.findings.append(Finding("wording", "date", passage.text, heads[0].text))

    def _pair(self, place: int, other: int) -> None:
        """Put figures into a passage, and say whether it needs a person."""
        passage, paper = self.file.file.passages[place], self.new.file.passages[other]
        piece, theirs, key = self.file.pieces[place], self.new.pieces[other], self.new.keys[other]
        targets, was = _targets(piece, theirs), self._was(other)
        before = len(self.put)
        odd: dict[tuple[Kind, bool], list[Put]] = defaultdict(list)
        for at, mark in enumerate(passage.marks):
            to = targets.get(at)
            if to is None:
                if (unknown := self._elsewhere(mark, piece.ids[at], key)) is not None:
                    odd["unknown", True].append(unknown)
                continue
            change = Put(theirs.ids[to], mark.text, paper.marks[to].text, key)
            told = self._one(mark, paper.marks[to], change, was.get(to))
            if told is not None:
                odd[told].append(change)
        changed = len(self.put) > before
        lost = {at for at in range(len(paper.marks)) if at not in targets.values()}
        typed = _typed(piece.words, theirs.words, lost)
        for at in sorted(lost):
            text, now = typed.get(at, ""), paper.marks[at].text
            if now not in (text, was.get(at)):
                odd["unmarked", True].append(Put(theirs.ids[at], text, now, key))
        if piece.words != theirs.words and not typed:
            left = (*odd.pop(("unknown", True), ()), *odd.pop(("unmarked", True), ()))
            self._worded(
                Finding("wording", key, passage.text, paper.text, left, kept=bool(left)),
                other,
                changed=changed or bool(odd),
            )
        for (kind, kept), figures in odd.items():
            self.findings.append(Finding(kind, key, passage.text, paper.text, tuple(figures), kept))

    def _worded(self, finding: Finding, other: int, *, changed: bool) -> None:
        """Say that a passage has other words than the paper, unless these are a person's and nothing else changed."""
        earlier = self._earlier.get(other)
        was = None if self.old is None or earlier is None else self.old.pieces[earlier]
        if was is None or was.words != self.new.pieces[other].words:
            self.findings.append(finding)
        elif changed or finding.figures:
            self.findings.append(replace(finding, kind="rewritten"))

    def _was(self, other: int) -> dict[int, str]:
        """Return what the figures of a passage of the paper read in the earlier edition."""
        earlier = self._earlier.get(other)
        if self.old is None or earlier is None:
            return {}
        targets = _targets(self.new.pieces[other], self.old.pieces[earlier])
        return {at: self.old.file.passages[earlier].marks[to].text for at, to in targets.items()}

    def _one(self, mark: Mark, paper: Mark, change: Put, was: str | None) -> tuple[Kind, bool] | None:
        """Put one figure in; return what is to be said of it, if anything is, and whether it was left.

        One that somebody typed over stays where the data have not changed since.
        """
        if mark.state != "set":
            return ("tracked", True) if change.old != change.new else None
        retyped = was is not None and change.old not in (was, change.new)
        if retyped and was == change.new:
            return "retyped", True
        self._alike[change.id, change.new].append(change)
        mark.become(paper, self.names.name(change.id, mark))
        if change.old != change.new:
            self.put.append(change)
        return ("retyped", False) if retyped else None

    def _elsewhere(self, mark: Mark, figure: str, key: str) -> Put | None:
        """Put in a figure as the paper prints it elsewhere, if it does so in one way; return what is to be said."""
        known = {
            other.text: other
            for passage, piece in zip(self.new.file.passages, self.new.pieces, strict=True)
            for other, identifier in zip(passage.marks, piece.ids, strict=True)
            if figure and identifier == figure
        }
        if len(known) == 1 and mark.state == "set":
            (text, other) = next(iter(known.items()))
            if mark.text != text:
                self.put.append(Put(figure, mark.text, text, key))
                mark.become(other, mark.name)
            return None
        return (
            None if mark.text in known else Put(figure or facts.stem_of(mark.name), mark.text, " / ".join(known), key)
        )

    def _alone(self, passage: Passage, piece: Piece) -> None:
        """Say what a passage needs that the paper does not have."""
        before = len(self.put)
        told = [self._elsewhere(mark, piece.ids[at], "") for at, mark in enumerate(passage.marks)]
        unknown = tuple(one for one in told if one is not None)
        was = self.old is not None and any(one.text == passage.text for one in self.old.file.passages)
        if was:
            self.findings.append(Finding("obsolete", "", passage.text, "", unknown, kept=True))
        elif unknown:
            self.findings.append(Finding("unknown", "", passage.text, "", unknown, kept=True))
        elif len(self.put) > before:
            self.findings.append(Finding("rewritten", "", passage.text, ""))
        elif not passage.marks and _DIGITS.search(_CITED.sub("", passage.text)):
            self.findings.append(Finding("written", "", passage.text, ""))

    def _contradictions(self) -> None:
        """Say where a file had two values of what the paper prints alike: somebody typed over one of them."""
        for changes in self._alike.values() if self.old is None else ():
            counts = Counter(digits for one in changes if (digits := tuple(_DIGITS.findall(one.old))))
            usual = max(counts, key=lambda one: counts[one], default=())
            for one in changes:
                if (digits := tuple(_DIGITS.findall(one.old))) and digits != usual:
                    self.findings.append(Finding("retyped", one.key, one.old, one.new, (one,)))

    def _absent(self, there: set[int]) -> None:
        """Say what of the paper is not in the file, but what somebody took out of an earlier edition."""
        for place, passage in enumerate(self.new.file.passages):
            if place not in there and place not in self._earlier:
                self.findings.append(Finding("missing", self.new.keys[place], "", passage.text))

    # ------------------------------------------------------------------------------------------------------ exhibits

    def _draw(self) -> None:
        """Let charts and schematics show what the paper shows."""
        left = list(self.file.exhibits)
        earlier = () if self.old is None else self.old.exhibits
        for exhibit in self.new.exhibits:
            own = next((one for one in left if same(one, exhibit)), None)
            was = next((one for one in earlier if same(one, exhibit)), None)
            if own is None:
                if was is None:
                    self.findings.append(Finding("missing", exhibit.name, "", exhibit.title))
                continue
            left.remove(own)
            self._redraw(own, exhibit, was)
        self.findings += (Finding("exhibit", one.name, one.title, "", kept=True) for one in left)

    def _redraw(self, own: Exhibit, exhibit: Exhibit, was: Exhibit | None) -> None:
        """Let an exhibit show what the paper shows; one that somebody changed stays where the data have not changed."""
        if own.shows == exhibit.shows:
            return
        kept = was is not None and was.shows == exhibit.shows
        if was is not None and own.shows != was.shows:
            old, new = _differing(own, exhibit)
            self.findings.append(Finding("retyped", exhibit.name, old, new, kept=kept))
        if not kept:
            exhibits.replace(self.file.file, own, exhibit, self.new.file)
            self.exhibits.append(exhibit.title)


def _differing(one: Exhibit, other: Exhibit) -> tuple[str, str]:
    """Return the lines of two exhibits that only one of them has."""
    old = "; ".join(line for line in one.shows if line not in other.shows)
    return old, "; ".join(line for line in other.shows if line not in one.shows)


def _targets(one: Piece, other: Piece) -> dict[int, int]:
    """Return the places of figures in two passages that are the same figure: by place in the same words, else by id."""
    if one.words == other.words:
        return {at: at for at in range(len(one.ids))}
    waiting: dict[str, list[int]] = defaultdict(list)
    for place, figure in enumerate(other.ids):
        waiting[figure].append(place)
    return {at: waiting[figure].pop(0) for at, figure in enumerate(one.ids) if figure and waiting.get(figure)}


def _typed(words: str, paper: str, lost: set[int]) -> dict[int, str]:
    """Return what stands in a passage where the paper has figures that lost their marks, if all else is the same."""
    pieces = paper.split(HOLE)
    pattern = re.escape(pieces[0])
    for place, piece in enumerate(pieces[1:]):
        pattern += (f"(?P<f{place}>[^{HOLE}]+?)" if place in lost else HOLE) + re.escape(piece)
    found = re.fullmatch(pattern, words, re.DOTALL) if lost else None
    return {place: found[f"f{place}"].strip() for place in lost} if found else {}


def order(findings: list[Finding]) -> Iterator[Finding]:
    """Yield findings in the order of what needs a person most: words before figures, both before what is missing."""
    ranks = ("wording", "rewritten", "retyped", "unmarked", "tracked", "unknown", "obsolete", "exhibit", "missing")
    yield from sorted(findings, key=lambda one: ranks.index(one.kind) if one.kind in ranks else len(ranks))

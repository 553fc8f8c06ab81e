"""A section of a data file, rewritten: keys that move are cut out with their comments and put into their new place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.data.moves import MOVES, Appended, Gathered, Move, MoveError, Nested, Renamed
from briefing.migration.blocks import Chunk, Text, chunks, indent, line_comments, shifted
from briefing.migration.bracketed import (
    entry_in_brackets,
    key_like,
    says_nothing,
    section_in_brackets,
    see_keys,
    written_out,
)
from briefing.migration.flow import Part, taken_apart, word
from briefing.migration.nodes import Node, Pair
from briefing.records import frozen


def rewritten(text: str, root: Node, section: str) -> str:
    """Return a text, whose last line is ended, with the keys of a section in their new places.

    Raises:
        MoveError: It is written in a way that cannot be moved for certain.
    """
    pair = root.find(section)
    moves = {move.old: move for move in MOVES if move.section == section}
    if pair is None or pair.value.shape != "map" or not any(one.key.text in moves for one in pair.value.pairs):
        return text
    see_keys(pair.value, (section,))
    if pair.value.flow:
        return text[: pair.value.start] + section_in_brackets(text, pair.value, moves) + text[pair.value.end :]
    return _BlockSection(Text(text), pair, moves).written()


# -------------------------------------------------------------------------------------------------------- in lines


@dataclass(frozen=True)
class _BlockSection:
    """A section whose keys stand in lines."""

    text: Text
    pair: Pair
    moves: dict[str, Move]

    @property
    def section(self) -> str:
        """Its name."""
        return self.pair.key.text

    @property
    def column(self) -> int:
        """Where its keys begin."""
        return self.text.column(self.pair.value.pairs[0].start)

    @property
    def step(self) -> int:
        """How much deeper the keys are than the section's name."""
        return self.column - self.text.column(self.pair.start)

    @property
    def dash(self) -> int:
        """Where the dash of a new list's entry stands: as in the lists that are there."""
        return self.column + _list_step(self.text, self.pair.value)

    def written(self) -> str:
        """Return the text with the section rewritten."""
        found = chunks(self.text, self.pair.value, self.text.line(self.pair.start) + 1)
        lines = self.text.lines
        groups: dict[str, list[Chunk]] = {}
        for chunk in found:
            if move := self.moves.get(chunk.pair.key.text):
                groups.setdefault(move.to, []).append(chunk)
        result = lines[: found[0].first - found[0].lead]
        at = len(result)
        for chunk in found:
            result += lines[at : chunk.first - chunk.lead]
            move = self.moves.get(chunk.pair.key.text)
            if move is None:
                result += lines[chunk.first - chunk.lead : chunk.end]
            elif groups[move.to][0] is chunk:
                group = sorted(groups[move.to], key=lambda one: list(self.moves).index(one.pair.key.text))
                result += self._group(move.to, group, chunk)
            at = chunk.end
        return "".join([*result, *lines[at:]])

    def _group(self, to: str, group: Sequence[Chunk], first: Chunk) -> Iterator[str]:
        """Yield the lines of the chunks that move to one key."""
        line = self._line(self.column, f"{key_like(self.text.text, first.pair, to)}:")
        move = self.moves[group[0].pair.key.text]
        if isinstance(move, Nested):
            yield line
            for chunk in group:
                yield from shifted(self._lead(chunk), self.step)
                name = getattr(self.moves[chunk.pair.key.text], "name", "")
                yield from shifted(self._renamed(chunk, name), self.step, self.column)
        elif isinstance(move, Gathered):
            yield line
            yield from _dashed([one for chunk in group for one in self._gathered(chunk)], self.dash)
        else:
            yield from self._contacts(line, to, group)

    def _contacts(self, line: str, to: str, group: Sequence[Chunk]) -> Iterator[str]:
        """Yield a list that is there, if it is, and the entries that it gets."""
        base = group[0] if isinstance(self.moves[group[0].pair.key.text], Renamed) else None
        added = [chunk for chunk in group if chunk is not base]
        full = [chunk for chunk in added if not says_nothing(chunk.pair.value)]
        dash = self.dash
        if base is None and not full:
            yield from self._lead(added[0])
            yield from self._renamed(added[0], to)
            return
        if base is None:
            yield line
        elif not full or base.pair.value.shape != "list":
            if full and not says_nothing(base.pair.value):
                raise MoveError((self.section, base.pair.key.text), "expected a list", "mend it first")
            yield from self._lead(base)
            yield from self._emptied(base, to) if full else self._renamed(base, to)
        elif base.pair.value.named:
            raise MoveError((self.section, base.pair.key.text), "gets an entry more, and has a name (&)", "delete it")
        elif base.pair.value.flow:
            yield from self._lead(base)
            yield from self._unbracketed(base, line, dash)
        else:
            dash = self.text.column(base.pair.value.start)
            yield from self._lead(base)
            yield from self._renamed(base, to)
        for chunk in added:
            yield from shifted(self._lead(chunk), dash - self.column)
            move = self.moves[chunk.pair.key.text]
            if chunk in full and isinstance(move, Appended):
                yield from self._item(chunk, move, dash)
            else:
                comments = line_comments("".join(self.text.lines[chunk.first : chunk.end]))
                yield from (self._line(dash, comment) for comment in comments)

    # ------------------------------------------------------------------------------------------------ their lines

    def _line(self, column: int, words: str) -> str:
        return f"{' ' * column}{words}{self.text.newline}"

    def _lead(self, chunk: Chunk) -> list[str]:
        return self.text.lines[chunk.first - chunk.lead : chunk.first]

    def _renamed(self, chunk: Chunk, name: str) -> list[str]:
        """Return the lines of a chunk with another key."""
        key = chunk.pair.key
        line = self.text.lines[chunk.first]
        begin, end = self.text.column(key.start), self.text.column(key.end)
        named = line[:begin] + key_like(self.text.text, chunk.pair, name) + line[end:]
        return [named, *self.text.lines[chunk.first + 1 : chunk.end]]

    def _emptied(self, chunk: Chunk, name: str) -> list[str]:
        """Return the lines of a chunk with another key and without its value, which says that there is none."""
        value = chunk.pair.value
        line = self.text.lines[chunk.first]
        key = key_like(self.text.text, chunk.pair, name)
        if value.is_empty:
            return self._renamed(chunk, name)
        rest = self.text.rest(value.end)
        return [self._line(indent(line), f"{key}:{rest}"), *self.text.lines[chunk.first + 1 : chunk.end]]

    def _unbracketed(self, chunk: Chunk, line: str, dash: int) -> Iterator[str]:
        """Yield a list in brackets as one in lines."""
        bracket = taken_apart(self.text.text, chunk.pair.value)
        yield line.rstrip("\r\n") + self._comment(self.text.rest(chunk.pair.value.end)) + self.text.newline
        yield from (self._line(dash, comment) for comment in line_comments(bracket.before))
        for part in bracket.parts:
            yield from self._part(part, dash, "- ")
        yield from self._below(chunk)

    def _below(self, chunk: Chunk) -> list[str]:
        """Return the comments below the value of a chunk."""
        return self.text.lines[self.text.line(max(chunk.pair.end, chunk.pair.key.end) - 1) + 1 : chunk.end]

    def _part(self, part: Part, column: int, mark: str = "") -> Iterator[str]:
        """Yield a part of a list or mapping in brackets in lines of its own."""
        first, *more = Text(part.text + self.text.newline).lines
        comments = line_comments(part.after)
        yield from (self._line(column, comment) for comment in comments[1:])
        lines = [" " * column + mark + first, *shifted(more, max(column + 1 - min(map(indent, more), default=99), 0))]
        lines[-1] = lines[-1].rstrip("\r\n") + self._comment(" ".join(comments[:1])) + self.text.newline
        yield from lines

    @staticmethod
    def _comment(rest: str) -> str:
        """Return a comment that stands at the end of a line, with the spaces before it."""
        return "" if not rest.strip() else rest if rest.startswith((" ", "\t")) else f"  {rest}"

    def _item(self, chunk: Chunk, move: Appended, dash: int) -> Iterator[str]:
        """Yield a mapping as an entry of a list."""
        value = chunk.pair.value
        if value.is_block:
            yield from self._block_item(chunk, move, dash)
            return
        written = entry_in_brackets(self.text.text, chunk.pair, move)
        between = self.text.text[chunk.pair.key.end : value.start]
        yield from (self._line(dash, comment) for comment in line_comments(between))
        last = self.text.line(value.end - 1) + 1
        lines = Text(written + self.text.rest(value.end) + self.text.newline).lines
        yield f"{' ' * dash}- {lines[0]}"
        lower = self.text.lines[last : chunk.end]
        yield from shifted([*lines[1:], *lower], dash - self.column, self.column)

    def _block_item(self, chunk: Chunk, move: Appended, dash: int) -> Iterator[str]:
        """Yield a mapping in lines as an entry of a list: what is put first, what goes deeper, the rest."""
        node = written_out(chunk.pair, self.section)
        like = self.text.text[node.pairs[0].key.start : node.pairs[0].key.end]
        inside = self._inside(chunk, dash + 2)
        for key, value in reversed(move.more):
            inside.insert(0, _Lines("", [], [self._line(dash + 2, f"{word(key, like)}: {word(value, like)}")]))
        deeper = [one for one in inside if one.key in move.inner]
        if deeper:
            at = inside.index(deeper[0])
            heads = [self._line(dash + 2, f"{word(move.under, like)}:")]
            for one in deeper:
                heads += [*shifted(one.lead, self.step), *shifted(one.lines, self.step, dash + 2)]
                inside.remove(one)
            inside.insert(at, _Lines("", [], heads))
        comment = line_comments(self.text.rest(chunk.pair.key.end))
        yield from (self._line(dash, one) for one in comment)
        yield from _dashed(inside, dash)

    def _inside(self, chunk: Chunk, column: int) -> list[_Lines]:
        """Return the pairs of a mapping in lines, moved to a column."""
        node = chunk.pair.value
        begin = self.text.line(chunk.pair.key.end) + 1
        own = self.text.column(node.pairs[0].start)
        parts = chunks(self.text, node, begin, all_lines=True)
        found: list[_Lines] = []
        for part in parts:
            end = chunk.end if part is parts[-1] else part.end
            lead = shifted(self._lead(part), column - own)
            found.append(
                _Lines(part.pair.key.text, lead, shifted(self.text.lines[part.first : end], column - own, own))
            )
        return found

    def _gathered(self, chunk: Chunk) -> list[_Lines]:
        """Return what a chunk is in the one entry of a list."""
        move, value, column = self.moves[chunk.pair.key.text], chunk.pair.value, self.dash + 2
        name = getattr(move, "name", "")
        lead = shifted(self._lead(chunk), column - self.column)
        if name:
            lines = shifted(self._renamed(chunk, name), column - self.column, self.column)
            return [_Lines(name, lead, lines)]
        if says_nothing(value):
            lead += [self._line(column, one) for one in line_comments(self.text.rest(value.end))]
            return [_Lines("", [*lead, *shifted(self._below(chunk), column - self.column)], [])]
        node = written_out(chunk.pair, self.section)
        if node.flow:
            inside = self._unbraced(chunk, column)
        else:
            lead += [self._line(column, one) for one in line_comments(self.text.rest(chunk.pair.key.end))]
            inside = self._inside(chunk, column)
        head, *rest = inside or [_Lines("", [], [])]
        return [replace(head, lead=[*lead, *head.lead]), *rest]

    def _unbraced(self, chunk: Chunk, column: int) -> list[_Lines]:
        """Return the pairs of a mapping in brackets in lines of their own."""
        value = chunk.pair.value
        bracket = taken_apart(self.text.text, value)
        between = self.text.text[chunk.pair.key.end : value.start]
        comments = [*line_comments(between), *line_comments(bracket.before)]
        comments += line_comments(self.text.rest(value.end))
        lead = [self._line(column, one) for one in comments]
        found = []
        for part, pair in zip(bracket.parts, value.pairs, strict=True):
            spaced = replace(part, text=f"{self.text.text[pair.key.start : pair.key.end]}: {_value(self.text, pair)}")
            found.append(_Lines(part.key, lead, list(self._part(spaced, column))))
            lead = []
        tail = self.text.lines[self.text.line(value.end - 1) + 1 : chunk.end]
        return [*found, _Lines("", [*lead, *shifted(tail, column - self.column)], [])]


@frozen
class _Lines:
    """A pair as it is to stand: the comments above it, and its lines."""

    key: str
    lead: list[str]
    lines: list[str]


def _dashed(inside: Sequence[_Lines], dash: int) -> Iterator[str]:
    """Yield pairs as the entry of a list; what stands above the first one stands above the dash."""
    open_entry = False
    for one in inside:
        if open_entry or not one.lines:
            yield from one.lead
            yield from one.lines
            continue
        yield from shifted(one.lead, -2)
        first, *more = one.lines
        yield f"{' ' * dash}- {first[dash + 2 :]}"
        yield from more
        open_entry = True


def _value(text: Text, pair: Pair) -> str:
    return text.text[pair.value.start : pair.value.end]


def _list_step(text: Text, section: Node) -> int:
    """Return how much deeper than their keys the lists of a section stand; two where it has none."""
    for pair in section.pairs:
        if pair.value.shape == "list" and pair.value.is_block and pair.value.items:
            return text.column(pair.value.start) - text.column(pair.start)
        if pair.value.shape == "map" and pair.value.is_block:
            for inner in pair.value.pairs:
                if inner.value.shape == "list" and inner.value.is_block and inner.value.items:
                    return text.column(inner.value.start) - text.column(inner.start)
    return 2

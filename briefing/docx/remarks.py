"""What is said of a letterhead: each kind of thing that was found in it, how often, and what has become of it."""

from __future__ import annotations

from briefing.errors import Diagnostic, warning
from briefing.records import frozen

__all__ = ["NoticeKind", "Notices"]

_MOST_DETAILS = 3
_LONGEST_DETAIL = 60


@frozen
class NoticeKind:
    """A kind of thing that a letterhead may hold: its name for one and for several, what is done, what to do."""

    one: str
    many: str
    done: str
    hint: str


class Notices:
    """What was found in one letterhead, in the order in which it was found."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._found: dict[NoticeKind, list[str]] = {}

    def add(self, kind: NoticeKind, detail: str = "", times: int = 1) -> None:
        """Note that something was found, with a detail that helps to find it."""
        if times > 0:
            self._found.setdefault(kind, []).extend([detail] * times)

    def diagnostics(self, file: str) -> tuple[Diagnostic, ...]:
        """Return one warning for each kind."""
        return tuple(
            warning(f"has {_counted(kind, details)}: {kind.done}", file=file, hint=kind.hint)
            for kind, details in self._found.items()
        )


def _counted(kind: NoticeKind, details: list[str]) -> str:
    count = len(details)
    named = [_short(detail) for detail in dict.fromkeys(details) if detail.strip()]
    more = [*named[:_MOST_DETAILS], "…"] if len(named) > _MOST_DETAILS else named
    return f"{count} {kind.one if count == 1 else kind.many}" + (f" ({', '.join(more)})" if more else "")


def _short(detail: str) -> str:
    text = " ".join(detail.split())
    return text if len(text) <= _LONGEST_DETAIL else f"{text[: _LONGEST_DETAIL - 1]}…"

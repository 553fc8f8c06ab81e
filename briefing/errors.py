"""What can go wrong, said once: diagnostics, the exceptions that carry them, and their exit codes."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from briefing.records import frozen

_ROOM = 64 << 20  # bytes that any step of a build can have


class Severity(StrEnum):
    """How much a diagnostic weighs: errors stop a build, warnings are shown and go on."""

    ERROR = "error"
    WARNING = "warning"


@frozen
class Rule:
    """What a check finds, under a code that never changes its meaning.

    A rule is a constant beside the check that yields it. ``code`` is ``BR`` and three digits: BR0 and BR1 are of the
    audit, BR2 of verification, BR3 of manifests and signatures. ``finds`` is one sentence, ``remedy`` an imperative
    without a full stop, as hints are; docs/checks.md shows both.
    """

    code: str
    finds: str
    remedy: str


@frozen
class Beside:
    """A place that a finding is about, with what stands there; of a rounded figure also what it may be.

    ``file``, ``line`` and ``key`` are as those of a diagnostic.
    """

    file: str
    line: int
    key: str
    value: str = ""

    def __str__(self) -> str:
        """Return ``file:line: key: value``, leaving out what is not known."""
        where = self.file + (f":{self.line}" if self.file and self.line else "")
        return ": ".join(part for part in (where, self.key, self.value) if part)

    def as_dict(self) -> dict[str, str | int]:
        """Return the fields for ``--json``."""
        return {"file": self.file, "line": self.line, "key": self.key, "value": self.value}


@frozen
class Diagnostic:
    """One thing that is wrong, where it is, and what to do about it.

    ``file`` is the path as the user gave it, ``line`` counts from 1 (0: the whole file), ``key`` is the dotted path in
    the data (``trade.exports.value``), ``hint`` one imperative sentence, ``paste`` lines that can be put into the file,
    ``code`` that of the rule that found it, where it has one, and ``beside`` the sides that do not agree.
    """

    severity: Severity
    message: str
    file: str = ""
    line: int = 0
    key: str = ""
    hint: str = ""
    paste: str = ""
    code: str = ""
    beside: tuple[Beside, ...] = ()

    def __str__(self) -> str:
        """Return ``file:line: key: message [code]``, leaving out what is not known."""
        where = self.file + (f":{self.line}" if self.file and self.line else "")
        said = ": ".join(part for part in (where, self.key, self.message) if part)
        return f"{said} [{self.code}]" if self.code else said

    def as_dict(self) -> dict[str, Any]:
        """Return the fields for ``--json``."""
        return {
            "severity": self.severity.value,
            "file": self.file,
            "line": self.line,
            "key": self.key,
            "message": self.message,
            "hint": self.hint,
            "paste": self.paste,
            "code": self.code,
            "beside": [one.as_dict() for one in self.beside],
        }


def error(
    message: str, *, file: str = "", line: int = 0, key: str = "", hint: str = "", paste: str = "", code: str = ""
) -> Diagnostic:
    """Return a diagnostic that stops the build."""
    return Diagnostic(Severity.ERROR, message, file, line, key, hint, paste, code)


def warning(
    message: str, *, file: str = "", line: int = 0, key: str = "", hint: str = "", paste: str = "", code: str = ""
) -> Diagnostic:
    """Return a diagnostic that is shown and does not stop the build."""
    return Diagnostic(Severity.WARNING, message, file, line, key, hint, paste, code)


class BriefingError(Exception):
    """A mistake of the user or the surroundings: one or more diagnostics and an exit code, never a traceback."""

    exit_code: ClassVar[int] = 1

    def __init__(self, *diagnostics: Diagnostic) -> None:
        """Take the diagnostics, at least one."""
        super().__init__("\n".join(map(str, diagnostics)))
        self.diagnostics = diagnostics

    def forget(self) -> None:
        """Let go of how it came about, which holds all that was read and made until then, for as long as it is kept."""
        self.__traceback__ = self.__cause__ = self.__context__ = None


class MachineError(BriefingError):
    """The machine has too little memory, or too few files or processes to give; or a worker process was killed."""


def is_short_of_memory(problem: BaseException) -> bool:
    """Tell whether an exception is due to too little memory, which libraries meet with errors of all kinds."""
    if isinstance(problem, MemoryError):
        return True
    try:
        return not bytearray(_ROOM)
    except MemoryError:
        return True


class UsageError(BriefingError):
    """Wrong options or arguments: an unknown language, a data file that is not there."""

    exit_code = 2


class ExtraError(UsageError):
    """What is asked for needs an extra of the package that is not installed."""


def uninstalled(what: str, package: str, extra: str, *, file: str = "", otherwise: str = "") -> ExtraError:
    """Return the error of something that needs a package which an extra brings, with the line that installs it."""
    hint = f"pip install 'briefing[{extra}]'" + (f", or {otherwise}" if otherwise else "")
    return ExtraError(error(f"{what} needs a package that is not installed: {package}", file=file, hint=hint))


class DataError(BriefingError):
    """The data file, a template or a locale is wrong."""

    exit_code = 3


class AuditError(BriefingError):
    """The figures contradict each other, or a check failed."""

    exit_code = 4


class OutputError(BriefingError):
    """A file could not be written."""

    exit_code = 5

"""The command that signs finished papers: sign."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import AsJson, Debug, Quiet
from briefing.cli.program import command
from briefing.errors import uninstalled
from briefing.report import reporting

if TYPE_CHECKING:
    from briefing.signing import Key

VARIABLE = "BRIEFING_PASSPHRASE"
SIGN_EXAMPLES = """\b
Examples:
  briefing sign out/*_ru.pdf --pkcs12 ivanova.p12         asks for the passphrase
  briefing sign out/*.pdf --pkcs12 ivanova.p12 --passphrase-file /run/secrets/ivanova -o signed
  briefing sign paper.pdf --pkcs12 ivanova.p12 --tsa https://tsa.example.org
"""


@command(epilog=SIGN_EXAMPLES)
def sign(
    files: Annotated[list[Path], typer.Argument(metavar="FILE.pdf...", help="Finished papers.", show_default=False)],
    *,
    pkcs12: Annotated[
        Path, typer.Option("--pkcs12", metavar="KEY", help="The key with its certificate: a .p12 or .pfx file.")
    ],
    passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--passphrase-file",
            metavar="FILE",
            help=f"A file with the key's passphrase in its first line. Default: ${VARIABLE}, else you are asked.",
            show_default=False,
        ),
    ] = None,
    tsa: Annotated[
        str,
        typer.Option("--tsa", metavar="URL", help="A time-stamp server (RFC 3161), for PAdES B-T.", show_default=False),
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="DIR|FILE.pdf",
            help="Where to write. Default: beside each paper, as NAME.signed.pdf.",
            show_default=False,
        ),
    ] = None,
    in_place: Annotated[bool, typer.Option("--in-place", help="Replace the papers by the signed files.")] = False,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why it is signed; the mark shows it.", show_default=False)
    ] = "",
    draft: Annotated[bool, typer.Option("--draft", help="Sign drafts, too.")] = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Sign finished PDF papers, all or none: PAdES B-B, or B-T with a time stamp.

    The signed file begins with the bytes of the paper. Where the paper has a place for it, a mark in its language says
    who has signed, when, and with which certificate. The key is read and never stored.
    """
    if in_place and out:
        raise typer.BadParameter("say either where to write or --in-place", param_hint="--out")
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        _see_that_installed()
        from hashlib import sha256

        from briefing.signing import Request, Server
        from briefing.signing import sign as add_signatures

        server = Server(tsa) if tsa else None
        moment = datetime.now().astimezone()
        key = _key(pkcs12, passphrase_file, moment)
        report.diagnostics(key.warnings)
        request = Request(tuple(files), moment, server, out, in_place, " ".join(reason.split()), draft)
        for one in add_signatures(request, key):
            report.diagnostics(one.warnings)
            level = "PAdES B-T" if one.has_time else "PAdES B-B"
            entry = {
                "path": str(one.path),
                "paper": str(one.paper),
                "level": level,
                "signer": key.certificate.owner,
                "certificate": key.certificate.number,
                "signature": one.number,
                "visible": bool(one.mark),
                "bytes": len(one.content),
                "sha256": sha256(one.content).hexdigest(),
            }
            report.result(f"{one.path}: {level}, {key.certificate.owner}", into="files", entry=entry)


def _see_that_installed() -> None:
    try:
        import fontTools  # noqa: F401
        import pyhanko.sign  # noqa: F401
    except ImportError:
        raise uninstalled("signing", "pyHanko", "sign") from None


def _key(path: Path, passphrase_file: Path | None, moment: datetime) -> Key:
    """Return the key, opened with the passphrase of the file, of the environment, without one, or as somebody types."""
    from briefing.signing import PassphraseError, passphrase_in, read_key

    given = passphrase_in(passphrase_file) if passphrase_file else _set()
    try:
        return read_key(path, given, moment)
    except PassphraseError:
        if given is not None or not _at_a_terminal():
            raise
    typed = typer.prompt(f"Passphrase of {path.name}", hide_input=True, err=True, default="", show_default=False)
    return read_key(path, typed.encode(), moment)


def _set() -> bytes | None:
    text = os.environ.get(VARIABLE)
    return None if text is None else text.encode(errors="surrogateescape")


def _at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()

"""A Word file as PDF, by LibreOffice: tagged, PDF/A-2."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

PROGRAM = shutil.which("soffice")
OPTIONS = '{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def convert(files: list[Path], folder: Path) -> None:
    """Write PDF files of Word files into a folder; one process of LibreOffice does all of them.

    Raises:
        FileNotFoundError: There is no LibreOffice.
    """
    if PROGRAM is None:
        raise FileNotFoundError("soffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        PROGRAM,
        profile,
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{OPTIONS}",
        "--outdir",
        folder,
        *files,
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

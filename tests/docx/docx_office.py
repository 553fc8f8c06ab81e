"""Other programs that read finished files: a validator, and LibreOffice."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2
from openxml_audit import OpenXmlValidator


def findings(path: Path) -> list[str]:
    """Return what openxml-audit finds wrong."""
    result = OpenXmlValidator().validate(path)
    return [f"{error.part_uri}: {error.description}" for error in result.errors]


def convert(path: Path, target: str) -> Path:
    """Return a file as LibreOffice writes it, in a folder of its own; a profile of its own keeps no font of before."""
    folder = path.parent / "converted"
    home = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", target, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{target.partition(':')[0]}"


def pdf_text(path: Path) -> list[str]:
    """Return the text of each page."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]

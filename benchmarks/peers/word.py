"""A paper as Word file, by docxtpl: its content in a template of its language."""

from __future__ import annotations

import datetime as dt
import io
from functools import cache
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, Template


class Kept(Environment):
    """Compiles what it has compiled before no second time; docxtpl asks for it with each file."""

    @cache  # noqa: B019 - there is one
    def from_string(self, source: str, *_: object, **__: object) -> Template:  # type: ignore[override]
        """Return a compiled template."""
        return super().from_string(source)


JINJA = Kept(autoescape=True)


def docx(paper: dict[str, Any], template: Path) -> bytes:
    """Return a paper as Word file."""
    document = DocxTemplate(template)
    document.render(paper, JINJA)
    about = document.docx.core_properties
    about.title, about.subject, about.author = paper["title"], paper["subject"], paper["author"]
    about.language, about.keywords = paper["tag"], ", ".join(paper["keywords"])
    about.created = about.modified = dt.datetime(*paper["date"], tzinfo=dt.UTC)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()

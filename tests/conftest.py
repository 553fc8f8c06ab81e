"""What tests of several rooms share: the languages, the two example files, and their documents."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from measured import KNOWN
from papers import EXAMPLES

from briefing import compose, language, resources
from briefing.data import Loaded, load
from briefing.document import Document
from briefing.figures import derive


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the golden files anew; read them like prose.")


@cache
def language_of(tag: str) -> language.Language:
    return language.load(tag, resources.locales_dir())


@cache
def loaded_example(name: str) -> Loaded:
    return load(EXAMPLES[name], languages=None, known=KNOWN)


@cache
def example_document(name: str, tag: str, template_name: str = resources.DEFAULT_TEMPLATE) -> Document:
    briefing = loaded_example(name).briefing
    template = compose.load(resources.template_dir(template_name))
    return compose.compose(briefing, derive(briefing), language_of(tag), template)


@pytest.fixture(scope="session")
def document_of() -> Callable[..., Document]:
    """Return a function from an example's name and a language tag to its document; a template's name may follow."""
    return example_document


@pytest.fixture(scope="session")
def briefing_of() -> Callable[[str], Loaded]:
    """Return a function from an example's name to its data."""
    return loaded_example


@pytest.fixture(scope="session")
def spoken() -> Callable[[str], language.Language]:
    """Return a function from a tag to its language."""
    return language_of

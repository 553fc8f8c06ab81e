"""The bundled theme and its fonts."""

from __future__ import annotations

import pytest

from briefing import resources, theme
from briefing.scene.faces import Fonts


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return Fonts.of(theme.load(resources.default_template_dir(), resources.fonts_dir()), "en")

"""The preposition of place: of known islands, and as the data say it."""

from __future__ import annotations

import pytest

from briefing.errors import DataError
from briefing.language.language import Language
from briefing.language.names import related
from briefing.language.values import Noun



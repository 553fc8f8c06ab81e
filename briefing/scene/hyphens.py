"""Hyphens at which no line may end, in either format."""

from __future__ import annotations

import re
from typing import Final

NO_BREAK: Final = re.compile(
    r"(?<=[\d%‰»“”+A-ZА-ЯЁЂЈЉЊЋЏӘҒҚҢӨҰҮҺІ])-(?=[a-zа-яёђјљњћџәғқңөұүһі])|(?<=\d)-(?=\d)",
)
"""The hyphen before a suffix (БҰҰ-ға, 37-сі, 4-е), and inside a number of a document (12-3)."""

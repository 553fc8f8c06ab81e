"""What every mapping of a file is read into.

A model gets a validator of its own once something is read as it: most are only read as parts of another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.reading.models import Model, before


class Node(Model):
    """A mapping of a file: no unknown keys, never changed after reading."""

    @before
    @classmethod
    def _leave_out_empty(cls, value: Any) -> Any:
        """Read a known key without a value as if it were not written, so that templates can offer keys to fill in."""
        if not isinstance(value, Mapping) or None not in value.values():
            return value
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {key: part for key, part in value.items() if part is not None or key not in known}

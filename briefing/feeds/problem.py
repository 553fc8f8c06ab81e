"""What is wrong with a statistics file, or with what is asked of it."""

from __future__ import annotations


class FeedError(Exception):
    """A number cannot be had: the message names file, sheet and cell, ``hint`` says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Take what is wrong and the remedy."""
        super().__init__(message)
        self.hint = hint

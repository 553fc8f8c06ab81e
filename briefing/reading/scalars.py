"""How the scalars of a file are read, as marks of their types."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pydantic_core import CoreSchema, core_schema

from briefing.records import frozen

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

_TEXT = core_schema.str_schema()
Function = Callable[[Any], Any] | Callable[[Any, core_schema.ValidationInfo[Any]], Any]


@frozen
class Read:
    """Says that a function makes the value of what is written, all of it: no other check follows.

    The validators of pydantic say so, too, but work out for each field how the finished value would be validated and
    written if it were not for them, which is most of the work of building our models.

    Args:
        function: Takes what is written, or a value that was made before; returns the value, or raises ValueError.
        knowing: It takes pydantic's ValidationInfo besides, for the context.
    """

    function: Function
    knowing: bool = False

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return what pydantic does with a value."""
        return self.schema()

    def schema(self) -> CoreSchema:
        """Return what tells pydantic's core to call the function."""
        validator: Callable[..., CoreSchema] = (
            core_schema.with_info_plain_validator_function
            if self.knowing
            else core_schema.no_info_plain_validator_function
        )
        return validator(self.function, json_schema_input_schema=_TEXT)

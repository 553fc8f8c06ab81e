"""The texts of a data file as they go to translators and come back."""

from __future__ import annotations

from briefing.translation.catalogue import Catalogue
from briefing.translation.exchange import FORMATS, Format
from briefing.translation.returning import Problem, Returned, returned
from briefing.translation.units import State, Unit, units

__all__ = ["FORMATS", "Catalogue", "Format", "Problem", "Returned", "State", "Unit", "returned", "units"]

"""Builds what programs would parse anew each time: tables and messages of languages, into ``briefing/_compiled``.

In a wheel they lie in the package. An editable install has them in the checkout, where they are believed until a
source changes, and no version control sees them.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledLocales(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Hatchling's hook for wheels, the editable ones too."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the files, and have a wheel take them."""
        root = Path(self.root)
        sys.path.insert(0, self.root)
        from briefing.language.precompiling import precompile  # noqa: PLC0415 - of this checkout

        if version == "editable":
            made = root / "briefing" / "_compiled"
            shutil.rmtree(made, ignore_errors=True)
        else:
            self._scratch = tempfile.TemporaryDirectory()
            made = Path(self._scratch.name)
            build_data["force_include"][str(made)] = "briefing/_compiled"
        precompile(root / "locales", made)

"""A real browser for tests: Chromium without a window, told what to do through its debugging pipe.

    with Browser() as browser:
        page = browser.open(path, width=390)
        page.press("Tab")
        assert page.value("document.activeElement.tagName") == "A"

What is evaluated is so outside of the page's own policy, which stays in force: the page is the one that readers have.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Self

PROGRAM = shutil.which("chromium") or shutil.which("google-chrome") or ""
AXE = Path(os.environ.get("AXE", ""))
"""The script of axe-core, which CI fetches."""
_KEYS = {
    "Tab": 9,
    "Enter": 13,
    "Escape": 27,
    " ": 32,
    "ArrowUp": 38,
    "ArrowDown": 40,
    "ArrowLeft": 37,
    "ArrowRight": 39,
}
_TEXTS = {"Enter": "\r", " ": " "}
_SHIFT = 8
_COMPLAINTS = {"Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"}


def missing() -> str:
    """Return what is not here of what these tests use, if anything."""
    if not PROGRAM:
        return "needs Chromium"
    return "" if AXE.is_file() else "needs axe-core: the variable AXE names its axe.min.js"


class Browser:
    """A Chromium that loads nothing from anywhere."""

    def __init__(self) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()
        switches = f"--headless --no-sandbox --disable-gpu --remote-debugging-pipe --user-data-dir={self._profile.name}"
        # The pipe has the numbers 3 and 4 in Chromium.
        command = f'exec "{PROGRAM}" {switches} about:blank 3<&{to_browser} 4>&{from_browser} >/dev/null 2>&1'
        self._process = subprocess.Popen(["bash", "-c", command], pass_fds=(to_browser, from_browser))
        os.close(to_browser)
        os.close(from_browser)
        self._number, self._rest = 0, b""
        self.events: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._process.terminate()
        self._process.wait()
        os.close(self._in)
        os.close(self._out)
        self._profile.cleanup()

    def call(self, method: str, session: str = "", **values: Any) -> dict[str, Any]:
        """Return what a command of the DevTools protocol answers."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": values} | ({"sessionId": session} if session else {})
        os.write(self._out, json.dumps(message).encode() + b"\0") if len(str(values)) < 9000 else self._long(message)
        while (answer := self._next()).get("id") != self._number:
            self.events.append(answer)
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]

    def until(self, method: str) -> None:
        """Wait for an event that has not been waited for yet, such as ``Page.loadEventFired``."""
        while method not in [one.get("method") for one in self.events]:
            self.events.append(self._next())
        at = [one.get("method") for one in self.events].index(method)
        self.events = [one for one in self.events[:at] if one.get("method") in _COMPLAINTS] + self.events[at + 1 :]

    @property
    def complaints(self) -> list[str]:
        """What consoles show: exceptions, what a policy refuses, what pages write there."""
        return [json.dumps(one["params"]) for one in self.events if one.get("method") in _COMPLAINTS]

    def _long(self, message: dict[str, Any]) -> None:
        rest = memoryview(json.dumps(message).encode() + b"\0")
        while rest:
            rest = rest[os.write(self._out, rest) :]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            got = os.read(self._in, 1 << 20)
            assert got, "the browser has gone"
            self._rest += got
        one, _, self._rest = self._rest.partition(b"\0")
        return json.loads(one)

    def open(self, path: Path, *, width: int = 1280, height: int = 900) -> Page:
        """Return a file opened in a new tab, once it is there."""
        return self.visit(path.resolve().as_uri(), width=width, height=height)

    def visit(self, url: str, *, width: int = 1280, height: int = 900) -> Page:
        """Return a page opened in a new tab, once it is there; what the browser complains of is kept."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session)
        for domain in ("Page", "Log", "Runtime"):
            page.do(f"{domain}.enable")
        page.do("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        page.do("Page.navigate", url=url)
        page.value(
            "new Promise(go => document.readyState === 'complete' ? go(1) : addEventListener('load', () => go(1)))"
        )
        return page


class Page:
    """A page that is open in a browser."""

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser, self._session = browser, session

    def do(self, method: str, **values: Any) -> dict[str, Any]:
        """Return what a command of the DevTools protocol answers for this page."""
        return self._browser.call(method, self._session, **values)

    def value(self, script: str) -> Any:
        """Return the value of an expression of JavaScript, waited for if it is a promise."""
        found = self.do("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def press(self, *keys: str, shift: bool = False) -> None:
        """Press keys, one after the other: ``Tab``, ``Enter``, ``Escape``, `` ``."""
        for key in keys:
            known = {"key": key, "windowsVirtualKeyCode": _KEYS[key], "modifiers": _SHIFT if shift else 0}
            self.do(
                "Input.dispatchKeyEvent", type="keyDown", **known, **({"text": _TEXTS[key]} if key in _TEXTS else {})
            )
            self.do("Input.dispatchKeyEvent", type="keyUp", **known)

    def point(self, x: float, y: float) -> None:
        """Move the mouse to a place of the window."""
        self.do("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def media(self, name: str) -> None:
        """Show the page as on a medium: ``print`` or ``screen``."""
        self.do("Emulation.setEmulatedMedia", media=name)

    def picture(self, path: Path, *, whole: bool = True) -> None:
        """Write what is seen into a PNG file."""
        path.write_bytes(base64.b64decode(self.do("Page.captureScreenshot", captureBeyondViewport=whole)["data"]))

    def printed(self) -> bytes:
        """Return the page as it is printed: a PDF file."""
        return base64.b64decode(self.do("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"])

    def accessibility(self) -> list[str]:
        """Return what axe-core finds, by rule and place; nothing where all is in order."""
        self.value(AXE.read_text(encoding="utf-8") + "; 1")
        rules = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"
        found = self.value(
            f"axe.run(document, {rules}).then(r => r.violations"
            ".map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ')).slice(0, 4).join(', ')))"
        )
        return list(found)

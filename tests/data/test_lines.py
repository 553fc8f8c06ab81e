from collections.abc import Callable

from briefing.data import Loaded


def test_finds_keys_parents_and_figures(read: Callable[..., Loaded], minimal: str) -> None:
    lines = read(minimal).lines
    rows = minimal.split("\n")

    def row(key: str) -> str:
        return rows[lines.of(key) - 1].strip()

    assert row("trade.exports.value").startswith("exports: {value: 9.0")
    assert row("trade.mirror.0.turnover").startswith("- {country: MN")
    assert row("trade.imports.previous").startswith("imports:")  # not written: its parent
    assert row("trade.goods.exports.cork.value").startswith("- {term: cork")  # by the id of the figure
    assert row("trade.history.2023.exports").startswith("- {period: 2023")
    assert row("trade.points.0.share").startswith("share: {value: 40%")
    assert lines.of("nothing.of.the.kind") == 0
    assert lines.file_of("nothing") == "case.yaml"

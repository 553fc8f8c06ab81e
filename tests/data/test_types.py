import pickle
import subprocess
import sys

import pytest
from measured import parse
from pydantic import ValidationError

from briefing.data.model import Briefing, Flow, Source, Term
from briefing.data.types import FrozenMap


def test_a_frozen_map_is_a_mapping_that_stays() -> None:
    one = FrozenMap({"en": "a", "ru": "б"})
    assert one == {"en": "a", "ru": "б"}
    assert hash(one) == hash(FrozenMap(dict(one)))
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(TypeError):
        one["en"] = "b"  # type: ignore[index]


def test_models_take_values_already_made() -> None:
    value = parse("28.6 million USD")
    assert Flow(value=value).value is value
    assert Flow.model_validate({"value": "28.6 million USD"}) == Flow(value=value)


def test_a_term_gathers_its_languages() -> None:
    term = Term.model_validate(
        {"en": "copper", "ru": {"nom": "медь", "number": "singular"}, "kk": None, "foreign": "en"}
    )
    assert list(term.words) == ["en", "ru"]
    assert term.foreign == "en"


def test_a_briefing_can_be_sent_to_another_process() -> None:
    briefing = Briefing.model_validate(
        {
            "schema": "2",
            "id": "a-b",
            "home": "PT",
            "partner": "MN",
            "date": "2026-02-26",
            "languages": ["en"],
            "terms": {"cork": {"en": "cork"}},
        }
    )
    assert pickle.loads(pickle.dumps(briefing)) == briefing
    assert hash(briefing)


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c#d", "http://[::1]/x", "https://министарство.срб/пут", "https://example.org.:8080/"],
)
def test_addresses_that_lead_somewhere_are_taken(address: str) -> None:
    assert Source.model_validate({"title": {"en": "T"}, "url": address}).url == address


@pytest.mark.parametrize(
    "address",
    [
        *("http://[", "http://[zz]/", "http://a]b/", "http://", "https:///a", "https://:80/", "https://a:x/"),
        *("https://a:99999/", "https://a:0/", "https://a..b/", f"https://{'a' * 64}.org/", "http://\u2100.com/"),
        *("ftp://example.org/", "javascript:alert(1)", "example.org", "https://exa mple.org"),
    ],
)
def test_what_can_be_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValidationError, match="is not a web address"):
        Source.model_validate({"title": {"en": "T"}, "url": address})


def test_quantities_and_dates_do_not_import_pydantic() -> None:
    code = "import sys, briefing.data.quantities, briefing.data.calendar; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

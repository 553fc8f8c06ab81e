"""Older data files become files of today, whatever their style: the same data moved, all comments, nothing else."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from older_files import Writer, data

from briefing.data.moves import structure
from briefing.errors import DataError
from briefing.migration.nodes import comments
from briefing.migration.rewriting import rewritten
from briefing.reading.source_text import decode
from briefing.reading.tree import read_tree


@given(seed=st.integers(0, 10**9))
@settings(max_examples=150, deadline=None)
def test_files_of_all_styles_say_the_same_in_their_new_places(seed: int) -> None:
    random = Random(seed)
    old = data(random)
    text = Writer(random).file(old)
    new = rewritten(text.encode(), "old.yaml")
    read = read_tree(decode(text.encode(), "old.yaml")).data
    assert read == old
    assert read_tree(decode(new, "new.yaml")).data == structure(old)
    assert rewritten(new, "new.yaml") == new, "a second time changes nothing"
    assert sorted(comments(new.decode("utf-8-sig"))) == sorted(comments(text.removeprefix("\ufeff")))


HEAD = "schema: 1  # leave it\nid: a-b\n"


def moved(text: str) -> str:
    """Return what becomes of the part of a file below its head."""
    new = rewritten((HEAD + text).encode(), "old.yaml").decode()
    return new.removeprefix(HEAD.replace("1", "2"))


def refusal(text: str) -> DataError:
    with pytest.raises(DataError) as caught:
        rewritten((HEAD + text).encode(), "old.yaml")
    return caught.value


def test_visits_of_the_past_and_the_one_ahead_are_one_list() -> None:
    assert (
        moved("""relations:
  # ahead
  upcoming: {kind: visit, by: novak}  # said in May
  established: 1994-03-02   # the day
  milestones:
    # the first
    - kind: visit
      by: 'novak'
""")
        == """relations:
  contacts:
    # the first
    - kind: visit
      by: 'novak'
    # ahead
    - {kind: visit, by: novak}  # said in May
  established: 1994-03-02   # the day
"""
    )


def test_a_list_keeps_the_indent_that_it_has() -> None:
    old = "relations:\n    milestones:\n    - {by: a}\n    upcoming:\n        by: b\n        to: {city: c}\n"
    new = "relations:\n    contacts:\n    - {by: a}\n    - by: b\n      to: {city: c}\n"
    assert moved(old) == new


def test_a_list_in_brackets_is_opened_for_an_entry() -> None:
    old = "relations:\n  milestones: [{by: a}, {by: b}]  # so far\n  upcoming:\n    by: c\n"
    new = "relations:\n  contacts:  # so far\n    - {by: a}\n    - {by: b}\n    - by: c\n"
    assert moved(old) == new


def test_the_commission_and_the_road_map_are_entries_of_their_lists() -> None:
    assert (
        moved("""relations:
  commission:
    meeting: 4 # the latest
    source: mti
    city: almaty
  road_map: {years: 2026/2027}
""")
        == """relations:
  mechanisms:
    - kind: commission
      last:
        meeting: 4 # the latest
        city: almaty
      source: mti
  agreements:
    - {kind: road-map, status: in-preparation, years: 2026/2027}
"""
    )


def test_directions_of_investment_stand_together() -> None:
    assert (
        moved("""investment:
  inflow: {value: 1 million EUR}

  enterprises:
    joint: 11

  # abroad
  outflow:
    value: 2 million EUR
""")
        == """investment:
  flow:
    inward: {value: 1 million EUR}
    # abroad
    outward:
      value: 2 million EUR

  companies:
    at_home:
      joint: 11

"""
    )


def test_a_corridor_is_one_of_several_routes() -> None:
    assert (
        moved("""corridor:
  source: mti
  name: middle
  flights: []
  route:
    stops:
      - {place: a}
    legs: []
  links: [x, y]
""")
        == """corridor:
  source: mti
  routes:
    - name: middle
      links: [x, y]
      stops:
        - {place: a}
      legs: []
  flights: []
"""
    )


def test_brackets_stay_brackets() -> None:
    old = 'investment: {"inflow": {"value": "1 million EUR"}, points: [], "enterprises": {"joint": "1"},}\n'
    new = (
        'investment: {"flow": {"inward": {"value": "1 million EUR"}}, points: [], '
        '"companies": {"at_home": {"joint": "1"}}}\n'
    )
    assert moved(old) == new


def test_placeholders_name_the_new_places_and_doubled_braces_stay() -> None:
    old = """investment:
  inflow: {value: 1 million EUR}
  points:
    - text: {en: "By {investment.inflow.value:gen}, {{investment.inflow}}, {trade.exports}"}
"""
    new = moved(old)
    assert '"By {investment.flow.inward.value:gen}, {{investment.inflow}}, {trade.exports}"' in new


def test_placeholders_of_entries_count_what_stands_before_them() -> None:
    old = """relations:
  milestones: [{date: 2020}, {date: 2021}]
  upcoming: {date: 2027}
  commission: {date: 2025}
  points:
    - text: {en: "{relations.upcoming.date} {relations.milestones.1.date} {relations.commission.date}"}
"""
    assert "{relations.contacts.2.date} {relations.contacts.1.date} {relations.mechanisms.0.last.date}" in moved(old)


@pytest.mark.parametrize(("name", "entry"), [("  name: middle\n", "middle"), ("", "0")])
def test_placeholders_of_a_route_know_it_by_its_name(name: str, entry: str) -> None:
    old = f"""corridor:
{name}  route: {{legs: [{{distance: 4 200 km}}]}}
  points:
    - text: {{en: "{{corridor.route.distance}} {{corridor.route.legs.0.distance:gen}}"}}
"""
    new = f"{{corridor.routes.{entry}.distance}} {{corridor.routes.{entry}.legs.0.distance:gen}}"
    assert new in moved(old)


def test_what_points_had_been_reviewed_with_is_taken_out_and_its_comments_stay() -> None:
    old = """trade:
  points:
    - reviewed: {a: 1}  # in May
      source: mti
    - source: mti
      reviewed:
        a: 1  # in June
"""
    new = """trade:
  points:
    # in May
    - source: mti
    - source: mti
      # in June
"""
    assert moved(old) == new


def test_line_ends_a_byte_order_mark_and_a_missing_last_line_end_stay() -> None:
    old = "\ufeffschema: 1\r\nrelations:\r\n  upcoming: {by: a}"
    new = "\ufeffschema: 2\r\nrelations:\r\n  contacts:\r\n    - {by: a}"
    assert rewritten(old.encode(), "old.yaml") == new.encode()


def test_signs_that_are_no_letters_and_other_alphabets_do_not_shift_what_is_cut() -> None:
    old = "people: {a: {name: 𝔄 é ‌ я}}\nrelations:\n  milestones: [] # 😀\n"
    assert moved(old) == old.replace("milestones", "contacts")


def test_a_file_of_today_stays_as_it_is() -> None:
    text = b"schema: 2\nrelations:\n  contacts: []\n"
    assert rewritten(text, "new.yaml") == text


def test_keys_that_have_moved_are_moved_whatever_the_file_says_that_it_is() -> None:
    assert rewritten(b"schema: 2\nrelations:\n  milestones: []\n", "a") == b"schema: 2\nrelations:\n  contacts: []\n"


@pytest.mark.parametrize(
    ("text", "line", "key", "message"),
    [
        ("relations:\n  upcoming: soon\n", 4, "relations.upcoming", "expected keys with values"),
        ("relations:\n  milestones: some\n  upcoming: {by: a}\n", 4, "relations.milestones", "expected a list"),
        ("relations:\n  contacts: []\n  milestones: []\n", 4, "relations.contacts", "stands beside milestones"),
        ("relations:\n  commission: {kind: a}\n", 4, "relations.commission.kind", "does not belong here"),
        ("corridor:\n  name: a\n  route: {name: b}\n", 5, "corridor.route", "holds `name`"),
        ("relations:\n  milestones: []\n  milestones: []\n", 4, "relations.milestones", "is written twice"),
        (
            "trade: &c {meeting: 4}\nrelations:\n  commission: *c\n",
            5,
            "relations.commission",
            "is taken apart, and is written with a name",
        ),
    ],
)
def test_what_cannot_be_moved_for_certain_is_refused(text: str, line: int, key: str, message: str) -> None:
    (found,) = refusal(text).diagnostics
    assert (found.line, found.key) == (line, key)
    assert message in found.message
    assert found.hint


def test_a_section_that_another_one_repeats_is_refused() -> None:
    text = "relations: &r {upcoming: {by: a}}\ntrade: *r\n"
    assert "cannot be migrated for certain" in refusal(text).diagnostics[0].message


def test_a_name_in_a_value_that_moves_whole_goes_with_it() -> None:
    old = "investment:\n  inflow: &f {value: 1 million EUR}\n  outflow: *f\n"
    new = "investment:\n  flow:\n    inward: &f {value: 1 million EUR}\n    outward: *f\n"
    assert moved(old) == new


def test_a_schema_that_nobody_knows_is_refused() -> None:
    with pytest.raises(DataError) as caught:
        rewritten(b"schema: 3\n", "a.yaml")
    assert str(caught.value) == "a.yaml:1: schema: is neither 1 nor 2"


MIRRORS = """partner: IS
home: MT
trade:
  reporter: {country: IS, source: a}  # theirs
  period: 2025
  exports: {value: 1 million USD}
  mirror:
    # the other side
    - country: IS
      source: a
      exports: 2 million USD
    - {country: IS, source: a, period: 2024, turnover: 3 million USD}
    - {"country": MT, "source": a, "turnover": 3 million USD}
"""


def test_a_mirror_keeps_the_period_that_it_had_and_figures_the_direction() -> None:
    assert (
        moved(MIRRORS)
        == """partner: IS
home: MT
trade:
  reporter: {exports_from: MT, country: IS, source: a}  # theirs
  period: 2025
  exports: {value: 1 million USD}
  mirror:
    # the other side
    - exports_from: MT
      period: 2025
      country: IS
      source: a
      exports: 2 million USD
    - {country: IS, source: a, period: 2024, turnover: 3 million USD}
    - {"period": "2025", "country": MT, "source": a, "turnover": 3 million USD}
"""
    )


def test_what_a_file_of_today_does_not_say_is_not_added() -> None:
    text = MIRRORS.replace("partner", "schema: 2\npartner", 1)
    assert rewritten(text.encode(), "new.yaml").decode() == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a.yaml: is empty"),
        ("# nothing\n", "a.yaml: is empty"),
        ("- one\n- two\n", "a.yaml:1: holds no keys"),
        ("some words\n", "a.yaml:1: holds no keys"),
        ("id: a-b\nhome: GB\n", "a.yaml:1: schema: does not say of which schema it is"),
    ],
)
def test_what_is_no_data_file_is_refused(text: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        rewritten(text.encode(), "a.yaml")
    assert str(caught.value) == message
    assert "begins with `schema:`" in caught.value.diagnostics[0].hint


def test_a_glossary_has_no_schema() -> None:
    glossary = b"terms:\n  copper: {en: copper}\npeople: {}\n"
    assert rewritten(glossary, "words.yaml") == glossary

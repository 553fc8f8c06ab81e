"""Themes: what a file says is what renderers get, and what is wrong in it is said with its line."""

from itertools import pairwise
from pathlib import Path

import pytest
from some import some

from briefing.errors import DataError, UsageError
from briefing.reading.kinds import keys, kind_at
from briefing.theme import load, missing_characters, profiles
from briefing.theme.model import ThemeFile

ROOT = Path(__file__).resolve().parents[2]
DEFAULT = ROOT / "templates" / "bilateral"
FONTS = ROOT / "briefing" / "fonts"
GUIDE = ROOT / "docs" / "template.md"


@pytest.fixture
def folder(tmp_path):
    """A template folder with a theme of one's own."""

    def write(text):
        (tmp_path / "theme.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def problems(folder):
    with pytest.raises(DataError) as caught:
        load(folder, FONTS, default=DEFAULT)
    assert all(problem.file == str(folder / "theme.yaml") for problem in caught.value.diagnostics)
    return [(problem.line, problem.key, problem.message, problem.hint) for problem in caught.value.diagnostics]


def test_the_default_is_the_neutral_page():
    theme = load(DEFAULT, FONTS)
    assert theme.page.name == "neutral"
    assert (theme.page.width, theme.page.height) == (210, 297)
    assert all(path.is_file() for family in (theme.serif, theme.sans) for path in family.faces)


def test_a_theme_is_read_anew_when_its_file_or_one_that_it_names_is_another(folder):
    here = folder("colours: {ink: '#101010'}\n")
    assert load(here, FONTS, default=DEFAULT).ink == "#101010"
    assert load(folder("colours: {ink: '#202020'}\n"), FONTS, default=DEFAULT).ink == "#202020"
    folder("fonts: {serif: {regular: own.ttf}}\n")
    (here / "own.ttf").write_bytes((FONTS / "NotoSerif-Regular.ttf").read_bytes())
    assert load(here, FONTS, default=DEFAULT).serif.regular == here / "own.ttf"
    (here / "own.ttf").unlink()
    assert [key for _, key, _, _ in problems(here)] == ["fonts.serif.regular"]


@pytest.mark.parametrize(
    ("name", "number_at"),
    [("kz", "top-center"), ("ru", "top-center"), ("rs", "bottom-center"), ("neutral", "bottom-right")],
)
def test_profiles_keep_the_margins_that_rules_ask_for_at_least(name, number_at):
    page = load(DEFAULT, FONTS, profile=name).page
    assert page.left >= 20
    assert page.right >= 10
    assert page.top >= 20
    assert page.bottom >= (17 if name == "neutral" else 20)  # nothing prescribes ours
    assert page.number_at == number_at


def test_profiles_are_listed():
    assert profiles(DEFAULT) == ("neutral", "kz", "ru", "rs")


def test_a_folder_overrides_any_part_and_keeps_the_rest(folder):
    theme = load(
        folder("page: ru\nprofiles:\n  ru: {left: 35}\ncolours: {accent: '#AA0000'}\nsizes:\n  body: 12\n"),
        FONTS,
        default=DEFAULT,
    )
    default = load(DEFAULT, FONTS, profile="ru")
    assert (theme.page.left, theme.page.right) == (35, default.page.right)
    assert (theme.accent, theme.ink) == ("#aa0000", default.ink)
    assert (theme.body_size, theme.leading) == (12, default.leading)


def test_a_folder_may_add_a_profile_of_its_own(folder):
    text = (
        "page: ours\nprofiles:\n  ours: {width: 210, height: 297, left: 30, right: 20, top: 20, bottom: 20, "
        "number: top-center, format: number}\n"
    )
    assert load(folder(text), FONTS, default=DEFAULT).page.left == 30


def test_a_folder_without_a_theme_has_the_default(tmp_path):
    assert load(tmp_path, FONTS, default=DEFAULT) == load(DEFAULT, FONTS)


def test_fonts_of_the_folder_come_before_the_bundled(folder):
    place = folder("fonts:\n  serif: {name: Ours, regular: Ours.ttf}\n")
    (place / "Ours.ttf").write_bytes((FONTS / "NotoSans-Regular.ttf").read_bytes())
    theme = load(place, FONTS, default=DEFAULT)
    assert theme.serif.name == "Ours"
    assert theme.serif.regular == place / "Ours.ttf"
    assert theme.serif.bold == FONTS / "NotoSerif-Bold.ttf"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sizes:\n  bdoy: 11\n", (2, "sizes.bdoy", "is not a known key", "did you mean “body”?")),
        ("colors: {ink: '#000000'}\n", (1, "colors", "is not a known key", "did you mean “colours”?")),
        ("profiles:\n  kz:\n    lefft: 3\n", (3, "profiles.kz.lefft", "is not a known key", "did you mean “left”?")),
        ("sizes:\n  body: 1\n", (2, "sizes.body", "1 is not between 4 and 72", "from 4 to 72")),
        ("sizes:\n  body: '10,5'\n", (2, "sizes.body", "“10,5” is not a number", "decimal point")),
        ("sizes:\n  body: ١٢\n", (2, "sizes.body", "“١٢” is not a number", "decimal point")),
        ("sizes:\n  body: [1]\n", (2, "sizes.body", "expected a number, not a list", "a number")),
        ("sizes: 3\n", (1, "sizes", "expected a mapping", "its own")),
        ("colours:\n  ink: red\n", (2, "colours.ink", "“red” is not a colour", "#1d4470")),
        ("colours:\n  series: '#000000'\n", (2, "colours.series", "expected a list", "[a, b]")),
        ("colours:\n  series: []\n", (2, "colours.series", "has 0 entries", "at least 1")),
        ("justify: maybe\n", (1, "justify", "expected true or false, not “maybe”", "true")),
        ("profiles:\n  kz: {number: left}\n", (2, "profiles.kz.number", "“left” is not one of", "top-center")),
        ("fonts:\n  serif:\n    bold: None.ttf\n", (3, "fonts.serif.bold", "there is no file “None.ttf”", "beside")),
        ("fonts: {serif: {bold: A.otf}}\n", (1, "fonts.serif.bold", "“A.otf” is not a file of a kind", ".ttf")),
        ("letterhead: head.docx\n", (1, "letterhead", "“head.docx” is not a file of a kind", ".png")),
        (f"letterhead: {'x' * 190}/{'y' * 300}.png\n", (1, "letterhead", "too long", "at most 200")),
        ("page: mars\n", (1, "page", "unknown page profile “mars”; there are neutral, kz, ru, rs", "rs")),
        ("justify: true\njustify: false\n", (2, "justify", "is written twice, first in line 1", "delete")),
        ("profiles:\n  neutral: {left: 200}\n", (2, "profiles.neutral", "the margins leave less than 60", "smaller")),
        ("profiles:\n  neutral: {width: 70}\n", (2, "profiles.neutral", "the margins leave less than 60", "smaller")),
        ("profiles:\n  neutral: {width: 2000}\n", (2, "profiles.neutral.width", "not between 60 and 558", "from 60")),
        ("profiles:\n  neutral: {indent: 90}\n", (2, "profiles.neutral", "the indent of 90 mm leaves no room", "12.5")),
        ("colours:\n  accent: #7a1f2b\n", (2, "colours.accent", "is empty", "quotation marks")),
        ("colours: {ink: #000000}\n", (1, "", "a # begins a comment", "quotation marks")),
        ("page: new\nprofiles:\n  new: {left: 20}\n", (3, "profiles.new.width", "is missing", "width")),
        ("- a\n", (1, "", "holds no keys", "key: value")),
        ("a: [\n", (2, "", "a value is not finished", "close")),
        ("page: &x kz\njustify: !!python/object:os.system true\n", (2, "justify", "a tag", "delete")),
        ("page: \x07kz\n", (1, "", "a control character, U+0007", "delete it")),
        ("sizes: " + "[" * 50_000 + "\n", (1, "", "nests deeper than", "brackets")),
        ("#" + "x" * 200_000, (0, "", "is too large", "at most 0.1 MB")),
    ],
    ids=lambda part: str(part)[:24],
)
def test_what_is_wrong_is_said_with_its_line_and_remedy(folder, text, expected):
    line, key, message, hint = expected
    found = problems(folder(text))
    assert found[0][:2] == (line, key)
    assert message in found[0][2]
    assert hint in found[0][3]


def test_a_theme_that_is_a_link_to_nowhere_is_not_passed_over(tmp_path):
    (tmp_path / "theme.yaml").symlink_to("nowhere.yaml")
    with pytest.raises(UsageError, match="there is no such file"):
        load(tmp_path, FONTS, default=DEFAULT)


def test_aliases_cannot_make_a_small_file_a_large_one(folder):
    lines = ["a: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"b{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    (found,) = problems(folder("\n".join(lines)))
    assert "more than 100,000 values" in found[2]


def test_a_theme_that_is_not_utf_8_says_so_with_the_line(tmp_path):
    (tmp_path / "theme.yaml").write_bytes(b"page: kz\n# caf\xe9\n")
    (found,) = problems(tmp_path)
    assert (found[0], found[2]) == (2, "is not UTF-8: byte 0xe9")


def documented():
    """Return the keys of a theme file, as the guide names them: the name of the row, and the key."""
    for name, kind in keys(ThemeFile).items():
        below = kind_at(ThemeFile, (name, "NAME")) if name == "profiles" else kind
        if below.model is None:
            yield name, name
            continue
        for inner, part in keys(below.model).items():
            if part.model is None:
                yield f"{name}.NAME" if name == "profiles" else name, inner
            else:
                yield from ((f"{name}.{inner}", key) for key in keys(part.model))


@pytest.mark.skipif(not GUIDE.exists(), reason="the guide is in the repository, not in the wheel")
def test_the_guide_to_templates_names_every_key_of_a_theme():
    rows = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    wanted = list(documented())
    assert len(wanted) > 30
    for section, key in wanted:
        (row,) = [row for row in rows if f"`{section}`" in row.split("|")[1]]
        assert f"`{key}`" in row, key


def test_all_that_is_wrong_is_said_at_once(folder):
    found = problems(folder("sizes: {body: x, h1: y}\ncolours: {ink: z}\n"))
    assert [key for _, key, _, _ in found] == ["sizes.body", "sizes.h1", "colours.ink"]


def test_a_template_without_any_theme_is_an_error(tmp_path):
    with pytest.raises(DataError, match="there is no such file"):
        load(tmp_path, FONTS)


def test_a_theme_that_is_not_whole_names_what_it_lacks(tmp_path):
    source = (DEFAULT / "theme.yaml").read_text(encoding="utf-8")
    (tmp_path / "theme.yaml").write_text(source.replace("  h2: 11.5\n", ""), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load(tmp_path, FONTS)
    assert [(problem.key, problem.message) for problem in caught.value.diagnostics] == [("sizes.h2", "is missing")]


def test_characters_without_a_glyph_are_named_once_and_in_order():
    theme = load(DEFAULT, FONTS)
    letters = "Aa Қазақстан әғқңөұүһі ђјљњћџ čćđšž ₸€$£ №«»„“–—…\u00a0\u202f\u2212\u00ad\n"
    assert missing_characters(letters, theme) == ()
    assert missing_characters("中a文中", theme) == ("中", "文")


@pytest.mark.parametrize("colour", ["ink", "muted", "accent"])
def test_colours_of_text_are_readable_on_the_page_and_on_panels(colour):
    theme = load(DEFAULT, FONTS)

    def light(value):
        parts = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for ground in ("#ffffff", theme.accent_soft):
        assert (light(ground) + 0.05) / (light(getattr(theme, colour)) + 0.05) >= 4.5


def test_neighbouring_series_differ_in_grey():
    series = load(DEFAULT, FONTS).series
    greys = [0.299 * int(c[1:3], 16) + 0.587 * int(c[3:5], 16) + 0.114 * int(c[5:], 16) for c in series]
    assert all(abs(first - second) > 25 for first, second in some(pairwise(greys)))

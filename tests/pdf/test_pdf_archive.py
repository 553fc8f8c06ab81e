"""What an archive asks of a file: metadata that agree, colours with a meaning, ends of streams, attachments."""

import re
import zlib
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from pdf_sample import LANGUAGES, sample, syllables
from PIL import Image, ImageCms
from some import some

from briefing.compression import deflate
from briefing.pdf import Attachment, render
from briefing.pdf.archive import About, packet, srgb_profile
from briefing.pdf.fonts import to_unicode

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}


@pytest.fixture(params=LANGUAGES)
def file(request, theme):
    return render(sample(request.param), theme, syllables)


def metadata(data):
    """Return the properties of a file's metadata, each with its texts."""
    with pikepdf.open(BytesIO(data)) as pdf:
        assert "/Filter" not in pdf.Root.Metadata
        tree = ET.fromstring(pdf.Root.Metadata.read_bytes())
    short = {uri: prefix for prefix, uri in NAMES.items()}
    found = {}
    for element in tree.iter():
        uri, _, name = element.tag.lstrip("{").partition("}")
        if uri in short and uri != NAMES["rdf"]:
            found[f"{short[uri]}:{name}"] = [text.strip() for text in element.itertext() if text.strip()]
    return found


def test_metadata_agree_with_the_properties(file):
    known = metadata(file)
    with pikepdf.open(BytesIO(file)) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
    assert set(known["dc:title"]) == {info["/Title"]}
    assert known["dc:creator"] == [info["/Author"]]
    assert set(known["dc:description"]) == {info["/Subject"]}
    assert known["pdf:Keywords"] == [info["/Keywords"]]
    assert known["pdf:Producer"] == [info["/Producer"]]
    day = re.sub(r"\D", "", known["xmp:CreateDate"][0][:10])
    assert info["/CreationDate"].startswith(f"D:{day}000000")
    assert (known["pdfaid:part"], known["pdfaid:conformance"], known["pdfuaid:part"]) == (["2"], ["A"], ["1"])


def test_metadata_survive_any_characters():
    about = About('A & B <"c">', "en", "2026-02-26", author="D & E", producer="<me>")
    tree = ET.fromstring(packet(about, part=2))
    assert 'A & B <"c">' in "".join(tree.itertext())


def test_empty_metadata_are_left_out(theme):
    document = sample("en")
    bare = replace(document, meta=replace(document.meta, author="", subject="", keywords=()))
    known = metadata(render(bare, theme, syllables))
    assert not {"dc:creator", "dc:description", "pdf:Keywords"} & known.keys()


def test_a_date_that_is_none_is_no_obstacle(theme):
    document = sample("en")
    known = metadata(render(replace(document, meta=replace(document.meta, date="")), theme, syllables))
    assert known["xmp:CreateDate"] == ["2000-01-01T00:00:00+00:00"]


# ------------------------------------------------------------------------------------------------------------ colours


def test_the_colour_profile_is_srgb_to_those_who_calculate_with_it():
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(ours).strip() == "sRGB"
    colours = [(0, 0, 0), (255, 255, 255), (255, 0, 0), (0, 255, 0), (0, 0, 255), (29, 68, 112), (238, 243, 248)]
    colours += [(step, 255 - step, step // 2) for step in range(0, 256, 5)]
    image = Image.new("RGB", (len(colours), 1))
    image.putdata(colours)
    turned = ImageCms.profileToProfile(image, ours, ImageCms.createProfile("sRGB"))
    for before, after in zip(colours, turned.get_flattened_data(), strict=True):
        assert all(abs(first - second) <= 1 for first, second in zip(before, after, strict=True)), (before, after)


def test_the_file_says_what_its_colours_mean(file):
    with pikepdf.open(BytesIO(file)) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.N == 3
        assert intent.DestOutputProfile.read_bytes() == srgb_profile()


# -------------------------------------------------------------------------------------------------------------- file


def test_every_stream_has_its_length_and_ends_on_a_line_of_its_own(file):
    checked = 0
    for match in re.finditer(rb"/Length (\d+)[^>]*>>\nstream\n", file):
        after = file[match.end() + int(match.group(1)) :]
        assert after.startswith(b"\nendstream\nendobj\n")
        checked += 1
    assert checked == file.count(b"endstream")


def test_the_file_is_whole_and_has_an_identity(file, theme):
    with pikepdf.open(BytesIO(file)) as pdf:
        assert pdf.check_pdf_syntax() == []
        first, second = (bytes(part) for part in pdf.trailer.ID)
        assert first == second
        assert len(first) == 16
        assert "/JavaScript" not in pdf.Root.get("/Names", {})
        assert "/OpenAction" not in pdf.Root
    with pikepdf.open(BytesIO(render(sample("en", draft="DRAFT"), theme, syllables))) as other:
        assert bytes(other.trailer.ID[0]) != first


def test_every_code_of_a_font_in_use_leads_to_a_character(file):
    with pikepdf.open(BytesIO(file)) as pdf:
        fonts = {str(font.BaseFont): font for page in pdf.pages for font in page.Resources.Font.values()}
        for font in some(fonts.values()):
            text = font.ToUnicode.read_bytes().decode()
            sizes = [int(count) for count in re.findall(r"(\d+) beginbfchar", text)]
            codes = re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", text, re.MULTILINE)
            assert sizes
            assert max(sizes) <= 100
            assert sum(sizes) == len(codes) == len({code for code, _ in codes})
            assert not {"0000", "FEFF", "FFFE"} & {char for _, char in codes}


def test_a_map_of_many_characters_comes_in_blocks():
    text = to_unicode([0, *[32] * 32, *range(0x400, 0x4D0)])
    assert re.findall(r"\d+ beginbfchar", text) == ["100 beginbfchar", "100 beginbfchar", "9 beginbfchar"]
    assert "<20> <0020>" in text
    assert "<01>" not in text
    assert "<21> <0400>" in text


# -------------------------------------------------------------------------------------------------------- attachments


def test_a_file_goes_inside_as_the_source_of_the_document(theme):
    attachment = Attachment("figures.json", '{"a": "ү"}'.encode(), "application/json", "Сауда", "2026-02-26")
    data = render(sample("kk"), theme, syllables, attachment)
    assert metadata(data)["pdfaid:part"] == ["3"]
    with pikepdf.open(BytesIO(data)) as pdf:
        (held,) = pdf.Root.AF
        assert held.AFRelationship == "/Source"
        assert str(held.Desc) == "Сауда"
        assert held.EF.F.Subtype == "/application/json"
        assert held.EF.F.Params.Size == len(attachment.content)
        assert pdf.attachments["figures.json"].get_file().read_bytes() == attachment.content
    assert data == render(sample("kk"), theme, syllables, attachment)


def test_without_one_there_are_no_attachments(file):
    with pikepdf.open(BytesIO(file)) as pdf:
        assert not pdf.attachments
        assert "/AF" not in pdf.Root


# -------------------------------------------------------------------------------------------------------- compression


def test_every_stream_is_packed_by_our_compressor(theme, tmp_path):
    """Pages, fonts, the letterhead's image, the profile, the attachment, the objects: none by the system's zlib."""
    Image.effect_noise((60, 20), 90).convert("RGB").save(tmp_path / "head.png")
    attachment = Attachment("data.json", b'{"a": 1}' * 99, "application/json", "The figures", "2026-02-26")
    data = render(sample("en"), replace(theme, letterhead=tmp_path / "head.png"), syllables, attachment)
    with pikepdf.open(BytesIO(data)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/Filter" in one]
        image = [one for one in streams if one.get("/Subtype") == "/Image"]
        fonts = [one for one in streams if "/Length1" in one]
        attached = [one for one in streams if one.get("/Type") == "/EmbeddedFile"]
        assert len(image) == len(attached) == 1
        assert len(fonts) > 2
        assert len(streams) > len(pdf.pages) + len(image) + len(attached) + len(fonts)
        packed = [one.read_raw_bytes() for one in streams]
    assert [one for one in packed if deflate(zlib.decompress(one)) != one] == []

"""What makes a tagged PDF one for the archive: metadata, the colours' profile, the files inside it (ISO 19005-2, -3).

Like ``tagging``, it knows a canvas and nothing of documents.
"""

from __future__ import annotations

import struct
from functools import lru_cache, reduce
from operator import mul
from typing import Any

from briefing.pdf.canvas import Canvas
from briefing.pdf.objects import Stream, text
from briefing.records import frozen


@frozen
class About:
    """What a file says about itself; ``date`` in ISO form, ``lang`` as a BCP 47 tag."""

    title: str
    lang: str
    date: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    producer: str = ""


@frozen
class Attachment:
    """A file inside the file: the data that the document was made from."""

    name: str
    content: bytes
    media_type: str
    description: str
    date: str


def conform(canvas: Canvas, about: About, attachment: Attachment | None = None) -> None:
    """Make the document of a canvas a PDF/A-2a (3a with an attachment) and PDF/UA-1, as far as its catalog goes."""
    metadata = packet(about, part=3 if attachment else 2)
    canvas.catalog["Metadata"] = Stream({"Type": "/Metadata", "Subtype": "/XML"}, metadata, packed=False)
    canvas.catalog["OutputIntents"] = [_intent(canvas)]
    if attachment is not None:
        _attach(canvas, attachment)


def _attach(canvas: Canvas, attachment: Attachment) -> None:
    day = attachment.date.replace("-", "")
    content = Stream(
        {
            "Type": "/EmbeddedFile",
            "Subtype": "/" + attachment.media_type.replace("/", "#2F"),  # a name that holds a stroke
            "Params": {"Size": len(attachment.content), "ModDate": text(f"D:{day}000000+00'00'")},
        },
        attachment.content,
    )
    reference = canvas.add(content)
    name = text(attachment.name)
    entry = {
        "Type": "/Filespec",
        "F": name,
        "UF": name,
        "Desc": text(attachment.description),
        "AFRelationship": "/Source",
        "EF": {"F": reference, "UF": reference},
    }
    file = canvas.add(entry)
    canvas.catalog["Names"] = {"EmbeddedFiles": {"Names": [name, file]}}
    canvas.catalog["AF"] = [file]


# ---------------------------------------------------------------------------------------------------------- metadata

# The properties of PDF/UA are not among those that PDF/A knows: it wants them described (ISO 19005-2, 6.6.2.3).
_PDFUA_SCHEMA = """\
   <pdfaExtension:schemas>
    <rdf:Bag>
     <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property>
       <rdf:Seq>
        <rdf:li rdf:parseType="Resource">
         <pdfaProperty:name>part</pdfaProperty:name>
         <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
         <pdfaProperty:category>internal</pdfaProperty:category>
         <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
        </rdf:li>
       </rdf:Seq>
      </pdfaSchema:property>
     </rdf:li>
    </rdf:Bag>
   </pdfaExtension:schemas>"""

_MARKUP = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
{properties}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def packet(about: About, *, part: int) -> bytes:
    """Return the XMP metadata of a file that conforms to a part of PDF/A, level A, and to PDF/UA-1."""
    moment = f"{about.date}T00:00:00+00:00"
    title = _language_choice("dc:title", about.title, about.lang)
    known = (
        "   <dc:format>application/pdf</dc:format>",
        title,
        _list("dc:creator", "Seq", about.author),
        _language_choice("dc:description", about.subject, about.lang),
        _list("dc:language", "Bag", about.lang),
        _plain("pdf:Keywords", about.keywords),
        _plain("pdf:Producer", about.producer),
        _plain("xmp:CreatorTool", about.producer),
        _plain("xmp:CreateDate", moment),
        _plain("xmp:ModifyDate", moment),
        _plain("pdfaid:part", str(part)),
        _plain("pdfaid:conformance", "A"),
        _plain("pdfuaid:part", "1"),
        _PDFUA_SCHEMA,
    )
    return _PACKET.format(properties="\n".join(filter(None, known))).encode()


def _escaped(text: str) -> str:
    return text.translate(_MARKUP)


def _plain(name: str, text: str) -> str:
    return f"   <{name}>{_escaped(text)}</{name}>" if text else ""


def _list(name: str, kind: str, text: str) -> str:
    if not text:
        return ""
    return f"   <{name}><rdf:{kind}><rdf:li>{_escaped(text)}</rdf:li></rdf:{kind}></{name}>"


def _language_choice(name: str, text: str, lang: str) -> str:
    if not text:
        return ""
    items = "".join(f'<rdf:li xml:lang="{tag}">{_escaped(text)}</rdf:li>' for tag in ("x-default", lang))
    return f"   <{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


# ------------------------------------------------------------------------------------------------------------ colours


def _intent(canvas: Canvas) -> dict[str, Any]:
    """Return what the colours of a file mean: sRGB."""
    name = text("sRGB IEC61966-2.1")
    return {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": name,
        "Info": name,
        "RegistryName": text("http://www.color.org"),
        "DestOutputProfile": canvas.add(Stream({"N": 3, "Alternate": "/DeviceRGB"}, srgb_profile())),
    }


# The primaries of IEC 61966-2-1, adapted to the white of the profile connection space (D50), and that white.
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
    b"wtpt": (0.96420, 1.0, 0.82491),
}
_CURVE_POINTS = 256
_MOST_LIGHT = 65_535


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """Return a colour profile of sRGB, worked out from the standard's formulas (ICC.1:2001-04, version 2.4).

    It holds nine tags, the three tone curves being one.
    """
    name = b"sRGB\0"
    description = b"desc" + bytes(4) + struct.pack(">I", len(name)) + name + bytes(8 + 3 + 67)
    # After the text: no Unicode form (language, count) and no Macintosh form (script, count, 67 bytes).
    copyright_text = b"text" + bytes(4) + b"No copyright, use freely\0"
    curve = map(_light, range(_CURVE_POINTS))
    tone = b"curv" + bytes(4) + struct.pack(f">I{_CURVE_POINTS}H", _CURVE_POINTS, *curve)
    tags = {b"desc": description, b"cprt": copyright_text}
    tags |= {tag: b"XYZ " + bytes(4) + _xyz(*values) for tag, values in _PRIMARIES.items()}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), tone)
    places: dict[bytes, int] = {}
    table, body = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += tag + struct.pack(">II", places[data], len(data))
    size = start + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + b"acsp" + bytes(4 + 4 + 4 + 4 + 8)
    head += struct.pack(">I", 0) + _xyz(*_PRIMARIES[b"wtpt"]) + bytes(4)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _light(value: int) -> int:
    """Return the light that a value of a channel, of 255, stands for; in whole numbers: a float's power differs.

    It is the part p / 12.92 for p up to 0.04045, else ((p + 0.055) / 1.055) to the power of 12/5.
    """
    if value * 100_000 <= 4045 * 255:
        return (2 * value * _MOST_LIGHT * 100 + 255 * 1292) // (2 * 255 * 1292)
    most = 2 * _MOST_LIGHT
    power = _power(1000 * value + 55 * 255, 12) * _power(most, 5) // _power(1055 * 255, 12)
    return (_fifth_root(power) + 1) // 2


def _power(value: int, times: int) -> int:
    return reduce(mul, [value] * times)


def _fifth_root(value: int) -> int:
    """Return the whole part of a fifth root, by Newton's method from above."""
    nearer = 1 << -(-value.bit_length() // 5)
    root = nearer + 1
    while nearer < root:
        root = nearer
        nearer = (4 * root + value // _power(root, 4)) // 5
    return root


def _xyz(x: float, y: float, z: float) -> bytes:
    """Return numbers as the profile writes them, with 16 bits behind the point."""
    return struct.pack(">3i", *(round(value * 65_536) for value in (x, y, z)))

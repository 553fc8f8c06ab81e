"""What goes with a reference to a part that is not there."""

from __future__ import annotations

import pytest
from lxml import etree

from briefing.docx.references import cut
from briefing.docx.tree import clark, element
from briefing.docx.xml import NAMESPACES, Xml

_PICTURE = (
    "<w:r><w:drawing><a:graphic><a:graphicData><{0}:pic><{0}:blipFill><a:blip r:embed='rId9'{1}/></{0}:blipFill>"
    "</{0}:pic></a:graphicData></a:graphic></w:drawing></w:r>"
)


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ("<w:hyperlink r:id='rId9'><w:r/></w:hyperlink>", "<w:r/>"),
        (
            "<w:hyperlink r:id='rId9' w:anchor='a'><w:r/></w:hyperlink>",
            "<w:hyperlink w:anchor='a'><w:r/></w:hyperlink>",
        ),
        (_PICTURE.format("wp", ""), "<w:r/>"),
        (
            "<w:r><w:pict><v:fill><a:blip r:embed='rId9'/></v:fill></w:pict></w:r>",
            "<w:r><w:pict><v:fill><a:blip/></v:fill></w:pict></w:r>",
        ),
        (
            _PICTURE.format("wp", " r:link='rId1'"),
            _PICTURE.format("wp", " r:link='rId1'").replace("r:embed='rId9' ", ""),
        ),
        ("<w:r><w:drawing><a:graphicData><c:chart r:id='rId9'/></a:graphicData></w:drawing></w:r>", "<w:r/>"),
        (
            "<w:r><w:pict><v:shape><v:imagedata r:id='rId9'/></v:shape></w:pict></w:r>",
            "<w:r><w:pict><v:shape/></w:pict></w:r>",
        ),
        ("<w:object><o:OLEObject r:id='rId9'><o:LinkType/></o:OLEObject></w:object>", "<w:object/>"),
        ("<w:sectPr><w:headerReference r:id='rId9'/></w:sectPr>", "<w:sectPr/>"),
        ("<v:shape r:id='rId9'><v:path/></v:shape>", "<v:shape><v:path/></v:shape>"),
    ],
)
def test_what_is_nothing_without_its_part_goes(given: str, left: str) -> None:
    root = element(Xml(f"<w:p>{given}</w:p>"))
    [node] = [one for one in root.iter() if "rId9" in one.attrib.values()]
    cut(node, [str(key) for key, value in node.attrib.items() if value == "rId9"])
    assert etree.tostring(root, method="c14n") == etree.tostring(element(Xml(f"<w:p>{left}</w:p>")), method="c14n")


def test_an_extension_goes_as_a_whole() -> None:
    root = element(Xml("<a:extLst><a:ext><a:blip><w:x r:id='rId9'><w:y/></w:x></a:blip></a:ext></a:extLst>"))
    cut(next(root.iter(clark("w:x"))), [f"{{{NAMESPACES['r']}}}id"])
    assert len(root) == 0

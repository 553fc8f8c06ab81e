"""The tagging layer on its own, with a plain canvas: it can be used for any document."""

from io import BytesIO

import pikepdf
import pytest
from tag_reading import read

from briefing.pdf.canvas import Canvas
from briefing.pdf.objects import text as written
from briefing.pdf.tagging import Artifact, Element, Tagging
from briefing.pdf.writing import write

HELVETICA = b"\n".join((b"1 beginbfchar", *(b"<%02X> <%04X>" % (code, code) for code in range(32, 127)), b"endbfchar"))


class Paper:
    """A canvas with tags."""

    def __init__(self):
        self.canvas = Canvas(595, 842)
        helvetica = {"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica"}
        self.canvas.fonts["F1"] = self.canvas.add(helvetica)
        self.root = Element("Document", lang="en")
        self.tags = Tagging(self.canvas, self.root)

    def draw(self, target, text, y=700):
        self.tags.mark(target)
        self.show(text, y)

    def show(self, text, y):
        self.canvas.write((f"BT /F1 12 Tf 72 {y} Td ({text}) Tj ET",))

    def turn(self):
        self.tags.end_page()
        self.canvas.show_page()

    def read(self):
        """Return the file as it is read; a standard font needs a map to be read by."""
        self.turn()
        self.tags.write()
        with pikepdf.open(BytesIO(write(self.canvas))) as pdf:
            for page in pdf.pages:
                for font in page.Resources.Font.values():
                    font.ToUnicode = pdf.make_stream(HELVETICA)
            out = BytesIO()
            pdf.save(out)
        return read(out.getvalue())


@pytest.fixture
def paper():
    return Paper()


def test_what_is_drawn_belongs_to_what_was_marked_last(paper):
    heading, text = paper.root.add("H1"), paper.root.add("P")
    paper.draw(heading, "Title")
    paper.draw(text, "One")
    paper.draw(text, "Two")
    paper.draw(Artifact("Pagination", "Footer"), "Page 1")
    file = paper.read()
    assert [(node.tag, node.text) for node in file.tree.children] == [("H1", "Title"), ("P", "OneTwo")]
    assert file.artifacts == [(0, "/Pagination/Footer", "Page 1")]
    assert file.unmarked == []


def test_elements_are_read_in_the_order_of_the_tree_not_of_the_drawing(paper):
    first, second = paper.root.add("P"), paper.root.add("P")
    paper.draw(second, "second")
    paper.draw(first, "first")
    assert [node.text for node in paper.read().tree.children] == ["first", "second"]


def test_inner_elements_stand_where_they_were_drawn(paper):
    text = paper.root.add("P")
    paper.draw(text, "before ")
    paper.draw(text.add("Span", lang="fr"), "mot")
    paper.draw(text, " after")
    (node,) = paper.read().tree.children
    assert node.text == "before mot after"
    assert [(inner.tag, inner.lang, inner.text) for inner in node.children] == [("Span", "fr", "mot")]


def test_an_element_goes_on_over_pages(paper):
    text = paper.root.add("P")
    for page in range(12):
        paper.draw(text, f"{page} ")
        if page < 11:
            paper.turn()
    (node,) = paper.read().tree.children
    assert node.text == "".join(f"{page} " for page in range(12))
    assert node.pages == set(range(12))


def test_an_annotation_is_part_of_its_element(paper):
    text = paper.root.add("P")
    paper.draw(text, "See ")
    link = text.add("Link")
    paper.draw(link, "there")
    action = {"S": "/URI", "URI": written("https://example.org")}
    paper.tags.annotate(link, {"Subtype": "/Link", "Rect": [72, 690, 200, 710], "A": action, "F": 4})
    (node,) = paper.read().tree.all("Link")
    assert str(node.links[0].A.URI) == "https://example.org"


def test_attributes_ids_and_alternative_text_are_written(paper):
    figure = paper.root.add("Figure", alt="A line that rises: 1, 2, 3", id="figure-1")
    cell = paper.root.add("Table", attributes={"Table": {"Summary": written("Ә")}})
    paper.draw(figure, "line")
    figure.covers(0, (10, 20, 30, 40))
    figure.covers(0, (20, 10, 35, 30))
    figure.covers(1, (0, 0, 999, 999))  # on another page: another figure for those who see
    file = paper.read()
    drawn, table = file.tree.children
    assert (drawn.alt, drawn.id) == ("A line that rises: 1, 2, 3", "figure-1")
    assert [float(value) for value in drawn.attributes["BBox"]] == [10, 10, 35, 40]
    assert str(table.attributes["Summary"]) == "Ә"
    assert cell.children == []
    assert str(file.pdf.Root.StructTreeRoot.IDTree.Names[0]) == "figure-1"


def test_marking_the_same_again_changes_nothing(paper):
    text = paper.root.add("P")
    paper.tags.mark(text)
    paper.tags.mark(text)
    paper.tags.mark(Artifact())
    paper.tags.mark(Artifact())
    operators = [code for code in paper.canvas.code if "BDC" in code or code == "EMC"]
    assert operators == ["/P <</MCID 0>> BDC", "EMC", "/Artifact <</Type /Layout>> BDC"]


def test_what_is_said_stands_for_what_is_drawn(paper):
    text = paper.root.add("P")
    paper.draw(text, "before ")
    paper.tags.mark(text, "implementation")
    paper.show("implemen-", 600)
    paper.show("tation", 580)
    paper.tags.end()
    paper.draw(text, " after")
    assert paper.read().tree.text == "before implementation after"

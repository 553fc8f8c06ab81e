"""A second look at the markup: the order of elements that the standard wants, transcribed from it by hand.

Word refuses a file whose properties are out of order; most other readers do not mind, and so would not tell.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx_samples as samples
import letterheads
import pytest
from docx_reading import Docx
from lxml import etree

from briefing.document import Document
from briefing.docx import render
from briefing.theme import Theme

# ECMA-376 Part 1, 17 and Annex A.1.
ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
        lang eastAsianLayout specVanish oMath""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
        tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
    "sectPr": """headerReference/footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
        pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings""",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
        personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "styles": "docDefaults latentStyles style",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic",
    "settings": """writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
        displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
        embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
        bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
        formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge
        revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride
        styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone
        doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders
        bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing
        drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
        doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData
        noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter
        noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent
        alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt
        showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids
        mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures
        forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags
        decimalSymbol listSeparator""",
}
PLACES = {
    parent: {name: place for place, names in enumerate(order.split()) for name in names.split("/")}
    for parent, order in ORDER.items()
}


def disorder(file: Docx) -> list[str]:
    """Return each element of the text's parts that stands where the standard does not want it, or that it lacks."""
    found = []
    for name in (name for name in file.names if name.startswith("word/") and name.endswith(".xml")):
        for node in file.xml(name).iter("*"):
            order = PLACES.get(etree.QName(node).localname)
            if order is None or "wordprocessingml" not in node.tag:
                continue
            children = [etree.QName(one).localname for one in node if "wordprocessingml/2006" in one.tag]
            places = [order.get(child, -1) for child in children]
            if places != sorted(places) or -1 in places:
                found.append(f"{name}: {etree.QName(node).localname}: {children}")
    return found


@pytest.mark.parametrize("sample", ["english", "kazakh", "russian", "serbian"])
def test_elements_are_in_the_order_of_the_standard(sample: str, theme: Theme) -> None:
    assert disorder(Docx(render(getattr(samples, sample)(), theme, embed_fonts=True))) == []


@pytest.mark.parametrize("name", sorted(letterheads.ALL))
def test_and_in_a_letterhead_too(
    name: str, theme: Theme, tmp_path: Path, document_of: Callable[[str, str], Document]
) -> None:
    path = letterheads.written(letterheads.ALL[name](), tmp_path / "letterhead.docx")
    document = document_of("kazakhstan-serbia", "sr-Latn")
    assert disorder(Docx(path.read_bytes())) == []
    assert disorder(Docx(render(document, theme, letterhead=path, embed_fonts=True))) == []


def test_the_check_sees_disorder(theme: Theme) -> None:
    file = Docx(render(samples.english(), theme))
    file.blobs["word/settings.xml"] = (
        file.blobs["word/settings.xml"]
        .replace(b"<w:autoHyphenation/>", b"")
        .replace(b"</w:settings>", b"<w:autoHyphenation/></w:settings>")
    )
    assert [line.partition(": [")[0] for line in disorder(file)] == ["word/settings.xml: settings"]

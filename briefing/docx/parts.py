"""The parts beside the text: settings, font table, colour theme, and what the file says about itself."""

from __future__ import annotations

from functools import lru_cache

from briefing.document import Meta
from briefing.docx.measure import points
from briefing.docx.xml import NONE, Xml, el, escape, join, part, val
from briefing.theme import FontFamily, Theme

CURRENT_WORD = 15  # the compatibility mode of Word 2013 and later
_ACCENTS = 6
_MAX_PROPERTY = 255  # characters that Word keeps of a property
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"
#: What a font is like (serif, sans serif), for the machine that has none of the names.
_PANOSE = {"roman": "02020603050405020304", "swiss": "020B0604020202020204"}


#: What the schema wants after some of the settings: those that a letterhead's are completed with.
AFTER_COMPATIBILITY = (
    *("w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping"),
    *("w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures", "w:forceUpgrade", "w:captions"),
    *("w:readModeInkLockDown", "w:smartTagType", "sl:schemaLibrary", "w:shapeDefaults", "w:doNotEmbedSmartTags"),
    *("w:decimalSymbol", "w:listSeparator", "w14:docId", "w14:conflictMode", "w14:discardImageEditingData"),
    *("w14:defaultImageDpi", "w15:chartTrackingRefBased", "w15:docId"),
)
AFTER_HYPHENATION = (
    *("w:consecutiveHyphenLimit", "w:hyphenationZone", "w:doNotHyphenateCaps", "w:showEnvelope", "w:summaryLength"),
    *("w:clickAndTypeStyle", "w:defaultTableStyle", "w:evenAndOddHeaders", "w:bookFoldRevPrinting"),
    *("w:bookFoldPrinting", "w:bookFoldPrintingSheets", "w:drawingGridHorizontalSpacing"),
    *("w:drawingGridVerticalSpacing", "w:displayHorizontalDrawingGridEvery", "w:displayVerticalDrawingGridEvery"),
    *("w:doNotUseMarginsForDrawingGridOrigin", "w:drawingGridHorizontalOrigin", "w:drawingGridVerticalOrigin"),
    *("w:doNotShadeFormData", "w:noPunctuationKerning", "w:characterSpacingControl", "w:printTwoOnOne"),
    *("w:strictFirstAndLastChars", "w:noLineBreaksAfter", "w:noLineBreaksBefore", "w:savePreviewPicture"),
    *("w:doNotValidateAgainstSchema", "w:saveInvalidXml", "w:ignoreMixedContent", "w:alwaysShowPlaceholderText"),
    *("w:doNotDemarcateInvalidXml", "w:saveXmlDataOnly", "w:useXSLTWhenSaving", "w:saveThroughXslt"),
    *("w:showXMLTags", "w:alwaysMergeEmptyNamespace", "w:updateFields", "w:hdrShapeDefaults", "w:footnotePr"),
    *("w:endnotePr", "w:compat", *AFTER_COMPATIBILITY),
)
AFTER_SUBSETS = (
    *("w:saveFormsData", "w:mirrorMargins", "w:alignBordersAndEdges", "w:bordersDoNotSurroundHeader"),
    *("w:bordersDoNotSurroundFooter", "w:gutterAtTop", "w:hideSpellingErrors", "w:hideGrammaticalErrors"),
    *("w:activeWritingStyle", "w:proofState", "w:formsDesign", "w:attachedTemplate", "w:linkStyles"),
    *("w:stylePaneFormatFilter", "w:stylePaneSortMethod", "w:documentType", "w:mailMerge", "w:revisionView"),
    *("w:trackRevisions", "w:doNotTrackMoves", "w:doNotTrackFormatting", "w:documentProtection"),
    *("w:autoFormatOverride", "w:styleLockTheme", "w:styleLockQFSet", "w:defaultTabStop", "w:autoHyphenation"),
    *AFTER_HYPHENATION,
)
AFTER_PROTECTION = AFTER_SUBSETS[AFTER_SUBSETS.index("w:autoFormatOverride") :]
AFTER_FONTS = ("w:embedSystemFonts", "w:saveSubsetFonts", *AFTER_SUBSETS)
SETTINGS = (
    *("w:writeProtection", "w:view", "w:zoom", "w:removePersonalInformation", "w:removeDateAndTime"),
    *("w:doNotDisplayPageBoundaries", "w:displayBackgroundShape", "w:printPostScriptOverText"),
    *("w:printFractionalCharacterWidth", "w:printFormsData", "w:embedTrueTypeFonts", *AFTER_FONTS),
)


def compatibility() -> Xml:
    """Return the settings of current Word's own layout, without which it would imitate an older one's."""
    settings = (
        ("compatibilityMode", CURRENT_WORD),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
    return el(
        "w:compat",
        join(el("w:compatSetting", w_name=name, w_uri=_COMPATIBILITY, w_val=value) for name, value in settings),
    )


@lru_cache(maxsize=8)
def settings(lang: str, theme: Theme, decimal_mark: str) -> bytes:
    """Return the part ``settings.xml``."""
    colours = {
        "bg1": "light1",
        "t1": "dark1",
        "bg2": "light2",
        "t2": "dark2",
        **{f"accent{n}": f"accent{n}" for n in range(1, _ACCENTS + 1)},
        "hyperlink": "hyperlink",
        "followedHyperlink": "followedHyperlink",
    }
    mapping = "".join(f' w:{place}="{colour}"' for place, colour in colours.items())
    return part(
        "w:settings",
        "w",
        el("w:zoom", w_percent=100),
        val("w:defaultTabStop", points(theme.leading * 2)),
        el("w:autoHyphenation"),
        val("w:consecutiveHyphenLimit", 2),
        val("w:hyphenationZone", 357),
        el("w:doNotHyphenateCaps"),
        val("w:characterSpacingControl", "doNotCompress"),
        compatibility(),
        el("w:themeFontLang", w_val=lang),
        Xml(f"<w:clrSchemeMapping{mapping}/>"),
        val("w:decimalSymbol", decimal_mark),
        val("w:listSeparator", ";" if decimal_mark == "," else ","),
    )


@lru_cache(maxsize=4)
def fonts(theme: Theme) -> bytes:
    """Return the part ``fontTable.xml``: each family, what may stand for it, and what kind of letters it has."""
    families = ((theme.serif, "roman"), (theme.sans, "swiss"))
    return part("w:fonts", "w", join(font(family, kind) for family, kind in families))


def font(family: FontFamily, kind: str) -> Xml:
    """Return the entry of a family in the table of fonts; ``kind`` is roman or swiss."""
    return el(
        "w:font",
        val("w:altName", ",".join(family.fallbacks)) if family.fallbacks else NONE,
        val("w:panose1", _PANOSE[kind]),
        val("w:charset", "00"),
        val("w:family", kind),
        val("w:pitch", "variable"),
        w_name=family.name,
    )


@lru_cache(maxsize=4)  # each chart has it, too
def colour_theme(theme: Theme) -> bytes:
    """Return the part ``theme1.xml``: the theme's colours and fonts under the names that Word's menus give them."""
    accents = [theme.accent, *(colour for colour in theme.series if colour != theme.accent)]
    accents = [*accents, *[theme.muted] * _ACCENTS][:_ACCENTS]
    colours = [
        ("dk1", theme.ink),
        ("lt1", "#ffffff"),
        ("dk2", theme.muted),
        ("lt2", theme.accent_soft),
        *((f"accent{number}", colour) for number, colour in enumerate(accents, 1)),
        ("hlink", theme.accent),
        ("folHlink", theme.muted),
    ]
    scheme = join(el(f"a:{name}", el("a:srgbClr", val=colour.lstrip("#").upper())) for name, colour in colours)
    plain = el("a:solidFill", el("a:schemeClr", val="phClr"))
    line = el("a:ln", plain, el("a:prstDash", val="solid"), w=6350)
    effect = el("a:effectStyle", el("a:effectLst"))
    return part(
        "a:theme",
        "a",
        el(
            "a:themeElements",
            el("a:clrScheme", scheme, name="Briefing"),
            el(
                "a:fontScheme",
                el("a:majorFont", *_faces(theme.sans)),
                el("a:minorFont", *_faces(theme.serif)),
                name="Briefing",
            ),
            el(
                "a:fmtScheme",
                el("a:fillStyleLst", plain, plain, plain),
                el("a:lnStyleLst", line, line, line),
                el("a:effectStyleLst", effect, effect, effect),
                el("a:bgFillStyleLst", plain, plain, plain),
                name="Briefing",
            ),
        ),
        name="Briefing",
    )


def _faces(family: FontFamily) -> tuple[Xml, Xml, Xml]:
    return el("a:latin", typeface=family.name), el("a:ea", typeface=""), el("a:cs", typeface="")


def core_properties(meta: Meta) -> bytes:
    """Return the part ``core.xml``; its dates are the edition's, so the same edition gives the same file."""
    moment = f"{meta.date}T00:00:00Z"
    texts = (
        ("dc:title", meta.title),
        ("dc:subject", meta.subject),
        ("dc:creator", meta.author),
        ("cp:keywords", ", ".join(meta.keywords)),
        ("cp:lastModifiedBy", meta.author),
        ("cp:category", meta.category),
        ("cp:contentStatus", meta.draft),
        ("dc:language", meta.lang),
    )
    return part(
        "cp:coreProperties",
        "cp dc dcterms xsi",
        join(el(name, escape(text[:_MAX_PROPERTY])) for name, text in texts if text),
        el("dcterms:created", escape(moment), xsi_type="dcterms:W3CDTF"),
        el("dcterms:modified", escape(moment), xsi_type="dcterms:W3CDTF"),
    )

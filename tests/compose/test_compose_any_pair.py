"""Every generated sentence, in every language, for other pairs of countries: nothing knows the first one."""

import pytest
from papers import TAGS

from briefing import compose, resources
from briefing.dump import dump
from briefing.extracts import plain
from briefing.figures import derive
from briefing.language import Language
from briefing.language.values import Country

PAIRS = [("NL", "CU"), ("US", "PH"), ("CI", "AE"), ("VA", "SK"), ("MM", "MK"), ("GB", "TR")]
FIRST_PAIR = {
    "en": ("Kazakhstan’s ", "from Serbia"),
    "ru": ("из Казахстана в", "Республикой Сербия"),
    "kk": ("Қазақстаннан Сербияға",),
}


def of_pair(briefing, home, partner):
    """Return the example as if it were about two other countries, without what people wrote about the first two."""
    trade = briefing.trade
    reporter = trade.reporter.model_copy(update={"country": home})
    other = {"KZ": home, "RS": partner}
    support = tuple(
        one.model_copy(update={"by": other[one.by], "to": other[one.to]}) for one in briefing.foreign_policy.support
    )
    groups = tuple(
        one.model_copy(update={"country": other[one.country]}) for one in briefing.foreign_policy.parliaments
    )
    (route,) = briefing.corridor.routes
    routes = (route.model_copy(update={"participation": route.participation.model_copy(update={"country": partner})}),)
    sections = {
        "summary": briefing.summary.model_copy(update={"points": ()}),
        "trade": trade.model_copy(update={"reporter": reporter, "points": (), "agreements": ()}),
        "investment": briefing.investment.model_copy(update={"points": ()}),
        "corridor": briefing.corridor.model_copy(update={"points": (), "routes": routes}),
        "foreign_policy": briefing.foreign_policy.model_copy(
            update={"points": (), "support": support, "parliaments": groups}
        ),
    }
    return briefing.model_copy(update={"home": home, "partner": partner, **sections})


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(("home", "partner"), PAIRS)
def test_all_sentences_for_another_pair(home, partner, tag, briefing_of, spoken):
    briefing = of_pair(briefing_of("kazakhstan-serbia").briefing, home, partner)
    template = compose.load(resources.default_template_dir())
    text = dump(compose.compose(briefing, derive(briefing), spoken(tag), template))
    language: Language = spoken(tag)
    for code in (home, partner):
        assert language.call("NAME", Country(code)) in text
    assert not any(words in text for words in FIRST_PAIR.get(tag, ()))


def used_messages(briefing, language):
    """Return the ids of the messages that a composition asks for."""
    asked = set()
    message = Language.message

    def listening(self, name, **values):
        asked.add(name)
        return message(self, name, **values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Language, "message", listening)
        template = compose.load(resources.default_template_dir())
        compose.compose(briefing, derive(briefing), language, template)
    return asked


def test_a_meaningful_part_of_every_section_is_generated(briefing_of, spoken):
    """Each key sentence has a message, and the example says each of them."""
    asked = used_messages(briefing_of("kazakhstan-serbia").briefing, spoken("en"))
    wanted = [
        "relations-established",
        "relations-visits-since",
        "contacts-milestone-decisions",
        "contacts-invited",
        "summary-turnover",
        "agreements-in-preparation",
        "mechanism-last-in",
        "trade-turnover",
        "lead",
        "trade-flow",
        "trade-balance",
        "trade-export-main",
        "trade-exports-new",
        "trade-imports-growing",
        "trade-potential-said",
        "trade-mirror-change",
        "investment-flow",
        "investment-enterprises",
        "investment-active",
        "investment-partnership",
        "investment-partnership-share",
        "investment-engagement",
        "corridor-links",
        "corridor-participation",
        "corridor-flights",
        "policy-principles",
        "policy-support",
        "policy-integrity",
        "policy-groups",
        "membership-role",
        "memberships-both",
        "memberships-apart",
        "membership-other",
        "membership",
        "award",
    ]
    assert set(wanted) - asked == set()


def test_captions_number_figures_and_tables_apart(document_of):
    blocks = document_of("latvia-uzbekistan", "en").blocks
    captions = [block.caption for block in blocks if hasattr(block, "caption")]
    for kind in ("table", "figure"):
        numbers = [caption.number for caption in captions if caption.kind == kind]
        assert len(numbers) > 1
        assert numbers == list(range(1, len(numbers) + 1))
    assert plain(captions[0].content) == "Visits and contacts"

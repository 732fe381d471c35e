"""The bets side by side, and the figures a reader will be tempted to rank.

`strategies_finding` says in a sentence what the regions bet on; `strategies_table` has a column
for each region; `not_to_be_ranked` names the headline figures that measure different things.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, permutations

from analysis.charts.excerpts import with_excerpts
from analysis.charts.regions import Regions
from analysis.comparability import NOT_COMPARABLE, Verdict, compare
from analysis.languages import Name, Term, msgid, text_of, translate
from analysis.measures.strategies import Strategy, strategies
from analysis.measures.support import support_schemes
from analysis.package import Seeds
from analysis.quantities import dimension_of
from analysis.tables.answers import mark
from analysis.tables.by_when import plan_lines, target_dates
from analysis.tables.citations import retelling_lines
from analysis.tables.comparisons import in_words
from analysis.tables.lines import figure_line, name_of_row, stated_value, terms_line
from analysis.tables.side_by_side import by_region
from analysis.wording import (
    Html,
    Sentence,
    Table,
    bullets,
    count,
    finding,
    passage,
    say,
    title,
)
from analysis.wording.marks import element

FIRST_BET, BET_TOO = msgid("{first_region} bets on {bet}"), msgid("{region} on {bet}")
AND_THEN, AND_LAST = msgid("{bets}, {bet}"), msgid("{bets} and {bet}")
ALL_BETS = msgid("{bets}.")
NO_BET = msgid("What the strategies bet on is not on file.")
CAPTION = msgid("The bets and their headline figures")
BET, HEADLINE, LEVER = msgid("The bet"), msgid("Headline figure"), msgid("Main instrument")
BY_WHEN, RESTS_ON = msgid("By when"), msgid("What it rests on")
IN_ITS_WORDS = msgid("In the words of its source")
QUOTED = msgid("“{words}”, {document}")
OF_TIER = msgid("{tier}: {number}")
NOTE = msgid("The bet is put in the workbook’s words; the source’s own stand under it.")
ROWS = (HEADLINE, BET, IN_ITS_WORDS, LEVER, BY_WHEN, RESTS_ON)
PAIR = msgid("Not to be ranked: {one} and {other}. {reasons}")
OF_REGION = msgid("{region} {value}")
MOST_PAIRS = 3


def strategies_finding(seeds: Seeds, regions: Sequence[str]) -> Html:
    """Return in a sentence what the regions bet on, those without a stated bet left out."""
    names = Regions(seeds)
    stated = [one for one in strategies(seeds, names.sorted(regions)) if one.stated]
    if not stated:
        return finding(say(NO_BET))
    bet = Name(stated[0].key, stated[0].row, "headline")
    bets = say(FIRST_BET, first_region=names.name(stated[0].region), bet=bet)
    for one in stated[1:]:
        bet = Name(one.key, one.row, "headline")
        another = say(BET_TOO, region=names.name(one.region), bet=bet)
        bets = say(AND_LAST if one is stated[-1] else AND_THEN, bets=bets, bet=another)
    return finding(say(ALL_BETS, bets=bets))


def strategies_table(seeds: Seeds, regions: Sequence[str]) -> Table:
    """Return the bet, headline figure, lever, dates and sources of each region.

    A few regions have a column each; more stand one below the other.
    """
    names = Regions(seeds)
    found = strategies(seeds, names.sorted(regions))
    verdicts = _verdicts(permutations(_headlines(found), 2), seeds)
    cells = {one.region: _cells(one, verdicts, seeds, names) for one in found}
    heads = [translate(head) for head in ROWS]
    return by_region(say(CAPTION), heads, cells, names, with_excerpts(say(NOTE), seeds, regions))


def not_to_be_ranked(seeds: Seeds, regions: Sequence[str], most: int = MOST_PAIRS) -> Html:
    """Return the pairs of headline figures that share a dimension and may not be compared."""
    names = Regions(seeds)
    headlines = _headlines(strategies(seeds, names.sorted(regions)))
    found = _verdicts(combinations(headlines, 2), seeds)
    refused = [one for one in found if one.verdict == NOT_COMPARABLE]
    told = refused if len(refused) <= most else _each_once(refused)
    said = [_pair(verdict, seeds, names) for verdict in told[:most]]
    return Html("").join(element("p", one, **{"class": "ruled"}) for one in said)


def _each_once(pairs: Sequence[Verdict]) -> list[Verdict]:
    """Return the first pairs of which no two share a figure."""
    told: list[Verdict] = []
    for pair in pairs:
        if {pair.a, pair.b}.isdisjoint(figure for one in told for figure in (one.a, one.b)):
            told.append(pair)
    return told


def _headlines(found: Iterable[Strategy]) -> list[str]:
    return [one.figure for one in found if one.figure]


def _verdicts(pairs: Iterable[tuple[str, str]], seeds: Seeds) -> list[Verdict]:
    """Return the verdict on each pair of figures of one dimension."""
    return [
        compare(seeds, a, b)
        for a, b in pairs
        if dimension_of(seeds.figure(a)["unit"]) == dimension_of(seeds.figure(b)["unit"])
    ]


def _pair(verdict: Verdict, seeds: Seeds, names: Regions) -> Sentence:
    sides = []
    for figure in (verdict.a, verdict.b):
        row = seeds.figure(figure)
        value = stated_value(row, seeds)
        sides.append(say(OF_REGION, region=names.name(row["region"]), value=value))
    said = [in_words(one) for one in verdict.reasons if one.blocks]
    return say(PAIR, one=sides[0], other=sides[1], reasons=sum(said[1:], said[0]))


def _cells(
    one: Strategy, verdicts: Sequence[Verdict], seeds: Seeds, names: Regions
) -> list[object]:
    said = "bet" if one.stated else "purpose"
    bet = Name(one.key, one.row, said) if text_of(one.row, said) else None
    dates = [*target_dates(one.region, seeds), *plan_lines(one.region, seeds)]
    return [
        _headline(one, verdicts, seeds, names) if one.figure else None,
        bet,
        _quoted(one, seeds),
        _lever(one, seeds),
        bullets(dates) if dates else None,
        _standing(one, seeds),
    ]


def _headline(one: Strategy, verdicts: Sequence[Verdict], seeds: Seeds, names: Regions) -> Html:
    """Return the headline figure with the mark of what may be done with it beside the others."""
    own = [verdict for verdict in verdicts if verdict.a == one.figure]
    return Html(figure_line(one.figure, seeds).html + mark(own, seeds, names))


def _quoted(one: Strategy, seeds: Seeds) -> Sentence | None:
    """Return the words in which a source says the bet, or names the plan that says it instead.

    The title of a plan that says no purpose tells nothing of what a region bets on.
    """
    if not (one.stated or text_of(one.row, "purpose")):
        return None
    source = seeds.row("sources", one.row["source"])
    marks = {"data-source": source["source"], "data-name": one.key}
    words = passage(one.row["exact"], source["language"], **marks)
    return say(QUOTED, words=words, document=title(source))


def _lever(one: Strategy, seeds: Seeds) -> object:
    schemes = [
        scheme for scheme in support_schemes(seeds, one.region) if scheme.programme == one.lever
    ]
    if schemes:
        return terms_line(schemes[0])
    return name_of_row("programme", one.lever, seeds) if one.lever else None


def _standing(one: Strategy, seeds: Seeds) -> Html | None:
    """Return how many sources of each standing speak of a region, and which are one witness."""
    tiers: dict[str, list[str]] = {}
    for source in one.sources:
        tiers.setdefault(seeds.row("sources", source)["tier"], []).append(f"source/{source}")
    lines = [
        say(OF_TIER, tier=Term("tiers", tier), number=count(found)) for tier, found in tiers.items()
    ]
    lines += retelling_lines(one.sources, seeds)
    return bullets(lines) if lines else None

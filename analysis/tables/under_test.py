"""Each target under test, in words and as a table: what it requires, its past, its rank.

measures.under_test -> **under_test** -> pages
"""

from collections.abc import Sequence
from functools import reduce
from operator import add

from analysis.charts.growth import indicator_of
from analysis.charts.regions import OF_REGION, Regions
from analysis.comparability import NOT_COMPARABLE, compare
from analysis.languages import msgid, translate
from analysis.measures.basis import figure_basis
from analysis.measures.growth import Growth
from analysis.measures.under_test import Demand, Past, Rank
from analysis.package import Seeds
from analysis.quantities import DatedBy
from analysis.tables.comparisons import in_words
from analysis.wording import Html, Row, Sentence, Table, count, finding, marked, number, say
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

LEAD = msgid(
    "{region} would have to grow {per_year} a year: from {baseline} ({start}) to {target} ({end})."
)
FALLS = msgid(
    "{region} would have to come down {fall} a year: from {baseline} ({start}) to {target} ({end})."
)
MET = msgid(
    "{region} stood at {baseline} ({start}) when it set {target} ({end}): that asks for no growth."
)
OPEN = msgid(
    "{region} would have to come from {baseline} ({start}) to {target} ({end}): the bounds leave "
    "open how fast that is."
)
NO_START = msgid("No target on record states the level it starts from, so none has a pace.")
PAST = msgid("Up to that level it had grown {past} a year.")
NO_PAST = msgid(
    "No earlier level is on file, so whether that is faster than it has grown before is not known."
)
FIXED = msgid("{region} gives {target} ({end}) and no level to start from: its pace is not known.")
APART = msgid("The two may not be ranked. {why}")
UNDECIDED = msgid(
    "Which of them is the more realistic is therefore not decided by what is on file."
)

CAPTION = msgid("Each target under test")
HEADS = (
    msgid("Target"),
    msgid("Goal"),
    msgid("By"),
    msgid("It requires"),
    msgid("Its own past"),
    msgid("Beside the other regions’ targets"),
)
A_YEAR, A_YEAR_LESS = msgid("growth of {rate} a year"), msgid("a fall of {rate} a year")
FROM, REACHED = (
    msgid("from {baseline}, {start}"),
    msgid("no growth: the level was {baseline}, {start}"),
)
RATE_OPEN = msgid("the bounds leave it open")
NO_LEVEL, NO_EARLIER = msgid("no level to start from on file"), msgid("no earlier level on file")
PLACE = msgid("{place} of {number}, the largest first")
PLACES = msgid("{first} to {last} of {number}, the largest first: the bounds leave it open")
NOT_RANKED = msgid("Not ranked. {why}")
NONE_ALIKE = msgid("Not ranked: no other region has a target in this unit.")
NOTE = msgid(
    "A rank, never a probability: nothing on file would carry one. A target is ranked only with "
    "those that measure the same thing on the same terms."
)


def targets_tested(demands: Sequence[Demand], seeds: Seeds) -> Html:
    """Return in words how the first target that has a pace lies to its past and to the others."""
    paced = sorted((one for one in demands if one.growth), key=_steepest_first)
    if not paced:
        return finding(say(NO_START))
    lead = paced[0]
    growth, regions = lead.growth, Regions(seeds)
    assert growth is not None
    has_pace = growth.fall is None and not growth.is_met and not growth.is_open
    said = [_past(lead.past)] if has_pace else []
    beside = _tempting(lead, demands, seeds)
    return finding(_lead(lead, growth, regions, seeds)) + _paragraph(
        [*said, *(_beside(lead, beside, regions, seeds) if beside else [])]
    )


def demands_table(demands: Sequence[Demand], seeds: Seeds) -> Table:
    """Return each target: what it requires a year, how that lies to its past, and its rank."""
    regions = Regions(seeds)
    rows: list[Row] = []
    for one in demands:
        row = seeds.figure(one.target)
        what = indicator_of(row, seeds)
        by = DatedBy.of(row) if row["period"] else None
        name = say(OF_REGION, region=regions.name(one.region), what=what)
        beside = _rank(one.rank) if one.rank else _unranked(one)
        goal = marked(one.quantity, figure_basis(one.target, seeds))
        rows.append([name, goal, by, _required(one.growth, seeds), _pace(one), beside])
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows, say(NOTE))


def _steepest_first(one: Demand) -> float:
    rate = one.growth.per_year.value if one.growth else None
    return -float(rate or 0)


def _lead(one: Demand, growth: Growth, regions: Regions, seeds: Seeds) -> Sentence:
    row = seeds.figure(one.target)
    told = {
        "region": regions.name(one.region),
        "baseline": seeds.quantity(growth.baseline),
        "start": DatedBy.of(seeds.figure(growth.baseline)),
        "target": one.quantity,
        "end": DatedBy.of(row),
    }
    if growth.fall is not None:
        return say(FALLS, fall=number(growth.fall), **told)
    if growth.is_met:
        return say(MET, **told)
    if growth.is_open:
        return say(OPEN, **told)
    return say(LEAD, per_year=number(growth.per_year, style="percent"), **told)


def _past(past: Past | None) -> Sentence:
    return say(PAST, past=number(past.per_year, style="percent")) if past else say(NO_PAST)


def _tempting(lead: Demand, demands: Sequence[Demand], seeds: Seeds) -> Demand | None:
    """Return the target of another region that a reader would set beside: its headline first."""
    headlines = set(seeds.strategies["headline_figure"])
    money = [
        one
        for one in demands
        if one.region != lead.region and one.quantity.unit == lead.quantity.unit
    ]
    return min(money, key=lambda one: (one.target not in headlines, one.target), default=None)


def _beside(lead: Demand, other: Demand, regions: Regions, seeds: Seeds) -> list[Sentence]:
    """Return what is said of another region's target beside the lead: its pace, and the verdict."""
    verdict = compare(seeds, lead.target, other.target)
    end = DatedBy.of(seeds.figure(other.target))
    said = []
    if other.growth:
        said.append(_lead(other, other.growth, regions, seeds))
    else:
        region = regions.name(other.region)
        said.append(say(FIXED, region=region, target=other.quantity, end=end))
    if verdict.verdict != NOT_COMPARABLE:
        return said
    why = reduce(add, (in_words(reason) for reason in verdict.reasons if reason.blocks))
    return [*said, say(APART, why=why), say(UNDECIDED)]


def _paragraph(sentences: Sequence[Sentence]) -> Html:
    return element("p", part_html(reduce(add, sentences))) if sentences else Html("")


def _required(growth: Growth | None, seeds: Seeds) -> object:
    if growth is None:
        return translate(NO_LEVEL)
    start = DatedBy.of(seeds.figure(growth.baseline))
    told = {"baseline": seeds.quantity(growth.baseline), "start": start}
    if growth.is_met:
        return say(REACHED, **told)
    if growth.is_open:
        return [translate(RATE_OPEN), say(FROM, **told)]
    rate, words = (growth.per_year, A_YEAR) if growth.fall is None else (growth.fall, A_YEAR_LESS)
    return [say(words, rate=number(rate, style="percent")), say(FROM, **told)]


def _pace(one: Demand) -> object:
    if one.past is None:
        return translate(NO_EARLIER) if one.growth else None
    return say(A_YEAR, rate=number(one.past.per_year, style="percent"))


def _rank(rank: Rank) -> Sentence:
    """Return a place as the count of the targets up to it, so that it leads to them."""
    own, number_ = rank.among[:1], count(rank.among)
    first = count([*rank.above, *own])
    if not rank.is_open:
        return say(PLACE, place=first, number=number_)
    last = count([*rank.above, *rank.perhaps, *own])
    return say(PLACES, first=first, last=last, number=number_)


def _unranked(one: Demand) -> Sentence:
    if one.nearest is None:
        return say(NONE_ALIKE)
    grave = next(reason for reason in one.nearest.reasons if reason.blocks)
    return say(NOT_RANKED, why=in_words(grave))

"""The plans in one look: what was read, where each puts its weight, what its index comes to."""

from collections.abc import Sequence

from analysis.charts.emphasis_told import base, emphasis_sentence, in_group, named
from analysis.charts.pmc_index import index_sentence, level_words
from analysis.charts.regions import Regions
from analysis.languages import Name, msgid, translate
from analysis.measures.emphasis import (
    FAMILY,
    HORIZON,
    STAGE,
    TARGET_GROUP,
    WAYS,
    Emphasis,
    emphasis,
    members,
)
from analysis.measures.pmc import PmcIndex
from analysis.measures.pmc_rules import Row, plan_of
from analysis.package import Seeds
from analysis.tables.lines import plan_line, validity
from analysis.tables.side_by_side import by_region
from analysis.wording import Html, Sentence, Table, count, finding, listed, number, say
from analysis.wording.marks import PLAIN, SCORE

CAPTION = msgid("The plans in one look")
PLAN, COUNTED = msgid("The plan read"), msgid("Measures counted")
FIRST = {
    FAMILY: msgid("Kind of means used most"),
    STAGE: msgid("Value-chain stage named most"),
    TARGET_GROUP: msgid("For whom, most"),
    HORIZON: msgid("When its measures end"),
}
INDEX, ANSWERED = msgid("PMC index, out of ten"), msgid("Its questions answered, of {all}")
SHARE = msgid("{group}: {number} of {all}")
SPREAD = msgid("Spread over {groups} groups, {number} of {all} each")
LEVEL = msgid("{score}, {level}")
NOTE = msgid(
    "A plan is read through the articles on file, not in full. Measures are what they state that "
    "the region’s own government does or means to do, under this plan or beside it."
)
MOST_ALIKE = 2
#: Where the groups of a way are on file; years, by which measures end, are on no list.
LISTS = {FAMILY: "families", STAGE: "concept", TARGET_GROUP: "target_groups"}


def profile_findings(seeds: Seeds, indices: Sequence[PmcIndex], regions: Sequence[str]) -> Html:
    """Return who emphasises what, and what may be ranked, as the findings of the page."""
    names = Regions(seeds)
    found = {(FAMILY, one): emphasis(seeds, one, FAMILY) for one in names.sorted(regions)}
    weight = emphasis_sentence(found, seeds, names)
    return Html(finding(weight) + finding(index_sentence(indices, names)))


def plans_table(seeds: Seeds, indices: Sequence[PmcIndex], regions: Sequence[str]) -> Table:
    """Return the plans of some regions; a few have a column each."""
    names = Regions(seeds)
    index_of = {index.region: index for index in indices}
    cells = {
        region: [*_weights(seeds, region), *_index(index_of.get(region))]
        for region in names.sorted(regions)
    }
    heads: list[object] = [translate(one) for one in (PLAN, COUNTED, *FIRST.values(), INDEX)]
    heads += [say(ANSWERED, all=number(one.asked, PLAIN)) for one in indices[:1]]
    return by_region(say(CAPTION), heads, cells, names, say(NOTE))


def _weights(seeds: Seeds, region: str) -> list[object]:
    plan = plan_of(seeds, region)
    found = [emphasis(seeds, region, way) for way in WAYS]
    measures = found[-1].among
    return [
        _plan(plan) if plan else None,
        number(members(measures), PLAIN) if measures else None,
        *(_first(one, seeds) for one in found),
    ]


def _plan(plan: Row) -> Sentence | Name:
    """Return the plan with its term, where it has one."""
    return plan_line(plan) if validity(plan) else Name(f"programme/{plan['programme']}", plan)


def _first(here: Emphasis, seeds: Seeds) -> Sentence | None:
    """Return the groups most measures fall into; of many that tie, only how many they are."""
    if not here.first:
        return None
    numbers = {"number": in_group(here, here.first[0], seeds), "all": base(here)}
    if len(here.first) > MOST_ALIKE and here.way in LISTS:
        keys = [f"{LISTS[here.way]}/{one}" for one in here.first]
        return say(SPREAD, groups=count(keys), **numbers)
    return say(SHARE, group=listed(named(here.way, one, seeds) for one in here.first), **numbers)


def _index(index: PmcIndex | None) -> list[object]:
    if index is None:
        return [None]
    return [
        say(LEVEL, score=number(index.score, SCORE), level=level_words(index)),
        number(index.answered, PLAIN),
    ]

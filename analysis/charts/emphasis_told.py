"""Say where each plan puts its weight: the first group of each region, and how many are in it.

A number leads to the measures that it counts, or to the region whose they are.
"""

from collections.abc import Mapping

from analysis.charts.regions import MOST_NAMED, Regions
from analysis.languages import Name, Term, msgid
from analysis.measures.emphasis import FAMILY, STAGE, TARGET_GROUP, Emphasis
from analysis.package import Seeds
from analysis.wording import Html, Sentence, count, listed, number, say, when
from analysis.wording.marks import PLAIN

NOTHING = msgid("No measure is on record.")
EVEN = msgid("The measures are spread evenly.")
FIRST = {
    FAMILY: msgid("Most measures by kind of means: {parts}."),
    STAGE: msgid("Most measures by value-chain stage: {parts}."),
}
ALL_SAME = {
    FAMILY: msgid("Every region works most through the same kind of means, {group}: {parts}."),
    STAGE: msgid("Every region names the same value-chain stage most, {group}: {parts}."),
}
NEXT = msgid("Next come: {parts}.")
TIED = msgid("In {regions} several come next alike.")
COMMONEST = {
    FAMILY: msgid("{group}: the first kind of means for {number} of {all} regions."),
    STAGE: msgid("{group}: the first value-chain stage for {number} of {all} regions."),
}
PART = msgid("{region}, {group} ({number} of {all})")
SAME = msgid("{region}, {number} of {all} measures")
ENDS = msgid("Ends {year}")
#: What is found, by way and region.
Found = dict[tuple[str, str], Emphasis]


def emphasis_sentence(found: Found, seeds: Seeds, names: Regions, way: str = FAMILY) -> Sentence:
    """Return the group of a way that most measures of each region fall into, and which comes next.

    A region whose measures are spread evenly has no such group. Of many regions it says for how
    many the commonest of the first groups is first.
    """
    here = {region: one for (of, region), one in found.items() if of == way}
    first = {region: one.leading for region, one in here.items() if one.leading}
    if not first:
        return say(EVEN if any(one.first for one in here.values()) else NOTHING)
    if len(here) > MOST_NAMED:
        return _commonest(first, here, seeds, way)
    if len(set(first.values())) > 1 or len(first) < len(here) or len(here) == 1:
        return say(FIRST[way], parts=_parts(here, first, seeds, names))
    shared = next(iter(first.values()))
    numbers = (
        say(SAME, region=names.name(one.region), **_numbers(one, shared, seeds))
        for one in here.values()
    )
    said = say(ALL_SAME[way], group=named(way, shared, seeds), parts=listed(numbers))
    second = {region: next_ for region, one in here.items() if (next_ := _second(one))}
    if not second:
        return said
    said += say(NEXT, parts=_parts(here, second, seeds, names))
    tied = [names.name(region) for region, one in here.items() if len(_seconds(one)) > 1]
    return said + say(TIED, regions=listed(tied)) if tied else said


def _commonest(
    first: Mapping[str, str], here: Mapping[str, Emphasis], seeds: Seeds, way: str
) -> Sentence:
    groups = list(first.values())
    shared = max(groups, key=groups.count)
    alike = [f"region/{region}" for region in first if first[region] == shared]
    every = [f"region/{region}" for region in here]
    told = {"number": count(alike), "all": count(every)}
    return say(COMMONEST[way], group=named(way, shared, seeds), **told)


def _parts(
    here: Mapping[str, Emphasis], groups: Mapping[str, str], seeds: Seeds, names: Regions
) -> Sentence:
    """Return regions, each with one of its groups and how many of its measures are in it."""
    return listed(
        say(
            PART,
            region=names.name(region),
            group=named(here[region].way, group, seeds),
            **_numbers(here[region], group, seeds),
        )
        for region, group in groups.items()
    )


def _numbers(here: Emphasis, group: str, seeds: Seeds) -> dict[str, Html | None]:
    return {"number": in_group(here, group, seeds), "all": base(here)}


def _second(here: Emphasis) -> str:
    """Return the group that comes after the first; "" where none or several do."""
    next_ = _seconds(here)
    return next_[0] if len(next_) == 1 else ""


def _seconds(here: Emphasis) -> list[str]:
    """Return the groups that come after the first, alike."""
    sizes = sorted({len(found) for found in here.groups.values()}, reverse=True)
    return [one for one, found in here.groups.items() if [len(found)] == sizes[1:2]]


def named(way: str, group: str, seeds: Seeds) -> object:
    """Return the name of a group as a part of a sentence."""
    if way == FAMILY:
        return Term("families", group)
    if way == TARGET_GROUP:
        return Term("target_groups", group)
    if way == STAGE:
        return Name(f"concept/{group}", seeds.row("concepts", group))
    return say(ENDS, year=when(group, items=dating(group, seeds)))


def in_group(here: Emphasis, group: str, seeds: Seeds) -> Html:
    """Return how many measures a group has, leading to what it rests on."""
    return number(here.size(group, seeds), PLAIN)


def base(here: Emphasis) -> Html | None:
    """Return of how many measures of its region the shares are; None where there is none."""
    return number(here.told, PLAIN) if here.among else None


def dating(year: str, seeds: Seeds) -> list[str]:
    """Return a programme that ends in a year."""
    rows = seeds.programmes
    found = rows.loc[rows["ends"].str.startswith(year), "programme"]
    return [f"programme/{key}" for key in found][:1]

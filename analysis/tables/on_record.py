"""Every region on record, in a list that a reader searches: where it lies and what is on file.

measures.silence -> **on_record** -> pages
"""

from collections import defaultdict
from collections.abc import Iterator

import pandas as pd

from analysis.charts.regions import Regions
from analysis.languages import Term, msgid, translate
from analysis.measures.basis import said
from analysis.measures.peers import peer_of, peers
from analysis.measures.silence import STATED
from analysis.measures.unread import drafted_regions
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import rows_of
from analysis.tables.lines import name_of_row
from analysis.wording import Group, Row, Table, count, listed, say

CAPTION = msgid("All regions on record")
FIND = msgid("Find a region, a level or a plan:")
HEADS = (msgid("Region"), msgid("Level"), msgid("Plan"), msgid("What its sources answer"))
NOTE = msgid(
    "A region’s own page and the data beside this one hold the rest. What its sources do not "
    "answer is not known; it is not zero."
)
CORRECTED = msgid("figures corrected: {number}")
NOT_READ = msgid("some of it drafted and not read yet")
IN_PLACE, IN_NONE = msgid("in {place}"), msgid("at the top of what is on record")


def regions_on_record(answers: pd.DataFrame | None, seeds: Seeds) -> Table | None:
    """Return the list of all regions by where they lie, from `measures.answers_of_all`.

    None where there are none: a page that compares all regions has no others to list.
    """
    if answers is None:
        return None
    rows = list(_rows(answers, seeds.whole or seeds))
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION), heads, rows, say(NOTE), searched=translate(FIND))


def _rows(answers: pd.DataFrame, seeds: Seeds) -> Iterator[Row]:
    names, themes, plans = Regions(seeds), _themes(answers), _plans(seeds)
    corrected, unread = _corrected(seeds), drafted_regions(seeds)
    inside: dict[str, list[str]] = defaultdict(list)
    for region in names.sorted(peers(seeds)):
        inside[seeds.row("regions", region)["parent"]].append(region)
    for place, regions in inside.items():
        yield Group(say(IN_PLACE, place=names.name(place)) if place else say(IN_NONE))
        for region in regions:
            level = Term("levels", seeds.row("regions", region)["level"])
            plan = plans.get(region)
            spoken = listed(Term("themes", theme) for theme in themes[region])
            told = [spoken] if themes[region] else []
            told += [say(CORRECTED, number=count(corrected[region]))] if region in corrected else []
            told += [say(NOT_READ)] if region in unread else []
            yield [
                names.name(region),
                level,
                name_of_row("programme", plan, seeds) if plan else None,
                (told if len(told) > 1 else told[0]) if told else None,
            ]


def _themes(answers: pd.DataFrame) -> dict[str, list[str]]:
    """Return for each region the themes of the questions that its sources answer."""
    stated = answers[answers["state"] == STATED]
    answered = {(row["region"], row["theme"]) for row in rows_of(stated)}
    order = code_list("themes")
    return {
        region: [theme for theme in order if (region, theme) in answered]
        for region in dict.fromkeys(answers["region"])
    }


def _corrected(seeds: Seeds) -> dict[str, list[str]]:
    """Return for each peer that has some the figures whose print is corrected."""
    peer, found = peer_of(seeds), defaultdict[str, list[str]](list)
    for figure in dict.fromkeys(seeds.corrections["figure"]):
        found[peer[seeds.figure(figure)["region"]]].append(figure)
    return found


def _plans(seeds: Seeds) -> dict[str, str]:
    """Return for each region that has a plan the first one."""
    first: dict[str, str] = {}
    for row in said(seeds.rows("programmes").where(kind="plan")):
        first.setdefault(row["region"], row["programme"])
    return first

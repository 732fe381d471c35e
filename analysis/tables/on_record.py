"""Every region on record, in a list that a reader searches: where it lies and what is on file.

measures.silence -> **on_record** -> pages
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from analysis.charts.regions import Regions
from analysis.languages import Term, msgid, translate
from analysis.measures.basis import said
from analysis.measures.peers import peers
from analysis.measures.silence import STATED, silence
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.tables.lines import name_of_row
from analysis.wording import Group, Row, Table, listed, say

CAPTION = msgid("All regions on record")
FIND = msgid("Find a region, a level or a plan:")
HEADS = (msgid("Region"), msgid("Level"), msgid("Plan"), msgid("What its sources answer"))
NOTE = msgid(
    "A region’s own page and the data beside this one hold the rest. What its sources do not "
    "answer is not known; it is not zero."
)
IN_PLACE, IN_NONE = msgid("in {place}"), msgid("at the top of what is on record")


def regions_on_record(seeds: Seeds) -> Table | None:
    """Return the list of all regions by where they lie; None where a page compares them all."""
    whole = seeds.whole or seeds
    on_record = peers(whole)
    if not set(on_record) - set(peers(seeds)):
        return None
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION), heads, [*_rows(whole)], say(NOTE), searched=translate(FIND))


def _rows(seeds: Seeds) -> Iterator[Row]:
    names, themes, plans = Regions(seeds), _themes(seeds), _plans(seeds)
    inside: dict[str, list[str]] = defaultdict(list)
    for region in names.sorted(peers(seeds)):
        inside[seeds.row("regions", region)["parent"]].append(region)
    for place, regions in inside.items():
        yield Group(say(IN_PLACE, place=names.name(place)) if place else say(IN_NONE))
        for region in regions:
            level = Term("levels", seeds.row("regions", region)["level"])
            plan = plans.get(region)
            spoken = listed(Term("themes", theme) for theme in themes[region])
            yield [
                names.name(region),
                level,
                name_of_row("programme", plan, seeds) if plan else None,
                spoken if themes[region] else None,
            ]


def _themes(seeds: Seeds) -> dict[str, list[str]]:
    """Return for each region the themes of the questions compared that its sources answer."""
    asked = seeds.questions[seeds.questions["compared"].notna()]
    found = silence(replace(seeds, questions=asked))
    stated = found[found["state"] == STATED]
    answered = set(zip(stated["region"], stated["theme"], strict=True))
    order = code_list("themes")
    return {
        region: [theme for theme in order if (region, theme) in answered] for region in peers(seeds)
    }


def _plans(seeds: Seeds) -> dict[str, str]:
    """Return for each region that has a plan the first one."""
    plans = said(seeds.programmes[seeds.programmes["kind"] == "plan"]).drop_duplicates("region")
    return dict(zip(plans["region"], plans["programme"], strict=True))

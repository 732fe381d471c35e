"""What is stated of parts of a region only, inside their region."""

from collections.abc import Container, Mapping

from analysis.languages import Name, msgid, translate
from analysis.measures.leading import first_of, leading
from analysis.measures.parts import Part, clusters_and_layouts, parts_of
from analysis.package import Seeds
from analysis.tables.lines import figure_line, more_line, name_of_row
from analysis.wording import Sentence, Table, bullets, say

CAPTION = msgid("Parts of {region}, and what is stated of them")
PART, STATED = msgid("Part"), msgid("What is stated of it")
SHARE = msgid("Share of the region")
LIES_IN = msgid("{part}, in {place}")
NO_SHARE = msgid(
    "What holds for a part says nothing of {region} as a whole. A share of it cannot be given: the "
    "sources state no figure of the whole on the same footing."
)
SOME_SHARE = msgid(
    "What holds for a part says nothing of {region} as a whole. A share is given where the sources "
    "state a figure of the whole on the same footing."
)
NO_PARTS = msgid("No figure on record holds for a part of {region} only.")

#: Of parts with so many figures together each has a few.
MANY, FEW = 60, 3


def parts_table(seeds: Seeds, region: str) -> Table:
    """Return the parts of a region with their figures, and their shares where there are any."""
    every, name = parts_of(seeds, region), name_of_row("region", region, seeds)
    found = first_of(every)
    shared = any(part.shares for part in found)
    heads = [PART, STATED, *([SHARE] if shared else [])]
    own = clusters_and_layouts(seeds)
    few = FEW if sum(len(part.figures) for part in found) > MANY else 0
    rows = [_row(part, region, own, seeds, few)[: len(heads)] for part in found]
    note = NO_PARTS if not found else SOME_SHARE if shared else NO_SHARE
    caption = say(CAPTION, region=name)
    said = say(note, region=name)
    for more in more_line((part.key for part in every), (part.key for part in found)):
        said += more
    return Table(caption, [translate(head) for head in heads], rows, said)


def _row(part: Part, region: str, clusters: Container[str], seeds: Seeds, few: int) -> list[object]:
    listed = leading(part.figures, seeds, few)
    lines = bullets(
        [figure_line(figure, seeds, _heading(figure, clusters, seeds)) for figure in listed]
        + more_line(part.figures, listed)
    )
    shares = bullets(
        _share(figure, part.shares, seeds) for figure in leading(part.shares, seeds, few)
    )
    return [_called(part.key, region, seeds), lines, shares if part.shares else None]


def _heading(figure: str, clusters: Container[str], seeds: Seeds) -> str:
    """Return the clusters that a figure is stated of, which are the part it stands under."""
    programme = seeds.figure(figure)["programme"]
    return programme if programme in clusters else ""


def _share(figure: str, shares: Mapping, seeds: Seeds) -> Sentence:
    indicator = name_of_row("indicator", seeds.figure(figure)["indicator"], seeds)
    return say("{what}: {value}", what=indicator, value=shares[figure])


def _called(key: str, region: str, seeds: Seeds) -> Name | Sentence:
    """Return what a part is called; a place that lies in another part of the region with that."""
    table, _, name = key.partition("/")
    part = name_of_row(table, name, seeds)
    parent = seeds.row("regions", name)["parent"] if table == "region" else region
    if parent == region:
        return part
    return say(LIES_IN, part=part, place=name_of_row("region", parent, seeds))

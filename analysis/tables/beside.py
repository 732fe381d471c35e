"""What may stand beside one figure: on its footing, with care, or not, each with every reason.

comparability -> **beside** -> controls

Of a package that holds hundreds of figures most measure something else. What cannot be compared is
listed from the nearest on: what is measured alike first, then what is in the same dimension.
"""

from collections.abc import Collection

from analysis.charts.regions import Regions
from analysis.comparability import CARE, NOT_COMPARABLE, SAME_FOOTING, Verdict, compare
from analysis.languages import msgid, translate
from analysis.package import Seeds
from analysis.tables.comparisons import in_words
from analysis.tables.lines import figure_line, in_region
from analysis.wording import Group, Row, Sentence, Table, bullets, count, say

CAPTION = msgid("What may stand beside it: {figure}")
HEADS = msgid("Region"), msgid("Figure"), msgid("Why")
FOUND = msgid(
    "On its footing: {same}. Beside it with care: {care}. Not comparable with it: {other}."
)
GROUPS = {
    SAME_FOOTING: msgid("On the same footing"),
    CARE: msgid("With care"),
    NOT_COMPARABLE: msgid("Not comparable, the nearest first"),
}
MORE = msgid("Not comparable either, and not listed: {number}.")
ALONE = msgid("No other figure of these regions has a value on file.")
MOST_LISTED = 12
Verdicts = dict[str, list[Verdict]]


def verdicts_beside(seeds: Seeds, figure: str, regions: Collection[str]) -> Verdicts:
    """Return the verdicts on a figure and each other one of some regions, by verdict."""
    rows = seeds.figures[seeds.figures["value"].notna() & seeds.figures["region"].isin(regions)]
    found: Verdicts = {verdict: [] for verdict in GROUPS}
    for other in rows["figure"]:
        if other != figure:
            verdict = compare(seeds, figure, other)
            found[verdict.verdict].append(verdict)
    found[NOT_COMPARABLE].sort(key=_distance)
    return found


def beside_finding(found: Verdicts) -> Sentence:
    """Return how many figures may stand beside the one, with care or without, and how many not."""
    same, care, other = (
        count([one.b for one in found[verdict]], over="figures") for verdict in GROUPS
    )
    return say(FOUND, same=same, care=care, other=other)


def beside_table(seeds: Seeds, figure: str, found: Verdicts, most: int = MOST_LISTED) -> Table:
    """Return what may stand beside a figure, then at `most` so many of what may not."""
    regions, rows = Regions(seeds), list[Row]()
    for verdict, heading in GROUPS.items():
        listed = found[verdict][: most if verdict == NOT_COMPARABLE else None]
        rows += [Group(say(heading))] if listed else []
        for one in listed:
            region = regions.name(seeds.figure(one.b)["region"])
            rows.append([region, figure_line(one.b, seeds), bullets(map(in_words, one.reasons))])
    said = in_region(figure_line(figure, seeds), regions.name(seeds.figure(figure)["region"]))
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION, figure=said), heads, rows, _note(found, most))


def _note(found: Verdicts, most: int) -> Sentence | None:
    if not any(found.values()):
        return say(ALONE)
    more = [one.b for one in found[NOT_COMPARABLE][most:]]
    return say(MORE, number=count(more)) if more else None


def _distance(verdict: Verdict) -> tuple[bool, bool, int]:
    """Return how far apart two figures are: in what they measure, in what, on how many grounds."""
    codes = {reason.code for reason in verdict.reasons if reason.blocks}
    return "indicator" in codes, "dimension" in codes, len(codes)

"""Which figures may stand side by side, and which only look as if they might.

`comparison_table` sets figures on one footing and keeps those that cannot join, with the reason.
`look_alikes` finds the pairs a careless reader would confuse: one number, two meanings.
"""

from itertools import combinations

from analysis.charts.regions import Regions
from analysis.comparability import NOT_COMPARABLE, Reason, Verdict, compare
from analysis.comparability.subject import Subjects
from analysis.languages import msgid, translate
from analysis.package import Seeds
from analysis.tables.lines import figure_line, in_region
from analysis.wording import Sentence, Table, bullets, say

CAPTION = msgid("On one footing, and what could not join it")
REGION, FIGURE, VALUE = msgid("Region"), msgid("Figure"), msgid("Value")
REMARK = msgid("With care, because")
JOINED, LEFT_OUT = msgid("Comparable"), msgid("Left out, each with its reason")
ALIKE = msgid("One number, two meanings: pairs that look alike and may not be compared")
FIRST, SECOND, WHY = msgid("One figure"), msgid("The other"), msgid("Why they may not be compared")
NO_PAIR = msgid("No two figures on record share a number and differ in meaning.")
MOST_PAIRS = 10


def look_alikes(seeds: Seeds, most: int = MOST_PAIRS) -> Table:
    """Return the pairs of figures with one number and unit whose verdict is "not comparable".

    Pairs of two regions come first, then the larger numbers; `most` limits the rows.
    """
    subjects, pairs = Subjects(seeds), []
    figures = seeds.figures[seeds.figures["value"].notna()]
    for (value, unit), group in figures.groupby(["value", "unit"], sort=False):
        for a, b in combinations(group.to_dict("records"), 2):
            across = a["region"] != b["region"]
            verdict = compare(seeds, a["figure"], b["figure"], subjects)
            if verdict.verdict == NOT_COMPARABLE:
                pairs.append((not across, -value, unit, verdict))
    pairs.sort(key=lambda pair: (*pair[:3], pair[3].a, pair[3].b))
    rows = [_pair(verdict, seeds) for *_, verdict in pairs[:most]]
    heads = [translate(head) for head in (FIRST, SECOND, WHY)]
    return Table(say(ALIKE), heads, rows, None if rows else say(NO_PAIR))


def _pair(verdict: Verdict, seeds: Seeds) -> list:
    regions = Regions(seeds)
    sides = [
        in_region(figure_line(figure, seeds), regions.name(seeds.figure(figure)["region"]))
        for figure in (verdict.a, verdict.b)
    ]
    blocking = [reason for reason in verdict.reasons if reason.blocks]
    return [*sides, bullets(in_words(reason) for reason in blocking)]


def in_words(reason: Reason) -> Sentence:
    """Return a reason as a sentence in the language in use."""
    return say(reason.template, **reason.values)

"""The pairs of figures that look as if they might stand side by side and may not, in words.

Ten at most stand on a page, the likeliest mistake first; `measures.look_alikes` has them all.
"""

from analysis.charts.regions import Regions
from analysis.comparability import Reason, Verdict
from analysis.languages import msgid, translate
from analysis.measures.look_alikes import look_alikes as pairs_that_look_alike
from analysis.package import Seeds
from analysis.tables.lines import figure_line, in_region
from analysis.wording import Html, Sentence, Table, bullets, say
from analysis.wording.marks import element

ALIKE = msgid("Pairs that look alike and may not be compared")
FIRST, SECOND, WHY = msgid("One figure"), msgid("The other"), msgid("Why they may not be compared")
NO_PAIR = msgid("No two figures on record look alike and differ in meaning.")
NOTE = msgid(
    "The likeliest mistake first: headline figures of the strategies, then figures of different "
    "regions before those of one, then the same number, then the same words for what is measured."
)
SHOW = msgid("Show the pairs most easily mistaken for each other")
MOST_PAIRS = 10


def look_alikes(seeds: Seeds, most: int = MOST_PAIRS) -> Table:
    """Return at `most` so many pairs of figures that look alike and may not be compared."""
    rows = [_pair(verdict, seeds) for verdict in pairs_that_look_alike(seeds, most)]
    heads = [translate(head) for head in (FIRST, SECOND, WHY)]
    return Table(say(ALIKE), heads, rows, say(NOTE if rows else NO_PAIR))


def look_alikes_folded(seeds: Seeds, most: int = MOST_PAIRS) -> Html:
    """Return the pairs folded away under a line that opens them."""
    summary = element("summary", translate(SHOW))
    return element("details", Html(summary + look_alikes(seeds, most).html))


def _pair(verdict: Verdict, seeds: Seeds) -> list[object]:
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

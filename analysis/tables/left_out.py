"""Say how many of the regions on record a page compares, and which, where it leaves some out."""

from analysis.charts.regions import levels_of, number_of
from analysis.languages import msgid
from analysis.measures.peers import foremost, left_out, peers
from analysis.package import Seeds
from analysis.wording import Sentence, say

CHOSEN = msgid(
    "This page compares {shown} of the {number} regions on record. The notebook’s parameter "
    "“regions” chooses others."
)
FOREMOST = msgid(
    "This page sets {shown} of the {number} regions on record side by side: those with the most "
    "figures and programmes on file (level: {levels}). The notebook’s parameter “regions” chooses "
    "others."
)


def regions_left_out(seeds: Seeds) -> Sentence | None:
    """Return how many of the regions on record are compared and why these; None where all are."""
    if not left_out(seeds):
        return None
    whole, shown = seeds.whole or seeds, peers(seeds)
    parts = {"shown": number_of(shown), "number": number_of(peers(whole))}
    if set(shown) != set(foremost(whole)):
        return say(CHOSEN, **parts)
    return say(FOREMOST, levels=levels_of(shown, whole), **parts)

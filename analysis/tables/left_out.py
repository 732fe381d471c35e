"""Say how many of the regions on record a page compares, and which, where it leaves some out."""

from collections.abc import Iterable

from analysis.languages import Term, msgid
from analysis.measures.peers import foremost, peers
from analysis.package import Seeds
from analysis.wording import Html, Sentence, count, listed, say

CHOSEN = msgid(
    "This page compares {shown} of the {number} regions on record. The notebook’s parameter "
    "“regions” chooses others."
)
FOREMOST = msgid(
    "This page sets {shown} of the {number} regions on record side by side: those with the most "
    "figures and programmes on file ({levels}). The notebook’s parameter “regions” chooses others."
)


def regions_left_out(seeds: Seeds) -> Sentence | None:
    """Return how many of the regions on record are compared and why these; None where all are."""
    whole = seeds.whole or seeds
    shown, on_file = peers(seeds), peers(whole)
    if not set(on_file) - set(shown):
        return None
    parts = {"shown": _number(shown), "number": _number(on_file)}
    if set(shown) != set(foremost(whole)):
        return say(CHOSEN, **parts)
    levels = dict.fromkeys(whole.row("regions", region)["level"] for region in shown)
    return say(FOREMOST, levels=listed(Term("levels", level) for level in levels), **parts)


def _number(regions: Iterable[str]) -> Html:
    return count([f"region/{region}" for region in regions])

"""Say how many of the regions on record a page compares, where it leaves some out."""

from collections.abc import Iterable

from analysis.languages import msgid
from analysis.measures.peers import peers
from analysis.package import Seeds
from analysis.wording import Html, Sentence, count, say

SOME = msgid(
    "This page compares {shown} of the {number} regions on record. The notebook’s parameter "
    "“regions” chooses others."
)


def regions_left_out(seeds: Seeds) -> Sentence | None:
    """Return how many of the regions on record are compared; None where all are."""
    shown, on_file = peers(seeds), peers(seeds.whole or seeds)
    if not set(on_file) - set(shown):
        return None
    return say(SOME, shown=_number(shown), number=_number(on_file))


def _number(regions: Iterable[str]) -> Html:
    return count([f"region/{region}" for region in regions])

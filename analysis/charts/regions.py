"""How regions are named and coloured in every chart, in the order of the package.

The compared regions take the first styles, so that a handful of them is as distinct as can be;
the places inside and around them follow. Choosing a few regions does not change their colours,
nor does a package cut down to a few: its order is that of the whole it was cut from.
"""

from collections.abc import Iterable
from functools import cached_property

from analysis.charts.theme import Style, styles
from analysis.languages import Name, Term, msgid, name_of
from analysis.measures.peers import peers
from analysis.measures.unread import unread_regions
from analysis.package import Seeds
from analysis.package.seeds import rows_by_key
from analysis.wording import Html, Sentence, count, listed, say

MANY = msgid("{number} regions")
OF_REGION = msgid("{region} · {what}")
MOST_NAMED = 4


class Regions:
    """The regions of a package: their names in the language in use, and their styles."""

    def __init__(self, seeds: Seeds):
        whole = seeds.whole or seeds
        self._rows = rows_by_key(seeds, "regions", "region")
        self._unread = unread_regions(seeds)
        compared = peers(whole)
        known = set(compared)
        others = (region for region in whole.column("regions", "region") if region not in known)
        self.order = [*compared, *others]

    @cached_property
    def _styles(self) -> dict[str, Style]:
        return styles(self.order)

    def style(self, region: str) -> Style:
        """Return how a region is drawn."""
        return self._styles[region]

    def text(self, region: str) -> str:
        """Return a region's name in the language in use."""
        return name_of(self._rows[region])

    def name(self, region: str) -> Name:
        """Return a region's name as a part of a sentence."""
        return Name(f"region/{region}", self._rows[region])

    def is_unread(self, region: str) -> bool:
        """Return whether something a draft says of a region was left out, as nobody has read it."""
        return region in self._unread

    def named_or_counted(self, regions: Iterable[str]) -> Sentence:
        """Return regions as a part of a sentence: a few by name, more by their number."""
        chosen = self.sorted(regions)
        if len(chosen) > MOST_NAMED:
            return say(MANY, number=number_of(chosen))
        return listed(self.name(region) for region in chosen)

    def sorted(self, regions: Iterable[str]) -> list[str]:
        """Return regions, each once, in the package's order."""
        chosen = set(regions)
        return [region for region in self.order if region in chosen]


def number_of(regions: Iterable[str]) -> Html:
    """Return how many regions there are, as a number that leads to each."""
    return count([f"region/{region}" for region in regions])


def levels_of(regions: Iterable[str], seeds: Seeds) -> Sentence:
    """Return the levels of government of some regions, each once."""
    levels = dict.fromkeys(seeds.row("regions", region)["level"] for region in regions)
    return listed(Term("levels", level) for level in levels)

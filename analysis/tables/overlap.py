"""Which instruments two regions share, as far as their sources tell, and which one has alone."""

from collections.abc import Sequence
from fractions import Fraction
from math import comb

from analysis.charts.regions import Regions
from analysis.languages import Term, msgid, translate
from analysis.measures.overlap import Overlap, overlaps
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.wording import Table, bullets, number, say
from analysis.wording.marks import PLAIN, WHOLE_PERCENT

CAPTION = msgid("Kinds of instrument that two regions share on record (Jaccard index)")
HEADS = (
    msgid("Regions"), msgid("Shared on record"), msgid("At least"), msgid("On record for both"),
    msgid("For the first only"), msgid("For the second only"),
)  # fmt: skip
PAIR = msgid("{one} and {other}")
NOTE = msgid(
    "Shared on record: the kinds on record for both, of those for either. That a source names no "
    "such measure does not make a region one without it, so the regions themselves may share all "
    "of them; what is certain is the “at least”, which takes every kind that is silent somewhere "
    "as used by one of the two alone."
)
ONE_MORE = msgid("{number} more pair is left out, with less in common.")
SOME_MORE = msgid("{number} more pairs are left out, with less in common.")
NO_PAIR = msgid("An overlap takes two regions.")
MOST_PAIRS = 6


def overlap_table(seeds: Seeds, regions: Sequence[str], most: int = MOST_PAIRS) -> Table:
    """Return the pairs of regions with the most in common, each with what it rests on."""
    names = Regions(seeds)
    found = overlaps(seeds, names.sorted(regions))
    rows = [_row(pair, names) for pair in found[:most]]
    note = say(NOTE) if rows else say(NO_PAIR)
    if len(found) > most:
        left = pairs_left_out(regions, most)
        note = note + say(ONE_MORE if left.value == 1 else SOME_MORE, number=number(left, PLAIN))
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows, note)


def pairs_left_out(regions: Sequence[str], most: int = MOST_PAIRS) -> Quantity:
    """Return how many pairs of some regions the table does not show."""
    keys = tuple(f"region/{region}" for region in regions)
    left = Fraction(comb(len(regions), 2) - most)
    return Quantity(left, "count", formula="pairs_left_out", figures=keys)


def _row(pair: Overlap, names: Regions) -> list[object]:
    return [
        say(PAIR, one=names.name(pair.one), other=names.name(pair.other)),
        number(pair.on_record, WHOLE_PERCENT) if pair.on_record else None,
        number(pair.least, WHOLE_PERCENT),
        *(_listed(codes) for codes in (pair.shared, pair.only_one, pair.only_other)),
    ]


def _listed(codes: Sequence[str]) -> object:
    return bullets(Term("instruments", code) for code in codes) if codes else None

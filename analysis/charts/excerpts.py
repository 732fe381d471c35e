"""Say of which regions something may stand in a passage that is not on file."""

from collections.abc import Iterable

from analysis.charts.regions import Regions
from analysis.languages import msgid
from analysis.measures.excerpts import read_in_part
from analysis.package import Seeds
from analysis.wording import Sentence, say

LEFT_OUT = msgid(
    "For {regions} a document on file is an excerpt: what is not stated here may stand in the "
    "passages left out."
)


def with_excerpts(note: Sentence, seeds: Seeds, regions: Iterable[str]) -> Sentence:
    """Return a note on silences, with the regions of which only parts of a document are on file."""
    return excerpts_beside(note, seeds, regions) or note


def excerpts_beside(note: Sentence | None, seeds: Seeds, regions: Iterable[str]) -> Sentence | None:
    """Return the same where there may be no note: None where nothing is left out either."""
    names = Regions(seeds)
    parts = read_in_part(seeds, names.sorted(regions))
    if not parts:
        return note
    left_out = say(LEFT_OUT, regions=names.named_or_counted(parts))
    return note + left_out if note else left_out

"""Know the rules by which a draft makes rows, and how often each was right on labelled texts.

rules.csv -> **rules** -> indicators, draft, curation
"""

import csv
from functools import cache
from pathlib import Path


@cache
def confidences() -> dict[str, float]:
    """Return how often each rule was right, from 0 to 1."""
    with (Path(__file__).parent / "rules.csv").open(encoding="utf-8", newline="") as lines:
        return {row["rule"]: float(row["confidence"]) for row in csv.DictReader(lines)}


def less_sure(one: str, other: str) -> str:
    """Return the rule of two that was right less often: the one that a row is to be read for.

    A rule that is not on file, or none, gives way to the other.
    """
    known = confidences()
    return min(one, other, key=lambda rule: known.get(rule, 2.0))

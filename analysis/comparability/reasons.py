"""The reasons a comparison may fail for, each with its code, its weight and its sentence.

A reason either blocks the comparison or asks for care; a verdict is the heaviest of its reasons.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.languages import plain

SAME_FOOTING = "same footing"
CARE = "with care"
NOT_COMPARABLE = "not comparable"

#: code -> what it is about; the order is the order in which a verdict states them.
CODES = {
    "missing": "one of them has no value",
    "indicator": "they measure different things",
    "dimension": "they are in units of different dimensions",
    "stock_flow": "a stock against a flow, or flows over different lengths of time",
    "measure_kind": "a target against an actual, a ceiling against a budget …",
    "scope": "one holds for a part (a cluster, a park, a scheme), or for another part",
    "definition": "the terms behind the number differ (eligible costs, per what)",
    "part_of_whole": "one is a part of the other",
    "place_nested": "one place lies inside the other",
    "place_level": "places of different levels",
    "undefined_unit": "the unit is not defined well enough",
    "currency": "two currencies, or prices of different years",
    "unit": "counted in different units",
    "period": "different times",
    "bound": "limits of different kinds: which is larger cannot be said",
    "source_tier": "sources of different standing",
    "status": "a figure is flagged in its source or not yet validated",
}


@dataclass(frozen=True)
class Reason:
    """Why a comparison fails or needs care: `code`, whether it `blocks`, and its sentence.

    `template` is a message id with named places, `values` what goes into them (quantities,
    dates, names), so that the sentence can be told in any language and each number in it traced.
    """

    code: str
    blocks: bool
    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def says(self) -> str:
        """Return the sentence as plain text in the current language."""
        return plain(self.template, **self.values)


def verdict_of(reasons: tuple[Reason, ...]) -> str:
    """Return the verdict that a set of reasons amounts to."""
    if any(reason.blocks for reason in reasons):
        return NOT_COMPARABLE
    return CARE if reasons else SAME_FOOTING

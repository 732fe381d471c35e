"""The reasons a comparison may fail for, each with its code, its weight and its sentence.

A reason blocks the comparison, asks for care, or only tells what was done to make it hold; a
verdict is the heaviest of its reasons.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.languages import plain

SAME_FOOTING = "same footing"
CARE = "with care"
NOT_COMPARABLE = "not comparable"


@dataclass(frozen=True)
class Reason:
    """Why a comparison fails or needs care: `code`, whether it `blocks`, and its sentence.

    `code` is the name of the check that gives it, in `analysis.comparability.checks`.
    `template` is a message id with named places, `values` what goes into them (quantities,
    dates, names), so that the sentence can be told in any language and each number in it traced.
    One that `tells` weighs nothing: a unit that was converted exactly.
    """

    code: str
    blocks: bool
    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    tells: bool = False

    @property
    def says(self) -> str:
        """Return the sentence as plain text in the current language."""
        return plain(self.template, **self.values)


def verdict_of(reasons: tuple[Reason, ...]) -> str:
    """Return the verdict that a set of reasons amounts to."""
    if any(reason.blocks for reason in reasons):
        return NOT_COMPARABLE
    return SAME_FOOTING if all(reason.tells for reason in reasons) else CARE

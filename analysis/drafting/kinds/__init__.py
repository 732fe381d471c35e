"""Guess from the words around a number what it is: a rate, a ceiling, a target, an actual amount.

passages -> **kinds** -> candidates, clauses

The guesses only save typing: a draft's figures are unvalidated until someone has read them. What
stands before the words that promise money is asked of the one who wants it (a threshold); what
stands behind them is what is paid. Outside such sentences the nearest cue wins, a time by which
something is to be before all others.
"""

from analysis.drafting.kinds.aims import kind_of_aims, kind_of_change
from analysis.drafting.kinds.columns import kind_of_column
from analysis.drafting.kinds.counts import kind_of_count
from analysis.drafting.kinds.heads import is_of_size, kind_of_heads
from analysis.drafting.kinds.money import kind_of_money
from analysis.drafting.kinds.promises import is_due, is_told
from analysis.drafting.kinds.shares import kind_of_share
from analysis.drafting.passages import Around
from analysis.numbers import Mention
from analysis.quantities import LOWER_BOUNDS, UNITS

__all__ = ["kind_of"]


def kind_of(mention: Mention, around: Around) -> str:
    """Return the measure kind of a figure."""
    told = kind_of_column(around)
    dimension = UNITS.get(mention.unit or "count", "count")
    if told:
        return told
    if is_of_size(around, dimension):
        return "threshold"
    if dimension == "money":
        kind = kind_of_money(mention, around)
    elif dimension == "share":
        kind = kind_of_share(mention, around)
    else:
        kind = kind_of_count(mention, around, dimension)
    kind = kind or kind_of_change(around)
    if not kind and not is_due(around) and not is_told(around):
        kind = kind_of_heads(mention, around, dimension)
    return kind or kind_of_aims(around, at_least=mention.bound in LOWER_BOUNDS)

"""Guess what a share is: a rate of costs, a share that is asked for, or neither.

promises -> **shares** -> kinds
"""

import re
from fractions import Fraction

from analysis.drafting import cues
from analysis.drafting.kinds.promises import LEAST, asks, is_due, promises_money
from analysis.drafting.passages import Around
from analysis.numbers import Mention

#: A share of a firm that someone has: 株式の2分の1以上を同一の大企業が所有している.
OWNED = re.compile(r"^を[^。、]{0,16}(所有|保有|占め)|^[^，。]{0,6}(股权|股份)|^ ?(owned|held) by")
#: Of what somebody has that share: 発行済株式の総数の2分の1以上を…が所有している.
OF_STOCK = re.compile(r"(株式|出資|議決権|役員)[^。]{0,24}(総数|総額)の?$")
#: What the applicant is to find: The other 50% must be provided by you.
MATCHED = re.compile(r"^ ?(match\b|must be (provided|met|funded|found) by)", re.IGNORECASE)
CONTRIBUTED = re.compile(
    r"match(ed)?[- ]funding[^.;%]{0,40}$|(contribut|provid|find|fund)\w*[^.,;]{0,12}$|"
    r"自筹[^，。；]{0,10}$",
    re.IGNORECASE,
)
#: A part of the money that some government bears: 区级财政承担40%.
BORNE = re.compile(r"(承担|负担|分担|負担)(比例为?)?$|[^，。；、]{0,2}(承担|负担|分担|を負担)")


def kind_of_share(mention: Mention, around: Around) -> str:
    """Return rate or threshold for a share; "" for one that nobody pays or asks."""
    if not _at_most_one(mention):
        return ""
    clause, behind = around.clause_before, around.behind
    if OWNED.search(behind) or OF_STOCK.search(clause) or MATCHED.search(behind):
        return "threshold"
    if any(BORNE.search(one) for one in (clause, around.surface)) or BORNE.match(behind[:6]):
        return "rate"
    named = any(cues.RATE.search(one) for one in (around.column, *around.headings[:1]))
    if cues.SHARE_OF.search(clause) and not re.search(r"按(照)?[^，。；]*$", clause):
        return "threshold" if cues.GIVES.search(around.sentence) and not is_due(around) else ""
    if mention.bound in LEAST and CONTRIBUTED.search(clause):
        return "threshold"
    rated = cues.RATE.search(clause) or cues.RATE_BEHIND.search(behind.lstrip(" ")) or named
    if mention.bound in LEAST and asks(around, around.sentence) and not rated:
        return "threshold"
    within = around.is_plan and mention.bound == "at_most" and "以内" in around.surface
    if within or (rated and promises_money(around)):
        return "rate"
    if is_due(around):
        return ""
    if mention.bound in LEAST and promises_money(around):
        return "threshold"
    return "rate" if promises_money(around) and not cues.ACTUAL.search(around.before) else ""


def _at_most_one(mention: Mention) -> bool:
    top = mention.value if mention.value_upper is None else mention.value_upper
    return isinstance(top, Fraction) and 0 <= top <= 1

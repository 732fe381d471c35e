"""Guess what a number of things, people or years is: a threshold, a quota, or neither.

promises -> **counts** -> kinds
"""

import re

from analysis.drafting import cues
from analysis.drafting.kinds.aims import nearest
from analysis.drafting.kinds.promises import BEHIND, LEAST, NEAR, asks, is_due, promises_money
from analysis.drafting.passages import Around
from analysis.numbers import Mention
from analysis.quantities import UPPER_BOUNDS

#: For how many years money is given: 补助不超过3年, 连续支持3年.
PAID_FOR_YEARS = re.compile(
    r"(补助|补贴|资助|支持|奖励)(期限)?(最长|最多|不超过)(?=[^，。；]{0,3}$)|(最长|连续)(补助|补贴|资助|支持)(?=[^，。；]{0,3}$)"
)


TRADING = re.compile(
    r"\b(trading|established|operating|operated|registered|in business)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
RUNS = re.compile(r"\b(period|term|duration)\b[^.;]{0,30}$", re.IGNORECASE)
#: Those whom something will serve: it would support over 900 firms.
SERVED = re.compile(
    r"\b(will|would|to|can|could) (assist|support|help|benefit|reach|train|create|safeguard) $",
    re.IGNORECASE,
)


def kind_of_count(mention: Mention, around: Around, dimension: str) -> str:
    """Return threshold or quota for a number of things, people or years; "" for what is neither."""
    if re.match("を?[^、。]{0,8}予定", around.behind):
        return ""
    listed = cues.ASKED.search(around.announced) is not None
    if not listed and (cues.AIMS.search(around.announced) or SERVED.search(around.clause_before)):
        return ""
    if dimension == "time" and PAID_FOR_YEARS.search(around.clause_before + around.surface):
        return "threshold"
    if dimension == "time" and _is_of_age_or_term(mention, around):
        return "threshold"
    if not listed and _is_told(around) and not _is_condition(around):
        return ""
    if (listed or asks(around, around.sentence)) and not is_due(around):
        return "quota" if dimension == "count" and _picks(mention, around) else "threshold"
    if dimension in ("count", "person") and _picks(mention, around) and not is_due(around):
        return "quota"
    if _is_parameters(around) or _is_of_staff(mention, around) or _is_of_those(mention, around):
        return "threshold"
    if mention.bound == "exact" and dimension != "time" and not _is_condition(around):
        return ""
    gives = cues.GIVES.search(around.sentence) and not is_due(around)
    return "threshold" if promises_money(around) and gives else ""


def _is_of_age_or_term(mention: Mention, around: Around) -> bool:
    """True of how long a firm has traded at least, and of how long a loan or project may run."""
    trading = mention.bound in LEAST and TRADING.search(around.clause_before)
    limits = mention.bound in UPPER_BOUNDS or promises_money(around)
    runs = limits and RUNS.search(around.clause_before)
    return bool(trading or runs)


def _is_condition(around: Around) -> bool:
    """True where what follows closes a condition before money is given: 200家的平台，给予…."""
    closed = re.match(r"[^，。；]{0,14}的(?![にな])", around.behind)
    return bool(closed and cues.GIVES.search(around.behind[closed.end() :]))


def _is_of_those(mention: Mention, around: Around) -> bool:
    """True of what tells some from others, who are paid otherwise: 7年未満の事業は、1/3以内."""
    told = re.match(r"の(事業|もの|者|企業|会社|場合)(は|に)", around.behind)
    return mention.bound != "exact" and told is not None


def _is_of_staff(mention: Mention, around: Around) -> bool:
    """True of people on the books, said beside the number or in the line above a list of sizes."""
    near = around.clause_before[-NEAR:] + around.surface + around.behind[:BEHIND]
    above = mention.unit == "person" and cues.STAFF.search(f"{around.above}\n{around.column}")
    return bool(cues.STAFF.search(near) or above)


def _picks(mention: Mention, around: Around) -> bool:
    """True where so many are picked: 遴选不超过3支, 採択件数10件程度."""
    picked = cues.PICKS.search(around.clause_before + around.surface + around.behind[:BEHIND])
    above = any(cues.PICKS.search(one) for one in (around.column, *around.headings[:1]))
    return mention.bound not in LEAST and mention.unit != "person" and bool(picked or above)


def _is_parameters(around: Around) -> bool:
    said = re.search(r"参数(量|规模|数)?[^，。；]{0,6}$|パラメータ数?.{0,4}$", around.before)
    return bool(said or re.match(" ?parameters", around.behind))


def _is_told(around: Around) -> bool:
    """True of what is or has been: 412 companies were counted."""
    told = nearest(around.before + around.surface, len(around.before)) == "actual"
    return told or bool(re.match(r"( \w+){0,2} (was|were|had|have|has)\b", around.behind))

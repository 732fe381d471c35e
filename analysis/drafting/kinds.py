"""Guess from the words around a number what it is: a rate, a ceiling, a target, an actual amount.

passages -> **kinds** -> candidates, clauses

The guesses only save typing: a draft's figures are unvalidated until someone has read them. What
stands before the words that promise money is asked of the one who wants it (a threshold); what
stands behind them is what is paid. Outside such sentences the nearest cue wins, a time by which
something is to be before all others.
"""

import re
from fractions import Fraction

from analysis.drafting import cues
from analysis.drafting.passages import Around
from analysis.numbers import Mention
from analysis.quantities import UNITS

NEAR, BEHIND = 16, 12
LEAST, MOST = ("at_least", "more_than"), ("at_most", "less_than")
#: What closes a condition in Chinese and Japanese: 50万元以下的, 300人以上の.
ASKED_BEHIND = re.compile(
    r"^(（[^）]{0,12}）)?(以上|以下|及以上|及以下|以内)?(（[^）]{0,12}）)?(的(?!(一次性)?"
    r"(奖励|补助|补贴|资助|资金|支持|标准|比例|额度))|部分|の(?!補助|奨励|助成|支援)|であ|を超え)"
)
IN_FULL = re.compile(
    r"^(人民币)?([二两三四五]个?(档|等级|级).{0,2}(给予)?)?(的)?(一次性)?.{0,4}?(奖励|补助|补贴|资助|资金支持|支持|经费|奖金|算力券)|"
    r"^(を|の)(限度に)?(交付|支給|補助|助成|給付|奨励)|^ ?(grant|voucher|award|bonus|each|per\b)"
)
SURE_MOST = re.compile(r"最高|最大|上限|限度|封顶|up to|maximum|capped", re.IGNORECASE)
FIXED = re.compile(r"定額|一律|一次性|flat|fixed|lump|worth")
#: What a list of amounts goes on with behind one of them: 、200万元、100万元.
LISTED = re.compile(
    r"^(?:(?:、|和|及|或|，|, | and | or )\s*[^\d，。；、]{0,5}[\d.,]+[^\d，。；、]{0,3}[元円%])+"
)
OF_PROJECT = re.compile(
    r"project (value|cost|size)s?[^,;]{0,20}$|total costs? of [^,;]{0,20}$", re.I
)
#: Costs that are asked wherever they are said: （总投资规模不低于5000万元）.
ASKS_COSTS = re.compile(r"(投资(规模|额|总额)?|合同(金)?额|経費|事業費)[^，。；（）]{0,4}$")


def kind_of(mention: Mention, around: Around) -> str:
    """Return the measure kind of a figure."""
    dimension = UNITS.get(mention.unit or "count", "count")
    if dimension == "money":
        return _of_money(mention, around) or _of_aims(around)
    if dimension == "share":
        return _of_share(mention, around) or _of_aims(around)
    return _of_count(mention, around, dimension) or _of_aims(around)


def promises_money(around: Around) -> bool:
    """True in a sentence, under a heading or in a column that is about money to be given."""
    said = (around.sentence, around.column, *around.headings[:2])
    return any(cues.AWARDS.search(one) for one in said)


def _of_money(mention: Mention, around: Around) -> str:
    before, behind = around.before, around.behind
    if _is_envelope(mention, around):
        return "budget"
    if mention.bound in LEAST and ASKS_COSTS.search(before) and re.match("[）)]|的", behind):
        return "threshold"
    if cues.ROUNDED.search(around.surface + behind[:8]):
        return "threshold"
    items = cues.ASKED.search(" ".join(around.headings[:2])) and mention.bound in LEAST
    asked = cues.REVENUE.search(around.clause_before[-NEAR:]) and mention.bound != "exact"
    if items or (asked and cues.ASKED.search(around.sentence)):
        return "threshold"
    if OF_PROJECT.search(around.clause_before) or _exceeds(around):
        return "threshold"
    if re.match("とする|を限度|を上限", behind) and cues.EXCEEDS.search(before):
        return "ceiling"
    if mention.bound in MOST and cues.EACH.search(before) and not ASKED_BEHIND.search(behind):
        return "ceiling"
    if not promises_money(around) or _is_due(around):
        return ""
    if SURE_MOST.search(around.surface):
        return "ceiling"
    if mention.bound in LEAST or _is_asked(around):
        return "threshold"
    limited = cues.MOST.search(around.clause_before + around.surface + behind[:6])
    if mention.bound in MOST or limited or cues.MOST.search(around.column):
        return "ceiling"
    if cues.MOST.search(_list_before(before)):
        return "ceiling"
    gives = cues.GIVES.search(before) or FIXED.search(before + around.column)
    return "fixed_sum" if gives or IN_FULL.search(LISTED.sub("", behind)) else ""


def _is_envelope(mention: Mention, around: Around) -> bool:
    """True of what is paid at most in all, not for one project, and is not to be raised by a day.

    Of a fund that is to grow its size is a target.
    """
    near = around.before[-2 * NEAR :]
    said = [match.start() for match in cues.IN_ALL.finditer(near)]
    if any(cues.IN_ALL.search(one) for one in (around.column, *around.headings[:1])):
        said = said or [len(near)]
    tail = near[said[-1] :] if said else ""
    one_each = cues.EACH.search(tail) or cues.RATE.search(tail)
    put_aside = bool(said) and not one_each and not re.search(r"[\d，；].*[，；]", tail)
    most_of_one = cues.MOST.search(around.clause_before) or SURE_MOST.search(around.surface)
    put_aside = put_aside or (bool(cues.FUND_BEHIND.search(around.behind)) and not most_of_one)
    put_aside = put_aside or _is_of_vouchers(around)
    grows = cues.DEADLINE.search(around.before) and cues.FUND_GROWS.search(around.sentence)
    return put_aside and not grows and mention.bound not in LEAST


def _exceeds(around: Around) -> bool:
    """True of 「その額が3000万円を超えるときは」, behind which the limit is said."""
    return bool(cues.EXCEEDS.search(around.surface[-4:] + around.behind[:6]))


def _is_of_vouchers(around: Around) -> bool:
    """True of how much of vouchers is given out in all: 每年发放不超过1亿元算力券."""
    gives_out = re.search("(发放|投放)[^，。；]{0,6}$", around.before)
    voucher = re.match("[^，。；]{0,4}券", around.behind)
    return bool(gives_out and voucher) and not cues.EACH.search(around.clause_before)


def _is_asked(around: Around) -> bool:
    """True of what is asked before money is promised: 合同金额50万元以下的，给予…."""
    if ASKED_BEHIND.search(around.behind[: 2 * NEAR]):
        return not cues.GIVES.search(around.clause_before)
    if cues.GIVES.search(around.before) or cues.MOST.search(around.clause_before[-6:]):
        return False
    asks = cues.COSTS.search(around.clause_before) or cues.REVENUE.search(around.before)
    return bool(asks) and bool(cues.GIVES.search(around.behind))


def _list_before(before: str) -> str:
    """Return the words before the list that a number goes on with: 最高300万元、200万元."""
    listed = re.search(
        r"(.{0,12}?)(?:[\d.,]+[^\d，。；]{0,6}(?:、|和|及|或|，| and | or )\s*)+$", before
    )
    return listed[1] if listed else ""


def _of_share(mention: Mention, around: Around) -> str:
    if not _at_most_one(mention):
        return ""
    clause, behind = around.clause_before, around.behind
    named = any(cues.RATE.search(one) for one in (around.column, *around.headings[:1]))
    if cues.SHARE_OF.search(clause) and not re.search(r"按(照)?[^，。；]*$", clause):
        return "threshold" if _asks_of(around) else ""
    rated = cues.RATE.search(clause) or cues.RATE_BEHIND.search(behind) or named
    if rated and promises_money(around):
        return "rate"
    if _is_due(around):
        return ""
    if mention.bound in LEAST and promises_money(around):
        return "threshold"
    return "rate" if promises_money(around) and not cues.ACTUAL.search(around.before) else ""


def _of_count(mention: Mention, around: Around, dimension: str) -> str:
    """Return threshold or quota for a number of things, people or years; "" for what is neither."""
    if _is_told(around) and not _is_condition(around):
        return ""
    if cues.ASKED.search(" ".join((around.sentence, *around.headings[:2]))) and not _is_due(around):
        return "quota" if dimension == "count" and _picks(mention, around) else "threshold"
    if dimension in ("count", "person") and _picks(mention, around) and not _is_due(around):
        return "quota"
    if _is_parameters(around) or _is_of_staff(around):
        return "threshold"
    if mention.bound == "exact" and dimension != "time" and not _is_condition(around):
        return ""
    return "threshold" if promises_money(around) and _asks_of(around) else ""


def _is_condition(around: Around) -> bool:
    """True where what follows closes a condition before money is given: 200家的平台，给予…."""
    closed = re.match(r"[^，。；]{0,14}的(?![にな])", around.behind)
    return bool(closed and cues.GIVES.search(around.behind[closed.end() :]))


def _is_of_staff(around: Around) -> bool:
    near = around.clause_before[-NEAR:] + around.surface + around.behind[:BEHIND]
    return bool(cues.STAFF.search(near))


def _picks(mention: Mention, around: Around) -> bool:
    """True where so many are picked: 遴选不超过3支, 採択件数10件程度."""
    picked = cues.PICKS.search(around.clause_before + around.surface)
    above = any(cues.PICKS.search(one) for one in (around.column, *around.headings[:1]))
    return mention.bound not in LEAST and mention.unit != "person" and bool(picked or above)


def _is_parameters(around: Around) -> bool:
    said = re.search(r"参数(量|规模|数)?[^，。；]{0,6}$|パラメータ数?.{0,4}$", around.before)
    return bool(said or re.match(" ?parameters", around.behind))


def _asks_of(around: Around) -> bool:
    """True where the sentence promises money and the number is no aim that is due at a time."""
    gives = cues.GIVES.search(around.sentence)
    return bool(gives) and not _is_due(around)


def _is_told(around: Around) -> bool:
    """True of what is or has been: 412 companies were counted."""
    told = _nearest(around.before + around.surface, len(around.before)) == "actual"
    return told or bool(re.match(r"( \w+){0,2} (was|were|had|have|has)\b", around.behind))


def _is_due(around: Around) -> bool:
    """True where the sentence names a time by which something is to be, before it gives money."""
    due = cues.DEADLINE.search(around.before) or cues.DEADLINE.search(around.behind[: 2 * NEAR])
    if not due:
        return any(cues.AIMS.search(one) for one in around.headings[:1])
    between = around.before[due.end() :] if due.end() <= len(around.before) else ""
    return not cues.AWARDS.search(between) and not re.match(r"[^，。]{0,30}的", between)


def _of_aims(around: Around) -> str:
    """Return target, budget, actual, plan or forecast, by the nearest words that say so."""
    sentence = around.sentence
    if cues.DEADLINE.search(around.before) and not cues.FORECAST.search(sentence):
        return "target"
    aimed = cues.TARGET.search(sentence) or cues.PLANNED.search(sentence)
    if cues.ENDED.search(sentence[-8:]) and not re.search(
        r"目指|目標|までに|計画|予定|見込|努力", sentence
    ):
        return "actual"
    near = around.before + around.surface + around.behind[:BEHIND]
    found = _nearest(near, len(around.before)) or _nearest(around.behind, 0)
    if found:
        return found
    if any(cues.AIMS.search(one) for one in around.headings) or aimed:
        return "target"
    return "plan" if around.is_plan else "actual"


def _nearest(around: str, at: int) -> str:
    """Return the kind whose words stand nearest to a position, "" where there are none."""
    kinds = (
        ("forecast", cues.FORECAST),
        ("actual", cues.ACTUAL),
        ("target", cues.TARGET),
        ("plan", cues.PLANNED),
    )
    found = [
        (abs(at - match.start()), kind)
        for kind, pattern in kinds
        for match in pattern.finditer(around)
        if not (kind == "target" and around[: match.start()].endswith(("已", "已经")))
    ]
    return min(found)[1] if found else ""


def _at_most_one(mention: Mention) -> bool:
    top = mention.value if mention.value_upper is None else mention.value_upper
    return isinstance(top, Fraction) and 0 <= top <= 1

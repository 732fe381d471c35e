"""What an amount is to a term: its rate, sum, limit, quota or edge, and what a limit is per.

statements -> **roles** -> assembling, conditions
"""

import re

from analysis.drafting import cues
from analysis.drafting.clauses import phrases
from analysis.drafting.clauses.amounts import Amount
from analysis.drafting.clauses.statements import Statement

#: What stands between the two ends of a span of costs at most: 以上至.
LONGEST_LINK = 3
#: Points of interest are no share of a cost.
POINTS = re.compile(r"百分点|个点|percentage point|ポイント")
#: A part of what is paid that some government bears, and what several pay together.
BORNE = re.compile(r"^[^，。；、]{0,4}(承担|负担|分担|負担)")
BEARS = re.compile(r"(承担|负担|分担|負担)[^，。；]{0,8}$")
JOINT = re.compile(
    r"(合计|累计(?!金额|投入|支出|额)|总计|叠加后|合わせて|together)[^，。；]{0,24}$", re.IGNORECASE
)
#: A rate that two awards reach together, alone or in a list: 可叠加补贴比例至60%或30%.
STACKED = re.compile(r"叠加[^，。；\d]{0,10}(至|到|达)[^，。；]{0,12}$")
#: What raises a rate, or holds all of them: it is no rate of its own.
RAISES = re.compile(
    r"^ ?(percentage points? )?(increase|bonus|premium|uplift|top-up|limit\b)|^的?(上浮|加成)",
    re.IGNORECASE,
)
OVERALL = re.compile(
    r"maximum (\w+ )?(rate|intensity)|(上浮|提高|增加)$|合計の補助率", re.IGNORECASE
)
YEARS = re.compile(
    r"连续|最长|最多|为期|期限|不超过|前[一二三四五六七八九十\d]|助成(対象)?期間|補助(対象)?期間|交付期間|"
    r"for (up to|a maximum of)|duration|within any"
)
#: Whom or what a sentence speaks of anew; a limit in it is not that of the sentence before.
OBJECT = re.compile(
    r"(^|[，。：、）)\s])(对|对于|面向|鼓励|支持|获评|承担)[^，。]{3,}|[^。、]{3,}(に対し|には)|"
    r"[^。、]{1,12}(類型|枠|タイプ|コース|区分)(は|では)|"
    r"\bgrants over\b|"
    # an item of a list in English that opens with the name of what it gives
    r"^\s*[-*•·–] ?(?-i:[A-Z])[\w-]*,? (?:[\w-]+ ){0,4}?"
    r"(?:subsid(?:y|ies)|reimbursements?|exemptions?|allowances?|loans?|vouchers?|rebates?)\b",
    re.IGNORECASE,
)
#: What a limit holds for each year of the one who is paid: 给予每年最高200万元补贴.
BY_YEAR = re.compile(
    r"(每年|年度)(可|给予|予以)?(补助|补贴|奖励|资助|支持)?(金额|总额)?(最高|最多|不超过)?$"
)
PART = re.compile(r"^[^，。]{0,4}(的)?部分|^の部分|^[^,.]{0,10}(the )?part")


def role_of(statement: Statement, amount: Amount, *, rated: bool) -> str:
    """Return what an amount is to a term: rate, fixed_sum, limit, quota, edge, envelope, years.

    `rated` is True where the scheme has rates already: a highest one holds them all then.
    """
    words = statement.text[amount.start : amount.end] + statement.behind(amount)[:4]
    if amount.kind == "rate":
        before = statement.text[statement.start : amount.start]
        raises = RAISES.search(statement.behind(amount)) or POINTS.search(words)
        borne = BORNE.search(statement.behind(amount)) or BEARS.search(statement.before(amount))
        borne = borne or BEARS.search(words)
        overall = OVERALL.search(before) or OVERALL.search(words)
        if STACKED.search(before):
            return ""
        holds_all = rated and (overall or JOINT.search(statement.before(amount)))
        return "" if raises or borne or holds_all else "rate"
    if amount.kind == "threshold" and amount.dimension == "money":
        return "edge" if is_edge(statement, amount) else ""
    if amount.kind == "threshold" and amount.unit in ("a", "mo"):
        return "years" if _is_term_of_years(statement, amount) else ""
    roles = {
        "fixed_sum": "fixed_sum", "ceiling": "limit", "quota": "quota", "budget": "envelope",
    }  # fmt: skip
    return roles.get(amount.kind, "")


def is_edge(statement: Statement, amount: Amount) -> bool:
    """True of a threshold on the costs themselves; one by the year or of sales is a condition."""
    before = statement.before(amount)
    if len(before) <= LONGEST_LINK:
        before = statement.text[max(statement.start, amount.start - 60) : amount.start]
    behind = re.split("[，。；：]|, ", statement.behind(amount)[:6])[0]
    clause = re.split("[，。；：]|, ", before)[-1] + behind
    near = statement.text[amount.end - 4 : amount.end + 6]
    if amount.bound in ("exact", "about") or cues.EXCEEDS.search(near):
        return False
    costs = cues.COSTS.search(clause) or PART.search(statement.behind(amount))
    asked = cues.REVENUE.search(clause) or cues.YEARLY.search(clause) or "年度" in clause
    return bool(costs) and not asked and not amount.is_range and not cues.ROUNDED.search(clause)


def _is_term_of_years(statement: Statement, amount: Amount) -> bool:
    near = statement.before(amount)[-10:] + statement.text[amount.start : amount.end]
    asked = re.match(r"[^，。；]{0,16}的[^，。]*[，给予]", statement.behind(amount))
    age = asked or re.search(
        r"成立|注册|创办|設立|創業|established|trading|营业|事業を営", statement.words
    )
    return bool(YEARS.search(near)) and not age


def opening(statement: Statement) -> str:
    """Return what stands before the first amount of a sentence."""
    first = statement.amounts[0].start if statement.amounts else statement.end
    return statement.text[statement.start : first]


def names_anew(statement: Statement) -> bool:
    """True of a sentence that opens with whom or what it is for."""
    return OBJECT.search(opening(statement)) is not None


def per_of(statement: Statement, limit: Amount) -> str:
    """Return what a limit is per, by the words before it in its sentence and right behind it."""
    paid = [one.end for one in statement.amounts
            if one.end <= limit.start and one.kind in ("ceiling", "fixed_sum")]  # fmt: skip
    before = statement.text[
        max(paid[-1] if paid else statement.start, limit.start - 60) : limit.start
    ]
    clause = re.split("[，。；：]|, ", before)[-1]
    behind = re.split("[，。；]|, ", statement.behind(limit))[0][:24]
    near = clause + statement.text[limit.start : limit.end] + behind
    found = phrases.code(phrases.PER, near) or phrases.code(phrases.PER, before[-40:])
    if found:
        return found
    if BY_YEAR.search(clause):
        return "recipient_year"
    for_projects = re.search(r"(对|按)[^，。；]*(项目|工程)|プロジェクトに", opening(statement))
    return "project" if for_projects else ""

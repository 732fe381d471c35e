"""What a rate is taken of, in the words of its sentence: 合同金额, 補助対象経費, eligible costs.

terms -> **bases** -> rows
"""

import re

from analysis.drafting.clauses import phrases
from analysis.drafting.clauses.relations import is_share_of_grant
from analysis.drafting.clauses.terms import Term

BEFORE = (
    re.compile(
        r"按照?(?:不超过|最高|其)?(?P<base>[^，。；：]{2,40}?)(?:的|总额的|给予)?(?:最高|不超过)?$"
    ),
    re.compile(r"(?:不超过)(?P<base>[^，。；：]{2,30}?)(?:的)?$"),
    re.compile(
        r"(?:给予|予以)(?:企业|其)?(?P<base>[^，。；：]{2,20}(?:投入|费用|投资|支出|额))的?$"
    ),
    re.compile(r"(?:不超过|为|是|占|享受)(?P<base>[^，。；：为]{2,30}?)的(?:最高|不超过)?$"),
    re.compile(r"(?P<base>(?:(?!に対し|対し|[、。：\sがは]).){2,30}?)の(?:最大)?$"),
)
BEHIND = (
    re.compile(r"^ ?(?:of|towards) (?:the |all |your |their |its )*(?P<base>[^.,;()\d]{3,60})"),
    re.compile(r"^的?(?P<base>[^，。；的]{2,24}?(?:费用|费|投资|支出))"),
)
#: What tells one rate from another, and is no cost: 按照算力设施的不同类型给予30%.
CRITERION = re.compile(r"(类型|类别|档次|等级|级别|情况|成效|效果|贡献|绩效|规定|原则|标准|比例)$")
ENDS = re.compile(r"\s+(to|up|with|if|and|for|per|or)\b.*$")


def base_of(term: Term) -> tuple[int, int] | None:
    """Return where the words stand that say what the rate of a term is taken of."""
    rate = term.amounts.get("rate")
    if rate is None:
        return None
    before, behind = term.statement.before(rate), term.statement.behind(rate)
    for pattern in BEFORE:
        match = pattern.search(re.sub(r"（[^）]*）$", lambda found: " " * len(found[0]), before))
        if match and not CRITERION.search(match["base"]):
            start = rate.start - len(before) + match.start("base")
            return start, start + len(match["base"].rstrip())
    for pattern in BEHIND:
        match = pattern.search(behind)
        if match:
            words = ENDS.sub("", match["base"])
            start = rate.end + match.start("base")
            return start, start + len(words.rstrip())
    return None


def costs_of(term: Term) -> str:
    """Return the kind of costs that a term is paid on, as far as its words name one."""
    if is_share_of_grant(term):
        return "grant"
    span = base_of(term)
    if span is None:
        return ""
    return phrases.code(phrases.COSTS[1:], term.statement.text[span[0] : span[1]])

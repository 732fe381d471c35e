"""Guess what an amount of money is: paid in all, at most, as it stands, or asked for.

promises -> **money** -> kinds
"""

import re

from analysis.drafting import cues
from analysis.drafting.kinds.promises import (
    LEAST,
    MOST,
    NEAR,
    ONLY,
    asks,
    is_due,
    is_told,
    promises_money,
)
from analysis.drafting.passages import Around
from analysis.numbers import Mention

#: What closes a condition in Chinese and Japanese: 50万元以下的, 300人以上の.
ASKED_BEHIND = re.compile(
    r"^(（[^）]{0,12}）)?(以上|以下|及以上|及以下|以内)?(（[^）]{0,12}）)?"
    r"(的(?!(一次性[^，。；给对企]{0,4}|创业|项目|建设|运营|研发|启动|租房|购房|住房|生活|落户)?"
    r"(奖励|补助|补贴|资助|资金|支持|标准|比例|额度))|部分|の(?!補助|奨励|助成|支援)|であ|を超え)"
)
IN_FULL = re.compile(
    r"^(人民币)?([二两三四五]个?(档|等级|级).{0,2}(给予)?)?(的)?(一次性)?.{0,4}?(奖励|补助|补贴|资助|资金支持|支持|经费|奖金|算力券)|"
    r"^(を|の)(限度に)?(交付|支給|補助|助成|給付|奨励)|^ ?(grant|voucher|award|bonus|each|per\b)"
)
SURE_MOST = re.compile(r"最高|最大|上限|限度|封顶|up to|maximum|capped", re.IGNORECASE)
FIXED = re.compile(r"定額|一律|一次性|flat|fixed|lump|worth")
FIXED_OF = re.compile(r"\b(fixed|flat|lump) (sum|amount)s? of $", re.IGNORECASE)
#: What a list of amounts goes on with behind one of them: 、200万元、100万元.
LISTED = re.compile(
    r"^(?:(?:、|和|及|或|，|, | and | or )\s*[^\d，。；、]{0,5}[\d.,]+[^\d，。；、]{0,3}[元円%])+"
)
OF_PROJECT = re.compile(
    r"project (value|cost|size)s?[^,;]{0,20}$|total costs? of [^,;]{0,20}$|"
    r"\bprojects? (for|with|of) an? (total|overall|minimum) (amount|value|cost|budget) of $|"
    r"\bprojects (of |worth |costing )?$|project cost[^.;]*, the (minimum|maximum) [^,.;]{0,12}$",
    re.I,
)
#: All that is put aside: annual funding of £1.3m. What one of many gets: a Skills Grant of £500.
TOTAL_OF = re.compile(r"\b(annual|total|overall) (fund(s|ing)?|grant) of $", re.I)
ONE_AWARD = re.compile(
    r"\b(an?|each|one) (?!total |overall )([\w-]+ ){0,4}"
    r"(grant|voucher|award|bursary|payment) (of|worth) $",
    re.I,
)
#: Which awards something is said of: for grants under £10,000.
OF_SOME_AWARDS = re.compile(r"\b(grants|loans|awards|vouchers) $", re.I)
BEYOND = re.compile(r"under|over|above|below|less than|more than", re.I)
#: What there is for all: Funding available is £102,500 and £208,000.
AVAILABLE = re.compile(r"(?<!maximum )funding available is ([^.;]* and )?$", re.I)
#: What one firm gets in a year in all: 单个企业年度总额最高500万元.
OF_ONE_YEAR = re.compile(r"年度(补助|补贴|奖励|资助|支持)?(资金)?总额[^，。；]{0,4}$")
#: Whom it is said of: each, those that are paid, those that the sentence opens with.
OF_SOMEONE = re.compile(
    r"[\d.]+%|给予|予以|(^|[，。；、])(其中)?对[^，。；]{2,30}的，|" + cues.EACH.pattern, re.I
)
#: A sum for each thing: 按每片晶圆100元的标准.
BY_STANDARD = re.compile(r"^(/[^，。；]{1,6})?的?标准")
#: Costs that are asked wherever they are said: （总投资规模不低于5000万元）.
ASKS_COSTS = re.compile(r"(投资(规模|额|总额)?|合同(金)?额|経費|事業費)[^，。；（）]{0,4}$")
#: Whom a condition is about, behind what it asks: 营业收入不低于2000万元的行业龙头企业.
OF_FIRMS = re.compile(r"^(以上)?的[^，。；、\d]{0,12}(企业|公司|单位|机构)")
#: How large those are that are to come: 招引亿元以上项目30个.
SIZED = re.compile(
    r"^的?[^，。；、\d]{0,6}(项目|企业|工程)[^，。；、\d]{0,4}[\d一二三四五六七八九十]"
)
#: What is set up, and how large it is: 设立总规模30亿元的产业基金.
SET_UP = re.compile(r"(设立|组建|发起|成立)[^，。；]{0,8}$")
FUND_SET_UP = re.compile(r"^的[^，。；]{0,20}基金")
OBTAINED = ("达到", "突破", "实现", "超过")
#: The least and the most that a project may cost: Minimum/maximum subsidised budget.
BUDGET_OF_ONE = re.compile(
    r"(minimum|maximum)[^.,;]{0,24}(budget|costs?|spend|investment)|"
    r"(minimum|maximum) size of [^.,;]{0,16}project|最低投资|"
    r"(事業費|対象経費)(の(合計|総額))?の?(下限|上限)",
    re.I,
)
#: The lower of a share and a sum: ４分の３を乗じて得た額又は10万円のいずれか低い額, 孰低.
LOWER_OF = re.compile(
    r"^の?(うち)?、?(いずれか|どちらか)?(低|少な)い(方の?)?(額|金額)?|^(两者|二者|中)?(孰低|较低者|取低)|"
    r"^[^.,;\d]{0,24}( or [\d.]+ ?% [^.;\d]{0,60})?,? ?whichever is (the )?(lower|less)",
    re.I,
)
#: One of several limits whose verb stands behind the last: 端末は9万円を、謝金は5万円を上限とする.
SHARED_PREDICATE = re.compile(r"^を、[^。]*を(上限|限度)と(する|し)")
SURE_LIMIT = re.compile(r"(上限|限度)(額)?(は|：|:)?\s*\d|を(上限|限度)")
LOWEST = re.compile(r"を下限")
LEAST_GRANT = re.compile(r"minimum (\S+ )?(grant|award|amount)[^.,;]{0,40}$", re.I)
RATE_LINE = re.compile(r"(\d\s*/\s*\d|分の\d|％|%)\s*(以内)?$")
#: What an item of conditions does not say of its amounts.
PAYS = re.compile(
    r"给予|予以|奖励|补助|补贴|资助|交付する|支給|補助する|grants? of|\bpays?\b|capped", re.I
)
#: What may be applied for, from so much to so much.
APPLIED_FOR = re.compile(r"(apply for|grants? (\w+ )?((of|from) )?(of|from|between)) ?$", re.I)
#: What is put aside for a purpose: includes $4.5 million to establish, commits £30m for.
PUT = re.compile(
    r"\b(includ|invest|commit|allocat|earmark|dedicat|ring-?fenc|set(ting)? aside)\w*"
    r"( (a|an|up to|about|around|over|more than|further|another|additional))* $|"
    r"\bas well as $",
    re.I,
)
FOR_PURPOSE = re.compile(r"^ (to|for|in|towards) ", re.I)
#: What one part of a plan is given, in brackets behind its name: Build a hub (£5m).
BEHIND_NAME = re.compile(r"[A-Za-z] \($")
CLOSED = re.compile(r"^\)|^ [–-] [\d.]+ ?%")
#: What a firm owns.
CAPITAL = re.compile(r"資本金|出資の総額|出資金額|注册资本|share capital|balance sheet", re.I)


def kind_of_money(mention: Mention, around: Around) -> str:
    """Return budget, ceiling, fixed_sum or threshold for money; "" for what nobody pays or asks."""
    before, behind = around.before, around.behind
    some = OF_SOME_AWARDS.search(before) and BEYOND.match(around.surface)
    if _is_of_project(around) or some:
        return "threshold"
    if CAPITAL.search(around.clause_before) and mention.bound != "exact":
        return "threshold"
    if _is_envelope(mention, around):
        return "budget"
    if mention.bound in LEAST and ASKS_COSTS.search(before) and re.match("[）)]|的", behind):
        return "threshold"
    if mention.bound in LEAST and cues.REVENUE.search(before[-NEAR:]) and OF_FIRMS.match(behind):
        return "threshold"
    if cues.ROUNDED.search(around.surface + behind[:8]):
        return "threshold"
    items = asks(around) and mention.bound in LEAST
    if mention.bound in LEAST and not around.before.endswith(OBTAINED) and SIZED.match(behind):
        return "threshold"
    listed = cues.ASKED.search(around.announced) and mention.bound != "exact"
    listed = listed and not PAYS.search(before)
    asked = cues.REVENUE.search(around.clause_before[-NEAR:]) and mention.bound != "exact"
    if items or listed or (asked and asks(around, around.sentence)):
        return "threshold"
    if _exceeds(around) or (mention.bound in LEAST and ONLY.match(behind)):
        return "threshold"
    leading = _leading(around, around.clause_before)
    least = any(map(LEAST_GRANT.search, (*leading, around.column)))
    if LOWEST.search(around.surface + behind[:6]) or least:
        return "threshold"
    if _is_limit(around):
        return "ceiling"
    if mention.bound in MOST and cues.EACH.search(before) and not ASKED_BEHIND.search(behind):
        return "ceiling"
    if not promises_money(around) or is_due(around) or is_told(around):
        return ""
    if SURE_MOST.search(around.surface):
        return "ceiling"
    if FIXED_OF.search(before):
        return "fixed_sum"
    if mention.bound in LEAST or _is_asked(around):
        return "threshold"
    limited = cues.MOST.search(_behind_counts(around.clause_before) + around.surface + behind[:6])
    if mention.bound in MOST or limited or cues.MOST.search(around.column):
        return "ceiling"
    if cues.MOST.search(_list_before(before)):
        return "ceiling"
    if mention.value_upper is not None and APPLIED_FOR.search(before):
        return "ceiling"
    gives = cues.GIVES.search(before) or FIXED.search(before + around.column)
    by_standard = BY_STANDARD.search(behind) and "按" in around.clause_before
    return "fixed_sum" if gives or by_standard or IN_FULL.search(LISTED.sub("", behind)) else ""


def _behind_counts(clause: str) -> str:
    """Return the words behind the last number of things: 择优选择不超过10家企业给予每家."""
    return re.split(r"[0-9]+ ?(?:个|家|项|名|款|件|支|人|户)", clause)[-1]


def _is_of_project(around: Around) -> bool:
    """True of what a project must cost, or cost at most, to be paid for."""
    heads = (around.column, *around.headings[:1])
    clauses = (*_leading(around, around.clause_before), *heads)
    budget = any(BUDGET_OF_ONE.search(one) for one in clauses)
    sizes = (*clauses, *_leading(around, around.before))
    return budget or any(OF_PROJECT.search(one) for one in sizes)


def _leading(around: Around, before: str) -> tuple[str, str]:
    """Return what leads to an amount, without and with the words of its own surface."""
    return before, before + re.split(r"[£€$¥]?\s*\d", around.surface)[0]


def _is_limit(around: Around) -> bool:
    """True where the words behind an amount, or the rate in the line above it, make it a limit."""
    if re.match("とする|を限度|を上限", around.behind) and cues.EXCEEDS.search(around.before):
        return True
    if LOWER_OF.match(around.behind) or SHARED_PREDICATE.match(around.behind):
        return True
    alone = not around.before.strip() and RATE_LINE.search(around.above)
    return bool(alone) or bool(SURE_LIMIT.search(around.surface) and not is_due(around))


def _is_envelope(mention: Mention, around: Around) -> bool:
    """True of what is paid at most in all, not for one project, and is not to be raised by a day.

    Of a fund that is to grow its size is a target.
    """
    near = around.before[-2 * NEAR :]
    said = [match.start() for match in cues.IN_ALL.finditer(near)]
    heads = [around.column, *around.headings[:1]]
    if not re.search(r"\w", around.before):
        heads.append(around.announced)  # the amount begins its item: - €46,800,000 for regions
    if any(cues.IN_ALL.search(one) for one in heads) and not cues.EACH.search(around.clause_before):
        said = said or [len(near)]
    tail = near[said[-1] :] if said else ""
    rated = cues.RATE.search(tail) and not TOTAL_OF.search(near)
    one_each = cues.EACH.search(tail) or rated or ONE_AWARD.search(near)
    put_aside = bool(said) and not one_each and not re.search(r"[\d，；].*[，；]", tail)
    most_of_one = cues.MOST.search(around.clause_before) or SURE_MOST.search(around.surface)
    most_of_one = most_of_one or ONE_AWARD.search(near)
    put_aside = put_aside or (bool(cues.FUND_BEHIND.search(around.behind)) and not most_of_one)
    put_aside = put_aside or (_is_for_purpose(mention, around) and not is_told(around))
    put_aside = put_aside or _is_of_fund(around) or _is_of_vouchers(around)
    put_aside = put_aside or bool(AVAILABLE.search(around.before))
    if OF_ONE_YEAR.search(around.clause_before) and OF_SOMEONE.search(around.before):
        return False
    grows = cues.DEADLINE.search(around.before) and cues.FUND_GROWS.search(around.sentence)
    return put_aside and not grows and mention.bound not in LEAST


def _is_for_purpose(mention: Mention, around: Around) -> bool:
    """True of what a plan gives to one of its parts: it includes $7 million to train people."""
    if PUT.search(around.before) and FOR_PURPOSE.search(around.behind):
        return True
    alone = mention.bound not in MOST and BEHIND_NAME.search(around.before)
    return bool(alone and CLOSED.search(around.behind))


def _exceeds(around: Around) -> bool:
    """True of 「その額が3000万円を超えるときは」, behind which the limit is said."""
    return bool(cues.EXCEEDS.search(around.surface[-4:] + around.behind[:6]))


def _is_of_fund(around: Around) -> bool:
    """True of the size of a fund that is set up: 设立总规模30亿元的市产业基金."""
    return bool(SET_UP.search(around.before) and FUND_SET_UP.match(around.behind))


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

"""Read how firmly a number is meant (約, 以上, up to), and its sign (▲3.2%, minus 5).

folded text -> numerals, units + **bounds** -> figures

Bounds stand right before a number (約, 超, up to), a few words before it (最高给予,
不超过项目总投资的), right behind it (以上, 余家, or more), behind a bracket, or in the predicate
(の大台を突破). Where two meet (最高不超过約), the firmer one counts.

▲3.2%, -0.5% and マイナス0.3% are below zero; a fall said in words (3%減, 下降3%) keeps its number
as printed. 1件当たり is what an amount is counted by, so it takes no bound from a limit before it.
"""

import re
from fractions import Fraction
from functools import cache

from analysis.numbers.languages.bound_words import AFTER, BEFORE, INSIDE
from analysis.numbers.languages.endings import Endings, in_any_case

# words that may stand between the bound and the number
BRIDGE = (
    r"(?:可达|可達|可|达|達|给予|給予|给|予以|奖励|奖补|补贴|补|减|降|返|奖|免|立减|补助|资助|支持|扶持|获得|获|享受|为|為|按|额度|限额|金额|"
    r"总额|人民币|不超过|不高于|约|約|で|は|を|として|につき|一次性|单个项目|每家|每户|每人|每年|每个|每|:|の|额|額|"
    r"金額|補助|助成|支給|支援|年間|年|总计|合计|计|at |of |about |approximately |is |was |be "
    r"|to |roughly |an? )"
)
FAR = re.compile(
    r"(?:(?P<at_most>(?<!過去)(?<![史以]上)(?<![史来])最(?:高|多|大)|不超过"
    r"|不高于|不得超过|上限|封顶|(?:[Mm]aximum|[Cc]eiling"
    r"|[Cc]ap)\b ?)|"
    r"(?P<at_least>不少于|不低于|至少|最低(?!賃金|工资)|少なくとも|(?:[Mm]inimum|[Aa]t least)\b ?)|"
    rf"(?P<more_than>超过|突破)){BRIDGE}{{1,4}}$"
)
# to exceed last year's 13.9 trillion yen
EXCEEDING = re.compile(
    r"(?:[Ee]xceed|[Ss]urpass|outstrip)(?:s|es|ed|ing)? (?:[A-Za-z]+ ){0,2}[A-Za-z]+(?:'s|s') $"
)
EACH = re.compile(
    r"上限(?:额|額)?(?:は|为|:)?[、,]?[^。;\n円元]{0,16}(?:につき|当たり|あたり|ごとに)、?(?:年間|1?年)?$"
)
OF_WHAT = re.compile(
    r"(?:(?P<about>约占|約占|大约占)|(?P<at_most>最高(?!的)|最多(?!的)|最大で?|不超过|不高于|不得超过|上限)|"
    r"(?P<at_least>不少于|不低于|至少|最低(?!賃金|工资|制限|的)|少なくとも)|(?P<more_than>超过|突破|高于)|(?P<less_than>低于|不足(?![でのにがをは])))"
    r"[^0-9、,。;:;!?()「」『』\"\n]{1,30}$"
)

# 最高额度上浮20% says by how much
BY = ("上浮", "下浮", "提高", "降低", "增长", "下降", "增加", "减少", "上调", "下调", "扩大")
# 高于全省1.4个百分点 says the gap itself
A_GAP = re.compile(r"[0-9.]{1,8}个?百分点")
PER = re.compile(
    r"/(?:立方米|平方米|小时|千瓦时|人|年|月|日|天|亩|吨|公里|m3|m³|㎥|kWh|h|人次|㎡|時間|kg|a\b|year|month)"
)
TIME_UNITS = {"a", "mo", "wk", "d", "h", "min", "s"}
WITHIN = re.compile(r"内(?![容部陆地需涵在外存科径閣])")
FIRMNESS = ("exact", "about", "at_least", "at_most", "more_than", "less_than")
AFTER_STARTS = frozenset(
    " 期(及或和以之+をにはが封为ま内の突超余強强大未弱足不程ほ前くぐあ近規规左上級级頃"
    "ご台見起多か割-"
)
BRIDGE_ENDS = frozenset(
    "达達予給给励补贴助资持扶获得享受为為按度额金总币过于约約ではをしてき性目家户人年个每:の額援"
    "計计間り 可 "
)
# 近三年, over five years: the time something takes; over 104 days is longer than that
EXACT_BEFORE = {"近": TIME_UNITS - {"h", "min", "s"}, "over": {"a", "mo", "wk"}}
# a wait of over 18 weeks
LASTING = re.compile("(?:^|[^A-Za-z])(?:of|took|takes|take|lasts?|lasted|lasting|wait|waited) $")
# Under 15 measures, … speaks of measures that hold, not of fewer than 15
COUNTS_UNDER = {"count", "item", "a"}
BEFORE_SCALES = {"上", "过", "過", "成"}


@cache
def _before() -> Endings:
    """Return the words before a number with their bound, in the cases they are written in."""
    return Endings(
        in_any_case(
            {word.replace("_", " "): bound for bound, ws in BEFORE.items() for word in ws.split()}
        )
    )


def bound_before(text: str, start: int, floor: int, unit: str) -> tuple[int, str]:
    """Return where the bound words before a number begin, and the bound; not before `floor`."""
    spot, bound = start, "exact"
    for _ in range(4):
        edge = spot - 1 if text[spot - 1 : spot] == " " else spot
        found = _before().before(text, edge, floor)
        if not found or _is_inside(text, found[0], edge, unit):
            break
        spot, bound = found[0], firmer(bound, found[1])
    if bound == "exact" and text[spot - 1 : spot] == " " and text[spot - 2 : spot - 1] in "s'":
        last = EXCEEDING.search(text[max(floor, spot - 40) : spot])
        if last:
            return spot, "more_than"
    if bound in ("exact", "about") and (unit == "1" or text[spot - 1 : spot] in BRIDGE_ENDS):
        far = _bound_far(text, spot, floor, unit)
        if far:
            return far
    return spot, bound


def _is_inside(text: str, begin: int, end: int, unit: str) -> bool:
    """Say whether the word is the tail of a longer one (通过), or speaks of time (近三年)."""
    word = text[begin:end]
    if unit in EXACT_BEFORE.get(word.lower(), ()):
        return not (word == "over" and LASTING.search(text[max(0, begin - 9) : begin]))
    if word == "Under" and unit in COUNTS_UNDER:
        return True
    if word in BEFORE_SCALES and text[end : end + 1] not in ("百", "千", "万", "亿", "半"):
        return True
    return text[begin - 1 : begin] in INSIDE.get(word, "") and begin > 0


def _bound_far(text: str, start: int, floor: int, unit: str) -> tuple[int, str] | None:
    """Return a bound a few words away: 最高可给予100万元, 不超过项目总投资的30%."""
    line = text[max(floor, start - 40) : start]
    window = line[-22:]
    if window.endswith(("年間", "つき", "たり", "ごとに")) and EACH.search(
        text[max(0, start - 30) : start]
    ):
        return start, "at_most"
    if not any(c in line for c in "约約最不超突至少上封低高Mmca"):
        return None
    match = FAR.search(window)
    if match:
        return start - len(window) + match.start(), match.lastgroup
    match = OF_WHAT.search(line) if unit == "1" and not line.endswith(BY) else None
    if match and match.lastgroup in ("more_than", "less_than") and A_GAP.match(text, start):
        return None
    return (start, match.lastgroup) if match else None


def bound_after(text: str, end: int, unit: str = "") -> tuple[int, str]:
    """Return where the bound words behind a number end, and the bound."""
    if unit in TIME_UNITS and WITHIN.match(text, end):
        return end + 1, "at_most"
    per = PER.match(text, end) if text[end : end + 1] == "/" else None
    if per:
        stop, bound = bound_after(text, per.end(), unit)
        return (end, bound) if bound == "exact" else (stop, bound)
    match = AFTER.match(text, end) if text[end : end + 1] in AFTER_STARTS else None
    if not match:
        return end, "exact"
    stop = match.end()
    if text[stop - 1] == " ":
        stop -= 1
    return stop, match.lastgroup


def firmer(one: str, other: str) -> str:
    """Return the firmer of two bounds: more_than over about, at_most over about."""
    return max(one, other, key=FIRMNESS.index)


SIGN = re.compile(r"(?:^|[\s(:、,;|一-鿿ぁ-ヺ/%]|(?<=[一-鿿])\))(?P<sign>[-▲+]|± ?)$")
SIGNS = frozenset("-▲+±")
NEGATIVE = re.compile(
    r"(?:マイナス|零下|(?<![欺抱肩担辜胜勝自])[负負]|(?<![A-Za-z])(?:(?<!or )[Mm]inus"
    r"|[Nn]egative) )$"
)
NEGATIVE_LASTS = frozenset("ス下负負 ")
RATE_BASE = re.compile(r" ?(?:[当あ]たり|当り|につき|ごとに|毎に)(?!次第)")
BASE_STARTS = frozenset(" 当あにご毎")


def signed(
    text: str, start: int, floor: int, value: Fraction, upper: Fraction | None
) -> tuple[int, Fraction]:
    """Return the start and value with the sign or the word for minus before the digits."""
    if start > floor and (text[start - 1] in SIGNS or text[start - 2 : start] == "± "):
        return _with_mark(text, start, floor, value, upper)
    if start and upper is None and text[start - 1] in NEGATIVE_LASTS:
        word = NEGATIVE.search(text[max(0, start - 10) : start])
        if word:
            return max(floor, start - len(word[0])), -value
    return start, value


def is_base(text: str, end: int) -> bool:
    """Say whether 当たり or につき follows: the number is what another is counted by."""
    return text[end : end + 1] in BASE_STARTS and RATE_BASE.match(text, end) is not None


def _with_mark(
    text: str, start: int, floor: int, value: Fraction, upper: Fraction | None
) -> tuple[int, Fraction]:
    """Read the mark before the digits; a dash between words is none."""
    sign = SIGN.search(text[max(floor, start - 3) : start])
    if not sign:
        return start, value
    if sign["sign"] not in "-▲":
        return start - len(sign["sign"]), value
    before = text[start - 2 : start - 1]
    dash = sign["sign"] == "-" and before.isascii() and before.isalnum()
    return (start, value) if upper is not None or dash else (start - 1, -value)

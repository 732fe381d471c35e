"""Guess from the words around a number what it is: a target, a ceiling, an actual amount, when.

The guesses only save typing: a draft's figures are unvalidated until someone has read them. The
nearest cue wins: before the number in its sentence or a few words behind it, else further behind.
Without any, an amount of a plan is planned, one of an article actual.
"""

import re
from collections.abc import Sequence
from fractions import Fraction

from analysis.numbers import Mention
from analysis.quantities import UNITS, Period

SENTENCE_END = re.compile(r"[。！？；;!?\n]|\.(?=\s|$)")
BEHIND = 12
PAYS = (
    r"补助|补贴|资助|支持|奖励|给予|奖补|补偿|補助|支援|助成|奨励|"
    r"subsid|grant|support|reimburs|award|\bpaid\b|\bpays?\b"
)
CEILING = r"最高|不超过|上限|封顶|最大|以内|至多|不得超过|up to|at most|maximum|capped|no more than"
BUDGET = (
    r"预算|专项资金|资金总额|总规模|总额|基金|予算|財政|総額|ファンド|"
    r"budget|fund of|envelope|sets? aside|allocat"
)
#: What is paid at most in all, not for a project: an envelope.
IN_ALL = re.compile(
    r"(?<!投资)(?<!费用)总额|資金総額|年間総額|(?<!投資)(?<!事業費)総額|in total|total of|envelope",
    re.IGNORECASE,
)
#: How a Japanese sentence ends that tells what is or has been, and what makes it tell of aims.
ENDED = re.compile(r"(て|で)(い|お)(る|ます|り)|(ました|した|った)$")
AIMED = re.compile(r"目指|目標|までに|計画|予定|見込|努力")
#: A time by which something is to be.
DEADLINE = re.compile(
    r"(到|至|力争).{0,3}20[0-9]{2}年|20[0-9]{2}年(末|度)?までに|by (the end of )?20[0-9]{2}",
    re.IGNORECASE,
)
#: What calls itself a plan, in the first words of a document.
PLAN = re.compile(
    r"计划|規劃|规划|方案|纲要|若干措施|行动|計画|戦略|実施案|要綱|"
    r"\bplan\b|strategy|measures|action plan|guidelines",
    re.IGNORECASE,
)
HEAD = 200
TARGET = (
    r"力争|目标|达到|突破|将|打造|培育|建成|新增|形成|到.{0,8}年底?|までに|目標|目指|拡大|達成|"
    r"整備し|実現|努力|達する|by (the end of )?20[0-9]{2}|(is|are) to |aims?|target|goal|will|"
    r"plans? to|strive"
)
ACTUAL = (
    r"目前|已|现有|截至|同比|当前|現在|すでに|既に|昨年|時点|しました|した|"
    r"as of|already|currently|has |have |reached|last year|so far"
)
FORECAST = r"预计|预测|有望|見込|予測|予想|forecast|expected|projected"
YEARLY = re.compile(
    r"每年|当年|年均|年度|年间|年間|毎年|/年|a year|per year|annual|yearly|per annum"
)
CUES = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in (
        ("forecast", FORECAST), ("budget", BUDGET), ("actual", ACTUAL), ("target", TARGET),
    )
}  # fmt: skip


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence of a span begins and ends; a line is never crossed."""
    head = max(0, start - 300)
    begins = [match.end() for match in SENTENCE_END.finditer(text, head, start)]
    stop = SENTENCE_END.search(text, end, end + 300)
    return (begins[-1] if begins else head), (stop.start() if stop else min(len(text), end + 300))


def measure_kind(text: str, mention: Mention) -> str:
    """Guess the measure kind of a figure from its sentence, else from what the document is."""
    begin, stop = sentence_around(text, mention.start, mention.end)
    before = text[begin : mention.start]
    around = before + mention.surface + text[mention.end : min(stop, mention.end + BEHIND)]
    dimension = UNITS.get(mention.unit)
    pays = re.search(PAYS, around, re.IGNORECASE)
    if dimension == "share" and pays and _at_most_one(mention):
        return "rate"
    money = dimension == "money"
    capped = mention.bound in ("at_most", "less_than")
    if money and (capped or (pays and re.search(CEILING, around, re.IGNORECASE))):
        return "budget" if IN_ALL.search(before[-BEHIND:]) else "ceiling"
    if money and DEADLINE.search(before):
        return "target"
    sentence = text[begin:stop]
    if ENDED.search(sentence[-8:]) and not AIMED.search(sentence):
        return "actual"
    kind = _nearest_cue(around, len(before), money=money)
    kind = kind or _nearest_cue(text[mention.end : stop], 0, money=money)
    return kind or ("plan" if PLAN.search(text[:HEAD]) else "actual")


def is_yearly(text: str, mention: Mention) -> bool:
    """True where the words beside an amount say it is for a year."""
    begin, stop = sentence_around(text, mention.start, mention.end)
    near = text[max(begin, mention.start - BEHIND) : min(stop, mention.end + BEHIND)]
    return YEARLY.search(near) is not None


def period_of(text: str, mention: Mention, dates: Sequence[Mention]) -> tuple[Mention, str] | None:
    """Return the date that gives a figure its period, and whether it is stated or inferred.

    That is the last full date before it in its sentence, else the first behind it there (both
    stated), else the last before it in its line (inferred); None where the line has none.
    """
    begin, stop = sentence_around(text, mention.start, mention.end)
    line = text.rfind("\n", 0, mention.start) + 1
    before = [date for date in dates if line <= date.start and date.end <= mention.start]
    behind = [date for date in dates if mention.end <= date.start and date.end <= stop]
    if before and before[-1].start >= begin:
        return before[-1], "stated"
    if behind:
        return behind[0], "stated"
    return (before[-1], "inferred") if before else None


def is_full_date(mention: Mention) -> bool:
    """True for a date or span of dates whose year is printed."""
    if mention.unit != "date" or not isinstance(mention.value, str):
        return False
    try:
        Period.of(mention.value)
    except ValueError:
        return False
    return True


def is_in_title(text: str, mention: Mention) -> bool:
    """True between the marks that Chinese text sets around the title of a document: 《…》."""
    line = text.rfind("\n", 0, mention.start) + 1
    opened = text.rfind("《", line, mention.start)
    return opened >= 0 and text.find("》", opened, mention.start) < 0


def dismissal(text: str, mention: Mention) -> tuple[str, str]:
    """Return (reason, note) for a number that is not a figure."""
    if mention.kind == "ordinal":
        return "list_number", "an ordinal"
    if mention.unit == "date":
        named = is_in_title(text, mention)
        return ("name", "in a title") if named else ("other", "a date without its year")
    line = text.rfind("\n", 0, mention.start) + 1
    if not text[line : mention.start].strip(" \u3000\t\r()（"):
        return "list_number", ""
    if re.search(r"[A-Za-z]", mention.surface):
        return "product_name", ""
    if re.search(r"[〔\[【号]", mention.surface):
        return "other", "number of a document"
    return "name", ""


def _nearest_cue(around: str, at: int, *, money: bool) -> str:
    """Return the kind whose cue stands nearest to position `at`, "" where there is none."""
    found = []
    for kind, pattern in CUES.items():
        if kind == "budget" and not money:
            continue
        found += [(abs(at - match.start()), kind) for match in pattern.finditer(around)]
    return min(found)[1] if found else ""


def _at_most_one(mention: Mention) -> bool:
    top = mention.value if mention.value_upper is None else mention.value_upper
    return isinstance(top, Fraction) and 0 <= top <= 1

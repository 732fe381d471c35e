"""Guess of an amount that nobody pays whether it is to be, is planned, expected, or is.

passages -> **aims** -> kinds
"""

import re

from analysis.drafting import cues
from analysis.drafting.kinds.promises import BEHIND
from analysis.drafting.passages import Around

AIMED_IN_JAPANESE = re.compile(r"目指|目標|までに|計画|予定|見込|努力")
#: A line that calls itself an aim: 目標2_研修受講者：1,000人.
AIM = re.compile(r"\s*[・○●（(]?\s*(目標|目标|KPI|targets?\b)", re.IGNORECASE)
#: What a plan sets itself in numbers, whatever the verb that tells of them.
INDICATORS = re.compile(r"KPI|数値目標|成果指標|重要業績評価指標")
#: How much more or less than before: what is compared has been.
COMPARED = re.compile(r"同比|环比|前年(度)?比|year[- ]on[- ]year", re.IGNORECASE)
#: What stands in brackets beside what is to be: （2017年の時点では1.8兆円）, （同3億円）.
BRACKET = re.compile(r"[（(]([^（）()]*)$")
IN_BRACKET = re.compile(r"^同|時点|现状|現状|実績|(?i:\bas of\b|currently|baseline)")
#: What is to change, and into what: from 43% to 37%, 現状の41%から50%, 从40%提高到50%.
LEFT = re.compile(r"(从|由|(?i:\bfrom (about |around |some )?))$")
LEFT_BEFORE = re.compile(
    r"\b((up|down|rising|falling) from (about |around )?|(initial|current|present|baseline) )$",
    re.I,
)
LEFT_BEHIND = re.compile(
    r"^([^，。；]{0,8}(到|至)[\d.]|,? ?(up |down )?(to|towards) (about |over )?[£€$]?\d)"
)
LEFT_FOR = re.compile(
    r"^(（[^）]*）)?から、?[^。、▽\d]{0,12}(\d+年度?|令和\d+年度?)?[^。、▽\d]{0,8}\d"
)
BECOMES = re.compile(
    r"\d[^。、▽\d]{0,4}から、?[^。、▽\d]{0,12}((\d+[~〜～-])?\d+年度?|令和\d+年度?)?[^。、▽\d]{0,8}$|"
    r"(?i:\bfrom [^.;]{0,24}\d[\d.,]*[^.;\d]{0,12} to $)"
)
#: What is striven for beyond a target that is named before it.
BEYOND = re.compile(r"\d[^，。；\d]{0,8}[、，]力争(达到?|突破|超过?)?$")


def kind_of_change(around: Around) -> str:
    """Return actual for what is to change, target for what it becomes: from 43% to 37%; or ""."""
    bracket = BRACKET.search(around.before)
    if bracket and IN_BRACKET.search(bracket[1] + around.surface + around.behind[:BEHIND]):
        return "actual"
    if LEFT_BEFORE.search(around.before):
        return "actual"
    changes = LEFT.search(around.before) and LEFT_BEHIND.search(around.behind)
    if changes or LEFT_FOR.search(around.behind):
        return "actual"
    return "target" if BECOMES.search(around.before) else ""


def kind_of_aims(around: Around, *, at_least: bool = False) -> str:
    """Return target, budget, actual, plan or forecast, by the nearest words that say so.

    What a plan says is to be so much `at_least` is a target, whatever its verb.
    """
    sentence = around.sentence
    if COMPARED.search(sentence) and not re.search(r"力争|目标|到20|目標", sentence):
        return "actual"
    if BEYOND.search(around.before):
        return "plan"
    if AIM.match(around.before):
        return "target"
    if INDICATORS.search(sentence) and not cues.DONE_SO_FAR.search(around.before):
        return "target"
    if cues.ENDED.search(sentence[-8:]) and not AIMED_IN_JAPANESE.search(sentence):
        return "actual"
    if cues.DEADLINE.search(around.before) and not cues.FORECAST.search(sentence):
        return "target"
    aimed = cues.TARGET.search(sentence) or cues.PLANNED.search(sentence)
    near = around.before + around.surface + around.behind[:BEHIND]
    found = nearest(near, len(around.before)) or nearest(around.behind, 0)
    if found:
        return found
    if any(cues.AIMS.search(one) for one in (*around.headings, around.announced)) or aimed:
        return "target"
    if any(cues.DONE_SO_FAR.search(one) for one in (around.announced, *around.headings[:1])):
        return "actual"
    if around.is_plan:
        return "target" if at_least else "plan"
    return "actual"


def nearest(around: str, at: int) -> str:
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

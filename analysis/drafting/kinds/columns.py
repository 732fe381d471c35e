"""Tell by what heads a number's column whether it is what there is, or what there is to be.

passages -> **columns** -> kinds

Tables of indicators set the two side by side: 「現状値 | 目標値（令和9年度）」.
"""

import re

from analysis.drafting.passages import Around

DATED = (
    r"[ \u3000（(\[]*(?:(?:令和|平成|R|H|FY)?[ \u3000]*[0-9０-９元]+"
    r"[0-9０-９/.年度月末時点〜～–-]*)?[ \u3000）)\]]*"
)
THERE_IS = re.compile(
    rf"{DATED}(?:"
    r"(?:直近の?|最新の?)?(?:現状|現況|基準|実績|当初|初期|策定時|直近|最新)(?:の?(?:値|数値|数|額|年))?|"
    r"(?:现状|基期|基准|当前)(?:值|数)?|"
    r"(?:current|baseline|latest|actual)(?: (?:value|figure|position|level))?"
    rf"){DATED}",
    re.IGNORECASE,
)
TO_BE = re.compile(
    rf"{DATED}(?:"
    r"(?:(?:20)?[0-9]{2}|(?:令和|R)[0-9元]+)年度?末?まで|(?:数値|成果|達成|中間|最終|年度)?目標(?:の?(?:値|数値|数|額|年度?))?|KPI|(?:预期)?目标(?:值|数)?|"
    r"(?:(?:mid-?term|final|interim) )?(?:target|goal)s?(?: (?:value|figure|level))?"
    rf"){DATED}",
    re.IGNORECASE,
)


#: What a number is called in brackets behind it: 63億円（2020年実績）.
CALLED = re.compile(r"^[^（(。、\n]{0,6}[（(]([^）)\n]{1,16})[)）]")


def kind_of_column(around: Around) -> str:
    """Return actual or target for a number whose column or bracket says which; or ""."""
    called = CALLED.match(around.behind)
    for said in (called[1] if called else "", around.column.strip(" \u3000*")):
        if THERE_IS.fullmatch(said):
            return "actual"
        if TO_BE.fullmatch(said):
            return "target"
    return ""

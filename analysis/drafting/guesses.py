"""Say why a number is no figure, and which amounts flow by the year.

passages -> **guesses** -> candidates
"""

import re

from analysis.drafting import cues
from analysis.drafting.passages import Passages
from analysis.drafting.periods import is_named
from analysis.numbers import Mention
from analysis.quantities import UNITS

BESIDE = 12
FILE = re.compile(r"(?:PDF|DOCX?|XLSX?|Word|Excel|CSV|ZIP|ファイル)[^\d\n]*$", re.IGNORECASE)
#: The signs and letters around a number that make it a name.
SHORTEST_NAME = 3
#: Sets that everybody knows by their number: 三大高地, 四大集群.
OF_A_SET = re.compile(r"(?:[二两三四五六七八九十]|[0-9]{1,2})大(?![型量规小])[\u4e00-\u9fff]")
#: 第十三次全会, and what the text counts of itself: 十三条措施, 同时满足两项奖励条件.
OF_THE_TEXT = re.compile(
    r"[一二两三四五六七八九十]{1,3}(?:次(?:全会|全体会议|常务会议)|届[^，。]{0,6}全会|"
    r"条[^，。；\n]{0,6}(?:措施|政策|举措|意见)|[项类](?:以上)?(?:奖励|支持|政策|条件))"
)
#: What stands behind a ratio of two who pay: 市、区按6:4分担, 按1:0.5给予配套.
SPLIT = re.compile(r"(?:的?比例)?(?:共同|进行|分别)?(?:分担|承担|负担|共担)")
MATCHED = re.compile(r"(?:的?比例)?(?:给予|予以|进行|提供)?(?:资金)?配套")
LASTS = re.compile(r"有效期(限)?(为|是)?$|有効期間は?$")
ONE_OF_EACH = re.compile(r".{0,6}?(につき|あたり|当たり)")


def is_yearly(passages: Passages, mention: Mention) -> bool:
    """True where the words beside an amount say it is for a year; three years are none."""
    text, (begin, stop) = passages.text, passages.sentence(mention.start, mention.end)
    near = text[max(begin, mention.start - BESIDE) : min(stop, mention.end + BESIDE)]
    return cues.YEARLY.search(near) is not None


def is_one_of_each(text: str, mention: Mention) -> bool:
    """True for the one in 「１事業者につき」, which counts nothing."""
    behind = text[mention.end : mention.end + 10]
    each = re.search(r"(につき|あたり|当たり)$", mention.surface) or ONE_OF_EACH.match(behind)
    return bool(each) and (mention.value == 1 or text.endswith("人口", 0, mention.start))


def is_size_of_file(text: str, mention: Mention) -> bool:
    """True for how large a file is that a page offers: (PDF) [451KB], 「（PDF：1.2MB）」."""
    beside = text[max(0, mention.start - 24) : mention.start]
    return UNITS.get(mention.unit or "count") == "data" and bool(FILE.search(beside))


def counts_nothing(text: str, mention: Mention) -> tuple[str, str] | None:
    """Return (reason, note) for an amount that says no amount of anything; else None."""
    if is_one_of_each(text, mention):
        return "generality", "one of each"
    if ":" in mention.surface.replace("：", ":").replace("∶", ":") and (
        SPLIT.match(text, mention.end) or (mention.value != 1 and MATCHED.match(text, mention.end))
    ):
        return "other", "a ratio in which two bear a cost, which is no share of it"
    if OF_THE_TEXT.match(text, mention.start):
        return "other", "number of a meeting or of the text's own measures"
    if OF_A_SET.match(text, mention.start):
        return "generality", "a set named by how many it has"
    if is_size_of_file(text, mention):
        return "other", "size of a file"
    if mention.unit in ("a", "mo") and LASTS.search(
        text, max(0, mention.start - BESIDE), mention.start
    ):
        return "other", "how long the text is in force"
    return ("name", "in a name set in quotes") if _is_in_quotes(text, mention) else None


def _is_in_quotes(text: str, mention: Mention) -> bool:
    """True for a number within a short name in quotes: “新八级工”, “1024计划”."""
    opened = re.search(r"“[^“”\n]{0,8}$", text[max(0, mention.start - BESIDE) : mention.start])
    closed = re.match(r"[^“”\n]{0,8}”", text[mention.end : mention.end + BESIDE])
    counted = UNITS.get(mention.unit or "count") == "count" and mention.bound in ("exact", "about")
    named = opened and closed and len(opened[0] + closed[0]) > SHORTEST_NAME
    return counted and bool(named)


def dismissal(text: str, mention: Mention) -> tuple[str, str]:
    """Return (reason, note) for a number that is not a figure."""
    if mention.kind == "ordinal":
        return "list_number", "an ordinal"
    if mention.unit == "date":
        named = is_named(text, mention)
        return ("name", "in a title") if named else ("other", "a date without its year")
    if nothing := counts_nothing(text, mention):
        return nothing
    line = text.rfind("\n", 0, mention.start) + 1
    if not text[line : mention.start].strip(" \u3000\t\r()（"):
        return "list_number", ""
    if re.search(r"[A-Za-z]", mention.surface):
        return "product_name", ""
    if re.search(r"[〔\[【号]", mention.surface):
        return "other", "number of a document"
    return "name", ""


def kind_of_date(passages: Passages, date: Mention) -> str:
    """Return the kind of a date that stands for itself: due, in force until then, or past."""
    begin, end = passages.line(date.start)
    before = passages.text[max(begin, date.start - BESIDE) : date.start]
    behind = passages.text[date.end : min(end, date.end + BESIDE)]
    if re.search(r"有效期|截止|有効期限|until|expires|ends on", before) or re.match("まで", behind):
        return "plan"
    return "target" if cues.DEADLINE.search(before + date.surface + behind) else "actual"

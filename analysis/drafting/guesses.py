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
#: The signs and letters around a number that make it a name.
SHORTEST_NAME = 3
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
    return mention.value == 1 and bool(each)


def counts_nothing(text: str, mention: Mention) -> tuple[str, str] | None:
    """Return (reason, note) for an amount that says no amount of anything; else None."""
    if is_one_of_each(text, mention):
        return "generality", "one of each"
    if mention.unit in ("a", "mo") and LASTS.search(text[: mention.start][-BESIDE:]):
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

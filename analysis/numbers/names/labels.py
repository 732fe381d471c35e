"""Say when bare digits are a label and no quantity: Fab 52, ChatGPT 3.5, 「創生15戦略」.

units, bounds, the words around -> **labels** -> noise mentions

The shape tells, not a list. No unit, scale, money or bound stands beside the digits; before them is
a name in capitals with nothing behind that could be counted, or they stand inside a short name that
is set in quotation marks.
"""

import re

from analysis.numbers.amounts.bounds import bound_before
from analysis.numbers.amounts.signs import money_before
from analysis.numbers.amounts.units import unit_at
from analysis.numbers.dates.english_dates import STARTS as MONTHS
from analysis.numbers.languages.en import EN
from analysis.numbers.mention import Found, noise
from analysis.numbers.text import Text

NAME = re.compile(r"[A-Z](?:[A-Za-z-]*[A-Za-z])?|(?:[A-Z]\.){2,3}")
# the code of a place by the state it is in: CA 94063, D.C. 20549
STATE = re.compile(r"[A-Z]{2}|D\.C\.")
CAMEL = re.compile("[A-Z]*[a-z]+[A-Z]")
# capitals that begin a sentence, a headline or a table, and so name nothing
NO_NAMES = frozenset(EN.beside_labels["no name"].split())
NAMED_ON = re.compile(r" (?!(?:New|More|In|At|For|To|By|And|On|From|With)\b)[A-Z][a-z]*[a-rt-z]\b")
# Exhibits 3, 6, and 7
MORE_OF_THEM = re.compile(
    r"(?:, [0-9]{1,3}(?![0-9%]|[.,][0-9])){0,12}"
    r",? (?:and|or|&) [0-9]{1,3}(?![0-9%]|[.,][0-9]| [a-z]+s\b)"
)
WORD = re.compile(r" (?P<word>[A-Za-z][A-Za-z'-]*)")
# words behind which nothing is counted any more, so that a name is over
OVER = frozenset(EN.beside_labels["over"].split())
COUNTED = frozenset(EN.beside_labels["counted"].split())
NO_PLURAL = ("ss", "us", "is", "series", "campus", "news")
BREAKS = ("", "\n", ' "', " (", " -")
ENDS = frozenset(".,;:)!?\"'|")


def behind_name(text: Text, start: int, end: int, floor: int) -> Found | None:
    """Return the digits behind a name in capitals that count nothing: Fab 52, IE 11, PaLM 2."""
    window = text[max(0, start - 24) : start - 1]
    name = window.rsplit(None, 1)[-1].lstrip("(\"'[") if window.strip() else ""
    if not NAME.fullmatch(name) or name.lower() in NO_NAMES:
        return None
    more = MORE_OF_THEM.match(text, end) if name.endswith("s") else None
    if more:
        return noise(start, more.end())
    if name.endswith(("s", "ed")) and not NAMED_ON.match(text, end):
        return None  # a verb of a headline: Adds 300
    if end - start > (5 if STATE.fullmatch(name) else 4) or (
        end - start == 4 and text[start : start + 2] in ("19", "20")
    ):
        return None
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit():
        if not CAMEL.match(name) or text[end + 2 : end + 3].isdigit():
            return None
        end += 2
    begins = start - 1 - len(name)
    if text[begins - 1 : begins] in ("", "\n", "\t", "|") and not (
        name.isupper() or CAMEL.match(name)
    ):
        return None  # the row of a table: China 35
    if not _counts_nothing(text, end) or unit_at(text, end):
        return None
    bound = bound_before(text, start, floor, "count") if name[-1] != "." else None
    if (bound and bound.edge < start) or money_before(text, start, floor):
        return None
    return noise(start, end)


# the code of a share behind its exchange: (TWSE: 2330, NYSE: TSM)
EXCHANGE = re.compile("(?<![A-Za-z])[A-Z]{2,6}: ?$")


def share_code(text: Text, start: int, end: int) -> Found | None:
    """Return the digits that name a listed share behind the letters of its exchange."""
    if not 4 <= end - start <= 6 or text[end : end + 1] not in (",", ")", ";"):
        return None
    listed = EXCHANGE.search(text[max(0, start - 9) : start])
    return None if not listed or text[end + 1 : end + 2].isdigit() else noise(start, end)


def _counts_nothing(text: str, end: int) -> bool:
    """Say whether no plural and no number follows, which the digits could count."""
    sign = text[end : end + 1]
    if sign in ENDS or sign in ("", "\n"):
        return not text[end + 1 : end + 2].isdigit()
    for _ in range(3):
        match = WORD.match(text, end)
        if not match:
            return text[end : end + 1] in ENDS or text[end : end + 2] in BREAKS
        word = match["word"]
        lowered = word.lower()
        if lowered in COUNTED or word[:3] in MONTHS:
            return False
        if lowered in OVER:
            return True
        if lowered.endswith("s") and not lowered.endswith(NO_PLURAL):
            return False
        end = match.end()
    return True


OPENING = re.compile(r'[「『《"](?P<before>[^「」『』"、。,;:\n0-9]{0,14})$')
# where such a name ends; in the mark, or in the bracket behind it
CLOSING = re.compile('[^「」『』"、。,;:\n0-9(]{0,14}[」』"(]')
LABEL = re.compile(r"[0-9]+(?:[・.+xX×-][0-9]+)*(?![0-9,%.・])")
NO_LABEL = frozenset("百千万亿兆割成倍年月日時时ポ個个円元")
NO_OPENING = tuple("和与及等的是をとやがはにで為为")
# words behind which a quotation says how many: 「コストは10」, “两个100”
SAYING = tuple("はがもをでにと个個为為是")
LONG = 14


def in_quotation(text: Text, start: int, floor: int) -> Found | None:
    """Return the digits within a name that is set in quotation marks: 「創生15戦略」, “3820”."""
    opening = OPENING.search(text, max(0, start - LONG - 1), start)
    label = opening and LABEL.match(text, start)
    if not opening or not label:
        return None
    if opening["before"].endswith(SAYING):
        return None
    if opening[0][0] == '"' and opening["before"].startswith(NO_OPENING):
        return None  # what stands between two names so set
    end, before = label.end(), opening["before"]
    if opening[0][0] == "《":
        return noise(start, end) if before and text[end : end + 1] == "》" else None
    if not CLOSING.match(text, end) or not (before or text[end] in '」』"'):
        return None
    if label[0][:2] in ("19", "20") and len(label[0]) == 4:
        return None
    bound = bound_before(text, start, floor, "count")
    if (bound and bound.edge < start) or text[end] in NO_LABEL or unit_at(text, end):
        return None
    return noise(start, end)


VERB_ENDS = frozenset("たるだすい")


def footnote(text: Text, start: int, end: int) -> Found | None:
    """Return the digits of a footnote set behind the verb that ends a sentence: であった23。"""
    set_behind = text[start - 1 : start] in VERB_ENDS and text[end : end + 1] == "。"
    return noise(start, end) if set_behind and end - start < 3 else None

"""Tell a ratio from a time of day and a score: 师生比为1:45, a ratio of 1:15, 按1比15配备.

folded text -> **ratios** -> clock, shares
"""

import re

SAID_BEFORE = re.compile(
    r"(?:比(?![赛較较如分重试拼喻方])|割合|倍率|配备|配備|[Rr]atios?(?: [A-Za-z]+){0,3}"
    r"|[Oo]dds|[Ss]cale)[^0-9。;\n]{0,14}"
    r"(?:[0-9.]+:[0-9.]+(?: to | and |[^0-9。;\n a-z]{1,6}))?$"
)
SAID_BEHIND = re.compile(
    r" ?[的の]?(?:[一-鿿]{0,4}(?:比例|比率|配比|割合)|[一-鿿]{1,3}比(?=[,。、]))"
    r"|(?: [a-z-]+){0,2} ratio\b"
)
BETWEEN = re.compile(r" ?比 ?(?P<n>[0-9]{1,4}(?:\.[0-9]{1,3})?)(?![0-9:年月时])")
STOPS = re.compile("[,。;、\n]")
SCORED = re.compile("[胜勝败敗赢贏输平领落逆晋淘]|比分|上半场|球|回合")


def is_ratio(text: str, start: int, end: int) -> bool:
    """Say whether the words beside two numbers parted by a colon call them a ratio."""
    if SAID_BEFORE.search(text[max(0, start - 48) : start]):
        return True
    return SAID_BEHIND.match(text, end) is not None


def worded(text: str, start: int, end: int) -> re.Match | None:
    """Return the second part of 1比15 whose first ends at `end`; a score of 3比1 is none."""
    match = BETWEEN.match(text, end)
    if not match:
        return None
    clause = STOPS.split(text[max(0, start - 12) : start])[-1]
    return None if SCORED.search(clause + STOPS.split(text[end : end + 12])[0]) else match

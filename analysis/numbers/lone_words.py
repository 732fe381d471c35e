"""Decide when a lone one or zero in English words counts: only one bid, zero complaints.

words -> **lone words** -> English figures

`one` is mostly an article or a pronoun, so it counts where a word before says that it does (only,
just, at least), before a unit, or before a scale. `zero` counts unless it is half of a term.
"""

import re

NOT_ONE = re.compile(
    r"zero-|one (?:of|another|by|or(?! (?:two|three))|day|side|hand|way|thing|stop|that|who|to"
    r"|in(?! (?:two|three|four"
    r"|five|ten|[0-9])))\b"
    r"|one-(?:stop|off|way|time|on|to|sided|size|click)",
    re.I,
)
COUNTED = re.compile(
    r"(?<![A-Za-z])(?:only|just|exactly|not|precisely|at least|at most|more than|fewer than"
    r"|less than|a total of) $",
    re.I,
)
HYPHENED = re.compile("one-|one (?:to|by|who|that|another)\\b", re.I)
# 15 were in favour and one abstained
ACTED = re.compile("one [a-z]{3,12}ed\\b")
BESIDE = re.compile(
    r"(?:[0-9]|(?<![A-Za-z])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
    r"[^.;\n]{0,50} and $",
    re.I,
)
# one new share for every five held
FOR_EVERY = re.compile("one (?:[a-z]{2,16} ){1,2}for every ", re.I)
NOT_ZERO = re.compile(
    r"zero (?:emissions?|carbon|tolerance|waste|trust|sum|gravity|day|hour|energy|rated|rating"
    r"|covid|in on|knowledge|shot|point|or)\b|zero-",
    re.I,
)
TERM = re.compile(
    r"(?:net|near|ground|from|below|above|year|patient|sub|close to|nearly)[ -]$", re.I
)


def counts(text: str, start: int, value: int) -> bool:
    """Say whether the lone `one` or `zero` that starts here counts something."""
    before = text[max(0, start - 14) : start]
    if value == 1 and before.endswith(" and ") and ACTED.match(text, start):
        return BESIDE.search(text[max(0, start - 64) : start]) is not None
    if value == 0:
        return not NOT_ZERO.match(text, start) and not TERM.search(before)
    if value == 1 and FOR_EVERY.match(text, start):
        return True
    if before.endswith(("not ", "Not ")) and text.startswith("one of", start):
        return False
    return COUNTED.search(before) is not None and not HYPHENED.match(text, start)

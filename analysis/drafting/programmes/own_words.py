"""Find the plan that a document tells of in a sentence of its own, where its title names none.

text -> **own words** -> programmes

「本行动计划」 is called so by those who set it out; in English a sentence says what one is: "Data
for All (DFA) is the digital agenda of Northland for 2021-27."
"""

import re

#: What a document without a title calls itself: where it is set out, or where it comes into force.
SORT = r"(?:计划|方案|措施|意见|办法|细则|规划|政策|举措)"
OWN_WORDS = (
    re.compile(rf"(?:制定|提出|出台)(?P<name>本[^，。；\n]{{0,6}}{SORT})"),
    re.compile(rf"(?P<name>本[^，。；\n]{{0,4}}{SORT})(?=自[^，。；\n]{{2,16}}起)"),
)
NAME = r"[A-Z][\w’'&:-]*(?:(?: (?:of|for|and|the|in|to))* [A-Z][\w’'&:-]*){1,7}"
IS_A_PLAN = re.compile(
    rf"(?:^|(?<=[.!?] ))(?:The )?(?P<name>{NAME})(?: \([^()\n]{{2,24}}\))?,? is (?:the|an?|our) "
    r"(?P<sort>(?:[\w’'&-]+ ){0,6}?(?:[Ss]trategy|[Pp]lan|[Aa]genda|[Rr]oadmap|[Ff]ramework))\b",
    re.MULTILINE,
)


def plan_in_own_words(text: str, end: int) -> re.Match[str] | None:
    """Return what a text calls its plan, by `name`; in English within what it opens with."""
    own = (pattern.search(text) for pattern in OWN_WORDS)
    return next(filter(None, own), None) or IS_A_PLAN.search(text, 0, end)

"""Read Chinese five-year plans as the years they cover: 十四五, 第14次5カ年計画.

folded text -> **plans** -> dates

The tenth plan began in 2001, and each covers five years (gov.cn, list of plans since 1953).
"""

import re

from analysis.numbers.numerals import kanji_value

NICKNAME = re.compile(
    r"\"?(?P<n>十[一二三四五六七]|二十)五\"?"
    r"(?=规划|时期|期间|末|以来|开局|收官|和|与|、|\"|发展|计划|期|\)|,|的)"
)
NUMBERED = re.compile(
    r"第 ?(?P<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:次|个)?(?:五"
    r"|5) ?[カかヶヵ箇个]?年(?:計画|規画|规划|计划)"
)
ENGLISH = re.compile(r"(?:the )?(?P<n>1[0-9]|2[0-9])th[ -][Ff]ive-[Yy]ear[ -][Pp]lan")


def years_of(number: int) -> str:
    """Return the years of a plan: 2021/2025 for the fourteenth."""
    first = 2001 + 5 * (number - 10)
    return f"{first}/{first + 4}"


def nicknamed_at(text: str, start: int) -> tuple[int, str] | None:
    """Read 十四五, with its quotation mark where it begins there."""
    match = NICKNAME.match(text, start)
    return match and (match.end(), years_of(kanji_value(match["n"])))


def numbered_at(text: str, start: int) -> tuple[int, str] | None:
    """Read 第14次5カ年計画 and 第十四个五年规划."""
    match = NUMBERED.match(text, start)
    if not match:
        return None
    n = match["n"]
    return match.end(), years_of(int(n) if n.isdecimal() else kanji_value(n))


def english_at(text: str, start: int) -> tuple[int, str] | None:
    """Read the 14th Five-Year Plan."""
    match = ENGLISH.match(text, start)
    return match and (match.end(), years_of(int(match["n"])))

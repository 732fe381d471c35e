"""Read what a numeral goes on with: 1.2×10^8, 1.5e9, 10的25次方, 2¾, 4 500万元, 12 345 678.9.

numerals -> **powers** -> amounts

Folding makes a thin or no-break space a plain one, so the words around decide: groups of three
digits are one number where a scale or a unit stands right behind them, or money before. What names
a thing (图4 500万元) or is a year (2024 500万) has been read before, or is no group of one to three
digits.
"""

import re
from fractions import Fraction

from analysis.numbers.amounts.units import unit_at
from analysis.numbers.folding import FRACTIONS, SUPERSCRIPTS
from analysis.numbers.mention import Quantity
from analysis.numbers.numerals.english_words import SCALES
from analysis.numbers.numerals.numerals import Numeral, numeral_at, plain, scales_behind
from analysis.numbers.text import Signs, Text

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
EXPONENT = (
    rf"(?:\^ ?(?P<n>-?[0-9]{{1,2}})(?![0-9])|(?P<raised>⁻?[{RAISED}]{{1,2}})"
    r"|的(?P<of>[0-9]{1,2})次方)"
)
TIMES_TEN = re.compile(rf" ?[×xX*·] ?10{EXPONENT}")
OF_TEN = re.compile(EXPONENT)
SHORT = re.compile(r"[eE](?P<n>[+-]?[0-9]{1,2})(?![0-9A-Za-z.])")
AND_HALF = re.compile(r" and a half(?= [a-z]|-)")
MIXED = re.compile("[ -](1/2|1/3|2/3|1/4|3/4|1/8|3/8|5/8|7/8)(?![0-9/])")
SIGNS = Signs(
    frozenset("×xX*·^eE的⁻" + SUPERSCRIPTS) | FRACTIONS.keys(),
    {" ": frozenset("×xX*·12357a"), "-": frozenset("12357")},
)
PLAIN = {raised: str(digit) for digit, raised in enumerate(RAISED)} | {"⁻": "-"}


def raised(text: Text, number: Numeral) -> Numeral:
    """Return the numeral with the power of ten or the fraction behind it, or as it is."""
    part = _part(text, number)
    if part:
        whole = number.value + part.value
        end, scale = scales_behind(text, part.end)
        return Numeral(end, plain(whole * scale), whole, scale, "arabic")
    match = TIMES_TEN.match(text, number.end) or SHORT.match(text, number.end)
    mantissa = number.value
    if not match and number.value == 10:
        match, mantissa = OF_TEN.match(text, number.end), 1
    if not match:
        return number
    groups = match.groupdict()
    exponent = groups["n"] or groups.get("of") or _plain(groups["raised"])
    value = plain(Fraction(mantissa) * Fraction(10) ** int(exponent))
    return Numeral(match.end(), value, mantissa, 1, "arabic")


def _part(text: str, number: Numeral) -> Quantity | None:
    """Return where the fraction behind a whole number ends, and its value: 2¾, 1 1/2, 1-1/2."""
    sign = text[number.end]
    if not isinstance(number.value, int):
        return _last_place(text, number) if sign in FRACTIONS else None
    if not 0 < number.value < 1000:
        return None
    if sign in FRACTIONS:
        return Quantity(number.end, number.end + 1, FRACTIONS[sign])
    if sign == " " and AND_HALF.match(text, number.end):
        return Quantity(number.end, number.end + len(" and a half"), Fraction(1, 2))
    match = MIXED.match(text, number.end) if sign in " -" else None
    return Quantity(number.end, match.end(), Fraction(match[1])) if match else None


def _last_place(text: str, number: Numeral) -> Quantity | None:
    """Return what the fraction behind decimals adds to the last of them: $5.38½ a bushel."""
    point = text.rfind(".", number.end - 4, number.end)
    if point < 0:
        return None
    part = FRACTIONS[text[number.end]] / 10 ** (number.end - point - 1)
    return Quantity(number.end, number.end + 1, part)


def _plain(superscript: str) -> str:
    return "".join(PLAIN[c] for c in superscript)


GROUPS = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,6}(?![0-9,]| [0-9]{3})(?:\.[0-9]{1,10})?")
MORE_DIGITS = re.compile("[0-9] $")
NOUN = re.compile(r" (?!was|has|as|is|plus|across|times)[a-z]{2,20}s\b")
SCALED = re.compile(rf" (?:{'|'.join(SCALES)})s?\b")
MONEY = re.compile(r"(?:[$€£¥₩₹]|(?<![A-Za-z])[A-Z]{3}) ?$")


def spaced_at(text: Text, start: int, number: Numeral) -> Numeral | None:
    """Return the number whose first group is `number`, or None where the groups stand apart."""
    if (
        number.script != "arabic"
        or number.end - start > 3
        or not text[start + 1 : start + 9].strip()
    ):
        return None
    groups = GROUPS.match(text, start)
    if not groups or MORE_DIGITS.search(text[max(0, start - 2) : start]):
        return None
    end = groups.end()
    last = groups[0].rindex(" ") + 1 + start
    tail = numeral_at(text, last)
    if tail is None or (tail.end == end and not _belongs(text, start, end)):
        return None
    joined = groups[0].replace(" ", "")
    whole = numeral_at(text.alike(joined + text[end : tail.end]), 0)
    return whole and whole._replace(end=tail.end)


def _belongs(text: Text, start: int, end: int) -> bool:
    """Say whether a unit or a scale follows the groups, or money stands before them."""
    if text[end : end + 1] != "-" and unit_at(text, end):
        return True
    return bool(
        SCALED.match(text, end)
        or NOUN.match(text, end)
        or MONEY.search(text[max(0, start - 5) : start])
    )

"""Read a power of ten or a fraction behind a numeral: 1.2×10^8, 10^25, 1.5e9, 10的25次方, 2¾.

numerals -> **powers** -> amounts
"""

import re
from fractions import Fraction

from analysis.numbers.folding import FRACTIONS, SUPERSCRIPTS
from analysis.numbers.numerals import Numeral, scales_behind

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
EXPONENT = (
    rf"(?:\^ ?(?P<n>-?[0-9]{{1,2}})(?![0-9])|(?P<raised>⁻?[{RAISED}]{{1,2}})"
    r"|的(?P<of>[0-9]{1,2})次方)"
)
TIMES_TEN = re.compile(rf" ?[×xX*·] ?10{EXPONENT}")
OF_TEN = re.compile(EXPONENT)
SHORT = re.compile(r"[eE](?P<n>[+-]?[0-9]{1,2})(?![0-9A-Za-z.])")
MIXED = re.compile("[ -](1/2|1/3|2/3|1/4|3/4|1/8|3/8|5/8|7/8)(?![0-9/])")
STARTS = frozenset(" -×xX*·^eE的⁻" + SUPERSCRIPTS) | FRACTIONS.keys()
PLAIN = {raised: str(digit) for digit, raised in enumerate(RAISED)} | {"⁻": "-"}


def raised(text: str, number: Numeral) -> Numeral:
    """Return the numeral with the power of ten or the fraction behind it, or as it is."""
    part = _part(text, number)
    if part:
        mantissa = number.value + part[1]
        end, scale = scales_behind(text, part[0])
        return Numeral(end, mantissa * scale, mantissa, scale, "arabic")
    match = TIMES_TEN.match(text, number.end) or SHORT.match(text, number.end)
    mantissa = number.value
    if not match and number.value == 10:
        match, mantissa = OF_TEN.match(text, number.end), 1
    if not match:
        return number
    groups = match.groupdict()
    exponent = groups["n"] or groups.get("of") or _plain(groups["raised"])
    value = Fraction(mantissa) * Fraction(10) ** int(exponent)
    if value.denominator == 1:
        value = value.numerator
    return Numeral(match.end(), value, mantissa, 1, "arabic")


def _part(text: str, number: Numeral) -> tuple[int, Fraction] | None:
    """Return where the fraction behind a whole number ends, and its value: 2¾, 1 1/2, 1-1/2."""
    sign = text[number.end]
    if not isinstance(number.value, int):
        return _last_place(text, number) if sign in FRACTIONS else None
    if not 0 < number.value < 1000:
        return None
    if sign in FRACTIONS:
        return number.end + 1, FRACTIONS[sign]
    match = MIXED.match(text, number.end) if sign in " -" else None
    return match and (match.end(), Fraction(match[1]))


def _last_place(text: str, number: Numeral) -> tuple[int, Fraction] | None:
    """Return what the fraction behind decimals adds to the last of them: $5.38½ a bushel."""
    point = text.rfind(".", number.end - 4, number.end)
    if point < 0:
        return None
    return number.end + 1, FRACTIONS[text[number.end]] / 10 ** (number.end - point - 1)


def _plain(superscript: str) -> str:
    return "".join(PLAIN[c] for c in superscript)

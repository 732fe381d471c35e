"""Read a power of ten behind a numeral: 1.2×10^8, 10^25, 3 x 10⁶, 1.5e9, 10的25次方.

numerals -> **powers** -> amounts
"""

import re
from fractions import Fraction

from analysis.numbers.folding import SUPERSCRIPTS
from analysis.numbers.numerals import Numeral

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
EXPONENT = (
    rf"(?:\^ ?(?P<n>-?[0-9]{{1,2}})(?![0-9])|(?P<raised>⁻?[{RAISED}]{{1,2}})"
    r"|的(?P<of>[0-9]{1,2})次方)"
)
TIMES_TEN = re.compile(rf" ?[×xX*·] ?10{EXPONENT}")
OF_TEN = re.compile(EXPONENT)
SHORT = re.compile(r"[eE](?P<n>[+-]?[0-9]{1,2})(?![0-9A-Za-z.])")
STARTS = frozenset(" ×xX*·^eE的⁻" + SUPERSCRIPTS)
PLAIN = {raised: str(digit) for digit, raised in enumerate(RAISED)} | {"⁻": "-"}


def raised(text: str, number: Numeral) -> Numeral:
    """Return the numeral with the power of ten behind it, or as it is."""
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


def _plain(superscript: str) -> str:
    return "".join(PLAIN[c] for c in superscript)

"""Write numbers without their unit: a score with two decimals, a whole percentage, bare digits.

    6.06–8.67    6.06～8.67    6.06—8.67    37%    1,024

The ends of a range are rounded outwards, so that it never claims more than is known.
"""

from math import ceil, floor

from analysis.language_records import Language
from analysis.quantities import Quantity

from .current import record_of
from .numerals import digits_of

HUNDREDTHS = 100


def score_text(score: Quantity, language: str | None = None) -> str:
    """Return a quantity as a score; raises ValueError for one without a value."""
    written = record_of(language)
    if score.value is None:
        raise ValueError(f"a score has a value, {score!r} has none")
    if score.upper is None:
        return _decimals(round(score.value * HUNDREDTHS), written)
    low, high = floor(score.value * HUNDREDTHS), ceil(score.upper * HUNDREDTHS)
    return _decimals(low, written) + written.amounts.to + _decimals(high, written)


def digits_text(quantity: Quantity, language: str | None = None) -> str:
    """Return a number that ends as digits, without unit or bound."""
    if quantity.value is None:
        raise ValueError(f"a number has a value, {quantity!r} has none")
    return digits_of(quantity.value, record_of(language).numerals)


def percent_text(share: Quantity, language: str | None = None) -> str:
    """Return a ratio as a percentage without decimals, to the nearest."""
    if share.value is None:
        raise ValueError(f"a percentage has a value, {share!r} has none")
    written = record_of(language)
    return written.amounts.percent.format(round(share.value * HUNDREDTHS))


def _decimals(hundredths: int, written: Language) -> str:
    whole, rest = divmod(hundredths, HUNDREDTHS)
    return f"{whole}{written.numerals.decimal_mark}{rest:02}"

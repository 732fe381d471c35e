"""Write a quantity in words of a language: number, unit and bound, exactly as far as it is known.

    CNY 160 billion          1,600億元           1,600亿元
    at least 110 companies   110社以上           110家以上
    more than CNY 70 billion 700億元超           超700亿元
    at least 31.7%           31.7%以上           31.7%以上

A figure is written to its last digit. A derived value that is irrational or long is rounded to a
few significant digits: a limit towards the claim that holds (at least 2.28× for 2.2857), a range
outwards, all else to the nearest. Where no bound stands before it the word "about" does, so no
rounding is silent. A page keeps twelve digits in the number's `value` attribute.
"""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from analysis.language_records import Language
from analysis.quantities import Quantity, dimension_of

from .catalogue import msgid, translation
from .current import record_of
from .numerals import digits_of, rounded, roundings, scaled, significant
from .units import unit_words

UNBOUNDED = msgid("no limit stated")
RATIO_DIGITS, OTHER_DIGITS, KEPT_DIGITS = 3, 4, 6

Write = Callable[[Fraction], str]


def amount(quantity: Quantity, language: str | None = None, style: str = "") -> str:
    """Return the quantity in words of the language (that in use, unless one is named).

    `style` settles how a ratio is written: "percent" or "times"; by default a ratio up to one is
    a percentage, a larger one a multiple. Raises KeyError for a unit that is not on file.
    """
    written = record_of(language)
    shown = as_shown(quantity)
    if shown.value is None:
        return translation(UNBOUNDED, written.tag)
    if shown.unit == "rank" and shown.bound == "at_most":
        return written.amounts.top.format(digits_of(shown.value, written.numerals))
    write = _ratios(shown, written, style) if shown.unit == "1" else _numbers(shown.unit, written)
    if shown.upper is None:
        body = write(shown.value)
    else:
        body = _range((shown.value, shown.upper), shown.unit, written, write)
    body = _bounded(body, shown, written)
    return _per(body, shown.unit, written) if "/" in shown.unit else body


def as_shown(quantity: Quantity) -> Quantity:
    """Return the quantity with the digits a page shows: figures whole, derived values rounded.

    A value that loses digits with no bound to guard it becomes "about".
    """
    if not quantity.is_derived or quantity.value is None:
        return quantity
    low, high = roundings(quantity.bound, quantity.upper is not None)
    value = _shorter(quantity.value, quantity.unit, low)
    upper = None if quantity.upper is None else _shorter(quantity.upper, quantity.unit, high)
    lost = (value, upper) != (quantity.value, quantity.upper)
    bound = "about" if lost and quantity.bound == "exact" else quantity.bound
    return replace(quantity, value=value, upper=upper, bound=bound)


def _shorter(value: Fraction, unit: str, rounding: str) -> Fraction:
    ratio = unit == "1"
    kept = RATIO_DIGITS if ratio else KEPT_DIGITS
    if significant(value) <= kept or (value.denominator == 1 and _is_count(unit)):
        return value
    return rounded(value, RATIO_DIGITS if ratio else OTHER_DIGITS, rounding)


def _is_count(unit: str) -> bool:
    return "/" not in unit and dimension_of(unit) == "count"


def _ratios(shown: Quantity, written: Language, style: str) -> Write:
    """Return the function that writes one end of a ratio."""
    largest = max(abs(end) for end in (shown.value, shown.upper) if end is not None)
    style = style or ("percent" if largest <= 1 else "times")
    return lambda value: _ratio(value, written, style)


def _numbers(unit: str, written: Language) -> Write:
    """Return the function that writes one end of an amount with its unit."""
    return lambda value: _with_unit(value, unit.partition("/")[0], written)


def _ratio(value: Fraction, written: Language, style: str) -> str:
    part = _simple_fraction(value)
    if part:
        return _fraction_words(part, written)
    if style == "times":
        return written.amounts.times.format(digits_of(value, written.numerals))
    return written.amounts.percent.format(digits_of(value * 100, written.numerals))


def _simple_fraction(value: Fraction) -> Fraction | None:
    """Return the third (sixth, seventh …) that a long decimal stands for, as 0.3333333333 does."""
    if significant(value) < 9:
        return None
    near = value.limit_denominator(12)
    return near if near and abs(near - value) < Fraction(1, 10**9) and near < 1 else None


def _fraction_words(part: Fraction, written: Language) -> str:
    words = written.amounts.fraction_words or [str(number) for number in range(13)]
    over, under = words[part.numerator], words[part.denominator]
    return written.amounts.fraction.format(over=over, under=under)


def _with_unit(value: Fraction, unit: str, written: Language) -> str:
    before, after, singular = unit_words(unit, written)
    digits, scale = scaled(value, written.numerals)
    sign = "−" if digits.startswith("−") and before else ""
    return sign + before + digits.removeprefix(sign) + scale + (singular if value == 1 else after)


def _per(body: str, unit: str, written: Language) -> str:
    before, _, singular = unit_words(unit.partition("/")[2], written)
    return written.amounts.per.format(amount=body, base=(before + singular).strip())


def _range(ends: tuple[Fraction, Fraction], unit: str, written: Language, write: Write) -> str:
    """Return both ends; the unit is written once where they share it, and so is the scale in a
    language that needs it once only.

    Four digits without a mark or a scale are written with their unit: 1900—2100 reads as years.
    """
    low, high = ends
    if unit == "1":
        return write(low) + written.amounts.to + write(high)
    (digits, scale), (other_digits, other_scale) = (scaled(end, written.numerals) for end in ends)
    composed = any(word in digits + other_digits for _, word in written.numerals.scales)
    like_a_year = not scale and digits.isdecimal() and len(digits) == 4
    if scale != other_scale or composed or like_a_year:
        return write(low) + written.amounts.to_in_words + write(high)
    before, after, _ = unit_words(unit.partition("/")[0], written)
    first = digits + (scale if written.numerals.scale_at_both_ends else "")
    return before + first + written.amounts.to + other_digits + scale + after


def _bounded(body: str, shown: Quantity, written: Language) -> str:
    dimension = dimension_of(shown.unit.partition("/")[0])
    below_zero = shown.value is not None and shown.value < 0
    forms = written.amounts.forms("" if below_zero else dimension)
    if shown.approximate and shown.bound != "about":
        body = forms["about"].format(body)
    return forms[shown.bound].format(body)

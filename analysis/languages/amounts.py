"""Write a quantity in words of a language: number, unit and bound, exactly as far as it is known.

    CNY 160 billion          1,600億元           1,600亿元
    at least 110 companies   110社以上           110家以上
    more than CNY 70 billion 700億元超           超700亿元
    at least 31.7%           31.7%以上           31.7%以上

A figure is written to its last digit. A derived value that is irrational or long is rounded to a
few significant digits, to the nearest; where no bound stands before it the word "about" does, so no
rounding is silent. A page keeps twelve digits in the number's `value` attribute.
"""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from analysis.quantities import Quantity, dimension_of

from .catalogue import msgid, translation
from .current import language as language_in_use
from .numerals import plain, rounded, scaled, significant
from .units import words

UNBOUNDED = msgid("no limit stated")
BOUND_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "exact": "{}",
        "about": "about {}",
        "at_least": "at least {}",
        "more_than": "more than {}",
        "at_most": "at most {}",
        "less_than": "less than {}",
    },
    "ja": {
        "exact": "{}",
        "about": "約{}",
        "at_least": "{}以上",
        "more_than": "{}超",
        "at_most": "{}以下",
        "less_than": "{}未満",
    },
    "zh-Hans": {
        "exact": "{}",
        "about": "约{}",
        "at_least": "{}以上",
        "more_than": "超{}",
        "at_most": "不超过{}",
        "less_than": "低于{}",
    },
}
WITHIN = {"ja": "{}以内"}  # a time has no 以下
TOP = {"en": "top {}", "ja": "{}位以内", "zh-Hans": "前{}位"}
RANGE = {"en": "–", "ja": "～", "zh-Hans": "—"}
TIMES = {"en": "×", "ja": "倍", "zh-Hans": "倍"}
PER = {"en": "{amount} per {base}", "ja": "1{base}＝{amount}", "zh-Hans": "1{base}＝{amount}"}
KANJI = "〇一二三四五六七八九"
RATIO_DIGITS, OTHER_DIGITS, KEPT_DIGITS = 3, 4, 6


def amount(quantity: Quantity, language: str | None = None, style: str = "") -> str:
    """Return the quantity in words of the language (that in use, unless one is named).

    `style` settles how a ratio is written: "percent" or "times"; by default a ratio up to one is
    a percentage, a larger one a multiple. Raises KeyError for a unit that is not on file.
    """
    tag = language or language_in_use()
    if quantity.value is None:
        return translation(UNBOUNDED, tag)
    shown = as_shown(quantity)
    if shown.unit == "rank" and shown.bound == "at_most":
        return TOP[tag].format(plain(shown.value, grouped=True))
    write = _writer(shown, tag, style)
    body = write(shown.value) if shown.upper is None else _range(shown, tag, write)
    body = _bounded(body, shown, tag)
    return _per(body, shown.unit, tag) if "/" in shown.unit else body


def as_shown(quantity: Quantity) -> Quantity:
    """Return the quantity with the digits a page shows: figures whole, derived values rounded.

    A value that loses digits with no bound to guard it becomes "about".
    """
    if not quantity.is_derived or quantity.value is None:
        return quantity
    value = _shorter(quantity.value, quantity.unit)
    upper = None if quantity.upper is None else _shorter(quantity.upper, quantity.unit)
    lost = (value, upper) != (quantity.value, quantity.upper)
    bound = "about" if lost and quantity.bound == "exact" else quantity.bound
    return replace(quantity, value=value, upper=upper, bound=bound)


def _shorter(value: Fraction, unit: str) -> Fraction:
    ratio = unit == "1"
    kept = RATIO_DIGITS if ratio else KEPT_DIGITS
    if significant(value) <= kept or (value.denominator == 1 and _is_count(unit)):
        return value
    return rounded(value, RATIO_DIGITS if ratio else OTHER_DIGITS)


def _is_count(unit: str) -> bool:
    return "/" not in unit and dimension_of(unit) == "count"


def _writer(shown: Quantity, tag: str, style: str) -> Callable[[Fraction], str]:
    """Return the function that writes one value of the quantity with its unit."""
    if shown.unit == "1":
        largest = max(abs(shown.value), abs(shown.upper or 0))
        style = style or ("percent" if largest <= 1 else "times")
        return lambda value: _ratio(value, tag, style)
    return lambda value: _with_unit(value, shown.unit.partition("/")[0], tag)


def _ratio(value: Fraction, tag: str, style: str) -> str:
    part = _simple_fraction(value)
    if part:
        return _fraction_words(part, tag)
    if style == "times":
        return plain(value, grouped=True) + TIMES[tag]
    return plain(value * 100, grouped=True) + "%"


def _simple_fraction(value: Fraction) -> Fraction | None:
    """Return the third (sixth, seventh …) that a long decimal stands for, as 0.3333333333 does."""
    if significant(value) < 9:
        return None
    near = value.limit_denominator(12)
    return near if near and abs(near - value) < Fraction(1, 10**9) and near < 1 else None


def _fraction_words(part: Fraction, tag: str) -> str:
    over, under = part.numerator, part.denominator
    if tag == "ja":
        return f"{under}分の{over}"
    if tag == "zh-Hans":
        return f"{_kanji(under)}分之{_kanji(over)}"
    return f"{over}/{under}"


def _kanji(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("十" if tens else "") + (KANJI[ones] if ones or not tens else "")


def _with_unit(value: Fraction, unit: str, tag: str) -> str:
    before, after, singular = words(unit, tag)
    digits, scale = scaled(value, tag)
    sign = "−" if digits.startswith("−") and before else ""
    return sign + before + digits.removeprefix(sign) + scale + (singular if value == 1 else after)


def _per(body: str, unit: str, tag: str) -> str:
    base = unit.partition("/")[2]
    return PER[tag].format(amount=body, base=base if tag == "en" else words(base, tag)[1])


def _range(shown: Quantity, tag: str, write: Callable[[Fraction], str]) -> str:
    """Return both ends; the unit and the scale are written once where both ends share them."""
    low, high = write(shown.value), write(shown.upper)
    if shown.unit == "1":
        return f"{low}{RANGE[tag]}{high}"
    (digits, scale), (other_digits, other_scale) = (
        scaled(value, tag) for value in (shown.value, shown.upper)
    )
    if scale != other_scale or any(mark in digits + other_digits for mark in "兆億万"):
        return f"{low}{' to ' if tag == 'en' else RANGE[tag]}{high}"
    before, after, _ = words(shown.unit.partition("/")[0], tag)
    return f"{before}{digits}{RANGE[tag]}{other_digits}{scale}{after}"


def _bounded(body: str, shown: Quantity, tag: str) -> str:
    forms = BOUND_WORDS[tag]
    if shown.approximate and shown.bound != "about":
        body = forms["about"].format(body)
    if shown.bound == "at_most" and tag in WITHIN and dimension_of(shown.unit) == "time":
        return WITHIN[tag].format(body)
    return forms[shown.bound].format(body)

"""Write an exact number in a language's own scale, without ever rounding silently.

    1 600 0000 0000   160 billion   1,600億    1,600亿
    2 5500            25,500        2万5,500   2.55万

`rounded` is the one place where a number loses digits: it keeps a few significant ones. A limit
is rounded towards the claim that holds, so "at least" goes down and "at most" up; all else goes to
the nearest, as a reader who works the sum out does.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from analysis.language_records.record import Numerals

TO_NEAREST, DOWN, UP = ROUND_HALF_EVEN, ROUND_FLOOR, ROUND_CEILING
#: Which way a limit still holds when it loses digits.
THAT_HOLDS = {"at_least": DOWN, "more_than": DOWN, "at_most": UP, "less_than": UP}
ENDLESS = 10**6
"""More digits than any number has that ends."""


def terminates(value: Fraction) -> bool:
    """Return whether the value can be written out in decimals."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def significant(value: Fraction) -> int:
    """Return how many digits the value needs, or a very large number when it never ends."""
    if not terminates(value):
        return ENDLESS
    return max(1, len(plain(abs(value)).replace(".", "").strip("0")))


def roundings(bound: str, is_range: bool) -> tuple[str, str]:
    """Return which way a value and the upper end of its range lose digits: a range only widens."""
    return (DOWN, UP) if is_range else (THAT_HOLDS.get(bound, TO_NEAREST), TO_NEAREST)


def rounded(value: Fraction, digits: int, rounding: str = TO_NEAREST) -> Fraction:
    """Return the value with that many significant digits, rounded to the nearest, DOWN or UP."""
    context = Context(prec=digits, rounding=rounding, Emax=10**6, Emin=-(10**6))
    return Fraction(context.divide(Decimal(value.numerator), Decimal(value.denominator)))


def plain(value: Fraction, grouped: bool = False) -> str:
    """Return a terminating value in decimal digits, exactly; raise ValueError for another."""
    if not terminates(value):
        raise ValueError(f"{value} has no exact decimal form: round it first")
    whole, rest = divmod(abs(value), 1)
    text = f"{whole:,}" if grouped else str(whole)
    decimals = ""
    while rest:
        digit, rest = divmod(rest * 10, 1)
        decimals += str(digit)
    sign = "-" if value < 0 else ""
    return sign + text + ("." + decimals if decimals else "")


def digits_of(value: Fraction, numerals: Numerals) -> str:
    """Return a terminating value in digits, grouped and pointed as the language does it."""
    marks = str.maketrans(",.", numerals.group_mark + numerals.decimal_mark)
    grouped = abs(value) >= 10 ** (2 + numerals.minimum_grouping_digits)
    return plain(value, grouped=grouped).replace("-", "−").translate(marks)


def scaled(value: Fraction, numerals: Numerals) -> tuple[str, str]:
    """Return (digits, scale word) of a terminating value in the language's own scale, exactly."""
    if numerals.every_scale:
        return _in_every_scale(value, numerals)
    for scale, word in numerals.scales:
        if abs(value) >= scale and _decimals(value / scale) <= numerals.places:
            return digits_of(value / scale, numerals), word
    return digits_of(value, numerals), ""


def _in_every_scale(value: Fraction, numerals: Numerals) -> tuple[str, str]:
    """Return the value with each group of digits before its own scale word, as in 2万5,500."""
    groups, rest = [], abs(value)
    for scale, word in numerals.scales:
        count, rest = divmod(rest, scale)
        if count:
            groups.append((digits_of(Fraction(count), numerals), word))
    if rest or not groups:
        groups.append((digits_of(rest, numerals), ""))
    front = "".join(digits + word + numerals.between_groups for digits, word in groups[:-1])
    digits, word = groups[-1]
    return ("−" if value < 0 else "") + front + digits, word


def _decimals(value: Fraction) -> int:
    return len(plain(value).partition(".")[2])

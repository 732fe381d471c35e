"""Write an exact number in a language's own scale, without ever rounding silently.

    1 600 0000 0000   160 billion   1,600億    1,600亿
    2 5500            25,500        2万5,500   2.55万

`rounded` is the one place where a number loses digits: it keeps a few significant ones, to the
nearest, as a reader who works the sum out does.
"""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

SCALES = {
    "en": ((10**12, "\xa0trillion"), (10**9, "\xa0billion"), (10**6, "\xa0million"), (1, "")),
    "ja": ((10**12, "兆"), (10**8, "億"), (10**4, "万"), (1, "")),
    "zh-Hans": ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"), (1, "")),
}
PLACES = {"en": 3, "zh-Hans": 3}


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
        return 10**6
    return max(1, len(plain(abs(value)).replace(".", "").strip("0")))


def rounded(value: Fraction, digits: int) -> Fraction:
    """Return the value to the nearest with that many significant digits."""
    context = Context(prec=digits, rounding=ROUND_HALF_EVEN, Emax=10**6, Emin=-(10**6))
    return Fraction(context.divide(Decimal(value.numerator), Decimal(value.denominator)))


def plain(value: Fraction, grouped: bool = False) -> str:
    """Return a terminating value in decimal digits, exactly; raise ValueError for another."""
    if not terminates(value):
        raise ValueError(f"{value} has no exact decimal form: round it first")
    whole, rest = divmod(abs(value), 1)
    text = f"{int(whole):,}" if grouped else str(int(whole))
    decimals = ""
    while rest:
        digit, rest = divmod(rest * 10, 1)
        decimals += str(int(digit))
    sign = "−" if grouped and value < 0 else "-" if value < 0 else ""
    return sign + text + ("." + decimals if decimals else "")


def scaled(value: Fraction, tag: str) -> tuple[str, str]:
    """Return (digits, scale word) of a terminating value in the language's own scale, exactly."""
    if tag == "ja":
        return _in_myriads(value)
    for scale, word in SCALES[tag]:
        if abs(value) >= scale and _places(value / scale) <= PLACES[tag]:
            return plain(value / scale, grouped=True), word
    return plain(value, grouped=True), ""


def _in_myriads(value: Fraction) -> tuple[str, str]:
    """Return the value as Japanese writes it, each group of four digits with its own scale."""
    text, rest, word = "", abs(value), ""
    for scale, name in SCALES["ja"][:-1]:
        group, rest = divmod(rest, scale)
        if group:
            text += word + plain(group, grouped=True)
            word = name
    if rest or not text:
        text, word = text + word + plain(rest, grouped=True), ""
    return ("−" if value < 0 else "") + text, word


def _places(value: Fraction) -> int:
    return len(plain(value).partition(".")[2])

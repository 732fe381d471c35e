"""Read a text that is one amount and nothing else: 8000万元, RMB 80M, 80 million CNY, 80000000.

scan -> **one amount** -> command
"""

import re
from fractions import Fraction

from analysis.numbers.numerals import arabic_value
from analysis.numbers.scan import scan

DIGITS = re.compile(r"[0-9][0-9,_]{0,60}(?:\.[0-9]{1,40})?")


def one_amount(text: str, language: str = "") -> tuple[Fraction, str]:
    """Return the value of an amount and its unit, `count` where it names none.

    Raise ValueError where the text says more or less than one exact amount.
    """
    words = text.strip()
    if DIGITS.fullmatch(words):
        return Fraction(arabic_value(words.replace("_", ""))), "count"
    found = scan(words.replace("_", ""), language)
    if len(found) != 1 or found[0].kind != "figure" or found[0].surface != words.replace("_", ""):
        raise ValueError(f"{text!r} is not one amount")
    amount = found[0]
    if amount.value_upper is not None or amount.bound != "exact":
        raise ValueError(f"{text!r} is not one exact amount")
    return Fraction(amount.value), amount.unit

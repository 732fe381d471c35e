"""Read what a project costs, however a person writes it: 8000万元, RMB 80M, 60 million, 80000000.

numbers -> **cost** -> project -> paying, best

A person who types is laxer than a printed text: 60m and rmb 60 M are money here, 60 000 000 is one
number, and a bare ¥ is the money asked for where that is written so. A comma that parts no group
of digits (60,5) is not read at all. The page's calculator reads by the same rules, in
`pages/template/amount.js`; a test holds the two together.
"""

import re
from collections.abc import Collection
from fractions import Fraction

from analysis.languages import msgid
from analysis.numbers import one_amount
from analysis.numbers.folding import fold
from analysis.quantities import Quantity, assumed
from analysis.quantities.units import MONEY
from analysis.refusal import Refused
from analysis.schemes.printed import CENT

LIKE = msgid("takes an amount like 200000000 {currency}: “{text}” is none")
LIKE_ANY = msgid("takes an amount like 200000000 and the code of its currency: “{text}” is none")
NO_CURRENCY = msgid("has no currency; on file: {known}")
NOT_ABOVE_ZERO = msgid("takes an amount above zero, not “{text}”")
TOO_MUCH = msgid("takes an amount that a project can cost, not “{text}”")
MOST = 10**17  # in the currency of the least value on file, more than any state spends in a year
NO_UNIT = "count"  # what an amount is read in that names no unit
CODE = re.compile(rf"(?<![A-Za-z])(?:RMB|{'|'.join(MONEY)})(?![A-Za-z])", re.IGNORECASE)
GROUP_APART = re.compile(r"(?<=\d)[ '](?=\d{3}(?!\d))")
LETTER = re.compile(r"(?<=\d) ?([kmbKMB])(?![A-Za-z])")
AFTER_LETTER = re.compile(rf"^([\d.,]+ ?[KMB]) ?((?:{'|'.join(MONEY)}))$")
LONE_COMMA = re.compile(r"\d,(?:(?!\d)|\d(?!\d)|\d\d(?![\d,])|\d{5})")
OWN_SIGN = re.compile(r"(?<![A-Za-z])¥ ?(?!.*円)")
WRITTEN_SO = ("CNY", "JPY")  # the moneys whose sign is ¥


class UnreadableCost(Refused):
    """A cost that cannot be read; `template` with {places} for its `values` says why."""

    def __init__(self, template: str, **values: str) -> None:
        self.template, self.values = template, values
        super().__init__(f"the cost {self.reason}")

    @property
    def reason(self) -> str:
        """What is wrong with it, to be said after what it was given as."""
        return self.template.format_map(self.values)


def project_cost(text: str | float, currency: str = "", known: Collection[str] = ()) -> Quantity:
    """Return the cost that a text gives, as an assumption of the reader's.

    `currency` is taken where the text names none; without it, the only one of the `known`.
    Raises UnreadableCost.
    """
    written, on_file = str(text).strip(), [currency] if currency else sorted(set(known))
    value, unit = _read(written, on_file)
    if value < CENT:
        raise UnreadableCost(NOT_ABOVE_ZERO, text=written)
    if value > MOST:
        raise UnreadableCost(TOO_MUCH, text=written)
    if unit == NO_UNIT and len(on_file) != 1:
        raise UnreadableCost(NO_CURRENCY, known=", ".join(on_file) or "none")
    return assumed("cost", value, on_file[0] if unit == NO_UNIT else unit)


def _read(text: str, on_file: list[str]) -> tuple[Fraction, str]:
    """Return the value of an amount of money and its currency, NO_UNIT where it names none."""
    try:
        value, unit = one_amount(_as_printed(text, on_file))
    except ValueError:
        value, unit = Fraction(0), ""
    if unit in (NO_UNIT, *MONEY):
        return value, unit
    if on_file:
        raise UnreadableCost(LIKE, currency=on_file[0], text=text)
    raise UnreadableCost(LIKE_ANY, text=text)


def _as_printed(text: str, on_file: list[str]) -> str:
    """Return what a person typed as a text would print it; raises ValueError for a lone comma."""
    written = CODE.sub(lambda found: found.group().upper(), fold(text))
    written = LETTER.sub(lambda found: found[1].upper(), GROUP_APART.sub("", written))
    written = AFTER_LETTER.sub(r"\2 \1", written)  # 2.5M alone may be the name of a version
    if LONE_COMMA.search(written):
        raise ValueError(f"a comma parts no group of digits in {text!r}")
    own = next((money for money in on_file if money in WRITTEN_SO), "")
    return OWN_SIGN.sub(f"{own} ", written) if own else written

"""Read an amount below zero in brackets, as accounts print it: HK$(67.0) billion, (12.5)%.

figures -> **losses** -> digits

The brackets hold the digits only: the money stands before them, or the scale and unit behind. The
digits of a list, (3) or (12)项, are none: without money or a percent sign they need a decimal or a
separator.
"""

import re

from analysis.numbers.figures import Figure, figure_at

BRACKETED = re.compile(r"[0-9][0-9,]{0,20}(?:\.[0-9]{1,6})?\)")
BEFORE, BEHIND = 24, 40


def loss_at(text: str, start: int, floor: int, language: str) -> Figure | None:
    """Return the figure whose digits start here, right behind a bracket; None where it is none."""
    match = BRACKETED.match(text, start)
    if not match:
        return None
    base, end = max(floor, start - BEFORE), match.end()
    before = text[base : start - 1]
    digits = match[0][:-1]
    plain = before + digits + text[end : end + BEHIND]
    figure = figure_at(plain, len(before), 0, language)
    if figure is None or figure.upper is not None or not _says_money(figure, before, digits):
        return None
    stop = figure.end + base + 2
    if stop <= end:
        stop = end
    return figure._replace(
        start=figure.start + base, end=stop, resume=stop, value=-figure.value, bound="exact"
    )


def _says_money(figure: Figure, before: str, digits: str) -> bool:
    """Say whether the bracket is a loss: money before it, or a unit behind digits of an amount."""
    if figure.start < len(before):
        return figure.unit.isupper()
    goes_on = figure.end > len(before) + len(digits)
    amount = "." in digits or "," in digits
    return goes_on and (
        (amount and (figure.unit.isupper() or figure.scale > 1)) or figure.unit == "1"
    )

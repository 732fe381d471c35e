"""What each language calls a unit, and on which side of the number it stands.

`unit_words` gives (before, after, after-in-the-singular): CNY is ("CNY ", "", "") in English and
("", "元", "元") in Japanese. A currency the language's record does not name takes its name from
CLDR (Babel). No symbol that two currencies share (¥, $) is ever used.
"""

from functools import lru_cache

from analysis.language_records import Language
from analysis.language_records.record import UnitWords
from analysis.quantities import dimension_of

GAP = "\N{NO-BREAK SPACE}"


def unit_words(unit: str, written: Language) -> UnitWords:
    """Return what stands before and after a number in the unit; the last is for exactly one.

    Raises KeyError naming the unit where it is not on file (`analysis.quantities.UNITS`).
    """
    if unit == "1":
        return UnitWords("", "", "")
    if unit in written.units.words:
        return written.units.words[unit]
    if dimension_of(unit) != "money":
        return UnitWords("", GAP + unit, GAP + unit)
    if written.units.currency_code_in_front:
        return UnitWords(unit + GAP, "", "")
    name = _currency_name(unit, written.locale)
    return UnitWords("", name, name)


@lru_cache
def _currency_name(currency: str, locale: str) -> str:
    from babel.numbers import get_currency_name

    return get_currency_name(currency, locale=locale)

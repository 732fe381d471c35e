"""Find the money sign or currency name that stands before a number: $, US$, RMB, 人民币.

folded text -> **money before a number** -> figures
"""

import re

from analysis.numbers import currencies
from analysis.numbers.endings import Endings

SIGNS = Endings(
    {sign: code for code, signs in currencies.SIGNS.items() for sign in signs.split()}
    | {code: code for code in (*currencies.CODES, *currencies.WORDLIKE)}
    | {"¥": ""}
)
AMOUNT = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
    r"|[0-9.]{1,9} ?(?:[mbt]n|[Mm]illion|[Bb]illion|[Tt]rillion|[mM])\b"
)
CHINESE = re.compile("China|Chinese|[Yy]uan|RMB|Beijing|Shanghai|Shenzhen")
LASTS = frozenset(SIGNS.lengths)


def money_before(text: str, start: int, floor: int, language: str) -> tuple[int, str]:
    """Return where the money sign before a number begins, and its currency; without one, ''.

    ¥ is the yen in Japanese text and the yuan in Chinese; in English the words near it decide.
    """
    edge = start - 1 if text[start - 1 : start] == " " else start
    if edge <= floor or text[edge - 1] not in LASTS:
        return start, ""
    found = SIGNS.before(text, edge, floor)
    if not found or (found[1] in currencies.WORDLIKE and not AMOUNT.match(text, start)):
        return start, ""
    if found[1] or language == "ja":
        return found[0], found[1] or "JPY"
    chinese = language == "zh" or CHINESE.search(text, max(0, start - 120), start + 80)
    return found[0], "CNY" if chinese else "JPY"

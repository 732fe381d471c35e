"""Find the money sign or currency name that stands before a number: $, US$, RMB, 人民币.

folded text -> **money before a number** -> figures
"""

import re
from functools import cache

from analysis.numbers.endings import Endings
from analysis.numbers.found import Word
from analysis.numbers.languages import Languages
from analysis.numbers.languages.mul import CODES, WORDLIKE
from analysis.numbers.text import Text


@cache
def money_signs(words: Languages) -> Endings:
    """Return the signs, names and codes of money that stand before a number."""
    codes = {code: code for code in (*CODES, *WORDLIKE)}
    return Endings(words.words("money_before") | codes | {"¥": ""})


AMOUNT = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
    r"|[0-9.]{1,9} ?(?:[mbt]n|[Mm]illion|[Bb]illion|[Tt]rillion|[mM])\b"
)
# R18.7bn, R940m, R 12 million, R12 000, R3.42 are rand; R1 and R2 mostly name something
RAND_SCALED = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})? ?(?:[mbt]n?|k|[mbt]r?illion)(?![A-Za-z0-9])")
RAND = re.compile(r"[0-9]{1,3}(?:[ ,][0-9]{3}){1,4}(?![0-9])|[0-9]{1,6}\.[0-9]{2}(?![0-9.])")
SOUTH_AFRICA = re.compile(
    r"South Africa|Johannesburg|Pretoria|Cape Town|\b[Rr]and\b|R[0-9., ]{1,9}(?:bn|[mb]illion)"
)
CHINESE = re.compile("China|Chinese|[Yy]uan|RMB|Beijing|Shanghai|Shenzhen")


def is_rand(text: str, start: int) -> bool:
    """Say whether the number behind an R is an amount of rand, by its shape or the words near."""
    if not text[max(0, start - 12) : start + 12].isascii():
        return False
    if RAND_SCALED.match(text, start):
        return True
    if text[start - 1] == "R" and RAND.match(text, start):
        return True
    return SOUTH_AFRICA.search(text, max(0, start - 200), start + 100) is not None


def money_before(text: Text, start: int, floor: int) -> Word:
    """Return where the money sign before a number begins, and its currency; without one, ''.

    ¥ is the yen in Japanese text and the yuan in Chinese; in English the words near it decide.
    """
    edge = start - 1 if text[start - 1 : start] == " " else start
    found = money_signs(text.words).before(text, edge, floor)
    if not found or (text[found.edge : edge] in WORDLIKE and not AMOUNT.match(text, start)):
        return Word(start, "")
    if found.meaning == "ZAR" and edge - found.edge == 1 and not is_rand(text, start):
        return Word(start, "")
    if found.meaning or text.language == "ja":
        return Word(found.edge, found.meaning or "JPY")
    chinese = text.language == "zh" or CHINESE.search(text, max(0, start - 120), start + 80)
    return Word(found.edge, "CNY" if chinese else "JPY")

"""Recognise digits that belong to a name: list numbers, products, documents, rooms.

folded text -> **codes** -> noise mentions
"""

import re

from analysis.numbers.amounts.money import is_rand
from analysis.numbers.amounts.units import unit_at
from analysis.numbers.found import Found, end_of, noise
from analysis.numbers.languages.mul import CODES
from analysis.numbers.names.code_shapes import LETTERS, TOKEN_AFTER
from analysis.numbers.names.listings import listed
from analysis.numbers.names.names import named_at
from analysis.numbers.numerals.numerals import numeral_at
from analysis.numbers.text import Text

TOKEN_BEFORE = frozenset(LETTERS + "0123456789_-./@&")
LETTER_SIGNS = "Rs Rs. Rp Tk Tk. RM Dhs Dh SR KSh Ksh".split()
MONEY_WORDS = frozenset(["RMB", "US", "yuan", "Yuan", *LETTER_SIGNS, *CODES])
PARTICLES = re.compile(r"(?:2\.5|10|1(?:\.0)?)(?![0-9.])")
ACRONYM_COUNTS = re.compile(r"[A-Z]{2,4}s?$|[a-z]{3,12}$")

ROOM = re.compile(r"[0-9]{2,5}(?:-[0-9]{1,4})? ?(?:室|房)(?!间|産|产)")
SLASHED = re.compile(r"(?:19|20)[0-9]{2}/(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,6}(?![0-9])")
DOCUMENT = re.compile(r"(?:19|20)[0-9]{2} ?[\])] ?第?(?: ?[0-9]{1,6}(?:-[0-9]{1,3})?) ?号?")
NUMBERED = re.compile(
    r"[0-9]{1,8}(?:[-~][0-9]{1,4})? ?(?:号|號)(?!召(?!开|集会)|称)(?:线|楼|文件|文|院|机|桥|馆"
    r"|門|出口|墙|室|令|公告)?"
)
PARTS = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?: ?: ?[0-9]{1,3}(?:\.[0-9]{1,2})?){2,5}(?![0-9:])"
)
NUMBER_SIGNS = frozenset("号號-~ ")


def letters_before(text: str, start: int, floor: int) -> int:
    """Return where the word of letters and digits before this spot begins; itself if none."""
    begin = start
    least = max(floor, start - 40)
    while begin > least and text[begin - 1] in TOKEN_BEFORE:
        begin -= 1
    while begin < start and not text[begin].isalnum():
        begin += 1
    return begin


def product(text: Text, start: int, floor: int) -> Found | None:
    """Return the span of a name that joins letters and digits: H100, GPT-4o, COVID-19."""
    begin = letters_before(text, start, floor)
    token = text[begin:start]
    if not any(c.isalpha() for c in token) or token in MONEY_WORDS or token.lower() == "top":
        return None
    if token == "R" and is_rand(text, start):
        return None
    if token[-1] in "-/" and token[:-1].islower() and len(token) > 3:
        return None
    if token[-1] == "&" or (token[-1] in "./" and not token[-2:-1].isalnum()):
        return None
    end = end_of(TOKEN_AFTER, text, start)
    if token == "PM" and PARTICLES.match(text, start):
        return noise(begin, end_of(PARTICLES, text, start))
    if ACRONYM_COUNTS.search(token) and _counted(text, start):
        return None
    return noise(begin, end)


def _counted(text: Text, start: int) -> bool:
    """Say whether a quantity follows the letters: PC100万台, GPU3000张."""
    number = numeral_at(text, start)
    if number is None or number.script == "mixed":
        return number is not None
    unit = unit_at(text, number.end)
    return unit is not None and (not unit.word[0].isascii() or unit.word == "%")


def named_code_at(text: Text, start: int, floor: int, run: int) -> Found | None:
    """Return the span of a list number, document number or name that a date could be taken for.

    `run` is where the run of digits ends.
    """
    return (
        listed(text, start)
        or _document(text, start, floor, run)
        or named_at(text, start, floor, run)
        or _parts(text, start)
    )


def _parts(text: str, start: int) -> Found | None:
    """Return a ratio of three or more parts, 3.1:42.4:54.5, which no one number says."""
    if ":" not in text[start + 1 : start + 8]:
        return None
    match = PARTS.match(text, start)
    if not match or not ("." in match[0] or re.search(":[0-9](?![0-9])", match[0])):
        return None
    return noise(*match.span())


def _document(text: str, start: int, floor: int, run: int) -> Found | None:
    """Return a document number: 〔2024〕17号, 第123号, 88号."""
    if text[start - 1 : start] in ("[", "(") and start > floor:
        match = DOCUMENT.match(text, start)
        if match and match[0].endswith("号"):
            return noise(start - 1, match.end())
    if text[start - 1 : start] in ("座", "栋", "楼", "幢", "号", "层", "館"):
        room = ROOM.match(text, start)
        if room:
            return noise(*room.span())
    slashed = SLASHED.match(text, start)
    if slashed:
        return noise(*slashed.span())
    if text[run : run + 1] not in NUMBER_SIGNS:
        return None
    match = NUMBERED.match(text, start)
    return noise(start, match.end()) if match else None

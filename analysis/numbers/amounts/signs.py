"""Read the signs beside a numeral: money and minus before it, powers, fractions and groups behind.

folded text -> **signs** -> amounts, figures

▲3.2%, -0.5% and マイナス0.3% are below zero; a fall said in words (3%減, 下降3%) keeps its number
as printed. 1件当たり is what an amount is counted by, so it takes no bound from a limit before it.

A numeral may go on: 1.2×10^8, 1.5e9, 10的25次方, 2¾, 4 500万元, 12 345 678.9. Folding makes a thin
or no-break space a plain one, so groups of three digits are one number only where a scale or a unit
stands right behind them, or money before. What names a thing (图4 500万元) or is a year
(2024 500万) has been read before, or is no group of one to three digits.
"""

import re
from fractions import Fraction
from functools import cache

from analysis.numbers.amounts.units import unit_at
from analysis.numbers.folding import FRACTIONS, SUPERSCRIPTS
from analysis.numbers.languages import Languages
from analysis.numbers.languages.mul import CODES, WORDLIKE
from analysis.numbers.languages.record import first_letters, last_letters
from analysis.numbers.mention import Quantity, Word
from analysis.numbers.numerals.english_words import SCALES
from analysis.numbers.numerals.numerals import Numeral, numeral_at, plain, scales_behind
from analysis.numbers.text import Endings, Signs, Text

SIGN = re.compile(r"(?:^|[\s(:、,;|一-鿿ぁ-ヺ/%]|(?<=[一-鿿])\))(?P<sign>[-▲+]|± ?|[-▲] )$")
# ▼ 8.1 % is a fall; before what is no share, a mark and a space begin an item of a list
SHARE = re.compile(r"[0-9][0-9,.]{0,12} ?(?:[%‰]|ポイント|pts?\b|p\b)")
SIGNS = frozenset("-▲+±")
DOLLARS = frozenset("USD CAD AUD NZD SGD HKD TWD".split())
APART = ("▲ ", "- ")
LISTED = re.compile(r"(?:^|[、,(|\t:]) ?$")


class SignWords:
    """The words for minus before a number, and those that make it the base of a rate."""

    def __init__(self, words: Languages) -> None:
        negative = [one for record in words.records for one in record.negative]
        self.negative = re.compile(f"(?:{'|'.join(negative)})$")
        # by the last letter, with the one before it where that is a space
        ends = [{one[-2:]} if one[-1] == " " else last_letters(one) for one in negative]
        self.negative_ends = frozenset().union(*ends)
        bases = [one for record in words.records for one in record.rate_bases]
        self.base = re.compile(f" ?(?:{'|'.join(bases)})(?!次第)")
        self.base_starts = frozenset().union(*map(first_letters, bases))


signs_of = cache(SignWords)


def signed(
    text: Text, start: int, floor: int, value: Fraction, upper: Fraction | None
) -> tuple[int, Fraction]:
    """Return the start and value with the sign or the word for minus before the digits."""
    if start > floor and (
        text[start - 1] in SIGNS
        or text[start - 2 : start] == "± "
        or (text[start - 2 : start] in APART and SHARE.match(text, start))
    ):
        return _with_mark(text, start, floor, value, upper)
    ends = signs_of(text.words).negative_ends
    may_be = text[start - 1 : start] in ends or text[start - 2 : start] in ends
    if may_be and start and upper is None:
        word = signs_of(text.words).negative.search(text[max(0, start - 10) : start])
        if word:
            return max(floor, start - len(word[0])), -value
    return start, value


def is_base(text: Text, end: int) -> bool:
    """Say whether 当たり or につき follows: the number is what another is counted by."""
    words = signs_of(text.words)
    spot = end + 1 if text[end : end + 1] == " " else end
    return text[spot : spot + 1] in words.base_starts and words.base.match(text, end) is not None


def _with_mark(
    text: str, start: int, floor: int, value: Fraction, upper: Fraction | None
) -> tuple[int, Fraction]:
    """Read the mark before the digits; a dash between words is none."""
    sign = SIGN.search(text[max(floor, start - 3) : start])
    if not sign:
        return start, value
    if sign["sign"] in APART:
        listed = sign["sign"] == "▲ " or LISTED.search(text[max(0, start - 4) : start - 2])
        return (start - 2, -value) if listed and upper is None else (start, value)
    if sign["sign"] not in "-▲":
        return start - len(sign["sign"]), value
    before = text[start - 2 : start - 1]
    dash = sign["sign"] == "-" and before.isascii() and before.isalnum()
    return (start, value) if upper is not None or dash else (start - 1, -value)


@cache
def money_signs(words: Languages) -> Endings:
    """Return the signs, names and codes of money that stand before a number."""
    codes = {code: code for code in (*CODES, *WORDLIKE)}
    return Endings(words.words("money_before") | codes | {"¥": ""})


CODE = re.compile(r"(?<![A-Z])([A-Z]{3}) ?$")


def _by_code(text: str, edge: int, floor: int) -> Word | None:
    """Return whose dollars are meant where the code stands before the sign: CAD $5 million."""
    code = CODE.search(text[max(floor, edge - 5) : edge])
    return Word(edge - len(code[0]), code[1]) if code and code[1] in DOLLARS else None


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


def money_before(text: Text, start: int, floor: int) -> Word | None:
    """Return where the money sign before a number begins, and its currency.

    ¥ is the yen in Japanese text and the yuan in Chinese; in English the words near it decide.
    """
    edge = start - 1 if text[start - 1 : start] == " " else start
    signs = money_signs(text.words)
    found = signs.before(text, edge, floor) if text[edge - 1 : edge] in signs.by_last else None
    if not found or (text[found.edge : edge] in WORDLIKE and not AMOUNT.match(text, start)):
        return None
    if found.meaning == "ZAR" and edge - found.edge == 1 and not is_rand(text, start):
        return None
    if found.meaning == "USD" and text[found.edge] == "$":
        return _by_code(text, found.edge, floor) or found
    if found.meaning or text.language == "ja":
        return Word(found.edge, found.meaning or "JPY")
    chinese = text.language == "zh" or CHINESE.search(text, max(0, start - 120), start + 80)
    return Word(found.edge, "CNY" if chinese else "JPY")


RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
EXPONENT = (
    rf"(?:\^ ?(?P<n>-?[0-9]{{1,2}})(?![0-9])|(?P<raised>⁻?[{RAISED}]{{1,2}})"
    r"|的(?P<of>[0-9]{1,2})次方)"
)
TIMES_TEN = re.compile(rf" ?[×xX*·] ?10{EXPONENT}")
OF_TEN = re.compile(EXPONENT)
SHORT_POWER = re.compile(r"[eE](?P<n>[+-]?[0-9]{1,2})(?![0-9A-Za-z.])")
AND_HALF = re.compile(r" and a half(?= [a-z]|-)")
MIXED = re.compile("[ -](1/2|1/3|2/3|1/4|3/4|1/8|3/8|5/8|7/8)(?![0-9/])")
GOES_ON = Signs(
    frozenset("×xX*·^eE的⁻" + SUPERSCRIPTS) | FRACTIONS.keys(),
    {" ": frozenset("×xX*·12357a"), "-": frozenset("12357")},
)
UNRAISED = {raised: str(digit) for digit, raised in enumerate(RAISED)} | {"⁻": "-"}


def raised(text: Text, number: Numeral) -> Numeral:
    """Return the numeral with the power of ten or the fraction behind it, or as it is."""
    part = _part(text, number)
    if part:
        whole = number.value + part.value
        end, scale = scales_behind(text, part.end)
        return Numeral(end, plain(whole * scale), whole, scale, "arabic")
    match = TIMES_TEN.match(text, number.end) or SHORT_POWER.match(text, number.end)
    mantissa = number.value
    if not match and number.value == 10:
        match, mantissa = OF_TEN.match(text, number.end), 1
    if not match:
        return number
    groups = match.groupdict()
    exponent = groups["n"] or groups.get("of") or _plain(groups["raised"])
    value = plain(Fraction(mantissa) * Fraction(10) ** int(exponent))
    return Numeral(match.end(), value, mantissa, 1, "arabic")


def _part(text: str, number: Numeral) -> Quantity | None:
    """Return where the fraction behind a whole number ends, and its value: 2¾, 1 1/2, 1-1/2."""
    sign = text[number.end]
    if not isinstance(number.value, int):
        return _last_place(text, number) if sign in FRACTIONS else None
    if not 0 < number.value < 1000:
        return None
    if sign in FRACTIONS:
        return Quantity(number.end, number.end + 1, FRACTIONS[sign])
    if sign == " " and AND_HALF.match(text, number.end):
        return Quantity(number.end, number.end + len(" and a half"), Fraction(1, 2))
    match = MIXED.match(text, number.end) if sign in " -" else None
    return Quantity(number.end, match.end(), Fraction(match[1])) if match else None


def _last_place(text: str, number: Numeral) -> Quantity | None:
    """Return what the fraction behind decimals adds to the last of them: $5.38½ a bushel."""
    point = text.rfind(".", number.end - 4, number.end)
    if point < 0:
        return None
    part = FRACTIONS[text[number.end]] / 10 ** (number.end - point - 1)
    return Quantity(number.end, number.end + 1, part)


def _plain(superscript: str) -> str:
    return "".join(UNRAISED[c] for c in superscript)


GROUPS = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,6}(?![0-9,]| [0-9]{3})(?:\.[0-9]{1,10})?")
MORE_DIGITS = re.compile("[0-9] $")
NOUN = re.compile(
    r"(?: (?:full|new|eligible|more|different|other|total|active))?"
    r" (?!was|has|as|is|plus|across|times)[a-z]{2,20}s\b"
)
SCALED = re.compile(rf" (?:{'|'.join(SCALES)})s?\b")
MONEY_SIGN = re.compile(r"(?:[$€£¥₩₹]|(?<![A-Za-z])[A-Z]{3}) ?$")


def spaced_at(text: Text, start: int, number: Numeral) -> Numeral | None:
    """Return the number whose first group is `number`, or None where the groups stand apart."""
    if (
        number.script != "arabic"
        or number.end - start > 3
        or not text[start + 1 : start + 9].strip()
    ):
        return None
    groups = GROUPS.match(text, start)
    if not groups or MORE_DIGITS.search(text[max(0, start - 2) : start]):
        return None
    end = groups.end()
    last = groups[0].rindex(" ") + 1 + start
    tail = numeral_at(text, last)
    sure = " 000" in groups[0] or _belongs(text, start, end)
    if tail is None or (tail.end == end and not sure):
        return None
    joined = groups[0].replace(" ", "")
    whole = numeral_at(text.alike(joined + text[end : tail.end]), 0)
    return whole and whole._replace(end=tail.end)


# the groups fill a cell of a table
CELL_BEFORE = re.compile(r"[|\t] ?$")
CELL_BEHIND = re.compile(r" ?(?:[|\t]|$)")
IN_BRACKET = re.compile(r"(?:\(|: )$")


def _belongs(text: Text, start: int, end: int) -> bool:
    """Say whether a unit or a scale follows the groups, or money stands before them."""
    if text[end : end + 1] != "-" and unit_at(text, end):
        return True
    if CELL_BEFORE.search(text[max(0, start - 2) : start]) and CELL_BEHIND.match(text, end):
        return True
    if text[end : end + 1] == ")" and IN_BRACKET.search(text[max(0, start - 2) : start]):
        return True
    return bool(
        SCALED.match(text, end)
        or NOUN.match(text, end)
        or MONEY_SIGN.search(text[max(0, start - 5) : start])
    )

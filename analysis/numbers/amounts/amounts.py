"""Read one amount: a number with its scale and odd words, the unit behind it, the money before it.

numerals, units, money -> **amounts** -> figures

The smaller part of an amount said in two belongs to it: 1年半, 3割5分, 149円80銭, 3元5角.
"""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from analysis.numbers.amounts import signs
from analysis.numbers.amounts.signs import money_before, raised, spaced_at
from analysis.numbers.amounts.units import Unit, counted_ahead, is_money, unit_at, unit_behind
from analysis.numbers.languages import Languages
from analysis.numbers.mention import Quantity
from analysis.numbers.numerals.numerals import (
    DIGIT,
    Numeral,
    arabic_value,
    as_fraction,
    comma_at,
    euro_at,
    formal_at,
    kanji_at,
    numeral_at,
    product_of,
    scales_of,
    times,
)
from analysis.numbers.text import Text


class WordedScales:
    """The words and letters that multiply the digits before them: million, bn, M, k."""

    def __init__(self, words: Languages) -> None:
        self.words = words.factors("scale_words")
        self.letters = words.factors("scale_letters")
        any_case = [form for word in self.words for form in _forms(word)]
        letters = "|".join(sorted(self.letters, key=len, reverse=True))
        apart = "|".join(one for one, n in self.letters.items() if n < 10**12 and len(one) == 1)
        named = "|".join(sorted(any_case, key=len, reverse=True))
        self.pattern = re.compile(
            rf"[ -]?(?P<word>{named})s?(?![A-Za-z])(?:[ -](?P<more>{named})s?(?![A-Za-z]))?"
            rf"|(?P<letter>{letters})(?![A-Za-z0-9])"
            rf"| (?P<apart>{apart})(?![A-Za-z0-9²³/-])"
            rf"| \(in (?P<aside>{named})s?\)"
            # of €100 (£86) million both are millions
            rf"|(?=(?: \([A-Z]{{0,3}} ?[$€£¥₹]? ?[0-9.,]{{1,9}})?\) (?P<shared>{named})s?\b)"
        )
        self.starts = frozenset(form[0] for form in [*any_case, *self.letters, "(", ")"])

    def may_start(self, text: str, end: int) -> bool:
        """Say from two characters whether a scale may follow the digits that end here."""
        spot = end + 1 if text[end : end + 1] in (" ", "-") else end
        return text[spot : spot + 1] in self.starts


def _forms(word: str) -> tuple[str, ...]:
    """Return a word as it stands in a sentence, a title and a headline; MN and TN are places."""
    return (
        (word, word.capitalize(), word.upper())
        if word not in ("mn", "tn")
        else (word, word.capitalize())
    )


worded_scales_of = cache(WordedScales)
LOWER = re.compile("(?<=[万亿兆京])[0-9][0-9,]*$")
# 1.5m homes, 3m people, 9m bpd: as the British press writes millions
PEOPLE = re.compile(
    r" (?:(?:more|new|extra|young|working|older|low-income|small) )?(?:people|children"
    r"|TEUs?|teu|women|tonne|barrel|[b-df-hj-np-tv-z]{2,4}"
    r"|men|(?!(?:was|is|has|across|plus|walls|steps|sections|lengths|pools|gaps|waves)\b)[a-z]{3,20}s)\b"
)
MEMBERS = re.compile(r"(?:[a-z]s|[0-9](?:%| per ?cent)) \([0-9.]{1,6}m$")
# 29.5m out of a total of 31m
OUT_OF_ALL = re.compile(r"out of (?:a total of )?[0-9.]{1,6}m$")
OUT_OF = re.compile(r" out of (?:a total |[0-9])")
LATER_MONEY = re.compile(r"[-~][0-9.]{1,7}[mb]n? (?:yuan|dollar|euro|pound|won|yen|rupee)")
#: Scales that are words of other things where no money is: 50 Cr of rupees, chromium.
OF_MONEY_ALONE = ("cr",)
MONEY_WORDS = ("元", "日元", "韩元", "円", "美元", "韩币", "印尼盾", "亿", "越南盾", "新台币")


class Amount(NamedTuple):
    """A number with the unit behind it, and the money sign before it."""

    start: int
    end: int
    number: Numeral
    value: Fraction | int
    unit: Unit | None
    code: str
    odd: str


class OddWords:
    """The words behind a numeral that say a bit more or about: 100多, 20余万."""

    def __init__(self, words: Languages) -> None:
        self.bounds = words.words("odd")
        listed = "|".join(sorted(self.bounds, key=len, reverse=True))
        self.pattern = re.compile(rf" ?(?P<odd>{listed})(?P<scale>[十百千万亿兆]{{0,3}})")
        self.starts = frozenset(" ").union(word[0] for word in self.bounds)


odd_words_of = cache(OddWords)


def number_at(text: Text, start: int) -> Numeral | None:
    """Read the numeral that starts here, in digits or kanji."""
    if text[start].isascii():
        number = numeral_at(text, start)
        dot = text.find(".", start + 1, start + 4)
        if number and dot > 0 and (text[dot + 3 : dot + 4].isdigit() or "," in text[start:dot]):
            number = euro_at(text, start) or number
        if number and text[number.end : number.end + 1] == ",":
            number = comma_at(text, start) or number
        if number and text[number.end : number.end + 1] == " ":
            apart = text[number.end + 1 : number.end + 2].isdigit()
            number = (apart and spaced_at(text, start, number)) or number
        if (
            number
            and text.language == "zh"
            and number.script == "mixed"
            and _is_mega(text, start, number)
        ):
            return numeral_at(text, start, mega=True)
        return number
    return formal_at(text, start) or kanji_at(text, start, text.language == "zh")


def _is_mega(text: str, start: int, number: Numeral) -> bool:
    """Say whether 兆 is 10^6 here: in mainland Chinese, except before money."""
    spot = text.find("兆", start, number.end)
    return spot > 0 and not text.startswith(MONEY_WORDS, spot + 1)


def amount_of(text: Text, start: int, floor: int, number: Numeral, money: str = "") -> Amount:
    """Read what stands around a numeral: money sign, scale in words, odd words (100多), unit.

    `money` is the currency it has from before, where no sign of its own stands there.
    """
    begin, code = money_before(text, start, floor) or (start, money)
    if number.script == "arabic" and worded_scales_of(text.words).may_start(text, number.end):
        number = _english_scale(text, number, code)
    if number.script == "arabic" and signs.GOES_ON.follow(text, number.end):
        number = raised(text, number)
    end, odd, value = number.end, "", number.value
    words = odd_words_of(text.words)
    match = words.pattern.match(text, end) if text[end : end + 1] in words.starts else None
    if match and _is_odd(text, match, number):
        factor = _factor(text, match, number)
        end, odd, value = match.end(), match["odd"], _lifted(text, start, number, factor)
        number = number._replace(value=value, scale=number.scale * factor)
    unit = unit_behind(text, start, number, end)
    if unit and code and unit.code != code:
        unit = unit._replace(code=code) if unit.word in ("元", "元整") else None
    if unit is None and text.language == "en" and not code and text[end : end + 1] == " ":
        code = counted_ahead(text, end)
    if unit:
        value, end = times(value, unit.factor), unit.end
    return Amount(begin, end, number, value, unit, unit.code if unit else code or "count", odd)


def _is_odd(text: Text, match: re.Match, number: Numeral) -> bool:
    """Say whether 多, 余, 来 or 数 here mean a bit more: 100多家, 20余万, 十几个."""
    odd = match["odd"]
    if odd in "来数几" and number.value % 10:
        return False
    if match["scale"]:
        return True
    if odd in ("多", "来", "几", "数"):
        return unit_at(text, match.end()) is not None
    if odd == "余" and number.script == "kanji" and number.scale * number.value % 1000 == 0:
        return True  # 千余贫困户
    return odd != "強" and unit_at(text, match.end()) is not None


def _factor(text: Text, odd: re.Match, number: Numeral) -> int:
    """Return what the scale behind 数 multiplies by: 10^4 in 十数万, nothing in 千数百."""
    factor = product_of(odd["scale"], scales_of(text.words))
    below = odd["odd"] in "数几" and 1 < factor < number.value and number.value % (factor * 10) == 0
    return 1 if below else factor


def _counts_people(text: str, end: int) -> bool:
    """Say whether m behind digits is million by what stands around: 1.5m homes, members (23.4m)."""
    if text[end : end + 1] == ")":
        return MEMBERS.search(text[max(0, end - 24) : end]) is not None
    if PEOPLE.match(text, end) or OUT_OF.match(text, end):
        return True
    return OUT_OF_ALL.search(text[max(0, end - 26) : end]) is not None


def _lifted(text: str, start: int, number: Numeral, factor: int) -> int | Fraction:
    """Return a numeral times the scale behind its odd word; of 3億2,000余万 only the 2,000."""
    lower = LOWER.search(text[start : number.end]) if number.script == "mixed" else None
    if factor == 1 or not lower:
        return number.value * factor
    return number.value + arabic_value(lower[0]) * (factor - 1)


def _english_scale(text: Text, number: Numeral, code: str) -> Numeral:
    """Apply million, bn, M or B behind the digits; small letters only with money."""
    scales = worded_scales_of(text.words)
    match = scales.pattern.match(text, number.end)
    if not match:
        return number
    letter = match["letter"] or match["apart"]
    named = match["aside"] or match["shared"]
    if named:
        if not code:
            return number
        said = scales.words[named.lower()]
        return number._replace(end=match.end(), value=number.value * said, scale=said)
    if match["apart"] and not code:
        unit = unit_at(text, match.end())
        measured = unit and letter in "kKM" and len(unit.word) > 3
        if not unit or not (measured or is_money(text, unit.code)):
            return number
    elif not _is_scale(text, letter or match["word"].lower(), match.end(), number, code):
        return number
    factor = scales.letters.get(letter, 0)
    if not letter:
        more = match["more"]
        factor = scales.words[match["word"].lower()] * (scales.words[more.lower()] if more else 1)
    return Numeral(match.end(), number.value * factor, number.value, factor, "arabic")


def _is_scale(text: Text, letter: str, end: int, number: Numeral, code: str) -> bool:
    """Say whether a letter behind digits is a scale: $5m, 72B, 10k; 4K and 5m alone are not."""
    if letter in OF_MONEY_ALONE:
        return bool(code)
    if letter in "mbt":
        if not code and (
            LATER_MONEY.match(text, end) or (letter == "m" and _counts_people(text, end))
        ):
            return True
        unit = None if code else unit_at(text, end)
        return bool(code) or (unit is not None and len(unit.code) == 3 and unit.code.isupper())
    if letter == "K":
        return bool(code) or number.value not in (2, 4, 8)
    return letter != "T" or bool(code) or text.startswith((" tok", " par"), end)


HALF_OF = re.compile(r"半(月|小时)")
HALVES = {"月": "mo", "小时": "h"}
HALF_BEHIND = re.compile(r"半(?![导導島岛径数期]|分(?![のをに、。()]))")
POINTS = re.compile(
    r"([0-9])分(?:([0-9])厘)?(?!の)|(?<=成)([一二三四五六七八九]|半(?![导導]))(?![成大个十百千家是])"
)
HALF = Fraction(1, 2)
COMPOUND = {"a": ("mo", 12), "h": ("min", 60), "min": ("s", 60)}
SMALL_MONEY = ("円", "元", "块")
SEN = re.compile(
    r"(?P<a>[0-9]{1,2})(?:[~-](?P<b>[0-9]{1,2}))?銭|(?P<jiao>[0-9])(?:[角毛](?:(?P<fen>[0-9])分)?"
    r"|(?<=块[0-9])(?![0-9.年月]))"
)


def small_money(text: str, first: Amount) -> Quantity | None:
    """Read the 銭 or 角 behind whole yen or yuan: 149円80~82銭, 3元5角."""
    if not first.unit or first.unit.word not in SMALL_MONEY:
        return None
    small = SEN.match(text, first.end)
    if not small:
        return None
    whole = as_fraction(first.value)
    if small["jiao"]:
        part = Fraction(int(small["jiao"]) * 10 + int(small["fen"] or 0), 100)
        return Quantity(first.start, small.end(), whole + part, first.code)
    low = whole + Fraction(int(small["a"]), 100)
    high = whole + Fraction(int(small["b"]), 100) if small["b"] else None
    return Quantity(first.start, small.end(), low, first.code, high)


def and_a_half(text: Text, first: Amount) -> Quantity:
    """Add the half of 1年半 and 3个半月, the months of 1年3カ月, the 5分 of 3割5分."""
    said = Quantity(first.start, first.end, as_fraction(first.value), first.code)
    end, unit, code = first.end, first.unit, first.code
    if not unit:
        return said
    if unit.word in ("个", "個"):
        half = HALF_OF.match(text, end)
        return _more(said, half.end(), HALF, HALVES[half[1]]) if half else said
    if unit.word in ("割", "成"):
        match = POINTS.match(text, end)
        return _more(said, match.end(), _points(match), code) if match else said
    if code in ("a", "mo", "h", "d") and HALF_BEHIND.match(text, end):
        return _more(said, end + 1, HALF, code)
    if code in COMPOUND and text[end : end + 1].isdigit():
        return _smaller_part(text, said)
    return said


def _more(said: Quantity, end: int, value: Fraction, unit: str) -> Quantity:
    return said._replace(end=end, value=said.value + value, unit=unit)


def _smaller_part(text: Text, said: Quantity) -> Quantity:
    """Add the months of 1年3カ月 and the minutes of 2時間30分."""
    number = numeral_at(text, said.end)
    rest = unit_at(text, number.end) if number else None
    smaller, share = COMPOUND[said.unit]
    if not number or not rest or rest.code != smaller:
        return said
    return _more(said, rest.end, Fraction(number.value) / share, said.unit)


def _points(match: re.Match) -> Fraction:
    """Return what stands behind the tenths: 5 hundredths of 3割5分, 82 thousandths of 8分2厘."""
    if match[3]:
        return Fraction(5 if match[3] == "半" else DIGIT[match[3]], 100)
    return Fraction(int(match[1]) * 10 + int(match[2] or 0), 1000)

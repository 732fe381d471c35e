"""Read one figure: its number, range, unit and bound, from the spot where its digits start.

numerals, units, bounds -> **figures** -> mentions
"""

import re
from fractions import Fraction
from typing import NamedTuple

from analysis.numbers import words
from analysis.numbers.bounds import bound_after, bound_before, firmer
from analysis.numbers.numerals import Numeral, arabic_value, formal_at, kanji_at, numeral_at
from analysis.numbers.units import Unit, unit_at

PREFIX_MONEY = {
    "US$": "USD", "USD": "USD", "HK$": "HKD", "HKD": "HKD", "NT$": "TWD", "S$": "SGD", "SGD": "SGD",
    "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "R$": "BRL",
    "RMB": "CNY", "CNY": "CNY", "CN¥": "CNY", "人民币": "CNY", "人民幣": "CNY", "Yuan": "CNY", "yuan": "CNY",
    "JPY": "JPY", "JP¥": "JPY", "EUR": "EUR", "GBP": "GBP", "KRW": "KRW", "TWD": "TWD",
    "CHF": "CHF", "INR": "INR", "Rs": "INR", "Rs.": "INR", "SAR": "SAR", "AED": "AED", "THB": "THB", "MYR": "MYR",
    "$": "USD", "£": "GBP", "€": "EUR", "₩": "KRW", "₹": "INR", "฿": "THB", "₽": "RUB",
    "美元": "USD", "港币": "HKD", "日元": "JPY", "欧元": "EUR",
}  # fmt: skip
SUFFIX = {"k": 10**3, "K": 10**3, "M": 10**6, "MM": 10**6, "B": 10**9, "T": 10**12}
SMALL_SUFFIX = {"m": 10**6, "b": 10**9, "t": 10**12, "tn": 10**12, "bn": 10**9, "mn": 10**6}
ENGLISH_SCALE = re.compile(
    r"(?:[ -]?(?P<word>hundred|thousand|million|billion|trillion|mln|mn|bln|bn|trn|tn|crore|lakh)s?(?![A-Za-z])(?: (?P<more>million|billion|trillion)\b)?"
    r"|(?P<letter>MM|[kKMBTmbt])(?![A-Za-z0-9]))",
)
TO_SEPARATE = re.compile(r" ?(?:-|~|至|到|から|ないし|乃至| to | and )$")
FROM = re.compile(r"(?:从|由|自|[Ff]rom )(?:约|about )?$")
RATIO = re.compile(r" ?: ?(?P<n>[0-9]{1,4}(?:\.[0-9]{1,3})?)(?![0-9:年月时])")
TO = re.compile(
    r" ?(?:-|~|至|到|から|ないし|乃至| to | and )(?:约|約)? ?(?=[0-9一二三四五六七八九十百两$£€¥RU])"
)
SHARES = re.compile("%|率|金利|割")
SIGN = re.compile(r"(?:^|[\s(:、,;|\u4e00-\u9fffぁ-ヺ/])(?P<sign>[-▲+±])$")
ODD = re.compile(r"(?P<odd>多|余|余り|餘|来|數|数|几|強)(?P<scale>[十百千万亿兆]{0,3})")
BRACKET = re.compile(r" ?[(（][^()（）\n]{1,60}[)）]")
UNDER = re.compile(r" ?(?:分の|分之) ?(?P<n>[0-9]{1,4}|[一二三四五六七八九十百千]{1,4})")
SLASH = re.compile(r" ?/ ?(?P<n>[0-9]{1,3})(?![0-9/年月.])")
HALF_BEHIND = re.compile(r"半(?!導|导|島|岛|径|数|分|期)")
COMPOUND_TIME = {"a": 12, "h": 60}


class Figure(NamedTuple):
    """A figure: its span, where reading goes on, its value or range, unit, bound, prefix bound."""

    start: int
    end: int
    resume: int
    value: Fraction
    upper: Fraction | None
    unit: str
    bound: str
    carried: str
    bare: bool
    mantissa: Fraction | int
    scale: int


class Amount(NamedTuple):
    """A number with the unit behind it, and the money sign before it."""

    start: int
    end: int
    number: Numeral
    value: Fraction | int
    unit: Unit | None
    code: str
    odd: str


def money_before(text: str, start: int, floor: int, japanese: bool) -> tuple[int, str]:
    """Return where the money sign before a number begins, and its currency; none is ''."""
    edge = start - 1 if text[start - 1 : start] == " " else start
    for length in (3, 4, 2, 1):
        begin = edge - length
        if begin < floor:
            continue
        word = text[begin:edge]
        code = PREFIX_MONEY.get(word)
        if word == "¥":
            code = "JPY" if japanese else "CNY"
        if code and not (word[0].isalpha() and word[0].isascii() and _letter(text, begin - 1)):
            if word == "$" and begin and _longer_dollar(text, begin):
                continue
            return begin, code
    return start, ""


def _longer_dollar(text: str, begin: int) -> bool:
    return text[begin - 1] in "SKTA" and text[max(0, begin - 2) : begin] in ("US", "HK", "NT")


def _letter(text: str, spot: int) -> bool:
    return spot >= 0 and text[spot].isascii() and text[spot].isalpha()


def amount_at(text: str, start: int, floor: int, language: str) -> Amount | None:
    """Read the number that starts here with its scale, odd words (100多) and unit."""
    first = text[start]
    number = None
    if first.isascii():
        number = numeral_at(text, start, mega=language.startswith("zh") and _mega(text, start))
    else:
        number = formal_at(text, start) or kanji_at(text, start)
    if number is None:
        return None
    begin, code = money_before(text, start, floor, language == "ja")
    number = _english_scale(text, number, code)
    end, odd, value = number.end, "", number.value
    match = ODD.match(text, end)
    if match and _is_odd(text, match, number):
        factor = _product(match["scale"])
        end, odd, value = match.end(), match["odd"], value * factor
        number = number._replace(value=value, scale=number.scale * factor)
    unit = unit_at(text, end, number.script)
    if (
        unit is None
        and text.startswith("ポイント", end)
        and SHARES.search(text[max(0, start - 40) : end + 30])
    ):
        unit = Unit(end + 4, "1", Fraction(1, 100), "ポイント")
    if unit and code and unit.code != code:
        unit = None
    if unit:
        value, end = value * unit.factor, unit.end
    code = unit.code if unit else code or "count"
    return Amount(begin, end, number, value, unit, code, odd)


def _mega(text: str, start: int) -> bool:
    """Say whether 兆 is 10^6 here: in mainland Chinese, except before money."""
    spot = text.find("兆", start, start + 20)
    return spot > 0 and not text.startswith(
        ("元", "日元", "韩元", "円", "美元", "韩币", "印尼盾", "亿", "越南盾", "新台币"), spot + 1
    )


def _is_odd(text: str, match: re.Match, number: Numeral) -> bool:
    """Say whether 多, 余, 来 or 数 here mean a bit more: 100多家, 20余万, 十几个."""
    if match["odd"] in "来" and (number.value % 10 or number.script != "kanji"):
        return False
    if match["odd"] in "数數几" and number.value % 10:
        return False
    if match["scale"]:
        return True
    following = text[match.end() : match.end() + 1]
    if match["odd"] in ("多", "来", "几", "数", "數"):
        return unit_at(text, match.end(), "arabic") is not None
    return match["odd"] != "強" and bool(following)


def _product(scales: str) -> int:
    factor = 1
    for c in scales:
        factor *= {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}[c]
    return factor


def _english_scale(text: str, number: Numeral, code: str) -> Numeral:
    """Apply million, bn, M or B behind the digits; small letters only with money."""
    match = ENGLISH_SCALE.match(text, number.end)
    if not match or number.script != "arabic":
        return number
    letter = match["letter"]
    if letter:
        factor = SUFFIX.get(letter) or SMALL_SUFFIX.get(letter)
        if letter in "mbt" and not code and not _money_follows(text, match.end()):
            return number
        if letter == "K" and not code and number.value in (2, 4, 8):
            return number
        if letter == "T" and not code and not text.startswith((" tok", " par"), match.end()):
            return number
    else:
        factor = words.SCALES[match["word"]] * words.SCALES.get(match["more"] or "", 1)
    return Numeral(match.end(), number.value * factor, number.value, factor, "arabic")


def _money_follows(text: str, spot: int) -> bool:
    unit = unit_at(text, spot)
    return unit is not None and len(unit.code) == 3 and unit.code.isupper()


def figure_at(text: str, start: int, floor: int, language: str) -> Figure | None:
    """Read the figure whose digits start here; None where it is no figure."""
    fraction = _fraction(text, start)
    if fraction:
        return _finish(text, start, fraction[0], floor, fraction[1], None, "1", "", fraction[1], 1)
    first = amount_at(text, start, floor, language)
    if first is None:
        return None
    second = _other_end(text, first, language)
    if second:
        first, second = _share(first, second)
        end, value, upper, code = second.end, first.value, second.value, second.code
        odd = second.odd
    else:
        end, value, upper, code, odd = first.end, first.value, None, first.code, first.odd
        end, value = _and_a_half(text, end, value, first)
    number = (second or first).number
    return _finish(
        text,
        first.start,
        end,
        floor,
        value,
        upper,
        code,
        odd,
        number.mantissa,
        number.scale,
        bare=not first.unit and first.code == "count" and not second,
    )


def _fraction(text: str, start: int) -> tuple[int, Fraction] | None:
    """Read 3分の1, 三分之一, 百分之二十 and 1/3."""
    if text[start].isascii():
        low = numeral_at(text, start)
        slash = SLASH.match(text, low.end) if low and low.script == "arabic" else None
        if slash:
            over, under = low.value, int(slash["n"])
            if (
                isinstance(over, int)
                and 0 < over < under
                and under in (2, 3, 4, 5, 6, 8, 10, 12, 20, 100)
            ):
                return slash.end(), Fraction(over, under)
        ratio = RATIO.match(text, low.end) if low and low.script == "arabic" else None
        if ratio and arabic_value(ratio["n"]):
            return ratio.end(), Fraction(low.value) / Fraction(arabic_value(ratio["n"]))
    else:
        low = kanji_at(text, start)
    match = UNDER.match(text, low.end) if low else None
    if not match or not low.value:
        return None
    if text[match.start("n")].isascii():
        top = numeral_at(text, match.start("n"))
    else:
        top = kanji_at(text, match.start("n"))
    return top and (top.end, Fraction(top.value) / low.value)


def _other_end(text: str, first: Amount, language: str) -> Amount | None:
    """Return the upper end of a range that begins with this amount, or None."""
    match = TO.match(text, first.end)
    if not match:
        return None
    spot = match.end()
    if not text[spot].isascii() or text[spot].isdigit():
        begin = spot
    else:
        money = re.compile(r"(?:RMB|US\$|[$£€¥]) ?").match(text, spot)
        if not money:
            return None
        begin = money.end()
    if begin >= len(text) or text[begin] not in "0123456789一二三四五六七八九十百两":
        return None
    second = amount_at(text, begin, match.end(), language)
    if second is None or (first.unit and second.unit and first.code != second.code):
        return None
    if first.unit and not second.unit and second.code == "count":
        return None
    if first.code != "count" and second.code not in ("count", first.code):
        return None
    if _is_change(text, first, match, second):
        return None
    low, high = _share(first, second)
    return second if low.value < high.value else None


def _is_change(text: str, first: Amount, match: re.Match, second: Amount) -> bool:
    """Say whether two numbers are a before and an after rather than the ends of a range."""
    word = match[0].strip()
    if first.unit and second.unit and first.unit.factor != second.unit.factor:
        return True
    before = text[max(0, first.start - 10) : first.start]
    if "and" in word:
        return not before.endswith(("between ", "Between "))
    if FROM.search(before):
        return True
    return "から" in word and text[second.end : second.end + 1] in ("に", "へ")


def _share(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Give both ends of a range the scale and unit that are written once: 1.5~8億円, $4-6M."""
    value = first.value
    code = second.code if second.code != "count" else first.code
    if not first.unit and second.unit:
        value = value * second.unit.factor
    scale = second.number.scale
    if first.number.scale == 1 and scale > 1 and first.number.mantissa < second.number.mantissa:
        value = value * scale
    return first._replace(value=value, code=code), second._replace(code=code)


def _and_a_half(text: str, end: int, value, first: Amount):
    """Add the half of 1年半 and the months of 1年3カ月."""
    if not first.unit or first.code not in ("a", "mo", "h", "d", "1"):
        return end, value
    if first.code != "1" and HALF_BEHIND.match(text, end):
        return end + 1, value + Fraction(1, 2)
    if first.unit.word == "割":
        return _points(text, end, value)
    if first.code in COMPOUND_TIME and text[end : end + 1].isdigit():
        rest = amount_at(text, end, end, "")
        if rest and rest.code == {"a": "mo", "h": "min"}[first.code]:
            return rest.end, value + Fraction(rest.value) / COMPOUND_TIME[first.code]
    return end, value


def _points(text: str, end: int, value):
    """Add the 分 of 3割5分: hundredths."""
    match = re.compile(r"([0-9])分(?!の)").match(text, end)
    return (match.end(), value + Fraction(int(match[1]), 100)) if match else (end, value)


def _finish(
    text, start, end, floor, value, upper, code, odd, mantissa, scale, bare=False
) -> Figure:
    """Add the sign and the bounds before, behind and behind a bracket."""
    sign = SIGN.search(text[max(floor, start - 2) : start])
    if sign and sign["sign"] in "-▲" and upper is None and not _dash(text, start, floor):
        value, start = -value, start - 1
    elif sign and sign["sign"] in "+±":
        start -= 1
    begin, before = bound_before(text, start, floor, code)
    stop, after = bound_after(text, end, code)
    if odd in ("多", "余", "余り", "餘", "数", "數", "几"):
        after = firmer(after, "more_than")
    elif odd == "来":
        after = firmer(after, "about")
    resume = stop
    if stop == end:
        bracket = BRACKET.match(text, end)
        if bracket:
            behind, bound = bound_after(text, bracket.end())
            if bound != "exact":
                stop, after, resume = behind, bound, end
    bound = (
        after
        if after not in ("exact", "about") and before in ("exact", "about")
        else firmer(before, after)
    )
    return Figure(
        begin,
        stop,
        resume,
        Fraction(value),
        None if upper is None else Fraction(upper),
        code,
        bound,
        before,
        bare,
        mantissa,
        scale,
    )


def _dash(text: str, start: int, floor: int) -> bool:
    """Say whether the minus is a dash between words rather than a sign."""
    before = text[start - 2 : start - 1]
    return text[start - 1] == "-" and bool(before) and (before.isalnum())


PAIR = re.compile(
    r"(?P<a>[一二两三四五六七八])(?P<b>[二三四五六七八九])(?P<scale>[十百千万亿]{0,3})(?![〇一二三四五六七八九])"
)
PAIR_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"两": 2}


def kanji_range(text: str, start: int) -> tuple[int, Fraction, Fraction] | None:
    """Read two neighbouring kanji digits as a range: 两三家, 五六百, 七八成."""
    match = PAIR.match(text, start)
    if not match:
        return None
    low, high = PAIR_DIGIT[match["a"]], PAIR_DIGIT[match["b"]]
    follows = unit_at(text, match.end(), "kanji")
    if high - low not in (1, 2) or (high - low == 2 and match.group("a", "b") != ("三", "五")):
        return None
    if not follows and not match["scale"]:
        return None
    factor = _product(match["scale"])
    return match.end(), Fraction(low * factor), Fraction(high * factor)


def range_figure(
    text: str, start: int, floor: int, end: int, low: Fraction, high: Fraction
) -> Figure:
    """Return the figure of two neighbouring kanji digits with its unit and bounds."""
    unit = unit_at(text, end, "kanji")
    if unit:
        low, high, end = low * unit.factor, high * unit.factor, unit.end
    return _finish(text, start, end, floor, low, high, unit.code if unit else "count", "", low, 1)


NOT_ONE = re.compile(
    r"one (?:of|another|by|or|day|side|hand|way|thing|stop|that|who|to|in(?! (?:two|three|four|five|ten|[0-9])))\b|one-(?:stop|off|way|time|on|to|sided|size|click)",
    re.I,
)
WORD_TO = re.compile(rf"(?: to | or |-to-)(?=[0-9]|(?:{words.PLAIN})\b)", re.I)


def worded_figure(text: str, start: int, floor: int) -> Figure | tuple[int, Fraction] | None:
    """Read a number in English words at this spot; an ordinal comes back as its end and value."""
    half = words.half_a(text, start)
    if half:
        return _finish(text, start, half[0], floor, half[1], None, half[2], "", half[1], 1)
    if text[max(floor, start - 2) : start] in ("a ", "A "):
        part = words.a_part(text, start)
        if part:
            return _finish(text, start - 2, part[0], floor, part[1], None, "1", "", part[1], 1)
    share = words.share_at(text, start)
    if share and share.value != Fraction(1, 2) or share and _is_half(text, start, share.end):
        begin = _article_before(text, start, floor)
        return _finish(text, begin, share.end, floor, share.value, None, "1", "", share.value, 1)
    multiple = words.MULTIPLE.match(text, start)
    if multiple:
        value = Fraction(words.TIMES[multiple[1].lower()])
        return _finish(text, start, multiple.end(), floor, value, None, "1", "", value, 1)
    ordinal = ORDINAL_WORD.match(text, start)
    if ordinal:
        return ordinal.end(), Fraction(words.ORDINALS.index(ordinal["n"].lower()) + 1)
    many = MANY_WORD.match(text, start)
    if many:
        value = Fraction(words.MANY[many["n"].lower()] * words.MANY.get(many["of"] or "", 1))
        unit = unit_at(text, many.end(), "words")
        end = unit.end if unit else many.end()
        figure = _finish(
            text, start, end, floor, value, None, unit.code if unit else "count", "", value, 1
        )
        return figure._replace(bound="at_least") if figure.bound == "exact" else figure
    return _plain_words(text, start, floor)


MANY_WORD = re.compile(
    r"(?P<n>dozens|hundreds|thousands|millions|billions|trillions|scores|tens)\b(?: of (?P<of>thousands|millions|billions)\b)?(?: of)?",
    re.I,
)
ORDINAL_WORD = re.compile(
    rf"(?P<n>{'|'.join(words.ORDINALS)})\b(?! (?:of all|and foremost|half|hand|thing|time|place))(?=[ -](?:largest|biggest|quarter|phase|batch|stage|place|five|century|round|edition|generation|session|most|highest|year|plenary|consecutive|straight))",
    re.I,
)


def _is_half(text: str, start: int, end: int) -> bool:
    """Say whether half is a share here, not the half of a year or of a compound."""
    return (
        not text.startswith(("-", " way", "way", " an ", " a "), end)
        and text[start - 1 : start] != "-"
        and not re.compile(r" (?:of )?(?:19|20)\d\d| (?:brother|sister)").match(text, end)
        and not re.search(r"(?:first|second|latter|other)[ -]$", text[max(0, start - 8) : start])
    )


def _article_before(text: str, start: int, floor: int) -> int:
    match = re.search(r"(?<![A-Za-z])[Aa]n? $", text[max(floor, start - 4) : start])
    return start - len(match[0]) if match else start


def _plain_words(text: str, start: int, floor: int) -> Figure | None:
    """Read a whole number in words with its scale and unit: three, twenty-five percent."""
    if NOT_ONE.match(text, start):
        return None
    begin = start
    word = words.plain_at(text, start)
    if word is None:
        return None
    if words.NUMBER.match(text, start) and re.match(
        r"(?:hundred|thousand|million|billion|trillion|dozen)", text[start : start + 8], re.I
    ):
        begin = _article_before(text, start, floor)
        if begin == start and text[start - 1 : start] not in (" ", ""):
            return None
    if _letter(text, word.end):
        return None
    number = Numeral(word.end, word.value, word.value, 1, "words")
    unit = unit_at(text, word.end, "words")
    if word.value in (0, 1) and begin == start and (unit is None or unit.code in ("count",)):
        return None
    money, code = money_before(text, begin, floor, False)
    value, end = word.value, word.end
    if unit:
        value, end = value * unit.factor, unit.end
    code = unit.code if unit else code or "count"
    upper = None
    more = None if unit else WORD_TO.match(text, end)
    if more:
        digits = text[more.end()].isdigit()
        second = numeral_at(text, more.end()) if digits else words.plain_at(text, more.end())
        if second and second.value > value and not _letter(text, second.end):
            upper, end = second.value, second.end
            unit = unit_at(text, end, "words")
            if unit:
                value, upper = value * unit.factor, upper * unit.factor
                code, end = unit.code, unit.end
    return _finish(
        text, money, end, floor, value, upper, code, "", number.mantissa, 1, bare=unit is None
    )

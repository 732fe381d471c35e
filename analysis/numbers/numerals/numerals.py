"""Read a numeral in digits, in kanji, or in both: 1,600億, 3兆2,000億, 二十八, 壹佰万, 百万.

folded text -> **numerals** -> figures, dates

Whole numbers are Python integers and the rest Fractions, so nothing is rounded on the way. Runs
are capped in length: a numeral of more than 40 digits is a code, not a number, and hostile text
costs no more than its length.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.numbers.folding import FORMAL, KANJI
from analysis.numbers.languages import Languages
from analysis.numbers.languages.ja import JA
from analysis.numbers.languages.zh import ZH
from analysis.numbers.text import Text

DIGIT = {**ZH.digits, **JA.digits}
SMALL = {sign: factor for sign, factor in ZH.scales.items() if factor < 10**4}
LARGE = {sign: factor for sign, factor in ZH.scales.items() if factor >= 10**4}

# 3,65,000: the groups of India; 2・2兆円: the point of newspapers set down a column, read where a
# scale or a share follows
HEAD = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,12}(?![0-9]|,[0-9]{3})"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9]|,[0-9])|[0-9]{1,40})"
    r"(?:\.[0-9]{1,40}|・[0-9]{1,3}(?=[兆亿万千百%割倍]|ポイント|パーセント|ヘクタール|トン|キロ|メートル|平方)"
    r"|(?<![0-9・][0-9])・(?!11)[0-9]{2}(?=[()にとだで、。])"
    r"|(?<=[0-9][0-9])・[0-9](?=とな|だっ|で[、。]|に(?:上昇|低下|下落|な)|と[0-9]{1,2}[カか四年期]))?"
)
# 年 and 月 after the lower part make it a date of its own: 3万2025年; it has decimals where it is
# full: 2万6862.46平方メートル
LOWER = (
    r"(?:(?:[0-9]{1,4}(?!,?[0-9])|[0-9],[0-9]{3}(?!,?[0-9]))(?!\.[0-9]|[年月%])"
    r"|[0-9],?[0-9]{3}\.[0-9]{1,4}(?![0-9.,%]))"
)


def _not_prefixes(prefixes: Mapping[str, str]) -> str:
    """Return the look-ahead that keeps 千 and 兆 from being scales in 千米 and 兆瓦."""
    words = (f"{sign}(?:{'|'.join(units.split())})" for sign, units in prefixes.items())
    return f"(?!{'|'.join(words)})" if prefixes else ""


class Scales:
    """The signs that multiply the digits before them, and the patterns made of them."""

    def __init__(self, words: Languages) -> None:
        factors = words.factors("scales")
        self.factors = {sign: n for sign, n in factors.items() if sign not in FORMAL}
        signs = "".join(sign for sign, n in self.factors.items() if n >= 100)
        prefixes = {s: us for record in words.records for s, us in record.prefixes.items()}
        self.signs = frozenset(signs)
        self.some = rf"(?:{_not_prefixes(prefixes)}[{signs}]){{1,6}}"
        spaced = "".join(sign for one in words.records if one.groups_apart for sign in one.scales)
        apart = f"(?:(?<=[{spaced}]) )?" if spaced else ""
        spread = rf" {self.some} {LOWER}(?: ?{self.some}| ?(?=[円元人件台]))"
        self.tail = re.compile(rf"{spread}| ?{self.some}(?:{apart}{LOWER}(?:{self.some})?){{0,6}}")
        self.piece = re.compile(rf"[0-9][0-9,.]*|[{signs}]")
        self.behind = re.compile(self.some)


scales_of = cache(Scales)
PREFIXED = _not_prefixes(ZH.prefixes)
KANJI_RUN = re.compile(
    rf"(?:{PREFIXED}[{KANJI[:-1]}]|(?<=数)兆|(?<=[破超过過逾近])兆(?=[元円]))(?:{PREFIXED}[{KANJI}]){{0,59}}"
)
# 参 is three only before a scale (参拾); 万亿参数 is a word
FORMAL_RUN = re.compile(
    rf"(?:[{FORMAL.replace('參', '').replace('参', '')}万亿]|[參参](?=[拾佰仟])){{2,30}}"
)
KANJI_POINT = re.compile(r"点([〇零一二三四五六七八九]{1,20})(?=[万亿倍个%成兆百千])?")
# 二・四%, 四八・五歳, 一、二三四人: the point and the commas of Japanese set down a column; ages of
# one place are apart, 四・五歳児
COLUMN_POINT = re.compile(
    r"[・·]([〇一二三四五六七八九]{1,3})(?=~[〇一二三四五六七八九十]{1,3}・|[兆亿万%割倍]|ポイント|パーセント|ヘクタール|トン|キロ|メートル|平方"
    r"|(?<=[〇一二三四五六七八九十]{2}・.)[歳度人件])"
)
COLUMN_GROUPS = re.compile(
    rf"(?:、[〇一二三四五六七八九]{{3}}){{1,4}}(?![{KANJI}、])(?=[円人件戸台社名票ト%・]|ヘク|キロ|世帯|平方)"
    rf"|(?:、[〇一二三四五六七八九]{{3}}){{1,4}}[万亿]{{1,2}}(?![{KANJI}])"
)
POINTS = {"点": KANJI_POINT, "・": COLUMN_POINT, "·": COLUMN_POINT}
KANJI_PART = re.compile(rf"[{''.join(DIGIT)}]+|.")


#: an integer, or a Fraction where a numeral has decimals
N = int | Fraction


class Numeral(NamedTuple):
    """A numeral: where it ends, its value, its value before the last scale, that scale, script."""

    end: int
    value: int | Fraction
    mantissa: int | Fraction
    scale: int
    script: str


@lru_cache(8192)
def whole(number: int) -> Fraction:
    """Return a whole number as a Fraction; the common ones are made once."""
    return Fraction(number)


def as_fraction(number: int | Fraction) -> Fraction:
    """Return a number as a Fraction."""
    return number if isinstance(number, Fraction) else whole(number)


def times(value: int | Fraction, factor: int | Fraction) -> int | Fraction:
    """Return a number times what its unit is worth; each product is worked out once."""
    return value if factor == 1 else _times_each(value, factor)


@lru_cache(8192)
def _times_each(value: int | Fraction, factor: int | Fraction) -> int | Fraction:
    return value * factor


@lru_cache(8192)
def arabic_value(digits: str) -> int | Fraction:
    """Return the value of digits with separators: `1,600` or `2.75`."""
    whole, _, part = digits.replace(",", "").replace("・", ".").partition(".")
    if not part:
        return int(whole)
    value = Fraction(int(whole + part), 10 ** len(part))
    return value.numerator if value.denominator == 1 else value


EURO = re.compile(  # before a scale a dot parts the decimals: EUR 2.857 million
    r"[0-9]{1,3}(?:(?:\.[0-9]{3}){1,5}(?![0-9.])(?:,[0-9]{2}(?![0-9]))?|(?=,)),?(?![0-9])"
    r"(?!\s?(?:thousand|[mb]illion|trillion|m(?:ln|io|n)?\b|bn\b|k\b|[千万萬億亿兆]))",
    re.IGNORECASE,
)
# 6,5% and 6,5-7,0%: no thousand has so few digits; in Chinese it may be two numbers
COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}(?= ?(?:%|(?:-|to) ?[0-9]{1,3},[0-9]{1,2} ?%))")
EURO_NEAR = re.compile(r" ?(?:€|EUR\b|euros?\b)")
EURO_BEFORE = ("€", "€ ", "EUR ", "EUR")


def euro_at(text: str, start: int) -> Numeral | None:
    """Read an amount as the continent writes it, 150.000.000€ or 50.000,00 EUR."""
    match = EURO.match(text, start)
    if not match or not (
        EURO_NEAR.match(text, match.end()) or text.endswith(EURO_BEFORE, 0, start)
    ):
        return None
    whole_part, _, cents = match[0].replace(".", "").partition(",")
    value = arabic_value(f"{whole_part}.{cents or 0}")
    return Numeral(match.end(), value, value, 1, "arabic")


def comma_at(text: Text, start: int) -> Numeral | None:
    """Read a share with a decimal comma, 6,5% or the ends of 6,5-7,0%."""
    match = COMMA.match(text, start) if text.language == "en" else None
    if not match:
        return None
    value = arabic_value(match[0].replace(",", "."))
    return Numeral(match.end(), value, value, 1, "arabic")


def product_of(signs: str, scales: Scales) -> int:
    """Return the product of scale characters: 10^8 for 万万, 1 for none."""
    factor = 1
    for sign in signs:
        factor *= scales.factors[sign]
    return factor


def scales_behind(text: Text, end: int) -> tuple[int, int]:
    """Return where the scales that follow end, and their product: 10^8 for the 億 of ½億円."""
    scales = scales_of(text.words)
    match = scales.behind.match(text, end)
    return (match.end(), product_of(match[0], scales)) if match else (end, 1)


def numeral_at(text: Text, start: int, mega: bool = False) -> Numeral | None:
    """Read the numeral in digits that starts here; 兆 is 10^6 where `mega`, else 10^12."""
    scales = scales_of(text.words)
    head = HEAD.match(text, start)
    if not head:
        return None
    end = head.end()
    sign = text[end + 1 : end + 2] if text[end : end + 1] == " " else text[end : end + 1]
    tail = scales.tail.match(text, end) if sign in scales.signs else None
    if not tail:
        value = arabic_value(head[0])
        return Numeral(head.end(), value, value, 1, "arabic")
    value, scale = _scaled(head[0], tail[0], scales, mega)
    return Numeral(tail.end(), value, arabic_value(head[0]), scale, "mixed")


@lru_cache(8192)
def _scaled(head: str, tail: str, scales: Scales, mega: bool) -> tuple[int | Fraction, int]:
    """Return the value of a mixed numeral and the product of the scales behind its first part."""
    scale, leading, last = 1, True, 0
    total: N = 0
    section: N | None = None  # None where nothing is said, unlike a zero that is
    digit: N | None = arabic_value(head)
    for piece in scales.piece.findall(tail):
        factor = scales.factors.get(piece, 0)
        if 0 < factor < 10**4:
            section, digit = (section or 0) + _times(digit, factor), None
        elif factor:
            factor = 10**6 if mega and piece == "兆" else factor
            total, last = _lift(total, _joined(section, digit), factor, last), factor
            section = digit = None
        else:
            leading, digit, factor = False, arabic_value(piece), 1
        scale = scale * factor if leading else scale
    return plain(total + (section or 0) + (digit or 0)), scale


def plain(value: int | Fraction) -> int | Fraction:
    """Return a whole number as an integer."""
    return value.numerator if value.denominator == 1 else value


@lru_cache(8192)
def kanji_value(run: str, chinese: bool = False) -> N | None:
    """Return the value of a run of kanji numerals, or None where it is not well formed.

    In Chinese 三万五 is short for 35,000 and 一百五 for 150; in Japanese 百五 is 105.
    """
    if all(c in DIGIT for c in run):
        return _by_place(run)
    last, small = 0, 10**4
    total: N = 0
    section: N | None = None
    digit: int | None = None
    for part in KANJI_PART.finditer(run):
        c = part[0][0]
        if c in DIGIT:
            digit = _placed(part[0])
            if digit is None or (small < 10**4 and digit >= small):
                return None
        elif c in SMALL:
            if SMALL[c] >= small and small != 10**4:
                return None
            small = SMALL[c]
            if not digit and part.start() > 1:
                digit = None  # the zero of 一千零十五 only holds a place
            section, digit = (section or 0) + _times(digit, small), None
        else:
            total, last = _lift(total, _joined(section, digit), LARGE[c], last), LARGE[c]
            section, digit, small = None, None, 10**4
    return total + (section or 0) + _last_digit(run, digit, chinese)


def _placed(digits: str) -> int | None:
    """Read the digits before a scale: 1,500 of 一五〇〇億, five of 零五.

    None for two neighbours in order, which say about how many (二三億), and for 两 among others.
    """
    first, rest = DIGIT[digits[0]], digits[1:]
    if not rest:
        return first
    if first == 0:
        return _placed(rest)
    about = len(digits) == 2 and DIGIT[rest] == first + 1
    return None if about or "两" in digits else _by_place(digits)


def _by_place(run: str) -> int | None:
    """Read digit after digit: 二〇二五 is 2025; a single one is itself; 两三 is not a number."""
    if len(run) == 1 or (len(run) <= 12 and "两" not in run):
        return int("".join(str(DIGIT[c]) for c in run))
    return None


def _times(digit: N | None, factor: int) -> N:
    """Return a digit times its scale; 千 alone is a thousand, 0千 nothing."""
    return factor if digit is None else digit * factor


def _joined(section: N | None, digit: N | None) -> N | None:
    """Return what stands before a large scale, None where nothing does."""
    return digit if section is None else section + (digit or 0)


def _lift(total: N, section: N | None, scale: int, last: int) -> N:
    """Put 万 亿 兆 behind what stands before them: 三万亿 is 3 * 10^12, 1億0万 is 10^8."""
    if last and last < scale:
        return (total + (section or 0)) * scale
    if last and section is None:
        return total * scale
    return total + _times(section, scale)


def _last_digit(run: str, digit: int | None, chinese: bool) -> int:
    """Return the units: 5 of 二十五, 5,000 of the Chinese 三万五."""
    if not digit or not chinese:
        return digit or 0
    before = run[-2] if len(run) > 1 else ""
    factor = (SMALL | LARGE).get(before, 10)
    return digit * (factor // 10 if factor > 10 else 1)


def grouped_at(text: str, start: int) -> bool:
    """Say whether a kanji numeral with commas starts here, as in a column: 一、二三四人."""
    run = KANJI_RUN.match(text, start)
    return bool(run and run[0][-1] in DIGIT and COLUMN_GROUPS.match(text, run.end()))


def kanji_at(text: str, start: int, chinese: bool = False) -> Numeral | None:
    """Read the kanji numeral that starts here, with its decimals (三点五) if it has any."""
    match = KANJI_RUN.match(text, start)
    if not match:
        return None
    run, end = match[0], match.end()
    groups = None
    if text[end : end + 1] == "、" and not chinese and run[-1] in DIGIT:
        groups = COLUMN_GROUPS.match(text, end)
    if groups:
        run, end = run + groups[0].replace("、", ""), groups.end()
    value = kanji_value(run, chinese)
    if value is None:
        return None
    sign = text[end : end + 1]
    point = POINTS[sign].match(text, end) if sign in POINTS and run[-1] in DIGIT else None
    if point:
        part = point[1]
        decimals = Fraction(int("".join(str(DIGIT[c]) for c in part)), 10 ** len(part))
        return _scaled_kanji(text, point.end(), value + decimals)
    scale = _trailing_scale(run)
    mantissa = plain(Fraction(value, scale))
    return Numeral(end, value, mantissa, scale, "kanji")


SCALED_KANJI = ("百", "千", "万", "亿", "兆元", "兆円")


def _scaled_kanji(text: str, end: int, value: Fraction) -> Numeral:
    """Apply the scale behind kanji decimals: 三点五亿."""
    scale = 1
    while scale < 10**16 and (text.startswith(SCALED_KANJI, end)):
        scale *= SMALL.get(text[end]) or LARGE[text[end]]
        end += 1
    return Numeral(end, value * scale, value, scale, "kanji")


def _trailing_scale(run: str) -> int:
    """Return the product of the scales a run ends in: 10^8 for 三亿, 1 for 十五."""
    scale = 1
    for c in reversed(run[1:]):
        if c not in LARGE:
            break
        scale *= LARGE[c]
    return scale


def formal_at(text: str, start: int) -> Numeral | None:
    """Read a numeral in the characters of cheques and contracts: 壹佰万, 叁仟伍佰."""
    match = FORMAL_RUN.match(text, start)
    if not match or not any(c in "拾佰仟万亿" for c in match[0][1:]):
        return None
    value = kanji_value(match[0])
    return Numeral(match.end(), value, value, 1, "formal") if value else None

"""Find the unit behind a number, in kanji, kana or letters, as the words around it have it.

folded text -> numerals + **units** -> amounts

The longest word on the list wins. A word that goes on into another (10基礎研究, 3人工智能, 5元素)
is no unit; letters must end where the unit ends. Some words mean two things, and the words around
decide: ポイント, 30代, 4.3个和5个百分点, pounds. Whose money a shared name is (pesos, kroner) the
country said near decides: the one named last before the number, else the first behind it. Where
none is named, no money is read.
"""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from analysis.numbers.amounts.bounds import bound_after
from analysis.numbers.folding import KANJI
from analysis.numbers.languages import Languages
from analysis.numbers.languages.mul import CODES
from analysis.numbers.numerals.numerals import Numeral
from analysis.numbers.text import Text


class Unit(NamedTuple):
    """A unit: where its words end, its code, what one of it is worth (1/100 for a percent)."""

    end: int
    code: str
    factor: Fraction | int
    word: str


TIMES_AS = re.compile(
    r"times(?= (?:as|more|the|its|over|what|that|their|last|or|today's|current|normal"
    r"|pre|EBITDA|GDP|oversubscribed|covered|leverage|earnings|sales|revenue|profits?|income"
    r"|[a-z]+er)\b|[,.;])"
)
LETTERS = re.compile(r"[A-Za-zµμ°]+")


class Units:
    """The words of units, found by their first letter, longest first."""

    def __init__(self, words: Languages) -> None:
        whole = words.words("counted", "money", "shared_money", "measures", "times")
        self.meanings: dict[str, tuple[str, Fraction | int]] = words.parts()
        self.meanings |= {word: (code, 1) for word, code in whole.items()}
        self.meanings |= {code: (code, 1) for code in CODES}
        lengths: dict[str, set[int]] = {}
        for word in self.meanings:
            lengths.setdefault(word[0], set()).add(len(word))
        self.lengths = {first: sorted(ns, reverse=True) for first, ns in lengths.items()}
        # by the letters that begin a unit's word, up to what is no letter, in small ones
        begun: dict[str, set[int]] = {}
        for word in self.meanings:
            letters = LETTERS.match(word)
            if letters:
                begun.setdefault(letters[0].lower(), set()).add(len(word))
        self.lengths_in_letters = {
            first: tuple(sorted(ns, reverse=True)) for first, ns in begun.items()
        }
        self.goes_on = words.characters("goes_on")
        listed = {record.tag: record.after_digits.split() for record in words.records}
        self.after_digits = {tag: frozenset(own) for tag, own in listed.items()}
        self.after_any_digit = frozenset().union(*self.after_digits.values())
        self.money = frozenset(words.words("money").values())
        self.counted = frozenset(words.words("counted").values())
        self.times = frozenset(words.words("times").values())


units_of = cache(Units)


def unit_at(text: Text, start: int, script: str = "arabic") -> Unit | None:
    """Return the unit whose words start here, after at most one space."""
    units = units_of(text.words)
    spot = start
    if text[spot : spot + 1] in (" ", "-"):
        spot += 1
    first = text[spot : spot + 1]
    if not first or (first not in units.lengths and not first.isalpha()):
        return None
    if (first.isascii() and (first.isalpha())) or first in "µμ°":
        return _latin(text, spot)
    if spot > start and text[start] == "-":
        return None
    for length in units.lengths.get(first, ()):
        word = text[spot : spot + length]
        meaning = units.meanings.get(word)
        if meaning and not _is_other_word(text, word, spot + len(word), script):
            return Unit(spot + len(word), *meaning, word)
    return None


# 三米高处 is a length, 一米阳光 a name
NUMERALS = frozenset(KANJI + "0123456789 ")
LENGTHS = frozenset("高长宽深远")


def _is_other_word(text: Text, word: str, end: int, script: str) -> bool:
    """Say whether these characters begin another word, or belong to the numeral's own word."""
    if script == "kanji" and _makes_a_word(text, word, end):
        return word != "米" or text[end : end + 1] not in LENGTHS
    following = text[end : end + 1]
    if word == "分" and following == "の" and text.language == "ja":
        return text[end + 1 : end + 2] in NUMERALS  # 60分の授業 is an hour, 60分の1 a share
    return bool(following) and following in units_of(text.words).goes_on.get(word, "")


def _makes_a_word(text: Text, word: str, end: int) -> bool:
    """Say whether a lone kanji numeral and this counter are a word: 一口, 二次, 三星.

    In Chinese 一 and 二 are words of their own (an article, the second), and the others count.
    """
    units, digit = units_of(text.words), text[end - len(word) - 1]
    counts = text.language == "zh" and digit not in "一二"
    listed = units.after_digits.get("zh", ()) if counts else units.after_any_digit
    return word in listed and text[end : end + 1] != "目"


def _latin(text: Text, spot: int) -> Unit | None:
    """Return a unit written in letters: symbols keep their case, words do not."""
    units = units_of(text.words)
    meanings = units.meanings
    times = TIMES_AS.match(text, spot) if text.startswith("times", spot) else None
    if times:
        return Unit(times.end(), "1", 1, "times")
    first = LETTERS.match(text, spot)
    lengths = units.lengths_in_letters.get(first[0].lower()) if first else None
    if not lengths:
        return None
    window = text[spot : spot + 24]
    lowered = window.lower().replace("-", " ")
    for length in lengths:
        word = window[:length] if window[:length] in meanings else lowered[:length]
        if word not in meanings or not (length > 3 or _as_listed(text, window[:length], word)):
            continue
        if not _letter_follows(window, length) and not PAGE.match(window):
            return Unit(spot + len(word), *meanings[word], word)
    return None


def _as_listed(text: Text, written: str, word: str) -> bool:
    """Say whether a short word has the case it is listed in; money may be in capitals: 3 Yen."""
    if written == word:
        return True
    return written == word.capitalize() and is_money(text, units_of(text.words).meanings[word][0])


# 資料3 P.60
PAGE = re.compile(r"[Pp]\. ?[0-9]")


def _letter_follows(window: str, length: int) -> bool:
    following = window[length : length + 1]
    return following.isascii() and (following.isalnum() or following == "_")


COMPUTE = ("EFLOPS", "PFLOPS")
# six consecutive quarters, ten full years
RUNNING = re.compile(
    r" (?:consecutive|straight|successive|fiscal|financial|full|whole|more|additional"
    r"|further|extra|long|calendar)"
    r"(?= [a-z])"
)
RUNNING_STARTS = frozenset("csfwmael")
AHEAD = re.compile(
    r" (?!(?:of|and|in|to|by|the|from|with|for|or|on|at|as|is|are|was|were|than|it|that|per)\b)"
    r"[A-Za-z][A-Za-z-]{0,20}"
)


def counted_ahead(text: Text, end: int) -> str:
    """Return what is counted a few words on, as in 5,300 key AI companies; without a noun, ''."""
    running = RUNNING.match(text, end) if text[end + 1 : end + 2] in RUNNING_STARTS else None
    unit = running and _latin(text, running.end() + 1)
    if unit and unit.code in units_of(text.words).times:
        return unit.code
    for _ in range(3):
        match = AHEAD.match(text, end)
        if not match:
            return ""
        end = match.end()
        unit = _latin(text, end + 1) if text[end : end + 1] == " " else None
        if (
            unit
            and unit.word.isalpha()
            and len(unit.word) > 3
            and (counts_things(text, unit.code) or unit.code in COMPUTE)
        ):
            return unit.code
    return ""


def counts_things(text: Text, code: str) -> bool:
    """Say whether a unit is what is counted (company, item), not a measure or money."""
    return code in units_of(text.words).counted


def is_one_of(text: Text, unit: Unit) -> bool:
    """Say whether the word is of one thing, so that the number names: a Fortune 100 company."""
    meanings, word = units_of(text.words).meanings, unit.word
    several = f"{word}s" in meanings or f"{word[:-1]}ies" in meanings
    return several and counts_things(text, unit.code)


def is_money(text: Text, code: str) -> bool:
    """Say whether a unit is a currency with a name of its own."""
    return code in units_of(text.words).money


SHARES = re.compile("%|率|金利|割")
INDEX = re.compile(
    "指数|DI|倍率|倍[でと]、|株価|TOPIX|ダウ|平均は|(?:プラス|マイナス)[0-9]{1,3}(?![0-9.%])"
)
SAID = (SHARES, INDEX)
# 20ポイントの差, 7.5ポイント増 are of rates where no index is spoken of
CHANGES = re.compile("(?:の?差|増|減|上昇|低下|改善|悪化|拡大|縮小|[高低]く|[高低]い|上回|下回)")
POINTS = re.compile(r"ポイント| ?pts?(?![A-Za-z0-9])")
END_POINTS = re.compile(r" points?\b(?! (?:of|guard))")
# up from 43% to 54%, an 11-point gap
GAP = re.compile(
    r"-point(?= (?:gap|rise|increase|drop|decline|fall|gain|jump|lead|improvement|swing|margin"
    r"|difference|advantage)\b)"
)
PER_CENT = re.compile(r"%|\bper ?cent\b")
# 分别提高6.1个和7.4个百分点 names the points once
BARE_POINTS = re.compile("[、和及] ?[0-9.]{1,6} ?个百分点")
POINTS_AHEAD = re.compile("[、和及至到-] ?[0-9.]{1,6} ?个百分点")
WEIGHED = re.compile(
    r"(?i)weigh|\b(?:milk|beef|pork|meat|butter|cheese|cotton|sugar|coffee|wool|fish|per acre"
    r"|per cow|carbon|emissions|payload|cargo|waste|salmon|honey)\b"
)
KILOGRAMS = re.compile("アール|コメ|収量|円|米|袋|肉|体重|収穫|野菜|ごみ|荷物|減量")
FAR = re.compile("距離|走行|時速|沖|先の|離れ|道|路線|区間|渋滞|圏|延長|半径|航続|マラソン")
ELECTRIC = re.compile("电(?!影)|電力")
SECONDS_AHEAD = re.compile("[0-9]{1,2} ?秒")
# in RMB 20k-RMB 2m the second code belongs to the second number
CODE_AHEAD = re.compile(r"-[A-Z]{3} ?[0-9]")
# the months of laws: 3月以内, 1月を経過する日
MONTHS = re.compile("月(?:以内|を経過|を超え)")
# 5 s and 0.5s are seconds; the 90s and 20s are years
SECONDS = re.compile(r"[0-9][0-9,]{0,20}(?:\.[0-9]{1,10}s| s|\.[0-9]{1,10} s)(?![A-Za-z0-9'-])")
PERCENT = Fraction(1, 100)
# the words of units that may mean another one, beside those of money
SETTLED = frozenset([*"成个度分块折元", "企业", "キロ", "pound", "pounds", "times"])


def unit_behind(text: Text, start: int, number: Numeral, end: int) -> Unit | None:
    """Return the unit behind a numeral, as the words around it have it."""
    unit = unit_at(text, end, _script(number))
    if unit is None:
        return _unlisted(text, start, number, end)
    if unit.word not in shared_money_of(text.words).settled and text[end] != "-":
        return unit
    if unit.word == "成" and number.value > 10:
        return None
    if unit.word == "元":
        return _of_other_money(text, unit)
    if unit.word == "折" and number.value > 10:
        return unit._replace(factor=PERCENT)  # 八五折
    if text[end] == "-" and CODE_AHEAD.match(text, end):
        return None
    if unit.word == "个" and POINTS_AHEAD.match(text, unit.end):
        return unit._replace(code="1", factor=PERCENT)
    if unit.word in shared_money_of(text.words).named:
        code = currency_of(text, start, unit.end, unit.word)
        return unit._replace(code=code) if code else None
    if unit.word == "times" and number.value.denominator > 1:
        return unit._replace(code="1")
    if unit.word in ("pound", "pounds") and text[start - 1 : start] != "£":
        return unit._replace(code="[lb_av]") if _weighs(text, start, unit.end) else unit
    if (
        unit.word == "キロ"
        and not FAR.search(text, max(0, start - 10), unit.end + 6)
        and (KILOGRAMS.search(text, max(0, start - 16), unit.end + 8))
    ):
        return unit._replace(code="kg")
    if unit.word == "度" and ELECTRIC.search(text, max(0, start - 16), unit.end + 8):
        return unit._replace(code="kW.h")
    if unit.word == "度" and text[start - 1 : start] == "に":
        return unit._replace(code="count")  # 100年に1度
    if text.language == "zh" and unit.word == "分" and not SECONDS_AHEAD.match(text, unit.end):
        return unit._replace(code="count")
    if unit.word == "企业" and number.script == "kanji" and number.scale >= 10**8:
        return None  # 百亿企业 is one that earns as much
    if text.language == "zh" and unit.word == "块" and number.scale >= 10**4:
        return unit._replace(code="count")
    return unit


OTHER_MONEY = re.compile("新[台臺][币幣]|[台臺][币幣]|港[币幣]|美金")
OTHER_CODES = {"新": "TWD", "台": "TWD", "臺": "TWD", "港": "HKD", "美": "USD"}


def _of_other_money(text: Text, unit: Unit) -> Unit:
    """Return 元 as what stands behind it says: 9899.2億元新台幣."""
    other = OTHER_MONEY.match(text, unit.end)
    return Unit(other.end(), OTHER_CODES[other[0][0]], 1, unit.word) if other else unit


def _unlisted(text: Text, start: int, number: Numeral, end: int) -> Unit | None:
    """Return a unit that is one only here: points of a rate or an index, the ages of 30代."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2] not in ("p", "s"):
        return None
    if text.startswith("(含)", end):
        return unit_at(text, end + 3)
    if text[end : end + 1] == "p" and "£" in text[max(0, start - 300) : end + 300]:
        return Unit(end + 1, "GBP", PERCENT, "p")
    ahead = END_POINTS.match(text, end) if text.language == "en" else None
    if ahead and "%" in text[max(0, start - 24) : start]:
        return Unit(ahead.end(), "1", PERCENT, "points")
    ahead = BARE_POINTS.match(text, end) if text[end : end + 1] in "、和及" else None
    if ahead and "分别" in text[max(0, start - 24) : start]:
        return Unit(end, "1", PERCENT, "个百分点")
    gap = GAP.match(text, end) if text[end : end + 1] == "-" else None
    if gap and PER_CENT.search(text, max(0, start - 120), start):
        return Unit(gap.end(), "1", PERCENT, "points")
    if text[end : end + 1] in (" ", "s") and SECONDS.match(text, start):
        return Unit(end + 1 + (text[end] == " "), "s", 1, "s")
    points = POINTS.match(text, end) if text[end : end + 1] in ("ポ", "p", " ") else None
    if points:
        return _points(text, start, points.end())
    if text.language == "ja" and text[end : end + 1] == "代" and number.value in range(10, 100, 10):
        return Unit(end + 1, "a", 1, "代")
    if text.language == "ja" and MONTHS.match(text, end):
        return Unit(end + 1, "mo", 1, "月")
    return _counter_bounded(text, end) if number.script == "arabic" else None


COUNTER = re.compile(
    "(?![百千万亿兆年月日时時点度第級级分])[一-鿿]{2}(?=以[上内下]|未満)"
    "|[一-鿿](?<![百千万亿兆年月日时時点度第級级])|[ァ-ヺー]{2,6}"
)


def _counter_bounded(text: Text, end: int) -> Unit | None:
    """Return what a counter on no list counts, where a bound stands behind it: 5問程度."""
    counter = COUNTER.match(text, end)
    if counter and bound_after(text, counter.end()) and not bound_after(text, end):
        return Unit(counter.end(), "count", 1, counter[0])
    return None


def _weighs(text: str, start: int, end: int) -> bool:
    """Say whether pounds are a weight here: the words near speak of goods by weight, not money."""
    return WEIGHED.search(text, max(0, start - 120), end + 60) is not None


def _script(number: Numeral) -> str:
    """Return `kanji` only for a lone kanji digit, which units must not make a word with."""
    return "kanji" if number.script == "kanji" and number.value <= 10 else "arabic"


def _points(text: Text, start: int, end: int) -> Unit:
    """Read ポイント as percentage points or as points, by what was measured last before.

    Where neither a share nor an index is said before, a share behind or a change makes it a rate.
    """
    before = text[max(0, start - 80) : start]
    share, index = (max((m.end() for m in said.finditer(before)), default=-1) for said in SAID)
    if index > share:
        rates = share >= 0 and index < len(before) - 40
    else:
        behind = SHARES.search(text, end, end + 26) or CHANGES.match(text, end)
        rates = share >= 0 or behind is not None
    return Unit(end, "1", PERCENT, "ポイント") if rates else Unit(end, "count", 1, "ポイント")


# whose cents are meant, the last sign of money says
CENTS_OF = re.compile(
    r"(?<![A-Za-z])(?:(?P<ZAR>R(?=[0-9])|rand\b)|(?P<AUD>AU?\$|AUD)|(?P<NZD>NZ(?:\$|D))"
    r"|(?P<CAD>CA?\$|CAD)|(?P<SGD>S\$|SGD)|(?P<HKD>HK(?:\$|D))|(?P<EUR>€|EUR|euros?\b)"
    r"|(?P<USD>US\$|\$|USD))"
)
CENTS = ("cents", "cent")


class SharedMoney:
    """The names that several countries give their money, and the words for those countries."""

    def __init__(self, words: Languages) -> None:
        self.named = words.words("shared_money") | dict.fromkeys(CENTS, "USD")
        self.settled = SETTLED | self.named.keys()
        places: dict[str, dict[str, str]] = {}
        for record in words.records:
            for (shared, code), listed in record.countries.items():
                codes = places.setdefault(shared, {})
                codes[code] = f"{codes.get(code, '')} {listed}"
        self.countries = {
            shared: re.compile("|".join(f"(?P<{c}>{'|'.join(ws.split())})" for c, ws in cs.items()))
            for shared, cs in places.items()
        } | {"USD": CENTS_OF}


shared_money_of = cache(SharedMoney)


def currency_of(text: Text, start: int, end: int, word: str) -> str:
    """Return the code of the money with this shared name, or '' where no country is near.

    Cents are those of the dollar where no other money is near.
    """
    money = shared_money_of(text.words)
    countries = money.countries[money.named[word]]
    before = list(countries.finditer(text, max(0, start - 300), start))
    found = before[-1] if before else countries.search(text, end, end + 120)
    if found and found.lastgroup:
        return found.lastgroup
    return "USD" if word in CENTS else ""

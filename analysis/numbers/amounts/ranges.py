"""Read the two ends of a range: 1.5~8億円, 30万至50万元, $4-6M, between 18% and 20%.

amounts -> **ranges** -> figures
"""

import re
from functools import cache

from analysis.numbers.amounts.amounts import Amount, amount_of, number_at
from analysis.numbers.amounts.signs import signed
from analysis.numbers.languages import Languages
from analysis.numbers.mention import Quantity
from analysis.numbers.numerals.numerals import Numeral, as_fraction
from analysis.numbers.numerals.shares import share_of
from analysis.numbers.text import Text


class RangeWords:
    """The words between the two ends of a range, and the gate made from them."""

    def __init__(self, words: Languages) -> None:
        listed = sorted((to for record in words.records for to in record.ranges), key=len)
        signs = sorted(words.words("money_before"), key=len, reverse=True)
        money = f"(?:(?:{'|'.join(map(re.escape, signs))}|¥|[A-Z]{{3}} ?¥?) ?)?"
        self.pattern = re.compile(
            rf"(?:\(不?含\))? ?(?:{'|'.join(reversed(listed))})(?:约|約)? ?{money}"
            r"(?P<sign>[-▲](?=[0-9]))?(?=[0-9一二三四五六七八九十百两])"
        )
        self.starts = frozenset("(").union(to[0] for to in listed) - {" "}
        # what may stand behind a space: a bracket, a word, or what one goes on with behind its own
        self.spaced = frozenset("( ").union(to.removeprefix(" ")[0] for to in listed)

    def may_start(self, text: str, end: int) -> bool:
        """Say from two characters whether a range may go on behind the amount that ends here."""
        sign = text[end : end + 1]
        return sign in self.starts or (sign == " " and text[end + 1 : end + 2] in self.spaced)


range_words_of = cache(RangeWords)
# from the current level of 87 GW to 175 GW
FROM = re.compile(
    r"(?:(?:从|由|自)约?|[Ff]rom (?:(?:the|its|an?) )?"
    r"(?:(?:current|present|existing|previous|initial|original|low|high|peak|record|average) )?"
    r"(?:(?:level|rate|capacity|figure|base|total|price|share) )?(?:of )?"
    r"(?:(?:about|around|roughly|some|nearly|approximately|just|only|under|over) )?)$"
)
ROW_BEFORE = re.compile(r"[0-9]\)? [(]?$")
ROW_GOES_ON = re.compile(r"\)? [-(]?[0-9]")
CHANGED = re.compile(
    r"(?:\([^()\n]{1,40}\))?(?:程度|前後|以上|超|強|弱|余り?|近く|規模)?(?:[にへ](?!わた)|まで(?:拡大|引き上げ|引き下げ|増え|増や|減|縮|伸|上昇|低下|下が|上が|高め))"
)
MOVED = re.compile(
    r"(?:slid|fell|rose|dropped|gained|climbed|jumped|lost|added|up|down|declined|increased"
    r"|decreased|widened|slipped|shed|surged|plunged|tumbled|by) $"
)
BY = re.compile(
    r"(?:[Ff]ell|[Rr]ose|grew|dropped|declined|increased|decreased|climbed|shrank|slipped|cut|reduced"
    r"|raised|fallen|risen|grown|gained|up|down) by $"
)
OF = re.compile(
    r"(?:[Dd]ecrease|[Ii]ncrease|[Rr]ise|[Ff]all|[Dd]rop|[Dd]ecline|[Gg]ain|[Jj]ump) of "
    r"(?:[a-z]+ ){0,3}$"
)
BY_ZH = re.compile("(?:减少|增加|下降|上升|回落|下跌|上涨|增长|降低|缩减|上调|下调|扩大|缩小)$")
CODE = re.compile("[A-Z]{3}")
BETWEEN = re.compile(
    r"[Bb]etween (?:(?:the )?ages(?: of)? "
    r"|(?:about|around|roughly|approximately|some|an estimated) )?$"
)


def range_of(text: Text, first: Amount) -> tuple[Amount, Amount] | None:
    """Return both ends of the range that begins with this amount, each with unit and scale."""
    words = range_words_of(text.words)
    if not words.may_start(text, first.end):
        return None
    match = words.pattern.match(text, first.end)
    number = number_at(text, match.end()) if match else None
    if match is None or number is None or _is_row(text, first, match, number):
        return None
    second = amount_of(text, match.end(), first.end, number, _sign_of(first))
    if first.unit and not second.unit and second.code == "count":
        return None
    if first.code not in ("count", second.code) and (first.unit or second.code != "count"):
        return None
    if _is_change(text, first, match[0], second):
        return None
    low, high = _share(first, second, bool(CODE.search(match[0])))
    if text[low.start - 1 : low.start] in ("-", "▲"):
        low, high = _below_zero(text, low, high, match["sign"])
    elif match["sign"]:
        return None
    return (low, high) if low.value < high.value else None


def _sign_of(first: Amount) -> str:
    """Return the money said before the first end only, which the other is in too: EUR 10m-20m."""
    return "" if first.unit or first.code == "count" else first.code


def _is_row(text: str, first: Amount, match: re.Match, number: Numeral) -> bool:
    """Say whether numbers stand side by side in a row, with a sign or a dash for none between.

    So 3.8 -1.5 and 5.7 1.1 - 5.7 or 1.6 - 1.6 0.8; in 16 - 24 5.3 the ages are a range.
    """
    if match[0] == " -":
        return True
    if match[0] != " - ":
        return False
    follows = ROW_GOES_ON.match(text, number.end) and "." in text[first.start : first.end]
    return bool(follows or ROW_BEFORE.search(text[max(0, first.start - 12) : first.start]))


def to_other_share(text: Text, low: Quantity) -> Quantity:
    """Return a share with the other end of 1/2~2/3 and 2分の1から3分の2."""
    words = range_words_of(text.words)
    if not words.may_start(text, low.end):
        return low
    match = words.pattern.match(text, low.end)
    number = number_at(text, match.end()) if match else None
    high = share_of(text, match.end(), number) if match and number else None
    if match is None or high is None or high.value <= low.value:
        return low
    changed = "から" in match[0] and CHANGED.match(text, high.end)
    if changed or _is_said_from(text, low.start):
        return low
    return low._replace(end=high.end, upper=high.value)


def lent_by_second(text: Text, first: Amount) -> Amount:
    """Give a bare number the unit it changes in: from 60 to 50 km/h, 78 to 22 per cent."""
    if first.unit or first.code != "count":
        return first
    number = number_at(text, first.end + 4) if text[first.end + 4 : first.end + 5] else None
    if number is None:
        return first
    second = amount_of(text, first.end + 4, first.end, number)
    falls = first.value > second.value / (second.unit.factor if second.unit else 1)
    said = falls or _is_said_from(text, first.start)
    if not said or (second.number.scale == 1 and (not second.unit or second.code == "count")):
        return first
    scale = second.number.scale
    apart = first.value * 10 < second.number.mantissa or first.value > second.number.mantissa * 10
    if scale > 1 and apart:
        return first
    factor = second.unit.factor if second.unit else 1
    return first._replace(value=first.value * scale * factor, code=second.code)


def _is_said_from(text: str, start: int) -> bool:
    """Say whether an amount is what something changes from, so that what follows is no range."""
    return FROM.search(text[max(0, start - 48) : start]) is not None


def _is_change(text: str, first: Amount, word: str, second: Amount) -> bool:
    """Say whether two numbers are a before and an after rather than the ends of a range."""
    if first.unit and second.unit and first.unit.factor != second.unit.factor:
        return True
    if first.unit and second.unit and "ポイント" in (first.unit.word, second.unit.word):
        return first.unit.word != second.unit.word
    if (
        word[-1] in "至到"
        and first.unit
        and first.code != "1"
        and _is_far_below(text, first, second)
    ):
        return True
    before = text[max(0, first.start - 10) : first.start]
    alone = not before.strip() and first.code == second.code != "count"
    if word.startswith(" to ") and (
        _has_moved(text, first, second) or (_is_far(first, second) and not alone)
    ):
        return True
    if "and" in word:
        return BETWEEN.search(text[max(0, first.start - 32) : first.start]) is None
    if _is_said_from(text, first.start):
        return not word.startswith("-to-")
    return "から" in word and CHANGED.match(text, second.end) is not None


def _below_zero(text: Text, low: Amount, high: Amount, sign: str | None) -> tuple[Amount, Amount]:
    """Give the ends of a range their signs: -1.2亿元到-0.9亿元, -5%~3%."""
    start, value = signed(text, low.start, 0, as_fraction(low.value), None)
    low = low._replace(start=start, value=value)
    return low, high._replace(value=-high.value) if sign else high


def _is_far(first: Amount, second: Amount) -> bool:
    """Say whether a number is far too small for the other end: 14,950 to 1.88 million."""
    bare = first.number.scale == 1
    return bare and 1000 <= first.value < second.value / 100 and second.number.scale > 1


def _is_far_below(text: str, first: Amount, second: Amount) -> bool:
    """Say whether the first says by how much: 减少4217户至6.03万户."""
    return first.value < second.value / 5 and bool(
        BY_ZH.search(text, max(0, first.start - 2), first.start)
    )


def _has_moved(text: str, first: Amount, second: Amount) -> bool:
    """Say whether the first says by how much: slid $311 to $2,176, by 1 percentage point to 37%."""
    if BY.search(text[max(0, first.start - 14) : first.start]):
        return True
    far = first.value * 10 < second.value
    if far and OF.search(text[max(0, first.start - 40) : first.start]):
        return True
    if first.unit and second.unit and first.unit.word != second.unit.word:
        return "point" in first.unit.word or first.unit.word in ("pp", "ppt", "ppts", "p.p.")
    moved = MOVED.search(text[max(0, first.start - 12) : first.start]) is not None
    if first.code == second.code == "count" and moved and first.value * 10 < second.value:
        return True
    money = first.code.isupper() and len(first.code) == 3
    own = money and (first.unit is not None or not text[first.start].isdigit())
    return own and moved


def _share(first: Amount, second: Amount, repeated: bool) -> tuple[Amount, Amount]:
    """Give both ends of a range the scale and unit that are written once: 1.5~8億円, $4-6M.

    Where the code of the currency is `repeated` before the second end, each keeps its own scale.
    """
    value = first.value
    code = second.code if second.code != "count" else first.code
    if not first.unit and second.unit:
        value = value * second.unit.factor
    scale = second.number.scale
    shared = first.unit is None and not repeated and first.number.scale == 1 and scale > 1
    if shared and first.number.mantissa < second.number.mantissa:
        value = value * scale
    return first._replace(value=value, code=code), second._replace(code=code)

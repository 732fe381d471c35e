"""Tell whether a true mark still says the same in the line in which it stands.

trace -> **neighbours**

`<data>160 billion</data>` is no longer 160 billion with 万, %, k or a digit at its side, and "at
least" is not with a minus or "less than" before it. The line is read by the number grammar with
the mark in it: what is read there must be what is read of the mark alone.
"""

import re

from analysis.numbers import Mention

from .agreement import UNDECIDED_UNITS, WHOLE, mentions_in

#: What changes a number when it touches it: a digit, a letter, a scale, a share, a sign.
TOUCHING_AFTER = re.compile(
    r"[0-9０-９A-Za-z万萬億亿兆千仟百佰十拾倍割]|[.,．，][0-9０-９]|[ \u00a0]?[²³⁰-⁹%％‰]"
)
TOUCHING_BEFORE = re.compile(r"[0-9０-９A-Za-z+\-−－‒–▲△±√~≈.．]$|[−－][ \u00a0]$")
#: Signs without a width, between which and the number nobody sees anything.
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")

#: Words before a number that the grammar does not read, and that change what it says.
WORDS_BEFORE = re.compile(
    r"(?:\b(?:minus|negative|not|never|twice|double|triple|half|(?:ten|dozen|hundred|thousand)s of"
    r"|no longer|not (?:yet|even)|fails? to reach|far from|one of|without|hardly|barely|rather than"
    r"|instead of|almost|nearly|quadruple|quintuple|tenfold|zero point|[a-z]+ times)"
    r"|マイナス|[非未負约約]|倍の|负|不是|并非|並非|没有|零点|几乎|数十[个個])"
    r"[ \u00a0]?$",
    re.IGNORECASE,
)
#: Another currency at either side of a number, and words behind it that deny it or bound it anew.
CURRENCY = (
    r"(?:US |Hong Kong |Australian |Canadian )?dollars?\b|euros?\b|pounds? sterling\b|yen\b|yuan\b"
    r"|renminbi\b|won\b|(?:USD|US\$|HKD|HK\$|JPY|CNY|RMB|EUR|GBP|KRW|TWD|SGD)(?![A-Za-z])|[$€£¥￥₩]"
    r"|(?:米|美|香港|豪)?ドル|ユーロ|ポンド|ウォン|(?:美|欧|歐|日|港|韩|韓|澳)元|英镑|英鎊|日圆|日圓|rupees?\b|francs?\b|bitcoins?\b|[₹฿₽₫₱₺₿]|RM\b|ルピー|フラン|卢比|法郎"
)
CURRENCY_BEFORE = re.compile(rf"(?:{CURRENCY})[ \u00a0]?$")
WORDS_AFTER = re.compile(
    rf"[ \u00a0]?(?:[(（][ \u00a0]?)?(?:in )?(?:{CURRENCY})(?![ \u00a0]?[0-9\ufffc])"
    "|[ \u00a0]?(?:では(?:な[いく]|なかった|ありません)|でない|未満|以下|以上|超|に満たない|未达"
    "|不到|不足|不是|はうそ|にすぎない|程度|前後|の[0-9数]*倍|しかない|とは限らない|までは|左右|没有达到|是假的|除外|之一|折)"
    r"|[ \u00a0]?(?:per ?cent\b|-?fold\b|times\b|to the power|squared|cubed|minus\b|pp\b|°"
    r"|basis points?|[mxk]\b|was (?:not|never|denied|cancelled|withdrawn)|halved"
    r"|is (?:wrong|false))"
    r"|[ \u00a0]?[(（](?:in )?(?:thousands?|millions?|billions?|[千万億亿]+[元円]?)[)）]"
)


def says_the_same(before: str, shown: str, after: str, language: str) -> bool:
    """Return whether a number reads between its neighbours as it reads alone."""
    before, after = UNSEEN.sub("", before), UNSEEN.sub("", after)
    if WORDS_BEFORE.search(before) or CURRENCY_BEFORE.search(before):
        return False
    if TOUCHING_AFTER.match(after) or TOUCHING_BEFORE.search(before) or WORDS_AFTER.match(after):
        return False
    alone = mentions_in(shown, language)
    if len(alone) != 1 or WHOLE.fullmatch(shown):  # a bare count takes its unit from the line
        return True
    line = f"{before}{shown}{after}"
    start, end = len(before), len(before) + len(shown)
    there = [one for one in mentions_in(line, language) if one.start < end and one.end > start]
    return not there or any(_alike(alone[0], one) for one in there)


def _alike(alone: Mention, there: Mention) -> bool:
    same = (alone.value, alone.value_upper, alone.bound) == (
        there.value,
        there.value_upper,
        there.bound,
    )
    undecided = alone.unit in UNDECIDED_UNITS or there.unit in UNDECIDED_UNITS
    return same and (undecided or alone.unit == there.unit)

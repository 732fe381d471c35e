"""Read ordinals and ranks: 第5回, 第二批, 世界第二, 21st century.

digits, kanji -> **ordinals** -> mentions

A rank has the unit `rank`; another ordinal has none. 第17号 is a document's number and so noise;
第三季度 is a quarter and 第14次5カ年計画 the years of the plan, both dates.
"""

import re
from fractions import Fraction

from analysis.numbers import dates, plans
from analysis.numbers.codes import NUMBERED
from analysis.numbers.names import digits_end
from analysis.numbers.numerals import Numeral, kanji_at, numeral_at
from analysis.numbers.reading import Reading

SHEET_WORDS = ("別表", "附表", "付表", "様式", "別記", "别表", "別紙")
SHEETS = frozenset(word[-1] for word in SHEET_WORDS)
COUNTER = re.compile(
    r"(?:届|次|回|批|位|名|个|個|条|條|章|节|節|项|項|款|期|四半期|年代|代|世代|轮|層|层|阶段|段階|段|部分|部|集|巻|卷|版|編|编|讲|课|"
    r"步|歩|番|大|年度|年|天|日|周|週|组|站|梯队|方面|類|类)(?:目(?![标標前的录]))?"
)
TO = re.compile(r"[-~至到](?:第 ?)?([0-9]{1,4})(?:条|章|次|回|批|期|位|名|届)?")
RANKING = (
    "排名 位居 位列 居 列 名列 跃居 跻身 世界 全球 全国 国内 业界 業界 アジア 亚洲 全省 省内 日本"
)
RANKED = tuple(RANKING.split())
ENGLISH = re.compile(
    r"(?P<n>[0-9]{1,4})(?:st|nd|rd|th)\b"
    r"(?:[- ](?:century|session|edition|phase|batch|place|anniversary|meeting|round))?"
)


def behind_first(reading: Reading, spot: int, begin: int) -> int:
    """Read the number at `spot` that 第 at `begin` makes an ordinal."""
    text = reading.text
    if text[begin - 1 : begin] in SHEETS and text.endswith(SHEET_WORDS, 0, begin):
        return (
            reading.noise(begin, digits_end(text, spot))
            if text[spot].isdigit()
            else (reading.passed(spot, spot + 1, "name"))
        )
    number = numeral_at(text, spot) if text[spot].isascii() else kanji_at(text, spot)
    if number is None:
        return reading.passed(spot, spot + 1, "word")
    if number.script == "arabic":
        code = NUMBERED.match(text, spot)
        if code:
            return reading.noise(begin, code.end())
    date = _as_date(text, spot, begin, number)
    if date:
        return reading.date(begin, *date)
    counter = COUNTER.match(text, number.end)
    end, word = (counter.end(), counter[0]) if counter else (number.end, "")
    ranked = word in ("位", "名") or (
        word in ("", "大") and text[max(reading.floor, begin - 3) : begin].endswith(RANKED)
    )
    upper, more = None, TO.match(text, number.end)
    if more and int(more[1]) > number.value:
        upper, end = Fraction(int(more[1])), more.end()
    unit = "rank" if ranked else ""
    return reading.add(begin, end, Fraction(number.value), upper, unit, "exact", "ordinal")


def _as_date(text: str, spot: int, begin: int, number: Numeral) -> tuple[int, str] | None:
    """Return the quarter or the five-year plan that the ordinal names, if it does."""
    if text.startswith("季度", number.end):
        return dates.quarter_at(text, spot)
    return plans.numbered_at(text, begin)


def english_at(text: str, spot: int) -> tuple[int, Fraction] | None:
    """Return where an ordinal in digits ends, and its number: 21st century, 3rd."""
    match = ENGLISH.match(text, spot)
    return match and (match.end(), Fraction(int(match["n"])))

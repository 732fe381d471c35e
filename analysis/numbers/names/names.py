"""Tell the numerals of names and idioms: 表3, Section 4, Windows 11, 中国制造2025, 千行百业, 三星.

folded text -> **names before digits** -> noise mentions

A kanji numeral counts where a counter follows or where it is a numeral of several places. The
idioms and names listed would pass that test and still count nothing.
"""

import re
from functools import cache

from analysis.numbers.amounts.units import unit_at
from analysis.numbers.folding import KANJI
from analysis.numbers.languages import Languages
from analysis.numbers.mention import Found, Word, end_of, noise, ordinal
from analysis.numbers.text import Endings, Text

CALLED = frozenset("985 211 863 973 996 12345 12306 12315 12333 110 119 120 95598 1024 618".split())
CALLED_WHAT = re.compile(
    r"高校|工程|计划|计畫|大学|热线|平台|网|制|、211|政务|服务|番|便民| ?電話|专线|院校|购物"
)
STRONG = re.compile(r"[强強](?![のをが化度力調]|制|い|く)")
TAIL = re.compile(r"[0-9]{1,20}(?:[-.:][0-9A-Z]{1,12}|/(?:19|20)[0-9]{2}(?![0-9])){0,5}[A-Za-z]?")
SPACED = re.compile(rf"{TAIL.pattern}(?:[ ・-][0-9]{{2,8}}(?![0-9])){{0,4}}")
LATIN_NAME = re.compile('[一-鿿ぁ-ヺ「『《"(、]([A-Za-z][A-Za-z-]{2,15}) $')
VERSION = re.compile(
    '[0-9]{1,2}(?:[.][0-9]{1,2})?(?!,[0-9])(?=[」』》")、。,]|(?![百千万亿兆十年月日割])[一-鿿ぁ-ヺ])'
)
ENCLOSING = frozenset('<"')
# 小6, 中1, 高3: years of school
GRADE_SIGNS = frozenset("小中高")
GRADE = re.compile("[^一-鿿][小中高][1-6](?=[生のにからでを、。ま~・と])")
COUNTED = re.compile(r" (?:[a-z]+ )?(?:million|billion|companies|people|projects|percent)")


@cache
def names_of(words: Languages) -> Endings:
    """Return the names before digits, with what sort each is: name, product, index, vision."""
    listed = words.words("named")
    asked = {f"{word}:": sort for word, sort in listed.items() if sort == "number"}
    return Endings(listed | asked)


def named_at(text: Text, start: int, floor: int, run_end: int) -> Found | None:
    """Return the span of a number that names a thing, with the name where that is in letters."""
    if text[run_end : run_end + 1] in ("强", "強") and STRONG.match(text, run_end):
        return noise(start, run_end + 1)
    if text[start:run_end] in CALLED and (
        CALLED_WHAT.match(text, run_end)
        or text[start - 1 : start] == text[run_end : run_end + 1] == '"'
    ):
        return noise(start, run_end)
    if text[start - 1 : start] in ENCLOSING and _is_enclosed(text, start, run_end):
        return noise(start, run_end)
    if text[start - 1 : start] in GRADE_SIGNS and GRADE.match(text, start - 2):
        return noise(start, run_end)
    edge = start - 1 if text[start - 1 : start] == " " else start
    found = names_of(text.words).before(text, edge, floor)
    if not found:
        return _model(text, start, run_end) if edge < start else None
    if found.meaning == "name" and run_end - start == 4 and text[start : start + 2] in ("19", "20"):
        return None
    if found.meaning == "name" and text[start] == "0":
        return None
    end = end_of(SPACED if found.meaning == "number" else TAIL, text, start)
    headed = found.meaning == "name" and text[end : end + 1] == " " and not text[end + 1].isascii()
    unit = None if headed else unit_at(text, end)
    if (unit and found.meaning != "number") or text[end : end + 1] in ("万", "亿", "%"):
        return None
    if COUNTED.match(text, end) or (
        text[end : end + 1] == "," and text[end + 1 : end + 4].isdigit()
    ):
        return None
    begin = found.edge if text[found.edge : edge].isascii() else start
    if found.meaning == "ordinal" and run_end - start < 4:
        return ordinal(begin, run_end, int(text[start:run_end]))
    return noise(begin, end)


def _is_enclosed(text: str, start: int, end: int) -> bool:
    """Say whether signs around the digits make them a name: “613”体系, the share <3905>."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before == "<":
        return behind == ">"
    return before == behind == '"' and "一" <= text[end + 1 : end + 2] <= "鿿"


def _model(text: Text, start: int, end: int) -> Found | None:
    """Return the number of a product named in letters amid kanji: 「tsuzumi 2」, Grok 4的."""
    word = LATIN_NAME.search(text[max(0, start - 22) : start])
    if not word or (word[1].isupper() and len(word[1]) < 4):
        return None
    version = VERSION.match(text, start)
    if not version or unit_at(text, version.end()):
        return None
    return noise(start - len(word[1]) - 1, version.end())


def digits_end(text: str, start: int) -> int:
    """Return where the run of digits that starts here ends."""
    match = RUN.match(text, start)
    return match.end() if match else start


RUN = re.compile(r"[0-9]*+")


@cache
def _phrases(words: Languages) -> dict[str, tuple[tuple[int, str, str], ...]]:
    """Return the phrases by their first numeral and the character behind it, longest first."""
    table: dict[str, list[tuple[int, str, str]]] = {}
    for phrase, reason in words.words("lookalikes").items():
        offset = next(i for i, c in enumerate(phrase) if c in KANJI)
        table.setdefault(phrase[offset : offset + 2], []).append((offset, phrase, reason))
    return {
        key: tuple(sorted(found, key=lambda f: len(f[1]), reverse=True))
        for key, found in table.items()
    }


def lookalike_at(text: Text, spot: int) -> Word | None:
    """Return where the idiom or name around this numeral ends, and which of the two it is."""
    for offset, phrase, reason in _phrases(text.words).get(text[spot : spot + 2], ()):
        begin = spot - offset
        if begin >= 0 and text.startswith(phrase, begin):
            end = begin + len(phrase)
            if phrase == "一大" and text[begin - 1 : begin] == "第":
                continue
            if phrase == "四季" and text[end : end + 1] == "度":
                continue
            if phrase[-1] == "方" and text[end : end + 1] == "面":
                continue
            if phrase in ("千兆", "万兆") and text[end : end + 1] in tuple(
                "円元ドウ一二三四五六七八九"
            ):
                continue
            if phrase[-1] == "分" and text[end : end + 1] in ("之", "钟", "鐘", "間", "の"):
                continue
            return Word(end, reason)
    return None

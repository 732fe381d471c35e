"""Tell the numerals of names and idioms: 表3, Windows 11, 中国制造2025, 千行百业, Fab 52.

folded text -> **names before digits** -> noise mentions

A kanji numeral counts where a counter follows or where it is a numeral of several places. The
idioms and names listed would pass that test and still count nothing.

Bare digits are a label by their place, not by a list: no unit, scale, money or bound stands beside
them; before them is a name in capitals with nothing behind that could be counted, or they stand
inside a short name that is set in quotation marks (「創生15戦略」).
"""

import re
from functools import cache

from analysis.numbers.amounts.bounds import bound_before
from analysis.numbers.amounts.units import BARE_POINTS, Unit, counts_things, is_one_of, unit_at
from analysis.numbers.folding import KANJI
from analysis.numbers.languages import Languages
from analysis.numbers.mention import Found, Word, end_of, noise, ordinal
from analysis.numbers.names.english_names import (
    MORE_OF_THEM,
    NO_NAMES,
    TO_ANOTHER,
    behind_name,
    behind_noun,
)
from analysis.numbers.text import Endings, Text

CALLED = frozenset(
    "985 211 863 973 996 12345 12306 12315 12333 110 119 120 95598 1024 618"
    " 104 315 360 58 12123".split()
)
CALLED_WHAT = re.compile(
    r" (?:Program(?:me)?|Project)\b"
    r"|高校|工程|计划|计畫|大学|热线|平台|网|制|、211|政务|服务|番|便民| ?電話|专线|院校|购物"
    r"|报警|急救|晚会|大促|集团|安全|同城|人力銀行"
)
INDICES = frozenset("30 50 100 180 225 250 300 350 400 500 600 1000 2000".split())
STRONG = re.compile(r"[强強](?![のをが化度力調]|制|い|く)")
TAIL = re.compile(
    r"[0-9]{1,20}(?:(?:[-.]|:(?!(?:19|20)[0-9]{2}[-~年]))[0-9A-Z]{1,12}|・[0-9](?![0-9])|/(?:19|20)?[0-9]{2}(?![0-9])){0,5}[A-Za-z]?"
)
SPACED = re.compile(
    rf"{TAIL.pattern}(?:\((?:19|20)[0-9]{{2}}\)[0-9]{{1,2}})?(?:[ ・-][0-9]{{2,8}}(?![0-9])){{0,4}}"
)
# a name in letters amid kanji; set apart by a space, its number is one where what it is follows
LATIN_NAME = re.compile(
    '[一-鿿ぁ-ヺ「『《"(、](?P<apart> ?)'
    "(?:[A-Z][A-Za-z]{1,15} ){0,2}(?P<name>[A-Za-z][A-Za-z-]{2,15}) $"
)
VERSION = re.compile(
    "[0-9]{1,3}(?:[.][0-9]{1,2})?(?!,[0-9])"
    '(?:(?= ?(?![百千万亿兆十年月日割多余來数超以])[一-鿿ぁ-ヺ])|(?P<ends>(?=[」』》")、。,])))'
)
LISTING = re.compile(r"\.[A-Z]{1,2}>")
# the code of a listed share in brackets: 信测标准(300938), (5801) 古河電気工業
CODE = re.compile(r"(?:60|68|00|30|43|83|87|92)[0-9]{4}\)")
CODE_OF_FOUR = re.compile(
    r"(?!19|20)[1-9][0-9]{3}\)(?:[のがはをもとに、株]|\n|$| ?(?=[一-鿿ァ-ヺ]))"
)
SUM = frozenset("額高数量率者計員費比値")
QUOTED = re.compile('[A-Z]?"[一-鿿]')
ENCLOSING = frozenset('<"')
# 小6, 中1, 高3: years of school
GRADE_SIGNS = frozenset("小中高")
GRADE = re.compile("[^一-鿿][小中高][1-6](?=[生のにからでを、。ま~・と])")
# the number of a part, 施策3 and 问题1, not how many there are: 項目12以上
# 指標5: and その1), which number what follows; 指標5件 and その1割 count
LABELLED = re.compile(r"(?:-[0-9]{1,2})?(?=[:;)」』\]_\n ]|[.,、](?![0-9])|$)")
PART = re.compile(r"(?:-[0-9]{1,2})?(?![以超余多未弱強程前約点件個本社人年]|[.,~-]?[0-9]|[%+])")
POINTS_OF = re.compile(f"[0-9.]{{1,6}}{BARE_POINTS.pattern}")
PAGED = frozenset(["id. at", "Id. at", "pp.", "pages", "Pages", "page", "Page"])
POSTCODE = re.compile(r"[一-鿿] [1-8][0-9]{5}(?=[。,;)\n]|$)")
PAGES = re.compile(
    r"(?: of [0-9]{1,4})?(?: ?- ?[0-9]{1,4}(?![0-9%]|[.,][0-9]))?"
    r"(?:(?: ?- ?|, )[0-9]{1,4}(?![0-9%]|[.,][0-9]| [a-z]))*"
)
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
    code = share_code(text, start, run_end) if ":" in text[start - 2 : start] else None
    if code:
        return code
    if text[start - 1 : start] == "(" and _is_share(text, start, run_end):
        return noise(start, run_end)
    if text[start - 1 : start] in ENCLOSING and _is_enclosed(text, start, run_end):
        return noise(start, run_end)
    if "ァ" <= text[start - 1 : start] <= "ー" and _ends_name(text, start, run_end):
        return noise(start, run_end)
    if text[start - 1 : start] in GRADE_SIGNS and GRADE.match(text, start - 2):
        return noise(start, run_end)
    edge = start - 1 if text[start - 1 : start] in (" ", "'") else start
    found = names_of(text.words).before(text, edge, floor)
    apart = text[edge - 1 : edge]
    if not found and (apart in ("|", "\t") or (apart == "\n" and run_end - start > 3)):
        found = _beside(text, edge, floor)
    if not found:
        if edge < start:
            if run_end - start == 6 and POSTCODE.match(text, start - 2):
                return noise(start, run_end)
            return (
                behind_name(text, start, run_end, floor)
                or behind_noun(text, start, run_end, floor)
                or _model(text, start, run_end)
            )
        if text.language == "en":
            return None
        return in_quotation(text, start, floor) or footnote(text, start, run_end)
    if text[edge:start] == "'" and found.meaning != "vision":
        return None
    if found.meaning == "heading" and not (run_end - start < 3 and PART.match(text, run_end)):
        return None
    if found.meaning == "label" and not (run_end - start < 3 and LABELLED.match(text, run_end)):
        return None
    if found.meaning == "name" and run_end - start == 4 and text[start : start + 2] in ("19", "20"):
        law = NUMBER_OF_YEAR.match(text, run_end) if text[found.edge : edge] in LAWS else None
        return noise(found.edge, law.end()) if law else None
    if found.meaning == "name" and text[start] == "0":
        return None
    if found.meaning == "product" and POINTS_OF.match(text, start):
        return None  # 快于全部工业1.9和4.4个百分点
    end = end_of(SPACED if found.meaning == "number" else TAIL, text, start)
    headed = (
        found.meaning in ("name", "label")
        and text[end : end + 1] == " "
        and not text[end + 1].isascii()
    )
    years = found.meaning == "vision" and run_end - start == 4
    unit = None if headed or years else unit_at(text, end)
    called = unit and _names_its_noun(text, found, edge, start, run_end, unit)
    unit = None if called else unit
    if unit and run_end - start > 1 and is_one_of(text, unit):
        unit = None
    if found.meaning == "index" and text.language != "en" and text[start:run_end] in INDICES:
        unit = None  # Fortune 500企業, 日経平均225種
    if (unit and found.meaning != "number") or text[end : end + 1] in ("万", "亿", "%"):
        return None
    if (COUNTED.match(text, end) and not called) or (
        text[end : end + 1] == "," and text[end + 1 : end + 4].isdigit()
    ):
        return None
    begin = found.edge if text[found.edge : edge].isascii() else start
    if found.meaning == "ordinal" and run_end - start < 4:
        return _ordinal(text, begin, start, run_end)
    if text[begin:edge] in PAGED:
        end = end_of(PAGES, text, run_end)
    elif found.meaning in ("name", "label", "number"):
        end = end_of(MORE_OF_THEM if text[edge - 1] == "s" else MORE_LABELS, text, end)
        end = end_of(TO_ANOTHER, text, end)
    if found.meaning == "heading":
        end = end_of(PART, text, run_end)
    return noise(begin, end)


NEXT_ORDINAL = re.compile(r"(?: and | to |-)(?P<n>[0-9]{1,3})(?![0-9%]|[.,][0-9]| [a-z]+s\b)")


def _ordinal(text: Text, begin: int, start: int, end: int) -> Found:
    """Return the ordinal of Action 7, and both of Actions 3 and 4 where one follows the other."""
    first = int(text[start:end])
    more = NEXT_ORDINAL.match(text, end)
    if not more or int(more["n"]) <= first or (more[0][1] == "a" and int(more["n"]) > first + 1):
        return ordinal(begin, end, first)
    return ordinal(begin, more.end(), first, upper=int(more["n"]))


# a sort or a stage, of which there is one: Category 1 projects, tier 2 suppliers
SORTS = frozenset(
    "category class grade group level phase pillar scope stage tier type zone".split()
)


def _names_its_noun(text: Text, name: Word, edge: int, start: int, end: int, unit: Unit) -> bool:
    """Say whether the noun behind belongs to the name: a Fortune 100 company, Type 2 patients."""
    if text[name.edge : edge].lower() in SORTS:
        return end - start < 3
    if name.meaning == "index":
        return counts_things(text, unit.code)
    return end - start > 1 and is_one_of(text, unit)


# Ordinance 2020-4, Resolution 2021/17
LAWS = frozenset("Directive Ordinance Regulation Resolution".split())
NUMBER_OF_YEAR = re.compile("[-/][0-9]{1,4}(?![0-9])")


CELL_END = re.compile(r"[ |\t\n]+$")


def _beside(text: Text, edge: int, floor: int) -> Word | None:
    """Return the name of a number in the cell or line before its own: 股票代码 | 301571."""
    gap = CELL_END.search(text[max(floor, edge - 4) : edge])
    found = names_of(text.words).before(text, edge - len(gap[0]), floor) if gap else None
    return found if found and found.meaning == "number" else None


def _is_share(text: Text, start: int, end: int) -> bool:
    """Say whether digits alone in brackets are the code of a listed share."""
    if end - start == 6:
        return CODE.match(text, start) is not None
    if end - start != 4 or text.language != "ja" or not CODE_OF_FOUR.match(text, start):
        return False
    before = text[start - 2 : start - 1]
    return start == 1 or before == "\n" or (before.isalpha() and before not in SUM)


# 「ユニコーン10」, ファイル360プラス1: a name in katakana that ends in digits
NAME_ENDS = re.compile("[」』]|プラス[0-9]")
KATAKANA = re.compile("[ァ-ヺー]{3,20}$")
TOPS = ("トップ", "ベスト", "ワースト", "マイナス")


def _ends_name(text: str, start: int, end: int) -> bool:
    """Say whether digits end a name in katakana that is set in quotation marks."""
    before = text[max(0, start - 20) : start]
    if before.endswith(TOPS) or not NAME_ENDS.match(text, end):
        return False
    return KATAKANA.search(before) is not None


def _is_enclosed(text: Text, start: int, end: int) -> bool:
    """Say whether signs around the digits make them a name: “613”体系, the share <3905>."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before == "<":
        return behind == ">" or LISTING.match(text, end) is not None
    return before == '"' and QUOTED.match(text, end) is not None and not unit_at(text, end + 1)


def _is_short(name: str) -> bool:
    return name.isupper() and len(name) < 4


def _model(text: Text, start: int, end: int) -> Found | None:
    """Return the number of a product named in letters amid kanji: 「tsuzumi 2」, Grok 4的."""
    before = text[start - 2 : start - 1]
    if not before.isascii() or not before.isalpha():
        return None
    window = text[max(0, start - 50) : start]
    if window.isascii() and '"' not in window and "(" not in window:
        return None
    word = LATIN_NAME.search(window)
    if not word or word["name"].lower() in NO_NAMES or _is_short(word["name"]):
        return None
    version = VERSION.match(text, start)
    if not version or unit_at(text, end) or unit_at(text, version.end()):
        return None
    if version["ends"] is not None and (word["apart"] or end - start > 2):
        return None
    return noise(start - len(word["name"]) - 1, version.end())


def digits_end(text: str, start: int) -> int:
    """Return where the run of digits that starts here ends."""
    match = RUN.match(text, start)
    return match.end() if match else start


RUN = re.compile(r"[0-9]*")


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


# 一点五亿元 is a number, 一点 a word
DECIMALS = re.compile("点[〇零一二三四五六七八九]{1,4}[百千万亿兆倍个個%成]")


def lookalike_at(text: Text, spot: int) -> Word | None:
    """Return where the idiom or name around this numeral ends, and which of the two it is."""
    for offset, phrase, reason in _phrases(text.words).get(text[spot : spot + 2], ()):
        begin = spot - offset
        if begin >= 0 and text.startswith(phrase, begin):
            end = begin + len(phrase)
            if offset == 0 and text[begin - 1 : begin] == "第":
                continue
            if phrase == "四季" and text[end : end + 1] == "度":
                continue
            if phrase == "一点" and DECIMALS.match(text, spot + 1):
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


# 表1、2、図1
MORE_LABELS = re.compile(
    r"(?:(?:[、・,和与と~-]|及び?) ?[0-9]{1,3}(?![0-9%.]|,[0-9])"
    r"(?= ?[、・)」及和与と図表图。,;所]|[はをにの的为]|$))*"
)
# the code of a share behind its exchange: (TWSE: 2330, NYSE: TSM)
EXCHANGE = re.compile("(?:(?<![A-Za-z])[A-Z]{2,6}|[東名札福]証[ァ-ヺー]{0,6}): ?$")


def share_code(text: Text, start: int, end: int) -> Found | None:
    """Return the digits that name a listed share behind the letters of its exchange."""
    if not 4 <= end - start <= 6 or text[end : end + 1] not in (",", ")", ";", "]"):
        return None
    listed = EXCHANGE.search(text[max(0, start - 9) : start])
    return None if not listed or text[end + 1 : end + 2].isdigit() else noise(start, end)


OPENING = re.compile(r'[「『《"](?P<before>[^「」『』"、。,;:\n0-9]{0,14})$')
# where such a name ends; in the mark, or in the bracket behind it
CLOSING = re.compile('[^「」『』"、。,;:\n0-9(]{0,14}[」』"(]')
LABEL = re.compile(r"[0-9]+(?:[・.+xX×-][0-9]+)*(?![0-9,%.・])")
NO_LABEL = frozenset("百千万亿兆割成倍年月日時时ポ個个円元")
NO_OPENING = tuple("和与及等的是をとやがはにで為为")
# words behind which a quotation says how many: 「コストは10」, “两个100”
SAYING = tuple("はがもをでにと个個为為是")
LONG = 14


def in_quotation(text: Text, start: int, floor: int) -> Found | None:
    """Return the digits within a name that is set in quotation marks: 「創生15戦略」, “3820”."""
    opening = OPENING.search(text, max(0, start - LONG - 1), start)
    label = opening and LABEL.match(text, start)
    if not opening or not label:
        return None
    if opening["before"].endswith(SAYING):
        return None
    if not opening["before"] and unit_at(text, label.end() + 1):
        return None  # “8”个专区
    if opening[0][0] == '"' and opening["before"].startswith(NO_OPENING):
        return None  # what stands between two names so set
    end, before = label.end(), opening["before"]
    if opening[0][0] == "《":
        return noise(start, end) if before and text[end : end + 1] == "》" else None
    if not CLOSING.match(text, end) or not (before or text[end] in '」』"'):
        return None
    if label[0][:2] in ("19", "20") and len(label[0]) == 4:
        return None
    bound = bound_before(text, start, floor, "count")
    if (bound and bound.edge < start) or text[end] in NO_LABEL or unit_at(text, end):
        return None
    return noise(start, end)


VERB_ENDS = frozenset("たるだすい")
NOTED = re.compile(r"[^*0-9 \n]\*[1-9][0-9]?(?![0-9.*])")


def footnote(text: Text, start: int, end: int) -> Found | None:
    """Return the digits of a footnote: であった23。 behind the verb of a sentence, 人口*2)."""
    if text[start - 1 : start] == "*" and NOTED.match(text, start - 2) and not unit_at(text, end):
        return noise(start, end)
    set_behind = text[start - 1 : start] in VERB_ENDS and text[end : end + 1] == "。"
    return noise(start, end) if set_behind and end - start < 3 else None

"""Read the mark that a line begins with: what family of numbering it is of, and its number.

text -> **marks** -> heads -> nesting -> sections

A family is one way of numbering (「一、」, 「（一）」, "Article 5", 「第５条」). How the
families of a document lie one in another is for `nesting` to say; FAMILIES lists them as they
usually nest, the outermost first.
"""

import re
import unicodedata
from dataclasses import dataclass

from analysis.numbers.numerals.numerals import kanji_value

KANJI = r"[〇零一二三四五六七八九十百]{1,4}"
DIGITS, ONE_OR_TWO = r"[0-9０-９]{1,3}", r"[0-9０-９]{1,2}"
ROMAN = r"[IVX]{1,5}|[Ⅰ-Ⅻ]"
KATAKANA = "アイウエオカキクケコサシスセソタチツテト"
ANY = rf"(?P<number>{KANJI}|{DIGITS}|{ROMAN})"
GAP = r"[ 　\t:：]*"
WIDE = r"[^\x00-\x7f]"
#: What no heading begins with behind its number: a unit.
UNIT = r"[年月日号亿億万千个個家项項名件人台倍元円社校％%期次级級位]|か所|カ所|ヶ所"
#: What follows a number that counts, where none of the signs of a heading stands between.
COUNTER = (
    r"[つのか本回冊種類店戸世棟枚度割分時秒週泊点条章節階番組校園館機者市町村区県国地大次カヵヶケ箇桁歳"
    r"天米家位成届轮批层座条款套]"
)
#: Behind an article that is only cited.
CITED = (
    r"第[0-9０-９一二三四五六七八九十]|规定|規定|の規定|所|中|に(?:規定|定|掲)|及び|から|至|到|"
    r"[~～-]"
)
EN_WORDS = (
    "Action|Measure|Priority|Objective|Goal|Aim|Pillar|Strand|Theme|Recommendation|Initiative|"
    "Programme|Program|Project|Step|Stream|Mission|Commitment"
)
EAST_WORDS = (
    "基本方針|基本目標|重点戦略|戦略|重点施策|施策|主要施策|取組|取組方針|重点取組|柱|方針|目標|"
    "プロジェクト|アクション|行动|任务|工程|专项|措施|专栏|举措"
)


def _english(word: str) -> str:
    return rf"(?:{word}|{word.upper()}) (?P<number2>[0-9]+|[IVX]+)\b[ \t.:–—-]*"


#: family -> how its mark is printed, behind which the title or a sentence stands
FAMILIES: dict[str, re.Pattern[str]] = {
    name: re.compile("".join(parts))
    for name, *parts in (
        ("#", r"#{1,6}[ \t]+"),
        ("part", rf"第{ANY}(?:编|編|篇|部分|部){GAP}|", _english("Part")),
        ("chapter", rf"第{ANY}章{GAP}|", _english("Chapter")),
        ("section", rf"第{ANY}[节節]{GAP}|", _english("Section")),
        (
            "word",
            rf"(?P<word>{EAST_WORDS})[ 　]*(?P<number>{KANJI}|{DIGITS}|[①-⑳])",
            r"(?:[ 　\t:：、.．]+|(?=【))",
        ),
        (
            "word en",
            rf"(?P<word>{EN_WORDS}) (?P<number>[0-9]{{1,3}}|[IVX]+|[A-Z])(?:\.[0-9]+)*",
            r"(?:[ \t]*[.:–—-][ \t]*|[ \t]+(?=[A-Z])|$)",
        ),
        (
            "article",
            rf"第{ANY}[条條](?:の[0-9０-９一二三]+)?(?!{CITED})[ 　\t:：、]*|",
            r"(?:Article|ARTICLE|Art\.) (?P<number2>[0-9]+)\b(?!\s*(?:\(|of\b|and\b|to\b))",
            r"[ \t.:–—-]*",
        ),
        ("numbered", rf"第{ANY}[ 　\t、]+"),
        ("kanji", rf"(?P<number>{KANJI})(?:[、．]|\.(?![0-9])|[ 　\t]+(?!{UNIT}))[ 　\t]*"),
        ("roman", rf"(?P<number>{ROMAN})(?:[.．、]|[ 　]+(?={WIDE})|(?<=[Ⅰ-Ⅻ]))[ 　\t]*"),
        (
            "kanji in brackets",
            rf"[（(] ?(?P<number>{KANJI}) ?[）)][ 　\t、.．]*|(?P<number2>[㈠-㈩])[ 　\t]*",
        ),
        ("upper letter", r"(?P<number>[A-Z])[.．)）](?![A-Za-z0-9]\.)[ 　\t]+"),
        (
            "arabic",
            rf"(?P<number>{ONE_OR_TWO})(?:[.．、](?![0-9０-９])|[﹒。](?=\S)|",
            rf"[ 　\t]+(?!(?:{UNIT})|[0-9０-９.,%|]))[ 　\t]*",
        ),
        (
            "decimal",
            rf"{ONE_OR_TWO}[.．](?P<number>{ONE_OR_TWO})",
            rf"(?:[.．、]?[ 　\t]+|[.．]?(?={WIDE})(?!(?:{UNIT})|[．。，,]))",
        ),
        (
            "hyphenated",
            rf"(?:[-・•][ 　]*)?{ONE_OR_TWO}[-－‐](?P<number>{ONE_OR_TWO})[.．]?[ 　\t]+(?={WIDE})",
        ),
        (
            "triple decimal",
            rf"{ONE_OR_TWO}[.．]{ONE_OR_TWO}[.．](?P<number>{ONE_OR_TWO})",
            rf"(?:[.．]?[ 　\t]+|(?={WIDE})(?!(?:{UNIT})|[．。，,]))",
        ),
        (
            "arabic in brackets",
            rf"[（(] ?(?P<number>{ONE_OR_TWO}) ?[）)][ 　\t、.．]*|(?P<number2>[⑴-⒇])[ 　\t]*",
        ),
        ("arabic before bracket", rf"(?P<number>{ONE_OR_TWO})[）)][ 　\t、]*"),
        ("circled", r"(?P<number>[①-⑳])[ 　\t]*"),
        ("katakana", rf"(?P<number>[{KATAKANA}])[ 　\t.．、]+"),
        (
            "without gap",
            rf"(?P<number>{ONE_OR_TWO})(?=[\u3041-\u9fff])(?!{UNIT}|{COUNTER})(?=[^。、，；：]{{4,30}}$)",
        ),
        ("katakana in brackets", rf"[（(](?P<number>[{KATAKANA}])[）)][ 　\t]*"),
        ("lower letter", r"[（(](?P<number>[a-z])[）)][ \t]+|(?P<number2>[a-z])[.)][ \t]+"),
        ("square", r"[■□▪▶▼◆◇][ 　\t]*"),
        ("round", r"[●○◎][ 　\t]*(?![○●])"),
    )
}
FAMILY_RANK = {family: rank for rank, family in enumerate(FAMILIES)}
#: Families without numbers.
UNNUMBERED = frozenset({"#", "square", "round", "bare"})


@dataclass(frozen=True)
class Mark:
    """A numbering: its family, its number (0 without one), and where it begins and ends."""

    family: str
    number: int
    start: int
    end: int


def mark_at(text: str, start: int, stop: int) -> Mark | None:
    """Return the mark that begins at `start`, in a line that ends at `stop`; None without one."""
    for family, pattern in FAMILIES.items():
        match = pattern.match(text, start, stop)
        if match:
            said = match.groupdict()
            number = said.get("number") or said.get("number2") or ""
            name = f"#{match[0].count('#')}" if family == "#" else family
            name = f"{name} {said['word']}" if said.get("word") else name
            return Mark(name, number_of(number), start, match.end())
    return None


def number_of(printed: str) -> int:
    """Return the number that a mark prints: 3 for 三, ３, ③, III, ウ, c; 0 for none."""
    folded = unicodedata.normalize("NFKC", printed).strip("()")
    if not folded:
        return 0
    if folded.isdigit():
        return int(folded)
    if folded in KATAKANA:
        return KATAKANA.index(folded) + 1
    if re.fullmatch("[IVX]+", folded):
        return _roman(folded)
    if folded.isascii():
        return ord(folded.lower()[0]) - ord("a") + 1
    return int(kanji_value(folded) or 0)


def rank_of(family: str) -> int:
    """Return where a family usually stands: a lower one is the outer of two."""
    if family.startswith("#"):
        return int(family[1:]) - 10
    if family == "bare":
        return -1
    known = family if family in FAMILY_RANK else family.rsplit(" ", 1)[0]
    return FAMILY_RANK[known]


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[sign] for sign in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < behind else value for value, behind in pairs)

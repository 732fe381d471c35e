"""Recognise digits that only order or name: list numbers, products, documents, rooms.

folded text -> **codes** -> noise mentions
"""

import re

from analysis.numbers.amounts.signs import is_rand
from analysis.numbers.amounts.units import counts_things, unit_at
from analysis.numbers.languages.mul import CODES
from analysis.numbers.mention import Found, date, end_of, noise
from analysis.numbers.names.code_shapes import LETTERS, TOKEN_AFTER
from analysis.numbers.names.names import named_at
from analysis.numbers.numerals.numerals import numeral_at
from analysis.numbers.text import Text

TOKEN_BEFORE = frozenset(LETTERS + "0123456789_-./@&")
LETTER_SIGNS = "Rs Rs. Rp Tk Tk. RM Dhs Dh SR KSh Ksh".split()
MONEY_WORDS = frozenset(["RMB", "US", "yuan", "Yuan", *LETTER_SIGNS, *CODES])
PARTICLES = re.compile(r"(?:2\.5|10|1(?:\.0)?)(?![0-9.])")
ACRONYM_COUNTS = re.compile(r"[A-Z]{2,4}s?$|[a-z]{3,12}$")

ROOM = re.compile(r"[0-9]{2,5}(?:-[0-9]{1,4})? ?(?:室|房)(?!间|産|产)")
REFERENCE = re.compile(r"[0-9]{2,6}/[0-9]{2}(?=\])")
SLASHED = re.compile(r"(?:19|20)[0-9]{2}/(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,6}(?![0-9])")
DOCUMENT = re.compile(r"(?:19|20)[0-9]{2} ?[\])] ?第?(?: ?[0-9]{1,6}(?:-[0-9]{1,3})?) ?[号號]?")
NUMBERED = re.compile(
    r"[0-9]{1,8}(?:[-~][0-9]{1,4})? ?(?:号|號)(?!召(?!开|集会)|称)(?:-[0-9]{1,3}(?![0-9])|线|楼"
    r"|文件|文|院|机|桥|馆|門|出口|墙|室|令|公告)?"
)
PARTS = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?: ?: ?[0-9]{1,3}(?:\.[0-9]{1,2})?){2,5}(?![0-9:])"
)
NUMBER_SIGNS = frozenset("号號-~ ")


def letters_before(text: str, start: int, floor: int) -> int:
    """Return where the word of letters and digits before this spot begins; itself if none."""
    begin = start
    least = max(floor, start - 40)
    while begin > least and text[begin - 1] in TOKEN_BEFORE:
        begin -= 1
    while begin < start and not text[begin].isalnum():
        begin += 1
    return begin


def product(text: Text, start: int, floor: int) -> Found | None:
    """Return the span of a name that joins letters and digits: H100, GPT-4o, COVID-19."""
    begin = letters_before(text, start, floor)
    token = text[begin:start]
    if not any(c.isalpha() for c in token) or token in MONEY_WORDS or token.lower() == "top":
        return None
    if text[begin - 1 : begin] == "$":
        return None  # $US5
    if token == "R" and is_rand(text, start):
        return None
    if token[-1] in "-/" and token[:-1].islower() and len(token) > 3:
        return None
    if token[-1] == "&" or (token[-1] in "./" and not token[-2:-1].isalnum()):
        return None
    end = end_of(TOKEN_AFTER, text, start)
    if token == "PM" and PARTICLES.match(text, start):
        return noise(begin, end_of(PARTICLES, text, start))
    if ACRONYM_COUNTS.search(token) and _counted(text, start):
        return None
    return noise(begin, end)


def _counted(text: Text, start: int) -> bool:
    """Say whether a quantity follows the letters: PC100万台, GPU3000张."""
    number = numeral_at(text, start)
    if number is not None and text[number.end : number.end + 1] == " ":
        return False  # the letters of CR10 市占率 belong to the digits
    if number is None or number.script == "mixed":
        return number is not None
    unit = unit_at(text, number.end)
    return unit is not None and (not unit.word[0].isascii() or unit.word == "%")


def named_code_at(text: Text, start: int, floor: int, run: int) -> Found | None:
    """Return the span of a list number, document number or name that a date could be taken for.

    `run` is where the run of digits ends.
    """
    return (
        listed(text, start)
        or _document(text, start, floor, run)
        or named_at(text, start, floor, run)
        or _parts(text, start)
    )


def _parts(text: str, start: int) -> Found | None:
    """Return a ratio of three or more parts, 3.1:42.4:54.5, which no one number says."""
    if ":" not in text[start + 1 : start + 8]:
        return None
    match = PARTS.match(text, start)
    if not match or not ("." in match[0] or re.search(":[0-9](?![0-9])", match[0])):
        return None
    return noise(*match.span())


def _document(text: str, start: int, floor: int, run: int) -> Found | None:
    """Return a document number: 〔2024〕17号, 第123号, 88号."""
    if text[start - 1 : start] in ("[", "(") and start > floor:
        match = DOCUMENT.match(text, start)
        if match and match[0].endswith(("号", "號")):
            return noise(start - 1, match.end())
    reference = REFERENCE.match(text, start) if text[start - 1 : start] == "[" else None
    if reference:
        return noise(*reference.span())
    if text[start - 1 : start] in ("座", "栋", "楼", "幢", "号", "层", "館"):
        room = ROOM.match(text, start)
        if room:
            return noise(*room.span())
    slashed = SLASHED.match(text, start) if text[run : run + 1] == "/" else None
    if slashed:
        return noise(*slashed.span())
    if text[run : run + 1] not in NUMBER_SIGNS:
        return None
    match = NUMBERED.match(text, start)
    return noise(start, match.end()) if match else None


HEAD = re.compile(r"(?:^|\n)[ \t*#>\-•·●■◆○\"'(\[]{0,12}$")
AFTER_STOP = re.compile(r"[。;:!?」』)]\s?\(?$|[a-z)]\. \(?$|^\s*\(?$")
LIST_MARK = re.compile(
    r"[0-9]{1,2}\.(?=(?:19|20)[0-9]{2}年)"
    r"|(?:[0-9]{1,3})(?:[、)](?![0-9]{1,3}[、,和及~-][0-9])|\.(?![0-9])(?=[ \S])|\](?!\())"
)
# a scale of an amount at the head of a line: 60.5M
SCALE = r"[百千万亿兆]|(?:[KMBTG]|MM|[BMT]n|Cr)(?![A-Za-z&])"
SECTION = re.compile(
    rf"[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,4}}\.?(?= ?(?!{SCALE})[A-Z一-鿿ァ-ヺ\"])"
    r"|[0-9]{1,2}(?:-[0-9]{1,2}){1,2}(?:\.|(?= ))(?= ?(?![百千万亿兆年月日時时])[A-Z一-鿿ァ-ヺ\"])"
)
SECTION_WORD = re.compile(r"[0-9]{1,2} {1,2}(?![百千万亿兆])(?=[一-鿿]{2})")
# 妻（29）が, 田中容疑者（52）は: the age behind a person
AGE_BEHIND = (*"がはらとをもで", "さん", "氏", "容疑者", "被告", "選手")
PERSON = re.compile("[一-鿿々ァ-ヺー](?<![表図節章項号条式紙注例])")
PERSONS = tuple("児男女妻夫孫")
# 今 (17) 日, as the press abroad sets the day of the month apart
TODAY = re.compile(r"(?P<d>3[01]|[12][0-9]|[1-9])\) ?日")
BRACKETED = re.compile(r"[0-9]{1,2}[)\]]")


def line_start(text: str, start: int) -> bool:
    """Say whether only marks and spaces stand between the line's beginning and this spot."""
    return (
        bool(HEAD.search(text[max(0, start - 13) : start]))
        if start > 12
        else bool(HEAD.search("\n" + text[:start]))
    )


def listed(text: Text, start: int) -> Found | None:
    """Return a list or section number: 1、 (1) 2.3 at the head of a line, (3) anywhere."""
    before = text[start - 1 : start]
    if before in ("(", "["):
        match = BRACKETED.match(text, start)
        today = TODAY.match(text, start) if before == "(" and match else None
        if today and text[max(0, start - 3) : start - 1].strip()[-1:] in ("今", "昨"):
            return date(start, today.end(), f"---{int(today['d']):02d}")
        if match and before == "(" and _is_age(text, start, match.end()):
            return None
        if match and text[match.end() - 1] == (")" if before == "(" else "]"):
            return noise(start, match.end() - 1)
    if before == " " and text[start - 2 : start - 1].isalnum():
        return _in_sentence(text, start)  # no line and no sentence begins here
    if not before or before in " \n\t*#>-•·●■◆。;:!?」』)([\"'":
        if line_start(text, start):
            match = SECTION.match(text, start)
            if match and not _measures(text, match.end()):
                return noise(start, match.end())
            match = SECTION_WORD.match(text, start)
            if match and not unit_at(text, match.end() - 1) and not unit_at(text, match.end()):
                return noise(start, start + len(match[0].rstrip()))
        elif not AFTER_STOP.search(text[max(0, start - 3) : start]):
            return _in_sentence(text, start) if before == " " else None
        elif before == " ":
            match = SECTION.match(text, start)
            if (
                match
                and match[0][-1] != "."
                and not unit_at(text, match.end())
                and text[match.end()] == " "
                and text[match.end() + 1].isupper()
            ):
                return noise(start, match.end())
        match = LIST_MARK.match(text, start)
        if match and match[0][-1] == ")" and _in_bracket(text, start):
            return None
        if match and not text.startswith(("、", ")"), match.end()):
            return noise(start, match.end() - 1)
    return None


def _measures(text: Text, end: int) -> bool:
    """Say whether a unit of measure follows; no one counts 2.1 companies."""
    unit = unit_at(text, end)
    return unit is not None and not (text[end] == " " and counts_things(text, unit.code))


IN_SENTENCE = re.compile(r"(?:,|:|;|\band|\bor) $")
LINE_MARK = re.compile(r"([1-9][0-9]?)\. (?=[A-Z])")
IN_SENTENCE_MARK = re.compile(r"[1-9][0-9]?(?=\) ?[A-Za-z])")


def _in_sentence(text: str, start: int) -> Found | None:
    """Return the mark of a list within a sentence: one thing, 2) another, and 3) a third."""
    after = text[start : start + 4]
    if ". " in after and _goes_on(text, start):
        return noise(start, start + after.index("."))
    mark = IN_SENTENCE_MARK.match(text, start) if ")" in after else None
    if not mark or not IN_SENTENCE.search(text[max(0, start - 5) : start]):
        return None
    return None if _in_bracket(text, start) else noise(start, mark.end())


def _goes_on(text: str, start: int) -> bool:
    """Say whether a number goes on with a list set out in one line: 1. China 2. France."""
    mark = LINE_MARK.match(text, start)
    if not mark or int(mark[1]) < 2:
        return False
    before = f"{int(mark[1]) - 1}. "
    at = text.rfind(before, max(0, start - 60), start)
    return at >= 0 and (at == 0 or text[at - 1] in " \n")


def _in_bracket(text: str, start: int) -> bool:
    """Say whether a bracket opened before is still open, so that ) closes it: (median: 9)."""
    before = text[max(0, start - 60) : start]
    return before.rfind("(") > max(before.rfind(")"), before.rfind("\n"))


def _is_age(text: str, start: int, end: int) -> bool:
    """Say whether a number in brackets is the age of the person before; lists are not so long."""
    number, before = int(text[start : end - 1]), text[start - 2 : start - 1]
    if not PERSON.match(before):
        return False
    named = number > 17 or text.startswith(PERSONS, start - 2)
    return named and text.startswith(AGE_BEHIND, end)

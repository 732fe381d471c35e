"""Take the marks of lists, sections, notes and contents as noise: 1、 (2) 2.3 (注) 1 ....... 14.

folded text -> **list marks** -> digits, kanji
"""

import re

from analysis.numbers.amounts.bounds import bound_after, bound_before
from analysis.numbers.amounts.signs import money_before
from analysis.numbers.amounts.units import counts_things, unit_at
from analysis.numbers.dates.english_days import dotted
from analysis.numbers.mention import Found, date, end_of, noise
from analysis.numbers.readers.contents import ENDS, PAGE, in_contents
from analysis.numbers.text import Text

HEAD = re.compile(r"(?:^|\n)[ \t*#>\-•·●■◆○\"'(\[]{0,12}$")
AFTER_STOP = re.compile(r"[。;:!?」』)]\s?\(?$|[a-z)]\. \(?$|^\s*\(?$")
LIST_MARK = re.compile(
    r"[0-9]{1,2}\.(?=(?:19|20)[0-9]{2}年)"
    r"|(?:[0-9]{1,3})(?:[、)](?![0-9]{1,3}[、,和及~-][0-9])|\.(?![0-9])(?=[ \S])|\](?!\())"
)
# a scale of an amount at the head of a line: 60.5M
SCALE = r"[百千万亿兆]|(?:[KMBTG]|MM|[BMT]n|Cr)(?![A-Za-z&])"
SECTION = re.compile(
    rf"[1-9][0-9]?(?:\.[0-9]{{1,2}}){{1,4}}[.、]?(?= ?(?!{SCALE}|ポイント)[A-Z一-鿿ァ-ヺ\"])"
    r"|[0-9]{1,2}(?:-[0-9]{1,2}){1,2}(?:\.|(?= ))(?= ?(?![百千万亿兆年月日時时])[A-Z一-鿿ァ-ヺ\"])"
)
SECTION_WORD = re.compile(
    r"[0-9]{1,2} {1,2}(?![百千万亿兆多余]|月(?![次例額间間]))(?=[一-鿿]{2}|[「『[])"
)
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


# the mark of a note: (注) 1 当社は, 注:2.
NOTE = re.compile(r"(?:注|備考|备注|Notes?)\)?[::]? ?$")
NOTE_ENDS = frozenset(") ::注考")
TIMES = re.compile(r"[0-9] ?\*$")
STARRED = re.compile("[1-9][0-9]?(?:-[1-9][0-9]?)?(?= [^=*/]|[,:]| *(?:\n|$))")  # Profit *2 215.4
NOTE_MARK = re.compile("[0-9]{1,2}(?=[ .、][^0-9])")


# works cited: workers [8, 11]; an interval stands behind a sign or a name in capitals
CITED = re.compile(r"(?<=[a-z.,;)] \[)[0-9]{1,3}(?:(?:, ?|-)[0-9]{1,3})+\]")
# the mark of a note set behind a sentence: of 49 GW.3 However; in 2030.5 South Africa
BEHIND_SENTENCE = re.compile(
    r"(?:[A-Za-z)\]%]{2}|[\"']|(?:in|by|since|of|from|to|until|and) (?:19|20)[0-9]{2})\."
    r"[\"')]?$"
)
MARK_OF_NOTE = re.compile(r"[1-9][0-9]{0,2}(?= ?$| ?\n| [\"'(]{0,2}[A-Z])")


def _note_behind(text: Text, start: int) -> Found | None:
    """Return the mark of a note that stands right behind the end of a sentence."""
    mark = MARK_OF_NOTE.match(text, start)
    if not mark or not BEHIND_SENTENCE.search(text[max(0, start - 12) : start]):
        return None
    amount = money_before(text, start, 0) or bound_before(text, start, 0, "")
    return None if amount else noise(*mark.span())


def listed(text: Text, start: int) -> Found | None:
    """Return a list or section number: 1、 (1) 2.3 at the head of a line, (3) anywhere."""
    before = text[start - 1 : start]
    if before == "[" and CITED.match(text, start):
        return noise(start, end_of(CITED, text, start) - 1)
    if before in ("(", "["):
        match = BRACKETED.match(text, start)
        today = TODAY.match(text, start) if before == "(" and match else None
        if today and text[max(0, start - 3) : start - 1].strip()[-1:] in ("今", "昨"):
            return date(start, today.end(), f"---{int(today['d']):02d}")
        if match and before == "(" and _is_age(text, start, match.end()):
            return None
        if match and before == "(" and _is_of_names(text, start, match.end()):
            return None
        if match and text[match.end() - 1] == (")" if before == "(" else "]"):
            return noise(start, match.end() - 1)
    if (
        before == "*"
        and STARRED.match(text, start)
        and not TIMES.search(text[max(0, start - 3) : start])
    ):
        return noise(start, end_of(STARRED, text, start))
    noted = before in NOTE_ENDS and NOTE_MARK.match(text, start)
    if noted and NOTE.search(text[max(0, start - 8) : start]):
        return noise(*noted.span())
    if before in ENDS:
        led = in_contents(text, start)
        if led:
            return led
    if before in (".", '"'):
        mark = _note_behind(text, start)
        if mark:
            return mark
    if before == " " and text[start - 2 : start - 1].isalnum():
        return _in_sentence(text, start)  # no line and no sentence begins here
    if before == "「" and _heads_words(text, start):
        return noise(start, end_of(PAGE, text, start))
    if not before or before in " \n\t*#>-•·●■◆。;:!?」』)([\"'":
        if line_start(text, start):
            match = SECTION.match(text, start)
            if match and not _measures(text, match.end()) and not dotted(text, start):
                return noise(start, match.end())
            if _heads_words(text, start):
                return noise(start, end_of(PAGE, text, start))
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


def _heads_words(text: Text, start: int) -> bool:
    """Say whether a number set apart by a space heads words that are no unit: 3 対処すべき課題."""
    match = SECTION_WORD.match(text, start)
    return match is not None and not (unit_at(text, match.end() - 1) or unit_at(text, match.end()))


# China (6), India (3) and Israel (3): how many of each
NEXT_NAME = re.compile(r"(?:,|,? and) [A-Z][^().;\n]{1,24} \([0-9]{1,3}\)")
NAMES_BEFORE = re.compile(r"\([0-9]{1,3}\)(?:,|,? and) [A-Z][^().;\n]{1,24} \($")


def _is_of_names(text: str, start: int, end: int) -> bool:
    """Say whether digits in brackets are those of one of several names that each have some."""
    if not NEXT_NAME.match(text, end) and not NAMES_BEFORE.search(text[max(0, start - 40) : start]):
        return False
    return text[start - 3 : start - 2].isalpha()


def _measures(text: Text, end: int) -> bool:
    """Say whether a bound or a unit of measure follows; no one counts 2.1 companies."""
    if text[end] != " " and bound_after(text, end):  # 1.25未満
        return True
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

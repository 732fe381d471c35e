"""Recognise the numbers that only order a text: list and section numbers.

folded text -> **listings** -> noise mentions
"""

import re

from analysis.numbers.amounts.units import unit_at
from analysis.numbers.found import Found, noise
from analysis.numbers.text import Text

HEAD = re.compile(r"(?:^|\n)[ \t*#>\-•·●■◆○\"'(\[]{0,12}$")
AFTER_STOP = re.compile(r"[。;:!?」』)]\s?\(?$|[a-z)]\. \(?$|^\s*\(?$")
LIST_MARK = re.compile(
    r"(?:[0-9]{1,3})(?:[、)](?![0-9]{1,3}[、,和及~-][0-9])|\.(?![0-9])(?=[ \S])|\](?!\())"
)
SECTION = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\.?(?= ?(?![百千万亿兆])[A-Z一-鿿ァ-ヺ\"])")
SECTION_WORD = re.compile(r"[0-9]{1,2} {1,2}(?![百千万亿兆])(?=[一-鿿]{2})")
# 妻（29）が, 田中容疑者（52）は: the age behind a person
AGE_BEHIND = (*"がはらとをもで", "さん", "氏", "容疑者", "被告", "選手")
PERSON = re.compile("[一-鿿々ァ-ヺー](?<![表図節章項号条式紙注例])")
PERSONS = tuple("児男女妻夫孫")
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
        if match and before == "(" and _is_age(text, start, match.end()):
            return None
        if match and text[match.end() - 1] == (")" if before == "(" else "]"):
            return noise(start, match.end() - 1)
    if not before or before in " \n\t*#>-•·●■◆。;:!?」』)(\"'":
        if line_start(text, start):
            match = SECTION.match(text, start)
            if match and not unit_at(text, match.end()):
                return noise(start, match.end())
            match = SECTION_WORD.match(text, start)
            if match and not unit_at(text, match.end() - 1) and not unit_at(text, match.end()):
                return noise(start, start + len(match[0].rstrip()))
        elif not AFTER_STOP.search(text[max(0, start - 3) : start]):
            return None
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

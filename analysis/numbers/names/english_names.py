"""Tell the digits behind an English name or noun that count nothing: Fab 52, in note 9.

folded text -> **English names** -> names before digits

Digits are a label by their place, not by a list: no unit, scale, money or bound stands beside them,
and behind them is nothing that could be counted. Before them is a name in capitals, a noun behind a
preposition (see note 9), or the noun of several (days 0, 1 and 3).
"""

import re

from analysis.numbers.amounts.bounds import bound_before
from analysis.numbers.amounts.signs import money_before
from analysis.numbers.amounts.units import unit_at
from analysis.numbers.dates.english_dates import STARTS as MONTHS
from analysis.numbers.languages.en import EN
from analysis.numbers.mention import Found, noise
from analysis.numbers.text import Text

NAME = re.compile(r"[A-Z](?:[A-Za-z-]*[A-Za-z])?|(?:[A-Z]\.){2,3}")
# the code of a place by the state it is in: CA 94063, D.C. 20549
STATE = re.compile(r"[A-Z]{2}|D\.C\.")
CAMEL = re.compile("[A-Z]*[a-z]+[A-Z]")
# capitals that begin a sentence, a headline or a table, and so name nothing
NO_NAMES = frozenset(EN.beside_labels["no name"].split())
NAMED_ON = re.compile(r" (?!(?:New|More|In|At|For|To|By|And|On|From|With)\b)[A-Z][a-z]*[a-rt-z]\b")
# Exhibits 3, 6, and 7
ONE_OF_THEM = r"[0-9]{1,3}(?:\.[0-9]{1,2}){0,2}(?![0-9%]|[.,][0-9])"
MORE_OF_THEM = re.compile(
    rf"(?:, {ONE_OF_THEM}){{0,12}},? (?:and|or|&) {ONE_OF_THEM}(?! [a-z]+s\b)"
)
# words behind which nothing is counted any more, so that a name is over
OVER = frozenset(EN.beside_labels["over"].split())
# Class 6 to 8
TO_ANOTHER = re.compile(rf" to {ONE_OF_THEM}(?= (?:{'|'.join(sorted(OVER))})\b|[.,;)]|$)")
WORD = re.compile(r" (?P<word>[A-Za-z][A-Za-z'-]*)")
COUNTED_WORDS = frozenset(EN.beside_labels["counted"].split())
NO_PLURAL = ("ss", "us", "is", "series", "campus", "news")
BREAKS = ("", "\n", ' "', " (", " -", " |")
ENDS = frozenset(".,;:)!?\"'|")


def behind_name(text: Text, start: int, end: int, floor: int) -> Found | None:
    """Return the digits behind a name in capitals that count nothing: Fab 52, IE 11, PaLM 2."""
    window = text[max(0, start - 24) : start - 1].rstrip()
    if window[window.rfind(" ") + 1 :].islower():
        return None
    name = window.rsplit(None, 1)[-1].lstrip("(\"'[") if window else ""
    if not NAME.fullmatch(name) or name.lower() in NO_NAMES:
        return None
    more = MORE_OF_THEM.match(text, end) if name.endswith("s") else None
    if more:
        return noise(start, more.end())
    if name.endswith(("s", "ed")) and not NAMED_ON.match(text, end):
        return None  # a verb of a headline: Adds 300
    if end - start > (5 if STATE.fullmatch(name) else 4) or (
        end - start == 4 and text[start : start + 2] in ("19", "20")
    ):
        return None
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit():
        if not CAMEL.match(name) or text[end + 2 : end + 3].isdigit():
            return None
        end += 2
    begins = start - 1 - len(name)
    if text[begins - 1 : begins] in ("", "\n", "\t", "|") and not (
        name.isupper() or CAMEL.match(name) or text.startswith(": ", end)
    ):
        return None  # the row of a table: China 35
    if not _counts_nothing(text, end) or unit_at(text, end):
        return None
    bound = bound_before(text, start, floor, "count") if name[-1] != "." else None
    if (bound and bound.edge < start) or money_before(text, start, floor):
        return None
    return noise(start, end)


def _counts_nothing(text: str, end: int) -> bool:
    """Say whether no plural and no number follows, which the digits could count."""
    sign = text[end : end + 1]
    if sign in ENDS or sign in ("", "\n"):
        return not text[end + 1 : end + 2].isdigit()
    for _ in range(3):
        match = WORD.match(text, end)
        if not match:
            return text[end : end + 1] in ENDS or text[end : end + 2] in BREAKS
        word = match["word"]
        lowered = word.lower()
        if lowered in COUNTED_WORDS or word[:3] in MONTHS:
            return False
        if lowered in OVER:
            return True
        if lowered.endswith("s") and not lowered.endswith(NO_PLURAL):
            return False
        end = match.end()
    return True


# see note 9, in week 4, on days 1 and 3: the noun that the digits belong to
NOUN = re.compile(
    r"(?:\((?=[a-z]+s )|(?<![A-Za-z])(?:[Ss]ee|in|on|at|of|from|under|per|by|for|with|between) )"
    r"(?P<noun>[a-z]{3,16}) $"
)
NO_NOUN = ("ed", "ing", "ly", "ss")
NOT_ITS = NO_NAMES - {"day", "days", "week", "month", "year"} | {"age", "ages"}


def behind_noun(text: Text, start: int, end: int, floor: int) -> Found | None:
    """Return the digits behind a noun that they only number: in note 9, on days 0, 1 and 3."""
    if end - start > 3 or text.language != "en" or not text[start - 2 : start - 1].islower():
        return None
    before = NOUN.search(text[max(0, start - 26) : start])
    noun = before["noun"] if before else ""
    if not noun or noun.endswith(NO_NOUN) or {noun, noun.rstrip("s")} & NOT_ITS:
        return None
    if noun.endswith("s"):
        more = MORE_OF_THEM.match(text, end)
        if not more:
            return None
        end = more.end()
    if not _stands_alone(text, end) or unit_at(text, end):
        return None
    bound = bound_before(text, start, floor, "count")
    return None if bound and bound.edge < start else noise(start, end)


def _stands_alone(text: str, end: int) -> bool:
    """Say whether the clause ends here, or goes on with a word that is nothing counted."""
    word = WORD.match(text, end)
    if word:
        return word["word"].lower() in OVER or word["word"] == "of"
    stops = text[end : end + 1] in ENDS and not text[end + 1 : end + 2].isdigit()
    return stops or text[end : end + 2] in BREAKS or text[end : end + 1] == "\n"

"""Tell whether a true mark still says the same in the line in which it stands.

trace -> **neighbours** <- language_records

`<data>160 billion</data>` is no longer 160 billion with 万, %, k or a digit at its side, and "at
least" is not with a minus or "less than" before it. The line is read by the number grammar with
the mark in it: what is read there must be what is read of the mark alone. The words at its sides
are of those that leave a number as it is; no list of what changes one would ever be whole.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from analysis.language_records import CODE_LANGUAGE, LANGUAGES, RECORDS
from analysis.language_records.record import Beside
from analysis.languages.catalogue import messages
from analysis.numbers import Mention
from analysis.quantities.units import UNITS
from analysis.wording.absent import NOT_READ

from .agreement import UNDECIDED_UNITS, mentions_in
from .own_sentences import (
    ASIDE,
    CLAIM,
    LEFT,
    RIGHT,
    STOP,
    UNSEEN,
    is_filled_in,
    is_worded,
    plain,
    said_whole,
)

#: What changes a number when it touches it: a digit, a letter, a scale, a share, a sign.
TOUCHING_AFTER = re.compile(
    r"[0-9０-９A-Za-z万萬億亿兆千仟百佰十拾倍割\u0300-\u036f\u20d0-\u20ff]|[.,．，][0-9０-９]"
    r"|\s?[²³⁰-⁹%％‰]"
)
TOUCHING_BEFORE = re.compile(r"[0-9０-９+\-−－‒–▲△±√~≈.．]$|[−－]\s$")
#: A letter that touches a number is read with its digits, not with a bound: 河南 D最高12.
LETTER, DIGIT_FIRST = re.compile(r"[A-Za-z]$"), re.compile(r"[0-9０-９A-Za-z]")
SCALED_AFTER = re.compile(r"\s*(?:[%％‰割]|(?:thousand|[mbtr]+illion)\b)", re.IGNORECASE)
CARRIED_ON = re.compile(r"[0-9０-９+\-−－±.．]$|[$€£¥￥₩₹]\s?$|\b[A-Z]{3}\s$")
SCALE = re.compile(r"\s*[万萬億亿兆千仟百佰拾倍割](?![\u4e00-\u9fff])")
#: A dash that no word stands before is a minus.
DASHED = re.compile(r"(?:^|[:：(（,，])\s*[—―–]\s*$")
#: A number that stands in brackets alone is less than nothing to who keeps books.
NEGATIVE = re.compile(rf"(?:[^{CLAIM}]*[:：])?\s*[(（]\s*{CLAIM}\s*[)）]\s*")
#: Signs that part a number from what stands before or behind it, or say that it follows.
PARTED_BEFORE = re.compile(
    rf"(?:^|[{CLAIM}:：;；,，、.。(（\[“\"‘「『《·・•—／→]|[^\W\d_]\s?[=＝]"
    r"|[^\s:：,，、.。][)）]?\s[–—]\s|[^\s:：,，、.。]——)\s*$"
)
PARTED_AFTER = re.compile(rf"\s*(?:$|[{CLAIM}.,;:。，、；：)）\]”\"’」』》·・•—…?？／])")
BARE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")  # what it is of stands behind it
PARTS = re.compile(rf"[·•:：，、,;；。.{CLAIM}]")
CLAUSE = f"([^{STOP.replace('‘’', '')}{CLAIM}]+)"
STOPPED_BEFORE = re.compile(rf"{CLAUSE}[{STOP}][\s{STOP}]*$")
STOPPED_AFTER = re.compile(rf"\s*[{STOP}][\s{STOP}]*{CLAUSE}")
CLOSED = re.compile(r"[)）\]][\s:：]*$")
#: What makes another time or number of a year that it touches.
AGE = re.compile(r"[A-Za-z]|年[前後后]|\s(?:B\.?C|A\.?H)\b")
CLOSE = 24  # signs beside a date that may be read with it
#: Two numbers that a sign joins in one: 1:1, 1,1.
JOINED_BEFORE, JOINED_AFTER = re.compile(rf"{CLAIM}[,:]$"), re.compile(rf"[,:]{CLAIM}")
ONE_LETTER = re.compile(r"\s*[A-Za-z]\s*")
IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Line:
    """A number as it is shown in its line, with the text on both sides of it.

    `before` and `after` are that text in full; in `words_before` and `words_behind` each other
    number that is traced is one sign, and note signs are left out. `flows` are the times that the
    amount is counted over, as ISO 8601 says them; `places` names of the places that it is of, and
    `elsewhere` of others on the page. `is_named` where what it is called stands behind it, in
    anybody's words.
    """

    before: str
    shown: str
    after: str
    words_before: str
    words_behind: str
    language: str
    flows: Collection[str] = ()
    places: Collection[str] = ()
    elsewhere: Collection[str] = ()
    is_named: bool = False


def says_the_same(line: Line) -> bool:
    """Return whether a number reads between its neighbours as it reads alone."""
    before, after = UNSEEN.sub("", line.before), UNSEEN.sub("", line.after)
    if TOUCHING_AFTER.match(after) or TOUCHING_BEFORE.search(before) or not _known_words(line):
        return False
    if JOINED_BEFORE.search(line.words_before) or JOINED_AFTER.match(line.words_behind):
        return False
    is_minus = DASHED.search(before) and not is_filled_in(
        plain(line.words_before), plain(line.words_behind), line.language
    )
    if is_minus or NEGATIVE.fullmatch(f"{line.words_before}{CLAIM}{line.words_behind}"):
        return False
    if LETTER.search(before) and DIGIT_FIRST.match(line.shown):
        return False
    if line.is_named:  # 10 年間の採択件数: no word of a name belongs to the number before it
        if SCALED_AFTER.match(after):
            return False
        after = ""
    alone = mentions_in(line.shown, line.language)
    if len(alone) != 1:
        return True
    start, end = len(before), len(before) + len(line.shown)
    whole = f"{before}{line.shown}{after}"
    there = [
        one
        for one in mentions_in(whole, line.language)
        if one.start < end and one.end > start and not _takes_another(one, start, end, whole)
    ]
    ends = [one.value for one in there]
    as_ends = ends == [alone[0].value, alone[0].value_upper]
    return not there or as_ends or any(_alike(alone[0], one) for one in there)


def _takes_another(one: Mention, start: int, end: int, whole: str) -> bool:
    """Return whether what is read has digits of another number, which has to be true by itself."""
    return any(sign.isdigit() for sign in whole[one.start : start] + whole[end : one.end])


def _known_words(line: Line) -> bool:
    """Return whether the words on both sides are of those that leave a number as it is.

    What nobody has translated stands in the language of the code on a page in any other. That a
    row is not read yet says nothing of its number.
    """
    sides = (line.words_before, line.words_behind)
    before, after = (plain(_unread_left_out(words, line.language)) for words in sides)
    denied_aside = _aside_denies(before, after, line) and not (
        is_worded(before, line.language, LEFT) or is_worded(after, line.language, RIGHT)
    )
    if _names(before, after, line.elsewhere) or denied_aside:
        return False
    known = _known(line.language)
    known_words = (
        _allowed(known, LEFT, before, line) or is_worded(before, line.language, LEFT)
    ) and (
        line.is_named
        or _allowed(known, RIGHT, after, line)
        or is_worded(after, line.language, RIGHT)
    )
    return known_words or is_filled_in(before, after, line.language)


def changed_by_touch(before: str, shown: str, after: str) -> bool:
    """Return whether a date or a name that ends or begins with digits is another number here."""
    if shown[-1:].isdigit():
        after = UNSEEN.sub("", after)
        if SCALE.match(after) or SCALED_AFTER.match(after):
            return True
    return shown[:1].isdigit() and CARRIED_ON.search(UNSEEN.sub("", before)) is not None


def is_no_date(before: str, shown: str, after: str, language: str) -> bool:
    """Return whether a date is read in its line as another number: 2027 firms, top 2027, 2027s."""
    if shown[-1:].isdigit() and AGE.match(after):
        return True
    near = before[-CLOSE:], after[:CLOSE]
    start, end = len(near[0]), len(near[0]) + len(shown)
    there = [one for one in mentions_in(f"{near[0]}{shown}{near[1]}", language)
             if one.start < end and one.end > start]  # fmt: skip
    return bool(there) and not any(one.kind == "date" for one in there)


def denied_beside(before: str, behind: str, language: str) -> bool:
    """Return whether words on either side of a date or a label's number change what it says."""
    sides = ((LEFT, plain(before)), (RIGHT, plain(behind)))
    return any(one.denies(side, words) for one in _known(language) for side, words in sides)


def denied_date(before: str, language: str) -> bool:
    """Return whether words before a date change what it says: not by, less than."""
    words = PARTS.split(_unread_left_out(plain(before), language))[-1]
    denied = any(one.denies(LEFT, words) for one in _known(language))
    return denied and words.strip() not in said_whole(language)


def parts_change(parts: Sequence[str], language: str) -> bool:
    """Return whether one of the texts at a mark in a picture changes the number beside it."""
    words = [None if mentions_in(one, language) else one for one in parts]
    return any(
        (before is not None and behind is None and _turns(before, language))
        or (before is None and behind is not None and denied_behind(behind, language))
        for before, behind in pairwise(words)
    )


def _turns(words: str, language: str) -> bool:
    is_sign = not any(map(str.isalnum, words)) and TOUCHING_BEFORE.search(words)
    return bool(is_sign) or denied_before(words, language)


def is_changing(text: str, language: str) -> bool:
    """Return whether a label of a picture would change a number that it is drawn beside."""
    bare = plain(text)
    if ONE_LETTER.fullmatch(bare):  # an axis x
        return False
    if not IDEOGRAPH.search(bare) and denied_before(bare, language):
        return True
    return denied_behind(bare, language)


def denied_before(words: str, language: str) -> bool:
    """Return whether words of the block before a number change what it says.

    What the workbook says in a block of its own ("not stated") says so of its own row.
    """
    bare = plain(words)
    denied = any(
        one.denies_whole(LEFT, bare) or _says_how_many(bare, language, one)
        for one in _known(language)
    )
    return denied and bare.strip(ASIDE) not in said_whole(language)


def denied_behind(words: str, language: str) -> bool:
    """Return whether words of the block behind a number change what it says."""
    bare = plain(words)
    denied = is_scale(bare) or any(
        one.denies_whole(RIGHT, bare) or _says_how_many(bare, language, one)
        for one in _known(language)
    )
    return bool(denied) and bare.strip(ASIDE) not in said_whole(language)


def is_scale(words: str) -> bool:
    """Return whether words begin with what makes more of a number before them."""
    return SCALED_AFTER.match(words) is not None or SCALE.match(words) is not None


def _known(language: str) -> list["_Patterns"]:
    tags = dict.fromkeys((language, CODE_LANGUAGE))
    return [patterns for tag in tags if (patterns := _patterns(tag)) is not None]


def _aside_denies(before: str, after: str, line: Line) -> bool:
    """Return whether a clause beside a number, parted from it by a stop, is a denial as a whole."""
    ahead = None if CLOSED.search(before) else STOPPED_BEFORE.search(before)
    behind = STOPPED_AFTER.match(after)
    sides = ((LEFT, ahead), (RIGHT, behind))
    clauses = [(side, found[1]) for side, found in sides if found]
    return any(
        one.denies_all(side, clause)
        or (_says_how_many(clause, line.language, one) and not one.flows(line, clause))
        for one in _known(line.language)
        for side, clause in clauses
    )


def _says_how_many(words: str, language: str, known: "_Patterns") -> bool:
    """Return whether words are a number, a scale or a multiple and nothing else."""
    bare = words.strip()
    return known.alone.fullmatch(bare) is not None or any(
        one.surface == bare and one.kind == "figure" for one in mentions_in(bare, language)
    )


def _unread_left_out(words: str, language: str) -> str:
    """Return words without the mark of a row that is not read yet."""
    known = messages(language) if language in LANGUAGES else {}
    return words.replace(known.get(NOT_READ, NOT_READ), "")


def _allowed(known: Sequence["_Patterns"], side: int, text: str, line: Line) -> bool:
    """Return whether words at a side leave a number as it is in one language, and in none not."""
    if any(one.times(side, text, line.flows) for one in known):
        return True
    if any(one.denies(side, text) for one in known):
        return False
    return not known or any(one.allows(side, text, line) for one in known)


def _names(before: str, after: str, places: Collection[str]) -> bool:
    """Return whether one of these places is named as that of which the number is."""
    if not any(place in before or place in after for place in places):
        return False
    named = "|".join(map(re.escape, places))
    return bool(
        re.search(rf"(?:{named})(?:['’]s)?[\s:：]*(?:[のはが的为]|(?:[a-z]+ ){{1,2}})?\s*$", before)
        or re.match(rf"\s*(?:[(（]|(?:in|of|for) )\s*(?:{named})", after)
    )


@dataclass(frozen=True)
class _Patterns:
    before: re.Pattern[str]
    not_before: re.Pattern[str]
    after: re.Pattern[str]
    not_after: re.Pattern[str]
    alone: re.Pattern[str]
    flows_before: Mapping[str, re.Pattern[str]]
    flows_after: Mapping[str, re.Pattern[str]]

    def flows(self, line: Line, clause: str) -> bool:
        """Return whether a clause says the time over which the amount of a line is counted."""
        known = [flows[one] for flows in (self.flows_before, self.flows_after)
                 for one in line.flows if one in flows]  # fmt: skip
        return any(one.fullmatch(clause.strip()) for one in known)

    def denies(self, side: int, text: str) -> bool:
        """Return whether the words at a side of a number change what it says."""
        if side == LEFT:
            return self.not_before.search(text) is not None
        return self.not_after.match(text) is not None

    def denies_all(self, side: int, clause: str) -> bool:
        """Return whether a clause does, from its start to its end."""
        pattern = self.not_before if side == LEFT else self.not_after
        return pattern.fullmatch(clause.strip()) is not None

    def denies_whole(self, side: int, text: str) -> bool:
        """Return whether a block of words does from its start, with none that is cut."""
        if side == LEFT:
            found = self.not_before.search(text)
            return found is not None and not text[: found.start()].strip()
        found = self.not_after.match(text)
        return found is not None and not IDEOGRAPH.match(text, found.end())

    def allows(self, side: int, text: str, line: Line) -> bool:
        """Return whether they are of those that do not; behind a bare number may be anything."""
        if side == RIGHT:
            return BARE.fullmatch(line.shown) is not None or any(
                one.match(text) for one in (PARTED_AFTER, self.after)
            )
        is_of_place = text.rstrip().endswith(tuple(line.places))
        return is_of_place or any(one.search(text) for one in (PARTED_BEFORE, self.before))

    def times(self, side: int, text: str, flows: Collection[str]) -> bool:
        """Return whether the words say the time over which an amount is counted."""
        if side == RIGHT:
            return any(
                one in flows and there.match(text) for one, there in self.flows_after.items()
            )
        found = (there.search(text) for one, there in self.flows_before.items() if one in flows)
        return any(one is not None and not self.denies(LEFT, text[: one.start()]) for one in found)


def without_times(text: str, language: str, flows: Collection[str]) -> str:
    """Return the text of a block without the times over which its numbers are counted.

    A half-year and a quarter are no numbers there.
    """
    for known in _known(language):
        for flow, pattern in known.flows_after.items():
            if flow in flows:
                behind = rf"(?<={CLAIM}){pattern.pattern}"
                text = re.sub(behind, CLAIM, text, flags=re.IGNORECASE)
        for flow, pattern in known.flows_before.items():
            if flow in flows:
                ahead = rf"{pattern.pattern.removesuffix('$')}(?={CLAIM})"
                text = re.sub(ahead, CLAIM, text, flags=re.IGNORECASE)
    return text


@cache
def _patterns(language: str) -> _Patterns | None:
    beside: Beside | None = RECORDS.get(language, RECORDS[CODE_LANGUAGE]).beside
    if beside is None:
        return None

    def behind(words: str) -> re.Pattern[str]:
        return re.compile(rf"\s*(?:{words})", re.IGNORECASE)

    def ahead(words: str) -> re.Pattern[str]:
        return re.compile(rf"(?:{words})\s*$", re.IGNORECASE)

    return _Patterns(
        ahead(beside.before),
        ahead(beside.not_before),
        behind(beside.after),
        behind(beside.not_after),
        re.compile(beside.alone or "(?!)", re.IGNORECASE),
        {flow: ahead(words) for flow, words in beside.flows_before.items()},
        {flow: behind(words) for flow, words in beside.flows_after.items()},
    )


def _alike(alone: Mention, there: Mention) -> bool:
    is_bare = BARE.fullmatch(alone.surface) is not None
    if is_bare:  # it may be an end of a range of two; what it counts, the line says
        same = alone.value in (there.value, there.value_upper)
    else:
        same = (alone.value, alone.value_upper, alone.bound) == (
            there.value,
            there.value_upper,
            there.bound,
        )
    if alone.unit in UNDECIDED_UNITS:
        counts = there.unit in (*UNDECIDED_UNITS, "rank") or UNITS.get(there.unit) == "count"
        return same and counts
    return same and there.unit in (*UNDECIDED_UNITS, alone.unit)

"""Read what stands at an English word: a date by its month, a number in words, a share, an ordinal.

words, English dates -> **english** -> mentions
"""

import re
from fractions import Fraction

from analysis.numbers.amounts.bounds import bound_before
from analysis.numbers.amounts.figures import Figure, finished
from analysis.numbers.amounts.signs import money_before
from analysis.numbers.amounts.units import counted_ahead, counts_things, unit_at
from analysis.numbers.dates import english_dates
from analysis.numbers.dates.english_dates import months_ended_at
from analysis.numbers.mention import Found, Quantity
from analysis.numbers.numerals import english_words, shares
from analysis.numbers.numerals.numerals import numeral_at
from analysis.numbers.readers import ordinals
from analysis.numbers.reading import Reading
from analysis.numbers.text import Text

MANY = re.compile(
    r"(?:(?P<n>dozens|hundreds|thousands|millions|billions|trillions)\b"
    r"|(?P<some>scores|tens)(?= of\b))(?: of (?P<of>thousands|millions|billions)\b)?(?: of\b)?",
    re.I,
)
UNIT_HEAD = re.compile(r"\((?:[Ii]n |[Uu]nits?: ?)?(?:[A-Za-z$€£¥.]{1,6} ?)?$")
HEADED = re.compile(r"(?=\n|$)")
FEW = re.compile(r"(?<![A-Za-z])(?:[Aa] few|[Ss]everal) $")
GROUP_OF = re.compile(r"Group of $")
SCALE_ALONE = re.compile(r"hundred|thousand|million|billion|trillion|dozen", re.I)
TO = re.compile(rf"(?:-? to | or | and |-to-)(?=[0-9]|(?:{english_words.PLAIN})\b)", re.I)


def read_english(reading: Reading, spot: int) -> int:
    """Read the word that starts here; return where to go on, the spot itself if it is no number."""
    text = reading.text
    before = text[spot - 1 : spot]
    if before.isascii() and before.isalnum():
        return spot
    if text[spot].isupper() and text[spot : spot + 3] in english_dates.STARTS:
        month = english_dates.dated_at(text, spot, reading.floor)
        return reading.keep(month) if month else spot
    first = WORD.match(text, spot)
    word = first[0].lower() if first else ""
    if word in LONE:
        lone = shares.lone_at(text, spot)
        return reading.figure(finished(text, lone, reading.floor)) if lone else spot
    found = _period(text, spot, word)
    if found:
        return reading.keep(found)
    figure = _part(text, spot, word, reading.floor)
    if figure:
        return reading.figure(figure)
    ordinal = ordinals.ordinal_at(text, spot) if word in ORDINALS else None
    if ordinal:
        return reading.keep(ordinal)
    figure = _number(text, spot, word, reading.floor)
    return reading.figure(figure) if figure else spot


WORD = re.compile("[A-Za-z]+")
# which word each reader begins with, so that no other is tried
LONE = frozenset(words.split()[0] for words in shares.LONE_WORDS)
NUMBERS = english_words.ONES.keys() | english_words.TENS.keys()
NTH = frozenset("the first second third fourth final last".split())
PARTS = english_words.PARTS.keys() | {f"{part}s" for part in english_words.PARTS}
STEMS = (*english_words.TIMES_SAID, *english_words.TIMES)
ORDINALS = english_words.ORDINALS.keys() | english_words.TENS.keys()
PLAIN = NUMBERS | english_words.SCALES.keys()


def _period(text: str, spot: int, word: str) -> Found | None:
    """Read nine months to September, the first quarter of 2025, the third quarter."""
    if word in NUMBERS:
        return months_ended_at(text, spot)
    if word in NTH:
        return english_dates.worded_at(text, spot) or english_dates.part_at(text, spot)
    return None


def _part(text: Text, spot: int, word: str, floor: int) -> Figure | None:
    """Read a share or a multiple: two-thirds, doubled."""
    share = share_figure(text, spot, floor) if word in NUMBERS or word in PARTS else None
    return share or (_multiple(text, spot, floor) if word.startswith(STEMS) else None)


def _number(text: Text, spot: int, word: str, floor: int) -> Figure | None:
    """Read dozens, three to five, tenfold."""
    many = _many(text, spot, floor) if word in english_words.MANY else None
    plain = word in PLAIN or word.endswith("fold")
    return many or (_plain(text, spot, floor) if plain else None)


def _multiple(text: Text, start: int, floor: int) -> Figure | None:
    """Read doubled, tripling, halved, twice as many."""
    twice = english_words.TWICE.match(text, start)
    match = twice or english_words.MULTIPLE.match(text, start)
    if not match and english_words.WILL.search(text[max(floor, start - 24) : start]):
        match = english_words.WILL_MULTIPLY.match(text, start)
    if not match:
        return None
    said, times = english_words.TIMES_SAID, english_words.TIMES
    value = Fraction(said[twice[0].lower()] if twice else times[match[1].lower()])
    return finished(text, Quantity(start, match.end(), value), floor)


def _many(text: Text, start: int, floor: int) -> Figure | None:
    """Read dozens, hundreds of, tens of thousands: at least one of them."""
    match = MANY.match(text, start)
    if not match or (HEADED.match(text, match.end()) and text[start - 2 : start] == ", "):
        return None
    if UNIT_HEAD.search(text[max(0, start - 14) : start]):
        return None
    value = Fraction(
        english_words.MANY[(match["n"] or match["some"]).lower()]
        * english_words.MANY.get((match["of"] or "").lower(), 1)
    )
    unit = unit_at(text, match.end(), "words")
    end, code = (unit.end, unit.code) if unit else (match.end(), "count")
    figure = finished(text, Quantity(start, end, value, code), floor)
    return figure._replace(bound="at_least") if figure.bound == "exact" else figure


NAMED = re.compile(
    r"(?i)(?:^|[^a-z])(?:year|chapter|article|phase|stage|level|option|tier|type|round|part|step"
    r"|section|volume|scenario|grade|scope|pillar|season|episode|schedule|annex|appendix|table"
    r"|figure) $"
)


def _plain(text: Text, start: int, floor: int) -> Figure | None:
    """Read a whole number in words with its scale, unit and range: three to five companies."""
    word = english_words.plain_at(text, start)
    lone = (
        word is not None and word.value in (0, 1) and english_words.counts(text, start, word.value)
    )
    if not lone and english_words.NOT_ONE.match(text, start):
        return None
    if english_words.OF_A_SORT.match(text, start):
        return None
    if word and text[start].isupper() and _is_name(text, start, word.end):
        return None
    if word:
        word = word._replace(end=_digits_behind(text, word))
    if word and text.startswith("fold", word.end):
        return finished(text, word._replace(end=word.end + 4), floor)
    if word is None or _goes_on(text, word.end):
        return None
    begin, few = start, None
    if GROUP_OF.search(text[max(0, start - 9) : start]) or NAMED.search(
        text[max(0, start - 9) : start]
    ):
        return None
    if SCALE_ALONE.match(text, start):
        few = FEW.search(text[max(floor, start - 8) : start])
        begin = start - len(few[0]) if few else article(text, start, floor)
        if begin == start:
            return None
    unit = unit_at(text, word.end, "words")
    more = None if unit else _other_end(text, start, word.end, word.value)
    plain = unit is None or counts_things(text, unit.code)
    if word.value in (0, 1) and begin == start and plain and not more and not lone:
        return None
    begin, code = money_before(text, begin, floor) or (begin, "")
    value, upper, end = word.value, None, word.end
    if more:
        end, upper = more.end, more.value
        value *= _lent(text, start, word.end, more)
        unit = unit_at(text, end, "words")
    if unit is None and not code:
        code = counted_ahead(text, end)
    if unit:
        value, end, code = value * unit.factor, unit.end, unit.code
        upper = upper and upper * unit.factor
    said = Quantity(begin, end, value, code or "count", upper)
    figure = finished(text, said, floor)
    if few and figure.bound == "exact":
        figure = figure._replace(bound="at_least")
    return figure._replace(bare=unit is None and upper is None)


# the Big Four, under Goal Three, activities; a headline has capitals on both sides
BEHIND_CAPITAL = re.compile(r"(?:^|[^.!?:] )[A-Z][a-z]+ $")
IN_CAPITALS = re.compile("[- ](?:[A-Z0-9]|million|billion|trillion|hundred|thousand)")


def _is_name(text: str, start: int, end: int) -> bool:
    """Say whether a number in capitals within a sentence belongs to the name before it."""
    before = text[max(0, start - 24) : start]
    return BEHIND_CAPITAL.search(before) is not None and not IN_CAPITALS.match(text, end)


AGAIN = re.compile(r" \((?P<n>[0-9]{1,4})\)")


def _digits_behind(text: str, word: Quantity) -> int:
    """Return where a number in words ends, with its digits in brackets: fifteen (15) months."""
    again = AGAIN.match(text, word.end)
    return again.end() if again and int(again["n"]) == word.value else word.end


# growing it from two to four is a change
GROWN = re.compile(
    r"\b(?:gr[eo]w|r[io]se|rising|f[ae]ll|increas|expand|declin|drop|cut|rais|reduc)[a-z]*"
    r"(?: [a-z]+){0,3} from $",
    re.I,
)


def _other_end(text: Text, start: int, end: int, value: Fraction) -> Quantity | None:
    """Return the other end of three to five, two or 3, between four and six."""
    match = TO.match(text, end)
    if not match:
        return None
    if match[0] == " to " and GROWN.search(text[max(0, start - 40) : start]):
        return None
    if match[0] == " and " and text[max(0, start - 8) : start].lower() != "between ":
        return None
    spot = match.end()
    second = numeral_at(text, spot) if text[spot].isdigit() else english_words.plain_at(text, spot)
    if second and second.value > value and not _goes_on(text, second.end):
        return Quantity(spot, second.end, Fraction(second.value))
    return None


SCALE_LAST = re.compile(rf"(?:{english_words.SCALE})$", re.I)
HAS_SCALE = re.compile(english_words.SCALE, re.I)


def _lent(text: Text, start: int, end: int, more: Quantity) -> int:
    """Return the scale that the other end alone says, and both have: two to three million."""
    last = SCALE_LAST.search(text[more.start : more.end])
    if not last or HAS_SCALE.search(text[start:end]):
        return 1
    return english_words.SCALES[last[0].lower()]


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1].isascii() and text[end : end + 1].isalpha()


NOT_HALF = re.compile(
    r"-(?!(?:and|but|the|or|which|that|it|in|of|as|with|a) )| ?way| (?:of )?(?:19|20)\d\d"
    r"| (?:brother|sister)"
)
HALF_NAMED = re.compile(r"(?:first|second|latter|other)[ -]$")
ARTICLE = re.compile(r"(?<![A-Za-z])(?:[Aa]n?|another) $")
ARTICLE_ENDS = frozenset("Aanr")


def share_figure(text: Text, start: int, floor: int) -> Figure | None:
    """Read half a million, a third of, two-thirds, half."""
    more = shares.and_a_half(text, start, floor)
    if more:
        return finished(text, more, floor)
    half = shares.half_a(text, start)
    if half:
        unit = unit_at(text, half.end, "words") if half.unit == "count" else None
        if text[start] in "qQ":
            half = half._replace(start=article(text, start, floor))
        if unit:
            half = half._replace(end=unit.end, unit=unit.code)
        return finished(text, half, floor)
    begin = article(text, start, floor)
    part = shares.a_part(text, start) if begin < start else None
    bound = None if part or begin == start else bound_before(text, begin, floor, "1")
    if bound and bound.edge < begin:
        part = shares.any_part(text, start)
    if part is None and begin == start:
        part = shares.group_part(text, start)
    if part:
        part = part._replace(start=begin)
        return finished(text, shares.with_other_end(text, part), floor)
    share = shares.worded_share_at(text, start)
    if not share or (share.value == Fraction(1, 2) and not _is_half(text, start, share.end)):
        return None
    if bound and bound.edge < begin:
        share = share._replace(start=begin)
    return finished(text, shares.with_other_end(text, share), floor)


def _is_half(text: str, start: int, end: int) -> bool:
    """Say whether half is a share here, not the half of a year or of a compound."""
    if NOT_HALF.match(text, end) or text[start - 1 : start] == "-":
        return False
    return not HALF_NAMED.search(text[max(0, start - 8) : start])


def article(text: str, start: int, floor: int) -> int:
    """Return where the article before a word begins, or the word's own start."""
    if text[start - 1 : start] != " " or text[start - 2 : start - 1] not in ARTICLE_ENDS:
        return start
    match = ARTICLE.search(text[max(floor, start - 9) : start])
    return start - len(match[0]) if match else start

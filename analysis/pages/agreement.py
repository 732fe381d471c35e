"""Decide whether a text on a page says what its mark claims: the number, the unit, the bound.

The text is read by the number grammar, as any reader would read it, and held against the value in
the markup and the figure in the page's package. A figure must agree exactly; a derived number may
be rounded, to the digits it shows.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache

from analysis.language_records import RECORDS
from analysis.languages import LANGUAGES, period_text
from analysis.languages.numerals import rounded, roundings, significant
from analysis.languages.periods import UnknownPeriod, point_text
from analysis.languages.units import unit_words
from analysis.numbers import Mention, scan

DIGITS = re.compile(r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*")
#: Numerals that no grammar reads as a number: circled, Roman, raised, lowered, of other scripts.
#: A raised sign behind a letter belongs to a unit (km²).
OTHER_NUMERALS = (
    "¼-¾⁰⁴-⁹₀-₉⅐-ↂↅ-↉①-⒛⓪-⓿❶-➓〡-〩㆒-㆕㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿٠-٩۰-۹߀-߉०-९০-৯੦-੯૦-૯୦-୯௦-௲"
    "౦-౯೦-೯൦-൵๐-๙໐-໙༠-༳၀-၉០-៹᠐-᠙\U0001d7ce-\U0001d7ff\U0001f100-\U0001f10c"
    # months, days and hours in one sign, braille, faces of clocks, pieces of games, tags
    "㋀-㋋㏠-㏾㍘-㍰⠁-⣿💯🔟🎱🕐-🕧\U0001f007-\U0001f021\U0001f031-\U0001f0f5\U000e0030-\U000e0039"
    "廿卅卄卌㐅㒃㠪㭍亖弌弍弎弐壱壹贰貳貮叁叄柒捌玖"  # of accounts, and of old
)
#: A Roman numeral of ones, fives and tens, or of four letters and more: no CV, no MIX.
ROMAN = (
    r"(?<![A-Za-z])(?=[IVX]{2,}(?![A-Za-z])|[IVXLCDM]{4,}(?![A-Za-z]))"
    r"M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![A-Za-z])"
)
ROMAN_NUMERAL = re.compile(ROMAN)
WORDS_BESIDE = [one.beside for one in RECORDS.values() if one.beside]
COUNTING = "|".join(rf"{word}s?(?![a-z])" for one in WORDS_BESIDE for word in one.counting)
UNREAD = re.compile(
    rf"[{OTHER_NUMERALS}]+|(?:[肆伍陆參][拾佰仟])+|[〇零一二三四五六七八九幺]{{3,}}"
    rf"|(?<![A-Za-z])[²³¹]+|{ROMAN}|(?<![A-Za-z])(?i:{COUNTING})"
)
NOUGHT = frozenset(word for one in WORDS_BESIDE for word in one.nought)
#: Where the numerals of all other scripts lie, among much else: rods, tallies, dice, segments.
ELSEWHERE = re.compile(
    "[\u0ae6-\u1fff\u2680-\u2685\u2c00-\u2dff\ua620-\uabff\U00010100-\U0001fbff]"
)
PLAIN_NUMBER = re.compile(r"-?[0-9]{1,400}(?:\.[0-9]{1,400}|/[0-9]{1,400})?")
WHOLE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})*|[0-9]+")  # one number, whatever it is of
DICE = "⚀⚁⚂⚃⚄⚅"
SIGN = re.compile(
    "[0-9０-９〇零一二三四五六七八九十百千万億亿兆两兩半倍幺参參肆伍陆拾佰仟²³¹"
    f"{OTHER_NUMERALS}]|{ELSEWHERE.pattern}"
)
LARGE = re.compile("[IVXLCDM]{2}")
WORD = re.compile(
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|teen|ty|hundred|thousand"
    f"|illion|zero|half|third|quarter|dozen|score|double|triple|twice|once|fold|{COUNTING}"
)  # in small letters: a pattern that ignores case takes five times as long
BEFORE, AFTER = "0123456789.,", re.compile(r"[0-9]|[.,][0-9]")  # more of the same number
CUT = re.compile(r"[0-9０-９.,．，]{2}")
BLANK = re.compile(r"\s+")
UNDECIDED_UNITS = frozenset({"", "count"})
CLOSE = Fraction(1, 10**9)
SMALL_WORDS = 12


@lru_cache(maxsize=20_000)
def numbers_in(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return where a text holds numbers: every digit, and figures and dates in words.

    A small bare count in words ("two of them", "one project", 二つ) is grammar, not data.
    """
    if not has_numeral(text):
        return ()
    if WHOLE.fullmatch(text):
        return ((0, len(text)),)
    spans = [(m.start, m.end) for m in scanned(text, language) if _counts(m)]
    covered = {place for start, end in spans for place in range(start, end)}
    spans += [
        found.span()
        for pattern in (DIGITS, UNREAD)
        for found in pattern.finditer(text)
        if not set(range(*found.span())) <= covered
    ]
    spans += [(at, at + 1) for at in _of_other_scripts(text) if at not in covered]
    return tuple(sorted(set(spans)))


def free_numbers(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return where a block of a page holds numbers under no mark: in the words of any language, by
    which `numbers` reads each; a block that is a word for none says a number, too."""
    if text.strip().casefold() in NOUGHT:
        return ((0, len(text)),)
    return numbers_in(text, language)


def _of_other_scripts(text: str) -> Iterator[int]:
    """Yield where a text has a sign for a number that only readers of other scripts know."""
    for found in ELSEWHERE.finditer(text):
        if (found[0].isnumeric() or found[0] in DICE) and not UNREAD.match(found[0]):
            yield found.start()


@lru_cache(maxsize=20_000)
def has_numeral(text: str) -> bool:
    """Return whether a text can hold a number: a digit, or a part of a number's word."""
    if SIGN.search(text) is not None or WORD.search(text.casefold()) is not None:
        return True
    return LARGE.search(text) is not None and ROMAN_NUMERAL.search(text) is not None


def mentions_in(text: str, language: str) -> list[Mention]:
    """Return the numbers of a text that say a value: figures, dates and ordinals."""
    return [found for found in scanned(text, language) if found.kind != "noise"]


@lru_cache(maxsize=20_000)
def scanned(text: str, language: str) -> tuple[Mention, ...]:
    """Return the mentions of a text; a text that can hold no number is not read at all."""
    return tuple(scan(text, language)) if has_numeral(text) else ()


def says_quantity(
    text: str, language: str, value: Fraction | None, unit: str, bound: str = "", *,
    upper: Fraction | None = None, derived: bool = False,
) -> bool:  # fmt: skip
    """Return whether the text gives this value (and upper value), unit and bound."""
    found = mentions_in(text, language)
    if "/" in unit:  # a rate: "1元＝20円" says twenty yen for one yuan
        found = [mention for mention in found if mention.unit == unit.partition("/")[0]]
        unit = ""
    if len(found) != 1:
        return False
    mention = found[0]
    low, high = roundings(mention.bound, upper is not None) if derived else ("", "")
    if not _same_value(mention.value, value, low):
        return False
    if not _same_value(mention.value_upper, upper, high):
        return False
    if unit == "rank":  # "top 10", 前10位: the grammar takes the place for a count of people
        return True
    if mention.unit not in UNDECIDED_UNITS and unit and mention.unit != unit:
        return False
    return not bound or mention.bound == bound or (derived and mention.bound == "about")


def says_alone(text: str, language: str) -> bool:
    """Return whether a text is its numbers and nothing beside them, but what a rank is called."""
    rest, last = "", 0
    for one in mentions_in(text, language):
        rest, last = f"{rest}{text[last : one.start]}", one.end
    rest = BLANK.sub("", f"{rest}{text[last:]}")
    alone = not rest or rest == BLANK.sub("", text) or rest in _around_a_rank()
    return alone and all(_says_its_bound(one) for one in mentions_in(text, language))


def _says_its_bound(number: Mention) -> bool:
    """Return whether a number begins or ends with the words by which the workbook says its bound:
    "nearly at least 5" has more of them than it means."""
    forms = _forms_of_bound(number.bound)
    return not forms or any(
        number.surface.startswith(before) and number.surface.endswith(behind)
        for before, behind in forms
    )


@cache
def _forms_of_bound(bound: str) -> frozenset[tuple[str, str]]:
    """Return what stands before and behind a number with a bound; none for one without words."""
    amounts = [record.amounts for record in RECORDS.values()]
    forms = {form for one in amounts for said in (one.bounds, *one.bounds_of.values())
             for named, form in said.items() if named == bound}  # fmt: skip
    parted = {(before.strip(), behind.strip()) for before, _, behind in
              (form.partition("{}") for form in forms)}  # fmt: skip
    return frozenset() if ("", "") in parted else frozenset(parted)


@cache
def _around_a_rank() -> frozenset[str]:
    return frozenset(part.strip() for tag in LANGUAGES for part in unit_words("rank", RECORDS[tag]))


def says_period(text: str, points: Iterable[str]) -> bool:
    """Return whether the text is one of these dates, or a period from one of them to another.

    Dates are of ISO 8601, and may be said in any language of the pages.
    """
    return text.strip() in periods_said(tuple(sorted(points)))


@lru_cache(maxsize=2_000)
def periods_said(points: tuple[str, ...]) -> frozenset[str]:
    """Return what dates, and the periods between two of them, read in any language."""
    known = [point for point in points if _point_said(point)]
    said = {text for point in known for text in _point_said(point)}
    said |= {
        period_text(f"{first}/{last}", tag)
        for first in known
        for last in known
        for tag in LANGUAGES
        if first < last and len(first) == len(last)
    }
    return frozenset(said)


def _point_said(iso: str) -> set[str]:
    try:
        return {iso, *(point_text(iso, tag) for tag in LANGUAGES)}
    except UnknownPeriod:
        return set()


@lru_cache(maxsize=20_000)
def as_fraction(text: str) -> Fraction | None:
    """Return a decimal or a ratio in plain digits as a fraction; None for anything else.

    An exponent is none: a page that says 1e999999999 would have the machine write it out.
    """
    try:
        return Fraction(text) if PLAIN_NUMBER.fullmatch(text) else None
    except ZeroDivisionError:
        return None


def close(one: Fraction | None, other: Fraction | None) -> bool:
    """Return whether two values are the same up to the digits an attribute can hold."""
    if one is None or other is None or one == other:
        return one == other
    return abs(one - other) <= CLOSE * max(abs(one), abs(other))


def among(text: str, names: Iterable[str]) -> bool:
    """Return whether a text is one of the names, or a line of one that was broken in lines."""
    bare = BLANK.sub("", text)
    return any(_is_uncut(bare, BLANK.sub("", name)) for name in names)


def _is_uncut(piece: str, name: str) -> bool:
    """Return whether a name has a piece that cuts no number of it in two."""
    at = name.find(piece)
    while at >= 0:
        end = at + len(piece)
        if not (CUT.match(name[at - 1 : at + 1]) or CUT.match(name[end - 1 : end + 1])):
            return True
        at = name.find(piece, at + 1)
    return False


def inside_name(text: str, start: int, end: int, names: list[str]) -> bool:
    """Return whether the number is part of a name of the package that stands there in full."""
    for name in names:
        at = text.find(name)
        while at >= 0:
            if at <= start and end <= at + len(name):
                return True
            at = text.find(name, at + 1)
    return False


def inside_line_of_name(text: str, start: int, end: int, names: list[str]) -> bool:
    """Return whether the number is part of a name of which this line of a label has a part.

    A label that is broken into lines has the start of a name at the end of one, its end at the
    start of another, or nothing but a piece of it between them.
    """
    pieces = [(text[at:], True, False) for at in range(start + 1)]
    pieces += [(text[:at], False, True) for at in range(end, len(text) + 1)]
    pieces.append((text, False, False))
    return any(_is_piece(piece, name, *of) for name in names for piece, *of in pieces)


def _is_piece(piece: str, name: str, first: bool, last: bool) -> bool:
    """Return whether a name has a piece, at its start or its end if so asked, no number cut."""
    at = 0 if first else len(name) - len(piece) if last else name.find(piece)
    if at < 0 or not name.startswith(piece, at):
        return False
    beside = name[max(0, at - 1) : at] + name[at + len(piece) :][:1]
    return not any(sign.isdigit() for sign in beside)


def without(text: str, known: Iterable[str]) -> tuple[str, int]:
    """Return a text with known phrases blanked out, and how many of them held a number."""
    found = 0
    for phrase in known:
        if phrase and phrase in text and has_numeral(phrase):
            kept, done, at = "", 0, text.find(phrase)
            while at >= 0:
                end = at + len(phrase)
                if (at and text[at - 1] in BEFORE) or AFTER.match(text, end):
                    end = at + 1
                else:
                    kept += f"{text[done:at]}\ufffc"
                    done, found = end, found + 1
                at = text.find(phrase, end)
            text = kept + text[done:]
    return text, found


def values_of(figure: Mapping) -> tuple[Fraction | None, Fraction | None]:
    """Return (value, upper value) of a figure in a page's package."""
    value, upper = (as_fraction(str(figure.get(key, ""))) for key in ("value", "upper"))
    return value, upper


def _counts(mention: Mention) -> bool:
    if mention.kind not in ("figure", "date"):
        return False
    if DIGITS.search(mention.surface) or mention.kind == "date":
        return True
    if not isinstance(mention.value, Fraction) or mention.value.denominator != 1:
        return True
    if mention.unit in UNDECIDED_UNITS:
        return mention.value > SMALL_WORDS
    return mention.value != 1


def _same_value(shown: object, value: Fraction | None, rounding: str = "") -> bool:
    """Return whether a number shown is the value, or the value rounded that way."""
    if shown is None or value is None:
        return shown is value
    if not isinstance(shown, Fraction):
        return False
    if close(shown, value):
        return True
    digits = min(significant(shown), 40)
    kept = range(digits, digits + 4) if rounding else ()
    return any(rounded(value, count, rounding) == shown for count in kept)

"""Read what stands at Arabic digits: an ordinal, a name, a date, a code or a figure, in that order.

dates, codes, figures -> **digits** -> mentions

Each reader is tried only where the characters beside the digits allow it, so that ordinary text
is read at more than a million characters a second.
"""

import re

from analysis.numbers.amounts.figures import age_group_at, figure_at, loss_at
from analysis.numbers.amounts.signs import money_before
from analysis.numbers.dates import dates, days, english_dates, english_days, eras, years
from analysis.numbers.dates.days import clock_at
from analysis.numbers.dates.english_dates import months_ended_at
from analysis.numbers.mention import Found, noise, ordinal
from analysis.numbers.names import codes
from analysis.numbers.names.names import digits_end
from analysis.numbers.readers import ordinals
from analysis.numbers.readers.kanji import range_at
from analysis.numbers.readers.list_marks import line_start, listed
from analysis.numbers.readers.ordinals import intensity_at
from analysis.numbers.reading import Reading

DATE_WORDS = re.compile(
    r"(?:(?:FY|[Ff]iscal(?: [Yy]ear)?|CY)[ -]?'?|[QH]"
    r"|(?:[Tt]he )?(?:end[ -](?:of[ -])?|year-end |close of )(?:[A-Z][a-z]+\.? )?"
    r"|(?:[Mm]id|[Ee]arly|[Ll]ate|[Ss]tart of|beginning of|pre|post)[- ])$"
)
# the last two letters of those before a space
DATE_ENDS = frozenset("FY CY al ar of id ly te re st".split())
# Q1. 申請できますか。: a question, and no quarter
QUESTION = re.compile(r"[1-4][.:、 ][^\n]{2,90}(?:[?]|か。?|吗。?)(?=\n|$)")
INTENSE = ("弱", "強", "强")
DATE_SIGNS = frozenset("年月日世时時点季/:~-至到か及と、")
ERA_ENDS = frozenset("RHS").union(era[-1] for era in eras.ERAS)
# what may stand behind the first digits, and the English dates that then may begin there
ORDINAL_DAY = (english_dates.worded_at, dates.english_at, english_dates.day_first)
LATIN = {
    "-": (english_days.named, english_dates.day_first, days.day_of_time_at),
    "/": (english_days.slashed, days.slashed_days_at, days.slashed_day_at),
    "Q": (english_dates.quarter_at,),
    "H": (english_dates.quarter_at,),
    ".": (english_days.dotted, english_dates.clock_at),
}
# what may stand behind a space there
SPACED = dict.fromkeys("JFMASONDo-tu~", (english_dates.day_first,)) | {
    "m": (months_ended_at,),
    "M": (months_ended_at, english_dates.day_first),
    "p": (english_dates.clock_at,),
    "P": (english_dates.clock_at,),
    "a": (english_dates.day_first, english_dates.clock_at),
    "A": (english_dates.day_first, english_dates.clock_at),
}
LATIN |= dict.fromkeys(":apAP", (english_dates.clock_at,)) | dict.fromkeys("snrt", ORDINAL_DAY)


def read_digits(reading: Reading, spot: int) -> int:
    """Read the number whose digits start here, and return where to go on."""
    text = reading.text
    before = text[spot - 1] if spot > reading.floor else ""
    if before == "第":
        return ordinals.behind_first(reading, spot, spot - 1)
    if before == "度" or text[spot + 1 : spot + 2] in INTENSE:
        intensity = intensity_at(text, spot)
        if intensity:
            return reading.keep(intensity)
    if before and (before.isascii() or before in ERA_ENDS):
        settled = _behind_letters(reading, spot, before)
        if settled:
            return settled
    of_calls = ordinals.round_at(text, spot) if reading.japanese else None
    if of_calls:
        return reading.keep(of_calls)
    rank = _numbered(reading, spot) if before in ". #" else None
    if rank:
        return rank
    run = digits_end(text, spot)
    if before == "(":
        loss = loss_at(text, spot, reading.floor)
        if loss:
            return reading.figure(loss)
    pair = range_at(text, spot, reading.floor) if text[run : run + 1] == "、" else None
    if pair and not line_start(text, spot):
        return reading.figure(pair)
    if before == "(" and text[spot] == "0":
        phone = codes.contact_at(text, spot, reading.floor)
        if phone:
            return reading.keep(phone)
    code = listed(text, spot) or codes.named_code_at(text, spot, reading.floor, run)
    if code:
        return reading.keep(code)
    found = (
        date_at(reading, spot, run)
        or codes.code_at(text, spot, reading.floor, run)
        or ordinals.english_at(text, spot, run)
    )
    if found:
        return reading.keep(found)
    figure = figure_at(text, spot, reading.floor)
    return reading.figure(figure) if figure else reading.keep(noise(spot, run))


def _numbered(reading: Reading, spot: int) -> int | None:
    """Read the No. 2 economy as a rank; a number that only names a thing is none."""
    begin = ordinals.numbered_at(reading.text, spot)
    if begin is None or begin < reading.floor:
        return None
    end = digits_end(reading.text, spot)
    number = int(reading.text[spot : min(end, spot + 9)])
    return reading.keep(ordinal(begin, end, number, "rank"))


def _behind_letters(reading: Reading, spot: int, before: str) -> int | None:
    """Read digits behind letters: FY2025, end-2024, H100, 令和7年, 第 3回."""
    text = reading.text
    if before == " " and text[spot - 2] == "第" and spot - 2 >= reading.floor:
        return ordinals.behind_first(reading, spot, spot - 2)
    spaced = before == " " and text[spot - 2] in ERA_ENDS
    if before in ERA_ENDS or (spaced and not text[spot - 2].isascii()):
        found = _era(reading, spot)
        if found:
            return found
    if before == "'":
        short = english_dates.short_year_at(text, spot, reading.floor)
        if short:
            return reading.keep(short)
    group = age_group_at(text, spot, reading.floor) if before == "-" else None
    if group:
        return reading.figure(group)
    if before == "Q" and QUESTION.match(text, spot) and line_start(text, spot - 1):
        return reading.keep(noise(spot - 1, digits_end(text, spot)))
    if before.isalpha() or before in "-.'/ ":
        found = _worded_date(reading, spot)
        if found:
            return found
    if before == "T" and text[spot - 2 : spot - 1] in ("", " ", "(", ",", "、", "~", "-", "/"):
        time = clock_at(text, spot, reading.floor)
        if time and ":" in text[spot : time.end]:
            return reading.keep(time._replace(start=spot - 1))
    if before == "+":
        code = codes.added(text, spot, reading.floor)
        if code:
            return reading.keep(code)
    if before in codes.TOKEN_BEFORE:
        code = codes.product(text, spot, reading.floor)
        if code:
            return reading.keep(code)
    return None


def _worded_date(reading: Reading, spot: int) -> int | None:
    """Read what begins with letters before the digits: FY2025, Q1 2025, end-2024."""
    text = reading.text
    window = text[max(reading.floor, spot - 16) : spot]
    other = text[spot - 1] == " " and text[spot - 3 : spot - 1] not in DATE_ENDS
    if other and "end" not in window and "close" not in window:
        return None  # the name of a month may stand behind these only
    match = DATE_WORDS.search(window)
    if not match:
        return None
    begin = spot - len(window) + match.start()
    for read in (english_dates.fiscal_at, english_dates.quarter_at, english_dates.end_at):
        found = read(text, begin)
        if found and found.end > spot:
            return reading.keep(found)
    return None


def _era(reading: Reading, spot: int) -> int | None:
    """Read a Japanese year by its era: 令和5年度, R7年度."""
    text, floor = reading.text, reading.floor
    edge = spot - 1 if text[spot - 1] == " " else spot
    begin = edge - 2 if not text[edge - 1].isascii() else edge - 1
    if begin < floor or (
        text[begin].isascii() and codes.letters_before(text, spot, floor) != begin
    ):
        return None
    found = eras.era_at(text, begin)
    return reading.keep(found) if found else None


def date_at(reading: Reading, spot: int, run: int) -> Found | None:
    """Return the span and ISO text of the date or time of day at these digits, if it is one."""
    text = reading.text
    if run - spot == 4 and "(" in text[run : run + 2]:
        both = eras.both_era_at(text, spot)
        if both:
            return both
    if _may_be_kanji_date(text, spot, run):
        found = dates.date_at(text, spot, reading.japanese)
        lone_day = found is not None and str(found.value).startswith("---")
        if found and not (lone_day and _goes_on_counting_days(reading, spot)):
            return found
        clock = clock_at(text, spot, reading.floor)
        if clock and not english_dates.CLOCK.match(text, spot):
            return clock
    if text[run : run + 1] in ("Q", "H"):
        found = english_dates.year_quarter_at(text, spot)
        if found:
            return found
    year = run - spot == 4 and text[spot : spot + 2] in ("19", "20", "18", "17")
    if year and not money_before(text, spot, reading.floor):
        return (
            english_dates.between_at(text, spot)
            or english_days.year_first(text, spot)
            or years.bare_year(text, spot)
        )
    if run - spot > 2:
        return None
    sign = text[run : run + 1]
    readers = SPACED.get(text[run + 1 : run + 2], ()) if sign == " " else LATIN.get(sign, ())
    for read in readers:
        found = read(text, spot)
        if found:
            return found
    return None


def _may_be_kanji_date(text: str, spot: int, run: int) -> bool:
    """Say whether the sign behind the digits can belong to a date or time of day."""
    sign = text[run : run + 1]
    if sign in (".", "・"):
        return run - spot == 4
    if sign == " ":
        return not text[run + 1 : run + 2].isascii() or text[run + 1 : run + 2] in "-~"
    return sign in DATE_SIGNS or run - spot == 8


def _goes_on_counting_days(reading: Reading, spot: int) -> bool:
    """Say whether a number of days stands just before, as in 45日から30日に."""
    last = reading.last
    if last is None or last.unit != "d" or not 0 <= spot - last.end <= 4:
        return False
    return not any(stop in reading.text[last.end : spot] for stop in ",。;")


def read_first_year(reading: Reading, spot: int) -> int:
    """Read the first year of an era, which is written without a numeral: 令和元年."""
    found = eras.era_at(reading.text, spot)
    return reading.keep(found) if found else spot

"""Read dates of English text: March 3-5, 30 June 2025, Q1 2025, FY2024-25, the end of 2027.

folded text -> **dates** -> mentions

Quarters and halves (the third quarter) are read as the months they are, with the year left open,
as 三季度 is: `--07/--09`. Between 2021 and 2024 is one period; '25 and '90s are years where the
words before show it. The name of a month alone (in August) holds no numeral and is no mention.
The months that end with a day are a period too: the three months ended June 30, 2024.
"""

import re

from analysis.numbers.dates.iso_dates import full_year, iso_day, month_period
from analysis.numbers.languages.en import EN
from analysis.numbers.mention import Found, date
from analysis.numbers.numerals.english_words import ONES

MONTH_OF = {name.lower(): number for name, number in EN.months.items()}
# a stamp has them in capitals: AUG 1 2018
NAMES = [*EN.months, *(name.upper() for name in EN.months)]
SHORT = [name for name in NAMES if len(name) < 5 and MONTH_OF[name.lower()] != 5]
# a full name with a point ends a sentence: in April. 14 of them
MONTH = rf"(?:(?:{'|'.join(SHORT)})\b\.?|(?:{'|'.join({*NAMES} - {*SHORT})})\b)"
STARTS = tuple(sorted({name[:3] for name in NAMES}))
YEAR = r"(?:19|20|21)[0-9]{2}(?![0-9,]*[0-9])"
D = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])"
TO = r" ?(?:-|to|and|through|until|~) ?"

MONTH_FIRST = re.compile(
    rf"(?P<m>{MONTH}) (?:(?P<d>{D})(?:(?:{TO})(?:(?P<m2>{MONTH}) )?(?P<d2>{D}))?(?:(?: ?,)? (?P<y>"
    rf"{YEAR}))?|,? ?(?:of )?(?P<y2>{YEAR}))|(?P<m3>{MONTH})(?:, |-)(?P<y3>{YEAR})"
)
MONTH_TO_MONTH = re.compile(
    rf"(?P<m>{MONTH}) ?(?P<y>{YEAR})?(?:-| to | and | through )(?P<m2>{MONTH}) (?P<y2>{YEAR})"
)
DAY_FIRST = re.compile(
    rf"(?P<d>{D})(?:{TO}(?P<d2>{D}))?(?: of)? (?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?"
)
QUARTER = re.compile(
    rf"(?:(?P<q>[QH][1-4])(?:(?:(?: of|,)? (?:FY ?|[Ff]iscal (?:[Yy]ear )?)?'?|')(?P<y>{YEAR}"
    rf"|[0-9]{{2}}(?![0-9,.%])|(?<=FY)[0-9]{{2}}(?![0-9%]|[.,][0-9]))?(?= |$"
    rf"|[^0-9A-Za-z])|(?![0-9A-Za-z]))"
    rf"|(?P<q2>[1-4][QH]) ?(?:of |FY ?)?'?(?P<y2>{YEAR}|[0-9]{{2}}(?![0-9]))?(?![0-9A-Za-z]))"
)
QUARTERS = re.compile(rf"Q(?P<a>[1-4])(?:-| to )Q(?P<b>[1-4])(?: of)? (?P<y>{YEAR})")
OF_ACCOUNT = re.compile("FY|[Ff]iscal|[Ff]inancial")
FISCAL = re.compile(
    r"(?:FY|[Ff]iscal(?: [Yy]ear)?|CY)[ -]?'?(?P<y>[0-9]{4}|[0-9]{2})(?: ?[-/] ?(?P<b>[0-9]{4}"
    r"|[0-9]{2}))?(?![0-9]|[A-Z]{2})(?:[ -]?(?P<part>Q[1-4]|H[12])(?![0-9A-Za-z]))?"
)
# the year that ends in March, and the year it is named by: FY2025 of the year ended March 31, 2026
MARCH = re.compile(
    r"(?:[Yy]ear|FY)s?[ -](?:ending|ended|ends|to)(?: (?:in|on))?(?: 31)? March(?: 31)?"
    r"(?:,? (?P<y>20[0-9]{2}))?"
    r"|[Aa]pril[ -](?:to[ -])?March"
)
END = re.compile(
    rf"(?:[Tt]he )?(?:end[ -](?:of[ -])?|year-end |close of )(?:(?P<m>{MONTH}) )?(?P<y>{YEAR})"
)
PART = re.compile(
    rf"(?:[Mm]id|[Ee]arly|[Ll]ate|[Ss]tart of|beginning of|pre|post)[- ](?P<y>{YEAR})"
    r"(?![/-][0-9])(?P<s>s\b)?"
)
CLOCK = re.compile(
    r"(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<m>[0-5][0-9]))? ?"
    r"(?P<half>[ap](?=\.?m)|[AP](?=\.?M))\.?[mM]\b\.?"
)
HALVES = {"1": (1, 6), "2": (7, 12)}


def month_of(name: str) -> int:
    """Return the number of a month by its name."""
    return MONTH_OF[name.rstrip(".").lower()]


def _digits(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _day(year: str | None, month: int, day: str) -> str | None:
    """Return a day in ISO text, without its year where that is not said; None if there is none."""
    return iso_day(int(year) if year else None, month, _digits(day))


def month_at(text: str, start: int) -> Found | None:
    """Read the date that starts with the name of a month: March 3-5, 2025; June 2025."""
    months = MONTH_TO_MONTH.match(text, start)
    if months:
        year = months["y"] or months["y2"]
        since = f"{year}-{month_of(months['m']):02d}"
        return date(start, months.end(), f"{since}/{months['y2']}-{month_of(months['m2']):02d}")
    match = MONTH_FIRST.match(text, start)
    if not match:
        return None
    month, year = month_of(match["m"] or match["m3"]), match["y2"] or match["y3"]
    if year:
        return date(start, match.end(), f"{year}-{month:02d}")
    first = _day(match["y"], month, match["d"])
    if not match["d2"]:
        return date(start, match.end(), first)
    last = _day(match["y"], month_of(match["m2"]) if match["m2"] else month, match["d2"])
    return date(start, match.end(), f"{first}/{last}") if first and last else None


def day_first(text: str, start: int) -> Found | None:
    """Read the date that starts with its day: 30 June 2025; 3-5 March."""
    match = DAY_FIRST.match(text, start)
    if not match:
        return None
    month = month_of(match["m"])
    first = _day(match["y"], month, match["d"])
    if not match["d2"]:
        return date(start, match.end(), first)
    last = _day(match["y"], month, match["d2"])
    return date(start, match.end(), f"{first}/{last}") if first and last else None


def quarter_at(text: str, start: int) -> Found | None:
    """Read Q1 2025, H2 2024, 1Q25: the months they span; without a year `--01/--03`."""
    match = QUARTERS.match(text, start)
    if match and match["a"] < match["b"]:
        first, last = int(match["a"]) * 3 - 2, int(match["b"]) * 3
        return date(start, match.end(), f"{match['y']}-{first:02d}/{match['y']}-{last:02d}")
    match = QUARTER.match(text, start)
    if not match:
        return None
    short = match["y"] or match["y2"]
    year = full_year(int(short)) if short else None
    if year and OF_ACCOUNT.search(match[0]):
        return fiscal_part(
            text, start, match.end(), year, "".join(sorted(match["q"] or match["q2"], reverse=True))
        )
    return quarter_of(start, match.end(), year, match["q"] or match["q2"])


def quarter_of(start: int, end: int, year: int | None, part: str) -> Found | None:
    """Return the months of a quarter (Q1) or half (H2) of a year; there is no third half."""
    letter, n = sorted(part, reverse=True)
    if letter == "H" and n in "34":
        return None
    first, last = HALVES[n] if letter == "H" else (int(n) * 3 - 2, int(n) * 3)
    said = year or "-"
    return date(start, end, f"{said}-{first:02d}/{said}-{last:02d}")


def _of_calendar(text: str, start: int, end: int, year: int, part: str) -> Found | None:
    return quarter_of(start, end, year, part)


YEAR_QUARTER = re.compile(r"(?P<y>(?:20)?[0-9]{2})(?P<q>[QH][1-4])(?![0-9A-Za-z])")


def year_quarter_at(text: str, start: int) -> Found | None:
    """Read 2025Q1 and 24H2 as the months they span."""
    match = YEAR_QUARTER.match(text, start)
    return quarter_of(start, match.end(), full_year(int(match["y"])), match["q"]) if match else None


def fiscal_at(text: str, start: int) -> Found | None:
    """Read FY2025 or fiscal 2024-25; whose fiscal year it is is not said, so the years stand."""
    match = FISCAL.match(text, start)
    if not match:
        return None
    year = full_year(int(match["y"]))
    if match["part"]:
        return fiscal_part(text, start, match.end(), year, match["part"])
    last = full_year(int(match["b"]), year) if match["b"] else None
    return date(start, match.end(), f"{year}/{last}" if last and last > year else str(year))


def fiscal_part(text: str, start: int, end: int, year: int, part: str) -> Found | None:
    """Return the months of FY2025 Q3: October to December where the year begins in April.

    It does in Japanese, and where the words near say that the year ends in March.
    """
    march = MARCH.search(text, max(0, start - 400), end + 400)
    japanese = getattr(text, "language", "") == "ja"
    if not (japanese or march) or text.startswith("CY", start):
        return quarter_of(start, end, year, part)
    ends = int(march["y"]) if march and march["y"] else 0
    first = year - 1 if ends == year else year
    month = 4 + (int(part[1]) - 1) * (3 if part[0] == "Q" else 6)
    last = month + (2 if part[0] == "Q" else 5)
    return date(start, end, f"{_month_from(first, month)}/{_month_from(first, last)}")


def _month_from(year: int, month: int) -> str:
    """Return a month counted from the January of a year: 2026-03 for month 15 of 2025."""
    return f"{year + (month - 1) // 12}-{(month - 1) % 12 + 1:02d}"


def end_at(text: str, start: int) -> Found | None:
    """Read the end of 2027 or end-2024 as its last day, mid-2025 and early 2026 as the year."""
    match = END.match(text, start)
    if match:
        month = month_of(match["m"]) if match["m"] else 12
        return date(start, match.end(), month_period(int(match["y"]), month, "末"))
    match = PART.match(text, start)
    if not match:
        return None
    year = int(match["y"])
    return date(start, match.end(), f"{year}/{year + 9}" if match["s"] else match["y"])


def clock_at(text: str, start: int) -> Found | None:
    """Read 3 p.m. or 10:30am as the time of a day."""
    match = CLOCK.match(text, start)
    if not match:
        return None
    hour = int(match["h"]) % 12 + (12 if match["half"] in "pP" else 0)
    return date(start, match.end(), f"T{hour:02d}:{match['m'] or '00'}")


MONTH_OF_YEAR = re.compile("[0-9]{4}-[0-9]{2}")
END_BEFORE = re.compile(r"(?:[Tt]he )?[Ee]nd[ -](?:of )?$")


def dated_at(text: str, start: int, floor: int) -> Found | None:
    """Read the date that starts with a month, or its last day behind `the end of`."""
    found = month_at(text, start)
    if not found or not MONTH_OF_YEAR.fullmatch(str(found.value)):
        return found
    end = END_BEFORE.search(text[max(floor, start - 12) : start])
    if not end:
        return found
    year, month = map(int, str(found.value).split("-"))
    return date(start - len(end[0]), found.end, month_period(year, month, "末"))


SOME_MONTHS = "|".join(word for word, n in ONES.items() if 2 <= n <= 11)
WORDED = re.compile(
    rf"(?:[Tt]he )?(?P<n>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th|final"
    rf"|last)[ -](?P<what>quarter|half|three quarters|(?P<months>{SOME_MONTHS}|[2-9]|1[01])"
    r" months)(?: (?:of|in))?"
    r"(?: (?:(?:[Ff]iscal|[Ff]inancial|calendar)(?: [Yy]ear)?|the (?:fiscal |financial )?year"
    rf"|FY(?=[ 0-9])))?(?:,? |(?<=FY))(?P<y>{YEAR})"
)
YEARLESS = re.compile(
    r"(?:(?P<n>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -](?P<what>quarter|half)"
    r"|(?P<most>[Ff]irst (?:two|three) quarters))\b"
    r"(?!-(?:century|hour|final)| of (?:(?:the|this|last) )?(?:[0-9]|century|decade|game"
    r"|match|season)| of a\b)"
)
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
BETWEEN = re.compile(rf"(?P<a>{YEAR}) and (?P<b>{YEAR})")
SHORT_YEAR = re.compile(r"(?P<y>[0-9]{2})(?P<s>s)?(?![0-9A-Za-z%]|[.,][0-9])")
BEFORE_SHORT = re.compile(
    r"(?:(?<![A-Za-z])(?:[Ii]n|[Bb]y|[Oo]f|[Ss]ince|[Ff]rom|[Tt]o|[Uu]ntil|[Tt]he|late|early"
    r"|mid|end)[ -])'$"
)


def worded_at(text: str, start: int) -> Found | None:
    """Read the first quarter of 2025, the second half of 2024."""
    match = WORDED.match(text, start)
    if not match:
        return None
    n = {"f": 1, "s": 2, "t": 3, "1": 1, "2": 2, "3": 3, "4": 4, "l": 4}[match["n"][0].lower()]
    n = 4 if match["n"].lower() in ("fourth", "final") else n
    if match["what"] == "three quarters":
        year = match["y"]
        return date(start, match.end(), f"{year}-01/{year}-09") if n == 1 else None
    if not match["months"]:
        part = f"Q{n}" if match["what"] == "quarter" else f"H{2 - n % 2}"
        of = fiscal_part if OF_ACCOUNT.search(match[0]) else _of_calendar
        return of(text, start, match.end(), int(match["y"]), part)
    months = ONES.get(match["months"].lower()) or int(match["months"])
    if not (n in (1, 4) or (n, months) == (2, 6)) or match["n"].lower() in ("fourth", "4th"):
        return None
    first, last = (1, months) if n == 1 else (13 - months, 12)
    return date(start, match.end(), f"{match['y']}-{first:02d}/{match['y']}-{last:02d}")


def part_at(text: str, start: int) -> Found | None:
    """Read the third quarter and first-half as months: --07/--09, --01/--06."""
    match = YEARLESS.match(text, start)
    if not match:
        return None
    ended = QUARTER_ENDED.match(text, match.end()) if match["what"] else None
    if ended:
        return _ended(text, start, ended.end(), 3 if match["what"] == "quarter" else 6)
    if match["most"]:
        return date(start, match.end(), "--01/--06" if "two" in match["most"] else "--01/--09")
    part = match["what"][0].upper() + str(NTH[match["n"].lower()])
    return quarter_of(start, match.end(), None, part)


def between_at(text: str, start: int) -> Found | None:
    """Read the years of `between 2021 and 2024` as one period."""
    match = BETWEEN.match(text, start)
    if not match or text[max(0, start - 8) : start].lower() != "between ":
        return None
    return (
        date(start, match.end(), f"{match['a']}/{match['b']}") if match["a"] < match["b"] else None
    )


def short_year_at(text: str, start: int, floor: int) -> Found | None:
    """Read '25 and '90s as the year or the decade they stand for."""
    match = SHORT_YEAR.match(text, start)
    if not match or start - 1 < floor:
        return None
    if not match["s"] and not BEFORE_SHORT.search(text[max(0, start - 8) : start]):
        return None
    year = int(match["y"]) + (1900 if int(match["y"]) >= 50 else 2000)
    return date(start - 1, match.end(), f"{year}/{year + 9}" if match["s"] else str(year))


WORDS = "|".join(word for word, n in ONES.items() if n > 1)
ENDED = re.compile(
    rf"(?P<n>{WORDS}|2[0-4]|1[0-9]|[2-9])[ -]months?(?: period)? (?:ended|ending|to)"
    r"(?: the end of| end)?(?: on)? ",
    re.I,
)
NAMED_MONTH = re.compile(rf"(?P<m>{'|'.join(MONTH_OF)})\b(?! ?[0-9])", re.I)


def months_ended_at(text: str, start: int) -> Found | None:
    """Return where the months ended with a month or day stop, and their period in ISO text.

    Nine months to September, which says no year, is `--01/--09`; it has to lie in one year.
    """
    match = ENDED.match(text, start)
    if not match:
        return None
    count = ONES.get(match["n"].lower()) or int(match["n"])
    return _ended(text, start, match.end(), count)


# the first quarter ended June 30, 2019, of whose year of account nothing is said
QUARTER_ENDED = re.compile(r"(?: of [A-Za-z0-9 ]{4,20})?,? (?:ended|ending)(?: on)? ")


def _ended(text: str, start: int, spot: int, count: int) -> Found | None:
    """Return the months up to the day or month that stands at `spot`."""
    read = day_first if text[spot : spot + 1].isdigit() else month_at
    found = read(text, spot)
    if not found:
        return _in_one_year(text, start, spot, count)
    said = re.fullmatch(r"([0-9]{4}|-)-([0-9]{2})(?:-[0-9]{2})?", str(found.value))
    if not said:
        return None
    if said[1] == "-":
        return _up_to(start, found.end, int(said[2]), count)
    year, month = int(said[1]), int(said[2])
    first = year * 12 + month - count
    return date(start, found.end, f"{first // 12}-{first % 12 + 1:02d}/{year}-{month:02d}")


def _in_one_year(text: str, start: int, spot: int, count: int) -> Found | None:
    """Return the months up to one named without its year: nine months to September."""
    named = NAMED_MONTH.match(text, spot)
    return named and _up_to(start, named.end(), MONTH_OF[named["m"].lower()], count)


def _up_to(start: int, end: int, last: int, count: int) -> Found | None:
    """Return so many months up to the last one, where they lie in one year."""
    if last < count:
        return None
    return date(start, end, f"--{last - count + 1:02d}/--{last:02d}")

"""Find every number of a text and say what each is; read one surface, or one amount.

text -> folding -> digits, kanji, English -> **mentions** -> package

The reader goes from numeral to numeral. Each is read as a date, a figure, an ordinal or noise, or
passed over with a reason, and reading goes on behind it; so every numeral character is in a
mention or in a `Passed`, by construction. The numerals of tags and web addresses are noise.

No rule looks past the end of its line but the heading of a table, which is handed on, so a long
text may be read in pieces.

The surface of a figure covers the number with its unit and the bound words beside it. Where the
bound stands behind a bracket, as in 1,600億元(約3兆2,000億円)以上, the surface spans the bracket,
and a number inside it is a mention of its own; otherwise mentions never overlap.
"""

import re
from fractions import Fraction

from analysis.numbers.amounts.figures import Figure, figure_of, finished
from analysis.numbers.dates import english_dates
from analysis.numbers.folding import (
    FORMAL,
    FRACTIONS,
    KANJI,
    MARKS,
    SUPERSCRIPTS,
    fold,
)
from analysis.numbers.languages import LANGUAGES, Languages
from analysis.numbers.languages.ja import JA
from analysis.numbers.mention import Mention, Passed, Quantity, noise
from analysis.numbers.numerals import english_words, shares
from analysis.numbers.numerals.numerals import Numeral, arabic_value, kanji_at, scales_behind
from analysis.numbers.readers.digits import read_digits, read_first_year
from analysis.numbers.readers.english import read_english
from analysis.numbers.readers.kanji import read_kanji, read_portion
from analysis.numbers.reading import Reading
from analysis.numbers.tables.cells import tabbed
from analysis.numbers.tables.tables import Tables
from analysis.numbers.text import beginnings, text_of

READERS = dict.fromkeys("0123456789", read_digits) | dict.fromkeys("半倍翻", read_portion)
FIRST_YEAR = re.compile(f"(?:{'|'.join(JA.eras)})元年")
READERS |= dict.fromkeys((era[0] for era in JA.eras), read_first_year)
READERS |= dict.fromkeys(KANJI + FORMAL + "京", read_kanji)
SPOT = re.compile(rf"[0-9半倍翻{KANJI}{FORMAL}京{MARKS}{SUPERSCRIPTS}]")
LAST_PARTS = [f"{last} {part}" for last in ("last", "final") for part in ("quarter", "half")]
WORDS = [*english_words.FIRST_WORDS, *english_words.TIMES, *shares.LONE_STARTS, *LAST_PARTS]
ENGLISH = re.compile(
    beginnings([*english_dates.STARTS, *WORDS, *(word.capitalize() for word in WORDS)])
)


def scan(text: str, language: str = "", words: Languages = LANGUAGES) -> list[Mention]:
    """Return the mentions of a text in order; positions are code points of the text as given.

    `words` are the records it is read by, those of all languages on file unless others are given.
    """
    return [found for found in read(text, language, None, words) if isinstance(found, Mention)]


def unread(text: str, language: str = "") -> list[Passed]:
    """Return the numeral characters that are in no mention, each with the reason.

    Reasons: idiom, name, word (part of one), article (一个), heading mark, superscript, unit head,
    slogan, scale (of what was not read), markup.
    """
    return [found for found in read(text, language) if isinstance(found, Passed)]


def parse(surface: str, language: str = "") -> Mention:
    """Read one short surface, such as an evidence row's: its value, unit, bound and kind.

    Raise ValueError where no number is read in it.
    """
    found = scan(surface, language)
    known = [mention for mention in found if mention.kind in ("figure", "date")] or found
    if known:
        return known[0]
    number = kanji_at(fold(surface), 0)
    if number:
        value, end = Fraction(number.value), number.end
        return Mention(0, end, surface[:end], value, None, "count", "exact", "figure")
    raise ValueError(f"no number is read in {surface!r}; give the words that state it")


def read(
    text: str,
    language: str = "",
    tables: Tables | None = None,
    words: Languages = LANGUAGES,
) -> list[Mention | Passed]:
    """Return every number and every numeral passed over, in order of position.

    `tables` is what a text read in pieces hands on: the table open at the end of the last piece.
    """
    reading = Reading(text, text_of(text, language, words))
    tables = tables or Tables()
    if "," in text:
        apart, tables.commas = tabbed(reading.text, text, tables.commas)
        reading.text = reading.text.alike(apart)
    folded = reading.text
    spots = [match.start() for match in SPOT.finditer(folded)]
    worded = [match.start() for match in ENGLISH.finditer(folded)]
    if worded:
        spots = sorted(spots + worded)
    if "元年" in folded:
        spots = sorted(spots + [match.start() for match in FIRST_YEAR.finditer(folded)])
    markup = iter(tags_and_addresses(folded))
    tag = next(markup, None)
    for spot in spots:
        while tag and spot >= tag[1]:
            reading.read_to = reading.floor = max(reading.floor, tag[1])
            tag = next(markup, None)
        if spot < reading.read_to:
            continue
        if tag and spot >= tag[0]:
            reading.read_to = reading.floor = read_markup(reading, spot, *tag)
            continue
        end = READERS.get(folded[spot], _other)(reading, spot)
        if end > spot:
            reading.read_to = end
            if reading.found[-1].__class__ is Mention:
                reading.floor = end
    return tables.settle(folded, reading.found)


def _fraction(reading: Reading, spot: int) -> Figure:
    """Read a fraction in one sign as a share, or with its scale as an amount: ½, ½億円."""
    text, floor, part = reading.text, reading.floor, FRACTIONS[reading.text[spot]]
    end, scale = scales_behind(text, spot + 1)
    if scale == 1:
        return finished(text, Quantity(spot, end, part), floor)
    return figure_of(text, spot, floor, Numeral(end, part * scale, part, scale, "mixed"))


def _other(reading: Reading, spot: int) -> int:
    """Read what begins with a letter or a mark of its own."""
    c = reading.text[spot]
    if c.isascii():
        return read_english(reading, spot)
    if c in FRACTIONS:
        return reading.figure(_fraction(reading, spot))
    reason = "superscript" if c in SUPERSCRIPTS else "heading mark"
    return reading.passed(spot, spot + 1, reason)


DIGITS = re.compile(r"[0-9][0-9,_]{0,60}(?:\.[0-9]{1,40})?")


def one_amount(text: str, language: str = "") -> tuple[Fraction, str]:
    """Return the value of an amount and its unit, `count` where it names none.

    Raise ValueError where the text says more or less than one exact amount.
    """
    words = text.strip()
    if DIGITS.fullmatch(words):
        return Fraction(arabic_value(words.replace("_", ""))), "count"
    found = scan(words.replace("_", ""), language)
    whole = len(found) == 1 and found[0].surface == words.replace("_", "")
    if not whole or found[0].kind != "figure" or not isinstance(found[0].value, Fraction):
        raise ValueError(f"{text!r} is not one amount")
    amount, value = found[0], found[0].value
    if amount.value_upper is not None or amount.bound != "exact":
        raise ValueError(f"{text!r} is not one exact amount")
    return value, amount.unit


MARKUP = re.compile(
    r"https?://[^\s<>\"'()\[\]、。,;|一-鿿ぁ-ヺ]{1,2000}|www\.[^\s<>\"'()一-鿿ぁ-ヺ]{1,500}|"
    r"<[A-Za-z/!?][^<>\n]{0,2000}>|&#?[A-Za-z0-9]{1,10};"
)
SIGNS = ("<", "://", "www.", "&")
ATTRIBUTE = re.compile(
    r"[^\s<>\"'=]{1,100}=(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}')|[^\s<>\"']{1,500}"
)


def tags_and_addresses(text: str) -> list[tuple[int, int]]:
    """Return the spans of tags, addresses and character references."""
    if not any(sign in text for sign in SIGNS):
        return []
    return [match.span() for match in MARKUP.finditer(text)]


def read_markup(reading: Reading, spot: int, start: int, end: int) -> int:
    """Note the attribute, address or reference around this numeral; return where to go on."""
    text = reading.text
    if text[start] != "<":
        return reading.keep(noise(max(start, reading.floor), end))
    if text[spot] in KANJI:
        return reading.passed(spot, spot + 1, "markup")
    if not text[spot].isdigit():
        return spot + 1
    for match in ATTRIBUTE.finditer(text, max(start + 1, reading.floor), end):
        if match.end() > spot:
            return reading.keep(noise(match.start(), match.end()))
    return reading.keep(noise(spot, spot + 1))

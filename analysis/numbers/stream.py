"""Scan a long text piece by piece, in little memory.

text stream -> scan -> **mentions, one after another**

A piece ends at the end of a line, which no rule of the grammar looks past but the heading of a
table, which is handed on; a line longer than `PIECE` is cut where no number goes on: behind a
sentence, amid words, between the items of a list.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from analysis.numbers.folding import guess_language
from analysis.numbers.mention import Mention
from analysis.numbers.pairs import Doubt, doubtful_pairs
from analysis.numbers.scan import read
from analysis.numbers.tables.tables import Tables

PIECE = 1 << 18


def scan_lines(
    stream: Iterable[str], language: str = "", doubt: Callable[[Doubt], None] = lambda _: None
) -> Iterator[Mention]:
    """Yield the mentions of a text given as an open file or any iterable of strings, in order.

    Positions count from the beginning of the stream. The language, if not given, is guessed from
    the first piece. `doubt` is told of two amounts of one sum that cannot agree.
    """
    at, tables = 0, Tables()
    for piece in pieces(stream):
        language = language or guess_language(piece)
        found = [one for one in read(piece, language, tables) if isinstance(one, Mention)]
        for pair in doubtful_pairs(piece, found):
            doubt(pair._replace(start=pair.start + at, end=pair.end + at))
        for mention in found:
            yield replace(mention, start=mention.start + at, end=mention.end + at)
        at += len(piece)


def pieces(stream: Iterable[str]) -> Iterator[str]:
    """Yield the text in pieces of at most about twice `PIECE`, each ending where a line ends."""
    held: list[str] = []
    size = 0
    for line in _short_lines(stream):
        held.append(line)
        size += len(line)
        if size >= PIECE:
            yield "".join(held)
            held, size = [], 0
    if held:
        yield "".join(held)


def _short_lines(stream: Iterable[str]) -> Iterator[str]:
    """Yield the lines, those longer than `PIECE` cut where no number goes on."""
    read = getattr(stream, "readline", None)
    lines = iter(lambda: read(PIECE), "") if read else stream
    rest = ""
    for line in lines:
        rest += line
        while len(rest) > PIECE:
            cut = _cut(rest)
            yield rest[:cut]
            rest = rest[cut:]
        if rest.endswith("\n"):
            yield rest
            rest = ""
    if rest:
        yield rest


# where to cut a line that has no end, the best place first: behind a sentence, amid words without
# a numeral, between the items of a list, between any two characters of which none is a digit
NUMERAL = r"[0-9０-９〇零一二三四五六七八九十百千万亿億兆]"
PLACES = tuple(
    re.compile(place)
    for place in (
        r"(?<=[。！？；!?;])(?!" + NUMERAL + ")",
        r"(?:(?!" + NUMERAL + r").){24}(?=(?:(?!" + NUMERAL + r").){24})",
        r"(?<=[^0-9０-９][、\t|])|(?<=[、\t|])(?=[^0-9０-９])|(?<=[、\t|])",
        r"(?<=[^0-9０-９]\s)(?=[^0-9０-９])|(?<![0-9０-９.,，．\s])(?![0-9０-９.,，．\s])",
        r"(?<=\s)",
    )
)
TAIL = 2000


def _cut(text: str) -> int:
    """Return where to cut a long line, so that no number is parted; at its end where it is one."""
    least = max(PIECE - TAIL, 1)
    for place in PLACES:
        ends = [match.end() for match in place.finditer(text, least, PIECE)]
        if ends and ends[-1] > least:
            return ends[-1]
    return PIECE

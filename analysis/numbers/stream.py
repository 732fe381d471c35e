"""Scan a long text piece by piece, in little memory.

text stream -> scan -> **mentions, one after another**

A piece ends at the end of a line, which no rule of the grammar looks past but the heading of a
table, which is handed on; a line longer than `PIECE` is cut where a number hardly ever goes on.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from analysis.numbers.folding import guess_language
from analysis.numbers.mention import Mention
from analysis.numbers.scan import read
from analysis.numbers.tables.tables import Tables

PIECE = 1 << 18
NUMERALS = "〇零一二三四五六七八九十百千万億亿兆两兩半倍割成年月日元円第約约近超余餘数"
#: Where a long line is cut, the best first: behind a full stop, between two letters that no number
#: has (kana and most kanji), between two small words, behind a space.
CUTS = (
    re.compile(r"[。！？；;]"),
    re.compile(rf"(?<=[ぁ-ヿ㐀-鿿])(?<![{NUMERALS}])(?=[ぁ-ヿ㐀-鿿])(?![{NUMERALS}])"),
    re.compile(r"(?:(?<=[a-z])|(?<=[a-z],)) (?=[a-z])"),
    re.compile(r"\s"),
)


def scan_lines(stream: Iterable[str], language: str = "") -> Iterator[Mention]:
    """Yield the mentions of a text given as an open file or any iterable of strings, in order.

    Positions count from the beginning of the stream. The language, if not given, is guessed from
    the first piece.
    """
    at, tables = 0, Tables()
    for piece in pieces(stream):
        language = language or guess_language(piece)
        for mention in read(piece, language, tables):
            if isinstance(mention, Mention):
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
    """Yield the lines, those longer than `PIECE` cut at a full stop or a space."""
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


def _cut(text: str) -> int:
    """Return where to cut a long line: where no number goes on, as near to the end as can be."""
    tail = text[PIECE - 2000 : PIECE]
    for place in CUTS:
        cuts = [match.end() for match in place.finditer(tail) if match.end()]
        if cuts:
            return PIECE - 2000 + cuts[-1]
    return PIECE

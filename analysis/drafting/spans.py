"""Find many names in a text, and what overlaps many spans, in one pass however many there are.

text -> **spans** -> programmes, members, clauses
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate


class Spans:
    """Stretches of a text, which may overlap or lie in one another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reached = [0, *accumulate((end for _, end in ordered), max)]

    def overlap(self, start: int, end: int) -> bool:
        """True where one of them has a letter of another stretch."""
        return self._reached[bisect_left(self._starts, end)] > start


class Names:
    """Names to be found in texts, each wherever it stands, also within another."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names) - {""}
        self._head = min(map(len, self._names), default=0)
        self._lengths: dict[str, set[int]] = {}
        for name in self._names:
            self._lengths.setdefault(name[: self._head], set()).add(len(name))

    def places(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where each name stands in a text, and the name, in the order of the text."""
        for at in range(len(text)) if self._names else ():
            for length in self._lengths.get(text[at : at + self._head], ()):
                if text[at : at + length] in self._names:
                    yield at, text[at : at + length]

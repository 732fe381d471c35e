"""Which of several things do some words name?

A thing is named by its words; of names that lie one within another the longest counts: 鄭州高新区
is not 鄭州, AI産業規模 not 産業規模. Case, width, spaces and the particles の and 的 are let go.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

LET_GO = re.compile(r"[の的\s「」“”\"'’]")
SHORTEST = 2


class Glossary:
    """The words that name each of several things: pairs of a thing's key and its words."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        self._names: dict[str, set[str]] = {}
        for key, said in words:
            plain = plainly(said)
            if len(plain) >= SHORTEST and any(map(str.isalpha, plain)):  # digits name nothing
                self._names.setdefault(plain, set()).add(key)
        longest_first = sorted(self._names, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_whole, longest_first)) or r"(?!)")

    def named_in(self, text: str) -> set[str]:
        """Return the keys of what a text names."""
        return {key for name in self._found(plainly(text)) for key in self._names[name]}

    def _found(self, text: str) -> Iterator[str]:
        """Yield the names of a text, the longest at each place, none within another."""
        end = 0
        for at in range(len(text)):
            match = self._pattern.match(text, at)
            if match and match.end() > end:
                yield match[0]
                end = match.end()


@lru_cache(maxsize=4096)
def plainly(text: str) -> str:
    """Return words without what does not tell them apart; between Latin words a space stays."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    apart = re.sub(r"(?<=[a-z0-9])\s+(?=[a-z0-9])", "\N{MIDDLE DOT}", folded)
    return LET_GO.sub("", apart)


def _whole(name: str) -> str:
    """Return the pattern of a name; one in Latin letters is a word or words, also of several."""
    before = r"(?<![a-z0-9])" if name[0].isascii() else ""
    behind = r"(?=(?:s|es)?(?![a-z0-9]))" if name[-1].isascii() else ""
    return f"{before}{re.escape(name)}{behind}"

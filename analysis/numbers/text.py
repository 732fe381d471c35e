"""Carry a folded text with the language it is in and the words it is read by.

folding, languages -> **text** -> every reader

`Endings` finds the listed word that ends where a number begins: bounds, signs of money, names.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from analysis.numbers.folding import fold, guess_language
from analysis.numbers.languages import LANGUAGES, Languages
from analysis.numbers.mention import Word


class Text(str):
    """A folded text that knows its language (`ja`, `zh`, `en` …) and the words to read it by."""

    __slots__ = ("language", "words")
    language: str
    words: Languages

    def alike(self, other: str) -> "Text":
        """Return another text in the same language, to be read by the same words."""
        text = Text(other)
        text.language, text.words = self.language, self.words
        return text


# a dash that begins a line or is doubled sets words apart: it is no minus and parts no range
DASH = re.compile(r"[—―─](?:[—―─]+|(?<=[\n\u3000].)(?=[0-9０-９]))")


def _undashed(written: str) -> str:
    """Return a text with a point for each dash that only sets words apart."""
    if "—" not in written and "―" not in written:
        return written
    return DASH.sub(lambda dash: "・" * len(dash[0]), f"\n{written}")[1:]


def text_of(written: str, language: str = "", words: Languages = LANGUAGES) -> Text:
    """Return a text as readers take it; the language, if not given, is guessed."""
    text = Text(fold(_undashed(written)))
    text.language = (language or guess_language(written)).partition("-")[0]
    text.words = words
    return text


MANY = 3


class Endings:
    """A list of words with a meaning each, found by the place where they end."""

    def __init__(self, meanings: Mapping[str, str]) -> None:
        self.meanings = dict(meanings)
        # None where the last character leaves many lengths, so that the last three are asked
        self.by_last = {
            last: None if len(lengths) > MANY else lengths
            for last, lengths in self._lengths_by(1).items()
        }
        self.by_three = self._lengths_by(3)

    def _lengths_by(self, width: int) -> dict[str, tuple[int, ...]]:
        """Return how long the words are that end in the same characters, the longest first."""
        lengths: dict[str, set[int]] = {}
        for word in self.meanings:
            lengths.setdefault(word[-width:], set()).add(len(word))
        for last in lengths:
            lengths[last] |= {n for n in range(1, len(last)) if n in lengths.get(last[-n:], ())}
        return {last: tuple(sorted(ns, reverse=True)) for last, ns in lengths.items()}

    def before(self, text: str, end: int, floor: int = 0) -> Word | None:
        """Return where the longest word ending here begins, and what it means.

        A word in letters counts only where it is not the tail of a longer one.
        """
        if end <= floor:
            return None
        lengths = self.by_last.get(text[end - 1], ())
        for length in self._fewer(text, end) if lengths is None else lengths:
            begin = end - length
            if begin < floor:
                continue
            meaning = self.meanings.get(text[begin:end])
            if meaning is not None and not self._is_tail(text, begin):
                return Word(begin, meaning)
        return None

    def _fewer(self, text: str, end: int) -> tuple[int, ...]:
        """Return the lengths by the last three characters."""
        listed = self.by_three
        return (
            listed.get(text[max(0, end - 3) : end])
            or listed.get(text[max(0, end - 2) : end])
            or listed.get(text[end - 1], ())
        )

    @staticmethod
    def _is_tail(text: str, begin: int) -> bool:
        if not begin or not text[begin].isascii() or not text[begin].isalpha():
            return False
        before = text[begin - 1]
        return before.isascii() and before.isalnum()


def in_any_case(meanings: Mapping[str, str]) -> dict[str, str]:
    """Return the words with their capitalised forms, as a sentence may begin with them."""
    capital = {word[0].upper() + word[1:]: meaning for word, meaning in meanings.items()}
    return capital | dict(meanings)


class Signs(NamedTuple):
    """The signs with which what ends at a spot may go on, so that ordinary text is not looked at.

    `behind` are those that may stand behind a space or a hyphen.
    """

    alone: frozenset[str]
    behind: Mapping[str, frozenset[str]]

    def follow(self, text: str, end: int) -> bool:
        """Say from two characters whether to look on from here."""
        sign = text[end : end + 1]
        return sign in self.alone or text[end + 1 : end + 2] in self.behind.get(sign, ())


def beginnings(words: Iterable[str]) -> str:
    """Return a pattern for the beginnings of these words, which branches where the words part.

    Tried letter by letter, it costs a fifth of what the words one after the other would.
    """
    begun: dict[str, set[str]] = {}
    for word in words:
        begun.setdefault(word[:1], set()).add(word[1:])
    if "" in begun:
        return ""
    branches = [re.escape(first) + beginnings(sorted(begun[first])) for first in sorted(begun)]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"

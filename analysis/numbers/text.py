"""Carry a folded text together with the language it is in and the words it is read by.

folding, languages -> **text** -> every reader
"""

from analysis.numbers.folding import fold, guess_language
from analysis.numbers.languages import LANGUAGES, Languages


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


def text_of(written: str, language: str = "", words: Languages = LANGUAGES) -> Text:
    """Return a text as readers take it; the language, if not given, is guessed."""
    text = Text(fold(written))
    text.language = (language or guess_language(written)).partition("-")[0]
    text.words = words
    return text

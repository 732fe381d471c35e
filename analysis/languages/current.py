"""Hold the language of the page that is being made.

A notebook sets it once, from its parameter `language`, with `use_language`. A plain module value
carries it, because a kernel may run each cell in a context of its own; `in_language` overrides it
for one passage (and only in the running context), which is what tests and the index page need.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import get_close_matches

LANGUAGES = ("en", "ja", "zh-Hans")
"""The languages a page can be written in, as BCP 47 tags; the first is the language of the code."""
OWN_NAMES = {"en": "English", "ja": "日本語", "zh-Hans": "简体中文"}
"""What each language calls itself."""

_passage: ContextVar[str] = ContextVar("language of a passage", default="")
_page = [LANGUAGES[0]]


class UnknownLanguage(ValueError):
    """A language was asked for in which no page can be written."""


def known_language(tag: str) -> str:
    """Return the tag as it stands in LANGUAGES; raise UnknownLanguage with the nearest ones."""
    if tag in LANGUAGES:
        return tag
    near = get_close_matches(tag, LANGUAGES, n=1, cutoff=0.3)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise UnknownLanguage(f"no pages in {tag!r}; there are {', '.join(LANGUAGES)}{hint}")


def use_language(tag: str) -> None:
    """Write everything that follows in this process in the language."""
    _page[0] = known_language(tag)


@contextmanager
def in_language(tag: str) -> Iterator[str]:
    """Write what happens inside the `with` block in the language, then go back."""
    token = _passage.set(known_language(tag))
    try:
        yield tag
    finally:
        _passage.reset(token)


def language() -> str:
    """Return the tag of the language in use."""
    return _passage.get() or _page[0]

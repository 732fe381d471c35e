"""Hold the language of the page that is being made.

A notebook sets it once, from its parameter `language`, with `use_language`. A plain module value
carries it, because a kernel may run each cell in a context of its own; `in_language` overrides it
for one passage (and only in the running context), which is what tests and the index page need.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import get_close_matches

from analysis.language_records import CODE_LANGUAGE, RECORDS, Language

_passage: ContextVar[str] = ContextVar("language of a passage", default="")
_page = [CODE_LANGUAGE]


class UnknownLanguage(ValueError):
    """A language was asked for in which no page can be written."""


def record_of(tag: str | None = None) -> Language:
    """Return the record of a language, by default of that in use."""
    return known_language(tag or language())


def known_language(tag: str) -> Language:
    """Return the record of a language; raise UnknownLanguage with the nearest ones."""
    if tag in RECORDS:
        return RECORDS[tag]
    near = get_close_matches(tag, RECORDS, n=1, cutoff=0.3)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise UnknownLanguage(f"no pages in {tag!r}; there are {', '.join(RECORDS)}{hint}")


def use_language(tag: str) -> None:
    """Write everything that follows in this process in the language."""
    _page[0] = known_language(tag).tag


@contextmanager
def in_language(tag: str) -> Iterator[str]:
    """Write what happens inside the `with` block in the language, then go back."""
    token = _passage.set(known_language(tag).tag)
    try:
        yield tag
    finally:
        _passage.reset(token)


def language() -> str:
    """Return the tag of the language in use."""
    return _passage.get() or _page[0]

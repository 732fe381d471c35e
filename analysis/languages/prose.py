"""Read a notebook's prose as sentences that can be translated, and set it as HTML.

A notebook is written once, in English. Each heading, paragraph, list item and table cell of its
Markdown is one message of the catalogues; the page looks it up, so a translator sees whole
sentences and an author sees plain Markdown. Raw HTML in prose is shown as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .catalogue import one_line, translation

if TYPE_CHECKING:
    from mistune import Markdown
    from mistune.core import BlockState

TEXTS = ("paragraph", "heading", "block_text", "table_cell")


def blocks(markdown: str) -> list[str]:
    """Return the translatable texts of a Markdown text, in reading order."""
    reader = _reader()
    state = reader.block.state_cls()
    state.process(markdown)
    reader.block.parse(state)
    return [one_line(token["text"]) for token in _texts(state.tokens) if token["text"].strip()]


def prose_html(markdown: str, tag: str) -> str:
    """Return Markdown as HTML in the language; what has no translation stays English."""
    html, _ = _reader().parse(markdown, _translating(tag))
    return str(html)


def _translating(tag: str) -> BlockState:
    """Return a parser state that carries the language to the hook which translates."""
    state = _reader().block.state_cls()
    state.env["language"] = tag
    return state


def _translate_tokens(_reader: Markdown, state: BlockState) -> None:
    tag = state.env.get("language")
    if tag:
        for token in _texts(state.tokens):
            token["text"] = translation(token["text"], tag)


def _texts(tokens: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for token in tokens:
        if token["type"] in TEXTS and "text" in token:
            yield token
        yield from _texts(token.get("children") or [])


@lru_cache(maxsize=1)
def _reader() -> Markdown:
    import mistune

    reader = mistune.create_markdown(escape=True, plugins=["table"])
    reader.before_render_hooks.append(_translate_tokens)
    return reader

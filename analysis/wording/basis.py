"""Say beside a name or a figure that its source does not state it itself."""

from typing import TypeVar

from analysis.languages import msgid

from .sentences import Sentence, say

MARKS = {
    "reported": msgid("{what} (as reported)"),
    "inferred": msgid("{what} (inferred)"),
    "opinion": msgid("{what} (the author’s opinion)"),
}
Shown = TypeVar("Shown")


def marked(what: Shown, basis: str) -> Shown | Sentence:
    """Return what is said with the mark of its basis; as it is where the source states it."""
    return say(MARKS[basis], what=what) if basis in MARKS else what

"""Quote words of a document by themselves and what stands beside them, and find them again.

text -> **quoted** -> adding, deeds, history

A position is lost when a document is revised, words are not: they are found again between the
same words, else between like ones, and of several places at the one nearest the old.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from analysis.curation.state import Curation, CurationError
from analysis.drafting.quotations import CONTEXT, LONGEST_EXACT
from analysis.package.faults import shown
from analysis.package.load import CONTROL
from analysis.package.places import occurrences


@dataclass(frozen=True)
class Words:
    """Words of a document: where they stand, what they are, and what stands beside them."""

    source: str
    start: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def end(self) -> int:
        """The position after the last of them."""
        return self.start + len(self.exact)

    @property
    def cells(self) -> dict[str, str]:
        """The cells of a row that quotes them."""
        return {
            "source": self.source,
            "start": str(self.start),
            "end": str(self.end),
            "exact": self.exact,
        }

    def as_json(self) -> dict[str, Any]:
        """Return them as a JSON object."""
        return asdict(self)


def words_of(row: Mapping[str, Any], text: str | None) -> Words:
    """Return the words that a row quotes, with those beside them where the text is at hand."""
    start, exact = int(row["start"]), row["exact"]
    if text is None or text[start : start + len(exact)] != exact:
        return Words(row["source"], start, exact, row.get("prefix", ""), row.get("suffix", ""))
    end = start + len(exact)
    prefix, suffix = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Words(row["source"], start, exact, prefix, suffix)


def words_at(curation: Curation, source: str, start: int, end: int) -> Words:
    """Return the words between two positions of a document, without white space around them.

    Raises CurationError where there are none, or more than a row may quote.
    """
    text = curation.texts.get(source)
    if text is None:
        raise CurationError("the document is not at hand: its words cannot be read again")
    start, end = max(0, start), min(len(text), end)
    chosen = text[start:end]
    exact = chosen.strip()
    start += len(chosen) - len(chosen.lstrip())
    if not exact:
        raise CurationError("no words are selected: select them in the text first")
    if CONTROL.search(exact):
        raise CurationError("the words reach over the end of a line: select words of one line")
    if len(exact) > LONGEST_EXACT:
        raise CurationError(
            "{count} characters are selected, and a row quotes {most} at most: select fewer",
            count=len(exact), most=LONGEST_EXACT,
        )  # fmt: skip
    return words_of({"source": source, "start": start, "exact": exact}, text)


def found_again(words: Words, text: str) -> Words | None:
    """Return where words stand in another version of their text, None where they are not in it."""
    places = occurrences(text, words.exact, 0)
    if not places:
        return None

    def likeness(at: int) -> tuple[int, int]:
        before, behind = text[:at][::-1], text[at + len(words.exact) :]
        beside = _alike(words.prefix[::-1], before) + _alike(words.suffix, behind)
        return -beside, abs(at - words.start)

    at = min(places, key=likeness)
    return words_of({"source": words.source, "start": at, "exact": words.exact}, text)


def said(words: Words) -> str:
    """Return the words as they may be shown."""
    return shown(words.exact)


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common from their beginning."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count

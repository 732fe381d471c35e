"""Quote the words of a mention, with what stands beside them where they stand in a text twice.

mentions -> **quotations** -> candidates

Whether words recur is counted once for all words of one length, at the numerals of the text: to
look each up in the whole text would take the square of its length.
"""

import re
from collections import Counter
from typing import Any

from analysis.numbers import Mention
from analysis.numbers.folding import fold
from analysis.numbers.scan import SPOT
from analysis.package.load import CONTROL, WHITE_SPACE

CONTEXT, LONGEST_EXACT = 16, 80
Row = dict[str, Any]


class Quotations:
    """The words of a text as evidence quotes them, and which of its passages recur."""

    def __init__(self, text: str, source: str) -> None:
        self.text, self.source = text, source
        self._numerals = [match.start() for match in SPOT.finditer(fold(text))]
        self._counted: dict[tuple[int, int], Counter[str]] = {}
        self._repeated = _repeated_lines(text)

    def span(self, mention: Mention) -> Row:
        """Return where the words of a mention stand, and the words."""
        exact = re.split(CONTROL, mention.surface)[0][:LONGEST_EXACT]
        end = mention.start + len(exact)
        return {"source": self.source, "start": mention.start, "end": end, "exact": exact}

    def evidence(self, mention: Mention, figure: str, states: str) -> Row:
        """Return a row of evidence; words that recur stand with what is beside them."""
        row = {"figure": figure, **self.span(mention), "states": states}
        if self._recurs(row["exact"]):
            start, end = row["start"], row["end"]
            row["prefix"] = _clean(self.text[max(0, start - CONTEXT) : start][::-1])[::-1]
            row["suffix"] = _clean(self.text[end : end + CONTEXT])
        return row

    def can_quote(self, mention: Mention) -> bool:
        """False in a passage printed twice, and where recurring words have nothing beside them."""
        if self.is_repeated(mention):
            return False
        row = self.evidence(mention, "", "")
        return "prefix" not in row or bool(row["prefix"] or row["suffix"])

    def is_repeated(self, mention: Mention) -> bool:
        """True in a line that an earlier one has word for word."""
        return self.text.rfind("\n", 0, mention.start) + 1 in self._repeated

    def _recurs(self, exact: str) -> bool:
        numeral = SPOT.search(fold(exact))
        if numeral is None:
            return self.text.find(exact) != self.text.rfind(exact)
        before, length = numeral.start(), len(exact)
        if (before, length) not in self._counted:
            self._counted[before, length] = Counter(
                self.text[at - before : at - before + length]
                for at in self._numerals
                if at >= before
            )
        return self._counted[before, length][exact] > 1


def _repeated_lines(text: str) -> set[int]:
    """Return where lines start that an earlier line of some length already has word for word."""
    seen, repeated, start = set(), set(), 0
    for line in text.split("\n"):
        if len(line) > 2 * CONTEXT:
            (repeated.add(start) if line in seen else seen.add(line))
        start += len(line) + 1
    return repeated


def _clean(context: str) -> str:
    """Cut a context at the first control character that is not white space."""
    for broken in CONTROL.finditer(context):
        if broken[0] not in WHITE_SPACE:
            return context[: broken.start()]
    return context

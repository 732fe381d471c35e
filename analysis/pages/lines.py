"""Find in the lines of a page, block by block, the numbers that their neighbours change.

trace -> **lines** -> neighbours

A number is held by the words at its sides in its own line; the first and the last of a line by
the words of the block before and behind it too.
"""

from collections.abc import Iterator

from .claims import Claims
from .neighbours import (
    Line,
    changed_by_touch,
    denied_before,
    denied_behind,
    denied_date,
    is_no_date,
    says_the_same,
)
from .open_elements import OpenElement, Run

NEAR = 200  # signs before and behind a number in its line that may change what it says

#: A text, and from where to where the number in it stands that is not as it is alone.
Changed = tuple[str, int, int]


class Lines:
    """The lines that were read; `above` are the words of the block before the next."""

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self.above = ""
        self._ending: tuple[OpenElement, str] | None = (
            None  # a number that ends its block, its line
        )

    def changed_in(self, run: Run) -> Iterator[Changed]:
        """Yield each number of the next line, or at the end of the last, that says otherwise."""
        in_words = "".join([part if isinstance(part, str) else part.words for part in run])
        yield from self._over_end(in_words)
        line, end, to = line_of(run), 0, 0
        for part in run:
            if isinstance(part, str):
                end, to = end + len(part), to + len(part)
                continue
            start, since = end, to
            end, to = end + len(part.line), to + len(part.words)
            if not part.held:
                continue
            before, after = line[max(0, start - NEAR) : start], line[end : end + NEAR]
            sides = in_words[max(0, since - NEAR) : since], in_words[to : to + NEAR]
            holds = self._number_holds if part.tag == "data" else self._date_holds
            if not holds(part, (before, after), sides):
                yield f"{before}{part.line}{after}", len(before), len(before + part.line)
            elif part.tag == "data" and not sides[1].strip():
                self._ending = part, line
        if in_words.strip():
            self.above = in_words[-NEAR:]

    def _number_holds(
        self, part: OpenElement, near: tuple[str, str], sides: tuple[str, str]
    ) -> bool:
        """Return whether a number says what it does alone, in its line and behind another block."""
        is_place = "data-position" in part.attributes
        if not is_place and not sides[0].strip() and denied_before(self.above, part.language):
            return False
        flows = self.claims.flows(part.attributes)
        places = self.claims.places_named(part.attributes)
        shown = (near[0], part.line, near[1], *sides, part.language, flows, *places)
        return says_the_same(Line(*shown, is_named=part.is_named))

    @staticmethod
    def _date_holds(part: OpenElement, near: tuple[str, str], sides: tuple[str, str]) -> bool:
        """Return whether a date or a name with a number in it says what it does alone."""
        if part.tag == "time" and (
            denied_date(sides[0], part.language)
            or is_no_date(near[0], part.line, near[1], part.language)
        ):
            return False
        is_place = "data-position" in part.attributes
        return is_place or not changed_by_touch(near[0], part.line, near[1])

    def _over_end(self, in_words: str) -> Iterator[Changed]:
        """Yield the number at the end of the block before, where this one says something else."""
        if self._ending is None or not in_words.strip():
            return
        (part, line), self._ending = self._ending, None
        if denied_behind(in_words[:NEAR], part.language):
            yield f"{line} {in_words}", len(line) - len(part.line), len(line)


def line_of(run: Run) -> str:
    """Return what a block says in its line, its claims as they are shown."""
    return "".join([part if isinstance(part, str) else part.line for part in run])

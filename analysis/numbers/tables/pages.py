"""Take the pages in a list of contents as noise where no leaders stand before them.

mentions -> **pages** -> tables

A list of contents is known by its head, or by three titles in a row that have numbers of their own
and end in pages. Behind it each number that ends a title, or that another title follows, is a page
as long as none is less than the one before. Prose, or some lines without a page, end the list.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from analysis.numbers.mention import Mention, Passed

Found = list[Mention | Passed]
HEAD = re.compile(r"[|#* ]*(?:[Tt]able of )?(?:[Cc]ontents|CONTENTS|Outline)(?: [Pp]age)?:?(?: |$)")
TITLED = re.compile(
    r"[ |]*(?:[0-9]{1,2}(?:\.[0-9]{1,2})*\.?|(?:ANNEX|Annex) [IVX]+\.?) +\S.*[^0-9 ]"
)
NUMBER = re.compile(r"[ |]*(?P<n>[0-9]{1,2}) (?=[A-Z])")
PAGE = re.compile(r"(?<![^ .…|])[1-9][0-9]{0,2}(?=[ |]*$| [A-Z0-9\"'])")
PROSE = re.compile(r".{60,}[.;,]$")
LEADERS = re.compile(r"[.…・·] ?[.…・·]{2,} *$")
# 3, - 3 -, -- 3: one number alone on a line may be a cell of a table or a page
FOOT = re.compile(
    r"\f? *(?P<before>- (?=[0-9]+ -)|[-・]{2,} ?)?(?P<n>[0-9]{1,4})(?(before)(?: -+)?) *"
)
EVIDENCE, MISSES, LONGEST, APART = 3, 3, 120, 12


@dataclass
class Pages:
    """The list of contents that is open where reading has come to: its last page."""

    is_open: bool = False
    last: int = 0
    misses: int = 0
    foot: int = 0
    since: int = 0
    evidence: list[int] = field(default_factory=list)

    def settle(self, line: str, at: int, found: Found, starts: list[int]) -> dict[int, Mention]:
        """Return the pages of a line as noise, by their place in `found`."""
        foot = self._foot(line, at, found, starts)
        if foot:
            return foot
        if HEAD.match(line):
            self.is_open, self.last, self.misses, self.evidence = True, 0, 0, []
        if not self.is_open and not line.rstrip(" |")[-1:].isdigit():
            self.evidence = []
            return {}
        ends = _ends(line, at, found, starts)
        if ends and self.is_open and _page(found[ends[-1]]) < self.last:
            self.is_open, self.last, self.evidence = False, 0, []
        pages = [k for k in ends if self._goes_on(_page(found[k]))]
        if not self.is_open:
            pages = self._opens(line, pages)
        elif pages or LEADERS.search(line):
            self.misses = 0
        elif line.strip(" |"):
            self.misses += 1
            self.is_open = self.misses <= MISSES and not PROSE.match(line)
        first = _number_of_title(line, at, found, starts) if pages else []
        return {k: as_noise(found[k]) for k in first + pages}

    def _foot(self, line: str, at: int, found: Found, starts: list[int]) -> dict[int, Mention]:
        """Return the number of a page at its foot: between dashes, or one more than the last."""
        self.since += 1
        match = FOOT.fullmatch(line)
        k = bisect_left(starts, at + match.start("n")) if match else len(starts)
        one = found[k] if k < len(starts) else None
        if not match or not isinstance(one, Mention) or one.kind != "figure":
            return {}
        page, since = int(match["n"]), self.since
        next_one = page == self.foot + 1 and since >= APART
        self.foot, self.since = page, 0
        return {k: as_noise(one)} if match["before"] or next_one else {}

    def _goes_on(self, page: int) -> bool:
        """Say whether a page is none before the last, and keep it as the last."""
        goes_on = page >= self.last
        self.last = max(page, self.last)
        return goes_on

    def _opens(self, line: str, pages: list[int]) -> list[int]:
        """Return the pages of the last titles where three in a row have numbers and end in them."""
        if not pages or not TITLED.match(line) or len(line) > LONGEST:
            self.evidence, self.last = [], 0
            return []
        self.evidence += pages[-1:]
        if len(self.evidence) < EVIDENCE:
            return []
        self.is_open, self.misses = True, 0
        return self.evidence


def _ends(line: str, at: int, found: Found, starts: list[int]) -> list[int]:
    """Return the places of the numbers of a line that words or leaders stand before, in order."""
    ends = []
    for match in PAGE.finditer(line):
        k = bisect_right(starts, at + match.start()) - 1
        if k < 0 or line[: match.start()].rstrip(" |")[-1:].isdigit():
            continue
        one = found[k]
        if not isinstance(one, Mention) or one.end != at + match.end() or one.kind == "date":
            continue
        if one.start == at + match.start() or one.kind == "ordinal":
            ends.append(k)
    return ends


def _page(one: Mention | Passed) -> int:
    """Return the number that a mention ends with: of Actions 87, too."""
    return int(one.surface.rpartition(" ")[2])


def _number_of_title(line: str, at: int, found: Found, starts: list[int]) -> list[int]:
    """Return the place of the number with which a title begins: 2 Means 7."""
    match = NUMBER.match(line)
    k = bisect_left(starts, at + match.start("n")) if match else len(starts)
    if not match or k == len(starts) or found[k].end != at + match.end("n"):
        return []
    return [k] if isinstance(found[k], Mention) else []


def as_noise(one: Mention | Passed) -> Mention:
    """Return a number as one that counts nothing."""
    assert isinstance(one, Mention)
    return replace(one, value=None, value_upper=None, unit="", bound="exact", kind="noise")

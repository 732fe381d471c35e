"""What is wrong with a package, said so that it can be put right.

A fault names table, row, field, value, the rule it breaks and what is allowed. All faults of a
package are gathered and raised together, so that whoever curates it mends them in one go. Cells
are other people's text: what a message shows of them is cut and stripped of control characters.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

#: The most a message shows of one cell, in code points.
SHOWN = 80
#: Looking for near names costs time for each pair; beyond this many names none are offered.
MOST_NAMES = 20_000
#: So many keys are named where none is near the one asked for.
FEW = 20


@dataclass(frozen=True)
class Fault:
    """One fault. `row` is the line in the CSV (the header is 1), None where a whole table is meant.

    `folder` names the package where several are stacked. `value` is safe to show: cut at 80 code
    points, control and invisible characters escaped.
    """

    table: str
    row: int | None
    field: str
    value: str
    rule: str
    allowed: str
    folder: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", shown(self.value))

    def __str__(self) -> str:
        folder = f"{self.folder}: " if self.folder else ""
        row = "" if self.row is None else f" row {self.row}"
        field = f", {self.field}" if self.field else ""
        value = f" is {self.value!r}" if self.value else ""
        allowed = f"; allowed: {self.allowed}" if self.allowed else ""
        return f"{folder}{self.table}{row}{field}{value}: {self.rule}{allowed}"


class PackageError(Exception):
    """The package is not sound; `faults` has every fault, the text one line for each."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class UnknownKeyError(LookupError):
    """A key that is not on file was asked for; the text names the nearest ones."""

    def __init__(self, table: str, asked: object, known: Iterable[str]) -> None:
        known = list(known)
        what = table.removesuffix("s").replace("_", " ")
        near = nearest(str(asked), known)
        hint = f"did you mean {near}?" if near else _on_file(table, known)
        super().__init__(f"no {what} {shown(str(asked))!r}: {hint}")


class UnknownFigure(UnknownKeyError):
    """No figure of that id is on file."""


class NotRead(UnknownFigure):
    """What a draft made and nobody has read was asked for, where only what was read counts."""

    def __init__(self, table: str, asked: str) -> None:
        what = table.removesuffix("s").replace("_", " ")
        LookupError.__init__(
            self,
            f"{what} {shown(asked)!r} is drafted and not read yet: read it at the desk"
            " (notebooks/curate_a_document.ipynb), or ask with --unread (unread=True)",
        )


def shown(text: str) -> str:
    """Return text that is safe to print: control and invisible characters escaped, then cut."""
    head = "".join(_visible(character) for character in text[: SHOWN + 1])
    return head if len(head) <= SHOWN and len(text) <= SHOWN else head[: SHOWN - 1] + "…"


def nearest(asked: str, known: Iterable[str]) -> str:
    """Return up to three known names like the one asked for, joined by commas; "" if none is."""
    known = [name for name in known if name]
    if len(known) > MOST_NAMES or len(asked) > 200:
        return ""
    return ", ".join(get_close_matches(asked, known, n=3, cutoff=0.6))


def _on_file(table: str, known: list[str]) -> str:
    """Return which keys there are, where they are few enough to read."""
    if not 0 < len(known) <= FEW:
        return f"{len(known)} {table} are on file"
    return f"on file: {', '.join(map(shown, known))}"


def _visible(character: str) -> str:
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
        return character.encode("unicode_escape").decode("ascii")
    return character

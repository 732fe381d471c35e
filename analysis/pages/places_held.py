"""Hold each number to the places that its sentence, or the heads of its table, name.

trace -> **places_held** -> open_elements

A number that is true of one place is false under the name of another. Where a block of a page
names places, each figure in it has to be of one of them; so has a figure in a cell to one that the
block, the head of its column or its row names: the row by its head, or by a cell without numbers,
since a cell may name the place of one of its numbers alone. A figure of a part is one of the whole
as well, and a part may stand beside its whole.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from .claims import Claims
from .open_elements import GAP, OpenElement, Run

CELLS = ("td", "th")
ENDING = ("tr", "table")  # tags whose end is asked for what lies elsewhere
Numbers = list[tuple[OpenElement, frozenset[str]]]


@dataclass
class Cell:
    """A cell: the places that it names, and its numbers with those that their block names."""

    is_head: bool
    named: set[str] = field(default_factory=set)
    numbers: Numbers = field(default_factory=list)


@dataclass
class Table:
    """A table that is open: the heads of its columns, and the row that is being read."""

    heads: list[Cell] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)


class PlacesHeld:
    """The tables around what is being read."""

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self.tables: list[Table] = []

    def open(self, tag: str) -> None:
        """Begin a table, a row or a cell."""
        if tag == "table":
            self.tables.append(Table())
        elif self.tables and tag == "tr":
            self.tables[-1].row = []
        elif self.tables and tag in CELLS:
            self.tables[-1].row.append(Cell(tag == "th"))

    def elsewhere(self, run: Run) -> Iterator[OpenElement]:
        """Yield the numbers of a block that are of none of the places that it names.

        Those of a cell wait for the end of their row.
        """
        marks = [part for part in run if isinstance(part, OpenElement)]
        words = "".join(part if isinstance(part, str) else GAP for part in run)
        named = frozenset(self.claims.places_called(words)).union(
            *(self.claims.place_named(part.attributes) for part in marks)
        )
        numbers = [(part, named) for part in marks if part.held and part.tag == "data"]
        if self.tables and self.tables[-1].row:
            cell = self.tables[-1].row[-1]
            cell.named |= named
            cell.numbers += numbers
        else:
            yield from self._otherwise(numbers)

    def close(self, tag: str) -> Iterator[OpenElement]:
        """End a row or a table; yield the numbers of the row that belong to no place named."""
        if self.tables and tag == "tr":
            yield from self._row(self.tables[-1])
        elif self.tables and tag == "table":
            self.tables.pop()

    def _row(self, table: Table) -> Iterator[OpenElement]:
        cells, table.row = table.row, []
        if all(cell.is_head for cell in cells):
            table.heads = cells
            return
        heads = table.heads if len(table.heads) == len(cells) else cells
        of_row = _named(cell for cell in cells if cell.is_head)
        of_row = of_row or _named(cell for cell in cells if not cell.numbers)
        for head, cell in zip(heads, cells, strict=True):
            of_column = _named([head]) if head.is_head else frozenset()
            yield from self._otherwise(cell.numbers, of_column, of_row)

    def _otherwise(
        self,
        numbers: Numbers,
        of_column: Collection[str] = (),
        of_row: frozenset[str] = frozenset(),
    ) -> Iterator[OpenElement]:
        """Yield numbers of no place that their block, or their column or else row, names."""
        for number, named in numbers:
            under = named.union(of_column or of_row)
            of = self.claims.places_of(number.attributes)
            if under and of and not any(self.claims.may_stand_under(one, under) for one in of):
                yield number


def _named(cells: Iterable[Cell]) -> frozenset[str]:
    return frozenset(place for cell in cells for place in cell.named)

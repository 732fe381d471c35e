"""Spans are sound as far as a package alone can tell: lengths, ends, overlaps, one text.

Whether a document really reads so is for `verify`; without the document, rows that quote the
same place must at least agree with one another.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, chain, pairwise

from analysis.package.cells import Cells
from analysis.package.faults import Fault

Tables = Mapping[str, Cells]
NO_EVIDENCE = "has no evidence"
QUOTED = ("source", "start", "end", "exact")

#: What is quoted: the document, where it starts, and the words.
Quotation = tuple[str, int, str]
#: A row that quotes something: its table, and its position in it.
Quoting = tuple[Cells, int]


def spans_have_the_length_of_their_words(tables: Tables) -> Iterator[Fault]:
    """end - start is the number of code points of `exact`, and end is within the document."""
    lengths = tables["sources"].first("source", "characters")
    for rows in _quoting(tables):
        for at, source, start, end, exact in rows.each(*QUOTED):
            if start is None or end is None:
                continue
            if end <= start:
                allowed = f"a position after the start, {start}"
                yield rows.fault(at, "end", "ends before it starts", allowed)
            elif end - start != len(exact):
                rule = f"the span is not as long as its words ({len(exact)})"
                yield rows.fault(at, "end", rule, str(start + len(exact)))
            most = lengths.get(source)
            if most is not None and end > most:
                allowed = f"at most {most}, the document's length"
                yield rows.fault(at, "end", "lies beyond the document", allowed)


def figures_have_evidence(tables: Tables) -> Iterator[Fault]:
    """Every figure with a value or a date has a row of evidence that states it."""
    figures, evidence = tables["figures"], tables["evidence"]
    given = {name for _, name, states in evidence.each("figure", "states") if states == "value"}
    for at, figure, value, unit, period in figures.each("figure", "value", "unit", "period"):
        said = value is not None or (unit == "date" and period)
        if said and figure not in given:
            allowed = "a row of evidence with states=value"
            yield figures.fault(at, "figure", NO_EVIDENCE, allowed)


def rows_agree_on_what_a_place_reads(tables: Tables) -> Iterator[Fault]:
    """Two rows that quote the same position of a document quote the same character there."""
    differing = _differing(_quotations(tables))
    if not differing:
        return
    first: dict[Quotation, Quoting] = {}
    for quotation, (rows, at) in _quoting_rows(tables):
        first.setdefault(quotation, (rows, at))
        if quotation in differing:
            other = differing[quotation]
            there, line = first[other][0], first[other][0].lines[first[other][1]]
            rule = f"reads otherwise than {there.table.name} row {line} at the same place"
            yield rows.fault(at, "exact", rule, f"{other[2][:40]!r} from {other[1]}")


def dismissed_numbers_are_not_evidence(tables: Tables) -> Iterator[Fault]:
    """A number is a figure's evidence or dismissed, not both, and dismissed once."""
    dismissed = tables["dismissed"]
    places_of = _places(dismissed)
    quoted: dict[str, set[tuple[int, int]]] = {source: set() for source in places_of}
    for _, source, start, end in tables["evidence"].each("source", "start", "end"):
        if source in quoted and start is not None and end is not None:
            quoted[source].add((start, end))
    for source, places in places_of.items():
        used = sorted(quoted[source])
        starts = [start for start, _ in used]
        reach = [0, *accumulate((end for _, end in used), max)]
        passed = 0
        for start, end, at in sorted(places):
            if reach[bisect_left(starts, end)] > start:
                rule, allowed = (
                    "is evidence of a figure too",
                    "a number outside every evidence span",
                )
                yield dismissed.fault(at, "exact", rule, allowed)
            if start < passed:
                rule = "overlaps another dismissed number"
                yield dismissed.fault(at, "exact", rule, "one row for each number")
            passed = max(passed, end)


def a_figure_quotes_a_place_once(tables: Tables) -> Iterator[Fault]:
    """Evidence of one figure and one purpose does not overlap itself."""
    evidence = tables["evidence"]
    columns = ("figure", "source", "states", "start", "end")
    rows = sorted(
        (figure, source, states, start, end, at)
        for at, figure, source, states, start, end in evidence.each(*columns)
        if start is not None and end is not None
    )
    for before, row in pairwise(rows):
        if row[3] < before[4] and before[:3] == row[:3]:
            rule = "overlaps other evidence of the same figure"
            yield evidence.fault(row[5], "exact", rule, "one row for each passage")


def words_that_recur_are_told_apart(tables: Tables) -> Iterator[Fault]:
    """Evidence whose words stand at several places of a document has a prefix or a suffix."""
    starts: dict[tuple[str, str], int] = {}
    recurring = {
        (source, exact)
        for source, start, exact in _quotations(tables)
        if starts.setdefault((source, exact), start) != start
    }
    evidence = tables["evidence"]
    columns = ("source", "exact", "prefix", "suffix")
    for at, source, exact, prefix, suffix in evidence.each(*columns) if recurring else ():
        if not prefix and not suffix and (source, exact) in recurring:
            rule = "these words stand at several places of the document"
            yield evidence.fault(at, "exact", rule, "a prefix or a suffix beside them")


def _quoting(tables: Tables) -> list[Cells]:
    """Return the tables whose rows quote a document."""
    return [rows for rows in tables.values() if rows.table.quotes]


def _quotations(tables: Tables) -> list[Quotation]:
    """Return what the rows of all tables quote that have words and a place, once, in order."""
    cells = (zip(*(rows[name] for name in QUOTED), strict=True) for rows in _quoting(tables))
    return [
        (place[0], place[1], place[3]) for place in dict.fromkeys(chain(*cells)) if _quotes(*place)
    ]


def _quoting_rows(tables: Tables) -> Iterator[tuple[Quotation, Quoting]]:
    """Yield what the rows of all tables quote that have words and a place, and the row."""
    for rows in _quoting(tables):
        for at, *place in rows.each(*QUOTED):
            if _quotes(*place):
                yield (place[0], place[1], place[3]), (rows, at)


def _quotes(_source: str, start: int | None, end: int | None, exact: str) -> bool:
    """Whether the cells of a row quote anything: it has words, and a place."""
    return bool(start is not None and end is not None and start >= 0 and exact)


def _differing(quotations: Iterable[Quotation]) -> dict[Quotation, Quotation]:
    """Return the quotations that have another character at a place than an earlier one, with it."""
    first: dict[str, dict[int, Quotation]] = {}
    differing: dict[Quotation, Quotation] = {}
    for quotation in quotations:
        source, start, exact = quotation
        read = first.setdefault(source, {})
        for place, character in enumerate(exact, start):
            other = read.setdefault(place, quotation)
            if other[2][place - other[1]] != character:
                differing.setdefault(quotation, other)
    return differing


def _places(rows: Cells) -> dict[str, list[tuple[int, int, int]]]:
    """Return start, end and position of the rows that quote a document, by the document."""
    places: dict[str, list[tuple[int, int, int]]] = {}
    for at, source, start, end in rows.each("source", "start", "end"):
        if start is not None and end is not None:
            places.setdefault(source, []).append((start, end, at))
    return places


RULES = (
    spans_have_the_length_of_their_words,
    figures_have_evidence,
    rows_agree_on_what_a_place_reads,
    dismissed_numbers_are_not_evidence,
    a_figure_quotes_a_place_once,
    words_that_recur_are_told_apart,
)

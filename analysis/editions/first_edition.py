"""The figures of a first edition, by region: nothing earlier is on file to stand beside them."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from analysis.languages import Name, Term, msgid, translate
from analysis.package import Seeds
from analysis.package.rates import conversions, exchange_rates
from analysis.quantities import DatedBy, Quantity
from analysis.tables.figures import CONVERTED
from analysis.tables.lines import figure_subject, figure_value, name_of_row, reading_order
from analysis.wording import Group, Sentence, Table, say

ON_RECORD = msgid("Figures of the first edition")
HEADS = (msgid("Figure"), msgid("Kind"), msgid("Now"), msgid("Time"))


def first_edition_table(figures: Iterable[str], seeds: Seeds) -> Table:
    """Return the figures on record by region, where nothing earlier stands beside them.

    A source's own conversion into another currency stands with the figure that it converts.
    """
    rows, converted = list[list | Group](), conversions(exchange_rates(seeds))
    own = reading_order((key for key in figures if key not in converted), seeds)
    for region, keys in groupby(own, lambda key: _region(key, seeds)):
        rows += [Group(region), *(_row(seeds.figure(key), seeds, converted) for key in keys)]
    return Table(say(ON_RECORD), [translate(head) for head in HEADS], rows)


def _row(row: Mapping, seeds: Seeds, converted: Mapping[str, str]) -> list:
    figure, kind = row["figure"], Term("measure_kinds", row["measure_kind"])
    again = [key for key, of in converted.items() if of == figure]
    beside = [say(CONVERTED, amount=seeds.quantity(key)) for key in again]
    value = value_or_date(figure, seeds)
    time = DatedBy.of(row) if row["period"] else None
    return [figure_subject(row, seeds), kind, [value, *beside] if beside else value, time]


def value_or_date(figure: str, seeds: Seeds) -> Quantity | Sentence | DatedBy | None:
    """Return the value of a figure, or the date that it is."""
    row = seeds.figure(figure)
    if row["value"] is not None:
        return figure_value(row, seeds)
    return DatedBy.of(row) if row["period"] else None


def _region(figure: str, seeds: Seeds) -> Name:
    return name_of_row("region", seeds.figure(figure)["region"], seeds)

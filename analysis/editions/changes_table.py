"""What differs between two packages, told for people: figures, sources, and what follows."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from analysis.editions.changes import Change, Changes
from analysis.editions.first_edition import first_edition_table
from analysis.languages import Term, language, msgid, translate
from analysis.package import Field, Seeds
from analysis.quantities import DatedBy, Quantity
from analysis.tables.lines import (
    figure_subject,
    figure_value,
    flowing,
    in_region,
    name_of_row,
    reading_order,
)
from analysis.wording import BEFORE, Group, Sentence, Table, count, listed, of_before, say

FINDING = msgid(
    "Figures added: {added}. Withdrawn: {withdrawn}. Changed in value, source or flag: {changed}."
)
NOTHING = msgid("Nothing differs between the two packages.")
NO_FIGURE = msgid("No figure differs.")
FIRST = msgid(
    "There is no earlier edition on file: nothing is compared. Figures on record: {added}."
)
NOT_BEFORE, NOT_NOW = msgid("not in the earlier edition"), msgid("not in this edition")
CAPTION = msgid("Figures that differ")
HEADS = (msgid("Figure"), msgid("Earlier"), msgid("Now"), msgid("What differs"))
ADDED, WITHDRAWN = msgid("Added"), msgid("Withdrawn")
REVISED, RESOURCED, REFLAGGED = msgid("Revised"), msgid("On other sources"), msgid("Other flags")
OF_KIND = msgid("{what} ({kind})")
#: What is said of a change that the title of its column would not say so well.
FIELDS = {
    "value": msgid("value"),
    "value_upper": msgid("upper value"),
    "unit": msgid("unit"),
    "bound": msgid("bound"),
    "period": msgid("time"),
    "period_basis": msgid("where the time comes from"),
    "measure_kind": msgid("kind of number"),
    "region": msgid("region"),
    "indicator": msgid("what is measured"),
    "programme": msgid("programme"),
    "member": msgid("member"),
    "part_of": msgid("the whole it belongs to"),
    "frequency": msgid("how often"),
    "obs_status": msgid("status of the value"),
    "tier": msgid("standing of the source"),
    "note": msgid("note"),
    "note_ja": msgid("note"),
    "note_zh_hans": msgid("note"),
    "evidence": msgid("words and documents"),
}
TURNED = msgid("{field} (from “{old}” to “{new}”)")


def before_everything(seeds: Seeds) -> Seeds:
    """Return the package as it was before anything was on file: its tables, without a row."""
    return replace(seeds, **{name: table.iloc[:0] for name, table in seeds.tables.items()})


def changes_finding(changes: Changes, old: Seeds, new: Seeds) -> Sentence:
    """Return how many figures came, went and changed, or that nothing earlier is on file."""
    if old.figures.empty:
        return say(FIRST, added=count(reading_order(changes.added, new), over="figures"))
    touched = [one.key for one in (*changes.revised, *changes.resourced, *changes.reflagged)]
    if not (changes.added or changes.withdrawn or touched):
        return say(NOTHING)
    gone = reading_order(changes.withdrawn, old)
    return say(
        FINDING,
        added=count(reading_order(changes.added, new), over="figures"),
        withdrawn=count([BEFORE + key for key in gone], over="figures"),
        changed=count(reading_order(touched, new), over="figures"),
    )


def changes_table(changes: Changes, old: Seeds, new: Seeds) -> Table:
    """Return the figures that differ, by how they differ; the earlier value beside the present.

    Without an earlier edition there is nothing beside them: the figures are counted by region.
    """
    if old.figures.empty:
        return first_edition_table(changes.added, new)
    rows: list = [Group(translate(ADDED))] if changes.added else []
    rows += [
        [subject_of_figure(key, new), say(NOT_BEFORE), value_or_date(key, new), translate(ADDED)]
        for key in reading_order(changes.added, new)
    ]
    rows += [Group(translate(WITHDRAWN))] if changes.withdrawn else []
    rows += [
        [subject_of_figure(key, old), _before(key, old), say(NOT_NOW), translate(WITHDRAWN)]
        for key in reading_order(changes.withdrawn, old)
    ]
    for heading, found in (
        (REVISED, changes.revised),
        (RESOURCED, changes.resourced),
        (REFLAGGED, changes.reflagged),
    ):
        fields = _fields(found, new)
        rows += [Group(translate(heading))] if fields else []
        rows += [
            [subject_of_figure(key, new), _before(key, old), value_or_date(key, new), fields[key]]
            for key in reading_order(fields, new)
        ]
    note = None if rows else say(NO_FIGURE)
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows, note)


def subject_of_figure(figure: str, seeds: Seeds) -> Sentence:
    """Return a figure as a line of changes names it: region, what it measures, its kind."""
    row = seeds.figure(figure)
    what = figure_subject(row, seeds)
    if row["value"] is not None:
        what = say(OF_KIND, what=what, kind=Term("measure_kinds", row["measure_kind"]))
    return in_region(what, name_of_row("region", row["region"], seeds))


def value_or_date(figure: str, seeds: Seeds) -> Quantity | Sentence | DatedBy | None:
    """Return the value of a figure, or the date that it is."""
    row = seeds.figure(figure)
    if row["value"] is not None:
        return figure_value(row, seeds)
    return DatedBy.of(row) if row["period"] else None


def _before(figure: str, old: Seeds) -> Quantity | Sentence | DatedBy | None:
    """Return the value an earlier package had, leading to the passages it had there."""
    row = old.figure(figure)
    if row["value"] is None:
        dated = replace(DatedBy.of(row), figure=BEFORE + figure)
        return dated if row["period"] else None
    return flowing(row, of_before(old.quantity(figure)))


def _fields(changes: Iterable[Change], new: Seeds) -> Mapping[str, Sentence]:
    """Return what differs of each figure, by name; of a code also what it was and what it is.

    A column is called as the descriptor calls it, where nothing else is said of it.
    """
    fields: dict[str, dict[str, object]] = {}
    for change in changes:
        words = _words(change.field, new)
        fields.setdefault(change.key, {}).setdefault(words, _turned(change, words, new))
    return {key: listed(said.values()) for key, said in fields.items()}


def _words(field: str, seeds: Seeds) -> str:
    column = None if field in FIELDS else _column(field, seeds)
    return column.called(language()) if column else translate(FIELDS[field])


def _turned(change: Change, words: str, seeds: Seeds) -> Sentence | str:
    column = _column(change.field, seeds)
    if not (column and column.codes and change.old and change.new):
        return words
    old, new = (Term(column.codes, code) for code in (change.old, change.new))
    return say(TURNED, field=words, old=old, new=new)


def _column(name: str, seeds: Seeds) -> Field | None:
    """Return the column of figures, or of the sources they rest on, that a change is about."""
    tables = seeds.descriptor.tables
    known = {one.name: one for table in ("sources", "figures") for one in tables[table].fields}
    return known.get(name)

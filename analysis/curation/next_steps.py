"""Say what the comparison needs next: which questions of the silence map a few decisions answer.

silence, unread -> **next steps** -> desk

A question is within reach where a row answers it that nobody has read. The decisions it takes are
that row and whatever holds it back: the amounts of a clause, its scheme, what bears on it. Where
no row answers it, a figure may that nobody has named yet, if it is in the unit of what is asked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from analysis.curation.references import DRAFTED, TERMS, key_column, references
from analysis.curation.state import UNVALIDATED, Curation, Row
from analysis.drafting.candidates import UNNAMED
from analysis.measures.silence import STATED, silence
from analysis.package import Seeds
from analysis.package.unread import BEARS_ON, without_unread
from analysis.quantities import UNITS

#: Dimensions in which two amounts need not be of the same thing: the units must be the same.
LOOSE = {"money", "count", "share", "time", "date", None}
Named = tuple[str, str]  # table and key of a row


@dataclass(frozen=True)
class Step:
    """A question that some decisions answer: on these rows, the first of them first.

    `unnamed` is True where the row answers it only once someone says what it measures.
    """

    question: str
    rows: tuple[Named, ...]
    unnamed: bool = False


@dataclass(frozen=True)
class Outlook:
    """How many questions are put to the regions of a package, how many are answered, what is next.

    The steps with the fewest decisions come first, of equals those that regions are compared by.
    """

    asked: int
    answered: int
    steps: tuple[Step, ...]


def outlook(curation: Curation, seeds: Seeds) -> Outlook:
    """Return what the silence map says of the regions of a package, and what it waits for.

    `seeds` are those of the package as saved, on top of what it is stacked on.
    """
    regions = _regions(curation, seeds)
    if not regions:
        return Outlook(0, 0, ())
    whole = replace(seeds.of_regions(regions), compared=regions)
    read = _answers(without_unread(whole))
    waiting = _answers(whole)
    steps = list[Step]()
    for question in whole.questions.to_dict("records"):
        asked = [(region, question["question"]) for region in regions]
        if any(read.get(one) for one in asked):
            continue
        found = [key for one in asked for key in waiting.get(one, ())]
        steps += _step(curation, question, found)
    order = {row["question"]: row["compared"] or 99 for row in _compared(whole)}
    steps.sort(key=lambda step: (step.unnamed, len(step.rows), order[step.question]))
    answered = {question for (_, question), keys in read.items() if keys}
    return Outlook(len(whole.questions), len(answered), tuple(steps))


def held_back_by(curation: Curation, table: str, key: str) -> list[Named]:
    """Return the unread rows, the row itself first, that keep a row from being counted as read."""
    found = dict.fromkeys(_behind(curation, table, key))
    return [one for one in found if _is_unread(curation, *one)]


def _step(curation: Curation, question: Mapping, keys: list[str]) -> Iterator[Step]:
    """Yield the shortest way to an answer, if there is one."""
    table, name = question["looks_in"], question["question"]
    rows = [
        row
        for key in keys
        for row in _rows_behind(curation, table, key.partition("/")[2] or key, question)
    ]
    ways = [held_back_by(curation, table, row) for row in rows]
    way = min(ways, key=lambda one: len(one), default=[])
    if way:
        yield Step(name, tuple(way))
        return
    for figure in _unnamed(curation, question):
        yield Step(name, (("figures", figure),), unnamed=True)
        return


def _rows_behind(curation: Curation, table: str, key: str, question: Mapping) -> list[str]:
    """Return the keys of the rows of a table that an answer rests on: of a scheme its terms."""
    if table != "scheme_terms":
        return [key]
    field = question["field"]
    rows = [row for row in curation.tables[table] if row["scheme"] == key]
    return [row["term"] for row in rows if not field or row[field]]


def _behind(curation: Curation, table: str, key: str) -> Iterator[Named]:
    """Yield a row, the amounts it gives, its scheme, and what bears on it with its amounts."""
    yield table, key
    row = next((one for one in curation.tables[table] if one[key_column(table)] == key), {})
    for reference in references(table).values():
        if table in DRAFTED and reference.to == ("figures",):
            yield from (("figures", figure) for figure in reference.keys(row))
    if table == "support_schemes":
        yield "programmes", key
    if table == "scheme_terms" and row:
        yield from _behind(curation, "support_schemes", row["scheme"])
    if table in TERMS:
        for name, columns in BEARS_ON.items():
            for one in curation.tables[name]:
                if any(key in one[column].split(";") for column in columns):
                    yield from _behind(curation, name, one[key_column(name)])


def _unnamed(curation: Curation, question: Mapping) -> Iterator[str]:
    """Yield figures that nobody has named, of the unit and kind that a question asks for."""
    concepts = set(filter(None, str(question.get("measured", "")).split(";")))
    if question["looks_in"] != "figures" or not concepts:
        return
    known = curation.with_those_below("indicators")
    units = {row["unit"] for row in known if row.get("measured", "") in concepts}
    kinds = set(filter(None, question["measure_kind"].split(";")))
    if not kinds:
        units = {unit for unit in units if UNITS.get(unit) != "money"}  # any sum would do
    sizes = {UNITS.get(unit) for unit in units} - LOOSE
    for row in curation.tables["figures"]:
        of_kind = not kinds or row["measure_kind"] in kinds
        of_size = row["unit"] in units or UNITS.get(row["unit"]) in sizes
        if row["indicator"].startswith(UNNAMED) and of_size and of_kind:
            yield row["figure"]


def _answers(seeds: Seeds) -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        (row["region"], row["question"]): row["keys"]
        for row in silence(seeds).to_dict("records")
        if row["state"] == STATED
    }


def _regions(curation: Curation, seeds: Seeds) -> tuple[str, ...]:
    """Return the regions that the package's own programmes and figures are about."""
    rows = [*curation.tables["programmes"], *curation.tables["figures"]]
    known = set(seeds.regions["region"])
    return tuple(dict.fromkeys(row["region"] for row in rows if row["region"] in known))


def _compared(seeds: Seeds) -> list[Mapping]:
    rows = seeds.questions.astype(object).where(seeds.questions.notna(), 0)
    return rows.to_dict("records")


def _is_unread(curation: Curation, table: str, key: str) -> bool:
    rows: tuple[Row, ...] = curation.tables[table]
    return any(row[key_column(table)] == key and row["obs_status"] == UNVALIDATED for row in rows)

"""Hold every table against its Table Schema and its keys.

The checks are built from the descriptor, which is the only schema; each different text of a column
is checked once. A test holds them against those of frictionless.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from analysis.package.cells import Cells
from analysis.package.descriptor import Field, ForeignKey
from analysis.package.faults import Fault, nearest, shown

#: Near names are looked for in so many dangling keys of a field; the rest get none.
NEAR_NAMES = 20


@dataclass(frozen=True)
class Check:
    """What a value may not be, and how that is said."""

    fails: Callable[[Any], bool]
    rule: str
    allowed: str


def schema_faults(text: Cells, typed: Cells) -> Iterator[Fault]:
    """Find what in a table breaks its schema: constraints, missing cells, keys given twice.

    `text` holds the cells as read, `typed` the same with numbers.
    """
    yield from _duplicates(text)
    for field in text.table.fields:
        if field.required and "" in text.distinct(field.name):
            for at, cell in text.each(field.name):
                if cell == "":
                    yield text.fault(at, field.name, "is missing", "a value: the field is required")
        same = text if field.type == "string" else typed
        present = same.distinct(field.name) - {"", None}
        for check in checks_of(field):
            failing = {value for value in present if check.fails(value)}
            if failing:
                for at, value in typed.each(field.name):
                    if value in failing:
                        rule = _rule(check, field, text, at)
                        yield text.fault(at, field.name, rule, check.allowed)


def checks_of(field: Field) -> list[Check]:
    """Return the checks of a field's constraints, the length first, then as the descriptor has them

    Raises KeyError for a constraint that the workbook does not check.
    """
    limits = field.constraints
    lengths = {name for name in ("minLength", "maxLength") if name in limits}
    others = [name for name in limits if name not in {"required", *lengths}]
    return [
        *([_length(limits)] if lengths else []),
        *(CHECKS[name](limits[name]) for name in others),
    ]


def _rule(check: Check, field: Field, text: Cells, at: int) -> str:
    """Return what a cell breaks; a code that is not on file cannot say the words of its row."""
    if not (field.codes and text.table.quotes):
        return check.rule
    return f"{check.rule} that could say {shown(text['exact'][at])!r}"


def key_faults(tables: Mapping[str, Cells], name: str) -> Iterator[Fault]:
    """Find foreign keys of a table that point to no row of a table that could be read."""
    for foreign in tables[name].table.foreign_keys:
        if foreign.table in tables:
            yield from _dangling(tables[name], tables[foreign.table], foreign)


def _dangling(table: Cells, target: Cells, foreign: ForeignKey) -> Iterator[Fault]:
    dangling = table.distinct(foreign.field) - target.distinct(foreign.key) - {""}
    count = 0
    for at, value in table.each(foreign.field) if dangling else ():
        if value not in dangling:
            continue
        near = nearest(value, target[foreign.key]) if count < NEAR_NAMES else ""
        count += 1
        allowed = f"a key of {foreign.table}" + (f", such as {near}" if near else "")
        yield table.fault(at, foreign.field, f"is no {foreign.key} on file", allowed)


def _duplicates(text: Cells) -> Iterator[Fault]:
    keys = text.table.primary_key
    if len(set(zip(*(text[key] for key in keys), strict=True))) == len(text):
        return
    first: dict[tuple[str, ...], int] = {}
    for at, *cells in text.each(*keys):
        earliest = first.setdefault(tuple(cells), at)
        if earliest != at:
            rule = f"the key is that of row {text.lines[earliest]}"
            value, folder = "/".join(cells), str(text.folders[at])
            field, allowed = "/".join(keys), "a key of its own"
            yield Fault(text.table.name, text.lines[at], field, value, rule, allowed, folder)


def _length(limits: Mapping[str, Any]) -> Check:
    least, most = limits.get("minLength", 0), limits.get("maxLength")
    allowed = f"{least} to {'any number of' if most is None else most} code points"
    return Check(
        lambda text: len(text) < least or (most is not None and len(text) > most),
        "is too long or too short",
        allowed,
    )


def _enum(codes: list[str]) -> Check:
    known = frozenset(codes)
    return Check(lambda text: text not in known, "is not one of the codes", ", ".join(codes))


def _pattern(pattern: str) -> Check:
    whole = re.compile(pattern).fullmatch
    rule = "is not written as it must be"
    return Check(lambda text: whole(text) is None, rule, f"the pattern {pattern}")


def _minimum(least: Any) -> Check:
    lowest = Decimal(str(least))
    return Check(lambda number: number < lowest, "is too small", f"minimum {least}")


def _maximum(most: Any) -> Check:
    highest = Decimal(str(most))
    return Check(lambda number: number > highest, "is too large", f"maximum {most}")


CHECKS: Mapping[str, Callable[[Any], Check]] = {
    "enum": _enum,
    "pattern": _pattern,
    "minimum": _minimum,
    "maximum": _maximum,
}

"""Correct the figures of a candidate package, and say what its sources, places and measures are.

state -> **amendments** -> saving

A cell is refused here when it could never be right (no number, no code on file); what must hold
between rows is for `check` to find. Names that no package knows become rows of their own, and rows
of the package below are copied up, so that the candidate stays sound alone and stacked.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from hashlib import sha256

from analysis.curation.decisions import tidy
from analysis.curation.period_evidence import with_period
from analysis.curation.reinstating import filled
from analysis.curation.state import Curation, CurationError, Row, in_one_line
from analysis.drafting.candidates import UNNAMED, unnamed_indicators, unnamed_key
from analysis.numbers import decimal_text, scan
from analysis.package.descriptor import Field, workbook_descriptor
from analysis.package.faults import nearest, shown
from analysis.package.rules.figures import is_period
from analysis.package.texts import columns_of
from analysis.package.types import is_number
from analysis.quantities import UNITS

#: What may be described of a row that figures rest on, beside its texts in every language.
DESCRIBED = {
    "sources": (
        "title", "publisher", "author", "published", "published_basis", "url", "tier", "retrieved",
    ),
    "regions": ("level", "parent", "iso_3166_2", "gbt_2260"),
    "indicators": ("stock_or_flow", "counted", "over"),
}  # fmt: skip
#: How a cell with a fixed shape is written.
EXAMPLES = {
    "period": "2027, 2024-12-31, 2025/2027",
    "published": "2025, 2025-07, 2025-07-28",
    "retrieved": "2025-07-28",
    "frequency": "P1Y, P1M",
    "url": "https://example.org/plan",
    "counted": "key_companies",
    "over": "all_companies",
}


def correct(
    curation: Curation, figure: str, *, reading: str | None = None, **cells: str
) -> Curation:
    """Return the curation with other cells of a figure; its status stays.

    `region` and `indicator` take a key or a name, on file or new; `value` a decimal or an amount
    as printed. A new period takes the words that give it as evidence. `reading` says how the
    words are to be read. Raises CurationError naming what a cell allows.
    """
    old = curation.row("figures", figure)
    table = workbook_descriptor().tables["figures"]
    unknown = set(cells) - (set(table.columns) - {"figure", "obs_status"})
    if unknown:
        raise CurationError("there is no {names} to correct", names=", ".join(sorted(unknown)))
    row = {**old, **{name: _cell(name, text) for name, text in cells.items()}}
    if row["region"] != old["region"]:
        curation, row["region"] = _place(curation, row["region"])
    curation, row["indicator"] = _measure(curation, old, row)
    for name, text in row.items():
        _refuse(table.field(name), text)
    for name, on in (("part_of", "figures"), ("programme", "programmes"), ("member", "members")):
        if row[name] and curation.on_file(on, row[name]) is None:
            near = nearest(row[name], [one[on[:-1]] for one in curation.tables[on]]) or "-"
            raise CurationError(
                "{field}: there is no row '{text}' in {table}; near it: {near}",
                field=name, text=shown(row[name]), table=on, near=near,
            )  # fmt: skip
    figures = [row if one["figure"] == figure else one for one in curation.tables["figures"]]
    curation = curation.changed(figures=figures)
    if reading is not None:
        curation = _read_so(curation, figure, in_one_line(reading))
    return tidy(with_period(curation, figure))


def describable(table: str) -> set[str]:
    """Return the cells of a source, a region or an indicator that may be described."""
    fields = workbook_descriptor().tables[table].fields
    return {field.name for field in fields if field.text}.union(DESCRIBED.get(table, ()))


def describe(curation: Curation, table: str, key: str, **cells: str) -> Curation:
    """Return the curation with other cells of a source, a region or an indicator.

    The place a region lies in is a key or a name, on file or new.
    """
    unknown = set(cells) - describable(table)
    if unknown:
        raise CurationError("there is no {names} to correct", names=", ".join(sorted(unknown)))
    row = {**curation.row(table, key), **{name: _cell(name, text) for name, text in cells.items()}}
    if table == "regions" and row["parent"]:
        curation, row["parent"] = _place(curation, row["parent"])
    described = workbook_descriptor().tables[table]
    for name in cells:
        _refuse(described.field(name), row[name])
    column = described.primary_key[0]
    rows = [row if one[column] == key else one for one in curation.tables[table]]
    return curation.changed(**{table: rows})


def amount_of(text: str) -> str:
    """Return an amount as a plain decimal, read as printed (30%, 1.5亿) where it is not one."""
    text = in_one_line(text)
    if not text or is_number(text):
        return text
    read = [one for one in scan(text) if isinstance(one.value, Fraction)]
    if len(read) == 1 and read[0].value_upper is None and read[0].surface == text:
        found = decimal_text(read[0].value)
        if is_number(found):
            return found
    raise CurationError(
        "'{text}' is no single amount: write a decimal such as 0.3 or 500", text=shown(text)
    )


def _cell(name: str, text: str) -> str:
    if name in ("value", "value_upper"):
        return amount_of(text)
    text = in_one_line(text)
    return _slug(text, "_") or text if name in ("counted", "over") else text


def _refuse(field: Field, text: str) -> None:
    """Raise CurationError where a cell can never be right."""
    limits, told = field.constraints, {"field": field.name, "text": shown(text)}
    if not text:
        if field.required:
            raise CurationError("{field} is missing", field=field.name)
        return
    known = UNITS if field.name == "unit" else limits.get("enum", [text])
    if text not in known:
        raise CurationError("{field} cannot be '{text}': it is one of {known}",
                            known=", ".join(known), **told)  # fmt: skip
    wrong = field.name == "period" and not is_period(text)
    if wrong or ("pattern" in limits and not re.fullmatch(limits["pattern"], text)):
        example = EXAMPLES.get(field.name, limits.get("pattern", ""))
        raise CurationError("{field} cannot be '{text}': write it like {example}",
                            example=example, **told)  # fmt: skip
    if len(text) > limits.get("maxLength", len(text)):
        raise CurationError("{field} is longer than {most} characters",
                            field=field.name, most=limits["maxLength"])  # fmt: skip


def _place(curation: Curation, name: str) -> tuple[Curation, str]:
    """Return the key of a region by key or name, with its row and those it lies in on file."""
    found = _known(curation, "regions", name)
    if found is None:
        key = _slug(name, "-") or f"region-{sha256(name.encode()).hexdigest()[:8]}"
        found = {"region": key, "name_en": name}
    return _with_regions(curation, found), found["region"]


def _with_regions(curation: Curation, row: Row) -> Curation:
    key = row["region"]
    if any(one["region"] == key for one in curation.tables["regions"]):
        return curation
    rows = (*curation.tables["regions"], filled("regions", row))
    curation = curation.changed(regions=rows)
    parent = curation.on_file("regions", row["parent"]) if row.get("parent") else None
    return _with_regions(curation, parent) if parent else curation


def _measure(curation: Curation, old: Row, row: dict) -> tuple[Curation, str]:
    """Return the key of what a figure measures by key or name, with its row on file."""
    name = row["indicator"]
    yearly = bool(row["frequency"])
    if name == old["indicator"] and name.startswith(UNNAMED) and row["unit"] in UNITS:
        name = unnamed_key(row["unit"], yearly)
        unnamed = unnamed_indicators([{**row, "indicator": name}])[0]
        found = _known(curation, "indicators", name) or unnamed
    else:
        found = _known(curation, "indicators", name) or _new_measure(name, row, yearly)
    key = found["indicator"]
    if any(one["indicator"] == key for one in curation.tables["indicators"]):
        return curation, key
    rows = (*curation.tables["indicators"], filled("indicators", found))
    return curation.changed(indicators=rows), key


def _new_measure(name: str, row: Mapping[str, str], yearly: bool) -> Row:
    dimension = UNITS.get(row["unit"], "")
    sort = "ratio" if dimension == "share" else "flow" if yearly else "stock"
    key = _slug(name, "_") or f"measure_{sha256(name.encode()).hexdigest()[:8]}"
    return {"indicator": key, "name_en": name, "unit": row["unit"], "stock_or_flow": sort,
            "dimension": dimension}  # fmt: skip


def _known(curation: Curation, table: str, name: str) -> Row | None:
    """Return a row by its key, or by one of its names whatever its case."""
    by_key = curation.on_file(table, name)
    if by_key is not None:
        return by_key
    for row in curation.with_those_below(table):
        if name.casefold() in (
            row[field].casefold() for field in columns_of("name").values() if row[field]
        ):
            return row
    return None


def _read_so(curation: Curation, figure: str, reading: str) -> Curation:
    rows = [
        {**row, "reading": reading} if row["figure"] == figure and row["states"] == "value" else row
        for row in curation.tables["evidence"]
    ]
    return curation.changed(evidence=rows)


def _slug(name: str, joint: str) -> str:
    return re.sub(r"[^a-z0-9]+", joint, name.lower()).strip(joint)[:80].strip(joint)

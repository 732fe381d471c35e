"""Find the region or the indicator that a name means, or make a row for a new one.

state -> **named** -> amendments

Rows of the package below are copied up, so that the candidate stays sound alone and stacked.
"""

from collections.abc import Mapping

from analysis.curation.references import key_column
from analysis.curation.reinstating import filled
from analysis.curation.state import Curation, Row
from analysis.curation.typed import hashed, slug
from analysis.drafting.candidates import UNNAMED, unnamed_indicators, unnamed_key
from analysis.drafting.indicators import OF_AID
from analysis.drafting.indicators.concepts import with_concept
from analysis.package.texts import columns_of
from analysis.quantities import UNITS


def place(curation: Curation, name: str) -> tuple[Curation, str]:
    """Return the key of a region by key or name, with its row and those it lies in on file."""
    found = known(curation, "regions", name)
    if found is None:
        key = slug(name, "-") or hashed("region-", name)
        found = {"region": key, "name_en": name}
    return _with_regions(curation, found), found["region"]


def _with_regions(curation: Curation, row: Row) -> Curation:
    key = row["region"]
    if any(one["region"] == key for one in curation.tables["regions"]):
        return curation
    curation = on_the_way(curation, "regions", row)
    parent = curation.on_file("regions", row["parent"]) if row.get("parent") else None
    return _with_regions(curation, parent) if parent else curation


def measure(curation: Curation, old: Row, row: dict) -> tuple[Curation, str]:
    """Return the key of what a figure measures by key or name, with its row on file."""
    name = row["indicator"]
    yearly = bool(row["frequency"])
    if row["measure_kind"] != old["measure_kind"] and (found := aid(curation, row)):
        row["frequency"] = ""
    elif name == old["indicator"] and name.startswith(UNNAMED) and row["unit"] in UNITS:
        name = unnamed_key(row["unit"], yearly)
        unnamed = unnamed_indicators([{**row, "indicator": name}])[0]
        found = known(curation, "indicators", name) or unnamed
    else:
        found = known(curation, "indicators", name) or _new_measure(name, row, yearly)
        if found["stock_or_flow"] == "flow" and not yearly:
            row["frequency"] = _frequency_of(curation, found["indicator"])
    return on_the_way(curation, "indicators", found), found["indicator"]


def aid(curation: Curation, figure: Row) -> Row | None:
    """Return the indicator of what a scheme pays, for a figure that nobody has named: its kind
    says what it is; None for another figure, and where there is none on file."""
    of_kind = OF_AID.get((figure["measure_kind"], UNITS.get(figure["unit"], "")), "")
    unnamed = figure["indicator"].startswith(UNNAMED)
    return curation.on_file("indicators", of_kind) if of_kind and unnamed else None


def _frequency_of(curation: Curation, indicator: str) -> str:
    """Return over what time a flow is told wherever it is; "" where that is not one time."""
    told = {row["frequency"] for row in curation.with_those_below("figures")
            if row["indicator"] == indicator and row["frequency"]}  # fmt: skip
    return told.pop() if len(told) == 1 else ""


def on_the_way(curation: Curation, table: str, row: Row) -> Curation:
    """Return the curation with a row among its own, where it is not one of them yet."""
    column = key_column(table)
    if any(one[column] == row[column] for one in curation.tables[table]):
        return curation
    return curation.changed(**{table: (*curation.tables[table], filled(table, row))})


def _new_measure(name: str, row: Mapping[str, str], yearly: bool) -> Row:
    dimension = UNITS.get(row["unit"], "")
    sort = "ratio" if dimension == "share" else "flow" if yearly else "stock"
    key = slug(name, "_") or hashed("measure_", name)
    return with_concept({"indicator": key, "name_en": name, "unit": row["unit"],
                         "stock_or_flow": sort, "dimension": dimension})  # fmt: skip


def known(curation: Curation, table: str, name: str) -> Row | None:
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

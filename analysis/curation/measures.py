"""Say what an indicator measures, for all figures that are of it at once.

state -> **measures** -> deeds
"""

from analysis.curation.amendments import describe
from analysis.curation.decisions import tidy
from analysis.curation.letting_go import replaced_by
from analysis.curation.named import known, on_the_way
from analysis.curation.state import Curation, CurationError
from analysis.curation.typed import hashed, refuse, slug
from analysis.drafting.candidates import UNNAMED
from analysis.drafting.indicators.concepts import concept_of
from analysis.package.descriptor import workbook_descriptor
from analysis.package.load import in_one_line
from analysis.package.texts import columns_of
from analysis.quantities import UNITS


def measured_as(curation: Curation, indicator: str, **cells: str) -> Curation:
    """Return the curation with other cells of an indicator; its figures follow it.

    One that nobody had named becomes one of the name given, with the concept that this says, or is
    merged into the one that is on file under it. With another unit all its figures are in that
    unit.
    """
    unit = cells.pop("unit", None)
    if unit is not None:
        curation = _in_unit(curation, indicator, in_one_line(unit))
    names = [cells[column] for column in columns_of("name").values() if cells.get(column)]
    if indicator.startswith(UNNAMED) and names:
        name = in_one_line(cells.get("name_en") or names[0])
        on_file = known(curation, "indicators", name)
        if on_file:
            return merge_measures(curation, indicator, on_file["indicator"])
        cells["name_en"] = name
        for column in (*columns_of("name").values(), "definition"):
            cells.setdefault(column, "")  # what only said that it has no name goes with it
        said = concept_of({**curation.row("indicators", indicator), **cells})
        cells.setdefault("measured", said)
        curation, indicator = _with_key(
            curation, indicator, slug(name, "_") or hashed("measure_", name)
        )
    return describe(curation, "indicators", indicator, **cells)


def merge_measures(curation: Curation, indicator: str, into: str) -> Curation:
    """Let all figures of one indicator be of another, on file here or in the package below."""
    old, found = curation.row("indicators", indicator), known(curation, "indicators", into)
    if found is None or found["indicator"] == indicator:
        raise CurationError("choose what else it is that these figures measure")
    if found["dimension"] != old["dimension"]:
        raise CurationError(
            "these are amounts of {mine}, that one of {theirs}: correct the unit first",
            mine=old["dimension"], theirs=found["dimension"],
        )  # fmt: skip
    curation = on_the_way(curation, "indicators", found)
    curation = replaced_by(curation, "indicators", indicator, found["indicator"])
    return _without(tidy(curation), indicator)


def _in_unit(curation: Curation, indicator: str, unit: str) -> Curation:
    refuse(workbook_descriptor().tables["indicators"].field("unit"), unit)
    old = curation.row("indicators", indicator)["unit"]
    figures = [
        {**row, "unit": unit} if (row["indicator"], row["unit"]) == (indicator, old) else row
        for row in curation.tables["figures"]
    ]
    rows = [
        {**row, "unit": unit, "dimension": UNITS[unit]} if row["indicator"] == indicator else row
        for row in curation.tables["indicators"]
    ]
    return curation.changed(figures=figures, indicators=rows)


def _with_key(curation: Curation, indicator: str, key: str) -> tuple[Curation, str]:
    rows = [
        {**row, "indicator": key} if row["indicator"] == indicator else row
        for row in curation.tables["indicators"]
    ]
    return replaced_by(curation.changed(indicators=rows), "indicators", indicator, key), key


def _without(curation: Curation, indicator: str) -> Curation:
    left = [row for row in curation.tables["indicators"] if row["indicator"] != indicator]
    return curation.changed(indicators=left)

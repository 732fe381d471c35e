"""Make a figure of a number that the draft set aside, by reading its words again.

state -> **reinstating** -> decisions
"""

from collections.abc import Sequence

from analysis.curation.marked_numbers import Place, touch
from analysis.curation.state import Curation, CurationError, Row
from analysis.drafting.candidates import rows_of_mentions
from analysis.package.descriptor import workbook_descriptor
from analysis.package.faults import shown


def take_up(curation: Curation, place: Place) -> Curation:
    """Make a figure of a number that was dismissed or that no row holds; it is undecided.

    Raises CurationError where the words give no amount or full date, or the document is not at
    hand.
    """
    if place.figures:
        raise CurationError("these words give a figure already")
    found, evidence, indicators = candidate_of(curation, place)
    figure = dict(found)
    keys = {row["figure"] for row in curation.tables["figures"]}
    key, number = figure["figure"], 2
    while figure["figure"] in keys:
        figure["figure"], number = f"{key}-{number}", number + 1
    evidence = [{**row, "figure": figure["figure"]} for row in evidence]
    known = {row["indicator"] for row in curation.tables["indicators"]}
    wanted = figure["indicator"]
    new = [row for row in indicators if row["indicator"] == wanted and wanted not in known]
    left = [
        row for row in curation.tables["dismissed"] if not any(touch(row, one) for one in evidence)
    ]
    return curation.changed(
        figures=(*curation.tables["figures"], filled("figures", figure)),
        evidence=(*curation.tables["evidence"], *(filled("evidence", r) for r in evidence)),
        indicators=(*curation.tables["indicators"], *(filled("indicators", r) for r in new)),
        dismissed=left,
    )


def candidate_of(curation: Curation, place: Place) -> tuple[Row, Sequence[Row], Sequence[Row]]:
    """Return figure, evidence and indicators that the words of a place would become."""
    source = place.source
    if source not in curation.texts:
        raise CurationError("the document is not at hand: its words cannot be read again")
    mentions = curation.mentions[source]
    mine = [one for one in mentions if one.start < place.end and one.end > place.start]
    regions = [row["region"] for row in curation.tables["figures"]]
    regions += [row["region"] for row in curation.tables["regions"]]
    if not regions:
        raise CurationError("the package has no region: a figure needs one to be about")
    for read in (list(mentions), mine):
        rows = rows_of_mentions(
            curation.texts[source], read, source, max(regions, key=regions.count)
        )
        for one in mine:
            key = f"{source}-{one.start}"
            for figure in (row for row in rows["figures"] if row["figure"] == key):
                evidence = [row for row in rows["evidence"] if row["figure"] == key]
                return figure, evidence, rows["indicators"]
    raise CurationError(
        "'{words}' gives no amount and no full date, or repeats a passage: merge it into a "
        "figure, or leave it dismissed",
        words=shown(place.exact),
    )


def filled(table: str, row: Row) -> Row:
    """Return a row with a text cell for each column of its table."""
    return {name: str(row.get(name, "")) for name in workbook_descriptor().tables[table].columns}

"""Say why a number is most likely no figure, so that whoever sets it aside need not choose.

state -> **likely reason** -> desk
"""

from analysis.curation.reading_order import Entry
from analysis.curation.state import Curation

#: Tables whose words are names: a number within one of them is part of it.
NAMING = ("programmes", "members")
NAME, DATE_LINE, REFERENCE_YEAR, GENERALITY = "name", "date_line", "reference_year", "generality"


def likely_reason(curation: Curation, entry: Entry) -> str:
    """Return the reason why a number was set aside, else the one that fits it best."""
    if entry.place and entry.place.reason:
        return entry.place.reason
    if _is_in_a_name(curation, entry):
        return NAME
    figure = curation.row("figures", entry.key) if entry.table == "figures" else {"unit": ""}
    if figure["unit"] != "date":
        return GENERALITY
    published = curation.row("sources", entry.source)["published"]
    return DATE_LINE if published and figure["period"] == published else REFERENCE_YEAR


def _is_in_a_name(curation: Curation, entry: Entry) -> bool:
    named = (row for table in NAMING for row in curation.tables[table])
    return any(
        row["source"] == entry.source
        and int(row["start"]) <= entry.start
        and entry.end <= int(row["end"])
        and row["exact"] != entry.exact
        for row in named
    )

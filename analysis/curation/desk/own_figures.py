"""Which figures a row means most likely: those of its own programme, in the order of the text.

package -> **own_figures** -> forms, desk
"""

from collections.abc import Mapping, Sequence

from analysis.curation.references import references
from analysis.curation.state import Curation

#: The columns by which a row hangs on another that is a programme's, or is itself one's.
ABOVE = ("programme", "scheme", "of", "covers", "term")


def programme_of(curation: Curation, table: str, row: Mapping[str, str]) -> str:
    """Return the programme that a row belongs to, through the term or scheme it names; else ""."""
    if row.get("programme"):
        return row["programme"]
    for column in (name for name in ABOVE if row.get(name)):
        reference = references(table)[column]
        for one in reference.to:
            found = curation.on_file(one, reference.keys(row)[0])
            if found:
                return programme_of(curation, one, found)
    return ""


def own_first(
    curation: Curation, figures: Sequence[tuple[str, str]], programme: str
) -> list[tuple[str, str]]:
    """Return names and keys of figures in the order of the text, a programme's own first."""
    own = {row["figure"] for row in curation.tables["figures"] if row["programme"] == programme}
    said = [row for row in curation.tables["evidence"] if row["states"] == "value"]
    place = {row["figure"]: (row["source"], int(row["start"])) for row in said if row["start"]}
    last = ("\U0010ffff", 0)
    return sorted(figures, key=lambda one: (one[1] not in own, place.get(one[1], last)))

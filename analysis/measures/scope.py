"""Whether what is said of a programme is said of that programme alone, or of its whole region.

A figure of a fund, a cluster or a scheme holds for it alone; one that a plan or a target names
holds for the region whose plan it is.
"""

from analysis.comparability.subject import SCOPING_PROGRAMMES
from analysis.package import Seeds
from analysis.package.seeds import rows_by_key


def kind_of_programme(programme: str, seeds: Seeds) -> str:
    """Return the kind of a programme; "" where none is named."""
    row = rows_by_key(seeds, "programmes", "programme").get(programme)
    return row["kind"] if row else ""


def speaks_for_itself_alone(programme: str, seeds: Seeds) -> bool:
    """Return whether what is said of a programme says nothing of its region as a whole."""
    return kind_of_programme(programme, seeds) in SCOPING_PROGRAMMES

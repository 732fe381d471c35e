"""Whether what is said of a programme is said of that programme alone, or of its whole region.

A figure of a fund, a cluster or a scheme holds for it alone; one that a plan or a target names
holds for the region whose plan it is, and so does what a measure of the plan is to reach.
"""

from collections.abc import Mapping
from typing import Any

from analysis.comparability.subject import holds_for_programme_alone
from analysis.package import Seeds
from analysis.package.seeds import rows_by_key


def kind_of_programme(programme: str, seeds: Seeds) -> str:
    """Return the kind of a programme; "" where none is named."""
    row = rows_by_key(seeds, "programmes", "programme").get(programme)
    return row["kind"] if row else ""


def holds_for_its_programme_alone(figure: Mapping[str, Any], seeds: Seeds) -> bool:
    """Return whether a row of figures says nothing of its region as a whole."""
    kind = kind_of_programme(figure["programme"], seeds)
    return holds_for_programme_alone(kind, figure["measure_kind"])

"""What counts as said by a source, and what is told with a mark beside it.

package -> **measures** -> charts, tables -> pages

A source states a fact, passes on what others say, or its author judges. What an author judges is
no part of a strategy and is left out. All else counts, and whatever the source does not state
itself is shown with its mark: passed on, or where it belongs inferred.
"""

from collections.abc import Iterable

from analysis.package import Seeds
from analysis.package.keyed_rows import Row

STATED, OPINION, REPORTED = "stated", "opinion", "reported"


def said(rows: Iterable[Row]) -> list[Row]:
    """Return the rows of programmes or members that are no opinion of an author."""
    return [row for row in rows if row["basis"] != OPINION]


def figure_basis(figure: str, seeds: Seeds) -> str:
    """Return whether a source states a figure, or each that gives it passes it on from others."""
    gives: dict[str, set[str]] = {}
    for row in seeds.evidence_by_figure.get(figure, ()):
        gives.setdefault(row["source"], set()).add(row["states"])
    own = [states for states in gives.values() if "value" in states]
    return REPORTED if own and all("hearsay" in states for states in own) else STATED

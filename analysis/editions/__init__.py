"""Two packages or editions side by side: what differs, what follows from it, and where it is told.

tables, planning -> **editions** -> pages, command
"""

from analysis.editions.affected import affected, readings_given
from analysis.editions.affected_table import affected_table, other_rows_table
from analysis.editions.beside import changed_of_all, regions_told_of, set_beside
from analysis.editions.changes import Change, Changes, changes
from analysis.editions.changes_table import before_everything, changes_finding, changes_table
from analysis.editions.conclusions_table import conclusions_table

__all__ = [
    "Change",
    "Changes",
    "affected",
    "affected_table",
    "before_everything",
    "changed_of_all",
    "changes",
    "changes_finding",
    "changes_table",
    "conclusions_table",
    "other_rows_table",
    "readings_given",
    "regions_told_of",
    "set_beside",
]

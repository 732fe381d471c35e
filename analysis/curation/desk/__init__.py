"""The desk: a candidate package read and corrected by hand, with controls in a running notebook.

curation -> **desk**
"""

from analysis.curation.desk.desk import curate
from analysis.curation.desk.opening import open_desk
from analysis.curation.desk.source_text import explore_source

__all__ = ["curate", "explore_source", "open_desk"]

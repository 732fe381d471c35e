"""Explore and curate by hand: controls whose views follow. They need a running notebook.

charts, tables -> **controls**

A notebook's last cell, tagged `explore`, calls one of these functions; a rendered page leaves the
cell out. Nothing else imports this room, so a page is made without widgets.
"""

from analysis.controls.curation import curate
from analysis.controls.explorers import (
    explore_comparison,
    explore_goal,
    explore_region,
    explore_support,
)
from analysis.controls.source_text import explore_source

__all__ = [
    "curate",
    "explore_comparison",
    "explore_goal",
    "explore_region",
    "explore_source",
    "explore_support",
]

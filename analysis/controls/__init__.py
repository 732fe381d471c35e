"""Explore by hand: controls whose views follow. They need a running notebook.

charts, tables -> **controls**

A notebook's last cell, tagged `explore`, calls one of these functions; a rendered page leaves the
cell out. Nothing else imports this room, so a page is made without widgets.
"""

from analysis.controls.comparison import explore_comparison
from analysis.controls.cost import explore_support
from analysis.controls.explorers import explore_goal, explore_region

__all__ = [
    "explore_comparison",
    "explore_goal",
    "explore_region",
    "explore_support",
]

"""JupyterLab as good as a page: each number and mark in an output leads to its words.

charts, tables, pages -> **lab**

A notebook's cell `look`, tagged `explore`, calls `follow`; a rendered page, which has all this of
its own, leaves the cell out.
"""

from analysis.lab.follow import follow

__all__ = ["follow"]

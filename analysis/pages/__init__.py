"""Finished pages: one HTML file each, in which every number leads to where it stands.

rendering -> **pages** -> a reader

`make_page` makes a page from an executed notebook; `trace` reads a finished page as a stranger
and finds each number's source; `downloads` gives the data beside it; `make_index` and `make_feed`
list an edition's pages; `changes` says what differs between two packages or editions.
"""

from .context import PageContext
from .exporter import PageExporter, make_page

__all__ = ["PageContext", "PageExporter", "make_page"]

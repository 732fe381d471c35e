"""Finished pages: one HTML file each, in which every number leads to where it stands.

rendering -> **pages** -> a reader

`make_page` makes a page from an executed notebook; `trace` reads a finished page as a stranger
and finds each number's source; `downloads` gives the data beside it; `make_index` and `make_feed`
list an edition's pages.
"""

from .context import PageContext
from .downloads import downloads
from .edition import edition_of
from .exporter import MadePage, made_page, make_page
from .feed import make_feed
from .index import IndexEntry, each_its_own, entry_of, make_index
from .trace import Trace, trace

__all__ = [
    "IndexEntry",
    "MadePage",
    "PageContext",
    "Trace",
    "downloads",
    "each_its_own",
    "edition_of",
    "entry_of",
    "made_page",
    "make_feed",
    "make_index",
    "make_page",
    "trace",
]

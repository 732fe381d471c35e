"""What must hold of documents and citations beside their schema: their days, their addresses."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from analysis.package.cells import Cells
from analysis.package.faults import Fault
from analysis.package.rules.figures import is_period

Tables = Mapping[str, Cells]
DATED = (
    ("sources", "published"), ("sources", "retrieved"), ("citations", "published"),
    ("exchange_rates", "date"),
)  # fmt: skip
#: Pages that a document has at most, and points that an edge of one has (ISO 32000-1, Annex C).
MOST_PAGES, LONGEST_EDGE = 10_000, 14_400
ADDRESSED = (("sources", "url"), ("citations", "url"))


def days_are_on_the_calendar(tables: Tables) -> Iterator[Fault]:
    """A day on which something came out, was fetched or held is one that there was."""
    for name, field in DATED:
        table = tables[name]
        wrong = {day for day in table.distinct(field) if day and not is_period(day)}
        for at, day in table.each(field) if wrong else ():
            if day in wrong:
                allowed = "an ISO 8601 year, month or day on the calendar"
                yield table.fault(at, field, "is no date", allowed)


def addresses_can_be_taken_apart(tables: Tables) -> Iterator[Fault]:
    """An address has a host, and a port that there is."""
    for name, field in ADDRESSED:
        table = tables[name]
        for at, address in table.each(field):
            if address and not has_host(address):
                yield table.fault(at, field, "is no address", "https://, a host and a path")


def boxes_lie_on_a_page_of_an_original(tables: Tables) -> Iterator[Fault]:
    """Words of a PDF stand in a box with an extent, on a page and of a size that a PDF can have."""
    positions, sources = tables["positions"], tables["sources"]
    originals = sources.first("source", "original")
    columns = ("source", "start", "end", "page", "left", "top", "right", "bottom")
    for at, source, start, end, page, left, top, right, bottom in positions.each(*columns):
        if source in originals and not originals[source]:
            rule, allowed = "has no pages", "a source that names its original"
            yield positions.fault(at, "source", rule, allowed)
        if start is not None and end is not None and end <= start:
            allowed = f"a position after the start, {start}"
            yield positions.fault(at, "end", "ends before it starts", allowed)
        if page is not None and page > MOST_PAGES:
            rule, allowed = "is no page of a document", f"at most {MOST_PAGES}"
            yield positions.fault(at, "page", rule, allowed)
        for first, last, low, high in (
            ("left", "right", left, right), ("top", "bottom", top, bottom),
        ):  # fmt: skip
            if low is not None and high is not None and not low < high <= LONGEST_EDGE:
                allowed = f"more than {first}, and at most {LONGEST_EDGE} points"
                yield positions.fault(at, last, "leaves no box on a page", allowed)


def has_host(address: str) -> bool:
    """Return whether an address can be taken apart, and names a host."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


RULES = (
    days_are_on_the_calendar,
    addresses_can_be_taken_apart,
    boxes_lie_on_a_page_of_an_original,
)

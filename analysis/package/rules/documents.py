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


def has_host(address: str) -> bool:
    """Return whether an address can be taken apart, and names a host."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


RULES = (days_are_on_the_calendar, addresses_can_be_taken_apart)

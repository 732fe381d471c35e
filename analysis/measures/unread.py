"""What a draft made and nobody has read yet: how much of which document, and of which regions.

package -> **measures** -> charts, tables -> pages

A region of which nothing is read is not silent: its document speaks, and nobody has listened yet.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.package import Seeds
from analysis.package.keyed_rows import Row
from analysis.package.unread import unread_rows


@dataclass(frozen=True)
class Drafted:
    """What of one document is not read: its numbers and its passages in words, by their place.

    Each is named `unread/SOURCE:START`.
    """

    source: str
    numbers: tuple[str, ...]
    passages: tuple[str, ...]


def drafted(seeds: Seeds, region: str = "") -> list[Drafted]:
    """Return what is not read of each document, or of what it says of one region."""
    whole = seeds.with_unread or seeds
    unread = unread_rows(whole)
    figures = {row["figure"] for row in unread.get("figures", ()) if region in ("", row["region"])}
    numbers = whole.rows("evidence").where(figure=figures, states="value") if figures else []
    passages = list(_passages(unread, whole, region))
    found = []
    for source in whole.column("sources", "source") if unread else ():
        own = _places(numbers, source)
        others = tuple(key for key in _places(passages, source) if key not in own)
        if own or others:
            found.append(Drafted(source, own, others))
    return found


def unread_regions(seeds: Seeds) -> frozenset[str]:
    """Return the regions of which something that a draft says was left out unread."""
    return frozenset(region for region, _ in unread_tables(seeds))


def unread_tables(seeds: Seeds) -> frozenset[tuple[str, str]]:
    """Return each region with each table of which rows of it were left out unread."""
    return frozenset() if seeds.with_unread is None else _tables(seeds.with_unread)


def drafted_regions(seeds: Seeds) -> frozenset[str]:
    """Return the regions of which something is drafted and not read, shown or left out."""
    return frozenset(region for region, _ in _tables(seeds.with_unread or seeds))


def _tables(whole: Seeds) -> frozenset[tuple[str, str]]:
    regions = _regions(whole)
    return frozenset(
        (region, table)
        for table, rows in unread_rows(whole).items()
        for row in rows
        if (region := _region_of(row, regions))
    )


def _passages(unread: Mapping[str, Sequence[Row]], seeds: Seeds, region: str) -> Iterator[Row]:
    """Yield the unread rows that quote words of a document, or of one region as far as they say."""
    regions = _regions(seeds)
    for rows in unread.values():
        for row in rows:
            mine = _region_of(row, regions) or region
            if row.get("source") and region in ("", mine):
                yield row


def _regions(seeds: Seeds) -> dict[str, str]:
    """Return the region of each programme."""
    return seeds.rows("programmes").cells_by("programme", "region")


def _region_of(row: Row, regions: Mapping[str, str]) -> str:
    """Return the region of a row, its own or that of the scheme it is of; "" where it names none"""
    named = (regions.get(row[name]) for name in ("scheme", "programme") if name in row)
    return row.get("region") or next(filter(None, named), "")


def _places(rows: Sequence[Row], source: str) -> tuple[str, ...]:
    keys = (f"unread/{source}:{row['start']}" for row in rows if row["source"] == source)
    return tuple(dict.fromkeys(keys))

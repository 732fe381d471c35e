"""Which regions a comparison sets side by side.

A peer is a place on the first or second rung below the nation (a province, a state, a prefecture, a
city) with programmes or figures of its own. Nations are what regions are set against, districts and
zones are parts of them; both stay on file and are never dropped in silence. One of which nothing is
read yet is a peer, too: its page says so.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from analysis.package import Seeds
from analysis.package.codes import rung_of
from analysis.package.parents import upwards
from analysis.package.seeds import once

#: So many regions are all compared where nobody chooses; of more, the foremost have columns.
MOST_COMPARED, MOST_FOREMOST = 6, 4
PEER_RUNGS = (1, 2)


def peers(seeds: Seeds) -> list[str]:
    """Return the ids of the regions compared, in the order of the package."""
    return list(seeds.compared or _on_file(seeds))


@once
def _on_file(seeds: Seeds) -> list[str]:
    drafted = seeds.with_unread or seeds
    own = {*drafted.column("programmes", "region"), *drafted.column("figures", "region")}
    levels = seeds.rows("regions").cells_by("region", "level")
    return [
        region for region, level in levels.items() if rung_of(level) in PEER_RUNGS and region in own
    ]


def set_beside(seeds: Seeds, asked: str | Sequence[str] = ()) -> Seeds:
    """Return the seeds of the regions to compare: those asked for, or the peers.

    A text names them with commas between, as papermill hands on `-p regions henan,shanghai`.
    Without a choice, the `foremost` are taken, and another peer that lies in one of them stands
    apart; a page says so with `tables.regions_left_out`.
    Raises UnknownKeyError for a region not on file.
    """
    on_file = peers(seeds)
    if isinstance(asked, str):
        asked = [one.strip() for one in asked.split(",") if one.strip()]
    if not asked and len(on_file) <= MOST_COMPARED:
        return seeds
    if asked:
        chosen, apart = tuple(dict.fromkeys(asked)), set[str]()
    else:
        chosen = tuple(foremost(seeds))
        apart = {*on_file}.difference(chosen)
    return replace(seeds.of_regions(chosen, apart), compared=chosen)


def left_out(seeds: Seeds) -> bool:
    """Return whether a page compares only some of the peers on record."""
    return not {*peers(seeds.whole or seeds)}.issubset(peers(seeds))


def all_on_record(seeds: Seeds) -> Seeds | None:
    """Return the seeds of all regions where a page compares only some of them, else None."""
    return (seeds.whole or seeds) if left_out(seeds) else None


def out_of_view(seeds: Seeds) -> set[str]:
    """Return the regions of a package that are, or lie in, one which a page leaves out.

    A row of such a region comes along where a row of those compared refers to it.
    """
    if seeds.whole is None or not seeds.compared:
        return set()
    of_whole, here = peer_of(replace(seeds.whole, compared=())), peer_of(seeds)
    return {region for region, peer in here.items() if not peer and of_whole[region]}


def foremost(seeds: Seeds, most: int = MOST_FOREMOST) -> list[str]:
    """Return the peers of one rung with the most figures and programmes on file, as they come.

    The rung is the upper one that holds as many as are wanted; where none does, all peers are
    taken together. Of equals the first of the package.
    """
    on_file = peers(seeds)
    of_rung = (peers_on(rung, seeds) for rung in PEER_RUNGS)
    among = next((regions for regions in of_rung if len(regions) >= most), on_file)
    rows = Counter([*seeds.column("figures", "region"), *seeds.column("programmes", "region")])
    chosen = set(sorted(among, key=lambda region: -rows[region])[:most])
    return [region for region in on_file if region in chosen]


def peers_on(rung: int, seeds: Seeds) -> list[str]:
    """Return the peers on one rung, in the order of the package."""
    levels = seeds.rows("regions").cells_by("region", "level")
    return [region for region in peers(seeds) if rung_of(levels[region]) == rung]


def among_peers(seeds: Seeds, region: str) -> Seeds:
    """Return the seeds with a region among those compared, whatever its level.

    A district that a page is about answers for itself there, not for the city it lies in. Raises
    UnknownKeyError for a region not on file.
    """
    seeds.row("regions", region)
    plain = replace(seeds, compared=()) if seeds.compared else seeds
    on_file = peers(plain)
    return plain if region in on_file else replace(plain, compared=(*on_file, region))


@once
def peer_of(seeds: Seeds) -> dict[str, str]:
    """Return for each region the peer it is or lies in ("" where there is none).

    A zone that lies in a province without being the province's own doing still answers to it
    here; views that must keep the two apart use the region itself.
    """
    parents = seeds.rows("regions").cells_by("region", "parent")
    compared = set(peers(seeds))
    return {
        region: next((place for place in upwards(region, parents.get) if place in compared), "")
        for region in parents
    }


def places_of(region: str, seeds: Seeds) -> set[str]:
    """Return a compared region and the places that answer to it."""
    return {place for place, peer in peer_of(seeds).items() if peer == region}

"""Which regions a comparison sets side by side.

A peer is a place on the first or second rung below the nation (a province, a state, a prefecture, a
city) with programmes or figures of its own. Nations are what regions are set against, districts and
zones are parts of them; both stay on file and are never dropped in silence. One of which nothing is
read yet is a peer, too: its page says so.
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.package import Seeds
from analysis.package.codes import rung_of
from analysis.package.parents import upwards

#: As many regions as the widest chart can hold in columns that are still told apart.
MOST_COMPARED = 31
PEER_RUNGS = (1, 2)


def peers(seeds: Seeds) -> list[str]:
    """Return the ids of the regions compared, in the order of the package."""
    if seeds.compared:
        return list(seeds.compared)
    drafted = seeds.with_unread or seeds
    own = {*drafted.programmes["region"], *drafted.figures["region"]}
    levels = zip(seeds.regions["region"], seeds.regions["level"], strict=True)
    return [region for region, level in levels if rung_of(level) in PEER_RUNGS and region in own]


def set_beside(seeds: Seeds, asked: str | Sequence[str] = ()) -> Seeds:
    """Return the seeds of the regions to compare: those asked for, or the peers.

    A text names them with commas between, as papermill hands on `-p regions henan,shanghai`.
    Without a choice, no more than MOST_COMPARED are taken, in the order of the package; a page
    says so with `tables.regions_left_out`. Raises UnknownKeyError for a region not on file.
    """
    on_file = peers(seeds)
    if isinstance(asked, str):
        asked = [one.strip() for one in asked.split(",") if one.strip()]
    if not asked and len(on_file) <= MOST_COMPARED:
        return seeds
    chosen = tuple(dict.fromkeys(asked)) or tuple(on_file[:MOST_COMPARED])
    return replace(seeds.of_regions(chosen), compared=chosen)


def among_peers(seeds: Seeds, region: str) -> Seeds:
    """Return the seeds with a region among those compared, whatever its level.

    A district that a page is about answers for itself there, not for the city it lies in. Raises
    UnknownKeyError for a region not on file.
    """
    seeds.row("regions", region)
    plain = replace(seeds, compared=()) if seeds.compared else seeds
    on_file = peers(plain)
    return plain if region in on_file else replace(plain, compared=(*on_file, region))


def peer_of(seeds: Seeds) -> dict[str, str]:
    """Return for each region the peer it is or lies in ("" where there is none).

    A zone that lies in a province without being the province's own doing still answers to it
    here; views that must keep the two apart use the region itself.
    """
    parents = dict(zip(seeds.regions["region"], seeds.regions["parent"], strict=True))
    compared = set(peers(seeds))
    return {
        region: next((place for place in upwards(region, parents.get) if place in compared), "")
        for region in parents
    }

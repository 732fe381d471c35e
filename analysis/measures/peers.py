"""Which regions a comparison sets side by side.

A peer is a province or a city with programmes of its own. Nations are what regions are set
against, districts and zones are parts of them; both stay on file and are never dropped in silence.
"""

from analysis.package import Seeds

PEER_LEVELS = ("province", "municipality", "sub_provincial_city", "prefecture_level_city")


def peers(seeds: Seeds) -> list[str]:
    """Return the ids of the regions compared, in the order of the package."""
    own = set(seeds.programmes["region"])
    regions = seeds.regions[seeds.regions["level"].isin(PEER_LEVELS)]
    return [region for region in regions["region"] if region in own]


def peer_of(seeds: Seeds) -> dict[str, str]:
    """Return for each region the peer it is or lies in ("" where there is none).

    A zone that lies in a province without being the province's own doing still answers to it
    here; views that must keep the two apart use the region itself.
    """
    parents = dict(zip(seeds.regions["region"], seeds.regions["parent"], strict=True))
    compared = set(peers(seeds))
    found: dict[str, str] = {}
    for region in parents:
        place, seen = region, set()
        while place and place not in compared and place not in seen:
            seen.add(place)
            place = parents.get(place, "")
        found[region] = place if place in compared else ""
    return found

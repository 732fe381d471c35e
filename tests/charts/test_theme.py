from itertools import combinations

import pytest
from copied_regions import package_of

from analysis.charts import theme
from analysis.charts.regions import Regions

#: Full colour blindness of each kind, on linear RGB (Machado, Oliveira and Fernandes 2009).
BLINDNESS = {
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
WHITE, NEAR_BLACK = "#ffffff", "#14171a"


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(a: str, b: str) -> float:
    lights = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(a), linear(b))]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def lab(rgb: list[float]) -> list[float]:
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(map(float.__mul__, row, rgb)) for row in rows]
    x, y, z = (max(v, 0) / n for v, n in zip(xyz, (0.9505, 1, 1.089), strict=True))
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]


def distance(a: str, b: str, matrix) -> float:
    seen = [[sum(map(float.__mul__, row, linear(c))) for row in matrix] for c in (a, b)]
    one, other = map(lab, seen)
    return sum((p - q) ** 2 for p, q in zip(one, other, strict=True)) ** 0.5


@pytest.mark.parametrize("ground", [WHITE, NEAR_BLACK])
def test_every_colour_stands_out_on_a_light_and_on_a_dark_page(ground):
    assert all(contrast(colour, ground) >= 3 for colour in theme.PALETTE)


@pytest.mark.parametrize("kind", BLINDNESS)
def test_the_first_colours_differ_for_colour_blind_readers(kind):
    for a, b in combinations(theme.PALETTE[:3], 2):
        assert distance(a, b, BLINDNESS[kind]) > 12


def test_thirty_one_regions_have_thirty_one_styles():
    styles = theme.styles([f"region-{number}" for number in range(31)])

    assert len(set(styles.values())) == 31


def test_a_region_keeps_its_style_whichever_regions_are_shown():
    seeds = package_of(5)
    regions = Regions(seeds)

    styles = {region: regions.style(region) for region in regions.order}

    assert Regions(seeds).style(regions.order[3]) == styles[regions.order[3]]
    assert len({styles[region] for region in regions.order[:5]}) == 5

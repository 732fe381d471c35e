"""The invented regions by which pages of many are tried: each is proved, and no two are alike."""

import pytest

from analysis.package import load_seeds
from analysis.package.verify import verify
from tests.benchmarks.grown_seeds import grow
from tests.benchmarks.varied_plans import NO_NUMBER, NO_PLAN
from tests.tiny import REAL


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    return grow(REAL, tmp_path_factory.mktemp("grown"), 14, provinces=7)


def test_what_is_said_of_invented_regions_stands_in_their_plans(grown):
    seeds = load_seeds([grown])
    plans = {*seeds.sources["source"]} & {*seeds.regions["region"]}

    found = verify(seeds, grown / "documents", plans)

    assert len(plans) == 13
    assert found.is_sound and found.numbers.unaccounted == ()


def test_invented_regions_differ_and_some_say_nothing(grown):
    seeds = load_seeds([grown])
    own = seeds.figures[seeds.figures["region"].str.startswith("grown")]
    told = {
        region: frozenset(zip(rows["indicator"], rows["value"], rows["bound"], strict=True))
        for region, rows in own.groupby("region")
    }
    of_city = seeds.regions.set_index("region").loc["grown-0008"]

    assert len({*told.values()}) == len(told) == 13
    assert f"grown-{NO_PLAN - 1:04d}" not in told
    assert {*own.loc[own["region"] == f"grown-{NO_NUMBER - 1:04d}", "unit"]} == {"date"}
    assert (of_city["level"], of_city["parent"]) == ("prefecture_level_city", "grown-0001")

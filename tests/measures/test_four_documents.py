"""Policy mix, coverage, timeline, clusters and silence of the four documents, end to end."""

import pytest

from analysis.measures.actors import clusters
from analysis.measures.coverage import SCHEMES, counted_as, coverage
from analysis.measures.peers import peers
from analysis.measures.policy_mix import policy_mix
from analysis.measures.silence import silence
from analysis.measures.timeline import timeline


def test_peers_are_provinces_and_cities_with_programmes_or_figures_of_their_own(seeds):
    assert peers(seeds) == ["henan", "shanghai", "shenzhen"]


def test_support_in_a_form_that_is_not_said_stays_in_the_mix_under_no_instrument(seeds):
    mix = policy_mix(seeds).set_index("programme")

    assert set(seeds.support_schemes["programme"]) <= set(mix.index)
    formless = mix[mix["instrument"] == ""]
    assert list(formless.index) == ["shenzhen-fiscal-support"]
    assert list(formless["family"]) == [""]


def test_every_instrument_has_its_family(seeds):
    assert (policy_mix(seeds)["family"].notna()).all()


def test_a_zones_own_fund_is_not_the_provinces(seeds):
    mix = policy_mix(seeds).set_index("programme")

    assert mix.loc["zhengzhou-high-tech-zone-industry-fund", "region"] == "zhengzhou-high-tech-zone"
    assert mix.loc["henan-ai-industry-fund", "region"] == "henan"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_coverage_names_what_speaks_of_each_concept(seeds, scheme):
    frame = coverage(seeds, scheme)

    assert len(frame) == len(frame.drop_duplicates(["region", "concept"]))
    assert frame["members"].map(len).min() >= 1


def test_a_division_counts_as_the_section_it_lies_in(seeds):
    classes = counted_as(seeds, "isic_rev_4")

    assert classes["isic-c10"] == classes["isic-c26"] == classes["isic-c"] == "isic-c"
    assert {len(seeds.row("concepts", one)["code"]) for one in classes.values()} == {1}


def test_the_timeline_has_plans_targets_and_events(seeds):
    frame = timeline(seeds).set_index("key")

    plan = frame.loc["programme/shanghai-embodied-ai-implementation-plan"]
    assert (plan["starts"], plan["ends"]) == ("2025-07-28", "2028-07-27")
    assert frame.loc["henan-ai-industry-scale-2027", "kind"] == "target"
    assert frame.loc["henan-embodied-plan-announced", "kind"] == "event"


def test_shenzhen_has_its_ten_areas_and_not_the_ten_as_one_more(seeds):
    frame = clusters(seeds)

    areas = seeds.programmes.query("parent == 'shenzhen-ten-ai-cluster-areas'")["programme"]
    assert len(areas) == 10
    assert set(areas) <= set(frame["programme"])
    assert "shenzhen-ten-ai-cluster-areas" not in set(frame["programme"])


def test_an_announcement_of_clusters_is_no_further_cluster(seeds):
    frame = clusters(seeds)

    announced = seeds.quantity("shenzhen-cluster-areas-count").value
    assert (frame["region"] == "shenzhen").sum() == announced


def test_silence_is_never_a_zero_and_never_a_guess(seeds):
    frame = silence(seeds)

    assert len(frame) == 3 * len(seeds.questions)
    assert set(frame["state"]) == {"stated", "not_stated"}
    assert all(bool(keys) == (state == "stated")
               for keys, state in zip(frame["keys"], frame["state"], strict=True))  # fmt: skip


def test_only_henan_says_what_a_scheme_may_spend_in_all(seeds):
    frame = silence(seeds).set_index(["question", "region"])["state"]

    assert frame["pay-envelope"].to_dict() == {
        "henan": "stated",
        "shanghai": "not_stated",
        "shenzhen": "not_stated",
    }


def test_what_only_a_district_says_is_marked_as_of_a_part(seeds):
    frame = silence(seeds).set_index(["question", "region"])

    assert frame.loc[("build-compute-capacity", "shenzhen"), "of_part"]
    assert not frame.loc[("build-clusters", "shenzhen"), "of_part"]


def test_shenzhens_ten_areas_together_do_not_speak_for_the_city(seeds):
    frame = silence(seeds).set_index(["question", "region"])["of_part"]

    assert frame["build-industry-size", "shenzhen"]
    assert frame["build-companies", "shenzhen"]
    assert frame["pay-fund-money", "henan"]  # of one of its two funds
    assert frame["when-announced", "henan"]  # of one of its two plans
    assert not frame["when-announced", "shenzhen"]  # what the city announced, and when

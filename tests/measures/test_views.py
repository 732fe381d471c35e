"""Policy mix, coverage, timeline, actors and silence, read from the package."""

from dataclasses import replace

import pytest
from packages import row_of, sound_rows, write_package

from analysis.measures.actors import actors, clusters
from analysis.measures.coverage import SCHEMES, counted_as, coverage, lies_in
from analysis.measures.peers import MOST_COMPARED, among_peers, peer_of, peers, set_beside
from analysis.measures.policy_mix import policy_mix
from analysis.measures.silence import silence
from analysis.measures.timeline import timeline
from analysis.package import load_seeds
from analysis.package.faults import UnknownKeyError


def test_peers_are_provinces_and_cities_with_programmes_or_figures_of_their_own(seeds):
    assert peers(seeds) == ["henan", "shanghai", "shenzhen"]


def test_figures_alone_make_a_city_a_peer(seeds):
    only_figures = replace(seeds, programmes=seeds.programmes[:0])

    assert peers(only_figures) == ["henan", "shanghai", "shenzhen"]


def test_a_district_that_a_page_is_about_answers_for_itself(seeds):
    assert "longgang" not in peers(seeds)
    read = among_peers(seeds, "longgang")

    assert peer_of(read)["longgang"] == "longgang"
    assert "longgang" in set(silence(read)["region"])
    assert peer_of(read)["luohu"] == "shenzhen"
    assert among_peers(seeds, "henan") is seeds


def test_a_zone_answers_to_the_peer_it_lies_in(seeds):
    assert peer_of(seeds)["zhengzhou-high-tech-zone"] == "henan"
    assert peer_of(seeds)["china"] == ""


def test_chosen_regions_are_compared_and_no_others(seeds):
    chosen = set_beside(seeds, ["shenzhen", "henan"])

    assert peers(chosen) == ["shenzhen", "henan"]
    assert set(silence(chosen)["region"]) == {"shenzhen", "henan"}
    assert peer_of(chosen)["zhengzhou-high-tech-zone"] == "henan"


def test_without_a_choice_all_are_compared_up_to_what_a_chart_can_hold(seeds, monkeypatch):
    assert set_beside(seeds) is seeds

    monkeypatch.setattr("analysis.measures.peers.MOST_COMPARED", MOST_COMPARED // 15)
    assert peers(set_beside(seeds)) == ["henan", "shanghai"]


def test_a_region_that_is_not_on_file_cannot_be_chosen(seeds):
    with pytest.raises(UnknownKeyError, match="shenzen"):
        set_beside(seeds, ["shenzen"])


def test_no_opinion_enters_the_policy_mix(seeds):
    opinions = set(seeds.programmes.query("basis != 'stated'")["programme"])

    assert opinions
    assert not opinions & set(policy_mix(seeds)["programme"])


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


def test_an_unknown_classification_is_refused():
    with pytest.raises(ValueError, match="no classification 'nace'; on file are isic_rev_4"):
        coverage(None, "nace")


def test_a_class_lies_in_a_wider_one_by_its_code_and_in_none_by_an_empty_one():
    assert lies_in("C10", "C")
    assert not lies_in("C10", "")
    assert not lies_in("C", "C")
    assert not lies_in("data-use", "data")


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


def test_actors_leave_out_what_is_opinion(seeds):
    assert set(actors(seeds)["basis"]) == {"stated"}


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


def a_package_of_parts(folder):
    """One question on the industry's output, which three things of the region may answer."""
    rows = sound_rows()
    cluster = dict(rows["programmes"][0], programme="maple-areas", kind="designation",
                   instrument="", starts="", ends="", period_basis="")  # fmt: skip
    rows["programmes"].append(cluster)
    rows["questions"][0] |= {"measure_kind": "baseline"}
    rows["questions"].append(
        rows["questions"][0] | {"question": "ceiling", "indicator": "aid_ceiling",
                                "measure_kind": "ceiling"}
    )  # fmt: skip
    return rows, folder


def answers(rows, folder):
    frame = silence(load_seeds([write_package(folder, rows)]))
    return frame[frame["region"] == "maple"].set_index("question")


def test_a_figure_of_the_region_answers_in_full(tmp_path):
    rows, folder = a_package_of_parts(tmp_path)

    assert not answers(rows, folder).loc["industry-size", "of_part"]


def test_a_figure_of_some_clusters_together_answers_for_a_part_only(tmp_path):
    rows, folder = a_package_of_parts(tmp_path)
    row_of(rows, "figures", "maple-output-2024")["programme"] = "maple-areas"

    said = answers(rows, folder).loc["industry-size"]

    assert (said["state"], said["of_part"]) == ("stated", True)
    assert said["keys"] == ("maple-output-2024",)


def test_a_schemes_own_figure_answers_in_full_only_where_the_question_asks_for_schemes(tmp_path):
    rows, folder = a_package_of_parts(tmp_path)
    of_region = answers(rows, folder / "region").loc["ceiling"]
    rows["questions"][1]["kind"] = "scheme"
    of_scheme = answers(rows, folder / "scheme").loc["ceiling"]

    assert of_region["of_part"]
    assert not of_scheme["of_part"]


def test_shenzhens_ten_areas_together_do_not_speak_for_the_city(seeds):
    frame = silence(seeds).set_index(["question", "region"])["of_part"]

    assert frame["build-industry-size", "shenzhen"]
    assert frame["build-companies", "shenzhen"]
    assert not frame["pay-fund-money", "henan"]  # the question asks for a fund
    assert not frame["when-announced", "shenzhen"]  # what the city announced, and when

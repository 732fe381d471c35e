"""Where a project gets most among all regions, on a page that answers for some of them."""

from shown import shown

from analysis.measures import asked, set_beside
from analysis.tables import best_answer, best_of_all
from tests.tiny import figure, programme, region, tiny

LIMITS = {"maple": "5", "cedar": "9", "oak": "7", "town": "1"}


def seeds_of():
    schemes = [f"s-{name}" for name in LIMITS]
    places = [region(name) for name in ("maple", "cedar", "oak")]
    return tiny(
        regions=[*places, region("town", "prefecture_level_city", "oak")],
        programmes=[
            programme(key, "scheme", region=key[2:], name_en=f"Aid of {key[2:]}")
            for key in schemes
        ],
        figures=[
            figure(f"f-{name}", f"{limit}000000", region=name, programme=f"s-{name}",
                   measure_kind="ceiling", bound="at_most")
            for name, limit in LIMITS.items()
        ],
        support_schemes=[
            {"programme": key, "ceiling": f"f-{key[2:]}", "ceiling_per": "project"}
            for key in schemes
        ],
    )  # fmt: skip


def test_the_places_that_pay_most_come_first_with_the_schemes_of_what_they_lie_in():
    seeds = set_beside(seeds_of(), ["maple"])
    question = asked(seeds, "60 million", "CNY")

    found = best_of_all(question, seeds)

    # the town has the 7 million of the province that it lies in, too, and cedar more than both
    assert [row[0] for row in shown(found)] == ["Cedar", "Town", "Maple"]
    assert "Oak: Aid of oak" in shown(found)[1][1] and "Cedar:" not in shown(found)[0][1]
    assert "Of the regions set side by side, most" in best_answer(question, seeds)


def test_a_page_of_all_regions_has_no_such_list():
    seeds = seeds_of()
    question = asked(seeds, "60 million", "CNY")

    assert best_of_all(question, set_beside(seeds)) is None
    assert "Of the regions" not in best_answer(question, seeds)

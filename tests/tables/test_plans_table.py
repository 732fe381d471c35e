"""The plans in one look, and what is found of them."""

from shown import heads, shown, told

from analysis.languages import in_language
from analysis.measures.pmc import pmc_indices
from analysis.tables import plans_table, profile_findings
from tests.tiny import programme, region, tiny

PLACES = [region(key) for key in ("maple", "cedar", "oak", "elm", "ash")]
PEERS = ["maple", "cedar"]
QUESTIONS = [
    {"variable": "x01", "answers": "several", "name_en": "X1 Means"},
    {
        "variable": "x01-1",
        "part_of": "x01",
        "name_en": "Grants",
        "computed_from": "instrument=PI008",
    },
    {"variable": "x01-2", "part_of": "x01", "name_en": "Goals"},
]


def measure(key, place="maple", instrument="PI008", **cells):
    return programme(key, "measure", region=place, instrument=instrument, **cells)


def package(*programmes, questions=QUESTIONS):
    return tiny(regions=PLACES, programmes=programmes, pmc_variables=questions)


def finding(seeds, regions=PEERS):
    return told(profile_findings(seeds, pmc_indices(seeds, regions), regions))


def test_a_column_says_what_was_read_where_the_weight_lies_and_what_the_index_comes_to():
    seeds = package(
        programme("plan", starts="2025", ends="2027", period_basis="stated"),
        measure("a", parent="plan", target_groups="TG29"),
        measure("b", parent="plan"),
        measure("c", instrument="PI021"),
    )
    made = plans_table(seeds, pmc_indices(seeds, PEERS), PEERS)

    assert heads(made) == ("Question", "Maple", "Cedar")
    assert shown(made) == [
        ("The plan read", "Plan: 2025–2027", ""),
        ("Measures counted", "3", ""),
        ("Kind of means used most", "Direct financial support: 2 of 3", ""),
        ("Value-chain stage named most", "", ""),
        ("For whom, most", "firms of any size: 1 of 1", ""),
        ("When its measures end", "Ends 2027: 2 of 3", ""),
        ("PMC index, out of ten", "0.50–1.00, poor", "0.00–1.00, poor"),
        ("Its questions answered, of 2", "1", "0"),
    ]


def test_a_plan_without_dates_is_named_alone():
    seeds = package(programme("plan"))

    table = plans_table(seeds, [], ["maple"])
    assert shown(table)[0] == ("The plan read", "Plan")
    assert 'data-name="programme/plan">Plan<' in table.html


def test_where_more_than_two_groups_tie_only_their_number_is_said():
    seeds = package(*(measure(code, instrument=code) for code in ("PI008", "PI021", "PI017")))

    made = dict(shown(plans_table(seeds, [], ["maple"])))

    assert made["Kind of means used most"] == "Spread over 3 groups, 1 of 3 each"
    assert 'data-from="families/' in plans_table(seeds, [], ["maple"]).html


def test_plans_that_agree_on_the_first_kind_of_means_are_told_apart_by_the_next():
    seeds = package(
        *(measure(f"m{number}") for number in range(3)), measure("m", instrument="PI021"),
        measure("c1", "cedar"), measure("c2", "cedar"), measure("c3", "cedar", "PI017"),
    )  # fmt: skip

    assert finding(seeds).startswith(
        "Every region works most through the same kind of means, Direct financial support: "
        "Maple, 3 of 4 measures; Cedar, 2 of 3 measures. Next come: "
        "Maple, Collaborative infrastructures (soft and physical) (1 of 4); "
        "Cedar, Guidance, regulation and incentives (1 of 3)."
    )


def test_a_region_whose_next_groups_tie_is_named_and_not_left_out():
    seeds = package(
        *(measure(f"m{number}") for number in range(3)), measure("m", instrument="PI021"),
        measure("c1", "cedar"), measure("c2", "cedar"), measure("c3", "cedar", "PI017"),
        measure("c4", "cedar", "PI021"),
    )  # fmt: skip

    assert (
        " Next come: Maple, Collaborative infrastructures (soft and physical) (1 of 4). "
        "In Cedar several come next alike."
    ) in finding(seeds)


def test_plans_that_differ_or_are_silent_are_not_said_to_agree():
    differing = package(measure("a"), measure("b", "cedar", "PI021"))
    silent = package(measure("a"))

    assert finding(differing).startswith("Most measures by kind of means: Maple, Direct financial")
    assert finding(silent).startswith(
        "Most measures by kind of means: Maple, Direct financial support (1 of 1)."
    )
    assert finding(package()).startswith("No measure is on record.")


def test_of_many_regions_it_is_said_for_how_many_a_kind_of_means_is_first():
    seeds = package(
        measure("a"), measure("b", "cedar"), measure("c", "oak", "PI021"), measure("d", "elm"),
    )  # fmt: skip
    every = [place["region"] for place in PLACES]

    assert finding(seeds, every).startswith(
        "Direct financial support: the first kind of means for 3 of 5 regions."
    )
    assert heads(plans_table(seeds, [], every)) == ("Question", "As stated")


def test_overlapping_intervals_rank_no_plan_and_the_answers_missing_are_said():
    # maple 1/2 to 1, cedar 0 to 1: maple needs one more yes to be 1, and cedar one no to be 1/2
    assert finding(package(measure("a"))).endswith(
        "PMC index, as far as the sources settle it: Maple 0.50–1.00 and Cedar 0.00–1.00. "
        "All intervals overlap, so no plan is ranked before another. Even the closest pair, Maple "
        "before Cedar, would need at least 2 more answers to be ranked."
    )


def test_a_plan_that_is_ahead_whatever_is_open_is_ranked():
    level = {
        "variable": "x01-1",
        "part_of": "x01",
        "name_en": "Level",
        "computed_from": "level=nation",
    }
    seeds = tiny(
        regions=[region("maple", "nation"), region("cedar")],
        pmc_variables=[QUESTIONS[0], level],
    )

    assert finding(seeds).endswith("Ahead whatever is left open: Maple of Cedar.")


def test_a_package_without_the_variables_says_so():
    assert finding(package(measure("a"), questions=[])).endswith(
        "No variable of the PMC index is on file."
    )


def test_the_table_says_what_was_read_and_counts_lead_to_the_measures():
    seeds = package(measure("a"), measure("b"))
    table = plans_table(seeds, pmc_indices(seeds, PEERS), PEERS)

    assert told(table.caption) == "The plans in one look"
    assert told(table.note) == (
        "A plan is read through the articles on file, not in full. Measures are what they state "
        "that the region’s own government does or means to do, under this plan or beside it."
    )
    assert 'data-from="programme/a programme/b"' in table.html


def test_two_groups_that_tie_are_both_named_and_years_always_are():
    measures = [measure(code, instrument=code, ends=str(2025 + at), period_basis="stated")
                for at, code in enumerate(("PI008", "PI021"))]  # fmt: skip
    many = [measure(f"m{at}", ends=str(2025 + at), period_basis="stated") for at in range(3)]

    of_two = dict(shown(plans_table(package(*measures), [], ["maple"])))
    assert of_two["Kind of means used most"] == (
        "Direct financial support and Collaborative infrastructures (soft and physical): 1 of 2"
    )
    of_three = dict(shown(plans_table(package(*many), [], ["maple"])))
    assert of_three["When its measures end"] == "Ends 2025, Ends 2026 and Ends 2027: 1 of 3"


def test_a_plan_without_an_index_has_none_and_another_keeps_its_own():
    seeds = package(measure("a"), measure("b", "cedar"))
    table = plans_table(seeds, [*pmc_indices(seeds, ["maple"])], ["maple"])

    assert shown(table)[-2:] == [
        ("PMC index, out of ten", "0.50–1.00, poor"), ("Its questions answered, of 2", "1"),
    ]  # fmt: skip
    assert shown(plans_table(seeds, [], PEERS))[-1] == ("PMC index, out of ten", "", "")


def test_numbers_of_questions_bring_no_measure_word_of_their_own():
    seeds = package(measure("a"))
    with in_language("zh-Hans"):
        row = shown(plans_table(seeds, pmc_indices(seeds, PEERS), PEERS))[-1]

    assert row == ("已有答案的问题（共2个）", "1", "0")

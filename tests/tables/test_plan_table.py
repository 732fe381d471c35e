"""What the plans of a region do, and what it aims at in numbers and in words."""

from shown import heads, shown, told

from analysis.tables import aims_table, plan_table
from tests.tiny import figure, indicator, member, programme, region, said, source, tiny

PLACES = [region("maple"), region("grove", "district", "maple")]
NOTE = " [The paper, official publication]"


def at(start, exact="word"):
    ends = {"start": str(start), "end": str(start + len(exact)), "exact": exact}
    return {"source": "paper"} | ends


def seeds_of(programmes=(), members=(), figures=(), evidence=(), places=PLACES):
    return tiny(
        regions=places,
        sources=[source("paper")],
        indicators=[indicator("output")],
        programmes=programmes,
        members=members,
        figures=[figure("f"), *figures],
        evidence=evidence,
    )


def test_a_measure_has_its_purpose_kind_addressees_own_time_and_words():
    plan = programme("plan", purpose_en="Grow.", starts="2025", ends="2027", **at(1))
    aid = {"instrument": "PI014", "target_groups": "TG20;TG31", "purpose_en": "Pay part of it."}
    voucher = programme("voucher", "scheme", parent="plan", ends="2026", **aid, **at(9))
    table = plan_table(seeds_of([plan, voucher]), "maple")

    assert heads(table)[:3] == ("Measure", "What it is for", "Kind, for whom, by when")
    assert shown(table) == [
        "Plan (2025–2027): Grow.",
        (
            "Voucher",
            "Pay part of it.",
            "Innovation vouchers | higher education institutes and SMEs | 2026",
            "word 9–13" + NOTE,
        ),
    ]


def test_a_time_that_the_name_of_a_plan_says_is_not_said_again():
    dates = {"starts": "2025", "ends": "2027"}
    plan = programme("plan", **dates, **at(1)) | {"name_en": "Plan (2025–2027)"}
    other = programme("other", **dates, **at(2)) | {"name_en": "Other (2024)"}

    assert shown(plan_table(seeds_of([plan]), "maple"))[0] == "Plan (2025–2027)"
    assert shown(plan_table(seeds_of([other]), "maple"))[0] == "Other (2024) (2025–2027)"


def test_the_time_of_the_plan_is_not_repeated_for_each_of_its_measures():
    dates = {"starts": "2025", "ends": "2027"}
    plan, part = programme("plan", **dates, **at(1)), programme("part", "measure", **dates, **at(2))
    table = plan_table(seeds_of([plan, part | {"parent": "plan"}]), "maple")

    assert shown(table)[1] == ("Part", "", "measure", "word 2–6" + NOTE)


def test_what_a_measure_names_stands_with_its_purpose():
    seeds = seeds_of(
        [programme("directions", "measure", purpose_en="Solve first.", **at(1))],
        [
            member("models", "technology", programme="directions", **at(3)),
            member("data", "technology", programme="directions", **at(5)),
        ],
    )

    assert shown(plan_table(seeds, "maple"))[1][1] == "Solve first. | Named: Models and Data."


def test_a_measure_of_a_place_inside_says_so_and_one_of_an_author_too():
    seeds = seeds_of(
        [
            programme("valley", "cluster", region="grove", **at(3)),
            programme("mill", "measure", region="grove", parent="valley", **at(4)),
            programme("zone", "measure", region="grove", **at(1)),
            programme("wish", "measure", basis="opinion", **at(2)),
        ]
    )

    assert [
        row if isinstance(row, str) else row[0] for row in shown(plan_table(seeds, "maple"))
    ] == [
        "Valley – Grove",
        "Mill | Grove",
        "Also on record, outside these plans",
        "Zone | Grove",
        "What authors judge or propose; not reported as policy",
        "Wish (the author’s opinion)",
    ]


def test_what_a_source_passes_on_carries_its_mark_and_so_does_what_it_names():
    seeds = seeds_of(
        [programme("grid", "measure", basis="reported", **at(1))],
        [member("node", "technology", programme="grid", basis="reported", **at(3))],
    )

    assert shown(plan_table(seeds, "maple"))[1][:2] == (
        "Grid (as reported)",
        "Named: Node (as reported).",
    )


def test_a_region_without_programmes_says_so():
    assert told(plan_table(seeds_of(), "maple").note) == "No programme is on record."


def test_an_aim_with_a_figure_stands_beside_one_in_words_only():
    seeds = seeds_of(
        [
            programme("scale", "target", purpose_en="Grow it.", **at(1)),
            programme("rank", "target", purpose_en="Lead.", **at(2)),
            programme("measure", "measure", **at(3)),
        ],
        figures=[
            figure("goal", "500", measure_kind="target", period="2027", programme="scale",
                   period_basis="stated"),
        ],
        evidence=[said("goal", "CNY 500", 30, "paper")],
    )  # fmt: skip
    table = aims_table(seeds, "maple")

    assert heads(table)[:3] == ("Aim", "Figure", "By when")
    assert shown(table) == [
        ("Output | Grow it.", "CNY 500", "2027", "CNY 500 30–37" + NOTE),
        ("Rank | Lead.", "in words only", "", "word 2–6" + NOTE),
    ]


def test_a_region_without_aims_says_so():
    assert told(aims_table(seeds_of(), "maple").note) == "No aim is on record."


def test_aims_are_those_of_the_region_and_of_the_places_in_it():
    def aim(key, **cells):
        return programme(key, "target", **cells, **at(len(key)))

    goal = {"measure_kind": "target", "value": "5"}
    seeds = seeds_of(
        [
            aim("own"),
            aim("inner", region="grove"),
            aim("elsewhere", region="cedar", basis="opinion"),
        ],
        figures=[figure("far", region="cedar", **goal)],
        places=[*PLACES, region("cedar")],
    )

    assert [row[0] for row in shown(aims_table(seeds, "maple"))] == ["Own", "Inner"]
    assert [row[:2] for row in shown(aims_table(seeds, "cedar"))] == [
        ("Output", "CNY 5"),
        ("Elsewhere (the author’s opinion)", "in words only"),
    ]


def test_a_target_stands_with_the_words_of_its_value_and_no_purpose_but_an_aims():
    measure = programme("aid", "measure", purpose_en="Pay half.", **at(1))
    seeds = seeds_of(
        [measure],
        figures=[figure("goal", "500", measure_kind="target", programme="aid"),
                 figure("bare", "7", measure_kind="target")],
        evidence=[said("goal", "2027", 9, "paper", states="period"),
                  said("goal", "CNY 500", 30, "paper")],
    )  # fmt: skip
    table = aims_table(seeds, "maple")

    assert shown(table) == [
        ("Output", "CNY 500", "", "CNY 500 30–37" + NOTE),
        ("Output", "CNY 7", "", ""),
    ]
    assert told(table.caption) == "Aims in numbers and aims in words"
    assert heads(table)[3] == "In the words of its source"
    assert table.note is None


def test_aims_in_words_have_a_time_of_their_own():
    plan = programme("plan", starts="2025", ends="2027", **at(1))
    same = {"starts": "2025", "ends": "2027", "parent": "plan"}
    later = {"ends": "2030", "period_basis": "inferred", "parent": "plan"}
    aims = [programme("later", "target", **later, **at(2)),
            programme("same", "target", **same, **at(3))]  # fmt: skip

    assert [row[::2] for row in shown(aims_table(seeds_of([plan, *aims]), "maple"))] == [
        ("Later", "2030, inferred"),
        ("Same", ""),
    ]


def test_the_table_of_the_plan_says_whose_words_its_purposes_are():
    table = plan_table(seeds_of([programme("plan", purpose_en="Grow.", **at(1))]), "maple")

    assert told(table.caption) == "What the plans do, part by part"
    assert heads(table)[3] == "In the words of its source"
    assert told(table.note).startswith("Purposes are put in the workbook’s words")


def test_a_part_of_the_plan_has_its_mark_and_what_it_names_beside_its_purpose():
    part = programme("part", basis="inferred", purpose_en="Grow.", **at(1))
    seeds = seeds_of(
        [part, programme("bare", **at(50)), programme("mill", "measure", parent="part", **at(2)),
         programme("shop", "measure", parent="bare", **at(60))],
        [member("node", "technology", programme="part", **at(3))],
    )  # fmt: skip

    assert [row for row in shown(plan_table(seeds, "maple")) if isinstance(row, str)] == [
        "Part (inferred): Grow. Named: Node.",
        "Bare",
    ]

"""The regions set side by side among all on record: the table of ends, and the list of all."""

from dataclasses import replace

from shown import heads, shown, told

from analysis import tables
from analysis.measures import answers_of_all, set_beside
from analysis.package.unread import without_unread
from tests.tiny import figure, indicator, programme, region, tiny

SIZE = {"question": "size", "theme": "aims", "name_en": "Size", "looks_in": "figures"}
SIZE |= {"measure_kind": "target", "compared": "1"}
NAMES = ("ash", "elm", "fir", "oak")


PROVINCES = [region(name, parent="land") for name in NAMES[:3]]


def seeds_of(*values, **more):
    goals = [
        figure(f"f-{name}", value, region=name, measure_kind="target", unit="company")
        for name, value in zip(NAMES, values, strict=False)
    ]
    return tiny(
        regions=[region("land", "nation"), *(region(name, parent="land") for name in NAMES)],
        figures=goals,
        indicators=[indicator("output", unit="company", dimension="count")],
        questions=[SIZE],
        **more,
    )


def spread_of_all(seeds):
    return tables.spread_of_all(answers_of_all(seeds), seeds)


def regions_on_record(seeds):
    return tables.regions_on_record(answers_of_all(seeds), seeds)


def test_the_ends_and_the_middle_of_each_question_stand_with_their_regions():
    seeds = seeds_of("5", "7", "9")

    assert shown(spread_of_all(set_beside(seeds, ["elm"]))) == [
        "Level: province – 3 on record",
        (
            "Size",
            "Output | 3 of 3 that answer",
            "Ash: 5 companies",
            "Elm: 7 companies",
            "Fir: 9 companies",
        ),
    ]


def test_a_tie_at_an_end_is_counted_and_all_alike_is_said_once():
    tied, alike = seeds_of("5", "7", "7", "7"), seeds_of("5", "5", "5")

    (_, row) = shown(spread_of_all(set_beside(tied, ["elm"])))
    assert row[2:4] == ("Ash: 5 companies", "Elm: 7 companies")
    assert row[4] == "Oak: 7 companies; as high or higher may be: 2"
    (_, row) = shown(spread_of_all(set_beside(alike, ["elm"])))
    assert row[2:] == ("5 companies, each of them", "", "")


def test_without_enough_on_one_footing_the_table_is_a_sentence():
    table = spread_of_all(set_beside(seeds_of("5", "7"), ["elm"]))

    assert not table.rows
    assert "No question is answered on the same footing" in table.html


def test_the_list_has_every_region_where_it_lies_with_its_plan_and_what_is_answered():
    plan = programme("sprout", region="elm", name_en="Plan Sprout")
    seeds = seeds_of("5", programmes=[plan])

    table = regions_on_record(set_beside(seeds, ["elm"]))

    assert shown(table) == [
        "in Land",
        ("Ash", "province", "", "what it aims at"),
        ("Elm", "province", "Plan Sprout", ""),
    ]
    assert 'data-search="Find a region, a level or a plan:"' in table.html


def test_the_list_says_whose_figures_are_corrected_and_of_whom_something_is_not_read():
    drafted = programme("sprout", "measure", region="ash", obs_status="V", rule="title")
    fix = {"figure": "f-elm", "field": "value", "printed": "9", "corrected": "7"}
    seeds = without_unread(seeds_of("5", "7", programmes=[drafted], corrections=[fix]))

    _, ash, elm = shown(regions_on_record(set_beside(seeds, ["elm"])))

    assert ash[3] == "what it aims at | some of it drafted and not read yet"
    assert elm[3] == "what it aims at | figures corrected: 1"


def test_targets_stand_with_their_time_and_the_growth_they_require():
    def grown(name, value):
        start = figure(f"s-{name}", "100", region=name, measure_kind="baseline", period="2026")
        goal = figure(f"f-{name}", value, region=name, measure_kind="target", period="2027")
        return start, goal

    goals = [one for name in NAMES[:3] for one in grown(name, {"ash": "150"}.get(name, "200"))]
    places = [region(name) for name in NAMES[:3]]
    seeds = tiny(regions=places, figures=goals, indicators=[indicator("output")])

    _, target, growth = shown(tables.targets_of_all(set_beside(seeds, ["elm"])))

    assert target[:3] == ("Output, 2027", "3 of 3 with such a target", "Ash: CNY 150")
    assert growth[0] == "Output: growth a year it requires"
    assert growth[1:4] == (
        "3 of these 3 start from a level on the same footing", "Ash: 50%", "Elm: 100%"
    )  # fmt: skip
    assert growth[4] == "Fir: 100%; as high or higher may be: 1"


def test_a_page_that_compares_all_regions_has_none_of_these():
    seeds = set_beside(seeds_of("5", "7", "9"))

    assert spread_of_all(seeds) is None
    assert regions_on_record(seeds) is None
    assert tables.targets_of_all(seeds) is None
    assert tables.ceilings_of_all(seeds) is None


def test_the_list_has_heads_a_note_and_the_first_plan_of_each():
    plans = [programme(key, region="elm", starts="2025") for key in ("first", "second")]
    aid = programme("aid", "scheme", region="ash")
    table = regions_on_record(set_beside(seeds_of("5", programmes=[*plans, aid]), ["elm"]))

    assert told(table.caption) == "All regions on record"
    assert heads(table) == ("Region", "Level", "Plan", "What its sources answer")
    assert told(table.note).startswith("A region’s own page and the data beside this one hold")
    assert [row[2] for row in shown(table)[1:]] == ["", "First"]


def test_regions_that_lie_in_none_stand_at_the_top():
    seeds = tiny(regions=[region("ash"), region("elm")], questions=[SIZE],
                 figures=[figure("a", region="ash"), figure("b", region="elm")])  # fmt: skip

    assert shown(regions_on_record(set_beside(seeds, ["elm"])))[0] == (
        "at the top of what is on record"
    )


def test_themes_stand_in_their_order_and_a_correction_of_a_place_with_its_region():
    plan = {"question": "plan", "theme": "by_when", "looks_in": "programmes", "kind": "plan"}
    plan |= {"compared": "2"}
    place = region("grove", "district", "ash")
    seeds = tiny(
        regions=[region("ash"), region("elm"), place],
        questions=[plan, SIZE],
        programmes=[programme("p", region="ash")],
        figures=[figure("f", region="ash", measure_kind="target"), figure("e", region="elm"),
                 figure("g", region="grove")],
        indicators=[indicator("output")],
        corrections=[{"figure": "g", "field": "value"}, {"figure": "g", "field": "period"}],
    )  # fmt: skip
    table = regions_on_record(set_beside(seeds, ["elm"]))

    assert shown(table)[1][3] == "what it aims at and by when | figures corrected: 1"
    assert 'data-from="g"' in table.html


def test_the_tables_say_how_far_they_are_to_be_trusted():
    table = spread_of_all(set_beside(seeds_of("5", "7", "9"), ["elm"]))

    assert told(table.caption) == "All regions on record: how far their answers lie apart"
    assert heads(table) == (
        "Question", "On the same footing", "Lowest", "In the middle", "Highest",
    )  # fmt: skip
    assert told(table.note).endswith("Who gives no answer is not counted, least of all as zero.")
    assert "data-rows" not in table.html


def test_targets_lead_to_their_rows_beside_the_page():
    goals = [figure(f"f-{name}", value, region=name, measure_kind="target")
             for name, value in zip(NAMES, ("5", "7", "9"), strict=False)]  # fmt: skip
    seeds = tiny(regions=[region(name) for name in NAMES[:3]], figures=goals,
                 indicators=[indicator("output")])  # fmt: skip
    table = tables.targets_of_all(set_beside(seeds, ["elm"]))

    assert heads(table)[0] == "Target"
    assert shown(table)[1][:2] == ("Output", "3 of 3 with such a target")
    assert 'data-rows="f-ash f-elm f-fir"' in table.html
    assert told(table.note).endswith(
        "The data beside this page has every figure that is put in order."
    )
    bare = tables.targets_of_all(set_beside(tiny(
        regions=[region("ash"), region("elm")], figures=goals[:2], indicators=[indicator("output")]
    ), ["elm"]))  # fmt: skip
    assert told(bare.note) == "Too few regions of one level have a target on the same footing."


def test_bounds_at_the_low_end_leave_others_as_low():
    tied = seeds_of("5", "5", "7", "9")

    (_, row) = shown(spread_of_all(set_beside(tied, ["elm"])))
    assert row[2] == "Ash: 5 companies; as low or lower may be: 1"
    assert row[3:] == ("Elm: 5 companies", "Oak: 9 companies")


def test_regions_of_each_level_are_put_in_order_apart():
    cities = [region(f"c{number}", "sub_provincial_city", "land") for number in range(3)]
    goals = [
        figure(
            f"f-{one['region']}", "5", region=one["region"], measure_kind="target", unit="company"
        )
        for one in (*PROVINCES, *cities)
    ]
    seeds = tiny(
        regions=[region("land", "nation"), *PROVINCES, *cities],
        figures=goals,
        indicators=[indicator("output", unit="company", dimension="count")],
        questions=[SIZE],
    )
    table = spread_of_all(set_beside(seeds, ["elm"]))

    assert [row for row in shown(table) if isinstance(row, str)] == [
        "Level: province – 3 on record",
        "Level: sub-provincial city – 3 on record",
    ]


def test_ceilings_stand_by_what_they_pay_for():
    names = NAMES[:3]
    caps = [figure(f"c-{name}", f"{place}000000", region=name, measure_kind="ceiling")
            for place, name in enumerate(names, 1)]  # fmt: skip
    aid = [{"programme": f"p-{name}", "ceiling": f"c-{name}", "ceiling_per": "project"}
           for name in names]  # fmt: skip
    seeds = tiny(
        regions=PROVINCES,
        figures=caps,
        indicators=[indicator("output")],
        programmes=[programme(f"p-{name}", "scheme", region=name, instrument="PI021")
                    for name in names],
        support_schemes=aid,
    )  # fmt: skip
    table = tables.ceilings_of_all(set_beside(seeds, ["elm"]))

    assert heads(table)[0] == "Ceiling"
    assert shown(table)[1] == (
        "Shared platforms, per project", "3 of 3 with such a ceiling", "Ash: CNY 1 million",
        "Elm: CNY 2 million", "Fir: CNY 3 million",
    )  # fmt: skip
    assert told(table.caption) == (
        "All regions on record: how far the ceilings of their schemes lie apart"
    )


def test_a_table_of_many_questions_is_searched():
    few, many = (
        spread_of_all(
            set_beside(
                replace(
                    seeds_of("5", "7", "9"),
                    questions=tiny(
                        questions=[SIZE | {"question": f"q{one}"} for one in range(asked)]
                    ).questions,
                ),
                ["elm"],
            )
        )
        for asked in (11, 12)
    )

    # a level heads them: twelve rows and thirteen
    assert (len(few.rows), few.searched) == (12, "")
    assert (len(many.rows), many.searched) == (13, "Find a line of this table:")

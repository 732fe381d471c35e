"""The regions set side by side among all on record: the table of ends, and the list of all."""

from shown import shown

from analysis import tables
from analysis.measures import answers_of_all, set_beside
from analysis.package.unread import without_unread
from tests.tiny import figure, indicator, programme, region, tiny

SIZE = {"question": "size", "theme": "aims", "name_en": "Size", "looks_in": "figures"}
SIZE |= {"measure_kind": "target", "compared": "1"}
NAMES = ("ash", "elm", "fir", "oak")


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
        ("Size", "3 of 3 that answer", "Ash: 5 companies", "Elm: 7 companies", "Fir: 9 companies"),
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
    assert growth[2:4] == ("Ash: 50%", "Elm: 100%")


def test_a_page_that_compares_all_regions_has_none_of_these():
    seeds = set_beside(seeds_of("5", "7", "9"))

    assert spread_of_all(seeds) is None
    assert regions_on_record(seeds) is None
    assert tables.targets_of_all(seeds) is None
    assert tables.ceilings_of_all(seeds) is None

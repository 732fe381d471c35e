"""The PMC index laid open: variables, answers with their words, and what open ones would change."""

from shown import heads, shown, told

from analysis.languages import in_language
from analysis.measures.pmc import pmc_indices
from analysis.tables import answers_finding, answers_table, changes_table, variables_table
from tests.tiny import figure, indicator, programme, region, source, tiny

PLACES = [region(key) for key in ("maple", "cedar", "oak", "elm", "ash")]
PEERS = ["maple", "cedar"]


def question(key, rule="", **cells):
    named = {"name_en": key.upper(), "criterion_en": f"It has {key}."}
    return {"variable": key, "part_of": key[:3], "computed_from": rule} | named | cells


QUESTIONS = [
    {"variable": "x01", "answers": "several", "name_en": "X1 Means"},
    question("x01-1", "figure=target"), question("x01-2"), question("x01-3", "instrument=PI008"),
    {"variable": "x02", "answers": "one", "name_en": "X2 Level"},
    question("x02-1", "level=province"), question("x02-2", "level=nation"),
]  # fmt: skip


def code(variable, value, exact="we aim", note=""):
    span = {"source": "plan", "start": "0", "end": str(len(exact)), "exact": exact, "note_en": note}
    return {
        "code": f"maple-{variable}",
        "region": "maple",
        "variable": variable,
        "value": value,
    } | span


def package(*codes, programmes=(), figures=()):
    return tiny(regions=PLACES, sources=[source("plan")], indicators=[indicator("output")],
                pmc_variables=QUESTIONS, pmc_codes=codes, programmes=programmes,
                figures=figures)  # fmt: skip


def made(table, seeds, regions=PEERS):
    return table(pmc_indices(seeds, regions), seeds)


def test_the_variables_are_summed_to_the_index():
    # maple: 1 of 3 yes and 2 open, and its level settled: 1/3 + 1/2 = 5/6 to 1 + 1/2
    grant = programme("grant", "scheme", instrument="PI008", source="plan", exact="we grant")
    table = made(variables_table, package(programmes=[grant]))

    assert heads(table) == ("Question", "Maple", "Cedar")
    assert shown(table) == [
        ("X1 Means", "0.33–1.00", "0.00–1.00"),
        ("X2 Level", "0.50", "0.50"),
        ("PMC index", "0.83–1.50", "0.50–1.50"),
        ("Level", "poor", "poor"),
    ]


def test_every_answer_stands_with_the_words_the_figure_or_the_level_that_gives_it():
    seeds = package(
        code("x01-2", "1"),
        programmes=[
            programme("grant", "scheme", instrument="PI008", source="plan", exact="we grant")
        ],
        figures=[figure("goal", "3", measure_kind="target")],
    )

    assert shown(made(answers_table, seeds)) == [
        "X1 Means",
        ("X01-1: It has x01-1.", "yes Output: CNY 3", ""),
        ("X01-2: It has x01-2.", "yes we aim", ""),
        ("X01-3: It has x01-3.", "yes we grant", ""),
        "X2 Level",
        ("X02-1: It has x02-1.", "yes province", "yes province"),
        ("X02-2: It has x02-2.", "no province", "no province"),
    ]


def test_words_that_were_weighed_stand_with_why_they_decide_nothing():
    weighed = made(answers_table, package(code("x01-2", "", note="It is hearsay.")))

    assert shown(weighed)[2] == ("X01-2: It has x01-2.", "open we aim It is hearsay.", "")


def test_the_word_of_an_answer_that_was_read_leads_to_its_row():
    html = str(made(answers_table, package(code("x01-2", "0"))).html)

    assert (
        '<data value="0" data-derived="pmc_answer" data-from="pmc_code/maple-x01-2" '
        'data-unit="count">no</data>'
    ) in html
    assert '<q data-row="pmc_code/maple-x01-2">we aim</q>'.replace("<q ", '<q lang="en" ') in html


def test_of_many_regions_it_is_counted_for_how_many_a_question_is_answered_how():
    every = [place["region"] for place in PLACES]
    table = made(answers_table, package(code("x01-2", "1")), every)

    assert heads(table) == ("Question", "Yes for", "No for", "Open for")
    assert shown(table)[2] == ("X01-2: It has x01-2.", "1", "", "4")
    assert shown(table)[5] == ("X02-1: It has x02-1.", "5", "", "")


def test_what_is_still_open_stands_with_what_each_answer_would_change():
    # maple has two of three open, cedar all three: each moves the index by a third
    table = made(changes_table, package(code("x01-2", "1")))

    assert shown(table) == [
        ("X1 Means", "X01-1 and X01-3: 0.33 each", "X01-1, X01-2 and X01-3: 0.33 each"),
    ]


def test_where_all_is_answered_nothing_can_change():
    settled = tiny(regions=PLACES, pmc_variables=QUESTIONS[4:])

    assert "Every question is answered." in told(made(changes_table, settled).html)


def test_it_is_said_how_many_questions_are_answered():
    assert told(made(answers_finding, package(code("x01-2", "1")))) == (
        "Of 5 questions the sources answer, yes or no: Maple 3 and Cedar 2. The others stay open."
    )


def test_without_variables_every_table_says_so():
    bare = tiny(regions=PLACES)

    for table in (variables_table, answers_table, changes_table):
        assert "No variable of the PMC index is on file." in told(made(table, bare).html)
    assert told(made(answers_finding, bare)) == "No variable of the PMC index is on file."


def test_each_table_says_what_it_is_and_how_to_read_it():
    seeds = package(code("x01-2", "1"))
    told_of = {
        table: (told(of.caption), told(of.note))
        for table in (variables_table, answers_table, changes_table)
        for of in [made(table, seeds)]
    }

    assert [caption for caption, _ in told_of.values()] == [
        "The main variables, each from zero to one",
        "Every question, with the words that answer it",
        "The largest silences: what each open answer would change",
    ]
    starts = ("Perfect is from nine up", "After a yes stand the words", "A yes raises the lower")
    assert all(
        note.startswith(start) for (_, note), start in zip(told_of.values(), starts, strict=True)
    )
    assert heads(made(answers_table, seeds)) == ("Question", "Maple", "Cedar")
    assert heads(made(changes_table, seeds)) == ("Question", "Maple", "Cedar")


def test_without_variables_a_table_keeps_its_name():
    bare = tiny(regions=PLACES)

    assert [
        told(made(table, bare).caption) for table in (variables_table, answers_table, changes_table)
    ] == [
        "The main variables, each from zero to one",
        "Every question, with the words that answer it",
        "The largest silences: what each open answer would change",
    ]


def test_an_open_answer_claims_no_value_but_the_span_from_no_to_yes():
    html = str(made(answers_table, package(code("x01-2", ""))).html)

    assert (
        '<data value="0" data-upper="1" data-derived="pmc_answer" '
        'data-from="pmc_code/maple-x01-2" data-unit="count">open</data>'
    ) in html


def test_a_yes_that_a_plan_or_a_figure_gives_stands_with_its_term_or_its_value():
    terms = [question("x03-1", "term=1..3"), question("x03-2", "term=3..9")]
    seeds = tiny(
        regions=PLACES, sources=[source("plan")], indicators=[indicator("output")],
        pmc_variables=[{"variable": "x03", "answers": "one", "name_en": "X3 Term"}, *terms],
        programmes=[programme("plan", starts="2025", ends="2027", source="plan", exact="3 years")],
    )  # fmt: skip

    rows = shown(made(answers_table, seeds))[1:]
    assert [row[1].split(" ", 1)[1:] for row in rows] == [["2025–2027"], ["2025–2027"]]
    assert "<strong>" in str(made(answers_table, seeds).html)


def test_of_five_plans_the_finding_names_four():
    every = [place["region"] for place in PLACES]

    assert told(made(answers_finding, package(), every)).startswith(
        "Of 5 questions the sources answer, yes or no: Maple 2, Cedar 2, Oak 2 and Elm 2."
    )


def variable(place, *rules):
    """Return a main variable of as many questions as rules."""
    own = [question(f"x{place:02}-{at}", rule) for at, rule in enumerate(rules, 1)]
    main = {"variable": f"x{place:02}", "answers": "several", "name_en": f"X{place}"}
    return [main, *own]


def changed(*variables, **options):
    seeds = tiny(regions=PLACES, pmc_variables=[row for rows in variables for row in rows])
    return shown(changes_table(pmc_indices(seeds, ["maple"]), seeds, **options))


def test_the_widest_silence_stands_first_and_what_is_settled_has_no_row():
    # half of x01 is open, all of x02 and of x05, nothing of x03
    level = "level=province"
    found = changed(
        variable(1, level, ""), variable(2, ""), variable(3, level), variable(5, "", "")
    )

    assert found == [
        ("X2", "X02-1: 1.00"), ("X5", "X05-1 and X05-2: 0.50 each"), ("X1", "X01-2: 0.50"),
    ]  # fmt: skip


def test_at_most_four_silences_are_shown():
    open_ones = [variable(place, "") for place in range(1, 7)]

    assert len(changed(*open_ones)) == 4
    assert len(changed(*open_ones, most=2)) == 2


def test_a_plan_in_which_a_variable_is_settled_has_nothing_to_change_there():
    table = made(changes_table, package(*(code(f"x01-{at}", "1") for at in (1, 2, 3))))

    assert [row[1] for row in shown(table)] == [""]
    assert "not stated" not in table.html


def test_numbers_of_questions_bring_no_measure_word_of_their_own():
    with in_language("zh-Hans"):
        said = told(made(answers_finding, package(code("x01-2", "1"))))

    assert said.startswith("5个问题中，来源作出“是”或“否”回答的：Maple 3和Cedar 2。")

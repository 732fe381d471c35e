"""The table of what is not known, on three questions and two regions worked out by hand."""

import pandas as pd
from shown import heads, shown, told
from tiny import programme, region, source, tiny

from analysis.tables import open_questions

REGIONS = [region("maple"), region("birch")]
QUESTIONS = [
    {"question": key, "theme": theme, "name_en": name}
    for key, theme, name in (
        ("q-rate", "pays", "Rate of support"),
        ("q-fund", "pays", "Size of the fund"),
        ("q-end", "by_when", "End of the plan"),
    )
]


def asked(*rows):
    columns = ["region", "question", "theme", "state", "of_part", "keys"]
    return pd.DataFrame([[*row, ()] for row in rows], columns=columns, dtype=object)


def cells(table):
    frame = table.to_frame()
    return {head: list(map(str, frame[head])) for head in frame.columns}


def both():
    seeds = tiny(regions=REGIONS, questions=QUESTIONS)
    rows = asked(
        ("maple", "q-rate", "pays", "stated", False),
        ("birch", "q-rate", "pays", "not_stated", False),
        ("maple", "q-fund", "pays", "not_stated", False),
        ("birch", "q-fund", "pays", "not_stated", False),
        ("maple", "q-end", "by_when", "stated", True),
        ("birch", "q-end", "by_when", "stated", False),
    )
    return open_questions(rows, seeds)


def test_what_another_region_answers_stands_in_the_column_of_the_one_that_does_not():
    found = cells(both())

    assert found["Birch"] == ["Rate of support", "nothing that another answers"]


def test_an_answer_for_a_part_only_is_still_open():
    found = cells(both())

    assert found["Maple"] == ["nothing that another answers", "End of the plan (for a part only)"]


def test_what_is_answered_for_none_is_said_once_with_its_count():
    table = both()

    assert (
        "Of 3 questions asked of each, the sources answer 1 for no region: Size of the fund."
        in (str(table.note))
    )
    assert "Size of the fund" not in str(cells(table))


def test_of_one_region_every_open_question_is_in_the_table_and_none_in_a_note():
    seeds = tiny(regions=[region("maple")], questions=QUESTIONS)
    rows = asked(
        ("maple", "q-rate", "pays", "stated", False),
        ("maple", "q-fund", "pays", "not_stated", False),
    )

    table = open_questions(rows, seeds)

    assert cells(table)["Maple"] == ["Size of the fund"] and table.note is None


def test_what_cannot_exist_is_not_open():
    seeds = tiny(regions=[region("maple")], questions=QUESTIONS)

    table = open_questions(asked(("maple", "q-rate", "pays", "not_applicable", False)), seeds)

    assert cells(table)["Maple"] == ["nothing"]


def test_what_an_excerpt_does_not_say_may_stand_in_what_was_left_out():
    seeds = tiny(
        regions=REGIONS,
        questions=QUESTIONS,
        sources=[source("plan", extent="excerpt")],
        programmes=[programme("p", "plan", region="birch", source="plan")],
    )
    open_in_both = asked(
        ("maple", "q-rate", "pays", "stated", False),
        ("birch", "q-rate", "pays", "not_stated", False),
    )

    note = open_questions(open_in_both, seeds).note

    assert told(note) == (
        "For Birch a document on file is an excerpt: what is not stated here may stand in the "
        "passages left out."
    )


def test_themes_are_the_rows_in_their_order_and_the_caption_tells_one_region_from_several():
    table = both()
    alone = open_questions(
        asked(("maple", "q-end", "by_when", "stated", False),
              ("maple", "q-rate", "pays", "not_read", False)),
        tiny(regions=[region("maple")], questions=QUESTIONS),
    )  # fmt: skip

    assert heads(table) == ("Question", "Maple", "Birch")
    assert [row[0] for row in shown(table)] == ["what it pays", "by when"]
    assert told(table.caption) == (
        "What the sources leave open, though they answer it for another region"
    )
    assert told(alone.caption) == "What the sources leave open"
    assert list(shown(alone)) == [
        ("what it pays", "Rate of support (not read yet)"), ("by when", "nothing"),
    ]  # fmt: skip


def test_the_counts_of_the_note_lead_to_the_questions():
    html = both().note.html

    assert (
        'data-from="question/q-rate question/q-fund question/q-end" data-over="questions"' in html
    )
    assert 'data-from="question/q-fund" data-over="questions"' in html
    assert 'data-name="question/q-fund">Size of the fund<' in html

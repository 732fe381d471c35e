"""What can be compared, as a reader sees it; the marks are those of `workbook compare`."""

import pytest
from lxml import html
from shown import heads, shown, told

from analysis.comparability import CARE, NOT_COMPARABLE, SAME_FOOTING, compare
from analysis.languages import in_language
from analysis.measures.peers import peers
from analysis.tables import comparable_answers
from analysis.tables.comparisons import in_words
from analysis.wording.sentences import part_html
from tests.tiny import figure, indicator, member, programme, real_seeds, region, tiny

PLACES = [region(key) for key in ("maple", "cedar", "oak", "elm", "ash")]
ASKED = {"question": "output", "theme": "builds_on", "name_en": "Output", "looks_in": "figures",
         "indicator": "output", "compared": "1"}  # fmt: skip


def level(key, place, **cells):
    return figure(key, "5000000", region=place, period="2025", period_basis="stated", **cells)


def table(*figures, regions=("maple", "cedar"), questions=(ASKED,), **tables):
    seeds = tiny(regions=PLACES, indicators=[indicator("output")], figures=figures,
                 questions=questions, **tables)  # fmt: skip
    return comparable_answers(seeds, regions)


def test_each_answer_says_what_may_be_done_with_it_and_why():
    plan = level("b", "cedar", measure_kind="plan")
    made = table(level("a", "maple"), plan)

    assert heads(made) == ("Question", "Maple", "Cedar")
    (row,) = shown(made)
    assert row[0] == "Output"
    assert row[1].startswith("CNY 5 million (2025)not comparableBeside Cedar – ")
    assert '<details class="verdict apart"><summary>not comparable</summary>' in made.html
    assert told(made.note).startswith(
        "Questions with answers on the same footing: 0; with care: 0; with answers that may not be "
        "compared: 1. Open a mark for its reasons"
    )


def test_an_answer_of_a_part_says_which_place_it_holds_for():
    place = region("grove", "district", "maple")
    seeds = tiny(regions=[*PLACES, place], indicators=[indicator("output")], questions=[ASKED],
                 figures=[level("a", "grove"), level("b", "cedar", programme="fund")],
                 programmes=[programme("fund", "fund"), programme("own")])  # fmt: skip

    ((_, maple, cedar),) = shown(comparable_answers(seeds, ["maple", "cedar"]))

    assert maple.startswith("CNY 5 million (2025) – holds for Grove only")
    assert cedar.startswith("CNY 5 million (2025) · Fund – holds for a part of the region")


def test_a_question_counts_by_the_best_verdict_of_its_answers():
    alike = [level("a", "maple"), level("b", "cedar"), level("c", "oak", measure_kind="plan")]

    note = told(table(*alike, regions=("maple", "cedar", "oak")).note)

    assert note.startswith("Questions with answers on the same footing: 1; with care: 0; with ")


def test_silence_is_said_and_an_answer_alone_has_no_mark():
    made = table(level("a", "maple"))

    assert shown(made) == [("Output", "CNY 5 million (2025)", "")]
    assert "<details" not in made.html


def test_words_are_named_the_first_two_and_how_many_more():
    asked = ASKED | {"looks_in": "programmes", "indicator": "", "kind": "measure"}
    named = [programme(key, "measure") for key in ("one", "two", "three")]

    (row,) = shown(table(questions=[asked], programmes=named))

    assert row[1] == "One; Two; and 1 more"


def test_plans_are_named_with_their_end():
    asked = ASKED | {"looks_in": "programmes", "indicator": "", "kind": "plan", "field": "ends"}
    plan = programme("own", starts="2025", ends="2027", period_basis="stated")

    assert shown(table(questions=[asked], programmes=[plan]))[0][1] == "Own: 2025–2027"


def test_five_regions_stand_one_below_the_other_without_the_silent_ones():
    places = ("maple", "cedar", "oak", "elm", "ash")
    made = table(level("a", "maple"), level("b", "oak"), regions=places)

    assert heads(made) == ("Question", "As stated")
    assert [row if isinstance(row, str) else row[0] for row in shown(made)] == [
        "Output", "Maple", "Oak"
    ]  # fmt: skip


#: What each mark is in the classes of the page; the order of merit is written here anew.
MERIT = {"apart": NOT_COMPARABLE, "care": CARE, "same": SAME_FOOTING}


def chips(seeds) -> list[dict[str, tuple[str, str, int]]]:
    """Return the rows as a page has them: of each figure its mark, its words, and its pairs."""
    rows = []
    for row in comparable_answers(seeds, peers(seeds)).rows:
        held = {}
        for cell in map(cell_of, row[1:]):
            for chip in cell.xpath(".//details"):
                (figure_id,) = cell.xpath("(.//data/@data-figure)[1]")
                (words,), pairs = chip.xpath("summary/text()"), len(chip.xpath("ul/li"))
                held[figure_id] = chip.get("class").removeprefix("verdict "), words, pairs
        rows.append(held)
    return rows


def cell_of(cell):
    return html.fromstring(f"<div>{part_html(cell) if cell is not None else ''}</div>")


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_every_chip_of_every_row_is_what_compare_says_of_its_best_pair(tag):
    seeds, merit = real_seeds(), list(MERIT.values())
    with in_language(tag):
        rows = chips(seeds)

    assert sum(map(len, rows)) > 8
    for held in rows:
        best = {
            one: max(
                (compare(seeds, one, other).verdict for other in held if other != one),
                key=merit.index,
            )
            for one in held
        }
        assert {one: MERIT[style] for one, (style, _, _) in held.items()} == best
        assert {pairs for _, _, pairs in held.values()} <= {len(held) - 1}


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_a_chip_has_one_wording_for_each_verdict(tag):
    with in_language(tag):
        rows = chips(real_seeds())

    said = {(style, words) for held in rows for style, words, _ in held.values()}
    assert len({style for style, _ in said}) == len(said) == len({words for _, words in said})


def test_a_row_shows_the_same_figures_and_chips_in_every_language():
    styles = []
    for tag in ("en", "ja", "zh-Hans"):
        with in_language(tag):
            rows = chips(real_seeds())
        styles.append([{one: style for one, (style, _, _) in held.items()} for held in rows])

    assert styles[0] == styles[1] == styles[2]


def test_a_time_that_is_only_inferred_is_left_to_the_evidence():
    stated, guessed = level("a", "maple"), level("b", "cedar") | {"period_basis": "inferred"}

    ((_, maple, cedar),) = shown(table(stated, guessed))

    assert maple.startswith("CNY 5 million (2025)")
    assert cedar.startswith("CNY 5 million") and "2025" not in cedar.partition("Beside")[0]


def test_the_regions_stand_in_the_order_of_the_package_whatever_order_is_asked_for():
    made = table(level("a", "maple"), level("b", "cedar"), regions=("cedar", "maple"))

    assert heads(made) == ("Question", "Maple", "Cedar")
    assert shown(made)[0][1:] == (
        "CNY 5 million (2025)same footingBeside Cedar – nothing stands against it.",
        "CNY 5 million (2025)same footingBeside Maple – nothing stands against it.",
    )
    assert told(made.caption) == "One question, an answer for each region"


def test_what_blocks_is_said_of_a_pair_and_every_care_where_nothing_does():
    later = level("b", "cedar", indicator="sales") | {"period": "2024", "measure_kind": "plan"}
    seeds = tiny(regions=PLACES, indicators=[indicator("output"), indicator("sales")],
                 questions=[ASKED | {"indicator": ""}],
                 figures=[level("a", "maple"), later])  # fmt: skip
    verdict = compare(seeds, "a", "b")
    grave = [one for one in verdict.reasons if one.blocks]

    ((_, maple, cedar),) = shown(comparable_answers(seeds, ["maple", "cedar"]))

    assert 1 < len(grave) < len(verdict.reasons)
    said = " ".join(told(in_words(one)) for one in grave)
    assert maple == f"CNY 5 million (2025) · Outputnot comparableBeside Cedar – {said}"
    assert cedar.startswith("CNY 5 million (2024) · Salesnot comparable")


def test_a_care_is_said_where_nothing_blocks():
    ((_, maple, _),) = shown(table(level("a", "maple"), level("b", "cedar") | {"period": "2024"}))

    care = compare_of("a", "b", level("a", "maple"), level("b", "cedar") | {"period": "2024"})
    assert maple == f"CNY 5 million (2025)with careBeside Cedar – {care}"


def compare_of(a, b, *figures):
    seeds = tiny(regions=PLACES, indicators=[indicator("output")], figures=figures)
    return " ".join(told(in_words(one)) for one in compare(seeds, a, b).reasons)


def test_plans_are_named_with_their_start_and_bodies_with_their_mark():
    starts = ASKED | {"looks_in": "programmes", "indicator": "", "kind": "plan", "field": "starts"}
    firms = ASKED | {"question": "firms", "looks_in": "members", "indicator": "", "kind": "company"}
    plans = [programme(key, starts="2025", period_basis="stated") for key in ("one", "two", "far")]
    named = [member("bot", basis="inferred"), member("dot"), member("lot"), member("rot")]

    made = table(questions=[starts, firms], programmes=plans, members=named)

    assert [row[1] for row in shown(made)] == [
        "One: 2025; Two: 2025; Far: 2025",
        "Bot (inferred); Dot; and 2 more",
    ]
    assert 'data-from="member/lot member/rot"' in made.html
    assert told(made.note).startswith("Questions with answers on the same footing: 0; with care: 0")
    assert told(made.note).endswith("else the largest.")


def test_two_bodies_are_named_and_none_is_left():
    firms = ASKED | {"looks_in": "members", "indicator": "", "kind": "company"}

    made = table(questions=[firms], members=[member("bot"), member("dot")],
                 programmes=[programme("own")])  # fmt: skip

    assert shown(made) == [("Output", "Bot; Dot", "")]

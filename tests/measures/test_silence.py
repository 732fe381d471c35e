"""Which questions a region's sources answer: stated, not stated, not applicable, of a part only."""

import pytest

from analysis.measures.scope import holds_for_its_programme_alone, kind_of_programme
from analysis.measures.silence import silence
from analysis.package.codes import code_list
from tests.tiny import date, figure, indicator, member, programme, region, tiny

PLACES = [region("maple"), region("grove", "district", "maple"), region("cedar")]
OWN = [programme("maple-plan"), programme("cedar-plan", region="cedar")]


def question(**cells):
    return {"question": "q", "theme": "aims", "looks_in": "figures"} | cells


def asked(question, *figures, programmes=(), **tables):
    """Return the rows of a question to maple and cedar, by region."""
    seeds = tiny(regions=PLACES, questions=[question], figures=figures,
                 programmes=[*OWN, *programmes], **tables)  # fmt: skip
    return {row["region"]: row for row in silence(seeds).to_dict("records")}


def answer(question, *figures, region="maple", **tables):
    """Return what a region answers: state, the keys that do, and whether of a part only."""
    row = asked(question, *figures, **tables)[region]
    return row["state"], row["keys"], row["of_part"]


SILENT = ("not_stated", (), False)


def test_a_figure_of_the_region_answers_for_it_and_for_no_other():
    rows = asked(question(indicator="output"), figure("f"))

    assert rows["maple"] == {
        "region": "maple", "question": "q", "theme": "aims", "state": "stated", "keys": ("f",),
        "of_part": False, "asked": (), "lacking": (),
    }  # fmt: skip
    assert rows["cedar"] == {
        "region": "cedar", "question": "q", "theme": "aims", "state": "not_stated", "keys": (),
        "of_part": False, "asked": (), "lacking": (),
    }  # fmt: skip


def test_a_new_indicator_answers_where_its_concept_does():
    known = [
        indicator("output", measured="industry_size"),
        indicator("firms", measured="companies"),
    ]
    of_size, of_both = question(measured="industry_size"), question(measured="companies;robots")
    new = figure("f", indicator="firms", region="cedar")

    assert answer(of_size, new, region="cedar", indicators=known) == SILENT
    assert answer(of_both, new, region="cedar", indicators=known) == ("stated", ("f",), False)


def test_a_question_may_name_indicators_beside_concepts_and_neither_is_any_figure():
    known = [indicator("output"), indicator("firms", measured="companies")]
    figures = figure("f"), figure("g", indicator="firms")

    def keys(**cells):
        return answer(question(**cells), *figures, indicators=known)[1]

    assert keys(measured="companies") == ("g",)
    assert keys(indicator="output") == ("f",)
    assert keys(indicator="output", measured="companies") == ("f", "g")
    assert keys() == ("f", "g")


def test_an_indicator_without_a_concept_answers_no_question_that_asks_by_one():
    assert (
        answer(question(measured="robots"), figure("f"), indicators=[indicator("output")]) == SILENT
    )


def test_every_region_compared_is_asked_every_question_in_order():
    questions = [question(), question(question="r", theme="pays")]
    frame = silence(tiny(regions=PLACES, questions=questions, programmes=OWN))

    assert frame[["region", "question"]].to_numpy().tolist() == [
        ["maple", "q"], ["cedar", "q"], ["maple", "r"], ["cedar", "r"],
    ]  # fmt: skip
    assert set(frame["state"]) == {"not_stated"}


def test_a_row_that_says_it_cannot_exist_makes_the_question_not_applicable():
    cannot = figure("f", "", obs_status="M")

    assert answer(question(), cannot) == ("not_applicable", (), False)


def test_a_row_that_says_the_source_is_silent_is_no_answer():
    assert answer(question(), figure("f", "", obs_status="O")) == SILENT


@pytest.mark.parametrize("status", sorted(set(code_list("obs_status")) - {"M", "O"}))
def test_a_value_of_any_other_standing_is_an_answer(status):
    assert answer(question(), figure("f", obs_status=status)) == ("stated", ("f",), False)


def test_one_answer_is_enough_whatever_else_is_missing():
    rows = figure("f", "", obs_status="M"), figure("g"), figure("h", "", obs_status="O")

    assert answer(question(), *rows) == ("stated", ("g",), False)


def test_that_something_cannot_exist_in_a_part_says_nothing_of_the_region():
    cannot = figure("f", "", region="grove", obs_status="M")

    assert answer(question(), cannot) == SILENT


def test_that_something_cannot_exist_in_the_region_is_said_even_where_a_part_has_it():
    cannot, part = figure("f", "", obs_status="M"), figure("g", region="grove")

    assert answer(question(), cannot, part) == ("not_applicable", (), False)


def test_what_a_place_inside_says_answers_for_a_part_only():
    assert answer(question(), figure("f", region="grove")) == ("stated", ("f",), True)


def test_where_the_region_answers_itself_its_parts_are_not_asked():
    rows = figure("f", region="grove"), figure("g")

    assert answer(question(), *rows) == ("stated", ("g",), False)


def test_what_lies_in_no_compared_region_answers_for_none():
    assert answer(question(), figure("f", region="elsewhere")) == SILENT


@pytest.mark.parametrize(
    ("asks", "other"),
    [
        ({"indicator": "output;revenue"}, {"indicator": "staff"}),
        ({"measure_kind": "target;plan", "indicator": "output"}, {"measure_kind": "actual"}),
    ],
)
def test_each_filter_of_a_question_must_hold(asks, other):
    fits = {"indicator": "output", "measure_kind": "plan"}

    assert answer(question(**asks), figure("f", **fits)) == ("stated", ("f",), False)
    assert answer(question(**asks), figure("f", **fits | other)) == SILENT


def test_a_field_that_is_asked_for_must_be_filled():
    asks = question(field="period")

    assert answer(asks, figure("f", period="2027")) == ("stated", ("f",), False)
    assert answer(asks, figure("f")) == SILENT


def test_a_number_that_is_asked_for_must_be_filled():
    asks = question(field="value_upper")

    assert answer(asks, figure("f", value_upper="3")) == ("stated", ("f",), False)
    assert answer(asks, figure("f")) == SILENT


def test_a_figure_of_one_member_answers_for_a_part_only_even_where_its_kind_is_asked_for():
    assert answer(question(), figure("f", member="lab")) == ("stated", ("f",), True)
    assert answer(question(kind=""), date("f", "2025", member="lab"))[2] is True


@pytest.mark.parametrize(
    "kind", ["cluster", "platform", "scheme", "fund", "measure", "event", "designation"]
)
def test_a_figure_of_what_speaks_for_itself_answers_for_a_part_unless_asked_for(kind):
    tables = {"programmes": [programme("p", kind)]}
    of_it = figure("f", programme="p")

    assert answer(question(), of_it, **tables) == ("stated", ("f",), True)
    assert answer(question(kind="other"), of_it, **tables)[2] is True
    assert answer(question(kind=f"other;{kind}"), of_it, **tables)[2] is False


@pytest.mark.parametrize("kind", ["plan", "target", "regulation"])
def test_a_figure_that_a_plan_names_answers_for_the_region(kind):
    tables = {"programmes": [programme("p", kind)]}

    assert answer(question(), figure("f", programme="p"), **tables)[2] is False


def test_the_date_of_a_programme_dates_what_the_region_did():
    tables = {"programmes": [programme("p", "scheme")]}

    assert answer(question(), date("f", "2025", programme="p"), **tables)[2] is False


def nested(*, top="cluster"):
    return [
        programme("valley", top),
        programme("hill", "plan", parent="valley"),
        programme("stone", "plan", parent="hill"),
    ]


def test_what_lies_in_a_cluster_at_any_depth_answers_for_a_part_only():
    assert answer(question(), figure("f", programme="stone"), programmes=nested())[2] is True
    plans = nested(top="plan")
    assert answer(question(), figure("f", programme="stone"), programmes=plans)[2] is False


def test_what_lies_in_a_programme_that_is_not_on_file_lies_in_no_cluster():
    lone = [programme("hill", parent="gone")]

    assert answer(question(), figure("f", programme="hill"), programmes=lone)[2] is False


def test_programmes_that_lie_in_one_another_end_the_search():
    ring = [programme("a", parent="b"), programme("b", parent="a")]

    assert answer(question(), figure("f", programme="a"), programmes=ring)[2] is False


def test_a_programme_answers_by_its_kind_or_instrument():
    tables = {"programmes": [programme("p", "fund", instrument="PI013")]}
    asks = question(looks_in="programmes", kind="fund;scheme")

    assert answer(asks, **tables) == ("stated", ("programme/p",), False)
    assert answer(asks | {"instrument": "PI008;PI013"}, **tables)[0] == "stated"
    assert answer(asks | {"instrument": "PI008"}, **tables) == SILENT
    assert answer(question(looks_in="programmes", kind="event"), **tables) == SILENT


def test_a_programme_inside_a_cluster_answers_for_a_part_unless_clusters_are_asked_for():
    asks = question(looks_in="programmes", kind="scheme", field="ends")
    inside = [
        programme("valley", "cluster", ends="2027"),
        programme("hill", "scheme", parent="valley", ends="2027"),
    ]

    assert answer(asks, programmes=inside) == ("stated", ("programme/hill",), True)
    both = asks | {"kind": "scheme;cluster"}
    keys = ("programme/valley", "programme/hill")
    assert answer(both, programmes=inside) == ("stated", keys, False)


def test_a_date_of_some_plans_only_is_a_part_of_the_answer():
    asks = question(looks_in="programmes", kind="plan", field="ends")
    dated, undated = programme("dated", ends="2027"), programme("undated")
    view = programme("view", basis="opinion")

    row = asked(asks, programmes=[dated, undated, view])["maple"]

    assert (row["state"], row["keys"], row["of_part"]) == ("stated", ("programme/dated",), True)
    plans = ("programme/maple-plan", "programme/dated", "programme/undated")
    assert (row["asked"], row["lacking"]) == (plans, (plans[0], plans[2]))


def test_a_figure_of_some_funds_only_is_a_part_of_the_answer_and_one_of_each_is_all_of_it():
    asks = question(indicator="output", kind="fund")
    funds = [programme("one", "fund"), programme("two", "fund"), programme("plan")]
    first, second = figure("f", programme="one"), figure("g", programme="two")

    assert answer(asks, first, programmes=funds) == ("stated", ("f",), True)
    assert answer(asks, first, second, programmes=funds) == ("stated", ("f", "g"), False)


def test_what_the_region_says_of_none_of_the_programmes_asked_holds_for_the_region():
    asks = question(indicator="output", kind="fund")

    assert answer(asks, figure("f"), programmes=[programme("one", "fund")])[2] is False


def test_what_an_author_judges_answers_nothing_and_what_is_passed_on_does():
    asks = question(looks_in="programmes", kind="fund")
    state = {basis: answer(asks, programmes=[programme("p", "fund", basis=basis)])[0]
             for basis in ("stated", "reported", "inferred", "opinion")}  # fmt: skip

    assert state.pop("opinion") == "not_stated"
    assert set(state.values()) == {"stated"}


def test_a_member_answers_for_the_region_whatever_programme_it_is_named_under():
    asks = question(looks_in="members", kind="laboratory")
    held = [
        member("lab", "laboratory", programme="valley"),
        member("view", "laboratory", basis="opinion"),
        member("firm"),
    ]

    found = answer(asks, members=held, programmes=[programme("valley", "cluster")])

    assert found == ("stated", ("member/lab",), False)


def test_a_support_scheme_answers_for_the_region_of_its_programme():
    asks = question(looks_in="scheme_terms", field="limit")
    schemes = [{"programme": "aid", "ceiling": "c"}, {"programme": "loan"}]
    aid = [programme("aid", "scheme", region="cedar"), programme("loan", "scheme")]
    rows = asked(asks, support_schemes=schemes, programmes=aid)

    assert rows["cedar"]["keys"] == ("programme/aid",)
    assert rows["maple"]["state"] == "not_stated"


def test_a_scheme_of_a_cluster_answers_for_a_part_only():
    asks = question(looks_in="support_schemes")
    aid = [programme("aid", "scheme", parent="valley"), programme("valley", "cluster")]

    found = answer(asks, support_schemes=[{"programme": "aid"}], programmes=aid)

    assert found == ("stated", ("programme/aid",), True)


def test_one_key_stands_once_however_many_rows_have_it():
    asks = question(looks_in="support_schemes")
    twice = [{"programme": "aid", "rate": "a"}, {"programme": "aid", "rate": "b"}]

    found = answer(asks, support_schemes=twice, programmes=[programme("aid", "scheme")])

    assert found[1] == ("programme/aid",)


def test_a_fund_speaks_for_itself_and_a_plan_for_its_region():
    seeds = tiny(programmes=[programme("money", "fund"), programme("p", "plan")])

    assert holds_for_its_programme_alone(figure("f", programme="money"), seeds)
    assert not holds_for_its_programme_alone(figure("f", programme="p"), seeds)
    assert not holds_for_its_programme_alone(figure("f", programme=""), seeds)
    assert [kind_of_programme(key, seeds) for key in ("money", "p", "")] == ["fund", "plan", ""]


def test_what_a_measure_is_to_reach_answers_for_the_region_and_what_it_builds_for_a_part():
    aimed, built = (
        figure("f", programme="talent", measure_kind=kind) for kind in ("target", "plan")
    )
    measures = [programme("talent", "measure")]

    assert answer(question(), aimed, programmes=measures) == ("stated", ("f",), False)
    assert answer(question(), built, programmes=measures) == ("stated", ("f",), True)


def test_a_package_without_a_question_has_a_frame_of_no_rows():
    assert list(silence(tiny())) == [
        "region", "question", "theme", "state", "keys", "of_part", "asked", "lacking",
    ]  # fmt: skip

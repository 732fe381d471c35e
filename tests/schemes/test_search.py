"""The search finds what is worth most, exactly, and says where nothing fits or nothing limits."""

from fractions import Fraction

import pytest
from every_vertex import aims, highest
from hypothesis import given, settings
from hypothesis import strategies as some

from analysis.schemes import simplex
from analysis.schemes.search import Program, Row, maximise
from analysis.schemes.simplex import Infeasible, Unbounded

PERCENT = Fraction(1, 100)


def row(most, **weights) -> Row:
    return Row({name: Fraction(weight) for name, weight in weights.items()}, Fraction(most))


def program(worth, *rows, whole="", then=(), **upper) -> Program:
    """Return a program whose variables have the named upper bounds, or those of its rows alone."""
    names = {*worth, *upper, *whole.split(), *(name for one in rows for name in one.weights)}
    return Program(
        {name: Fraction(weight) for name, weight in worth.items()},
        rows,
        {name: None if upper.get(name) is None else Fraction(upper[name]) for name in names},
        frozenset(whole.split()),
        tuple({name: Fraction(weight) for name, weight in aim.items()} for aim in then),
    )


def test_the_better_rate_is_used_up_to_its_limit_and_the_other_takes_the_rest():
    # 50 % limited to 1M takes 2M of the 10M; 30 % of the other 8M is 2.4M.
    rates = {"half": 50 * PERCENT, "third": 30 * PERCENT}
    cost = row(10_000_000, half=1, third=1)
    limit = row(1_000_000, half=50 * PERCENT)

    found = maximise(program(rates, cost, limit))

    assert found.worth == 3_400_000
    assert found.values == {"half": 2_000_000, "third": 8_000_000}


def test_a_limit_that_two_share_goes_to_the_one_that_leaves_the_cost_to_another():
    # a and b pay 40 % on two costs of 5, together at most 2; c pays 10 % on the second cost alone.
    # a takes all of the shared limit (5 of the first cost), c is paid 0.5 on the second.
    worth = {"a": 40 * PERCENT, "b": 40 * PERCENT, "c": 10 * PERCENT}
    shared = row(2, a=40 * PERCENT, b=40 * PERCENT)

    found = maximise(program(worth, row(5, a=1), row(5, b=1, c=1), shared))

    assert found.worth == Fraction("2.5")
    assert found.values == {"a": 5, "c": 5}


def test_a_third_stays_a_third():
    found = maximise(program({"x": 1}, row(1, x=3)))

    assert (found.worth, found.values) == (Fraction(1, 3), {"x": Fraction(1, 3)})


def test_a_minimum_that_does_not_pay_off_is_not_taken():
    # half pays 50 % up to 2, but only on 8 or more; third pays 30 %. 10 on third is 3;
    # 8 on half is 2 and the other 2 on third are 0.6. A part of the decision would have paid more.
    worth = {"half": 50 * PERCENT, "third": 30 * PERCENT}
    rows = (
        row(10, half=1, third=1),
        row(2, half=50 * PERCENT),
        row(0, half=1, taken=-10),
        row(0, half=-1, taken=8),
    )

    found = maximise(program(worth, *rows, whole="taken"))

    assert (found.worth, found.values) == (3, {"third": 10})


def test_a_minimum_that_pays_off_is_taken_whole():
    # As above, but with 10 % besides and a limit of 4: 8 on half are 4, the other 2 are 0.2.
    worth = {"half": 50 * PERCENT, "tenth": 10 * PERCENT}
    rows = (
        row(10, half=1, tenth=1),
        row(4, half=50 * PERCENT),
        row(0, half=1, taken=-10),
        row(0, half=-1, taken=8),
    )

    found = maximise(program(worth, *rows, whole="taken"))

    assert (found.worth, found.values) == (Fraction("4.2"), {"half": 8, "tenth": 2, "taken": 1})


@pytest.mark.parametrize("wide", [row(5, x=1), row(0, x=1, taken=-10)])
def test_a_bound_of_its_own_holds_where_a_row_leaves_more(wide):
    assert maximise(program({"x": 1}, wide, whole="taken", x=3)).worth == 3


def test_two_that_exclude_a_third_are_taken_where_they_are_worth_more():
    worth = {"a": 3, "b": 2, "c": 2}

    found = maximise(program(worth, row(1, a=1, b=1), row(1, a=1, c=1), whole="a b c"))

    assert (found.worth, found.values) == (4, {"b": 1, "c": 1})


def test_of_three_that_exclude_each_other_one_is_taken():
    # Each half taken would be worth 6.
    worth = {"a": 4, "b": 4, "c": 4}
    pairs = row(1, a=1, b=1), row(1, a=1, c=1), row(1, b=1, c=1)

    assert maximise(program(worth, *pairs, whole="a b c")).worth == 4


@pytest.mark.parametrize(("preferred", "other"), ["ab", "ba"])
def test_between_equals_the_next_aim_decides(preferred, other):
    found = maximise(program({"a": 1, "b": 1}, row(5, a=1, b=1), then=[{other: -1}]))

    assert found.values == {preferred: 5}


@pytest.mark.parametrize("preferred", "abc")
def test_between_equal_decisions_the_next_aim_decides(preferred):
    pairs = row(1, a=1, b=1), row(1, a=1, c=1), row(1, b=1, c=1)
    alike = {"a": 4, "b": 4, "c": 4}

    found = maximise(program(alike, *pairs, whole="a b c", then=[{preferred: 1}]))

    assert found.values == {preferred: 1}


def test_a_next_aim_takes_nothing_from_the_first():
    found = maximise(program({"a": 2, "b": 1}, row(5, a=1, b=1), then=[{"b": 100}]))

    assert (found.worth, found.values) == (10, {"a": 5})


def test_the_fewest_are_taken_where_one_does_for_two():
    # 6 of cost: a and b reach 3 each, c reaches 6; all pay alike.
    worth = {"a": 1, "b": 1, "c": 1}
    rows = row(6, a=1, b=1, c=1), row(0, a=1, p=-3), row(0, b=1, q=-3), row(0, c=1, r=-6)

    found = maximise(program(worth, *rows, whole="p q r", then=[{"p": -1, "q": -1, "r": -1}]))

    assert found.values == {"c": 6, "r": 1}


def test_what_must_be_there_is_there_though_it_costs():
    # x + y >= 4, and y at most 3: one of x, which takes 2 from the worth, is needed.
    found = maximise(program({"x": -2, "y": 1}, row(-4, x=-1, y=-1), y=3))

    assert (found.worth, found.values) == (1, {"x": 1, "y": 3})


def test_a_decision_without_a_row_is_no_more_than_yes():
    assert maximise(program({"a": 5}, whole="a")).worth == 5


def test_a_decision_that_may_not_be_taken_whole_is_not_taken():
    assert maximise(program({"a": 5}, whole="a", a="0.9")).worth == 0


@pytest.mark.parametrize(
    "empty",
    [program({}), program({"x": 1}, x=0), program({"x": -1}, x=7), program({}, row(0, x=1))],
)
def test_where_nothing_is_worth_taking_nothing_is_taken(empty):
    assert maximise(empty) == maximise(program({}))
    assert maximise(empty).worth == 0


@pytest.mark.parametrize(
    "impossible",
    [
        program({"x": 1}, row(-1, x=1)),
        program({"x": 1}, row(-5, x=-1), x=4),
        program({}, row(-1)),
        program({"a": 1}, row("0.5", a=1), row("-0.5", a=-1), whole="a"),
    ],
)
def test_a_program_that_nothing_satisfies_is_refused(impossible):
    with pytest.raises(Infeasible, match="one asks for more than the others allow"):
        maximise(impossible)


@pytest.mark.parametrize("endless", [program({"x": 1}), program({"x": 1}, row(1, x=1, y=-1))])
def test_a_program_that_nothing_limits_is_refused(endless):
    with pytest.raises(Unbounded, match="upper bounds or a row"):
        maximise(endless)


def test_exchanges_that_would_turn_in_a_circle_come_to_an_end(monkeypatch):
    # Beale's program: by the greatest gain alone, the exchanges come back to where they began.
    monkeypatch.setattr(simplex, "PATIENCE", 12)
    aim = unscaled(-1, "-0.75 150 -0.02 6", 0)
    rows = (
        unscaled(5, "0.25 -60 -0.04 9", 0),
        unscaled(6, "0.5 -90 -0.02 3", 0),
        unscaled(7, "0 0 1 0", 1),
    )

    found = simplex.raised(simplex.Tableau((aim, *rows), (-1, 5, 6, 7), 1))

    assert found.reached() == (Fraction(1, 20),)


def test_of_two_that_stop_a_variable_at_once_the_lesser_gives_way():
    # x up to 1 by the row of variable 7, and by that of variable 5: 5 leaves, by Bland's rule
    rows = unscaled(7, "1 0 0 0", 1), unscaled(5, "1 0 0 0", 1)

    found = simplex.raised(simplex.Tableau((unscaled(-1, "-1 0 0 0", 0), *rows), (-1, 7, 5), 1))

    assert (found.basic, found.reached()) == ((-1, 7, 1), (1,))


def unscaled(basic: int, weights: str, total: int) -> simplex.Equation:
    named = dict(zip("abcd", map(Fraction, weights.split()), strict=True))
    row = simplex.whole(named, Fraction(total))
    numbered = enumerate(row.weights.values(), 1)
    return simplex.equation(basic, row, [(at, weight, Fraction(1)) for at, weight in numbered])


def test_the_same_program_has_the_same_solution_however_it_is_written_down():
    pairs = row(5, a=1, b=1, c=1), row(3, b=1, c=1)
    there = Program({"a": Fraction(1), "b": Fraction(1)}, pairs, dict.fromkeys("abc"))
    back = Program({"b": Fraction(1), "a": Fraction(1)}, pairs, dict.fromkeys("cba"))

    assert maximise(there) == maximise(back)


whole_numbers = some.integers(-4, 4).map(Fraction)


@some.composite
def small_programs(draw) -> Program:
    """Draw a program of up to three amounts and two decisions, with many equal numbers in it."""
    amounts = "xyz"[: draw(some.integers(1, 3))]
    decisions = "pq"[: draw(some.integers(0, 2))]
    weights = some.dictionaries(some.sampled_from(amounts + decisions), whole_numbers)
    rows = some.lists(some.builds(Row, weights, some.integers(-2, 6).map(Fraction)), max_size=3)
    upper = {name: Fraction(draw(some.integers(0, 5))) for name in amounts}
    upper |= dict.fromkeys(decisions, Fraction(1))
    then = draw(some.lists(weights, max_size=2))
    return Program(draw(weights), tuple(draw(rows)), upper, frozenset(decisions), tuple(then))


@some.composite
def small_choices(draw) -> Program:
    """Draw decisions that have no room for one another, beside an amount."""
    from_one = some.integers(1, 5).map(Fraction)
    taking = some.fixed_dictionaries(dict.fromkeys("pqrs", from_one))
    rows = draw(some.lists(some.builds(Row, taking, some.integers(2, 9).map(Fraction)), min_size=1))
    beside = Row({"p": -draw(from_one), "q": -draw(from_one), "x": Fraction(1)}, Fraction(0))
    worth = draw(taking) | {"x": draw(from_one)}
    upper = dict.fromkeys("pqrsx", Fraction(1)) | {"x": draw(from_one)}
    return Program(worth, (beside, *rows[:3]), upper, frozenset("pqrs"), (draw(taking),))


@given(some.one_of(small_programs(), small_choices()))
@settings(max_examples=60, deadline=None)
def test_the_search_finds_what_trying_every_corner_finds(small):
    best = highest(small)
    if best is None:
        with pytest.raises(Infeasible):
            maximise(small)
        return
    found = maximise(small)

    assert (found.worth, aims(small, found.values)) == (best[0], best)
    assert all(
        sum(w * found.values.get(v, 0) for v, w in r.weights.items()) <= r.most for r in small.rows
    )
    assert all(0 < value <= small.upper[name] for name, value in found.values.items())
    assert {found.values.get(name, 0) for name in small.whole} <= {0, 1}


@given(small_programs())
@settings(max_examples=50, deadline=None)
def test_taking_the_least_variable_leads_to_the_same_worth(small):
    try:
        best = maximise(small).worth
    except Infeasible:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(simplex, "PATIENCE", -1)

        assert maximise(small).worth == best

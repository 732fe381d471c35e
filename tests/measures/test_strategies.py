"""What a region bets on: the row on file, or what its plan, targets and schemes give instead."""

from analysis.measures.growth import targets
from analysis.measures.strategies import headline_goal, strategies
from tests.tiny import figure, indicator, programme, region, said, source, tiny

PLACES = [region("maple"), region("cedar")]


def goal(key, value="3000000", **cells):
    return figure(key, value, measure_kind="target", period="2027", **cells)


def bet(of="maple", **cells):
    words = {"headline_en": "robots", "bet_en": "Build robots.", "exact": "robots"}
    return {"region": of, "source": "plan", "start": "0", "end": "6"} | words | cells


def strategy(of="maple", **tables):
    tables = {"regions": PLACES} | tables
    return strategies(tiny(**tables), [of])[0]


def test_a_bet_on_file_names_its_figure_and_its_lever():
    rows = [bet(headline_figure="f-small", lever="aid"), bet("cedar", lever="fund")]
    one = strategy(strategies=rows, figures=[goal("f-large", "9"), goal("f-small", "1")])

    assert (one.key, one.stated) == ("strategy/maple", True)
    assert (one.figure, one.lever) == ("f-small", "aid")
    assert one.row["headline_en"] == "robots"


def test_without_a_bet_the_first_plan_with_a_purpose_and_the_largest_target_stand_in():
    plans = [
        programme("bare"),
        programme("worded", purpose_en="Gather firms."),
        programme("fund", "fund", purpose_en="Pay."),
    ]
    figures = [goal("firms", unit="company"), goal("few", "2"), goal("many", "5"),
               goal("theirs", "9", region="cedar")]  # fmt: skip
    one = strategy(programmes=plans, figures=figures)

    assert (one.key, one.figure, one.lever, one.stated) == ("programme/worded", "many", "", False)


def test_a_plan_without_a_purpose_is_better_than_none_and_nothing_is_nothing():
    assert strategy(programmes=[programme("bare")]).key == "programme/bare"
    assert (strategy().key, strategy().figure, strategy().lever) == ("", "", "")


def test_the_lever_is_the_scheme_with_the_highest_ceiling_else_the_first():
    paid = [programme("low", "scheme"), programme("high", "scheme"), programme("rate", "scheme")]
    limits = [figure("l", "2", measure_kind="ceiling"), figure("h", "7", measure_kind="ceiling")]
    schemes = [
        {"programme": "low", "ceiling": "l", "ceiling_per": "project"},
        {"programme": "high", "ceiling": "h", "ceiling_per": "project"},
    ]
    rates = [{"programme": "rate"}]

    assert strategy(programmes=paid, figures=limits, support_schemes=schemes).lever == "high"
    assert strategy(programmes=paid, support_schemes=rates).lever == "rate"


def test_of_ceilings_counted_in_several_ways_the_first_way_on_file_has_the_lever():
    paid = [programme(key, "scheme") for key in ("award", "high", "higher")]
    limits = [figure(f"f-{key}", size, measure_kind="ceiling")
              for key, size in (("award", "3"), ("high", "7"), ("higher", "9"))]  # fmt: skip
    ways = (("award", "award"), ("high", "project"), ("higher", "project"))
    schemes = [{"programme": key, "ceiling": f"f-{key}", "ceiling_per": per} for key, per in ways]

    assert strategy(programmes=paid, figures=limits, support_schemes=schemes).lever == "award"
    assert strategy(programmes=paid, figures=limits, support_schemes=schemes[1:]).lever == "higher"


def test_what_a_bet_leaves_empty_its_targets_and_schemes_give():
    one = strategy(
        strategies=[bet()],
        figures=[goal("f")],
        programmes=[programme("aid", "scheme")],
        support_schemes=[{"programme": "aid"}],
    )

    assert (one.figure, one.lever) == ("f", "aid")


def test_the_sources_are_those_that_speak_of_the_region_by_a_figure_or_a_programme():
    sources = [source("idle"), source("plan"), source("news")]
    evidence = [said("f", "1", source="news"), said("theirs", "1", source="idle")]
    one = strategy(
        sources=sources,
        figures=[figure("f"), figure("theirs", region="cedar")],
        evidence=evidence,
        programmes=[programme("own", source="plan")],
    )

    assert one.sources == ("plan", "news")


def test_the_headline_is_the_largest_in_the_currency_of_the_first_in_money():
    amounts = [goal("count", "9", unit="count"), goal("yuan", "2"), goal("more", "3"),
               goal("yen", "8", unit="JPY")]  # fmt: skip
    seeds = tiny(regions=PLACES, figures=amounts)
    rows = targets(seeds).to_dict("records")

    assert headline_goal(rows, seeds)["figure"] == "more"
    counts = [row for row in rows if row["figure"] == "count"]
    assert headline_goal(counts, seeds)["figure"] == "count"


def test_the_headline_is_the_industry_that_a_question_asks_for_before_a_larger_amount_near_it():
    amounts = [goal("near", "2000", indicator="driven"), goal("small", "300", indicator="core"),
               goal("core", "500", indicator="core")]  # fmt: skip
    named = [indicator("driven"), indicator("core", measured="industry_size")]
    seeds = tiny(regions=PLACES, figures=amounts, indicators=named)

    assert headline_goal(targets(seeds).to_dict("records"), seeds)["figure"] == "core"


def test_without_money_the_headline_is_what_a_question_asks_for_before_an_odd_count():
    counts = [goal("a", "20", unit="count", indicator="instalments"),
              goal("b", "9", unit="company", indicator="firms")]  # fmt: skip
    named = [indicator("instalments", unit="count"),
             indicator("firms", unit="company", measured="companies")]  # fmt: skip
    seeds = tiny(regions=PLACES, figures=counts, indicators=named)

    assert headline_goal(targets(seeds).to_dict("records"), seeds)["figure"] == "b"

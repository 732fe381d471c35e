"""The bets in a sentence and side by side, and the figures a reader is warned of ranking."""

from shown import heads, shown, told

from analysis.tables import not_to_be_ranked, strategies_finding, strategies_table
from tests.tiny import figure, indicator, programme, region, source, tiny

PLACES = [region(key) for key in ("maple", "cedar", "oak", "elm", "ash")]
NAMED = [indicator("output"), indicator("sales"), indicator("firms", unit="company")]


def bet(of, what, **cells):
    words = {"headline_en": what, "bet_en": f"Make much of {what}.", "source": "plan"}
    return {"region": of, "start": "0", "end": "12", "exact": f"{what} first"} | words | cells


def goal(key, place="maple", **cells):
    return figure(key, "5000000", region=place, measure_kind="target", period="2027",
                  period_basis="stated", **cells)  # fmt: skip


def package(**tables):
    return tiny(**({"regions": PLACES, "indicators": NAMED, "sources": [source("plan")]} | tables))


def test_the_bets_are_one_sentence():
    bets = [bet("maple", "robots"), bet("cedar", "chips"), bet("oak", "farms")]
    regions = ["maple", "cedar", "oak", "elm"]

    assert (
        told(strategies_finding(package(strategies=bets[:1]), regions)) == "Maple bets on robots."
    )
    assert told(strategies_finding(package(strategies=bets), regions)) == (
        "Maple bets on robots, Cedar on chips and Oak on farms."
    )
    assert told(strategies_finding(package(), regions)).endswith("is not on file.")


def test_a_region_has_a_column_with_bet_figure_lever_dates_and_standing():
    seeds = package(
        strategies=[bet("maple", "robots", headline_figure="f", lever="aid")],
        figures=[goal("f")],
        programmes=[programme("aid", "scheme", source="plan")],
        support_schemes=[{"programme": "aid"}],
    )
    made = strategies_table(seeds, ["maple", "cedar"])

    assert heads(made) == ("Question", "Maple", "Cedar")
    assert shown(made) == [
        ("Headline figure", "Output: CNY 5 million (2027)", ""),
        ("The bet", "Make much of robots.", ""),
        ("In the words of its source", "“robots first”, The plan", ""),
        ("Main instrument", "Aid: neither rate nor ceiling stated", ""),
        ("By when", "Targets due 2027", ""),
        ("What it rests on", "official publication: 1", ""),
    ]


def test_a_plans_purpose_stands_in_and_a_lever_without_terms_is_named():
    plan = programme("own", purpose_en="Gather firms.", source="plan", exact="Own plan")
    lever = programme("park", "platform", region="cedar")
    seeds = package(programmes=[plan, lever], strategies=[bet("cedar", "parks", lever="park")])

    made = {row[0]: row[1:] for row in shown(strategies_table(seeds, ["maple", "cedar"]))}

    assert made["The bet"] == ("Gather firms.", "Make much of parks.")
    assert made["In the words of its source"][0] == "“Own plan”, The plan"
    assert made["Main instrument"] == ("", "Park")


def test_the_title_of_a_plan_without_a_purpose_is_no_word_of_the_bet():
    plan = programme("own", source="plan", exact="Own plan")
    made = dict(shown(strategies_table(package(programmes=[plan]), ["maple"])))

    assert (made["The bet"], made["In the words of its source"]) == ("", "")


def test_more_than_four_regions_stand_one_below_the_other():
    made = strategies_table(package(), [place["region"] for place in PLACES])

    assert heads(made) == ("Question", "As stated")
    assert [row for row in shown(made) if isinstance(row, str)] == [
        "Maple", "Cedar", "Oak", "Elm", "Ash"
    ]  # fmt: skip


def test_a_headline_figure_bears_the_mark_of_what_may_be_done_with_it():
    figures = [goal("f"), goal("g", "cedar", indicator="sales"), goal("h", "oak", indicator="firms",
               unit="company")]  # fmt: skip
    table = strategies_table(package(figures=figures), ["maple", "cedar", "oak"])

    _, maple, cedar, oak = shown(table)[0]
    assert "not comparableBeside Cedar: " in maple and "Beside Maple: " in cedar
    assert oak == "Firms: 5 million companies (2027)"


def test_headline_figures_of_one_dimension_that_differ_in_meaning_are_ruled_out():
    def ruled(other):
        seeds = package(figures=[goal("f"), other])
        return told(not_to_be_ranked(seeds, ["maple", "cedar"]))

    assert ruled(goal("g", "cedar", indicator="sales")).startswith(
        "Not to be ranked: Maple CNY 5 million and Cedar CNY 5 million. "
    )
    assert ruled(goal("g", "cedar")) == ""
    assert ruled(goal("g", "cedar", indicator="firms", unit="company")) == ""


def test_a_plan_that_nobody_said_what_it_is_for_leaves_the_bet_open():
    bare = package(programmes=[programme("plan-p0", region="maple", source="plan")])

    table = strategies_table(bare, ["maple"])

    assert "plan-p0" not in told(table.html)

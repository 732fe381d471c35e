"""The bets in a sentence and side by side, and the figures a reader is warned of ranking."""

from shown import heads, shown, told

from analysis.comparability import compare
from analysis.tables import not_to_be_ranked, strategies_finding, strategies_table
from analysis.tables.comparisons import in_words
from analysis.wording import Html
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
    assert "not comparableBeside Cedar – " in maple and "Beside Maple – " in cedar
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


def test_the_table_has_a_caption_and_says_whose_words_the_bet_is_in():
    made = strategies_table(package(sources=[source("plan", extent="excerpt")], programmes=[
        programme("own", source="plan")]), ["maple", "cedar"])  # fmt: skip

    assert told(made.caption) == "The bets and their headline figures"
    assert told(made.note).startswith(
        "The bet is put in the workbook’s words; the source’s own stand under it. For Maple a "
        "document on file is an excerpt"
    )


def test_regions_stand_in_the_order_of_the_package_and_two_bets_are_joined_by_and():
    bets = [bet("cedar", "chips"), bet("maple", "robots")]
    seeds = package(strategies=bets)

    assert told(strategies_finding(seeds, ["cedar", "maple"])) == (
        "Maple bets on robots and Cedar on chips."
    )
    assert 'class="finding"' in strategies_finding(seeds, ["maple"])
    assert told(strategies_finding(package(), ["maple"])) == (
        "What the strategies bet on is not on file."
    )
    assert heads(strategies_table(seeds, ["cedar", "maple"])) == ("Question", "Maple", "Cedar")


def test_a_bet_and_its_words_lead_to_their_row():
    html = strategies_table(package(strategies=[bet("maple", "robots")]), ["maple"]).html

    assert 'data-name="strategy/maple">Make much of robots.<' in html
    assert '<span data-source="plan" data-name="strategy/maple">robots first</span>' in html


def test_words_in_another_language_carry_it():
    sources = [source("plan", language="ja")]
    html = strategies_table(
        package(sources=sources, strategies=[bet("maple", "r")]), ["maple"]
    ).html

    assert '<span lang="ja" data-source="plan" data-name="strategy/maple">r first</span>' in html


def test_dates_are_those_of_targets_then_of_plans_and_a_lever_says_its_terms():
    figures = [goal("f"), figure("rate", "0.3", unit="1", measure_kind="rate"),
               figure("cap", "5000000", measure_kind="ceiling")]  # fmt: skip
    plans = [programme("own", starts="2025", ends="2027", period_basis="stated"),
             programme("aid", "scheme"), programme("other", "scheme")]  # fmt: skip
    seeds = package(
        figures=figures, programmes=plans,
        support_schemes=[{"programme": "other"},
                         {"programme": "aid", "rate": "rate", "ceiling": "cap"}],
        strategies=[bet("maple", "robots", lever="aid")],
    )  # fmt: skip
    made = dict(shown(strategies_table(seeds, ["maple"])))

    assert made["By when"] == "Targets due 2027; Own: 2025–2027"
    assert made["Main instrument"] == "Aid: 30% of eligible costs, ceiling CNY 5 million"


def test_sources_are_counted_by_standing_and_one_witness_is_told():
    sources = [source("plan"), source("blog", tier="opinion"), source("post", tier="opinion")]
    news = {"relation": "retells", "work": "news", "name_en": "News", "basis": "stated"}
    seeds = package(
        sources=sources,
        citations=[{"citation": key, "source": key} | news for key in ("blog", "post")],
        programmes=[programme(f"p-{key}", source=key) for key in ("plan", "blog", "post")],
    )
    table = strategies_table(seeds, ["maple"])

    assert dict(shown(table))["What it rests on"] == (
        "official publication: 1; opinion or commentary: 2; 2 of them retell one and the same "
        "news item"
    )
    assert 'data-from="source/blog source/post"' in table.html


def test_each_pair_is_warned_of_once_and_three_at_most():
    names = ("output", "sales", "trade", "exports")
    places = ("maple", "cedar", "oak", "elm")
    figures = [goal(key, place, indicator=key) for key, place in zip(names, places, strict=True)]
    seeds = package(indicators=[*map(indicator, names)], figures=figures)
    regions = ["elm", "oak", "cedar", "maple"]

    def pairs(html):
        return [told(Html(part)).partition(". ")[0] for part in html.split("</p>") if part]

    # of four headlines there are six pairs
    assert pairs(not_to_be_ranked(seeds, regions)) == [
        f"Not to be ranked: Maple CNY 5 million and {other} CNY 5 million"
        for other in ("Cedar", "Oak", "Elm")
    ]
    assert len(pairs(not_to_be_ranked(seeds, regions, most=9))) == 6
    assert not_to_be_ranked(seeds, regions).startswith('<p class="ruled">')


def test_a_pair_says_every_reason_that_forbids_it():
    later = goal("g", "cedar", indicator="sales") | {"measure_kind": "actual"}
    bets = [bet("maple", "r", headline_figure="f"), bet("cedar", "c", headline_figure="g")]
    seeds = package(figures=[goal("f"), later], strategies=bets)
    grave = [one for one in compare(seeds, "f", "g").reasons if one.blocks]

    assert len(grave) > 1
    assert told(not_to_be_ranked(seeds, ["maple", "cedar"])).endswith(
        "CNY 5 million. " + " ".join(told(in_words(one)) for one in grave)
    )

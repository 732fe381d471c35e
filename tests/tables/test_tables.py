"""Tables over the workbook's own package, read as a reader would."""

import html
import re
from dataclasses import replace
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

import pandas as pd
import pytest

from analysis import tables
from analysis.charts.regions import Regions
from analysis.comparability import Footing, compare, compare_on
from analysis.measures.actors import actors, bodies, clusters
from analysis.measures.growth import targets
from analysis.measures.peers import peers, set_beside
from analysis.measures.shares import shares
from analysis.measures.support import support_schemes
from analysis.package import load_seeds
from analysis.package.rates import conversions, exchange_rates
from analysis.pages.changes import changes
from analysis.quantities import assumed
from analysis.tables.comparisons import look_alikes
from analysis.tables.lines import ceiling_line, figure_subject, figure_value, reading_order


@pytest.fixture(scope="module")
def seeds():
    return load_seeds()


def cells(table) -> list[list[str]]:
    rows = re.findall(r'<tr(?: role="row")?>(.*?)</tr>', table._repr_html_(), re.DOTALL)
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]


def test_a_page_says_which_regions_it_leaves_out(seeds):
    assert tables.regions_left_out(seeds) is None

    said = str(tables.regions_left_out(set_beside(seeds, ["henan"])))
    assert "compares 1 of the 3 regions" in said


def test_regions_stand_side_by_side_only_while_they_fit(seeds):
    regions = peers(seeds)

    wide, tall = tables.at_a_glance(seeds, regions[:2]), tables.at_a_glance(seeds, regions * 2)

    assert len(wide.columns) == 3
    assert len(tall.columns) == 1 + len(set(regions))


def test_what_a_region_does_not_say_is_shown_as_not_stated(seeds):
    silent = replace(
        seeds,
        support_schemes=seeds.support_schemes.iloc[:0],
        figures=seeds.figures[~seeds.figures["measure_kind"].isin(["budget", "rate", "ceiling"])],
    )

    rows = cells(tables.at_a_glance(silent, peers(seeds)))

    assert [re.sub("<.*?>", "", cell).strip() for cell in rows[2][1:]] == ["not stated"] * 3


def test_a_budget_that_flows_each_year_of_a_span_is_said_to(seeds):
    page = str(tables.at_a_glance(seeds, ["henan"])._repr_html_())
    figures = str(tables.figures_table(seeds, "henan")._repr_html_())

    for shown in (page, figures):
        assert re.search(r">about CNY\s100\smillion</data> a year", shown)
        assert re.search(r">at most CNY\s50\smillion</data> a year", shown)


def test_a_ceiling_printed_as_at_most_is_not_said_to_be_a_limit_twice(seeds):
    scheme = next(scheme for scheme in support_schemes(seeds) if scheme.ceiling)
    exact = replace(scheme.ceiling, bound="exact")

    assert ceiling_line(scheme.ceiling, "").html.startswith("paying <data")
    assert ceiling_line(exact, "").html.startswith("ceiling <data")


def test_a_flow_of_one_year_needs_no_such_words(seeds):
    row = seeds.figure("shenzhen-cluster-software-revenue")

    assert figure_value(row, seeds) == seeds.quantity("shenzhen-cluster-software-revenue")


def test_a_region_without_a_dated_plan_still_shows_the_year_of_its_targets(seeds):
    rows = cells(tables.at_a_glance(seeds, ["shenzhen"]))

    assert "Targets set for" in rows[4][1] and 'datetime="2026"' in rows[4][1]


@pytest.mark.parametrize("region", ["henan", "shanghai", "shenzhen"])
def test_what_a_region_builds_on_is_counted_as_its_profile_lists_it(seeds, region):
    once = bodies(actors(seeds).query("peer == @region"))
    within = clusters(seeds).query("peer == @region")

    said = " ".join(cell for row in cells(tables.at_a_glance(seeds, [region])) for cell in row)

    shown = dict(re.findall(r"(Companies|Computing|Clusters)[^<]*<data[^>]*>(\d+)</data>", said))
    assert int(shown.get("Companies", 0)) == (once["kind"] == "company").sum()
    assert int(shown.get("Computing", 0)) == (once["kind"] == "infrastructure").sum()
    assert int(shown["Clusters"]) == len(within) > 0


def test_look_alikes_share_a_number_and_may_not_be_compared(seeds):
    page = look_alikes(seeds)._repr_html_()

    pairs = re.findall(r'data-figure="([^"]+)"[^>]*data-unit', page)
    assert len(cells(look_alikes(seeds))) > 5
    first, second = pairs[:2]
    assert seeds.quantity(first).value == seeds.quantity(second).value
    assert compare(seeds, first, second).verdict == "not comparable"


def test_what_cannot_join_a_footing_is_kept_with_its_reason(seeds):
    figures = targets(seeds)["figure"]
    footing = Footing("ai_industry_scale", "target", "CNY")

    comparison = compare_on(seeds, footing, figures)
    table = tables.comparison_table(comparison, seeds)

    assert len(comparison.comparable) + len(comparison.left_out) == len(figures)
    assert str(table).count("≠") == len(comparison.left_out) > 0


def test_a_scheme_without_terms_pays_nothing_that_is_stated(seeds):
    schemes = support_schemes(seeds)
    bare = [scheme for scheme in schemes if scheme.rate is None and scheme.ceiling is None]

    table = tables.payments_table(bare, assumed("cost", 1_000_000, "CNY"), seeds)

    paid = [row[2] for row in cells(table)[1:]]
    assert len(paid) >= len(bare) > 0
    assert all("cannot be computed" in cell for cell in paid)


def test_every_figure_stands_in_its_table_with_its_words(seeds):
    page = tables.figures_table(seeds)._repr_html_()

    assert set(re.findall(r'data-exact="([^"]+)"', page)) == set(seeds.evidence["figure"])


def test_the_words_of_the_value_stand_before_those_of_its_time_and_scope(seeds):
    rows = cells(tables.figures_table(seeds, "shanghai"))
    (core,) = [row for row in rows if "core_industry" in row[0] or "Core embodied" in row[0]]
    words = re.findall(r"<li>(.*?)</li>", core[-1], re.DOTALL)
    assert "500億元以上" in words[0]
    assert len(words) == 3


def test_money_that_flows_each_year_says_so_in_every_table(seeds):
    yearly = "about CNY 100 million a year"
    before = tables.before_everything(seeds)
    changed = tables.changes_table(changes(before, seeds), before, seeds)
    tables_of_it = tables.figures_table(seeds), changed
    words = [html.unescape(re.sub("<.*?>", "", table._repr_html_())) for table in tables_of_it]
    assert all(yearly in text.replace("\xa0", " ") for text in words)


def test_a_whole_of_another_place_names_the_place(seeds):
    rows = cells(tables.shares_table(shares(seeds), seeds))
    assert any("China" in row[2] and "Shenzhen" in row[0] for row in rows if len(row) == 4)


def test_a_figure_of_a_part_of_a_region_names_the_part(seeds):
    row = seeds.figure("shenzhen-cluster-software-revenue")
    assert str(figure_subject(row, seeds)) == "Software revenue · Ten AI cluster areas"


def test_a_share_without_a_limit_says_so(seeds):
    unlimited = [row for row in shares(seeds).to_dict("records") if not row["quantity"].is_bounded]

    table = str(tables.shares_table(shares(seeds), seeds))

    assert table.count("no limit stated") == len(unlimited) > 0
    assert "a part is at most its whole" in table


def test_a_revised_figure_shows_both_values(seeds):
    figures = seeds.figures.copy()
    place = figures.index[figures["measure_kind"] == "target"][0]
    figures.loc[place, "value"] = Decimal(2) * figures.loc[place, "value"]
    old = replace(seeds, figures=figures)
    key = figures.loc[place, "figure"]

    table = tables.changes_table(changes(old, seeds), old, seeds)

    (row,) = [row for row in cells(table) if key in "".join(row)]
    assert f'data-figure="before:{key}"' in row[1]
    assert f'data-figure="{key}"' in row[2]
    assert "value" in row[3]


def test_without_an_earlier_edition_every_figure_is_new(seeds):
    before = tables.before_everything(seeds)

    found = changes(before, seeds)

    assert "no earlier edition on file" in str(tables.changes_finding(found, before, seeds))
    assert len(found.added) == len(seeds.figures)
    table = tables.changes_table(found, before, seeds)
    converted = conversions(exchange_rates(seeds))
    assert len(cells(table)) == len(seeds.figures) - len(converted) + 1
    assert str(table).count("own conversion") == len(converted) > 0
    assert cells(table)[0][3] == "Time" and "not stated" not in str(table)


def test_a_changed_flag_says_what_it_was_and_what_it_is(seeds):
    figures = seeds.figures.copy()
    figures.loc[figures.index[0], "obs_status"] = "E"
    old = replace(seeds, figures=figures)

    table = tables.changes_table(changes(old, seeds), old, seeds)

    assert "status of the value (from “estimated value” to “normal value”)" in str(table)


def test_figures_are_told_by_region_then_by_what_they_measure_then_by_time(seeds):
    told = reading_order(reversed(seeds.figures["figure"].tolist()), seeds)

    rows = [seeds.figure(figure) for figure in told]
    assert sorted(told) == sorted(seeds.figures["figure"])
    assert [region for region, _ in groupby(rows, itemgetter("region"))] == Regions(seeds).sorted(
        seeds.figures["region"]
    )
    for _, here in groupby(rows, itemgetter("region")):
        order = [(row["indicator"], row["period"]) for row in here]
        assert order == sorted(order)


def test_each_table_without_an_earlier_edition_says_why_in_its_own_words(seeds):
    before = tables.before_everything(seeds)
    found = changes(before, seeds)

    said = [
        str(table.note)
        for table in (
            tables.other_rows_table(found, before, seeds),
            tables.conclusions_table(found, before, seeds),
            tables.affected_table([], before, seeds),
        )
    ]
    assert all("no earlier edition" in one for one in said)
    assert len(set(said)) == len(said)


def test_two_equal_packages_differ_in_nothing(seeds):
    found = changes(seeds, seeds)

    said = str(tables.changes_finding(found, seeds, seeds))
    assert said == "Nothing differs between the two packages."


def test_sources_that_disagree_are_both_quoted(seeds):
    evidence = seeds.evidence.copy()
    place = evidence.index[evidence["exact"].str.contains("1,600億元")][0]
    evidence.loc[place, "exact"] = "1,700億元"
    changed = replace(seeds, evidence=evidence)

    table = str(tables.conflicts_table(changed))

    assert "1,700億元" in table and "1,600億元" in table
    assert "the value" in table


def test_words_that_differ_in_their_bound_stand_with_the_bound_they_were_read_as(seeds):
    table = str(tables.conflicts_table(seeds))

    assert "(more than), in “" in table and "(at least), in “" in table


def actors_of(seeds, *rows):
    named = [dict(zip(("member", "peer", "region", "kind", "name_en"), row, strict=True))
             for row in rows]  # fmt: skip
    return pd.DataFrame(named).assign(name="")


def test_a_body_named_in_two_places_is_one_body_with_both_its_rows(seeds):
    found = bodies(actors_of(
        seeds,
        ("one", "shanghai", "shanghai", "company", "AgiBot"),
        ("two", "shanghai", "zhangjiang", "company", "AgiBot"),
        ("three", "henan", "henan", "company", "AgiBot"),
        ("four", "", "china", "institution", "Ministry"),
    ))  # fmt: skip

    assert found["members"].tolist() == [("one", "two"), ("three",), ("four",)]
    assert found["place"].tolist() == ["shanghai", "henan", "china"]


def test_a_region_for_which_nobody_is_named_has_no_empty_table(seeds):
    found = tables.members_table(actors(seeds)[:0], seeds)

    assert "None is on record." in str(found) and "<table" not in found.html


def test_the_table_of_who_is_named_has_a_body_once_with_all_it_is_named_for(seeds):
    rows = actors(seeds).query("peer == 'shenzhen' and kind == 'institution'")

    (line,) = [row for row in cells(tables.members_table(rows, seeds)) if len(row) == 3][1:]

    assert f">{rows['name_en'].nunique()}</data>" in line[1]
    assert line[2].count(">Shenzhen Municipal Government<") == 1
    assert "AI industry base licence" in line[2] and "Longgang Dayun" in line[2]


def test_a_word_for_a_sort_of_body_is_no_actor(seeds):
    generic = set(seeds.members.query("kind == 'unnamed'")["name_en"])

    assert {"Universities", "Incubator"} <= generic
    assert not generic & set(actors(seeds)["name_en"])


def payments(seeds, millions: int):
    return tables.payments_table(
        support_schemes(seeds), assumed("cost", millions * 1_000_000, "CNY"), seeds
    )


def test_each_payment_says_what_it_is_counted_per_and_stands_among_its_like(seeds):
    rows = [[one.replace("<br>", "|") for one in row] for row in cells(payments(seeds, 50))]
    words = [[html.unescape(re.sub("<.*?>", "", one)) for one in row] for row in rows]
    bodies = re.findall(r"<tbody\b.*?>(.*?)</tbody>", payments(seeds, 50)._repr_html_(), re.DOTALL)
    per = [set(re.findall(r"</data><br>(per [a-z ]+)", body)) for body in bodies]

    assert [kinds for kinds in per if kinds] == [
        {"per project"},
        {"per recipient and year"},
        {"per award"},
    ]
    paid = {row[0]: row[2].replace("\xa0", " ") for row in words if len(row) == 5}
    assert paid["Compute vouchers"] == "at most CNY 1 million|per recipient and year"


def test_an_award_without_a_rate_shows_no_share_of_the_costs(seeds):
    rows = [row for row in cells(payments(seeds, 50)) if "Award for companies" in row[0]]

    ((*_, rule, share),) = rows
    assert rule == "the ceiling alone; no rate is stated"
    assert "cannot be computed" in share and "not stated" not in share and "%" not in share
    assert 'data-derived="ceiling_alone"' in rows[0][2] and "data-assumed" not in rows[0][2]


def test_numbers_set_aside_stand_in_the_order_of_the_reasons_with_the_other_ones_last(seeds):
    reasons = [re.sub("<.*?>", "", row[0]).lower() for row in cells(tables.dismissed_table(seeds))]

    assert "another reason" in reasons[-1]


def test_a_conversion_printed_by_a_source_stands_with_its_figure_and_in_no_row_of_its_own(seeds):
    rows = cells(tables.figures_table(seeds, "henan"))
    target = seeds.figure("henan-ai-industry-scale-2027")
    kept = [row for row in rows if f'data-figure="{target["figure"]}' in "".join(row)]

    ((_, value, _, _, words),) = kept
    told = html.unescape(re.sub("<.*?>", "", value.replace("<br>", "; "))).replace("\xa0", " ")
    assert told == (
        "at least CNY 160 billion; printed beside as about JPY 3.2 trillion, the source’s own "
        "conversion"
    )
    assert 'data-exact="henan-ai-industry-scale-2027-jpy"' in words


def test_a_ceiling_among_the_figures_says_what_it_is_counted_per(seeds):
    rows = cells(tables.figures_table(seeds, "henan"))
    ceilings = {
        row[0]: row[1] for row in rows if row[0].startswith("<span") and "ceiling" in row[0]
    }
    told = [re.sub("<.*?>", "", cell.partition("<br>")[2]) for cell in ceilings.values()]

    assert sorted(told) == ["per award", "per award", "per recipient and year"]


def test_an_inferred_year_says_so_wherever_it_stands(seeds):
    pages = [
        tables.at_a_glance(seeds, peers(seeds)),
        tables.shares_table(shares(seeds), seeds),
        look_alikes(seeds),
    ]
    rows = seeds.figures.set_index("figure")
    for table in pages:
        page = table._repr_html_()
        dated = r'<time[^>]*data-figure="([^"]+)"[^>]*>[^<]*</time>(?!.?<time)(, inferred)?'
        marked = dict(re.findall(dated, page))
        assert {figure for figure, mark in marked.items() if mark}
        for figure, mark in marked.items():
            assert bool(mark) == (rows.loc[figure, "period_basis"] == "inferred"), figure


def test_rates_and_ceilings_without_a_scheme_stand_at_a_glance(seeds):
    loose = replace(seeds, support_schemes=seeds.support_schemes[:0])

    table = str(tables.at_a_glance(loose, ["shanghai"]))

    assert "Aid intensity · Support for core technology development: at most 30%" in table
    assert "Aid ceiling · Support for core technology development" in table
    assert "Aid intensity" not in str(tables.at_a_glance(seeds, ["shanghai"]))


def test_a_ceiling_in_another_currency_is_told_from_one_that_is_not_stated(seeds):
    schemes = support_schemes(seeds, "shanghai")

    table = tables.payments_table(schemes, assumed("cost", 1_000_000, "EUR"), seeds)

    assert str(table).count("the ceiling is in another currency") == len(schemes)

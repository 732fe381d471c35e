"""Tables over the workbook's own package, read as a reader would."""

import html
import re
from itertools import groupby
from operator import itemgetter

import pytest

from analysis import tables
from analysis.charts.regions import Regions
from analysis.comparability import compare
from analysis.measures.actors import actor_rows, actors, bodies, clusters
from analysis.measures.asked import asked
from analysis.measures.peers import peers
from analysis.measures.shares import shares
from analysis.package import load_seeds
from analysis.tables.comparisons import look_alikes
from analysis.tables.lines import reading_order


@pytest.fixture(scope="module")
def seeds():
    return load_seeds()


def cells(table) -> list[list[str]]:
    rows = re.findall(r'<tr(?: role="row")?>(.*?)</tr>', table._repr_html_(), re.DOTALL)
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]


def test_a_budget_that_flows_each_year_of_a_span_is_said_to(seeds):
    page = str(tables.at_a_glance(seeds, ["henan"])._repr_html_())
    figures = str(tables.figures_table(seeds, "henan")._repr_html_())

    for shown in (page, figures):
        assert re.search(r">about CNY\s100\smillion</data> a year", shown)
        assert re.search(r">at most CNY\s50\smillion</data> a year", shown)


@pytest.mark.parametrize("region", ["henan", "shanghai", "shenzhen"])
def test_what_a_region_builds_on_is_counted_as_its_profile_lists_it(seeds, region):
    once = [one["kind"] for one in bodies(actor_rows(seeds)) if one["place"] == region]
    within = clusters(seeds).query("peer == @region")

    said = " ".join(cell for row in cells(tables.at_a_glance(seeds, [region])) for cell in row)

    shown = dict(re.findall(r"(Companies|Computing|Clusters)[^<]*<data[^>]*>(\d+)</data>", said))
    assert int(shown.get("Companies", 0)) == once.count("company")
    assert int(shown.get("Computing", 0)) == once.count("infrastructure")
    outermost = within[~within["within"].isin(within["programme"])]
    assert int(shown["Clusters"]) == len(outermost) > 0


def test_the_first_of_the_look_alikes_are_headlines_that_may_not_be_compared(seeds):
    page = look_alikes(seeds)._repr_html_()

    first, second = re.findall(r'data-figure="([^"]+)"[^>]*data-unit', page)[:2]
    assert len(cells(look_alikes(seeds))) > 5
    assert {first, second} <= set(seeds.strategies["headline_figure"])
    assert compare(seeds, first, second).verdict == "not comparable"


def test_every_figure_stands_in_its_table_with_its_words(seeds):
    page = tables.figures_table(seeds)._repr_html_()

    assert set(re.findall(r'data-exact="([^"]+)"', page)) == set(seeds.evidence["figure"])


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
    return tables.payments_table(asked(seeds, f"{millions} million", "CNY"), seeds)


def test_each_payment_says_what_it_is_counted_per_and_which_rule_decides(seeds):
    rows = [[one.replace("<br>", "|") for one in row] for row in cells(payments(seeds, 50))]
    words = [[html.unescape(re.sub("<.*?>", "", one)) for one in row] for row in rows]

    paid = {row[0]: row[2].replace("\xa0", " ") for row in words if len(row) == 5}
    assert paid["Compute vouchers"] == ("CNY 1 million|per recipient per year|the ceiling decides")


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

    assert sorted(told) == ["per award", "per award", "per recipient per year"]


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

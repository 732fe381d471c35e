"""What changed between two packages, told in tables, read as a reader would."""

import html
import re
from dataclasses import replace
from decimal import Decimal

import pytest

from analysis import editions, tables
from analysis.charts.regions import Regions
from analysis.editions.changes import changes
from analysis.package import load_seeds


@pytest.fixture(scope="module")
def seeds():
    return load_seeds()


def cells(table) -> list[list[str]]:
    rows = re.findall(r'<tr(?: role="row")?>(.*?)</tr>', table._repr_html_(), re.DOTALL)
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]


def test_money_that_flows_each_year_says_so_in_every_table(seeds):
    yearly = "about CNY 100 million a year"
    before = replace(seeds, figures=seeds.figures.assign(value=Decimal(1)))
    changed = editions.changes_table(changes(before, seeds), before, seeds)
    tables_of_it = tables.figures_table(seeds), changed
    words = [html.unescape(re.sub("<.*?>", "", table._repr_html_())) for table in tables_of_it]
    assert all(yearly in text.replace("\xa0", " ") for text in words)


def test_a_revised_figure_shows_both_values(seeds):
    figures = seeds.figures.copy()
    place = figures.index[figures["measure_kind"] == "target"][0]
    figures.loc[place, "value"] = Decimal(2) * figures.loc[place, "value"]
    old = replace(seeds, figures=figures)
    key = figures.loc[place, "figure"]

    table = editions.changes_table(changes(old, seeds), old, seeds)

    (row,) = [row for row in cells(table) if key in "".join(row)]
    assert f'data-figure="before:{key}"' in row[1]
    assert f'data-figure="{key}"' in row[2]
    assert "value" in row[3]


def test_without_an_earlier_edition_every_figure_is_new(seeds):
    before = editions.before_everything(seeds)

    found = changes(before, seeds)

    assert "no earlier edition on file" in str(editions.changes_finding(found, before, seeds))
    assert len(found.added) == len(seeds.figures)
    frame = editions.changes_table(found, before, seeds).to_frame()
    counts = seeds.figures.groupby("region").size()
    assert list(frame["Figures"].astype(str)) == [
        str(counts[region]) for region in Regions(seeds).sorted(counts.index)
    ]


def test_a_changed_flag_says_what_it_was_and_what_it_is(seeds):
    figures = seeds.figures.copy()
    figures.loc[figures.index[0], "obs_status"] = "E"
    old = replace(seeds, figures=figures)

    table = editions.changes_table(changes(old, seeds), old, seeds)

    assert "status of the value (from “estimated value” to “normal value”)" in str(table)


def test_each_table_without_an_earlier_edition_says_why_in_its_own_words(seeds):
    before = editions.before_everything(seeds)
    found = changes(before, seeds)

    said = [
        str(table.note)
        for table in (
            editions.other_rows_table(found, before, seeds),
            editions.conclusions_table(found, before, seeds),
            editions.affected_table([], before, seeds),
        )
    ]
    assert all("no earlier edition" in one for one in said)
    assert len(set(said)) == len(said)


def test_two_equal_packages_differ_in_nothing(seeds):
    found = changes(seeds, seeds)

    said = str(editions.changes_finding(found, seeds, seeds))
    assert said == "Nothing differs between the two packages."

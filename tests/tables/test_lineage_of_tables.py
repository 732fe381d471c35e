"""What a table shows leads to what it rests on: each name, number and quotation to its own row."""

import re
from functools import cache
from html import unescape

import pytest
from one_of_each import package

from analysis import tables
from analysis.measures import answers_of_all, set_beside
from analysis.measures.actors import actors
from analysis.measures.asked import asked
from analysis.measures.growth import targets
from analysis.measures.pmc import pmc_indices
from analysis.measures.shares import shares
from analysis.measures.silence import silence
from analysis.measures.under_test import under_test
from analysis.package.codes import code_list
from analysis.package.keyed_rows import rows_of
from analysis.pages.formulas import FORMULAS

ALL = ["maple", "cedar", "oak"]
SOME = set_beside(package(), ["maple"])


def plain(name, *of):
    return lambda seeds: getattr(tables, name)(seeds, *of)


def of_plans(name, *of):
    return lambda seeds: getattr(tables, name)(*of_these(name, pmc_indices(seeds, ALL), seeds))


def of_these(name, indices, seeds):
    return (
        (seeds, indices, ALL) if name in ("plans_table", "profile_findings") else (indices, seeds)
    )


def paying(name):
    def table(seeds):
        question = asked(seeds, "4M", "CNY", "", "")
        return getattr(tables, name)(question, seeds)

    return table


TABLES = {
    **{name: plain(name) for name in (
        "actors_table", "citations_table", "companies_finding", "companies_table",
        "conflicts_table", "dismissed_table", "figures_table", "look_alikes", "sources_table",
    )},
    **{name: plain(name, "maple") for name in (
        "aims_table", "challenges_finding", "challenges_table", "parts_table", "plan_table",
        "profile_finding",
    )},
    **{name: plain(name, ALL) for name in (
        "at_a_glance", "challenges_beside", "comparable_answers", "not_to_be_ranked",
        "overlap_table", "strategies_finding", "strategies_table",
    )},
    **{name: plain(name, "paper") for name in (
        "passages_table", "set_aside_table", "source_finding",
    )},
    **{name: of_plans(name) for name in (
        "answers_finding", "answers_table", "changes_table", "plans_table", "profile_findings",
        "variables_table",
    )},
    **{name: paying(name) for name in ("best_answer", "payments_table")},
    "members_table": lambda seeds: tables.members_table(actors(seeds), seeds),
    "open_questions": lambda seeds: tables.open_questions(silence(seeds), seeds),
    "shares_table": lambda seeds: tables.shares_table(shares(seeds), seeds),
    "demands_table": lambda seeds: tables.demands_table(under_test(seeds, targets(seeds)), seeds),
    "targets_tested": lambda seeds: tables.targets_tested(under_test(seeds, targets(seeds)), seeds),
    "beside_table": lambda seeds: tables.beside_table(
        seeds, "aim", tables.verdicts_beside(seeds, "aim", ALL)
    ),
    "regions_on_record": lambda _: tables.regions_on_record(answers_of_all(SOME), SOME),
    "instruments_of_all": lambda _: tables.instruments_of_all(SOME),
    "actors_of_all": lambda _: tables.actors_of_all(SOME),
    "answered_of_all": lambda _: tables.answered_of_all(SOME),
}  # fmt: skip


@cache
def the_package():
    return package()


def row(key):
    """Return the row that a key names: of a table or a code list, or the figure of that name."""
    seeds, (table, _, name) = the_package(), key.rpartition("/")
    if table == "dismissed":
        held = {f"{one['source']}:{one['start']}": one for one in rows_of(seeds.dismissed)}
        return held[name]
    if table == "instrument":
        return code_list("instruments")[name]
    return seeds.row({"": "figures", "strategy": "strategies"}.get(table, f"{table}s"), name)


@cache
def quotations():
    """Return every passage on file and every remark, with its document."""
    tables = (table for table in the_package().tables.values() if "exact" in table)
    rows = [row for table in tables for row in rows_of(table)]
    return {(row["source"], text) for row in rows for text in (row["exact"], row.get("note"))}


def marked(pattern, html):
    return [tuple(map(unescape, found)) for found in re.findall(pattern, html)]


@pytest.mark.parametrize("name", TABLES)
def test_what_a_table_shows_leads_to_the_row_it_rests_on(name):
    made = TABLES[name](the_package())
    html = str(getattr(made, "html", made))

    for key, words in marked(r'data-name="([^"]*)"[^>]*>([^<]*)', html):
        assert any(text and str(text) in words for text in row(key).values()), (key, words)
    for keys, number in marked(r'data-derived="count" data-from="([^"]*)"[^>]*>([^<]*)', html):
        assert len([row(key) for key in keys.split()]) == int(number)
    for key in re.findall(r'data-figure="([^"]*)"', html):
        assert row(key)
    for source, words in marked(
        r'data-exact="[^"]*" data-source="([^"]*)"[^>]*>(?:<li><q>)?([^<]*)', html
    ):
        assert (source, words) in quotations()
    assert set(re.findall(r'data-derived="([^"]*)"', html)) <= FORMULAS.keys()
    assert set(re.findall(r'data-unit="([^"]*)"', html)) <= code_list("units").keys()
    assert set(re.findall(r'data-over="([^"]*)"', html)) <= the_package().tables.keys()

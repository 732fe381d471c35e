"""Every finding of a page is what an independent reading of the CSV tables finds."""

import pytest
from from_the_csv import GOAL, SINCE, START, expected
from lxml import html

from analysis import charts, tables
from analysis.measures.actors import clusters
from analysis.measures.asked import asked
from analysis.measures.coverage import coverage
from analysis.measures.growth import targets
from analysis.measures.peers import peers
from analysis.measures.pmc import pmc_indices
from analysis.measures.policy_mix import policy_mix
from analysis.measures.silence import silence
from analysis.measures.support import support_schemes
from analysis.measures.timeline import timeline
from analysis.measures.under_test import under_test
from analysis.measures.what_if import what_if
from tests.tiny import REAL

PARTS = ["0.2", "0.4", "0.6"]


@pytest.fixture(scope="module")
def recomputed():
    return expected(REAL)


def findings(page: str) -> list[list[str]]:
    """Return what each finding of a page holds: numbers, dates and names, in their order."""
    return [held(one) for one in html.fromstring(page).xpath("//p[contains(@class, 'finding')]")]


def held(finding: html.HtmlElement) -> list[str]:
    parts = finding.xpath(".//*[self::data or self::time or self::bdi or self::span[@data-name]]")
    return [part.get("value") or part.get("datetime") or part.text for part in parts]


def said(found) -> list[str]:
    """Return what a finding holds that is on no page yet."""
    return held(html.fromstring(f"<div>{found.__html__()}</div>"))


def test_what_the_sentences_say_is_what_the_tables_hold(seeds, recomputed):
    aims, paid = targets(seeds), support_schemes(seeds)
    starts = charts.assumed_starts(seeds, GOAL, PARTS)
    beside = peers(seeds)
    compared = [
        tables.strategies_finding(seeds, beside),
        charts.targets_chart(aims, seeds).finding,
        charts.growth_chart(aims, seeds).finding,
        charts.payment_curves(paid, seeds).finding,
        charts.timeline_chart(timeline(seeds), seeds, SINCE).finding,
    ]
    unsaid = charts.silence_map(silence(seeds), seeds).finding
    technologies = coverage(seeds, "technology")
    mixed = [
        charts.instrument_grid(policy_mix(seeds), seeds, beside),
        charts.coverage_grid(technologies, seeds, "technology", beside),
    ]
    grouped = charts.cluster_grid(clusters(seeds), seeds)
    limits = charts.scheme_limits(paid, seeds)
    pace = tables.targets_tested(under_test(seeds, aims), seeds)
    question = asked(seeds, "60 million", "CNY")
    best = tables.best_answer(question, seeds)
    assumed = what_if(seeds, GOAL, starts, START)

    assert [said(finding) for finding in compared] == recomputed["compare-strategies"]
    assert [said(unsaid)] == recomputed["sources-and-figures"]
    assert [said(chart.finding) for chart in mixed] == recomputed["policy-mix"][0:3:2]
    assert said(tables.companies_finding(seeds)) == recomputed["clusters-and-actors"][0]
    assert said(grouped.finding) == recomputed["clusters-and-actors"][1]
    assert held(html.fromstring(f"<div>{best}</div>").find("p")) == recomputed["support-schemes"][0]
    ends = charts.support_curve(question, seeds).finding
    assert [said(ends), said(limits.finding)] == recomputed["support-schemes"][1:]
    assert (
        held(html.fromstring(f"<div>{pace}</div>").find("p"))
        == (recomputed["targets-and-growth"][0])
    )
    assert (
        said(charts.what_if_chart(assumed, seeds, GOAL, START).finding)
        == (recomputed["targets-and-growth"][3])
    )


def test_what_is_said_of_how_plans_are_built_is_what_the_tables_hold(seeds, recomputed):
    beside = peers(seeds)
    indices = pmc_indices(seeds, beside)
    built = recomputed["strategy-profile"]

    heads = findings(tables.profile_findings(seeds, indices, beside))
    assert heads == built[:2]
    assert said(charts.emphasis_grid(seeds, beside).finding) == built[2]
    assert said(charts.index_chart(indices, seeds).finding) == built[3]
    assert said(charts.surface_chart(indices, seeds).finding) == built[4]
    assert said(tables.answers_finding(indices, seeds)) == recomputed["pmc-answers"][0]


def test_what_a_profile_says_is_what_the_tables_hold(seeds, recomputed):
    for region in peers(seeds):
        found = said(tables.profile_finding(seeds, region))
        assert found == recomputed[f"region-profile.{region}"][0], region


def test_the_findings_of_the_pages_are_what_the_tables_hold(rendered, recomputed):
    pages = {
        path.name.removesuffix(".en.html"): findings(path.read_text(encoding="utf-8"))
        for path in rendered.glob("*.en.html")
    }

    without = {name for name in pages if name.startswith("one-document.")}
    assert pages.keys() - without == recomputed.keys()
    for name, found in recomputed.items():
        assert pages[name] == found, name

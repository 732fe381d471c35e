"""What a reader does with the pages of the reports: follow a number, set a cost, choose rows."""

import pytest
from in_chromium import CHROMIUM, opened, page_names

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.mark.parametrize("name", [name for name in page_names() if not name.startswith("index")])
def test_evidence_opens_by_key_and_pointer_without_script(without_scripts, rendered, name):
    page = opened(without_scripts, rendered / name, unfolded=False)
    number, shown = page.locator("main button.n:visible").first, page.locator(".ev:popover-open")
    number.focus()
    page.keyboard.press("Enter")
    by_key = shown.count()
    page.keyboard.press("Escape")
    number.click()
    by_pointer = shown.count()
    page.keyboard.press("Escape")
    mark = page.locator('svg a[href^="#ref-"]').first
    reached = True
    if mark.count():
        mark.focus()
        page.keyboard.press("Enter")
        reached = page.locator(".references > li:target .ev-head").is_visible()
    heard, url = page.heard, page.url.split("#")[0]
    page.close()
    assert (by_key, by_pointer, reached) == (1, 1, True)
    assert {one.split("#")[0] for one in heard} == {url}


def test_a_reader_sets_a_cost_and_the_page_computes_by_its_own_rules(with_scripts, rendered):
    page = opened(with_scripts, rendered / "support-schemes.en.html")
    table = page.locator(".table:has(data[data-derived=aid_amount])").first
    before = table.inner_text()
    cost = page.locator(".control input")
    cost.fill(cost.input_value())
    unchanged = table.inner_text()
    cost.fill("300000000")
    after, heard = table.inner_text(), page.heard
    page.close()
    assert unchanged == before != after
    assert "CNY\xa0300\xa0million" in after
    assert len(heard) == 1


def test_a_cost_set_by_a_reader_changes_how_firm_a_sum_is(with_scripts, rendered):
    page = opened(with_scripts, rendered / "support-schemes.en.html")
    row = page.locator("main tr", has_text="per recipient and year").last
    at_ceiling = row.inner_text()
    page.locator(".control input").fill("3000000")
    below = row.inner_text()
    page.close()
    assert (
        "at most CNY\xa01\xa0million\nper recipient and year\tthe ceiling\tat most 2%" in at_ceiling
    )
    assert "\tCNY\xa0600,000\nper recipient and year\tthe rate\t20%" in below


def test_a_reader_picks_regions_and_rows(with_scripts, rendered):
    page = opened(with_scripts, rendered / "compare-strategies.en.html")
    heads = page.locator("main .table").first.locator("thead th:visible")
    shown = heads.count()
    page.locator("fieldset.control input[type=checkbox]").first.uncheck()
    left = heads.count()
    page.locator("fieldset.control input[type=search]").fill("no such words")
    rows = page.locator("main .table").first.locator("tbody tr:visible").count()
    page.close()
    assert (left, rows) == (shown - 1, 0)

"""What a reader does with the pages of the reports: follow a number, set a cost, choose rows."""

import pytest
from in_chromium import CHROMIUM, opened, page_names

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def each_report_in_one_language() -> list[str]:
    """Return a page of each report, the languages in turn: what opens evidence is in none."""
    names = [name for name in page_names() if not name.startswith("index")]
    reports = sorted({name.rsplit(".", 2)[0] for name in names})
    of_report = [[name for name in names if name.rsplit(".", 2)[0] == one] for one in reports]
    return [pages[at % len(pages)] for at, pages in enumerate(of_report)]


@pytest.mark.parametrize("name", each_report_in_one_language())
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
    assert (by_key, by_pointer, reached) == (1, 1, True)
    assert {one.split("#")[0] for one in heard} == {url}


@pytest.mark.parametrize("width", [1280, 390])
def test_the_field_for_a_cost_stands_on_the_first_screen(browser, rendered, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = opened(context, rendered / "support-schemes.en.html", unfolded=False)
    box = page.locator(".control.cost").bounding_box()
    context.close()

    assert box["y"] + box["height"] < 640


def test_a_reader_picks_regions_and_rows(with_scripts, rendered):
    page = opened(with_scripts, rendered / "compare-strategies.en.html")
    heads = page.locator("main .table").first.locator("thead th:visible")
    shown = heads.count()
    page.locator("fieldset.control input[type=checkbox]").first.uncheck()
    left = heads.count()
    page.locator("fieldset.control input[type=search]").fill("no such words")
    rows = page.locator("main .table").first.locator("tbody tr:visible").count()
    assert (left, rows) == (shown - 1, 0)

"""Every page of every report, in every language, in a real Chromium: what a reader would meet.

WORKBOOK_PAGES names a folder of rendered pages; without it they are rendered once for all workers.
"""

import pytest
from in_chromium import (
    BY_DAY,
    CHROMIUM,
    EVERY_ELEMENT,
    LOOKS,
    NARROW,
    TELEPHONE,
    WIDE,
    barriers,
    opened,
    page_names,
    take_axe,
)  # fmt: skip

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def measured():
    """The looks and ways of setting text whose contrast was measured, on whichever page."""
    return set()


@pytest.fixture(scope="module", params=page_names())
def page(request, with_scripts, rendered):
    """Each page in turn, loaded once for all that is asked of it."""
    page = opened(with_scripts, rendered / request.param)
    take_axe(page)
    return page


def test_a_page_has_no_barrier_that_axe_finds(page, measured):
    """By day; and none of colours by night and on paper, where no language has its own."""
    page.set_viewport_size(WIDE)
    in_english = page.evaluate("document.documentElement.lang") == "en"
    looks = LOOKS if in_english or EVERY_ELEMENT else BY_DAY
    assert {look: barriers(page, look, measured) for look in looks} == {look: [] for look in looks}


def test_a_page_does_not_run_out_of_a_narrow_screen(page):
    page.set_viewport_size(NARROW)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width == NARROW["width"]


def test_every_chart_is_readable_on_a_telephone_without_turning_it(page):
    page.set_viewport_size(TELEPHONE)
    script = """all => all.map(box => {
      const shown = [...box.querySelectorAll('svg')].filter(one => one.clientWidth)
      const [picture] = shown, drawn = picture.viewBox.baseVal.width
      return [shown.length, box.scrollWidth - box.clientWidth, 13 * picture.clientWidth / drawn]
    })"""
    found = page.locator(".chart-scroll").evaluate_all(script)
    for shown, cut_off, letters in found:
        assert (shown, cut_off) == (1, 0) and letters >= 9


def test_every_link_inside_a_page_leads_somewhere(page):
    script = (
        "all => all.filter(one => !document.getElementById(decodeURIComponent("
        "one.getAttribute('href').slice(1)))).map(one => one.getAttribute('href'))"
    )
    assert page.locator('a[href^="#"]').evaluate_all(script) == []


def test_every_chart_has_words_and_a_table_behind_it(page):
    script = (
        "all => all.filter(one => !one.querySelector('svg[aria-label]') || "
        "!one.querySelector('details table') || !one.querySelector('figcaption')).length"
    )
    assert page.locator("figure.chart").evaluate_all(script) == 0


def test_a_page_asks_for_nothing_and_complains_of_nothing_in_any_look(page):
    assert page.heard == [page.url]

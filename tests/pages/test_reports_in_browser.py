"""Every page of every report, in every language, in a real Chromium: what a reader would meet.

Each page is loaded twice: once as readers have it, for everything a look can show, and once
without scripts. In each look axe-core measures the contrast of one element for each style of text
it finds (with WORKBOOK_BROWSER=all of every element, which takes ten times as long); all else it
asks of the screen and of paper, for light and dark differ in nothing but colour.
WORKBOOK_PAGES names a folder of rendered pages; without it they are rendered once for all workers.
"""

import os
import shutil
from importlib import resources
from pathlib import Path

import pytest
from test_page_in_browser import CHROMIUM, RULES

from analysis import paths
from analysis.pages import trace
from analysis.planning.report_list import lay_out, read_reports

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
EVERY_ELEMENT = os.environ.get("WORKBOOK_BROWSER") == "all"
LOOKS = {
    "light": {"media": "screen", "color_scheme": "light"},
    "dark": {"media": "screen", "color_scheme": "dark"},
    "print": {"media": "print", "color_scheme": "light"},
}
WIDE, NARROW = {"width": 1200, "height": 800}, {"width": 360, "height": 700}
LIMITS = {"compare-strategies": 3_000_000}
USUAL_LIMIT = 1_500_000
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js")
ALL_BUT_CONTRAST = RULES | {
    "resultTypes": ["violations"],
    "rules": {"color-contrast": {"enabled": False}},
}
CONTRAST = {
    "runOnly": {"type": "rule", "values": ["color-contrast"]},
    "resultTypes": ["violations"],
    "selectors": False,
}
BARRIERS = """async ([where, rules]) => {
  const found = await axe.run(where === 'page' ? document : {include: window.styles()}, rules)
  return found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(n => n.html.slice(0, 150))])
}"""
# One element for each way in which text is set: what its contrast with the paper depends on.
STYLES = """() => { window.styles = () => {
  const seen = new Set(), chosen = [], papers = new Map([[null, '']])
  const paper = one => {
    if (papers.has(one)) return papers.get(one)
    const {backgroundColor: colour, backgroundImage: image, opacity, filter} = getComputedStyle(one)
    const bare = colour === 'rgba(0, 0, 0, 0)' && image === 'none'
    const found = [bare ? paper(one.parentElement) : colour + image, opacity, filter].join('|')
    papers.set(one, found)
    return found
  }
  for (const one of document.body.querySelectorAll('*')) {
    if (![...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue
    if (!one.checkVisibility()) continue
    const {color, fontSize, fontWeight, textShadow} = getComputedStyle(one)
    const way = [one.tagName, color, fontSize, fontWeight, textShadow, paper(one)].join('|')
    if (seen.has(way)) continue
    seen.add(way)
    chosen.push(one)
  }
  return chosen
}}"""


def names() -> list[str]:
    """Return the file names of the pages that there are, or are to be."""
    if named := os.environ.get("WORKBOOK_PAGES"):
        return sorted(path.name for path in Path(named).glob("*.html"))
    pages = [
        page.name
        for report in read_reports().values()
        for page in lay_out(report, paths.seeds_folders())
    ]
    return [*pages, "index.html", "index.ja.html", "index.zh-Hans.html"]


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def with_scripts(browser):
    context = browser.new_context(viewport=WIDE)
    yield context
    context.close()


@pytest.fixture(scope="module")
def without_scripts(browser):
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    yield context
    context.close()


def opened(context, path):
    """Open a page, its contents unfolded; it gathers what it asks for and complains of."""
    page = context.new_page()
    page.heard = []
    page.on("console", lambda said: page.heard.append(said.text))
    page.on("pageerror", lambda error: page.heard.append(str(error)))
    page.on("dialog", lambda dialog: page.heard.append(dialog.message))
    page.on("request", lambda asked: page.heard.append(asked.url))
    page.goto(path.resolve().as_uri())
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    return page


@pytest.fixture(scope="module", params=names())
def page(request, with_scripts, rendered):
    """Each page in turn, loaded once for all that is asked of it."""
    page = opened(with_scripts, rendered / request.param)
    page.evaluate(f"{AXE.read_text(encoding='utf-8')};0")
    page.evaluate(STYLES)
    yield page
    page.close()


@pytest.mark.parametrize("look", LOOKS)
def test_a_page_has_no_barrier_that_axe_finds(page, look):
    page.emulate_media(**LOOKS[look])
    found = page.evaluate(BARRIERS, ["page", ALL_BUT_CONTRAST]) if look != "dark" else []
    found += page.evaluate(BARRIERS, ["page" if EVERY_ELEMENT else "styles", CONTRAST])
    page.emulate_media(**LOOKS["light"])
    assert found == []


def test_a_page_does_not_run_out_of_a_narrow_screen(page):
    page.set_viewport_size(NARROW)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size(WIDE)
    assert width == NARROW["width"]


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


@pytest.mark.parametrize("name", [name for name in names() if not name.startswith("index")])
def test_evidence_opens_by_key_and_pointer_without_script(without_scripts, rendered, name):
    page = opened(without_scripts, rendered / name)
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
        reached = page.locator(".references > li:target").count() == 1
    heard, url = page.heard, page.url.split("#")[0]
    page.close()
    assert (by_key, by_pointer, reached) == (1, 1, True)
    assert {one.split("#")[0] for one in heard} == {url}


def test_every_number_of_every_page_is_traced(rendered):
    lost = {path.name: trace(path).untraced[:5] for path in sorted(rendered.glob("*.html"))}
    assert len(lost) >= 3 * len(read_reports())
    assert not any(lost.values()), {name: found for name, found in lost.items() if found}


def test_no_page_is_too_heavy_or_tells_of_the_machine(rendered):
    for path in sorted(rendered.glob("*.html")):
        limit = LIMITS.get(path.name.split(".")[0], USUAL_LIMIT)
        page = path.read_text(encoding="utf-8")
        assert len(page.encode()) <= limit, path.name
        for told in (str(Path.home()), str(Path.cwd()), "Traceback", "Warning:"):
            assert told not in page, (path.name, told)


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

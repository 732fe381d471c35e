"""Every report as it is rendered, in a real Chromium: what a reader would meet.

By default each report is opened in one language and one look; with WORKBOOK_BROWSER=all in every
language and look. WORKBOOK_PAGES names a folder of rendered pages; without it they are rendered.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from test_page_in_browser import CHROMIUM, RULES

from analysis.pages import trace

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
EVERYTHING = os.environ.get("WORKBOOK_BROWSER") == "all"
LOOKS = ("light", "dark", "print")
LIMITS = {"compare-strategies": 3_000_000}
USUAL_LIMIT = 1_500_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    named = os.environ.get("WORKBOOK_PAGES")
    if named:
        return Path(named)
    out = tmp_path_factory.mktemp("reports")
    subprocess.run([sys.executable, "-m", "analysis", "render", "--out", str(out)], check=True,
                   capture_output=True, timeout=900)  # fmt: skip
    return out


@pytest.fixture(scope="module")
def files(folder):
    """Return the pages to open: all of them, or each report in the next language in turn."""
    pages = sorted(folder.glob("*.html"))
    assert pages
    if EVERYTHING:
        return pages
    by_report: dict[str, list[Path]] = {}
    for page in pages:
        by_report.setdefault(page.name.split(".")[0], []).append(page)
    return [group[place % len(group)] for place, group in enumerate(by_report.values())]


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


def each(browser, files, **settings):
    """Open each page in turn; yield it with what it asked for and complained of."""
    for path in files:
        context = browser.new_context(**settings)
        page = context.new_page()
        page.heard = []
        page.on("console", lambda said, page=page: page.heard.append(said.text))
        page.on("pageerror", lambda error, page=page: page.heard.append(str(error)))
        page.on("request", lambda asked, page=page: page.heard.append(asked.url))
        page.goto(path.resolve().as_uri())
        yield path, page
        context.close()


def test_no_report_asks_for_anything_or_complains(browser, files):
    heard = {path.name: page.heard[1:] for path, page in each(browser, files)}
    assert not any(heard.values()), heard


def test_no_report_has_a_barrier_that_axe_finds(browser, files):
    from axe_playwright_python.sync_playwright import Axe

    found = {}
    for place, look in enumerate(LOOKS):
        chosen = files if EVERYTHING else files[place :: len(LOOKS)]
        scheme = "dark" if look == "dark" else "light"
        for path, page in each(browser, chosen, color_scheme=scheme):
            if look == "print":
                page.emulate_media(media="print")
            page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
            for one in Axe().run(page, options=RULES).response["violations"]:
                nodes = [node["html"][:150] for node in one["nodes"][:3]]
                found[path.name, look, one["id"]] = nodes
    assert not found


def test_no_report_runs_out_of_a_narrow_screen(browser, files):
    narrow = {"viewport": {"width": 360, "height": 700}}
    wide = {
        path.name: page.evaluate("document.documentElement.scrollWidth")
        for path, page in each(browser, files, **narrow)
    }
    assert set(wide.values()) == {360}, wide


def test_every_link_inside_a_report_leads_somewhere(browser, files):
    script = (
        "all => all.filter(one => !document.getElementById(decodeURIComponent("
        "one.getAttribute('href').slice(1)))).map(one => one.getAttribute('href'))"
    )
    lost = {
        path.name: page.locator('a[href^="#"]').evaluate_all(script)
        for path, page in each(browser, files)
    }
    assert not any(lost.values()), lost


def test_every_chart_has_words_and_a_table_behind_it(browser, files):
    script = (
        "all => all.filter(one => !one.querySelector('svg[aria-label]') || "
        "!one.querySelector('details table') || !one.querySelector('figcaption')).length"
    )
    bare = {
        path.name: page.locator("figure.chart").evaluate_all(script)
        for path, page in each(browser, files)
    }
    assert not any(bare.values()), bare


def test_evidence_opens_in_every_report_without_script(browser, files):
    for path, page in each(browser, files, java_script_enabled=False):
        numbers = page.locator("main button.n:visible")
        if path.name.startswith("index"):
            continue
        numbers.first.focus()
        page.keyboard.press("Enter")
        assert page.locator(".ev:popover-open").count() == 1, path.name


def test_every_number_of_every_page_is_traced(folder):
    lost = {path.name: trace(path).untraced[:5] for path in sorted(folder.glob("*.html"))}
    assert not any(lost.values()), {name: found for name, found in lost.items() if found}


def test_no_page_is_too_heavy_or_tells_of_the_machine(folder):
    for path in sorted(folder.glob("*.html")):
        limit = LIMITS.get(path.name.split(".")[0], USUAL_LIMIT)
        page = path.read_text(encoding="utf-8")
        assert len(page.encode()) <= limit, path.name
        for told in (str(Path.home()), str(Path.cwd()), "Traceback", "Warning:"):
            assert told not in page, (path.name, told)


def test_a_reader_sets_a_cost_and_the_page_computes_by_its_own_rules(browser, folder):
    path = folder / "support-schemes.en.html"
    for _, page in each(browser, [path]):
        table = page.locator(".table:has(data[data-derived=aid_amount])").first
        before = table.inner_text()
        cost = page.locator(".control input")
        cost.fill(cost.input_value())
        assert table.inner_text() == before
        cost.fill("300000000")
        assert "CNY\xa0300\xa0million" in table.inner_text()
        assert table.inner_text() != before
        assert len(page.heard) == 1


def test_a_reader_picks_regions_and_rows(browser, folder):
    for _, page in each(browser, [folder / "compare-strategies.en.html"]):
        heads = page.locator("main .table").first.locator("thead th:visible")
        shown = heads.count()
        page.locator("fieldset.control input[type=checkbox]").first.uncheck()
        assert heads.count() == shown - 1
        page.locator("fieldset.control input[type=search]").fill("no such words")
        assert page.locator("main .table").first.locator("tbody tr:visible").count() == 0

"""The finished page in a real Chromium: still, silent, readable, reachable by keyboard."""

import pytest
import sample
from in_chromium import CHROMIUM, RULES

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def files(pages, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for tag, page in pages.items():
        (folder / f"sample.{tag}.html").write_text(page, encoding="utf-8")
    return folder


@pytest.fixture
def opened(browser, files):
    """Return a function that opens a page and gathers what it asks for and complains of."""
    contexts = []

    def open_page(tag="en", **settings):
        context = browser.new_context(**({"viewport": {"width": 1200, "height": 800}} | settings))
        contexts.append(context)
        page = context.new_page()
        page.heard = []
        page.on("console", lambda said: page.heard.append(said.text))
        page.on("pageerror", lambda error: page.heard.append(str(error)))
        page.on("request", lambda asked: page.heard.append(asked.url))
        page.goto((files / f"sample.{tag}.html").as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


def violations(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], node["html"][:120]) for one in found for node in one["nodes"]]


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_a_page_asks_for_nothing_but_itself_and_complains_of_nothing(opened, tag):
    page = opened(tag)
    assert page.heard == [page.url]


@pytest.mark.parametrize("look", [{"color_scheme": "light"}, {"color_scheme": "dark"}, "print"])
@pytest.mark.parametrize("tag", ["en", "ja"])
def test_a_page_has_no_barrier_that_axe_finds(opened, look, tag):
    page = opened(tag, **({} if look == "print" else look))
    if look == "print":
        page.emulate_media(media="print")
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert violations(page) == []


def test_open_evidence_has_no_barrier_either(opened):
    page = opened()
    page.locator("button.n").first.click()
    assert page.locator(".ev:popover-open").count() == 1
    assert violations(page) == []


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_nothing_runs_out_of_a_narrow_screen(opened, tag):
    page = opened(tag, viewport={"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.locator("button.n").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_evidence_opens_and_closes_by_keyboard_without_script(opened):
    page = opened(java_script_enabled=False)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator("button.n:focus").count():
            break
    page.keyboard.press("Enter")
    shown = page.locator(".ev:popover-open")
    assert shown.count() == 1
    assert "1,600億元以上" in shown.inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".ev:popover-open").count() == 0


def test_evidence_opens_by_pointer_without_script(opened):
    page = opened(java_script_enabled=False)
    page.locator("button.n.derived").first.click()
    assert "Compound growth" in page.locator(".ev:popover-open").inner_text()


def test_every_entry_stands_in_the_list_and_every_link_in_the_page_leads_somewhere(opened):
    page = opened()
    hidden = page.locator(".references .ev").evaluate_all(
        "all => all.filter(one => !one.checkVisibility()).length"
    )
    lost = page.locator('a[href^="#"]').evaluate_all(
        "all => all.filter(one => !document.getElementById("
        "decodeURIComponent(one.hash.slice(1)))).map(one => one.hash)"
    )
    assert (hidden, lost) == (0, [])


def test_print_shows_note_numbers_and_contents_and_leaves_the_screen_parts_out(opened):
    page = opened()
    page.emulate_media(media="print")
    assert page.locator("sup[data-note]").first.is_visible()
    assert page.locator(".contents a").first.is_visible()
    assert not page.locator(".top").is_visible()
    assert page.locator(".ev").first.is_visible()


def test_hostile_text_runs_nothing(browser, tmp_path):
    from test_page import EVIL

    from analysis.pages import make_page

    held = sample.seeds(tmp_path, sources=[sample.SOURCE | {"title": EVIL, "publisher": EVIL}],
                        regions=[sample.REGION | {"name_en": EVIL + "x" * 100_000}])  # fmt: skip
    path = tmp_path / "hostile.html"
    path.write_text(make_page(sample.notebook(held), sample.context(held)), encoding="utf-8")
    page = browser.new_page()
    heard = []
    page.on("console", lambda said: heard.append(said.text))
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.on("request", lambda asked: heard.append(asked.url))
    page.goto(path.as_uri())
    assert heard == [path.as_uri()]
    assert page.locator("img").count() == 0
    page.close()

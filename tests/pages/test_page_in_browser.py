"""The finished page in a real Chromium: still, silent, readable, reachable by keyboard."""

import pytest
import sample
from in_chromium import CHROMIUM, LOOKS, NARROW, PRINT, barriers, opened, take_axe

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
def shown(with_scripts, files):
    """Return a function that opens the sample in a language, as it comes."""
    return lambda tag="en": opened(with_scripts, files / f"sample.{tag}.html", unfolded=False)


@pytest.fixture
def scriptless(without_scripts, files):
    return opened(without_scripts, files / "sample.en.html", unfolded=False)


@pytest.fixture(scope="module")
def measured():
    """The looks and ways of setting text whose contrast was measured."""
    return set()


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_a_page_asks_for_nothing_complains_of_nothing_and_has_no_barrier(
    with_scripts, files, measured, tag
):
    page = opened(with_scripts, files / f"sample.{tag}.html")
    take_axe(page)

    assert {look: barriers(page, look, measured) for look in LOOKS} == {look: [] for look in LOOKS}
    assert page.heard == [page.url]


def test_open_evidence_has_no_barrier_either(shown):
    page = shown()
    page.locator("button.n").first.click()
    take_axe(page)

    assert page.locator(".ev:popover-open").count() == 1
    assert barriers(page, "light", set()) == []


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_nothing_runs_out_of_a_narrow_screen(shown, tag):
    page = shown(tag)
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.locator("button.n").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_evidence_opens_and_closes_by_keyboard_without_script(scriptless):
    page = scriptless
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


def test_evidence_opens_by_pointer_without_script(scriptless):
    scriptless.locator("button.n.derived").first.click()
    assert "Compound growth" in scriptless.locator(".ev:popover-open").inner_text()


def test_every_entry_stands_in_the_list_and_every_link_in_the_page_leads_somewhere(shown):
    page = shown()
    hidden = page.locator(".references .ev").evaluate_all(
        "all => all.filter(one => !one.checkVisibility()).length"
    )
    lost = page.locator('a[href^="#"]').evaluate_all(
        "all => all.filter(one => !document.getElementById("
        "decodeURIComponent(one.hash.slice(1)))).map(one => one.hash)"
    )
    assert (hidden, lost) == (0, [])


def test_print_shows_note_numbers_and_contents_and_leaves_the_screen_parts_out(shown):
    page = shown()
    page.emulate_media(**PRINT)
    assert page.locator("sup[data-note]").first.is_visible()
    assert page.locator(".contents a").first.is_visible()
    assert not page.locator(".top").is_visible()
    assert page.locator(".ev").first.is_visible()


def test_hostile_text_runs_nothing(with_scripts, tmp_path):
    from test_page import EVIL

    from analysis.pages import make_page

    held = sample.seeds(tmp_path, sources=[sample.SOURCE | {"title": EVIL, "publisher": EVIL}],
                        regions=[sample.REGION | {"name_en": EVIL + "x" * 10_000}])  # fmt: skip
    path = tmp_path / "hostile.html"
    path.write_text(make_page(sample.notebook(held), sample.context(held)), encoding="utf-8")
    page = opened(with_scripts, path)
    assert page.heard == [path.as_uri()]
    assert page.locator("img").count() == 0

"""A field above a long table finds its rows; without script the whole table is there."""

import pytest
import sample
from in_chromium import CHROMIUM, RULES, empty_tab

from analysis.pages import make_page
from analysis.wording import Group, Table

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
ROWS = [
    Group("North · firm"),
    ["Honor", "Park East"],
    ["Huawei", "Park West"],
    Group("South · park"),
    ["Park East", "Honor"],
]


@pytest.fixture(scope="module")
def address(held, tmp_path_factory):
    table = Table("Everyone", ["Name", "With"], ROWS, searched="Find a firm:")
    path = tmp_path_factory.mktemp("found") / "page.html"
    path.write_text(make_page(sample.notebook(held, extra=[table]), sample.context(held)))
    return path.as_uri()


@pytest.fixture
def page(with_scripts):
    return empty_tab(with_scripts)


def seen(page):
    rows = page.locator("[data-search] tbody tr").all()
    return [row.locator("th").inner_text() for row in rows if row.is_visible()]


def test_a_word_leaves_the_rows_that_hold_it_with_their_headings_and_says_how_many(page, address):
    page.goto(address)
    page.get_by_label("Find a firm").fill("HONOR")

    assert seen(page) == ["North · firm", "Honor", "South · park", "Park East"]
    assert page.locator(".find output").inner_text() == "2 of 3 rows"
    assert page.evaluate("location.hash") == "#find=HONOR"


def test_several_words_must_all_be_there_and_a_heading_counts_for_its_rows(page, address):
    page.goto(address)
    page.get_by_label("Find a firm").fill("east firm")

    assert seen(page) == ["North · firm", "Honor"]


def test_no_result_is_answered_in_words_and_an_empty_field_shows_all(page, address):
    page.goto(address)
    field = page.get_by_label("Find a firm")
    field.fill("<b>nobody</b>")
    assert seen(page) == []
    assert page.locator(".find output").inner_text() == ("Nothing on record holds “<b>nobody</b>”.")

    field.fill("")
    assert len(seen(page)) == len(ROWS)
    assert page.locator(".find output").inner_text() == ""


def test_a_link_carries_the_words(page, address):
    page.goto(f"{address}#find=huawei")
    assert seen(page) == ["North · firm", "Huawei"]
    assert page.get_by_label("Find a firm").input_value() == "huawei"

    page.evaluate("location.hash = 'find=park%20east'")
    page.wait_for_function("document.querySelectorAll('[data-search] tr[hidden]').length === 1")
    assert seen(page) == ["North · firm", "Honor", "South · park", "Park East"]


def test_the_field_is_reached_by_keyboard_and_has_no_barrier(page, address):
    from axe_playwright_python.sync_playwright import Axe

    page.goto(address)
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.type"))
    assert "search" in reached
    assert Axe().run(page, options=RULES).response["violations"] == []


def test_without_script_the_whole_table_is_there_and_no_field(without_scripts, address):
    page = without_scripts.new_page()
    page.goto(f"{address}#find=huawei")

    assert len(seen(page)) == len(ROWS)
    assert page.locator(".find").count() == 0
    page.close()

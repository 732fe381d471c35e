"""What a reader does with the pages of the reports: follow a number, set a cost, choose rows."""

import json
import re
from fractions import Fraction

import pytest
from in_chromium import CHROMIUM, opened, page_names

from analysis.languages import amount
from analysis.measures.support import SupportScheme, pays
from analysis.quantities import Quantity

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


@pytest.fixture
def support(with_scripts, rendered):
    """Return the page of the schemes with its field for a cost, and what it has heard."""
    page = opened(with_scripts, rendered / "support-schemes.en.html")
    yield page
    assert len(page.heard) == 1, page.heard
    page.close()


def row_of(page, scheme: str) -> str:
    table = page.locator(".table:has(data[data-derived=aid_amount])").first
    said = table.locator("tr", has_text=scheme).first.inner_text().replace("\xa0", " ")
    return said.replace("\t", " | ").replace("\n", " · ")


def typed(page, cost: str) -> str:
    """Type a cost; return what the page answers to it."""
    page.locator(".control.cost input").fill(cost)
    return page.locator(".control.cost output").inner_text().replace("\xa0", " ")


def test_a_cost_read_again_as_it_stands_changes_nothing(support):
    table = support.locator(".table:has(data[data-derived=aid_amount])").first
    best, before = support.locator("[data-best]").first, table.inner_text()
    said, cost = best.inner_text(), support.locator(".control.cost input").input_value()

    assert typed(support, cost) == f"= {cost}".replace("\xa0", " ")
    assert (best.inner_text(), table.inner_text()) == (said, before)


def test_a_reader_types_a_cost_and_the_page_computes_by_its_own_rules(support):
    assert typed(support, "3亿元") == "= CNY 300 million"

    # 30 % would be 90 million; the ceiling of 50 is a sixth
    assert "at most CNY 50 million · per project · the ceiling decides | at most 16.7%" in row_of(
        support, "Support for core technology"
    )
    best = support.locator("[data-best]").first.inner_text().replace("\xa0", " ")
    assert best.startswith("at most CNY 50 million from “Support for core technology development”")


def test_a_cost_typed_by_a_reader_changes_how_firm_a_sum_is(support):
    at_ceiling = row_of(support, "Compute vouchers")
    typed(support, "300万元")

    assert "at most CNY 1 million · per recipient per year · the ceiling decides" in at_ceiling
    assert "CNY 600,000 · per recipient per year · the rate decides | 20%" in row_of(
        support, "Compute vouchers"
    )


@pytest.mark.parametrize(
    ("cost", "answer"),
    [
        ("", "No cost is given"),
        ("0", "A project costs more than zero"),
        ("plenty", "“plenty” is not read as one amount of money"),
        ("6,000万円", "“6,000万円” is in JPY; the schemes on this page count in CNY"),
        ("1e18", "“1e18” is more than a project can cost"),
    ],
)
def test_what_is_no_cost_is_answered_in_words_and_leaves_no_sum_standing(support, cost, answer):
    assert typed(support, cost).startswith(answer)

    resting = support.locator('main data[data-assumed^="cost="]')
    assert set(resting.all_text_contents()) == {"–"}
    assert support.locator("[data-best]:visible").count() == 0
    assert support.locator("svg [data-axes]:visible").count() == 0


def test_the_upright_line_of_the_chart_follows_the_cost(support):
    label = support.locator("svg:not(.narrow) [data-axes] text").last

    def place(cost: str) -> float:
        typed(support, cost)
        assert label.text_content().replace("\xa0", " ") == f"CNY {cost}"
        return float(label.get_attribute("x"))

    ten, hundred, thousand = map(place, ["10 million", "100 million", "1 billion"])
    # on a logarithmic scale ten times as much is as far on
    assert ten < hundred
    assert hundred - ten == pytest.approx(thousand - hundred, abs=0.1)
    assert typed(support, "900 billion").endswith("The chart does not reach this cost.")


@pytest.mark.parametrize("cost", ["60M", "3亿元", "", "0"])
def test_evidence_still_leads_back_to_a_number_whatever_is_typed(support, cost):
    typed(support, cost)

    lost = support.locator(".ev-back a").evaluate_all(
        "all => all.filter(one => !document.querySelector(one.getAttribute('href')))"
        ".map(one => one.getAttribute('href'))"
    )
    assert lost == []


@pytest.mark.parametrize("written", ["200M", "2%E4%BA%BF%E5%85%83", "200+million"])
def test_the_address_carries_the_cost(support, written):
    support.goto(support.url.split("#")[0] + f"#cost={written}")

    assert "at most CNY 50 million · per project" in row_of(support, "Support for core technology")
    typed(support, "60百万")
    assert support.url.endswith("#cost=60M")


@pytest.fixture
def with_ranges(with_scripts, rendered, tmp_path):
    """Return the page with a rate of 20 to 30 % and a ceiling of 30 to 50 million, exactly."""
    text = (rendered / "support-schemes.en.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" id="package">(.*?)</script>', text, re.S)
    package = json.loads(found[1])
    for key, value, upper in (
        ("shanghai-model-aid-intensity", "0.2", "0.3"),
        ("shanghai-model-aid-ceiling", "30000000", "50000000"),
    ):
        package["figures"][key] |= {"value": value, "upper": upper, "bound": "exact"}
    page = tmp_path / "ranges.html"
    written = json.dumps(package).replace("<", "\\u003c")
    page.write_text(text.replace(found[1], written), encoding="utf-8")
    opened_page = opened(with_scripts, page)
    yield opened_page
    opened_page.close()


@pytest.mark.parametrize("millions", [300, 120, 90])
def test_a_range_limits_at_its_upper_end_in_the_page_as_in_python(with_ranges, millions):
    rate = Quantity(Fraction(1, 5), "1", upper=Fraction(3, 10), figures=("rate",))
    ceiling = Quantity(Fraction(30 * 10**6), "CNY", upper=Fraction(50 * 10**6), figures=("limit",))
    scheme = SupportScheme("aid", "maple", rate, ceiling, None, {}, {})
    payment = pays(scheme, Quantity(Fraction(millions * 10**6), "CNY"))

    typed(with_ranges, f"{millions}M")

    said = amount(payment.amount).replace("\xa0", " ")
    assert row_of(with_ranges, "Support for core technology").split(" | ")[2] == (
        f"{said} · per project · the {payment.binding} decides"
    )


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
    page.close()
    assert (left, rows) == (shown - 1, 0)

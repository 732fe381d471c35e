"""What a reader does with the calculator: types costs and a firm, sends the answer as a link."""

import json

import pytest
from in_chromium import CHROMIUM, TELEPHONE, barriers, opened, take_axe

from analysis.languages import in_language
from analysis.measures.asked import asked
from analysis.tables import best_answer, payments_table
from tests.tiny import real_seeds

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
#: What a reader sees of some markup, and of each row of a table; note signs and hidden parts aside.
WORDS = """(html) => {
  const box = document.createElement('div')
  box.innerHTML = html
  box.querySelectorAll('sup, [hidden]').forEach(one => one.remove())
  return box.textContent.replace(/\\s+/g, ' ').trim()
}"""
ROWS = """(html) => {
  const box = document.createElement('div')
  box.innerHTML = html
  box.querySelectorAll('sup, [hidden]').forEach(one => one.remove())
  const rows = [...box.querySelectorAll('tbody tr:not(.group)')]
  return rows.map(row => row.textContent.replace(/\\s+/g, ' ').trim()).sort()
}"""
ANSWER = """() => ['best', 'places', 'rests'].map(part => {
  const shown = document.querySelector(`[data-answer=${part}]`)
  return shown.hidden ? '' : shown.outerHTML
}).join('')"""
TABLE = "() => document.querySelector('.table:has([data-term])').outerHTML"


@pytest.fixture
def support(with_scripts, rendered):
    """Return the page of the schemes with its form, and what it has heard."""
    page = opened(with_scripts, rendered / "support-schemes.en.html")
    page.locator(".control.cost details").evaluate("one => { one.open = true }")
    yield page
    assert len(page.heard) == 1, page.heard


def row_of(page, scheme: str) -> str:
    table = page.locator(".table:has([data-term])").first
    said = table.locator("tr", has_text=scheme).first.inner_text().replace("\xa0", " ")
    return said.replace("\t", " | ").replace("\n", " · ")


def typed(page, cost: str) -> str:
    """Type a cost; return what the page answers to it."""
    page.locator("#asked-cost").fill(cost)
    return page.locator(".control.cost output").inner_text().replace("\xa0", " ")


def best(page) -> str:
    return page.locator("[data-answer=best]").inner_text().replace("\xa0", " ")


@pytest.mark.parametrize(
    ("tag", "cost", "costs", "firm"),
    [
        ("en", "60M", "", ""),
        ("en", "1234567", "", ""),
        ("ja", "166666667", "", ""),
        ("zh-Hans", "17", "", ""),
        ("en", "900B", "", ""),
        ("zh-Hans", "", "compute=6M; models=3M", ""),
        ("ja", "60M", "compute=6M; models=3M", ""),
        ("zh-Hans", "20M", "compute=6M", "place=henan"),
        ("ja", "80M", "models=40M; platforms=30M", "place=shanghai"),
        ("en", "80M", "models=40M; platforms=30M", "place=shanghai"),
    ],
)
def test_the_page_answers_what_python_answers(with_scripts, rendered, tag, cost, costs, firm):
    seeds = real_seeds()
    with in_language(tag):
        question = asked(seeds, cost, "CNY", costs, firm)
        answer, table = best_answer(question, seeds), payments_table(question, seeds).html
    parts = [f"cost={cost}" if cost else "", costs, firm]
    address = "&".join(filter(None, parts)).replace("; ", "&")
    page = opened(with_scripts, rendered / f"support-schemes.{tag}.html", False, f"#{address}")
    page.locator(".control.cost").wait_for()
    shown = page.evaluate(WORDS, page.evaluate(ANSWER)), page.evaluate(ROWS, page.evaluate(TABLE))
    expected = page.evaluate(WORDS, str(answer)), page.evaluate(ROWS, str(table))

    assert shown == expected


def test_a_cost_read_again_as_it_stands_changes_nothing(support):
    before = support.evaluate(ANSWER), support.evaluate(TABLE)
    cost = support.locator("#asked-cost").input_value()

    assert typed(support, cost) == f"= {cost}".replace("\xa0", " ")
    words = [support.evaluate(WORDS, html) for html in before]
    assert [support.evaluate(WORDS, support.evaluate(one)) for one in (ANSWER, TABLE)] == words


def test_a_reader_types_a_cost_and_the_answer_and_the_rows_follow(support):
    assert typed(support, "3亿元") == "= CNY 300 million"

    # 30 % would be 90 million; the ceiling of 50 is a sixth
    assert "at most CNY 50 million · per project · the ceiling decides | at most 16.7%" in row_of(
        support, "Support for core technology"
    )
    # ceilings of 50, 20 and 10 million, all reached
    assert best(support).startswith(
        "Most on eligible costs of CNY 300 million: at most CNY 80 million in Shanghai, from "
    )


def test_a_firm_in_a_place_sees_what_that_place_pays(support):
    support.locator("#asked-place").select_option("henan")

    assert " in Henan, from “Compute vouchers”" in best(support)
    rows = support.locator(".table:has([data-term]) tr:visible")
    assert rows.filter(has_text="Henan").count() > 0
    assert rows.filter(has_text="Shanghai").count() == 0
    assert support.url.endswith("#cost=60M&place=henan")


def test_no_line_parts_a_number_from_the_sign_that_closes_it(support):
    typed(support, "3亿元")

    kept = support.locator("[data-answer=best] .keep").all_inner_texts()
    assert [text.replace("\xa0", " ") for text in kept] == [
        "CNY 300 million:", "about CNY 166.7 million)", "CNY 40 million)", "CNY 50 million)",
    ]  # fmt: skip


def test_costs_of_one_kind_are_put_where_they_count(support):
    support.locator("#asked-models").fill("10M")
    typed(support, "10M")

    # 30 % of 10 million; no other scheme of Shanghai counts models
    assert best(support).startswith(
        "Most on eligible costs of CNY 10 million: at most CNY 3 million in Shanghai, from “Support"
    )
    assert "nothing: no such costs" in row_of(support, "Support for building innovation")
    assert support.url.endswith("#cost=10M&models=10M")


NO_COST = {
    "": "No cost is given",
    "0": "A project costs more than zero",
    "plenty": "“plenty” is not read as one amount of money",
    "6,000万円": "“6,000万円” is in JPY; the schemes on this page count in CNY",
    "0.0000001": "A project costs more than zero",
    "-5M": "A project costs more than zero",
    "1e999": "“1e999” is not read as one amount of money",
    "9" * 60: f"“{'9' * 60}” is more than a project can cost",
    "1e18": "“1e18” is more than a project can cost",
}


def test_what_is_no_cost_is_answered_in_words_and_leaves_no_sum_standing(support):
    resting = support.locator('.table:has([data-term]) data[data-assumed="cost=60000000 CNY"]')
    for cost, answer in NO_COST.items():
        assert typed(support, "60M") == "= CNY 60 million"
        assert best(support).startswith("Most on eligible costs of CNY 60 million: ")

        assert typed(support, cost).startswith(answer), cost

        assert set(resting.all_text_contents()) == {"–"}, cost
        assert best(support) == "", cost
        assert support.locator("[data-answer=places]:visible").count() == 0, cost
        assert support.locator("svg [data-axes]:not([data-curve]):visible").count() == 0, cost
        assert support.locator("#asked-cost").get_attribute("aria-invalid") == "true", cost


def test_kinds_that_cost_more_than_all_are_refused_at_the_total(support):
    support.locator("#asked-compute").fill("70M")

    assert support.locator(".control.cost output").inner_text().startswith("The costs by kind come")
    assert support.locator("#asked-cost").get_attribute("aria-invalid") == "true"


def test_the_upright_line_of_the_chart_follows_the_cost(support):
    label = support.locator("svg:not(.narrow) [data-axes] text").last

    def place(cost: str) -> float:
        typed(support, cost)
        assert label.text_content().replace("\xa0", " ") == f"CNY {cost}"
        return float(label.get_attribute("x"))

    ten, hundred = map(place, ["10 million", "100 million"])
    assert ten < hundred
    assert typed(support, "900 billion").endswith("The chart does not reach this cost.")


END_OF_LINE = """(path) => {
  const { x, y } = path.getPointAtLength(path.getTotalLength());
  return [x, y];
}"""


def test_the_lines_of_the_chart_are_drawn_anew_for_a_firm(support):
    lines = {
        place: support.locator(f"svg:not(.narrow) [data-curve={place}]")
        for place in ("henan", "shanghai")
    }
    before = lines["henan"].locator("path").evaluate(END_OF_LINE)
    support.locator("#asked-place").select_option("henan")
    lines["shanghai"].wait_for(state="hidden")

    # a firm in Henan has the same there as before, and nothing in Shanghai
    after = lines["henan"].locator("path").evaluate(END_OF_LINE)
    assert after == pytest.approx(before, abs=0.5)
    said = support.locator("[data-answer=ends]").inner_text().replace("\xa0", " ")
    assert said == "at most CNY 2 million in Henan"


def test_the_data_behind_the_chart_follows_the_firm(support):
    rows = support.locator("figure:has([data-curve]) details tbody tr")
    texts = [text.replace("\xa0", " ") for text in rows.all_text_contents()]
    support.locator("#asked-place").select_option("henan")
    rows.filter(has_text="Shanghai").wait_for(state="hidden")

    shown = [row for row in rows.all() if row.get_attribute("hidden") is None]
    here = [row.text_content().replace("\xa0", " ") for row in shown]
    assert here == texts[texts.index("Henan") : texts.index("Shanghai")]
    support.locator("#asked-platforms").fill("60M")
    rows.filter(has_text="Henan").wait_for(state="hidden")


def test_evidence_still_leads_back_to_a_number_whatever_is_typed(support):
    for cost in ("60M", "3亿元", "", "0"):
        typed(support, cost)

        lost = support.locator(".ev-back a").evaluate_all(
            "all => all.filter(one => !document.querySelector(one.getAttribute('href')))"
            ".map(one => one.getAttribute('href'))"
        )
        assert lost == [], cost


def test_a_number_of_the_answer_says_what_it_rests_on_and_opens_its_evidence(support):
    typed(support, "3亿元")
    number = support.locator("[data-answer=places] tr:not(.group) td:last-child data").first

    given = json.loads(number.evaluate("one => JSON.stringify({...one.dataset})"))
    assert given["derived"] == "aid_amount"
    assert given["assumed"].startswith("cost=166666666.")  # what 30 % of brings the 50 million
    assert given["from"] == "shanghai-model-aid-intensity shanghai-model-aid-ceiling"
    number.click()
    assert support.locator(".ev:popover-open").count() == 1


def test_the_address_carries_the_cost(support):
    for written in ("200M", "2%E4%BA%BF%E5%85%83", "200+million"):
        support.goto(support.url.split("#")[0] + f"#cost={written}")

        row = row_of(support, "Support for core technology")
        assert "at most CNY 50 million · per project" in row, written
        typed(support, "60百万")
        assert support.url.endswith("#cost=60M")


def test_the_address_carries_the_whole_question(support):
    support.goto(support.url.split("#")[0] + "#cost=60M&models=6M&place=shanghai")

    assert support.locator("#asked-models").input_value() == "6M"
    assert support.locator("#asked-place").input_value() == "shanghai"
    assert " in Shanghai, from " in best(support)
    support.goto(support.url.split("#")[0] + "#place=henan")
    assert support.locator("#asked-models").input_value() == ""
    assert best(support).startswith("Most on eligible costs of CNY 60 million: CNY 1–2 million in ")


def test_a_place_that_is_not_on_record_is_refused(support):
    support.goto(support.url.split("#")[0] + "#place=atlantis")

    said = support.locator(".control.cost output").inner_text()
    assert said == "No place called “atlantis” is on record; no sum is shown."


def test_the_form_is_used_by_keyboard_and_speaks(support):
    support.locator("#asked-cost").focus()
    reached = []
    for _ in range(4):
        reached.append(
            support.evaluate("document.activeElement.id || document.activeElement.tagName")
        )
        support.keyboard.press("Tab")

    assert reached[:2] == ["asked-cost", "SUMMARY"] and reached[2].startswith("asked-")
    fields = support.locator(".control.cost").locator("input, select")
    assert all(fields.evaluate_all("all => all.map(one => one.labels.length === 1)"))
    assert support.locator("[data-answer=best]").get_attribute("aria-live") == "polite"


def test_the_open_form_has_no_barrier_and_fits_a_telephone(support):
    support.set_viewport_size(TELEPHONE)
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"

    assert not support.evaluate(wide)
    take_axe(support)
    assert barriers(support, "light", set()) == []


def evidence_of(page, number) -> str:
    """Press a number; return what its evidence says of itself and of the cost, and shut it."""
    number.locator("xpath=..").click()
    opened = page.locator(".ev:popover-open")
    said = [*opened.locator(".ev-head data").all_inner_texts(), *opened.locator(
        '.ev-note data[data-derived="assumption"]').all_inner_texts()]  # fmt: skip
    page.keyboard.press("Escape")
    opened.wait_for(state="hidden")
    return " on ".join(said).replace("\xa0", " ")


def test_evidence_says_the_number_that_opened_it_and_its_cost_and_the_list_stays_as_published(
    support,
):
    listed = support.locator("#evidence, .references").last.inner_text()
    typed(support, "150M")
    answer = support.locator("[data-answer=best] button data")
    share = support.locator('.table:has([data-term]) data[data-derived="effective_intensity"]')

    assert evidence_of(support, answer.first) == "CNY 150 million on CNY 150 million"
    # of 150 million the ceiling of 20 million is two fifteenths
    assert "at most 13.4% on CNY 150 million" in [evidence_of(support, one) for one in share.all()]
    assert support.locator("#evidence, .references").last.inner_text() == listed


def test_the_page_in_another_language_is_asked_the_same(support):
    typed(support, "12M")

    assert support.locator("a[hreflang=ja]").get_attribute("href").endswith("#cost=12M")


def test_a_place_whose_schemes_state_no_amount_has_no_curve_and_no_empty_sentence(support):
    support.locator("#asked-place").select_option("shenzhen")

    support.locator("[data-answer=ends]").wait_for(state="hidden")

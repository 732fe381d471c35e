"""What a person types as a cost means in the page what it means in Python."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from in_chromium import CHROMIUM

from analysis.pages import cost_words
from analysis.schemes.cost import (
    LIKE,
    NOT_ABOVE_ZERO,
    TOO_MUCH,
    UnreadableCost,
    project_cost,
)

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
SCRIPT = Path(cost_words.__file__).parent / "template" / "amount.js"
REFUSED = {LIKE: "unread", NOT_ABOVE_ZERO: "zero", TOO_MUCH: "much"}
#: Each with its value in millions and its money, "" for what no one can read.
TYPED = """
60 百万 | 60 | CNY
60百万 | 60 | CNY
６０百万 | 60 | CNY
60百萬 | 60 | CNY
60百万元 | 60 | CNY
2.5M CNY | 2.5 | CNY
2.5 m cny | 2.5 | CNY
60百万円 | 60 | JPY
6000万元 | 60 | CNY
6,000万円 | 60 | JPY
6000 万元 | 60 | CNY
6000萬 | 60 | CNY
６０００万元 | 60 | CNY
６０，０００，０００ | 60 | CNY
6千万元 | 60 | CNY
2千5百万 | 25 | CNY
六千万元 | 60 | CNY
六千万 | 60 | CNY
陆仟万元 | 60 | CNY
十万 | 0.1 | CNY
百万元 | 1 | CNY
0.6亿 | 60 | CNY
0.6億元 | 60 | CNY
1億2,000万 | 120 | CNY
1億2千万円 | 120 | JPY
一亿零五百万 | 105 | CNY
3億500万 | 305 | CNY
60万5千元 | 0.605 | CNY
1万亿元 | 1000000 | CNY
２０億 | 2000 | CNY
60,000千円 | 60 | JPY
60千万 | 600 | CNY
RMB 60M | 60 | CNY
RMB60,000,000 | 60 | CNY
rmb 60m | 60 | CNY
CNY 60,000,000.00 | 60 | CNY
CNY60M | 60 | CNY
60M RMB | 60 | CNY
人民币6000万元 | 60 | CNY
6000万人民币 | 60 | CNY
¥60M | 60 | CNY
￥60,000,000 | 60 | CNY
60 million | 60 | CNY
60 MILLION | 60 | CNY
60 million yuan | 60 | CNY
60 million USD | 60 | USD
USD 60 million | 60 | USD
60 million eur | 60 | EUR
60 million euros | 60 | EUR
60 million yen | 60 | JPY
€60M | 60 | EUR
$60 million | 60 | USD
US$60m | 60 | USD
6000万日元 | 60 | JPY
60M | 60 | CNY
60m | 60 | CNY
60 M | 60 | CNY
60MM | 60 | CNY
60mn | 60 | CNY
60 mn | 60 | CNY
60.5M | 60.5 | CNY
60k yuan | 0.06 | CNY
1.5bn | 1500 | CNY
1.5 billion | 1500 | CNY
60 thousand million | 60000 | CNY
sixty million | 60 | CNY
sixty-five million | 65 | CNY
two hundred million | 200 | CNY
one hundred and five million | 105 | CNY
60000000 | 60 | CNY
60,000,000 | 60 | CNY
60 000 000 | 60 | CNY
6e7 | 60 | CNY
+60M | 60 | CNY
60元 | 0.00006 | CNY
1,000.5 | 0.0010005 | CNY
0 | zero |
0.0 | zero |
-5 | zero |
−5万 | zero |
1e18 | much |
abc | unread |
60,5 | unread |
1,5 million | unread |
60.000.000 | unread |
60 km | unread |
60 million people | unread |
8% | unread |
50-60 million | unread |
約6000万元 | unread |
6000万元以上 | unread |
60 millions of euros and more | unread |
元6000万 | unread |
60百 万 | unread |
60mm | unread |
"""
ROWS = [
    tuple(cell.strip() for cell in row.split("|")) for row in TYPED.strip("\n").splitlines() if row
]


def in_python(typed: str) -> dict[str, object]:
    try:
        cost = project_cost(typed, "CNY")
    except UnreadableCost as refused:
        return {"refused": REFUSED[refused.template]}
    return {"value": cost.value, "unit": cost.unit}


def expected(value: str, unit: str) -> dict[str, object]:
    return {"value": Fraction(value) * 10**6, "unit": unit} if unit else {"refused": value}


@pytest.fixture(scope="module")
def in_the_page(with_scripts):
    page = with_scripts.new_page()
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    words = json.loads(json.dumps(cost_words.reading_words("CNY")))
    found = page.evaluate(
        "([rows, words]) => rows.map((typed) => readAmount(typed, words))",
        [[row[0] for row in ROWS], words],
    )
    page.close()
    return [one | ({"value": Fraction(one["value"])} if "value" in one else {}) for one in found]


@pytest.mark.parametrize(("typed", "value", "unit"), ROWS)
def test_a_typed_cost_is_read_as_a_person_means_it(typed, value, unit):
    assert in_python(typed) == expected(value, unit)


def test_the_page_reads_each_as_python_does(in_the_page):
    read = dict(zip([row[0] for row in ROWS], in_the_page, strict=True))

    assert read == {typed: in_python(typed) for typed, *_ in ROWS}


def test_an_empty_field_is_told_from_one_that_cannot_be_read(with_scripts):
    page = with_scripts.new_page()
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    words = cost_words.reading_words("CNY")
    found = page.evaluate("(words) => readAmount('  ', words)", words)
    page.close()

    assert found == {"refused": "empty"}

"""A number in words of the curator's own stands among the words that the package quotes."""

import pytest
from written_rows import found

from analysis.package.rules import free_text as rules

QUOTED = [
    {"figure": "fund", "source": "plan", "start": 0, "end": 9, "exact": "at least CNY 160 billion"},
    {"figure": "staff", "source": "other", "start": 0, "end": 9, "exact": "777 people"},
]


def told(table, **cells):
    rows = {"evidence": QUOTED, "figures": [{"figure": "fund", "value": 16, "period": "2027"}]}
    rows[table] = [*rows.get(table, ()), cells]
    faults = found(rules.numbers_in_free_text_are_quoted, **rows)
    return [(field, rule.partition(",")[0]) for _, _, field, rule, _ in faults]


@pytest.mark.parametrize(("table", "cells", "said"), [
    ("programmes", {"source": "plan", "name_en": "A fund of 777 billion"}, "777 billion"),
    ("programmes", {"source": "plan", "name_ja": "1600億元の基金"}, ""),  # the same in Japanese
    ("programmes", {"source": "plan", "name_zh_hans": "七百亿元的基金"}, "七百亿元"),
    ("programmes", {"source": "plan", "purpose_en": "For 777 people"}, "777 people"),  # elsewhere
    ("programmes", {"source": "other", "purpose_en": "For 777 people"}, ""),
    ("programmes", {"source": "plan", "starts": "2031", "name_en": "Plan 2031"}, ""),
    ("programmes", {"source": "plan", "purpose_en": "Two of them, on one site"}, ""),
    ("programmes", {"source": "plan", "purpose_en": "7 factories"}, "7"),
    ("indicators", {"indicator": "i", "definition": "Of the 777 largest"}, ""),
    ("indicators", {"indicator": "i", "definition": "Of the 778 largest"}, "778"),
    ("indicators", {"indicator": "i", "definition": "Within 1 year, of 3 kinds"}, ""),
    ("indicators", {"indicator": "i", "definition": "At least 7%"}, "At least 7%"),
    ("evidence", {"figure": "fund", "source": "plan", "exact": "x", "reading": "Read as 2027"}, ""),
    ("evidence", {"figure": "fund", "source": "plan", "exact": "x", "reading": "Of 2031"}, "2031"),
    ("evidence", {"figure": "fund", "source": "plan", "exact": "x", "reading": "兆 is 10^12"}, ""),
    ("evidence", {"figure": "fund", "source": "plan", "exact": "x", "reading": "10^12 yuan"},
     "10^12 yuan"),
    ("sources", {"source": "plan", "title": "778 firms"}, ""),  # the document's own words
    ("sources", {"source": "plan", "publisher": "Firm of 778"}, "778"),
    ("indicators", {"indicator": "i", "name_zh_hans": "产值（亿元）"}, ""),
    ("indicators", {"indicator": "i", "name_zh_hans": "百亿元企业"}, "百亿元"),
    ("support_schemes", {"programme": "p", "eligible_costs": "Costs above 778 yuan"},
     "above 778 yuan"),
])  # fmt: skip
def test_free_text_says_no_number_that_nothing_quotes(table, cells, said):
    faults = told(table, **cells)

    assert [rule.removeprefix("says ").strip("'\"") for _, rule in faults] == [said] * bool(said)

"""What is looked up in a package, and what is answered where it is not on file."""

from fractions import Fraction

import pandas as pd
import pytest

from analysis.package import UnknownKeyError, family_of
from analysis.package.faults import Fault, nearest, shown
from analysis.package.keyed_rows import rows_of
from analysis.package.load import in_one_line
from analysis.package.rates import conversions, exchange_rates
from analysis.quantities import ExchangeRate
from tests.tiny import figure, region, said, tiny

RATES = [
    {"from": "CNY", "to": "JPY", "rate": "20.5", "date": "2025-08-01", "source": "plan",
     "basis": "implied", "figure_from": "f", "figure_to": "g"},
    {"from": "CNY", "to": "USD", "rate": "0.14", "date": "2025", "source": "bank",
     "basis": "published"},
]  # fmt: skip


def test_of_few_keys_each_is_named_and_of_many_how_many_there_are():
    def answer(*known):
        return str(UnknownKeyError("support_schemes", "zzz", known))

    assert answer() == "no support scheme 'zzz': 0 support_schemes are on file"
    assert answer("b", "a\n") == r"no support scheme 'zzz': on file: b, a\n"
    assert answer(*map(str, range(20))).endswith("on file: " + ", ".join(map(str, range(20))))
    assert answer(*map(str, range(21))).endswith("'zzz': 21 support_schemes are on file")


@pytest.mark.parametrize(("asked", "known", "near"), [
    ("maple", ["mapple", "", "cedar", "mape", "maples", "maplex"], "mapple, maplex, maples"),
    ("maple", ["zzz"], ""),
    ("m" * 200, ["m" * 199], "m" * 199),
    ("m" * 201, ["m" * 200], ""),
    ("maple", ["maples"] + ["b"] * 19_999, "maples"),
    ("maple", ["maples"] + ["b"] * 20_000, ""),
])  # fmt: skip
def test_three_names_at_most_are_near_and_none_is_looked_for_in_a_crowd(asked, known, near):
    assert nearest(asked, known) == near


@pytest.mark.parametrize(("text", "safe"), [
    ("a" * 80, "a" * 80),
    ("a" * 81, "a" * 79 + "…"),
    ("a" * 76 + "\n", "a" * 76 + r"\n"),
    ("a" * 79 + "\n", "a" * 79 + "…"),
    *[(one, f"\\u{ord(one):04x}") for one in "\u200b\ud800\ue000\u0378\u2028\u2029\u202e"],
    ("\0", r"\x00"),
])  # fmt: skip
def test_what_is_shown_of_a_cell_is_80_signs_long_at_most_and_can_be_seen(text, safe):
    assert shown(text) == safe


def test_a_fault_says_what_it_knows():
    assert str(Fault("figures", None, "", "", "is odd", "")) == "figures: is odd"
    assert str(Fault("figures", 2, "value", "x", "is odd", "none", "more")) == (
        "more: figures row 2, value is 'x': is odd; allowed: none"
    )


def test_an_instrument_has_its_family_and_an_unknown_one_is_told_the_nearest():
    assert family_of("PI008")["name_en"] == "Direct financial support"
    with pytest.raises(UnknownKeyError, match="no instrument 'PI00': did you mean PI030"):
        family_of("PI00")


def test_a_rate_comes_with_the_figures_that_imply_it_and_names_a_sources_own_conversion():
    implied, published = exchange_rates(tiny(exchange_rates=RATES))

    assert implied.figures == ("f", "g")
    assert published == ExchangeRate(
        "CNY", "USD", Fraction(14, 100), "2025", "bank", "published"
    )  # fmt: skip
    assert conversions([implied, published]) == {"g": "f"}


def test_the_rows_of_a_table_have_none_where_a_number_is_missing():
    numbers = pd.DataFrame({"at": pd.Series([1, None], dtype="Int64"), "of": ["a", "b"]})

    assert rows_of(numbers.astype({"of": object})) == [
        {"at": 1, "of": "a"}, {"at": None, "of": "b"},
    ]  # fmt: skip


def test_the_rows_behind_figures_are_theirs_and_what_says_more_of_them():
    seeds = tiny(
        regions=[region("maple"), region("cedar")],
        figures=[figure("f")],
        evidence=[said("f", "one")],
        programmes=[{"programme": "aid", "region": "cedar"}],
    )
    behind = {name: list(rows) for name, rows in seeds.rows_behind(["figures"]).items() if rows}

    assert behind == {"figures": [0], "evidence": [0], "regions": [0]}


def test_a_package_shows_how_much_it_holds():
    assert repr(tiny(figures=[figure("f"), figure("g")], regions=[region("maple")])) == (
        "<Seeds : 1 regions, 2 figures>"
    )


def test_a_text_is_put_into_one_line():
    assert in_one_line(" a\n\tb\u2028c  d\x00 ") == "a b c d"
    assert in_one_line(12) == "12"

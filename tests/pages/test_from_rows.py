"""What a page counts by rows that it does not carry is worked out from the seeds, by hand here.

Maple has four measures: two grants (for firms, ending 2027), one regulation, one of no kind. Elm
has a grant and a platform. The index has one variable of two questions, one of which was read.
"""

import json

import pytest
from click.testing import CliRunner

from analysis.command import main
from analysis.pages import trace
from analysis.pages.formulas import FORMULAS
from analysis.pages.from_rows import FROM_ROWS, not_following
from analysis.pages.recomputed import FORMULAS as ON_THE_PAGE
from tests.tiny import REAL, figure, programme, region, tiny

SEEDS = tiny(
    regions=[region(key) for key in ("maple", "elm", "oak", "ash", "fir")],
    programmes=[
        programme("a", "measure", instrument="PI008", target_groups="TG31", ends="2027"),
        programme("b", "measure", instrument="PI008", target_groups="TG31", ends="2027"),
        programme("c", "regulation", instrument="PI032"),
        programme("d", "measure"),
        programme("e", "measure", region="elm", instrument="PI008"),
        programme("f", "measure", region="elm", instrument="PI022"),
    ],
    figures=[figure("yuan", "100"), figure("yen", "2000", unit="JPY")],
    exchange_rates=[
        {"from": "CNY", "to": "JPY", "rate": "20", "basis": "implied", "figure_from": "yuan",
         "figure_to": "yen"},
    ],
    pmc_variables=[
        {"variable": "x01", "answers": "many"},
        {"variable": "x01-1", "part_of": "x01"},
        {"variable": "x01-2", "part_of": "x01"},
    ],
    pmc_codes=[{"code": "read", "region": "maple", "variable": "x01-1", "value": "1"}],
)  # fmt: skip
OF_FIVE = "region/maple region/elm region/oak region/ash region/fir"
BOTH = "instrument/PI008 instrument/PI022 instrument/PI032"
#: formula, what it is from, value, other end -> worked by hand
WORKED = {
    "three of maple's measures have a kind": ("told", "region/maple", "3", ""),
    "two of those three are grants": ("share_of_rows", "region/maple", "0.666666666667", ""),
    "two are for small firms": ("in_target_group", "region/maple", "2", ""),
    "two end with a and b": ("ends_with", "programme/a programme/b", "2", ""),
    "of three kinds both use one": ("overlap", BOTH, "0.333333333333", ""),
    "of all 28 kinds one at least": ("overlap_least", BOTH, "0.0357142857143", ""),
    "of the ten pairs of five regions six are shown": ("pairs_left_out", OF_FIVE, "4", ""),
    "the first question was read as yes": ("pmc_answer", "pmc_code/read", "1", ""),
    "one of two is yes, one open": ("pmc_variable", "pmc_variable/x01", "0.5", "1"),
    "the sum of one variable": ("pmc_index", "pmc_variable/x01", "0.5", "1"),
    "two questions": ("pmc_asked", "pmc_variable/x01", "2", ""),
    "one of them answered": ("pmc_answered", "pmc_variable/x01", "1", ""),
    "each moves it by half": ("pmc_weight", "pmc_variable/x01", "0.5", ""),
    "2000 yen for 100 yuan": ("exchange_rate", "yuan yen", "20", ""),
    "100 yuan are 2000 yen": ("converted", "yuan yen", "2000", ""),
}  # fmt: skip


def page(**more):
    shown = {"yuan": {"region": "maple", "unit": "CNY", "value": "100"}}
    package = {"figures": shown, "names": {"region/elm": []}, **more}
    return f'<script type="application/json" id="package">{json.dumps(package)}</script>'


def mark(formula, named, value, upper):
    return {"data-derived": formula, "data-from": named, "value": value, "data-upper": upper}


@pytest.mark.parametrize("worked", WORKED.values(), ids=WORKED)
def test_a_number_from_rows_is_what_a_hand_works_out(worked):
    formula, named, _, upper = worked

    assert list(not_following(page(), [mark(*worked)], SEEDS)) == []
    forged = mark(formula, named, "9.99", upper)
    assert list(not_following(page(), [forged], SEEDS)) == [
        f"{formula} of 9.99: does not follow from the rows on file"
    ]


def test_a_number_of_rows_that_another_region_has_does_not_follow():
    assert list(not_following(page(), [mark("told", "region/elm", "3", "")], SEEDS))


def test_a_trace_of_a_page_alone_counts_what_follows_from_rows_apart():
    told = '<data value="3" data-derived="told" data-from="region/elm">3</data>'
    listed = '<data value="1" data-derived="count" data-from="region/elm">1</data>'

    found = trace(f'<html lang="en"><body><p>{told}, {listed}</p>{page()}</body></html>')

    assert (found.traced, len(found.from_rows), found.untraced) == (1, 1, ())


def test_the_command_says_how_many_numbers_only_the_seeds_can_tell(tmp_path):
    told = '<p><data value="3" data-derived="told" data-from="region/elm">3</data></p>'
    forged = tmp_path / "forged.html"
    forged.write_text(f'<html lang="en"><body>{told}{page()}</body></html>')

    alone = CliRunner().invoke(main, ["trace", str(forged)])
    beside = CliRunner().invoke(main, ["trace", str(forged), "--seeds", str(REAL)])

    assert (alone.exit_code, beside.exit_code) == (0, 1)
    assert "0 numbers traced, 0 not; 1 more follow from rows that no page carries" in alone.output
    assert "told of 3: does not follow from the rows on file" in beside.output


def test_no_formula_is_taken_at_its_word_where_the_seeds_are_at_hand():
    counted = {"count", "in_group"}  # what a mark lists

    assert FORMULAS.keys() == counted | ON_THE_PAGE.keys() | FROM_ROWS.keys()

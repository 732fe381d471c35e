"""Rows of every table are accepted, corrected, added and dismissed, and the package stays sound."""

import pytest

from analysis.curation.deeds import (
    ACCEPT,
    ADD,
    CORRECT,
    DISMISS,
    MERGE,
    QUOTE,
    REOPEN,
    TAKE_UP,
    Deed,
    done,
)
from analysis.curation.quoted import words_at
from analysis.curation.reading_order import entries, how_far
from analysis.curation.state import Curation, CurationError, save
from analysis.package import check_package
from tests.curation.drafted_town import (
    AWARDS,
    PLAN,
    SOURCE,
    STANDING,
    TEXT,
    VOUCHERS,
    drafted_town,
)


@pytest.fixture
def town(tmp_path):
    return drafted_town(tmp_path)


def words(curation: Curation, exact: str):
    start = TEXT.index(exact)
    return words_at(curation, SOURCE, start, start + len(exact))


def number(curation: Curation, exact: str, do: str, **cells: str) -> Deed:
    entry = next(one for one in entries(curation, SOURCE) if one.place and one.exact == exact)
    return Deed(do, entry.table, entry.key, words(curation, exact), cells)


def figure(curation: Curation, exact: str) -> str:
    return next(row["figure"] for row in curation.tables["evidence"] if row["exact"] == exact)


def keys(curation: Curation, table: str) -> set[str]:
    return {next(iter(row.values())) for row in curation.tables[table]}


def sound(before: Curation, after: Curation) -> Curation:
    saved = save(before, after)
    assert check_package(saved.folder) == ()
    return saved


def test_all_rows_stand_in_the_order_of_the_text_and_those_without_words_at_the_end(town):
    listed = entries(town, SOURCE)

    quoted = [one for one in listed if one.has_words]
    assert [one.table for one in listed[len(quoted) :]] == [
        *["indicators"] * len(town.tables["indicators"]), "regions", "sources",
    ]  # fmt: skip
    assert [one.start for one in quoted] == sorted(one.start for one in quoted)
    order = [one.key for one in quoted if one.key in (VOUCHERS, "voucher-term")]
    assert order == [VOUCHERS, VOUCHERS, "voucher-term"]
    assert len({one.identity for one in listed}) == len(listed)


@pytest.mark.parametrize(("table", "key"), [
    ("programmes", PLAN), ("support_schemes", AWARDS), ("scheme_terms", "award-term"),
    ("scheme_limits", "all-awards"), ("scheme_relations", "no-grant"),
    ("conditions", "three-years"), ("members", "institute"),
])  # fmt: skip
def test_a_drafted_row_is_accepted_and_made_undecided_again(town, table, key):
    before = how_far(entries(town, SOURCE))

    accepted = sound(town, done(town, Deed(ACCEPT, table, key)))

    after = how_far(entries(accepted, SOURCE))
    assert (after.accepted, after.undecided) == (before.accepted + 1, before.undecided - 1)
    assert accepted.row(table, key)["obs_status"] == ""
    assert done(accepted, Deed(REOPEN, table, key)).row(table, key)["obs_status"] == "V"


def test_a_programme_that_is_none_takes_its_clauses_with_it(town):
    left = sound(town, done(town, Deed(DISMISS, "programmes", VOUCHERS)))

    assert keys(left, "support_schemes") == {AWARDS}
    assert keys(left, "scheme_terms") == {"award-term"}
    assert keys(left, "conditions") == keys(left, "scheme_relations") == set()
    assert keys(left, "scheme_limits") == {"all-awards"}


def test_what_hangs_on_a_dismissed_programme_moves_to_what_that_is_part_of(town):
    left = sound(town, done(town, Deed(DISMISS, "programmes", STANDING)))
    assert left.row("members", "institute")["programme"] == PLAN

    top = sound(left, done(left, Deed(DISMISS, "programmes", PLAN)))
    assert top.row("members", "institute")["programme"] == ""
    assert top.row("programmes", AWARDS)["parent"] == ""


def test_what_was_accepted_is_not_dismissed_by_the_way(town):
    accepted = done(town, Deed(ACCEPT, "scheme_terms", "voucher-term"))

    with pytest.raises(CurationError, match="used in scheme_terms by what was accepted"):
        done(accepted, Deed(DISMISS, "programmes", VOUCHERS))


def test_a_clause_lives_as_long_as_it_has_an_amount(town):
    one = sound(town, done(town, number(town, "up to CNY 2 million", DISMISS, reason="rhetoric")))
    term = one.row("scheme_terms", "voucher-term")
    assert (term["limit"], term["limit_per"]) == ("", "")
    assert term["rate"] == figure(town, "30%")

    none = sound(one, done(one, number(one, "30%", DISMISS, reason="rhetoric")))
    assert "voucher-term" not in keys(none, "scheme_terms")
    assert keys(none, "conditions") == set()


def test_a_figure_that_a_clause_takes_becomes_of_its_kind(town):
    most = figure(town, "35 companies")
    cells = {"quota": most, "quota_per": "year"}

    done_so = done(town, Deed(CORRECT, "scheme_terms", "award-term", None, cells))

    assert done_so.row("figures", most)["measure_kind"] == "quota"


@pytest.mark.parametrize(("cells", "says"), [
    ({"rate": "nothing"}, "rate: there is no row 'nothing' in figures"),
    ({"scheme": "voucher"}, "there is no row 'voucher' in support_schemes; near it: vouchers"),
    ({"limit_per": "month"}, "limit_per cannot be 'month': it is one of project"),
    ({"start": "3"}, "there is no start to correct"),
])  # fmt: skip
def test_a_cell_of_a_clause_that_can_never_be_right_is_refused(town, cells, says):
    with pytest.raises(CurationError, match=says):
        done(town, Deed(CORRECT, "scheme_terms", "voucher-term", None, cells))


@pytest.mark.parametrize(("table", "exact", "cell", "value"), [
    ("programmes", "Where things", "parent", PLAN),
    ("scheme_terms", "A registered model", "scheme", AWARDS),
    ("scheme_limits", "All awards", "covers", "award-term"),
    ("scheme_relations", "cannot be had together", "term", "voucher-term"),
    ("conditions", "registered model", "text_en", "registered model"),
    ("members", "a centre of", "programme", STANDING),
])  # fmt: skip
def test_selected_words_become_a_row_that_belongs_to_what_stands_before(
    town, table, exact, cell, value
):
    after = sound(town, done(town, Deed(ADD, table, "", words(town, exact))))

    (new,) = [row for row in after.tables[table] if row not in town.tables[table]]
    assert (new["exact"], new["obs_status"], new["rule"]) == (exact, "V", "")
    assert TEXT[int(new["start"]) : int(new["end"])] == exact
    assert new[cell] == value


def test_a_programme_becomes_a_scheme_when_a_term_is_added_to_it(town):
    after = sound(town, done(town, Deed(ADD, "scheme_terms", "", words(town, "a centre of"))))

    assert STANDING in keys(after, "support_schemes")


def test_a_figure_that_nobody_named_is_of_the_aid_that_its_new_kind_says(town):
    named = done(town, number(town, "at most CNY 3 million", CORRECT, indicator="Aid ceiling"))
    kind = {"measure_kind": "ceiling", "bound": "at_most", "frequency": "P1Y"}
    after = sound(town, done(named, number(town, "at least CNY 12 billion", CORRECT, **kind)))

    paid = after.row("figures", figure(town, "at least CNY 12 billion"))
    assert (paid["indicator"], paid["frequency"]) == ("aid_ceiling", "")


def test_a_figure_named_as_a_flow_on_file_flows_over_the_time_of_the_others(town):
    yearly = {"indicator": "Sales", "frequency": "P1Y"}
    named = done(town, number(town, "at least CNY 12 billion", CORRECT, **yearly))
    after = done(named, number(town, "CNY 500000", CORRECT, indicator="Sales"))

    assert after.row("figures", figure(town, "CNY 500000"))["frequency"] == "P1Y"
    monthly = number(town, "at most CNY 3 million", CORRECT, indicator="Sales", frequency="P1M")
    again = number(town, "CNY 500000", CORRECT, indicator="Sales", frequency="")
    two_ways = done(done(after, monthly), again)
    assert two_ways.row("figures", figure(town, "CNY 500000"))["frequency"] == ""


def test_a_term_that_is_added_takes_the_amounts_that_its_words_give(town):
    paid = words(town, "30% of its fees for computing, up to CNY 2 million a year, once it has run")
    after = sound(town, done(town, Deed(ADD, "scheme_terms", "", paid)))

    (term,) = [
        row for row in after.tables["scheme_terms"] if row not in town.tables["scheme_terms"]
    ]
    assert term["rate"] == figure(town, "30%")
    assert term["limit"] == figure(town, "up to CNY 2 million")
    assert (term["fixed_sum"], term["minimum"], term["threshold_from"]) == ("", "", "")


def test_amounts_that_a_draft_took_for_aims_become_those_of_the_term_that_is_added(town):
    rate, limit = of = [figure(town, "30%"), figure(town, "up to CNY 2 million")]
    aims = [
        row | ({"measure_kind": "target"} if row["figure"] in of else {})
        for row in town.tables["figures"]
    ]
    paid = words(town, "30% of its fees for computing, up to CNY 2 million a year, once it has run")
    deed, key = Deed(ADD, "scheme_terms", "", paid), f"{SOURCE}-t{paid.start}"
    after = done(town.changed(figures=aims), deed)

    term = after.row("scheme_terms", key)
    assert (term["rate"], term["limit"]) == (rate, limit)
    kinds = [after.row("figures", one)["measure_kind"] for one in of]
    assert kinds == ["rate", "ceiling"]
    read = [row | {"obs_status": "A"} for row in aims]
    assert done(town.changed(figures=read), deed).row("scheme_terms", key)["rate"] == ""


def test_a_limit_that_is_added_takes_its_amount_and_no_other(town):
    of_all = words(town, "CNY 500000. All awards of a firm are at most CNY 3 million")
    after = sound(town, done(town, Deed(ADD, "scheme_limits", "", of_all)))

    (limit,) = [r for r in after.tables["scheme_limits"] if r not in town.tables["scheme_limits"]]
    assert limit["amount"] == figure(town, "at most CNY 3 million")


def test_selected_words_that_give_a_number_become_a_figure_once(town):
    gone = done(town, number(town, "35 companies", DISMISS, reason="rhetoric"))
    added = sound(town, done(gone, Deed(ADD, "figures", "", words(town, "35 companies"))))
    taken = done(gone, number(gone, "35 companies", TAKE_UP))
    assert added.tables["figures"] == taken.tables["figures"]
    assert added.row("figures", figure(added, "35 companies"))["obs_status"] == "V"

    with pytest.raises(CurationError, match="give a figure already"):
        done(town, Deed(ADD, "figures", "", words(town, "35 companies")))


@pytest.mark.parametrize(("start", "end", "says"), [
    (0, 0, "no words are selected"), (0, 60, "end of a line"), (71, 160, "89 characters are"),
])  # fmt: skip
def test_what_a_row_cannot_quote_is_refused(town, start, end, says):
    with pytest.raises(CurationError, match=says):
        words_at(town, SOURCE, start, end)


def test_white_space_around_a_selection_is_left_out(town):
    start = TEXT.index(" Computing vouchers\n")

    assert words_at(town, SOURCE, start, start + 19).exact == "Computing vouchers"


def test_a_row_may_quote_other_words_and_its_printed_name_follows(town):
    to = words(town, "Institute")

    after = sound(town, done(town, Deed(QUOTE, "members", "institute", to=to)))

    row = after.row("members", "institute")
    assert (row["exact"], row["name"], row["start"]) == ("Institute", "Institute", str(to.start))


def test_a_figure_may_be_given_by_other_words(town):
    deed = number(town, "up to CNY 2 million", QUOTE)
    after = done(
        town, Deed(QUOTE, deed.table, deed.key, deed.words, to=words(town, "CNY 2 million"))
    )

    assert figure(sound(town, after), "CNY 2 million") == deed.key


def test_naming_an_indicator_names_it_for_all_its_figures(town):
    of_it = [row["figure"] for row in town.tables["figures"]
             if row["indicator"] == "unnamed_money_cny"]  # fmt: skip

    after = sound(town, done(town, Deed(CORRECT, "indicators", "unnamed_money_cny", None,
                                        {"name_en": "Award for a model"})))  # fmt: skip

    assert len(of_it) == 3
    assert {after.row("figures", key)["indicator"] for key in of_it} == {"award_for_a_model"}
    assert "unnamed_money_cny" not in keys(after, "indicators")


def test_a_name_given_to_what_is_measured_answers_the_questions_of_its_concept(town):
    beside = done(town, number(town, "more than 80 companies", CORRECT, indicator="AI companies"))
    at_once = done(town, Deed(CORRECT, "indicators", "unnamed_count_company", None,
                              {"name_en": "Firms served a year"}))  # fmt: skip

    assert beside.row("indicators", "ai_companies")["measured"] == "companies"
    assert at_once.row("indicators", "firms_served_a_year")["measured"] == ""
    named = {"name_en": "Key firms"}
    at_once = done(town, Deed(CORRECT, "indicators", "unnamed_count_company", None, named))
    assert at_once.row("indicators", "key_firms")["measured"] == "companies"


def test_the_unit_of_an_indicator_is_that_of_its_figures(town):
    after = sound(town, done(town, Deed(CORRECT, "indicators", "unnamed_money_cny", None,
                                        {"name_en": "Award", "unit": "EUR"})))  # fmt: skip

    assert after.row("indicators", "award")["unit"] == "EUR"
    assert after.row("figures", figure(town, "CNY 500000"))["unit"] == "EUR"


def test_indicators_are_merged_where_they_measure_alike(town):
    into = {"into": "unnamed_money_cny_a_year"}
    after = done(town, Deed(MERGE, "indicators", "unnamed_money_cny", None, into))
    assert "unnamed_money_cny" not in keys(after, "indicators")
    assert after.row("figures", figure(town, "CNY 500000"))["indicator"] == into["into"]

    with pytest.raises(CurationError, match="amounts of share, that one of money"):
        done(town, Deed(MERGE, "indicators", "unnamed_share_1", None, into))


def test_a_number_that_is_merged_takes_its_clauses_along(town):
    one, other = figure(town, "CNY 500000"), figure(town, "at most CNY 3 million")
    same = done(town, Deed(CORRECT, "figures", one, None, {"value": "3000000"}))

    merged = done(same, number(same, "CNY 500000", MERGE, into=other))

    assert merged.row("scheme_terms", "award-term")["fixed_sum"] == other


def test_a_place_is_described_and_its_parent_made_on_the_way(town):
    cells = {"level": "district", "parent": "North Province"}

    after = done(town, Deed(CORRECT, "regions", SOURCE, None, cells))

    assert after.row("regions", SOURCE)["parent"] == "north-province"
    assert after.row("regions", "north-province")["name_en"] == "North Province"


def test_a_deed_that_a_table_does_not_know_is_refused(town):
    with pytest.raises(CurationError, match="dismiss is not done to regions"):
        done(town, Deed(DISMISS, "regions", SOURCE))

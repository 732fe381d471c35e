"""What nobody has read is left out, with what cannot stand without it; each on a few rows."""

from dataclasses import replace
from random import Random

import pytest

from analysis.package import check_package
from analysis.package.faults import NotRead
from analysis.package.unread import STATUS, UNREAD, not_only_named, without_unread
from analysis.package.write import write_package
from tests.tiny import figure, member, programme, real_seeds, said, tiny

V = {"obs_status": "V"}


def left(table, **rows):
    """Return the keys of a table that are left of some rows, in order."""
    seeds = without_unread(tiny(**rows))
    return getattr(seeds, table).iloc[:, 0].to_list()


def term(key, **cells):
    return {"term": key, "scheme": "grant"} | cells


def of_a_grant(*terms, **rows):
    """Return the keys of the terms left of a scheme whose figures f and g are read, u is not."""
    amounts = [figure("f"), figure("g"), figure("u", **V)]
    grant = {
        "programmes": [programme("grant", "scheme")],
        "support_schemes": [{"programme": "grant"}],
    }
    return left("scheme_terms", **{"scheme_terms": terms, "figures": amounts, **grant, **rows})


def test_a_package_that_was_read_is_the_same_object():
    seeds = tiny(figures=[figure("f")])

    assert without_unread(seeds) is seeds
    assert seeds.with_unread is None


def test_an_unread_figure_goes_with_its_evidence_and_its_corrections_and_is_still_known():
    rows = {
        "figures": [figure("f"), figure("u", **V)],
        "evidence": [said("f", "one"), said("u", "two")],
        "corrections": [{"figure": "u", "field": "value"}],
    }
    before = tiny(**rows)
    seeds = without_unread(before)

    assert seeds.figures["figure"].to_list() == ["f"]
    assert seeds.evidence["figure"].to_list() == ["f"]
    assert seeds.corrections.empty
    assert seeds.with_unread is before
    assert without_unread(seeds) is seeds


def test_who_asks_for_an_unread_row_is_told_that_it_is_not_read():
    seeds = without_unread(tiny(figures=[figure("f"), figure("u", **V)]))

    with pytest.raises(NotRead, match="'u' is drafted and not read yet"):
        seeds.figure("u")


def test_a_part_of_an_unread_figure_stays_and_loses_its_whole():
    rows = [figure("part", part_of="u"), figure("own", part_of="part"), figure("u", **V)]
    seeds = without_unread(tiny(figures=rows))

    assert seeds.figures[["figure", "part_of"]].to_numpy().tolist() == [
        ["part", ""], ["own", "part"],
    ]  # fmt: skip


def test_a_term_whose_limit_is_unread_goes_rather_than_pay_without_it():
    assert of_a_grant(term("a", rate="f", limit="g"), term("b", rate="f", limit="u")) == ["a"]
    assert of_a_grant(term("a", rate="f"), term("b", rate="f", **V)) == ["a"]


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("scheme_limits", {"limit": "l", "covers": "b;c", "amount": "g"}),
        ("scheme_relations", {"relation": "r", "term": "b", "other": "c", "amount": ""}),
        ("conditions", {"condition": "k", "of": "b"}),
    ],
)
def test_what_bears_on_a_term_holds_it_back_until_it_is_read(table, row):
    terms = term("a", rate="f"), term("b", rate="f")

    assert of_a_grant(*terms, **{table: [row]}) == ["a", "b"]
    assert of_a_grant(*terms, **{table: [row | V]}) == ["a"]
    if "amount" in row:
        assert of_a_grant(*terms, **{table: [row | {"amount": "u"}]}) == ["a"]


def test_a_clause_that_names_a_scheme_bears_on_all_its_terms():
    condition = {"condition": "k", "of": "grant"} | V

    assert of_a_grant(term("a", rate="f"), term("b", rate="f"), conditions=[condition]) == []


def test_a_limit_that_excepts_by_an_unread_condition_is_unread_as_it_holds_it_back():
    limit = {"limit": "l", "covers": "a", "amount": "g", "except_for": "k"}
    condition = {"condition": "k", "of": ""}

    assert of_a_grant(term("a"), scheme_limits=[limit], conditions=[condition]) == ["a"]
    assert of_a_grant(term("a"), scheme_limits=[limit], conditions=[condition | V]) == []


def test_a_scheme_goes_with_its_unread_budget_and_where_no_term_of_it_is_left():
    schemes = [programme(key, "scheme") for key in ("none", "cut", "spent", "kept")]
    rows = {
        "programmes": schemes,
        "figures": [figure("f"), figure("u", **V)],
        "support_schemes": [
            {"programme": "none"}, {"programme": "cut"}, {"programme": "spent", "envelope": "u"},
            {"programme": "kept", "envelope": "f"},
        ],
        "scheme_terms": [
            term("a", scheme="cut", rate="u"), term("b", scheme="spent", rate="f"),
            term("c", scheme="kept", rate="f"),
        ],
    }  # fmt: skip

    assert left("support_schemes", **rows) == ["none", "kept"]
    assert left("scheme_terms", **rows) == ["c"]


def test_what_is_said_of_terms_that_are_gone_goes_and_a_joint_limit_covers_those_left():
    rows = {
        "programmes": [programme("grant", "scheme")],
        "support_schemes": [{"programme": "grant"}],
        "figures": [figure("f"), figure("u", **V)],
        "scheme_terms": [term("a", rate="f"), term("b", rate="u")],
        "scheme_limits": [
            {"limit": "both", "covers": "a;b", "amount": "f"},
            {"limit": "gone", "covers": "b", "amount": "f"},
        ],
        "scheme_relations": [{"relation": "r", "term": "a", "other": "b"}],
        "conditions": [{"condition": "k", "of": "b"}, {"condition": "m", "of": "a"}],
    }
    seeds = without_unread(tiny(**rows))

    assert seeds.scheme_limits[["limit", "covers"]].to_numpy().tolist() == [["both", "a"]]
    assert seeds.scheme_relations.empty
    assert seeds.conditions["condition"].to_list() == ["m"]


def test_a_rate_that_an_unread_figure_implies_goes_and_a_published_one_stays():
    rates = [{"from": "CNY", "to": "JPY", "figure_from": "u"}, {"from": "USD", "to": "JPY"}]

    assert left("exchange_rates", exchange_rates=rates, figures=[figure("u", **V)]) == ["USD"]


def test_an_unread_programme_that_a_read_row_names_stays_with_its_name_alone():
    drafted = V | {
        "instrument": "PI008",
        "starts": "2025",
        "purpose_en": "To pay",
        "parent": "plan",
    }
    rows = {
        "programmes": [
            programme("plan", **V), programme("scheme", "scheme", **drafted),
            programme("other", **V),
            programme("read", instrument="PI008"),
        ],
        "figures": [figure("f", programme="scheme"), figure("u", programme="other", **V)],
    }  # fmt: skip
    seeds = without_unread(tiny(**rows))
    bare = seeds.row("programmes", "scheme")

    assert seeds.programmes["programme"].to_list() == ["plan", "scheme", "read"]
    assert (bare["name_en"], bare["kind"], bare["parent"]) == ("Scheme", "scheme", "plan")
    assert (bare["instrument"], bare["starts"], bare["purpose_en"]) == ("", "", "")
    assert seeds.row("programmes", "read")["instrument"] == "PI008"
    assert not_only_named(seeds, "programmes").column("programme") == ["read"]
    assert len(not_only_named(tiny(**rows), "programmes")) == 4


def test_a_member_of_an_unread_programme_keeps_its_name_and_an_unread_member_goes():
    rows = {
        "programmes": [programme("plan", **V), programme("idle", **V)],
        "members": [
            member("park", programme="plan", part_of="city"), member("city", **V),
            member("firm", programme="idle", **V),
        ],
    }  # fmt: skip

    assert left("members", **rows) == ["park", "city"]
    assert left("programmes", **rows) == ["plan"]


def test_a_strategy_loses_its_unread_headline_figure_and_keeps_its_lever():
    rows = {
        "strategies": [{"region": "maple", "headline_figure": "u", "lever": "plan"}],
        "figures": [figure("u", **V)],
        "programmes": [programme("plan", **V)],
    }
    seeds = without_unread(tiny(**rows))

    assert seeds.strategies["headline_figure"].to_list() == [""]
    assert seeds.programmes["programme"].to_list() == ["plan"]


def test_what_is_left_of_a_region_knows_what_was_left_out_of_it_alone():
    rows = {
        "regions": [
            {"region": "maple", "level": "province"},
            {"region": "cedar", "level": "province"},
        ],
        "figures": [figure("u", **V), figure("w", region="cedar", **V)],
    }
    seeds = without_unread(tiny(**rows)).of_regions(["cedar"])

    assert seeds.with_unread.figures["figure"].to_list() == ["w"]


def test_what_was_left_out_of_a_region_apart_is_left_apart_too():
    rows = {
        "regions": [{"region": "land"}, {"region": "maple", "parent": "land"}],
        "figures": [figure("u", **V), figure("w", region="land", **V)],
    }
    seeds = without_unread(tiny(**rows)).of_regions(["land"], apart=["maple"])

    assert seeds.with_unread.figures["figure"].to_list() == ["w"]


@pytest.mark.parametrize("chance", [0.2, 0.8])
def test_whatever_nobody_has_read_of_a_sound_package_what_is_left_is_sound(chance, tmp_path):
    whole, drawn = real_seeds(), Random(int(chance * 10))
    tables = {
        name: table.assign(obs_status=[_status(one, drawn, chance) for one in table["obs_status"]])
        for name, table in whole.tables.items()
        if STATUS in table
    }
    left = without_unread(replace(whole, **tables))
    kept = {name: table.to_dict("records") for name, table in left.tables.items()}

    assert len(left.figures) < len(whole.figures)
    faults = check_package(write_package(tmp_path / "left", kept, name="left", title="Left"))
    # a name may hold a year that only words quoted for a figure nobody has read give
    assert [one for one in faults if "which no quoted words give" not in one.rule] == []


def _status(status, drawn, chance):
    return UNREAD if drawn.random() < chance else status

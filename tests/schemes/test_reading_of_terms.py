"""Terms as they are read: what a scheme says for all its terms, and what stays unsaid."""

from analysis.schemes.clauses import clauses_by_scheme, schemes_of
from analysis.schemes.reading import terms_of
from tests.tiny import figure, programme, region, tiny

CITY = {"region": "maple-city", "level": "prefecture_level_city", "parent": "maple"}
PLACE = {"source": "plan", "start": "3", "end": "8", "exact": "words"}


def package(**rows):
    """Return two schemes, `aid` of a province with the terms a and b, `gift` of its city."""
    return tiny(**{
        "regions": [region("maple"), CITY],
        "programmes": [programme("aid", "scheme", name_ja="補助"),
                       programme("gift", "scheme", region="maple-city")],
        "support_schemes": [{"programme": "aid"}, {"programme": "gift"}],
        "scheme_terms": [
            {"term": "a", "scheme": "aid", "grade_en": "gold", "grade_zh_hans": "金", **PLACE},
            {"term": "b", "scheme": "aid"},
        ],
        **rows,
    })  # fmt: skip


def test_terms_come_in_the_order_of_their_schemes_the_silent_one_by_the_schemes_key():
    read = terms_of(package())

    assert [(one.term, one.scheme, one.region) for one in read.on_file] == [
        ("a", "aid", "maple"), ("b", "aid", "maple"), ("gift", "gift", "maple-city"),
    ]  # fmt: skip
    assert read.parents == {"maple": "", "maple-city": "maple"}
    assert all(one.is_silent for one in read.on_file)


def test_the_terms_of_one_region_are_those_of_its_schemes():
    read = terms_of(package(), "maple-city")

    assert [one.term for one in read.on_file] == ["gift"]


def test_a_silent_term_has_every_column_of_one_and_its_schemes_row():
    seeds = package(support_schemes=[{"programme": "gift", "stacking": "no", "envelope": "e",
                                      "envelope_per": "year", "allocation": "merit"}],
                    figures=[figure("e", "9")])  # fmt: skip
    (gift,) = terms_of(seeds).on_file

    assert gift.row["term"] == gift.row["scheme"] == "gift"
    assert [gift.row[name] for name in ("costs", "limit_per", "exact")] == ["", "", ""]
    assert (gift.row["stacking"], gift.row["allocation"]) == ("no", "merit")
    assert (gift.envelope.value, gift.envelope_per) == (9, "year")
    assert (gift.clause.source, gift.clause.exact) == ("", "")
    assert (gift.limit_per, gift.quota_per, gift.threshold_on) == ("", "", "whole")


def test_a_grade_follows_the_name_in_each_language_that_has_both():
    graded = {"term": "a", "scheme": "aid", "grade_en": "gold", "grade_ja": "金", **PLACE}
    graded["grade_zh_hans"] = "金"
    a, b, _ = terms_of(package(scheme_terms=[graded, {"term": "b", "scheme": "aid"}])).on_file

    assert a.names["name_en"] == "Aid: gold"
    assert (a.names["name_ja"], a.names["name_zh_hans"]) == ("補助：金", "")
    assert b.names["name_en"] == "Aid"
    assert (a.clause.source, a.clause.start, a.clause.end, a.clause.exact) == (
        "plan", 3, 8, "words",
    )  # fmt: skip


def test_every_amount_of_a_term_is_the_quantity_of_its_figure():
    names = ("rate", "fixed_sum", "limit", "minimum", "threshold_from", "threshold_to", "quota")
    row = {"term": "t", "scheme": "aid", "limit_per": "award", "quota_per": "scheme",
           "threshold_on": "part", "costs": "data;compute"}  # fmt: skip
    seeds = package(
        scheme_terms=[row | {name: name for name in names}],
        figures=[figure(name, str(at)) for at, name in enumerate(names, 1)],
    )
    term, _ = terms_of(seeds).on_file

    assert [getattr(term, name).value for name in names] == [1, 2, 3, 4, 5, 6, 7]
    assert term.limit.figures == ("limit",)
    assert (term.limit_per, term.quota_per, term.threshold_on) == ("award", "scheme", "part")
    assert term.costs == ("data", "compute")


def test_an_amount_whose_figure_is_missing_is_none():
    missing = figure("gone", "", obs_status="O")
    seeds = package(scheme_terms=[{"term": "t", "scheme": "aid", "rate": "gone"}],
                    figures=[missing])  # fmt: skip

    assert terms_of(seeds).on_file[0].rate is None


def condition(key, of, **cells):
    return {"condition": key, "of": of, "attribute": "size", "holds": "is"} | cells


def test_a_term_asks_its_own_conditions_and_those_of_its_scheme():
    asked = [condition("all", "aid", value="sme"), condition("own", "a"), condition("no", "gift")]

    a, b, gift = terms_of(package(conditions=asked)).on_file

    assert [[one.condition for one in term.conditions] for term in (a, b, gift)] == [
        ["own", "all"], ["all"], ["no"],
    ]  # fmt: skip
    assert a.conditions[1].values == ("sme",)
    assert a.conditions[1].row["of"] == "aid"


def test_a_condition_that_does_not_say_how_it_holds_is_one_that_is():
    (asked,) = terms_of(package(conditions=[condition("c", "a", holds="")])).on_file[0].conditions

    assert (asked.holds, asked.values, asked.amount) == ("is", (), None)


def test_a_limit_covers_each_term_of_a_scheme_it_names():
    limit = {"limit": "l", "covers": "aid;gift", "amount": "most", "per": "recipient",
             "years": "three", "except_for": "huge", **PLACE}  # fmt: skip
    read = terms_of(package(
        scheme_limits=[limit], conditions=[condition("huge", "")],
        figures=[figure("most", "9"), figure("three", "3")],
    ))  # fmt: skip

    (found,) = read.limits
    assert (found.limit, found.covers, found.per) == ("l", ("a", "b", "gift"), "recipient")
    assert (found.amount.value, found.years.value) == (9, 3)
    assert [one.condition for one in found.except_for] == ["huge"]
    assert found.clause.exact == "words"


def test_a_relation_holds_for_each_pair_of_the_terms_it_names():
    row = {"relation": "r", "kind": "after", "term": "aid", "other": "gift", "on": "cost",
           "amount": "half", **PLACE}  # fmt: skip
    read = terms_of(package(scheme_relations=[row], figures=[figure("half", "0.5")]))

    assert [(one.term, one.other) for one in read.relations] == [("a", "gift"), ("b", "gift")]
    (first, _) = read.relations
    assert (first.relation, first.kind, first.on, first.clause.start) == ("r", "after", "cost", 3)
    assert float(first.amount) == 0.5


def test_a_relation_without_another_is_one_with_nothing_on_file():
    row = {"relation": "r", "kind": "share_of_grant", "term": "aid", "other": ""}

    found = terms_of(package(scheme_relations=[row])).relations

    assert [(one.term, one.other) for one in found] == [("a", ""), ("b", "")]


CLAUSES = {
    "scheme_limits": [{"limit": "l", "covers": "a;gift", "except_for": "d"}],
    "scheme_relations": [{"relation": "r", "term": "b", "other": "gift"}],
    "conditions": [condition("c", "a"), condition("d", ""), condition("e", "gift")],
}


def test_the_clauses_of_a_scheme_are_those_that_name_it_or_a_term_of_it():
    assert {
        scheme: {table: list(keys) for table, keys in found.items()}
        for scheme, found in clauses_by_scheme(package(**CLAUSES)).items()
    } == {
        "aid": {"scheme_terms": ["a", "b"], "scheme_limits": ["l"], "scheme_relations": ["r"],
                "conditions": ["d", "c"]},
        "gift": {"scheme_limits": ["l"], "scheme_relations": ["r"], "conditions": ["d", "e"]},
    }  # fmt: skip


def test_a_condition_that_only_a_limit_names_is_of_no_scheme():
    seeds = package(**CLAUSES)

    assert list(schemes_of("conditions", seeds.row("conditions", "d"), seeds)) == []
    assert list(schemes_of("scheme_relations", seeds.row("scheme_relations", "r"), seeds)) == [
        "aid", "gift",
    ]  # fmt: skip

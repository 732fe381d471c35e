"""Rules between rows: wholes and parts, trees, places, rates; the answers worked by hand."""

import pytest
from written_rows import found

from analysis.package.rules import places, rates, trees, wholes
from analysis.quantities import UNITS


def whole(value, bound="exact", **more):
    return {"figure": "whole", "value": value, "bound": bound, "unit": "CNY", **more}


def part(value, bound="exact", **more):
    return {"figure": "part", "part_of": "whole", "value": value, "bound": bound, "unit": "CNY",
            **more}  # fmt: skip


@pytest.mark.parametrize(
    ("mine", "theirs", "most"),
    [
        (part(5), whole(5), None),
        (part(6), whole(5), 5),
        (part(6, "at_least"), whole(5, "at_most"), 5),
        (part(6, "more_than"), whole(5, "less_than"), 5),
        (part(6, "at_most"), whole(5), None),  # a part that may be less
        (part(6, "about"), whole(5), None),
        (part(6), whole(5, "at_least"), None),  # a whole that may be more
        (part(6), whole(5, "about"), None),
        (part(6), whole(5, value_upper=7), None),  # a whole up to 7
        (part(8), whole(5, value_upper=7), 7),
        (part(6, unit="JPY"), whole(5), None),
        (part(None), whole(5), None),
        (part(6), whole(None), None),
        (part(6, part_of="elsewhere"), whole(5), None),
    ],
)
def test_a_part_does_not_exceed_its_whole(mine, theirs, most):
    told = found(wholes.parts_do_not_exceed_their_whole, figures=[theirs, mine])
    rule = ("figures", 3, "value", "the part exceeds its whole", f"at most {most}, the whole whole")
    assert told == ([] if most is None else [rule])


def parts(*rows):
    shared = {"region": "north", "indicator": "output", "period": "2024", "measure_kind": "actual"}
    figures = [whole(10) | shared, *(part(value) | shared | more for value, more in rows)]
    return found(wholes.parts_of_different_things_do_not_add_up_to_more, figures=figures)


def test_parts_of_different_members_add_up_to_no_more_than_their_whole():
    assert parts((4, {"member": "a"}), (6, {"member": "b"})) == []
    assert parts((5, {"member": "a"}), (6, {"member": "b"})) == [
        ("figures", 3, "part_of", "the parts together exceed their whole",
         "at most 10 together; these 2 parts come to 11")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "more",
    [{"member": ""}, {"member": "a"}, {"member": "b", "region": "south"},
     {"member": "b", "indicator": "sales"}, {"member": "b", "period": "2025"},
     {"member": "b", "measure_kind": "target"}],
)  # fmt: skip
def test_only_parts_about_other_members_and_the_wholes_own_kind_are_added(more):
    assert parts((5, {"member": "a"}), (6, more)) == []


def test_a_part_that_alone_exceeds_its_whole_is_not_said_twice():
    assert parts((1, {"member": "a"}), (11, {"member": "b"})) == []


def test_of_two_rows_about_one_member_the_first_counts():
    assert parts((5, {"member": "a"}), (1, {"member": "a"}), (6, {"member": "b"}))
    assert not parts((1, {"member": "a"}), (5, {"member": "a"}), (6, {"member": "b"}))


def test_what_lies_in_itself_is_said_with_the_way_round():
    rows = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"), ("e", ""), ("f", "f")]
    told = found(
        trees.nothing_lies_in_itself,
        regions=[{"region": name, "parent": above} for name, above in rows],
    )
    assert [(one[1], one[3]) for one in told] == [
        (2, "lies in itself: a > b > c > a"),
        (3, "lies in itself: b > c > a > b"),
        (4, "lies in itself: c > a > b > c"),
        (7, "lies in itself: f > f"),
    ]
    assert {one[4] for one in told} == {"a tree without circles"}


@pytest.mark.parametrize(
    ("table", "key", "above"),
    [("regions", "region", "parent"), ("figures", "figure", "part_of"),
     ("programmes", "programme", "parent"), ("members", "member", "part_of")],
)  # fmt: skip
def test_each_tree_is_looked_at(table, key, above):
    told = found(trees.nothing_lies_in_itself, **{table: [{key: "a", above: "a"}]})
    assert [one[:3] for one in told] == [(table, 2, above)]


def test_a_long_circle_is_shown_cut():
    names = "abcdefg"
    rows = [{"region": a, "parent": b} for a, b in zip(names, names[1:] + "a", strict=True)]
    told = found(trees.nothing_lies_in_itself, regions=rows)
    assert told[0][3] == "lies in itself: a > b > c > d > e > f"


REGIONS = [
    {"region": "land"},
    {"region": "north", "parent": "land"},
    {"region": "town", "parent": "north"},
    {"region": "south", "parent": "land"},
]


@pytest.mark.parametrize("table", ["figures", "members"])
@pytest.mark.parametrize("region", ["land", "north", "town", "south"])
def test_a_row_lies_where_its_programme_does_or_in_it_or_around_it(table, region):
    told = found(
        places.what_belongs_together_lies_together,
        regions=REGIONS,
        programmes=[{"programme": "aid", "region": "north"}],
        **{table: [{"region": region, "programme": "aid"}]},
    )
    elsewhere = (table, 2, "region", "lies elsewhere than its programme aid",
                 "north, a place in it or one it lies in")  # fmt: skip
    assert told == ([elsewhere] if region == "south" else [])


@pytest.mark.parametrize(
    ("table", "field", "owners", "key"),
    [("figures", "member", "members", "member"),
     ("programmes", "parent", "programmes", "programme")],
)  # fmt: skip
def test_members_and_parents_are_owners_too(table, field, owners, key):
    rows = {owners: [{key: "x", "region": "north"}]}
    rows[table] = [*rows.get(table, []), {field: "x", "region": "south"}]
    told = found(places.what_belongs_together_lies_together, regions=REGIONS, **rows)
    assert [one[3] for one in told] == [f"lies elsewhere than its {field} x"]


def test_an_owner_not_on_file_or_a_circle_of_places_ends():
    regions = [{"region": "a", "parent": "b"}, {"region": "b", "parent": "a"}, {"region": "c"}]
    told = found(
        places.what_belongs_together_lies_together,
        regions=regions,
        programmes=[{"programme": "aid", "region": "a"}],
        figures=[
            {"region": "b", "programme": "aid"},
            {"region": "c", "programme": "aid"},
            {"region": "c", "programme": "none"},
        ],
    )
    assert [one[1] for one in told] == [3]


def rate(**more):
    return {"from": "CNY", "to": "JPY", "rate": 20, "basis": "implied", "figure_from": "of",
            "figure_to": "into", **more}  # fmt: skip


MONEY = ", ".join(unit for unit, dimension in UNITS.items() if dimension == "money")
AMOUNTS = [
    {"figure": "of", "unit": "CNY", "value": 3},
    {"figure": "into", "unit": "JPY", "value": 60},
    {"figure": "nothing", "unit": "CNY", "value": 0},
]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (rate(), []),
        (rate(rate="0.05"), []),
        (rate(rate=0), [("rate", "is no rate", "more than zero")]),
        (rate(rate="-1"), [("rate", "is no rate", "more than zero")]),
        (rate(rate=None), []),
        (rate(**{"from": "company"}), [("from", "is no currency on file", MONEY)]),
        (rate(to="XYZ"), [("to", "is no currency on file", MONEY)]),
        (rate(to="CNY"), [("to", "is the same currency", "another currency")]),
    ],
)
def test_a_rate_is_positive_and_joins_two_currencies(row, says):
    told = found(rates.rates_are_positive_and_between_currencies, exchange_rates=[row])
    assert [one[2:] for one in told] == says


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (rate(), []),
        (rate(rate="20.00002"), []),  # within a millionth
        (rate(rate="20.00003"), [("rate", "is not what its two figures give", "20")]),
        (rate(rate="19.99997"), [("rate", "is not what its two figures give", "20")]),
        (rate(rate=21, basis="published"), []),
        (rate(rate=None), []),
        (rate(figure_from="nothing"), []),
        (rate(figure_from=""), [("figure_from", "is missing", "the amount implying it")]),
        (rate(figure_to=""), [("figure_to", "is missing", "the amount implying it")]),
        (rate(figure_to="gone"), []),
        (rate(**{"from": "USD"}), [("figure_from", "is in another unit", "a figure in USD")]),
        (rate(to="USD"), [("figure_to", "is in another unit", "a figure in USD")]),
    ],
)
def test_an_implied_rate_is_the_quotient_of_its_figures(row, says):
    told = found(
        rates.implied_rates_follow_from_their_figures, exchange_rates=[row], figures=AMOUNTS
    )
    assert [one[2:] for one in told] == says


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        ({"jp_local_government": "130001"}, []),
        ({"jp_local_government": "271004", "iso_3166_2": "JP-27"}, []),
        ({"jp_local_government": "130002"},
         [("jp_local_government", "130001, with its check digit")]),
        ({"jp_local_government": "271004", "iso_3166_2": "DE-NW"},
         [("jp_local_government", "none, or iso_3166_2 of JP")]),
        ({"gbt_2260": "410000", "iso_3166_2": "CN-HA"}, []),
        ({"gbt_2260": "410000", "iso_3166_2": "JP-13"},
         [("gbt_2260", "none, or iso_3166_2 of CN")]),
        ({"nuts": "DEA1", "iso_3166_2": "DE-NW"}, []),
        ({"nuts": "EL30", "iso_3166_2": "GR-I"}, []),
        ({"nuts": "FR10", "iso_3166_2": "DE-NW"}, [("nuts", "a code of DE")]),
        ({"nuts": "FR10"}, []),
    ],
)  # fmt: skip
def test_the_codes_of_a_place_agree_and_a_japanese_one_ends_with_its_check_digit(cells, wrong):
    told = found(places.codes_of_a_place_agree, regions=[{"region": "maple"} | cells])

    assert [(field, allowed) for _, _, field, _, allowed in told] == wrong

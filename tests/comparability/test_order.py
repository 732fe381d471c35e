"""Whichever of two figures comes first, the same is objected."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from analysis.comparability.aid_terms import counted_per
from analysis.comparability.checks import objections
from analysis.comparability.subject import Subject
from analysis.package.codes import code_list
from analysis.quantities import BOUNDS, ExchangeRate, Quantity

RATES = (ExchangeRate("CNY", "JPY", Fraction(20), "2025", "s", "published"),)
REGIONS = ("maple", "cedar", "greenleaf")
SCOPES = (
    ("", ""), ("member/oak", "park"), ("member/elm", "park"),
    ("programme/aid", "scheme"), ("programme/boon", "scheme"),
)  # fmt: skip


def rows(key, names, **more):
    return st.fixed_dictionaries(
        {key: st.sampled_from(names), "name_en": st.just("Name")}
        | {name: st.sampled_from(values) for name, values in more.items()}
    )


@st.composite
def subjects(draw):
    """Return what a figure of a package may be about, much of it unsaid."""
    unit = draw(st.sampled_from(("CNY", "JPY", "USD", "company", "item", "P", "PFLOPS", "date")))
    bound = draw(st.sampled_from(BOUNDS))
    region = draw(rows("region", REGIONS, level=tuple(code_list("levels"))))
    scope, kind = draw(st.sampled_from(SCOPES))
    per = draw(st.sampled_from(("", "project", "award", "year")))
    costs = draw(st.sampled_from(("", "Computing", "All costs")))
    terms = ({"per": counted_per(per)} if per else {}) | (
        {"costs": {"eligible_costs": costs}} if costs else {}
    )
    if kind == "scheme":
        purposes = (("compute",), ("models",), ())
        terms |= draw(
            st.fixed_dictionaries(
                {"purpose": st.sampled_from(purposes)},
                optional={"recipients": st.sampled_from((("TG31",), ("TG29",)))},
            )
        )
    return Subject(
        figure=draw(st.sampled_from(("f", "g", "h"))),
        quantity=draw(st.sampled_from((None, Quantity(Fraction(5), unit, bound)))),
        indicator=draw(
            rows("indicator", ("output", "sales"), stock_or_flow=("stock", "flow", "unsaid"))
        ),
        measure_kind=draw(st.sampled_from(("actual", "baseline", "target", "plan", "budget"))),
        period=draw(st.sampled_from(("", "2024", "2024-12-31", "2027"))),
        frequency=draw(st.sampled_from(("", "P1Y", "P1M"))),
        obs_status=draw(st.sampled_from(("", "A", "D", "V"))),
        unit=unit,
        region=region,
        places=(region["region"], *draw(st.sampled_from(((), ("maple",), ("cedar", "maple"))))),
        scope=scope,
        scope_kind=kind,
        scope_names={"name_en": scope},
        wholes=draw(st.sampled_from(((), ("f",), ("g", "h")))),
        terms=terms,
        tier=draw(st.sampled_from(("", "official", "news"))),
        rates=draw(st.sampled_from(((), RATES))),
    )


@given(subjects(), subjects())
def test_what_is_objected_does_not_depend_on_the_order(a, b):
    there, back = objections(a, b), objections(b, a)

    assert [(reason.code, reason.blocks) for reason in there] == [
        (reason.code, reason.blocks) for reason in back
    ]
    assert all(reason.says for reason in there)

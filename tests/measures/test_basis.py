"""What counts as said by a source, and when a figure is only passed on."""

from analysis.measures.basis import figure_basis, said
from analysis.package import load_seeds
from tests.tiny import REAL, figure, programme, source, tiny
from tests.tiny import said as passage


def basis_of(*evidence):
    sources = [source("plan"), source("blog")]
    return figure_basis("f", tiny(figures=[figure("f")], sources=sources, evidence=evidence))


def test_all_but_an_opinion_is_said():
    bases = ["stated", "opinion", "inferred", "reported"]
    rows = tiny(programmes=[programme(basis, basis=basis) for basis in bases]).rows("programmes")

    assert [row["programme"] for row in said(rows)] == ["stated", "inferred", "reported"]


def test_a_figure_is_reported_where_every_source_that_gives_it_passes_it_on():
    given = passage("f", "3 million")
    heard = passage("f", "it is heard", states="hearsay")
    elsewhere = passage("f", "3 million", source="blog")

    assert basis_of(given) == "stated"
    assert basis_of(given, heard) == "reported"
    assert basis_of(given, heard, elsewhere) == "stated"


def test_what_a_source_hears_of_a_figure_without_giving_it_takes_nothing_from_another():
    heard = passage("f", "it is heard", states="hearsay", source="blog")

    assert basis_of(passage("f", "3 million"), heard) == "stated"
    assert basis_of(heard) == "stated"


def test_the_dates_of_a_plan_and_the_figures_that_give_them_rest_on_the_same():
    seeds = load_seeds([REAL])
    dates = [field for field in seeds.descriptor.tables["programmes"].fields if field.indicator]
    figures = seeds.figures[seeds.figures["indicator"].isin([one.indicator for one in dates])]

    assert len(figures) >= 4
    for row in figures.to_dict("records"):
        basis = seeds.row("programmes", row["programme"])["period_basis"]
        assert row["period_basis"] == basis, row["figure"]


def test_every_challenge_is_an_opinion_of_a_source_whose_standing_is_on_file():
    seeds = load_seeds([REAL])
    challenges = seeds.members[seeds.members["kind"] == "challenge"]

    assert len(challenges) > 20
    assert set(challenges["basis"]) == {"opinion"}
    assert all(seeds.row("sources", source)["tier"] for source in challenges["source"])

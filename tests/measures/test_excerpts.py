"""A region is read in part where a document that speaks of it has passages left out."""

from tiny import figure, programme, region, said, tiny

from analysis.measures.excerpts import read_in_part


def test_a_region_is_read_in_part_by_its_figures_or_its_programmes():
    seeds = tiny(
        regions=[region(key) for key in ("maple", "cedar", "oak", "elm")],
        sources=[{"source": "part", "extent": "excerpt"}, {"source": "all", "extent": "whole"}],
        figures=[figure("f", region="maple"), figure("g", region="oak")],
        evidence=[said("f", "1", source="part"), said("g", "1", source="all")],
        programmes=[
            programme("p", "plan", region="cedar", source="part"),
            programme("q", "plan", region="oak", source="all"),
        ],
    )

    assert read_in_part(seeds, ["oak", "maple", "cedar", "elm"]) == ["maple", "cedar"]


def test_where_nothing_is_said_of_its_extent_a_document_is_whole():
    seeds = tiny(
        regions=[region("maple")],
        sources=[{"source": "s"}],
        programmes=[programme("p", "plan", region="maple", source="s")],
    )

    assert read_in_part(seeds, ["maple"]) == []

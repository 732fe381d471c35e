"""Whether a page says that it leaves regions out."""

from shown import told

from analysis.measures.peers import among_peers, set_beside
from analysis.tables import regions_left_out
from tests.tiny import figure, region, tiny


def seeds_of(*keys):
    return tiny(
        regions=[*map(region, keys), region("grove", "district", keys[0])],
        figures=[figure(f"f-{key}", region=key) for key in keys],
    )


def test_a_page_of_some_regions_says_of_how_many():
    said = regions_left_out(set_beside(seeds_of("maple", "cedar", "oak"), ["oak", "maple"]))

    assert told(said) == (
        "This page compares 2 of the 3 regions on record. The notebook’s parameter “regions” "
        "chooses others."
    )
    assert 'data-from="region/oak region/maple"' in said.html
    assert 'data-from="region/maple region/cedar region/oak"' in said.html


def test_a_page_of_all_regions_says_nothing_of_it():
    seeds = seeds_of("maple", "cedar")

    assert regions_left_out(seeds) is None
    assert regions_left_out(set_beside(seeds, ["cedar", "maple"])) is None
    assert regions_left_out(among_peers(seeds, "grove")) is None


def test_a_page_for_which_nobody_chose_says_by_what_the_regions_were_chosen():
    said = told(regions_left_out(set_beside(seeds_of(*(f"r{place}" for place in range(7))))))

    assert said == (
        "This page sets 4 of the 7 regions on record side by side: those with the most figures "
        "and programmes on file (level: province). The notebook’s parameter “regions” chooses "
        "others."
    )

"""Whose changes are told where many regions are on record."""

from analysis import editions
from analysis.measures import peers
from analysis.wording import plain_text
from tests.tiny import figure, indicator, programme, region, tiny

NAMES = tuple("abcdefgh")


def package(changed="", **values):
    """Return a package of eight regions with three figures each, those of some changed."""
    figures = [
        figure(f"{name}-{number}", values.get(name, "1") if number in changed else "1", region=name)
        for name in NAMES
        for number in "123"
    ]
    regions, measured = list(map(region, NAMES)), [indicator("output")]
    return tiny(regions=regions, figures=figures, indicators=measured)


def test_the_regions_with_the_most_rows_that_differ_are_told_of():
    old, new = package(), package("12", c="7", d="7", e="7", g="7", h="7")
    more = package("123", h="7")

    before, after = editions.set_beside(old, new)
    assert peers(after) == peers(before) == ["c", "d", "e", "g"]
    assert "h" in peers(editions.set_beside(old, more)[1])


def test_it_is_said_how_many_differ_and_how_many_are_told_of():
    told = editions.regions_told_of(
        *editions.set_beside(package(), package("1", **dict.fromkeys("cdegh", "7")))
    )

    words = plain_text(str(told))
    assert words.startswith("Rows differ for 5 regions. This page tells of 4 of them")


def test_all_regions_are_counted_by_the_table_whose_rows_differ():
    old, new = package(), package("1", c="7", g="7")

    table = editions.changed_of_all(*editions.set_beside(old, new))

    assert [plain_text(str(cell)) for cell in table.rows[0]] == ["Figures", "2"]
    assert len(table.rows) == 1


def test_a_region_that_came_is_told_of_and_one_asked_for_comes_alone():
    old, new = package(), package()
    came = tiny(
        regions=[*map(region, NAMES), region("new")],
        figures=[*(figure(f"{name}-{n}", region=name) for name in NAMES for n in "123")],
        programmes=[programme("plan", region="new")],
        indicators=[indicator("output")],
    )

    assert "new" in peers(editions.set_beside(old, came)[1])
    assert peers(editions.set_beside(old, new, ["b"])[1]) == ["b"]


def test_few_regions_are_all_told_of():
    old, new = tiny(regions=[region("a")]), tiny(regions=[region("a")], figures=[figure("f")])

    assert editions.set_beside(old, new) == (old, new)

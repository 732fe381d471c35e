"""How mutants are counted: what counts as noticed, and what is set aside."""

from tests.mutants.equivalents import Change, equivalents, on_file
from tests.mutants.rooms import ROOMS
from tests.mutants.run import Mutant, figures_of


def change(becomes):
    return Change("analysis.quantities.bounds.f", "0", becomes)


def test_a_mutant_no_test_reaches_counts_as_one_that_survived():
    found = [Mutant(change("1"), "killed"), Mutant(change("2"), "no test")]

    figures = figures_of("quantities", found, [])

    assert (figures.killed, figures.tried, figures.share) == (1, 2, 0.5)
    assert not figures.holds


def test_a_mutant_that_was_not_run_is_not_counted():
    found = [Mutant(change("1"), "killed"), Mutant(change("2"), "not run")]

    assert figures_of("quantities", found, []).tried == 1


def test_a_mutant_known_to_change_nothing_is_set_aside():
    found = [Mutant(change("1"), "killed"), Mutant(change("2"), "survived")]

    figures = figures_of("quantities", found, [change("2")])

    assert (figures.share, figures.equivalent, figures.holds) == (1, 1, True)


def test_an_equivalent_on_file_that_no_longer_exists_fails_its_room():
    figures = figures_of("quantities", [Mutant(change("1"), "killed")], [change("3")])

    assert figures.unknown == (change("3"),)
    assert not figures.holds


def test_every_equivalent_on_file_is_of_a_room_that_is_mutated():
    of_rooms = [one for room in ROOMS for one in equivalents(room)]

    assert sorted(map(repr, of_rooms)) == sorted(map(repr, on_file()))

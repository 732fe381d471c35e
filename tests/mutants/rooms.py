"""Which rooms have their rules turned round, and how many turns their own tests must notice."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    """A room of `analysis` whose own tests, and no others, are to notice a changed rule.

    `floor` is the share of mutants they must kill. `every` takes one mutant of so many into the
    sample that runs with the other tests; 0 leaves the room out of it. `constants` tells that the
    values a module keeps in capitals are rules as well, not only words to look for. `end_to_end`
    are the files among its tests that read the workbook's own seeds: rules are to be noticed
    without them.
    """

    floor: float
    every: int = 0
    constants: bool = True
    end_to_end: tuple[str, ...] = ()


ROOMS = {
    "quantities": Room(0.9, every=40),
    "comparability": Room(0.9, every=90, end_to_end=("test_careless_pairs.py",)),
    "measures": Room(
        0.9,
        every=90,
        end_to_end=("test_four_documents.py", "test_worked_by_hand.py", "test_added_column.py"),
    ),
    "tables": Room(0.9, every=300, end_to_end=("test_tables.py",)),
    "package": Room(
        0.8,
        end_to_end=(
            "test_frictionless_judges_alike.py",
            "test_kept.py",
            "test_package_descriptor.py",
        ),
    ),
    "schemes": Room(0.9, end_to_end=("test_measures_of_cities.py",)),
    "numbers": Room(
        0.8,
        constants=False,
        end_to_end=(
            "test_labelled_documents.py",
            "test_number_properties.py",
        ),
    ),
    "wording": Room(0.8, every=80),
}

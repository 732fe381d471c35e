"""What a programme pays for follows from its fields and its instrument."""

import pytest

from analysis.schemes.purposes import purpose_of


@pytest.mark.parametrize(
    ("sectors", "instrument", "purpose"),
    [
        ("tech-compute;chain-compute", "PI014", "compute"),
        ("chain-models;chain-data", "PI008", "models"),
        ("chain-data", "PI008", "data"),
        ("isic-c", "PI012", "applications"),
        ("isic-j62", "PI008", ""),  # software is the field itself, not a use of it
        ("tech-embodied-ai", "PI022", "platforms"),
        ("", "PI011", "talent"),
        ("", "PI013", "capital"),
        ("", "", ""),
    ],
)
def test_the_first_purpose_that_a_field_or_the_instrument_tells_is_taken(
    sectors, instrument, purpose
):
    assert purpose_of({"sectors": sectors, "instrument": instrument}) == purpose


def test_a_programme_of_which_nothing_is_on_file_pays_for_nothing_that_is_said():
    assert purpose_of({}) == ""

"""What a scheme pays for follows from its programme's fields and its instrument."""

import pytest

from analysis.measures.purposes import by_purpose, purpose_of
from analysis.measures.support import SupportScheme


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


def test_schemes_of_one_purpose_stand_together_and_the_unsaid_last():
    def scheme(key, sectors):
        return SupportScheme(key, "maple", None, None, None, {}, {"sectors": sectors})

    schemes = [scheme("a", ""), scheme("b", "chain-models"), scheme("c", "chain-compute"),
               scheme("d", "tech-compute")]  # fmt: skip

    assert {
        purpose: [one.programme for one in held] for purpose, held in by_purpose(schemes).items()
    } == {"compute": ["c", "d"], "models": ["b"], "": ["a"]}

"""Schemes stand with those that pay for the same thing."""

from analysis.measures.purposes import by_purpose
from analysis.measures.support import SupportScheme


def test_schemes_of_one_purpose_stand_together_and_the_unsaid_last():
    def scheme(key, sectors):
        return SupportScheme(key, "maple", None, None, None, {}, {"sectors": sectors})

    schemes = [scheme("a", ""), scheme("b", "chain-models"), scheme("c", "chain-compute"),
               scheme("d", "tech-compute")]  # fmt: skip

    assert {
        purpose: [one.programme for one in held] for purpose, held in by_purpose(schemes).items()
    } == {"compute": ["c", "d"], "models": ["b"], "": ["a"]}

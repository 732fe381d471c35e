"""Whose risks, and on whose word: in the order in which the sources name them."""

from analysis.measures.challenges import challenges
from tests.tiny import figure, member, region, source, tiny


def test_a_risk_has_its_peer_and_the_standing_of_its_source():
    place = {"exact": "word", "end": "9"}
    seeds = tiny(
        regions=[region("maple"), region("grove", "district", "maple")],
        sources=[source("essay", tier="opinion"), source("law")],
        figures=[figure("f")],
        members=[
            member("bias", "challenge", source="essay", start="5", region="grove", **place),
            member("leaks", "challenge", source="law", start="7", **place),
            member("firm", source="law", start="1", **place),
        ],
    )

    found = challenges(seeds)

    assert [(one["member"], one["peer"], one["tier"]) for one in found] == [
        ("leaks", "maple", "official"),
        ("bias", "maple", "opinion"),
    ]

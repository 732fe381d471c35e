"""Which programmes are policy, and by which instrument."""

from analysis.measures.policy_mix import policy_mix
from tests.tiny import programme, region, tiny

PLACES = [region("maple"), region("grove", "district", "maple")]


def mix(*programmes, schemes=()):
    held = [{"programme": key} for key in schemes]
    seeds = tiny(regions=PLACES, programmes=programmes, support_schemes=held)
    return policy_mix(seeds).to_dict("records")


def test_a_programme_with_an_instrument_is_in_the_mix_with_its_family():
    # PI008, grants for business R&D, is direct financial support in the taxonomy
    (one,) = mix(programme("grant", instrument="PI008", region="grove"), programme("plan"))

    assert one == {
        "region": "grove",
        "peer": "maple",
        "family": "direct_financial",
        "instrument": "PI008",
        "programme": "grant",
    }


def test_support_in_a_form_that_is_not_said_is_in_the_mix_without_an_instrument():
    (one,) = mix(programme("loose"), programme("plan"), schemes=["loose"])

    assert (one["programme"], one["instrument"], one["family"]) == ("loose", "", "")


def test_what_an_author_judges_is_no_policy_and_what_a_source_passes_on_is():
    assert mix(programme("a", instrument="PI008", basis="opinion")) == []
    assert mix(programme("a", basis="opinion"), schemes=["a"]) == []
    assert len(mix(programme("a", instrument="PI008", basis="reported"))) == 1


def test_each_programme_stands_once_in_the_order_of_the_package():
    found = mix(programme("b", instrument="PI013"), programme("a", instrument="PI008"),
                schemes=["a"])  # fmt: skip

    assert [one["programme"] for one in found] == ["b", "a"]

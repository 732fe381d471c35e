"""In which order things are named: by the standing of their source, then by their place in it."""

from analysis.measures.mentions import as_mentioned
from tests.tiny import member, source, tiny


def named(*rows):
    """Return the keys of members (key, source, start) in the order in which they are named."""
    tiers = {"essay": "opinion", "gazette": "official", "law": "official", "paper": "news"}
    seeds = tiny(
        sources=[source(key, tier=tier) for key, tier in tiers.items()] + [source("odd", tier="")],
        members=[member(key, source=of, start=start) for key, of, start in rows],
    )
    return "".join(row["member"] for row in as_mentioned(seeds.rows("members"), seeds))


def test_official_texts_come_before_news_news_before_opinion_and_those_before_the_rest():
    rows = ("a", "odd", "1"), ("b", "essay", "1"), ("c", "paper", "1"), ("d", "law", "1")

    assert named(*rows) == "dcba"
    assert named(("a", "gone", "1"), ("b", "essay", "1")) == "ba", "a source that is not on file"


def test_a_source_is_told_whole_and_what_has_no_place_in_it_last():
    rows = (
        ("a", "law", "10"), ("b", "gazette", "30"), ("c", "law", ""), ("d", "law", "9"),
        ("e", "gazette", "20"),
    )  # fmt: skip

    assert named(*rows) == "ebdac"


def test_what_is_named_at_one_place_stays_in_the_order_of_the_package():
    assert named(("b", "law", "1"), ("a", "law", "1")) == "ba"

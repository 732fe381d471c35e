"""Which risks are named, about what, and whose word they are."""

from shown import heads, shown, told

from analysis.tables import challenges_beside, challenges_finding, challenges_table
from tests.tiny import figure, member, programme, region, source, tiny

PLACES = [region("cedar"), region("maple"), region("grove", "district", "maple")]
SOURCES = [source("essay", tier="opinion"), source("law"), source("paper", tier="news")]


def risk(key, source, start, **cells):
    place = {"source": source, "start": str(start), "end": str(start + 4), "exact": "word"}
    return member(key, "challenge", **({"basis": "opinion"} | place | cells))


def seeds_of(*members):
    return tiny(
        regions=PLACES,
        sources=SOURCES,
        programmes=[programme("data"), programme("chips")],
        members=members,
        figures=[figure("f"), figure("g", region="cedar")],
    )


def test_risks_stand_by_what_they_are_about_in_the_order_of_their_sources():
    seeds = seeds_of(
        risk("leaks", "essay", 50, programme="data"),
        risk("supply", "essay", 9, programme="chips"),
        risk("bias", "paper", 70, programme="data", region="grove", basis="stated"),
        risk("war", "essay", 99),
        risk("cedars", "essay", 1, region="cedar"),
    )
    essay, paper = " [The essay, opinion or commentary]", " [The paper, news report]"

    table = challenges_table(seeds, "maple")
    assert told(table.caption) == "Risks and challenges, and whose word they are"
    assert heads(table) == ("Risk or challenge", "Whose word", "In the words of its source")
    assert shown(table) == [
        "Data",
        ("Bias", "stated by the source as fact", "word 70–74" + paper),
        ("Leaks", "the author’s opinion", "word 50–54" + essay),
        "Chips",
        ("Supply", "the author’s opinion", "word 9–13" + essay),
        "Not tied to a measure",
        ("War", "the author’s opinion", "word 99–103" + essay),
    ]


def test_the_finding_says_who_names_them_and_that_no_official_text_does():
    one, two = risk("a", "essay", 1), risk("b", "paper", 2)

    assert told(challenges_finding(seeds_of(one), "maple")) == (
        "1 risk or challenge is named, by opinion or commentary. "
        "No official text on file names any."
    )
    assert told(challenges_finding(seeds_of(one, two), "maple")) == (
        "2 risks and challenges are named, by news report: 1 and opinion or commentary: 1. "
        "No official text on file names any."
    )
    assert told(challenges_finding(seeds_of(one, risk("c", "law", 3)), "maple")) == (
        "2 risks and challenges are named, by official publication: 1 and opinion or commentary: 1."
    )


def test_a_risk_that_two_sources_name_is_one_with_the_words_of_both():
    twice = [risk("bias", "essay", 50, programme="data"), risk("bias-again", "paper", 70,
             programme="data", name="bias", name_en="Bias")]  # fmt: skip
    seeds = seeds_of(*twice)

    (_, row) = shown(challenges_table(seeds, "maple"))
    assert row[0] == "Bias" and "70–74" in row[2] and row[2].endswith("also in The essay")
    assert told(challenges_finding(seeds, "maple")).startswith("1 risk or challenge is named")


def test_silence_is_said_and_not_shown_as_none():
    assert told(challenges_finding(seeds_of(), "maple")) == (
        "The sources name no risk or challenge for this region."
    )
    assert shown(challenges_beside(seeds_of(), ["maple"])) == [
        ("Maple", "no source on file names any", "", "")
    ]


def test_regions_stand_beside_each_other_with_number_subject_and_standing():
    seeds = seeds_of(
        risk("a", "essay", 1, programme="data"),
        risk("b", "essay", 2, programme="chips"),
        risk("c", "essay", 3),
    )

    assert shown(challenges_beside(seeds, ["maple", "cedar"])) == [
        ("Cedar", "no source on file names any", "", ""),
        ("Maple", "3", "Data and Chips", "opinion or commentary"),
    ]


def test_the_tables_say_how_silence_is_to_be_taken():
    table = challenges_beside(seeds_of(risk("a", "essay", 1)), ["maple"])

    assert told(table.caption) == "Risks and challenges named, by region"
    assert heads(table) == ("Region", "Named", "About", "Whose word")
    assert told(table.note).startswith("That none is named says nothing of what there is")
    assert told(challenges_table(seeds_of(), "maple").note) == (
        "The sources name no risk or challenge for this region."
    )
    assert challenges_table(seeds_of(risk("a", "essay", 1)), "maple").note is None


def test_a_risk_named_twice_counts_once_in_each_count():
    twice = [risk(key, "essay", place, programme="data", name="bias")
             for place, key in enumerate(("one", "two"))]  # fmt: skip
    seeds = seeds_of(*twice, risk("three", "paper", 7, programme="data", name="bias"))

    assert shown(challenges_beside(seeds, ["maple"])) == [
        ("Maple", "1", "Data", "news report: 1 and opinion or commentary: 1")
    ]


def test_the_same_risk_to_two_measures_is_two():
    seeds = seeds_of(risk("one", "essay", 1, programme="data", name="bias"),
                     risk("two", "essay", 2, programme="chips", name="bias"))  # fmt: skip

    assert told(challenges_finding(seeds, "maple")).startswith("2 risks and challenges are named")

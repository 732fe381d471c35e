"""Which instruments two regions share on record, and which one has alone."""

from shown import heads, shown, told

from analysis.languages import in_language
from analysis.package.codes import code_list
from analysis.tables import overlap_table
from tests.tiny import programme, region, tiny

PLACES = [region(key) for key in ("maple", "cedar", "oak", "elm")]


def package(**used):
    programmes = [
        programme(f"{place}-{code}", "measure", region=place, instrument=code)
        for place, codes in used.items()
        for code in codes
    ]
    return tiny(regions=PLACES, programmes=programmes)


def test_a_pair_stands_with_what_it_shares_and_what_each_has_alone():
    # 1 of 3 on record; of all kinds that there are 1 is shared for certain
    least = f"{100 / len(code_list('instruments')):.0f}%"
    table = overlap_table(
        package(maple=["PI008", "PI021"], cedar=["PI008", "PI027"]), ["maple", "cedar"]
    )

    assert heads(table)[:3] == ("Regions", "Shared on record", "At least")
    assert shown(table) == [
        (
            "Maple and Cedar", "33%", least, "Grants for business R&D and innovation",
            "Networking and collaborative platforms",
            "Standards and certification for technology development and adoption",
        )
    ]  # fmt: skip


def test_where_no_instrument_is_on_record_no_index_is_given():
    ((pair, on_record, least, *_),) = shown(overlap_table(package(), ["maple", "cedar"]))

    assert (pair, on_record, least) == ("Maple and Cedar", "", "0%")


def test_only_the_pairs_with_the_most_in_common_are_shown_and_the_others_counted():
    seeds = package(maple=["PI008"], cedar=["PI008"], oak=["PI021"])

    table = overlap_table(seeds, ["maple", "cedar", "oak"], most=1)

    assert [row[0] for row in shown(table)] == ["Maple and Cedar"]
    assert told(table.note).endswith("2 more pairs are left out, with less in common.")


def test_one_region_overlaps_with_none():
    assert "An overlap takes two regions." in told(overlap_table(package(), ["maple"]).html)


def test_the_pairs_left_out_rest_on_each_region_named_once():
    # of the six pairs that four places make, one is shown
    table = overlap_table(package(), ["maple", "cedar", "oak", "elm"], most=1)

    assert 'data-from="region/maple region/cedar region/oak region/elm"' in table.html
    assert told(table.note).endswith("5 more pairs are left out, with less in common.")


def test_the_table_says_what_an_overlap_is_and_how_far_it_may_be_trusted():
    table = overlap_table(package(maple=["PI008"], cedar=["PI008"]), ["cedar", "maple"])

    assert told(table.caption) == (
        "Kinds of instrument that two regions share on record (Jaccard index)"
    )
    assert heads(table)[3:] == ("On record for both", "For the first only", "For the second only")
    assert told(table.note).startswith("Shared on record: the kinds on record for both")
    assert shown(table)[0][0] == "Maple and Cedar"
    assert shown(table)[0][4:] == ("", "")


def test_six_pairs_are_shown_and_one_left_out_is_said_in_the_singular():
    places = ["maple", "cedar", "oak", "elm"]
    three = overlap_table(package(maple=["PI008"]), places[:3], most=2)

    assert len(overlap_table(package(maple=["PI008"]), places).rows) == 6
    assert told(three.note).endswith(" 1 more pair is left out, with less in common.")
    assert 'data-derived="pairs_left_out" data-from="region/maple region/cedar region/oak"' in (
        three.html
    )
    assert 'data-unit="count"' in three.note.html


def test_of_ten_pairs_six_are_shown():
    places = [region(f"r{number}") for number in range(5)]
    seeds = tiny(regions=places, programmes=[programme("p", region="r0")])

    table = overlap_table(seeds, [one["region"] for one in places])
    assert len(table.rows) == 6
    assert told(table.note).endswith(" 4 more pairs are left out, with less in common.")


def test_the_number_of_pairs_left_out_brings_no_measure_word_of_its_own():
    with in_language("zh-Hans"):
        table = overlap_table(package(maple=["PI008"]), ["maple", "cedar", "oak"], most=1)

        assert told(table.note).endswith("另有2对重合较少，从略。")

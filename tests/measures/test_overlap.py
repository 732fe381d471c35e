"""How far two regions use the same instruments, and what silence leaves open of it."""

from fractions import Fraction

from analysis.measures.overlap import instruments_of, overlap, overlaps
from analysis.package.codes import code_list
from tests.tiny import programme, region, tiny

ALL = len(code_list("instruments"))  # 28 kinds


def test_the_index_on_record_is_what_both_use_of_what_either_uses():
    # grants and platforms for both, vouchers for one, awards and standards for the other: 2 of 5
    used = {"maple": {"PI008", "PI021", "PI014"}, "cedar": {"PI008", "PI021", "PI020", "PI027"}}

    pair = overlap("maple", "cedar", used)

    assert pair.shared == ("PI008", "PI021")
    assert (pair.only_one, pair.only_other) == (("PI014",), ("PI020", "PI027"))
    assert (pair.on_record.value, pair.on_record.unit) == (Fraction(2, 5), "1")
    assert pair.on_record.formula == "overlap"
    assert pair.on_record.figures == tuple(
        f"instrument/{code}" for code in ("PI008", "PI021", "PI014", "PI020", "PI027")
    )


def test_silence_can_only_be_said_to_leave_what_is_shared_of_every_kind():
    # Of 28 kinds 2 are shared for certain. The least: vouchers stay with the one, awards and
    # standards with the other, and each of the 23 kinds on record for neither is used by one of
    # the two. The divisor is then all 28, so 2/28. The most: what the one has, the other has too,
    # and the index is 1; so there is an "at least" and no "at most".
    used = {"maple": {"PI008", "PI021", "PI014"}, "cedar": {"PI008", "PI021", "PI020", "PI027"}}

    pair = overlap("maple", "cedar", used)

    assert len(pair.unsaid) == ALL - 5
    assert pair.least.value == Fraction(2, ALL)
    assert pair.least.value < pair.on_record.value < 1
    assert (pair.least.unit, pair.least.formula) == ("1", "overlap_least")
    assert pair.least.figures == pair.on_record.figures


def test_without_an_instrument_on_record_there_is_no_index():
    pair = overlap("maple", "cedar", {"maple": set(), "cedar": set()})

    assert pair.on_record is None
    assert pair.least.value == 0
    assert pair.least.figures == ("region/maple", "region/cedar")


def test_a_pair_without_an_instrument_on_record_comes_after_those_with_nothing_in_common():
    grant = programme("a", "measure", region="oak", instrument="PI008")
    seeds = tiny(regions=[region(key) for key in ("maple", "cedar", "oak")], programmes=[grant])

    assert [(one.one, one.other) for one in overlaps(seeds, ["maple", "cedar", "oak"])] == [
        ("maple", "oak"), ("cedar", "oak"), ("maple", "cedar"),
    ]  # fmt: skip


def test_pairs_with_the_most_in_common_come_first():
    def aid(key, place, instrument):
        return programme(key, "measure", region=place, instrument=instrument)

    seeds = tiny(
        regions=[region("maple"), region("cedar"), region("oak")],
        programmes=[
            aid("a", "maple", "PI008"), aid("b", "cedar", "PI021"), aid("c", "oak", "PI021"),
            programme("plan", region="oak", instrument="PI024"),
        ],
    )  # fmt: skip

    assert instruments_of(seeds, "oak") == {"PI021"}
    assert [(one.one, one.other) for one in overlaps(seeds, ["maple", "cedar", "oak"])] == [
        ("cedar", "oak"), ("maple", "cedar"), ("maple", "oak"),
    ]  # fmt: skip

"""A package proves itself against its documents; whatever is tampered with is found and named."""

import json

import pytest
from click.testing import CliRunner
from packages import FILE, SOURCE, TEXT, row_of, sound_rows, write_documents, write_package

from analysis.command.verify import verb
from analysis.numbers import scan
from analysis.package import checked, load_seeds
from analysis.package.verify import Beside, verify


def verified(tmp_path, rows=None, text=TEXT):
    seeds = load_seeds(write_package(tmp_path / "package", rows))
    return verify(seeds, write_documents(tmp_path / "documents", text))


def change(table, key, **cells):
    def tamper(rows):
        row_of(rows, table, key).update(cells)

    return tamper


def evidence_of(rows, figure, states="value"):
    return next(r for r in rows["evidence"] if (r["figure"], r["states"]) == (figure, states))


def change_evidence(of, **cells):
    def tamper(rows):
        evidence_of(rows, of).update(cells)

    return tamper


def swap_evidence(one, other):
    def tamper(rows):
        mine, theirs = evidence_of(rows, one), evidence_of(rows, other)
        mine["figure"], theirs["figure"] = other, one

    return tamper


def shift(figure, by):
    def tamper(rows):
        row = evidence_of(rows, figure)
        row["start"], row["end"] = str(int(row["start"]) + by), str(int(row["end"]) + by)

    return tamper


def delete(table, **cells):
    def tamper(rows):
        rows[table] = [r for r in rows[table] if not cells.items() <= r.items()]

    return tamper


def several(*tampers):
    def tamper(rows):
        for one in tampers:
            one(rows)

    return tamper


TAMPERED = {
    "a value ten times as large": (
        change("figures", "maple-output-2024", value="700000000000"),
        "value", "the words give 70000000000, the figure says 700000000000"),
    "a value a tenth as large": (
        change("figures", "maple-companies", value="10"), "value", "give 100, the figure says 10"),
    "a percentage kept as such": (
        several(change("figures", "maple-aid-rate", value="0.03")),
        "value", "the words give 0.3, the figure says 0.03"),
    "a last digit changed": (
        change("figures", "greenleaf-tenants", value="43"), "value", "give 42, the figure says 43"),
    "a range made of a number": (
        change("figures", "greenleaf-tenants", value_upper="45"),
        "value", "give 42, the figure says 42 to 45"),
    "a bound turned round": (
        change("figures", "maple-companies", bound="at_most"),
        "bound", "the words say at_least, the figure says at_most"),
    "a bound dropped": (
        change("figures", "maple-output-2024", bound="exact"), "bound", "say more_than"),
    "a bound made up": (
        change("figures", "greenleaf-tenants", bound="about"), "bound", "the words say exact"),
    "another currency": (
        change("figures", "maple-output-2024", unit="USD"),
        "unit", "the words give the unit CNY, not USD"),
    "another thing counted": (
        several(change("figures", "maple-companies", unit="person"),
                change("figures", "greenleaf-tenants", unit="person"),
                change("indicators", "key_companies", unit="person")),
        "unit", "the words give the unit company, not person"),
    "another year": (
        change("figures", "maple-output-2027", period="2028"),
        "period", "the words give 2027, the figure says 2028"),
    "another end of the year": (
        change("figures", "maple-output-2024", period="2023-12-31"), "period", "says 2023-12-31"),
    "a year made a span": (
        change("figures", "maple-output-2027", period="2027/2030"),
        "no_period", "is stated, but no evidence gives its 2030"),
    "a date moved by a day": (
        several(change("figures", "maple-aid-from", period="2025-07-27"),
                change("programmes", "maple-aid", starts="2025-07-27")),
        "period", "the words give 2025-07-28, the figure says 2025-07-27"),
    "a span moved on": (shift("maple-companies", 1), "moved", "'100社以上' is at 162"),
    "a span moved back": (shift("maple-companies", -7), "moved", "'100社以上' is at 162"),
    "words that stand nowhere": (
        change_evidence("greenleaf-tenants", exact="43社"), "lost", "'43社' is not in the docu"),
    "evidence given to another figure": (
        swap_evidence("greenleaf-tenants", "maple-companies"),
        "value", "the words give 42, the figure says 100"),
    "a period given by other words": (
        several(delete("evidence", figure="maple-output-2027", states="period")),
        "no_period", "the period 2027 is stated, but no evidence gives it"),
    "a year inferred from nothing": (
        change("figures", "maple-companies", period="2031", period_basis="inferred"),
        "unfounded_period", "the inferred period 2031 follows neither from its own words"),
    "a year inferred from another number's date": (
        change("figures", "maple-companies", period="2027", period_basis="inferred"),
        "unfounded_period", "the inferred period 2027 follows neither from its own words"),
    "another year than the validity it was inferred from": (
        change("figures", "maple-aid-rate", period="2025/2027", period_basis="inferred"),
        "unfounded_period", "the inferred period 2025/2027 follows neither"),
    "a year that the reading does not name": (
        several(change("figures", "maple-companies", period="2027", period_basis="inferred"),
                change_evidence("maple-companies", reading="A plan of 2024.")),
        "unfounded_period", "neither note nor reading names it"),
    "a unit that is a word of the reading": (
        several(change("figures", "maple-output-2024", unit="a", measure_kind="actual"),
                change("figures", "greenleaf-output-2024", part_of=""),
                change("figures", "maple-output-2024", indicator="years"),
                lambda rows: rows["indicators"].append(
                    {**rows["indicators"][0], "indicator": "years", "unit": "a",
                     "dimension": "time"}),
                change_evidence("maple-output-2024", reading="The output of a year.")),
        "unit", "the words give the unit CNY, not a"),
    "an exact amount that the reading calls a limit": (
        several(change_evidence("greenleaf-tenants", reading="A rank of at most 42.")),
        "bound", "the reading says at_most, the figure says exact"),
    "a made-up context": (
        change_evidence("maple-companies", prefix="地元企業は"), "wrong_context", "not between"),
    "another document's hash": (
        change("sources", SOURCE, sha256="0" * 64), "other_document", "is not the document on"),
    "another document's length": (
        change("sources", SOURCE, characters="999"), "other_length", "characters, not 999"),
    "another document's name": (
        change("sources", SOURCE, file="oak.txt"), "missing_document", "oak.txt is not in"),
    "a name misquoted": (
        change("members", "greenleaf-park", exact="青葉ポーク"), "lost", "'青葉ポーク' is not"),
    "a name placed elsewhere": (
        lambda rows: rows["programmes"][0].update(
            start=str(int(rows["programmes"][0]["start"]) + 1),
            end=str(int(rows["programmes"][0]["end"]) + 1)), "moved", "'紅葉支援制度' is at"),
    "a dismissed number misplaced": (
        lambda rows: rows["dismissed"][0].update(start="0", end="2"), "moved", "'第1' is at"),
    "a reading on something else": (
        several(change("figures", "maple-companies", bound="at_most"),
                change_evidence("maple-companies", reading="A target of the province.")),
        "bound", "the words say at_least"),
}  # fmt: skip


@pytest.mark.parametrize("tamper", TAMPERED)
def test_tampering_is_found_and_named(tmp_path, tamper):
    rows = sound_rows()
    apply, code, says = TAMPERED[tamper]
    apply(rows)

    found = verified(tmp_path, rows)

    assert not found.is_sound
    assert [p for p in found.problems if p.code == code and says in p.says], found.problems


def test_a_sound_package_has_no_fault_and_no_number_left(tmp_path):
    found = verified(tmp_path)

    assert found.is_sound
    assert (found.sound, found.numbers.total, found.numbers.figures) == (14, 13, 12)
    assert found.numbers.dismissed == 1


@pytest.mark.parametrize(("table", "cells", "surface"), [
    ("dismissed", {"exact": "第1"}, "第1"),
    ("evidence", {"figure": "greenleaf-tenants"}, "42社"),
])  # fmt: skip
def test_a_deleted_row_leaves_its_number_unaccounted(tmp_path, table, cells, surface):
    rows = sound_rows()
    delete(table, **cells)(rows)
    if table == "evidence":
        delete("figures", **cells)(rows)

    (left,) = verified(tmp_path, rows).numbers.unaccounted

    assert (left.source, left.surface) == (SOURCE, surface)
    assert TEXT[left.start : left.end] == surface


def test_a_number_added_to_the_document_is_unaccounted(tmp_path):
    found = verified(tmp_path, text=TEXT + "予算は9億元です。\n")

    assert [number.surface for number in found.numbers.unaccounted] == ["9億元"]
    assert {problem.code for problem in found.problems} == {"other_document", "other_length"}


def test_passages_of_an_edited_document_are_found_again(tmp_path):
    found = verified(tmp_path, text="速報です。\n" + TEXT)

    assert len(found.moved) == 14 + 4
    for problem in found.moved:
        assert problem.now == (problem.start + 6, problem.end + 6)


@pytest.mark.parametrize(("edit", "moved", "lost"), [
    (lambda t: "速報です。\n\n" + t, 7, ()),
    (lambda t: t.replace("第1に", "編集部です。\n第1に"), 7, ()),
    (lambda t: t.replace("基幹企業", "主要な企業"), 1, ()),
    (lambda t: t.replace("基幹企業は100社以上、", ""), -12, ("maple-companies",)),
])  # fmt: skip
def test_each_edit_leaves_every_quotation_in_its_place_moved_or_lost(tmp_path, edit, moved, lost):
    new = edit(TEXT)

    found = verified(tmp_path, text=new)

    assert {p.key for p in found.problems if p.code == "lost"} == set(lost)
    assert found.moved
    assert {p.code for p in found.problems} <= {"moved", "lost", "other_document", "other_length"}
    for problem in found.moved:
        assert new[slice(*problem.now)] == problem.exact
        assert problem.now[0] - problem.start == moved


def test_a_number_changed_in_the_document_is_lost(tmp_path):
    found = verified(tmp_path, text=TEXT.replace("700億元", "900億元"))

    assert ("lost", "maple-output-2024") in {(p.code, p.key) for p in found.problems}
    assert "900億元を超え" in {number.surface for number in found.numbers.unaccounted}


def test_a_moved_passage_with_a_prefix_is_found_by_it(tmp_path):
    text = TEXT + "雑誌は42社を挙げ、新聞も42社を挙げました。\n"
    rows = sound_rows(text)
    at = text.index("42社を挙げまし")
    rows["evidence"].append({
        "figure": "greenleaf-tenants", "source": SOURCE, "start": str(at), "end": str(at + 3),
        "exact": "42社", "prefix": "新聞も", "states": "value",
    })  # fmt: skip
    evidence_of(rows, "greenleaf-tenants")["prefix"] = "青葉パークには"

    found = verified(tmp_path, rows, "速報です。\n" + text)

    now = {problem.now for problem in found.moved if problem.exact == "42社"}
    assert (at + 6, at + 9) in now


def test_words_that_stand_at_several_places_need_a_context(tmp_path):
    text = TEXT + "42社です。\n"

    found = verified(tmp_path, sound_rows(text), text)

    assert [problem.code for problem in found.problems] == ["ambiguous"]


@pytest.mark.parametrize(("suffix", "faults"), [("社です。", ["ambiguous"]), ("社です。\n", [])])
def test_a_passage_that_recurs_with_all_that_may_stand_beside_it_is_told_by_its_place(
    tmp_path, suffix, faults
):
    """The prefix is as long as one may be, and behind the words the text ends."""
    text = TEXT + "この町に入居する企業の数は合わせて42社です。\n" * 2
    rows = sound_rows(text)
    at = text.rindex("42社です")
    rows["evidence"].append({
        "figure": "greenleaf-tenants", "source": SOURCE, "start": str(at), "end": str(at + 2),
        "exact": "42", "prefix": text[at - 16 : at], "suffix": suffix, "states": "value",
    })  # fmt: skip
    evidence_of(rows, "greenleaf-tenants")["prefix"] = "青葉パークには"

    assert [problem.code for problem in verified(tmp_path, rows, text).problems] == faults


def test_a_reading_explains_a_bound_by_naming_it(tmp_path):
    rows = sound_rows()
    row_of(rows, "figures", "greenleaf-tenants")["bound"] = "at_least"
    evidence_of(rows, "greenleaf-tenants")["reading"] = "The sentence before says at least."

    assert verified(tmp_path, rows).is_sound


@pytest.mark.parametrize(("value", "reading", "faults"), [
    ("420000", "A table of 万: 42万.", []),
    ("420000", "", ["value"]),
    ("420000", "A table of 万.", ["value"]),  # the amount is not said
    ("999000000000", "Read as 999000000000.", ["value"]),
    ("43", "Misprinted, read as 43.", ["value"]),
    ("420", "Read as 420.", ["value"]),  # no heading multiplies by ten
])  # fmt: skip
def test_a_reading_may_give_the_scale_of_a_heading_and_never_another_number(
    tmp_path, value, reading, faults
):
    rows = sound_rows()
    row_of(rows, "figures", "greenleaf-tenants")["value"] = value
    evidence_of(rows, "greenleaf-tenants")["reading"] = reading

    assert [problem.code for problem in verified(tmp_path, rows).problems] == faults


@pytest.mark.parametrize(("figure", "cells", "reading"), [
    ("maple-companies", {"period": "2025"}, ""),
    ("maple-companies", {"period": "2025-08"}, ""),
    ("maple-aid-rate", {"period": "2025-07-28/2028-07-27"}, ""),
    ("maple-companies", {"period": "2026"}, "The year after the article: read as 2026."),
    ("maple-companies", {"period": "2026", "note": "Of 2026, by the order of the text."}, ""),
])  # fmt: skip
def test_an_inferred_period_follows_from_something_on_file_or_is_explained(
    tmp_path, figure, cells, reading
):
    rows = sound_rows()
    row_of(rows, "figures", figure).update(cells, period_basis="inferred", measure_kind="rate"
                                           if figure.endswith("rate") else "target")  # fmt: skip
    evidence_of(rows, figure)["reading"] = reading

    assert verified(tmp_path, rows).problems == ()


def test_a_day_without_its_year_takes_the_year_of_publication_and_no_other(tmp_path):
    text = TEXT + "9月1日に12社が加わります。\n"
    rows = sound_rows(text)
    figure = {
        **row_of(rows, "figures", "greenleaf-tenants"),
        "figure": "joined",
        "value": "12",
        "period": "2025-09-01",
        "period_basis": "inferred",
        "measure_kind": "plan",
    }
    rows["figures"].append(figure)
    for exact, states in (("12社", "value"), ("9月1日", "period")):
        at = text.index(exact)
        rows["evidence"].append(
            {
                "figure": "joined",
                "source": SOURCE,
                "start": str(at),
                "end": str(at + len(exact)),
                "exact": exact,
                "states": states,
            }
        )

    assert verified(tmp_path, rows, text).problems == ()
    figure["period"] = "2024-09-01"
    assert [p.code for p in verified(tmp_path / "2", rows, text).problems] == ["unfounded_period"]


def test_a_correction_is_verified_as_printed(tmp_path):
    rows = sound_rows()
    rows["corrections"] = [{
        "figure": "greenleaf-tenants", "field": "value", "printed": "42", "corrected": "24",
        "reason": "The digits are swapped",
    }]  # fmt: skip

    assert verified(tmp_path, rows).is_sound


def test_a_document_that_is_not_text_is_one_problem(tmp_path):
    seeds = load_seeds(write_package(tmp_path / "package"))
    documents = write_documents(tmp_path / "documents")
    (documents / FILE).write_bytes("紅葉".encode("utf-16"))

    found = verify(seeds, documents)

    assert [problem.code for problem in found.problems] == ["other_document", "not_utf8"]
    assert found.sound == 0


def test_the_report_is_json_of_the_agreed_shape(tmp_path):
    report = json.loads(json.dumps(verified(tmp_path, text=TEXT + "9社。").as_json()))

    assert set(report) == {"evidence", "numbers", "said"}
    assert set(report["evidence"]) == {"sound", "faults"}
    assert {"total", "figures", "dismissed", "unaccounted"} <= set(report["numbers"])
    numbers = report["numbers"]
    left = numbers["unaccounted"]
    assert numbers["total"] == numbers["figures"] + numbers["dismissed"] + len(left)
    assert left[0]["surface"] == "9社"


def test_the_workbooks_own_package_is_proven_by_its_documents(documents):
    found = verify(load_seeds(), documents)

    assert found.problems == ()
    assert found.numbers.unaccounted == ()
    assert found.sound == len(load_seeds().evidence)


def test_the_command_reads_each_table_once(tmp_path, monkeypatch):
    package = write_package(tmp_path / "package")
    documents, tables, reading = write_documents(tmp_path / "documents"), [], checked.read_table

    def noted(folder, table, number=0):
        tables.append(table.name)
        return reading(folder, table, number)

    monkeypatch.setattr(checked, "read_table", noted)
    ran = CliRunner().invoke(verb, ["--documents", str(documents), "--seeds", str(package)])

    assert ran.exit_code == 0, ran.output
    assert sorted(tables) == sorted(set(tables))


def test_a_number_beside_a_quotation_is_none_of_its_own():
    first, second = scan("10家、20家", "zh-Hans")

    assert Beside([first, second]).place(0, 3) == [first]
    assert Beside([first, second]).place(2, 5) == [first, second]
    assert Beside([first, second]).place(3, 4) == []

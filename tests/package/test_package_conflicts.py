"""Where sources disagree about one thing, or a source contradicts itself, there is a finding."""

from fractions import Fraction

from packages import SOURCE, row_of, sound_rows, write_package

from analysis.package import load_seeds
from analysis.package.conflicts import Statement, conflicts


def found(tmp_path, *more, source=SOURCE):
    rows = sound_rows()
    rows["sources"].append({
        "source": "oak-post", "title": "Oak", "language": "ja", "tier": "opinion",
        "characters": "9999",
    })  # fmt: skip
    for figure, exact, start in more:
        row = {"figure": figure, "source": source, "start": str(start), "states": "value"}
        rows["evidence"].append({**row, "end": str(start + len(exact)), "exact": exact})
    rows["sources"][0]["characters"] = "9999"
    return conflicts(load_seeds(write_package(tmp_path, rows)))


def test_statements_that_agree_are_no_finding(tmp_path):
    assert found(tmp_path, ("maple-companies", "百社以上", 500)) == ()


def test_two_sources_with_two_amounts_are_a_finding(tmp_path):
    (finding,) = found(tmp_path, ("maple-companies", "120社以上", 500), source="oak-post")

    assert (finding.about, finding.figures) == ("value", ("maple-companies",))
    assert set(finding.sources) == {SOURCE, "oak-post"}
    assert finding.statements[1] == Statement(
        "maple-companies", "oak-post", 500, 506, "120社以上", Fraction(120), None,
        "company", "at_least",
    )  # fmt: skip
    assert finding.statements[0].value == 100


def test_a_source_with_two_bound_words_contradicts_itself(tmp_path):
    (finding,) = found(tmp_path, ("maple-companies", "100社超", 500))

    assert finding.about == "bound"
    assert finding.sources == (SOURCE,)
    assert {statement.bound for statement in finding.statements} == {"at_least", "more_than"}


def test_an_amount_without_a_bound_word_is_silent_not_in_conflict(tmp_path):
    assert found(tmp_path, ("maple-companies", "100社", 500)) == ()


def test_two_dates_are_a_finding(tmp_path):
    (finding,) = found(tmp_path, ("maple-aid-from", "2025年8月1日", 500))

    assert finding.about == "date"


def test_a_date_said_less_exactly_is_no_finding(tmp_path):
    assert found(tmp_path, ("maple-aid-from", "2025年7月", 500)) == ()


def test_two_figures_for_one_thing_are_a_finding(tmp_path):
    rows = sound_rows()
    other = {**row_of(rows, "figures", "maple-output-2024"), "figure": "maple-output-2024-other"}
    rows["figures"].append({**other, "value": "42"})
    evidence = next(row for row in rows["evidence"] if row["exact"] == "42社")
    rows["evidence"].append({**evidence, "figure": other["figure"]})

    (finding,) = conflicts(load_seeds(write_package(tmp_path, rows)))

    assert finding.about == "figures"
    assert finding.figures == ("maple-output-2024", "maple-output-2024-other")

"""Each decision on a candidate's numbers keeps it sound, and is on disk when it is made."""

import os
import signal
import subprocess
import sys

import pytest

from analysis.curation.amendments import correct, describe
from analysis.curation.decisions import accept, dismiss, merge, reopen
from analysis.curation.marked_numbers import Place, places
from analysis.curation.reading_order import how_far
from analysis.curation.reinstating import take_up
from analysis.curation.saving import JOURNAL, ChangedMeanwhile
from analysis.curation.soundness import record_at, soundness
from analysis.curation.state import Curation, CurationError, open_curation, save
from analysis.curation.typed import amount_of
from analysis.drafting.draft import draft_package
from analysis.package import check_package, load_seeds
from analysis.package.verify import verify

TEXT = (
    "云杉市人工智能行动计划\n"
    "一、到2027年底，全市产业规模达到800亿元，集聚企业超200家。\n"
    "二、目前，全市已有算力中心3个，采用H100芯片。\n"
    "三、对项目按总投资30%给予补助，最高不超过500万元。\n"
    "四、到2028年底，产业规模达到900亿元，2027年底为800亿元。\n"
)
SOURCE = "plan"


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "documents" / "plan.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8", newline="")
    draft_package(path, "spruce", tmp_path / "candidate")
    return tmp_path / "candidate"


def opened(folder) -> Curation:
    return open_curation(folder, folder.parent / "documents", ())


@pytest.fixture
def candidate(folder):
    return opened(folder)


def place(curation: Curation, exact: str, nth: int = 0) -> Place:
    found = [
        one for one in places(curation, SOURCE) if exact in one.exact and one.state != "period"
    ]
    return found[nth]


def states(curation: Curation) -> dict[str, str]:
    return {one.exact: one.state for one in places(curation, SOURCE)}


def figure(curation: Curation, exact: str, nth: int = 0) -> dict:
    return curation.row("figures", place(curation, exact, nth).figure)


def evidence(curation: Curation, key: str, gives: str) -> list[str]:
    rows = curation.tables["evidence"]
    return [row["exact"] for row in rows if (row["figure"], row["states"]) == (key, gives)]


def is_whole(curation: Curation) -> bool:
    """The package as saved is sound, and its document bears it out but for open numbers."""
    return not check_package(curation.folder)


def test_every_number_of_the_text_has_a_place_and_a_state(candidate):
    found = states(candidate)

    assert found["超200家"] == "undecided"
    assert found["2027年底"] == "period"
    assert found["H100"] == "dismissed"
    starts = [one.start for one in places(candidate, SOURCE)]
    assert starts == sorted(starts)


def test_accepting_turns_v_into_a_and_reopening_turns_it_back(candidate):
    key = place(candidate, "超200家").figure

    accepted = accept(candidate, key)

    assert accepted.row("figures", key)["obs_status"] == "A"
    assert reopen(accepted, key).row("figures", key)["obs_status"] == "V"
    assert candidate.row("figures", key)["obs_status"] == "V"


def test_a_decision_is_on_disk_and_is_found_again(candidate, folder):
    before = how_far(places(candidate, SOURCE))
    save(candidate, accept(candidate, place(candidate, "超200家").figure))

    again = how_far(places(opened(folder), SOURCE))

    assert (again.accepted, again.undecided) == (before.accepted + 1, before.undecided - 1)
    assert again.total == before.total


def test_dismissing_moves_the_number_and_keeps_the_package_sound(candidate, folder):
    done = save(candidate, dismiss(candidate, place(candidate, "3个"), "generality"))

    assert states(done)["3个"] == "dismissed"
    assert is_whole(done)
    assert verify(load_seeds(folder), done.documents).numbers.unaccounted == ()


def test_a_period_that_lost_its_figures_is_a_number_to_decide_on(candidate):
    one = dismiss(candidate, place(candidate, "800亿元"), "rhetoric")
    assert states(one)["2027年底"] == "period"

    both = dismiss(one, place(one, "超200家"), "rhetoric")

    first = next(p for p in places(both, SOURCE) if p.exact == "2027年底")
    assert (first.state, first.figures) == ("undecided", ())
    taken = take_up(both, first)
    assert figure(taken, "2027年底")["period"] == "2027-12-31"


@pytest.mark.parametrize(("reason", "note", "says"), [
    ("boring", "", r"no reason 'boring'; on file: list_number, name"),
    ("other", " ", r"needs a note"),
])  # fmt: skip
def test_a_dismissal_needs_a_reason_on_file(candidate, reason, note, says):
    with pytest.raises(CurationError, match=says):
        dismiss(candidate, place(candidate, "3个"), reason, note)


def test_two_mentions_become_evidence_of_one_figure(candidate):
    first, second = place(candidate, "800亿元"), place(candidate, "800亿元", 1)

    merged = save(candidate, merge(candidate, second, first.figure))

    assert evidence(merged, first.figure, "value") == ["800亿元", "800亿元"]
    assert second.figure not in {row["figure"] for row in merged.tables["figures"]}
    assert is_whole(merged)


def test_mentions_of_other_amounts_are_not_merged(candidate):
    with pytest.raises(CurationError, match=r"give 90000000000, the figure 80000000000"):
        merge(candidate, place(candidate, "900亿元"), place(candidate, "800亿元").figure)
    with pytest.raises(CurationError, match=r"give company, the figure CNY"):
        merge(candidate, place(candidate, "超200家"), place(candidate, "800亿元").figure)


def test_a_dismissed_mention_can_become_evidence_or_a_figure(candidate):
    dropped = dismiss(candidate, place(candidate, "800亿元", 1), "duplicate_passage")
    again = place(dropped, "800亿元", 1)
    assert again.state == "dismissed"

    merged = merge(dropped, again, place(dropped, "800亿元").figure)
    taken = take_up(dropped, again)

    assert place(merged, "800亿元", 1).figure == place(merged, "800亿元").figure
    assert figure(taken, "800亿元", 1)["obs_status"] == "V"


def test_what_gives_no_amount_cannot_be_taken_up(candidate):
    with pytest.raises(CurationError, match=r"'H100' gives no amount"):
        take_up(candidate, place(candidate, "H100"))


def test_parts_follow_a_figure_that_is_merged(candidate):
    whole, other = place(candidate, "800亿元", 1).figure, place(candidate, "800亿元").figure
    part = place(candidate, "900亿元").figure
    linked = correct(candidate, part, part_of=whole)

    merged = merge(linked, place(linked, "800亿元", 1), other)

    assert merged.row("figures", part)["part_of"] == other


def test_a_correction_is_sound_and_keeps_the_status(candidate):
    key = place(candidate, "3个").figure

    done = save(candidate, correct(candidate, key, measure_kind="target", note=" read\ttwice "))

    assert is_whole(done)
    row = done.row("figures", key)
    assert (row["measure_kind"], row["note"], row["obs_status"]) == ("target", "read twice", "V")


def test_a_new_measure_and_a_new_place_become_rows(candidate):
    key = place(candidate, "800亿元").figure

    done = save(candidate, correct(candidate, key, indicator="Core output", region="Spruce Bay"))

    row = done.row("figures", key)
    assert (row["indicator"], row["region"]) == ("core_output", "spruce-bay")
    assert row["programme"] == ""  # that is another place's
    assert done.row("indicators", "core_output")["dimension"] == "money"
    assert is_whole(done)


def test_a_measure_that_is_on_file_is_found_by_its_name(candidate):
    key, other = place(candidate, "800亿元").figure, place(candidate, "900亿元").figure
    named = correct(candidate, key, indicator="Core output")

    again = correct(named, other, indicator="core OUTPUT")

    assert again.row("figures", other)["indicator"] == "core_output"


def test_an_unnamed_measure_follows_the_unit_and_the_old_one_goes(candidate):
    key = place(candidate, "3个").figure

    candidate = save(candidate, correct(candidate, key, indicator="unnamed_count_count"))

    done = save(candidate, correct(candidate, key, unit="place"))

    assert done.row("figures", key)["indicator"] == "unnamed_count_place"
    assert "unnamed_count_count" not in {r["indicator"] for r in done.tables["indicators"]}
    assert is_whole(done)


def test_a_new_period_takes_the_words_that_give_it(candidate):
    key = place(candidate, "超200家").figure

    done = save(candidate, correct(candidate, key, period="2028-12-31"))

    assert evidence(done, key, "period") == ["2028年底"]
    assert soundness(done).problems == ()


def test_a_period_no_words_give_is_inferred_and_none_has_no_basis(candidate):
    key = place(candidate, "3个").figure

    inferred = correct(candidate, key, period="2026")

    assert inferred.row("figures", key)["period_basis"] == "inferred"
    assert correct(inferred, key, period="").row("figures", key)["period_basis"] == ""


@pytest.mark.parametrize(("cells", "says"), [
    ({"value": "many"}, r"'many' is no single amount"),
    ({"unit": "furlong"}, r"unit cannot be 'furlong': it is one of CNY"),
    ({"bound": "roughly"}, r"bound cannot be 'roughly': it is one of exact, about"),
    ({"period": "2027-13"}, r"period cannot be '2027-13': write it like 2027, 2024-12-31"),
    ({"measure_kind": ""}, r"measure_kind is missing"),
    ({"frequency": "yearly"}, r"frequency cannot be 'yearly'"),
    ({"part_of": "nothing"}, r"part_of: there is no row 'nothing' in figures"),
    ({"obs_status": "A"}, r"there is no obs_status to correct"),
])  # fmt: skip
def test_a_cell_that_can_never_be_right_is_refused(candidate, cells, says):
    with pytest.raises(CurationError, match=says):
        correct(candidate, place(candidate, "3个").figure, **cells)


@pytest.mark.parametrize(("typed", "value"), [
    ("0.3", "0.3"), ("30%", "0.3"), ("1.5亿", "150000000"), (" 12,000 ", "12000"), ("", ""),
])  # fmt: skip
def test_an_amount_may_be_typed_as_printed(typed, value):
    assert amount_of(typed) == value


def test_accepted_figures_wait_for_level_tier_and_a_name(candidate):
    key = place(candidate, "超200家").figure
    done = save(candidate, accept(candidate, key))

    lacking = soundness(done)

    assert {(f.table, f.field) for f in lacking.faults} == {
        ("regions", "level"),
        ("sources", "tier"),
    }
    assert lacking.unnamed == (key,)
    for fault in lacking.faults:
        assert record_at(done.folder, fault.table, fault.row)
    said = describe(done, "regions", "spruce", level="prefecture_level_city")
    said = describe(said, "sources", SOURCE, tier="official")
    assert soundness(save(done, correct(said, key, indicator="Companies"))).is_sound


def test_words_that_give_another_value_are_a_problem_whatever_the_reading_says(candidate):
    key = place(candidate, "800亿元").figure

    wrong = save(candidate, correct(candidate, key, value="70000000000"))
    assert [problem.code for problem in soundness(wrong).problems] == ["value"]

    read = save(wrong, correct(wrong, key, reading="the table in 亿 says 700亿元"))
    assert [problem.code for problem in soundness(read).problems] == ["value"]


def test_a_fault_is_found_at_its_line_behind_quoted_line_breaks(candidate):
    path = candidate.folder / "evidence.csv"
    text = path.read_text(encoding="utf-8")
    line = next(at for at, row in enumerate(text.split("\n"), 1) if ",超200家," in row)

    assert record_at(candidate.folder, "evidence", line)["exact"] == "超200家"
    assert record_at(candidate.folder, "evidence", 999) is None


def test_two_desks_do_not_overwrite_each_other(candidate, folder):
    other = opened(folder)
    save(other, accept(other, place(other, "3个").figure))

    with pytest.raises(ChangedMeanwhile, match=r"candidate was changed elsewhere"):
        save(candidate, dismiss(candidate, place(candidate, "3个"), "name"))
    assert states(opened(folder))["3个"] == "accepted"


def test_another_document_under_the_same_name_is_not_marked(candidate, folder):
    (folder.parent / "documents" / "plan.txt").write_text("changed 3个", encoding="utf-8")

    again = opened(folder)

    assert again.texts == {}
    assert "other_document" in {problem.code for problem in again.problems}
    assert accept(again, place(again, "3个").figure)


def test_a_folder_that_holds_no_package_is_said(tmp_path):
    with pytest.raises(CurationError, match=r"there is no package at .*: make one"):
        open_curation(tmp_path / "none")
    with pytest.raises(CurationError, match=r"cannot be read whole: regions"):
        open_curation(tmp_path, base=())


ACTIONS = """
import os, signal, sys
from pathlib import Path
from analysis.curation import state, decisions, amendments, reinstating
from analysis.curation.marked_numbers import places
folder, name, at = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
if at:
    replace, done = Path.replace, []
    def counted(self, target):
        if len(done) == at - 1:
            os.kill(os.getpid(), signal.SIGKILL)
        done.append(target)
        return replace(self, target)
    Path.replace = counted
now = state.open_curation(folder, folder.parent / "documents", ())
found = {place.exact: place for place in places(now, "plan") if place.state != "period"}
company, output = found["超200家"], found["800亿元"]
first = next(place for place in places(now, "plan") if place.exact == "800亿元")
after = {
    "accept": lambda: decisions.accept(now, company.figure),
    "correct": lambda: amendments.correct(now, company.figure, region="Spruce Bay", period="2028"),
    "merge": lambda: decisions.merge(now, output, first.figure),
    "dismiss": lambda: decisions.dismiss(now, company, "rhetoric"),
}[name]()
state.save(now, after)
os.kill(os.getpid(), signal.SIGKILL)
"""
SEEN = {
    "accept": lambda now: figure(now, "超200家")["obs_status"] == "A",
    "correct": lambda now: figure(now, "超200家")["region"] == "spruce-bay",
    "merge": lambda now: place(now, "800亿元", 1).figure == place(now, "800亿元").figure,
    "dismiss": lambda now: place(now, "超200家").state == "dismissed",
}


def killed_after(folder, action: str, at: int) -> None:
    command = [sys.executable, "-c", ACTIONS, str(folder), action, str(at)]
    run = subprocess.run(command, timeout=120, capture_output=True, check=False)
    assert run.returncode == -signal.SIGKILL, run.stderr.decode()


def on_disk(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.csv")}


@pytest.mark.parametrize("action", SEEN)
def test_a_process_killed_after_an_action_has_saved_it(folder, action):
    killed_after(folder, action, 0)

    assert SEEN[action](opened(folder))
    assert check_package(folder) == () or action == "accept"


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_a_process_killed_within_an_action_has_saved_all_of_it_or_nothing(folder, at):
    before = on_disk(folder)

    killed_after(folder, "dismiss", at)

    now = opened(folder)
    assert SEEN["dismiss"](now) == (at > 1)
    assert check_package(folder) == ()
    assert (on_disk(folder) == before) == (at == 1)
    assert not list(folder.glob(".*"))


def test_a_full_disk_changes_nothing(candidate, folder, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    before = on_disk(folder)
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space left"):
        save(candidate, dismiss(candidate, place(candidate, "3个"), "name"))
    assert on_disk(folder) == before
    assert not (folder / JOURNAL).exists()

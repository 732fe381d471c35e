"""Every deed is told in the same save; it can be undone, done again, and replayed on a revision."""

import json
import os
import signal
import subprocess
import sys

import pytest

from analysis.curation.deeds import ACCEPT, ADD, CORRECT, DISMISS, MERGE, QUOTE, Deed
from analysis.curation.history import acted, redone, replayed, undone
from analysis.curation.quoted import Words, found_again, words_at
from analysis.curation.reading_order import entries
from analysis.curation.saving import HISTORY, save_tables
from analysis.curation.state import Curation, CurationError
from analysis.curation.told import steps, told
from analysis.package import check_package
from tests.curation.drafted_town import (
    AWARDS,
    PLAN,
    SOURCE,
    TEXT,
    VOUCHERS,
    drafted_town,
    opened,
    tables,
)


@pytest.fixture
def town(tmp_path):
    return drafted_town(tmp_path)


def words(exact: str) -> Words:
    return Words(SOURCE, TEXT.index(exact), exact)


def number(curation: Curation, do: str, exact: str, **cells: str) -> Deed:
    entry = next(one for one in entries(curation, SOURCE) if one.place and one.exact == exact)
    return Deed(do, entry.table, entry.key, words(exact), cells)


DEEDS = {
    "accept a figure": lambda now: number(now, ACCEPT, "30%", indicator="Aid intensity"),
    "accept a term": lambda now: Deed(ACCEPT, "scheme_terms", "voucher-term"),
    "dismiss a number": lambda now: number(now, DISMISS, "30%", reason="rhetoric"),
    "dismiss a programme": lambda now: Deed(DISMISS, "programmes", VOUCHERS),
    "correct a figure": lambda now: number(now, CORRECT, "30%", region="South Bay", period="2028"),
    "correct a scheme": lambda now: Deed(CORRECT, "support_schemes", AWARDS, None,
                                         {"eligible_costs": "Training of models"}),
    "add a member": lambda now: Deed(ADD, "members", "", words("a centre")),
    "quote other words": lambda now: Deed(QUOTE, "members", "institute", to=words("Institute")),
    "name an indicator": lambda now: Deed(CORRECT, "indicators", "unnamed_compute_pflops", None,
                                          {"name_en": "Capacity"}),
    "merge indicators": lambda now: Deed(MERGE, "indicators", "unnamed_money_cny", None,
                                         {"into": "unnamed_money_cny_a_year"}),
    "describe a place": lambda now: Deed(CORRECT, "regions", SOURCE, None,
                                         {"parent": "North Province"}),
}  # fmt: skip


def on_disk(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.csv")}


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_is_undone_and_done_again_in_later_sittings(town, deed):
    before = on_disk(town.folder)
    acted(town, [DEEDS[deed](town)])
    after = on_disk(town.folder)
    assert after != before

    undone(opened(town.folder))
    assert on_disk(town.folder) == before

    redone(opened(town.folder))
    assert on_disk(town.folder) == after


def test_any_number_of_steps_is_undone_and_a_new_deed_ends_what_could_be_done_again(town):
    states = [on_disk(town.folder)]
    for deed in ("accept a figure", "dismiss a programme", "add a member"):
        acted(opened(town.folder), [DEEDS[deed](opened(town.folder))])
        states.append(on_disk(town.folder))
    for earlier in reversed(states[:-1]):
        undone(opened(town.folder))
        assert on_disk(town.folder) == earlier
    with pytest.raises(CurationError, match="nothing is left to undo"):
        undone(opened(town.folder))

    acted(opened(town.folder), [Deed(ACCEPT, "members", "institute")])
    with pytest.raises(CurationError, match="nothing is left to do again"):
        redone(opened(town.folder))


def test_several_deeds_of_one_action_are_one_step(town):
    all_terms = [Deed(ACCEPT, "scheme_terms", key) for key in ("voucher-term", "award-term")]
    now = acted(town, all_terms)

    assert [line["step"] for line in told(town.folder)] == [1, 1]
    undone(now)
    assert {row["obs_status"] for row in opened(town.folder).tables["scheme_terms"]} == {"V"}


def test_where_one_deed_of_an_action_is_refused_none_is_done(town):
    before = on_disk(town.folder)

    with pytest.raises(CurationError, match="no row 'nothing'"):
        acted(town, [Deed(ACCEPT, "members", "institute"), Deed(ACCEPT, "members", "nothing")])

    assert on_disk(town.folder) == before
    assert told(town.folder) == ()


def test_a_deed_that_changes_nothing_is_not_told(town):
    now = acted(town, [Deed(ACCEPT, "members", "institute")])
    acted(now, [Deed(ACCEPT, "members", "institute")])

    assert len(told(town.folder)) == 1


def test_a_line_tells_the_words_of_its_row_and_of_those_it_names(town):
    amount = next(e for e in town.tables["evidence"] if e["exact"] == "CNY 500000")["figure"]

    acted(town, [Deed(CORRECT, "scheme_terms", "voucher-term", None, {"limit": amount})])

    (line,) = told(town.folder)
    assert (line["do"], line["table"], line["key"]) == ("correct", "scheme_terms", "voucher-term")
    assert line["words"]["exact"] == "paid 30% of its fees"
    assert line["words"]["prefix"].endswith("A firm is ")
    assert line["named"][f"figures/{amount}"]["exact"] == "CNY 500000"


def test_what_was_changed_by_hand_since_is_not_undone(town):
    acted(town, [Deed(ACCEPT, "members", "institute")])
    rows = [{**row, "kind": "university"} for row in opened(town.folder).tables["members"]]
    save_tables(town.folder, {"members": rows})

    with pytest.raises(CurationError, match="members were changed outside of the desk"):
        undone(opened(town.folder))


def test_a_history_that_cannot_be_read_is_said(town):
    (town.folder / HISTORY).write_text(
        '{"step": 1, "do": "accept", "table": "members", "key": "a"}\nnonsense\n', encoding="utf-8"
    )

    with pytest.raises(CurationError, match=r"line 2 of history\.jsonl cannot be read"):
        told(town.folder)


def test_words_are_found_again_between_their_like_and_then_nearest():
    text = "first 30 here, second 30 there, third 30 here"
    again = Words("a", 0, "30", "", " here")

    assert found_again(again, text).start == text.index("30 here")
    assert found_again(Words("a", 99, "30", "", " here"), text).start == text.rindex("30")
    assert found_again(Words("a", 0, "30", "second ", ""), text).start == text.index("30 there")
    assert found_again(Words("a", 0, "31"), text) is None


def redrafted(town: Curation, text: str) -> dict:
    """Return the tables of a fresh draft of another version of the document."""
    (town.documents / f"{SOURCE}.txt").write_text(text, encoding="utf-8", newline="")
    return tables(text)


REVISED = "A preface of 12 pages.\n" + TEXT.replace(
    "; the town has 35 companies", ""
).replace("Article 1", "Article I")  # fmt: skip


def test_a_history_is_replayed_on_a_revised_document_by_its_words(town):
    now = town
    for deed in (
        number(now, ACCEPT, "30%", indicator="Aid intensity"),
        Deed(ACCEPT, "programmes", PLAN),
        number(now, DISMISS, "CNY 500000", reason="rhetoric"),
        Deed(ADD, "members", "", words_at(now, SOURCE, *span("a centre"))),
        number(now, ACCEPT, "35 companies"),
    ):
        now = acted(now, [deed])
    now = acted(now, [Deed(CORRECT, "members", f"{SOURCE}-m{span('a centre')[0]}", None,
                           {"kind": "infrastructure"})])  # fmt: skip

    again = replayed(town.folder, redrafted(town, REVISED), {SOURCE: REVISED}, ())

    rate = next(row for row in again.tables["evidence"] if row["exact"] == "30%")
    assert int(rate["start"]) == REVISED.index("30%")
    figure = next(row for row in again.tables["figures"] if row["figure"] == rate["figure"])
    assert (figure["obs_status"], figure["indicator"]) == ("A", "aid_intensity")
    assert (
        next(row for row in again.tables["programmes"] if row["programme"] == PLAN)["obs_status"]
        == ""
    )
    assert "CNY 500000" in {row["exact"] for row in again.tables["dismissed"]}
    added = next(row for row in again.tables["members"] if row["exact"] == "a centre")
    assert (added["start"], added["kind"]) == (str(REVISED.index("a centre")), "infrastructure")
    assert again.lost == (
        "“35 companies” has to be decided on again (accepted): the words are not in the document "
        "any longer",
    )


def test_the_words_of_a_number_are_told_with_those_beside_them(town):
    """Without them it would be sought again at the nearest place that has the same digits."""
    acted(town, [number(town, ACCEPT, "30%", indicator="Aid intensity")])

    quoted = told(town.folder)[0]["words"]
    assert quoted["prefix"].endswith("A firm is paid ")
    assert quoted["suffix"].startswith(" of its fees")


def test_a_row_that_has_to_be_decided_on_again_is_told_once(town):
    now = acted(town, [number(town, ACCEPT, "35 companies")])
    acted(now, [number(now, CORRECT, "35 companies", indicator="Firms")])
    acted(opened(town.folder), [Deed(CORRECT, "indicators", "firms", None, {"name_ja": "企業"})])

    again = replayed(town.folder, redrafted(town, REVISED), {SOURCE: REVISED}, ())

    assert [says.split(":")[0] for says in again.lost] == [
        "“35 companies” has to be decided on again (accepted)"
    ]


def test_a_replayed_history_can_be_undone_and_replayed_again(town):
    acted(town, [Deed(ACCEPT, "programmes", PLAN)])
    fresh = redrafted(town, REVISED)
    again = replayed(town.folder, fresh, {SOURCE: REVISED}, ())
    save_tables(town.folder, again.tables)
    (town.folder / HISTORY).write_text(again.history, encoding="utf-8")

    assert replayed(town.folder, fresh, {SOURCE: REVISED}, ()).tables == again.tables
    undone(opened(town.folder))
    assert opened(town.folder).row("programmes", PLAN)["obs_status"] == "V"


def test_what_was_undone_is_not_replayed(town):
    undone(acted(town, [Deed(ACCEPT, "programmes", PLAN)]))

    again = replayed(town.folder, redrafted(town, TEXT), {SOURCE: TEXT}, ())

    assert {row["obs_status"] for row in again.tables["programmes"]} == {"V"}
    assert again.lost == ()


def span(exact: str) -> tuple[int, int]:
    return TEXT.index(exact), TEXT.index(exact) + len(exact)


KILLED = """
import os, signal, sys
from pathlib import Path
from analysis.curation.deeds import Deed
from analysis.curation.history import acted
from analysis.curation.state import open_curation
folder, at = Path(sys.argv[1]), int(sys.argv[2])
replace, done = Path.replace, []
def counted(self, target):
    if len(done) == at - 1:
        os.kill(os.getpid(), signal.SIGKILL)
    done.append(target)
    return replace(self, target)
Path.replace = counted
now = open_curation(folder, folder.parent / "documents", ())
acted(now, [Deed("dismiss", "programmes", "vouchers")])
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("at", "is_done"), [(1, False), (2, True), (5, True), (8, True)])
def test_a_process_killed_at_any_moment_has_saved_rows_and_history_or_neither(town, at, is_done):
    before = on_disk(town.folder)
    command = [sys.executable, "-c", KILLED, str(town.folder), str(at)]
    run = subprocess.run(command, timeout=120, capture_output=True, check=False)
    assert run.returncode == -signal.SIGKILL, run.stderr.decode()

    now = opened(town.folder)

    assert (VOUCHERS not in {row["programme"] for row in now.tables["programmes"]}) == is_done
    assert check_package(town.folder) == ()
    assert [line["key"] for line in told(town.folder)] == [VOUCHERS] * is_done
    assert not list(town.folder.glob(".*"))
    if is_done:
        undone(now)
    assert on_disk(town.folder) == before


def test_a_full_disk_leaves_rows_and_history_as_they_were(town, monkeypatch):
    now = acted(town, [Deed(ACCEPT, "programmes", PLAN)])
    before, lines = on_disk(town.folder), (town.folder / HISTORY).read_bytes()

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        acted(now, [Deed(ACCEPT, "members", "institute")])

    assert (on_disk(town.folder), (town.folder / HISTORY).read_bytes()) == (before, lines)


def test_each_line_of_a_history_is_one_json_object(town):
    acted(town, [Deed(ACCEPT, "programmes", PLAN)])

    (line,) = (town.folder / HISTORY).read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["changed"]["programmes"]["gone"][0]["obs_status"] == "V"
    assert steps(told(town.folder)).last == 1


@pytest.mark.parametrize("line", [
    b"[" * 100_000, b"\xff\xfe", b"3", b"null", b"[]", b'{"do": "undo"}', b'{"step": 1}',
    b'{"step": Infinity, "do": "accept"}', b'{"step": NaN, "do": "accept"}',
    b'{"step": [], "do": "accept"}', b'{"step": 2, "do": "accept"}',
    b'{"step": 2, "do": "burn", "table": "members", "key": "a"}',
    b'{"step": 2, "do": "accept", "table": "../members", "key": "a"}',
    b'{"step": 2, "do": "accept", "table": [], "key": "a"}',
    b'{"step": 2, "do": "accept", "table": "members", "key": {}}',
    b'{"step": 2, "do": "accept", "table": "members", "key": "a", "words": 5}',
    b'{"step": 2, "do": "accept", "table": "members", "key": "a", "words": {"start": "x"}}',
    b'{"step": 2, "do": "accept", "table": "members", "key": "a", "cells": {"kind": [1]}}',
    b'{"step": 2, "do": "accept", "table": "members", "key": "a", "named": {"a": 1}}',
    b'{"step": 2, "do": "accept", "table": "members", "key": "a", "changed": {"members": 7}}',
    b'{"step": 2, "do": "accept", "table": "members", "key": "a", "changed": {"x": {}}}',
    b'{"step": 2, "do": "undo", "of": [1]}', b'{"step": 2, "do',
], ids=lambda line: ascii(line[:30]))  # fmt: skip
def test_a_line_of_a_history_made_to_break_it_is_named(tmp_path, line):
    sound = b'{"step": 1, "do": "accept", "table": "figures", "key": "a"}\n'
    (tmp_path / "history.jsonl").write_bytes(sound + line + b"\n")

    with pytest.raises(CurationError, match=r"line 2 of history\.jsonl cannot be read"):
        told(tmp_path)

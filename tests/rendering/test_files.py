"""Files appear whole or not at all, and one process at a time holds a folder."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from analysis.files import alone_in, remove_unfinished, why_unwritable, write_together
from analysis.paths import ROOT
from analysis.refusal import Blocked

HOLD = "import sys, time\nfrom pathlib import Path\nfrom analysis.files import alone_in\n"
HOLD += "with alone_in(Path(sys.argv[1]), wait=True):\n    print('held', flush=True)\n"
HOLD += "    sys.stdin.read()\n"


def holder(folder) -> subprocess.Popen:
    """A process that comes to hold the folder, until its stdin is closed."""
    command = [sys.executable, "-c", HOLD, str(folder)]
    return subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_a_held_folder_names_who_holds_it_and_what_to_do(tmp_path):
    with holder(tmp_path) as other:
        assert other.stdout.readline() == "held\n"

        said = f"{tmp_path} is in use by process {other.pid}; name another"
        with pytest.raises(Blocked) as refused, alone_in(tmp_path, or_else="name another"):
            pass
        assert str(refused.value) == said
        other.stdin.close()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_lock_ends_with_its_process_however_it_dies(tmp_path, number):
    with holder(tmp_path) as other:
        assert other.stdout.readline() == "held\n"
        other.send_signal(number)
        other.wait(timeout=20)
    assert (tmp_path / ".lock").exists()

    with alone_in(tmp_path):
        assert (tmp_path / ".lock").read_text() == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_whoever_waits_comes_next_though_the_file_goes_with_the_lock(tmp_path):
    with holder(tmp_path) as first, holder(tmp_path) as second:
        turns = [first, second]
        time.sleep(0.5)
        for _ in range(2):
            ready = next(one for one in turns if _has_said(one))
            turns.remove(ready)
            assert not any(_has_said(one) for one in turns), "one at a time"
            ready.stdin.close()
            ready.wait(timeout=20)
    assert list(tmp_path.iterdir()) == []


def _has_said(process: subprocess.Popen) -> bool:
    from select import select

    return bool(select([process.stdout], [], [], 5 if process.poll() is None else 0)[0])


def test_a_second_holder_in_one_process_is_refused(tmp_path):
    again = alone_in(tmp_path)

    with alone_in(tmp_path), pytest.raises(Blocked, match=f"by process {os.getpid()}"), again:
        pass


def test_files_that_belong_together_are_all_replaced_or_none(tmp_path):
    (tmp_path / "a").write_text("old")
    (tmp_path / "folder").mkdir()

    with suppress(OSError):
        write_together({tmp_path / "a": b"new", tmp_path / "gone" / "b": b"new"})

    assert (tmp_path / "a").read_text() == "old"
    assert remove_unfinished(tmp_path) == 0


def test_what_a_killed_process_left_unfinished_is_removed(tmp_path):
    (tmp_path / ".unfinished-1").write_text("half")
    (tmp_path / "page.html").write_text("whole")

    assert remove_unfinished(tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_folder_that_is_called_like_an_unfinished_file_is_left_alone(tmp_path):
    (tmp_path / ".unfinished-x" / "y").mkdir(parents=True)
    (tmp_path / ".unfinished-1").write_text("half")

    assert remove_unfinished(tmp_path) == 1
    assert (tmp_path / ".unfinished-x" / "y").is_dir()


def test_a_folder_that_takes_no_file_is_told_in_the_systems_words(tmp_path):
    assert why_unwritable(tmp_path) == ""
    assert why_unwritable(tmp_path / "gone").startswith("FileNotFoundError: [Errno 2] No such file")

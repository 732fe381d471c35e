"""The tests of a room notice when its rules are turned round: a fixed sample of all mutants."""

import subprocess
import sys

import pytest

from tests.mutants.rooms import ROOMS
from tests.mutants.run import ROOT


@pytest.mark.parametrize("room", [name for name, room in ROOMS.items() if room.every])
def test_the_tests_of_a_room_kill_as_many_mutants_as_they_must(room):
    command = [sys.executable, "-m", "tests.mutants.run", room, "--sample"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)

    assert done.returncode == 0, done.stdout + done.stderr

"""Kills at random moments: never a torn page, never a lost good page, never an orphan.

`WORKBOOK_SOAK=200` for the full count (some minutes); a handful of kills by default.
"""

import os
import random
import signal
import time

import psutil
from test_faults import no_process_left, processes_of, start

KILLS = int(os.environ.get("WORKBOOK_SOAK", "6"))


def test_random_kills_tear_no_page_lose_none_and_leave_no_process(project):
    project.notebook("import time; time.sleep(0.05)", "print(region, language)")
    assert project.workbook("render").returncode == 0
    good = project.pages()
    chance = random.Random(20)

    for number in range(KILLS):
        run = start(project, "render", "--force", "--jobs", "2")
        time.sleep(chance.uniform(0.05, 4.0))
        for victim in _victims(project, run, chance):
            victim.send_signal(signal.SIGKILL)
        run.communicate(timeout=60)

        assert no_process_left(project, 10), f"after kill {number}"
        pages = project.pages()
        assert pages.keys() == good.keys()
        assert all(page.endswith(b"<!-- end -->") for page in pages.values())
        assert pages == good

    assert project.workbook("render", "--force").returncode == 0
    assert project.pages() == good
    assert not list(project.out.glob(".unfinished-*"))
    assert not list((project.state / "scratch").glob("*"))


def _victims(project, run, chance: random.Random) -> list[psutil.Process]:
    """The run itself, or any one of the processes that work for it."""
    alive = processes_of(project)
    if not alive or chance.random() < 0.5:
        return [psutil.Process(run.pid)] if run.poll() is None else []
    return [chance.choice(alive)]

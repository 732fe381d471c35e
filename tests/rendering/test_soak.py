"""Kills at random moments: never a torn page, never a lost good page, never an orphan.

In each run SIGKILL strikes again and again: a page's process, the warm server, or the run itself,
from its first moment to its last. Before each run the notebook changes, so that every page is due
and a kill meets pages being replaced; a page may be of an older edition, but it is always whole.

`WORKBOOK_SOAK` is the number of kills: 60 unless it is set; 200 take some five minutes.
"""

import os
import random
import re
import signal
import time
from contextlib import suppress

import psutil
import pytest
from test_faults import no_process_left, processes_of

KILLS = int(os.environ.get("WORKBOOK_SOAK", "60"))
EDITION = re.compile(rb"edition (\d+)")
PAGES = 16
GRID = (
    '[reports.soak]\nnotebook = "page.ipynb"\ntitle = "Soak"\nlanguages = ["en"]\n'
    f"[reports.soak.grid]\nfault = {[f'none-{number}' for number in range(PAGES)]}\n"
)
LARGE = "print('edition', {edition}, fault, 'x' * 500_000)"  # a write that takes its time


@pytest.mark.slow
def test_random_kills_tear_no_page_lose_none_and_leave_no_process(project):
    project.write("reports.toml", GRID)
    publish(project, 0)
    assert project.workbook("render").returncode == 0
    good = {name: EDITION.sub(b"", page) for name, page in project.pages().items()}
    chance, killed, edition = random.Random(20), 0, 0

    while killed < KILLS:
        edition += 1
        publish(project, edition)
        run = project.start("render", "--jobs", "2")
        time.sleep(chance.expovariate(2.0))
        while run.poll() is None and killed < KILLS:
            killed += strike(project, run, chance)
            assert_whole(project, good, killed)
            time.sleep(chance.expovariate(8.0))
        run.communicate(timeout=120)
        assert no_process_left(project, 20), f"after kill {killed}"
        assert_whole(project, good, killed)

    assert project.workbook("render", timeout=300).returncode == 0
    assert_whole(project, good, killed)
    editions = {int(EDITION.search(page)[1]) for page in project.pages().values()}
    assert editions == {edition}, "what a killed run did not do, the next one did"
    assert "0 rendered, 16 not due" in project.workbook("render").stderr
    assert not list(project.out.glob(".unfinished-*"))
    assert not list((project.state / "scratch").glob("*"))


def publish(project, edition: int) -> None:
    """A new edition of the notebook, which makes every page due."""
    project.notebook(LARGE.format(edition=edition))


def strike(project, run, chance: random.Random) -> bool:
    """Kill the run (one time in six) or any one of the processes that work for it."""
    victims = [one for one in processes_of(project) if one.pid != run.pid]
    with suppress(psutil.NoSuchProcess):  # it ended by itself in this moment
        if chance.random() < 1 / 6:
            victims = [psutil.Process(run.pid)]
        if victims:
            chance.choice(victims).send_signal(signal.SIGKILL)
            return True
    return False


def assert_whole(project, good: dict[str, bytes], killed: int) -> None:
    """Every page is there, and is the whole of one edition."""
    pages = {name: EDITION.sub(b"", page) for name, page in project.pages().items()}
    assert pages.keys() == good.keys(), f"after kill {killed}"
    torn = [name for name, page in pages.items() if page != good[name]]
    assert not torn, f"after kill {killed}"

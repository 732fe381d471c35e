"""Real faults: each leaves the other pages done, the last good page in place, an exact message."""

import os
import resource
import signal
import subprocess
import time

import psutil
import pytest
from conftest import with_faults

GOOD = "faults.none.en.html"


@pytest.fixture
def faulty(project):
    """Render a report with one page for each fault beside a sound one; returns the run."""

    def run(*faults: str, words: tuple = (), **more):
        project.write("reports.toml", with_faults("none", *faults))
        return project.workbook("render", "--jobs", "2", *words, **more)

    return run


def processes_of(project) -> list[psutil.Process]:
    """Every living process that works for the project."""
    place = str(project.folder)
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("WORKBOOK_STATE", "").startswith(place):
                found.append(process)
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return [one for one in found if one.is_running() and one.status() != psutil.STATUS_ZOMBIE]


def no_process_left(project, seconds: float = 5) -> bool:
    until = time.monotonic() + seconds
    while processes_of(project):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def wait_for(condition, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not come to pass"
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("fault", "words", "message"),
    [
        ("error", (), "failed in cell 3: ValueError: no such figure (fault=error); see "),
        ("hang", ("--cell-limit", "1"), "failed in cell 3: CellLimit: the cell ran longer"),
        ("deaf", ("--report-limit", "3"), "failed in cell 3: the report ran longer than its limit"),
        ("kill", (), "failed in cell 3: the process was killed by SIGKILL (out of memory?)"),
        ("exit", (), "failed in cell 3: the process ended by itself with exit code 3"),
    ],
)
def test_a_fault_in_one_page_stays_its_own(project, faulty, fault, words, message):
    project.write(f"reports/faults.{fault}.en.html", "the last good page")

    run = faulty(fault, words=words)

    assert run.returncode == 1
    assert f"faults.{fault}.en.html: {message}" in run.stderr
    assert "Traceback" not in run.stderr
    assert GOOD in project.manifest()
    assert project.pages()[f"faults.{fault}.en.html"] == b"the last good page"
    assert no_process_left(project)


def test_the_failed_notebook_holds_the_traceback(project, faulty):
    faulty("error")

    text = (project.state / "failed" / "faults.error.en.ipynb").read_text()
    assert "raise ValueError" in text
    assert '"output_type": "error"' in text


def test_a_full_disk_keeps_the_last_good_page(project, faulty):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))

    faulty()
    before = project.pages()
    run = faulty(words=("--force",), preexec_fn=limit)

    assert run.returncode == 1
    assert f"{GOOD}: failed: OSError: [Errno 27] File too large" in run.stderr
    assert project.pages() == before
    assert not list(project.out.glob(".unfinished-*"))


def test_a_folder_that_cannot_be_made_is_refused(project, faulty):
    project.write("blocked", "a file, not a folder")

    run = faulty(words=("--out", str(project.folder / "blocked" / "out")))

    assert run.returncode == 2
    assert "cannot make the folder" in run.stderr
    assert "Traceback" not in run.stderr


def test_ctrl_c_ends_every_process_and_leaves_nothing_half_written(project):
    project.write("reports.toml", with_faults("hang", "none"))
    run = start(project, "render", "--jobs", "1")
    wait_for(lambda: len(processes_of(project)) >= 3)

    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=20)

    assert run.returncode == 1
    assert "stopped; the pages that were done are in place" in said
    assert "Traceback" not in said
    assert no_process_left(project)
    assert not list(project.out.glob(".unfinished-*"))


def test_no_process_outlives_a_killed_run_and_the_next_run_goes_on(project, faulty):
    project.write("reports.toml", with_faults("none", "hang"))
    run = start(project, "render", "--jobs", "1")
    wait_for(lambda: GOOD in project.pages())
    wait_for(lambda: len(processes_of(project)) >= 3)

    run.kill()
    run.communicate(timeout=10)

    assert no_process_left(project)
    assert faulty().returncode == 0


def test_two_runs_at_once_do_not_harm_each_other(project):
    project.write("reports.toml", with_faults("none", "slow"))
    first = start(project, "render", "--jobs", "1")
    wait_for(lambda: list(project.state.glob("locks/*.lock")))
    time.sleep(0.3)

    second = project.workbook("render")
    first.communicate(timeout=60)

    assert second.returncode == 2
    assert f"is in use by process {first.pid}" in second.stderr
    assert first.returncode == 0
    assert project.workbook("render", "--json").returncode == 0


def test_runs_into_two_folders_leave_each_others_temporary_files_alone(project):
    project.write("reports.toml", with_faults("none", "slow"))
    first = start(project, "render", "--jobs", "1")
    wait_for(lambda: list(project.state.glob("scratch/*/*")))

    second = project.workbook("render", "--out", str(project.state.parent / "elsewhere"))
    _, said = first.communicate(timeout=60)

    assert second.returncode == 0, second.stderr
    assert first.returncode == 0, said


def test_a_half_written_seed_file_is_named(project, faulty):
    project.write("seeds/datapackage.json", '{"name": "sma')

    run = faulty()

    assert run.returncode == 2
    assert "the descriptor in" in run.stderr
    assert "Traceback" not in run.stderr


def start(project, *words: str) -> subprocess.Popen:
    return subprocess.Popen(
        project.command(*words),
        env=project.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_pages_share_no_state(project):
    project.notebook(
        "import os, sys, tempfile\nfrom pathlib import Path\nimport matplotlib\n"
        "here, temporary = Path.cwd(), Path(tempfile.gettempdir())\n"
        "print('clean:', 'LEFT' not in os.environ, not hasattr(sys, 'left'),\n"
        "      not (here / 'left').exists(), not list(temporary.glob('left*')),\n"
        "      matplotlib.rcParams['lines.linewidth'] != 99)",
        "os.environ['LEFT'] = sys.left = 'left'\n"
        "(here / 'left').write_text('x'); tempfile.mkdtemp(prefix='left')\n"
        "matplotlib.rcParams['lines.linewidth'] = 99; os.chdir('/')",
        "import random, numpy\nprint(random.random(), numpy.random.random())",
    )
    project.workbook("render", "--jobs", "1")

    pages = [page.decode() for page in project.pages().values()]
    assert all("clean: True True True True True" in page for page in pages)
    assert len({page.split("</data>")[1] for page in pages}) == len(pages) == 4


def test_environment_is_left_as_it_was(project):
    before = dict(os.environ)
    project.workbook("render", "whole", "--language", "en")
    assert dict(os.environ) == before

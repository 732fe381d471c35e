"""A real Dask cluster of two worker processes gives the same pages, also when one is killed."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from small_projects import HERE
from test_faults import start, wait_for

pytest.importorskip("distributed")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """(address, worker processes, scheduler): two workers with nothing of a project's.

    One for all tests here: the last ones kill what is theirs to kill.
    """
    told = tmp_path_factory.mktemp("cluster") / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = os.environ | {"PYTHONPATH": str(HERE)}
    environment |= {"DASK_DISTRIBUTED__WORKER__DAEMON": "True", "OPENBLAS_NUM_THREADS": "1"}
    dask = [sys.executable, "-m", "dask"]
    host = ["--host", "127.0.0.1", "--no-dashboard"]
    scheduler = subprocess.Popen(
        [*dask, "scheduler", *host, "--port", "0", "--scheduler-file", str(told)], **quiet
    )
    worker = [*dask, "worker", "--scheduler-file", str(told), "--nthreads", "1", *host]
    workers = [
        subprocess.Popen([*worker, "--no-nanny"], env=environment, cwd=os.getcwd(), **quiet)  # noqa: PTH109
        for _ in range(2)
    ]
    wait_for(told.exists, 60)
    time.sleep(0.2)
    yield json.loads(told.read_text())["address"], workers, scheduler
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def test_a_failure_on_the_cluster_is_told_as_one_at_home(project, cluster):
    address, *_ = cluster
    project.notebook("print(region)", "raise ValueError('no such figure')")

    run = project.workbook("render", "whole", "--cluster", address)

    assert run.returncode == 1
    assert "whole.en.html: failed in cell 4: ValueError: no such figure" in run.stderr
    assert (project.state / "failed" / "whole.en.ipynb").exists()


def test_a_cluster_that_does_not_answer_is_refused(project, monkeypatch):
    from analysis.rendering import cluster as module

    monkeypatch.setattr(module, "WAIT", 0.5)
    from analysis.refusal import Refused

    with pytest.raises(Refused, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        module.render_on("tcp://127.0.0.1:9", [], None, None, None, print)


def test_other_versions_are_named():
    from analysis.rendering.cluster import _difference, what_runs_here

    ours = what_runs_here()
    theirs = ours | {"installed": [*ours["installed"][1:], "pandas-0.1"]}

    assert _difference(ours, ours) == ""
    assert "pandas-0.1" in _difference(ours, theirs)
    assert "code" in _difference(ours, ours | {"code": "x"})


def test_a_worker_that_would_make_another_page_makes_none():
    from analysis.refusal import Refused
    from analysis.rendering.cluster import render_here, what_runs_here
    from analysis.rendering.parcels import Inputs

    other = what_runs_here() | {"code": "of another commit"}

    with pytest.raises(Refused, match="would make other pages: its code of the workbook differs"):
        render_here(None, None, Inputs(b"", (), "", other))


def test_workers_of_other_code_are_refused_before_any_work(cluster, monkeypatch):
    from analysis.refusal import Refused
    from analysis.rendering import cluster as module

    address, *_ = cluster
    ours, theirs = module._difference, {"code": "of another commit"}
    monkeypatch.setattr(module, "_difference", lambda here, there: ours(here, there | theirs))

    with pytest.raises(Refused, match=r"worker tcp://\S+ would make other pages: its code"):
        module.render_on(address, [None], None, None, None, print)


def test_a_cluster_makes_the_same_pages_also_when_it_loses_a_worker(project, cluster):
    address, workers, _ = cluster
    project.notebook("import time; time.sleep(1.5)", "print(region, language)")
    assert project.workbook("render").returncode == 0
    local = project.pages()

    run = start(project, "render", "--force", "--cluster", address, "--log-json")
    with run:
        wait_for(lambda: _done(run), 120)
        workers[0].send_signal(signal.SIGKILL)
        said = run.stderr.read()

    assert run.returncode == 0, said
    assert '"rendered": 4' in said
    assert project.pages() == local


def test_pages_lost_with_the_scheduler_are_told_without_a_traceback(project, cluster):
    address, _, scheduler = cluster
    project.notebook("import time; time.sleep(1.5)")
    project.write("reports/profile.there.en.html", "the last good page")
    run = start(project, "render", "--cluster", address, "--log-json")
    with run:
        wait_for(lambda: _done(run), 120)
        scheduler.kill()
        said = run.stderr.read()

    assert run.returncode == 1
    assert "lost on the cluster" in said
    assert all(json.loads(line) for line in said.splitlines())
    assert project.pages()["profile.there.en.html"] == b"the last good page"
    assert project.workbook("render").returncode == 0


def _done(run: subprocess.Popen) -> bool:
    """A first page has come back."""
    line = run.stderr.readline()
    assert line, "the run ended early"
    return '"event": "done"' in line

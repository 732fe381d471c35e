"""A real Dask cluster of two worker processes gives the same pages, also when one is killed."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import threading
import time

import pytest
from small_projects import HERE
from test_faults import start, wait_for
from warm_commands import WarmCommands

pytest.importorskip("distributed")

pytestmark = pytest.mark.slow


DASK = "import importlib, sys; importlib.import_module(sys.argv.pop(1)).main()"
SCHEDULER, WORKER = "distributed.cli.dask_scheduler", "distributed.cli.dask_worker"


@pytest.fixture(scope="module")
def dask():
    """Start a scheduler or a worker, each a process forked from one that has imported Dask."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASK_DISTRIBUTED__WORKER__DAEMON", "True")
        warm = WarmCommands(path=[HERE], more=(SCHEDULER, WORKER))
    environment = os.environ | {"PYTHONPATH": str(HERE), "OPENBLAS_NUM_THREADS": "1"}
    host = ("--host", "127.0.0.1", "--no-dashboard")
    yield lambda which, *words: warm.start(["-c", DASK, which, *words, *host], environment)
    warm.close()


@pytest.fixture(scope="module")
def cluster(dask, tmp_path_factory):
    """(address, worker processes, scheduler): two workers with nothing of a project's.

    One for all tests here: the last ones kill what is theirs to kill.
    """
    yield from _running(dask, tmp_path_factory.mktemp("cluster") / "scheduler.json", 2)


@pytest.fixture
def one_worker(dask, tmp_path):
    """(address, worker processes, scheduler) of a cluster with one worker, for one test."""
    yield from _running(dask, tmp_path / "scheduler.json", 1)


def _running(dask, told, number):
    scheduler = dask(SCHEDULER, "--port", "0", "--scheduler-file", str(told))
    worker = ("--scheduler-file", str(told), "--nthreads", "1", "--no-nanny")
    workers = [dask(WORKER, *worker) for _ in range(number)]
    wait_for(told.exists, 60)
    time.sleep(0.2)
    yield json.loads(told.read_text())["address"], workers, scheduler
    for process in (*workers, scheduler):
        process.kill()
        process.communicate()


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


def _silent(connection):
    """Say nothing."""


def _of_the_web(connection):
    connection.recv(100)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n" + b"x" * 4000)


def _garbage(connection):
    connection.sendall(os.urandom(100_000))


@pytest.fixture
def answering():
    """Gives the address of a server that treats whoever comes in a way of its own."""
    opened = []

    def serve(treat):
        server = socket.create_server(("127.0.0.1", 0))
        opened.append(server)

        def work():
            with contextlib.suppress(OSError):
                while True:
                    opened.append(server.accept()[0])
                    treat(opened[-1])

        threading.Thread(target=work, daemon=True).start()
        return f"tcp://127.0.0.1:{server.getsockname()[1]}"

    yield serve
    for one in opened:
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()


@pytest.mark.parametrize("treat", [_silent, _of_the_web, _garbage])
def test_what_answers_and_is_no_scheduler_is_refused(answering, monkeypatch, treat):
    from analysis.refusal import Refused
    from analysis.rendering import cluster as module

    monkeypatch.setattr(module, "WAIT", 2.0)

    with pytest.raises(Refused, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:\d+: "):
        module.render_on(answering(treat), [], None, None, None, print)


@pytest.mark.parametrize("address", [
    "tls://127.0.0.1:9", "http://127.0.0.1:9", "x", "tcp://127.0.0.1:99999", "tcp://127.0.0.1:x",
])  # fmt: skip
def test_an_address_of_another_kind_or_without_certificates_is_refused(address, monkeypatch):
    from analysis.refusal import Refused
    from analysis.rendering import cluster as module

    monkeypatch.setattr(module, "WAIT", 1.0)

    with pytest.raises(Refused, match=f"no Dask scheduler answers at {address}: "):
        module.render_on(address, [], None, None, None, print)


def test_ctrl_c_ends_a_run_whose_scheduler_is_silent(answering, monkeypatch):
    from analysis.rendering import cluster as module

    monkeypatch.setattr(module, "WAIT", 300.0)
    address = answering(_silent)
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 1.0)

    with pytest.raises(KeyboardInterrupt):
        module.render_on(address, [], None, None, None, print)


@pytest.mark.parametrize(("end", "says"), [
    (signal.SIGKILL, "the cluster has no worker any more"),
    (signal.SIGSTOP, "no page came back for"),
])  # fmt: skip
def test_pages_are_not_waited_for_when_the_only_worker_is_gone_or_stands_still(
    one_worker, end, says
):
    from analysis.rendering.scheduler import Lost, client_of, coming_back

    address, (worker,), _ = one_worker
    with client_of(address, 30.0) as client:
        client.wait_for_workers(1, timeout=60)
        futures = [client.submit(pow, 2, 3, pure=False), client.submit(time.sleep, 600)]
        coming = coming_back(client, futures, 2.0, 6.0)
        assert next(coming).result() == 8
        os.kill(worker.pid, end)

        with pytest.raises(Lost, match=says):
            list(coming)


def test_a_worker_that_stands_still_is_not_asked_for_ever(one_worker):
    from analysis.refusal import Refused
    from analysis.rendering.cluster import what_runs_here
    from analysis.rendering.scheduler import asked_everywhere, client_of

    address, (worker,), _ = one_worker
    with client_of(address, 30.0) as client:
        client.wait_for_workers(1, timeout=60)
        os.kill(worker.pid, signal.SIGSTOP)

        with pytest.raises(Refused, match="a worker of the cluster has not answered for 2 s"):
            asked_everywhere(client, what_runs_here, 2.0)


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
        workers[0].kill()
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

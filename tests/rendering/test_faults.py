"""Real faults: each leaves the other pages done, the last good page in place, an exact message."""

import os
import resource
import shlex
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import nbformat
import psutil
import pytest
from small_projects import small_project, with_faults
from warm_commands import warm

from analysis.paths import ROOT

GOOD = "faults.none.en.html"
BROKEN = """\
[reports.broken]
notebook = "broken.ipynb"
title = "Broken"
languages = ["en"]
[reports.sound]
notebook = "page.ipynb"
title = "Sound"
languages = ["en"]
"""
APART = """\
import subprocess, sys
apart = [sys.executable, "-c", "import time; time.sleep(601)"]
subprocess.Popen(apart, start_new_session=True)"""

#: native code that lets nothing else of its process run and hears no signal, at no cost
DEADLOCK = """\
import ctypes
lock, native = ctypes.create_string_buffer(64), ctypes.PyDLL(None)
native.pthread_mutex_lock(lock); native.pthread_mutex_lock(lock)"""


def with_parameters(line: str) -> str:
    """A notebook with one cell of parameters."""
    cell = nbformat.v4.new_code_cell(line, metadata={"tags": ["parameters"]})
    return nbformat.writes(nbformat.v4.new_notebook(cells=[cell]))


@pytest.fixture
def faulty(project):
    """Render a report with one page for each fault beside a sound one; returns the run."""

    def run(*faults: str, words: tuple = (), **more):
        project.write("reports.toml", with_faults("none", *faults))
        run = project.started_anew if more else project.workbook
        return run("render", "--jobs", "2", *words, **more)

    return run


def processes_of(project) -> list[psutil.Process]:
    """Every living process that works for the project, or for a run that was forked warm."""
    place, sessions = str(project.folder), warm().sessions
    found = []
    for process in psutil.process_iter():
        try:
            started_for = process.environ().get("WORKBOOK_STATE", "")
            if started_for.startswith(place) or os.getsid(process.pid) in sessions:
                found.append(process)
        except (psutil.NoSuchProcess, psutil.AccessDenied, ProcessLookupError):
            continue
    return [one for one in found if one.is_running() and one.status() != psutil.STATUS_ZOMBIE]


def no_process_left(project, seconds: float = 5) -> bool:
    until = time.monotonic() + seconds
    while processes_of(project):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def wait_for(condition, seconds: float = 90) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not come to pass"
        time.sleep(0.02)


#: fault -> what is told of it
MESSAGES = {
    "error": "failed in cell 3: ValueError: no such figure (fault=error); see ",
    "hang": "failed in cell 3: CellLimit: the cell ran longer",
    "kill": "failed in cell 3: the process was killed by SIGKILL (out of memory?)",
    "exit": "failed in cell 3: the process ended by itself with exit code 3",
    "bounded": "failed in cell 3: MemoryError:",
}


def test_faults_in_some_pages_stay_their_own(project, faulty):
    for fault in MESSAGES:
        project.write(f"reports/faults.{fault}.en.html", f"the last good page of {fault}")

    run = faulty(*MESSAGES, words=("--cell-limit", "4"))

    assert run.returncode == 1
    assert f"1 rendered, 0 not due, {len(MESSAGES)} failed" in run.stderr
    assert f"{GOOD}: rendered" in run.stderr
    assert GOOD in project.manifest()
    for fault, message in MESSAGES.items():
        assert_told(project, run.stderr, fault, message)
        page = project.pages()[f"faults.{fault}.en.html"]
        assert page.decode() == f"the last good page of {fault}"
    kept = (project.state / "failed" / "faults.error.en.ipynb").read_text()
    assert "raise ValueError" in kept
    assert no_process_left(project)


def test_a_page_that_hears_no_alarm_is_ended_at_the_limit_of_its_report(project, faulty):
    project.write("reports/faults.deaf.en.html", "the last good page")

    run = faulty("deaf", words=("--report-limit", "3"))

    assert run.returncode == 1
    message = "failed in cell 3: the report ran longer than its limit"
    assert_told(project, run.stderr, "deaf", message)
    assert project.pages()["faults.deaf.en.html"] == b"the last good page"
    assert no_process_left(project)


def assert_told(project, said: str, fault: str, message: str) -> None:
    """One line names page, cell, error, parameters and the notebook, which holds the error."""
    kept = project.state / "failed" / f"faults.{fault}.en.ipynb"
    (line,) = [line for line in said.splitlines() if line.startswith(f"faults.{fault}.")]
    assert line.startswith(f"faults.{fault}.en.html: {message}")
    assert line.endswith(f"(fault={fault}); see {kept}")
    assert "Traceback" not in said
    (output,) = [
        output
        for cell in nbformat.read(kept, as_version=4).cells
        for output in cell.get("outputs", [])
    ]
    assert output.output_type == "error"


@pytest.mark.slow
def test_a_plain_kernel_meets_the_same_faults_and_is_not_left_behind(project):
    project.write("reports.toml", with_faults("none", "error", "kill", "exit", "hang"))

    run = project.workbook("render", "--engine", "kernel", "--cell-limit", "10")

    assert run.returncode == 1
    assert_told(project, run.stderr, "error", "failed in cell 3: ValueError: no such figure")
    for fault in ("kill", "exit"):
        assert f"faults.{fault}.en.html: failed in cell 3: the kernel died " in run.stderr
    assert "faults.hang.en.html: failed in cell 3: CellLimit: the cell ran longer" in run.stderr
    assert f"{GOOD}: rendered" in run.stderr
    assert GOOD in project.manifest()
    assert no_process_left(project)


def test_what_a_killed_page_had_put_out_is_kept(project, faulty):
    project.notebook("print('so far')", "import os; os.write(2, b'last words'); os.abort()")

    run = project.workbook("render", "whole", "--language", "en")

    assert "failed in cell 4: the process was killed by SIGABRT" in run.stderr
    cells = nbformat.read(project.state / "failed" / "whole.en.ipynb", as_version=4).cells
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    assert outputs[0].text == "so far\n"
    assert "last words" in outputs[1].text
    assert outputs[2].evalue == "the process was killed by SIGABRT"


@pytest.mark.slow
def test_a_page_that_takes_all_memory_is_ended_and_the_others_go_on(project, faulty, small_memory):
    run = faulty("greedy", preexec_fn=small_memory)

    assert run.returncode == 1
    message = "failed in cell 3: the process was killed by SIGKILL (out of memory?)"
    assert_told(project, run.stderr, "greedy", message)
    assert f"{GOOD}: rendered" in run.stderr
    assert GOOD in project.manifest()
    assert no_process_left(project)


def test_a_long_error_is_told_in_short_and_kept_in_full(project):
    project.notebook("raise ValueError('\\n'.join(f'fault {n}' for n in range(200)))")

    run = project.workbook("render", "whole", "--language", "en")

    (line, _) = run.stderr.splitlines()
    assert "failed in cell 3: ValueError: fault 0 fault 1" in line
    assert "… (199 more lines) (no parameters); see " in line
    assert "fault 199" in (project.state / "failed" / "whole.en.ipynb").read_text()


@pytest.mark.slow
def test_a_file_that_may_not_grow_keeps_the_last_good_page(project, faulty):
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


@pytest.mark.slow
def test_a_page_too_large_for_the_disk_fails_alone(project):
    project.write("reports.toml", with_faults("none", "big"))

    run = on_small_disk(project, "$RUN")

    assert run.returncode == 1
    assert "faults.big.en.html: failed: OSError: [Errno 28] No space left on device" in run.stderr
    assert "(fault=big); see " in run.stderr
    assert kept(project) == ["faults.none.en.html", "feed.xml", "index.html", "manifest.json"]


@pytest.mark.slow
def test_a_full_disk_keeps_the_last_good_pages(project):
    project.write("reports.toml", with_faults("none", "slow"))

    run = on_small_disk(
        project,
        "$RUN; cp -a $OUT $FOLDER/before; head -c 4m /dev/zero > $OUT/filler 2>/dev/null || true; "
        "$RUN --force || said=$?; rm $OUT/filler; cp -a $OUT $FOLDER/after; $RUN; exit $said",
    )

    assert run.returncode == 1
    for fault in ("none", "slow"):
        assert f"faults.{fault}.en.html: failed: OSError: [Errno 28] No space" in run.stderr
    assert contents(project.folder / "after") == contents(project.folder / "before")
    assert run.stderr.rstrip().splitlines()[-1].startswith("0 rendered, 2 not due")


@pytest.mark.slow
def test_a_full_disk_for_the_state_keeps_no_page_from_being_made(project):
    fill = "head -c 4m /dev/zero > $OUT/filler 2>/dev/null || true; "

    run = on_small_disk(project, f"{fill} WORKBOOK_STATE=$OUT/state $RUN --out $FOLDER/elsewhere")

    assert run.returncode == 0, run.stderr
    assert (project.folder / "elsewhere" / "whole.en.html").exists()


@pytest.mark.slow
def test_a_read_only_folder_keeps_its_pages_and_nothing_is_executed(project):
    project.write("reports.toml", with_faults("none", "slow"))

    run = on_small_disk(project, "$RUN; mount -o remount,ro $OUT; $RUN --force")

    assert run.returncode == 1
    for fault in ("none", "slow"):
        told = f"faults.{fault}.en.html: failed: OSError: [Errno 30] Read-only file system: "
        assert f"{told}'{project.out}' (fault={fault})" in run.stderr
    assert "0 rendered, 0 not due, 2 failed" in run.stderr
    assert len(kept(project)) == 5


@pytest.mark.slow
def test_a_folder_without_leave_to_write_keeps_its_pages(project, faulty):
    assert faulty().returncode == 0
    before = project.pages()
    project.out.chmod(0o555)

    run = subprocess.run(
        [*as_a_user(), *project.command("render", "--force")],
        env=project.environment,
        capture_output=True,
        text=True,
    )

    project.out.chmod(0o755)
    assert run.returncode == 1
    assert f"{GOOD}: failed: PermissionError: [Errno 13] Permission denied: " in run.stderr
    assert project.pages() == before


def on_small_disk(project, script: str) -> subprocess.CompletedProcess:
    """Run a shell script in which the out folder is a disk of its own of 2 MB.

    The disk is seen by the script alone and goes with it; what is left on it is copied to `kept`.
    """
    project.out.mkdir(exist_ok=True)
    environment = project.environment | {
        "OUT": str(project.out),
        "FOLDER": str(project.folder),
        "RUN": shlex.join(project.command("render", "--jobs", "1")),
    }
    apart = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    mounted = [*apart, "sh", "-c", 'mount -t tmpfs -o size=2m none $OUT && exec sh -ec "$0"']
    if subprocess.run([*mounted, "true"], env=environment, capture_output=True).returncode:
        pytest.skip("not tested: this machine lets no one mount a small disk")
    keep = f"trap 'cp -a $OUT $FOLDER/kept' EXIT; {script}"
    return subprocess.run([*mounted, keep], env=environment, capture_output=True, text=True)


def as_a_user() -> list[str]:
    """Words before a command that take root's leave to pass over the modes of files."""
    if os.geteuid():
        return []
    words = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    if not shutil.which("setpriv") or subprocess.run([*words, "true"]).returncode:
        pytest.skip("not tested: root passes over modes here, and setpriv does not change that")
    return words


def kept(project) -> list[str]:
    return sorted(contents(project.folder / "kept"))


def contents(folder: Path) -> dict[str, bytes]:
    """File name -> content, without what only a run at work needs."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def small_memory(tmp_path):
    """What puts a process and all it starts under a limit of 600 MB, which the kernel enforces."""
    group = next((made for made in map(_group, CONTROLS) if made), None)
    if group is None:
        pytest.skip("not tested: this machine lets no one limit a group's memory")
    yield lambda: (group / "cgroup.procs").write_text(str(os.getpid()))
    wait_for(lambda: not (group / "cgroup.procs").read_text().strip())
    group.rmdir()


CONTROLS = {
    Path("/sys/fs/cgroup/memory"): "memory.limit_in_bytes",
    Path("/sys/fs/cgroup"): "memory.max",
}


def _group(root: Path) -> Path | None:
    """A new control group under `root` with the limit set, if this machine has and allows it."""
    group = root / f"workbook-{os.getpid()}"
    try:
        group.mkdir()
        (group / CONTROLS[root]).write_text(str(600 * 2**20))
    except OSError:
        with suppress(OSError):
            group.rmdir()
        return None
    return group


def test_a_folder_that_cannot_be_made_is_told(project, faulty):
    project.write("blocked", "a file, not a folder")

    run = faulty(words=("--out", str(project.folder / "blocked" / "out")))

    assert run.returncode == 1
    assert "cannot make the folder" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_state_folder_that_cannot_be_written_to_is_told(project):
    project.write("blocked", "a file, not a folder")
    elsewhere = project.environment | {"WORKBOOK_STATE": str(project.folder / "blocked" / "state")}

    run = warm().run(project.command("render")[3:], elsewhere)

    assert run.returncode == 1
    assert "the state folder cannot be written to: Not a directory: " in run.stderr
    assert run.stderr.rstrip().endswith("name another with WORKBOOK_STATE")


HANGING = with_faults("hang", "none", "slow")


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, 5])
def test_ctrl_c_while_the_server_warms_up_ends_every_process(project, times):
    project.write("reports.toml", HANGING)
    ctrl_c(project, start(project, "render", "--jobs", "2"), times, "while it warms up")


@pytest.mark.parametrize("times", [1, 5])
@pytest.mark.parametrize("when", ["as it starts", "at work"])
def test_ctrl_c_ends_every_process_and_leaves_nothing_half_written(project, times, when):
    project.write("reports.toml", HANGING)
    ctrl_c(project, project.start("render", "--jobs", "2"), times, when)


def ctrl_c(project, run, times: int, when: str) -> None:
    """As a terminal sends it: to the run and its server alike, once or again and again."""
    wait_for(lambda: list(project.state.glob("scratch/*")))
    if when != "as it starts":
        wait_for(lambda: len(processes_of(project)) >= {"while it warms up": 2, "at work": 3}[when])

    for _ in range(times):
        with suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGINT)
        time.sleep(0.05)
    _, said = run.communicate(timeout=60)

    assert run.returncode == 1
    assert "stopped; the pages that were done are in place" in said
    assert "Traceback" not in said
    assert no_process_left(project)
    assert not list(project.out.glob(".unfinished-*"))


@pytest.mark.slow
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
    first = project.start("render", "--jobs", "1")
    wait_for(lambda: list(project.state.glob("scratch/*/*")))

    second = project.workbook("render")
    first.communicate(timeout=60)

    assert second.returncode == 1
    assert f"is in use by process {first.pid}" in second.stderr
    assert first.returncode == 0
    assert project.workbook("render", "--json").returncode == 0


def test_two_runs_whose_state_lies_apart_do_not_work_in_one_folder(project):
    project.write("reports.toml", with_faults("none", "slow"))
    first = project.start("render", "--jobs", "1")
    wait_for(lambda: list(project.state.glob("scratch/*/*")))

    apart = project.environment | {"WORKBOOK_STATE": f"{project.state}-of-another"}
    second = warm().run(project.command("render")[3:], apart)
    first.communicate(timeout=60)

    assert second.returncode == 1
    assert f"{project.out} is in use by process {first.pid}; wait" in second.stderr
    assert first.returncode == 0


def test_runs_into_two_folders_leave_each_others_temporary_files_alone(project):
    project.write("reports.toml", with_faults("none", "slow"))
    first = project.start("render", "--jobs", "1")
    wait_for(lambda: list(project.state.glob("scratch/*/*")))

    second = project.workbook("render", "--out", str(project.state.parent / "elsewhere"))
    _, said = first.communicate(timeout=60)

    assert second.returncode == 0, second.stderr
    assert first.returncode == 0, said


def test_a_half_written_descriptor_is_named_and_changes_nothing(project, faulty):
    assert faulty().returncode == 0
    before = contents(project.out)
    project.write("seeds/datapackage.json", '{"name": "sma')

    run = faulty()

    assert run.returncode == 1
    assert "seeds/datapackage.json cannot be read: Unterminated string" in run.stderr
    assert "Traceback" not in run.stderr
    assert contents(project.out) == before


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda content: content[: len(content) // 2], "PackageError: figures row "),
        (lambda content: content[:900] + b"\xff\xfe\x00" + content[903:], "PackageError: figures"),
    ],
    ids=["half-written", "corrupt"],
)
def test_a_damaged_seed_table_fails_the_pages_that_read_it_and_no_other(project, damage, told):
    shutil.rmtree(project.folder / "seeds")
    shutil.copytree(ROOT / "seeds", project.folder / "seeds")
    figures = project.folder / "seeds" / "figures.csv"
    figures.write_bytes(damage(figures.read_bytes()))
    reads = "if fault != 'none':\n    from analysis.package import load_seeds; load_seeds()"
    project.notebook(reads)
    project.write("reports.toml", with_faults("none", "reads"))
    project.write("reports/faults.reads.en.html", "the last good page")

    run = project.workbook("render")

    assert run.returncode == 1
    assert f"faults.reads.en.html: failed in cell 3: {told}" in run.stderr
    assert all(len(line) < 800 for line in run.stderr.splitlines())
    assert f"{GOOD}: rendered" in run.stderr
    assert GOOD in project.manifest()
    assert project.pages()["faults.reads.en.html"] == b"the last good page"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"region,level,parent\n", "no row of the seeds says regions.region"),
        (b"region,level\nhere,\xff\xfe\x00", "seeds/regions.csv cannot be read: 'utf-8' codec"),
        (None, "seeds/regions.csv cannot be read: [Errno 2] No such file"),
    ],
    ids=["half-written", "corrupt", "gone"],
)
def test_a_table_that_cannot_be_read_fails_what_is_laid_out_from_it_and_no_other(
    project, content, told
):
    project.write("reports/profile.here.en.html", "the last good page")
    table = project.folder / "seeds" / "regions.csv"
    table.write_bytes(content) if content else table.unlink()

    run = project.workbook("render")

    assert run.returncode == 1
    (line,) = [line for line in run.stderr.splitlines() if line.startswith("profile: failed: ")]
    assert told in line
    assert "2 rendered, 0 not due, 1 failed" in run.stderr
    assert project.pages()["profile.here.en.html"] == b"the last good page"


def test_a_table_that_cannot_be_read_is_each_pages_own_to_tell(project):
    (project.folder / "seeds" / "evidence.csv").write_bytes(b"figure,source\nf-here,\xff")

    run = project.workbook("render")

    assert run.returncode == 0, run.stderr
    assert "4 rendered" in run.stderr


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


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"cells": [', "broken.ipynb is not a notebook: Expecting value"),
        (with_parameters("many: int = (3"), "has a parameters cell that is not Python: '(' was"),
        (with_parameters("many: int = 2 * few"), "declares many with a default that is computed"),
        (None, "no notebook at broken.ipynb"),
    ],
    ids=["half-written", "not Python", "computed", "gone"],
)
def test_a_notebook_that_cannot_be_read_fails_its_own_report_only(project, content, told):
    project.write("reports.toml", BROKEN)
    if content:
        project.write("notebooks/broken.ipynb", content)
    project.write("reports/broken.en.html", "the last good page")

    run, again = project.workbook("render"), project.workbook("render")

    assert (run.returncode, again.returncode) == (1, 1)
    (line,) = [line for line in run.stderr.splitlines() if line.startswith("broken: failed: ")]
    assert told in line
    assert "Traceback" not in run.stderr
    assert "1 rendered, 0 not due, 1 failed" in run.stderr
    assert "0 rendered, 1 not due, 1 failed" in again.stderr
    assert project.pages()["broken.en.html"] == b"the last good page"


def test_a_process_that_leaves_its_group_does_not_outlive_its_page(project):
    project.notebook(APART)
    assert project.workbook("render", "whole").returncode == 0
    assert no_process_left(project)


def test_what_a_killed_run_left_in_a_group_of_its_own_is_ended_by_the_next(project):
    project.notebook(APART, "import time; time.sleep(600)")
    run = project.start("render", "whole", "--jobs", "1")
    wait_for(lambda: any("sleep(601)" in str(one.cmdline()) for one in processes_of(project)))
    run.kill()
    run.communicate(timeout=10)

    project.notebook()
    assert project.workbook("render", "whole").returncode == 0
    assert no_process_left(project)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["limit", "run killed"])
def test_a_kernel_that_does_not_listen_ends_with_its_page(project, how):
    project.notebook(DEADLOCK)
    run = project.start("render", "whole", "--jobs", "1", "--engine", "kernel",
                        "--language", "en", "--report-limit", "8")  # fmt: skip
    kernel = "ipykernel_launcher"
    wait_for(lambda: any(kernel in one.cmdline() for one in processes_of(project)))
    time.sleep(2)
    if how == "run killed":
        run.kill()
    _, said = run.communicate(timeout=60)

    assert how == "run killed" or "ran longer than its limit of 8 s" in said
    assert no_process_left(project)


@pytest.mark.slow
def test_a_notebook_may_use_processes_of_its_own(project):
    project.notebook(
        "import multiprocessing\ndef twice(n):\n    return 2 * n\n"
        "with multiprocessing.Pool(2) as pool:\n    print(pool.map(twice, [1, 2]))"
    )

    warm = project.workbook("render", "whole", "--cell-limit", "20")
    pages = project.pages()
    kernel = project.workbook("render", "whole", "--engine", "kernel", "--force")

    assert (warm.returncode, kernel.returncode) == (0, 0), warm.stderr
    assert b"[2, 4]" in pages["whole.en.html"]
    assert pages == project.pages()


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


@pytest.mark.slow
def test_paths_may_be_relative_to_where_the_command_is_given(project):
    project.notebook("1 / 0")
    relative = {
        name: os.path.relpath(value, project.folder)
        for name, value in project.environment.items()
        if name.startswith("WORKBOOK_") and value.startswith(str(project.folder))
    }

    run = subprocess.run(
        project.command("render", "whole", "--language", "en", "--out", "elsewhere"),
        env=project.environment | relative,
        cwd=project.folder,
        capture_output=True,
        text=True,
    )

    assert "whole.en.html: failed in cell 3: ZeroDivisionError" in run.stderr
    assert f"; see {project.state}/failed/whole.en.ipynb\n" in run.stderr
    assert (project.state / "failed" / "whole.en.ipynb").exists()


def test_a_folder_may_have_any_name(tmp_path):
    project = small_project(tmp_path / os.fsdecode("päth 京 ; \n'\"<&>$(x)".encode() + b"\xff"))

    assert project.workbook("render").returncode == 0
    assert "0 rendered, 4 not due" in project.workbook("render").stderr


def test_a_folder_for_temporary_files_that_is_too_deep_is_named(project):
    deep = project.folder / ("x" * 60) / ("y" * 60)
    deep.mkdir(parents=True)
    run = subprocess.run(
        project.command("render"),
        env=project.environment | {"TMPDIR": str(deep)},
        capture_output=True,
        text=True,
    )

    assert run.returncode == 1
    assert f"AF_UNIX path too long; its socket goes to {deep}, a folder that TMPDIR" in run.stderr


def test_environment_is_left_as_it_was(project):
    before = dict(os.environ)
    project.workbook("render", "whole", "--language", "en")
    assert dict(os.environ) == before

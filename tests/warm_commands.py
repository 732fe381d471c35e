"""Run the command `workbook` in forks of one process that has imported all it needs.

A command that is started anew spends seconds on imports before it does anything, and so does the
server it starts for its pages. Here both are forked from a process that was warmed once for many
tests: every run is still a process of its own, with its own environment, folder and output, and so
is its server and every page. What a run does from its very start, or what kills it, is tested with
commands started as users start them.
"""

import atexit
import io
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from select import select
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
#: what commands import beside what the server of pages warms up
ROOMS = ("analysis.command", "analysis.pages", "analysis.rendering.batch")
INLINE = "module://matplotlib_inline.backend_inline"


@cache
def warm() -> "WarmCommands":
    """The one warm process of each process that runs tests; it ends with that one."""
    commands = WarmCommands(path=[ROOT / "tests" / "rendering"])
    atexit.register(commands.close)
    return commands


class WarmRun:
    """One run of the command, at work or done."""

    def __init__(self, line: socket.socket, place: Path) -> None:
        self.line, self.place = line, place
        self.heard = line.makefile("rb")
        self.pid = int(self.heard.readline())
        self.returncode: int | None = None

    def __del__(self) -> None:
        """A run that nobody waited for leaves no open line behind."""
        for end in (getattr(self, "heard", None), self.line):
            if end is not None:
                end.close()

    def poll(self) -> int | None:
        """The exit code, if the run has ended."""
        if self.returncode is None and select([self.line], [], [], 0)[0]:
            self._hear_the_end()
        return self.returncode

    def kill(self) -> None:
        """End the run's own process, as by SIGKILL."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)

    def communicate(self, timeout: float = 90) -> tuple[str, str]:
        """What the run printed, once it has ended."""
        if self.returncode is None:
            if not select([self.line], [], [], timeout)[0]:
                os.killpg(self.pid, signal.SIGKILL)
                raise subprocess.TimeoutExpired("workbook", timeout)
            self._hear_the_end()
        out, err = (_text(self.place / name) for name in ("out", "err"))
        return out, err

    def _hear_the_end(self) -> None:
        self.returncode = int(self.heard.readline())
        self.heard.close()
        self.line.close()


class WarmCommands:
    """A warm process, and runs of the command that are forked from it.

    `path` is put before the places modules are found in, `more` is imported too; `sessions` are the
    process groups of all runs so far.
    """

    def __init__(self, path: Sequence[Path] = (), more: Sequence[str] = ()) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="warm-"))
        self.address = str(self.folder / "socket")
        self.sessions: set[int] = set()
        places = os.pathsep.join(map(str, (ROOT, *path)))
        self.process = subprocess.Popen(
            [sys.executable, __file__, self.address, *more],
            env=os.environ | {"PYTHONPATH": places, "MPLBACKEND": INLINE},
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stdout and self.process.stdout.readline() == b"warm\n"

    def start(
        self, words: Sequence[str], env: Mapping[str, str] | None = None, cwd: Path = ROOT
    ) -> WarmRun:
        """Start the command; `-c` and a text start that text of Python instead."""
        place = Path(tempfile.mkdtemp(dir=self.folder))
        line = socket.socket(socket.AF_UNIX)
        line.connect(self.address)
        asked = {"words": [str(word) for word in words], "env": dict(env or os.environ),
                 "cwd": str(cwd), "place": str(place)}  # fmt: skip
        line.sendall(json.dumps(asked).encode() + b"\n")
        run = WarmRun(line, place)
        self.sessions.add(run.pid)
        return run

    def run(
        self, words: Sequence[str], env: Mapping[str, str] | None = None, cwd: Path = ROOT,
        timeout: float = 90,
    ) -> "subprocess.CompletedProcess[str]":  # fmt: skip
        """Run the command to its end; never raises for its exit code."""
        started = self.start(words, env, cwd)
        out, err = started.communicate(timeout)
        assert started.returncode is not None
        return subprocess.CompletedProcess(list(words), started.returncode, out, err)

    def close(self) -> None:
        """End the warm process."""
        self.process.communicate(timeout=20)
        shutil.rmtree(self.folder, ignore_errors=True)


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", errors="surrogateescape") as stream:
        return stream.read()


def _serve(address: str, *more: str) -> None:
    """The warm process: fork for each request until nobody is left who could send one."""
    from importlib import import_module
    from selectors import EVENT_READ, DefaultSelector

    import_module("analysis.rendering.preload.pages")
    for room in (*ROOMS, *more):
        import_module(room)
    with socket.socket(socket.AF_UNIX) as listener, DefaultSelector() as selector:
        listener.bind(address)
        listener.listen(64)
        selector.register(listener, EVENT_READ)
        selector.register(sys.stdin, EVENT_READ)
        print("warm", flush=True)
        while True:
            for key, _ in selector.select():
                if key.fileobj is sys.stdin:
                    return
                line, _ = listener.accept()
                if not os.fork():
                    listener.close()
                    _attend(line)
                line.close()
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass


def _attend(line: socket.socket) -> None:
    """Fork the command that is asked for, and say its number and how it ended."""
    code = 1
    try:
        asked = json.loads(line.makefile("rb").readline())
        number = os.fork()
        if not number:
            line.close()
            _be_the_command(asked)
        line.sendall(f"{number}\n".encode())
        code = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
        line.sendall(f"{code}\n".encode())
    finally:
        os._exit(0)


def _be_the_command(asked: dict[str, Any]) -> None:
    """Run the command as a process of that environment, folder and output, and end."""
    import traceback

    os.setsid()
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(f"{asked['place']}/{name}", os.O_CREAT | os.O_WRONLY | os.O_APPEND), number)
    os.closerange(3, 256)
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(io.FileIO(number, "w"), "utf-8", given.errors, write_through=True)
        for number, given in ((1, sys.stdout), (2, sys.stderr))
    )
    os.environ.clear()
    os.environ.update(asked["env"])
    os.chdir(asked["cwd"])
    tempfile.tempdir = None
    signal.signal(signal.SIGINT, signal.default_int_handler)
    code: Any = 1
    try:
        _run(asked["words"])
        code = 0
    except SystemExit as ended:
        code = ended.code or 0
    except BaseException:
        traceback.print_exc()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    os._exit(code if isinstance(code, int) else 1)


def _run(words: Sequence[str]) -> None:
    if words[0] == "-c":
        sys.argv = ["-c", *words[2:]]
        exec(words[1], {"__name__": "__main__"})
        return
    from analysis.command import main

    _fork_servers_too()
    sys.argv = ["workbook", *words]
    main(prog_name="workbook")


def _fork_servers_too() -> None:
    """Let the server of a run's pages be forked, where it would be started anew."""
    from multiprocessing import process, util

    started_anew = util.spawnv_passfds

    def spawn(path: bytes, words: Sequence[str], passed: Sequence[int]) -> int:
        if "forkserver" not in words[-1]:
            return started_anew(path, words, passed)
        number = os.fork()
        if number:
            return number
        for descriptor in range(3, 256):
            if descriptor not in passed:
                with suppress(OSError):
                    os.close(descriptor)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        tempfile.tempdir = None
        vars(process.current_process())["_config"].pop("tempdir", None)
        try:
            exec(words[-1], {})
        finally:
            os._exit(0)

    util.spawnv_passfds = spawn


if __name__ == "__main__":
    _serve(*sys.argv[1:])

"""Run one command and print its wall time, the CPU and the peak memory of its processes.

`python measured.py COMMAND …` prints one line of JSON last. It adopts what the command leaves
behind (Linux: child subreaper), so that servers and kernels are counted, too.
"""

import ctypes
import json
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36


def measured(command: list[str]) -> dict[str, float]:
    """Wall and CPU seconds of all processes, exit code, peak bytes of the largest process.

    `parent` is the peak of the command's own process (Linux; else 0).
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=sys.stderr, stdin=subprocess.DEVNULL)
    parent = 0
    while (code := process.poll()) is None:
        parent = max(parent, _peak(process.pid))
        time.sleep(0.02)
    wall = time.monotonic() - start
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024
    cpu = used.ru_utime + used.ru_stime
    return {"wall": wall, "cpu": cpu, "peak": used.ru_maxrss * unit, "parent": parent,
            "code": code}  # fmt: skip


def _peak(process: int) -> int:
    """The peak bytes of a running process; 0 where the system does not tell."""
    try:
        told = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s*(\d+) kB", told)
    return int(found[1]) * 1024 if found else 0


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1:])))

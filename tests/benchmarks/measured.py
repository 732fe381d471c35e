"""Run one command and print its wall time, the CPU of all its processes, and the largest of them.

`python measured.py COMMAND …` prints one line of JSON last. It adopts what the command leaves
behind (Linux: child subreaper), so that servers and kernels are counted, too.
"""

import ctypes
import json
import os
import resource
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36


def measured(command: list[str]) -> dict[str, float]:
    """Wall and CPU seconds, peak bytes of the largest process, exit code."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    start = time.monotonic()
    code = subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL).returncode
    wall = time.monotonic() - start
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024
    cpu = used.ru_utime + used.ru_stime
    return {"wall": wall, "cpu": cpu, "peak": used.ru_maxrss * unit, "code": code}


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1:])))

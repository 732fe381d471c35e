"""Read a document in a process of its own, with a limit of time and memory and without a network.

    python -m analysis.drafting.originals.apart KIND SECONDS < FILE

The libraries that read PDF, HTML and DOCX are good ones, and yet a file made for it may let them
run for hours, fill the memory or end in a crash: the process then ends, and a sentence says so.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from analysis.drafting.originals.original import DraftError, Line, Original
from analysis.paths import PACKAGE

CPU_SECONDS, SECONDS, MEMORY = 10, 60, 1_500_000_000
TOO_LONG = f"it takes more than {CPU_SECONDS} seconds to read: save the part you need"
TOO_MUCH = "it is damaged, or unpacks to more than a document has: fetch it again or save its text"
#: how the process ends when its time is over
OUT_OF_TIME = (-24, -9)


def read_apart(kind: str, content: bytes, digest: str) -> Original:
    """Return a document; raises DraftError with a sentence."""
    command = [sys.executable, "-m", "analysis.drafting.originals.apart", kind, str(CPU_SECONDS)]
    try:
        run = subprocess.run(
            command, input=content, capture_output=True, timeout=SECONDS, cwd=PACKAGE.parent,
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise DraftError(TOO_LONG) from None
    try:
        told = json.loads(run.stdout)
    except ValueError:
        raise DraftError(TOO_LONG if run.returncode in OUT_OF_TIME else TOO_MUCH) from None
    if "refused" in told:
        raise DraftError(told["refused"])
    spots = tuple(Line(*line) for line in told["spots"])
    return Original(told["text"], kind, digest, spots, told["metadata"], tuple(told["notes"]))


def reader_of(kind: str) -> Callable[[bytes, str], Original]:
    """Return what reads a kind; its library is imported only here."""
    if kind == "pdf":
        from analysis.drafting.originals.pdf.reading import read_pdf

        return read_pdf
    if kind == "html":
        from analysis.drafting.originals.html.reading import read_html

        return read_html
    from analysis.drafting.originals.docx.reading import read_docx

    return read_docx


def told_of(kind: str, content: bytes) -> dict[str, Any]:
    """Return a document, or why it is refused, as JSON can hold it."""
    try:
        original = reader_of(kind)(content, "")
    except DraftError as error:
        return {"refused": str(error)}
    except (MemoryError, RecursionError):
        return {"refused": TOO_MUCH}
    lines = (
        [one.start, one.end, one.page, one.left, one.top, one.right, one.bottom,
         [round(edge, 2) for edge in one.edges]]
        for one in original.spots
    )  # fmt: skip
    return {
        "text": original.text,
        "spots": [*lines],
        "metadata": dict(original.metadata),
        "notes": original.notes,
    }


def _limit(seconds: int) -> None:
    """Bound the time and memory of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: only the time is bounded, by who started this
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def refuse_network(event: str, _: tuple[Any, ...]) -> None:
    """Refuse, as an audit hook, whatever would leave this machine or start another process."""
    if event.startswith(("socket.", "urllib.", "subprocess.", "os.exec", "os.posix_spawn")):
        raise PermissionError(f"a document must not cause {event}")


def main() -> None:
    """Read a document from stdin and tell it as JSON."""
    kind, seconds = sys.argv[1:]
    _limit(int(seconds))
    sys.addaudithook(refuse_network)
    told = told_of(kind, sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=True).encode("ascii"))


if __name__ == "__main__":
    main()

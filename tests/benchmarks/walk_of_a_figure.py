"""Count what stands between a figure's row in a CSV and its place on a page: functions and files.

Renders one page in this process and counts each function of the package that is called, and the
files they are in: python -m tests.benchmarks.walk_of_a_figure [REPORT]
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from analysis import paths
from analysis.planning.page import Settings
from analysis.planning.report_list import lay_out, read_reports
from analysis.rendering.one_page import render


def functions_called(report: str) -> set[tuple[str, str]]:
    """Return (file, qualified name) of each function called for the first page of a report."""
    called: set[tuple[str, str]] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(str(paths.PACKAGE)):
            called.add((code.co_filename, code.co_qualname))

    folders = paths.seeds_folders()
    page = next(iter(lay_out(read_reports()[report], folders)))
    with TemporaryDirectory() as scratch:
        sys.setprofile(note)
        try:
            render(page, Settings(seeds=tuple(map(str, folders))), Path(scratch))
        finally:
            sys.setprofile(None)
    return {(file, name) for file, name in called if not name.endswith("<module>")}


if __name__ == "__main__":
    found = functions_called(sys.argv[1] if len(sys.argv) > 1 else "targets-and-growth")
    print(f"{len(found)} functions in {len({file for file, _ in found})} files")

"""Count what stands between a figure's row in a CSV and its place on a page: functions and files.

Renders one page in this process and counts each function of the package that is called, those that
have the figure in hand (its key, its row or its quantity among what they are given), and the files
they are in: python -m tests.benchmarks.walk_of_a_figure [REPORT [FIGURE]]
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from analysis import paths
from analysis.planning.page import Settings
from analysis.planning.report_list import lay_out, read_reports
from analysis.quantities import Quantity
from analysis.rendering.one_page import render

Functions = set[tuple[str, str]]


def functions_called(report: str, figure: str = "") -> tuple[Functions, Functions]:
    """Return (file, qualified name) of each function called for the first page of a report, and of
    those that have a figure in hand."""
    called, in_hand = Functions(), Functions()

    def note(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event != "call" or not code.co_filename.startswith(str(paths.PACKAGE)):
            return
        function = code.co_filename, code.co_qualname
        called.add(function)
        given = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        if function not in in_hand and any(_is(frame.f_locals.get(one), figure) for one in given):
            in_hand.add(function)

    folders = paths.seeds_folders()
    page = next(iter(lay_out(read_reports()[report], folders)))
    with TemporaryDirectory() as scratch:
        sys.setprofile(note)
        try:
            render(page, Settings(seeds=tuple(map(str, folders))), Path(scratch))
        finally:
            sys.setprofile(None)
    bodies = {function for function in called if function[1].endswith("<module>")}
    return called - bodies, in_hand - bodies


def _is(given: object, figure: str) -> bool:
    """True for the key of a figure, its row, or a quantity that rests on it."""
    if isinstance(given, dict):
        return given.get("figure") == figure
    figures = given.figures if isinstance(given, Quantity) else ()
    return (isinstance(given, str) and given == figure) or figure in figures


def _counted(found: Functions) -> str:
    return f"{len(found)} functions in {len({file for file, _ in found})} files"


if __name__ == "__main__":
    called, in_hand = functions_called(*(sys.argv[1:] or ["targets-and-growth"]))
    print(_counted(called))
    if in_hand:
        print(f"with the figure in hand {_counted(in_hand)}")

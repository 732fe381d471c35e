"""Measure the renderer beside the limit and the usual ways, in turn, in one run.

`make bench` (or `python -m tests.benchmarks.render --reports 24 --rounds 3`); `--quick` takes the
smallest size of everything, to see that it works. Every way makes the same pages of the workbook's
own notebooks; ways take turns, so that what else the machine does falls on all of them; ratios are
of medians. Then it measures the limit beside that of another checkout (before.py) and how cost
grows (sizes.py). It prints tables and writes build/benchmark.json.
"""

import argparse
import json
import os
import statistics
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from before import limit_before  # noqa: E402
from runs import ROOT, folder_of_its_own, measured, workbook  # noqa: E402
from sizes import among, checking, flagship, linear, loading, many, profiles  # noqa: E402

#: What grows, and how far: pages; regions, of which some have a profile; regions with light pages;
#: figures, of three measures.
SIZES = {
    "linear": [12, 300],
    "flagship": [31, 331],
    "profiles": [10],
    "many": [12, 31, 300],
    "loading": [1_000, 10_000, 100_000],
    "checking": [1_000, 10_000, 100_000],
    "among": [0, 10_000, 100_000],
}
SLOW = {"commands": 4, "api": 6, "ploomber": 6}  # pages of the slow ways, per round


def the_pages(count: int) -> list[dict]:
    """The first pages of the report list, each with its notebook and parameters."""
    from analysis.planning.plan import Request, plan

    return [
        {
            "name": page.name,
            "report": page.report,
            "notebook": page.notebook,
            "parameters": dict(page.parameters),
            "language": page.language,
        }
        for page in plan(Request()).pages
    ][:count]


def compared(count: int, rounds: int) -> dict[str, dict[str, float]]:
    """Way -> medians of seconds and CPU seconds per page, largest process, size of a page."""
    pages = the_pages(count)
    found: dict[str, list[dict]] = {}
    for number in range(rounds):
        for way in ("limit", "ours 1", "ours 2", "api", "commands", "ploomber"):
            print(f"round {number + 1}: {way}", file=sys.stderr, flush=True)
            found.setdefault(way, []).append(_one(way, pages))
    return {way: _median(runs) for way, runs in found.items()}


def _one(way: str, pages: list[dict]) -> dict[str, float]:
    spread = pages[:: max(1, len(pages) // SLOW[way])][: SLOW[way]] if way in SLOW else pages
    with folder_of_its_own() as folder:
        if way.startswith("ours"):
            command = workbook("render", "--jobs", way[-1], "--out", folder / "out")
            wanted = {page["name"] for page in pages}
            report_list = _only(wanted, folder)
            os.environ["WORKBOOK_REPORT_LIST"] = str(report_list)
            used = measured([*command])
            made = [path for path in (folder / "out").glob("*.html") if path.name in wanted]
        else:
            listed = folder / "pages.json"
            listed.write_text(json.dumps(spread), encoding="utf-8")
            script = HERE / "contenders.py"
            used = measured([sys.executable, script, way, listed, folder / "out"])
            made = list((folder / "out").glob("*.html"))
        sizes = [path.stat().st_size for path in made]
    share = {key: used[key] / len(made) for key in ("wall", "cpu")}
    return share | {"peak": used["peak"], "size": statistics.mean(sizes), "pages": len(made)}


def _only(wanted: set[str], folder: Path) -> Path:
    """A report list whose pages are those wanted, as far as reports and languages tell."""
    from analysis.planning.report_list import read_reports

    text = (ROOT / "reports" / "reports.toml").read_text(encoding="utf-8")
    kept = [name for name in read_reports() if any(one.startswith(f"{name}.") for one in wanted)]
    parts = text.split("\n[reports.")
    chosen = [part for part in parts[1:] if part.split("]")[0].split(".")[0] in kept]
    path = folder / "reports.toml"
    path.write_text("\n".join(f"[reports.{part}" for part in chosen), encoding="utf-8")
    return path


def _median(runs: list[dict]) -> dict[str, float]:
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the smallest sizes, one round")
    parser.add_argument("--reports", type=int, default=24, help="pages per way and round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--before", type=Path, help="a checkout whose limit is measured beside")
    for name, sizes in SIZES.items():
        parser.add_argument(f"--{name}", type=int, nargs="*", default=sizes)
    asked = vars(parser.parse_args())
    if asked["quick"]:
        asked |= {"reports": 3, "rounds": 1} | {name: sizes[:1] for name, sizes in SIZES.items()}
    result = {
        "date": date.today().isoformat(),
        "load": os.getloadavg()[0],
        "cores": os.cpu_count(),
        "ways": compared(asked["reports"], asked["rounds"]) if asked["rounds"] else {},
    }
    if asked["before"]:
        result["before"] = limit_before(asked["before"].resolve(), max(1, asked["rounds"]))
    for measure in (linear, flagship, profiles, many, loading, checking, among):
        name = measure.__name__
        result[name] = [_said(name, measure, size) for size in asked[name]]
    _print(result)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "benchmark.json").write_text(json.dumps(result, indent=1), encoding="utf-8")


def _said(name: str, measure: Callable[[int], dict], size: int) -> dict[str, float]:
    print(f"{name}: {size}", file=sys.stderr, flush=True)
    return measure(size)


def _print(result: dict) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    if result["ways"]:
        limit = result["ways"]["limit"]
        title = f"{result['date']}, {result['cores']} cores, load {result['load']:.1f}"
        heads = ["way", "pages", "CPU s/page", "x limit", "s/page", "x limit", "peak MB", "KB/page"]
        table = Table(*heads, title=title)
        for way, one in result["ways"].items():
            times = [
                one["cpu"],
                one["cpu"] / limit["cpu"],
                one["wall"],
                one["wall"] / limit["wall"],
            ]
            sizes = [f"{one['peak'] / 2**20:.0f}", f"{one['size'] / 2**10:.0f}"]
            table.add_row(way, f"{one['pages']:.0f}", *(f"{time:.2f}" for time in times), *sizes)
        console.print(table)
    for name in ("before", *SIZES):
        if result.get(name):
            table = Table(*result[name][0], title=name)
            for one in result[name]:
                table.add_row(
                    *(value if isinstance(value, str) else f"{value:.4g}" for value in one.values())
                )
            console.print(table)


if __name__ == "__main__":
    main()

"""Measure the renderer beside the limit and the usual ways, in turn, in one run.

`make bench` (or `python -m tests.benchmarks.render --reports 24 --rounds 3`). Every way makes the
same pages of the workbook's own notebooks; ways take turns, so that what else the machine does
falls on all of them; ratios are of medians. It prints a table and writes build/benchmark.json.
"""

import argparse
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
SLOW = {"commands": 4, "api": 6, "ploomber": 6}  # pages of the slow ways, per round
sys.path.insert(0, str(HERE))


def measured(command: list) -> dict[str, float]:
    """What a command took: wall, cpu, peak, code (see measured.py)."""
    words = [sys.executable, str(HERE / "measured.py"), *map(str, command)]
    places = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    environment = os.environ | {"PYTHONPATH": places}  # this checkout, whatever is installed
    run = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, env=environment)
    found = json.loads(run.stdout.strip().splitlines()[-1])
    if found["code"]:
        raise SystemExit(f"{command} failed:\n{run.stderr[-3000:]}")
    return found


def workbook(*words: object) -> list:
    """The command of this very checkout."""
    return [sys.executable, "-m", "analysis", *words]


@contextmanager
def folder_of_its_own(**places: Path) -> Iterator[Path]:
    """A folder for a measurement, with the workbook's places moved into it."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        moved = {"state": Path(name) / "state", "reports": Path(name) / "out"} | places
        before = dict(os.environ)
        os.environ.update({f"WORKBOOK_{key.upper()}": str(one) for key, one in moved.items()})
        try:
            yield Path(name)
        finally:
            os.environ.clear()
            os.environ.update(before)


def the_pages(count: int) -> list[dict]:
    """The first pages of the report list, each with its notebook and parameters."""
    from analysis.rendering.batch import Request, plan

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
    from analysis.rendering.report_list import read_reports

    text = (ROOT / "reports" / "reports.toml").read_text(encoding="utf-8")
    kept = [name for name in read_reports() if any(one.startswith(f"{name}.") for one in wanted)]
    parts = text.split("\n[reports.")
    chosen = [part for part in parts[1:] if part.split("]")[0].split(".")[0] in kept]
    path = folder / "reports.toml"
    path.write_text("\n".join(f"[reports.{part}" for part in chosen), encoding="utf-8")
    return path


def _median(runs: list[dict]) -> dict[str, float]:
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


LIGHT_LIST = """\
[reports.light]
notebook = "light.ipynb"
title = "Light"
languages = ["en"]
reads = "region"
[reports.light.grid]
region = { each = "regions.region", where = { level = ["province"] } }
"""


def light_project(folder: Path, regions: int) -> None:
    """A report that costs next to nothing, for many regions: what is left is the renderer's own."""
    import nbformat
    from grown_seeds import grow
    from nbformat.v4 import new_code_cell, new_notebook

    declared = 'region: str = "x"  # whose page\nlanguage: str = "en"  # the page\'s language'
    cells = [new_code_cell(declared, metadata={"tags": ["parameters"]}), new_code_cell("region")]
    (folder / "notebooks").mkdir()
    nbformat.write(new_notebook(cells=cells), folder / "notebooks" / "light.ipynb")
    (folder / "reports.toml").write_text(LIGHT_LIST, encoding="utf-8")
    grow(ROOT / "seeds", folder / "seeds", regions)


def many(regions: int) -> dict[str, float]:
    """A full run, a run with nothing to do and one after one region's change, over light pages."""
    with folder_of_its_own() as folder:
        light_project(folder, regions)
        places = {"SEEDS": "seeds", "NOTEBOOKS": "notebooks", "REPORT_LIST": "reports.toml"}
        os.environ.update({f"WORKBOOK_{key}": str(folder / name) for key, name in places.items()})
        os.environ["PYTHONPATH"] = str(ROOT / "tests" / "rendering")
        command = workbook(
            "render", "--jobs", 2, "--exporter", "plain_page:finished_page", "--json"
        )
        full = measured(command)
        idle = measured(command)
        _change(folder / "seeds" / "figures.csv")
        run = subprocess.run([*map(str, command)], capture_output=True, text=True, cwd=ROOT)
        again = json.loads(run.stdout)["rendered"]
        pages = len(list((folder / "out").glob("light.*.html")))
    return {
        "pages": pages,
        "cpu_per_page": full["cpu"] / pages,
        "wall_per_page": full["wall"] / pages,
        "idle_cpu": idle["cpu"],
        "idle_wall": idle["wall"],
        "idle_peak": idle["peak"],
        "rendered_after_one_change": len(again),
    }


def _change(figures: Path) -> None:
    """Give one figure of one grown region a note."""
    with figures.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    next(row for row in rows if row["region"] == "grown-0002")["note"] = "changed"
    with figures.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def loading(figures: int) -> dict[str, float]:
    """What it takes to load and check a package of so many figures."""
    from grown_seeds import grow

    code = "from analysis.package import load_seeds; print(len(load_seeds().figures))"
    with folder_of_its_own() as folder:
        os.environ["WORKBOOK_SEEDS"] = str(grow(ROOT / "seeds", folder / "seeds", 30, figures))
        used = measured([sys.executable, "-c", code])
    return {"figures": figures, "cpu": used["cpu"], "wall": used["wall"], "peak": used["peak"]}


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=24, help="pages per way and round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--regions", type=int, nargs="*", default=[12, 31, 300])
    parser.add_argument("--figures", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    asked = parser.parse_args()
    result = {
        "date": date.today().isoformat(),
        "load": os.getloadavg()[0],
        "cores": os.cpu_count(),
        "ways": compared(asked.reports, asked.rounds) if asked.rounds else {},
        "many": [many(regions) for regions in asked.regions],
        "loading": [loading(figures) for figures in asked.figures],
    }
    _print(result)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "benchmark.json").write_text(json.dumps(result, indent=1), encoding="utf-8")


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
    for name in ("many", "loading"):
        if result[name]:
            table = Table(*result[name][0], title=name)
            for one in result[name]:
                table.add_row(*(f"{value:.4g}" for value in one.values()))
            console.print(table)


if __name__ == "__main__":
    main()

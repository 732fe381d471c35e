"""Measure how cost grows: with the number of reports, of regions and of figures.

linear     the workbook's own reports over and over, from a dozen to hundreds of pages
flagship   its heaviest page, over packages of more and more regions
profiles   the profiles of some of 331 regions, and what those of all would take
many       pages that cost next to nothing, so that what is left is the renderer's own cost;
           then a run with nothing to do, and one after one region's change
loading    a package of many figures, loaded and checked
checking   `workbook check` of a package of many figures
among      the profile of a real region in a package of many figures
"""

import csv
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from runs import ROOT, folder_of_its_own, measured, workbook

from tests.benchmarks.grown_seeds import grow

#: The reports that `linear` repeats: the heaviest and three lighter ones, a dozen pages in all.
REPEATED = ("compare-strategies", "targets-and-growth", "support-schemes", "clusters-and-actors")
LANGUAGES = ("en", "ja", "zh-Hans")
OWN = ("henan", "shanghai", "shenzhen")  # the workbook's own regions
REPORT = """\
[reports.{report}-{copy:02d}]
notebook = "{notebook}.ipynb"
title = "Strategies compared"
languages = {languages}
"""


def linear(pages: int) -> dict[str, float]:
    """Render so many pages, two at a time: what each costs, and how large the processes grow.

    `cpu_per_page` is that of the pages' own processes (mean), `cpu_in_all` with all else.
    """
    with folder_of_its_own() as folder:
        dozens = -(-pages // (len(REPEATED) * len(LANGUAGES)))
        listed = (
            REPORT.format(report=report, copy=copy, notebook=report.replace("-", "_"),
                          languages=json.dumps(LANGUAGES))
            for copy in range(dozens) for report in REPEATED
        )  # fmt: skip
        return _rendered(folder, "".join(listed))


FLAGSHIP = """\
[reports.compare-strategies]
notebook = "compare_strategies.ipynb"
title = "Strategies compared"
languages = ["ja"]
"""
PROFILES = """\
[reports.region-profile]
notebook = "region_profile.ipynb"
title = "Region profile"
languages = ["en", "ja", "zh-Hans"]
reads = "region"
[reports.region-profile.grid]
region = {regions}
"""
ALL = 331
#: A region of a country on file has about so many figures.
FIGURES_OF_A_REGION = 30


def flagship(regions: int) -> dict[str, float]:
    """Render the heaviest page over a package of so many regions, a seventh of them provinces."""
    with folder_of_its_own() as folder:
        _grown_to(regions, folder)
        return {"regions": regions} | _rendered(folder, FLAGSHIP)


def profiles(regions: int) -> dict[str, float]:
    """Render the profiles of so many of 331 regions in three languages, two at a time.

    `minutes_of_all` is what all 331 take of two cores where each page costs as much (median) and
    all else as here.
    """
    with folder_of_its_own() as folder:
        listed = _grown_to(ALL, folder, FIGURES_OF_A_REGION * ALL)[:: ALL // regions][:regions]
        used = _rendered(folder, PROFILES.format(regions=json.dumps(listed)))
    pages = used["pages"] / regions * ALL
    beside = (used["cpu_in_all"] - used["cpu_per_page"]) * used["pages"]
    minutes = (pages * used["cpu_median"] + beside) / 2 / 60
    return {"regions": regions} | used | {"cpu_beside": beside, "minutes_of_all": minutes}


def _grown_to(regions: int, folder: Path, figures: int = 0) -> list[str]:
    """Use a package of so many regions with figures; their names, provinces and cities by turns."""
    more = regions - len(OWN)
    seeds = grow(ROOT / "seeds", folder / "seeds", more, figures, provinces=more // 7)
    os.environ["WORKBOOK_SEEDS"] = str(seeds)
    return [*OWN, *(f"grown-{number:04d}" for number in range(more))]


def _rendered(folder: Path, reports: str) -> dict[str, float]:
    (folder / "reports.toml").write_text(reports, encoding="utf-8")
    os.environ["WORKBOOK_REPORT_LIST"] = str(folder / "reports.toml")
    used = measured(workbook("render", "--jobs", 2, "--log-json"))
    done = [event for event in used["told"] if event["event"] == "done"]
    return {
        "pages": len(done),
        "cpu_per_page": statistics.mean(event["cpu"] for event in done),
        "cpu_median": statistics.median(event["cpu"] for event in done),
        "cpu_in_all": used["cpu"] / len(done),
        "wall_per_page": used["wall"] / len(done),
        "largest_page": max(event["size"] for event in done),
        "child_peak": max(event["peak"] for event in done),
        "parent_peak": used["parent"],
    }


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
    code = "from analysis.package import load_seeds; print(len(load_seeds().figures))"
    with folder_of_its_own() as folder:
        os.environ["WORKBOOK_SEEDS"] = str(grow(ROOT / "seeds", folder / "seeds", 30, figures))
        used = measured([sys.executable, "-c", code])
    return {"figures": figures, "cpu": used["cpu"], "wall": used["wall"], "peak": used["peak"]}


def checking(figures: int) -> dict[str, float]:
    """What `workbook check` takes of a package of so many figures."""
    with folder_of_its_own() as folder:
        os.environ["WORKBOOK_SEEDS"] = str(grow(ROOT / "seeds", folder / "seeds", 30, figures))
        used = measured(workbook("check"))
    return {"figures": figures, "cpu": used["cpu"], "wall": used["wall"], "peak": used["peak"]}


def among(figures: int) -> dict[str, float]:
    """Render the profile of one real region over a package of so many figures (0: its own)."""
    with folder_of_its_own() as folder:
        if figures:
            os.environ["WORKBOOK_SEEDS"] = str(grow(ROOT / "seeds", folder / "seeds", 30, figures))
        return {"figures": figures} | _rendered(
            folder, PROFILES.format(regions=json.dumps(OWN[:1]))
        )

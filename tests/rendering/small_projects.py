"""A small project of its own for tests of the renderer: one notebook, two regions, its folders."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from warm_commands import WarmRun, warm

from analysis.paths import ROOT

HERE = Path(__file__).parent
EXPORTER = "plain_page:finished_page"

PARAMETERS = """\
region: str = "here"  # whose page
fault: str = ""  # what goes wrong
language: str = "en"  # the page's language"""

FAULTS = """\
import os, signal, time
if fault == "error":
    raise ValueError("no such figure")
if fault == "hang":
    time.sleep(600)
if fault == "deaf":
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    time.sleep(600)
if fault == "kill":
    os.kill(os.getpid(), signal.SIGKILL)
if fault == "exit":
    os._exit(3)
if fault == "slow":
    time.sleep(1.0)
if fault == "big":
    print("x" * 3_000_000)
if fault == "bounded":
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
    bytearray(2**32)
if fault == "greedy":
    held = [bytearray(b"x") * 2**24 for _ in range(128)]"""


@dataclass(frozen=True)
class Project:
    """Folders of a small project, and its command."""

    folder: Path

    @property
    def out(self) -> Path:
        return self.folder / "reports"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    @property
    def environment(self) -> dict[str, str]:
        places = {
            "WORKBOOK_SEEDS": self.folder / "seeds",
            "WORKBOOK_NOTEBOOKS": self.folder / "notebooks",
            "WORKBOOK_REPORTS": self.out,
            "WORKBOOK_REPORT_LIST": self.folder / "reports.toml",
            "WORKBOOK_STATE": self.state,
            "PYTHONPATH": f"{ROOT}{os.pathsep}{HERE}",
        }
        return os.environ | {name: str(place) for name, place in places.items()}

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def notebook(self, *cells: str, name: str = "page.ipynb") -> None:
        code = [new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]})]
        code += [new_code_cell(cell) for cell in cells or (FAULTS, "print(region, language)")]
        book = new_notebook(cells=[new_markdown_cell("# A page"), *code])
        book.metadata.kernelspec = {
            "name": "python3",
            "display_name": "Python 3",
            "language": "python",
        }
        self.write(f"notebooks/{name}", nbformat.writes(book))

    def command(self, *words: str) -> list[str]:
        extra = ["--exporter", EXPORTER] if words[0] in ("render", "schedule") else []
        return [sys.executable, "-m", "analysis", *words, *extra]

    def workbook(self, *words: str, timeout: float = 90) -> subprocess.CompletedProcess:
        """Run the command to its end, forked warm; never raises for its exit code."""
        return warm().run(self.command(*words)[3:], self.environment, timeout=timeout)

    def start(self, *words: str) -> WarmRun:
        """Start the command, forked warm."""
        return warm().start(self.command(*words)[3:], self.environment)

    def started_anew(self, *words: str, timeout: float = 90, **more) -> subprocess.CompletedProcess:
        """Run the command to its end as a user would; never raises for its exit code."""
        return subprocess.run(
            self.command(*words),
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            **more,
        )

    def pages(self) -> dict[str, bytes]:
        return {
            path.name: path.read_bytes()
            for path in sorted(self.out.glob("*.html"))
            if not path.name.startswith("index")
        }

    def manifest(self) -> dict:
        return json.loads((self.out / "manifest.json").read_bytes())["pages"]


REPORTS = """\
[reports.whole]
notebook = "page.ipynb"
title = "Whole"
languages = ["en", "ja"]

[reports.profile]
notebook = "page.ipynb"
title = "Profile"
languages = ["en"]
reads = "region"
[reports.profile.grid]
region = { each = "regions.region", where = { level = ["province"] } }
"""


def small_project(folder: Path) -> Project:
    """The small project, written into a folder."""
    small = Project(folder)
    tables = ["regions", "figures", "evidence", "sources"]
    resources = [{"name": name, "path": f"{name}.csv"} for name in tables]
    of_figure = {"fields": ["figure"], "reference": {"resource": "figures", "fields": ["figure"]}}
    of_source = {"fields": ["source"], "reference": {"resource": "sources", "fields": ["source"]}}
    of_region = {"fields": ["region"], "reference": {"resource": "regions", "fields": ["region"]}}
    resources[1]["schema"] = {"foreignKeys": [of_region]}
    resources[2]["schema"] = {"foreignKeys": [of_figure, of_source]}
    small.write("seeds/datapackage.json", json.dumps({"name": "small", "resources": resources}))
    small.write(
        "seeds/regions.csv",
        "region,level,parent\nhere,province,land\nland,nation,\nthere,province,land\n",
    )
    small.write("seeds/figures.csv", "figure,region,value\nf-here,here,1\nf-there,there,2\n")
    small.write("seeds/evidence.csv", "figure,source,exact\nf-here,s1,1\nf-there,s2,2\n")
    small.write("seeds/sources.csv", "source,title\ns1,One\ns2,Two\n")
    small.write("reports.toml", REPORTS)
    small.notebook()
    return small


def with_faults(*faults: str) -> str:
    """A report list whose report `faults` has one page for each fault ("none" for a sound one)."""
    return (
        '[reports.faults]\nnotebook = "page.ipynb"\ntitle = "Faults"\nlanguages = ["en"]\n'
        f"[reports.faults.grid]\nfault = {json.dumps(list(faults))}\n"
    )

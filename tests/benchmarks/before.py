"""Measure the limit of a page beside what it was at another commit: the same views, in turn.

The notebooks of that commit run unchanged with its code and with today's, so both draw the same
charts and tables of the same regions, each from its own seeds. Every page is made twice in one
warm process, and the second time counts: what one more page costs (see `limit` in contenders.py).
"""

import json
import statistics
import sys
from pathlib import Path

from runs import HERE, ROOT, folder_of_its_own, measured

LANGUAGES = ("en", "ja", "zh-Hans")
REGIONS = ("henan", "shanghai", "shenzhen")


def limit_before(before: Path, rounds: int) -> list[dict[str, float | str]]:
    """CPU ms of one more page by report: then, now, and the share that is left; pictures of both.

    `before` is a checkout of the commit with its own `.venv`.
    """
    pages = _pages(before / "notebooks")
    sides = {"then": (before / ".venv/bin/python", before), "now": (sys.executable, ROOT)}
    found: dict[tuple[str, str], list[float]] = {}
    pictures: dict[tuple[str, str], int] = {}
    for number in range(rounds):
        for side, (python, root) in sides.items():
            print(f"limit before, round {number + 1}: {side}", file=sys.stderr, flush=True)
            for report, cpu, drawn in _made(python, root, pages):
                found.setdefault((report, side), []).append(cpu)
                pictures[report, side] = drawn
    rows = []
    for report in dict.fromkeys(page["report"] for page in pages):
        then, now = (min(found[report, side]) * 1000 for side in sides)
        row = {"report": report, "ms_then": then, "ms_now": now, "share": now / then}
        rows.append(row | {f"pictures_{side}": pictures[report, side] for side in sides})
    return rows


def _pages(notebooks: Path) -> list[dict]:
    """The flagship and the profiles of three regions, in each language."""
    wanted = [("compare_strategies", {})]
    wanted += [("region_profile", {"region": region}) for region in REGIONS]
    return [
        {
            "name": f"{report}.{'-'.join(given.values())}.{language}.html",
            "report": report,
            "notebook": str(notebooks / f"{report}.ipynb"),
            "parameters": given,
            "language": language,
        }
        for report, given in wanted
        for language in LANGUAGES
    ]


def _made(python: str | Path, root: Path, pages: list[dict]) -> list[tuple[str, float, int]]:
    """Report, mean CPU seconds of a page made the second time, and pictures on all its pages."""
    with folder_of_its_own() as folder:
        listed = folder / "pages.json"
        listed.write_text(json.dumps([*pages, *pages]), encoding="utf-8")
        command = [python, HERE / "contenders.py", "limit", listed, folder / "out"]
        told = measured(command, root)["told"][len(pages) :]
        made = [(folder / "out" / page["name"]).read_text(encoding="utf-8") for page in pages]
    found: dict[str, list[tuple[float, int]]] = {}
    for page, event, html in zip(pages, told, made, strict=True):
        found.setdefault(page["report"], []).append((event["cpu"], html.count("<svg")))
    return [
        (report, statistics.mean(cpu for cpu, _ in all_of_it), sum(drawn for _, drawn in all_of_it))
        for report, all_of_it in found.items()
    ]

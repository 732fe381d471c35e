"""Every path the project uses, in one place.

No other module knows where a folder lies. Each place has a default inside the checkout and an
environment variable that moves it, so that an unattended run can keep its seeds, pages and
state wherever its machine wants them.

| place     | default             | moved by             |
|-----------|---------------------|----------------------|
| seeds     | `seeds/`            | `WORKBOOK_SEEDS` (several, separated like `PATH`) |
| documents | `seeds/documents/` | `WORKBOOK_DOCUMENTS` |
| notebooks | `notebooks/`        | `WORKBOOK_NOTEBOOKS` |
| reports   | `reports/`          | `WORKBOOK_REPORTS`   |
| state     | `.state/`           | `WORKBOOK_STATE`     |
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path(__file__).resolve().parent
ONE_PLACE = (
    "WORKBOOK_DOCUMENTS", "WORKBOOK_NOTEBOOKS", "WORKBOOK_REPORTS", "WORKBOOK_REPORT_LIST",
    "WORKBOOK_STATE",
)  # fmt: skip


def make_whole() -> None:
    """Make the paths in the environment whole: pages are rendered in folders of their own."""
    for variable in ONE_PLACE:
        if os.environ.get(variable):
            os.environ[variable] = str(Path(os.environ[variable]).absolute())
    if os.environ.get("WORKBOOK_SEEDS"):
        os.environ["WORKBOOK_SEEDS"] = os.pathsep.join(str(f.absolute()) for f in seeds_folders())


def seeds_folders() -> tuple[Path, ...]:
    """The stacked data packages, the base first."""
    named = os.environ.get("WORKBOOK_SEEDS", "")
    return tuple(Path(part) for part in named.split(os.pathsep) if part) or (ROOT / "seeds",)


def documents_folder() -> Path:
    """Where a reader put the documents the seeds quote; they are never part of the project."""
    return _moved("WORKBOOK_DOCUMENTS", "seeds/documents")


def notebooks_folder() -> Path:
    """The notebooks that reports are rendered from."""
    return _moved("WORKBOOK_NOTEBOOKS", "notebooks")


def reports_folder() -> Path:
    """Where finished pages go."""
    return _moved("WORKBOOK_REPORTS", "reports")


def report_list() -> Path:
    """The file that says what is rendered (`reports.toml`)."""
    return _moved("WORKBOOK_REPORT_LIST", "reports/reports.toml")


def state_folder() -> Path:
    """Locks, schedule memory and failed notebooks: everything a run remembers but no page needs."""
    return _moved("WORKBOOK_STATE", ".state")


def _moved(variable: str, default: str) -> Path:
    named = os.environ.get(variable)
    return Path(named) if named else ROOT / default

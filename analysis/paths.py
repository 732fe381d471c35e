"""Every path the project uses, in one place.

No other module knows where a folder lies. Each place has a default inside the workbook and an
environment variable that moves it, so that an unattended run can keep its seeds, pages and
state wherever its machine wants them.

The workbook is the folder one stands in, or whose notebooks one is in, where that is one (`workbook
init` lays it out); else the checkout of this package; else the seeds and notebooks that an
installed package carries, which are only read.

A package of `seeds/more/` is stacked by its name alone: `suzhou` where no folder is called so.

| place     | default             | moved by             |
|-----------|---------------------|----------------------|
| seeds     | `seeds/`            | `WORKBOOK_SEEDS` (several, separated like `PATH`) |
| documents | `seeds/documents/` | `WORKBOOK_DOCUMENTS` |
| drafts    | `drafts/`           | `WORKBOOK_DRAFTS`    |
| notebooks | `notebooks/`        | `WORKBOOK_NOTEBOOKS` |
| reports   | `reports/`          | `WORKBOOK_REPORTS`   |
| state     | `.state/`           | `WORKBOOK_STATE`     |
| all these | as above            | `WORKBOOK_ROOT`      |
"""

import os
from collections.abc import Sequence
from pathlib import Path

from analysis.refusal import Refused

PACKAGE = Path(__file__).resolve().parent
CARRIED = PACKAGE / "carried"  # in an installed package only; setup.py puts it there
CARRIES = ("seeds/*.csv", "seeds/datapackage.json", "seeds/*.md", "seeds/more/*/*.csv",
           "seeds/more/*/datapackage.json", "notebooks/*.ipynb", "notebooks/README.md",
           "reports/reports.toml", "reports/README.md")  # fmt: skip
ONE_PLACE = (
    "WORKBOOK_DOCUMENTS", "WORKBOOK_DRAFTS", "WORKBOOK_NOTEBOOKS", "WORKBOOK_REPORTS",
    "WORKBOOK_REPORT_LIST", "WORKBOOK_STATE",
)  # fmt: skip


def is_workbook(folder: Path) -> bool:
    """True where a folder has notebooks, and the list of what is rendered from them."""
    return (folder / "reports/reports.toml").is_file() and (folder / "notebooks").is_dir()


def workbook_at(place: Path, checkout: Path, carried: Path) -> Path:
    """The workbook that one standing at a place works with."""
    around = [place, place.parent] if place.name == "notebooks" else [place]
    return next(filter(is_workbook, [*around, checkout, carried]), checkout)


def carried_files() -> dict[str, Path]:
    """Name -> file of the workbook that an installed package carries, as it lies there or here."""
    source = CARRIED if is_workbook(CARRIED) else PACKAGE.parent
    found = sorted(path for pattern in CARRIES for path in source.glob(pattern))
    return {path.relative_to(source).as_posix(): path for path in found}


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError:  # it was removed
        return PACKAGE


ROOT = Path(
    os.environ.get("WORKBOOK_ROOT") or workbook_at(_here(), PACKAGE.parent, CARRIED)
).absolute()


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
    return stacked([part for part in named.split(os.pathsep) if part]) or (base_folder(),)


def base_folder() -> Path:
    """The workbook's own package, on which others are stacked."""
    return ROOT / "seeds"


def packages_to_stack() -> dict[str, Path]:
    """Name -> folder of each package that the workbook has beside its base."""
    found = sorted((base_folder() / "more").glob("*/datapackage.json"))
    return {path.parent.name: path.parent for path in found}


def stacked(named: Sequence[str | Path]) -> tuple[Path, ...]:
    """The folders of packages given by folder or by name, the base first.

    One by name is made to lie on the base: where nothing lies below it, the base does. Raises
    Refused for what is neither a folder nor a name on file.
    """
    folders = tuple(_package(one) for one in named)
    by_name = bool(named) and folders[0] != Path(named[0])
    return (base_folder(), *folders) if by_name else folders


def _package(named: str | Path) -> Path:
    if (folder := Path(named)).is_dir():
        return folder
    on_file = packages_to_stack()
    if str(named) in on_file:
        return on_file[str(named)]
    says = f"no data package at {named}: name a folder that holds a datapackage.json"
    raise Refused(f"{says}, or one on file to stack: {', '.join(on_file) or 'none'}")


def documents_folder() -> Path:
    """Where a reader put the documents the seeds quote; they are never part of the project."""
    return _moved("WORKBOOK_DOCUMENTS", "seeds/documents")


def drafts_folder() -> Path:
    """Where candidate packages lie that someone is reading."""
    return _moved("WORKBOOK_DRAFTS", "drafts")


def notebooks_folder() -> Path:
    """The notebooks that reports are rendered from."""
    return _moved("WORKBOOK_NOTEBOOKS", "notebooks")


def reports_folder() -> Path:
    """Where finished pages go. Raises Refused in no workbook."""
    return _ones_own("WORKBOOK_REPORTS", "reports")


def report_list() -> Path:
    """The file that says what is rendered (`reports.toml`)."""
    return _moved("WORKBOOK_REPORT_LIST", "reports/reports.toml")


def state_folder() -> Path:
    """Locks, schedule memory and failed notebooks: everything a run remembers but no page needs.

    Raises Refused in no workbook.
    """
    return _ones_own("WORKBOOK_STATE", ".state")


def _ones_own(variable: str, default: str) -> Path:
    """A place that is written to: the carried workbook is everybody's."""
    if ROOT == CARRIED and not os.environ.get(variable):
        raise Refused(
            "this folder is no workbook to render in; `workbook init DIR` lays one out in DIR"
        )
    return _moved(variable, default)


def _moved(variable: str, default: str) -> Path:
    named = os.environ.get(variable)
    return Path(named) if named else ROOT / default

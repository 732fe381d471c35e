"""`workbook init`: a workbook of one's own, to change and render."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from analysis import paths
from analysis.files import making
from analysis.refusal import Refused

NEXT = """\
A workbook of your own is in {folder}: seeds/ (the data package), notebooks/, reports/reports.toml.
Next:
  cd {folder}
  workbook render              # then open reports/index.html
  workbook draft --help        # a document of yours becomes figures
  jupyter lab --ServerApp.root_dir=. notebooks/00_start_here.ipynb    # `pip install jupyterlab`"""


@click.command("init", short_help="Lay out a workbook of one's own.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def verb(folder: Path) -> None:
    """Lay out seeds, notebooks and the list of reports in DIR, a new or an empty folder."""
    lay_out_workbook(paths.carried_files(), folder)
    click.echo(NEXT.format(folder=folder))


def lay_out_workbook(files: dict[str, Path], folder: Path) -> None:
    """Copy the files to their names in a folder, all or none; Refused where something is there."""
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise Refused(f"{folder} is not empty; name a new folder, or an empty one")
    with making(folder):
        _copy_whole(files, folder)


def _copy_whole(files: dict[str, Path], folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        made = Path(beside, "workbook")
        for name, path in files.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, made / name)
        if folder.exists():
            folder.rmdir()
        made.rename(folder)

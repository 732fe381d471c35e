"""Build the package with the workbook it serves; all else is in pyproject.toml.

An installed package carries the seeds, the notebooks and the list of reports. A checkout has them
beside the package, and so an editable install carries none.
"""

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

sys.path.insert(0, str(Path(__file__).resolve().parent))
from analysis.paths import CARRIED, PACKAGE, carried_files


class WithTheWorkbook(build_py):
    """The ordinary build, and the workbook's own files inside the package."""

    def run(self) -> None:
        """Copy what is listed in paths.py, and nothing that a user put beside it."""
        super().run()
        carried = {} if self.editable_mode else carried_files()
        for name, path in carried.items():
            place = self.build_lib / CARRIED.relative_to(PACKAGE.parent) / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)


setup(cmdclass={"build_py": WithTheWorkbook})

"""Imports run one way, and the README's map is the tree."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.paths import PACKAGE, ROOT

#: the rooms in the order of the flow; a room imports from those before it
ROOMS = (
    "paths",
    "numbers",
    "quantities",
    "package",
    "languages",
    "comparability",
    "measures",
    "wording",
    "charts",
    "tables",
    "controls",
    "pages",
    "rendering",
    "command",
)
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    """The rooms a module imports from, at its top or anywhere in it."""
    package = ("analysis", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            start = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{start}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "analysis" and len(parts) > 1 and parts[1] in ROOMS:
                yield parts[1]


def test_every_room_has_its_place_in_the_flow():
    found = {room_of(path) for path in MODULES} - {"__init__", "__main__"}

    assert found == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_from_those_before_it(room):
    allowed = set(ROOMS[: ROOMS.index(room) + 1])
    uphill = {
        f"{path.relative_to(ROOT)} imports {other}"
        for path in MODULES
        if room_of(path) == room
        for other in imported_rooms(path)
        if other not in allowed
    }

    assert not uphill


def test_the_numbers_room_knows_nothing_of_the_project():
    used = {
        other for path in MODULES if room_of(path) == "numbers" for other in imported_rooms(path)
    }

    assert used <= {"numbers"}


def test_notebooks_use_the_rooms_that_measure_and_show_and_no_other():
    import json

    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        source = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
        used = set(re.findall(r"analysis\.(\w+)", source))
        assert not used & {"rendering", "command", "paths"}, path.name


def test_the_readme_names_every_folder_and_module_there_is():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rooms = {f"{path.name}/" for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    modules = {path.name for path in MODULES if not path.name.startswith("_")}
    missing = {name for name in rooms | modules if name not in text}

    assert not missing, "one line each in the README's map"


def test_the_readme_names_no_module_there_is_not():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    tree = {path.name for path in ROOT.rglob("*.py") if ".venv" not in path.parts}

    assert set(re.findall(r"\b[a-z_]+\.py\b", text)) <= tree


def test_no_module_is_called_by_what_says_nothing():
    names = {path.stem for path in MODULES}

    assert not names & {"utils", "util", "helpers", "helper", "common", "misc"}

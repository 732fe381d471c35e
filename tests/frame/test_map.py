"""Imports run one way, and the README's map is the tree."""

import re

import pytest

from analysis.paths import PACKAGE, ROOT
from tests.frame import map_of_rooms
from tests.frame.map_of_rooms import MODULES, ROOMS, imported_rooms, room_of


def test_every_room_has_its_place_in_the_flow():
    found = {room_of(path) for path in MODULES} - {"__init__", "__main__"}

    assert sorted(found) == sorted(ROOMS)  # each once


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
        assert not used & {"rendering", "command", "paths", "planning", "pages"}, path.name


def test_the_map_and_the_picture_of_the_package_are_the_tree():
    written = map_of_rooms.README.read_text(encoding="utf-8")

    assert written == map_of_rooms.brought_up_to_date(written), "run `make map`"


def test_the_picture_shows_each_import_between_rooms_or_the_way_it_goes():
    drawn = {
        tuple(line.split(" --> ")) for line in map_of_rooms.picture().splitlines() if "-->" in line
    }
    arrows = {(one.strip(), other.strip()) for other, one in drawn}

    rooms = {room for room in ROOMS if (PACKAGE / room).is_dir()}
    for room, used in map_of_rooms.imports_between_rooms().items():
        if room not in rooms:
            continue
        reached, waiting = set(), [room]
        while waiting:
            at = waiting.pop()
            waiting += [other for one, other in arrows if one == at and other not in reached]
            reached |= {other for one, other in arrows if one == at}
        assert used & rooms <= reached, room


def test_no_module_is_called_by_what_says_nothing():
    names = {path.stem for path in MODULES}

    assert not names & {"utils", "util", "helpers", "helper", "common", "misc"}

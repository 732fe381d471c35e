"""Descriptors, tables and records made to break whoever plans a run: each ends in words."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from analysis.planning import manifest, schedule, seed_rows
from analysis.planning.fingerprints import seeds_digest
from analysis.planning.region_rows import RegionRows
from analysis.refusal import Refused

DEEP = "[" * 200_000
ZERO = Path("/dev/zero")
NOT_PLAIN = {
    "an endless device": lambda path: path.symlink_to(ZERO),
    "a pipe that nobody fills": os.mkfifo,
    "a folder": Path.mkdir,
    "a link to itself": lambda path: path.symlink_to(path),
}
RESOURCE = {"name": "regions", "path": "regions.csv", "schema": {"fields": []}}
OF_ANOTHER_SHAPE = {
    "nested too deep": DEEP,
    "a list": "[]",
    "without resources": "{}",
    "resources that are none": '{"resources": null}',
    "resources that are a text": '{"resources": "x"}',
    "a resource that is a number": '{"resources": [3]}',
    "a name that is a list": json.dumps({"resources": [RESOURCE | {"name": ["a"]}]}),
    "a path that is a list": json.dumps({"resources": [RESOURCE | {"path": ["a"]}]}),
    "no path": json.dumps({"resources": [{"name": "regions"}]}),
}
ELSEWHERE = [
    "../secret.csv", "a/../../secret.csv", "/etc/passwd", "a\0b.csv", "a\nb.csv", "\ud800.csv", "",
]  # fmt: skip


def described(folder: Path, content: str) -> Path:
    (folder / "datapackage.json").write_text(content)
    return folder


@pytest.mark.parametrize("content", OF_ANOTHER_SHAPE.values(), ids=OF_ANOTHER_SHAPE)
def test_a_descriptor_of_another_shape_is_refused(tmp_path, content):
    with pytest.raises(Refused, match=r"the descriptor .* cannot be read: .*nothing was rendered"):
        seed_rows.resources(described(tmp_path, content))


def test_foreign_keys_of_another_shape_are_refused(tmp_path):
    (tmp_path / "regions.csv").write_text("region\nhere\n")
    resource = RESOURCE | {"schema": {"foreignKeys": [{"fields": 3}]}}
    described(tmp_path, json.dumps({"resources": [resource]}))

    with pytest.raises(Refused, match=r"the descriptor .* cannot be read"):
        RegionRows.read([tmp_path])


@pytest.mark.parametrize("path", ELSEWHERE, ids=ascii)
def test_a_table_that_would_lie_elsewhere_is_refused_before_it_is_read(tmp_path, path):
    described(tmp_path, json.dumps({"resources": [RESOURCE | {"path": path}]}))

    for asks in (seed_rows.resources, lambda folder: seeds_digest([folder])):
        with pytest.raises(Refused, match="a package has files of its own only"):
            asks(tmp_path)


@pytest.mark.parametrize("make", NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_what_is_no_plain_file_is_not_read(tmp_path, make):
    described(tmp_path, json.dumps({"resources": [RESOURCE]}))
    make(tmp_path / "regions.csv")

    with pytest.raises(Refused, match=r"regions\.csv cannot be read"):
        list(seed_rows.rows([tmp_path], "regions"))


@pytest.mark.parametrize("make", NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_a_descriptor_that_is_no_plain_file_is_not_read(tmp_path, make):
    make(tmp_path / "datapackage.json")

    with pytest.raises(Refused, match=r"datapackage\.json cannot be read"):
        seed_rows.resources(tmp_path)


@pytest.mark.parametrize("content", [DEEP, "[]", "null", '{"pages": [1]}', '{"pages": {"a": 1}}'],
                         ids=["deep", "a list", "null", "no pages", "no record"])  # fmt: skip
@pytest.mark.parametrize("name", [manifest.NAME, manifest.JOURNAL])
def test_a_manifest_of_another_shape_remembers_no_page(tmp_path, name, content):
    (tmp_path / name).write_text(content)

    assert manifest.read_manifest(tmp_path) == {}


@pytest.mark.parametrize("content", [
    DEEP, "[]", '{"done": 5}', '{"done": {"weekly": 5}}', '{"done": {"weekly": "0001-01-01"}}',
    '{"done": {"weekly": "9999-12-31T23:59:59-14:00"}}',
], ids=["deep", "a list", "no reports", "no moments", "the year 1", "the year 9999"])  # fmt: skip
def test_a_memory_of_the_schedule_of_another_shape_is_told(tmp_path, content):
    memory = tmp_path / "schedule.json"
    memory.write_text(content)

    with pytest.raises(Refused, match=r"the schedule's memory .* cannot be read"):
        schedule.slots([], datetime(2026, 11, 23, tzinfo=UTC), memory)


@pytest.mark.parametrize("text", ["0001-01-01", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"])
def test_a_moment_beyond_every_calendar_is_refused(text):
    with pytest.raises(Refused, match="years are 1900 to 2999"):
        schedule.moment(text)

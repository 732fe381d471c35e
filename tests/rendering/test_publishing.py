"""Pages go whole to any address that fsspec reaches, and only when they changed."""

import shutil
import subprocess

import fsspec
import pytest

from analysis.planning.destination import folder_for, without_password
from analysis.refusal import Refused
from analysis.rendering.publishing import check_address, publish


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "staged"
    place.mkdir()
    for name in ("a.en.html", "a.en.csv", "index.html", "manifest.json", "feed.xml"):
        (place / name).write_text(name)
    (place / ".unfinished-1").write_text("no")
    (place / "manifest.journal").write_text("no")
    return place


def test_files_go_to_an_object_store_with_the_manifest_last(folder):
    names = publish("memory://bucket/pages", folder)

    assert names == ["a.en.csv", "a.en.html", "index.html", "feed.xml", "manifest.json"]
    store = fsspec.filesystem("memory")
    assert store.cat("/bucket/pages/a.en.html") == b"a.en.html"
    assert len(store.ls("/bucket/pages")) == 5


def test_only_what_changed_is_sent_again(folder):
    publish("memory://bucket/again", folder)
    (folder / "a.en.html").write_text("new")

    assert publish("memory://bucket/again", folder) == ["a.en.html"]


def test_a_transfer_that_breaks_leaves_the_old_file_and_no_part(folder, tmp_path, monkeypatch):
    address = f"file://{tmp_path}/remote"
    publish(address, folder)
    (folder / "a.en.html").write_text("new")

    def broken(self, path, *more, **options):
        raise OSError("the line is down")

    monkeypatch.setattr(fsspec.get_filesystem_class("file"), "mv", broken)
    with pytest.raises(OSError, match="the line is down"):
        publish(address, folder)

    assert (tmp_path / "remote" / "a.en.html").read_text() == "a.en.html"
    assert sorted(path.name for path in (tmp_path / "remote").iterdir()) == [
        "a.en.csv",
        "a.en.html",
        "feed.xml",
        "index.html",
        "manifest.json",
    ]


def test_an_address_of_no_known_kind_is_refused(folder):
    with pytest.raises(Refused, match="nowhere://x cannot be reached"):
        publish("nowhere://x", folder)


def test_the_command_renders_to_an_address_and_then_has_nothing_to_do(project, tmp_path):
    address = f"file://{tmp_path}/remote"

    first = project.workbook("render", "whole", "--out", address)
    second = project.workbook("render", "whole", "--out", address)

    assert first.returncode == 0, first.stderr
    assert (tmp_path / "remote" / "whole.en.html").read_bytes().endswith(b"<!-- end -->")
    assert (tmp_path / "remote" / "manifest.json").exists()
    assert "0 rendered, 2 not due" in second.stderr


def test_two_addresses_are_staged_apart():
    assert folder_for("s3://one/pages") != folder_for("s3://two/pages")


@pytest.mark.slow
def test_a_store_that_fails_is_told_in_a_line_and_the_next_run_sends_the_rest(project, tmp_path):
    project.write("sitecustomize.py", BROKEN)
    paths = f"{project.folder}:{project.environment['PYTHONPATH']}"
    address = f"file://{tmp_path}/remote"
    (tmp_path / "remote").mkdir()
    (tmp_path / "remote" / "whole.en.html").write_text("the last good page")

    broken = subprocess.run(
        project.command("render", "whole", "--out", address),
        env=project.environment | {"PYTHONPATH": paths},
        capture_output=True,
        text=True,
    )
    kept = (tmp_path / "remote" / "whole.en.html").read_text()
    again = project.workbook("render", "whole", "--out", address)

    assert broken.returncode == 1
    assert f"{address}: failed: StoreError: no credentials" in broken.stderr
    assert "Traceback" not in broken.stderr
    assert "2 rendered, 0 not due, 1 failed; " in broken.stderr
    assert broken.stderr.rstrip().endswith(address)
    assert kept == "the last good page"
    assert again.returncode == 0
    assert (tmp_path / "remote" / "whole.en.html").read_bytes().endswith(b"<!-- end -->")


BROKEN = """
from fsspec.implementations.local import LocalFileSystem
class StoreError(Exception): pass
def pipe_file(self, path, value, **more): raise StoreError("no credentials")
LocalFileSystem.pipe_file = pipe_file
"""


def test_a_password_in_an_address_is_not_told():
    assert without_password("sftp://me:secret@host/pages") == "sftp://host/pages"
    assert without_password("s3://bucket/a@b") == "s3://bucket/a@b"


def test_what_was_removed_at_the_address_is_sent_again(folder, tmp_path):
    address = f"file://{tmp_path}/re mote/页"
    everything = publish(address, folder)
    (tmp_path / "re mote" / "页" / "a.en.html").unlink()

    assert publish(address, folder) == ["a.en.html"]
    shutil.rmtree(tmp_path / "re mote")
    assert publish(address, folder) == everything


@pytest.mark.parametrize("address", ["nowhere://x", "simplecache::nowhere://x"])
def test_an_address_of_no_known_kind_is_refused_before_anything_is_rendered(project, address):
    run = project.workbook("render", "whole", "--out", address)

    assert run.returncode == 2
    assert run.stderr == f"Error: --out {address} cannot be reached: Protocol not known: nowhere\n"


def test_a_chain_of_known_kinds_is_an_address():
    check_address("simplecache::memory://x")

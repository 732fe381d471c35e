"""A parcel carries the files of a data package, and no other, there and back."""

import json
import tempfile
from pathlib import Path

import pytest

from analysis.refusal import Refused
from analysis.rendering.parcels import Inputs, packed, unpacked


def package(folder: Path, path: str) -> Path:
    """A package whose one table is said to lie at `path`."""
    (folder / "datapackage.json").write_text(
        json.dumps({"name": "small", "resources": [{"name": "regions", "path": path}]})
    )
    return folder


@pytest.fixture
def seeds(tmp_path, monkeypatch) -> Path:
    """A package of one table beside a secret; temporary files lie in a folder of the test's."""
    (tmp_path / "secret").write_text("of this machine")
    (tmp_path / "seeds" / "tables").mkdir(parents=True)
    (tmp_path / "seeds" / "tables" / "regions.csv").write_text("region\nhere\n")
    (tmp_path / "worker").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "worker"))
    return tmp_path / "seeds"


def test_a_package_comes_out_of_a_parcel_as_it_went_in(seeds):
    package(seeds, "tables/regions.csv")
    parcel, digest = packed([str(seeds)])

    (folder,) = unpacked(Inputs(b"", parcel, digest, {}))

    assert (folder / "tables" / "regions.csv").read_text() == "region\nhere\n"
    assert (folder / "datapackage.json").exists()


@pytest.mark.parametrize("path", ["../secret", "tables/../../secret", "{outside}/secret"])
def test_a_descriptor_does_not_send_out_a_file_that_lies_elsewhere(seeds, path):
    package(seeds, path.format(outside=seeds.parent))

    with pytest.raises(Refused, match=r"secret' lies outside of .*seeds; a package has files of"):
        packed([str(seeds)])


def test_a_link_in_a_package_does_not_send_out_a_file_that_lies_elsewhere(seeds):
    (seeds / "regions.csv").symlink_to(seeds.parent / "secret")

    with pytest.raises(Refused, match="lies outside of"):
        packed([str(package(seeds, "regions.csv"))])


@pytest.mark.parametrize("name", ["../../written", "{outside}/written", "a/../../../written"])
def test_a_parcel_writes_no_file_outside_of_its_folder(seeds, name):
    """As a client might send it that was made to pass over the check."""
    outside = seeds.parent / "worker"
    forged = (((name.format(outside=outside), b"not mine"),),)

    with pytest.raises(Refused, match="written' lies outside of"):
        unpacked(Inputs(b"", forged, "forged", {}))
    assert not list(seeds.parent.rglob("written"))

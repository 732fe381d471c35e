"""`workbook init` lays a workbook out, whole, and only where nothing is."""

import pytest

from analysis.command.init import NEXT, lay_out_workbook
from analysis.refusal import Refused


@pytest.fixture
def files(tmp_path):
    (tmp_path / "from.csv").write_text("a,b\n")
    return {"seeds/a.csv": tmp_path / "from.csv"}


@pytest.mark.parametrize("there", [False, True], ids=["new", "empty"])
def test_a_workbook_is_laid_out_in_a_new_or_an_empty_folder(files, tmp_path, there):
    folder = tmp_path / "deep" / "own"
    if there:
        folder.mkdir(parents=True)

    lay_out_workbook(files, folder)

    assert (folder / "seeds/a.csv").read_text() == "a,b\n"
    assert list(folder.parent.iterdir()) == [folder]


def test_a_folder_in_use_is_left_as_it_is(files, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "kept").touch()

    with pytest.raises(Refused, match="is not empty; name a new folder"):
        lay_out_workbook(files, tmp_path / "own")
    with pytest.raises(Refused, match="is not empty"):
        lay_out_workbook(files, tmp_path / "own" / "kept")
    assert [path.name for path in (tmp_path / "own").iterdir()] == ["kept"]


def test_what_cannot_be_copied_whole_is_not_there_at_all(files, tmp_path):
    with pytest.raises(Refused, match=r"cannot make .*own: No such file"):
        lay_out_workbook(files | {"z": tmp_path / "gone"}, tmp_path / "own")

    assert [path.name for path in tmp_path.iterdir()] == ["from.csv"]


def test_what_the_system_refuses_is_said_of_the_folder_that_was_typed(files, tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(Refused, match=r"cannot make .*/file/own: "):
        lay_out_workbook(files, tmp_path / "file" / "own")


def test_jupyterlab_opens_the_whole_workbook():
    assert "jupyter lab --ServerApp.root_dir=. notebooks/" in NEXT

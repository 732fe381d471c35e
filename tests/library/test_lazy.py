"""`import analysis` offers its few names, and imports nothing until one is asked for."""

import subprocess
import sys

import pytest

import analysis

OFFERED = (
    "charts check compare figures load_seeds measures required_growth support tables"
).split()  # fmt: skip


def printed(code: str, folder=None) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout


def test_importing_the_package_imports_no_room_and_no_other_package():
    new = printed(
        "import sys, typing, importlib; before = set(sys.modules); import analysis;"
        "print(*sorted(set(sys.modules) - before))"
    )

    assert new.split() == ["analysis"]


def test_what_is_offered_is_listed_for_completion():
    assert analysis.__all__ == dir(analysis) == OFFERED


@pytest.mark.parametrize("name", OFFERED)
def test_each_name_that_is_offered_is_there_with_its_help(name):
    assert getattr(analysis, name).__doc__


def test_a_name_that_is_not_offered_is_no_attribute():
    with pytest.raises(AttributeError, match="module 'analysis' has no attribute 'figure'"):
        analysis.figure  # noqa: B018


def test_the_own_package_is_found_from_another_folder(tmp_path):
    assert printed("import analysis; print(analysis.load_seeds())", tmp_path).startswith("<Seeds ")

"""A fresh small project for each test of the planning of reports."""

from pathlib import Path

import pytest

from tests.rendering.small_projects import Project, small_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A fresh small project: reports `whole` (en, ja) and `profile` (here, there)."""
    return small_project(tmp_path)

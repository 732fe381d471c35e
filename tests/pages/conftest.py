"""A finished sample page, made once per language for the tests of this room."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import sample

from analysis.pages import make_page


@pytest.fixture(scope="session")
def held(tmp_path_factory):
    """Return the sample's seeds."""
    return sample.seeds(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="session")
def pages(held):
    """Return the sample's page in every language."""
    return {
        tag: make_page(sample.notebook(held, tag), sample.context(held, tag))
        for tag in ("en", "ja", "zh-Hans")
    }

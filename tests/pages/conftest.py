"""A finished sample page, made once per language, and a browser for the tests of a module."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import sample
from in_chromium import CHROMIUM, WIDE

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


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def with_scripts(browser):
    context = browser.new_context(viewport=WIDE)
    yield context
    context.close()


@pytest.fixture(scope="module")
def without_scripts(browser):
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    yield context
    context.close()

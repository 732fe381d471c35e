"""Start each run from empty caches, so that a changed rule is not tested on what it once made."""

import sys

import pytest


@pytest.fixture(scope="session", autouse=True)
def empty_caches():
    for name, module in list(sys.modules.items()):
        if name.startswith("analysis.numbers"):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()

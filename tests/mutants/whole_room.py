"""A plugin of pytest: give a mutant every test that may notice it, and a constant its effect.

mutmut runs for a mutant the tests during which its function was called. What is called at import,
by a fixture that several tests share or once for a cache serves every test of the room. And what
is computed at import is computed afresh where it is the mutant. Examples of hypothesis are the same
for every mutant, so that a figure is the same whenever it is taken; a failing one is not made
smaller, for nobody reads it.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from mutmut.state import state

from tests.mutants.laid_open import CONSTANT

settings.register_profile(
    "mutants",
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("mutants")
_for_all: set[str] = set()


def pytest_sessionstart() -> None:
    """Begin as a new process would: caches empty, and no module read where a constant differs."""
    for _, function in _cached():
        function.cache_clear()
    if f".x_{CONSTANT}" in os.environ.get("MUTANT_UNDER_TEST", ""):
        here = str(Path.cwd())
        for name, module in list(sys.modules.items()):
            if (getattr(module, "__file__", None) or "").startswith(here) and not _is_ours(name):
                del sys.modules[name]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what is quick first: most mutants fail at a worked example of a few milliseconds."""
    seconds = state().duration_by_test
    items.sort(key=lambda item: seconds.get(item.nodeid, 0))


def pytest_collection_finish() -> None:
    """Take what import called, and what is cached, as called by every test."""
    _for_all.update(state()._stats)
    _for_all.update(name for name, _ in _cached())
    state()._stats.clear()


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: Any) -> Iterator[Any]:
    """Take what a shared fixture called as called by every test."""
    before = set(state()._stats)
    result = yield
    if fixturedef.scope != "function":
        _for_all.update(state()._stats - before)
    return result


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell mutmut."""
    tests = {item.nodeid for item in session.items}
    for function in _for_all:
        state().tests_by_mangled_function_name[function] |= tests


def _cached() -> Iterator[tuple[str, Any]]:
    """Return each cached function of the project, by the name mutmut gives it."""
    for module, content in list(sys.modules.items()):
        if module.startswith("analysis."):
            for name, value in vars(content).items():
                if hasattr(value, "cache_info") and value.__module__ == module:
                    yield f"{module}.x_{name}", value


def _is_ours(module: str) -> bool:
    return module.startswith("tests.mutants")

"""What every test may ask for."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

ROOT = Path(__file__).resolve().parent.parent
#: A run of the tests keeps what it collects: it looks for what could go seldom.
SELDOM = (100_000, 50, 1_000)


@pytest.fixture(scope="session")
def documents() -> Path:
    """Return the folder of the source documents, other people's text and so not in the repo."""
    named = os.environ.get("WORKBOOK_DOCUMENTS")
    places = (
        [Path(named)] if named else [ROOT.parent / "shared/documents", ROOT / "seeds/documents"]
    )
    for place in places:
        if any(place.glob("*.txt")):
            return place
    pytest.skip("no source documents at hand: put them in seeds/documents")


@pytest.fixture(scope="session")
def seeds():
    """Return the workbook's own package, loaded and validated once."""
    from analysis.package import load_seeds

    return load_seeds([ROOT / "seeds"])


@pytest.fixture(scope="session")
def rendered(tmp_path_factory) -> Path:
    """Return a folder with every page of every report, rendered by the first worker to ask."""
    if named := os.environ.get("WORKBOOK_PAGES"):
        return Path(named)
    base = tmp_path_factory.getbasetemp()
    place = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "rendered"
    place.mkdir(exist_ok=True)
    with FileLock(place / "lock"):
        command = [sys.executable, "-m", "analysis", "render", "--out", str(place / "pages")]
        state = {"WORKBOOK_STATE": str(place / "state")}
        if not (place / "done").exists():
            subprocess.run(command, check=True, env=os.environ | state, timeout=900)
            (place / "done").touch()
    return place / "pages"


#: What a test takes that makes it one of a browser, or a slow one: nobody has to mark it by hand.
OF_A_BROWSER, SLOW = {"browser"}, {"browser", "rendered", "address"}


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Look for nothing that could go among the tests that are collected: all of them stay.

    The search goes over them again and again, a tenth of the time of most tests.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(*SELDOM)
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    """Let each worker begin at another room, so that on a fresh clone each compiles its own."""
    report = yield
    worker = getattr(collector.config, "workerinput", None)
    if worker and collector.path == ROOT / "tests":
        at = len(report.result) * int(worker["workerid"][2:]) // worker["workercount"]
        report.result = report.result[at:] + report.result[:at]
    return report


def pytest_collection_modifyitems(items) -> None:
    """Mark the tests that drive a browser, and those that ask for rendered pages or a server.

    What takes long comes first, so that no worker is left with it alone at the end, and the rooms
    take turns, so that not all workers wait at once: some tests compute, others see processes end.
    """
    items.sort(key=lambda item: str(item.path))
    for item in items:
        taken = set(getattr(item, "fixturenames", ()))
        if taken & OF_A_BROWSER:
            item.add_marker(pytest.mark.browser)
        if taken & SLOW:
            item.add_marker(pytest.mark.slow)
    slow = list(dict.fromkeys(item.path for item in items if item.get_closest_marker("slow")))
    turn = {path: sum(one.parent == path.parent for one in slow[:at])
            for at, path in enumerate(slow)}  # fmt: skip
    items.sort(key=lambda item: turn.get(item.path, len(slow)))

"""A real JupyterLab in a real Chromium: notebooks run through, and their views follow a control.

One server for the module, with its own home and a copy of the notebooks.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.request import Request, urlopen

import pytest

from analysis.curation.draft import draft_package
from analysis.curation.example import TEXT
from analysis.curation.marked_numbers import places, progress
from analysis.curation.state import open_curation
from analysis.paths import ROOT

playwright = pytest.importorskip("playwright.sync_api")
pytest.importorskip("jupyterlab")
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
PATIENCE = 60_000
SOURCE = "riverbend"
FAILED = ".jp-OutputArea-output[data-mime-type*='err']"
OWN = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks",
                    ignore=shutil.ignore_patterns(".*"))  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def address(home):
    port = free_port()
    own = {name: str(home / name.lower()) for name in OWN}
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}",
        "--ServerApp.port_retries=0", "--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=",
        f"--ServerApp.root_dir={home / 'notebooks'}", "--LabApp.news_url=",
        "--LabApp.extension_manager=readonly", "--ServerApp.disable_check_xsrf=True",
    ]  # fmt: skip
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, cwd=home,
                                  env={**os.environ, **own, "HOME": str(home)})  # fmt: skip
        try:
            found = f"http://127.0.0.1:{port}"
            wait_for(found, server, home / "server.log")
            yield found
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def wait_for(address, server, log) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert server.poll() is None, log.read_text(errors="replace")[-2000:]
        try:
            urlopen(f"{address}/api", timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start: {log.read_text(errors='replace')[-2000:]}")


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield opened
        opened.close()


@contextmanager
def run_through(browser, address: str, name: str):
    """Open a notebook, run all its cells, and yield the page once the controls are there."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    try:
        page.goto(f"{address}/doc/tree/{name}.ipynb?reset")
        page.locator(".jp-Notebook .jp-Cell").first.wait_for()
        settled(
            lambda: kernel_states(address) == ["idle"], f"kernels: {kernel_states(address)}", 60
        )
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        page.locator(f".jupyter-widgets.widget-vbox, {FAILED}").first.wait_for()
        assert page.locator(FAILED).all_inner_texts() == []
        yield page
    finally:
        context.close()
        shut_down(address)


def sessions(address: str) -> list[dict]:
    with urlopen(f"{address}/api/sessions", timeout=30) as answer:
        return json.load(answer)


def kernel_states(address: str) -> list[str]:
    return [session["kernel"]["execution_state"] for session in sessions(address)]


def shut_down(address: str) -> None:
    """End the kernels, so that one notebook does not slow the next."""
    for session in sessions(address):
        urlopen(Request(f"{address}/api/sessions/{session['id']}", method="DELETE")).close()


def settled(condition, what: str, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, what
        time.sleep(0.1)


def control(page, label: str):
    return page.locator(f".widget-inline-hbox:has(.widget-label:text-is('{label}'))").first


def test_the_first_notebook_runs_and_its_view_follows_a_control(browser, address):
    with run_through(browser, address, "00_start_here") as page:
        view = page.locator(".jupyter-widgets.widget-vbox .jp-OutputArea").last
        view.locator("figure.chart").first.wait_for()
        before = view.inner_text()
        chosen = control(page, "Region").locator("select")

        chosen.select_option(index=1 - min(1, chosen.evaluate("one => one.selectedIndex")))

        settled(lambda: view.inner_text() not in ("", before), "the view stays")
        assert "figure" in view.inner_html()


def test_the_comparison_runs_and_its_view_follows_a_control(browser, address):
    with run_through(browser, address, "compare_strategies") as page:
        view = page.locator(".jupyter-widgets.widget-vbox .jp-OutputArea").last
        view.locator("table").first.wait_for()
        columns = view.locator("table").last.locator("thead th").count()

        control(page, "Regions").locator("select").select_option(index=0)

        settled(lambda: view.locator("table").last.locator("thead th").count() < columns,
                "regions not chosen are still there")  # fmt: skip


@pytest.fixture
def candidate(home):
    """Return the folder of a candidate that the notebook's parameters name."""
    document = home / "documents" / f"{SOURCE}.txt"
    document.parent.mkdir()
    document.write_text(TEXT, encoding="utf-8", newline="")
    folder = draft_package(document, SOURCE, home / "candidate").folder
    path = home / "notebooks" / "curate_a_document.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    (cell,) = (one for one in notebook["cells"] if one["id"] == "parameters")
    cell["source"] = f'package, documents = "{folder}", "{document.parent}"\nlanguage = "en"'
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return folder


def on_disk(folder):
    return open_curation(folder, folder.parent / "documents", ())


def state_of(folder, exact: str) -> str:
    return next(one.state for one in places(on_disk(folder), SOURCE) if one.exact == exact)


def choose(page, exact: str) -> None:
    """Choose a number by its words; the list shows its blanks as ones that do not break."""
    listed = page.locator(".widget-select select").first
    lines = [text.replace("\xa0", " ") for text in listed.locator("option").all_text_contents()]
    listed.select_option(index=next(at for at, line in enumerate(lines) if f" {exact} · " in line))
    page.locator(f".curated-text.is-short mark.is-chosen:text-is('{exact}')").wait_for()


def press(page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_what_is_decided_at_the_desk_is_on_disk_and_in_view(browser, address, candidate):
    text = ".curated-text:not(.is-short) mark"
    with run_through(browser, address, "curate_a_document") as page:
        page.locator(text).first.wait_for()
        before = progress(on_disk(candidate), SOURCE)

        page.locator(f"{text}:text-is('30%')").click()
        page.locator(f"{text}.is-chosen:text-is('30%')").wait_for()
        page.keyboard.press("ArrowDown")
        page.locator(f"{text}.is-chosen:not(:text-is('30%'))").wait_for()

        choose(page, "200 PFLOPS")
        press(page, "Accept")
        page.locator(f"{text}.accepted:text-is('200 PFLOPS')").wait_for()
        assert state_of(candidate, "200 PFLOPS") == "accepted"
        page.get_by_text("Say below at which level").wait_for()

        choose(page, "35 companies")
        control(page, "Dismiss because").locator("select").select_option("rhetoric")
        press(page, "Dismiss")
        page.locator(f"{text}.dismissed:text-is('35 companies')").wait_for()
        assert state_of(candidate, "35 companies") == "dismissed"

        after = progress(on_disk(candidate), SOURCE)
        assert (after.accepted, after.dismissed) == (before.accepted + 1, before.dismissed + 1)
        page.get_by_text(f"{after.decided} of {after.total} numbers decided").wait_for()

        press(page, "Undo")
        page.locator(f"{text}.undecided:text-is('35 companies')").wait_for()
        assert state_of(candidate, "35 companies") == "undecided"

    with run_through(browser, address, "curate_a_document") as page:
        page.locator(f"{text}.accepted:text-is('200 PFLOPS')").wait_for()

"""One JupyterLab and one page in a browser, in which notebooks are opened one after the other.

The application is loaded once and told what to do by its own commands. The notebooks share one
kernel, as starting one takes longer than running most of them; each is closed before the next
opens, so that only one of them shows its controls.
"""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

OWN = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
PATIENCE = 30_000
NO_UPDATES = (
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate"
)
SAVING = "--FileContentsManager.pre_save_hook=analysis.lab.saving.without_outputs"
FAILED = ".jp-OutputArea-output[data-mime-type*='err']"
OPEN = """async ([path, kernel]) => {
  const asked = {path, factory: "Notebook", kernel};
  const panel = await jupyterapp.commands.execute("docmanager:open", asked);
  await panel.context.ready;
  await panel.sessionContext.ready;
  jupyterapp.shell.activateById(panel.id);
  window.panel = panel;
  return panel.sessionContext.session.kernel.id;
}"""
CLOSE = "() => { panel.context.model.dirty = false; panel.dispose(); }"
#: Waits for what the kernel still has to answer, and takes its controls away: the next notebook
#: asks the same kernel for every control it knows, and is told of those that change meanwhile.
NO_CONTROLS = """async () => {
  const code = "from ipywidgets import Widget\\nWidget.close_all()";
  await panel.sessionContext.session.kernel.requestExecute({code, store_history: false}).done;
}"""
#: What the one-line checks of the open notebook gave, each as it was run.
CHECKS = """() => panel.content.model.sharedModel.cells.map(cell => cell.toJSON())
  .filter(cell => (cell.metadata.tags ?? []).includes("check"))
  .map(cell => [cell.execution_count > 0, ...cell.outputs.map(one => `${one.data["text/plain"]}`)])
"""
OUTPUTS = "panel.content.model.sharedModel.cells.map((cell) => cell.toJSON().outputs ?? [])"


#: What JupyterLab says of each request that a kernel left unanswered when it was restarted.
OF_A_RESTART = "Canceled future for"
#: What it says of a control that still had a change to tell when it was taken away.
OF_A_CONTROL_GONE = "Syncing error: no comm channel defined"


class Lab:
    """The page that shows JupyterLab; `complaints` are the errors of its console."""

    def __init__(self, page) -> None:
        self.page, self.kernel, self.is_closing = page, "", False
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self._complain(str(error)))
        page.on("console", self._heard)

    def _heard(self, message) -> None:
        if message.type == "error":
            self._complain(message.text)

    def _complain(self, words: str) -> None:
        is_gone = self.is_closing and OF_A_CONTROL_GONE in words
        if OF_A_RESTART not in words and not is_gone:
            self.complaints.append(words)

    @contextmanager
    def run_through(self, name: str) -> Iterator:
        """Open a notebook, run all its cells, and yield the page once all have run."""
        kernel = {"id": self.kernel} if self.kernel else {"name": "python3"}
        self.complaints.clear()
        self.is_closing = False
        self.kernel = self.page.evaluate(OPEN, [f"{name}.ipynb", kernel])
        self.run_all()
        try:
            yield self.page
            self.is_closing = True
            self.page.evaluate(NO_CONTROLS)
        finally:
            self.page.evaluate(CLOSE)

    def run_all(self) -> None:
        """Run all cells of the notebook that is open; none may fail, and its checks hold."""
        self.page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
        failed = self.page.locator(FAILED).all_inner_texts()
        assert failed == [], failed
        assert self.page.evaluate(CHECKS) == [[True, "True"]]

    def restart(self) -> None:
        """Give the open notebook a kernel that knows nothing."""
        self.page.evaluate("panel.sessionContext.session.kernel.restart()")

    def outputs(self) -> list:
        """Return what the cells of the open notebook put out, without their numbers."""
        cells = self.page.evaluate(OUTPUTS)
        return [[{**one, "execution_count": None} for one in cell] for cell in cells]

    def use_theme(self, name: str) -> None:
        """Show everything in `Light` or `Dark`."""
        theme = {"theme": f"JupyterLab {name}"}
        self.page.evaluate("to => jupyterapp.commands.execute('apputils:change-theme', to)", theme)
        light = "true" if name == "Light" else "false"
        self.page.locator(f"body[data-jp-theme-light='{light}']").wait_for(state="attached")


@contextmanager
def served(home: Path) -> Iterator[str]:
    """Serve the notebooks in a home of its own and yield the address."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    own = {name: str(home / name.lower()) for name in OWN}
    own |= {"WORKBOOK_DRAFTS": str(home / "drafts"), "WORKBOOK_STATE": str(home / "state")}
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}",
        "--ServerApp.port_retries=0", "--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=",
        f"--ServerApp.root_dir={home / 'notebooks'}", "--LabApp.news_url=None",
        "--LabApp.extension_manager=readonly", NO_UPDATES, SAVING,
        "--LabApp.expose_app_in_browser=True",
    ]  # fmt: skip
    log = home / "server.log"
    with log.open("wb") as written:
        server = subprocess.Popen(command, stdout=written, stderr=written, cwd=home,
                                  env={**os.environ, **own, "HOME": str(home)})  # fmt: skip
    try:
        address = f"http://127.0.0.1:{port}"
        settled(lambda: answers(address, server, log), f"no JupyterLab: {log}", 60)
        yield address
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@contextmanager
def shown(browser, address: str) -> Iterator[Lab]:
    """Load JupyterLab into a page and yield it."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    lab = Lab(page)
    try:
        page.goto(f"{address}/lab?reset")
        page.wait_for_function("window.jupyterapp")
        page.evaluate("jupyterapp.restored.then(() => null)")
        page.add_style_tag(content=".Toastify { display: none }")
        yield lab
    finally:
        context.close()


def answers(address: str, server: subprocess.Popen, log: Path) -> bool:
    """Return whether the server answers; fail where it has ended."""
    assert server.poll() is None, log.read_text(errors="replace")[-2000:]
    try:
        with urlopen(f"{address}/api", timeout=5) as answer:
            return bool(json.load(answer))
    except OSError:
        return False


def settled(condition: Callable[[], bool], what: str, seconds: float = 30) -> None:
    """Wait until a condition holds."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            pytest.fail(what)
        time.sleep(0.1)

"""JupyterLab carries the listed extensions and no other, and asks nobody but its own server."""

import json
import os
import re
import shlex
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from analysis.paths import ROOT

pytest.importorskip("jupyterlab")
SHARE, ETC = Path(sys.prefix, "share/jupyter"), Path(sys.prefix, "etc/jupyter")
#: of ipywidgets, and the style of highlighted code in exported pages
LAB = {"@jupyter-widgets/jupyterlab-manager", "jupyterlab_pygments"}
NOTEBOOK = {"jupyter-js-widgets"}
#: of JupyterLab itself: language servers found on the machine, terminals, the classic paths
SERVER = {"jupyter_lsp", "jupyter_server_terminals", "jupyterlab", "notebook_shim"}
#: hosts in scripts that nothing is asked of: XML's names, and where a piece of code comes from
IN_REMARKS = {
    "www.w3.org",
    "github.com",
    "stackoverflow.com",
    "evilmartians.com",
    "www.w3ctech.com",
}
#: writes down whom Python is asked to call
LISTENER = """
import os, sys
def heard(event, told):
    if event in ("socket.connect", "socket.getaddrinfo"):
        called = told[1] if event == "socket.connect" else told[0]
        with open(os.environ["HEARD"], "a") as file:
            print(called[0] if isinstance(called, tuple) else called, file=file)
sys.addaudithook(heard)
"""
OWN = {"127.0.0.1", "::1", "localhost", "None", ""}


def packages_of(folder: Path) -> dict[str, Path]:
    """Name -> folder of the extensions in a folder; a scope (@…) holds several."""
    found = {}
    for path in folder.glob("*"):
        inside = path.glob("*") if path.name.startswith("@") else [path]
        found |= {one.relative_to(folder).as_posix(): one for one in inside}
    return {name: one for name, one in found.items() if any(map(Path.is_file, one.rglob("*")))}


def test_the_extensions_are_the_listed_ones():
    configured = (ETC / "jupyter_server_config.d").glob("*.json")
    settings = [json.loads(path.read_text(encoding="utf-8")) for path in configured]

    assert set(packages_of(SHARE / "labextensions")) == LAB
    assert set(packages_of(SHARE / "nbextensions")) == NOTEBOOK
    assert {name for one in settings for name in one["ServerApp"]["jpserver_extensions"]} == SERVER


def test_no_extension_names_an_address_beside_those_of_its_remarks():
    for name, folder in packages_of(SHARE / "labextensions").items():
        scripts = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.js"))
        named = set(re.findall(r"\b(?:https?|wss?):[\\/]+([\w.-]+)", scripts))
        assert named <= IN_REMARKS, name


@pytest.mark.slow
def test_what_make_lab_starts_asks_nobody(tmp_path):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    quiet = shlex.split(re.search(r"^QUIET\s*:= (.*)$", makefile, re.MULTILINE)[1])
    assert "jupyter lab $(QUIET) " in makefile

    assert called_by_a_lab(tmp_path, *quiet) <= OWN


def called_by_a_lab(home: Path, *options: str) -> set[str]:
    """Start JupyterLab, ask what its page asks at the start, and for a kernel: who is called."""
    (home / "sitecustomize.py").write_text(LISTENER)
    (home / "heard").touch()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    own = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "HOME")
    environment = os.environ | {name: str(home) for name in own}
    environment |= {"PYTHONPATH": str(home), "HEARD": str(home / "heard")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}",
               "--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=", *options,
               "--ServerApp.disable_check_xsrf=True", f"--ServerApp.root_dir={home}"]  # fmt: skip
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=home)
    try:
        for path in ("api", "lab", "lab/api/news", "lab/api/update", "lab/api/extensions"):
            _ask(f"http://127.0.0.1:{port}/{path}", server)
        _ask(Request(f"http://127.0.0.1:{port}/api/kernels", data=b"{}"), server)
        time.sleep(1)
    finally:
        server.terminate()
        server.wait(20)
    return set((home / "heard").read_text(encoding="utf-8").splitlines())


def _ask(what, server) -> None:
    """Ask until the server answers, be it with a fault: nobody else may be there to answer it."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert server.poll() is None
        try:
            return urlopen(what, timeout=30).close()
        except HTTPError:
            return None
        except OSError:
            time.sleep(0.2)
    pytest.fail("JupyterLab does not answer")

"""Make the workbook's page through nbconvert: `jupyter nbconvert --to workbook executed.ipynb`.

`PageExporter` is an nbconvert exporter like any other, also in JupyterLab's menu "Save and Export
Notebook As". It takes an executed notebook; who drives it from Python may give the page's context
in the resources, else the notebook's cells of parameters tell language and parameters (whoever ran
it: papermill, jupyter-scheduler, a reader), and the seeds are the workbook's. The renderer
itself asks `make_page` and never imports this.
"""

import ast
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import default

from analysis.language_records import LANGUAGES

from .context import PageContext
from .exporter import make_page

OF_PARAMETERS = {"parameters", "injected-parameters"}


class PageExporter(Exporter):
    """nbconvert exporter of a page; `resources["context"]` may hold its PageContext."""

    output_mimetype = "text/html"
    export_from_notebook = "Workbook page"

    @default("file_extension")
    def _extension(self) -> str:
        return ".html"

    def from_notebook_node(
        self, nb: NotebookNode, resources: Mapping[str, Any] | None = None, **_: Any
    ) -> tuple[Any, dict[str, Any]]:
        """Return (HTML, resources) of an executed notebook."""
        given = dict(resources or {})
        context = given.pop("context", None)
        told, made = super().from_notebook_node(nb, given)
        return make_page(told, context or context_of(told, made["metadata"]["name"])), made


def context_of(notebook: Mapping[str, Any], name: str) -> PageContext:
    """The context that an executed notebook tells by itself, with the workbook's own seeds."""
    from analysis.package import load_seeds

    parameters = parameters_told(notebook)
    return PageContext(
        report=name,
        title=name,
        language=str(parameters.get("language", LANGUAGES[0])),
        name=name,
        parameters=parameters,
        seeds=load_seeds(unread=bool(parameters.get("unread"))),
    )


def parameters_told(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """The plain values set in cells of parameters, the last of each name; read, never run."""
    told: dict[str, Any] = {}
    for cell in notebook["cells"]:
        if OF_PARAMETERS & set(cell["metadata"].get("tags", ())):
            for line in ast.parse(cell["source"]).body:
                if isinstance(line, ast.Assign | ast.AnnAssign) and line.value:
                    name = line.targets[0] if isinstance(line, ast.Assign) else line.target
                    with suppress(ValueError):
                        told[ast.unparse(name)] = ast.literal_eval(line.value)
    return told

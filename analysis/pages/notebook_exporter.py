"""Make the workbook's page through nbconvert, for those who drive exports with it.

`PageExporter` is an nbconvert exporter like any other: it takes a notebook and the page's context
and returns what `make_page` does. The renderer itself asks `make_page` and never imports this.
"""

from collections.abc import Mapping
from typing import Any

from nbconvert.exporters import Exporter
from traitlets import default

from .context import PageContext
from .exporter import make_page


class PageExporter(Exporter):
    """nbconvert exporter of a page; `resources["context"]` holds its PageContext."""

    output_mimetype = "text/html"

    @default("file_extension")
    def _extension(self) -> str:
        return ".html"

    def from_notebook_node(
        self, nb: Mapping, resources: dict[str, Any] | None = None, **_: Any
    ) -> tuple[Any, dict[str, Any]]:
        """Return (HTML, resources) of an executed notebook."""
        given = resources or {}
        context: PageContext = given["context"]
        return make_page(nb, context), given

"""Lead from a table to the file beside its page that holds its rows."""

from analysis.languages import msgid
from analysis.wording import Html, say
from analysis.wording.marks import element

DOWNLOAD = msgid("Download these rows, each with its words and their place: {csv} or {xlsx}.")
#: An attribute of a link that a page turns into the address of a file beside it, by what it holds.
FILE = "data-file"


def download_line(table: str) -> Html:
    """Return the line that offers the rows of a table of the package, as far as a page shows them.

    A page without files beside it leaves the line out; in JupyterLab it leads nowhere.
    """
    csv, xlsx = (element("a", form, **{FILE: kind, "download": ""})
                 for form, kind in (("CSV", table), ("XLSX", "XLSX")))  # fmt: skip
    return element("p", say(DOWNLOAD, csv=csv, xlsx=xlsx))

"""Tell a running notebook to show every chart, table and sentence with its evidence.

followed -> **follow** -> notebooks

IPython asks one formatter for the HTML of a display, whether a cell shows it or a control draws
it again; `follow` puts its own there. Before that call, and where no notebook runs, all show
themselves plainly.
"""

from functools import lru_cache
from pathlib import Path

from IPython.core.formatters import BaseFormatter
from IPython.core.getipython import get_ipython

from analysis.charts import Chart
from analysis.lab.followed import followed
from analysis.package import Seeds
from analysis.pages.rows import Rows
from analysis.wording import Html, Sentence, Table

SHOWN = (Chart, Table, Sentence, Html)
HERE = Path(__file__).parent


def follow(seeds: Seeds, before: Seeds | None = None) -> Html:
    """Let each number that is shown from here on lead to its words; return the look of it.

    `before` is the earlier package, where a notebook compares two.
    """
    shell = get_ipython()
    if shell is not None and shell.display_formatter is not None:
        show_followed(shell.display_formatter.formatters["text/html"], Rows(seeds, before))
    return look()


def show_followed(formatter: BaseFormatter, rows: Rows) -> None:
    """Let a formatter of HTML lead each number of a display to its words in the rows."""
    for shown in SHOWN:
        formatter.for_type(shown, lambda view: followed(view._repr_html_(), rows))


@lru_cache(maxsize=1)
def look() -> Html:
    """Return the style sheet, which takes its colours from the theme of JupyterLab, and the script
    that opens the evidence of a mark in a picture; both show nothing themselves."""
    sheet, script = ((HERE / name).read_text(encoding="utf-8") for name in ("lab.css", "marks.js"))
    return Html(f"<style>{sheet}</style><script>{script}</script>")

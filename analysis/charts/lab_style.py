"""How charts and tables look in JupyterLab, where no page surrounds them.

A finished page has a style sheet of its own; the cell that shows this one is left out of it
(tag `remove-cell`). It takes colours from JupyterLab's theme, so light and dark both read.
"""

from analysis.wording import Html

SHEET = """
figure.chart { margin: .4rem 0 1rem; max-width: 46rem; }
.chart-finding { font-weight: 600; margin: 0 0 .2rem; }
.chart-scope, .chart-source, .table-note, .footnotes { color: var(--jp-ui-font-color2);
  font-size: .85em; margin: 0 0 .4rem; }
.chart-scroll { overflow-x: auto; }
.chart-turn, .chart-data { display: none; }
.chart-scroll svg { --ink-soft: var(--jp-ui-font-color2); --line: var(--jp-border-color2);
  --band: var(--jp-layout-color2); --paper: var(--jp-layout-color0); }
figure.chart summary { cursor: pointer; font-size: .85em; }
.jp-RenderedHTMLCommon .table table { border-collapse: collapse; margin: .3rem 0 .6rem; }
.jp-RenderedHTMLCommon .table :is(th, td) { text-align: left; vertical-align: top;
  max-width: 24rem; white-space: normal; padding: .3rem .7rem .3rem 0; }
.jp-RenderedHTMLCommon .table .q { text-align: right; }
.jp-RenderedHTMLCommon .table caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
.jp-RenderedHTMLCommon .table ul { margin: 0; padding-left: 1.1rem; text-align: left; }
.jp-RenderedHTMLCommon .table tr.group th { padding-top: .8rem; }
.not-stated { font-style: italic; color: var(--jp-ui-font-color2); }
"""


def lab_style() -> Html:
    """Return the style sheet as a display that shows nothing itself."""
    return Html(f"<style>{SHEET}</style>")

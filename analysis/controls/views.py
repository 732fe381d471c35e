"""Set controls above a view that is drawn again when one of them moves.

charts, tables -> **views** -> explorers
"""

from collections.abc import Callable

import ipywidgets as widgets
from IPython.display import display

from analysis.charts import Chart
from analysis.languages import translate
from analysis.wording import Html, Sentence, Table

LAYOUT = widgets.Layout(width="32rem")
STYLE = {"description_width": "11rem"}

View = Chart | Table | Html | Sentence


def explorer(controls: dict, names: tuple[str, ...], views: Callable) -> widgets.Widget:
    """Return the controls above an output that is drawn again when one of them moves."""
    for control, name in zip(controls.values(), names, strict=True):
        control.description, control.layout, control.style = translate(name), LAYOUT, STYLE
        control.continuous_update = False

    def show(**values) -> None:
        for view in views(**values):
            display(view)

    return widgets.VBox([*controls.values(), widgets.interactive_output(show, controls)])

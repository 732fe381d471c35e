"""Set controls above a view that is drawn again when one of them moves.

charts, tables -> **views** -> comparison, cost, explorers
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import count

import ipywidgets as widgets
from IPython.display import display

from analysis.charts import Chart
from analysis.languages import translate
from analysis.wording import Html, Sentence, Table

LAYOUT = {"width": "46rem", "max_width": "98%"}
STYLE = {"description_width": "11rem"}
#: A box is called by its number in the kernel, so that two runs give equal outputs.
NUMBERS = count(1)

View = Chart | Table | Html | Sentence
Views = Callable[..., Sequence[View]]


def explorer(
    controls: Mapping[str, widgets.Widget], views: Views, beside: Sequence[widgets.Widget] = ()
) -> widgets.Widget:
    """Return the controls above an output that is drawn again when one of them moves.

    `views` takes the value of each control by its name. What is `beside` them only helps to set
    them.
    """

    def show(**values: object) -> None:
        for view in views(**values):
            display(view)

    shown = [*controls.values(), *beside, widgets.interactive_output(show, dict(controls))]
    return widgets.VBox(shown, model_id=f"explorer-{next(NUMBERS)}")


def called(name: str, control: widgets.Widget) -> widgets.Widget:
    """Return a control with its name beside it, which moves the view once it is let go."""
    control.description, control.layout, control.style = translate(name), LAYOUT, STYLE
    control.continuous_update = False
    return control

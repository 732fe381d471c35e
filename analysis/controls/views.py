"""Set controls above a view that is drawn again when one of them moves.

charts, tables -> **views** -> comparison, cost, explorers
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import count

import ipywidgets as widgets
from IPython.core.formatters import DisplayFormatter
from IPython.core.getipython import get_ipython

from analysis.charts import Chart
from analysis.languages import translate
from analysis.wording import Html, Sentence, Table
from analysis.wording.as_text import letters_of

LAYOUT = {"width": "46rem", "max_width": "98%"}
LETTER = 0.53  # of the height of the letters: the width of one in the name of a control
#: A box is called by its number in the kernel, so that two runs give equal outputs.
NUMBERS = count(1)

View = Chart | Table | Html | Sentence
Views = Callable[..., Sequence[View]]


def explorer(
    controls: Mapping[str, widgets.Widget], views: Views, beside: Sequence[widgets.Widget] = ()
) -> widgets.Widget:
    """Return the controls above an output that is drawn again when one of them moves.

    `views` takes the value of each control by its name. What is `beside` the first only helps to
    set it.
    """
    drawn = widgets.Output()

    def draw(_moved: object = None) -> None:
        values = {name: control.value for name, control in controls.items()}
        drawn.outputs = tuple(map(output_of, views(**values)))

    for control in controls.values():
        control.observe(draw, "value")
    draw()
    named = [*controls.values()]
    moved = _aligned([*named[:1], *beside, *named[1:]])
    return box("explorer", [*moved, drawn])


def box(name: str, children: Sequence[widgets.Widget] = ()) -> widgets.VBox:
    """Return widgets one below the other, called alike in each run of a notebook."""
    return widgets.VBox(children, model_id=f"{name}-{next(NUMBERS)}")


def output_of(view: View) -> dict[str, object]:
    """Return the output that a cell would have of a view.

    An output that is set as a whole goes to the reader. What is displayed inside one is sent back
    by whoever runs the notebook: papermill and jupyter-scheduler then missed the end of the cell.
    """
    shell = get_ipython()
    formatter = (shell and shell.display_formatter) or DisplayFormatter()
    data, metadata = formatter.format(view)
    return {"output_type": "display_data", "data": data, "metadata": metadata}


def called(name: str, control: widgets.Widget) -> widgets.Widget:
    """Return a control with its name beside it, which moves the view once it is let go."""
    control.description, control.layout = translate(name), LAYOUT
    control.continuous_update = False
    return control


def _aligned(controls: Sequence[widgets.Widget]) -> Sequence[widgets.Widget]:
    """Return the controls with as much room for each name as the longest takes."""
    longest = max((letters_of(control.description) for control in controls), default=0)
    for control in controls:
        control.style = {"description_width": f"{longest * LETTER + 1:.1f}em"}
    return controls

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

    def show(**values: object) -> None:
        for view in views(**values):
            display(view)

    first, *others = controls.values()
    moved = _aligned([first, *beside, *others])
    shown = [*moved, widgets.interactive_output(show, dict(controls))]
    return widgets.VBox(shown, model_id=f"explorer-{next(NUMBERS)}")


def called(name: str, control: widgets.Widget) -> widgets.Widget:
    """Return a control with its name beside it, which moves the view once it is let go."""
    control.description, control.layout = translate(name), LAYOUT
    control.continuous_update = False
    return control


def _aligned(controls: Sequence[widgets.Widget]) -> Sequence[widgets.Widget]:
    """Return the controls with as much room for each name as the longest takes."""
    longest = max(letters_of(control.description) for control in controls)
    for control in controls:
        control.style = {"description_width": f"{longest * LETTER + 1:.1f}em"}
    return controls

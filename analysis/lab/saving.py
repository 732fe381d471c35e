"""Save a notebook of the workbook as it is on file: what running it put into it is not kept.

JupyterLab saves by itself every two minutes, outputs, counts and the version of Python with it; a
notebook that is used would then be edited. Of one with cells tagged `keep_output` only their
outputs are saved; a notebook without such cells is the user's own, and saved as it is.
"""

from typing import Any

KEPT = "keep_output"
#: The count of a cell whose output is kept, whenever it ran.
FIRST = 1
#: What every notebook of the workbook says of its kernel.
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def without_outputs(model: dict[str, Any], **_: object) -> None:
    """Take what a run left out of a notebook that is to be saved: a hook of Jupyter's server."""
    if model["type"] != "notebook":
        return
    cells = [cell for cell in model["content"]["cells"] if cell["cell_type"] == "code"]
    if not any(_is_kept(cell) for cell in cells):
        return
    model["content"]["metadata"].update(METADATA)
    for cell in cells:
        kept = _is_kept(cell)
        cell["execution_count"] = FIRST if kept else None
        cell["outputs"] = [_counted(one) for one in cell["outputs"]] if kept else []


def _is_kept(cell: dict[str, Any]) -> bool:
    return KEPT in cell["metadata"].get("tags", ())


def _counted(output: dict[str, Any]) -> dict[str, Any]:
    return output | {"execution_count": FIRST} if "execution_count" in output else output

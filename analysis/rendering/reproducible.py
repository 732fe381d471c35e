"""Take out of an executed notebook what depends on the run and not on its inputs.

executed notebook -> **reproducible** -> export

Times and paths (papermill's), cell ids, execution counts and memory addresses go, and streams are
joined: two runs with the same inputs, in either engine, leave the same notebook.
"""

import re

import nbformat

ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def reproducible(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook without what a run leaves in it: times, paths, ids, counts, addresses."""
    notebook.metadata = nbformat.from_dict(
        {"language_info": {"name": "python"}, "kernelspec": notebook.metadata.get("kernelspec", {})}
    )
    for index, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{index}"
        cell.metadata = nbformat.from_dict({"tags": list(cell.metadata.get("tags", []))})
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.outputs = _joined(cell.outputs)
    return notebook


def _joined(outputs: list[nbformat.NotebookNode]) -> list[nbformat.NotebookNode]:
    """The outputs with each stream in one piece, where the first one stood, stdout before stderr.

    How a kernel cuts and orders its two streams depends on timing.
    """
    kept = [_without_run(output) for output in outputs if output.output_type != "stream"]
    streams = [output for output in outputs if output.output_type == "stream"]
    if not streams:
        return kept
    place = outputs.index(streams[0])
    joined = []
    for name in ("stdout", "stderr"):
        text = "".join(stream.text for stream in streams if stream.name == name)
        text = ADDRESS.sub("", text)
        if text:
            joined.append(nbformat.v4.new_output("stream", name=name, text=text))
    return [*kept[:place], *joined, *kept[place:]]


def _without_run(output: nbformat.NotebookNode) -> nbformat.NotebookNode:
    if output.output_type == "execute_result":
        output.execution_count = None
    if "text/plain" in output.get("data", {}):
        output.data["text/plain"] = ADDRESS.sub("", output.data["text/plain"])
    return output

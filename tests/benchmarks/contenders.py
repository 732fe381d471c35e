"""The ways to make the same reports that the renderer is measured against.

`python contenders.py WAY PAGES OUT` makes the pages listed in the JSON file PAGES.

limit       what any tool would have to do: the code cells of the notebooks as plain functions in
            one warm process (charts as finished SVG, tables and sentences as HTML), the prose as
            HTML, the glyphs of the text cut from the font; no kernel, no isolation, no template,
            no evidence, no trace, no downloads
api         papermill's Python API and nbconvert's HTML exporter, in a loop in one process
commands    the two command lines a user would type for each report
ploomber    ploomber-engine instead of a kernel, and nbconvert's HTML exporter
"""

import ast
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(sys.executable).parent


def limit(pages: list[dict], out: Path) -> None:
    """Every cell that a page shows: prose as HTML, code run as it is, values as their HTML."""
    os.environ["MPLBACKEND"] = "agg"
    sys.modules["rfc3987_syntax"] = None
    from analysis.languages.prose import prose_html

    for page in pages:
        start = time.process_time()
        shown = [prose_html(text, page["language"]) for text in _prose(page["notebook"])]
        space = {"display": lambda value, shown=shown: shown.append(_html(value))}
        for cell in _code_cells(page["notebook"]):
            body = ast.parse(cell["source"]).body
            last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
            exec(compile(ast.Module(body, []), "cell", "exec"), space)
            if "parameters" in cell["tags"]:
                space |= page["parameters"] | {"language": page["language"]}
            if last is not None:
                shown.append(
                    _html(eval(compile(ast.Expression(last.value), "cell", "eval"), space))
                )
        shown.append(_glyphs("".join(shown), page["language"]))
        (out / page["name"]).write_text("\n".join(shown), encoding="utf-8")
        told = {"event": "done", "page": page["name"], "cpu": time.process_time() - start}
        print(json.dumps(told), file=sys.stderr)


def _glyphs(markup: str, language: str) -> str:
    """A style sheet with the glyphs of a page's text that a reader's machine may lack."""
    from analysis.charts.fonts import embedded

    text = re.sub(r"<svg.*?</svg>|<[^>]*>", "", markup, flags=re.DOTALL)
    carried = "".join(sorted({char for char in text if char >= "\u2e80"}))
    return f"<style>{embedded(carried, language)[1]}</style>" if carried else ""


def api(pages: list[dict], out: Path) -> None:
    """What a script would do: execute each notebook, export it."""
    from nbconvert import HTMLExporter
    from papermill import execute_notebook

    for page in pages:
        done = str(out / page["name"].replace(".html", ".ipynb"))
        given = page["parameters"] | {"language": page["language"]}
        book = execute_notebook(page["notebook"], done, given, progress_bar=False)
        html, _ = HTMLExporter().from_notebook_node(book)
        (out / page["name"]).write_text(html, encoding="utf-8")


def commands(pages: list[dict], out: Path) -> None:
    """What a user would type."""
    for page in pages:
        done = str(out / page["name"].replace(".html", ".ipynb"))
        given = page["parameters"] | {"language": page["language"]}
        options = [word for name, value in given.items() for word in ("-r", name, str(value))]
        run = [BIN / "papermill", page["notebook"], done, *options, "--no-progress-bar"]
        _typed(run)
        _typed([BIN / "jupyter", "nbconvert", "--to", "html", done])


def _typed(command: list) -> None:
    """Run a command line; once more when it hangs, as a kernel that misses a message does."""
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except subprocess.TimeoutExpired:
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def ploomber(pages: list[dict], out: Path) -> None:
    """ploomber-engine runs the cells in its own process, as ours does."""
    from nbconvert import HTMLExporter
    from ploomber_engine import execute_notebook

    for page in pages:
        done = out / page["name"].replace(".html", ".ipynb")
        given = page["parameters"] | {"language": page["language"]}
        book = execute_notebook(
            Path(page["notebook"]), str(done), parameters=given, progress_bar=False
        )
        html, _ = HTMLExporter().from_notebook_node(book)
        (out / page["name"]).write_text(html, encoding="utf-8")


def _prose(notebook: str) -> list[str]:
    cells = json.loads(Path(notebook).read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]


def _code_cells(notebook: str) -> list[dict]:
    cells = json.loads(Path(notebook).read_text(encoding="utf-8"))["cells"]
    told = [
        {"source": "".join(cell["source"]), "tags": cell["metadata"].get("tags", [])}
        for cell in cells
        if cell["cell_type"] == "code"
    ]
    return [cell for cell in told if not {"explore", "remove-cell"}.intersection(cell["tags"])]


def _html(value: object) -> str:
    return value._repr_html_() if hasattr(value, "_repr_html_") else repr(value)


if __name__ == "__main__":
    way, listed, folder = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    globals()[way](json.loads(Path(listed).read_text(encoding="utf-8")), Path(folder))

"""Read which parameters a notebook takes, and refuse values that do not fit them.

A notebook declares its parameters in one cell tagged `parameters`, each on its own annotated
line, with its explanation as the line's comment:

    region: str = "…"  # whose plan this page reads

The cell is read as syntax and never run: nothing that a user types becomes code before papermill
injects the checked value. papermill's own inspection reads the same cell by regular expression
and only warns of unknown names; a test holds that both find the same parameters.
"""

import ast
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.plain_files import from_json
from analysis.refusal import Refused, Unreadable, unknown

Value = str | int | float | bool | list[str]
KINDS = ("str", "int", "float", "bool", "list[str]")
LANGUAGE = "language"  # what every notebook takes, and each page has of its own
EARLIER = "earlier"  # of a report that compares two editions: the folders of the one before


@dataclass(frozen=True)
class Parameter:
    """One line of a notebook's parameters cell; `kind` is one of KINDS."""

    name: str
    kind: str
    default: Value
    about: str


def parameters_of(notebook: Path) -> dict[str, Parameter]:
    """The parameters a notebook declares, by name, in its order; empty without such a cell.

    Raises Unreadable for a file that is no notebook, or whose parameters are none.
    """
    source = _parameters_cell(notebook)
    lines = source.splitlines()
    found = {}
    for statement in _statements(source, notebook):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            name = statement.target.id
            found[name] = _read(name, statement, lines, notebook)
    return found


def checked(parameter: Parameter, given: object) -> Value:
    """The given value in the parameter's own type; text from a command line is converted.

    Raises Refused when it does not fit.
    """
    try:
        return _converted(parameter.kind, given)
    except ValueError:
        raise Refused(
            f"parameter {parameter.name!r} takes {_called(parameter.kind)}, not {given!r} "
            f"({parameter.about or 'no explanation on file'}; default {parameter.default!r})"
        ) from None


def known(name: str, parameters: Mapping[str, Parameter], notebook: str) -> Parameter:
    """The parameter of that name; raises Refused with the nearest names otherwise."""
    if name == LANGUAGE:
        raise Refused(f"{name!r} is no parameter to give: choose languages with --language")
    if name not in parameters:
        raise unknown(f"parameter of {notebook}", name, parameters)
    return parameters[name]


def _parameters_cell(notebook: Path) -> str:
    try:
        content = from_json(notebook)
        cells = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
        tagged = [cell for cell in cells if "parameters" in cell["metadata"].get("tags", [])]
        return "".join(tagged[0]["source"]) if tagged else ""
    except FileNotFoundError:
        raise Unreadable(f"no notebook at {notebook.name}; see the notebooks folder") from None
    except OSError as error:
        raise Unreadable(f"{notebook.name} cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unreadable(f"{notebook.name} is not a notebook: {error}") from None


def _statements(source: str, notebook: Path) -> list[ast.stmt]:
    try:
        return ast.parse(source).body
    except SyntaxError as error:
        raise Unreadable(
            f"{notebook.name} has a parameters cell that is not Python: "
            f"{error.msg} (line {error.lineno})"
        ) from None


def _read(name: str, statement: ast.AnnAssign, lines: list[str], notebook: Path) -> Parameter:
    kind, default = ast.unparse(statement.annotation), statement.value
    if kind not in KINDS or default is None:
        raise Unreadable(
            f"{notebook.name} declares {name}: {kind}; a parameter has a default and one of "
            f"the types {', '.join(KINDS)}"
        )
    rest = lines[(default.end_lineno or 1) - 1].encode()[default.end_col_offset :].decode()
    about = rest.partition("#")[2].strip()
    try:
        return Parameter(name, kind, ast.literal_eval(default), about)
    except (ValueError, TypeError):
        raise Unreadable(
            f"{notebook.name} declares {name} with a default that is computed: "
            f"{ast.unparse(default)}; write the value itself"
        ) from None


def _converted(kind: str, given: object) -> Value:
    if kind == "str" and isinstance(given, str):
        return given
    if kind == "list[str]":
        return _list(given)
    if kind == "bool":
        return _truth(given)
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        raise ValueError(given)
    if kind == "int":
        if isinstance(given, float):
            raise ValueError(given)
        return int(given)
    if kind == "float" and math.isfinite(float(given)):
        return float(given)
    raise ValueError(given)


def _list(given: object) -> list[str]:
    if isinstance(given, str):
        return [part.strip() for part in given.split(",") if part.strip()]
    if isinstance(given, list | tuple) and all(isinstance(part, str) for part in given):
        return list(given)
    raise ValueError(given)


def _truth(given: object) -> bool:
    words = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    if isinstance(given, bool):
        return given
    if isinstance(given, str) and given.lower() in words:
        return words[given.lower()]
    raise ValueError(given)


def _called(kind: str) -> str:
    return {
        "str": "text",
        "int": "a whole number",
        "float": "a number",
        "bool": "true or false",
        "list[str]": "a list separated by commas",
    }[kind]

"""Draw the rooms of the package and their imports, and list the modules: the map in its README.

`make map` writes it; `test_map.py` holds it to the tree.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from analysis.paths import PACKAGE

README = PACKAGE / "README.md"
START, END = "<!-- map: written by `make map` -->", "<!-- end of the map -->"
#: the rooms in the order of the flow, the modules beside them first; each imports from those before
ROOMS = (
    "refusal",
    "paths",
    "files",
    "streams",
    "plain_files",
    "page_run",
    "language_records",
    "numbers",
    "quantities",
    "package",
    "languages",
    "schemes",
    "drafting",
    "comparability",
    "measures",
    "wording",
    "charts",
    "tables",
    "planning",
    "editions",
    "controls",
    "curation",
    "pages",
    "lab",
    "rendering",
    "command",
    "library",
)
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    """Return the room a module is in."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imported_rooms(path: Path) -> frozenset[str]:
    """Return the rooms a module imports from, at its top or anywhere in it."""
    return frozenset(_imported_rooms(path))


def _imported_rooms(path: Path) -> Iterator[str]:
    package = ("analysis", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            start = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{start}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "analysis" and len(parts) > 1 and parts[1] in ROOMS:
                yield parts[1]


def imports_between_rooms() -> dict[str, set[str]]:
    """Return for each room the other rooms it imports from, in the order of the flow."""
    found: dict[str, set[str]] = {room: set() for room in ROOMS}
    for path in MODULES:
        if room_of(path) in found:
            found[room_of(path)] |= imported_rooms(path) - {room_of(path)}
    return found


def picture() -> str:
    """Return the rooms as a Mermaid graph, from what is imported to what imports it.

    An arrow that a longer way already says is left out, and the modules beside the rooms are.
    """
    found = imports_between_rooms()
    rooms = [room for room in ROOMS if (PACKAGE / room).is_dir()]
    used = {room: found[room].intersection(rooms) for room in rooms}
    reach: dict[str, set[str]] = {}
    for room in rooms:
        reach[room] = used[room].union(*(reach[other] for other in used[room]))
    lines = ["flowchart TD"]
    for room, others in used.items():
        implied = set().union(*(reach[other] for other in others))
        lines += [f"    {other} --> {room}" for other in rooms if other in others - implied]
    return "\n".join(lines)


def module_lines() -> Iterator[str]:
    """Yield one line for each room and module: its name and what it is for."""
    for room in ROOMS:
        if (path := PACKAGE / f"{room}.py").is_file():
            yield f"{path.name:<25} {_purpose(path)}"
            continue
        yield f"\n{room}/  {_purpose(PACKAGE / room / '__init__.py')}"
        for path in sorted((PACKAGE / room).rglob("*.py")):
            inside = path.relative_to(PACKAGE / room)
            if path.name == "__init__.py" and inside.parent.name:
                yield f"  {inside.parent.as_posix() + '/':<25} {_purpose(path)}"
            elif path.name != "__init__.py":
                yield f"  {'  ' * (len(inside.parts) - 1) + path.name:<25} {_purpose(path)}"


def brought_up_to_date(text: str) -> str:
    """Return the README with the map between its marks as the tree is now."""
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    content = f"```mermaid\n{picture()}\n```\n\n```\n{chr(10).join(module_lines())}\n```"
    return f"{before}{START}\n\n{content}\n\n{END}{after}"


def _purpose(path: Path) -> str:
    first = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[0]
    return first.removesuffix(".")


if __name__ == "__main__":
    README.write_text(brought_up_to_date(README.read_text(encoding="utf-8")), encoding="utf-8")

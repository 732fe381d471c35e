"""Collect every sentence that has to be translated, and keep the catalogues in step with them.

Sentences stand in the code (the first text given to `say`, `translate`, `msgid` …), in the code
cells of notebooks, in the Markdown of those that are rendered, in the page templates (`t("…")`),
and in the report list (titles).

    python -m analysis.languages            bring the catalogues into step, say what is missing
    python -m analysis.languages --check    change nothing; end with 1 when something is missing
"""

import ast
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from jinja2 import Environment, nodes

from analysis import paths
from analysis.language_records import LANGUAGES

from .catalogue import LOCALE, catalogue_path, entries, one_line
from .current import record_of
from .prose import blocks

#: What takes a sentence that is translated, there or where it is shown.
CALLS = frozenset({"say", "translate", "translation", "msgid", "plain", "CurationError"})


@dataclass(frozen=True)
class State:
    """How a language's catalogue stands: sentences `missing`, entries `stale`, slips `at_odds`."""

    language: str
    missing: tuple[str, ...]
    stale: tuple[str, ...]
    at_odds: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """True when nothing is missing, stale or at odds."""
        return not (self.missing or self.stale or self.at_odds)


def sentences() -> dict[str, str]:
    """Return every sentence to be translated with the file it first stands in."""
    found: dict[str, str] = {}
    for path in sorted(paths.PACKAGE.rglob("*.py")):
        _note(found, in_code(path.read_text(encoding="utf-8")), path)
    for path in sorted(paths.PACKAGE.rglob("*.j2")):
        _note(found, in_template(path.read_text(encoding="utf-8")), path)
    listed = paths.report_list()
    reports = tomllib.loads(listed.read_text(encoding="utf-8")) if listed.exists() else {}
    _note(found, in_report_list(reports), listed)
    rendered = {report.get("notebook") for report in reports.get("reports", {}).values()}
    for path in sorted(paths.notebooks_folder().glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        _note(found, in_notebook(notebook, prose=path.name in rendered), path)
    return found


def in_code(source: str) -> Iterator[str]:
    """Yield the texts that a piece of Python gives to the functions that translate."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args and _called(node) in CALLS:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield one_line(first.value)


def in_notebook(notebook: Mapping, prose: bool = True) -> Iterator[str]:
    """Yield the texts of a notebook: what its code says and, of one that is rendered, its prose."""
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            yield from in_code(source)
        elif prose:
            yield from blocks(source)


def in_template(source: str) -> Iterator[str]:
    """Yield the texts that a page template gives to `t`."""
    tree = Environment().parse(source)
    for call in tree.find_all(nodes.Call):
        if getattr(call.node, "name", "") == "t" and isinstance(call.args[0], nodes.Const):
            yield one_line(call.args[0].value)


def in_report_list(listed: Mapping) -> Iterator[str]:
    """Yield the texts of the report list that a reader sees: the titles."""
    for report in listed.get("reports", {}).values():
        if "title" in report:
            yield one_line(report["title"])


def state_of(tag: str, wanted: Mapping[str, str]) -> State:
    """Compare a language's catalogue with the sentences that are wanted."""
    held = entries(tag)
    missing = tuple(sentence for sentence in wanted if not held.get(sentence))
    stale = tuple(sentence for sentence in held if sentence not in wanted)
    at_odds = tuple(
        sentence
        for sentence, words in held.items()
        if words and sentence in wanted and _places(sentence) != _places(words)
    )
    return State(tag, missing, stale, at_odds)


def bring_into_step(tag: str, wanted: Mapping[str, str]) -> None:
    """Write a language's catalogue anew: the wanted sentences, sorted, with what is translated."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import write_po

    held = entries(tag)
    catalogue = Catalog(locale=record_of(tag).locale, fuzzy=False, charset="utf-8")
    catalogue.header_comment = "# Sentences of the workbook; the English sentence is the key."
    for sentence in sorted(wanted):
        catalogue.add(sentence, held.get(sentence, ""), auto_comments=[wanted[sentence]])
    path = catalogue_path(tag)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, omit_header=True)
    _with_header(path)


def main(arguments: list[str]) -> int:
    """Bring the catalogues into step, or only check them; return the exit code."""
    wanted, whole = sentences(), True
    for tag in LANGUAGES[1:]:
        if "--check" not in arguments:
            bring_into_step(tag, wanted)
        state = state_of(tag, wanted)
        whole &= state.is_whole
        print(report(state))
    return 0 if whole else 1


def report(state: State) -> str:
    """Return what is wrong with a catalogue, one line for each sentence."""
    if state.is_whole:
        return f"{state.language}: whole"
    lines = [f"{state.language}: run `python -m analysis.languages`, then fill in {LOCALE.name}/"]
    for kind in ("missing", "stale", "at_odds"):
        lines += [f"  {kind.replace('_', ' ')}: {text}" for text in getattr(state, kind)]
    return "\n".join(lines)


def _note(found: dict[str, str], texts: Iterator[str], path: Path) -> None:
    place = path.relative_to(paths.ROOT) if path.is_relative_to(paths.ROOT) else Path(path.name)
    for text in texts:
        if _is_said(text):
            found.setdefault(text, place.as_posix())


def _is_said(text: str) -> bool:
    """Return whether a text has words, or signs that set parts apart ("{what}: {value}")."""
    words = _words(text)
    return any(map(str.isalpha, words)) or (words != text and not words.isspace() and words != "")


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _words(text: str) -> str:
    try:
        return "".join(literal for literal, *_ in Formatter().parse(text))
    except ValueError:
        return text


def _places(text: str) -> list[str]:
    try:
        return sorted(field for _, field, *_ in Formatter().parse(text) if field is not None)
    except ValueError:
        return []


def _with_header(path: Path) -> None:
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    path.write_text(header + path.read_text(encoding="utf-8").strip() + "\n", encoding="utf-8")

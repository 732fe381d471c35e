"""The notebooks are thin, annotated and committed without outputs; each is run by itself."""

import ast
import json
import re

import pytest

from analysis import paths

NOTEBOOKS = sorted(paths.notebooks_folder().glob("*.ipynb"))
REPORTS = [path for path in NOTEBOOKS if not path.name.startswith("00_")]
TAGS = {"parameters", "check", "keep_output", "nbval-check-output", "explore"}

WORK = (ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If)

each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def code(path) -> list[dict]:
    return [cell for cell in cells(path) if cell["cell_type"] == "code"]


def prose(path) -> list[str]:
    return ["".join(cell["source"]) for cell in cells(path) if cell["cell_type"] == "markdown"]


def source(cell) -> str:
    return "".join(cell["source"])


def tags(cell) -> list[str]:
    return cell["metadata"].get("tags", [])


def test_every_notebook_is_rendered_in_a_report_or_run_by_nbval():
    listed = re.findall(r'notebook = "(.+?)"', paths.report_list().read_text(encoding="utf-8"))
    makefile = (paths.ROOT / "Makefile").read_text(encoding="utf-8")
    (run_by_nbval,) = re.findall(r"^NBVAL +:= \$\(addprefix notebooks/,(.+)\)$", makefile, re.M)

    assert {*listed, *run_by_nbval.split()} == {path.name for path in NOTEBOOKS}


@each
def test_a_notebook_is_valid_and_its_cells_have_names_of_their_own(path):
    import nbformat

    nbformat.validate(nbformat.read(path, as_version=4))
    names = [cell["id"] for cell in cells(path)]
    assert len(names) == len(set(names))


@each
def test_parameters_are_annotated_and_explained_on_their_line(path):
    (parameters,) = [cell for cell in code(path) if "parameters" in tags(cell)]

    for line in source(parameters).splitlines():
        assert re.fullmatch(r"\w+: (str|int|float|bool|list\[str\]) = .+  # .+", line)


@each
def test_a_cell_does_one_thing_and_defines_nothing(path):
    for cell in code(path):
        tree = ast.parse(source(cell))
        assert not any(isinstance(node, WORK) for node in ast.walk(tree))
        imports = [n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)]
        assert len(tree.body) - len(imports) <= 5 or cell["id"] == "parameters"


@each
def test_no_number_is_typed_in_prose(path):
    for text in prose(path):
        words = re.sub(r"`[^`]*`|\]\([^)]*\)|^\d+\. ", "", text, flags=re.MULTILINE)
        assert not re.search(r"\d", words)


@each
def test_a_notebook_asks_objects_and_ends_with_how_far_to_trust_it(path):
    texts = prose(path)

    assert texts[0].startswith("# ")
    assert texts[-1].startswith("## How far to trust")
    if path in REPORTS:
        assert "A fair objection" in texts[-2]


@each
def test_only_one_line_checks_are_committed_with_their_output(path):
    for cell in code(path):
        assert set(tags(cell)) <= TAGS
        if "check" in tags(cell):
            assert len(source(cell).splitlines()) == 1
            assert cell["outputs"][0]["data"]["text/plain"] == ["True"]
        else:
            assert cell["outputs"] == [] and cell["execution_count"] is None


@each
def test_the_imports_are_two_lines(path):
    (imports,) = [cell for cell in code(path) if cell["id"] == "imports"]

    assert len(source(imports).splitlines()) == 2


@each
def test_numbers_lead_to_their_words_from_where_the_package_is_read(path):
    ids = [cell["id"] for cell in code(path)]

    assert ("load" in ids) == ("look" in ids)
    assert "look" not in ids or ids.index("look") == ids.index("load") + 1


@each
def test_what_only_a_live_notebook_needs_is_in_exploring_cells(path):
    for cell in code(path):
        asks = re.search(r"analysis\.(controls|curation\.desk|lab)", source(cell))
        assert bool(asks) == ("explore" in tags(cell))


@each
def test_nothing_of_a_machine_is_committed(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))

    assert notebook["metadata"] == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    assert path.read_text(encoding="utf-8") == (
        json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    )

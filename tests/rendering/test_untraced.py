"""A number that leads nowhere fails its report: in prose, in a table, in a chart's label."""

import json
import os
import shutil

import pytest
from warm_commands import warm

from analysis.paths import ROOT
from analysis.rendering.page_checks import Untraced, check_every_number_is_traced

PROSE = {
    "cell_type": "markdown",
    "id": "planted",
    "metadata": {},
    "source": ["There are 4711 more of them."],
}
TABLE = 'from analysis.wording import Table, say\nTable(say("Costs"), ["Amount"], [["4,712 yen"]])'
LABEL = (
    "from IPython.display import HTML\n"
    "picture = charts.payment_curves(schemes, package, question.project.cost)._repr_html_()\n"
    'HTML(picture.replace("</svg>", "<text>4713</text></svg>"))'
)


def code(source: str, name: str) -> dict:
    lines = source.splitlines(keepends=True)
    return {"cell_type": "code", "id": name, "metadata": {}, "source": lines,
            "execution_count": None, "outputs": []}  # fmt: skip


@pytest.mark.slow
def test_planted_numbers_fail_the_report_which_names_each_and_keeps_the_last_good_page(tmp_path):
    notebooks = tmp_path / "notebooks"
    shutil.copytree(ROOT / "notebooks", notebooks)
    where = {"WORKBOOK_NOTEBOOKS": str(notebooks), "WORKBOOK_STATE": str(tmp_path / "state")}

    def render():
        words = ("render", "support-schemes", "--language", "en", "--out", str(tmp_path / "out"))
        return warm().run(words, os.environ | where, timeout=300)

    assert render().returncode == 0
    page = tmp_path / "out" / "support-schemes.en.html"
    good = page.read_bytes()
    path = notebooks / "support_schemes.ipynb"
    book = json.loads(path.read_text(encoding="utf-8"))
    book["cells"][-2:-2] = [PROSE, code(TABLE, "table"), code(LABEL, "label")]
    path.write_text(json.dumps(book), encoding="utf-8")

    run = render()

    assert run.returncode == 1
    assert "lead to no source" in run.stderr
    for planted in ("4711", "4,712", "4713"):
        assert planted in run.stderr
    assert page.read_bytes() == good


def test_a_formula_without_words_is_named():
    page = '<p><data value="3" data-derived="aid_per_head" data-from="a b">3</data></p>'

    with pytest.raises(Untraced, match=r"formulas\.py has no words for aid_per_head"):
        check_every_number_is_traced(page)

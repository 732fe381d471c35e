"""A plan of four thousand characters, read at the desk as a careful curator reads it.

`long_plan.txt` is ours: a city that does not exist, with all that such a plan has. What the draft
guessed wrong is corrected first, row by row; then each rule is accepted; then words get names.
"""

import shutil
from pathlib import Path

from analysis import tables
from analysis.curation.desk.desk import Desk
from analysis.curation.desk.findings import Checker
from analysis.curation.desk.parts import ACCEPT, DISMISS, NEXT, NONE_OF_RULE, OF_RULE
from analysis.curation.marked_numbers import UNDECIDED
from analysis.curation.reading_order import entries, how_far
from analysis.curation.soundness import soundness
from analysis.curation.state import open_curation
from analysis.drafting.draft import draft_package
from analysis.measures import set_beside
from analysis.package import load_seeds
from analysis.package.unread import without_unread
from tests.tiny import REAL

PLAN = Path(__file__).parent / "long_plan.txt"
REGION = "port-maren"
MOST_ACTIONS = 150
#: What each of these is, whatever the draft made of it.
KINDS = {"34%": "actual", "55": "actual", "120": "target"}
#: What is measured where the words beside the number do not say it.
NAMES = {
    "company": "Firms that move in",
    "count": "Amounts of the plan in count",
    "person": "People in the industry",
    "EUR": "Sums of the plan",
    "1": "Shares of the plan",
    "a": "Years asked for",
    "mo": "Months asked for",
}
JAPANESE = {"Port Maren": "ポート・マレン市", "Harbour Data Centre": "港湾データセンター"}


class Hands:
    """A person at the desk; `actions` counts each key, click, choice and text, as in a browser."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.actions = desk, 0

    def row(self, words: str) -> None:
        """Choose the first row of the list that says these words."""
        lines = [line.replace("\xa0", " ") for line in self.desk.parts.list.options]
        self.actions += 1
        self.desk.parts.list.index = next(at for at, line in enumerate(lines) if words in line)

    def press(self, name: str) -> None:
        button = self.desk.parts.buttons[name]
        assert not button.disabled, (name, self.desk.entry)
        self.actions += 1
        button.click()

    def fill_in(self, cell: str, value: str) -> None:
        """Go to a cell, fill it in, and accept the row so."""
        self.actions += 2
        self.desk.view._forms[self.desk.entry.table].cells[cell].widget.value = value
        self.press(ACCEPT)

    def name(self, language: str, names: dict[str, str]) -> None:
        """Give names in a language: the words are copied, what comes back is pasted."""
        self.actions += 6  # go there, choose, select, copy, paste, save
        box = self.desk.parts.names
        box.language.value = language
        box.given.value = "\n".join(names.get(one.words, "") for one in box.asked)
        box.button.click()

    def waits(self) -> bool:
        return self.desk.entry.state == UNDECIDED


def read_whole(hands: Hands) -> None:
    """Read the draft: the place, what is wrong, rule by rule, names."""
    hands.row("Region · Port Maren")
    hands.fill_in("level", "nuts_3")
    hands.row("Document · Port Maren")
    hands.fill_in("tier", "official")
    hands.row("Number · 2026 to 2029")
    hands.press(NONE_OF_RULE)  # dates that date nothing
    hands.row("Number · four years")
    hands.press(DISMISS)
    for words, kind in KINDS.items():
        hands.row(f"Number · {words} ·")
        hands.fill_in("measure_kind", kind)
    for row in hands.desk.curation.tables["indicators"]:
        if row["indicator"].startswith("unnamed_"):
            hands.row(f"to be named, in {row['unit']} ")
            hands.fill_in("name_en", NAMES[row["unit"]])
    hands.press(NEXT)
    while hands.waits():
        hands.press(OF_RULE)
    hands.name("ja", JAPANESE)


def test_a_plan_of_four_thousand_characters_takes_a_hundred_and_fifty_actions(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(Checker, "check", lambda *_: None)  # it is asked once, at the end
    (tmp_path / "documents").mkdir()
    document = Path(shutil.copy(PLAN, tmp_path / "documents"))
    folder = draft_package(document, REGION, tmp_path / REGION, load_seeds(REAL)).folder
    assert len(document.read_text(encoding="utf-8")) >= 4000

    hands = Hands(Desk(open_curation(folder, document.parent, [REAL])))
    read_whole(hands)

    read = open_curation(folder, document.parent, [REAL])
    (source,) = read.tables["sources"]
    assert hands.actions <= MOST_ACTIONS
    assert how_far(entries(read, source["source"])).undecided == 0
    assert soundness(read).is_sound
    assert kinds_of(read) == KINDS
    assert read.row("regions", REGION)["name_ja"] == JAPANESE["Port Maren"]
    assert not any("名称未定" in row["name_ja"] for row in read.tables["indicators"])
    both = without_unread(set_beside(load_seeds([REAL, folder]), [REGION, "henan"]))
    said = str(tables.comparable_answers(both, [REGION, "henan"])._repr_html_())
    assert "Port Maren" in said


def kinds_of(curation) -> dict[str, str]:
    """Return the kinds of the figures whose words are among KINDS."""
    return {
        row["exact"]: curation.row("figures", row["figure"])["measure_kind"]
        for row in curation.tables["evidence"]
        if row["states"] == "value" and row["exact"] in KINDS
    }

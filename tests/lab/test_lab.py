"""A real JupyterLab in a real Chromium: notebooks run through, numbers followed, controls moved."""

import json
import shutil

import pytest

from analysis import tables
from analysis.curation.reading_order import entries, how_far
from analysis.curation.soundness import soundness
from analysis.curation.state import open_curation
from analysis.curation.told import told
from analysis.measures import set_beside
from analysis.package import load_seeds
from analysis.package.unread import without_unread
from analysis.paths import ROOT
from tests.curation.drafted_town import SOURCE, TEXT, drafted_town
from tests.lab.running_lab import served, settled, shown

playwright = pytest.importorskip("playwright.sync_api")
pytest.importorskip("jupyterlab")
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
DESK = "curate_a_document"
LIBRARY = "as_a_library"
FILED = (ROOT / "notebooks" / f"{DESK}.ipynb").read_bytes()
#: read by day and by night, and run twice
TWICE = "targets_and_growth"
NOTEBOOKS = sorted(
    {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")} - {DESK, LIBRARY, TWICE}
)
BOX = ".jupyter-widgets.widget-vbox"
OPENED = ".ev:popover-open"
#: How well words stand out from what lies behind them (WCAG 2.2, 1.4.3).
CONTRAST = """(words) => {
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const clear = (one) => /, 0\\)|transparent/.test(getComputedStyle(one).backgroundColor);
  let ground = words;
  while (clear(ground)) ground = ground.parentElement;
  const [low, high] = [getComputedStyle(words).color, getComputedStyle(ground).backgroundColor]
    .map(light).sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks",
                    ignore=shutil.ignore_patterns(".*"))  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def lab(home):
    with served(home) as address, playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        with shown(browser, address) as page:
            yield page
        browser.close()


def test_a_notebook_is_read_by_day_and_by_night_and_run_again_gives_equal_outputs(lab):
    with lab.run_through(TWICE) as page:
        first = json.dumps(lab.outputs())
        for theme in ("Dark", "Light"):
            lab.use_theme(theme)
            page.locator(".followed button.n:not(.derived):visible").first.click()
            for words in ("button.n data", ".chart-scope", ".ev-head", ".place"):
                read = page.locator(f".followed {words}:visible").first
                assert read.evaluate(CONTRAST) >= 4.5, (theme, words)
            page.keyboard.press("Escape")
        follow_and_move(page)
        lab.restart()
        lab.run_all()

        assert json.dumps(lab.outputs()) == first
        assert "explorer-" in first and "popovertarget" in first


def test_the_notebook_of_the_library_runs_to_its_end(lab):
    with lab.run_through(LIBRARY):
        assert json.dumps(lab.outputs()).count("text/html") >= 6
    assert lab.complaints == []


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs_its_numbers_lead_to_their_words_and_its_controls_answer(lab, name):
    with lab.run_through(name) as page:
        follow_and_move(page)
    assert lab.complaints == []


def follow_and_move(page) -> None:
    follow_a_number(page)
    follow_a_mark(page)
    move_a_control_of_each_sort(page)


def follow_a_number(page) -> None:
    """Open a number by pointer and by keyboard; shut it again."""
    page.locator(".followed button.n:visible").first.wait_for()
    figures = page.locator(".followed button.n:not(.derived):visible")
    number = (figures if figures.count() else page.locator(".followed button.n:visible")).first
    for key in ("", "Enter"):
        number.press(key) if key else number.click()
        opened = page.locator(OPENED)
        told = opened.locator("q, .ev-items").first  # words, or the names of what is counted
        told.wait_for()
        assert told.inner_text().strip()
        page.keyboard.press("Escape")
        opened.wait_for(state="hidden")


def follow_a_mark(page) -> None:
    """Open a mark of the first chart whose marks lead somewhere, if there is one."""
    marks = page.locator(".followed svg a:visible").all()
    to_words = [one for one in marks if (one.get_attribute("xlink:href") or "").startswith("#ref-")]
    for mark in to_words[:1]:
        mark.scroll_into_view_if_needed()
        mark.dispatch_event("click")
        page.locator(f"{OPENED} q").first.wait_for()
        page.keyboard.press("Escape")
        page.locator(OPENED).wait_for(state="hidden")


def move_a_control_of_each_sort(page) -> None:
    """Move the first control of each sort in the notebook's last cell; its view must change.

    That every one is heard is a rule of `controls`, held by its tests without a browser.
    """
    box = page.locator(BOX)
    if not box.count():
        return
    box.scroll_into_view_if_needed()
    view = box.locator(".jp-OutputArea").last
    view.locator(":scope > *").first.wait_for()
    controls = box.locator(":scope > .widget-inline-hbox").all()
    firsts: dict = {}
    for control in controls:
        firsts.setdefault(sort_of(control), control)
    for control in reversed(
        firsts.values()
    ):  # the list last: a region may have nothing to leave out
        before = view.inner_html()
        move(control)
        settled(lambda was=before: view.inner_html() not in ("", was), f"{control} moves nothing")


def sort_of(control) -> str:
    """A list, a slider, or a field that is filled or empty."""
    for part in ("select", ".noUi-handle"):
        if control.locator(part).count():
            return part
    return "filled" if control.locator("input").input_value() else "empty"


def move(control) -> None:
    """Set a control to another value than it has."""
    if (chosen := control.locator("select")).count():
        options = chosen.locator("option").count()
        if options > 1:
            at = chosen.evaluate("one => one.selectedIndex")
            chosen.select_option(index=(at + 1) % options)
    elif (handle := control.locator(".noUi-handle")).count():
        handle.press("End")  # a step may lead to the same views
    else:
        field = control.locator("input")
        field.fill("RMB 30M" if field.input_value() else "RMB 1M")  # of all costs, or of a kind
        field.press("Enter")


@pytest.fixture
def town(home):
    """Return the folder of a draft of which no row was read, among the drafts of the workbook."""
    return drafted_town(home / "drafts").folder


class Hands:
    """A person at the desk; `actions` counts each key, click, choice, selection and text typed."""

    def __init__(self, page, folder) -> None:
        self.page, self.folder, self.actions = page, folder, 0
        self.list = page.locator(".curation-list select")

    def open_package(self, name: str) -> None:
        self.actions += 1
        box = self.page.locator(".widget-inline-hbox:has(.widget-label:text-is('Package'))")
        box.locator("select").select_option(label=name)

    def click(self, words: str) -> None:
        """Click words in the text; their row is chosen."""
        self.actions += 1
        self.page.locator(f".curated-text mark:text-is('{words}')").first.click()
        self.is_at(words)

    def press(self, key: str) -> None:
        """Press a key that changes no row."""
        self.actions += 1
        self.page.keyboard.press(key)

    def do(self, key: str) -> None:
        """Press a key that changes rows, and wait until that is told on disk."""
        before = len(told(self.folder))
        self.press(key)
        settled(lambda: len(told(self.folder)) > before, f"{key} saved nothing", 60)
        self.page.locator(".curation-desk:not([data-waits])").wait_for()

    def type(self, text: str) -> None:
        self.actions += 1
        self.page.keyboard.insert_text(text)

    def choose(self, label: str) -> None:
        """Choose in the dropdown that has the focus."""
        self.actions += 1
        self.page.locator(":focus").select_option(label=label)

    def fill_in(self, value: str, *, by_name: bool = False) -> None:
        """Go to the form, fill in its first cell, and accept the row so."""
        self.press("e")
        self.choose(value) if by_name else self.type(value)
        self.do("Enter")

    def add(self, words: str, table: str) -> None:
        """Select words in the text and make a row of a table of them."""
        self.actions += 3  # select, choose the table, add
        at = TEXT.index(words)
        self.page.evaluate(SELECT, [at, at + len(words)])
        self.page.get_by_text(f"Selected: “{words}”").wait_for()
        adding = self.page.locator(".widget-hbox:has(> .key-w)").last
        adding.locator("select").select_option(label=table)
        adding.locator("button").first.click()
        self.is_at(words)

    def is_at(self, words: str) -> None:
        """Wait until the row that is chosen says these words."""
        self.page.locator(".curation-desk:not([data-waits])").wait_for()
        chosen = self.list.locator("option:checked")
        settled(lambda: words in chosen.inner_text().replace("\xa0", " "), f"not at {words}", 60)
        self.page.locator(".curation-desk:not([data-waits])").wait_for()


#: Selects a stretch of the text as a pointer does: from one place in it to another.
SELECT = """([start, end]) => {
  const frame = document.querySelector(".curated-text"), range = document.createRange();
  const walk = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  for (let at = 0, node; (node = walk.nextNode()); at += node.length) {
    if (start >= at && start < at + node.length) range.setStart(node, start - at);
    if (end > at && end <= at + node.length) range.setEnd(node, end - at);
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
NAMES = {
    "PFLOPS": "Computing capacity in town",
    "company": "Companies of the industry in town",
    "CNY": "Sums named in the plan",
    "CNY a year": "Voucher for computing",
    "1": "Share of computing fees paid",
    "a": "Years in business",
}
#: A text of 4,000 characters may take 150 actions.
MOST_ACTIONS = 150 * len(TEXT) // 4000


def test_a_draft_is_read_at_the_desk_by_keys_to_a_sound_package_and_a_comparison(lab, home, town):
    with lab.run_through(DESK) as page:
        hands = Hands(page, town)
        hands.open_package(town.name)
        hands.click("Fernholt Institute")
        hands.do("A")  # all that one rule made: programmes, schemes, clauses, members
        hands.is_at("200 PFLOPS")
        hands.do("A")  # all numbers
        for unit, name in NAMES.items():
            hands.is_at(f"to be named, in {unit} ")
            hands.fill_in(name)
        hands.is_at("Region · Fernholt")
        hands.press("e")
        hands.choose("district")
        hands.press("Tab")
        hands.type("North Province")
        hands.do("Enter")
        hands.is_at("North Province")
        hands.fill_in("province", by_name=True)
        hands.is_at("fernholt.txt")
        hands.fill_in("official publication", by_name=True)
        hands.add("river port", "Member")
        hands.do("a")
        taken = hands.actions  # to a sound package; what follows is a change of mind
        hands.click("35 companies")
        hands.do("d")
        hands.do("u")
        page.get_by_text("The package as saved is sound.").wait_for()
        page.get_by_text("questions of the silence map are answered").wait_for()
        hands.is_at("35 companies")
        page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    assert lab.complaints == []
    assert (home / "notebooks" / f"{DESK}.ipynb").read_bytes() == FILED
    assert taken <= MOST_ACTIONS

    read = open_curation(town)
    assert how_far(entries(read, SOURCE)).undecided == 0
    assert soundness(read).is_sound
    assert {row["name_en"] for row in read.tables["indicators"]} >= set(NAMES.values())
    both = without_unread(set_beside(load_seeds([ROOT / "seeds", town]), [SOURCE, "henan"]))
    comparison = str(tables.comparable_answers(both, [SOURCE, "henan"])._repr_html_())
    assert "Fernholt" in comparison and "30%" in comparison

    with lab.run_through(DESK) as page:  # it is this package that opens again
        page.locator(".curated-text mark.accepted:text-is('river port')").wait_for()
        hands = Hands(page, town)
        hands.click("river port")
        hands.fill_in("park", by_name=True)  # it was accepted already: Enter saves what is new
        assert told(town)[-1]["do"] == "correct"
        (port,) = (row for row in open_curation(town).tables["members"]
                   if row["exact"] == "river port")  # fmt: skip
        assert (port["kind"], port["obs_status"]) == ("park", "")
        page.locator(".curated-text mark.accepted:text-is('35 companies')").click()
        page.keyboard.press("o")
        page.locator(".curated-text mark.undecided:text-is('35 companies')").wait_for()

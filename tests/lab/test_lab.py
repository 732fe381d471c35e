"""A real JupyterLab in a real Chromium: notebooks run through, numbers followed, controls moved."""

import json
import shutil

import pytest

from analysis.curation.example import TEXT
from analysis.curation.marked_numbers import places, progress
from analysis.curation.state import open_curation
from analysis.drafting.draft import draft_package
from analysis.paths import ROOT
from tests.lab.running_lab import served, settled, shown

playwright = pytest.importorskip("playwright.sync_api")
pytest.importorskip("jupyterlab")
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
SOURCE = "riverbend"
DESK = "curate_a_document"
LIBRARY = "as_a_library"
NOTEBOOKS = sorted({path.stem for path in (ROOT / "notebooks").glob("*.ipynb")} - {DESK, LIBRARY})
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


def test_two_runs_of_a_notebook_give_equal_outputs(lab):
    with lab.run_through("support_schemes"):
        first = json.dumps(lab.outputs())
        lab.restart()
        lab.run_all()

        assert json.dumps(lab.outputs()) == first
        assert "explorer-1" in first and "popovertarget" in first


def test_the_notebook_of_the_library_runs_to_its_end(lab):
    with lab.run_through(LIBRARY):
        assert json.dumps(lab.outputs()).count("text/html") >= 6
    assert lab.complaints == []


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs_its_numbers_lead_to_their_words_and_its_controls_answer(lab, name):
    with lab.run_through(name) as page:
        follow_a_number(page)
        follow_a_mark(page)
        move_each_control(page)
    assert lab.complaints == []


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


def move_each_control(page) -> None:
    """Move each control of the notebook's last cell; its view must change."""
    box = page.locator(BOX)
    if not box.count():
        return
    box.scroll_into_view_if_needed()
    view = box.locator(".jp-OutputArea").last
    view.locator(":scope > *").first.wait_for()
    for control in box.locator(":scope > .widget-inline-hbox").all():
        before = view.inner_html()
        move(control)
        settled(lambda was=before: view.inner_html() not in ("", was), f"{control} moves nothing")


def move(control) -> None:
    """Set a control to another value than it has."""
    if (chosen := control.locator("select")).count():
        options = chosen.locator("option").count()
        if options > 1:
            at = chosen.evaluate("one => one.selectedIndex")
            chosen.select_option(index=(at + 1) % options)
    elif (handle := control.locator(".noUi-handle")).count():
        handle.press("ArrowLeft")
    else:
        field = control.locator("input")
        field.fill("RMB 30M" if field.input_value() else "RMB 1M")  # of all costs, or of a kind
        field.press("Enter")


def test_what_is_shown_can_be_read_by_day_and_by_night(lab):
    with lab.run_through("targets_and_growth") as page:
        for theme in ("Light", "Dark"):
            lab.use_theme(theme)
            page.locator(".followed button.n:not(.derived):visible").first.click()
            for words in ("button.n data", ".chart-scope", ".ev-head", ".place"):
                read = page.locator(f".followed {words}:visible").first
                assert read.evaluate(CONTRAST) >= 4.5, (theme, words)
            page.keyboard.press("Escape")


@pytest.fixture
def candidate(home):
    """Return the folder of a candidate that the notebook's parameters name."""
    document = home / "documents" / f"{SOURCE}.txt"
    document.parent.mkdir()
    document.write_text(TEXT, encoding="utf-8", newline="")
    folder = draft_package(document, SOURCE, home / "candidate").folder
    path = home / "notebooks" / f"{DESK}.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    (cell,) = (one for one in notebook["cells"] if one["id"] == "parameters")
    cell["source"] = f'package, documents = "{folder}", "{document.parent}"\nlanguage = "en"'
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return folder


def on_disk(folder):
    return open_curation(folder, folder.parent / "documents", ())


def state_of(folder, exact: str) -> str:
    return next(one.state for one in places(on_disk(folder), SOURCE) if one.exact == exact)


def choose(page, exact: str) -> None:
    """Choose a number by its words; the list shows its blanks as ones that do not break."""
    listed = page.locator(".widget-select select").first
    lines = [text.replace("\xa0", " ") for text in listed.locator("option").all_text_contents()]
    listed.select_option(index=next(at for at, line in enumerate(lines) if f" {exact} · " in line))
    page.locator(f".curated-text.is-short mark.is-chosen:text-is('{exact}')").wait_for()


def control(page, label: str):
    return page.locator(f".widget-inline-hbox:has(.widget-label:text-is('{label}'))").first


def press(page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_what_is_decided_at_the_desk_is_on_disk_and_in_view(lab, candidate):
    text = ".curated-text:not(.is-short) mark"
    with lab.run_through(DESK) as page:
        page.locator(text).first.wait_for()
        before = progress(on_disk(candidate), SOURCE)

        page.locator(f"{text}:text-is('30%')").click()
        page.locator(f"{text}.is-chosen:text-is('30%')").wait_for()
        page.keyboard.press("ArrowDown")
        page.locator(f"{text}.is-chosen:not(:text-is('30%'))").wait_for()

        choose(page, "200 PFLOPS")
        press(page, "Accept")
        page.locator(f"{text}.accepted:text-is('200 PFLOPS')").wait_for()
        assert state_of(candidate, "200 PFLOPS") == "accepted"
        page.get_by_text("Say below at which level").wait_for()

        choose(page, "35 companies")
        control(page, "Dismiss because").locator("select").select_option("rhetoric")
        press(page, "Dismiss")
        page.locator(f"{text}.dismissed:text-is('35 companies')").wait_for()
        assert state_of(candidate, "35 companies") == "dismissed"

        after = progress(on_disk(candidate), SOURCE)
        assert (after.accepted, after.dismissed) == (before.accepted + 1, before.dismissed + 1)
        page.get_by_text(f"{after.decided} of {after.total} numbers decided").wait_for()

        press(page, "Undo")
        page.locator(f"{text}.undecided:text-is('35 companies')").wait_for()
        assert state_of(candidate, "35 companies") == "undecided"

    with lab.run_through(DESK) as page:
        page.locator(f"{text}.accepted:text-is('200 PFLOPS')").wait_for()

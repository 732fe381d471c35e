"""Pages in a real Chromium: how they are opened, and what axe-core is asked of them."""

import os
import shutil
from importlib import resources
from pathlib import Path

from analysis import paths
from analysis.planning.report_list import lay_out, read_reports

CHROMIUM = shutil.which("chromium")
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RULES = {"runOnly": {"type": "tag", "values": TAGS}}
LIGHT = {"media": "screen", "color_scheme": "light"}
DARK = {"media": "screen", "color_scheme": "dark"}
PRINT = {"media": "print", "color_scheme": "light"}
#: All rules but one that only ever asks for a person's look, and the one that colours can break.
ALL = {"rules": {"hidden-content": {"enabled": False}}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
#: What is asked in each look: dark and paper differ from light in their colours alone.
LOOKS = {"light": (LIGHT, ALL), "dark": (DARK, COLOURS), "print": (PRINT, COLOURS)}
#: What is asked again in each language: the colours of dark and paper are the same in all.
BY_DAY = {"light": LOOKS["light"]}
WIDE, NARROW = {"width": 1200, "height": 800}, {"width": 360, "height": 700}
TELEPHONE = {"width": 390, "height": 844}
EVERY_ELEMENT = os.environ.get("WORKBOOK_BROWSER") == "all"
BARRIERS = """async ([everything, rules]) => {
  if (!everything) axe.configure({rules: [
    {id: 'color-contrast', selector: '[data-way-of-text]'},
    {id: 'link-in-text-block', selector: 'a[data-way-of-text]'}]})
  const asked = {resultTypes: ['violations'], selectors: false, preload: false, ...rules}
  const found = await axe.run(document, asked)
  return found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(n => n.html.slice(0, 150))])
}"""
# One element for each way in which text is set, what its contrast with the paper depends on and
# a link's with the words around it, but for the ways that are known; the ways of those marked come
# back.
STYLES = """() => { window.markStyles = known => {
  const seen = new Set(known), chosen = [], papers = new Map([[null, '']])
  const paper = one => {
    if (papers.has(one)) return papers.get(one)
    const {backgroundColor: colour, backgroundImage: image, opacity, filter} = getComputedStyle(one)
    const bare = colour === 'rgba(0, 0, 0, 0)' && image === 'none'
    const behind = bare ? paper(one.parentElement) : colour + image
    const found = behind + (opacity === '1' ? '' : opacity) + (filter === 'none' ? '' : filter)
    papers.set(one, found)
    return found
  }
  for (const one of document.body.querySelectorAll('*')) {
    const says = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()[1])
    const link = one.matches('a[href]')
    if (!(says || link) || !one.checkVisibility()) continue
    const {color, fontSize, fontWeight, textShadow, textDecorationLine} = getComputedStyle(one)
    const large = Math.ceil(parseFloat(fontSize) * 72) / 96 >= (fontWeight >= 700 ? 14 : 18)
    const around = link ? textDecorationLine + getComputedStyle(one.parentElement).color : ''
    const way = [color, large, textShadow, around, paper(one)].join('|')
    if (seen.has(way)) continue
    seen.add(way)
    chosen.push([one, way])
  }
  for (const one of document.querySelectorAll('[data-way-of-text]')) delete one.dataset.wayOfText
  for (const [one] of chosen) one.dataset.wayOfText = ''
  return chosen.map(([, way]) => way)
}}"""


def page_names() -> list[str]:
    """Return the file names of the pages that there are, or are to be."""
    if named := os.environ.get("WORKBOOK_PAGES"):
        return sorted(path.name for path in Path(named).glob("*.html"))
    pages = [
        page.name
        for report in read_reports().values()
        for page in lay_out(report, paths.seeds_folders())
    ]
    return [*pages, "index.html", "index.ja.html", "index.zh-Hans.html"]


def empty_tab(context):
    """Return the one tab of a context, as at first: a new one costs more than most pages."""
    if not context.pages:
        page = context.new_page()
        page.first_size = page.viewport_size
        page.on("console", lambda said: page.heard.append(said.text))
        page.on("pageerror", lambda error: page.heard.append(str(error)))
        page.on("dialog", lambda dialog: page.heard.append(dialog.message))
        page.on("request", lambda asked: page.heard.append(asked.url))
    (page,) = context.pages
    page.goto("about:blank")
    page.set_viewport_size(page.first_size)
    page.emulate_media(**LIGHT)
    page.heard = []
    return page


def opened(context, path: Path, unfolded: bool = True, asked: str = ""):
    """Open a page, all of it unfolded or as it comes; it gathers what it asks and complains of.

    It stands in the one tab of the context, until the next page is opened.
    """
    page = empty_tab(context)
    page.goto(path.resolve().as_uri() + asked)
    if unfolded:
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    return page


def take_axe(page) -> None:
    """Load axe-core into an open page."""
    page.evaluate(f"{AXE.read_text(encoding='utf-8')};0")
    page.evaluate(STYLES)


def barriers(page, look: str, measured: set[tuple[str, str]]) -> list:
    """Return what axe-core finds in a look: rule, and the first elements that break it.

    Contrast is measured at one element for each way of setting text that was not yet `measured`
    on another page, or at every one if WORKBOOK_BROWSER=all, which takes ten times as long.
    """
    media, rules = LOOKS[look]
    page.emulate_media(**media)
    ways = page.evaluate("known => markStyles(known)", [way for at, way in measured if at == look])
    measured.update((look, way) for way in ways)
    asked = ways or EVERY_ELEMENT or rules is not COLOURS
    found = page.evaluate(BARRIERS, [EVERY_ELEMENT, RULES | rules]) if asked else []
    page.emulate_media(**LIGHT)
    return found

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
ALL, COLOURS = {}, {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
BUT_COLOURS = {"rules": {"color-contrast": {"enabled": False}}}
#: What is asked in each look: dark and paper differ from light in their colours alone.
LOOKS = {"light": (LIGHT, ALL), "dark": (DARK, COLOURS), "print": (PRINT, COLOURS)}
#: What is asked of a page in another language: its colours are those of the English one.
TRANSLATED = {"light": (LIGHT, BUT_COLOURS)}
WIDE, NARROW = {"width": 1200, "height": 800}, {"width": 360, "height": 700}
TELEPHONE = {"width": 390, "height": 844}
EVERY_ELEMENT = os.environ.get("WORKBOOK_BROWSER") == "all"
BARRIERS = """async ([everything, rules]) => {
  if (!everything) {
    window.markStyles()
    axe.configure({rules: [{id: 'color-contrast', selector: '[data-way-of-text]'}]})
  }
  const asked = {resultTypes: ['violations'], selectors: false, preload: false, ...rules}
  const found = await axe.run(document, asked)
  return found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(n => n.html.slice(0, 150))])
}"""
# One element for each way in which text is set: what its contrast with the paper depends on.
STYLES = """() => { window.markStyles = () => {
  const seen = new Set(), chosen = [], papers = new Map([[null, '']])
  const paper = one => {
    if (papers.has(one)) return papers.get(one)
    const {backgroundColor: colour, backgroundImage: image, opacity, filter} = getComputedStyle(one)
    const bare = colour === 'rgba(0, 0, 0, 0)' && image === 'none'
    const found = [bare ? paper(one.parentElement) : colour + image, opacity, filter].join('|')
    papers.set(one, found)
    return found
  }
  for (const one of document.body.querySelectorAll('*')) {
    if (![...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue
    if (!one.checkVisibility()) continue
    const {color, fontSize, fontWeight, textShadow} = getComputedStyle(one)
    const way = [one.tagName, color, fontSize, fontWeight, textShadow, paper(one)].join('|')
    if (seen.has(way)) continue
    seen.add(way)
    chosen.push(one)
  }
  for (const one of document.querySelectorAll('[data-way-of-text]')) delete one.dataset.wayOfText
  for (const one of chosen) one.dataset.wayOfText = ''
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


def opened(context, path: Path, unfolded: bool = True):
    """Open a page, all of it unfolded or as it comes; it gathers what it asks and complains of."""
    page = context.new_page()
    page.heard = []
    page.on("console", lambda said: page.heard.append(said.text))
    page.on("pageerror", lambda error: page.heard.append(str(error)))
    page.on("dialog", lambda dialog: page.heard.append(dialog.message))
    page.on("request", lambda asked: page.heard.append(asked.url))
    page.goto(path.resolve().as_uri())
    if unfolded:
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    return page


def take_axe(page) -> None:
    """Load axe-core into an open page."""
    page.evaluate(f"{AXE.read_text(encoding='utf-8')};0")
    page.evaluate(STYLES)


def barriers(page, look: str, looks=LOOKS) -> list:
    """Return what axe-core finds in a look: rule, and the first elements that break it.

    Contrast is measured at one element for each way of setting text, or at every one if
    WORKBOOK_BROWSER=all, which takes ten times as long.
    """
    media, rules = looks[look]
    page.emulate_media(**media)
    found = page.evaluate(BARRIERS, [EVERY_ELEMENT, RULES | rules])
    page.emulate_media(**LIGHT)
    return found

"""How soon a reader sees a page opened from disk: `python -m tests.benchmarks.first_paint FOLDER`.

First contentful paint as Chromium reports it (Paint Timing), the median of several openings, each
in a context of its own; beside it the page's weight. Needs Chromium.
"""

import shutil
import statistics
import sys
from pathlib import Path

OPENINGS = 5
PAINT = (
    "performance.getEntriesByName('first-contentful-paint').map(one => one.startTime)[0] ?? null"
)


def first_paint(browser, page: Path) -> float:
    """Return the median first contentful paint of a page, in seconds."""
    times = []
    for _ in range(OPENINGS):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        opened = context.new_page()
        opened.goto(page.resolve().as_uri())
        while (painted := opened.evaluate(PAINT)) is None:
            opened.wait_for_timeout(20)
        times.append(painted / 1000)
        context.close()
    return statistics.median(times)


def main(folder: Path) -> None:
    """Print seconds to the first paint and kilobytes for every page of a folder."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for page in sorted(folder.glob("*.html")):
            kilobytes = page.stat().st_size / 1000
            print(f"{page.name:45} {first_paint(browser, page):6.2f} s {kilobytes:8.0f} KB")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "reports"))

"""The files of the rendered reports: each number traced, none too heavy, nothing of the machine."""

from pathlib import Path

from analysis.pages import trace
from analysis.planning.report_list import read_reports

HEAVIEST = 400_000  # bytes of a page of three regions
#: Pages not yet so light: what they hold at most today.
HEAVIER = {
    "compare-strategies.ja.html": 405_000,
    "compare-strategies.zh-Hans.html": 424_000,
    "sources-and-figures.ja.html": 405_000,
    "sources-and-figures.zh-Hans.html": 424_000,
}


def test_every_number_of_every_page_is_traced(rendered):
    lost = {path.name: trace(path).untraced[:5] for path in sorted(rendered.glob("*.html"))}
    assert len(lost) >= 3 * len(read_reports())
    assert not any(lost.values()), {name: found for name, found in lost.items() if found}


def test_no_page_is_too_heavy_or_tells_of_the_machine(rendered):
    for path in sorted(rendered.glob("*.html")):
        limit = HEAVIER.get(path.name, HEAVIEST)
        page = path.read_text(encoding="utf-8")
        assert len(page.encode()) <= limit, path.name
        for told in (str(Path.home()), str(Path.cwd()), "Traceback", "Warning:"):
            assert told not in page, (path.name, told)

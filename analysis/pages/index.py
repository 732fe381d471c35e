"""List the pages of an edition: one line and one finding for each report, in each language.

The list is read off the finished pages themselves, so it can say nothing a page does not say. A
number in a finding keeps its figure and leads to the evidence on its own page.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree
from markupsafe import Markup

from analysis.languages import LANGUAGES, OWN_NAMES, in_language, translate
from analysis.wording import Html
from analysis.wording.marks import plain_text

from .carried import package_in
from .edition import Edition, edition_names, issued
from .frame import framed
from .metadata import as_data
from .tree import Element, markup_of, tree_of

TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
SUBJECT = re.compile(r'<span class="subject">(.*?</span>)</span> ', re.DOTALL)
SUMMARY = re.compile(r'<p class="standfirst">(.*?)</p>', re.DOTALL)
FINDING = re.compile(r'<p class="(?:chart-)?finding">(?:<p>)?(.*?)</p>', re.DOTALL)
LANGUAGE = re.compile(r'<html lang="([^"]+)"')
#: So many pages of one report each say what they find; of more only the names stand, in columns.
MOST_TOLD = 24
IN_COLUMNS = """
.index .reports.many { columns: 11rem; column-gap: 1.25rem; }
.index .reports.many > li { break-inside: avoid; }
"""
KEPT = frozenset({"data", "time", "span", "cite", "bdi"})


@dataclass(frozen=True)
class IndexEntry:
    """One page of an edition: its file, report, language, and what it says of itself.

    `findings` are as on the page, without their links.
    """

    file: str
    report: str
    report_title: str
    language: str
    title: Html
    summary: str = ""
    findings: tuple[Html, ...] = ()
    subject: Html = field(default=Html(""))
    package: Mapping[str, Any] = field(default_factory=dict)

    @property
    def finding(self) -> Html:
        """The finding that stands for the page: its first, its numbers led to that page."""
        return _led(self.findings[0], self.file) if self.findings else Html("")


def entry_of(page: str, file: str, report: str, report_title: str) -> IndexEntry:
    """Return the entry of a finished page; `report_title` is the message id of its title."""
    title, summary = (_first(pattern, page) for pattern in (TITLE, SUMMARY))
    subject, title = _first(SUBJECT, title), SUBJECT.sub("", title)
    spoken = LANGUAGE.search(page)
    findings = tuple(map(_bare, FINDING.findall(page)))
    return IndexEntry(
        file=file,
        report=report,
        report_title=report_title,
        language=spoken[1] if spoken else LANGUAGES[0],
        title=_bare(title),
        summary=plain_text(_bare(summary)),
        findings=findings,
        subject=_bare(subject),
        package=package_in(page),
    )


def each_its_own(
    entries: Iterable[IndexEntry], order: Sequence[str] = ()
) -> tuple[IndexEntry, ...]:
    """Return the entries, listed, each led by its first finding that no report before it leads by.

    A report that opens with a view it shares with another so shows what it alone adds; one whose
    findings all stand elsewhere keeps its first.
    """
    leads: dict[tuple[str, str], str] = {}
    return tuple(_led_by_its_own(entry, leads) for entry in _listed(entries, order))


def _led_by_its_own(entry: IndexEntry, leads: dict[tuple[str, str], str]) -> IndexEntry:
    taken = [leads.get((entry.language, plain_text(found))) for found in entry.findings]
    free = [one for one, by in enumerate(taken) if by in (None, entry.report)]
    first = free[0] if free else 0
    findings = entry.findings[first:]
    if findings:
        leads.setdefault((entry.language, plain_text(findings[0])), entry.report)
    return replace(entry, findings=findings)


def _listed(entries: Iterable[IndexEntry], order: Sequence[str]) -> list[IndexEntry]:
    place = {report: number for number, report in enumerate(order)}
    return sorted(
        entries, key=lambda entry: (place.get(entry.report, len(place)), entry.report, entry.file)
    )


def make_index(
    entries: Iterable[IndexEntry],
    language: str,
    edition: Edition,
    siblings: Mapping[str, str],
    feed: str = "",
) -> str:
    """Return the page that lists an edition's pages in one language, in the order given.

    `siblings` gives the file name of the same list by language, `feed` that of the Atom feed.
    """
    listed = [entry for entry in entries if entry.language == language]
    with in_language(language):
        groups = _groups(listed)
        shown = {
            "language": language,
            "styles": (IN_COLUMNS,) if any(group["many"] for group in groups) else (),
            "chart_styles": (),
            "scripts": (),
            "words": "",
            "title": translate("Regional AI strategies"),
            "groups": groups,
            "siblings": [(tag, OWN_NAMES[tag], file) for tag, file in siblings.items()],
            "edition": edition,
            "issued": issued(edition),
            "feed": feed,
            "package": Markup(as_data(_package(groups, edition))),
        }
        return framed("index.html.j2", shown)


def _groups(listed: Sequence[IndexEntry]) -> list[dict[str, Any]]:
    """Return the reports with their pages, those of many pages without what they find."""
    groups: dict[str, list[IndexEntry]] = {}
    for entry in listed:
        groups.setdefault(entry.report, []).append(entry)
    return [
        {
            "ident": report,
            "title": translate(pages[0].report_title),
            "many": (many := len(pages) > MOST_TOLD),
            "pages": [replace(one, findings=()) for one in pages] if many else pages,
        }
        for report, pages in groups.items()
    ]


def _package(groups: Sequence[Mapping[str, Any]], edition: Edition) -> dict[str, Any]:
    """Return the parts of the pages' packages that the findings and titles rest on."""
    listed = [entry for group in groups for entry in group["pages"]]
    shown = [tree_of(part) for entry in listed
             for part in (entry.finding, entry.title, entry.subject)]  # fmt: skip
    wanted = {item for tree in shown for element in tree.iter()
              for value in element.attrib.values() for item in value.split()}  # fmt: skip
    merged: dict[str, Any] = {"edition": edition.version}
    for part in ("figures", "sources", "names", "places"):
        held: dict[str, Any] = {}
        for entry in listed:
            held |= entry.package.get(part, {})
        merged[part] = {key: held[key] for key in sorted(held.keys() & wanted)}
    merged["names"] |= edition_names(edition)
    return merged


def _led(finding: Html, file: str) -> Html:
    """Return a finding whose numbers lead to the evidence on its page."""
    tree = tree_of(finding)
    for number in list(tree.iter("data", "time")):
        link = etree.Element("a", {"href": file + _entry_in(number), "class": "n"})
        link.tail, number.tail = number.tail, None
        number.getparent().replace(number, link)
        link.append(number)
    return markup_of(tree)


def _entry_in(number: Element) -> str:
    """Return where the evidence of a number stands on its page, "" where that is not known."""
    rows = number.get("data-from", "").split()
    figure = number.get("data-figure") or (rows[0] if rows else "")
    return f"#ref-{figure}" if figure and "/" not in figure else ""


def _bare(markup: str) -> Html:
    """Return markup with only the marks of numbers and names: no buttons, no note signs."""
    tree = tree_of(markup)
    for sign in tree.iter("sup"):
        if "data-note" in sign.attrib:
            sign.text = None
    others = {one.tag for one in tree.iterdescendants() if one.tag not in KEPT}
    etree.strip_tags(tree, *others)
    return markup_of(tree)


def _first(pattern: re.Pattern, page: str) -> str:
    found = pattern.search(page)
    return found[1] if found else ""

"""Lead from a page to the others: from its prose, from a region to its profile, from a source.

A notebook links another by its file name, which works in JupyterLab; on a page the link leads to
the page made of that notebook, and where there is none the words stay without a link. The name of
a region that heads a column or a row leads to that region's own page, the title of a source to the
page that lays the document open.
"""

from collections.abc import Mapping

from analysis.languages import Name, translate
from analysis.wording import Html
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

from .rows import Rows
from .tree import Element, bearers

#: What leads to a page -> its file name, and the title of its report.
Ways = Mapping[str, tuple[str, str]]
NOTEBOOK, REGION = ".ipynb", "region/"
MOST_NAMED = 12  # regions that the list of other pages names


def lead_on(content: Element, related: Ways) -> None:
    """Turn links to notebooks into links to pages, and let regions that head something lead on."""
    for link in list(content.iter("a")):
        if link.get("href", "").endswith(NOTEBOOK):
            _lead_to_page(link, related)
    for head in content.iter("th"):
        for name in bearers(head, "data-name"):
            if name.tag == "span" and name.get("data-name") in related:
                _wrap(name, related[name.get("data-name")][0])


def linked_title(source: str, title: Html, related: Ways) -> Html:
    """Return the title of a source, leading to the page of the document where it has one."""
    key = f"source/{source}"
    return element("a", title, href=related[key][0]) if key in related else title


def other_pages(related: Ways, rows: Rows) -> Html:
    """Return a list of links to the reports and, where they are few, to the regions."""
    reports = [
        (file, translate(title)) for key, (file, title) in related.items() if key.endswith(NOTEBOOK)
    ]
    regions = [
        (file, part_html(Name(key, rows[key])))
        for key, (file, _) in related.items()
        if key.startswith(REGION) and rows.row(key) is not None
    ]
    shown = reports + (regions if len(regions) <= MOST_NAMED else [])
    items = [element("li", element("a", name, href=file)) for file, name in shown]
    return element("ul", Html("\n").join(items)) if items else Html("")


def _lead_to_page(link: Element, related: Ways) -> None:
    key = link.get("href", "").rpartition("/")[2]
    link.attrib.clear()
    if key in related:
        link.set("href", related[key][0])
    else:
        link.tag = "span"


def _wrap(name: Element, file: str) -> None:
    """Put a name inside a link."""
    link = name.makeelement("a", {"href": file})
    link.tail, name.tail = name.tail, None
    name.getparent().replace(name, link)
    link.append(name)

"""A web page as a text: the lines of its main part, and what it says of itself.

Nothing is fetched: no picture, style, frame or script of the page, nothing it refers to.
"""

from analysis.drafting.originals.html.decoding import decoded
from analysis.drafting.originals.html.lines import lines_of
from analysis.drafting.originals.html.main_part import main_part
from analysis.drafting.originals.html.said_of_itself import said_of_itself
from analysis.drafting.originals.original import DraftError, Original

#: libxml2 ends what is nested deeper, and its words would be lost
TOO_DEEP = "Excessive depth"


def read_html(content: bytes, digest: str) -> Original:
    """Return the text of a web page; raises DraftError with a sentence."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True,
                             remove_pis=True, huge_tree=True)  # fmt: skip
    letters = decoded(content).replace("\x00", "")
    try:
        page = html.document_fromstring(letters.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        raise DraftError("it is a web page without text") from None
    if any(TOO_DEEP in entry.message for entry in parser.error_log):
        raise DraftError("it has elements too deep within one another: save its text")
    body = page.find("body")
    main = main_part(page if body is None else body)
    text = "".join(f"{line}\n" for line in lines_of(main.root, main.left_out))
    if not text.strip():
        raise DraftError("it is a web page without text: what a script shows is not in the file")
    around = f"{main.around} characters around the main part of the page are left out"
    notes = (around,) if main.around else ()
    return Original(text, "html", digest, metadata=said_of_itself(page), notes=notes)

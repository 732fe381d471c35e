"""Say on a page which edition of the data it shows, when that came out, and how to cite it.

edition -> **imprint** -> exporter, index
"""

from analysis.languages import msgid, period_text, text_and_language, text_of
from analysis.wording import Html, Sentence, say
from analysis.wording.marks import element, plain_text

from .edition import Edition, License

CITATION = msgid("{title}. In: {package}, edition {version}, {date}.")
CITATION_MARKED = msgid("{title} In: {package}, edition {version}, {date}.")
#: A title that ends in one of these is cited without another stop.
CLOSING = ("?", "!", ".", "…", "？", "！", "。")


def citation(title: Html, edition: Edition) -> Sentence:
    """Return how a page is cited."""
    return say(
        CITATION_MARKED if plain_text(title).endswith(CLOSING) else CITATION,
        title=element("cite", title),
        package=_package(edition),
        version=element("span", edition.version, **{"data-name": "edition/version"}),
        date=issued(edition),
    )


def issued(edition: Edition) -> Html:
    """Return the date of the edition."""
    if not edition.issued:
        return Html("")
    attributes = {"datetime": edition.issued, "data-name": "edition/issued"}
    return element("time", period_text(edition.issued), **attributes)


def license_name(one: License) -> Html:
    """Return a licence's title, else its short name; digits in it belong to the name."""
    words, tag = text_and_language(one.named, "title")
    return element("span", words, **{"data-name": "edition/license", "lang": tag})


def _package(edition: Edition) -> Html:
    words, tag = text_and_language(edition.named, "title")
    return element("span", words, lang=tag)


def edition_names(edition: Edition) -> dict[str, list[str]]:
    """Return the texts of the edition that hold digits, for the page's package."""
    names = {"edition/version": [edition.version]}
    if edition.issued:
        names["edition/issued"] = [period_text(edition.issued)]
    names["edition/license"] = [text_of(one.named, "title") for one in edition.licenses]
    return names

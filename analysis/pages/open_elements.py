"""Hold what is known of an element of a page while it is open, for those who read the page.

trace, lines -> **open_elements**
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .own_sentences import CLAIM

GAP = CLAIM  # where a claim stands in the text of a block


@dataclass(slots=True)
class OpenElement:
    """An element that is open: its tag, attributes, language, and the nearest claim around it.

    `quoted` is what the quotations in it are evidence of, where a list says so for all; `entry` the
    entry of the evidence it stands in.
    """

    tag: str
    attributes: Mapping[str, str]
    language: str
    claim: "OpenElement | None"
    figure: "Scope"
    quoted: Mapping[str, str]
    entry: str = ""
    shown: list[str] = field(default_factory=list)  # the text in it, where it claims something
    line: str = GAP  # what it says in its line, once it is closed; a note sign says nothing
    held: bool = False  # a number of it was traced
    is_named: bool = False  # it stands before what it is called
    head: list[str] | None = None  # the words of the head of a column around it
    is_sign: bool = False  # not everybody reads it: it may hold signs, and no words
    is_turned: bool = False  # its letters may stand on their heads

    @property
    def words(self) -> str:
        """What it says among the words of its line: a number that is traced is one sign."""
        return "" if "data-note" in self.attributes else GAP if self.held else self.line


@dataclass
class Scope:
    """A `<figure>` (or the page): what its marks show, and the labels that wait for it.

    `held` are the marks that were traced: text, language, attributes.
    """

    held: list[tuple[str, str, Mapping[str, str]]] = field(default_factory=list)
    labels: list[tuple[str, str]] = field(default_factory=list)


#: The text of a block, and the claims that stand in it.
Run = list[str | OpenElement]

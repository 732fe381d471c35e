"""Say what is not there: not stated, not to be computed, not applicable, not to be compared.

Silence is shown as silence, never as a zero or an empty cell; each of these says a thing of its
own.
"""

from analysis.languages import msgid, translation

from .marks import Html, element
from .sentences import Sentence, part_html

NOT_STATED = msgid("not stated")
NOT_READ = msgid("not read yet")
NOT_COMPUTED = msgid("cannot be computed")
NOT_COMPARABLE = msgid("not comparable")
NOT_APPLICABLE = msgid("does not apply")


def not_stated() -> Html:
    """Return the mark for what the sources do not say."""
    return element("span", translation(NOT_STATED), **{"class": "not-stated"})


def not_read() -> Html:
    """Return the mark for what a draft made and nobody has read: a sign and the word."""
    return element("span", translation(NOT_READ), **{"class": "not-read"})


def not_computed() -> Html:
    """Return the mark for what would follow from figures that the sources do not state."""
    return element("span", translation(NOT_COMPUTED), **{"class": "not-stated"})


def not_applicable() -> Html:
    """Return the mark for a question that does not arise."""
    return element("span", translation(NOT_APPLICABLE), **{"class": "not-applicable"})


def not_comparable(reason: Sentence | Html | str = "") -> Html:
    """Return the mark for figures that may not be set side by side, with the reason."""
    sign = element("span", "≠", **{"aria-hidden": "true"})
    why = element("span", part_html(reason), **{"class": "why"}) if reason else ""
    words = element("span", translation(NOT_COMPARABLE), **{"class": "mark"})
    return element("span", sign + " " + words + why, **{"class": "not-comparable"})

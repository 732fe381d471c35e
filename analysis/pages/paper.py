"""Write the title of a page for the foot of each sheet it is printed on.

parts of a page -> **paper** -> template

CSS Paged Media Level 3: a margin box can only show a string of the style sheet, so each page
carries a rule of its own, named in its content policy like every other.
"""

import re

LONGEST = 90  # characters that fit beside the number of the sheet
UNSAFE = re.compile(r"[^\w .,·:()\-]")


def running_title(title: str) -> str:
    """Return the rule that sets the title at the foot of every printed sheet."""
    return f'@page {{ @bottom-left {{ content: "{css_string(shortened(title))}"; }} }}'


def shortened(title: str) -> str:
    """Return a title of a line at most, white space in one."""
    words = " ".join(title.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def css_string(text: str) -> str:
    """Return a text for a CSS string: no sign in it can end the string or the style sheet."""
    return UNSAFE.sub(lambda found: f"\\{ord(found.group()):x} ", text)

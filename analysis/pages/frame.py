"""Set a page's content in its frame: the template, style sheets, fonts, and the content policy.

content -> **frame** -> HTML

The page carries the glyphs its own text needs, so the frame is read once for them, too. Its policy
(Content Security Policy Level 3) allows by the SHA-256 of their text exactly the style sheets and
scripts inside the page, and refuses everything else.
"""

import base64
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template
from lxml import etree
from markupsafe import Markup

from analysis.languages import translate

from .edition import license_name
from .tree import Element
from .typefaces import FAMILIES, SHARED, font_rules

TEMPLATES = Path(__file__).parent / "template"
LONGEST_TITLE = 90  # characters that fit beside the number of a printed sheet
#: A text in quotes, which stays; a comment; a sign of the style sheet with the space around it.
#: Beside a colon, an opening bracket and a sign of arithmetic space has a meaning.
SPARE = re.compile(
    r"""(?P<text>"[^"]*"|'[^']*')|/\*.*?\*/|\s*(?P<sign>[{};,>]|(?<=[\w-]):(?=\s))\s*|\s+""",
    re.DOTALL,
)
UNSAFE = re.compile(r"[^\w .,·:()\-]")
#: Parts of a frame that hold no text of its own: what is read elsewhere, or by machines only.
NO_TEXT: Mapping[str, Any] = {
    "policy": "",
    "styles": (),
    "body": "",
    "entries": (),
    "description": "",
    "package": "",
    "rules": "",
}
_FRAME = etree.HTMLParser(huge_tree=True, no_network=True)


def framed(
    name: str, parts: Mapping[str, Any], trees: Sequence[Element] = (), report: str = ""
) -> str:
    """Return the page that a template makes of its parts, its look and its policy included.

    A report may have a template of its own, `template/reports/REPORT.html.j2`. `trees` are its
    content, in which the glyphs are looked for; that uses them up.
    """
    page = _template(f"reports/{report}.html.j2", name)
    frame = etree.fromstring(_sound(page.render(page={**parts, **NO_TEXT})), _FRAME)
    written = "".join([*parts["scripts"], parts["words"], *parts["styles"]])
    scripts = [*parts["scripts"], *parts.get("unpacked", ())]
    rules = font_rules([frame, *trees], parts["language"], written)
    styles = [style_sheet(), *parts["styles"], *([rules] if rules else [])]
    policy = content_policy([*styles, *parts["chart_styles"]], scripts)
    shown = {"styles": [Markup(style) for style in styles], "policy": policy}
    return _sound(page.render(page={**parts, **shown}))


@lru_cache(maxsize=1)
def style_sheet() -> str:
    """Return the style sheet of every page, without what only its own reader needs.

    A language that it does not name has the glyphs that its pages carry, too.
    """
    sheet = close_set((TEMPLATES / "page.css").read_text(encoding="utf-8"))
    unnamed = [(tag, family) for tag, (family, _) in FAMILIES.items() if family not in sheet]
    return sheet + "".join(
        f'[lang|="{tag}"]:not(svg){{font-family:{family},{SHARED},var(--sans)}}'
        for tag, family in unnamed
    )


def close_set(sheet: str) -> str:
    """Return a style sheet without its comments and the space around signs; quotes stay."""
    return SPARE.sub(lambda found: found["text"] or found["sign"] or " ", sheet).strip()


def content_policy(styles: Iterable[str], scripts: Iterable[str] = ()) -> str:
    """Return the policy that allows exactly these style sheets and scripts."""
    parts = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]
    parts += ["img-src data:", "font-src data:"]
    parts.append("style-src " + (_hashes(styles) or "'none'"))
    parts.append("script-src " + (_hashes(scripts) or "'none'"))
    return "; ".join(parts)


def running_title(title: str) -> str:
    """Return the rule that sets a page's title at the foot of every sheet it is printed on.

    CSS Paged Media Level 3: a margin box can only show a string of the style sheet.
    """
    return f'@page {{ @bottom-left {{ content: "{css_string(_shortened(title))}"; }} }}'


def _shortened(title: str) -> str:
    """Return a title of a line at most, white space in one."""
    words = " ".join(title.split())
    return words if len(words) <= LONGEST_TITLE else words[: LONGEST_TITLE - 1].rstrip() + "…"


def css_string(text: str) -> str:
    """Return a text for a CSS string: no sign in it can end the string or the style sheet."""
    return UNSAFE.sub(lambda found: f"\\{ord(found.group()):x} ", text)


def _hashes(texts: Iterable[str]) -> str:
    digests = (base64.b64encode(sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(dict.fromkeys(f"'sha256-{digest}'" for digest in digests))


def _sound(page: str) -> str:
    """Return a page with U+FFFD for each half of a character, which no file can hold."""
    return page.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


@lru_cache(maxsize=8)
def _template(*names: str) -> Template:
    """Return the first of some templates that there is."""
    return _environment().select_template(names)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, auto_reload=False)
    environment.globals |= {"t": translate, "license_name": license_name}
    return environment

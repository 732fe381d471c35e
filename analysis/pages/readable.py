"""Tell what a page holds that a reading of its text cannot vouch for.

finished page -> trace -> **readable**

A page of the workbook says what it says in text, in a small set of tags. What else can show a
number (a field, a gauge, a frame, a picture of dots, a counted list, a style sheet's own words) or
turn round how one is read (a direction, a line through it) is told as untraced, whatever it holds.
"""

import re
from collections.abc import Iterator, Mapping

from .attributes import PICTURE

TAGS = frozenset(
    # the page, its blocks and tables
    "html head body title meta link style script main nav header footer section article aside "
    "address hgroup p div h1 h2 h3 h4 h5 h6 hr br wbr blockquote pre figure figcaption details "
    "summary ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td "
    # words in a line, and what a page offers to press and fill in without a number of its own
    "a abbr b bdi button cite code data dfn em i kbd label mark q rt ruby samp search "
    "small span strong sub sup time u var form fieldset legend".split()
).union(PICTURE)
ELSEWHERE = re.compile(r"[\s\0-\x1f]*(?:data|javascript|vbscript):", re.IGNORECASE)
BREAKS = re.compile(r"[\t\n\r]")  # browsers read an address without them
#: What a style sheet writes by itself; the number of a printed sheet counts the sheets alone.
WRITTEN = re.compile(r"content\s*:([^;}]*)", re.IGNORECASE)
#: An embedded font, in which nothing can be read: most of what a page's own sheet weighs.
FONT = re.compile(r"url\(data:font/woff;base64,[A-Za-z0-9+/=]*\)")
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
#: Where a style sheet writes from: an attribute that is read, and no other nor a word of its own.
TAKEN = re.compile(r"attr\((?!\s*(?:aria-label|data-label)\s*\))|var\(|url\(", re.IGNORECASE)
#: What a style sheet shows by other means than words of its own (signs before the points of a list,
#: marks of a quotation, pictures, another sheet), and how it turns or strikes out what is read.
OTHERWISE = re.compile(
    r"@import|@counter-style|quotes\s*:(?!\s*(?:none|auto)|[^;}\w]*[;}])[^;}]*"
    r"|list-style(?:-type|-image)?\s*:(?!\s*(?:none|disc|circle|square|inherit)\s*[;}])[^;}]*"
    r"|url\(\s*[\"']?(?!data:font/)[^)]{0,30}"
    r"|(?<![-\w])direction\s*:\s*rtl|bidi-override|line-through|text-emphasis[^;}]*"
    r"|symbols\([^)]*\)|\b(?:rotate|scale|scaleX|matrix)\([^)]*\)"
    r"|(?:row|column|wrap)-reverse|(?<![-\w])(?:order|rotate|scale)\s*:[^;}]*"
    r"|text-security[^;}]*|font-feature-settings[^;}]*|(?:letter-spacing|text-indent)\s*:\s*-0*(?:[1-9]|\.[1-9])[^;}]*",
    re.IGNORECASE,
)
#: What a page has beside the workbook's own style sheet: its running title, the heads of cards, the
#: faces it carries, and colours and lines that leave what is read as it stands.
PAPER = re.compile(r"@page[^{}]{0,99}\{(?:[^{}]{0,99}\{[^{}]{0,999}\}){0,9}[^{}]{0,99}\}")
CARD = re.compile(
    r"\.k\d+ td:nth-child\(\d+\)::before\s*\{\s*content\s*:\s*\"[^\"]{0,999}\"/\"\"\s*\}"
)
FACE = re.compile(r"@font-face\{font-family:wb-[\w-]+;src: format\('woff'\)\}")  # less its font
PARTS = re.compile(r"([^;{}]*+)([;{}]|\Z)")  # a declaration, or what stands before a rule
PLAIN = re.compile(
    r"color|background(?:-color)?|fill(?:-opacity)?|stroke(?:-[a-z]+)*|border(?:-[a-z]+)*|outline(?:-[a-z]+)*"
    r"|padding(?:-[a-z]+)*|margin(?:-[a-z]+)*|(?:max-|min-)?(?:width|height)|(?:row-|column-)?gap|columns?(?:-[a-z]+)*"
    r"|text-(?:align|anchor|decoration|wrap)|vertical-align|font-(?:weight|style|size)|line-height|white-space"
    r"|overflow(?:-[xy])?|caption-side|cursor|display|break-[a-z]+|list-style(?:-type)?|quotes|counter-[a-z]+"
)
CHANGED = re.compile(
    r"transparent|hidden|clip|none|contents|rgba|hsla|#[0-9a-f]{3}0\b|#[0-9a-f]{6}00\b"
    r"|(?<![\w.#])0(?:\.0*)?(?:px|r?em|%|ex|ch|pt)?\s*$|super|sub\b",
    re.IGNORECASE,
)
BACKWARDS = re.compile(r"(?<!\w)-\s*\.?\d|(?:image|set|element|fade|gradient|paint)\(")
#: Where those words and noughts take nothing from what is read.
HARMLESS = re.compile(
    r"(?:padding|margin|border|outline|stroke|background|text-decoration|list|quotes)"
)
#: Whole cells and shapes, which colour may hide: what is left reads as before, and is all there is.
PLACED = re.compile(
    r"@media [^{}]+|(?:(?:^|,)\s*(?:[^\s,]+[\s>]+)*"
    r"(?:(?:table|thead|tbody|tfoot|tr|th|td|caption|svg|g|path|rect|circle|line|use|poly\w+|\*)(?![\w-])"
    r"|\.w[a-z]*\d*(?![\w-])|#T_)[^\s,>]*)+"
)
SHEET = re.compile(r"counters?\(\s*pages?\s*\)")
COUNTER = re.compile(r"counter")
ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|([^0-9a-fA-F\n]))")
POLICY = "content-security-policy"
LAST = 0x10FFFF
TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")


def unmarked_in(tag: str, given: Mapping[str, str], in_number: bool) -> Iterator[str]:
    """Yield what a number's mark has beside its claim: it holds its text alone, for all alike."""
    if in_number:
        yield f"<{tag}> in a number"
    elif tag == "data":
        others = (name for name in given if name != "lang" and not name.startswith("data-"))
        yield from (f"<data {name}>" for name in others if name != "value")


def unreadable(tag: str, given: Mapping[str, str], in_picture: bool) -> Iterator[str]:
    """Yield what of an open tag cannot be read as text: its own name, or what attributes hold.

    Which attributes it may have at all, `attributes` says.
    """
    if tag not in TAGS:
        yield f"<{tag}>"
    if not given:
        return
    for name in ("href", "xlink:href"):
        if ELSEWHERE.match(BREAKS.sub("", given.get(name, ""))):
            yield f'<{tag} {name}="{given[name][:40]}">'
    if tag == "use" and not given.get("href", "#").startswith("#"):
        yield f'<use href="{given["href"][:40]}">'
    if tag == "meta" and given.get("http-equiv", POLICY).lower() != POLICY:
        yield f'<meta http-equiv="{given["http-equiv"][:40]}">'
    if tag == "link" and "stylesheet" in given.get("rel", "").lower():
        yield '<link rel="stylesheet">'
    if "data-tick" in given and not in_picture and tag != "span":
        yield f"<{tag} data-tick>"


def words_of_style(sheet: str) -> Iterator[str]:
    """Yield what a style sheet puts on the page in words of its own."""
    for found in WRITTEN.finditer(plain_style(sheet)):
        yield found[1]


def shown_by_style(sheet: str) -> Iterator[str]:
    """Yield what a style sheet counts, draws or turns round by itself, but for sheets of paper."""
    sheet = plain_style(sheet)
    for found in WRITTEN.finditer(sheet):
        if COUNTER.search(SHEET.sub("", found[1])) or TAKEN.search(found[1]):
            yield " ".join(found[0].split())
    for found in OTHERWISE.finditer(sheet):
        yield " ".join(found[0].split())


def unplain_style(sheet: str) -> Iterator[str]:
    """Yield what a style sheet of another hand than the workbook's does to what is read."""
    sheet = plain_style(sheet)
    for known in (PAPER, FACE, CARD):
        sheet = known.sub("", sheet)
    for part, end in PARTS.findall(sheet):
        name, colon, value = (one.strip().lower() for one in part.partition(":"))
        value = value.removesuffix("!important").strip()
        if end == "{":
            if not PLACED.fullmatch(part.strip()):
                yield " ".join(part.split())[:60]
            continue
        if not (colon or name) or (name, value) == ("fill", "none"):
            continue
        takes = CHANGED.search(value) and not HARMLESS.match(name)
        if takes or not PLAIN.fullmatch(name) or BACKWARDS.search(value):
            yield " ".join(part.split())[:60]


def plain_style(sheet: str) -> str:
    """Return a style sheet without fonts and comments, its escaped letters as they are read."""
    return ESCAPED.sub(_unescaped, COMMENT.sub("", FONT.sub("", sheet)))


def _unescaped(escaped: re.Match[str]) -> str:
    """Return an escaped letter; a bracket or a stop of a text ends nothing, so it is left out."""
    letter = chr(min(int(escaped[1], 16), LAST)) if escaped[1] else escaped[2]
    return "" if letter in ";}" else letter

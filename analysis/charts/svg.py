"""Turn a figure into clean inline SVG: small, repeatable, themed by CSS, its marks alive.

matplotlib's SVG is taken apart and written again: no prolog, metadata or style attributes (a
strict content policy forbids those), two decimals, ids of its own, colours as CSS properties by
class, the text as text with its glyphs embedded. An artist tied to a mark becomes
`<g class="mark">` with the mark's `data-*`; one with evidence is a link `href="#ref-FIGURE"` around
it, reachable by pointer and named by its title for a screen reader (by keyboard, the same evidence
is reached in the chart's data table). Axis ticks are `<g class="tick" data-tick="…">`.
"""

import hashlib
import io
import re
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

import matplotlib as mpl

from analysis import page_run
from analysis.charts import fonts, theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
SLIM = 480  # pixels: a telephone shows it whole, its text still 9 pixels high
TALLEST = 1270  # pixels: higher, and a sheet of A4 would cut it or make it too small to read
OUTLINE = re.compile(r'<path(?P<outline>[^>]*) id="(?P<name>\ue000-[^"]*)"/>')
OUTLINES = re.compile(r'<defs>(?:<path[^>]* id="\ue000-[^"]*"/>)+</defs>')
REFERENCE = re.compile(r'href="#(\ue000-[^"]*)"')
#: The class of each colour of the look, for a shape's inside and its line: a quarter as long as
#: the property with what stands in for it, which a picture of many regions repeats by thousands.
CLASSES = {
    (kind, value): f"w{kind[0]}{number}"
    for kind in ("fill", "stroke")
    for number, value in enumerate(theme.ROLES.values())
}
CLASSES |= {("fill", "none"): "wn", ("stroke-linecap", "square"): "wq"}
RULES = {name: f"{kind}:{value}" for (kind, value), name in CLASSES.items()}
COLOURED = re.compile(r'<[a-z]+ class="(w[0-9 wfsnq]*)"')
#: A path of straight lines only, and a point of it.
STRAIGHT = re.compile(r"M[-\d. ]+(?:L[-\d. ]+)+z?")
POINT = re.compile(r"([ML])(-?[\d.]+) (-?[\d.]+)")
STYLED = tuple(dict.fromkeys(kind for kind, _ in CLASSES))
DROPPED = {f"{SVG}metadata", f"{SVG}style", f"{SVG}title"}
NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))
DEFAULTS = frozenset(
    {("text-anchor", "start"), ("stroke-width", "1"), ("font-size", f"{theme.SMALL:g}px")}
)
KEPT_STYLES = (
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-opacity",
    "stroke-linecap",
    "opacity",
    "text-anchor",
    "font-size",
)


def inline_svg(canvas: Canvas, alt: str, *, narrow: bool = False) -> str:
    """Return the canvas as an inline `<svg>` whose accessible name is `alt`.

    A `narrow` one stands in for another picture where the screen is narrow; it shows only where a
    style sheet says so, as most outputs of a notebook meet none.
    """
    root = _drawn(canvas)
    body = _once("".join(_node(child, canvas) for child in root if child.tag not in DROPPED))
    words = "".join(element.text or "" for element in root.iter(f"{SVG}text"))
    prefix = "c" + hashlib.sha256(f"{body}{alt}".encode()).hexdigest()[:4]
    family, rule = _font(words, canvas.language)
    body = body.replace("\ue000", prefix)
    width, height = f"{canvas.width:g}", f"{canvas.height:g}"
    hidden = ' display="none"' if narrow else ""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" class="{_kind(canvas, narrow)}" id="{prefix}"{hidden}'
        f' role="graphics-document" aria-label={quoteattr(alt)} lang="{canvas.language}"'
        f' font-family="{family},{escape(canvas.family)},sans-serif" font-size="{theme.SMALL:g}px"'
        ' text-rendering="geometricPrecision">'
        f"<style>{rule}{_rules(body)}</style>{body}</svg>"
    )


def _font(words: str, language: str) -> tuple[str, str]:
    """Return (family name, `@font-face` rule) for the words; no rule where the page carries it."""
    if not words:
        return "sans-serif", ""
    if page_run.current().carries_fonts:
        return fonts.family_of_text(words, language), ""
    return fonts.embedded(words, language)


def _rules(body: str) -> str:
    """Return the style rules of the colours that a picture uses, the same in every picture."""
    used = {name for names in COLOURED.findall(body) for name in names.split()}
    return "".join(f".{name}{{{RULES[name]}}}" for name in sorted(used & RULES.keys()))


def _once(body: str) -> str:
    """Return the picture with each outline defined once; matplotlib repeats it for every mark."""
    first: dict[str, str] = {}
    names: dict[str, str] = {}

    def defined(found: re.Match) -> str:
        new = []
        for one in OUTLINE.finditer(found.group()):
            known = one["outline"] in first
            names[one["name"]] = first.setdefault(one["outline"], f"\ue000-{len(first)}")
            new += [] if known else [f'<path{one["outline"]} id="{names[one["name"]]}"/>']
        return f"<defs>{''.join(new)}</defs>" if new else ""

    body = OUTLINES.sub(defined, body)
    return REFERENCE.sub(lambda found: f'href="#{names.get(found[1], found[1])}"', body)


def _kind(canvas: Canvas, narrow: bool) -> str:
    """Return the class of the picture: slim fits a telephone, tall is more than a sheet holds."""
    if narrow:
        return "chart narrow"
    wide = " wide" if canvas.width > theme.WIDTH + 1 else ""
    slim = " slim" if canvas.width <= SLIM else ""
    tall = " tall" if canvas.height > TALLEST else ""
    return f"chart{slim}{wide}{tall}"


def _drawn(canvas: Canvas) -> ET.Element:
    buffer = io.StringIO()
    with mpl.rc_context(theme.RC):
        canvas.figure.savefig(buffer, format="svg", metadata=NO_METADATA)
    return ET.fromstring(buffer.getvalue())


def _node(element: ET.Element, canvas: Canvas) -> str:
    """Return an element written again; groups that say nothing are opened up."""
    tag = element.tag.removeprefix(SVG)
    if tag == "a":
        return _inside(element, canvas)
    mark = canvas.marks.get(element.get("id", "")) if tag == "g" else None
    if mark is not None:
        return _marked(element, mark, canvas)
    inside = _inside(element, canvas)
    attributes = _attributes(element)
    if tag in ("g", "defs") and not inside:
        return ""
    if tag == "g" and not attributes:
        return inside
    if tag == "text":
        inside = escape(element.text or "")
    return f"<{tag}{attributes}>{inside}</{tag}>" if inside else f"<{tag}{attributes}/>"


def _inside(element: ET.Element, canvas: Canvas) -> str:
    return "".join(_node(child, canvas) for child in element if child.tag not in DROPPED)


def _marked(element: ET.Element, mark: Mark, canvas: Canvas) -> str:
    kind = "tick" if mark.gid.startswith("tick-") else mark.gid.partition("-")[0]
    data = "".join(f" data-{name}={quoteattr(value)}" for name, value in mark.data.items())
    title = f"<title>{escape(mark.label)}</title>" if mark.label else ""
    group = f'<g class="{kind}"{data}>{title}{_inside(element, canvas)}</g>'
    if not mark.href:
        return group
    # JupyterLab takes any `href` for that of an HTML link and fails on one in SVG
    return f'<a xlink:href={quoteattr(mark.href)} tabindex="-1">{group}</a>'


def _attributes(element: ET.Element) -> str:
    """Return the attributes worth keeping, styles as presentation attributes."""
    found = {name: value for name, value in element.attrib.items() if name not in ("style", "id")}
    styles = _styles(element.get("style", ""))
    found |= {name: styles[name] for name in KEPT_STYLES if name in styles}
    if element.tag == f"{SVG}use":  # the marker it shows has its own outline
        found = {name: value for name, value in found.items() if not name.startswith("stroke")}
    if element.tag in (f"{SVG}path", f"{SVG}clipPath") and _is_definition(element):
        found["id"] = "\ue000-" + element.get("id", "")
    if XLINK in found:
        found["href"] = "#\ue000-" + found.pop(XLINK).removeprefix("#")
    coloured = [
        CLASSES[name, _themed(found.pop(name))]
        for name in STYLED
        if (name, _themed(found.get(name, ""))) in CLASSES
    ]
    written = [f' class="{" ".join(coloured)}"'] if coloured else []
    return "".join([*written, *(_attribute(name, value) for name, value in found.items())])


def _themed(value: str) -> str:
    return theme.ROLES.get(value, value)


def _attribute(name: str, value: str) -> str:
    if name == "transform" and (value := _transform(value)) == "":
        return ""
    if "url(#" in value:
        value = value.replace("url(#", "url(#\ue000-")
    value = NUMBER.sub(_short, re.sub(r"\s+", " ", value)).strip()
    value = _path(value) if name == "d" else value
    if (name, value) in DEFAULTS:
        return ""
    return f" {name}={quoteattr(value)}"


def _path(value: str) -> str:
    """Return the data of a path in short; a line along an axis names one number."""
    value = re.sub(r" ?([MLCQZmlcqz]) ?", r"\1", value)
    if not STRAIGHT.fullmatch(value):
        return value
    written, at = [], ("", "")
    for sign, x, y in POINT.findall(value):
        along = sign == "L" and (f"V{y}" if x == at[0] else f"H{x}" if y == at[1] else "")
        written.append(along or f"{sign}{x} {y}")
        at = (x, y)
    return "".join(written) + value[len(value.rstrip("z")) :]


def _transform(value: str) -> str:
    """Return a transform without matplotlib's rotation by nothing."""
    return re.sub(r"rotate\(-?0(?:\.0+)?(?: [^)]*)?\)", "", value).strip()


def _styles(style: str) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in style.split(";") if ":" in part)
    styles = {name.strip(): value.strip() for name, value in pairs}
    size = re.search(r"([\d.]+)px", styles.pop("font", ""))
    return styles | ({"font-size": size.group(1)} if size else {})


def _is_definition(element: ET.Element) -> bool:
    return element.get("id", "") != "" and not element.get("id", "").startswith("patch_")


def _short(match: re.Match) -> str:
    text = f"{float(match.group()):.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text

"""Write a canvas as clean inline SVG: small, repeatable, themed by CSS, its marks alive.

canvas -> **svg** -> chart

A strict content policy forbids style attributes: colours are CSS properties by class, the text is
text with its glyphs embedded, numbers have two decimals, and the picture has ids of its own. A
shape tied to a mark becomes `<g class="mark">` with the mark's `data-*`; one with evidence is a
link `href="#ref-FIGURE"` around it, reachable by pointer and named by its title for a screen
reader (by keyboard, the same evidence is reached in the chart's data table). Axis ticks are
`<g class="tick" data-tick="…">`.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import starmap
from xml.sax.saxutils import escape, quoteattr

from analysis import page_run
from analysis.charts import fonts, theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark
from analysis.charts.shapes import (
    SOLID,
    Axes,
    Box,
    Dash,
    Face,
    Line,
    Point,
    Shape,
    Sign,
    Tint,
    Words,
)
from analysis.charts.svg_paths import number_text, outlines_of, path_text

SLIM = 480  # pixels: a telephone shows it whole, its text still 9 pixels high
TALLEST = 1270  # pixels: higher, and a sheet of A4 would cut it or make it too small to read
#: Stands in for the id of the picture, which comes of its content.
OWN = "\ue000"
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
#: What lies on what, on the sheet and on axes.
LAYERS = {Tint: 0, Box: 0, Face: 0, Line: 1, Sign: 1, Words: 2}
#: The half of a marker that is not filled.
CLEAR: "Look" = ("", ' fill-opacity="0"')


def inline_svg(canvas: Canvas, alt: str, *, narrow: bool = False) -> str:
    """Return the canvas as an inline `<svg>` whose accessible name is `alt`.

    A `narrow` one stands in for another picture where the screen is narrow; it shows only where a
    style sheet says so, as most outputs of a notebook meet none.
    """
    body = "".join(_Written(canvas).parts())
    words = "".join(shape.words for shape in canvas.drawn if isinstance(shape, Words))
    prefix = "c" + hashlib.sha256(f"{body}{alt}".encode()).hexdigest()[:4]
    family, rule = _font(words, canvas.language)
    body = body.replace(OWN, prefix)
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


def _kind(canvas: Canvas, narrow: bool) -> str:
    """Return the class of the picture: slim fits a telephone, tall is more than a sheet holds."""
    if narrow:
        return "chart narrow"
    wide = " wide" if canvas.width > theme.WIDTH + 1 else ""
    slim = " slim" if canvas.width <= SLIM else ""
    tall = " tall" if canvas.height > TALLEST else ""
    return f"chart{slim}{wide}{tall}"


class _Written:
    """A picture being written: each outline is defined where it is first used, clips at the end."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.outlines: dict[str, str] = {}
        self.clips: dict[Axes, str] = {}

    def parts(self) -> Iterator[str]:
        """Yield the shapes in the order in which they lie on each other."""
        canvas = self.canvas
        yield from map(self.shape, canvas.rules)
        for axes, drawn in canvas.on_axes.items():
            yield from map(self.shape, _layered(drawn))
            yield self.shape(_foot(axes))
        yield from map(self.shape, _layered(canvas.drawn))
        if self.clips:
            yield f"<defs>{''.join(starmap(_clip, self.clips.items()))}</defs>"

    def shape(self, shape: Shape) -> str:
        """Return a shape with the mark it stands for."""
        written = self._bare(shape)
        mark = self.canvas.marks.get(shape.gid) if shape.gid else None
        return _marked(written, mark) if mark and written else written

    def _bare(self, shape: Shape) -> str:
        match shape:
            case Words():
                return _words(shape)
            case Sign():
                return self._sign(shape)
            case Line():
                return self._line(shape)
            case Tint():
                return self._tint(shape)
            case Box() | Face():
                dash = shape.dash if isinstance(shape, Face) else SOLID
                look = _look(shape.fill, shape.edge, shape.line, dash, shape.alpha)
                return _element("path", f' d="{path_text(shape.points)}z"', look)

    def _line(self, line: Line) -> str:
        points: Iterable[Point] = zip(line.xs, line.ys, strict=True)
        clip = ""
        if line.axes is not None:
            points = [line.axes.at(x, y) for x, y in points]
            clip = "" if line.free else self._clip(line.axes)
        look = _look("none", line.colour, line.width, line.dash, cap=line.cap)
        return _element("path", f' d="{path_text(points)}"{clip}', look)

    def _tint(self, tint: Tint) -> str:
        axes = tint.axes
        path = [axes.at(x, y) for x, y in zip(tint.xs, tint.ys, strict=True)]
        ring = [(path[0][0], axes.top), *path, (path[-1][0], axes.top)]
        own = f' d="{path_text(ring)}z"{self._clip(axes)}'
        return _element("path", own, _look(tint.colour, "none", 0))

    def _sign(self, sign: Sign) -> str:
        x, y = sign.axes.at(sign.x, sign.y) if sign.axes else (sign.x, sign.y)
        place = f' x="{number_text(x)}" y="{number_text(y)}"'
        edge = _look("", sign.colour, sign.edge)
        written = []
        for path, is_filled in outlines_of(sign.shape, sign.size, half=sign.half):
            name, defined = self._outline(_attributes(f' d="{path}"', edge))
            look = _look(sign.fill, "none", 0) if is_filled else CLEAR
            used = _element("use", place, look, f' href="#{name}"')
            written.append(f"{defined}{used}")
        return "".join(written)

    def _outline(self, attributes: str) -> tuple[str, str]:
        """Return the name of an outline, and its definition where it is new."""
        if attributes in self.outlines:
            return self.outlines[attributes], ""
        name = self.outlines[attributes] = f"{OWN}-{len(self.outlines)}"
        return name, f'<defs><path{attributes} id="{name}"/></defs>'

    def _clip(self, axes: Axes) -> str:
        name = self.clips.setdefault(axes, f"{OWN}-p{len(self.clips)}")
        return f' clip-path="url(#{name})"'


def _layered(shapes: Sequence[Shape]) -> list[Shape]:
    """Return shapes as they lie on each other: faces, then lines and signs, then words."""
    return sorted(shapes, key=lambda shape: LAYERS[type(shape)])


def _foot(axes: Axes) -> Line:
    """Return the line at the foot of axes."""
    y, ends = axes.top + axes.height, [axes.left, axes.left + axes.width]
    return Line(ends, [y, y], theme.GRID, cap="projecting")


def _clip(axes: Axes, name: str) -> str:
    place = {"x": axes.left, "y": axes.top, "width": axes.width, "height": axes.height}
    box = "".join(f' {side}="{number_text(value)}"' for side, value in place.items())
    return f'<clipPath id="{name}"><rect{box}/></clipPath>'


def _words(words: Words) -> str:
    if not words.words:
        return ""
    x, y = number_text(words.x), number_text(words.y)
    place = f' x="{x}" y="{y}"' + (f' transform="rotate(-90 {x} {y})"' if words.upright else "")
    more = "" if words.anchor == "start" else f' text-anchor="{words.anchor}"'
    more += "" if words.size == theme.SMALL else f' font-size="{words.size:g}px"'
    look = _look(words.colour, "none", 0)
    return f"<text{_attributes(place, look)}{more}>{escape(words.words)}</text>"


def _marked(written: str, mark: Mark) -> str:
    kind = "tick" if mark.gid.startswith("tick-") else mark.gid.partition("-")[0]
    data = "".join(f" data-{name}={quoteattr(value)}" for name, value in mark.data.items())
    title = f"<title>{escape(mark.label)}</title>" if mark.label else ""
    group = f'<g class="{kind}"{data}>{title}{written}</g>'
    if not mark.href:
        return group
    # JupyterLab takes any `href` for that of an HTML link and fails on one in SVG
    return f'<a xlink:href={quoteattr(mark.href)} tabindex="-1">{group}</a>'


Look = tuple[str, str]


def _element(tag: str, own: str, look: Look, more: str = "") -> str:
    """Return an element without content."""
    return f"<{tag}{_attributes(own, look)}{more}/>"


def _attributes(own: str, look: Look) -> str:
    classes, rest = look
    return f"{classes}{own}{rest}"


@lru_cache(maxsize=256)
def _look(
    fill: str, edge: str, width: float, dash: Dash = SOLID, alpha: float = 1.0, cap: str = "butt"
) -> Look:
    """Return the classes of a shape's colours, and attributes for the rest of how it looks.

    Without a `fill` it says nothing of its inside, without a width nothing of its line.
    """
    line = {"stroke": edge, "stroke-width": number_text(width)} if width else {}
    if dash:
        line["stroke-dasharray"] = ",".join(number_text(part * width) for part in dash)
    if width and cap == "projecting":
        line["stroke-linecap"] = "square"
    styles = ({"fill": fill} if fill else {}) | line
    styles |= {"opacity": number_text(alpha)} if alpha != 1 else {}
    styles = {name: theme.ROLES.get(value, value) for name, value in styles.items()}
    classes = [CLASSES[one] for one in styles.items() if one in CLASSES]
    rest = [
        f" {name}={quoteattr(value)}"
        for name, value in styles.items()
        if (name, value) not in CLASSES and (name, value) != ("stroke-width", "1")
    ]
    return f' class="{" ".join(classes)}"' if classes else "", "".join(rest)

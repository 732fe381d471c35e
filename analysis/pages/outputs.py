"""Take the outputs of an executed notebook into the page: HTML, SVG and pictures, nothing else.

Warnings, prints to stderr and widgets stay behind. What comes in must obey the page's content
policy: `style` attributes become presentation attributes in SVG and fall away elsewhere, and
style sheets inside a picture are kept, to be named in the policy by their hash.
"""

import html
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from .markup import Piece, pieces, tag

LEFT_OUT = frozenset({"explore", "check", "parameters", "injected-parameters", "remove-cell"})
REFERENCE = re.compile(r"url\(#([^)]+)\)")
IDENT = re.compile(r"\sid=[\"']([^\"']+)")
SHEET = re.compile(r"<style[^>]*+>([^<]++)</style>")
LINKING = ("href", "xlink:href", "aria-labelledby", "aria-describedby", "for", "headers")


class CellError(ValueError):
    """An executed notebook holds an error; there is no page to make from it."""


def kept_cells(notebook: Mapping) -> list[Mapping]:
    """Return the cells a page shows: not the controls, not the checks, not the parameters."""
    return [cell for cell in notebook["cells"] if not LEFT_OUT & set(_tags(cell))]


def output_html(output: Mapping) -> str:
    """Return one output of a cell as HTML, or "" for what a page does not show."""
    if output["output_type"] == "error":
        raise CellError(f"{output['ename']}: {output['evalue']}")
    if output["output_type"] == "stream":
        shown = output["name"] == "stdout" and output["text"].strip()
        return f"<pre>{html.escape(output['text'])}</pre>" if shown else ""
    return _richest(output["data"], output.get("metadata", {}))


def _richest(data: Mapping, metadata: Mapping) -> str:
    if "application/vnd.jupyter.widget-view+json" in data:
        return ""
    if "text/html" in data:
        return _text(data["text/html"])
    if "image/svg+xml" in data:
        return re.sub(r"<\?xml.*?\?>|<!DOCTYPE[^>]*>", "", _text(data["image/svg+xml"]))
    if "image/png" in data:
        words = html.escape(str(metadata.get("image/png", {}).get("alt", "")))
        return f'<img alt="{words}" src="data:image/png;base64,{data["image/png"].strip()}">'
    text = _text(data.get("text/plain", ""))
    return f"<pre>{html.escape(text)}</pre>" if text and not text.startswith("<") else ""


def _text(written: str | list[str]) -> str:
    """Return a text of a notebook, which may be written in lines."""
    return written if isinstance(written, str) else "".join(written)


def clean(markup: str, taken: set[str]) -> tuple[str, list[str]]:
    """Return an output that obeys the policy, and the texts of its style sheets.

    Ids already taken on the page get a suffix; `taken` grows by the ids of this output.
    """
    idents = IDENT.findall(markup)
    if "style=" not in markup and len({*idents, *taken}) == len(idents) + len(taken):
        taken.update(idents)
        return markup, SHEET.findall(markup)
    found = list(pieces(markup))
    renamed = _renamed(found, taken)
    sheets = [
        piece.raw
        for before, piece in pairwise(found)
        if before.name == "style" and not before.closing and not piece.name
    ]
    return "".join(_rewritten(found, renamed)), sheets


def _renamed(found: list[Piece], taken: set[str]) -> dict[str, str]:
    renamed = {}
    for piece in found:
        ident = piece.attributes.get("id") if 'id="' in piece.raw else None
        if ident in taken:
            number = 2
            while f"{ident}-{number}" in taken:
                number += 1
            renamed[ident] = f"{ident}-{number}"
        if ident:
            taken.add(renamed.get(ident, ident))
    return renamed


def _rewritten(found: list[Piece], renamed: Mapping[str, str]) -> Iterator[str]:
    depth = 0
    for piece in found:
        if piece.name == "svg":
            depth += -1 if piece.closing else 1
        if not piece.name or not (renamed or "style=" in piece.raw):
            yield piece.raw
            continue
        attributes = piece.attributes
        changed = _restyled(attributes, depth > 0)
        changed = {name: _pointed(name, value, renamed) for name, value in changed.items()}
        same = changed == attributes
        yield piece.raw if same else tag(_own_name(piece), changed, piece.raw.endswith("/>"))


def _restyled(attributes: dict[str, str], in_svg: bool) -> dict[str, str]:
    changed = {name: value for name, value in attributes.items() if name != "style"}
    if in_svg:
        for part in attributes.get("style", "").split(";"):
            name, colon, value = part.partition(":")
            if colon and not name.strip().startswith("--"):
                changed[name.strip()] = value.strip()
    return changed


def _pointed(name: str, value: str, renamed: Mapping[str, str]) -> str:
    if name == "id":
        return renamed.get(value, value)
    if name in LINKING:
        bare = value.removeprefix("#")
        return value[: len(value) - len(bare)] + renamed.get(bare, bare)
    return REFERENCE.sub(lambda found: f"url(#{renamed.get(found[1], found[1])})", value)


def _own_name(piece: Piece) -> str:
    """Return the tag's name as written: SVG has names in mixed case (`clipPath`)."""
    return re.match(r"<([\w:-]+)", piece.raw).group(1)


def _tags(cell: Mapping) -> list[str]:
    return cell.get("metadata", {}).get("tags", [])

"""Pack what is long beside what it does, so that a page stays light to send.

interaction, metadata -> **packed** -> exporter, frame; carried

A packed script is one that unpacks the text of others and runs it. The content policy of the page
names both by their hash, so nothing runs that the page was not made with. Packed data are JSON
with one member, which names how they are packed (RFC 1951, in base64); no script reads them.
"""

import base64
import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

MEMBER = "deflate-raw"
LONG = 16_000  # characters of data; up to here anyone may read them off the page
LARGEST = 50_000_000  # characters that a stranger's page may unpack to; ours have 200,000

UNPACKS = """// Unpacks and runs the page's calculator: {names}, which stand in the workbook's own
// folder analysis/pages/template as they are read here.
(async () => {{
  const bytes = Uint8Array.from(atob("{packed}"), (sign) => sign.charCodeAt(0));
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const script = Object.assign(document.createElement("script"), {{
    textContent: await new Response(text).text(),
  }});
  document.head.append(script);
}})();
"""


def packed(text: str, names: Iterable[str]) -> str:
    """Return the script that runs `text`, which are the scripts of these names in one."""
    return UNPACKS.format(packed=_small(text), names=", ".join(names))


def packed_data(text: str) -> str:
    """Return the text of a block of data, JSON itself; a long one as JSON of one packed member."""
    return text if len(text) <= LONG else json.dumps({MEMBER: _small(text)})


def unpacked_data(block: Mapping[str, Any]) -> str | None:
    """Return the text that a block packs; None for a block that packs none.

    Raises ValueError for one that cannot be unpacked, or is larger than any page of ours.
    """
    held = block.get(MEMBER)
    if not isinstance(held, str):
        return None
    reader = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        text = reader.decompress(base64.b64decode(held, validate=True), LARGEST)
    except zlib.error as fault:
        raise ValueError(str(fault)) from fault
    if not reader.eof:
        raise ValueError("it ends early, or is too large")
    return text.decode()


def _small(text: str) -> str:
    maker = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return base64.b64encode(maker.compress(text.encode()) + maker.flush()).decode("ascii")

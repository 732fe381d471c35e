"""Pack scripts that are long beside what they do, so that a page stays light to send.

interaction -> **packed** -> exporter, frame

A packed script is one that unpacks the text of others and runs it. The content policy of the page
names both by their hash, so nothing runs that the page was not made with.
"""

import base64
import zlib
from collections.abc import Iterable

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
    maker = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    small = maker.compress(text.encode()) + maker.flush()
    return UNPACKS.format(packed=base64.b64encode(small).decode("ascii"), names=", ".join(names))

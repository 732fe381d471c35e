"""Note each finished page at once, so that a run that is killed does not forget it.

The manifest is one file and is written once at the end of a run; the journal takes one line per
page as it comes and is merged into the manifest by whichever run reads it next. A line that a kill
cut short is the last one, and is passed over: that page is rendered again, to the same bytes.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = "manifest.journal"


def noted(out: Path) -> dict[str, Any]:
    """Page name -> record of the pages a run finished and did not live to put in the manifest."""
    try:
        lines = (out / NAME).read_bytes().splitlines()
    except OSError:
        return {}
    found: dict[str, Any] = {}
    for line in lines:
        try:
            found |= json.loads(line)
        except (ValueError, TypeError):
            break
    return found


def note(out: Path, name: str, record: Mapping[str, Any]) -> None:
    """Add a page's record; raises OSError when the disk is full or not to be written to."""
    line = json.dumps({name: record}, ensure_ascii=False)
    with (out / NAME).open("ab") as stream:
        stream.write(f"{line}\n".encode())


def clear(out: Path) -> None:
    """Forget the notes, once the manifest holds them."""
    (out / NAME).unlink(missing_ok=True)

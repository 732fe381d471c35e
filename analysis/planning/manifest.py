"""Remember what every page was made from, and decide which pages are due.

`manifest.json` lies with the pages: for each its report, parameters, language, the digests of its
inputs, its own digest and size, those of its data, and the figures it shows. A page is due when it
was never rendered, its file or its data is gone or was changed, or one of its inputs changed. Only
what the system changed after the manifest (or an edit that is not seen by its size) is read for it.

The manifest is one file and is written once at the end of a run. So that a run that is killed
forgets no page, `manifest.journal` takes one line per page as it comes, and is merged by whichever
run reads it next. A line that a kill cut short is the last one, and is passed over: that page is
rendered again, to the same bytes.
"""

import json
import os
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from analysis.files import write_whole
from analysis.plain_files import from_json, read_json, whole
from analysis.planning.fingerprints import Fingerprints, differing
from analysis.planning.page import Outcome, Page

NAME = "manifest.json"
JOURNAL = "manifest.journal"
Record = dict[str, Any]
RECORDED = {
    "report": str, "title": str, "parameters": dict, "language": str, "inputs": dict,
    "sha256": str, "size": int, "files": list, "figures": list,
}  # fmt: skip


def read_manifest(out: Path) -> dict[str, Record]:
    """Page name -> record; without those that are missing, damaged or cannot be read."""
    try:
        pages = from_json(out / NAME)["pages"]
    except (OSError, ValueError, KeyError, TypeError):
        pages = {}
    found = (pages if isinstance(pages, dict) else {}) | _noted(out)
    return {name: record for name, record in found.items() if _is_whole(record)}


def _is_whole(record: Any) -> bool:
    return isinstance(record, dict) and all(
        isinstance(record.get(name), kind) for name, kind in RECORDED.items()
    )


def write_manifest(out: Path, records: Mapping[str, Record]) -> None:
    """Put the records in place, sorted by page, in one step, and clear the journal."""
    content = {"pages": dict(sorted(records.items()))}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    write_whole(out / NAME, f"{text}\n".encode())
    (out / JOURNAL).unlink(missing_ok=True)


def note_at_once(out: Path, name: str, record: Record) -> None:
    """Add a page's record to the journal; raises OSError when the disk cannot be written to."""
    line = json.dumps({name: record}, ensure_ascii=False)
    with (out / JOURNAL).open("ab") as stream:
        stream.write(f"{line}\n".encode())


def _noted(out: Path) -> dict[str, Any]:
    """Page name -> record of the pages a run finished and did not live to put in the manifest."""
    try:
        lines = whole(out / JOURNAL).splitlines()
    except OSError:
        return {}
    found: dict[str, Any] = {}
    for line in lines:
        try:
            found |= read_json(line)
        except (ValueError, TypeError):
            break
    return found


def why_due(
    page: Page, record: Record | None, now: Mapping[str, str], out: Path, written: int = 0
) -> str:
    """The reason to render a page again; empty when there is none.

    What the system last changed before `written` (nanoseconds) is as it was then.
    """
    if record is None:
        return "never rendered"
    try:
        size = os.stat(f"{out}/{page.name}").st_size  # noqa: PTH116
        missing = [name for name in record["files"] if not os.access(f"{out}/{name}", os.R_OK)]
    except OSError:
        return "its file is gone"
    if missing:
        return f"{missing[0]} is gone"
    if size != record.get("size"):
        return "its file was changed"
    data = record.get("data")
    digests = {page.name: record["sha256"]} | (data if isinstance(data, dict) else {})
    if altered := [name for name in digests if _altered(f"{out}/{name}", digests[name], written)]:
        return f"{altered[0]} was changed"
    changed = differing(record.get("inputs"), now)
    return f"changed: {', '.join(changed)}" if changed else ""


def due(
    pages: Iterable[Page], records: Mapping[str, Record], prints: Fingerprints, out: Path
) -> dict[str, str]:
    """Page name -> why it is due, for every page; empty text for those that are not."""
    written = _written(out)
    return {
        page.name: why_due(page, records.get(page.name), prints.of(page), out, written)
        for page in pages
    }


def _written(out: Path) -> int:
    """When the manifest was put in place, after all that it tells of; 0 where there is none."""
    try:
        return os.stat(out / NAME).st_ctime_ns  # noqa: PTH116
    except OSError:
        return 0


def _altered(path: str, digest: object, written: int) -> bool:
    """Whether a file is another than the one on record; one not touched since is not read."""
    try:
        if os.stat(path).st_ctime_ns < written:  # noqa: PTH116
            return False
        return sha256(whole(path)).hexdigest() != digest
    except OSError:
        return True


def record_of(page: Page, outcome: Outcome, inputs: Mapping[str, str], out: Path) -> Record:
    """What the manifest keeps of a rendered page; raises OSError where its data cannot be read."""
    return {
        "report": page.report,
        "title": page.title,
        "parameters": dict(page.parameters),
        "language": page.language,
        "inputs": dict(inputs),
        "sha256": outcome.digest,
        "size": outcome.size,
        "files": list(outcome.files),
        "data": {name: sha256(whole(out / name)).hexdigest() for name in outcome.files},
        "figures": list(outcome.figures),
    }

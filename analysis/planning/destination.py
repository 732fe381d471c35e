"""Say where finished pages go: a folder of this machine, or an address that fsspec reaches.

Pages that go to an address like `s3://bucket/folder` are made in a folder of the state, which stays
for the next run, and are sent from there.
"""

import re
from hashlib import sha256
from pathlib import Path

from analysis import paths
from analysis.plain_files import real


def is_address(out: str | Path | None) -> bool:
    """Whether pages go to a file system reached by an address like `s3://bucket/folder`."""
    return "://" in str(out or "")


def without_password(address: str) -> str:
    """The address without the user and password that may stand before its host."""
    return re.sub(r"://[^/@]*@", "://", address)


def folder_for(out: str | Path | None) -> Path:
    """The folder the pages are made in; for an address, the one they are sent from."""
    if is_address(out):
        return paths.state_folder() / "out" / sha256(str(out).encode()).hexdigest()[:16]
    return real(out or paths.reports_folder())

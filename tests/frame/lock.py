"""Write the locks: every package with its version and hashes, in sections that `make` can take.

    python -m tests.frame.lock [--upgrade]

Every section holds what it needs beside those it stands on, so that one file of one resolution
gives every environment its own part. What stays in no section but the benchmark's is in a file
beside the benchmark. Versions stay as they are unless a requirement asks for another, or --upgrade.
"""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
BENCH_LOCK = ROOT / "tests/benchmarks/requirements.lock"
UV = Path(sys.executable).with_name("uv")
#: section -> the sections it stands on; `make` installs them together
SECTIONS = {
    "setup": (),
    "reports": ("setup",),
    "lab": ("setup", "reports"),
    "cluster": ("setup", "reports"),
    "parquet": ("setup", "reports"),
    "model": ("setup", "reports"),
    "dev": ("setup", "reports", "lab", "cluster", "model"),
}
EVERYTHING = ROOT / "build/everything.lock"
HEAD = "# Written by `make lock` from pyproject.toml: sections, of which a target takes its own.\n"
BENCH_HEAD = "# Written by `make lock`: what the benchmark needs beside the section reports.\n"


def requirements() -> dict[str, list[str]]:
    """Section -> what pyproject.toml asks for in it."""
    content = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = content["project"]
    named = {"reports": project["dependencies"], **project["optional-dependencies"]}
    return named | content["dependency-groups"]


def locked(wanted: Iterable[str], *options: str | Path) -> list[str]:
    """Resolve requirements for every system; one text for each package, with its hashes."""
    command = [UV, "pip", "compile", "--universal", "--python-version", "3.11", "--quiet",
               "--generate-hashes", "--no-header", "--no-annotate", *options, "-"]  # fmt: skip
    asked = "\n".join(wanted).encode()
    return packages(
        subprocess.run(command, input=asked, stdout=subprocess.PIPE, check=True).stdout.decode()
    )


def packages(text: str) -> list[str]:
    """Split a lock into its packages, each with the lines of its hashes."""
    return re.findall(r"^[a-z0-9][^\n]*\n(?: [^\n]*\n)*", text, re.MULTILINE)


def in_sections(resolved: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Leave to each section what none of those it stands on has."""
    return {
        section: [one for one in found if not any(one in resolved[other] for other in below)]
        for (section, found), below in zip(resolved.items(), SECTIONS.values(), strict=True)
    }


def main(*options: str) -> None:
    """Resolve everything at once, then each section at the versions found."""
    wanted = requirements()
    as_they_are = () if options else ("-c", LOCK, "-c", BENCH_LOCK)
    EVERYTHING.parent.mkdir(exist_ok=True)
    EVERYTHING.write_text("".join(locked(chain(*wanted.values()), *options, *as_they_are)))

    def at_those_versions(*sections: str) -> list[str]:
        return locked(chain(*(wanted[section] for section in sections)), "-c", EVERYTHING)

    resolved = {one: at_those_versions(*below, one) for one, below in SECTIONS.items()}
    parts = [f"\n# for {one}\n{''.join(own)}" for one, own in in_sections(resolved).items()]
    LOCK.write_text(HEAD + "".join(parts))
    bench = [one for one in at_those_versions("reports", "bench") if one not in resolved["reports"]]
    BENCH_LOCK.write_text(BENCH_HEAD + "".join(bench))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Turn the rules of rooms round, one at a time, and see whether the rooms' own tests notice.

    python -m tests.mutants.run [ROOM …] [--sample] [--every N] [--only TEXT] [--jobs N]

Prints for each room how many mutants its tests kill, and each survivor as it was and as it becomes.
Exits with 1 where a room kills fewer than its floor. Everything is made in build/mutants.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from tests.mutants.equivalents import Change, equivalents
from tests.mutants.rooms import ROOMS

ROOT = Path(__file__).resolve().parents[2]
MADE = ROOT / "build" / "mutants"
#: What the tests of the rooms read, beside the code that is turned round.
READ = ("tests", "seeds")


@dataclass(frozen=True)
class Mutant:
    """One turn of a rule, and what the tests made of it: killed, survived, no test or not run."""

    change: Change
    fate: str


@dataclass(frozen=True)
class Figures:
    """How a room's tests fared: of `tried` mutants so many were `killed`; the rest is kept."""

    room: str
    killed: int
    survivors: tuple[Mutant, ...]
    equivalent: int
    unknown: tuple[Change, ...]

    @property
    def tried(self) -> int:
        """Every mutant that was run and is not known to change nothing."""
        return self.killed + len(self.survivors)

    @property
    def share(self) -> float:
        """The share of mutants killed; 1 where there was none."""
        return self.killed / self.tried if self.tried else 1.0

    @property
    def holds(self) -> bool:
        """True where the floor is reached and each equivalent on file still exists."""
        return self.share >= ROOMS[self.room].floor and not self.unknown


def figures_of(room: str, mutants: Sequence[Mutant], equivalents: Iterable[Change]) -> Figures:
    """Count a room's mutants, those that change nothing set aside."""
    known = set(equivalents)
    run = [one for one in mutants if one.fate != "not run"]
    counted = [one for one in run if one.change not in known]
    return Figures(
        room,
        sum(one.fate == "killed" for one in counted),
        tuple(one for one in counted if one.fate != "killed"),
        len(run) - len(counted),
        tuple(known - {one.change for one in mutants}),
    )


def mutants_of(room: str, every: int, only: str, jobs: int) -> list[Mutant]:
    """Run mutants of a room in a fresh folder and return them all."""
    place = _laid_out(room)
    environment = os.environ | {
        "WORKBOOK_DOCUMENTS": str(place / "no-documents"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    command = [sys.executable, "-m", "tests.mutants.mutate", room, str(every), only, str(jobs)]
    with (place / "log.txt").open("w") as log:
        done = subprocess.run(command, cwd=place, env=environment, stdout=log, stderr=log)
    if done.returncode:
        lines = (place / "log.txt").read_text(encoding="utf-8").splitlines()[-20:]
        raise click.ClickException("\n".join([f"mutants of {room} could not be run:", *lines]))
    rows = json.loads((place / "fates.json").read_text(encoding="utf-8"))
    return [
        Mutant(Change(row["function"], row["was"], row["becomes"]), row["fate"]) for row in rows
    ]


def _laid_out(room: str) -> Path:
    """Make the folder in which mutmut works, with its settings for the room."""
    place = MADE / room
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for name in ("analysis", *READ):
        (place / name).symlink_to(ROOT / name)
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lists = {
        "only_mutate": [f"analysis/{room}/*"],
        "pytest_add_cli_args_test_selection": [
            f"tests/{room}",
            *(f"--ignore=tests/{room}/{name}" for name in ROOMS[room].end_to_end),
        ],
    }
    chosen = "".join(f"{key} = {json.dumps(value)}\n" for key, value in lists.items())
    (place / "pyproject.toml").write_text(
        settings.replace("[tool.mutmut]\n", f"[tool.mutmut]\n{chosen}"), encoding="utf-8"
    )
    return place


def _say(figures: Figures) -> None:
    for one in figures.survivors:
        click.echo(f"{one.fate}: {_told(one.change)}")
    for change in figures.unknown:
        click.echo(f"on file as equivalent, but no such mutant any more: {_told(change)}")


def _told(change: Change) -> str:
    return f"{change.function}\n  - {change.was}\n  + {change.becomes}"


def _line(figures: Figures) -> str:
    floor = ROOMS[figures.room].floor
    return (
        f"{figures.room:14} {figures.killed:5} of {figures.tried:5} killed "
        f"{figures.share:7.1%}  floor {floor:.0%}  {figures.equivalent} equivalent"
        f"{'' if figures.holds else '  FAILS'}"
    )


@click.command()
@click.argument("rooms", nargs=-1, type=click.Choice(list(ROOMS)))
@click.option("--sample", is_flag=True, help="Only the fixed sample of each room that has one.")
@click.option("--every", default=1, show_default=True, help="Only one mutant of so many.")
@click.option("--only", default="", help="Only mutants with this text in their name.")
@click.option("--jobs", default=2, show_default=True)
def main(rooms: tuple[str, ...], sample: bool, every: int, only: str, jobs: int) -> None:
    """Turn the rules of rooms round and print how many turns their tests notice."""
    lines = []
    failed = False
    for room in rooms or ROOMS:
        one_of = ROOMS[room].every if sample else every
        if not one_of:
            continue
        figures = figures_of(room, mutants_of(room, one_of, only, jobs), equivalents(room))
        _say(figures)
        lines.append(_line(figures))
        failed |= not figures.holds
    click.echo("\n".join(lines))
    sys.exit(failed)


if __name__ == "__main__":
    main()

"""Turn round the rules of one room, run its tests for each turn, and write down what became of it.

Started by `tests.mutants.run` in a folder of its own, where mutmut finds its settings and puts its
mutants: python -m tests.mutants.mutate ROOM
"""

import json
import sys
from collections.abc import Iterable, Sequence
from difflib import unified_diff
from operator import itemgetter
from pathlib import Path
from zlib import crc32

import libcst as cst
from mutmut import __main__ as mutmut
from mutmut.mutation import file_mutation
from mutmut.mutation.diff_apply import read_functions_from_index
from mutmut.state import state
from mutmut.workers.isolation import MutantRunner, get_mutant_runner

from tests.mutants.equivalents import equivalents
from tests.mutants.laid_open import CONSTANT, TURNS, laid_open
from tests.mutants.rooms import ROOMS

#: A mutant that never ends is stopped after so many seconds of computing.
LONGEST = 60
#: The name of no mutant: with it every rule is as written.
UNTURNED = "no.rule__mutmut_0"


def mutate(room: str, every: int, only: str, jobs: int) -> list[dict[str, str]]:
    """Run mutants of a room; return the fate of each, and of those that are told what they change.

    One in `every` by a sum over its name, so that the choice stays when others come or go; `only`
    those with this text in their name.
    """
    _extend(ROOMS[room].constants)
    paths = _generate(jobs)
    chosen = [name for name in paths if only in name and crc32(name.encode()) % every == 0]
    fates = _fates(chosen, jobs)
    told = {one.function for one in equivalents(room)}
    rows = []
    for name, path in paths.items():
        function, fate = _function(name), fates.get(name, "not run")
        told_here = function in told or fate in ("survived", "no test")
        was, becomes = _change(name, path) if told_here else ("", "")
        rows.append({"fate": fate, "function": function, "was": was, "becomes": becomes})
    return rows


def _fates(mutants: Iterable[str], jobs: int) -> dict[str, str]:
    """Run for each mutant the tests that reach it, each in a fork of a process that has run all."""
    runner = get_mutant_runner(jobs)
    mutmut.run_stats_collection(runner)
    fates: dict[str, str] = {}
    runner.startup()
    runner.submit(UNTURNED, sorted(state().duration_by_test), LONGEST, LONGEST)
    _take(runner, fates)
    if fates.pop(UNTURNED) == "killed":
        raise RuntimeError("the tests fail when they are run again with no rule turned round")
    for mutant in mutants:
        tests = state().tests_by_mangled_function_name[mutant.partition("__mutmut_")[0]]
        if not tests:
            fates[mutant] = "no test"
            continue
        while not runner.has_capacity():
            _take(runner, fates)
        seconds = sum(state().duration_by_test[test] for test in tests)
        runner.submit(mutant, sorted(tests), LONGEST, seconds)
    runner.signal_work_complete()
    while runner.pending_count():
        _take(runner, fates)
    runner.shutdown()
    return fates


def _take(runner: MutantRunner, fates: dict[str, str]) -> None:
    result = runner.wait_for_result()
    fates[result.mutant_name] = "survived" if result.exit_code == 0 else "killed"
    print(result.mutant_name, fates[result.mutant_name], flush=True)


def _extend(constants: bool) -> None:
    """Have mutmut read the room's code laid open, and turn round what we name."""
    file_mutation.mutation_operators = TURNS
    plain = mutmut.mutate_file_contents

    def opened(
        filename: str,
        code: str,
        covered_lines: set[int] | None = None,
        coverage_excluded_lines: set[int] | None = None,
    ) -> mutmut.MutatedFile:
        code = laid_open(code, constants)
        return plain(filename, code, covered_lines, coverage_excluded_lines)

    mutmut.mutate_file_contents = opened


def _generate(jobs: int) -> dict[str, Path]:
    """Write the room with all its mutants, and return where each of them is."""
    mutmut.set_mutant_under_test("mutant_generation")
    mutmut.copy_src_dir()
    mutmut.copy_also_copy_files()
    mutmut.setup_source_paths()
    mutmut.create_mutants(jobs)
    found, _ = mutmut.collect_source_file_mutation_data(mutant_names=())
    return {name: Path(data.path) for data, name, _ in sorted(found, key=itemgetter(1))}


def _change(name: str, path: Path) -> tuple[str, str]:
    """Return the lines a mutant changes, as they were and as they become."""
    functions = read_functions_from_index(name, path)
    if functions is None:
        raise LookupError(f"mutmut keeps no lines for {name}")
    was, becomes = ([line.strip() for line in _source(f).splitlines()] for f in functions)
    lines = list(unified_diff(was, becomes, n=0, lineterm=""))[3:]
    return _joined(lines, "-"), _joined(lines, "+")


def _source(function: cst.FunctionDef) -> str:
    return cst.Module([function]).code


def _joined(lines: Sequence[str], sign: str) -> str:
    return " ".join(line[1:] for line in lines if line.startswith(sign))


def _function(name: str) -> str:
    module, _, mangled = name.partition("__mutmut_")[0].rpartition(".")
    parts = mangled.replace("ǁ", ".").removeprefix("x.").removeprefix("x_")
    return f"{module}.{parts.removeprefix(CONSTANT)}"


if __name__ == "__main__":
    room, every, only, jobs = sys.argv[1:]
    fates = mutate(room, int(every), only, int(jobs))
    Path("fates.json").write_text(json.dumps(fates, ensure_ascii=False, indent=1), encoding="utf-8")

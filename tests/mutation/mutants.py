"""Change the code in small ways, one at a time, and list the changes that no test notices.

    python tests/mutation/mutants.py [FOLDER ...] [--number 150] [--seed 1] [--tests tests/compare]

Each change (a mutant) is one that Cosmic Ray makes: another operator, a number one higher or lower,
a negated condition, a loop that never runs. Places are drawn at random from the modules of the
folders or files, `compare` by default, and at each place one of its mutants; one seed draws the
same mutants as long as the code is the same. Annotations, imports for type checking and the
arguments of class decorators are left out, since they don't change what the program does.

The working tree is copied, and only copies are changed. A mutant is noticed where the tests fail,
or take far longer than without it. Prints a line for each mutant, the change that each survivor
makes, and the share that was noticed. Exits with 1 where it is below --fail-under, and with 2 where
the tests fail without a mutant. Needs the extra `mutation`.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from cosmic_ray.commands.init import init
from cosmic_ray.modules import find_modules
from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_db import use_db
from cosmic_ray.work_item import TestOutcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cosmic_ray.work_item import MutationSpec

ROOT = Path(__file__).parents[2]
LEFT_OUT = (".*", "build", "dist", "*.egg-info", "__pycache__")

PYTEST = f"{sys.executable} -m pytest -x -q -p no:cacheprovider --hypothesis-profile=ci"
"""The profile `ci` of Hypothesis draws the same examples in each run."""

PATIENCE = 5
"""How many times as long as without a mutant the tests may take: workers share the processors."""

MEMORY = 4 * 2**30
"""Bytes of address space for a run of the tests: a mutant may fill a list without end."""

Position = tuple[int, int]


class Verdict(NamedTuple):
    """What the tests said of a mutant: its outcome, and the lines of the change it makes."""

    outcome: str
    change: str


def copy_tree(source: Path, target: Path) -> None:
    """Copy the working tree or a copy of it, and make `hexapla` importable from there."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(*LEFT_OUT, "hexapla"))
    (target / "hexapla").mkdir()
    for package in ("cli", "compare", "corpus"):
        (target / "hexapla" / package).symlink_to(target / package)


def enter(folder: Path) -> None:
    """Make a copy of the working tree the current folder, and what Python imports."""
    os.chdir(folder)
    os.environ["PYTHONPATH"] = str(folder)


def give_up(reason: str) -> NoReturn:
    """End with an error."""
    sys.stderr.write(f"mutants: {reason}\n")
    sys.exit(2)


def time_tests(tests: str) -> float:
    """Run the tests without a mutant and give the seconds they take."""
    where = "import hexapla.compare as package; print(package.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", where], capture_output=True, text=True, check=True
    )
    if not Path(found.stdout).is_relative_to(Path.cwd()):
        give_up(f"the tests would import {found.stdout.strip()}, which is not in the copy")
    start = time.monotonic()
    if subprocess.run([*PYTEST.split(), *tests.split()], check=False).returncode:
        give_up("the tests must pass before anything is changed")
    return time.monotonic() - start


def find_unused(source: str) -> Iterator[tuple[Position, Position]]:
    """Find where the parts that don't change what the program does start and end."""
    for node in ast.walk(ast.parse(source)):
        parts = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            parts.append(node)
        if isinstance(node, ast.ClassDef):
            parts += node.decorator_list
        for part in parts:
            if isinstance(part, ast.expr | ast.stmt):
                end = (part.end_lineno or 0, part.end_col_offset or 0)
                yield (part.lineno, part.col_offset), end


def find_mutants(paths: Sequence[Path]) -> dict[tuple[Path, Position], list[MutationSpec]]:
    """Find all mutants of the modules, by the place where each is."""
    modules = sorted(find_modules(paths))
    with use_db("mutants.sqlite") as database:
        init(modules, database, {})
        mutants = [mutant for item in database.work_items for mutant in item.mutations]
    unused = {m: list(find_unused(m.read_text(encoding="utf-8"))) for m in modules}
    places = defaultdict(list)
    for mutant in mutants:
        start = tuple(mutant.start_pos)
        if not any(first <= start < last for first, last in unused[mutant.module_path]):
            places[mutant.module_path, start].append(mutant)
    return places


def draw(
    places: Mapping[tuple[Path, Position], list[MutationSpec]], number: int, seed: int
) -> list[MutationSpec]:
    """Draw places, and one mutant at each."""
    chance = random.Random(seed)  # noqa: S311  nothing here is secret
    chosen = chance.sample(sorted(places), min(number, len(places)))
    choices = [sorted(places[p], key=lambda m: (m.operator_name, m.occurrence)) for p in chosen]
    return [chance.choice(mutants) for mutants in choices]


def start_worker(original: Path) -> None:
    """Give a worker its own copy to change."""
    copy = original.with_name(f"worker-{os.getpid()}")
    shutil.copytree(original, copy, symlinks=True)
    for package in (copy / "hexapla").iterdir():
        package.unlink()
        package.symlink_to(copy / package.name)
    enter(copy)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def judge(mutant: MutationSpec, tests: str, patience: float) -> Verdict:
    """Run the tests against a mutant."""
    result = mutate_and_test([mutant], f"{PYTEST} {tests}", patience)
    if result.test_outcome == TestOutcome.SURVIVED:
        return Verdict("survived", result.diff)
    if result.test_outcome == TestOutcome.KILLED:
        return Verdict("timeout" if result.output == "timeout" else "killed", result.diff)
    return Verdict("error", result.output or "there was nothing to change")


def judge_all(
    mutants: Sequence[MutationSpec], original: Path, arguments: argparse.Namespace, patience: float
) -> Iterator[Verdict]:
    """Judge mutants side by side and print a line for each as it is done."""
    with ProcessPoolExecutor(
        arguments.jobs, initializer=start_worker, initargs=(original,)
    ) as pool:
        runs = {pool.submit(judge, m, arguments.tests, patience): m for m in mutants}
        for count, run in enumerate(as_completed(runs), start=1):
            mutant, verdict = runs[run], run.result()
            line, column = mutant.start_pos
            place = f"{mutant.module_path}:{line}:{column + 1}"
            what = f"{verdict.outcome:9}{place}  {mutant.operator_name.removeprefix('core/')}"
            sys.stdout.write(f"{count:4} of {len(runs)}  {what}\n")
            sys.stdout.flush()
            yield verdict


def read_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[Path("compare")])
    parser.add_argument("--number", type=int, default=150, help="how many mutants to draw")
    parser.add_argument("--seed", type=int, default=1, help="what the draw depends on")
    parser.add_argument("--tests", default="tests/compare", help="the tests to run, for pytest")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many run at a time")
    parser.add_argument("--fail-under", type=float, default=0, help="the least share, in percent")
    return parser.parse_args()


def main() -> int:
    """Draw mutants, judge them and print the result."""
    arguments = read_arguments()
    with tempfile.TemporaryDirectory() as folder:
        original = Path(folder).resolve() / "original"
        copy_tree(ROOT, original)
        enter(original)
        seconds = time_tests(arguments.tests)
        places = find_mutants(arguments.paths)
        mutants = draw(places, arguments.number, arguments.seed)
        verdicts = list(judge_all(mutants, original, arguments, 10 + PATIENCE * seconds))
        os.chdir(ROOT)
    for verdict in sorted(verdicts):
        if verdict.outcome not in {"killed", "timeout"}:
            sys.stdout.write(f"\n{verdict.outcome}\n{verdict.change}\n")
    counts = Counter(verdict.outcome for verdict in verdicts)
    share = 100 * (counts["killed"] + counts["timeout"]) / len(verdicts)
    told = ", ".join(f"{counts[o]} {o}" for o in ("killed", "timeout", "survived", "error"))
    sys.stdout.write(
        f"\n{len(verdicts)} mutants at {len(places)} places, seed {arguments.seed}: {told}; "
        f"{share:.0f} % noticed\n"
    )
    return 1 if share < arguments.fail_under else 0


if __name__ == "__main__":
    sys.exit(main())

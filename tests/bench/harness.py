# SPDX-License-Identifier: GPL-3.0-or-later
"""What the figures share: a work folder, measuring in alternation, and the rows of the table."""

import contextlib
import dataclasses
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))

from nodes import Failure, Processes  # noqa: E402

KIB = 1024
MIB = 1024 * KIB
GIB = 1024 * MIB


@dataclasses.dataclass
class Figure:
    """One row of the table. A ratio compares `ours` with `theirs`; without a rival, `ours` itself is compared."""

    figure: str
    against: str
    ours: float
    theirs: float | None  # None: an absolute bound
    unit: str  # "s", "B/s", "B", "/s", "" (a count)
    at_least: bool  # True: ours/theirs (or ours) must be at least `must`, False: at most
    must: float
    aim: float
    note: str = ""

    @property
    def value(self):
        return self.ours if self.theirs is None else self.ours / self.theirs

    def reaches(self, bound):
        return self.value >= bound if self.at_least else self.value <= bound

    def verdict(self):
        if self.reaches(self.aim):
            return "aim"
        return "yes" if self.reaches(self.must) else "**no**"

    def show(self, number):
        if self.unit == "B/s":
            return f"{number / 1e9:.2f} GB/s"
        if self.unit == "B":
            return f"{number / MIB:.0f} MiB"
        if self.unit in ("/s", ""):
            return f"{number:.0f}{self.unit}"
        if number < 0.1:
            return f"{number * 1000:.2f} ms"
        return f"{number:.2f} s"

    def show_ratio(self, ratio):
        if self.theirs is None:
            return self.show(ratio)
        if ratio < 0.2:
            return f"1/{1 / ratio:.0f}"
        return f"{ratio:.2f} x"


class Context:
    """Where a run finds its programs and leaves its files."""

    def __init__(self, programs, work, quick):
        self.programs = pathlib.Path(programs)
        self.work = pathlib.Path(work)
        self.quick = quick
        self.rounds = 3 if quick else 7

    def scaled(self, full, quick):
        return quick if self.quick else full

    def folder(self, name):
        """A new, empty folder."""
        path = self.work / name
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path

    @contextlib.contextmanager
    def stage(self, name):
        """(folder, processes) that are gone afterwards."""
        folder = self.folder(name)
        try:
            with Processes(folder) as processes:
                yield folder, processes
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def tool(self, name):
        path = self.programs / name
        if not path.exists():
            raise Failure(f"{path} was not built")
        return path


def say(text):
    print(f"  {text}", file=sys.stderr, flush=True)


def require_program(name, package):
    path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if not path:
        raise Failure(f"{name} is missing (apt package {package})")
    return path


def run(argv, **options):
    """A process to its end; Failure with its last words where it fails."""
    done = subprocess.run([str(part) for part in argv], capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        words = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise Failure(f"{pathlib.Path(str(argv[0])).name} failed: {words[-1] if words else done.returncode}")
    return done.stdout


def timed(call):
    begun = time.monotonic()
    call()
    return time.monotonic() - begun


def alternate(contenders, rounds, before=os.sync):
    """Runs each contender in turn, round after round; {name: [seconds]}. A contender returns its seconds.

    The first round warms caches and does not count. before() runs ahead of each, so that nobody pays for what the one
    before left to be written.
    """
    seconds = {name: [] for name in contenders}
    for turn in range(rounds + 1):
        for name, contender in contenders.items():
            before()
            taken = contender()
            if turn > 0:
                seconds[name].append(taken)
        if turn > 0:
            say("  ".join(f"{name} {values[-1]:.3f} s" for name, values in seconds.items()))
    return seconds


def median(values):
    return statistics.median(values)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def anonymous_memory(pid):
    """RssAnon of a process in bytes."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) * KIB
    raise Failure(f"/proc/{pid}/status has no RssAnon")

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the figures of docs/BENCHMARKS.md, each against its rival in the same alternating run, and writes them there.

    run.py --programs DIR [--quick] [--write FILE] [--scale SCALE]... [NAME...]

NAME: download, hashing, rescan, publish, search, seeds, ui, overlay; without one all of them. With --quick everything is smaller and
nothing is written unless --write names a file. --scale (club, short, 1k, 40k): of the overlay. Ends with 1 where a figure misses
what it must reach or could not be taken.
"""

import argparse
import datetime
import importlib
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile

import figure_overlay
from harness import Context, Failure
from nodes import interruptible

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORT = ROOT / "docs" / "BENCHMARKS.md"
RESULTS = "benchmarks.json"  # beside the programs: what was measured last, so that one figure can be taken anew
NAMES = ("download", "hashing", "rescan", "publish", "search", "seeds", "ui", "overlay")

INTRODUCTION = """\
# Benchmarks

Written by `./dev bench`; each row's command takes it anew. Rivals come from Debian's packages and run in the same
alternating run on loopback: every contender in turn, round after round; the values are medians (of 7 rounds after one
that warms up; of 2,000 searches). Files lie in a temporary folder of one file system, sources in the page cache.
A figure meets "must" or even "aim", or not. A figure without a rival stands against a number.
"""


def first_line(*argv):
    try:
        done = subprocess.run(argv, capture_output=True, text=True, check=False)
        return (done.stdout or done.stderr).strip().splitlines()[0]
    except (OSError, IndexError):
        return f"{argv[0]}: not there"


def machine(folder):
    cpu = next((line.partition(":")[2].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), platform.machine())
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "CPU": f"{cpu}, {len(os.sched_getaffinity(0))} cores",
        "RAM": f"{pages / 2**30:.0f} GiB",
        "kernel": platform.release(),
        "system": platform.freedesktop_os_release().get("PRETTY_NAME", ""),
        "file system": first_line("stat", "-f", "-c", "%T", folder),
        "versions": "; ".join([
            first_line("aria2c", "--version"), first_line("/usr/sbin/nginx", "-v"),
            "libtorrent " + first_line("/usr/bin/python3", "-c", "import libtorrent; print(libtorrent.__version__)"),
            first_line("plocate", "--version"), "sqlite " + first_line("sqlite3", "--version").split()[0],
            first_line("openssl", "version"), first_line("find", "--version")]),
        "commit": first_line("git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"),
        "date": datetime.date.today().isoformat(),
    }


def rows_of(name, figures):
    for figure in figures:
        ratio = figure.show_ratio
        yield {
            "figure": figure.figure, "against": figure.against or "-", "ours": figure.show(figure.ours),
            "theirs": "-" if figure.theirs is None else figure.show(figure.theirs),
            "ratio": "-" if figure.theirs is None else ratio(figure.value),
            "must": ("" if figure.at_least else "at most ") + ratio(figure.must), "aim": ratio(figure.aim),
            "met": figure.verdict(), "command": f"./dev bench {name}", "note": figure.note,
            "missed": not figure.reaches(figure.must),
        }


def table(rows):
    columns = ("figure", "against", "ours", "theirs", "ratio", "must", "aim", "met", "command")
    yield "| " + " | ".join(columns) + " |"
    yield "|" + "---|" * len(columns)
    for row in rows:
        cells = dict(row, figure=row["figure"] + (f" ({row['note']})" if row["note"] else ""),
                     command=f"`{row['command']}`")
        yield "| " + " | ".join(cells[column] for column in columns) + " |"


def write_report(path, results):
    """The report from all results that are kept. What was not taken here stays as the report has it: another tree took it."""
    before = path.read_text().splitlines() if path.exists() else []
    lines = [INTRODUCTION, *table([])]
    for name in NAMES:
        if name in results:
            lines += list(table(results[name].get("rows", [])))[2:]
        else:
            lines += [line for line in before if line.endswith(f"| `./dev bench {name}` |")]
    lines += ["", "## Taken on", ""]
    for name in NAMES:
        if name in results:
            taken = results[name]["machine"]
            lines.append(f"- {name}: " + ", ".join(f"{key} {value}" for key, value in taken.items()))
        else:
            lines += [line for line in before if line.startswith(f"- {name}: CPU ")]
    lines += ["", *figure_overlay.section(results.get("overlay", {}).get("scales", {}), before)]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines).rstrip() + "\n")


def measure(name, context, results):
    """Takes one figure; True where everything that it must reach is reached."""
    print(f"{name}:", file=sys.stderr, flush=True)
    figures = importlib.import_module(f"figure_{name}").figures(context)
    rows = list(rows_of(name, figures))
    results[name] = {"machine": machine(context.work), "rows": rows}
    print("\n".join(table(rows)), flush=True)
    return not any(row["missed"] for row in rows)


def measure_overlay(scales, context, results):
    """The same for the simulated overlay, whose table is its own. Scales that were taken before are kept."""
    print("overlay:", file=sys.stderr, flush=True)
    taken = figure_overlay.simulate(context, scales)
    taken_on = machine(context.work)
    for table in taken.values():
        table["taken"] = f"commit {taken_on['commit']}, {taken_on['date']}, kernel {taken_on['kernel']}"
    kept = results.get("overlay", {}).get("scales", {})
    results["overlay"] = {"machine": taken_on, "scales": {**kept, **taken}}
    print("\n".join(figure_overlay.section(taken)), flush=True)
    return not figure_overlay.missed(taken)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=pathlib.Path, required=True, help="the folder of potluck, potluck-cli and the bench_ programs")
    parser.add_argument("--quick", action="store_true", help="everything smaller: to try the benchmarks themselves")
    parser.add_argument("--write", type=pathlib.Path, help="the report; docs/BENCHMARKS.md for a full run")
    parser.add_argument("--scale", action="append", choices=("club", "short", "1k", "40k"), help="of the overlay (club and 1k)")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    options = parser.parse_args()
    for name in options.names:
        if name not in NAMES:
            parser.error(f"there is no figure {name}; there are {', '.join(NAMES)}")
    if not options.write and not options.quick:
        options.write = REPORT

    interruptible()
    kept = options.programs / RESULTS
    results = {} if options.quick or not kept.exists() else json.loads(kept.read_text())
    work = tempfile.mkdtemp(prefix="potluck-bench-")
    good = True
    try:
        context = Context(options.programs.resolve(), work, options.quick)
        for name in options.names or NAMES:
            try:
                if name == "overlay":
                    good = measure_overlay(options.scale, context, results) and good
                else:
                    good = measure(name, context, results) and good
            except Failure as failure:
                print(f"bench: {name} could not be taken: {failure}", file=sys.stderr)
                good = False
        if options.write:
            write_report(options.write, results)
        if not options.quick:
            kept.write_text(json.dumps(results, indent=1))
    except KeyboardInterrupt:
        print("bench: interrupted", file=sys.stderr)
        return 130
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the runs of this folder share: what they say and check, files to share, and the frame around a run."""

import argparse
import hashlib
import pathlib
import random
import shutil
import socket
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))

from nodes import Failure, Processes, fail, interruptible  # noqa: E402

MIB = 1024 * 1024


def say(text):
    print(text, flush=True)


def check(holds, what):
    if not holds:
        raise Failure(what)
    say(f"ok: {what}")


def free_port(host="127.0.0.1"):
    with socket.socket() as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


def make_file(folder, name, size, seed):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(random.Random(seed).randbytes(size))


def digest(path, algorithm):
    return hashlib.new(algorithm, pathlib.Path(path).read_bytes()).hexdigest()


def main(name, description, run, numbers=None):
    """Reads the options, those of `numbers` (name: default) among them, and calls run(options, work, processes) in a
    folder of its own. Whatever was started is ended, whatever was written is gone. The exit code."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--suffix", default="")
    for option, default in (numbers or {}).items():
        parser.add_argument(f"--{option}", type=int, default=default)
    options = parser.parse_args()
    interruptible()
    work = pathlib.Path(tempfile.mkdtemp(prefix=f"potluck-{name}-"))
    try:
        with Processes(work) as processes:
            run(options, work, processes)
    except Failure as failure:
        return fail(name, failure)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0

# SPDX-License-Identifier: GPL-3.0-or-later
"""The first hashing of 4 GiB in 1,000 files out of the page cache, against two `openssl dgst` side by side."""

import json
import os
import subprocess

from harness import GIB, MIB, Failure, Figure, alternate, median, require_program, run, say, timed


def write_files(folder, count, total):
    """Files of uneven sizes, together `total` bytes within a block each."""
    folder.mkdir()
    paths = []
    for number in range(count):
        # From half to one and a half times the mean.
        size = int(total / count * (0.5 + number / (count - 1)))
        path = folder / f"file{number:04}.bin"
        with open(path, "wb") as out:
            while size > 0:
                out.write(os.urandom(min(size, MIB)))
                size -= MIB
        paths.append(path)
    return paths


def openssl_pair(paths):
    """Two openssl at once, each with half of the bytes."""
    openssl = require_program("openssl", "openssl")
    halves = [subprocess.Popen([openssl, "dgst", "-sha256", *paths[first::2]], stdout=subprocess.DEVNULL)
              for first in (0, 1)]
    if any([half.wait() for half in halves]):
        raise Failure("openssl dgst failed")


def figures(context):
    total, count = context.scaled(4 * GIB, 512 * MIB), context.scaled(1000, 125)
    with context.stage("hashing") as (folder, _):
        say(f"hashing {total // MIB} MiB in {count} files")
        paths = write_files(folder / "files", count, total)
        hasher = context.tool("bench_hashing")
        results = []

        def ours():
            results.append(json.loads(run([hasher, folder / "files"]).splitlines()[-1]))
            return results[-1]["seconds"]

        seconds = alternate({"potluck": ours, "openssl": lambda: timed(lambda: openssl_pair(paths))}, context.rounds)
        size = sum(path.stat().st_size for path in paths)
        if results[-1]["bytes"] != size:
            raise Failure(f"bench_hashing hashed {results[-1]['bytes']} bytes of {size}")
    return [Figure(f"first hashing of {total // MIB} MiB in {count} files", "two openssl dgst -sha256 side by side",
                   size / median(seconds["potluck"]), size / median(seconds["openssl"]), "B/s", True, 0.8, 1.0)]

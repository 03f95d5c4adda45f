#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the main job on real input: an index and three peers on loopback share real folders of this machine; a fourth
peer searches and downloads a large file from all three at once. Leaves nothing behind.

    demo.py --bin DIR       DIR holds potluck and potluck-cli
"""

import argparse
import concurrent.futures
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import time

from merkle import pieces_root
from nodes import Failure, Node, Processes, fail, interruptible

MIB = 1024 * 1024
PEERS = ("anna", "ben", "carla")
# Real folders with many files, one for each peer: the first of them that this machine has.
FOLDERS = ("/usr/include", "/usr/share/doc", "/usr/share/man", "/usr/lib/python3", "/usr/share/perl", "/usr/lib/cmake",
           "/usr/share/icons", "/usr/share/zoneinfo", "/etc")
FEWEST = 300
PACKED = ("/usr/lib", "/usr/bin", "/usr/share", "/opt")
ARCHIVE = "potluck-demo.tar"
QUERY = "string ext:h"


def size_text(size):
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            return f"{size:.0f} {unit}" if unit in ("B", "kB") or size >= 100 else f"{size:.1f} {unit}"
        size /= 1000
    return ""


def say(text=""):
    print(text, flush=True)


def choose_folders():
    """One real folder for each peer."""
    found = []
    for folder in FOLDERS:
        if sum(len(names) for _, _, names in os.walk(folder)) >= FEWEST:
            found.append(folder)
        if len(found) == len(PEERS):
            return found
    raise Failure("this machine has too few files under " + ", ".join(FOLDERS))


def choose_place():
    """(a parent for the temporary folder, the bytes that the large file may have)"""
    for wanted in (1024 * MIB, 512 * MIB):
        for place in (tempfile.gettempdir(), "/var/tmp"):
            # Twice: as it is shared and as it is downloaded, and room to breathe.
            if os.access(place, os.W_OK) and shutil.disk_usage(place).free > 2.5 * wanted:
                return place, wanted
    raise Failure("the demo needs 1.3 GB of free disk space in /tmp or /var/tmp")


def files_to_pack(wanted):
    """Paths of regular files that are together at least `wanted` bytes, as far as the machine has them."""
    paths, total = [], 0
    for root in PACKED:
        for folder, _, names in os.walk(root):
            for name in names:
                path = os.path.join(folder, name)
                try:
                    info = os.lstat(path)
                except OSError:
                    continue
                if stat.S_ISREG(info.st_mode) and os.access(path, os.R_OK):
                    paths.append(path)
                    total += info.st_size
                if total >= wanted:
                    return paths
    if total < 500 * MIB:
        raise Failure(f"this machine has only {size_text(total)} of files to pack under {', '.join(PACKED)}")
    return paths


def pack(archive, wanted):
    """Packs files of this machine, uncompressed, into an archive of about `wanted` bytes."""
    names = "\0".join(files_to_pack(wanted)).encode(errors="surrogateescape")
    done = subprocess.run(["tar", "--create", "--file", archive, "--null", "--no-recursion", "--absolute-names",
                           "--files-from", "-"], input=names, capture_output=True, check=False)
    if done.returncode > 1:  # 1: a file changed while it was read
        raise Failure("tar: " + done.stderr.decode(errors="replace").strip().splitlines()[-1])


class Progress:
    """A download's progress: drawn in place on a terminal, as plain lines elsewhere."""

    def __init__(self):
        self._drawn = 0
        self._terminal = sys.stdout.isatty()
        self._last = 0.0

    def show(self, transfer, final=False):
        now = time.monotonic()
        if not final and now - self._last < (0.1 if self._terminal else 0.5):
            return
        self._last = now
        share = transfer["done"] / transfer["size"] if transfer["size"] else 1
        bar = ("#" * int(share * 30)).ljust(30, ".")
        lines = [f"   [{bar}] {share:4.0%}  {size_text(transfer['done'])} of {size_text(transfer['size'])}"
                 f"  {size_text(transfer['rate'])}/s"]
        for source in transfer["sources"]:
            lines.append(f"     {source['peer']:8} {size_text(source['rate']) + '/s':>12} {source['pieces']:6} pieces"
                         f"  {source['state']}")
        if self._terminal and self._drawn:
            print(f"\x1b[{self._drawn}A", end="")
        clear = "\x1b[K" if self._terminal else ""
        for line in lines:
            print(clear + line)
        sys.stdout.flush()
        self._drawn = len(lines)


def start_peers(processes, programs, work, index, archive):
    """The three who share, each a real folder and a link to the archive."""
    peers = []
    for name, folder in zip(PEERS, choose_folders()):
        own = work / f"shared-by-{name}"
        own.mkdir()
        os.link(archive, own / archive.name)
        node = Node(processes, programs, "peer", work / name, "--join", index.invite, "--user", name)
        peers.append((name, node, folder, own))
    return peers


def share_everything(peers):
    """Adds the shares and waits until all is hashed and published; (files, bytes)."""
    with concurrent.futures.ThreadPoolExecutor(len(peers)) as pool:
        waits = [pool.submit(node.cli, "share", "add", folder, "--wait")
                 for _, node, real, own in peers for folder in (real, own)]
        for wait in waits:
            wait.result()
    files = size = 0
    for name, node, folder, _ in peers:
        rows = {row["folder"]: row for row in node.cli("share", "list")}
        row = rows[os.path.realpath(folder)]
        say(f"   {name:8} {folder:24} {row['files']:7,} files  {size_text(row['bytes']):>8}")
        files += sum(row["files"] for row in rows.values())
        size += sum(row["bytes"] for row in rows.values())
    return files, size


def show_results(rows):
    say(f"   {'name':38} {'size':>9} {'sources':>8}  from")
    for row in rows:
        name = row["name"] if len(row["name"]) <= 38 else row["name"][:35] + "..."
        people = sorted({source["name"] for source in row["sources"]})
        say(f"   {name:38} {size_text(row['size']):>9} {len(row['sources']):8}  {', '.join(people)}")


def download(node, magnet, folder):
    """Downloads with potluck-cli and draws the progress meanwhile; (path, seconds, sources that gave something)."""
    progress = Progress()
    givers = {}
    begun = time.monotonic()
    command = subprocess.Popen([node.programs / "potluck-cli", "--data-dir", node.data_dir, "get", magnet, "--output",
                                folder, "--wait"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               start_new_session=True)
    try:
        transfer = None
        while True:
            try:
                command.wait(0.05)
                seconds = time.monotonic() - begun
            except subprocess.TimeoutExpired:
                seconds = None
            downloads = [row for row in node.ask("transfers")[1] if row["direction"] == "download"]
            if downloads:
                transfer = downloads[0]
                for source in transfer["sources"]:
                    givers[source["peer"]] = max(source["pieces"], givers.get(source["peer"], 0))
                progress.show(transfer, final=seconds is not None)
            if seconds is not None:
                break
        out, err = command.communicate()
        if command.returncode != 0:
            raise Failure(f"the download failed: {err.strip()}")
        return pathlib.Path(out.strip().splitlines()[-1]), seconds, sum(1 for pieces in givers.values() if pieces)
    finally:
        if command.poll() is None:
            command.kill()
            command.wait()


def run(programs, work, wanted):
    say("Potluck: an index and four peers on this machine, over loopback, encrypted")
    say()
    archive = work / ARCHIVE
    pack(archive, wanted)
    with Processes(work) as processes:
        index = Node(processes, programs, "index-server", work / "index", "--name", "Demo")
        say(f"1. An index runs on {index.addresses[0]}")
        say("2. Three peers share folders of this machine")
        begun = time.monotonic()
        peers = start_peers(processes, programs, work, index, archive)
        files, size = share_everything(peers)
        say(f"   and each has {ARCHIVE}, {size_text(archive.stat().st_size)} packed from files of this machine")
        say(f"   {files:,} files, {size_text(size)}: hashed and published in {time.monotonic() - begun:.1f} s")

        dora = Node(processes, programs, "peer", work / "dora", "--join", index.invite, "--user", "dora",
                    "--download-dir", work / "downloads")
        dora.wait("the login", lambda status: status["indexes"][0]["state"] == "online", 30)
        say("3. A fourth peer searches")
        for query in (QUERY, ARCHIVE):
            begun = time.monotonic()
            rows = dora.cli("search", query, "--limit", "6")
            say(f"   > {query}   ({1000 * (time.monotonic() - begun):.0f} ms)")
            show_results(rows)
        if len(rows) != 1:
            raise Failure(f"the search for {ARCHIVE} found {len(rows)} files")

        say("4. It downloads the large one from everybody at once")
        path, seconds, givers = download(dora, rows[0]["magnet"], work / "out")
        root = pieces_root(path)
        if root != rows[0]["content"] or root != pieces_root(archive):
            raise Failure("the downloaded file has another root")
        say()
        say(f"Done: {size_text(path.stat().st_size)} in {seconds:.2f} s, {size_text(path.stat().st_size / seconds)}/s, "
            f"from {givers} sources; the root is right ({root[:16]}..., computed anew)")
        if givers != len(PEERS):
            raise Failure(f"only {givers} of {len(PEERS)} sources gave something")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the folder of potluck and potluck-cli")
    options = parser.parse_args()
    interruptible()
    work = None
    try:
        place, wanted = choose_place()
        work = pathlib.Path(tempfile.mkdtemp(prefix="potluck-demo-", dir=place))
        run(options.bin.resolve(), work, wanted)
    except Failure as failure:
        return fail("demo", failure)
    except KeyboardInterrupt:
        return fail("demo", "interrupted")
    finally:
        if work:
            shutil.rmtree(work, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

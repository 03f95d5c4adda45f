# SPDX-License-Identifier: GPL-3.0-or-later
"""1 GiB from three sources: Potluck, aria2c over HTTPS and HTTP, libtorrent, and a bare pipeline, in turn."""

import hashlib
import json
import os

import rivals
from harness import GIB, MIB, Failure, Figure, alternate, median, run, say, timed
from nodes import Node


def write_random(path, size):
    with open(path, "wb") as out:
        for _ in range(size // MIB):
            out.write(os.urandom(MIB))


def digest(path):
    hasher = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(MIB):
            hasher.update(chunk)
    return hasher.digest()


class Potluck:
    """An index, three peers that share the file, and one that downloads it."""

    def __init__(self, context, processes, folder, path):
        self._size = path.stat().st_size
        self._digest = digest(path)
        self._out = folder / "potluck-out"
        index = Node(processes, context.programs, "index-server", folder / "index")
        sources = []
        for number in (1, 2, 3):
            share = folder / f"share{number}"
            share.mkdir()
            # The same bytes in the page cache for everybody, as for the rivals' three sources.
            os.link(path, share / path.name)
            sources.append(Node(processes, context.programs, "peer", folder / f"source{number}", "--join", index.invite,
                                "--user", f"source{number}", "--share", share))
        for source in sources:
            source.wait("the file to be published", lambda status: status["indexes"] and
                        status["indexes"][0]["publishedFiles"] == 1)
        self._peer = Node(processes, context.programs, "peer", folder / "downloader", "--join", index.invite,
                          "--user", "downloader", "--download-dir", folder / "downloads")
        self._peer.wait("the login", lambda status: status["indexes"][0]["state"] == "online")
        found = self._peer.cli("search", path.stem)
        if len(found) != 1 or len(found[0]["sources"]) != 3:
            raise Failure(f"the search found {len(found)} files, not one with three sources")
        self._magnet = found[0]["magnet"]
        self._name = path.name

    def get(self):
        """Seconds of `potluck-cli get --wait`, from its start to its end, as for aria2c."""
        seconds = timed(lambda: run([self._peer.programs / "potluck-cli", "--data-dir", self._peer.data_dir, "get",
                                     self._magnet, "--output", self._out, "--wait"]))
        files = list(self._out.iterdir())
        if [file.name for file in files] != [self._name] or files[0].stat().st_size != self._size:
            raise Failure("potluck left something else than the file")
        if digest(files[0]) != self._digest:
            raise Failure("potluck left a file with other bytes")
        for transfer in self._peer.cli("transfers"):
            if transfer["direction"] == "download":
                self._peer.cli("cancel", transfer["id"])
        if files[0].exists():
            files[0].unlink()
        return seconds


def figures(context):
    size = context.scaled(GIB, 256 * MIB)
    with context.stage("download") as (folder, processes):
        say(f"{size // MIB} MiB from three sources")
        path = folder / "served" / "potluckbench.bin"
        path.parent.mkdir()
        write_random(path, size)
        plain, secure = rivals.start_nginx(processes, folder, path.parent, path.name)
        torrent = rivals.Torrent(processes, folder, path)
        potluck = Potluck(context, processes, folder, path)
        pipeline = context.tool("bench_pipeline")

        def bare():
            seconds = json.loads(run([pipeline, path, folder / "pipeline.bin"]))["seconds"]
            (folder / "pipeline.bin").unlink()
            return seconds

        seconds = alternate({
            "potluck": potluck.get,
            "aria2c-https": lambda: rivals.aria2c(secure, folder / "aria2", size),
            "aria2c-http": lambda: rivals.aria2c(plain, folder / "aria2", size),
            "libtorrent": torrent.get,
            "pipeline": bare,
        }, context.rounds)

    def row(against, name, must, aim):
        return Figure(f"{size // MIB} MiB from 3 sources", against, size / median(seconds["potluck"]),
                      size / median(seconds[name]), "B/s", True, must, aim)
    return [
        row("aria2c over HTTPS from 3 nginx", "aria2c-https", 1.4, 1.7),
        row("aria2c over HTTP from 3 nginx", "aria2c-http", 1.2, 1.6),
        row("libtorrent, 3 seeds, TCP, unencrypted", "libtorrent", 2.0, 2.8),
        row("bare pipeline: 3 senders, TLS, SHA-256, write", "pipeline", 0.75, 0.9),
    ]

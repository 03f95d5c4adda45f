#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mixed networks in one run: an index that speaks all three dialects, a beer2beer client, an AlaKazaam peer, an AlaKazaam
super-peer as neighbour with a peer of its own, and two native peers with the seed dialects on. Native peers find and
fetch everything; the seeds' peers find their own network's files and the native peers', and fetch what they can.

    mixednetworks.py --programs DIR [--suffix TEXT]       DIR holds potluck and potluck-cli, their names end in TEXT

The seed parties are Potluck's own client sides. Where BEER2BEER_CHECKOUT or ALAKAZAAM_CHECKOUT name a checkout of the
network's own program, that program takes its party's place (realprograms.py).
"""

import os
import pathlib
import sys
import time

from scenario import MIB, check, digest, free_port, main, make_file
from nodes import Failure, Node, last_words

PATIENCE = 60
ALL_DIALECTS = "native,beer2beer,alakazaam"
# AlaKazaam tells its peers apart by their addresses alone, so each of these has one of the loopback net. beer2beer knows a
# caller by its address, which on the loopback net is the first one.
INDEX, SUPER_PEER, CARLA, DINO = (f"127.0.0.{10 + number}" for number in range(4))
NINA = NORA = BEA = "127.0.0.1"


class Stage:
    """The nodes of one run and what they share."""

    def __init__(self, programs, suffix, work, processes):
        self._programs = programs
        self._suffix = suffix
        self._work = work
        self._processes = processes

    def share(self, name):
        return self._work / f"{name} shares"

    def node(self, kind, name, host, *options, port=0):
        return Node(self._processes, self._programs, kind, self._work / name, *options, "--advertise", host,
                    suffix=self._suffix, listen=f"{host}:{port}")

    def peer(self, name, host, join, *options):
        return self.node("peer", name, host, "--user", name, "--join", join, "--share", self.share(name), *options)


def find(node, query, until=lambda rows: len(rows) > 0, wait=25):
    """The rows of a search, once they are as they should be: files are published and withdrawn in the background."""
    begun = time.monotonic()
    rows = []
    while time.monotonic() - begun < PATIENCE:
        rows = node.cli("search", query, "--wait", str(wait))
        if until(rows):
            return rows
        time.sleep(0.2)
    raise Failure(f"{node.data_dir.name} searched {query!r} in vain; the last answer was {rows}")


def find_one(node, name, sources=1):
    rows = find(node, name, lambda rows: len(rows) == 1 and len(rows[0]["sources"]) >= sources)
    check(rows[0]["name"].lower() == name, f"{node.data_dir.name} finds {name}")
    return rows[0]


def fetch(node, row, original, folder):
    """Downloads a result and compares it with the file that somebody shares; answers the transfer's row."""
    done = node.cli("get", row["magnet"], "--output", folder, "--wait", timeout=PATIENCE)
    path = pathlib.Path(done[-1]["path"])
    check(digest(path, "sha256") == digest(original, "sha256"), f"{node.data_dir.name} fetches {row['name']}")
    return next(transfer for transfer in node.cli("transfers") if transfer["path"] == str(path))


def absent(node, query):
    check(find(node, query, lambda rows: True) == [], f"{node.data_dir.name} does not see {query}")


def settle(node):
    try:
        node.wait("being online with everything hashed", lambda status: status["shares"]["pendingFiles"] == 0 and all(
            index["state"] == "online" for index in status["indexes"]), PATIENCE)
    except Failure as failure:
        raise Failure(f"{node.data_dir.name}: {failure}; {node.status()['indexes']}, {last_words(node.process)}") from None


def prepare(stage):
    make_file(stage.share("nina"), "nina dish.txt", 70_000, 1)
    make_file(stage.share("nora"), "nora dish.txt", 3 * MIB + 5, 2)
    make_file(stage.share("nora"), "big feast.bin", 24 * MIB + 77, 3)
    make_file(stage.share("dino"), "dino dish.txt", 2 * MIB + 1, 4)
    make_file(stage.share("dino"), "big feast.bin", 24 * MIB + 77, 3)
    make_file(stage.share("bea"), "bea dish.txt", 1 * MIB + 9, 5)
    make_file(stage.share("carla"), "carla dish.txt", 123_456, 6)


def native_finds_and_fetches_everything(stage, nina, nora, work, beer2beer_is_ours):
    for name, owner in (("nora dish.txt", "nora"), ("dino dish.txt", "dino"), ("carla dish.txt", "carla")):
        fetch(nina, find_one(nina, name), stage.share(owner) / name, work / "nina gets")
    row = find_one(nina, "bea dish.txt")
    check(row["content"] is None and row["sha1"] == digest(stage.share("bea") / "bea dish.txt", "sha1"),
          "a file of beer2beer is known by its SHA-1")
    check("urn:sha1:" in row["magnet"], "and its magnet says so")
    if beer2beer_is_ours:
        fetch(nina, row, stage.share("bea") / "bea dish.txt", work / "nina gets")

    # One file at a native peer and at an AlaKazaam peer is one result, and comes from both.
    row = find_one(nina, "big feast.bin", sources=2)
    check(row["content"] and row["md5"] == digest(stage.share("dino") / "big feast.bin", "md5"),
          "a file of two networks is one result")
    nora.cli("limits", "--up", "2M")
    transfer = fetch(nina, row, stage.share("dino") / "big feast.bin", work / "nina gets")
    nora.cli("limits", "--up", "0")
    check(sum(source["pieces"] > 0 for source in transfer["sources"]) == 2 and
          sum(source["pieces"] for source in transfer["sources"]) == 25, "both of them delivered pieces of it")


def seeds_find_natives(stage, bea, dino, carla, work):
    if bea:
        fetch(bea, find_one(bea, "nina dish.txt"), stage.share("nina") / "nina dish.txt", work / "bea gets")
        fetch(bea, find_one(bea, "nora dish.txt"), stage.share("nora") / "nora dish.txt", work / "bea gets")
        absent(bea, "dino dish")
    if dino:
        fetch(dino, find_one(dino, "nina dish.txt"), stage.share("nina") / "nina dish.txt", work / "dino gets")
        fetch(dino, find_one(dino, "carla dish.txt"), stage.share("carla") / "carla dish.txt", work / "dino gets")
        absent(dino, "bea dish")
    if carla:
        for name, owner in (("nina dish.txt", "nina"), ("dino dish.txt", "dino")):
            fetch(carla, find_one(carla, name), stage.share(owner) / name, work / "carla gets")
        absent(carla, "bea dish")


def run(options, work, processes):
    stage = Stage(options.programs, options.suffix, work, processes)
    prepare(stage)
    real_beer2beer = os.environ.get("BEER2BEER_CHECKOUT")
    real_alakazaam = os.environ.get("ALAKAZAAM_CHECKOUT")
    if real_beer2beer or real_alakazaam:
        import realprograms  # pylint: disable=import-outside-toplevel

    index_port, super_port = free_port(INDEX), free_port(SUPER_PEER)
    super_peer_link = f"alakazaam://{SUPER_PEER}:{super_port}"
    index_link = f"alakazaam://{INDEX}:{index_port}"
    index = stage.node("index-server", "index", INDEX, "--dialects", ALL_DIALECTS, "--neighbour", super_peer_link,
                       port=index_port)
    if real_alakazaam:
        super_peer = realprograms.SuperPeer(real_alakazaam, work, processes, SUPER_PEER, super_port, (INDEX, index_port))
    else:
        stage.node("index-server", "super-peer", SUPER_PEER, "--dialects", "native,alakazaam", "--neighbour",
                   index_link, port=super_port)
    carla = stage.peer("carla", CARLA, super_peer_link)
    nina = stage.peer("nina", NINA, index.invite, "--dialects", ALL_DIALECTS)
    nora = stage.peer("nora", NORA, index.invite, "--dialects", ALL_DIALECTS)
    if real_alakazaam:
        dino = realprograms.Peer(real_alakazaam, work, processes, DINO, free_port(DINO), (INDEX, index_port),
                                 stage.share("dino"))
    else:
        dino = stage.peer("dino", DINO, index_link)
    if real_beer2beer:
        bea = realprograms.Beer2beerShell(real_beer2beer, work, processes, (INDEX, index_port), stage.share("bea"))
    else:
        bea = stage.peer("bea", BEA, f"beer2beer://{INDEX}:{index_port}")
    for node in (carla, nina, nora, dino, bea):
        if isinstance(node, Node):
            settle(node)

    names = sorted(row["name"] for row in nina.cli("peers", "--online"))
    check(names[1:] == ["bea", "nina", "nora"] and names[0].startswith(DINO),
          f"native peers see the peers of all networks: {', '.join(names)}")
    find_one(nina, "bea dish.txt")  # it has published
    check([file["name"] for file in nina.cli("browse", "bea")] == ["bea dish.txt"], "and what a beer2beer client has")
    native_finds_and_fetches_everything(stage, nina, nora, work, beer2beer_is_ours=not real_beer2beer)
    seeds_find_natives(stage, None if real_beer2beer else bea, None if real_alakazaam else dino, carla, work)
    if real_beer2beer:
        realprograms.beer2beer_finds(bea, check)
    if real_alakazaam:
        realprograms.alakazaam_finds(dino, super_peer, stage, check, digest)


if __name__ == "__main__":
    sys.exit(main("mixednetworks", __doc__, run))

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Linked indexes as real processes: 12 indexes that were all given one neighbour, and 60 peers of theirs, each with a file of
its own. Indexes and peers are killed (-9) and started again all the time; in between, every file of a peer that lives, and
whose index lives, must be found from every index.

    overlayprocesses.py --programs DIR [--suffix TEXT] [--seconds N] [--indexes N] [--peers N] [--seed N]
"""

import random
import signal
import sys
import time

from scenario import free_port, main
from nodes import Failure, Node, last_words

PATIENCE = 90  # for what takes a second on an idle machine
WORD = "potluckdish"  # in every name


def say(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


class Party:
    """A node that can be killed and started again on the same data directory and port."""

    def __init__(self, stage, kind, name, *options):
        self._stage = stage
        self._kind = kind
        self._options = options
        self.name = name
        self.port = free_port()
        self.node = None

    @property
    def lives(self):
        return self.node is not None

    def start(self, *more):
        self.node = Node(self._stage.processes, self._stage.programs, self._kind, self._stage.work / self.name,
                         *self._options, *more, suffix=self._stage.suffix, listen=f"127.0.0.1:{self.port}",
                         patience=PATIENCE)
        return self.node

    def kill(self):
        self.node.process.send_signal(signal.SIGKILL)
        self.node.process.wait()
        self.node.stop()
        self.node = None


class Stage:
    def __init__(self, options, work, processes):
        self.programs = options.programs
        self.suffix = options.suffix
        self.work = work
        self.processes = processes
        self.dice = random.Random(options.seed)
        self.indexes = [Party(self, "index-server", f"club {number}", "--name", f"club {number}")
                        for number in range(options.indexes)]
        self.peers = []

    def start_indexes(self):
        first = self.indexes[0].start()
        link = first.cli("neighbour", "invite", "--uses", len(self.indexes))[0]["invite"]
        for party in self.indexes[1:]:
            party.start("--neighbour", link)

    def start_peers(self, count):
        for number in range(count):
            home = self.indexes[number % len(self.indexes)]
            folder = self.work / f"share {number}"
            folder.mkdir()
            (folder / f"{WORD} {number}.txt").write_text(f"the dish of peer {number}")
            peer = Party(self, "peer", f"peer {number}", "--user", f"peer {number}", "--join", home.node.invite, "--share",
                         folder)
            peer.home = home
            peer.file = f"{WORD} {number}.txt"
            peer.start()
            self.peers.append(peer)

    def living_indexes(self):
        return [party for party in self.indexes if party.lives]

    def expected(self):
        return {peer.file for peer in self.peers if peer.lives and peer.home.lives}


def online_files(index):
    """Names of the files that an index finds at somebody who is online, itself and its neighbours asked."""
    _, rows = index.node.ask("search", query=WORD, limit=1000)
    return {row["name"] for row in rows if row["onlineCount"] > 0}


def settle(stage, what):
    """Waits until every living index finds every file; answers the seconds that took."""
    begun = time.monotonic()
    missing = {}
    while time.monotonic() - begun < PATIENCE:
        expected = stage.expected()
        missing = {}
        for index in stage.living_indexes():
            lacks = expected - online_files(index)
            if lacks:
                missing[index.name] = sorted(lacks)
                break
        if not missing:
            return time.monotonic() - begun
        time.sleep(0.2)
    index, files = next(iter(missing.items()))
    states = {party.name: {row["name"]: row["state"] for row in party.node.status()["neighbours"]}
              for party in stage.living_indexes() if party.name == index}
    raise Failure(f"{what}: after {PATIENCE} s {index} does not find {', '.join(files[:5])} "
                  f"({len(files)} in all); its neighbours: {states}")


def one_round(stage):
    """Kills some, waits, starts them again."""
    victims = stage.dice.sample(stage.living_indexes()[1:], 2) if len(stage.living_indexes()) > 3 else []
    if stage.dice.random() < 0.3:
        victims = victims[:1] + [stage.indexes[0]]  # also the one that all were given
    peers = stage.dice.sample([peer for peer in stage.peers if peer.lives], 4)
    for party in victims + peers:
        party.kill()
    say(f"killed {', '.join(party.name for party in victims + peers)}")
    took = settle(stage, "after the kills")
    for party in victims:
        party.start()
    for party in peers:
        party.start()
    again = settle(stage, "after the restarts")
    say(f"all is found again: {took:.1f} s after the kills, {again:.1f} s after the restarts")
    return took, again


def run(options, work, processes):
    stage = Stage(options, work, processes)
    stage.start_indexes()
    for party in stage.indexes:
        party.node.wait("being linked with all", lambda status: sum(
            row["state"] == "online" for row in status["neighbours"]) == len(stage.indexes) - 1, PATIENCE)
    say(f"{len(stage.indexes)} indexes are linked")
    stage.start_peers(options.peers)
    say(f"{len(stage.peers)} peers; everything is found from everywhere after {settle(stage, 'at the start'):.1f} s")
    end = time.monotonic() + options.seconds
    rounds = []
    while time.monotonic() < end:
        rounds.append(one_round(stage))
    say(f"{len(rounds)} rounds of kills and restarts; the slowest took {max(took for took, _ in rounds):.1f} s and "
        f"{max(again for _, again in rounds):.1f} s")
    for party in stage.indexes + stage.peers:
        if party.node.process.poll() is not None:
            raise Failure(f"{party.name} ended by itself: {last_words(party.node.process)}")


if __name__ == "__main__":
    sys.exit(main("overlayprocesses", __doc__, run, {"seconds": 180, "indexes": 12, "peers": 60, "seed": 1}))

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two homes, as processes: two linked indexes and peers of one of them. That index is killed (kill -9) while a slow
download runs between two of its peers. Everybody still finds them at the other index within 3 seconds, the download ends,
a new one begins, and when the index is back, so are its peers.

    secondhome.py --programs DIR [--suffix TEXT]       DIR holds potluck and potluck-cli, their names end in TEXT
"""

import signal
import sys
import time

from scenario import MIB, check, digest, main, make_file, say
from nodes import Failure, Node

PATIENCE = 60
FOUND_WITHIN = 3


def await_found(node, query, owner, within):
    """How long it takes until a search names that owner, online."""
    begun = time.monotonic()
    rows = []
    while time.monotonic() - begun < within:
        try:
            rows = node.cli("search", query, "--wait", "2")
        except Failure as failure:  # in the moment in between nobody can be asked
            rows = failure
            time.sleep(0.05)
            continue
        if any(source["online"] and source["name"] == owner for row in rows for source in row["sources"]):
            return time.monotonic() - begun
        time.sleep(0.05)
    raise Failure(f"{node.data_dir.name} searched {query!r} for {within} s in vain; the last answer was {rows}")


def await_transfer(node, until, what, patience=PATIENCE):
    begun = time.monotonic()
    while time.monotonic() - begun < patience:
        rows = [row for row in node.cli("transfers") if row["direction"] == "download"]
        if rows and until(rows[-1]):
            return rows[-1]
        time.sleep(0.1)
    raise Failure(f"waited {patience} s in vain for {what}: {rows}")


def run(options, work, processes):
    def node(kind, name, *more, listen="127.0.0.1:0"):
        return Node(processes, options.programs, kind, work / name, *more, suffix=options.suffix, listen=listen)

    def peer(name, index):
        make_file(work / f"{name} shares", f"{name} dish.txt", 50_000 + len(name), name)
        return node("peer", name, "--user", name, "--join", index.invite, "--share", work / f"{name} shares")

    first = node("index-server", "first", "--name", "First")
    neighbour = first.cli("neighbour", "invite")[0]["invite"]
    second = node("index-server", "second", "--name", "Second", "--neighbour", neighbour)
    for index in (first, second):
        index.wait("the neighbour", lambda status: any(row["state"] == "online" for row in status["neighbours"]), PATIENCE)

    make_file(work / "anna shares", "big feast.bin", 24 * MIB + 7, 1)
    anna, bob, dora = (peer(name, first) for name in ("anna", "bob", "dora"))
    carla = peer("carla", second)
    for each in (anna, bob, dora, carla):
        each.wait("being at home, here and there", lambda status: status["shares"]["pendingFiles"] == 0 and all(
            row["state"] == "online" and row["secondHome"] for row in status["indexes"]), PATIENCE)
    say("ok: everybody is at home at one index and known at the other")
    await_found(carla, "big feast", "anna", PATIENCE)
    anna.wait("what her index says", lambda status: status["indexes"][0]["reachable"] is True, PATIENCE)
    say("ok: the index could call her, and says so")
    rows = carla.cli("peers", "--online")
    check(sorted(row["name"] for row in rows) == ["carla"], "who is silent at the other index is not in its list")

    anna.cli("limits", "--up", "2M")
    row = bob.cli("search", "big feast", "--wait", "3")[0]
    bob.cli("get", row["magnet"], "--output", work / "bob gets")
    await_transfer(bob, lambda row: row["done"] > 3 * MIB, "the download's beginning")
    address = first.addresses[0]
    first.process.send_signal(signal.SIGKILL)
    begun = time.monotonic()
    for who in (carla, bob):
        await_found(who, "big feast", "anna", FOUND_WITHIN)
        took = time.monotonic() - begun
        check(took < FOUND_WITHIN, f"{who.data_dir.name} finds anna's file {took:.1f} s after her index was killed")
    took = await_found(anna, "dora dish", "dora", FOUND_WITHIN)
    check(took < FOUND_WITHIN, "and anna finds dora's")
    done = await_transfer(bob, lambda row: row["state"] == "done" or row["state"] == "failed", "the download's end")
    original = work / "anna shares" / "big feast.bin"
    check(done["state"] == "done" and digest(done["path"], "sha256") == digest(original, "sha256"),
          "the download that ran goes on to its end")
    for who, what, owner in ((dora, "bob dish", "bob"), (carla, "dora dish", "dora"), (anna, "carla dish", "carla")):
        row = who.cli("search", what, "--wait", "3")[0]
        path = who.cli("get", row["magnet"], "--output", work / f"{who.data_dir.name} gets", "--wait",
                       timeout=PATIENCE)[-1]["path"]
        check(digest(path, "sha256") == digest(work / f"{owner} shares" / f"{owner} dish.txt", "sha256"),
              f"{who.data_dir.name} downloads from {owner} meanwhile")

    first = node("index-server", "first", listen=address)
    anna.wait("her first home", lambda status: not status["indexes"][0]["detail"] and
              status["indexes"][0]["state"] == "online", 2 * PATIENCE)
    newcomer = node("peer", "emil", "--user", "emil", "--join", first.invite)
    await_found(newcomer, "big feast", "anna", PATIENCE)
    say("ok: when the index is back, so are its peers")
    begun = time.monotonic()
    while "anna" in [row["name"] for row in carla.cli("peers", "--online")]:
        if time.monotonic() - begun > 2 * PATIENCE:
            raise Failure("anna is not silent at her second home again")
        time.sleep(1)
    say("ok: and are silent again at the other one")


if __name__ == "__main__":
    sys.exit(main("secondhome", __doc__, run))

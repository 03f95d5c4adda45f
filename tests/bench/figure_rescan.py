# SPDX-License-Identifier: GPL-3.0-or-later
"""From exec until 300,000 unchanged shared files are checked and the index has the delta, against find; and what such a
peer keeps in memory."""

import subprocess
import time

import corpus
from harness import MIB, Figure, alternate, anonymous_memory, median, require_program, say, timed
from nodes import Node


def figures(context):
    count = context.scaled(300_000, 30_000)
    with context.stage("rescan") as (folder, processes):
        say(f"checking {count} shared files")
        share = folder / "share"
        folders = corpus.plant(share, count)
        index = Node(processes, context.programs, "index-server", folder / "index")
        options = ("--join", index.invite, "--user", "sharer", "--share", share)
        peer = Node(processes, context.programs, "peer", folder / "peer", *options)
        peer.wait("the first hashing", lambda status: status["indexes"] and
                  status["indexes"][0]["publishedFiles"] == count, 1800, 0.5)
        index.wait("the index to count them", lambda status: status["hosted"]["entries"] == count)
        peer.stop()

        added = 0
        memory = []

        def restart():
            nonlocal added
            # The delta: a new file in every 50th folder, so that it is complete only when all was checked.
            for place in folders[49::50]:
                name = f"new {added}.txt"
                (place / name).write_text(name)
                added += 1
            expected = count + added
            begun = time.monotonic()
            again = Node(processes, context.programs, "peer", folder / "peer", *options)
            index.wait("the delta", lambda status: status["hosted"]["entries"] == expected, pause=0.01)
            again.wait("the check", lambda status: status["shares"]["pendingFiles"] == 0, pause=0.01)
            taken = time.monotonic() - begun
            memory.append(anonymous_memory(again.pid))
            again.stop()
            return taken

        def find():
            with open(folder / "listing", "wb") as out:
                return timed(lambda: subprocess.run([require_program("find", "findutils"), share, "-printf",
                                                     "%p %i %s %T@\\n"], stdout=out, check=True))

        # Both with the directory entries cached; find first, as it reads them.
        seconds = alternate({"find": find, "potluck": restart}, context.rounds)
    scale = count / 300_000
    return [
        Figure(f"from exec until {count:,} unchanged shared files are checked and the index has the delta",
               "find -printf over the same tree", median(seconds["potluck"]), median(seconds["find"]), "s", False, 3, 2,
               f"the delta is {len(folders) // 50} new files"),
        Figure(f"RssAnon of a peer sharing {count:,} files", "", max(memory), None, "B", False,
               max(300 * scale, 60) * MIB, max(150 * scale, 40) * MIB),
    ]

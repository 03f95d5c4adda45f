# SPDX-License-Identifier: GPL-3.0-or-later
"""Search among 10,000,000 entries over TLS on one kept connection, against plocate with the same names and words; and
the memory of such an index."""

import subprocess
import time

from corpus import Names
from harness import GIB, Failure, Figure, anonymous_memory, median, percentile, require_program, run, say
from nativeclient import NativeClient, search_target
from nodes import Node

PEERS = 10
# Every tenth file is one that all of them have.
POPULAR = 10
# An index bounds the searches of one caller in a second; this stays below without counting as time.
PAUSE = 0.001
# A session ends without a keep-alive after 5 minutes, which the searches outlast.
KEEP_ALIVE = 120
# Questions that are asked of one before the other's turn: a server answers with its caches as its own work leaves them.
TURN = 100


def entries(generator, peer, count, popular, written):
    """(folder, name, content, size) for each of a peer's files, each name written down. `popular` holds the names that
    all peers have; the first peer fills it."""
    for number in range(count):
        if number % POPULAR == 0:
            owner = 0
            if peer == 0:
                popular.append(generator.name())
            name = popular[number // POPULAR]
        else:
            owner, name = peer, generator.name()
        # A path, as plocate's always are.
        written.write(f"/{name}\n")
        content = (owner * count + number + 1) * 0x9e3779b97f4a7c15
        # A folder each: names repeat, and an index keys a list by folder and name.
        yield f"music/album {number // 20}/{number % 20}", name, f"{content:064x}", 1000 + number


def fill(index, folder, generator, count):
    """Publishes `count` entries through PEERS peers, their names also into names.txt; answers the last peer's client."""
    begun = time.monotonic()
    client = None
    popular = []
    with open(folder / "names.txt", "w", encoding="ascii") as written:
        for peer in range(PEERS):
            if client:
                client.close()
            client = NativeClient(index.addresses[0], folder, f"peer{peer}")
            client.publish(entries(generator, peer, count // PEERS, popular, written))
            say(f"{(peer + 1) * count // PEERS:,} entries after {time.monotonic() - begun:.0f} s")
    held = index.status()["hosted"]["entries"]
    if held != count:
        raise Failure(f"the index holds {held} entries, not {count}")
    return client


def ask_plocate(database, words):
    """(seconds, hits)"""
    plocate = require_program("plocate", "plocate")
    begun = time.monotonic()
    done = subprocess.run([plocate, "-d", database, "-l", "100", "-i", *words], capture_output=True, check=False)
    return time.monotonic() - begun, done.stdout.count(b"\n")


class KeptAlive:
    """Renews a client's session now and then, outside of what is timed."""

    def __init__(self, client):
        self._client = client
        self._renewed = time.monotonic()

    def renew(self):
        if time.monotonic() - self._renewed > KEEP_ALIVE:
            self._client.call("PUT", "/v1/sessions", {})
            self._renewed = time.monotonic()


class Asker:
    """bench_asker as the same peer, on a connection of its own."""

    def __init__(self, tool, index, client):
        host, _, port = index.addresses[0].rpartition(":")
        self._process = subprocess.Popen([tool, host.strip("[]"), port, client.key, client.certificate],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait()

    def ask(self, words):
        """(seconds, hits)"""
        self._process.stdin.write(search_target(words) + "\n")
        answer = self._process.stdout.readline().split()
        if not answer:
            raise Failure("bench_asker ended")
        time.sleep(PAUSE)
        return int(answer[0]) / 1e9, int(answer[1])


def figures(context):
    count = context.scaled(10_000_000, 300_000)
    with context.stage("search") as (folder, processes):
        say(f"an index with {count:,} entries")
        generator = Names(seed=1)
        index = Node(processes, context.programs, "index-server", folder / "index")
        client = fill(index, folder, generator, count)
        require_program("plocate", "plocate")
        database = folder / "names.plocate"
        run([require_program("plocate-build", "plocate"), "--plaintext", folder / "names.txt", database])

        queries = [generator.query() for _ in range(context.scaled(1000, 300))]
        session = KeptAlive(client)
        with Asker(context.tool("bench_asker"), index, client) as asker:
            def ask(words):
                session.renew()
                return asker.ask(words)

            def locate(words):
                return ask_plocate(database, words)

            def ask_both(turn):
                """[(seconds, hits)] of each, for twice all queries, in turns of so many questions."""
                ours, theirs = [], []
                for _ in range(2):
                    for at in range(0, len(queries), turn):
                        ours += [ask(words) for words in queries[at:at + turn]]
                        theirs += [locate(words) for words in queries[at:at + turn]]
                return ours, theirs

            for words in queries:  # so that both have what they need in memory
                ask(words)
                locate(words)
            ours, theirs = ask_both(TURN)
            cold, after = ask_both(1)
        both = sum((one[1] > 0) == (other[1] > 0) for one, other in zip(ours, theirs))
        ours, theirs, cold, after = ([seconds for seconds, _ in times] for times in (ours, theirs, cold, after))
        say(f"index and plocate agree on whether there are hits in {both} of {len(ours)} searches")
        memory = anonymous_memory(index.pid)

    figure = f"search among {count:,} entries, "
    against = "plocate -l 100 -i (a process each)"
    turns = f"in turns of {TURN} questions"
    cold_median, cold_p99 = ("; question by question, each on the other's caches: "
                             f"{one(cold) * 1e3:.2f} ms against {one(after) * 1e3:.1f}"
                             for one in (median, lambda times: percentile(times, 0.99)))
    scale = count / 10_000_000
    return [
        Figure(figure + "median", against, median(ours), median(theirs), "s", False, 1 / 20, 1 / 50,
               turns + cold_median),
        Figure(figure + "p99", against, percentile(ours, 0.99), percentile(theirs, 0.99), "s", False, 1 / 20, 1 / 50,
               turns + cold_p99),
        Figure(f"RssAnon of an index with {count:,} entries", "", memory, None, "B", False,
               max(2 * scale, 0.1) * GIB, max(1 * scale, 0.05) * GIB, "after the searches"),
    ]

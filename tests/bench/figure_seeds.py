# SPDX-License-Identifier: GPL-3.0-or-later
"""AlaKazaam logins and beer2beer keep-alives, each on a connection of its own as those networks' programs do it, at one
index, and native searches at the same time."""

import json
import socket
import struct
import subprocess
import threading
import time

from corpus import Names
from harness import Failure, Figure, percentile, say
from nativeclient import NativeClient
from nodes import Node

LOGINS = 500  # a second
KEEP_ALIVES = 2000  # a second
SECONDS = 10
ACCOUNTS = 20
REGISTER, LOGIN = 1, 2
SEARCH_PAUSE = 0.01


def beer2beer(address, kind, payload):
    """(type, payload) of the answer to one request."""
    host, _, port = address.rpartition(":")
    body = payload.encode()
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        connection.sendall(struct.pack("<HH", len(body), kind) + body)
        answer = b""
        while len(answer) < 4 or len(answer) < 4 + struct.unpack("<H", answer[:2])[0]:
            chunk = connection.recv(65536)
            if not chunk:
                raise Failure("the index closed a beer2beer connection without an answer")
            answer += chunk
    return struct.unpack("<H", answer[2:4])[0], answer[4:].decode()


def logged_in_ids(address):
    ids = []
    for number in range(ACCOUNTS):
        kind, payload = beer2beer(address, REGISTER, f"user{number}\nsecret\n")
        if kind != 100 + REGISTER:
            raise Failure(f"REGISTER was refused: {payload}")
        ids.append(payload.split()[1])
        kind, payload = beer2beer(address, LOGIN, f"user{number}\nsecret\n{ids[-1]}\n127.0.0.1\n")
        if kind != 100 + LOGIN:
            raise Failure(f"LOGIN was refused: {payload}")
    return ids


class Searcher(threading.Thread):
    """Native searches on one kept connection until told to stop."""

    def __init__(self, client, queries):
        super().__init__(daemon=True)
        self._client = client
        self._queries = queries
        self._told_to_end = threading.Event()
        self.seconds = []

    def run(self):
        number = 0
        while not self._told_to_end.is_set():
            begun = time.monotonic()
            self._client.search(self._queries[number % len(self._queries)])
            self.seconds.append(time.monotonic() - begun)
            number += 1
            time.sleep(SEARCH_PAUSE)

    def end(self):
        self._told_to_end.set()
        self.join()


def figures(context):
    count = context.scaled(1_000_000, 20_000)
    seconds = context.scaled(SECONDS, 3)
    with context.stage("seeds") as (folder, processes):
        say(f"an index with {count:,} native entries")
        index = Node(processes, context.programs, "index-server", folder / "index", "--dialects",
                     "native,beer2beer,alakazaam")
        address = index.addresses[0]
        names = Names(seed=1)
        client = NativeClient(address, folder, "searcher")
        client.publish((f"f{number // 100}", names.name(), f"{number * 0x9e3779b97f4a7c15 + 1:064x}", 1000 + number)
                       for number in range(count))
        ids = logged_in_ids(address)
        searcher = Searcher(client, [names.query() for _ in range(500)])
        searcher.start()
        host, _, port = address.rpartition(":")
        done = subprocess.run([context.tool("bench_seeds"), host, port, str(LOGINS), str(KEEP_ALIVES), str(seconds), *ids],
                              capture_output=True, text=True, check=True)
        searcher.end()
    load = json.loads(done.stdout)
    say(f"{load}, {len(searcher.seconds)} searches")
    late = load["loginsLate"] + load["keepAlivesLate"]
    return [
        Figure("AlaKazaam logins a second, each by a new peer", "", load["logins"] / load["seconds"], None, "/s", True,
               0.98 * LOGINS, LOGINS, f"for {seconds} s beside the next row; {load['loginsRefused']} refused"),
        Figure("beer2beer keep-alives a second", "", load["keepAlives"] / load["seconds"], None, "/s", True,
               0.98 * KEEP_ALIVES, KEEP_ALIVES, f"a connection each; {load['keepAlivesRefused']} refused"),
        Figure("of these refused, unanswered or over a second late", "",
               load["loginsRefused"] + load["keepAlivesRefused"] + late, None, "", False, 0, 0),
        Figure(f"native searches among {count:,} entries meanwhile, p99", "", percentile(searcher.seconds, 0.99), None,
               "s", False, 0.05, 0.025, f"{len(searcher.seconds)} searches on one kept connection"),
    ]

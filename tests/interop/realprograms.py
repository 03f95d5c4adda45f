# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the seed networks' own programs, unchanged, from checkouts that the user has: their menus are answered over a
pipe. Only what they keep as constants (their own addresses and ports) is set before they start, and they work in a copy,
since they write beside their code."""

import ipaddress
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

from nodes import Failure

PATIENCE = 60

# Both run in a fresh interpreter, whose working directory is the copy of the checkout.
ALAKAZAAM_START = """\
import runpy, sys
sys.path.insert(0, ".")
from utils import net_utils
net_utils.config.update(ipv4=sys.argv[1], ipv6=sys.argv[2], network_port=int(sys.argv[3]), aque_port=int(sys.argv[4]),
                        asup_port=int(sys.argv[5]))
runpy.run_path("AlaKazaam.py", run_name="__main__")
"""
# The shell asks the machine which address it has by a route to the internet, which a test machine may not have.
BEER2BEER_START = """\
import sys
sys.path.insert(0, ".")
from shell.shell import Beer2BeerShell
Beer2BeerShell.get_peer_ip = lambda self: sys.argv[1]
Beer2BeerShell().cmdloop()
"""


class Program:
    """One running program and what it said so far."""

    def __init__(self, checkout, work, processes, name, start, *arguments):
        self.name = name
        self.folder = pathlib.Path(work) / f"program-{name}"
        shutil.copytree(checkout, self.folder, ignore=shutil.ignore_patterns(".git"))
        self._output = self.folder / "output.txt"
        with open(self._output, "wb") as output:
            self._process = processes.start(
                [sys.executable, "-u", "-c", start, *arguments], f"program {name}", stdin=subprocess.PIPE, stdout=output,
                cwd=self.folder, env={**os.environ, "PYTHONUNBUFFERED": "1"})

    def said(self):
        return self._output.read_text(errors="replace") + self._process.log.read_text(errors="replace")

    def type(self, line):
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def expect(self, pattern, count=1, patience=PATIENCE):
        """Waits until it has said so at least that often."""
        begun = time.monotonic()
        while len(re.findall(pattern, self.said())) < count:
            if self._process.poll() is not None or time.monotonic() - begun > patience:
                raise Failure(f"{self.name} did not say {pattern!r}; at the end it said: {self.said()[-800:]}")
            time.sleep(0.1)


class Beer2beerShell(Program):
    """The shell of beer2beer, registered and logged in with all files of a folder."""

    def __init__(self, checkout, work, processes, index, share):
        super().__init__(checkout, work, processes, "bea", BEER2BEER_START, "127.0.0.1")
        host, port = index
        # Words of its command line end at blanks, and so does the folder's name.
        plain = pathlib.Path(work) / "bea-shares"
        shutil.copytree(share, plain)
        for line in (f"set host {host}", f"set port {port}", "set user bea", "set pwd secret", f"set path {plain}",
                     "register"):
            self.type(line)
        self.expect("REGISTER_OK")
        self.type("login")
        self.expect("LOGIN_OK")

    def search(self, words):
        """What the index answered, as the shell shows it."""
        before = self.said().count("SEARCH_FILE_OK")
        self.type(f"search {words}")
        self.expect("SEARCH_FILE_OK", before + 1)
        return self.said().rpartition("SEARCH_FILE_OK")[2]


def beer2beer_finds(shell, check):
    check("nina dish.txt" in shell.search("nina"), "the program of beer2beer finds a native peer's file")
    check("bea dish.txt" in shell.search("bea"), "and its own")
    check("dino" not in shell.search("dino"), "and none of the other seed network")
    shell.type("keepalive")
    shell.expect("KEEP_ALIVE_OK")
    shell.type("register_update")
    shell.expect("REGISTER_UPDATE_OK")
    shell.type("login")
    shell.expect("LOGIN_OK", 2)
    shell.type("logout bea secret")
    shell.expect("LOGOUT_OK")
    check(True, "the program of beer2beer keeps alive, updates, logs in and out")


def mapped(host):
    """An IPv6 address of the same place, spelled as the programs compare it."""
    return ipaddress.IPv6Address(f"::ffff:{host}").compressed


class Alakazaam(Program):
    """A program of AlaKazaam. It is told of one super-peer, and tosses a coin between its two addresses."""

    def __init__(self, checkout, work, processes, name, host, port, answer_ports, is_super, known):
        super().__init__(checkout, work, processes, name, ALAKAZAAM_START, host, mapped(host), str(port),
                         *(str(answer) for answer in answer_ports))
        known_host, known_port = known
        self.expect("super peer")
        for line in ("y" if is_super else "n", known_host, mapped(known_host), str(known_port)):
            self.type(line)


class SuperPeer(Alakazaam):
    def __init__(self, checkout, work, processes, host, port, neighbour):
        super().__init__(checkout, work, processes, "super-peer", host, port, (4000, 5000), True, neighbour)
        self.expect("Main Men")

    def search(self, words):
        """What it lists after the 20 seconds that it always waits."""
        before = len(self.said())
        self.type("1")
        self.type(words)
        time.sleep(21)
        self.type("")
        self.expect("Please select a file to download|No file matching", patience=30)
        answer = self.said()[before:]
        if "Please select" in answer:
            self.type("q")
        return answer


class Peer(Alakazaam):
    def __init__(self, checkout, work, processes, host, port, super_peer, share):
        super().__init__(checkout, work, processes, "dino", host, port, (4001, 5001), False, super_peer)
        self.expect("Successfully logged", patience=90)
        files = self.folder / "shared"
        shutil.rmtree(files, ignore_errors=True)
        shutil.copytree(share, files)
        for number, _ in enumerate(sorted(os.listdir(files)), 1):
            self.type("2")
            self.expect("Choose a file to share", number)
            self.type(str(number))
            self.expect("New shared file added", number)

    def fetch(self, words, name):
        """Searches, and downloads the first file that is found from its first source."""
        before = self.said().count("downloaded successfully")
        self.type("1")
        self.type(words)
        self.expect(r"Choose a file to download", self.said().count("Choose a file to download") + 1)
        self.type("1")
        self.type("1")
        self.expect("downloaded successfully", before + 1)
        return self.folder / "shared" / name


def alakazaam_finds(peer, super_peer, stage, check, digest):
    for owner in ("nina", "carla"):
        name = f"{owner} dish.txt"
        got = peer.fetch(f"{owner} dish", name)
        check(digest(got, "sha256") == digest(stage.share(owner) / name, "sha256"),
              f"the program of AlaKazaam finds and fetches {name}")
    check("nina dish.txt" in super_peer.search("nina"), "the program's super-peer finds a native peer's file")

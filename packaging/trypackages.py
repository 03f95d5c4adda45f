#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries the packages in a folder: installs each over the other, starts the programs from where they were installed, and removes
them. Ends with 1 at the first thing that is not as it should be. Needs root.

    trypackages.py FOLDER
"""

import os
import pathlib
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import time

READY_WITHIN = 30
END_WITHIN = 4
UNIT = pathlib.Path("/usr/lib/systemd/system/potluck-index.service")
PEER_UNIT = pathlib.Path("/usr/lib/systemd/user/potluck-peer.service")


def check(holds, what):
    print(("ok   " if holds else "FAIL ") + what, flush=True)
    if not holds:
        sys.exit(1)


def run(*argv, **options):
    return subprocess.run(argv, capture_output=True, text=True, check=False, **options)


def installed(package):
    done = run("dpkg-query", "-W", "-f", "${db:Status-Status}", package)
    return done.stdout == "installed"


def install(package):
    done = run("apt-get", "install", "-y", "--no-install-recommends", str(package),
               env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
    check(done.returncode == 0, f"{package.name} installs" + ("" if done.returncode == 0 else f": {done.stderr[-300:]}"))


def command_of(unit):
    """The unit's ExecStart, as systemd would run it without further options."""
    line = re.search(r"^ExecStart=(.*)$", unit.read_text(), re.M)[1]
    return [word for word in shlex.split(line) if not word.startswith("$")]


def node(argv, folder, what):
    """Starts a node, waits until it is ready, ends it."""
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env=os.environ | {"HOME": folder, "QT_QPA_PLATFORM": "none"}) as process:
        begun = time.monotonic()
        line = process.stdout.readline()
        check(line.startswith("ready ") and time.monotonic() - begun < READY_WITHIN, f"{what}: {line.strip()}")
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(END_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
        check(process.returncode == 0, f"{what} ends cleanly")


def with_folder(unit, folder):
    """A unit's command with a data directory of this run, and a free port."""
    argv = command_of(unit)
    for name, value in (("--data-dir", f"{folder}/{unit.stem}"), ("--listen", "127.0.0.1:0")):
        if name in argv:
            argv[argv.index(name) + 1] = value
        else:
            argv += [name, value]
    return argv


def try_desktop(folder):
    argv = ["potluck", "--data-dir", f"{folder}/desktop"]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env=os.environ | {"HOME": folder, "QT_QPA_PLATFORM": "offscreen"}) as process:
        status = None
        for _ in range(READY_WITHIN * 5):
            time.sleep(0.2)
            status = run("potluck-cli", "--data-dir", f"{folder}/desktop", "--json", "status")
            if status.returncode == 0 or process.poll() is not None:
                break
        check(status.returncode == 0, "the desktop app starts and its node answers")
        run("potluck-cli", "--data-dir", f"{folder}/desktop", "quit")
        try:
            process.wait(END_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
        check(process.returncode == 0, "the desktop app ends when its node is told to quit")


def main():
    packages = pathlib.Path(sys.argv[1])
    desktop = next(packages.glob("potluck_*.deb"))
    server = next(packages.glob("potluck-server_*.deb"))
    with tempfile.TemporaryDirectory(prefix="potluck-packages-") as folder:
        install(server)
        check(installed("potluck-server"), "potluck-server is installed")
        check("Widgets" not in run("ldd", "/usr/bin/potluck").stdout, "its program does without Qt Widgets")
        for unit in (UNIT, PEER_UNIT):
            # A user's units are looked at from within a session, of which this folder is all that is needed.
            done = run("systemd-analyze", "verify", "--man=no", *(["--user"] if unit == PEER_UNIT else []), str(unit),
                       env=os.environ | {"XDG_RUNTIME_DIR": folder})
            words = [line for line in done.stderr.splitlines() if unit.name in line or done.returncode != 0]
            check(done.returncode == 0 and not words, f"systemd-analyze verify {unit.name}" + "".join(words))
            node(with_folder(unit, folder), folder, f"the command of {unit.name}")
        told = run("potluck")
        check(told.returncode != 0 and "desktop" in told.stderr, f"potluck-server has no desktop: {told.stderr.strip()}")

        install(desktop)
        check(installed("potluck") and not installed("potluck-server"), "potluck takes the place of potluck-server")
        try_desktop(folder)
        node(["potluck", "--peer", "--data-dir", f"{folder}/headless", "--listen", "127.0.0.1:0"], folder,
             "potluck --peer")

        install(server)
        check(installed("potluck-server") and not installed("potluck"), "potluck-server takes the place of potluck")
        done = run("apt-get", "purge", "-y", "potluck-server")
        check(done.returncode == 0 and not pathlib.Path("/usr/bin/potluck").exists(), "it is removed without a trace")


main()

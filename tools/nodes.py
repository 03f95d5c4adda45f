# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts, asks and ends headless Potluck nodes and other servers, for the demo, the tests and the benchmarks.

Whatever was started ends with the Processes it belongs to, also when this program is killed.
"""

import contextlib
import ctypes
import json
import os
import pathlib
import select
import signal
import socket
import subprocess
import sys
import time


class Failure(Exception):
    """What went wrong, in one sentence for the user."""


def interruptible():
    """Lets SIGTERM and SIGHUP unwind the stack like Ctrl+C, so that everything is cleaned up."""
    def end(number, _frame):
        raise KeyboardInterrupt(signal.Signals(number).name)
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGHUP, end)


def _die_with_parent():
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class Processes:
    """The processes that run on our behalf; as a context manager it ends them all."""

    def __init__(self, logs):
        self._logs = pathlib.Path(logs)
        self._running = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # All at once, so that nobody waits for somebody who is gone.
        for process in self._running:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in list(self._running):
            self.stop(process)

    def start(self, argv, name, **options):
        """A process in the background, its stderr in a log file of that name. Raises Failure where it is not there."""
        log = self._logs / f"{name}.log"
        try:
            with open(log, "ab") as err:
                # A session of its own: Ctrl+C reaches only us, and we end it in order.
                process = subprocess.Popen([str(part) for part in argv], stderr=err, start_new_session=True,
                                           preexec_fn=_die_with_parent, **options)
        except FileNotFoundError as error:
            raise Failure(f"{error.filename} is missing") from error
        process.log = log
        self._running.append(process)
        return process

    def stop(self, process, patience=10):
        """Asks it to end, then makes it. Returns the seconds that it took."""
        begun = time.monotonic()
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(patience)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()
        if process in self._running:
            self._running.remove(process)
        return time.monotonic() - begun


def last_words(process):
    """The end of a process's log, for messages."""
    lines = process.log.read_text(errors="replace").strip().splitlines()
    return "; ".join(lines[-3:]) or f"exit code {process.poll()}"


class Node:
    """A running index or peer. `kind` is "index-server" or "peer". The programs of a preset may carry its suffix."""

    def __init__(self, processes, programs, kind, data_dir, *options, patience=60, suffix="", listen="127.0.0.1:0"):
        self.programs = pathlib.Path(programs)
        self._suffix = suffix
        self.data_dir = pathlib.Path(data_dir)
        self.addresses = []
        self.invite = None
        self._processes = processes
        self._control = None
        self._rest = b""
        self._next_id = 0
        argv = [self.programs / f"potluck{suffix}", "--" + kind, "--data-dir", self.data_dir, "--listen", listen,
                *options]
        self.process = processes.start(argv, self.data_dir.name, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        self._await_ready(kind == "index-server", patience)

    def _await_ready(self, is_index, patience):
        deadline = time.monotonic() + patience
        pending = b""
        while not self.addresses or (is_index and not self.invite):
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
                raise Failure(f"{self.data_dir.name} was not ready within {patience} s")
            chunk = os.read(self.process.stdout.fileno(), 4096)
            if not chunk:
                self.process.wait(10)
                raise Failure(f"{self.data_dir.name} ended at once: {last_words(self.process)}")
            *lines, pending = (pending + chunk).split(b"\n")
            for line in lines:
                word, _, value = line.decode().strip().partition(" ")
                if word == "ready":
                    self.addresses.append(value)
                elif word == "invite":
                    self.invite = value

    @property
    def pid(self):
        return self.process.pid

    def stop(self):
        if self._control:
            self._control.close()
            self._control = None
        return self._processes.stop(self.process)

    def cli(self, *words, **options):
        """Runs potluck-cli --json on this node; answers its objects. Raises Failure with its own words."""
        done = subprocess.run([str(part) for part in (self.programs / f"potluck-cli{self._suffix}",
                                                      "--data-dir", self.data_dir, "--json", *words)],
                              capture_output=True, text=True, check=False, **options)
        if done.returncode != 0:
            raise Failure(f"potluck-cli {words[0]}: {done.stderr.strip() or done.stdout.strip()}")
        rows = []
        for line in done.stdout.splitlines():
            with contextlib.suppress(json.JSONDecodeError):
                rows.append(json.loads(line))
        return rows

    def ask(self, call, **members):
        """One call over the control socket (core/node/controlprotocol.h), without a process for each: (done, rows)."""
        if not self._control:
            self._control = socket.socket(socket.AF_UNIX)
            self._control.settimeout(600)
            # A socket's address holds 107 bytes; the data directory may lie deeper.
            directory = os.open(self.data_dir, os.O_PATH)
            try:
                self._control.connect(f"/proc/self/fd/{directory}/control.sock")
            except OSError as error:
                raise Failure(f"no control socket in {self.data_dir.name}: {error.strerror}") from error
            finally:
                os.close(directory)
        self._next_id += 1
        self._control.sendall(json.dumps({"id": self._next_id, "call": call, **members}).encode() + b"\n")
        rows = []
        while True:
            while b"\n" not in self._rest:
                chunk = self._control.recv(1 << 20)
                if not chunk:
                    raise Failure(f"{self.data_dir.name} closed its control socket: {last_words(self.process)}")
                self._rest += chunk
            line, _, self._rest = self._rest.partition(b"\n")
            reply = json.loads(line)
            if "row" in reply:
                rows.append(reply["row"])
            elif "error" in reply:
                raise Failure(f"{call}: {reply['error'].get('detail')}")
            else:
                return reply["done"], rows

    def status(self):
        done, rows = self.ask("status")
        return rows[0] if rows else done

    def wait(self, what, until, patience=120, pause=0.05):
        """Asks for the status until until(status) holds; answers the seconds it took."""
        begun = time.monotonic()
        while not until(self.status()):
            if self.process.poll() is not None:
                raise Failure(f"{self.data_dir.name} ended: {last_words(self.process)}")
            if time.monotonic() - begun > patience:
                raise Failure(f"waited {patience} s in vain for {what}")
            time.sleep(pause)
        return time.monotonic() - begun


def fail(program, error):
    """The end of a program that cannot go on."""
    print(f"{program}: {error}", file=sys.stderr)
    return 1

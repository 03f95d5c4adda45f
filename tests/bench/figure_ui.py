# SPDX-License-Identifier: GPL-3.0-or-later
"""The longest that the models of the window's pages work at once with many rows, offscreen, against a frame of 16 ms; and
how long it takes from exec until the window of a peer with many shared files is on a screen."""

import json
import os
import select
import subprocess
import time

import corpus
from harness import Figure, median, require_program, say
from nodes import Failure, Node

FRAME = 0.016
PATIENCE = 30  # seconds


def figures(context):
    return models(context) + [first_window(context)]


def models(context):
    say("the window's models")
    taken = []
    for _ in range(context.rounds):
        done = subprocess.run([context.programs / "bench_ui"], capture_output=True, text=True, check=True)
        taken.append(json.loads(done.stdout))
    rows = []
    for name in sorted(taken[0]["model_ms"]):
        longest = median([run["model_ms"][name] for run in taken]) / 1000
        rows.append(Figure(f"model work at once: {name.replace('_', ' ')}", "", longest, None, "s", False, FRAME, FRAME / 2))
    longest = median([run["worst_paint_ms"] for run in taken]) / 1000
    rows.append(Figure("painting a frame of a list, without a graphics card", "", longest, None, "s", False, 2 * FRAME, FRAME))
    return rows


def first_window(context):
    count = context.scaled(300_000, 30_000)
    with context.stage("window") as (folder, processes):
        say(f"the window over {count} shared files")
        corpus.plant(folder / "share", count)
        peer = Node(processes, context.programs, "peer", folder / "peer", "--share", folder / "share")
        peer.wait("the hashing", lambda status: status["shares"]["files"] == count and
                  status["shares"]["pendingFiles"] == 0, 1800, 0.5)
        peer.stop()
        display = start_screen(processes)
        taken = []
        for turn in range(context.rounds + 1):
            seconds = until_mapped(context, processes, folder / "peer", display)
            if turn > 0:  # the first warms the caches
                taken.append(seconds)
        say("  ".join(f"{seconds:.3f} s" for seconds in taken))
    return Figure(f"from exec until the window is up, with {count:,} shared files", "", median(taken), None, "s", False, 1, 0.5,
                  "mapped on an X server, without a window manager")


def start_screen(processes):
    """An X server of its own; its name."""
    read, write = os.pipe()
    processes.start([require_program("Xvfb", "xvfb"), "-displayfd", str(write), "-screen", "0", "1400x900x24", "-noreset",
                     "-nolisten", "tcp"], "xvfb", pass_fds=[write])
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise Failure("Xvfb did not start")
    return f":{number}"


def until_mapped(context, processes, data_dir, name):
    """Seconds from the start of the app until the X server shows its window."""
    # Only who takes this figure needs it (apt package python3-xlib).
    from Xlib import X, display as xdisplay  # pylint: disable=import-outside-toplevel

    screen = xdisplay.Display(name)
    title = screen.intern_atom("_NET_WM_NAME")
    screen.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
    screen.sync()
    begun = time.monotonic()
    app = processes.start([context.programs / "potluck", "--data-dir", data_dir], "app",
                          env={**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"})
    try:
        while True:
            left = begun + PATIENCE - time.monotonic()
            if left <= 0 or app.poll() is not None:
                raise Failure("the window did not come")
            select.select([screen], [], [], min(left, 0.1))
            while screen.pending_events():
                event = screen.next_event()
                if event.type != X.MapNotify:
                    continue
                words = event.window.get_full_property(title, X.AnyPropertyType)
                if words and b"Potluck" in words.value:
                    return time.monotonic() - begun
    finally:
        processes.stop(app)
        screen.close()

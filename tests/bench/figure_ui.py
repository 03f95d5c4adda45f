# SPDX-License-Identifier: GPL-3.0-or-later
"""The longest that the models of the window's pages work at once with many rows, offscreen, against a frame of 16 ms."""

import json
import subprocess

from harness import Figure, median, say

FRAME = 0.016


def figures(context):
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

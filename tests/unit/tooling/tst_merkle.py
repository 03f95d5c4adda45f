#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's independent check of a root agrees with libtorrent's vectors."""

import json
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools"))

from merkle import pieces_root  # noqa: E402

LARGEST = 1024 * 1024 + 1  # the pattern is made byte by byte


class PiecesRoot(unittest.TestCase):
    def test_agrees_with_libtorrent(self):
        vectors = json.loads((ROOT / "tests/data/content/treevectors.json").read_text())["vectors"]
        checked = 0
        for vector in vectors:
            size, seed = vector["size"], vector["seed"]
            if not 0 < size <= LARGEST:
                continue
            # The pattern of tests/data/content/README.md.
            data = bytes((31 * i + (i >> 8) + 7 * (i >> 16) + seed) % 256 for i in range(size))
            with tempfile.NamedTemporaryFile() as file:
                file.write(data)
                file.flush()
                self.assertEqual(pieces_root(file.name), vector["root"], size)
            checked += 1
        self.assertGreaterEqual(checked, 5)


if __name__ == "__main__":
    unittest.main()

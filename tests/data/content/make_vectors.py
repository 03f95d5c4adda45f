#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes treevectors.json: roots and piece layers as libtorrent computes them (Debian: python3-libtorrent)."""
import hashlib
import json
import os
import sys
import tempfile

import libtorrent

KIB, MIB = 1024, 1024 * 1024
SIZES = [1, 2, 16 * KIB - 1, 16 * KIB, 16 * KIB + 1, 3 * 16 * KIB, 5 * 16 * KIB + 7, MIB - 1, MIB, MIB + 1,
         2 * MIB, 2 * MIB + 16 * KIB, 3 * MIB, 5 * MIB + 12345, 7 * MIB - 1, 8 * MIB]


def pattern(size, seed):
    """Byte i is (31 i + (i >> 8) + 7 (i >> 16) + seed) mod 256."""
    return bytes((31 * i + (i >> 8) + 7 * (i >> 16) + seed) & 255 for i in range(size))


def vector(size, seed):
    data = pattern(size, seed)
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "file"), "wb") as file:
            file.write(data)
        files = libtorrent.file_storage()
        libtorrent.add_files(files, os.path.join(folder, "file"))
        torrent = libtorrent.create_torrent(files, MIB, libtorrent.create_torrent_flags_t.v2_only)
        libtorrent.set_piece_hashes(torrent, folder)
        encoded = torrent.generate()
    root = encoded[b"info"][b"file tree"][b"file"][b""][b"pieces root"]
    layer = encoded[b"piece layers"].get(root, b"")
    return {
        "size": size, "seed": seed, "root": root.hex(),
        # A file of one piece has no piece layer in a torrent; Potluck's is then the root alone.
        "pieceLayer": (layer or root).hex(),
        "sha1": hashlib.sha1(data).hexdigest(), "md5": hashlib.md5(data).hexdigest(),
    }


if __name__ == "__main__":
    vectors = [vector(size, seed) for seed, size in enumerate(SIZES)]
    with open(os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "treevectors.json"), "w") as out:
        json.dump({"libtorrent": libtorrent.version, "vectors": vectors}, out, indent=1)
        out.write("\n")

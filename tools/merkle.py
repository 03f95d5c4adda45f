# SPDX-License-Identifier: GPL-3.0-or-later
"""The root of a file's hash tree as BEP 52 defines it ("pieces root"), from its text alone: an independent check."""

import hashlib

BLOCK = 16 * 1024


def pieces_root(path):
    """Hexadecimal; of a file that is not empty."""
    with open(path, "rb", buffering=0) as file:
        layer = []
        while block := file.read(BLOCK):
            layer.append(hashlib.sha256(block).digest())
    # Missing leaves are 32 zero bytes, up to the next power of two.
    padding = bytes(32)
    while len(layer) > 1:
        if len(layer) % 2:
            layer.append(padding)
        layer = [hashlib.sha256(layer[at] + layer[at + 1]).digest() for at in range(0, len(layer), 2)]
        padding = hashlib.sha256(padding + padding).digest()
    return layer[0].hex()

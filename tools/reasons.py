#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the reasons that core/ gives with those that the window can say in other languages (ui/look/reasonlist.cpp).

    reasons.py [--root DIR]

A reason is a text in core/ of at least three words, outside log lines and SQL. One line per finding: a sentence of core/
that is not in the list, or one of the list that core/ does not say. Ends with 1 where there is one. Its test is tests/unit/tooling/tst_reasons.py.
"""

import argparse
import pathlib
import re
import sys

LIST = pathlib.Path("ui/look/reasonlist.cpp")

# Files whose texts only name what is wrong with bytes of a broken program, for its author, or are not for people.
BYTES_AND_PROTOCOLS = {
    "core/content/digest.cpp", "core/content/filekey.cpp", "core/dialects/alakazaam/chunks.h",
    "core/dialects/alakazaam/contentserver.cpp", "core/dialects/alakazaam/packets.cpp",
    "core/dialects/beer2beer/answermessages.cpp", "core/dialects/beer2beer/frame.cpp",
    "core/dialects/beer2beer/indexaccounts.cpp", "core/dialects/beer2beer/indexlookups.cpp",
    "core/dialects/beer2beer/indexserver.cpp", "core/dialects/beer2beer/requestmessages.cpp",
    "core/dialects/native/answers.cpp", "core/dialects/native/eventmessages.cpp",
    "core/dialects/native/filesmessages.cpp", "core/dialects/native/filesreceiver.cpp", "core/dialects/native/json.cpp",
    "core/dialects/native/json.h", "core/dialects/native/ndjson.cpp", "core/dialects/native/overlayframes.cpp",
    "core/dialects/native/overlayserver.cpp", "core/dialects/native/parts.cpp", "core/dialects/native/parts.h",
    "core/dialects/native/searchmessages.cpp", "core/dialects/native/sessionmessages.cpp", "core/net/httpexchange.cpp",
    "core/net/httpmessage.cpp", "core/net/httpparser.cpp", "core/net/httpserverconnection.cpp",
    "core/node/controlclient.cpp", "core/node/controlprotocol.cpp", "core/node/controlrows.cpp",
    "core/overlay/codecreader.cpp", "core/overlay/keycoding.cpp", "core/overlay/termset.cpp",
}
# Sentences beside, for the same two reasons, or because their call comes from a command line only.
NOT_AT_A_WINDOW = {
    "show a client certificate", "show a client certificate whose key is logged in at this index",
    "the parameter \"%1\" is malformed", "this is no standby", "no address told", "only Ed25519 keys can be members",
    "the credentials of a member are malformed", "is not base64url, or too long", "is not a key",
    "is not an Ed25519 key", "is not a token", "is another one", "is not a revision", "has an item that is no key",
    "a content id or a digest is needed", "the place to go on from is damaged", "a peer speaks one dialect at least",
    "cannot load the catalog:", "that is no file's content id, size and name", "a batch has at most %1 entries",
    "a revision has 1 to %1 bytes", "a registration needs a key", "a visitor is known by its key",
    "system volume information", "request %1 is open already", "too many requests at once",
    "a neighbour is named by its key or its link: see potluck-cli neighbour list",
    "--listen takes ADDRESS:PORT, which %1 is not", "--advertise takes an address, which %1 is not", "not open yet",
    "not in memory", "not known to be in memory", "that sequence number was not given yet", "migration %1 is missing",
    "migration %1: %2", "past the end of the file", "%1 cannot hold unnamed files", "not a file of this disk",
}
TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"((?:[^"\\\n]|\\.)*)"|\'(?:[^\'\\\n]|\\.)\'', re.DOTALL)
SQL = re.compile(r"\b(?:SELECT|INSERT|DELETE|UPDATE|PRAGMA|CREATE|JOIN|NULL|OR)\b|= \?")
PLACE = re.compile(r"%(\d)")


def unescaped(text):
    return text.replace('\\"', '"').replace("\\\\", "\\")


def literals(text):
    """(line, statement before it, text) of each string literal; neighbours are one, comments none."""
    last = None
    found = []
    for token in TOKEN.finditer(text):
        if token.group(2) is None:
            continue
        if last is not None and not text[last:token.start()].strip():
            found[-1][2] += token.group(2)
        else:
            begin = max(text.rfind(mark, 0, token.start()) for mark in ";{}") + 1
            found.append([text.count("\n", 0, token.start()) + 1, text[begin:token.start()], token.group(2)])
        last = token.end()
    return [(line, statement, unescaped(literal)) for line, statement, literal in found]


def is_reason(statement, literal):
    return literal.count(" ") >= 2 and not SQL.search(literal) and not re.search(r"\bqC?(?:Warning|Info|Debug|Fatal)\b",
                                                                                 statement)


def listed(text):
    """The sentences of the list, in its order."""
    return [literal for _, statement, literal in literals(re.sub(r'"Reasons",\s*', "Reasons, ", text))
            if statement.rstrip().endswith("Reasons,")]


def findings(sources, sentences):
    """What is wrong: `sources` maps names of core/'s files to their texts."""
    said = set()
    known = set(sentences) | NOT_AT_A_WINDOW
    for name, text in sorted(sources.items()):
        for line, statement, literal in literals(text):
            said.add(literal)
            if name not in BYTES_AND_PROTOCOLS and is_reason(statement, literal) and literal not in known:
                yield f"{name}:{line}: {literal!r} is not in {LIST}"
    for sentence in sentences:
        if sentence not in said:
            yield f"{LIST}: {sentence!r} is not said in core/"
        places = [int(place) for place in PLACE.findall(sentence)]
        if places != list(range(1, len(places) + 1)):
            yield f"{LIST}: {sentence!r} does not number its places from 1 on"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    root = parser.parse_args().root
    sources = {file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
               for file in (root / "core").rglob("*") if file.suffix in (".cpp", ".h")}
    found = 0
    for found, line in enumerate(findings(sources, listed((root / LIST).read_text(encoding="utf-8"))), 1):
        print(line)
    print(f"{found} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every #include of core/, ui/ and app/ and reports those that the design does not allow.

    includearrows.py [--root DIR] --qt-include DIR

Prints one line per finding (file:line: what is wrong) and ends with 1 where there is one. The tables below are the
list of ARCHITECTURE.md; its test is tests/unit/tooling/tst_includearrows.py.
"""

import argparse
import pathlib
import re
import sys

# Who may include whom. A room may always include itself; every room may include base.
ARROWS = {
    "base": set(),
    "content": set(),
    "library": {"content"},
    "index": {"content"},
    "transfer": {"content"},
    "overlay": {"index"},
    "net": set(),
    "dialects": {"index", "overlay", "transfer", "content", "net"},
    "store": {"index", "library", "transfer", "content"},
    "node": {"content", "library", "index", "transfer", "overlay", "net", "dialects", "store"},
    "ui": {"node", "content"},
    "app": {"ui", "node"},
}
CORE_ROOMS = set(ARROWS) - {"ui", "app"}

# The same within ui/, whose rooms are its folders. Only window and app know the pages, and no page another.
UI_PAGES = ("search", "transfers", "library", "peers", "hosting", "settings", "welcome", "tray")
UI_ARROWS = {
    "look": set(),
    "widgets": {"look"},
    "page": {"look", "widgets"},
    **{page: {"look", "widgets", "page"} for page in UI_PAGES},
    "shell": {"look", "widgets", "page", *UI_PAGES},
}

# The Qt modules of which not everybody may include headers; one that is missing here is nobody's.
QT_MODULES = {
    "QtCore": set(ARROWS),
    "QtNetwork": {"net", "dialects", "node"},
    "QtSql": {"store"},
    "QtGui": {"ui", "app"},
    "QtWidgets": {"ui", "app"},
    "QtDBus": {"ui"},
    "QtSvg": {"ui", "app"},
    "QtSvgWidgets": {"ui", "app"},
}

# Other libraries, by how their headers begin.
LIBRARIES = [
    (("boost/",), {"net"}),
    (("openssl/",), {"content", "net"}),
    (("sodium.h", "sodium/"), {"index"}),
    (("intel-ipsec-mb.h",), {"content"}),
    (("miniupnpc/", "natpmp.h"), {"net"}),
    (("qrencode.h",), {"ui"}),
    (("qt6keychain/", "qtkeychain/"), {"node", "ui"}),
    (("sqlite3.h", "libpq-fe.h"), set()),  # through Qt Sql only
    (("sys/socket.h", "sys/un.h", "netinet/", "arpa/", "netdb.h", "net/if"), {"net", "dialects", "node"}),
    (("gtest/", "catch2/"), set()),
]

SUFFIXES = {".h", ".hpp", ".inl", ".c", ".cc", ".cpp"}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(.*)$', re.MULTILINE)
TARGET = re.compile(r'^(?:<([^>]+)>|"([^"]+)")[ \t]*(?://.*)?$')
# Block comments only: an #include behind // does not begin its line.
COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)


def room_of(path):
    """(room, part) of a path relative to the root, or None where it lies in no room. The part: a dialect of core's
    dialects, a room of ui."""
    parts = path.split("/")
    if parts[0] == "core" and len(parts) > 2:
        if parts[1] not in CORE_ROOMS:
            return None
        dialect = parts[2] if parts[1] == "dialects" and len(parts) > 3 else None
        return parts[1], dialect
    if parts[0] == "ui":
        return ("ui", parts[1]) if len(parts) > 2 and parts[1] in UI_ARROWS else None
    if parts[0] == "app" and len(parts) > 1:
        return parts[0], None
    return None


def includes_of(text):
    """(line number, what follows #include) of each directive outside block comments."""
    blank = COMMENT.sub(lambda match: "\n" * match.group(0).count("\n"), text)
    for match in INCLUDE.finditer(blank):
        yield blank.count("\n", 0, match.start()) + 1, match.group(1).strip()


def resolve(target, files):
    """The file that "target" means, as the include directories core/ and the root find it."""
    for path in ("core/" + target, target):
        if path in files:
            return path
    return None


def check_quoted(path, target, files, room, dialect):
    """(finding or None, file that was included or None)"""
    stem = pathlib.PurePosixPath(path).stem
    if target in (stem + ".moc", "moc_" + stem + ".cpp"):
        return None, None  # made by Qt's moc from this very file
    found = resolve(target, files)
    if not found:
        return f'no file "{target}" (write "room/file.h")', None
    if target.startswith("core/"):
        return f'"{target}" is written from core/ on: "{target[5:]}"', found
    other = room_of(found)
    if not other:
        return f'"{target}" lies in no room', found
    to_room, to_dialect = other
    if to_room == room == "ui":
        if to_dialect != dialect and to_dialect not in UI_ARROWS[dialect]:
            return f'"{target}": ui/{dialect} may not include ui/{to_dialect}', found
        return None, found
    if to_room == room:
        if dialect != to_dialect and to_dialect is not None:
            return f'"{target}": dialect {dialect or "(common)"} may not include dialect {to_dialect}', found
        return None, found
    if to_room != "base" and to_room not in ARROWS[room]:
        return f'"{target}": {room} may not include {to_room}', found
    return None, found


def check_angled(target, files, module_of, room):
    """A finding or None."""
    first = target.split("/")[0]
    if re.fullmatch(r"Q[A-Za-z0-9]*|q[a-z0-9_]+\.h", first) and not target.startswith("qrencode"):
        module = first if first in QT_MODULES or "/" in target else module_of(target)
        if module is None:
            return f"<{target}> is in no Qt module that is installed"
        if room not in QT_MODULES.get(module, set()):
            return f"<{target}>: {room} may not include {module}"
        return None
    for prefixes, rooms in LIBRARIES:
        if target.startswith(prefixes) and room not in rooms:
            return f"<{target}>: {room} may not include it"
    if resolve(target, files):
        return f'<{target}> is ours: write "{target}"'
    return None


def find_cycles(graph):
    """One finding per include cycle between files."""
    state = {}
    for start in sorted(graph):
        if start in state:
            continue
        stack = [(start, iter(graph[start]))]
        state[start] = "open"
        while stack:
            node, rest = stack[-1]
            for target in rest:
                if state.get(target) == "open":
                    names = [entry[0] for entry in stack]
                    yield target, "include cycle: " + " -> ".join(names[names.index(target):] + [target])
                elif target not in state:
                    state[target] = "open"
                    stack.append((target, iter(graph.get(target, ()))))
                    break
            else:
                state[node] = "done"
                stack.pop()


def findings(files, module_of):
    """All findings for files {path relative to the root: text}; module_of(header) names its Qt module or None."""
    graph = {}
    for path, text in sorted(files.items()):
        place = room_of(path)
        if not place:
            yield f"{path}:1: lies in no room"
            continue
        room, dialect = place
        for line, directive in includes_of(text):
            match = TARGET.match(directive)
            if not match:
                yield f"{path}:{line}: cannot read #include {directive}"
                continue
            angled, quoted = match.groups()
            if angled:
                finding = check_angled(angled, files, module_of, room)
            else:
                finding, found = check_quoted(path, quoted, files, room, dialect)
                if found:
                    graph.setdefault(path, []).append(found)
            if finding:
                yield f"{path}:{line}: {finding}"
    for path, finding in find_cycles(graph):
        yield f"{path}:1: {finding}"


def read_tree(root):
    files = {}
    for folder in ("core", "ui", "app"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in SUFFIXES and path.is_file():
                files[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8", errors="replace")
    return files


def installed_qt(include):
    """module_of() for the Qt headers under that folder."""
    modules = {}
    for folder in sorted(include.glob("Qt*")):
        for header in folder.iterdir():
            modules.setdefault(header.name, folder.name)
    return modules.get


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    parser.add_argument("--qt-include", type=pathlib.Path, required=True, help="the folder that holds QtCore/")
    options = parser.parse_args()
    if not (options.qt_include / "QtCore").is_dir():
        print(f"{options.qt_include} holds no QtCore/", file=sys.stderr)
        return 2
    files = read_tree(options.root)
    found = list(findings(files, installed_qt(options.qt_include)))
    for finding in found:
        print(finding)
    print(f"{len(files)} files read, {len(found)} findings")
    # No file at all means that the wrong folder was read.
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())

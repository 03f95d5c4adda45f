# SPDX-License-Identifier: GPL-3.0-or-later
"""Publishing 100,000 files to an index, against sqlite3 importing the same rows with an FTS5 table."""

import csv
import shutil
import time

import corpus
from harness import Figure, alternate, median, require_program, run, say, timed
from nodes import Node

# Row by row into an indexed table and a word index over the names, durable as an index must be.
SQL = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE files (id INTEGER PRIMARY KEY, content TEXT, size INTEGER, folder TEXT, name TEXT, modified INTEGER);
CREATE INDEX files_content ON files (content);
CREATE VIRTUAL TABLE names USING fts5(name, content='files', content_rowid='id');
.mode csv
.import {rows} files
INSERT INTO names (rowid, name) SELECT id, name FROM files;
"""


def write_rows(path, share):
    """The rows that an index is told, as CSV; the content ids are as long as real ones."""
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        count = 0
        for file in sorted(share.rglob("*")):
            if file.is_file():
                count += 1
                info = file.stat()
                writer.writerow([count, f"{count * 0x9e3779b97f4a7c15:064x}", info.st_size,
                                 file.parent.relative_to(share.parent), file.name, int(info.st_mtime)])
    return count


def import_rows(folder, rows):
    database = folder / "rows.db"
    for left in folder.glob("rows.db*"):
        left.unlink()
    sqlite3 = require_program("sqlite3", "sqlite3")
    return timed(lambda: run([sqlite3, "-batch", "-bail", database], input=SQL.format(rows=rows)))


def figures(context):
    count = context.scaled(100_000, 10_000)
    with context.stage("publish") as (folder, processes):
        say(f"publishing {count} files")
        share = folder / "share"
        corpus.plant(share, count)
        rows = folder / "rows.csv"
        write_rows(rows, share)

        # Hashed before, for an index that is then left; each round publishes to one that is new.
        home = Node(processes, context.programs, "index-server", folder / "home")
        peer = Node(processes, context.programs, "peer", folder / "peer", "--join", home.invite, "--user", "publisher",
                    "--share", share)
        peer.wait("the hashing", lambda status: status["indexes"][0]["publishedFiles"] == count, 600)
        peer.cli("leave", home.invite)
        home.stop()

        def publish():
            index = Node(processes, context.programs, "index-server", folder / "index")
            begun = time.monotonic()
            peer.ask("join", link=index.invite)
            index.wait("the list", lambda status: status["hosted"]["entries"] == count, pause=0.01)
            taken = time.monotonic() - begun
            peer.cli("leave", index.invite)
            index.stop()
            shutil.rmtree(folder / "index")
            return taken

        seconds = alternate({"potluck": publish, "sqlite3": lambda: import_rows(folder, rows)}, context.rounds)
    return [Figure(f"publishing {count:,} files to an index", "sqlite3 importing the same rows with an FTS5 table",
                   median(seconds["potluck"]), median(seconds["sqlite3"]), "s", False, 3, 2,
                   "from joining (registration and login) until the index counts every entry")]

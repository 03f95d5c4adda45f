#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that nothing moc reads depends on a macro: cmake/moc.sh.in gives it too few headers to know them, and a slot
or a test behind a condition would be left out without a word."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
FOR_MOC = re.compile(r"^\s*Q_(OBJECT|GADGET|NAMESPACE)\b", re.MULTILINE)
CONDITION = re.compile(r"^\s*#\s*(?:if|ifdef|ifndef|elif|else)\b.*", re.MULTILINE)


def conditions(text):
    """The lines of a file that moc reads which ask for a macro; none of a file that it does not read."""
    return CONDITION.findall(text) if FOR_MOC.search(text) else []


class MocFiles(unittest.TestCase):
    def test_a_condition_in_a_file_for_moc_is_found(self):
        self.assertEqual(conditions("class A {\n    Q_OBJECT\n  # ifdef HAS_UI\n"), ["  # ifdef HAS_UI"])

    def test_other_files_may_ask_for_macros(self):
        self.assertEqual(conditions("#ifdef Q_OS_LINUX\n// no Q_OBJECT here\n"), [])

    def test_no_file_for_moc_asks_for_a_macro(self):
        files = [path for room in ("app", "core", "ui", "tests") for path in (ROOT / room).rglob("*")
                 if path.suffix in (".h", ".cpp")]
        read = [path for path in files if FOR_MOC.search(path.read_text())]
        self.assertGreater(len(read), 100)
        self.assertEqual({str(path.relative_to(ROOT)): found for path in read
                          if (found := conditions(path.read_text()))}, {})


if __name__ == "__main__":
    unittest.main()

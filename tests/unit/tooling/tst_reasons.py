#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that tools/reasons.py finds the reasons of core/ that the window could not say in other languages."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "tools"))

import reasons  # noqa: E402


def check(text, *sentences, name="core/node/a.cpp"):
    return list(reasons.findings({name: text}, sentences))


class Reasons(unittest.TestCase):
    def assertFinds(self, expected, found):
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])

    def test_a_sentence_that_is_listed_is_no_finding(self):
        self.assertEqual(check('return Error{Io, QStringLiteral("cannot write %1: %2").arg(a, b)};',
                               "cannot write %1: %2"), [])

    def test_a_sentence_that_is_not_listed_is_a_finding(self):
        self.assertFinds("core/node/a.cpp:2: 'the disk is full'",
                         check('\nreturn Error{DiskFull, QStringLiteral("the disk is full")};'))

    def test_a_sentence_over_two_lines_is_one(self):
        self.assertEqual(check('end("the disk "\n    "is full");', "the disk is full"), [])

    def test_logs_sql_comments_and_single_words_are_no_reasons(self):
        self.assertEqual(check('qCWarning(lc) << "the disk is full";\n// "what is in comments"\n'
                               'run("DELETE FROM files WHERE id = 1");\nname("index writer");'), [])

    def test_what_only_protocols_say_is_left_out(self):
        self.assertEqual(check('"the head is too long"', name="core/net/httpparser.cpp"), [])

    def test_a_listed_sentence_that_nobody_says_is_a_finding(self):
        self.assertFinds("is not said", check("", "the disk is full"))

    def test_places_are_numbered_in_order(self):
        self.assertFinds("number its places", check('"%2 of all %1"', "%2 of all %1"))

    def test_the_list_is_read_as_it_is_written(self):
        self.assertEqual(reasons.listed('#include "ui/look/reasonlist.h"\nconstexpr const char* Sentences[] = {\n'
                                        '    QT_TRANSLATE_NOOP("Reasons", "no room"),\n'
                                        '    QT_TRANSLATE_NOOP("Reasons",\n        "too \\"long\\" "\n        "a name"),\n};'),
                         ["no room", 'too "long" a name'])


if __name__ == "__main__":
    unittest.main()

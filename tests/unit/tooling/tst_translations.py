#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that tools/translations.py finds what is missing or wrong in translations."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "tools"))

import translations  # noqa: E402


def ts(*all_messages):
    return ('<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="it_IT"><context>'
            "<name>Window</name>" + "".join(all_messages) + "</context></TS>")


def message(source, translation, kind=""):
    attribute = f' type="{kind}"' if kind else ""
    return f"<message><source>{source}</source><translation{attribute}>{translation}</translation></message>"


def plural(source, *forms):
    inside = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return f'<message numerus="yes"><source>{source}</source><translation>{inside}</translation></message>'


class Translations(unittest.TestCase):
    def assertFinds(self, expected, *all_messages):
        found = list(translations.findings_of(ts(*all_messages)))
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])

    def test_what_is_right_is_no_finding(self):
        self.assertEqual(list(translations.findings_of(ts(
            message("Open", "Apri"), message("Joining %1…", "Entro in %1…"),
            plural("%n file(s) of %1.", "Un file di %1.", "%n file di %1.")))), [])

    def test_unfinished_and_empty_are_findings(self):
        self.assertFinds("not translated", message("Open", "Apri", "unfinished"))
        self.assertFinds("not translated", message("Open", ""))
        self.assertFinds("not translated", plural("%n file(s)", "un file", ""))
        self.assertFinds("not translated", plural("%n file(s)"))

    def test_what_no_source_has_is_a_finding(self):
        self.assertFinds("no source", message("Open", "Apri", "vanished"))

    def test_places_must_be_those_of_the_text(self):
        self.assertFinds("has %1", message("%1 of %2", "%1"))
        self.assertFinds("no place", message("%1 is here", "eccolo"))
        self.assertFinds("%2", plural("%n of %1", "un %1", "%n %2"))

    def test_ends_must_be_those_of_the_text(self):
        self.assertFinds("ends otherwise", message("Open…", "Apri"))
        self.assertFinds("ends otherwise", message("Nothing here.", "Niente"))

    def test_texts_that_a_translation_lacks_are_findings(self):
        lacking = list(translations.missing_in(ts(message("Open", "Apri")),
                                               ts(message("Open", "", "unfinished"), message("Quit", "", "unfinished"))))
        self.assertEqual(len(lacking), 1)
        self.assertIn("Quit", lacking[0])


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the translations of the desktop app and reports what is missing or wrong.

    translations.py [--root DIR] [--lupdate PROGRAM]

One line per finding (file: context: what is wrong); ends with 1 where there is one. With --lupdate it also finds texts of
the sources that a translation lacks. Its test is tests/unit/tooling/tst_translations.py.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LANGUAGES = ("de", "es", "fr", "it")
PLURALS_ONLY = "en"
PLACEHOLDER = re.compile(r"%L?(?:\d+|n)")


def messages(text):
    """(context, source, comment, numerus, type, forms) of each message of a .ts file."""
    for context in ElementTree.fromstring(text).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            numerus = message.get("numerus") == "yes"
            if translation is None:
                kind, forms = "unfinished", []
            else:
                kind = translation.get("type", "")
                forms = [form.text or "" for form in translation.iter("numerusform")] if numerus else [
                    translation.text or ""]
            yield name, message.findtext("source", ""), message.findtext("comment", ""), numerus, kind, forms


def wrong_form(source, form, numerus):
    """What is wrong with one form, or None."""
    wanted = sorted(PLACEHOLDER.findall(source))
    found = sorted(PLACEHOLDER.findall(form))
    # One form may write its number as a word.
    if numerus:
        wanted, found = ([mark for mark in marks if not mark.endswith("n")] for marks in (wanted, found))
    if wanted != found:
        return f"has {' '.join(found) or 'no place'} where the text has {' '.join(wanted) or 'none'}"
    for mark in ("…", ":", "."):
        if source.endswith(mark) != form.rstrip("\u202f\u00a0 ").endswith(mark):
            return f"ends otherwise than the text, which {'ends' if source.endswith(mark) else 'does not end'} with {mark}"
    return None


def findings_of(text):
    """What is wrong in one .ts file: lines without the file's name."""
    for context, source, _, numerus, kind, forms in messages(text):
        place = f"{context}: {source!r}"
        if kind in ("obsolete", "vanished"):
            yield f"{place} is in no source any more"
        elif kind == "unfinished" or not forms or not all(form.strip() for form in forms):
            yield f"{place} is not translated"
        else:
            for form in forms:
                wrong = wrong_form(source, form, numerus)
                if wrong:
                    yield f"{place}: {form!r} {wrong}"


def keys_of(text):
    return {(context, source, comment) for context, source, comment, _, kind, _ in messages(text)
            if kind not in ("obsolete", "vanished")}


def missing_in(text, current):
    """Texts of the sources, as a fresh .ts file has them, that another lacks."""
    for context, source, _ in sorted(keys_of(current) - keys_of(text)):
        yield f"{context}: {source!r} is missing (build the target update_translations)"


def fresh(root, lupdate, plurals_only):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "fresh.ts"
        subprocess.run([lupdate, "-silent", "-locations", "none", "-I", str(root),
                        *(["-pluralonly"] if plurals_only else []), str(root / "ui"), str(root / "app" / "desktop.h"),
                        str(root / "app" / "desktop.cpp"), "-ts", str(file)], check=True)
        return file.read_text(encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    parser.add_argument("--lupdate")
    options = parser.parse_args()
    found = 0
    for language in (PLURALS_ONLY, *LANGUAGES):
        file = options.root / "translations" / f"potluck_{language}.ts"
        if not file.is_file():
            print(f"{file.name}: is not there")
            found += 1
            continue
        text = file.read_text(encoding="utf-8")
        lines = list(findings_of(text))
        if options.lupdate:
            lines += missing_in(text, fresh(options.root, options.lupdate, language == PLURALS_ONLY))
        for line in lines:
            print(f"{file.name}: {line}")
        found += len(lines)
    print(f"{found} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

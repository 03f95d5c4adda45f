#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that tools/includearrows.py fails on a bad arrow and passes good ones, on trees in memory."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "tools"))

import includearrows  # noqa: E402

QT = {
    "QString": "QtCore", "QLocale": "QtCore", "qglobal.h": "QtCore", "QTcpSocket": "QtNetwork",
    "QLocalSocket": "QtNetwork", "QHostAddress": "QtNetwork", "QSqlQuery": "QtSql", "QWidget": "QtWidgets",
    "QColor": "QtGui", "QTest": "QtTest",
}


def check(**files):
    """Findings in a tree of files named core__net__a_h for core/net/a.h."""
    tree = {}
    for name, text in files.items():
        folder, _, suffix = name.replace("__", "/").rpartition("_")
        tree[f"{folder}.{suffix}"] = text
    return list(includearrows.findings(tree, QT.get))


class IncludeArrows(unittest.TestCase):
    def assertOk(self, **files):
        self.assertEqual(check(**files), [])

    def assertFinds(self, expected, **files):
        found = check(**files)
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])

    def test_everyone_may_include_base_and_itself(self):
        for room in includearrows.CORE_ROOMS:
            self.assertOk(core__base__x_h="", **{
                f"core__{room}__own_h": "", f"core__{room}__a_cpp": f'#include "base/x.h"\n#include "{room}/own.h"\n'})

    def test_each_missing_arrow_is_a_finding(self):
        headers = {f"core__{room}__x_h": "" for room in includearrows.CORE_ROOMS}
        headers.update(ui__look__x_h="", app__x_h="")
        for room, allowed in includearrows.ARROWS.items():
            for other in set(includearrows.ARROWS) - {room, "base"}:
                folder = {"ui": "ui__look", "app": "app"}.get(room, f"core__{room}")
                header = "ui/look/x.h" if other == "ui" else f"{other}/x.h"
                found = check(**headers, **{f"{folder}__a_cpp": f'#include "{header}"\n'})
                if other in allowed:
                    self.assertEqual(found, [], (room, other))
                else:
                    self.assertEqual(len(found), 1, (room, other))
                    self.assertIn(f"{room} may not include {other}", found[0])

    def test_the_table_is_free_of_cycles(self):
        graph = {room: sorted(others) for room, others in includearrows.ARROWS.items()}
        self.assertEqual(list(includearrows.find_cycles(graph)), [])

    def test_content_is_pure(self):
        self.assertFinds("content may not include index", core__index__i_h="",
                         core__content__a_h='#include "index/i.h"\n')

    def test_dialects_do_not_include_each_other(self):
        self.assertFinds("dialect native may not include dialect beer2beer", core__dialects__beer2beer__b_h="",
                         core__dialects__native__a_cpp='#include "dialects/beer2beer/b.h"\n')
        self.assertOk(core__dialects__native__b_h="", core__dialects__common_h="",
                      core__dialects__native__a_cpp='#include "dialects/native/b.h"\n#include "dialects/common.h"\n')
        self.assertFinds("(common) may not include dialect native", core__dialects__native__b_h="",
                         core__dialects__common_h='#include "dialects/native/b.h"\n')

    def test_the_rooms_of_ui(self):
        headers = {f"ui__{room}__x_h": "" for room in includearrows.UI_ARROWS}
        for room, allowed in includearrows.UI_ARROWS.items():
            for other in set(includearrows.UI_ARROWS) - {room}:
                found = check(**headers, **{f"ui__{room}__a_cpp": f'#include "ui/{other}/x.h"\n'})
                if other in allowed:
                    self.assertEqual(found, [], (room, other))
                else:
                    self.assertEqual(len(found), 1, (room, other))
                    self.assertIn(f"ui/{room} may not include ui/{other}", found[0])
        graph = {room: sorted(others) for room, others in includearrows.UI_ARROWS.items()}
        self.assertEqual(list(includearrows.find_cycles(graph)), [])
        self.assertFinds("lies in no room", ui__a_h="")
        self.assertFinds("lies in no room", ui__helpers__a_h="")

    def test_ui_knows_only_node_and_values(self):
        self.assertOk(core__node__n_h="", core__content__c_h="", core__base__b_h="",
                      ui__search__a_cpp='#include "base/b.h"\n#include "content/c.h"\n#include "node/n.h"\n')
        self.assertFinds("ui may not include transfer", core__transfer__t_h="",
                         ui__transfers__a_cpp='#include "transfer/t.h"\n')

    def test_an_include_must_exist(self):
        self.assertFinds('no file "net/gone.h"', core__net__a_cpp='#include "net/gone.h"\n')
        self.assertFinds('no file "b.h"', core__net__b_h="", core__net__a_cpp='#include "b.h"\n')
        self.assertFinds("from core/ on", core__net__b_h="", core__net__a_cpp='#include "core/net/b.h"\n')
        self.assertFinds("is ours", core__net__b_h="", core__net__a_cpp="#include <net/b.h>\n")

    def test_moc_of_the_same_file_is_allowed(self):
        self.assertOk(core__net__a_cpp='#include "a.moc"\n#include "moc_a.cpp"\n')
        self.assertFinds("no file", core__net__a_cpp='#include "moc_b.cpp"\n')

    def test_qt_modules_stay_in_their_rooms(self):
        self.assertOk(core__net__a_cpp="#include <QTcpSocket>\n", core__node__a_cpp="#include <QLocalSocket>\n",
                      core__store__a_cpp="#include <QSqlQuery>\n", ui__look__a_cpp="#include <QWidget>\n#include <QColor>\n",
                      core__index__a_cpp="#include <QLocale>\n#include <qglobal.h>\n#include <QtCore/QString>\n")
        for room, header in (("index", "QTcpSocket"), ("transfer", "QHostAddress"), ("library", "QSqlQuery"),
                             ("net", "QSqlQuery"), ("node", "QWidget"), ("store", "QColor"), ("base", "QTest")):
            self.assertFinds(f"{room} may not include Qt", **{f"core__{room}__a_cpp": f"#include <{header}>\n"})
        self.assertFinds("may not include QtNetwork", core__index__a_h="#include <QtNetwork/QTcpSocket>\n")
        self.assertFinds("no Qt module", core__index__a_h="#include <QNonsense>\n")

    def test_libraries_stay_in_their_rooms(self):
        self.assertOk(core__net__a_cpp="#include <boost/beast/http.hpp>\n#include <openssl/ssl.h>\n",
                      core__content__a_cpp="#include <openssl/evp.h>\n", core__index__a_cpp="#include <sodium.h>\n")
        for room, header in (("dialects", "boost/beast.hpp"), ("transfer", "openssl/evp.h"), ("store", "sqlite3.h"),
                             ("content", "sodium.h"), ("index", "sys/socket.h"), ("transfer", "netinet/in.h")):
            self.assertFinds(f"{room} may not include it", **{f"core__{room}__a_cpp": f"#include <{header}>\n"})

    def test_standard_headers_are_free(self):
        self.assertOk(core__content__a_cpp="#include <vector>\n#include <sys/stat.h>\n#include <unistd.h>\n")

    def test_spelling_and_comments(self):
        self.assertFinds("core/content/a.h:2:", core__net__b_h="", core__content__a_h='\n  #  include "net/b.h" // why\n')
        self.assertOk(core__content__a_h='/* \n#include "net/b.h"\n*/\n// #include "net/b.h"\n')
        self.assertFinds("cannot read", core__net__a_h="#include HEADER\n")

    def test_cycles_between_files_are_findings(self):
        self.assertFinds("include cycle: core/net/a.h -> core/net/b.h -> core/net/a.h",
                         core__net__a_h='#include "net/b.h"\n', core__net__b_h='#include "net/a.h"\n')

    def test_a_file_outside_the_rooms_is_a_finding(self):
        self.assertFinds("lies in no room", core__helpers__a_h="")
        self.assertFinds("lies in no room", core__a_h="")


if __name__ == "__main__":
    unittest.main()

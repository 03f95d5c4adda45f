// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Potluck;
using Node::Settings;

class TestSettings : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_file;

private Q_SLOTS:
    void init() { m_file = m_dir.filePath(QStringLiteral("node.json")); }
    void cleanup()
    {
        QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile::remove(m_file);
    }

    void areTheDefaultsAtTheFirstStart()
    {
        const auto settings = Node::loadSettings(m_file);
        QVERIFY(settings);
        QCOMPARE(*settings, Settings{});
    }

    void comeBackAsTheyWereSaved()
    {
        Settings settings;
        settings.user = QStringLiteral("Žofie 東京");
        settings.downloadDir = QStringLiteral("/srv/dishes");
        settings.indexName = QStringLiteral("club");
        settings.inviteOnly = true;
        settings.upLimit = std::numeric_limits<quint64>::max();
        settings.downLimit = 1;
        settings.joined = {
            {QStringLiteral("potluck://[::1]:7700/?key=x"), 18'446'744'073'709'551'615U, QStringLiteral("lab"), {}},
            {QStringLiteral("beer2beer://index.example:8888"), 7, {}, QStringLiteral("made up")}};
        QVERIFY(Node::saveSettings(m_file, settings));
        const auto loaded = Node::loadSettings(m_file);
        QVERIFY(loaded);
        QCOMPARE(*loaded, settings);
    }

    void areReadableByTheirOwnerOnly()
    {
        QVERIFY(Node::saveSettings(m_file, {}));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(m_file) & others, QFile::Permissions());
    }

    void leaveADamagedFileAlone()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"user\": ");
        file.close();
        const auto settings = Node::loadSettings(m_file);
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::Corrupt);
        QCOMPARE(QFile(m_file).size(), 9);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/settings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
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
        Node::Preferences& preferences = settings.preferences;
        preferences.user = QStringLiteral("Žofie 東京");
        preferences.downloadDir = QStringLiteral("/srv/dishes");
        preferences.upLimit = std::numeric_limits<quint64>::max();
        preferences.downLimit = 1;
        preferences.schedule = {{QTime(22, 30), QTime(6, 0), 0x41, 3, 0}};
        preferences.scheduleOn = true;
        preferences.uploadSlots = 1;
        preferences.slotsPerPeer = 1;
        preferences.activeDownloads = 1000;
        preferences.hashRate = 4;
        preferences.listen = {QStringLiteral("[::1]:7701")};
        preferences.advertise = {QStringLiteral("club.example:7700")};
        preferences.dialects = Dialect::Native | Dialect::Alakazaam;
        preferences.mayBecomeSupernode = true;
        preferences.findOnLan = false;
        preferences.announceOnLan = true;
        settings.hosting = {QStringLiteral("club"), true, Dialect::Native | Dialect::Beer2beer, true};
        settings.hosts = true;
        settings.joined = {
            {QStringLiteral("potluck://[::1]:7700/?key=x"), 18'446'744'073'709'551'615U, QStringLiteral("lab"), {}},
            {QStringLiteral("beer2beer://index.example:8888"), 7, {}, QStringLiteral("made up")}};
        settings.searches = {{7,
                              QStringLiteral("blue \"note\""),
                              1'700'000'000,
                              12,
                              3,
                              {QStringLiteral("abc")},
                              QByteArray("12345678abcdefgh")}};
        QVERIFY(Node::saveSettings(m_file, settings));
        const auto loaded = Node::loadSettings(m_file);
        QVERIFY(loaded);
        QCOMPARE(*loaded, settings);
    }

    void keepWhatALaterVersionWrote()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"user": "anna", "colour": {"of": ["walls", 1]}, "uploadSlots": 4})");
        file.close();
        auto settings = Node::loadSettings(m_file);
        QVERIFY(settings);
        settings->preferences.user = QStringLiteral("bea");
        QVERIFY(Node::saveSettings(m_file, *settings));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(object.value(QLatin1String("colour")).toObject().value(QLatin1String("of")).toArray().size(), 2);
        QCOMPARE(object.value(QLatin1String("user")).toString(), QStringLiteral("bea"));
        QCOMPARE(object.value(QLatin1String("uploadSlots")).toInt(), 4);
    }

    void comeFromAnEarlierVersion()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QJsonObject joined{{QStringLiteral("link"), QStringLiteral("potluck://[::1]:7700/")},
                                 {QStringLiteral("peer"), QStringLiteral("9")},
                                 {QStringLiteral("name"), QStringLiteral("lab")}};
        const QJsonObject old{{QStringLiteral("user"), QStringLiteral("anna")},
                              {QStringLiteral("downloadDir"), QStringLiteral("/srv/d")},
                              {QStringLiteral("indexName"), QStringLiteral("club")},
                              {QStringLiteral("inviteOnly"), true},
                              {QStringLiteral("upLimit"), QStringLiteral("7")},
                              {QStringLiteral("downLimit"), QStringLiteral("0")},
                              {QStringLiteral("maySupernode"), true},
                              {QStringLiteral("joined"), QJsonArray{joined}}};
        file.write(QJsonDocument(old).toJson());
        file.close();
        const auto settings = Node::loadSettings(m_file);
        QVERIFY(settings);
        Settings expected;
        expected.preferences.user = QStringLiteral("anna");
        expected.preferences.downloadDir = QStringLiteral("/srv/d");
        expected.preferences.upLimit = 7;
        expected.preferences.mayBecomeSupernode = true;
        expected.hosting.name = QStringLiteral("club");
        expected.hosting.inviteOnly = true;
        expected.joined = {{QStringLiteral("potluck://[::1]:7700/"), 9, QStringLiteral("lab"), {}}};
        QCOMPARE(*settings, expected);
    }

    void takeNothingThatCannotBe()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"uploadSlots": -1, "slotsPerPeer": 99, "activeDownloads": "many", "listen": ["here"],)");
        file.write(
            R"("schedule": [{"from": "25:00", "until": "x"}], "dialects": ["native", "klingon"], "findOnLan": 7})");
        file.close();
        const auto settings = Node::loadSettings(m_file);
        QVERIFY(settings);
        QCOMPARE(*settings, Settings{});
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

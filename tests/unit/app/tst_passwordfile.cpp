// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passwordfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Potluck;
using namespace Potluck::App;

class TestPasswordFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstLine_data();
    void readsTheFirstLine();
    void refuses_data();
    void refuses();
    void refusesWhatCannotBeRead();
    void noticesThatOthersMayRead();

private:
    [[nodiscard]] QString write(const QByteArray& bytes) const;

    QTemporaryDir m_folder;
};

QString TestPasswordFile::write(const QByteArray& bytes) const
{
    const QString path = m_folder.filePath(u"password"_qs);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return path;
}

void TestPasswordFile::readsTheFirstLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("password");

    QTest::newRow("one line") << QByteArray("secret\n") << u"secret"_qs;
    QTest::newRow("no newline") << QByteArray("secret") << u"secret"_qs;
    QTest::newRow("Windows") << QByteArray("secret\r\nmore") << u"secret"_qs;
    QTest::newRow("blanks belong to it") << QByteArray(" sec ret \nmore\n") << u" sec ret "_qs;
    QTest::newRow("any script") << QByteArray("пароль\n") << u"пароль"_qs;
    QTest::newRow("longest") << QByteArray(1024, 'x') + "\r\nmore" << QString(1024, u'x');
}

void TestPasswordFile::readsTheFirstLine()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, password);
    const auto file = readPasswordFile(write(bytes));
    QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.error().detail));
    QCOMPARE(file->password, password);
    QVERIFY(!file->othersMayRead);
}

void TestPasswordFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");

    QTest::newRow("empty") << QByteArray() << u"is empty"_qs;
    QTest::newRow("empty first line") << QByteArray("\nsecret\n") << u"is empty"_qs;
    QTest::newRow("too long") << QByteArray(1025, 'x') + '\n' << u"is too long for a password"_qs;
    QTest::newRow("endless") << QByteArray(1'000'000, 'x') << u"is too long for a password"_qs;
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\n") << u"is no text"_qs;
    QTest::newRow("NUL") << QByteArray("a\0b\n", 4) << u"is no text"_qs;
}

void TestPasswordFile::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, why);
    const auto file = readPasswordFile(write(bytes));
    QVERIFY(!file.ok());
    QVERIFY2(file.error().detail.endsWith(why), qPrintable(file.error().detail));
    QVERIFY(!file.error().detail.contains(u"xxx"_qs)); // nothing of what it holds
}

void TestPasswordFile::refusesWhatCannotBeRead()
{
    QCOMPARE(readPasswordFile(m_folder.filePath(u"missing"_qs)).error().code, ErrorCode::Io);
    QVERIFY(!readPasswordFile(m_folder.path()).ok()); // a folder
}

void TestPasswordFile::noticesThatOthersMayRead()
{
    const QString path = write("secret\n");
    for (const auto permission : {QFileDevice::ReadGroup, QFileDevice::ReadOther}) {
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | permission));
        QVERIFY(readPasswordFile(path)->othersMayRead);
    }
}

QTEST_GUILESS_MAIN(TestPasswordFile)
#include "tst_passwordfile.moc"

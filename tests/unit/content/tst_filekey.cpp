// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/filekey.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Potluck::Content;

namespace {

template<typename Digest>
Digest filledWith(char byte)
{
    return Digest::fromBytes(QByteArray(static_cast<qsizetype>(Digest::Size), byte)).value();
}

} // namespace

class TestFileKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutAnything()
    {
        QVERIFY(FileKey().isEmpty());
        QVERIFY(!(FileKey{filledWith<ContentId>('c'), {}, {}}.isEmpty()));
        QVERIFY(!(FileKey{{}, filledWith<Sha1Digest>('s'), {}}.isEmpty()));
        QVERIFY(!(FileKey{{}, {}, filledWith<Md5Digest>('m')}.isEmpty()));
    }

    void contentStandsInForItself()
    {
        const auto content = filledWith<ContentId>('c');
        QCOMPARE(standInFor({content, filledWith<Sha1Digest>('s'), filledWith<Md5Digest>('m')}), content);
    }

    // Kept in journals: it must stay what it is.
    void standInIsTheHashOfALabelledDigest()
    {
        const auto hash = [](const QByteArray& bytes) {
            return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        };
        const QByteArray expected = hash("Potluck stand-in sha1:" + QByteArray(20, 's'));
        QCOMPARE(standInFor({{}, filledWith<Sha1Digest>('s'), {}}).toByteArray(), expected);
        QCOMPARE(standInFor({{}, filledWith<Sha1Digest>('s'), filledWith<Md5Digest>('m')}).toByteArray(), expected);
        QCOMPARE(standInFor({{}, {}, filledWith<Md5Digest>('m')}).toByteArray(),
                 hash("Potluck stand-in md5:" + QByteArray(16, 'm')));
    }

    void differentDigestsHaveDifferentStandIns()
    {
        QVERIFY(standInFor({{}, filledWith<Sha1Digest>('a'), {}}) != standInFor({{}, filledWith<Sha1Digest>('b'), {}}));
    }
};

QTEST_APPLESS_MAIN(TestFileKey)
#include "tst_filekey.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/identity.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Potluck;
using namespace Potluck::Net;

class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void isMadeOnceAndReadAgain()
    {
        const auto made = Identity::loadOrCreate(path());
        QVERIFY(made.ok());
        const auto read = Identity::loadOrCreate(path());
        QVERIFY(read.ok());
        QCOMPARE((*read)->fingerprint(), (*made)->fingerprint());
        QCOMPARE((*read)->publicKey(), (*made)->publicKey());
        QCOMPARE((*made)->publicKey().size(), 44);
        QCOMPARE((*made)->fingerprint().toByteArray(),
                 QCryptographicHash::hash((*made)->publicKey(), QCryptographicHash::Sha256));
        QVERIFY((*Identity::generate())->fingerprint() != (*made)->fingerprint());
    }

    void onlyItsOwnerMayReadTheFile()
    {
        const mode_t before = ::umask(0);
        const auto made = Identity::loadOrCreate(path());
        ::umask(before);
        QVERIFY(made.ok());
        struct stat status;
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, 0600u);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing left beside it
    }

    void aDamagedFileIsAnErrorAndStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("garbage") << QByteArray("garbage\0garbage", 15);
        QTest::newRow("cut") << QByteArray("cut");
        QTest::newRow("another key") << QByteArray("swap");
    }
    void aDamagedFileIsAnErrorAndStaysAsItIs()
    {
        QFETCH(QByteArray, damage);
        QVERIFY(Identity::loadOrCreate(path()).ok());
        QVERIFY(Identity::loadOrCreate(path() + u"2"_qs).ok());
        const QByteArray one = content(path());
        const QByteArray two = content(path() + u"2"_qs);
        const qsizetype certificate = one.indexOf("-----BEGIN CERTIFICATE");
        QVERIFY(certificate > 0);
        if (damage == "cut")
            damage = one.first(certificate + 100);
        else if (damage == "swap")
            damage = one.first(certificate) + two.sliced(two.indexOf("-----BEGIN CERTIFICATE"));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damage);
        file.close();
        const auto result = Identity::loadOrCreate(path());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Corrupt);
        QVERIFY(result.error().detail.contains(path()));
        QCOMPARE(content(path()), damage);
    }

    void aFolderThatIsMissingIsAnError()
    {
        const auto result = Identity::loadOrCreate(m_dir->filePath(u"none/identity.pem"_qs));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Io);
    }

    void signsAndVerifies()
    {
        const auto one = *Identity::generate();
        const auto other = *Identity::generate();
        const QByteArray signature = one->sign("message");
        QCOMPARE(signature.size(), 64);
        QVERIFY(verify(one->publicKey(), "message", signature));
        QVERIFY(!verify(one->publicKey(), "Message", signature));
        QVERIFY(!verify(one->publicKey(), "", signature));
        QVERIFY(!verify(other->publicKey(), "message", signature));
        for (int bit = 0; bit < 512; bit += 37) {
            QByteArray forged = signature;
            forged[bit / 8] = static_cast<char>(forged[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!verify(one->publicKey(), "message", forged));
        }
        QVERIFY(verify(one->publicKey(), QByteArrayView(), one->sign(QByteArrayView())));
    }

    void verifiesTheVectorOfRfc8032()
    {
        // Section 7.1, TEST 2, with the SubjectPublicKeyInfo of RFC 8410 in front of the key.
        const QByteArray key = QByteArray::fromHex("302a300506032b6570032100"
                                                   "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        const QByteArray signature =
            QByteArray::fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        QVERIFY(verify(key, "\x72", signature));
    }

    void malformedKeysAndSignaturesVerifyNothing()
    {
        const auto identity = *Identity::generate();
        const QByteArray signature = identity->sign("m");
        QVERIFY(!verify({}, "m", signature));
        QVERIFY(!verify("nonsense", "m", signature));
        QVERIFY(!verify(QByteArray(identity->publicKey() + 'x'), "m", signature)); // one key, one encoding
        QVERIFY(!verify(identity->publicKey().chopped(1), "m", signature));
        QVERIFY(!verify(identity->publicKey(), "m", signature.chopped(1)));
        QVERIFY(!verify(identity->publicKey(), "m", QByteArray(signature + 'x')));
        QVERIFY(!verify(identity->publicKey(), "m", {}));
    }

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"identity.pem"_qs); }
    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"

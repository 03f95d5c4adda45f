// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/peers/folderdownload.h"

#include <QPointer>
#include <QTest>

#include <utility>

using namespace Potluck;
using namespace Potluck::Ui;

class TestFolderDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceHowItWent_data();
    void tellsOnceHowItWent();
};

void TestFolderDownload::tellsOnceHowItWent_data()
{
    QTest::addColumn<bool>("holds");
    QTest::newRow("answers come at once") << false; // each within the question before
    QTest::newRow("answers come later") << true;
}

void TestFolderDownload::tellsOnceHowItWent()
{
    QFETCH(bool, holds);
    Test::FakeSession fake;
    fake.node.holdsDownloads = holds;
    const FolderDownload::Rest music{u"Music"_qs,
                                     {{u"magnet:1"_qs, {}}, {u"magnet:2"_qs, {}}, {u"magnet:3"_qs, {u"Jazz"_qs}}}};
    const QPointer<FolderDownload> download = new FolderDownload(fake.session, music, &fake.feed);
    QCOMPARE(fake.node.asked.filter(u"download "_qs).size(), 3);
    QCOMPARE(fake.shell.bannersTold, holds ? 0 : 1);
    const auto held = std::exchange(fake.node.heldDownloads, {});
    for (const auto& answer : held)
        answer(quint64{1});
    QCOMPARE(fake.shell.bannersTold, 1);
    QVERIFY(fake.shell.banners.first().text.startsWith(u"3 file"_qs));
    QTRY_VERIFY(!download); // gone by itself
}

QTEST_MAIN(TestFolderDownload)
#include "tst_folderdownload.moc"

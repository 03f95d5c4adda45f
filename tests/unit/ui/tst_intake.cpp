// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/shell/intake.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Potluck;
using namespace Potluck::Ui;

namespace {

const QString Magnet = u"magnet:?xt=urn:tree:sha256:"_qs + QString(64, u'a') + u"&dn=debian.iso&xl=1000"_qs;
const QString Invite = u"potluck://10.0.0.7:7700/"_qs;
const QString Older = u"beer2beer://10.0.0.8"_qs;

} // namespace

class TestIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sortsWhatIsOffered();
    void readsDropsAndTheClipboard();
    void namesTheEffect();
    void downloadsAndSharesAndJoins();
    void asksBeforeAnOutsiderMakesItJoin();
    void asksBeforeANetworkThatSendsInTheClear();
    void saysWhereNothingIsOfUse();
    void saysWhichLinkFromOutsideCannotBeUsedAndWhy();
    void saysNothingOfTheWordsAroundALink();
    void namesThePortWhereItIsNotTheUsualOne();
    void offersToTryAgainWhatFailed();

private:
    // The first button of the first banner, which another may replace meanwhile.
    void press() const
    {
        const auto pressed = m_fake->shell.banners.first().buttons.first().pressed;
        pressed();
    }

    std::unique_ptr<Test::FakeSession> m_fake;
    std::unique_ptr<Intake> m_intake;
};

void TestIntake::init()
{
    m_intake.reset();
    m_fake = std::make_unique<Test::FakeSession>();
    m_intake = std::make_unique<Intake>(m_fake->session);
}

void TestIntake::sortsWhatIsOffered()
{
    const Offered offered =
        offeredBy({Magnet + u"\n"_qs + Invite, m_fake->folder.path(), u"hello world"_qs, u"magnet:?nothing"_qs});
    QCOMPARE(offered.magnets, QStringList{Magnet});
    QCOMPARE(offered.invites, QStringList{Invite});
    QCOMPARE(offered.folders, QStringList{m_fake->folder.path()});
    QCOMPARE(offered.refused.size(), 3);
    QCOMPARE(offered.refused[1].text, u"world"_qs);
    QVERIFY(offered.refused[1].reason.isEmpty());
    QCOMPARE(offered.refused[2].text, u"magnet:?nothing"_qs);
    QCOMPARE(offered.refused[2].reason, u"not a file link: it has no content hash that Potluck knows"_qs);
    QVERIFY(offeredBy({u"hello"_qs}).isEmpty());
}

void TestIntake::readsDropsAndTheClipboard()
{
    QMimeData drop;
    drop.setUrls({QUrl::fromLocalFile(m_fake->folder.path()), QUrl(Invite)});
    QCOMPARE(textsOf(drop), (QStringList{m_fake->folder.path(), Invite}));
    QMimeData text;
    text.setText(Magnet);
    QCOMPARE(offeredBy(textsOf(text)).magnets, QStringList{Magnet});
}

void TestIntake::namesTheEffect()
{
    QCOMPARE(effectOf(offeredBy({m_fake->folder.path()})), u"Share this folder"_qs);
    QCOMPARE(effectOf(offeredBy({Invite})), u"Join this index"_qs);
    QVERIFY(effectOf(offeredBy({Magnet, Magnet})).startsWith(u"Download 2 link"_qs));
    QVERIFY(effectOf({}).isEmpty());
}

void TestIntake::downloadsAndSharesAndJoins()
{
    m_intake->take({Magnet, Invite, m_fake->folder.path()}, Intake::From::Person);
    QCOMPARE(m_fake->node.asked, (QStringList{u"addShare "_qs + m_fake->folder.path(), u"join "_qs + Invite,
                                              u"download "_qs + Magnet + u' '}));
    QCOMPARE(m_fake->shell.banners.size(), 3);
    QCOMPARE(m_fake->shell.banners.last().text, u"Downloading debian.iso."_qs);
}

void TestIntake::asksBeforeAnOutsiderMakesItJoin()
{
    m_intake->take({Invite}, Intake::From::Outside);
    QVERIFY(m_fake->node.asked.isEmpty());
    QCOMPARE(m_fake->shell.banners.size(), 1);
    press();
    QCOMPARE(m_fake->node.asked, QStringList{u"join "_qs + Invite});
}

void TestIntake::asksBeforeANetworkThatSendsInTheClear()
{
    m_intake->take({Older}, Intake::From::Person);
    QVERIFY(m_fake->node.asked.isEmpty());
    QCOMPARE(m_fake->shell.banners.first().kind, Banner::Kind::Warning);
    press();
    QCOMPARE(m_fake->node.asked, QStringList{u"join "_qs + Older});
}

void TestIntake::saysWhereNothingIsOfUse()
{
    m_intake->take({u"hello"_qs}, Intake::From::Person);
    QCOMPARE(m_fake->shell.banners.size(), 1);
    m_fake->shell.banners.clear();
    m_intake->take({}, Intake::From::Person);
    QVERIFY(m_fake->shell.banners.isEmpty());
}

void TestIntake::saysWhichLinkFromOutsideCannotBeUsedAndWhy()
{
    // Beside one that can be used.
    m_intake->take({Magnet, u"magnet:?xt=broken"_qs}, Intake::From::Outside);
    QCOMPARE(m_fake->shell.banners.size(), 2);
    const Banner& refused = m_fake->shell.banners.first();
    QCOMPARE(refused.kind, Banner::Kind::Warning);
    QCOMPARE(refused.seconds, 0); // nobody may be looking
    QCOMPARE(refused.text, u"magnet:?xt=broken cannot be used: not a file link: it has no content hash that Potluck "
                           "knows."_qs);
    m_fake->shell.banners.clear();
    m_intake->take({u"potluck://"_qs, u"magnet:?xt=broken"_qs}, Intake::From::Outside);
    QCOMPARE(m_fake->shell.banners.size(), 1);
    QVERIFY2(m_fake->shell.banners.first().text.startsWith(u"2 link"_qs) &&
                 m_fake->shell.banners.first().text.contains(u"potluck://: not an invite link"_qs),
             qPrintable(m_fake->shell.banners.first().text));
    // However long it is, and in the language of the window.
    m_fake->shell.banners.clear();
    m_fake->languages.choose(u"de"_qs);
    m_intake->take({u"magnet:?xt="_qs + QString(5000, u'x')}, Intake::From::Outside);
    QVERIFY(m_fake->shell.banners.first().text.size() < 200);
    QVERIFY2(m_fake->shell.banners.first().text.contains(u"kein Link einer Datei"_qs),
             qPrintable(m_fake->shell.banners.first().text));
}

void TestIntake::saysNothingOfTheWordsAroundALink()
{
    m_intake->take({u"look at http://example.org/ and "_qs + Magnet}, Intake::From::Person);
    QCOMPARE(m_fake->shell.banners.size(), 1);
    QCOMPARE(m_fake->shell.banners.first().kind, Banner::Kind::Good);
    m_fake->shell.banners.clear();
    m_intake->take({u"hello"_qs}, Intake::From::Person);
    QVERIFY(m_fake->shell.banners.first().text.contains(u"“hello” is none of them"_qs));
}

void TestIntake::namesThePortWhereItIsNotTheUsualOne()
{
    const auto asked = [this](const QString& link) {
        m_fake->shell.banners.clear();
        m_intake->take({link}, Intake::From::Outside);
        return m_fake->shell.banners.first().text;
    };
    QVERIFY(asked(u"potluck://10.0.0.7:7700/"_qs).contains(u" 10.0.0.7?"_qs));
    QVERIFY(asked(u"potluck://10.0.0.7:7701/"_qs).contains(u" 10.0.0.7:7701?"_qs));
    QVERIFY(asked(u"potluck://[2606:4700::1]:7701/"_qs).contains(u" [2606:4700::1]:7701?"_qs));
}

void TestIntake::offersToTryAgainWhatFailed()
{
    m_fake->node.refusal = Error{ErrorCode::DiskFull, u"no space left"_qs};
    m_intake->download({Magnet}, {});
    QCOMPARE(m_fake->shell.banners.size(), 1);
    QVERIFY(m_fake->shell.banners.first().text.contains(u"no space left"_qs));
    m_fake->node.refusal.reset();
    press();
    QCOMPARE(m_fake->node.asked.size(), 2);
    QCOMPARE(m_fake->shell.banners.last().kind, Banner::Kind::Good);
}

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"

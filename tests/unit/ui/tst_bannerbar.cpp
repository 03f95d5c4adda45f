// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/shell/bannerbar.h"

#include <QAbstractButton>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Ui;

class TestBannerBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isGoneWhileThereIsNothingToSay();
    void aKeyHasOneBanner();
    void aButtonDoesItsWorkAndTheBannerGoes();
    void goesAfterItsTime();
    void thoseThatPassGiveWayToNewOnes();
    void everyButtonIsNamed();

private:
    [[nodiscard]] QAbstractButton* button(const QString& text) const;

    std::unique_ptr<Test::FakeSession> m_fake;
    std::unique_ptr<BannerBar> m_bar;
};

void TestBannerBar::init()
{
    m_bar.reset();
    m_fake = std::make_unique<Test::FakeSession>();
    m_bar = std::make_unique<BannerBar>(m_fake->theme);
}

QAbstractButton* TestBannerBar::button(const QString& text) const
{
    for (QAbstractButton* const each : m_bar->findChildren<QAbstractButton*>()) {
        if (each->text() == text || each->toolTip() == text)
            return each;
    }
    return nullptr;
}

void TestBannerBar::isGoneWhileThereIsNothingToSay()
{
    QVERIFY(m_bar->isHidden());
    m_bar->show({Banner::Kind::Note, u"Hello"_qs, {}, 0, u"a"_qs});
    QVERIFY(!m_bar->isHidden());
    m_bar->take(u"a"_qs);
    QVERIFY(m_bar->isHidden());
}

void TestBannerBar::aKeyHasOneBanner()
{
    m_bar->show({Banner::Kind::Note, u"one"_qs, {}, 0, u"a"_qs});
    m_bar->show({Banner::Kind::Error, u"two"_qs, {}, 0, u"b"_qs});
    m_bar->show({Banner::Kind::Good, u"three"_qs, {}, 0, u"a"_qs});
    QCOMPARE(m_bar->texts(), (QStringList{u"two"_qs, u"three"_qs}));
}

void TestBannerBar::aButtonDoesItsWorkAndTheBannerGoes()
{
    int pressed = 0;
    m_bar->show({Banner::Kind::Note, u"Removed"_qs, {{u"Undo"_qs, [&pressed] { ++pressed; }}, {u"No"_qs, nullptr}}});
    button(u"Undo"_qs)->click();
    QCOMPARE(pressed, 1);
    QVERIFY(m_bar->texts().isEmpty());
    m_bar->show({Banner::Kind::Note, u"Join?"_qs, {{u"No"_qs, nullptr}}});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    button(u"No"_qs)->click();
    QVERIFY(m_bar->texts().isEmpty());
}

void TestBannerBar::goesAfterItsTime()
{
    m_bar->show({Banner::Kind::Note, u"short"_qs, {}, 1});
    m_bar->show({Banner::Kind::Note, u"stays"_qs});
    QTRY_COMPARE(m_bar->texts(), QStringList{u"stays"_qs});
}

void TestBannerBar::thoseThatPassGiveWayToNewOnes()
{
    m_bar->show({Banner::Kind::Error, u"stays"_qs});
    m_bar->show({Banner::Kind::Note, u"passes"_qs, {}, 60});
    for (int index = 2; index <= BannerBar::MostShown; ++index)
        m_bar->show({Banner::Kind::Error, QString::number(index)});
    QCOMPARE(m_bar->texts().size(), BannerBar::MostShown);
    QVERIFY(m_bar->texts().contains(u"stays"_qs));
    QVERIFY(!m_bar->texts().contains(u"passes"_qs));
}

void TestBannerBar::everyButtonIsNamed()
{
    m_bar->show({Banner::Kind::Note, u"Hello"_qs, {{u"Show"_qs, nullptr}}});
    for (const QAbstractButton* const each : m_bar->findChildren<QAbstractButton*>())
        QVERIFY(!each->accessibleName().isEmpty() || !each->text().isEmpty());
}

QTEST_MAIN(TestBannerBar)
#include "tst_bannerbar.moc"

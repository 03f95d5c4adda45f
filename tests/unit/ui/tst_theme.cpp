// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QListWidget>
#include <QPixmap>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Potluck::Ui;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyIconDrawsSomething();
    void iconsHoldNoColourOfTheirOwn();
    void iconsHaveTheColourOfTheirTint();
    void iconsFollowTheLook();
    void iconsAreSharpAtTwiceTheSize();
    void disabledIconsAreMuted();
    void iconsAreMadeOnce();
    void anUnknownIconIsEmpty();
    void theApplicationTakesThePalette();
    void tellsChanges();
    void scrollBarsLieOnTheGroundOfTheirView_data();
    void scrollBarsLieOnTheGroundOfTheirView();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

QStringList iconNames()
{
    QStringList names;
    for (const QString& file : QDir(QStringLiteral(":/potluck/icons")).entryList())
        names.append(file.chopped(4));
    return names;
}

// The colour of the pixel that is covered most.
QColor strongest(const QPixmap& picture)
{
    const QImage image = picture.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor best(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor colour = image.pixelColor(x, y); colour.alpha() > best.alpha())
                best = colour;
        }
    }
    return best;
}

} // namespace

void TestTheme::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setLook(Look::Light);
}

void TestTheme::cleanup()
{
    m_theme.reset();
}

void TestTheme::everyIconDrawsSomething()
{
    const QStringList names = iconNames();
    QVERIFY(names.size() >= 60);
    for (const QString& name : names)
        QVERIFY2(strongest(m_theme->icon(name).pixmap(24, 24)).alpha() > 200, qPrintable(name));
}

void TestTheme::iconsHoldNoColourOfTheirOwn()
{
    for (const QString& name : iconNames()) {
        QFile file(QStringLiteral(":/potluck/icons/") + name + QStringLiteral(".svg"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY2(svg.contains("currentColor") && !svg.contains('#') && !svg.contains("rgb"), qPrintable(name));
        QVERIFY2(svg.contains("viewBox=\"0 0 24 24\""), qPrintable(name));
    }
}

void TestTheme::iconsHaveTheColourOfTheirTint()
{
    const Palette& p = lightPalette();
    for (const auto& [tint, colour] :
         {std::pair{Theme::Tint::Text, p.text}, std::pair{Theme::Tint::Muted, p.muted},
          std::pair{Theme::Tint::Accent, p.accent}, std::pair{Theme::Tint::Ok, p.ok},
          std::pair{Theme::Tint::Warning, p.warning}, std::pair{Theme::Tint::Error, p.error}})
        QCOMPARE(strongest(m_theme->icon(u"stop"_qs, tint).pixmap(48, 48)), colour);
}

void TestTheme::iconsFollowTheLook()
{
    const QIcon icon = m_theme->icon(u"stop"_qs);
    QCOMPARE(strongest(icon.pixmap(48, 48)), lightPalette().text);
    m_theme->setLook(Look::Dark);
    QCOMPARE(strongest(icon.pixmap(48, 48)), darkPalette().text);
}

void TestTheme::iconsAreSharpAtTwiceTheSize()
{
    const QPixmap picture = m_theme->icon(u"search"_qs).pixmap(QSize(24, 24), 2.0);
    QCOMPARE(picture.size(), QSize(48, 48));
    QCOMPARE(picture.devicePixelRatio(), 2.0);
}

void TestTheme::disabledIconsAreMuted()
{
    QCOMPARE(strongest(m_theme->icon(u"stop"_qs, Theme::Tint::Accent).pixmap(QSize(48, 48), QIcon::Disabled)),
             lightPalette().muted);
}

void TestTheme::iconsAreMadeOnce()
{
    const QIcon first = m_theme->icon(u"stop"_qs);
    QCOMPARE(m_theme->icon(u"stop"_qs).cacheKey(), first.cacheKey());
    QVERIFY(m_theme->icon(u"stop"_qs, Theme::Tint::Error).cacheKey() != first.cacheKey());
    QVERIFY(m_theme->icon(u"play"_qs).cacheKey() != first.cacheKey());
    // Those that share it ask for several sizes and states in turn, and each is drawn once.
    const qint64 small = first.pixmap(16, 16).cacheKey();
    const qint64 muted = first.pixmap(QSize(16, 16), QIcon::Disabled).cacheKey();
    first.pixmap(24, 24);
    QCOMPARE(m_theme->icon(u"stop"_qs).pixmap(16, 16).cacheKey(), small);
    QCOMPARE(m_theme->icon(u"stop"_qs).pixmap(QSize(16, 16), QIcon::Disabled).cacheKey(), muted);
}

void TestTheme::anUnknownIconIsEmpty()
{
    QVERIFY(m_theme->icon(u"no-such-icon"_qs).isNull());
}

void TestTheme::theApplicationTakesThePalette()
{
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().window);
    m_theme->setLook(Look::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkPalette().window);
    QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), darkPalette().muted);
    QVERIFY(m_theme->palette().isDark);
}

void TestTheme::tellsChanges()
{
    QSignalSpy changed(m_theme.get(), &Theme::changed);
    m_theme->setLook(Look::Light);
    QCOMPARE(changed.size(), 0);
    m_theme->setLook(Look::Dark);
    QCOMPARE(changed.size(), 1);
    m_theme->setCompactRows(true);
    QCOMPARE(changed.size(), 2);
}

void TestTheme::scrollBarsLieOnTheGroundOfTheirView_data()
{
    QTest::addColumn<Look>("look");
    QTest::newRow("light") << Look::Light;
    QTest::newRow("dark") << Look::Dark;
}

void TestTheme::scrollBarsLieOnTheGroundOfTheirView()
{
    QFETCH(Look, look);
    m_theme->setLook(look);
    const Palette& colours = m_theme->palette();
    QVERIFY(colours.base != colours.window);
    const auto stripOf = [](QAbstractScrollArea& view) {
        view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        view.setFrameShape(QFrame::NoFrame);
        view.resize(200, 120);
        view.window()->show();
        view.show();
        const QImage picture = view.grab().toImage();
        const QColor bar = picture.pixelColor(view.width() - 1, 1);
        // The corner between the two goes with them.
        return picture.pixelColor(view.width() - 2, view.height() - 2) == bar ? bar : QColor();
    };
    QWidget window;
    QListWidget list(&window);
    QCOMPARE(stripOf(list), colours.base);
    list.viewport()->setAutoFillBackground(false); // the window is seen through
    QCOMPARE(stripOf(list), colours.window);
    QScrollArea area(&window);
    QCOMPARE(stripOf(area), colours.window);
    QWidget card(&window);
    card.setBackgroundRole(QPalette::Base);
    card.setAutoFillBackground(true);
    QScrollArea inCard(&card);
    QCOMPARE(stripOf(inCard), colours.base);
    inCard.viewport()->setAutoFillBackground(false);
    QCOMPARE(stripOf(inCard), colours.base);
    QListWidget alone;
    QCOMPARE(stripOf(alone), colours.base);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

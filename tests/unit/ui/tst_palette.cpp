// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/palette.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Potluck::Ui;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

// As WCAG 2 has it.
double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresContrastAsWcagDoes();
    void textCanBeReadOnEveryGround_data() { bothLooks(); }
    void textCanBeReadOnEveryGround();
    void iconColoursCanBeReadOnEveryGround_data() { bothLooks(); }
    void iconColoursCanBeReadOnEveryGround();
    void sourcesCanBeSeenOnTheTrack_data() { bothLooks(); }
    void sourcesCanBeSeenOnTheTrack();
    void edgesOfControlsCanBeSeen_data() { bothLooks(); }
    void edgesOfControlsCanBeSeen();
    void sourcesDiffer_data() { bothLooks(); }
    void sourcesDiffer();

private:
    static void bothLooks();
    static const Palette& palette();
    static QList<std::pair<const char*, QColor>> grounds();
};

void TestPalette::bothLooks()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

const Palette& TestPalette::palette()
{
    QFETCH(const bool, dark);
    return dark ? darkPalette() : lightPalette();
}

QList<std::pair<const char*, QColor>> TestPalette::grounds()
{
    const Palette& p = palette();
    return {{"window", p.window},       {"base", p.base},           {"sidebar", p.sidebar},
            {"alternate", p.alternate}, {"selection", p.selection}, {"track", p.track}};
}

void TestPalette::measuresContrastAsWcagDoes()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void TestPalette::textCanBeReadOnEveryGround()
{
    for (const auto& [name, ground] : grounds()) {
        for (const QColor& text : {palette().text, palette().muted})
            QVERIFY2(
                contrast(text, ground) >= 4.5,
                qPrintable(
                    QStringLiteral("%1 on %2: %3").arg(text.name(), QLatin1String(name)).arg(contrast(text, ground))));
    }
}

void TestPalette::iconColoursCanBeReadOnEveryGround()
{
    const Palette& p = palette();
    for (const auto& [name, ground] : grounds()) {
        for (const QColor& colour : {p.accent, p.ok, p.warning, p.error})
            QVERIFY2(contrast(colour, ground) >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3")
                                                                     .arg(colour.name(), QLatin1String(name))
                                                                     .arg(contrast(colour, ground))));
    }
    // Words on a button that stands out, on a badge.
    QVERIFY(contrast(p.base, p.accent) >= 4.5);
}

void TestPalette::sourcesCanBeSeenOnTheTrack()
{
    for (const QColor& source : palette().sources)
        QVERIFY2(contrast(source, palette().track) >= 3.0,
                 qPrintable(source.name() + QString::number(contrast(source, palette().track))));
    QVERIFY(contrast(palette().accent, palette().track) >= 3.0);
}

void TestPalette::edgesOfControlsCanBeSeen()
{
    for (const QColor& ground : {palette().window, palette().base, palette().sidebar})
        QVERIFY2(contrast(palette().edge, ground) >= 3.0, qPrintable(ground.name()));
}

void TestPalette::sourcesDiffer()
{
    const auto& sources = palette().sources;
    for (auto one = sources.cbegin(); one != sources.cend(); ++one)
        QVERIFY(std::find(one + 1, sources.cend(), *one) == sources.cend());
}

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"

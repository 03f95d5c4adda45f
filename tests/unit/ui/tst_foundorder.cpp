// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/foundorder.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace Potluck::Ui;

namespace {

FoundOrder::Facts facts(const char* name, std::optional<quint64> size = 1000, int sources = 1, int online = 1)
{
    return {QString::fromUtf8(name), size, sources, online};
}

} // namespace

class FoundOrderTest : public QObject
{
    Q_OBJECT

private:
    using Key = FoundOrder::Key;
    using Numbers = std::vector<quint32>;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void sortsNamesAsPeopleDo()
    {
        FoundOrder order;
        order.append({facts("track 10"), facts("Track 9"), facts("apple"), facts("Été")});
        QCOMPARE(order.arranged(Key::Name, Qt::AscendingOrder, {}), (Numbers{2, 3, 1, 0}));
        QCOMPARE(order.arranged(Key::Name, Qt::DescendingOrder, {}), (Numbers{0, 1, 3, 2}));
    }

    void putsUnknownSizesLastInBothDirections()
    {
        FoundOrder order;
        order.append({facts("a", std::nullopt), facts("b", 5), facts("c", 3)});
        QCOMPARE(order.arranged(Key::Size, Qt::AscendingOrder, {}), (Numbers{2, 1, 0}));
        QCOMPARE(order.arranged(Key::Size, Qt::DescendingOrder, {}), (Numbers{1, 2, 0}));
    }

    void breaksTiesOfWeightByName()
    {
        FoundOrder order;
        order.append({facts("c"), facts("a"), facts("b")});
        QCOMPARE(order.arranged(Key::Weight, Qt::DescendingOrder, {}, {1, 2, 1}), (Numbers{1, 2, 0}));
        QCOMPARE(order.arranged(Key::Weight, Qt::AscendingOrder, {}, {1, 2, 1}), (Numbers{2, 0, 1}));
    }

    void sortsByTheWordForTheType()
    {
        FoundOrder order;
        order.append({facts("x.mkv"), facts("y.zip"), facts("z.MKV")});
        QCOMPARE(order.arranged(Key::Type, Qt::AscendingOrder, {}), (Numbers{1, 0, 2}));
    }

    void putsTheRankedBeforeTheOthers()
    {
        FoundOrder order;
        order.append({facts("a"), facts("b"), facts("c")});
        order.rank({2, 0});
        QCOMPARE(order.arranged(Key::Rank, Qt::AscendingOrder, {}), (Numbers{2, 0, 1}));
        order.append({facts("d")});
        QCOMPARE(order.arranged(Key::Rank, Qt::AscendingOrder, {}), (Numbers{2, 0, 1, 3}));
    }

    void filters_data()
    {
        QTest::addColumn<FoundFilter>("filter");
        QTest::addColumn<Numbers>("left");
        FoundFilter kind;
        kind.kind = FileKind::Video;
        QTest::newRow("kind") << kind << Numbers{0};
        FoundFilter large;
        large.minSize = 500;
        QTest::newRow("at least") << large << Numbers{0, 1};
        FoundFilter small;
        small.maxSize = 500;
        QTest::newRow("at most") << small << Numbers{2};
        FoundFilter sources;
        sources.minSources = 2;
        QTest::newRow("sources") << sources << Numbers{1, 3};
        FoundFilter online = sources;
        online.onlineOnly = true;
        QTest::newRow("sources online") << online << Numbers{3};
        FoundFilter text;
        text.text = QStringLiteral("ÜBER");
        QTest::newRow("text in any case") << text << Numbers{1};
    }
    void filters()
    {
        FoundOrder order;
        order.append({facts("a.mkv", 1000), facts("über.mp3", 700, 3, 1), facts("c.txt", 10, 1, 0),
                      facts("d", std::nullopt, 2, 2)});
        QFETCH(FoundFilter, filter);
        QFETCH(Numbers, left);
        QCOMPARE(order.arranged(Key::Rank, Qt::AscendingOrder, filter), left);
    }

    void keepsItsOrdersWhileResultsComeAndChange()
    {
        std::mt19937 random(7);
        FoundOrder order;
        std::vector<FoundOrder::Facts> all;
        const auto make = [&random] {
            return facts(QByteArray::number(random() % 300).constData(), random() % 50,
                         1 + static_cast<int>(random() % 3));
        };
        for (int batch = 0; batch < 40; ++batch) {
            std::vector<FoundOrder::Facts> some;
            for (unsigned i = 0; i < 1 + random() % 30; ++i)
                some.push_back(make());
            order.append(some);
            all.insert(all.end(), some.begin(), some.end());
            const size_t changed = random() % all.size();
            all[changed] = make();
            order.change(static_cast<int>(changed), all[changed]);
        }
        Numbers byName(all.size());
        std::iota(byName.begin(), byName.end(), 0);
        Numbers bySize = byName;
        std::stable_sort(byName.begin(), byName.end(),
                         [&all](quint32 a, quint32 b) { return all[a].name.toInt() < all[b].name.toInt(); });
        std::stable_sort(bySize.begin(), bySize.end(),
                         [&all](quint32 a, quint32 b) { return all[a].size < all[b].size; });
        QCOMPARE(order.arranged(Key::Name, Qt::AscendingOrder, {}), byName);
        QCOMPARE(order.arranged(Key::Size, Qt::AscendingOrder, {}), bySize);
    }
};

QTEST_MAIN(FoundOrderTest)
#include "tst_foundorder.moc"

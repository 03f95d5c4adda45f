// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlayworld.h"

#include <QTest>

#include <map>
#include <memory>

using namespace Potluck;
using namespace Potluck::Overlay;
using namespace Potluck::Overlay::Test;
using namespace std::chrono_literals;

// Who is told what of a digest, and when.
class TestDigests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLargeOneGoesToOneAfterAnother();
    void whoWaitsForAllIsSentNoChanges();
    void changesGoToAllAtOnce();
    void oneThatDoesNotComeIsAskedForLessAndLess();
    void whoWasLostIsSentWhatItMissed();

private:
    static constexpr int Members = 12;
    // Some 120,000 terms.
    void fill(int number);
    // Fulls and changes that number 0 sends from now on, by whom to and by second.
    void watch();

    std::unique_ptr<World> m_world;
    std::map<int, int> m_fulls;   // by receiver
    std::map<int, int> m_deltas;  // the same
    std::map<int, int> m_seconds; // fulls
    bool m_isLost = false;        // they do not arrive
};

void TestDigests::init()
{
    m_world = std::make_unique<World>(Members);
    m_fulls.clear();
    m_deltas.clear();
    m_seconds.clear();
    m_isLost = false;
}

void TestDigests::fill(int number)
{
    TermCounter& terms = m_world->nodes[static_cast<std::size_t>(number)]->terms;
    for (int i = 0; i < 20'000; ++i)
        terms.add(QStringLiteral("word%1 other%1 third%1").arg(i).toUtf8());
}

void TestDigests::watch()
{
    m_world->tamper = [this](int from, int to, Message& message) {
        const bool isFull = std::holds_alternative<DigestFull>(message);
        if (from != 0 || (!isFull && !std::holds_alternative<DigestDelta>(message)))
            return true;
        ++(isFull ? m_fulls : m_deltas)[to];
        if (isFull)
            ++m_seconds[static_cast<int>(m_world->clock.monotonic() / 1s)];
        return !m_isLost;
    };
}

void TestDigests::aLargeOneGoesToOneAfterAnother()
{
    m_world->startAll();
    m_world->run(15s);
    fill(0);
    m_world->nodes[0]->addFile(QStringLiteral("Giant Steps.flac"));
    watch();
    m_world->run(60s);
    QCOMPARE(m_fulls.size(), std::size_t(Members - 1));
    QVERIFY(m_world->nodes[0]->terms.published()->count() > 100'000);
    for (const auto& [to, count] : m_fulls)
        QCOMPARE(count, 1);
    // A turn's allowance, and the rest of the turn before.
    for (const auto& [second, count] : m_seconds)
        QVERIFY2(count <= 3, qPrintable(QString::number(count)));
    QVERIFY(m_seconds.size() >= 5);
    QCOMPARE(m_world->search(7, QStringLiteral("giant steps")).names.size(), 1);
}

void TestDigests::whoWaitsForAllIsSentNoChanges()
{
    m_world->startAll();
    m_world->run(15s);
    fill(0);
    watch();
    for (int i = 0; i < 100; ++i) { // something new in each second
        m_world->nodes[0]->addFile(QStringLiteral("Unheard%1 Of%1.flac").arg(i));
        m_world->nodes[0]->overlay->termsChangedUrgently();
        for (const auto& [to, count] : m_deltas)
            QVERIFY2(m_fulls.contains(to), "told what it cannot use");
        m_world->run(1s);
    }
    for (const auto& [to, count] : m_fulls)
        QCOMPARE(count, 1);
    QCOMPARE(m_world->search(7, QStringLiteral("unheard99")).names.size(), 1);
}

void TestDigests::changesGoToAllAtOnce()
{
    m_world->startAll();
    m_world->nodes[0]->addFile(QStringLiteral("Blue Train.flac"));
    m_world->run(15s);
    watch();
    m_world->nodes[0]->addFile(QStringLiteral("Giant Steps.flac"));
    m_world->nodes[0]->overlay->termsChangedUrgently();
    QCOMPARE(m_deltas.size(), std::size_t(Members - 1));
    QVERIFY(m_fulls.empty());
}

void TestDigests::oneThatDoesNotComeIsAskedForLessAndLess()
{
    int asked = 0;
    m_world->tamper = [&](int from, int to, Message& message) {
        if (std::holds_alternative<DigestWant>(message) && from == 3 && to == 0)
            ++asked;
        return !std::holds_alternative<DigestFull>(message) || from != 0 || to != 3;
    };
    m_world->startAll();
    m_world->run(60s);
    QVERIFY2(asked >= 3 && asked <= 5, qPrintable(QString::number(asked))); // 0, 10, 30, 70 s
    m_world->run(240s);
    QVERIFY2(asked >= 6 && asked <= 9, qPrintable(QString::number(asked))); // each minute
}

void TestDigests::whoWasLostIsSentWhatItMissed()
{
    m_world->startAll();
    fill(0);
    m_world->run(60s);
    m_world->partition(1);
    m_world->run(60s);
    m_world->nodes[0]->addFile(QStringLiteral("Giant Steps.flac"));
    m_world->run(20s);
    watch();
    m_world->heal();
    m_world->run(60s);
    QVERIFY(m_fulls.empty());
    QCOMPARE(m_deltas.size(), std::size_t(Members - 1));
    QCOMPARE(m_world->search(7, QStringLiteral("giant steps")).names.size(), 1);
}

QTEST_GUILESS_MAIN(TestDigests)
#include "tst_digests.moc"

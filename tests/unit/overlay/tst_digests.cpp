// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlayworld.h"

#include <QTest>

#include <algorithm>
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
    void changesOfASecondAreToldTogether();
    void changesDoNotWaitForLargeOnes();
    void largeChangesGoToOneAfterAnother();
    void oneThatDoesNotComeIsAskedForLessAndLess();
    void whoComesBackIsToldAtOnce_data();
    void whoComesBackIsToldAtOnce();
    void whoWasLostIsSentWhatItMissed_data();
    void whoWasLostIsSentWhatItMissed();

private:
    static constexpr int Members = 12;
    // Some 120,000 terms; others for another `first`.
    void fill(int number, int first = 0);
    // Fulls and changes that number 0 sends from now on, by whom to and by second.
    void watch();

    std::unique_ptr<World> m_world;
    std::map<int, int> m_fulls;   // by receiver
    std::map<int, int> m_deltas;  // the same
    std::map<int, int> m_seconds; // fulls
};

void TestDigests::init()
{
    m_world = std::make_unique<World>(Members);
    m_fulls.clear();
    m_deltas.clear();
    m_seconds.clear();
}

void TestDigests::fill(int number, int first)
{
    TermCounter& terms = m_world->nodes[static_cast<std::size_t>(number)]->terms;
    for (int i = first; i < first + 20'000; ++i)
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
        return true;
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

// Where a home dies, its peers come to others by the dozen.
void TestDigests::changesOfASecondAreToldTogether()
{
    m_world->startAll();
    m_world->run(15s);
    watch();
    const auto comes = [this](int peer) {
        m_world->nodes[0]->addFile(QStringLiteral("Unheard%1 Of%1.flac").arg(peer));
        m_world->nodes[0]->overlay->termsChangedUrgently();
    };
    const auto told = [this](int times) {
        return m_deltas.size() == Members - 1 &&
               std::all_of(m_deltas.begin(), m_deltas.end(),
                           [times](const auto& each) { return each.second == times; });
    };
    m_world->nodes[0]->overlay->termsChangedUrgently(); // but nothing did
    comes(0);
    QVERIFY(told(1));
    for (int peer = 1; peer < 30; ++peer) {
        m_world->run(30ms);
        comes(peer);
    }
    QVERIFY(told(1));
    m_world->run(200ms);
    QVERIFY(told(2));
    QCOMPARE(m_world->search(7, QStringLiteral("unheard29")).names.size(), 1);
    // Whoever comes then waits for the next second, and after a while for nobody.
    comes(30);
    QVERIFY(told(2));
    m_world->run(5s);
    comes(31);
    QVERIFY(told(4));
}

void TestDigests::changesDoNotWaitForLargeOnes()
{
    m_world->startAll();
    m_world->run(15s);
    fill(0);
    watch();
    while (m_fulls.size() < 3)
        m_world->run(100ms);
    QVERIFY(m_fulls.size() < Members - 1); // the others wait for their turn
    const auto have = m_fulls;
    m_world->nodes[0]->addFile(QStringLiteral("Giant Steps.flac"));
    m_world->nodes[0]->overlay->termsChangedUrgently();
    QCOMPARE(m_deltas.size(), have.size());
    for (const auto& [to, count] : m_deltas)
        QVERIFY(have.contains(to));
}

void TestDigests::largeChangesGoToOneAfterAnother()
{
    fill(0);
    fill(0, 20'000);
    m_world->startAll();
    m_world->run(60s);
    watch();
    fill(0, 40'000); // the keys stay as long as they are
    m_world->nodes[0]->overlay->termsChangedUrgently();
    QVERIFY2(m_deltas.size() == 1 || m_deltas.size() == 2, qPrintable(QString::number(m_deltas.size())));
    m_world->run(60s);
    QCOMPARE(m_deltas.size(), std::size_t(Members - 1));
    QVERIFY(m_fulls.empty());
}

void TestDigests::whoComesBackIsToldAtOnce_data()
{
    QTest::addColumn<bool>("sent");
    QTest::newRow("what was published while it was held lost") << false;
    QTest::newRow("what it was sent and did not get") << true;
}

void TestDigests::whoComesBackIsToldAtOnce()
{
    QFETCH(bool, sent);
    m_world->startAll();
    m_world->nodes[0]->addFile(QStringLiteral("Blue Train.flac"));
    m_world->run(60s);
    Overlay::Overlay& own = *m_world->nodes[0]->overlay;
    const auto publish = [&] {
        m_world->nodes[0]->addFile(QStringLiteral("Giant Steps.flac"));
        own.termsChangedUrgently();
    };
    int told = 0;
    m_world->tamper = [&told](int from, int to, Message& message) {
        const bool isChange = from == 0 && to == 5 && std::holds_alternative<DigestDelta>(message);
        told += isChange ? 1 : 0;
        // Nor does it ask by itself, because a ping told it.
        return !isChange && !(from == 5 && to == 0 && std::holds_alternative<DigestWant>(message));
    };
    if (sent)
        publish();
    // Somebody says that it is lost; it will say that it is not.
    const std::uint32_t incarnation = m_world->nodes[5]->overlay->self().incarnation;
    own.received(own.recordOf(idOf(3)), News{{}, {{placeOf(idOf(5)), incarnation, false}}, false});
    QVERIFY(!own.isMember(idOf(5)));
    if (!sent)
        publish();
    QCOMPARE(told, sent ? 1 : 0);
    for (int i = 0; i < 500 && !own.isMember(idOf(5)); ++i)
        m_world->run(10ms);
    QVERIFY(own.isMember(idOf(5)));
    QCOMPARE(told, sent ? 2 : 1);
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

void TestDigests::whoWasLostIsSentWhatItMissed_data()
{
    QTest::addColumn<int>("publications");
    QTest::addColumn<bool>("anew");
    QTest::newRow("one change") << 1 << false;
    QTest::newRow("several changes") << 3 << false;
    QTest::newRow("another digest altogether") << 1 << true;
}

void TestDigests::whoWasLostIsSentWhatItMissed()
{
    QFETCH(int, publications);
    QFETCH(bool, anew);
    m_world->startAll();
    if (!anew)
        fill(0);
    m_world->run(60s);
    m_world->partition(1);
    m_world->run(60s);
    if (anew)
        fill(0);
    for (int i = 0; i < publications; ++i) {
        m_world->nodes[0]->addFile(QStringLiteral("Giant Steps %1.flac").arg(i));
        m_world->run(20s);
    }
    watch();
    m_world->heal();
    m_world->run(15s); // members that are lost are called every two seconds
    QCOMPARE(m_world->nodes[0]->alive(), Members - 1);
    const auto& told = anew ? m_fulls : m_deltas;
    QCOMPARE(told.size(), std::size_t(Members - 1));
    for (const auto& [to, count] : told)
        QVERIFY2(count <= (anew ? 1 : 2 * publications), qPrintable(QString::number(count)));
    QVERIFY(anew || m_fulls.empty());
    for (int i = 1; i < Members; ++i)
        QCOMPARE(m_world->search(i, QStringLiteral("giant steps")).names.size(), publications);
}

QTEST_GUILESS_MAIN(TestDigests)
#include "tst_digests.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlayworld.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Overlay;
using namespace Potluck::Overlay::Test;
using namespace std::chrono_literals;

class TestOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClubFindsEverythingWithTwoMessages();
    void twoClubsBecomeOne();
    void oneContactIsEnough();
    void forgetsWhoDied();
    void forgetsAtOnceWhoseLinksBroke();
    void leavingIsTold();
    void mergesAfterAPartition();
    void mergesManyAfterAPartition();
    void aMergeEndsEverywhere();
    void aSecondPartitionAfterTheFirst();
    void whoPingsForAnotherAsksNobodyElse();
    void whoIsWronglyLostSaysSo();
    void aRestartedMemberComesBack();
    void aRemovedMemberStaysOut();
    void remembersOnlySomeOfThoseThatAreGone();
    void refusesBadCredentials();
    void tellsANewRecord();
    void groupsKnowEachOthersDigests();
    void everythingGoesThroughBytes();
};

void TestOverlay::aClubFindsEverythingWithTwoMessages()
{
    World world(3);
    world.nodes[0]->addFile(QStringLiteral("Kind of Blue.flac"));
    world.nodes[1]->addFile(QStringLiteral("Blue Train.flac"));
    world.nodes[2]->addFile(QStringLiteral("Giant Steps.flac"));
    world.startAll();
    world.run(15s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 2);

    const auto popular = world.search(0, QStringLiteral("blue"));
    QVERIFY(popular.end.complete);
    QVERIFY(popular.end.messages <= 2);
    QCOMPARE(popular.names, QSet<QString>({QStringLiteral("Kind of Blue.flac"), QStringLiteral("Blue Train.flac")}));

    Overlay::Overlay::SearchOptions everything;
    everything.everything = true;
    const auto rare = world.search(0, QStringLiteral("steps"), everything);
    QCOMPARE(rare.end.messages, 2);
    QCOMPARE(rare.names, QSet<QString>({QStringLiteral("Giant Steps.flac")}));
    QCOMPARE(rare.firstHit, 81ms); // one round trip and the time to look it up
}

void TestOverlay::twoClubsBecomeOne()
{
    World world(6);
    for (int i = 0; i < 6; ++i)
        world.nodes[static_cast<std::size_t>(i)]->start({i < 3 ? 0 : 3});
    world.run(10s);
    QCOMPARE(world.nodes[0]->alive(), 2);
    world.nodes[1]->overlay->addContact(std::make_shared<const Record>(world.nodes[4]->record));
    world.run(10s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 5);
}

void TestOverlay::oneContactIsEnough()
{
    World world(40);
    world.startAll();
    world.run(20s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 39);
}

void TestOverlay::forgetsWhoDied()
{
    World world(20);
    world.startAll();
    world.run(20s);
    world.kill(7);
    world.run(15s);
    for (const auto& node : world.nodes) {
        if (node->overlay)
            QCOMPARE(node->alive(), 18);
    }
}

void TestOverlay::forgetsAtOnceWhoseLinksBroke()
{
    World world(3);
    world.startAll();
    world.run(20s);
    world.kill(1, true);
    world.run(3200ms);
    QCOMPARE(world.nodes[0]->alive(), 1);
    QCOMPARE(world.nodes[2]->alive(), 1);
}

void TestOverlay::leavingIsTold()
{
    World world(10);
    world.startAll();
    world.run(20s);
    world.nodes[3]->overlay->leave();
    world.run(100ms);
    for (const auto& node : world.nodes) {
        if (node->number != 3)
            QCOMPARE(node->alive(), 8);
    }
}

void TestOverlay::mergesAfterAPartition()
{
    World world(3);
    world.nodes[2]->addFile(QStringLiteral("Giant Steps.flac"));
    world.startAll();
    world.run(20s);
    world.partition(1);
    world.run(5min);
    QCOMPARE(world.nodes[0]->alive(), 0);
    QCOMPARE(world.nodes[1]->alive(), 1);
    world.heal();
    world.run(2s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 2);
    QCOMPARE(world.search(0, QStringLiteral("giant steps")).names.size(), 1);
}

void TestOverlay::mergesManyAfterAPartition()
{
    World world(120);
    world.startAll();
    world.run(60s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 119);
    world.partition(60);
    world.run(2min);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 59);
    world.heal();
    world.run(10s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 119);
}

void TestOverlay::aMergeEndsEverywhere()
{
    World world(120);
    world.startAll();
    world.run(60s);
    world.partition(60);
    world.run(2min);
    world.heal();
    world.run(2s);
    int told = 0;
    world.tamper = [&told](int, int, Message& message) {
        const auto* const sums = std::get_if<Sums>(&message);
        const auto* const shorts = std::get_if<Shorts>(&message);
        told += (sums && sums->merging > 0) || (shorts && shorts->merging > 0) ? 1 : 0;
        return true;
    };
    // While it goes on somebody dies, whom some hold alive for a while and tell others so.
    world.kill(7);
    world.run(33s);
    QVERIFY(told > 0);
    told = 0;
    world.run(10min);
    QCOMPARE(told, 0);
    for (const auto& node : world.nodes) {
        if (node->overlay)
            QCOMPARE(node->alive(), 118);
    }
}

void TestOverlay::whoPingsForAnotherAsksNobodyElse()
{
    World world(120);
    world.startAll();
    world.run(60s);
    int requests = 0;
    world.tamper = [&requests](int, int, Message& message) {
        requests += std::holds_alternative<PingRequest>(message) ? 1 : 0;
        return true;
    };
    world.kill(7, true);
    world.run(20s);
    QCOMPARE(world.nodes[0]->alive(), 118);
    // Two of each of its group, and of some others whose contact it was.
    QVERIFY(requests > 0);
    QVERIFY2(requests <= 100, qPrintable(QString::number(requests)));
}

void TestOverlay::aSecondPartitionAfterTheFirst()
{
    World world(120);
    world.startAll();
    world.run(30s);
    world.partition(60);
    world.run(60s);
    world.heal();
    world.run(30s);
    world.partition(30);
    world.run(120s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), node->number < 30 ? 29 : 89);
    world.heal();
    world.run(30s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 119);
}

void TestOverlay::whoIsWronglyLostSaysSo()
{
    World world(12);
    world.startAll();
    world.run(20s);
    // Nobody hears it for a while, it hears all.
    bool deaf = true;
    world.tamper = [&deaf](int from, int, Message&) { return !(deaf && from == 5); };
    world.run(20s);
    QCOMPARE(world.nodes[0]->alive(), 10);
    deaf = false;
    world.run(20s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 11);
    QVERIFY(world.nodes[5]->overlay->self().incarnation > 0);
}

void TestOverlay::aRestartedMemberComesBack()
{
    World world(12);
    world.nodes[4]->addFile(QStringLiteral("Giant Steps.flac"));
    world.startAll();
    world.run(20s);
    world.kill(4);
    world.run(20s);
    QCOMPARE(world.nodes[1]->alive(), 10);
    world.restart(4, {9});
    world.run(15s);
    for (const auto& node : world.nodes)
        QCOMPARE(node->alive(), 11);
    QCOMPARE(world.search(1, QStringLiteral("giant steps")).names.size(), 1);
}

void TestOverlay::aRemovedMemberStaysOut()
{
    World world(5);
    world.startAll();
    world.run(20s);
    world.nodes[0]->overlay->removeMember(idOf(3));
    world.run(60s);
    QCOMPARE(world.nodes[0]->alive(), 3);
    QVERIFY(!world.nodes[0]->overlay->isMember(idOf(3)));
}

// As many as are here may be gone, and a few more; who said that it leaves is forgotten first.
void TestOverlay::remembersOnlySomeOfThoseThatAreGone()
{
    World world(2);
    world.startAll();
    world.run(5s);
    Overlay::Overlay& own = *world.nodes[0]->overlay;
    const RecordPtr other = own.recordOf(idOf(1));
    News births;
    News deaths;
    for (int i = 0; i < 900; ++i) {
        Record record;
        record.id = idOf(1000 + i);
        record.incarnation = 1;
        births.births.push_back(std::make_shared<const Record>(std::move(record)));
        deaths.deaths.push_back({placeOf(idOf(1000 + i)), 1, i % 3 == 0});
    }
    own.received(other, births);
    own.received(other, deaths);
    const auto lost = [&own] {
        std::vector<int> numbers; // of a third of them each
        const auto rows = own.members();
        for (const auto& row : rows) {
            for (int i = 0; row.state == Overlay::Overlay::MemberRow::State::Lost && i < 900; ++i) {
                if (row.record->id == idOf(1000 + i))
                    numbers.push_back(i);
            }
        }
        return numbers;
    };
    QCOMPARE(lost().size(), std::size_t{600});
    world.run(61s);
    const auto left = lost();
    QCOMPARE(left.size(), std::size_t{2 + 256});
    // Any of them: not the first or the last.
    QVERIFY(std::any_of(left.begin(), left.end(), [](int i) { return i < 300; }));
    QVERIFY(std::any_of(left.begin(), left.end(), [](int i) { return i >= 300 && i < 600; }));
    QVERIFY(std::any_of(left.begin(), left.end(), [](int i) { return i >= 600; }));
    // Who left is not remembered at all: the same record is new.
    own.received(other, News{{births.births.front()}, {}, false});
    QVERIFY(own.isMember(idOf(1000)));
}

void TestOverlay::refusesBadCredentials()
{
    World world(5);
    world.nodes[0]->refusedCredentials.insert(idOf(4));
    world.startAll();
    world.run(20s);
    QVERIFY(!world.nodes[0]->overlay->isMember(idOf(4)));
    QVERIFY(world.nodes[0]->overlay->stats().refusedMessages > 0);
}

void TestOverlay::tellsANewRecord()
{
    World world(5);
    world.startAll();
    world.run(20s);
    Record record = world.nodes[2]->record;
    record.addresses = {{QStringLiteral("192.0.2.1"), 7701}};
    world.nodes[2]->overlay->setSelf(record);
    world.run(10s);
    for (const auto& row : world.nodes[0]->overlay->members()) {
        if (row.record->id == record.id)
            QCOMPARE(row.record->addresses, record.addresses);
    }
}

void TestOverlay::groupsKnowEachOthersDigests()
{
    World world(100);
    world.startAll();
    world.run(60s);
    for (const auto& node : world.nodes) {
        const Prefix group = node->overlay->group();
        QCOMPARE(int(group.bits), 3);
        std::uint64_t others = 0;
        for (int i = 0; i < 100; ++i)
            others += i != node->number && group.holds(placeOf(idOf(i))) ? 1 : 0;
        QCOMPARE(node->overlay->stats().digests, others);
    }
}

void TestOverlay::everythingGoesThroughBytes()
{
    World world(80);
    world.throughBytes = true;
    for (int i = 0; i < 80; ++i)
        world.nodes[static_cast<std::size_t>(i)]->addFile(QStringLiteral("Song %1 of Many.mp3").arg(i));
    world.startAll();
    world.run(60s);
    world.partition(40);
    world.run(60s);
    world.heal();
    world.run(10s);
    QCOMPARE(world.search(3, QStringLiteral("song 77 many")).names.size(), 1);
    QCOMPARE(world.nodes[0]->alive(), 79);
}

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"

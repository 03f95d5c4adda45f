// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfixture.h"

#include <QRegularExpression>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;
using namespace std::chrono_literals;
using State = IndexClient::State;

// How an index comes to know what a peer shares, and what it is downloading.
class TestIndexClientLists : public ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_host.reset(); }
    void publishesNothingMoreWhenDisplaced();
    void publishesInBatchesThenChanges();
    void saysWhyTheIndexTakesNothing();
    void beginsAnewOnConflict();
    void resumesInterruptedReset();
    void publishesAgainAfterReconnect();
    void tellsRunningDownloadsAfterEachLogin();
};

void TestIndexClientLists::publishesNothingMoreWhenDisplaced()
{
    ListPublication ours;
    ours.add(3);
    IndexClientSettings account = settings();
    account.password = QStringLiteral("corn");
    const auto first = newClient(account, &ours);
    first->start();
    QTRY_VERIFY(first->published().current);
    ListPublication theirs;
    theirs.epoch = "f";
    theirs.add(2);
    const auto second = newClient(account, &theirs, newTls());
    second->start();
    QTRY_VERIFY(second->published().current);

    ours.add(1);
    first->publicationChanged();
    m_host->timers.advance(500ms);
    QTRY_COMPARE(first->state(), State::Refused);
    QCOMPARE(first->detail(), QStringLiteral("this account is in use by another computer"));
    QCOMPARE(second->state(), State::Online);
    QCOMPARE(peersAt(*second).peers.at(0).entries, 2U);
}

void TestIndexClientLists::publishesInBatchesThenChanges()
{
    ListPublication list;
    list.add(9);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    QCOMPARE(client->published().entries, 9U);
    QCOMPARE(client->published().revision, list.revision());

    list.add(3);
    client->publicationChanged();
    client->publicationChanged();
    m_host->timers.advance(500ms);
    QTRY_COMPARE(client->published().entries, 12U);
    QTRY_VERIFY(client->published().current);
    QCOMPARE(peersAt(*client).peers.at(0).entries, 12U);

    // What cannot be read now is asked for again.
    list.error = Error{ErrorCode::Io, QStringLiteral("the database is busy")};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the database is busy")));
    list.add(1);
    client->publicationChanged();
    m_host->timers.advance(500ms);
    QTest::qWait(20);
    list.error.reset();
    m_host->timers.advance(5s);
    QTRY_COMPARE(client->published().entries, 13U);
}

void TestIndexClientLists::saysWhyTheIndexTakesNothing()
{
    Index::IndexOptions few;
    few.maxEntriesPerPeer = 3;
    m_host = std::make_unique<IndexHost>(few);
    ListPublication list;
    list.add(3);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    QVERIFY(client->published().refusal.isEmpty());

    list.add(1);
    client->publicationChanged();
    m_host->timers.advance(500ms);
    QTRY_VERIFY(!client->published().refusal.isEmpty());
    QCOMPARE(client->published().entries, 3U);
}

void TestIndexClientLists::beginsAnewOnConflict()
{
    ListPublication list;
    list.add(3);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    // Another of the account's machines has published something else.
    Index::Delta other;
    other.peer.value = client->login().id;
    other.next = "elsewhere";
    other.reset = true;
    other.adds = {file(QStringLiteral("other.txt"))};
    bool applied = false;
    m_host->service->applyDelta(other, this, [&applied](const auto& result) { applied = result.ok(); });
    QTRY_VERIFY(applied);

    list.add(1);
    client->publicationChanged();
    m_host->timers.advance(500ms);
    QTRY_COMPARE(client->published().entries, 4U);
    QCOMPARE(client->published().revision, list.revision());
    QVERIFY(list.asked.contains(QByteArray()));
    QCOMPARE(peersAt(*client).peers.at(0).entries, 4U);
}

void TestIndexClientLists::resumesInterruptedReset()
{
    ListPublication list;
    list.add(7);
    {
        const auto client = online();
        int applied = 0;
        const auto apply = [&](const QByteArray& next, bool last, const QList<Index::Entry>& adds) {
            Index::Delta delta;
            delta.peer.value = client->login().id;
            delta.next = next;
            delta.reset = true;
            delta.last = last;
            delta.adds = adds;
            m_host->service->applyDelta(delta, this, [&applied](const auto& result) { applied += result.ok(); });
        };
        apply("d.1", true, {file(QStringLiteral("old.txt"))});
        apply("e.4.r", false, list.entries.first(4));
        QTRY_COMPARE(applied, 2);
    }
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    QCOMPARE(client->published().entries, 7U);
    QCOMPARE(list.asked.first(), QByteArray("e.4.r"));
    QVERIFY(!list.asked.contains(QByteArray()));
}

void TestIndexClientLists::publishesAgainAfterReconnect()
{
    ListPublication list;
    list.add(3);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    m_host->stop();
    QTRY_COMPARE(client->state(), State::Offline);
    QVERIFY(!client->published().current);
    list.add(2);
    list.asked.clear();
    client->publicationChanged();
    m_host->start();
    m_host->timers.advance(1500ms);
    QTRY_COMPARE(client->published().entries, 5U);
    QCOMPARE(list.asked.first(), QByteArray("e.3"));
}

void TestIndexClientLists::tellsRunningDownloadsAfterEachLogin()
{
    const Index::Entry pie = file(QStringLiteral("pie.txt"));
    const Index::Entry tart = file(QStringLiteral("tart.txt"));
    const auto anna = newClient(settings());
    anna->announce({*pie.content, 1000, pie.name}); // before the first login
    anna->start();
    const auto bjorn = online(QStringLiteral("bjorn"));
    const auto sources = [&](const Index::Entry& entry) {
        std::optional<QList<Index::SearchResult>> found;
        bjorn->sources(sourcesOf(entry), this,
                       [&found](const auto& answer) { found = answer ? *answer : QList<Index::SearchResult>(); });
        (void)QTest::qWaitFor([&found] { return found.has_value(); });
        return found.value_or(QList<Index::SearchResult>());
    };
    QTRY_COMPARE(sources(pie).size(), 1);
    QCOMPARE(sources(pie).at(0).sources.at(0).user, QStringLiteral("anna"));
    anna->announce({*tart.content, 1000, tart.name});
    QTRY_COMPARE(sources(tart).size(), 1);
    anna->withdraw(*pie.content);
    QTRY_VERIFY(sources(pie).isEmpty());

    m_host->stop();
    QTRY_COMPARE(anna->state(), State::Offline);
    QTRY_COMPARE(bjorn->state(), State::Offline);
    anna->withdraw(*tart.content);
    anna->announce({*pie.content, 1000, pie.name});
    m_host->start();
    m_host->timers.advance(2s);
    QTRY_COMPARE(anna->state(), State::Online);
    QTRY_COMPARE(bjorn->state(), State::Online);
    QTRY_COMPARE(sources(pie).size(), 1);
    QVERIFY(sources(tart).isEmpty());
}

QTEST_GUILESS_MAIN(TestIndexClientLists)
#include "tst_indexclientlists.moc"

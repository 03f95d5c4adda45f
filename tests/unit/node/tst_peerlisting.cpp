// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/peerlisting.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Potluck;
using namespace std::chrono_literals;

namespace {

// An index with some peers; a mute one takes the question and never answers.
class FakeIndex final : public Node::IndexAccess
{
public:
    FakeIndex(QString name, QStringList users, bool mute = false)
        : m_name(std::move(name)), m_users(std::move(users)), m_mute(mute)
    {}

    QString name() const override { return m_name; }
    QString id() const override { return m_name; }
    std::optional<Net::KeyFingerprint> key() const override { return std::nullopt; }
    bool isReachable() const override { return true; }
    void search(const Index::SearchRequest&, QObject*, Found, std::function<void(Status)>) override {}
    void browse(const Index::BrowseRequest&, QObject*, Callback<Index::BrowsePage>) override {}
    void sources(const Transfer::WantedFile&, QObject*, Found, std::function<void(Status)>) override {}
    // Page by page, one peer each.
    void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done) override
    {
        if (m_mute)
            return;
        Index::PeersPage page;
        const auto at = static_cast<qsizetype>(request.after.value);
        if (at < m_users.size()) {
            Index::PeerSummary peer;
            peer.id.value = request.after.value + 1;
            peer.user = m_users.at(at);
            page.peers.append(peer);
            page.more = at + 1 < m_users.size();
        }
        QMetaObject::invokeMethod(
            context, [done = std::move(done), page] { done(page); }, Qt::QueuedConnection);
    }

private:
    QString m_name;
    QStringList m_users;
    bool m_mute;
};

QStringList namesOf(const QList<Node::PeerRow>& rows)
{
    QStringList names;
    for (const Node::PeerRow& row : rows)
        names.append(row.index + QLatin1Char(':') + row.name);
    return names;
}

void settle()
{
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
}

Node::Indexes those(const QList<Node::IndexAccess*>& indexes)
{
    return [indexes] { return indexes; };
}

} // namespace

class TestPeerListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAllIndexesPageByPage();
    void passesOverAnIndexThatDoesNotAnswer();
    void saysThatNobodyAnswers();
    void asksNoIndexThatWasLeftMeanwhile();
    void givesUpAPageOfFilesThatDoesNotCome();

private:
    std::optional<Result<QList<Node::PeerRow>>> list(const Node::Indexes& indexes, Milliseconds wait);

    Test::FakeClock m_clock;
    Test::FakeTimers m_timers{m_clock};
};

// What is answered once that time is over.
std::optional<Result<QList<Node::PeerRow>>> TestPeerListing::list(const Node::Indexes& indexes, Milliseconds wait)
{
    QObject context;
    std::optional<Result<QList<Node::PeerRow>>> answer;
    Node::listPeers(indexes, Node::ControlTarget::Presence::All, m_timers, &context,
                    [&answer](Result<QList<Node::PeerRow>> rows) { answer = std::move(rows); });
    settle();
    m_timers.advance(wait);
    settle();
    return answer;
}

void TestPeerListing::listsAllIndexesPageByPage()
{
    FakeIndex barn(QStringLiteral("barn"), {QStringLiteral("anna"), QStringLiteral("bert")});
    FakeIndex hall(QStringLiteral("hall"), {QStringLiteral("carl")});
    const auto rows = list(those({&barn, &hall}), 0ms);
    QVERIFY(rows && *rows);
    QCOMPARE(namesOf(**rows),
             QStringList({QStringLiteral("barn:anna"), QStringLiteral("barn:bert"), QStringLiteral("hall:carl")}));
}

void TestPeerListing::passesOverAnIndexThatDoesNotAnswer()
{
    FakeIndex mute(QStringLiteral("mute"), {}, true);
    FakeIndex hall(QStringLiteral("hall"), {QStringLiteral("carl")});
    QVERIFY(!list(those({&mute, &hall}), mute.patience() - 1ms));
    const auto rows = list(those({&mute, &hall}), mute.patience());
    QVERIFY(rows && *rows);
    QCOMPARE(namesOf(**rows), QStringList({QStringLiteral("hall:carl")}));
}

void TestPeerListing::saysThatNobodyAnswers()
{
    FakeIndex mute(QStringLiteral("mute"), {}, true);
    const auto rows = list(those({&mute}), mute.patience());
    QVERIFY(rows && !*rows);
    QCOMPARE(rows->error().code, ErrorCode::Timeout);
    QCOMPARE(rows->error().detail, QStringLiteral("mute does not answer"));
}

void TestPeerListing::asksNoIndexThatWasLeftMeanwhile()
{
    FakeIndex barn(QStringLiteral("barn"), {QStringLiteral("anna"), QStringLiteral("bert")});
    auto hall = std::make_unique<FakeIndex>(QStringLiteral("hall"), QStringList{QStringLiteral("carl")});
    QList<Node::IndexAccess*> present{&barn, hall.get()};
    QObject context;
    std::optional<Result<QList<Node::PeerRow>>> rows;
    Node::listPeers([&present] { return present; }, Node::ControlTarget::Presence::All, m_timers, &context,
                    [&rows](Result<QList<Node::PeerRow>> answer) { rows = std::move(answer); });
    present.removeLast();
    hall.reset(); // the first is still asked
    settle();
    QVERIFY(rows && *rows);
    QCOMPARE(namesOf(**rows), QStringList({QStringLiteral("barn:anna"), QStringLiteral("barn:bert")}));
}

void TestPeerListing::givesUpAPageOfFilesThatDoesNotCome()
{
    FakeIndex barn(QStringLiteral("barn"), {QStringLiteral("anna")}); // never answers a browse
    QObject context;
    std::optional<Result<Node::ControlTarget::BrowsePage>> answer;
    Node::browsePeer(those({&barn}), QStringLiteral("anna"), {}, m_timers, &context,
                     [&answer](Result<Node::ControlTarget::BrowsePage> page) { answer = std::move(page); });
    settle();
    m_timers.advance(Node::BrowsePatience - 1ms);
    QVERIFY(!answer);
    m_timers.advance(1ms);
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, ErrorCode::Timeout);
}

QTEST_GUILESS_MAIN(TestPeerListing)
#include "tst_peerlisting.moc"

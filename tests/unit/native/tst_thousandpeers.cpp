// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/threadworker.h"
#include "dialects/native/indexclient.h"
#include "dialects/native/indexserver.h"
#include "index/catalogstore.h"
#include "index/indexservice.h"
#include "store/indexstore.h"

#include "server.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;

// The index as it runs: real time, lanes on threads of their own, a thousand peers over TLS, all in one process.
class TestThousandPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allComeOnlinePublishAndAreFound();
};

namespace {

constexpr int Peers = 1000;

// Two files of its own and one that all have.
class PlatePublication final : public Publication
{
public:
    explicit PlatePublication(int number) : m_number(number) {}
    void batchAfter(const QByteArray& revision, QObject* context, Answered answered) override
    {
        std::optional<PublicationBatch> batch;
        if (revision != "e.1") {
            batch.emplace();
            batch->next = "e.1";
            batch->reset = true;
            for (const QString& name : {QStringLiteral("dish %1.txt").arg(m_number),
                                        QStringLiteral("recipe %1.txt").arg(m_number), QStringLiteral("punch.txt")}) {
                Index::Entry entry;
                entry.content =
                    *Content::ContentId::fromBytes(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256));
                entry.size = 1000;
                entry.name = name;
                batch->adds.append(entry);
            }
        }
        QMetaObject::invokeMethod(
            context, [answered, batch] { answered(batch); }, Qt::QueuedConnection);
    }

private:
    int m_number;
};

} // namespace

void TestThousandPeers::allComeOnlinePublishAndAreFound()
{
    const QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    QtTimerSource timers;
    const auto store = Store::makeIndexStore(folder.filePath(QStringLiteral("index.sqlite")));
    ThreadWorker writer(QStringLiteral("writer")), searcher(QStringLiteral("searcher")),
        password(QStringLiteral("password"));
    Index::IndexService service(*store, clock, random, timers, {writer, searcher, password}, {});
    bool started = false;
    service.start(this, [&started](const Result<Index::IndexStatus>& status) { started = status.ok(); });
    QTRY_VERIFY(started);
    const auto identity = newIdentity();
    IndexServer handler(service, identity, clock, timers, {QStringLiteral("Village hall"), {}});
    const Server server(handler, newTls(identity));

    QElapsedTimer watch;
    watch.start();
    std::vector<std::unique_ptr<PlatePublication>> plates;
    std::vector<std::unique_ptr<IndexClient>> peers;
    for (int i = 0; i < Peers; ++i) {
        plates.push_back(std::make_unique<PlatePublication>(i));
        IndexClientSettings settings;
        settings.link = {server.endpoint(), server.key(), {}};
        settings.user = QStringLiteral("guest %1").arg(i);
        settings.port = static_cast<quint16>(10'000 + i);
        settings.events = i % 100 == 0;
        peers.push_back(std::make_unique<IndexClient>(
            IndexClientEnvironment{newTls(), clock, timers, random, plates.back().get()}, settings));
        peers.back()->start();
        // As people arrive: a few at a time.
        if (i % 20 == 19)
            QCoreApplication::processEvents();
    }
    const auto countOf = [&peers](auto holds) {
        return static_cast<int>(std::count_if(peers.begin(), peers.end(), holds));
    };
    QTRY_COMPARE_WITH_TIMEOUT(countOf([](const auto& peer) { return peer->state() == IndexClient::State::Online; }),
                              Peers, 60'000);
    qInfo("%d peers online after %lld ms", Peers, static_cast<long long>(watch.elapsed()));
    QTRY_COMPARE_WITH_TIMEOUT(countOf([](const auto& peer) { return peer->published().current; }), Peers, 60'000);
    qInfo("their lists published after %lld ms", static_cast<long long>(watch.elapsed()));
    QCOMPARE(handler.sessionCount(), Peers);

    std::optional<IndexInfo> info;
    peers.front()->info(this, [&info](const Result<IndexInfo>& answer) { info = *answer; });
    QTRY_VERIFY(info);
    QCOMPARE(info->registered, quint64{Peers});
    QCOMPARE(info->online, quint64{Peers});
    QCOMPARE(info->entries, quint64{3 * Peers});

    // Each finds the dish of the next one; all at once.
    int right = 0;
    int ended = 0;
    watch.restart();
    for (int i = 0; i < Peers; ++i) {
        Index::SearchRequest request;
        request.query = QStringLiteral("\"dish %1\"").arg((i + 1) % Peers);
        const quint16 port = static_cast<quint16>(10'000 + (i + 1) % Peers);
        peers[static_cast<size_t>(i)]->search(
            request, this,
            [&right, port, name = QStringLiteral("dish %1.txt").arg((i + 1) % Peers)](const auto& results) {
                for (const Index::SearchResult& result : results) {
                    if (result.name == name && result.sources.size() == 1 && result.sources.at(0).online &&
                        result.sources.at(0).addresses.value(0).port == port)
                        ++right;
                }
            },
            [&ended](const Result<SearchEnd>&) { ++ended; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, Peers, 60'000);
    qInfo("%d searches at once took %lld ms", Peers, static_cast<long long>(watch.elapsed()));
    QCOMPARE(right, Peers);

    // What all have, all are named for.
    std::optional<QList<Index::SearchResult>> punch;
    Index::SourcesRequest request;
    request.content = Content::ContentId::fromBytes(QCryptographicHash::hash("punch.txt", QCryptographicHash::Sha256));
    peers.front()->sources(request, this, [&punch](const auto& answer) { punch = *answer; });
    QTRY_VERIFY(punch);
    QCOMPARE(punch->at(0).sourceCount, quint32{Peers});

    watch.restart();
    for (const auto& peer : peers)
        peer->stop();
    QTRY_COMPARE_WITH_TIMEOUT(countOf([](const auto& peer) { return peer->state() == IndexClient::State::Stopped; }),
                              Peers, 60'000);
    qInfo("all gone after %lld ms", static_cast<long long>(watch.elapsed()));
    QTRY_COMPARE(handler.sessionCount(), 0);
    service.stop();
}

QTEST_GUILESS_MAIN(TestThousandPeers)
#include "tst_thousandpeers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Whole nodes over loopback: every room of the program takes part.
#include "base/random.h"
#include "index/searchresult.h"
#include "node/node.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Potluck;
using Node::FoundRow;
using Node::NodeOptions;
using Node::TransferRow;

namespace {

constexpr int Patience = 30'000; // milliseconds

// Waits for one answer of the door.
template<typename T>
class Answer
{
public:
    std::function<void(Result<T>)> callback()
    {
        return [this](Result<T> result) { m_result = std::move(result); };
    }
    const Result<T>* wait()
    {
        return QTest::qWaitFor([this] { return m_result.has_value(); }, Patience) ? &*m_result : nullptr;
    }

private:
    std::optional<Result<T>> m_result;
};

QByteArray fileBytes(qsizetype size, quint64 seed)
{
    SeededRandom random(seed);
    return random.bytes(size);
}

void write(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestNode : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString& name) const { return m_dir->filePath(name); }

    NodeOptions indexOptions() const
    {
        NodeOptions options;
        options.dataDir = path(QStringLiteral("index"));
        options.hostsIndex = true;
        options.listen = {QStringLiteral("127.0.0.1:0")};
        options.indexName = QStringLiteral("club");
        return options;
    }

    NodeOptions peerOptions(const QString& name, const QString& invite) const
    {
        NodeOptions options;
        options.dataDir = path(name);
        options.isPeer = true;
        options.user = name;
        options.listen = {QStringLiteral("127.0.0.1:0")};
        options.joins = {invite};
        return options;
    }

    struct Running
    {
        std::unique_ptr<Node::Node> node;
        Node::Node::Started started;
    };

    // Null where it does not start.
    Running run(const NodeOptions& options, Error* error = nullptr)
    {
        Running running;
        running.node = std::make_unique<Node::Node>(options);
        Answer<Node::Node::Started> started;
        running.node->start(this, started.callback());
        const auto* const result = started.wait();
        if (!result || !*result) {
            if (result && error)
                *error = result->error();
            running.node.reset();
            return running;
        }
        running.started = **result;
        return running;
    }

    // Shares a folder and waits until the index has it.
    bool share(Node::Node& node, const QString& folder)
    {
        const auto shared = shareAndWait(node, folder);
        return shared && shared->isPublished;
    }

    Result<Node::SharedRow> shareAndWait(Node::Node& node, const QString& folder)
    {
        Answer<void> added;
        node.addShare(folder, this, added.callback());
        const auto* const result = added.wait();
        if (!result || !*result)
            return result ? result->error() : Error{ErrorCode::Timeout, {}};
        Answer<Node::SharedRow> shared;
        node.waitForShare(folder, this, shared.callback());
        const auto* const waited = shared.wait();
        return waited ? *waited : Error{ErrorCode::Timeout, {}};
    }

    bool isOnline(Node::Node& node)
    {
        return QTest::qWaitFor(
            [&] {
                Answer<Node::StatusRow> status;
                node.status(this, status.callback());
                const auto* const row = status.wait();
                return row && *row && !(*row)->indexes.isEmpty() &&
                       (*row)->indexes.constFirst().state == QLatin1String("online");
            },
            Patience);
    }

    QList<FoundRow> search(Node::Node& node, const QString& query, int limit = 100)
    {
        QList<FoundRow> rows;
        Answer<void> ended;
        node.search(
            query, {limit, std::nullopt}, this, [&rows](const QList<FoundRow>& found) { rows = found; },
            ended.callback());
        const auto* const result = ended.wait();
        return result && *result ? rows : QList<FoundRow>();
    }

    std::optional<TransferRow> transfer(Node::Node& node, quint64 id)
    {
        Answer<QList<TransferRow>> rows;
        node.transfers(this, rows.callback());
        const auto* const result = rows.wait();
        if (!result || !*result)
            return std::nullopt;
        for (const TransferRow& row : **result) {
            if (row.id == id)
                return row;
        }
        return std::nullopt;
    }

    bool becomes(Node::Node& node, quint64 id, const QString& state)
    {
        return QTest::qWaitFor(
            [&] {
                const auto row = transfer(node, id);
                return row && row->state == state;
            },
            Patience);
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void findsMoreThanAnIndexAnswersAtOnce()
    {
        const Running index = run(indexOptions());
        constexpr int Files = Index::MaxSearchLimit + 50;
        for (int i = 0; i < Files; ++i)
            write(path(QStringLiteral("share/dish %1.txt").arg(i)), QByteArray::number(i));
        const Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        QVERIFY(isOnline(*anna.node));
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        QCOMPARE(search(*anna.node, QStringLiteral("dish"), 10'000).size(), Files);
        QCOMPARE(search(*anna.node, QStringLiteral("dish"), Files - 10).size(), Files - 10);
    }

    void sharesSearchesAndDownloadsFromThreePeersAtOnce()
    {
        const Running index = run(indexOptions());
        QVERIFY(index.node);
        QVERIFY(index.started.invite.startsWith(QStringLiteral("potluck://127.0.0.1:")));
        const QByteArray bytes = fileBytes(48 * 1024 * 1024 + 12345, 1);
        std::vector<Running> peers;
        for (const QString& name : {QStringLiteral("anna"), QStringLiteral("bruno"), QStringLiteral("carla")}) {
            write(path(name + QStringLiteral("-share/Films/The Big Dish (1998).mkv")), bytes);
            peers.push_back(run(peerOptions(name, index.started.invite)));
            QVERIFY(peers.back().node);
            QVERIFY(isOnline(*peers.back().node));
            QVERIFY(share(*peers.back().node, path(name + QStringLiteral("-share"))));
        }
        const Running guest = run(peerOptions(QStringLiteral("guest"), index.started.invite));
        QVERIFY(guest.node);
        QVERIFY(isOnline(*guest.node));

        const auto found = search(*guest.node, QStringLiteral("dish big"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].name, QStringLiteral("The Big Dish (1998).mkv"));
        QCOMPARE(found[0].size, quint64(bytes.size()));
        QCOMPARE(found[0].sourceCount, 3);
        QCOMPARE(found[0].onlineCount, 3);

        Answer<quint64> added;
        guest.node->download(found[0].magnet, path(QStringLiteral("got")), this, added.callback());
        const auto* const id = added.wait();
        QVERIFY(id && *id);
        QVERIFY(becomes(*guest.node, **id, QStringLiteral("done")));
        const auto row = transfer(*guest.node, **id);
        QCOMPARE(row->path, path(QStringLiteral("got/The Big Dish (1998).mkv")));
        QVERIFY(read(row->path) == bytes);
        QCOMPARE(row->sources.size(), 3);
        qint64 pieces = 0;
        for (const auto& source : row->sources) {
            QVERIFY2(source.pieces > 0, qPrintable(source.peer));
            pieces += source.pieces;
        }
        QCOMPARE(pieces, 49);
        QCOMPARE(
            QDir(path(QStringLiteral("got"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
            1);
    }

    void neverSharesItsDataDirectory()
    {
        const Running index = run(indexOptions());
        NodeOptions options = peerOptions(QStringLiteral("anna"), index.started.invite);
        options.dataDir = path(QStringLiteral("home/potluck"));
        write(path(QStringLiteral("home/song.mp3")), "song");
        const Running anna = run(options);
        QVERIFY(index.node && anna.node && isOnline(*anna.node));
        Answer<void> added;
        anna.node->addShare(options.dataDir, this, added.callback());
        const auto* const refused = added.wait();
        QVERIFY(refused && !*refused);
        QCOMPARE(refused->error().code, ErrorCode::InvalidArgument);

        QVERIFY(share(*anna.node, path(QStringLiteral("home"))));
        QCOMPARE(search(*anna.node, QStringLiteral("song")).size(), 1);
        for (const char* const word : {"identity", "node", "library", "transfers", "lock"})
            QVERIFY2(search(*anna.node, QString::fromLatin1(word)).isEmpty(), word);

        Answer<void> removed;
        anna.node->removeShare(path(QStringLiteral("home")), this, removed.callback());
        QVERIFY(removed.wait());
        QVERIFY(share(*anna.node, path(QStringLiteral("home/potluck/downloads"))));
    }

    void listsAndBrowsesPeers()
    {
        const Running index = run(indexOptions());
        const Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        QVERIFY(index.node && anna.node && isOnline(*anna.node));
        write(path(QStringLiteral("share/Music/Blue Note/01.flac")), "one");
        write(path(QStringLiteral("share/empty.txt")), {});
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));

        Answer<QList<Node::PeerRow>> peers;
        index.node->peers(Node::ControlTarget::Presence::Online, this, peers.callback());
        const auto* const listed = peers.wait();
        QVERIFY(listed && *listed);
        QCOMPARE((*listed)->size(), 1);
        QCOMPARE((*listed)->constFirst().name, QStringLiteral("anna"));
        QCOMPARE((*listed)->constFirst().files, 2);

        Answer<Node::ControlTarget::BrowsePage> page;
        anna.node->browse(QStringLiteral("ANNA"), {}, this, page.callback());
        const auto* const files = page.wait();
        QVERIFY(files && *files);
        QCOMPARE((*files)->rows.size(), 2);
        QCOMPARE((*files)->rows[0].folder, QStringLiteral("share"));
        QCOMPARE((*files)->rows[0].name, QStringLiteral("empty.txt"));
        QCOMPARE((*files)->rows[1].folder, QStringLiteral("share/Music/Blue Note"));
        QVERIFY((*files)->next.isEmpty());

        Answer<Node::ControlTarget::BrowsePage> nobody;
        anna.node->browse(QStringLiteral("zoe"), {}, this, nobody.callback());
        const auto* const missing = nobody.wait();
        QVERIFY(missing && !*missing);
        QCOMPARE(missing->error().code, ErrorCode::NotFound);
    }

    void downloadsAnEmptyFile()
    {
        const Running index = run(indexOptions());
        const Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        const Running bruno = run(peerOptions(QStringLiteral("bruno"), index.started.invite));
        QVERIFY(index.node && anna.node && bruno.node && isOnline(*anna.node) && isOnline(*bruno.node));
        write(path(QStringLiteral("share/nothing.dat")), {});
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        const auto found = search(*bruno.node, QStringLiteral("nothing"));
        QCOMPARE(found.size(), 1);
        Answer<quint64> added;
        bruno.node->download(found[0].magnet, path(QStringLiteral("got")), this, added.callback());
        const auto* const id = added.wait();
        QVERIFY(id && *id);
        QVERIFY(becomes(*bruno.node, **id, QStringLiteral("done")));
        QVERIFY(QFile::exists(path(QStringLiteral("got/nothing.dat"))));
    }

    void tellsTheIndexWhatChangedOnDisk()
    {
        const Running index = run(indexOptions());
        const Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        QVERIFY(index.node && anna.node && isOnline(*anna.node));
        write(path(QStringLiteral("share/first dish.txt")), "1");
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        QCOMPARE(search(*index.node, QStringLiteral("dish")).size(), 1);
        write(path(QStringLiteral("share/second dish.txt")), "2");
        QVERIFY(QTest::qWaitFor([&] { return search(*index.node, QStringLiteral("dish")).size() == 2; }, Patience));
        QVERIFY(QFile::rename(path(QStringLiteral("share/second dish.txt")),
                              path(QStringLiteral("share/third plate.txt"))));
        QVERIFY(QTest::qWaitFor([&] { return search(*index.node, QStringLiteral("plate")).size() == 1; }, Patience));
        QVERIFY(QTest::qWaitFor([&] { return search(*index.node, QStringLiteral("dish")).size() == 1; }, Patience));
        QVERIFY(QFile::remove(path(QStringLiteral("share/first dish.txt"))));
        QVERIFY(QTest::qWaitFor([&] { return search(*index.node, QStringLiteral("dish")).isEmpty(); }, Patience));
    }

    void knowsItsPeersAndFilesAfterARestart()
    {
        NodeOptions hosting = indexOptions();
        QString invite;
        write(path(QStringLiteral("share/lasting dish.txt")), "1");
        {
            const Running index = run(hosting);
            QVERIFY(index.node);
            invite = index.started.invite;
            hosting.listen = index.started.addresses;
            const Running anna = run(peerOptions(QStringLiteral("anna"), invite));
            QVERIFY(anna.node && isOnline(*anna.node));
            QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        }
        const Running index = run(hosting);
        QVERIFY(index.node);
        QCOMPARE(index.started.invite, invite);
        QList<FoundRow> offline; // not everything is found while the index still loads
        QVERIFY(QTest::qWaitFor(
            [&] {
                offline = search(*index.node, QStringLiteral("lasting"));
                return offline.size() == 1;
            },
            Patience));
        QCOMPARE(offline[0].onlineCount, 0);

        NodeOptions again = peerOptions(QStringLiteral("anna"), invite);
        again.joins.clear();
        again.user.clear();
        const Running anna = run(again);
        QVERIFY(anna.node && isOnline(*anna.node));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto found = search(*index.node, QStringLiteral("lasting"));
                return found.size() == 1 && found[0].onlineCount == 1 &&
                       found[0].sources[0].peer == QLatin1String("anna");
            },
            Patience));
    }

    void asksForAnInviteWhereTheIndexDoes()
    {
        NodeOptions hosting = indexOptions();
        hosting.inviteOnly = true;
        const Running index = run(hosting);
        QVERIFY(index.node);
        QVERIFY(index.started.invite.contains(QStringLiteral("token=")));
        const QString bare = index.started.invite.section(QLatin1Char('&'), 0, 0);
        NodeOptions options = peerOptions(QStringLiteral("anna"), bare);
        options.joins.clear();
        const Running anna = run(options);
        QVERIFY(anna.node);
        Answer<void> refused;
        anna.node->join(bare, this, refused.callback());
        const auto* result = refused.wait();
        QVERIFY(result && !*result);
        QCOMPARE(result->error().code, ErrorCode::Unauthorized);
        Answer<void> joined;
        anna.node->join(index.started.invite, this, joined.callback());
        result = joined.wait();
        QVERIFY(result);
        QVERIFY2(result->ok(), result->ok() ? "" : qPrintable(result->error().detail));
    }

    void refusesAnIndexThatShowsAnotherKey()
    {
        const Running index = run(indexOptions());
        QVERIFY(index.node);
        QString link = index.started.invite;
        const qsizetype at = link.indexOf(QStringLiteral("key=")) + 4;
        link[at] = link[at] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
        NodeOptions options = peerOptions(QStringLiteral("anna"), {});
        options.joins.clear();
        const Running anna = run(options);
        Answer<void> joined;
        anna.node->join(link, this, joined.callback());
        const auto* const result = joined.wait();
        QVERIFY(result && !*result);
        QCOMPARE(result->error().code, ErrorCode::Unauthorized);
    }

    void saysSoWhereTheIndexIsDown()
    {
        NodeOptions options = peerOptions(QStringLiteral("anna"), {});
        options.joins.clear();
        const Running anna = run(options);
        QVERIFY(anna.node);
        Answer<void> joined;
        anna.node->join(QStringLiteral("potluck://127.0.0.1:1/"), this, joined.callback());
        const auto* const result = joined.wait();
        QVERIFY(result && !*result);
        QCOMPARE(result->error().code, ErrorCode::Network);
        QVERIFY(!result->error().detail.isEmpty());
    }

    void waitsForAnIndexThatIsBeingReached()
    {
        const Running index = run(indexOptions());
        write(path(QStringLiteral("share/early")), "early");
        const Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        QVERIFY(index.node && anna.node);
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        QCOMPARE(search(*index.node, QStringLiteral("early")).size(), 1);
    }

    void saysThatNothingIsPublishedWithoutAnIndex()
    {
        NodeOptions options = peerOptions(QStringLiteral("anna"), {});
        options.joins.clear();
        write(path(QStringLiteral("share/line\nbreak")), "x");
        const Running anna = run(options);
        QVERIFY(anna.node);
        const auto shared = shareAndWait(*anna.node, path(QStringLiteral("share")));
        QVERIFY(shared);
        QVERIFY(!shared->isPublished);
        QVERIFY2(shared->detail.startsWith(QStringLiteral("1 file is left out: ")), qPrintable(shared->detail));
    }

    void failsToPublishWhereNoIndexCanBeReached()
    {
        NodeOptions hosting = indexOptions();
        hosting.inviteOnly = true;
        const Running index = run(hosting);
        QVERIFY(index.node);
        const QString bare = index.started.invite.section(QLatin1Char('&'), 0, 0);
        write(path(QStringLiteral("share/song")), "song");
        for (const QString& link : {bare, QStringLiteral("potluck://127.0.0.1:1/")}) {
            const Running anna = run(peerOptions(QStringLiteral("anna%1").arg(link == bare), link));
            QVERIFY(anna.node);
            const auto shared = shareAndWait(*anna.node, path(QStringLiteral("share")));
            QVERIFY(!shared);
            QVERIFY2(shared.error().detail.startsWith(QStringLiteral("the folder is shared but not published yet: ")),
                     qPrintable(shared.error().detail));
            Answer<QList<Node::ShareRow>> rows;
            anna.node->shares(this, rows.callback());
            const auto* const kept = rows.wait();
            QVERIFY(kept && *kept);
            QCOMPARE((*kept)->size(), 1);
        }
    }

    void isAloneOnItsDataDirectory()
    {
        const Running first = run(indexOptions());
        QVERIFY(first.node);
        Error error;
        const Running second = run(indexOptions(), &error);
        QVERIFY(!second.node);
        QCOMPARE(error.code, ErrorCode::Busy);
    }

    void saysSoWhereThePortIsInUse()
    {
        const Running first = run(indexOptions());
        QVERIFY(first.node);
        NodeOptions options = indexOptions();
        options.dataDir = path(QStringLiteral("other"));
        options.listen = first.started.addresses;
        Error error;
        const Running second = run(options, &error);
        QVERIFY(!second.node);
        QCOMPARE(error.code, ErrorCode::AlreadyExists);
    }

    void listensOnceWhereAnAddressIsGivenTwice()
    {
        NodeOptions options = indexOptions();
        {
            const Running first = run(options);
            QVERIFY(first.node);
            options.listen = first.started.addresses + first.started.addresses;
        }
        const Running again = run(options);
        QVERIFY(again.node);
        QCOMPARE(again.started.addresses.size(), 1);
    }

    void doesNotStartWithAShareThatDoesNotExist()
    {
        NodeOptions options = peerOptions(QStringLiteral("anna"), {});
        options.joins.clear();
        options.shares = {path(QStringLiteral("nowhere"))};
        Error error;
        const Running anna = run(options, &error);
        QVERIFY(!anna.node);
        QCOMPARE(error.code, ErrorCode::NotFound);
    }

    void goesOnAfterARestartInTheMiddle()
    {
        const Running index = run(indexOptions());
        const Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        QVERIFY(index.node && anna.node && isOnline(*anna.node));
        const QByteArray bytes = fileBytes(12 * 1024 * 1024, 2);
        write(path(QStringLiteral("share/slow dish.bin")), bytes);
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        const NodeOptions guestOptions = peerOptions(QStringLiteral("guest"), index.started.invite);
        quint64 id = 0;
        {
            const Running guest = run(guestOptions);
            QVERIFY(guest.node && isOnline(*guest.node));
            Answer<void> limited;
            guest.node->limitRates({}, 3 * 1024 * 1024, this, limited.callback());
            QVERIFY(limited.wait());
            const auto found = search(*guest.node, QStringLiteral("slow"));
            QCOMPARE(found.size(), 1);
            Answer<quint64> added;
            guest.node->download(found[0].magnet, {}, this, added.callback());
            const auto* const result = added.wait();
            QVERIFY(result && *result);
            id = **result;
            QVERIFY(QTest::qWaitFor(
                [&] {
                    const auto row = transfer(*guest.node, id);
                    return row && row->done > 0;
                },
                Patience));
        }
        const Running guest = run(guestOptions);
        QVERIFY(guest.node);
        const auto resumed = transfer(*guest.node, id);
        QVERIFY(resumed);
        QVERIFY(resumed->state != QLatin1String("done"));
        Answer<void> unlimited;
        guest.node->limitRates({}, 0, this, unlimited.callback());
        QVERIFY(unlimited.wait());
        QVERIFY(becomes(*guest.node, id, QStringLiteral("done")));
        QVERIFY(read(transfer(*guest.node, id)->path) == bytes);
    }

    void givesOnWhatItHasOfARunningDownload()
    {
        const Running index = run(indexOptions());
        Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        const Running bruno = run(peerOptions(QStringLiteral("bruno"), index.started.invite));
        const Running carla = run(peerOptions(QStringLiteral("carla"), index.started.invite));
        QVERIFY(index.node && anna.node && bruno.node && carla.node);
        QVERIFY(isOnline(*anna.node) && isOnline(*bruno.node) && isOnline(*carla.node));
        write(path(QStringLiteral("share/shared dish.bin")), fileBytes(24 * 1024 * 1024, 3));
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        const auto found = search(*carla.node, QStringLiteral("shared"));
        QCOMPARE(found.size(), 1);
        Answer<void> limited;
        bruno.node->limitRates({}, 2 * 1024 * 1024, this, limited.callback());
        QVERIFY(limited.wait());
        const auto begin = [&](Node::Node& node) -> quint64 {
            Answer<quint64> added;
            node.download(found[0].magnet, {}, this, added.callback());
            const auto* const result = added.wait();
            return result && *result ? **result : 0;
        };
        const quint64 partial = begin(*bruno.node);
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto row = transfer(*bruno.node, partial);
                return row && row->done >= 3 * 1024 * 1024;
            },
            Patience));
        anna.node.reset();
        QVERIFY(becomes(*bruno.node, partial, QStringLiteral("nobody-online")));
        const auto has = transfer(*bruno.node, partial)->done;
        QVERIFY(has < 24 * 1024 * 1024);

        const quint64 second = begin(*carla.node);
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto row = transfer(*carla.node, second);
                return row && row->done == has;
            },
            Patience));
        QCOMPARE(transfer(*carla.node, second)->sources.constFirst().peer, QStringLiteral("bruno"));
    }
};

QTEST_GUILESS_MAIN(TestNode)
#include "tst_node.moc"

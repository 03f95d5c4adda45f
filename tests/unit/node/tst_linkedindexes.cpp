// SPDX-License-Identifier: GPL-3.0-or-later
// Whole nodes over loopback: indexes that are linked, and their peers.
#include "base/random.h"
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

class TestLinkedIndexes : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString& name) const { return m_dir->filePath(name); }

    NodeOptions indexOptions(const QString& name) const
    {
        NodeOptions options;
        options.dataDir = path(name);
        options.hostsIndex = true;
        options.listen = {QStringLiteral("127.0.0.1:0")};
        options.indexName = name;
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

    QString inviteNeighbour(Node::Node& node, int uses = 0)
    {
        Answer<QString> link;
        node.inviteNeighbour(uses, 1, this, link.callback());
        const auto* const result = link.wait();
        return result && *result ? **result : QString();
    }

    Status addNeighbour(Node::Node& node, const QString& link)
    {
        Answer<void> added;
        node.addNeighbour(link, this, added.callback());
        const auto* const result = added.wait();
        return result ? *result : Status{Error{ErrorCode::Timeout, {}}};
    }

    Status removeNeighbour(Node::Node& node, const QString& which)
    {
        Answer<void> removed;
        node.removeNeighbour(which, this, removed.callback());
        const auto* const result = removed.wait();
        return result ? *result : Status{Error{ErrorCode::Timeout, {}}};
    }

    QList<Node::NeighbourRow> neighbours(Node::Node& node)
    {
        Answer<QList<Node::NeighbourRow>> rows;
        node.neighbours(this, rows.callback());
        const auto* const result = rows.wait();
        return result && *result ? **result : QList<Node::NeighbourRow>();
    }

    // Names of the neighbours that are here.
    QStringList linked(Node::Node& node)
    {
        QStringList names;
        for (const Node::NeighbourRow& row : neighbours(node)) {
            if (row.state == QLatin1String("online"))
                names.append(row.name);
        }
        names.sort();
        return names;
    }

    bool isLinkedWith(Node::Node& node, const QStringList& names)
    {
        return QTest::qWaitFor([&] { return linked(node) == names; }, Patience);
    }

    // A link to an index, without any token.
    static QString plainLink(const Running& index) { return index.started.invite; }

    // A peer with one file of its own.
    Running peerWithFile(const QString& name, const Running& index, const QByteArray& bytes)
    {
        write(path(name + QStringLiteral("-share/%1 dish.bin").arg(name)), bytes);
        Running peer = run(peerOptions(name, index.started.invite));
        if (!peer.node || !isOnline(*peer.node) || !share(*peer.node, path(name + QStringLiteral("-share"))))
            peer.node.reset();
        return peer;
    }

    bool finds(Node::Node& node, const QString& query, const QStringList& names)
    {
        return QTest::qWaitFor(
            [&] {
                QStringList found;
                for (const FoundRow& row : search(node, query))
                    found.append(row.name);
                found.sort();
                return found == names;
            },
            Patience);
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

    void threeClubsAnswerAsOne()
    {
        const Running a = run(indexOptions(QStringLiteral("club a")));
        const Running b = run(indexOptions(QStringLiteral("club b")));
        const Running c = run(indexOptions(QStringLiteral("club c")));
        QVERIFY(a.node && b.node && c.node);
        const QByteArray bytes = fileBytes(3 * 1024 * 1024 + 77, 1);
        const Running anna = peerWithFile(QStringLiteral("anna"), a, fileBytes(1000, 2));
        const Running bert = peerWithFile(QStringLiteral("bert"), b, bytes);
        QVERIFY(anna.node && bert.node);

        // One known neighbour is enough; published before and after, all is found.
        const QString link = inviteNeighbour(*a.node);
        QVERIFY(link.contains(QLatin1String("neighbour=")));
        QVERIFY(addNeighbour(*b.node, link).ok());
        QVERIFY(addNeighbour(*c.node, link).ok());
        QVERIFY(isLinkedWith(*a.node, {QStringLiteral("club b"), QStringLiteral("club c")}));
        QVERIFY(isLinkedWith(*b.node, {QStringLiteral("club a"), QStringLiteral("club c")}));
        QVERIFY(isLinkedWith(*c.node, {QStringLiteral("club a"), QStringLiteral("club b")}));
        const Running carl = peerWithFile(QStringLiteral("carl"), c, fileBytes(2000, 3));
        QVERIFY(carl.node);
        const QStringList all{QStringLiteral("anna dish.bin"), QStringLiteral("bert dish.bin"),
                              QStringLiteral("carl dish.bin")};
        for (const Running* const each : {&a, &b, &c, &anna, &bert, &carl})
            QVERIFY(finds(*each->node, QStringLiteral("dish"), all));

        const auto found = search(*anna.node, QStringLiteral("bert dish"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].sources.size(), 1);
        QCOMPARE(found[0].sources[0].index, QStringLiteral("club b"));
        QVERIFY(!found[0].sources[0].indexKey.isEmpty());
        QVERIFY(found[0].sources[0].online);

        // Members vouch for each other's tickets: a peer of one downloads from a peer of another.
        Answer<quint64> added;
        anna.node->download(found[0].magnet, path(QStringLiteral("got")), this, added.callback());
        const auto* const id = added.wait();
        QVERIFY(id && *id);
        QVERIFY(becomes(*anna.node, **id, QStringLiteral("done")));
        QCOMPARE(read(transfer(*anna.node, **id)->path), bytes);
    }

    void findsItsNeighboursAgainAfterARestart()
    {
        Running a = run(indexOptions(QStringLiteral("club a")));
        NodeOptions restarted = indexOptions(QStringLiteral("club b"));
        {
            NodeOptions first = restarted;
            first.neighbours = {inviteNeighbour(*a.node, 1)};
            const Running b = run(first);
            QVERIFY(b.node);
            QVERIFY(isLinkedWith(*b.node, {QStringLiteral("club a")}));
            QVERIFY(isLinkedWith(*a.node, {QStringLiteral("club b")}));
        }
        QVERIFY(isLinkedWith(*a.node, {}));
        const Running b = run(restarted);
        QVERIFY(b.node);
        QVERIFY(isLinkedWith(*b.node, {QStringLiteral("club a")}));
        QVERIFY(isLinkedWith(*a.node, {QStringLiteral("club b")}));
    }

    void tokenIsNeededAndUsedUp()
    {
        const Running a = run(indexOptions(QStringLiteral("club a")));
        const Running b = run(indexOptions(QStringLiteral("club b")));
        const Running c = run(indexOptions(QStringLiteral("club c")));
        const QString link = inviteNeighbour(*a.node, 1);
        QVERIFY(addNeighbour(*b.node, link).ok());
        const Status second = addNeighbour(*c.node, link);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, ErrorCode::PermissionDenied);
        QVERIFY(neighbours(*c.node).isEmpty());
        QVERIFY(isLinkedWith(*a.node, {QStringLiteral("club b")}));
        // Who is linked already does not go over to others.
        const Status other = addNeighbour(*b.node, inviteNeighbour(*c.node));
        QVERIFY(!other.ok());
        QCOMPARE(other.error().code, ErrorCode::AlreadyExists);
    }

    void keysEnteredOnBothSidesLink()
    {
        const Running a = run(indexOptions(QStringLiteral("club a")));
        const Running b = run(indexOptions(QStringLiteral("club b")));
        QVERIFY(addNeighbour(*a.node, plainLink(b)).ok());
        QTRY_VERIFY_WITH_TIMEOUT(neighbours(*a.node).value(0).state == QLatin1String("refused"), Patience);
        QVERIFY(addNeighbour(*b.node, plainLink(a)).ok());
        QVERIFY(isLinkedWith(*a.node, {QStringLiteral("club b")}));
        QVERIFY(isLinkedWith(*b.node, {QStringLiteral("club a")}));
    }

    void removedNeighbourStaysOut()
    {
        NodeOptions options = indexOptions(QStringLiteral("club a"));
        Running a = run(options);
        options.listen = a.started.addresses; // the same at the next start
        const Running b = run(indexOptions(QStringLiteral("club b")));
        QVERIFY(addNeighbour(*b.node, inviteNeighbour(*a.node)).ok());
        QVERIFY(isLinkedWith(*a.node, {QStringLiteral("club b")}));
        QVERIFY(isLinkedWith(*b.node, {QStringLiteral("club a")}));
        QVERIFY(removeNeighbour(*a.node, neighbours(*a.node).constFirst().key).ok());
        QVERIFY(neighbours(*a.node).isEmpty());
        QVERIFY(isLinkedWith(*b.node, {}));
        a.node.reset();
        a = run(options);
        QVERIFY(a.node);
        QTest::qWait(3000); // b tries again and again
        QVERIFY(neighbours(*a.node).isEmpty());
        QVERIFY(!removeNeighbour(*a.node, plainLink(b)).ok()); // it is none
        // Until the owner wants it again.
        QVERIFY(addNeighbour(*a.node, plainLink(b)).ok());
        QVERIFY(isLinkedWith(*a.node, {QStringLiteral("club b")}));
        QVERIFY(isLinkedWith(*b.node, {QStringLiteral("club a")}));
    }

    void openOverlayTakesWhoAsks()
    {
        NodeOptions options = indexOptions(QStringLiteral("club a"));
        options.openOverlay = true;
        const Running a = run(options);
        options = indexOptions(QStringLiteral("club b"));
        options.openOverlay = true;
        options.neighbours = {plainLink(a)};
        const Running b = run(options);
        QVERIFY(isLinkedWith(*a.node, {QStringLiteral("club b")}));
        QVERIFY(isLinkedWith(*b.node, {QStringLiteral("club a")}));
        // A closed one does not find itself in it.
        const Running c = run(indexOptions(QStringLiteral("club c")));
        QVERIFY(addNeighbour(*c.node, plainLink(a)).ok());
        QTRY_VERIFY_WITH_TIMEOUT(neighbours(*c.node).value(0).detail.contains(QLatin1String("open")), Patience);
        QVERIFY(isLinkedWith(*a.node, {QStringLiteral("club b")}));
    }
};

QTEST_GUILESS_MAIN(TestLinkedIndexes)
#include "tst_linkedindexes.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop does beyond a command line, with whole nodes over loopback and real disks.
#include "base/random.h"
#include "node/node.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Potluck;
using Node::FoundRow;
using Node::GivenRow;
using Node::HashingRow;
using Node::NodeOptions;
using Node::SharedFileRow;
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

class TestDesktopDoors : public QObject
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

    // An answer of a door, or nothing where it fails or does not come.
    template<typename T, typename Call>
    std::optional<T> ask(const Call& call)
    {
        Answer<T> answer;
        call(answer.callback());
        const auto* const result = answer.wait();
        return result && *result ? std::optional<T>(**result) : std::nullopt;
    }
    template<typename Call>
    Status tell(const Call& call)
    {
        Answer<void> answer;
        call(answer.callback());
        const auto* const result = answer.wait();
        return result ? *result : Error{ErrorCode::Timeout, {}};
    }
    QList<SharedFileRow> list(Node::Node& node, const QString& folder)
    {
        return ask<QList<SharedFileRow>>([&](auto done) { node.libraryDoor().list(folder, this, done); })
            .value_or(QList<SharedFileRow>());
    }
    quint64 download(Node::Node& node, const QString& magnet, const QString& folder)
    {
        return ask<quint64>([&](auto done) { node.download(magnet, folder, this, done); }).value_or(0);
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void looksThroughWhatIsShared()
    {
        const Running index = run(indexOptions());
        const Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        QVERIFY(index.node && anna.node && isOnline(*anna.node));
        write(path(QStringLiteral("share/Music/Blue Note/01.flac")), "one");
        write(path(QStringLiteral("share/Music/02.flac")), "four");
        write(path(QStringLiteral("share/alone.txt")), "alone");
        QSignalSpy changed(&anna.node->libraryDoor(), &Node::LibraryDoor::changed);
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        QVERIFY(changed.size() > 0 || changed.wait(Patience));

        const auto root = list(*anna.node, path(QStringLiteral("share")));
        QCOMPARE(root.size(), 2);
        QVERIFY(root[0].isFolder);
        QCOMPARE(root[0].name, QStringLiteral("Music"));
        QCOMPARE(root[0].files, 2);
        QCOMPARE(root[0].size, quint64(7));
        QCOMPARE(root[1].name, QStringLiteral("alone.txt"));
        QVERIFY(root[1].magnet.startsWith(QLatin1String("magnet:?")));
        QVERIFY(root[1].sharedAt.isValid());
        const auto music = list(*anna.node, path(QStringLiteral("share/Music/")));
        QCOMPARE(music.size(), 2);
        QCOMPARE(music[1].name, QStringLiteral("02.flac"));

        const auto found = ask<QList<SharedFileRow>>(
            [&](auto done) { anna.node->libraryDoor().find(QStringLiteral("FLAC"), 10, this, done); });
        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE((*found)[0].name, path(QStringLiteral("share/Music/02.flac")));
        QVERIFY(!ask<QList<SharedFileRow>>(
            [&](auto done) { anna.node->libraryDoor().list(path(QStringLiteral("elsewhere")), this, done); }));

        const QString other = QStringLiteral("magnet:?xt=urn:tree:sha256:%1&xl=3").arg(QString(64, QLatin1Char('a')));
        const auto had = ask<QStringList>([&](auto done) {
            anna.node->libraryDoor().have({other, root[1].magnet, QStringLiteral("nonsense")}, this, done);
        });
        QVERIFY(had);
        QCOMPARE(*had, QStringList{root[1].magnet});
    }

    void leavesOutWhatItIsTold()
    {
        const Running index = run(indexOptions());
        NodeOptions options = peerOptions(QStringLiteral("anna"), index.started.invite);
        write(path(QStringLiteral("share/dish.txt")), "one");
        write(path(QStringLiteral("share/dish.log")), "two");
        write(path(QStringLiteral("share/.dish")), "three");
        {
            const Running anna = run(options);
            QVERIFY(index.node && anna.node && isOnline(*anna.node));
            QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
            QCOMPARE(search(*index.node, QStringLiteral("dish")).size(), 2);
            auto rules = ask<Node::ShareRulesRow>([&](auto done) { anna.node->libraryDoor().rules(this, done); });
            QVERIFY(rules);
            QVERIFY(!rules->hiddenFiles);
            QVERIFY(rules->leftOut.contains(QStringLiteral("*.part")));
            *rules = {true, {QStringLiteral("*.log")}};
            QSignalSpy changed(&anna.node->libraryDoor(), &Node::LibraryDoor::rulesChanged);
            QVERIFY(tell([&](auto done) { anna.node->libraryDoor().setRules(*rules, this, done); }));
            QTRY_COMPARE(changed.size(), 1);
            QCOMPARE(changed[0][0].value<Node::ShareRulesRow>(), *rules);
            QVERIFY(QTest::qWaitFor(
                [&] {
                    const auto rows = search(*index.node, QStringLiteral("dish"));
                    return rows.size() == 2 && std::none_of(rows.begin(), rows.end(), [](const FoundRow& row) {
                               return row.name.endsWith(QLatin1String(".log"));
                           });
                },
                Patience));
            const Node::ShareRulesRow nonsense{false, {QStringLiteral("a/b")}};
            QCOMPARE(tell([&](auto done) { anna.node->libraryDoor().setRules(nonsense, this, done); }).error().code,
                     ErrorCode::InvalidArgument);
        }
        options.joins.clear();
        const Running anna = run(options);
        const auto rules = ask<Node::ShareRulesRow>([&](auto done) { anna.node->libraryDoor().rules(this, done); });
        QVERIFY(rules);
        QCOMPARE(*rules, (Node::ShareRulesRow{true, {QStringLiteral("*.log")}}));
    }

    void tellsHashingAndPausesIt()
    {
        NodeOptions options = peerOptions(QStringLiteral("anna"), {});
        options.joins.clear();
        const Running anna = run(options);
        QVERIFY(anna.node);
        for (int i = 0; i < 4; ++i)
            write(path(QStringLiteral("share/%1.bin").arg(i)), fileBytes(1024 * 1024, static_cast<quint64>(i)));
        QSignalSpy hashing(&anna.node->libraryDoor(), &Node::LibraryDoor::hashingChanged);
        const auto last = [&] { return hashing.isEmpty() ? HashingRow() : hashing.last().at(0).value<HashingRow>(); };
        QVERIFY(tell([&](auto done) { anna.node->libraryDoor().pauseHashing(true, this, done); }));
        QVERIFY(tell([&](auto done) { anna.node->addShare(path(QStringLiteral("share")), this, done); }));
        QTRY_VERIFY_WITH_TIMEOUT(last().paused && last().pendingFiles == 4, Patience);
        QCOMPARE(last().totalFiles, 4);
        QCOMPARE(last().pendingBytes, 4 * 1024 * 1024);
        QVERIFY(!last().secondsLeft && last().current.isEmpty());
        QVERIFY(tell([&](auto done) { anna.node->libraryDoor().pauseHashing(false, this, done); }));
        QTRY_VERIFY_WITH_TIMEOUT(!last().paused && last().pendingFiles == 0, Patience);
        QCOMPARE(last().totalFiles, 0);
        QVERIFY(tell([&](auto done) { anna.node->libraryDoor().rescan(this, done); }));
    }

    void remembersWhoDownloadedWhat()
    {
        const Running index = run(indexOptions());
        const QByteArray bytes = fileBytes(3 * 1024 * 1024 + 5, 1);
        write(path(QStringLiteral("share/dish.bin")), bytes);
        NodeOptions options = peerOptions(QStringLiteral("anna"), index.started.invite);
        QString magnet;
        {
            const Running anna = run(options);
            const Running bruno = run(peerOptions(QStringLiteral("bruno"), index.started.invite));
            QVERIFY(index.node && anna.node && bruno.node && isOnline(*anna.node) && isOnline(*bruno.node));
            QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
            magnet = list(*anna.node, path(QStringLiteral("share")))[0].magnet;
            const quint64 id = download(*bruno.node, magnet, path(QStringLiteral("got")));
            QVERIFY(becomes(*bruno.node, id, QStringLiteral("done")));
            const auto had = ask<QStringList>([&](auto done) { bruno.node->libraryDoor().have({magnet}, this, done); });
            QVERIFY(had);
            QCOMPARE(*had, QStringList{magnet});
            QVERIFY(QFile::remove(path(QStringLiteral("got/dish.bin"))));
            const auto gone =
                ask<QStringList>([&](auto done) { bruno.node->libraryDoor().have({magnet}, this, done); });
            QVERIFY(gone && gone->isEmpty());
        } // what was not yet recorded is, at the end
        const Running anna = run(options);
        QVERIFY(anna.node);
        const auto given = ask<QList<GivenRow>>([&](auto done) { anna.node->libraryDoor().given(magnet, this, done); });
        QVERIFY(given);
        QCOMPARE(given->size(), 1);
        QCOMPARE((*given)[0].peer, QStringLiteral("bruno"));
        QCOMPARE((*given)[0].times, 1);
        QVERIFY((*given)[0].bytes >= quint64(bytes.size()));
        QVERIFY((*given)[0].last.secsTo(QDateTime::currentDateTimeUtc()) < 600);
        const auto rows = list(*anna.node, path(QStringLiteral("share")));
        QCOMPARE(rows[0].timesGiven, 1);
        QCOMPARE(rows[0].bytesGiven, (*given)[0].bytes);
    }

    void showsAndRulesTransfers()
    {
        const Running index = run(indexOptions());
        const QByteArray bytes = fileBytes(16 * 1024 * 1024, 1);
        write(path(QStringLiteral("share/dish.mkv")), bytes);
        const Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        const Running bruno = run(peerOptions(QStringLiteral("bruno"), index.started.invite));
        QVERIFY(index.node && anna.node && bruno.node && isOnline(*anna.node) && isOnline(*bruno.node));
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        const QString magnet = list(*anna.node, path(QStringLiteral("share")))[0].magnet;
        Node::TransferDoor& door = bruno.node->transferDoor();
        door.showPieces(true);
        QVERIFY(tell([&](auto done) { bruno.node->limitRates(std::nullopt, 4'000'000, this, done); }));
        const quint64 id = download(*bruno.node, magnet, path(QStringLiteral("got")));
        QVERIFY(id != 0);
        QVERIFY(tell([&](auto done) { door.setPriority(id, Node::TransferPriority::High, this, done); }));
        QVERIFY(tell([&](auto done) { door.limit(id, 3'000'000, this, done); }));
        QVERIFY(tell([&](auto done) { door.moveBefore(id, 0, this, done); }));

        std::optional<TransferRow> row;
        QVERIFY(QTest::qWaitFor(
            [&] {
                row = transfer(*bruno.node, id);
                return row && row->pieces.contains(Node::PieceHave) && row->pieces.contains(Node::PieceInFlight);
            },
            Patience));
        QCOMPARE(row->pieces.size(), 16);
        QCOMPARE(row->priority, Node::TransferPriority::High);
        QCOMPARE(row->limit, quint64(3'000'000));
        QCOMPARE(row->folder, path(QStringLiteral("got")));
        QCOMPARE(row->availability, 1.0);
        QVERIFY(row->added.isValid());
        QVERIFY(QTest::qWaitFor(
            [&] {
                row = transfer(*bruno.node, id);
                return row && row->secondsLeft;
            },
            Patience));
        const auto uploads = ask<QList<TransferRow>>([&](auto done) { anna.node->transfers(this, done); });
        QCOMPARE(uploads->size(), 1);
        QCOMPARE((*uploads)[0].sources.size(), 1);
        QCOMPARE((*uploads)[0].sources[0].peer, QStringLiteral("bruno"));
        QVERIFY((*uploads)[0].added.isValid());

        using Preview = Node::TransferDoor::Preview;
        std::optional<Preview> preview;
        QVERIFY(QTest::qWaitFor(
            [&] {
                preview = ask<Preview>([&](auto done) { door.preview(id, this, done); });
                return preview && preview->playableBytes > 0;
            },
            Patience));
        QVERIFY(preview->path.endsWith(QLatin1String(".mkv")));
        QVERIFY(bytes.startsWith(read(preview->path).left(static_cast<qsizetype>(preview->playableBytes))));

        QVERIFY(tell([&](auto done) { door.pauseAll(this, done); }));
        QVERIFY(becomes(*bruno.node, id, QStringLiteral("paused")));
        QVERIFY(tell([&](auto done) { door.checkAgain(id, this, done); }));
        QVERIFY(becomes(*bruno.node, id, QStringLiteral("paused")));
        QVERIFY(tell([&](auto done) { door.limit(id, 0, this, done); }));
        QVERIFY(tell([&](auto done) { bruno.node->limitRates(std::nullopt, 0, this, done); }));
        QVERIFY(tell([&](auto done) { door.resumeAll(this, done); }));
        QVERIFY(becomes(*bruno.node, id, QStringLiteral("done")));

        // A finished file that was damaged since.
        const QString got = transfer(*bruno.node, id)->path;
        {
            QFile file(got);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(5'000'000));
            QCOMPARE(file.write("damage"), 6);
        }
        QVERIFY(tell([&](auto done) { door.checkAgain(id, this, done); }));
        QVERIFY(QTest::qWaitFor([&] { return read(got) == bytes; }, Patience));
        QVERIFY(becomes(*bruno.node, id, QStringLiteral("done")));

        const quint64 upload = (*uploads)[0].id;
        QCOMPARE(tell([&](auto done) { door.limit(upload, 1, this, done); }).error().code, ErrorCode::Unsupported);
        QCOMPARE(tell([&](auto done) { door.checkAgain(99, this, done); }).error().code, ErrorCode::NotFound);
    }

    void refusesWhatAnIndexDoesNot()
    {
        const Running index = run(indexOptions());
        QVERIFY(index.node);
        QCOMPARE(tell([&](auto done) { index.node->transferDoor().pauseAll(this, done); }).error().code,
                 ErrorCode::Unsupported);
        QCOMPARE(tell([&](auto done) { index.node->libraryDoor().rescan(this, done); }).error().code,
                 ErrorCode::Unsupported);
    }

    void saysWhatAQueryLacks()
    {
        const Running index = run(indexOptions());
        QVERIFY(index.node);
        for (const char* const query : {"\xF0\x9F\x8D\xB2", "", "!?", "-live"}) {
            const Status ended = tell([&](auto done) {
                index.node->search(
                    QString::fromUtf8(query), {}, this, [](const QList<FoundRow>&) {}, done);
            });
            QVERIFY2(!ended.ok(), query);
            QCOMPARE(ended.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(ended.error().detail.contains(QLatin1String("it needs a word")) ||
                         ended.error().detail.contains(QLatin1String("no letter or digit")),
                     qPrintable(ended.error().detail));
        }
    }

    void toldSearchesEndWithWhatHolds()
    {
        const Running index = run(indexOptions());
        const Running anna = run(peerOptions(QStringLiteral("anna"), index.started.invite));
        QVERIFY(index.node && anna.node && isOnline(*anna.node));
        for (int i = 0; i < 30; ++i)
            write(path(QStringLiteral("share/dish %1.txt").arg(i)), QByteArray::number(i));
        QVERIFY(share(*anna.node, path(QStringLiteral("share"))));
        int calls = 0;
        QList<FoundRow> rows;
        QVERIFY(tell([&](auto done) {
            anna.node->search(
                QStringLiteral("dish"), {20, std::nullopt}, this,
                [&](const QList<FoundRow>& found) {
                    ++calls;
                    rows = found;
                },
                done);
        }));
        QVERIFY2(calls >= 2, qPrintable(QString::number(calls))); // as they came, and all
        QCOMPARE(rows.size(), 20);
        Node::ControlTarget::SearchOptions once;
        once.asTheyCome = false;
        calls = 0;
        QVERIFY(tell([&](auto done) {
            anna.node->search(
                QStringLiteral("dish"), once, this, [&](const QList<FoundRow>&) { ++calls; }, done);
        }));
        QCOMPARE(calls, 1);
    }
};

QTEST_GUILESS_MAIN(TestDesktopDoors)
#include "tst_desktopdoors.moc"

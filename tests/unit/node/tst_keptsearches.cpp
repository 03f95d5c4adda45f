// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/keptsearches.h"
#include "runningnodes.h"
#include "support/faketimers.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace Potluck;
using namespace Potluck::Node;
using namespace Potluck::Test;
using namespace std::chrono_literals;

namespace {

Index::KeyFingerprint keyNumber(int number)
{
    Index::KeyFingerprint key;
    key.bytes.fill(static_cast<unsigned char>(number));
    return key;
}

Index::SearchResult result(int content, const QString& name, int publisher = 9)
{
    Index::SearchResult result;
    result.content.emplace();
    result.content->bytes.fill(static_cast<unsigned char>(content));
    result.content->bytes[0] = static_cast<unsigned char>(content >> 8);
    result.size = 5;
    result.name = name;
    Index::Source source;
    source.peer = {static_cast<quint64>(publisher)};
    source.user = QStringLiteral("peer%1").arg(publisher);
    source.key = keyNumber(publisher);
    result.sources = {source};
    result.sourceCount = 1;
    return result;
}

// An index that has what a test says.
class FakeIndex final : public IndexAccess
{
public:
    explicit FakeIndex(QString name) : m_name(std::move(name)) {}

    QString name() const override { return m_name; }
    QString id() const override { return m_name + QStringLiteral("-key"); }
    std::optional<Net::KeyFingerprint> key() const override { return Net::KeyFingerprint{}; }
    bool isReachable() const override { return reachable; }
    void search(const Index::SearchRequest& request, QObject* context, Found found,
                std::function<void(Status)> ended) override
    {
        asked.append(request.query);
        if (mute)
            return;
        QMetaObject::invokeMethod(
            context,
            [this, found, ended] {
                found(results);
                ended(outcome);
            },
            Qt::QueuedConnection);
    }
    void peers(const Index::PeersRequest&, QObject*, Callback<Index::PeersPage>) override {}
    void browse(const Index::BrowseRequest&, QObject*, Callback<Index::BrowsePage>) override {}
    void sources(const Transfer::WantedFile&, QObject*, Found, std::function<void(Status)>) override {}

    QList<Index::SearchResult> results;
    QStringList asked;
    Status outcome;
    bool reachable = true;
    bool mute = false;

private:
    QString m_name;
};

} // namespace

class TestKeptSearches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellTheIndexesWhatIsKept();
    void whatWasThereIsNoNews();
    void tellEachContentOnce();
    void findWhatCameMeanwhile();
    void anIndexThatIsMetLaterBringsNoOldNews();
    void gatherWhatComesAtOnce();
    void areRemembered();
    void forgetTheOldestOfMany();
    void sayNothingOfTooManyResults();
    void passOverAnIndexThatDoesNotAnswer();
    void waitForAnIndexThatIsLoading();
    void refuseWhatCannotBeKept();
    void reachFromOneNodeToAnother();

private:
    std::unique_ptr<KeptSearches> make(const QList<KeptSetting>& stored = {})
    {
        auto searches = std::make_unique<KeptSearches>(
            KeptSearches::Environment{m_clock, m_timers, keyNumber(1), [this] { return m_indexes; },
                                      [this](const QStringList& queries) { m_told = queries; }},
            stored);
        connect(searches.get(), &KeptSearches::found, this,
                [this](quint64 id, const QString& query, const QList<FoundRow>& rows) {
                    for (const FoundRow& row : rows)
                        m_found.append(QStringLiteral("%1:%2:%3").arg(id).arg(query, row.name));
                });
        return searches;
    }
    void settle(Milliseconds time = 600ms)
    {
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
            m_timers.advance(time / 20);
        }
        QCoreApplication::processEvents();
    }

    FakeClock m_clock;
    FakeTimers m_timers{m_clock};
    std::unique_ptr<FakeIndex> m_club;
    std::unique_ptr<FakeIndex> m_lab;
    QList<IndexAccess*> m_indexes;
    QStringList m_told;
    QStringList m_found;
};

void TestKeptSearches::init()
{
    m_club = std::make_unique<FakeIndex>(QStringLiteral("club"));
    m_lab = std::make_unique<FakeIndex>(QStringLiteral("lab"));
    m_indexes = {m_club.get()};
    m_told.clear();
    m_found.clear();
}

void TestKeptSearches::tellTheIndexesWhatIsKept()
{
    const auto searches = make();
    searches->begin();
    QVERIFY(m_told.isEmpty());
    const auto blue = searches->keep(QStringLiteral(" blue   note "));
    const auto jazz = searches->keep(QStringLiteral("jazz"));
    QVERIFY(blue && jazz);
    QCOMPARE(m_told, (QStringList{QStringLiteral("blue note"), QStringLiteral("jazz")}));
    QCOMPARE(*searches->keep(QStringLiteral("blue note")), *blue); // it is there
    QVERIFY(searches->drop(*blue));
    QCOMPARE(m_told, QStringList{QStringLiteral("jazz")});
    QCOMPARE(searches->drop(*blue).error().code, ErrorCode::NotFound);
    QCOMPARE(searches->rows().size(), 1);
    QCOMPARE(searches->rows().constFirst().since.toMSecsSinceEpoch(), m_clock.wall().count());
}

void TestKeptSearches::whatWasThereIsNoNews()
{
    m_club->results = {result(1, QStringLiteral("blue note"))};
    const auto searches = make();
    QVERIFY(searches->keep(QStringLiteral("blue")));
    settle();
    QCOMPARE(m_club->asked, QStringList{QStringLiteral("blue")});
    QVERIFY(m_found.isEmpty());
    searches->hit(m_club.get(), QStringLiteral("blue"), result(1, QStringLiteral("blue note")));
    settle();
    QVERIFY(m_found.isEmpty());
    QCOMPARE(searches->rows().constFirst().hits, 0);
}

void TestKeptSearches::tellEachContentOnce()
{
    const auto searches = make();
    const quint64 id = *searches->keep(QStringLiteral("blue"));
    settle();
    QSignalSpy changed(searches.get(), &KeptSearches::changed);
    searches->hit(m_club.get(), QStringLiteral("blue"), result(1, QStringLiteral("blue note")));
    settle();
    QCOMPARE(m_found, QStringList{QStringLiteral("1:blue:blue note")});
    QCOMPARE(changed.size(), 1);
    // The same of another index, one's own, and what nobody asked for.
    searches->hit(m_lab.get(), QStringLiteral("blue"), result(1, QStringLiteral("blue note 2")));
    searches->hit(m_club.get(), QStringLiteral("blue"), result(2, QStringLiteral("blue mine"), 1));
    searches->hit(m_club.get(), QStringLiteral("red"), result(3, QStringLiteral("red")));
    settle();
    QCOMPARE(m_found.size(), 1);
    QCOMPARE(searches->rows().constFirst().hits, 1);
    QCOMPARE(searches->rows().constFirst().newHits, 1);
    QVERIFY(searches->lookedAt(id));
    QCOMPARE(searches->rows().constFirst().hits, 1);
    QCOMPARE(searches->rows().constFirst().newHits, 0);
    QCOMPARE(searches->lookedAt(99).error().code, ErrorCode::NotFound);
}

void TestKeptSearches::findWhatCameMeanwhile()
{
    m_club->results = {result(1, QStringLiteral("blue one"))};
    const auto searches = make();
    QVERIFY(searches->keep(QStringLiteral("blue")));
    settle();
    // The connection was away; it comes back and more is there.
    m_club->results.append(result(2, QStringLiteral("blue two")));
    searches->listening(m_club.get());
    settle();
    QCOMPARE(m_found, QStringList{QStringLiteral("1:blue:blue two")});
    searches->listening(m_club.get());
    settle();
    QCOMPARE(m_found.size(), 1);
    QCOMPARE(m_club->asked.size(), 3);
}

void TestKeptSearches::anIndexThatIsMetLaterBringsNoOldNews()
{
    const auto searches = make();
    QVERIFY(searches->keep(QStringLiteral("blue")));
    settle();
    m_lab->results = {result(7, QStringLiteral("blue of the lab"))};
    m_indexes.append(m_lab.get());
    searches->listening(m_lab.get());
    settle();
    QVERIFY(m_found.isEmpty());
    m_lab->results.append(result(8, QStringLiteral("blue news")));
    searches->listening(m_lab.get());
    settle();
    QCOMPARE(m_found, QStringList{QStringLiteral("1:blue:blue news")});
}

void TestKeptSearches::gatherWhatComesAtOnce()
{
    const auto searches = make();
    QVERIFY(searches->keep(QStringLiteral("blue")));
    settle();
    QSignalSpy found(searches.get(), &KeptSearches::found);
    for (int i = 1; i <= 20; ++i)
        searches->hit(m_club.get(), QStringLiteral("blue"), result(i, QStringLiteral("blue %1").arg(i)));
    settle();
    QCOMPARE(found.size(), 1);
    QCOMPARE(m_found.size(), 20);
    QCOMPARE(searches->rows().constFirst().newHits, 20);
}

void TestKeptSearches::areRemembered()
{
    m_club->results = {result(1, QStringLiteral("blue one"))};
    auto searches = make();
    QVERIFY(searches->keep(QStringLiteral("red")));
    QVERIFY(searches->drop(1));
    QVERIFY(searches->keep(QStringLiteral("blue")));
    settle();
    searches->hit(m_club.get(), QStringLiteral("blue"), result(2, QStringLiteral("blue two")));
    settle();
    const auto rows = searches->rows();
    const auto stored = searches->settings();
    searches = make(stored);
    m_told.clear();
    searches->begin();
    QCOMPARE(m_told, QStringList{QStringLiteral("blue")});
    QCOMPARE(searches->rows(), rows);
    QCOMPARE(searches->settings(), stored);
    m_found.clear();
    m_club->results = {result(1, {}), result(2, {}), result(3, QStringLiteral("blue three"))};
    searches->listening(m_club.get());
    settle();
    QCOMPARE(m_found, QStringList{QStringLiteral("2:blue:blue three")});
    QCOMPARE(*searches->keep(QStringLiteral("green")), 3U); // ids are not used again
}

void TestKeptSearches::forgetTheOldestOfMany()
{
    const auto searches = make();
    QVERIFY(searches->keep(QStringLiteral("blue")));
    settle();
    for (int i = 1; i <= KeptSearches::MaxSeen + 100; ++i)
        searches->hit(m_club.get(), QStringLiteral("blue"), result(i, QStringLiteral("blue %1").arg(i)));
    QCOMPARE(searches->settings().constFirst().seen.size(), 8 * KeptSearches::MaxSeen);
    QCOMPARE(searches->rows().constFirst().hits, KeptSearches::MaxSeen + 100);
    // A file from elsewhere may say anything.
    KeptSetting damaged = searches->settings().constFirst();
    damaged.seen += QByteArray(100'003, 'x');
    QCOMPARE(make({damaged})->settings().constFirst().seen.size(), 8 * KeptSearches::MaxSeen);
}

void TestKeptSearches::sayNothingOfTooManyResults()
{
    const auto searches = make();
    QVERIFY(searches->keep(QStringLiteral("blue")));
    settle();
    for (int i = 1; i <= KeptSearches::CatchUpLimit; ++i)
        m_club->results.append(result(i, QStringLiteral("blue %1").arg(i)));
    searches->listening(m_club.get());
    settle();
    QVERIFY(m_found.isEmpty());
}

void TestKeptSearches::passOverAnIndexThatDoesNotAnswer()
{
    m_indexes = {m_club.get(), m_lab.get()};
    m_club->mute = true;
    const auto searches = make();
    QVERIFY(searches->keep(QStringLiteral("blue")));
    settle();
    QVERIFY(m_lab->asked.isEmpty());
    settle(6s);
    QCOMPARE(m_lab->asked.size(), 1);
    // It has not been met yet.
    m_club->mute = false;
    m_club->results = {result(1, QStringLiteral("blue old"))};
    searches->listening(m_club.get());
    settle();
    QVERIFY(m_found.isEmpty());
    // One that is left while it waits is no matter.
    searches->listening(m_club.get());
    searches->listening(m_lab.get());
    m_indexes.clear();
    settle();
}

// What it does not find yet would be news the next time.
void TestKeptSearches::waitForAnIndexThatIsLoading()
{
    const auto searches = make();
    QVERIFY(searches->keep(QStringLiteral("blue")));
    settle();
    m_lab->results = {result(7, QStringLiteral("blue of the lab"))};
    m_lab->outcome = Error{ErrorCode::Incomplete, QStringLiteral("the index is still loading")};
    m_indexes.append(m_lab.get());
    searches->listening(m_lab.get());
    settle();
    QCOMPARE(m_lab->asked.size(), 1);
    settle(29s);
    QCOMPARE(m_lab->asked.size(), 1);
    m_lab->results.append(result(8, QStringLiteral("another blue of the lab")));
    m_lab->outcome = {};
    settle(1s);
    QCOMPARE(m_lab->asked.size(), 2);
    QVERIFY(m_found.isEmpty()); // all of it was there before
    m_lab->results.append(result(9, QStringLiteral("blue news")));
    searches->listening(m_lab.get());
    settle();
    QCOMPARE(m_found, QStringList{QStringLiteral("1:blue:blue news")});
}

void TestKeptSearches::refuseWhatCannotBeKept()
{
    const auto searches = make();
    QCOMPARE(searches->keep(QStringLiteral("type:audio")).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(searches->keep(QString()).error().code, ErrorCode::InvalidArgument);
    for (int i = 0; i < 50; ++i)
        QVERIFY(searches->keep(QStringLiteral("word%1").arg(i)));
    QCOMPARE(searches->keep(QStringLiteral("further")).error().code, ErrorCode::Busy);
}

// Real nodes: anna hosts, bob keeps a search, carl shares; then bob is away while more comes.
void TestKeptSearches::reachFromOneNodeToAnother()
{
    RunningNodes nodes;
    const auto share = [&nodes](const RunningNodes::Running& node, const QString& folder, const QString& name) {
        QDir().mkpath(nodes.path(folder));
        QFile file(nodes.path(folder) + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name.toUtf8());
        file.close();
        QObject context;
        QVERIFY(ask<void>([&](auto done) { node->addShare(nodes.path(folder), &context, done); }));
        QVERIFY(ask<SharedRow>([&](auto done) { node->waitForShare(nodes.path(folder), &context, done); }));
    };
    const auto anna = RunningNodes::start(nodes.peer(QStringLiteral("anna")));
    HostingOptions options;
    options.name = QStringLiteral("club");
    const auto invite = ask<QString>([&](auto done) { anna->hostingDoor().startHosting(options, this, done); });
    QVERIFY(invite);
    auto bob = RunningNodes::start(nodes.peer(QStringLiteral("bob"), *invite));
    const auto carl = RunningNodes::start(nodes.peer(QStringLiteral("carl"), *invite));
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(bob, QStringLiteral("club")), QStringLiteral("online"),
                              NodePatience);
    QStringList found;
    const auto watch = [this, &found](const RunningNodes::Running& node) {
        connect(&node->networkDoor(), &NetworkDoor::found, this,
                [&found](quint64, const QString& query, const QList<FoundRow>& rows) {
                    for (const FoundRow& row : rows)
                        found.append(query + QLatin1Char(':') + row.name + QLatin1Char(':') +
                                     row.sources.constFirst().peer);
                });
    };
    watch(bob);
    const auto id =
        ask<quint64>([&](auto done) { bob->networkDoor().keepSearch(QStringLiteral("blue note"), this, done); });
    QVERIFY(id);
    // Met once it was searched there, which the stored settings say.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&nodes] {
            const auto settings = loadSettings(nodes.path(QStringLiteral("bob/node.json")));
            return settings && !settings->searches.isEmpty() && !settings->searches.constFirst().indexes.isEmpty();
        }(),
        NodePatience);
    share(carl, QStringLiteral("first"), QStringLiteral("Blue Note.flac"));
    QTRY_COMPARE_WITH_TIMEOUT(found, QStringList{QStringLiteral("blue note:Blue Note.flac:carl")}, NodePatience);

    RunningNodes::stop(bob);
    share(carl, QStringLiteral("second"), QStringLiteral("Another blue note.flac"));
    found.clear();
    bob = RunningNodes::start(nodes.peer(QStringLiteral("bob")));
    watch(bob);
    QTRY_COMPARE_WITH_TIMEOUT(found, QStringList{QStringLiteral("blue note:Another blue note.flac:carl")},
                              NodePatience);
    const auto rows = ask<QList<StandingSearchRow>>([&](auto done) { bob->networkDoor().keptSearches(this, done); });
    QCOMPARE(rows->constFirst().hits, 2);
    QVERIFY(ask<void>([&](auto done) { bob->networkDoor().lookedAt(*id, this, done); }));
    QVERIFY(ask<void>([&](auto done) { bob->networkDoor().dropSearch(*id, this, done); }));
    share(carl, QStringLiteral("third"), QStringLiteral("blue note, the third"));
    QCOMPARE(ask<QList<StandingSearchRow>>([&](auto done) { bob->networkDoor().keptSearches(this, done); })->size(), 0);
    QCOMPARE(found.size(), 1);
}

QTEST_GUILESS_MAIN(TestKeptSearches)
#include "tst_keptsearches.moc"

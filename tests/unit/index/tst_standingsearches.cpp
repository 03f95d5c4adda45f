// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/standingsearches.h"
#include "servicefixture.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

using namespace Potluck;
using namespace Potluck::Index;
using namespace Potluck::Test;
using namespace std::chrono_literals;

namespace {

FoldedName folded(const QString& text)
{
    FoldedName name;
    name.assign(text);
    return name;
}

// Texts of the queries that the name fits, sorted.
QStringList matching(StandingSearches& searches, const QString& name, quint64 size = 5)
{
    QStringList found;
    int checks = 1'000'000;
    searches.match(folded(name), size, checks, [&found](const QString& query, const auto&) { found.append(query); });
    found.sort();
    return found;
}

} // namespace

class TestStandingSearches : public ServiceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findWhatSearchesFind();
    void anyNameThatFitsHasTheGrams();
    void takeWhatNamesAWord_data();
    void takeWhatNamesAWord();
    void areKeptOnceForAll();
    void areTakenBackOneByOne();
    void areBounded();
    void costlyQueriesCountForMore();
    void fileUnderWhatIsRare();
    void tellWhatIsPublished();
    void tellNothingTwiceAndNothingOfOnesOwn();
    void tellNothingOfSilentVisitors();
    void areRememberedAsLongAsTheRegistration();
    void areKeptForAccountsOnly();
    void areNotChangedWhereTheStoreFails();
    void tellThatThereWasMore();
    void areCheapForAHundredThousandFiles();

private:
    Status keep(RegistrationId peer, const QStringList& queries)
    {
        return *ask<void>([&](auto done) { m_service->keepSearches(peer, queries, this, done); });
    }
    QStringList kept(RegistrationId peer)
    {
        return **ask<QStringList>([&](auto done) { m_service->keptSearches(peer, this, done); });
    }
    void watch()
    {
        m_hits.clear();
        m_missed.clear();
        connect(m_service.get(), &IndexService::standingHits, this, [this](const StandingHits& hits) {
            m_hits += hits.hits;
            m_missed += hits.missed;
        });
    }
    RegistrationId come(const QString& user, int key)
    {
        const auto registration = enroll(user, key);
        if (registration && login(registration->id, key))
            return registration->id;
        return {};
    }

    QList<StandingHits::Hit> m_hits;
    QList<RegistrationId> m_missed;
};

void TestStandingSearches::init()
{
    m_store.data = {};
    start();
    watch();
}

// Names and queries of few words, so that they meet often, checked against the search itself.
void TestStandingSearches::findWhatSearchesFind()
{
    const QStringList words{QStringLiteral("blue"), QStringLiteral("blues"),  QStringLiteral("notebook"),
                            QStringLiteral("note"), QStringLiteral("a"),      QStringLiteral("ab"),
                            QStringLiteral("Käse"), QStringLiteral("漢字"),   QStringLiteral("東京都"),
                            QStringLiteral("x264"), QStringLiteral("Straße"), QStringLiteral("footnotes")};
    const QStringList endings{QStringLiteral(".mp3"), QStringLiteral(".pdf"), QStringLiteral(".FLAC"), QString(),
                              QStringLiteral(".blue")};
    const QStringList filters{QStringLiteral("type:audio"), QStringLiteral("ext:pdf,mp3"),
                              QStringLiteral("size:>2"),    QStringLiteral("size:0-1"),
                              QStringLiteral("-blues"),     QStringLiteral("-\"blue note\"")};
    SeededRandom random(7);
    const auto oneOf = [&random](const QStringList& list) {
        return list.at(static_cast<qsizetype>(random.below(static_cast<quint64>(list.size()))));
    };
    const auto some = [&](int most, const QString& between) {
        QStringList parts;
        for (int i = 1 + static_cast<int>(random.below(static_cast<quint64>(most))); i > 0; --i)
            parts.append(oneOf(words));
        return parts.join(between);
    };
    QList<Entry> entries;
    QSet<QString> names;
    while (entries.size() < 400) {
        const QString name =
            some(4, oneOf({QStringLiteral(" "), QStringLiteral("_"), QStringLiteral("-")})) + oneOf(endings);
        if (names.contains(name))
            continue;
        names.insert(name);
        Entry entry = entryOf(static_cast<int>(entries.size()) + 1, name);
        entry.size = random.below(4);
        entries.append(entry);
    }
    const RegistrationId anna = come(QStringLiteral("anna"), 1);
    QVERIFY(publish(anna, {}, "1", entries));

    int met = 0;
    for (int round = 0; round < 600; ++round) {
        QString query = some(2, QStringLiteral(" "));
        switch (random.below(6)) {
        case 0:
            query = QLatin1Char('"') + query + QLatin1Char('"');
            break;
        case 1:
            query = query.left(1 + static_cast<qsizetype>(random.below(4)));
            break;
        case 2:
            query = query.mid(static_cast<qsizetype>(random.below(3))).left(3);
            break;
        case 3:
            query.replace(1 + static_cast<qsizetype>(random.below(2)), 1, QLatin1Char('*'));
            break;
        default:
            break;
        }
        if (random.below(3) == 0)
            query += QLatin1Char(' ') + oneOf(filters);
        auto parsed = SearchQuery::parse(query);
        if (!parsed)
            continue;
        const NameFilter filter(*std::move(parsed));
        QStringList expected;
        const auto page = *ask<SearchPage>([&](auto done) { m_service->search(looking(query, 1000), this, done); });
        QVERIFY(page);
        for (const SearchResult& result : page->results)
            expected += QStringList(result.name) + result.otherNames;
        QStringList found;
        for (const Entry& entry : std::as_const(entries)) {
            if (filter.fits(folded(entry.name), *entry.size))
                found.append(entry.name);
        }
        expected.sort();
        found.sort();
        if (found != expected)
            qWarning() << query << "\nfilter" << found << "\nsearch" << expected;
        QCOMPARE(found, expected);
        met += found.isEmpty() ? 0 : 1;
    }
    QVERIFY2(met > 200, qPrintable(QString::number(met)));
}

void TestStandingSearches::anyNameThatFitsHasTheGrams()
{
    const QStringList names{QStringLiteral("Blue Note Records.flac"), QStringLiteral("a-b c.d"),
                            QStringLiteral("東京都の地図.pdf"), QStringLiteral("Käsefüße 7")};
    const QStringList queries{QStringLiteral("blue"), QStringLiteral("ote"),    QStringLiteral("a"),
                              QStringLiteral("b*e"),  QStringLiteral("*cord*"), QStringLiteral("\"blue no\""),
                              QStringLiteral("東京"), QStringLiteral("kas"),    QStringLiteral("fuss"),
                              QStringLiteral("7"),    QStringLiteral("no rec"), QStringLiteral("地図 pdf")};
    int fits = 0;
    for (const QString& text : queries) {
        const NameFilter filter(*SearchQuery::parse(text));
        QVERIFY2(!filter.grams().empty(), qPrintable(text));
        for (const QString& name : names) {
            if (!filter.fits(folded(name), 5))
                continue;
            ++fits;
            std::vector<Gram> grams;
            gramsOf(folded(name), grams);
            for (const Gram gram : filter.grams())
                QVERIFY2(std::binary_search(grams.begin(), grams.end(), gram),
                         qPrintable(text + QLatin1Char(':') + name));
        }
    }
    QVERIFY(fits >= queries.size());
}

void TestStandingSearches::takeWhatNamesAWord_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char* query, bool isTaken) {
        QTest::newRow(query) << QString::fromUtf8(query) << isTaken;
    };
    row("blue note", true);
    row("a", true);
    row("\"kind of blue\" type:audio", true);
    row("jaz*", true);
    row("*azz", true);
    row("東", true);
    row("*", false);
    row("*a", false); // an end of two letters says too little
    row("type:audio", false);
    row("ext:pdf size:>1G", false);
    row("-blue", false);
    row("", false);
    row("size:nonsense blue", false);
    row("content:0000000000000000000000000000000000000000000000000000000000000001", false);
}

void TestStandingSearches::takeWhatNamesAWord()
{
    QFETCH(QString, query);
    QFETCH(bool, isTaken);
    const auto checked = StandingSearches::checked({query});
    QCOMPARE(checked.ok(), isTaken);
    if (!isTaken)
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
}

void TestStandingSearches::areKeptOnceForAll()
{
    StandingSearches searches;
    const QStringList both = *StandingSearches::checked(
        {QStringLiteral("  blue   note "), QStringLiteral("jazz"), QStringLiteral("blue note")});
    QCOMPARE(both, (QStringList{QStringLiteral("blue note"), QStringLiteral("jazz")}));
    QVERIFY(searches.set({1}, both));
    QVERIFY(searches.set({2}, {QStringLiteral("jazz")}));
    std::vector<RegistrationId> askers;
    int checks = 10;
    searches.match(folded(QStringLiteral("All that JAZZ")), 5, checks,
                   [&askers](const QString&, const auto& who) { askers = who; });
    QCOMPARE(askers, (std::vector<RegistrationId>{{1}, {2}}));
    QCOMPARE(checks, 9); // one look for both
    QCOMPARE(searches.of({1}), both);
}

void TestStandingSearches::areTakenBackOneByOne()
{
    StandingSearches searches;
    QVERIFY(searches.set({1}, {QStringLiteral("blue"), QStringLiteral("jazz")}));
    QVERIFY(searches.set({2}, {QStringLiteral("jazz")}));
    QVERIFY(searches.set({1}, {QStringLiteral("blue"), QStringLiteral("note")}));
    QCOMPARE(matching(searches, QStringLiteral("blue jazz note")),
             (QStringList{QStringLiteral("blue"), QStringLiteral("jazz"), QStringLiteral("note")}));
    searches.remove({2});
    QCOMPARE(matching(searches, QStringLiteral("blue jazz note")),
             (QStringList{QStringLiteral("blue"), QStringLiteral("note")}));
    searches.remove({1});
    QVERIFY(searches.isEmpty());
    QCOMPARE(matching(searches, QStringLiteral("blue jazz note")), QStringList());
    searches.remove({3});
}

void TestStandingSearches::areBounded()
{
    QStringList many;
    for (int i = 0; i <= MaxStandingSearches; ++i)
        many.append(QStringLiteral("word%1").arg(i));
    QCOMPARE(StandingSearches::checked(many).error().code, ErrorCode::InvalidArgument);
    many.removeLast();
    QVERIFY(StandingSearches::checked(many));

    // All of one gram, as somebody might do to slow the index down.
    StandingSearches searches;
    QVERIFY(searches.set({1}, {QStringLiteral("other")}));
    quint64 peer = 2;
    Status status;
    for (int i = 0; status && i < 3000; ++i)
        status = searches.set({peer++}, {QStringLiteral("mp3 -x%1").arg(i)});
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Busy);
    QCOMPARE(static_cast<std::size_t>(peer - 2), StandingSearches::MaxOfGram + 1);
    // Refused is refused as a whole.
    QVERIFY(!searches.set({1}, {QStringLiteral("further"), QStringLiteral("mp3 -y")}));
    QCOMPARE(searches.of({1}), QStringList{QStringLiteral("other")});
    QCOMPARE(matching(searches, QStringLiteral("further other")), QStringList{QStringLiteral("other")});
    // And what is looked at for one name is no more than is allowed.
    int checks = 100;
    int found = 0;
    searches.match(folded(QStringLiteral("some.mp3")), 5, checks, [&found](const QString&, const auto&) { ++found; });
    QCOMPARE(checks, 0);
    QCOMPARE(found, 100);
}

void TestStandingSearches::costlyQueriesCountForMore()
{
    StandingSearches searches;
    QStringList words{QStringLiteral("aaaa")};
    for (int i = 0; i < 15; ++i)
        words.append(QLatin1Char('*') + QString(20 + i, QLatin1Char('a')) + QLatin1Char('*'));
    QVERIFY(searches.set({1}, {words.join(QLatin1Char(' '))}));
    int checks = 1000;
    searches.match(folded(QString(200, QLatin1Char('a'))), 5, checks, [](const QString&, const auto&) {});
    QVERIFY2(checks < 900, qPrintable(QString::number(checks)));
}

void TestStandingSearches::fileUnderWhatIsRare()
{
    StandingSearches searches;
    QVERIFY(searches.set({1}, {QStringLiteral("warm up")}));
    for (int i = 0; i < 100; ++i)
        matching(searches, QStringLiteral("track %1.mp3").arg(i));
    QVERIFY(searches.set({2}, {QStringLiteral("mp3 oboe")}));
    // A name without the rare word costs nothing, though the other one is everywhere.
    int checks = 10;
    searches.match(folded(QStringLiteral("track 200.mp3")), 5, checks, [](const QString&, const auto&) {});
    QCOMPARE(checks, 10);
    QCOMPARE(matching(searches, QStringLiteral("oboe.mp3")), QStringList{QStringLiteral("mp3 oboe")});
}

void TestStandingSearches::tellWhatIsPublished()
{
    const RegistrationId anna = come(QStringLiteral("anna"), 1);
    const RegistrationId bert = come(QStringLiteral("bert"), 2);
    QVERIFY(publish(bert, {}, "1", {entryOf(1, QStringLiteral("blue note before.txt"))}));
    QVERIFY(keep(anna, {QStringLiteral("blue note"), QStringLiteral("type:text note")}));
    QCOMPARE(m_hits.size(), 0); // what was there is no news
    QVERIFY(
        publish(bert, "1", "2", {entryOf(2, QStringLiteral("Blue Note.flac")), entryOf(3, QStringLiteral("red.txt"))}));
    QCOMPARE(m_hits.size(), 1);
    const StandingHits::Hit& hit = m_hits.constFirst();
    QVERIFY(hit.asker == anna);
    QCOMPARE(hit.query, QStringLiteral("blue note"));
    QCOMPARE(hit.result.name, QStringLiteral("Blue Note.flac"));
    QVERIFY(hit.result.content == entryOf(2, {}).content);
    QCOMPARE(hit.result.size, std::optional<quint64>(5));
    QCOMPARE(hit.result.sources.size(), 1);
    QCOMPARE(hit.result.sources.constFirst().user, QStringLiteral("bert"));
    QVERIFY(hit.result.sources.constFirst().online);
    QCOMPARE(hit.result.sources.constFirst().addresses.size(), 1);
    QCOMPARE(hit.result.onlineCount, 1U);
    // No more of it.
    QVERIFY(keep(anna, {}));
    QVERIFY(publish(bert, "2", "3", {entryOf(4, QStringLiteral("blue note again"))}));
    QCOMPARE(m_hits.size(), 1);
}

void TestStandingSearches::tellNothingTwiceAndNothingOfOnesOwn()
{
    const RegistrationId anna = come(QStringLiteral("anna"), 1);
    const RegistrationId bert = come(QStringLiteral("bert"), 2);
    QVERIFY(keep(anna, {QStringLiteral("blue note")}));
    QVERIFY(keep(bert, {QStringLiteral("note")}));
    QVERIFY(publish(anna, {}, "1", {entryOf(1, QStringLiteral("blue note"))}));
    QCOMPARE(m_hits.size(), 1);
    QVERIFY(m_hits.constFirst().asker == bert);
    // The same content under the same name of somebody else is no news.
    QVERIFY(publish(bert, {}, "1", {entryOf(1, QStringLiteral("blue note"))}));
    QCOMPARE(m_hits.size(), 1);
}

void TestStandingSearches::tellNothingOfSilentVisitors()
{
    const RegistrationId anna = come(QStringLiteral("anna"), 1);
    QVERIFY(keep(anna, {QStringLiteral("blue note")}));
    VisitorRequest request;
    request.name = QStringLiteral("visitor");
    request.key = keyOf(9);
    const auto visitor = *ask<Registration>([&](auto done) { m_service->enterVisitor(request, this, done); });
    QVERIFY(visitor);
    QVERIFY(publish(visitor->id, {}, "1", {entryOf(1, QStringLiteral("blue note"))}));
    QCOMPARE(m_hits.size(), 0);
}

void TestStandingSearches::areRememberedAsLongAsTheRegistration()
{
    const RegistrationId anna = come(QStringLiteral("anna"), 1);
    const RegistrationId bert = come(QStringLiteral("bert"), 2);
    const QStringList queries{QStringLiteral("zebra"), QStringLiteral("blue note")};
    QVERIFY(keep(anna, queries));
    start(); // anew
    watch();
    QCOMPARE(kept(anna), queries);
    QVERIFY(login(bert, 2));
    QVERIFY(publish(bert, {}, "1", {entryOf(1, QStringLiteral("blue note"))}));
    QCOMPARE(m_hits.size(), 0); // who is away searches again when it comes back
    QVERIFY(login(anna, 1));
    QVERIFY(publish(bert, "1", "2", {entryOf(2, QStringLiteral("blue note two"))}));
    QCOMPARE(m_hits.size(), 1);
    QVERIFY(*ask<void>([&](auto done) { m_service->unregister(anna, this, done); }));
    QVERIFY(publish(bert, "2", "3", {entryOf(3, QStringLiteral("blue note three"))}));
    QCOMPARE(m_hits.size(), 1);
    QVERIFY(m_store.data.standing.empty());
}

void TestStandingSearches::areKeptForAccountsOnly()
{
    VisitorRequest request;
    request.name = QStringLiteral("visitor");
    request.key = keyOf(9);
    const auto visitor = *ask<Registration>([&](auto done) { m_service->enterVisitor(request, this, done); });
    QCOMPARE(keep(visitor->id, {QStringLiteral("blue")}).error().code, ErrorCode::PermissionDenied);
    QCOMPARE(keep({4711}, {QStringLiteral("blue")}).error().code, ErrorCode::NotFound);
    const RegistrationId anna = come(QStringLiteral("anna"), 1);
    QCOMPARE(keep(anna, {QStringLiteral("blue"), QStringLiteral("*")}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(kept(anna), QStringList());
}

void TestStandingSearches::areNotChangedWhereTheStoreFails()
{
    const RegistrationId anna = come(QStringLiteral("anna"), 1);
    QVERIFY(keep(anna, {QStringLiteral("blue")}));
    m_store.failCommits = 1;
    QCOMPARE(keep(anna, {QStringLiteral("red")}).error().code, ErrorCode::DiskFull);
    QCOMPARE(kept(anna), QStringList{QStringLiteral("blue")});
    start();
    QCOMPARE(kept(anna), QStringList{QStringLiteral("blue")});
}

void TestStandingSearches::tellThatThereWasMore()
{
    const RegistrationId anna = come(QStringLiteral("anna"), 1);
    const RegistrationId bert = come(QStringLiteral("bert"), 2);
    QVERIFY(keep(anna, {QStringLiteral("track")}));
    QList<Entry> album;
    for (int i = 1; i <= 300; ++i)
        album.append(entryOf(i, QStringLiteral("track %1").arg(i)));
    QVERIFY(publish(bert, {}, "1", album));
    QCOMPARE(m_hits.size(), 100);
    QCOMPARE(m_missed, QList<RegistrationId>{anna});
}

// 2,000 accounts keep 10,000 searches, and a hundred thousand files come.
void TestStandingSearches::areCheapForAHundredThousandFiles()
{
    SeededRandom random(3);
    const auto word = [&random] {
        QString text;
        for (quint64 i = 3 + random.below(6); i > 0; --i)
            text += QLatin1Char(static_cast<char>('a' + random.below(26)));
        return text;
    };
    StandingSearches searches;
    for (quint64 peer = 1; peer <= 2000; ++peer) {
        QStringList queries;
        for (int i = 0; i < 5; ++i)
            queries.append(word() + QLatin1Char(' ') + word());
        QVERIFY(searches.set({peer}, queries));
    }
    std::vector<QByteArray> names;
    for (int i = 0; i < 100'000; ++i)
        names.push_back(
            (word() + QLatin1Char(' ') + word() + QLatin1Char('-') + word() + QStringLiteral(".mp3")).toUtf8());
    FoldedName name;
    int looks = 0;
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray& each : names) {
        name.assign(each);
        int checks = 1'000'000;
        searches.match(name, 5, checks, [](const QString&, const auto&) {});
        looks += 1'000'000 - checks;
    }
    const qint64 took = timer.elapsed();
    qInfo("100,000 names against 10,000 searches: %lld ms, %d looks", static_cast<long long>(took), looks);
    QVERIFY2(looks < 100'000 * 40, "each name looks at few searches"); // of 10,000
}

QTEST_GUILESS_MAIN(TestStandingSearches)
#include "tst_standingsearches.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the seed networks in the catalog: known by a digest only, claims, dialects of sources, literal search.
#include "base/random.h"
#include "content/filekey.h"
#include "index/filecatalog.h"
#include "memorystore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Index;

namespace {

constexpr RegistrationId Alice{1};
constexpr RegistrationId Bob{2};
constexpr RegistrationId Carol{3};

Content::Sha1Digest sha1Of(char c)
{
    return *Content::Sha1Digest::fromBytes(QByteArray(20, c));
}

Content::Md5Digest md5Of(char c)
{
    return *Content::Md5Digest::fromBytes(QByteArray(16, c));
}

Content::ContentId contentOf(char c)
{
    return *Content::ContentId::fromBytes(QByteArray(32, c));
}

Entry native(char content, const QString& name, std::optional<char> sha1 = std::nullopt)
{
    Entry entry;
    entry.content = contentOf(content);
    entry.size = 1000;
    entry.name = name;
    if (sha1)
        entry.sha1 = sha1Of(*sha1);
    return entry;
}

Entry bySha1(char c, const QString& name, quint64 size = 1000)
{
    Entry entry;
    entry.sha1 = sha1Of(c);
    entry.size = size;
    entry.name = name;
    return entry;
}

Entry byMd5(char c, const QString& name)
{
    Entry entry;
    entry.md5 = md5Of(c);
    entry.name = name;
    return entry;
}

} // namespace

class TestSeedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsFilesOfADigestOnly();
    void keepsThemOverARestart();
    void unknownSizeMatchesNoFilter();
    void staysApartFromNativeContents();
    void sourcesAreAllThatIsOneOfThoseGiven();
    void aChangedMindOfTheOnlyHolderCounts();
    void aResetOfTheOnlyHolderCounts();
    void contestedClaimIsNobodys_data();
    void contestedClaimIsNobodys();
    void contestedInOneTransaction();
    void claimsOfTwoNamesContestEachOther();
    void keyOfAFileCannotBeContested();
    void filtersByDialects();
    void findsTheOneSourceAmongThousands();
    void remembersDialectsOfTheOffline();
    void literalFindsTextJustSo_data();
    void literalFindsTextJustSo();
    void literalPages();
    void literalFindsManyNamesOfOneContentOnce();
    void literalRefusesNothing();
    void literalEqualsPlainComparison_data();
    void literalEqualsPlainComparison();

private:
    void start()
    {
        m_catalog = std::make_unique<FileCatalog>(m_store, m_random, 100'000);
        QVERIFY(m_catalog->open().ok());
        for (auto more = m_catalog->loadSome(); more && *more;)
            more = m_catalog->loadSome();
    }
    // Adds to what the peer publishes.
    DeltaResult publish(RegistrationId peer, QList<Entry> adds, bool reset = false)
    {
        const Delta delta = deltaOf(peer, std::move(adds), reset);
        const auto result = m_catalog->apply(std::span(&delta, 1)).front();
        return result ? *result : DeltaResult{0, -1};
    }
    Delta deltaOf(RegistrationId peer, QList<Entry> adds, bool reset = false)
    {
        Delta delta;
        delta.peer = peer;
        delta.base = m_catalog->publicationOf(peer).revision;
        delta.next = QByteArray::number(++m_revision);
        delta.reset = reset;
        delta.adds = std::move(adds);
        return delta;
    }
    QList<SearchResult> search(QStringView text, Dialects dialects = AnyDialect)
    {
        const auto query = SearchQuery::parse(text);
        return m_catalog->search(*query, 0, 100, dialects)->results;
    }
    QStringList literally(QStringView text, int offset = 0, int limit = 1000, bool* more = nullptr)
    {
        const auto query = SearchQuery::parseLiteral(text);
        if (!query)
            return {QStringLiteral("refused")};
        const auto page = m_catalog->search(*query, offset, limit);
        if (more)
            *more = page->more;
        QStringList names;
        for (const SearchResult& result : page->results)
            names += result.name;
        return names;
    }

    Test::MemoryStore m_store;
    SeededRandom m_random{1};
    std::unique_ptr<FileCatalog> m_catalog;
    int m_revision = 0;
};

void TestSeedFiles::init()
{
    m_store.data = {};
    start();
}

void TestSeedFiles::keepsFilesOfADigestOnly()
{
    QCOMPARE(publish(Alice, {bySha1('a', QStringLiteral("one song")), byMd5('b', QStringLiteral("two song"))}).refused,
             0);
    const auto results = search(u"song");
    QCOMPARE(results.size(), 2);
    QVERIFY(!results[0].content && !results[1].content);
    QCOMPARE(results[0].sha1, std::optional(sha1Of('a')));
    QCOMPARE(results[0].size, std::optional<quint64>(1000));
    QVERIFY(!results[0].md5);
    QCOMPARE(results[1].md5, std::optional(md5Of('b')));
    QVERIFY(!results[1].size);
    const auto page = m_catalog->browse({Alice, {}, 10});
    QCOMPARE(page->entries.size(), 2);
    QVERIFY(!page->entries[0].content && !page->entries[1].content && !page->entries[1].size);
    QCOMPARE(page->entries[1].md5, std::optional(md5Of('b')));
}

void TestSeedFiles::keepsThemOverARestart()
{
    publish(Alice, {bySha1('a', QStringLiteral("one song"))});
    publish(Bob, {bySha1('a', QStringLiteral("other song")), byMd5('b', QStringLiteral("two song"))});
    start();
    const auto results = search(u"song");
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[0].sourceCount + results[1].sourceCount, 3U);
    publish(Carol, {bySha1('a', QStringLiteral("one song"))});
    QCOMPARE(m_store.data.documents.size(), std::size_t{3});
}

void TestSeedFiles::unknownSizeMatchesNoFilter()
{
    publish(Alice, {byMd5('b', QStringLiteral("one song")), bySha1('a', QStringLiteral("two song"), 0)});
    QCOMPARE(search(u"song").size(), 2);
    for (const char16_t* filter : {u"song size:>10", u"song size:0", u"song size:<1T", u"song size:>=0", u"size:0"}) {
        for (const SearchResult& result : search(filter))
            QVERIFY(result.size);
    }
    QCOMPARE(search(u"size:0").size(), 1);
}

void TestSeedFiles::staysApartFromNativeContents()
{
    publish(Alice, {native('c', QStringLiteral("song"), 'a')});
    publish(Bob, {bySha1('a', QStringLiteral("song"))});
    const auto results = search(u"song");
    QCOMPARE(results.size(), 2);
    QVERIFY(results[0].content.has_value() != results[1].content.has_value());
    QCOMPARE(results[0].sha1, results[1].sha1);
    QCOMPARE(results[0].sourceCount, 1U);
}

void TestSeedFiles::sourcesAreAllThatIsOneOfThoseGiven()
{
    publish(Alice, {native('c', QStringLiteral("song"), 'a'), native('d', QStringLiteral("else"), 'x')});
    publish(Bob, {bySha1('a', QStringLiteral("song.mp3"))});
    publish(Carol, {byMd5('m', QStringLiteral("tune"))});
    SourcesRequest request;
    request.content = contentOf('c');
    QCOMPARE(m_catalog->sources(request)->size(), 1);
    request.sha1 = sha1Of('a');
    QCOMPARE(m_catalog->sources(request)->size(), 2);
    QCOMPARE(m_catalog->sources(request)->front().content, std::optional(contentOf('c')));
    request.md5 = md5Of('m');
    QCOMPARE(m_catalog->sources(request)->size(), 3);
    request = {};
    request.sha1 = sha1Of('a');
    QCOMPARE(m_catalog->sources(request)->size(), 2);
    request.sha1 = Content::Sha1Digest{};
    QCOMPARE(m_catalog->sources(request).error().code, ErrorCode::InvalidArgument);
}

void TestSeedFiles::aChangedMindOfTheOnlyHolderCounts()
{
    publish(Alice, {native('c', QStringLiteral("song"), 'a')});
    publish(Alice, {native('c', QStringLiteral("song"), 'b')});
    QCOMPARE(search(u"song")[0].sha1, std::optional(sha1Of('b')));
    publish(Alice, {native('c', QStringLiteral("song"))});
    QCOMPARE(search(u"song")[0].sha1, std::optional(sha1Of('b')));
}

void TestSeedFiles::aResetOfTheOnlyHolderCounts()
{
    publish(Alice, {native('c', QStringLiteral("song"), 'a')});
    publish(Alice, {native('c', QStringLiteral("song"), 'b')}, true);
    QCOMPARE(search(u"song")[0].sha1, std::optional(sha1Of('b')));
}

void TestSeedFiles::contestedClaimIsNobodys_data()
{
    QTest::addColumn<bool>("restart");
    QTest::newRow("now") << false;
    QTest::newRow("after a restart") << true;
}

void TestSeedFiles::contestedClaimIsNobodys()
{
    QFETCH(bool, restart);
    publish(Alice, {native('c', QStringLiteral("song"), 'a')});
    publish(Bob, {native('c', QStringLiteral("song"), 'b')});
    if (restart)
        start();
    QCOMPARE(search(u"song").size(), 1);
    QCOMPARE(search(u"song")[0].sourceCount, 2U);
    QVERIFY(!search(u"song")[0].sha1);
    for (const char claimed : {'a', 'b', '\0'}) {
        SourcesRequest request;
        request.content = contentOf('z');
        request.sha1 = sha1Of(claimed);
        QVERIFY(m_catalog->sources(request)->isEmpty());
    }
    QVERIFY(!m_catalog->browse({Alice, {}, 10})->entries[0].sha1);
    publish(Carol, {native('c', QStringLiteral("song"), 'a')}); // a third does not decide it
    QVERIFY(!search(u"song")[0].sha1);
}

void TestSeedFiles::contestedInOneTransaction()
{
    const std::array deltas{
        deltaOf(Alice, {native('c', QStringLiteral("song"), 'a')}),
        deltaOf(Bob, {native('c', QStringLiteral("song"), 'b')}),
        deltaOf(Carol, {native('d', QStringLiteral("tune"), 'a'), native('d', QStringLiteral("tune"), 'b')})};
    for (const auto& result : m_catalog->apply(deltas))
        QVERIFY(result.ok());
    QVERIFY(!search(u"song")[0].sha1);
    QCOMPARE(search(u"tune")[0].sha1, std::optional(sha1Of('b')));
}

void TestSeedFiles::claimsOfTwoNamesContestEachOther()
{
    publish(Alice, {native('c', QStringLiteral("song one"), 'a')});
    publish(Bob, {native('c', QStringLiteral("song two"), 'b')});
    QCOMPARE(search(u"song").size(), 1);
    QVERIFY(!search(u"song")[0].sha1);
    SourcesRequest request;
    request.sha1 = sha1Of('a');
    QVERIFY(m_catalog->sources(request)->isEmpty());
}

void TestSeedFiles::keyOfAFileCannotBeContested()
{
    publish(Alice, {bySha1('a', QStringLiteral("song"))});
    Entry forged = native('c', QStringLiteral("song"), 'b');
    forged.content = Content::standInFor({{}, sha1Of('a'), {}});
    publish(Bob, {forged});
    QCOMPARE(search(u"song")[0].sha1, std::optional(sha1Of('a')));
    QVERIFY(!search(u"song")[0].content);
    // The same where the forger was here first.
    forged.name = QStringLiteral("tune");
    publish(Bob, {forged});
    publish(Carol, {bySha1('a', QStringLiteral("tune"))});
    QCOMPARE(search(u"tune")[0].sha1, std::optional(sha1Of('a')));
    QVERIFY(!search(u"tune")[0].content);
}

void TestSeedFiles::filtersByDialects()
{
    publish(Alice, {native('c', QStringLiteral("song"))});
    publish(Bob, {bySha1('a', QStringLiteral("song"))});
    publish(Carol, {byMd5('b', QStringLiteral("song")), native('c', QStringLiteral("same song"))});
    m_catalog->setPresence(Alice, true, Dialect::Native);
    m_catalog->setPresence(Bob, true, Dialect::Beer2beer);
    m_catalog->setPresence(Carol, true, Dialects(Dialect::Native) | Dialect::Alakazaam);
    QCOMPARE(search(u"song").size(), 3);
    QCOMPARE(search(u"song", Dialect::Native).size(), 2);
    QCOMPARE(search(u"song", Dialect::Beer2beer).size(), 1);
    const auto results = search(u"song", Dialect::Alakazaam);
    QCOMPARE(results.size(), 2);
    for (const SearchResult& result : results) {
        QCOMPARE(result.sourceCount, 1U);
        QCOMPARE(result.onlineCount, 1U);
        QCOMPARE(result.sources[0].peer, Carol);
        QVERIFY(result.otherNames.isEmpty()); // the other name is of a native peer
    }
}

void TestSeedFiles::findsTheOneSourceAmongThousands()
{
    for (quint64 i = 0; i < 3000; ++i) {
        const RegistrationId peer{10 + i};
        publish(peer, {native('c', QStringLiteral("song"))});
        m_catalog->setPresence(peer, true, Dialect::Native);
    }
    publish(RegistrationId{9999}, {native('c', QStringLiteral("song")), bySha1('a', QStringLiteral("a song"))});
    m_catalog->setPresence(RegistrationId{9999}, true, Dialect::Beer2beer);
    const auto results = search(u"song", Dialect::Beer2beer);
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[1].content, std::optional(contentOf('c')));
    QCOMPARE(results[1].sourceCount, 1U);
    QCOMPARE(results[1].onlineCount, 1U);
    QCOMPARE(results[1].sources[0].peer, RegistrationId{9999});
    QCOMPARE(search(u"song")[0].sourceCount, 3001U);
}

void TestSeedFiles::remembersDialectsOfTheOffline()
{
    m_catalog->setPresence(Bob, false, Dialect::Beer2beer); // before it published anything
    publish(Bob, {bySha1('a', QStringLiteral("song"))});
    QCOMPARE(search(u"song", Dialect::Beer2beer).size(), 1);
    QVERIFY(search(u"song", Dialect::Native).isEmpty());
    m_catalog->setPresence(Bob, true, Dialect::Alakazaam);
    m_catalog->setOffline(Bob);
    QCOMPARE(search(u"song", Dialect::Alakazaam).size(), 1);
    QCOMPARE(search(u"song", Dialect::Alakazaam)[0].onlineCount, 0U);
}

void TestSeedFiles::literalFindsTextJustSo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const QString song = QStringLiteral("Blue Note - Live (1957).mp3");
    const QString song2 = QStringLiteral("note_blue.mp3");
    const QString cafe = QStringLiteral("Café Größe.txt");
    const QString tokyo = QStringLiteral("東京タワー.jpg");
    const QString odd = QStringLiteral("!!!-@.x");
    QTest::newRow("a word") << "blue" << QStringList{song, song2};
    QTest::newRow("across words") << "ue no" << QStringList{song};
    QTest::newRow("inside") << "lu" << QStringList{song, song2};
    QTest::newRow("one character") << "@" << QStringList{odd};
    QTest::newRow("one letter") << "w" << QStringList{};
    QTest::newRow("punctuation") << " - " << QStringList{song};
    QTest::newRow("a word and its end") << "note -" << QStringList{song};
    QTest::newRow("beginning with a separator") << " live" << QStringList{song};
    QTest::newRow("brackets") << "(1957).MP3" << QStringList{song};
    QTest::newRow("two spaces are not one") << "blue  note" << QStringList{};
    QTest::newRow("no syntax: quotes") << "\"blue\"" << QStringList{};
    QTest::newRow("no syntax: exclusion") << "-blue" << QStringList{};
    QTest::newRow("no syntax: filter") << "ext:mp3" << QStringList{};
    QTest::newRow("no syntax: star in the middle") << "bl*e" << QStringList{};
    QTest::newRow("accents count") << "cafe" << QStringList{};
    QTest::newRow("case of accents does not") << "CAFÉ gr" << QStringList{cafe};
    QTest::newRow("sharp s") << "größe" << QStringList{cafe};
    QTest::newRow("no spaces") << "京タ" << QStringList{tokyo};
    QTest::newRow("all") << "*" << QStringList{odd, song, cafe, song2, tokyo};
}

void TestSeedFiles::literalFindsTextJustSo()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    publish(Alice, {native('1', QStringLiteral("Blue Note - Live (1957).mp3")),
                    native('2', QStringLiteral("note_blue.mp3")), native('3', QStringLiteral("Café Größe.txt")),
                    native('4', QStringLiteral("東京タワー.jpg")), native('5', QStringLiteral("!!!-@.x"))});
    QCOMPARE(literally(text), found);
}

void TestSeedFiles::literalPages()
{
    QList<Entry> entries;
    for (int i = 0; i < 700; ++i) {
        Entry entry = native('c', QStringLiteral("take %1 %2 five")
                                      .arg(i, 3, 10, QLatin1Char('0'))
                                      .arg(i % 2 ? QStringLiteral("-") : QStringLiteral("and")));
        std::memcpy(entry.content->bytes.data(), &i, sizeof i);
        entries += entry;
    }
    publish(Alice, entries);
    QStringList all;
    bool more = true;
    for (int offset = 0; more; offset += 60)
        all += literally(u" - FIVE", offset, 60, &more);
    QCOMPARE(all.size(), 350);
    QCOMPARE(all.first(), QStringLiteral("take 001 - five"));
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 350);
}

void TestSeedFiles::literalFindsManyNamesOfOneContentOnce()
{
    publish(Alice, {native('c', QStringLiteral("blue-song")), native('c', QStringLiteral("blue song"))});
    const auto page = m_catalog->search(*SearchQuery::parseLiteral(u"e so"), 0, 10);
    QCOMPARE(page->results.size(), 1);
    QCOMPARE(page->results[0].name, QStringLiteral("blue song"));
    QCOMPARE(page->results[0].otherNames, QStringList{QStringLiteral("blue-song")});
}

void TestSeedFiles::literalRefusesNothing()
{
    QCOMPARE(SearchQuery::parseLiteral(u"").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(SearchQuery::parseLiteral(QString(2000, u'a')).error().code, ErrorCode::InvalidArgument);
    const QString wordy = QString(500, u'a') + QStringLiteral(" b").repeated(200);
    QVERIFY(SearchQuery::parseLiteral(wordy).ok());
}

void TestSeedFiles::literalEqualsPlainComparison_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 5; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestSeedFiles::literalEqualsPlainComparison()
{
    QFETCH(int, seed);
    SeededRandom random(static_cast<quint64>(seed));
    const QString letters = QStringLiteral("aAbBéÉßsS漢字カ 1 - _.İiſΣς");
    const auto text = [&](int length) {
        QString made;
        for (int i = 0; i < length; ++i)
            made += letters[static_cast<qsizetype>(random.below(static_cast<quint64>(letters.size())))];
        return made;
    };
    QList<Entry> entries;
    for (int i = 0; i < 300; ++i) {
        Entry entry = native('c', text(1 + static_cast<int>(random.below(12))) + QString::number(i));
        std::memcpy(entry.content->bytes.data(), &i, sizeof i);
        entries += entry;
    }
    QCOMPARE(publish(Alice, entries).refused, 0);
    for (int i = 0; i < 200; ++i) {
        const QString wanted = text(1 + static_cast<int>(random.below(4)));
        QStringList expected;
        for (const Entry& entry : std::as_const(entries)) {
            if (entry.name.toCaseFolded().contains(wanted.toCaseFolded()))
                expected += entry.name;
        }
        QStringList found = literally(wanted);
        expected.sort();
        found.sort();
        QVERIFY2(found == expected, qPrintable(wanted));
    }
}

QTEST_GUILESS_MAIN(TestSeedFiles)
#include "tst_seedfiles.moc"

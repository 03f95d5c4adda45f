// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "index/matcher.h"
#include "index/searchresult.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace Potluck;
using namespace Potluck::Index;

namespace {

// A catalog that is searched twice: by the term index, and by looking at every name.
class Catalog
{
public:
    struct File
    {
        QByteArray name;
        int content;
        std::set<ListNumber> lists;
        DocumentNumber document;
    };

    DocumentNumber add(const QByteArray& name, int content, std::uint64_t size, const std::set<ListNumber>& holders)
    {
        if (!m_contents.contains(content)) {
            m_contents[content] = index.addContent(static_cast<std::uint32_t>(content * 7919), size);
            m_sizes[content] = size;
        }
        m_folded.assign(name);
        const DocumentNumber document =
            index.addDocument(static_cast<DocumentRow>(files.size() * 3 + 1), m_contents[content], m_folded);
        for (const ListNumber list : holders)
            index.addSource(document, list);
        files.push_back({name, content, holders, document});
        return document;
    }

    struct Expected
    {
        DocumentNumber document = NoDocument;
        int level = 3;
        std::uint32_t online = 0;
        std::uint32_t sources = 0;
        std::uint64_t prefix = 0;
    };
    [[nodiscard]] std::vector<Expected> naive(const SearchQuery& query) const;

    TermIndex index;
    Lists lists;
    std::vector<File> files;

private:
    [[nodiscard]] int levelOf(const QByteArray& name, std::uint64_t size, const SearchQuery& query) const;

    std::map<int, ContentNumber> m_contents;
    std::map<int, std::uint64_t> m_sizes;
    FoldedName m_folded;
};

bool fits(const QByteArray& text, const QByteArray& pattern)
{
    if (pattern.isEmpty())
        return text.isEmpty();
    if (pattern[0] == '*')
        return fits(text, pattern.mid(1)) || (!text.isEmpty() && fits(text.mid(1), pattern));
    return !text.isEmpty() && text[0] == pattern[0] && fits(text.mid(1), pattern.mid(1));
}

int levelOfPhrase(const QList<QByteArray>& words, const std::vector<QueryWord>& phrase, bool lastMayBegin)
{
    int best = 3;
    for (qsizetype at = 0; at + std::ssize(phrase) <= words.size(); ++at) {
        int level = 0;
        for (std::size_t i = 0; i < phrase.size(); ++i) {
            const QByteArray& word = words[at + static_cast<qsizetype>(i)];
            const QByteArray& wanted = phrase[i].text;
            if (phrase[i].pattern ? fits(word, wanted) : word == wanted)
                continue;
            const bool begins = !phrase[i].pattern && lastMayBegin && i + 1 == phrase.size() && word.startsWith(wanted);
            level = begins ? std::max(level, 1) : 3;
        }
        best = std::min(best, level);
    }
    return best;
}

int Catalog::levelOf(const QByteArray& name, std::uint64_t size, const SearchQuery& query) const
{
    FoldedName folded;
    folded.assign(name);
    QList<QByteArray> words;
    for (std::size_t i = 0; i < folded.words().size(); ++i)
        words += folded.word(i).toByteArray();
    const QByteArray extension = folded.extension().toByteArray();
    if (size < query.minSize || size > query.maxSize)
        return 3;
    if (!query.types.empty() &&
        std::find(query.types.begin(), query.types.end(), fileTypeOf(extension)) == query.types.end())
        return 3;
    if (!query.extensions.empty() &&
        std::find(query.extensions.begin(), query.extensions.end(), extension) == query.extensions.end())
        return 3;
    int level = 0;
    for (const QueryWord& wanted : query.words) {
        int best = 3;
        for (const QByteArray& word : std::as_const(words)) {
            if (wanted.pattern)
                best = std::min(best, fits(word, wanted.text) ? 0 : 3);
            else if (word == wanted.text)
                best = 0;
            else if (word.startsWith(wanted.text))
                best = std::min(best, 1);
            else if (wanted.text.size() >= 3 && word.contains(wanted.text))
                best = std::min(best, 2);
        }
        level = std::max(level, best);
    }
    for (const auto& phrase : query.phrases)
        level = std::max(level, levelOfPhrase(words, phrase, true));
    for (const auto& exclusion : query.exclusions) {
        if (levelOfPhrase(words, exclusion, false) == 0)
            return 3;
    }
    return level;
}

std::vector<Catalog::Expected> Catalog::naive(const SearchQuery& query) const
{
    std::map<int, Expected> byContent;
    std::map<int, std::set<ListNumber>> visible;
    for (const File& file : files) {
        std::set<ListNumber> mine;
        for (const ListNumber list : file.lists) {
            if (lists.isVisible(list))
                mine.insert(list);
        }
        visible[file.content].insert(mine.begin(), mine.end());
        const int level = mine.empty() ? 3 : levelOf(file.name, m_sizes.at(file.content), query);
        if (level == 3)
            continue;
        FoldedName folded;
        folded.assign(file.name);
        const Expected found{file.document, level, 0, 0, folded.sortPrefix()};
        Expected& best = byContent[file.content];
        if (std::tuple(found.level, found.prefix, found.document) < std::tuple(best.level, best.prefix, best.document))
            best = found;
    }
    std::vector<Expected> all;
    for (auto& [content, expected] : byContent) {
        for (const ListNumber list : visible[content]) {
            ++expected.sources;
            expected.online += lists.isOnline(list) ? 1 : 0;
        }
        all.push_back(expected);
    }
    std::sort(all.begin(), all.end(), [](const Expected& a, const Expected& b) {
        return std::tuple(a.level, ~a.online, a.prefix, a.document) <
               std::tuple(b.level, ~b.online, b.prefix, b.document);
    });
    return all;
}

SearchQuery parsed(const QString& text)
{
    auto query = SearchQuery::parse(text);
    return query ? *query : SearchQuery{};
}

} // namespace

class TestMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsLookingAtEveryName_data();
    void equalsLookingAtEveryName();
    void wholeWordsComeFirst();
    void moreOnlineSourcesComeFirst();
    void groupsNamesOfOneContent();
    void hidesHiddenLists();
    void findsWhatWasRemovedNoMore();
    void findsPartsOfChineseNames();
    void ranksAtMostTenThousand();
    void endsSoonOnHostileQueries();
};

void TestMatcher::equalsLookingAtEveryName_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 24; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestMatcher::equalsLookingAtEveryName()
{
    QFETCH(int, seed);
    SeededRandom random(static_cast<quint64>(seed));
    // Words that begin, hold and cross each other.
    const QList<QByteArray> stems{"an", "ana", "anab", "ban", "bana", "banana", "nab", "ab", "abc",  "c",
                                  "ca", "cab", "東",   "京",  "都",   "é",      "nan", "x1", "2020", "bcabc"};
    const QList<QByteArray> extensions{".mp3", ".flac", ".txt", "", ".ab", ".tar.gz"};
    Catalog catalog;
    const ListNumber listCount = 8;
    for (ListNumber list = 1; list <= listCount; ++list)
        catalog.lists.setState(list, static_cast<Lists::State>(random.below(3)));
    const auto word = [&] {
        QByteArray text = stems[static_cast<qsizetype>(random.below(static_cast<quint64>(stems.size())))];
        if (random.below(4) == 0)
            text += stems[static_cast<qsizetype>(random.below(static_cast<quint64>(stems.size())))];
        return text;
    };
    const auto fileCount = 50 + random.below(1500);
    for (quint64 i = 0; i < fileCount; ++i) {
        QByteArray name = word();
        for (quint64 n = random.below(4); n > 0; --n)
            name += (random.below(2) ? " " : "_") + word();
        name += extensions[static_cast<qsizetype>(random.below(static_cast<quint64>(extensions.size())))];
        std::set<ListNumber> lists;
        for (quint64 n = 1 + random.below(3); n > 0; --n)
            lists.insert(static_cast<ListNumber>(1 + random.below(listCount)));
        // At most a few names for each content: more are cut, which is documented.
        const int content = static_cast<int>(random.below(5) == 0 && i > 0 ? i - 1 : i);
        catalog.add(name, content, static_cast<std::uint64_t>(content) * 100, lists);
    }
    for (int round = 0; round < 40; ++round) {
        QByteArray text;
        for (quint64 n = 1 + random.below(3); n > 0; --n) {
            QByteArray part = word();
            switch (random.below(12)) {
            case 0:
                part = '"' + part + ' ' + word() + '"';
                break;
            case 1:
                part = '-' + part;
                break;
            case 2:
                part += '*';
                break;
            case 3:
                part = '*' + part;
                break;
            case 4:
                part = part.left(1) + '*' + part.right(1);
                break;
            case 5:
                part = "type:audio";
                break;
            case 6:
                part = random.below(2) ? "ext:mp3,ab" : "ext:txt";
                break;
            case 7:
                part = "size:>20K";
                break;
            default:
                break;
            }
            text += part + ' ';
        }
        const auto query = SearchQuery::parse(QString::fromUtf8(text));
        if (!query)
            continue;
        const auto expected = catalog.naive(*query);
        const int offset = static_cast<int>(random.below(3) == 0 ? random.below(30) : 0);
        const int limit = static_cast<int>(1 + random.below(200));
        const Matches matches = Matcher(catalog.index, catalog.lists).find(*query, offset, limit);

        const auto end = std::min<std::size_t>(expected.size(), static_cast<std::size_t>(offset + limit));
        const std::size_t count = end > static_cast<std::size_t>(offset) ? end - static_cast<std::size_t>(offset) : 0;
        QVERIFY2(matches.page.size() == count, text.constData());
        QVERIFY2(matches.more == (expected.size() > static_cast<std::size_t>(offset + limit)), text.constData());
        for (std::size_t i = 0; i < count; ++i) {
            const auto& wanted = expected[i + static_cast<std::size_t>(offset)];
            const Match& match = matches.page[i];
            QVERIFY2(match.row == catalog.index.rowOf(wanted.document), text.constData());
            QVERIFY2(match.level == wanted.level, text.constData());
            QVERIFY2(match.onlineCount == wanted.online, text.constData());
            QVERIFY2(match.sourceCount == wanted.sources, text.constData());
        }
    }
}

void TestMatcher::wholeWordsComeFirst()
{
    Catalog catalog;
    catalog.lists.setState(1, Lists::State::Online);
    const auto inside = catalog.add("a unbluesy song", 1, 1, {1});
    const auto beginning = catalog.add("b bluesy song", 2, 1, {1});
    const auto whole = catalog.add("c blue song", 3, 1, {1});
    catalog.add("d red song", 4, 1, {1});
    const auto matches = Matcher(catalog.index, catalog.lists).find(parsed(QStringLiteral("BLÜE")), 0, 10);
    QCOMPARE(matches.page.size(), std::size_t{3});
    QCOMPARE(matches.page[0].row, catalog.index.rowOf(whole));
    QCOMPARE(matches.page[1].row, catalog.index.rowOf(beginning));
    QCOMPARE(matches.page[2].row, catalog.index.rowOf(inside));
}

void TestMatcher::moreOnlineSourcesComeFirst()
{
    Catalog catalog;
    for (const ListNumber list : {1U, 2U})
        catalog.lists.setState(list, Lists::State::Online);
    catalog.lists.setState(3, Lists::State::Offline);
    const auto offline = catalog.add("a song", 1, 1, {3});
    const auto one = catalog.add("b song", 2, 1, {1, 3});
    const auto two = catalog.add("c song", 3, 1, {1, 2});
    const auto find = [&] { return Matcher(catalog.index, catalog.lists).find(parsed(QStringLiteral("song")), 0, 10); };
    QCOMPARE(find().page[0].row, catalog.index.rowOf(two));
    QCOMPARE(find().page[1].row, catalog.index.rowOf(one));
    QCOMPARE(find().page[1].onlineCount, 1U);
    QCOMPARE(find().page[1].sources.front(), 1U); // online ones first
    QCOMPARE(find().page[2].row, catalog.index.rowOf(offline));
    QCOMPARE(find().page[2].sourceCount, 1U);
    catalog.lists.setState(3, Lists::State::Online);
    catalog.lists.setState(2, Lists::State::Offline);
    QCOMPARE(find().page[0].row, catalog.index.rowOf(one));
}

void TestMatcher::groupsNamesOfOneContent()
{
    Catalog catalog;
    catalog.lists.setState(1, Lists::State::Online);
    catalog.lists.setState(2, Lists::State::Offline);
    const auto best = catalog.add("blue note", 1, 1, {1});
    const auto other = catalog.add("track 7 bluenote", 1, 1, {1, 2});
    const auto matches = Matcher(catalog.index, catalog.lists).find(parsed(QStringLiteral("blue")), 0, 10);
    QCOMPARE(matches.page.size(), std::size_t{1});
    QCOMPARE(matches.page[0].row, catalog.index.rowOf(best));
    QCOMPARE(matches.page[0].otherRows, std::vector<DocumentRow>{catalog.index.rowOf(other)});
    QCOMPARE(matches.page[0].sourceCount, 2U);
    QCOMPARE(matches.page[0].onlineCount, 1U);
}

void TestMatcher::hidesHiddenLists()
{
    Catalog catalog;
    catalog.lists.setState(1, Lists::State::Hidden);
    catalog.add("song", 1, 1, {1});
    const auto find = [&] { return Matcher(catalog.index, catalog.lists).find(parsed(QStringLiteral("song")), 0, 10); };
    QVERIFY(find().page.empty());
    catalog.lists.setState(1, Lists::State::Offline);
    QCOMPARE(find().page.size(), std::size_t{1});
}

void TestMatcher::findsWhatWasRemovedNoMore()
{
    Catalog catalog;
    catalog.lists.setState(1, Lists::State::Online);
    const auto song = catalog.add("song", 1, 1, {1});
    catalog.index.addSource(song, 1); // in a second folder
    QVERIFY(!catalog.index.removeSource(song, 1));
    QCOMPARE(Matcher(catalog.index, catalog.lists).find(parsed(QStringLiteral("song")), 0, 10).page.size(),
             std::size_t{1});
    QVERIFY(catalog.index.removeSource(song, 1));
    QVERIFY(!catalog.index.removeSource(song, 1));
    QVERIFY(Matcher(catalog.index, catalog.lists).find(parsed(QStringLiteral("song")), 0, 10).page.empty());
    QVERIFY(Matcher(catalog.index, catalog.lists).find(parsed(QStringLiteral("*")), 0, 10).page.empty());
    QCOMPARE(catalog.index.documentOf(catalog.index.rowOf(song)), NoDocument);
}

void TestMatcher::findsPartsOfChineseNames()
{
    Catalog catalog;
    catalog.lists.setState(1, Lists::State::Online);
    catalog.add("東京都の写真.jpg", 1, 1, {1});
    catalog.add("京東.jpg", 2, 1, {1});
    for (const auto* part : {"東京", "京都", "都の写", "写真"}) {
        const auto matches = Matcher(catalog.index, catalog.lists).find(parsed(QString::fromUtf8(part)), 0, 10);
        QCOMPARE(matches.page.size(), std::size_t{1});
        QCOMPARE(matches.page[0].row, DocumentRow{1});
    }
    QCOMPARE(Matcher(catalog.index, catalog.lists).find(parsed(QStringLiteral("京")), 0, 10).page.size(),
             std::size_t{2});
}

void TestMatcher::ranksAtMostTenThousand()
{
    Catalog catalog;
    catalog.lists.setState(1, Lists::State::Online);
    for (int i = 0; i < MaxCandidates + 500; ++i)
        catalog.add("same", i, 1, {1});
    Matcher matcher(catalog.index, catalog.lists);
    const auto query = parsed(QStringLiteral("same"));
    QVERIFY(matcher.find(query, 0, 100).more);
    QCOMPARE(matcher.find(query, MaxCandidates - 50, 100).page.size(), std::size_t{50});
    QVERIFY(matcher.find(query, MaxCandidates, 100).page.empty());
    QVERIFY(matcher.find(query, 2'000'000'000, 2'000'000'000).page.empty());
    QVERIFY(matcher.find(query, -5, -5).page.empty());
}

void TestMatcher::endsSoonOnHostileQueries()
{
    SeededRandom random(3);
    Catalog catalog;
    catalog.lists.setState(1, Lists::State::Online);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray name;
        for (int n = 0; n < 6; ++n)
            name += QByteArray(static_cast<qsizetype>(1 + random.below(20)), static_cast<char>('a' + random.below(2))) +
                    QByteArray::number(random.below(1000)) + ' ';
        catalog.add(name, i, 1, {1});
    }
    Matcher matcher(catalog.index, catalog.lists);
    for (const QString& text :
         {QStringLiteral("*a*a*a*a*a*a*a*b"), QStringLiteral("a b a b aa bb aaa bbb zzz"), QStringLiteral("*1*2*3*"),
          QStringLiteral("\"a b c d e\" -a -b -aa*"), QStringLiteral("aaaaaaaaaaaaaaaaaaaa*"),
          QStringLiteral("a* b* a*a b*b *a *b a*1 b*1 zz*")}) {
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(matcher.find(parsed(text), 0, 1000));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(text)); // slow machines and sanitizers; it takes a few ms
    }
}

QTEST_APPLESS_MAIN(TestMatcher)
#include "tst_matcher.moc"

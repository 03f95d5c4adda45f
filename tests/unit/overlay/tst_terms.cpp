// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/termcounter.h"
#include "overlay/terms.h"

#include "base/random.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Potluck;
using namespace Potluck::Overlay;

namespace {

std::size_t pairsOf(std::size_t words)
{
    return words * (words - 1) / 2;
}

std::vector<Term> termsOf(const char* name)
{
    NameTerms terms;
    return terms.of(name);
}

bool matches(const TermCounter& counter, const QString& query)
{
    Index::SearchRequest request;
    request.query = query;
    return counter.published()->matches(queryTerms(request));
}

} // namespace

class TestTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHashIsTheDocumentedOne();
    void namesHaveWordsPairsAndLooseWords();
    void longNamesHaveLooseWords();
    void repeatedWordsCountOnce();
    void queriesNeedPairs();
    void longWordsComeFirst();
    void patternsAndFiltersTellNothing();
    void whatMatchesIsNeverMissed();
    void wordsOfDifferentNamesDoNotMatch();
};

// Other implementations must come to the same numbers: FNV-1a 64 of "blue", then the finaliser of splitmix64.
void TestTerms::theHashIsTheDocumentedOne()
{
    QCOMPARE(wordTerm("blue"), Term{0xd6aca0b0b9ba62b1U});
    QCOMPARE(pairTerm(wordTerm("blue"), wordTerm("kind")), Term{0x56c9008919f5592eU});
    QCOMPARE(pairTerm(wordTerm("kind"), wordTerm("blue")), Term{0x56c9008919f5592eU});
    QCOMPARE(looseTerm(wordTerm("blue")), Term{0xc04b63c86f676a99U});
}

void TestTerms::namesHaveWordsPairsAndLooseWords()
{
    const auto terms = termsOf("Kind of Blue.flac");
    QCOMPARE(terms.size(), 4 + pairsOf(3) + 1);
    const auto has = [&](Term term) { return std::find(terms.begin(), terms.end(), term) != terms.end(); };
    QVERIFY(has(wordTerm("kind")));
    QVERIFY(has(wordTerm("flac")));
    QVERIFY(has(pairTerm(wordTerm("blue"), wordTerm("kind"))));
    QVERIFY(!has(pairTerm(wordTerm("blue"), wordTerm("flac"))));
    QVERIFY(has(looseTerm(wordTerm("flac"))));
    QVERIFY(!has(looseTerm(wordTerm("blue"))));
}

void TestTerms::longNamesHaveLooseWords()
{
    QCOMPARE(termsOf("a b c d e f g h i j.mp3").size(), 11 + pairsOf(PairWords) + 3);
    QCOMPARE(termsOf("a b c d e f g h").size(), 8 + pairsOf(PairWords));
    QCOMPARE(termsOf("").size(), std::size_t{0});
    QCOMPARE(termsOf(".mp3").size(), std::size_t{1 + 0});
}

void TestTerms::repeatedWordsCountOnce()
{
    QCOMPARE(termsOf("blue blue BLUE").size(), std::size_t{1});
    // The extension is a word of the name, too: as a word it is in pairs.
    QCOMPARE(termsOf("flac guide.flac").size(), 2 + pairsOf(2));
}

void TestTerms::queriesNeedPairs()
{
    Index::SearchRequest request;
    request.query = QStringLiteral("kind blue \"of blue\" ext:flac -live");
    const QueryTerms terms = queryTerms(request);
    QCOMPARE(terms.words.size(), std::size_t{4}); // kind, blue, of, flac
    QCOMPARE(terms.pairs.size(), pairsOf(3));     // the extension in none
    request.literal = true;
    request.query = QStringLiteral("x kind of b");
    QCOMPARE(queryTerms(request).words.size(), std::size_t{2}); // those at the ends may be parts
}

void TestTerms::longWordsComeFirst()
{
    Index::SearchRequest request;
    request.query = QStringLiteral("a kind \"of blues\" standards ext:mp3");
    const QueryTerms terms = queryTerms(request);
    const std::vector<Term> expected{wordTerm("standards"), wordTerm("blues"), wordTerm("kind"),
                                     wordTerm("of"),        wordTerm("a"),     wordTerm("mp3")};
    QCOMPARE(terms.words, expected);
    QCOMPARE(terms.pairs.front().pair, pairTerm(wordTerm("standards"), wordTerm("blues")));
}

void TestTerms::patternsAndFiltersTellNothing()
{
    Index::SearchRequest request;
    for (const auto* const text : {"blu*", "type:audio", "ext:mp3,flac", "size:>100M *", "size:nonsense"}) {
        request.query = QString::fromLatin1(text);
        QVERIFY2(queryTerms(request).isEmpty(), text);
    }
}

// For names and queries of all kinds: where each word of the query is a whole word of one name, the digest says so.
void TestTerms::whatMatchesIsNeverMissed()
{
    SeededRandom random(3);
    const QStringList vocabulary{QStringLiteral("blue"), QStringLiteral("kind"), QStringLiteral("of"),
                                 QStringLiteral("mp3"),  QStringLiteral("flac"), QStringLiteral("東京"),
                                 QStringLiteral("Ærø"),  QStringLiteral("01"),   QStringLiteral("live"),
                                 QStringLiteral("side"), QStringLiteral("b"),    QStringLiteral("Straße")};
    const QStringList separators{QStringLiteral(" "), QStringLiteral("."), QStringLiteral("_"), QStringLiteral(" - ")};
    int queries = 0;
    for (int round = 0; round < 3000; ++round) {
        QString name;
        for (std::uint64_t words = 1 + random.below(10); words > 0; --words) {
            name += vocabulary[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(vocabulary.size())))];
            if (words > 1)
                name += separators[static_cast<qsizetype>(random.below(4))];
        }
        TermCounter counter;
        counter.add(name.toUtf8());
        (void)counter.publish(1, 2);
        Index::FoldedName folded;
        folded.assign(name.toUtf8());
        for (int tries = 0; tries < 5; ++tries) {
            QStringList words;
            for (std::uint64_t count = 1 + random.below(4); count > 0; --count)
                words += QString::fromUtf8(folded.word(random.below(folded.words().size())));
            QString query = words.join(QLatin1Char(' '));
            if (!folded.extension().isEmpty() && random.below(4) == 0)
                query += QStringLiteral(" ext:") + QString::fromUtf8(folded.extension());
            QVERIFY2(matches(counter, query), qPrintable(name + QStringLiteral(" <- ") + query));
            ++queries;
        }
    }
    QCOMPARE(queries, 15'000);
}

void TestTerms::wordsOfDifferentNamesDoNotMatch()
{
    TermCounter counter;
    counter.add("Kind of Blue.flac");
    counter.add("Giant Steps.flac");
    (void)counter.publish(1, 2);
    QVERIFY(matches(counter, QStringLiteral("giant steps")));
    QVERIFY(matches(counter, QStringLiteral("giant flac")));
    QVERIFY(!matches(counter, QStringLiteral("giant blue")));
    QVERIFY(!matches(counter, QStringLiteral("train")));
}

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"

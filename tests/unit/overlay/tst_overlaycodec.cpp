// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplemessages.h"

#include "overlay/codec.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <set>

using namespace Potluck;
using namespace Potluck::Overlay;
using namespace Potluck::Overlay::Test;

namespace {

const QString Vectors = QStringLiteral(POTLUCK_TEST_DATA "/wire/overlay");

QByteArray vectorOf(const char* name)
{
    QFile file(Vectors + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".bin"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestOverlayCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheGoldenVectors_data();
    void writesTheGoldenVectors();
    void hasAVectorOfEachKind();
    void passesOverWhatLaterVersionsAdd();
    void refusesOtherKinds();
    void refusesWhatIsCutOff();
    void refusesCountsThatCannotBe();
    void refusesWhatIsOutOfRange();
    void readsAllFields();
};

void TestOverlayCodec::writesTheGoldenVectors_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const auto& sample : sampleMessages())
        QTest::newRow(sample.first) << number++;
}

void TestOverlayCodec::writesTheGoldenVectors()
{
    QFETCH(int, number);
    const auto [name, message] = sampleMessages()[static_cast<std::size_t>(number)];
    const QByteArray bytes = encode(message);
    QCOMPARE(bytes.toHex(' '), vectorOf(name).toHex(' '));
    QCOMPARE(encodedSize(message), bytes.size());
    const auto again = decode(bytes);
    QVERIFY(again);
    QCOMPARE(again->index(), message.index());
    QCOMPARE(encode(*again), bytes);
}

void TestOverlayCodec::hasAVectorOfEachKind()
{
    std::set<std::size_t> kinds;
    QStringList names;
    for (const auto& [name, message] : sampleMessages()) {
        kinds.insert(message.index());
        names += QLatin1String(name) + QStringLiteral(".bin");
    }
    QCOMPARE(kinds.size(), KindCount);
    names.sort();
    QCOMPARE(QDir(Vectors).entryList(QDir::Files, QDir::Name), names);
}

void TestOverlayCodec::passesOverWhatLaterVersionsAdd()
{
    // [9, 65537, false, {"later": [1, 2]}, null]
    QVERIFY(decode(QByteArray::fromHex("85091a00010001f4a1656c6174657282"
                                       "0102f6")));
}

void TestOverlayCodec::refusesOtherKinds()
{
    const auto refused = decode(QByteArray::fromHex("8118ff"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    QCOMPARE(decode(QByteArray::fromHex("a0")).error().code, ErrorCode::Protocol);
    QVERIFY(!decode({}));
}

void TestOverlayCodec::refusesWhatIsCutOff()
{
    for (const auto& [name, message] : sampleMessages()) {
        const QByteArray bytes = encode(message);
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!decode(bytes.first(size)), name);
        QVERIFY2(!decode(QByteArray(bytes).append('\0')), name);
    }
}

void TestOverlayCodec::refusesCountsThatCannotBe()
{
    QVERIFY(!decode(QByteArray::fromHex("82089b7fffffffffffffff"))); // want: so many places
    QVERIFY(!decode(QByteArray::fromHex("82089f0102ff")));           // want: of indefinite length
    QVERIFY(!decode(QByteArray::fromHex("8406010182"
                                        "0102"
                                        "f4")));                         // sums: a wrong count
    QVERIFY(!decode(QByteArray::fromHex("840618ff80f4")));               // sums: too many bits
    QVERIFY(!decode(QByteArray::fromHex("830a01841a7fffffff1020f540"))); // digest: more terms than bits
    QVERIFY(!decode(QByteArray::fromHex("830a01845bffffffffffffffff"))); // digest: more bytes than there are
}

void TestOverlayCodec::refusesWhatIsOutOfRange()
{
    Answer answer;
    answer.id = filled<QueryId>('\x22');
    answer.results = {sampleResult()};
    answer.results[0].content = std::nullopt; // told apart by nothing
    QVERIFY(!decode(encode(answer)));
    answer.results[0] = sampleResult();
    answer.results[0].match = 3;
    QVERIFY(!decode(encode(answer)));
    answer.results = QList<Index::SearchResult>(MaxResults + 1, sampleResult());
    QVERIFY(!decode(encode(answer)));
    Record nobody;
    QVERIFY(!decode(encode(Welcome{{std::make_shared<const Record>(nobody)}, true})));
    QueryBody query = *sampleQuery();
    query.request.query = QString(Index::MaxQueryChars + 1, QLatin1Char('a'));
    QVERIFY(!decode(encode(Query{std::make_shared<const QueryBody>(query), false, {}, 0})));
    // A record that is not the asker's.
    query = *sampleQuery();
    query.asker = filled<MemberId>('\x99');
    query.askerRecord = sampleRecord();
    QVERIFY(!decode(encode(Query{std::make_shared<const QueryBody>(query), false, {}, 0})));
}

void TestOverlayCodec::readsAllFields()
{
    Answer answer;
    answer.id = filled<QueryId>('\x22');
    answer.results = {sampleResult(), sampleResult()};
    answer.results[1].content = std::nullopt;
    answer.results[1].sha1 = filled<Content::Sha1Digest>('\x66');
    answer.results[1].md5 = filled<Content::Md5Digest>('\x77');
    answer.results[1].size = std::nullopt;
    answer.results[1].name = QStringLiteral("音楽 Ærø 😀");
    answer.results[1].otherNames = {QStringLiteral("b"), QStringLiteral("c")};
    answer.results[1].sources[0].dialects = Dialect::Beer2beer | Dialect::Alakazaam;
    answer.more = true;
    answer.last = false;
    const auto bytes = encode(answer);
    QCOMPARE(encodedSize(answer), bytes.size());
    const auto message = decode(bytes);
    QVERIFY(message);
    const Answer& again = std::get<Answer>(*message);
    QCOMPARE(again.results.size(), qsizetype{2});
    QCOMPARE(again.results[0].sources[0].user, QStringLiteral("anna"));
    QCOMPARE(again.results[0].sources[0].key, answer.results[0].sources[0].key);
    QCOMPARE(again.results[1].name, answer.results[1].name);
    QCOMPARE(again.results[1].otherNames, answer.results[1].otherNames);
    QCOMPARE(again.results[1].sha1, answer.results[1].sha1);
    QCOMPARE(again.results[1].md5, answer.results[1].md5);
    QVERIFY(!again.results[1].size);
    QCOMPARE(again.results[1].sources[0].dialects, Dialect::Beer2beer | Dialect::Alakazaam);
    QVERIFY(again.more);
    QVERIFY(!again.last);

    const auto query = decode(encode(Query{sampleQuery(), true, Prefix::numbered(3, 4), 6}));
    QVERIFY(query);
    const Query& read = std::get<Query>(*query);
    QCOMPARE(read.query->terms.words, sampleQuery()->terms.words);
    QCOMPARE(read.query->terms.pairs.size(), std::size_t{3});
    QVERIFY((read.prefix == Prefix::numbered(3, 4)));
    QCOMPARE(int(read.most), 6);
}

QTEST_GUILESS_MAIN(TestOverlayCodec)
#include "tst_overlaycodec.moc"

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

Answers answersWith(const QList<Index::SearchResult>& results)
{
    Answer answer;
    answer.results = results;
    return {filled<QueryId>('\x22'), 0, std::nullopt, {answer}};
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
    void tellsAFileOnce();
    void addressesAreWrittenAsBytesWhereTheyAreIPv4();
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
    Answers answers = answersWith({sampleResult()});
    auto& results = answers.answers[0].results;
    results[0].content = std::nullopt; // told apart by nothing
    QVERIFY(!decode(encode(answers)));
    results[0] = sampleResult();
    results[0].match = 3;
    QVERIFY(!decode(encode(answers)));
    results = QList<Index::SearchResult>(MaxResults + 1, sampleResult());
    QVERIFY(!decode(encode(answers)));
    results = {};
    answers.answers.assign(MaxAnswers + 1, Answer{});
    QVERIFY(!decode(encode(answers)));
    Record nobody;
    QVERIFY(!decode(encode(Welcome{{std::make_shared<const Record>(nobody)}, true})));
    QueryBody query = *sampleQuery();
    query.request.query = QString(Index::MaxQueryChars + 1, QLatin1Char('a'));
    QVERIFY(!decode(encode(Query{std::make_shared<const QueryBody>(query), false, {}, 0})));
    // A record that is not the asker's.
    query = *sampleQuery();
    query.asker = 0x9999999999999999U;
    query.askerRecord = sampleRecord();
    QVERIFY(!decode(encode(Query{std::make_shared<const QueryBody>(query), false, {}, 0})));
}

void TestOverlayCodec::readsAllFields()
{
    Answers answers = answersWith({sampleResult(), sampleResult()});
    Answer& answer = answers.answers[0];
    answer.results[1].content = std::nullopt;
    answer.results[1].sha1 = filled<Content::Sha1Digest>('\x66');
    answer.results[1].md5 = filled<Content::Md5Digest>('\x77');
    answer.results[1].size = std::nullopt;
    answer.results[1].name = QStringLiteral("音楽 Ærø 😀");
    answer.results[1].otherNames = {QStringLiteral("b"), QStringLiteral("c")};
    answer.results[1].sources[0].dialects = Dialect::Beer2beer | Dialect::Alakazaam;
    answer.more = true;
    answer.last = false;
    answer.holder = 77;
    answers.asker = 78;
    answers.routed = Routed{Prefix::numbered(9, 6), 3, 12};
    const auto bytes = encode(answers);
    QCOMPARE(encodedSize(answers), bytes.size());
    const auto message = decode(bytes);
    QVERIFY(message);
    const Answers& all = std::get<Answers>(*message);
    QCOMPARE(all.id, answers.id);
    QCOMPARE(all.asker, std::uint64_t{78});
    QVERIFY(all.routed.has_value());
    QVERIFY((all.routed->covered == Prefix::numbered(9, 6)));
    QCOMPARE(int(all.routed->asked), 3);
    QCOMPARE(int(all.routed->matched), 12);
    const Answer& again = all.answers[0];
    QCOMPARE(again.holder, std::uint64_t{77});
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

void TestOverlayCodec::tellsAFileOnce()
{
    Index::SearchResult other = sampleResult();
    other.name = QStringLiteral("Another name.flac");
    Answers answers = answersWith({sampleResult(), other});
    answers.answers.push_back(answers.answers[0]);
    answers.answers[1].holder = 5;
    answers.answers[1].results[0].sources[0].user = QStringLiteral("bert");
    answers.answers[1].results[0].sourceCount = 9;
    answers.answers[1].results[0].match = 1;
    const QByteArray bytes = encode(answers);
    QCOMPARE(encodedSize(answers), bytes.size());
    QCOMPARE(bytes.count("Kind of Blue.flac"), qsizetype{1});
    // Under another name it is told again: once, and the second time it is the first one's content with that name.
    QCOMPARE(bytes.count(answers.answers[0].results[0].content->toByteArray()), qsizetype{3});
    const auto message = decode(bytes);
    QVERIFY(message);
    const auto& read = std::get<Answers>(*message).answers;
    QCOMPARE(read.size(), std::size_t{2});
    QCOMPARE(read[1].results[0].name, QStringLiteral("Kind of Blue.flac"));
    QCOMPARE(read[1].results[0].content, sampleResult().content);
    QCOMPARE(read[1].results[0].size, sampleResult().size);
    QCOMPARE(read[1].results[0].sources.size(), qsizetype{1});
    QCOMPARE(read[1].results[0].sources[0].user, QStringLiteral("bert"));
    QCOMPARE(read[1].results[0].sourceCount, 9U);
    QCOMPARE(int(read[1].results[0].match), 1);
    QCOMPARE(read[1].results[1].name, other.name);
    QCOMPARE(read[0].results[0].sources[0].user, QStringLiteral("anna"));

    // Of a result that was not told, or has no content.
    answers = answersWith({sampleResult(), sampleResult()});
    answers.answers[0].results[0].sources = {};
    answers.answers[0].results[1].sources = {};
    QByteArray wire = encode(answers);
    QVERIFY(decode(wire));
    const QByteArray reference = QByteArray::fromHex("8500800101"
                                                     "00");
    QCOMPARE(wire.count(reference), qsizetype{1});
    QVERIFY(!decode(QByteArray(wire).replace(reference, QByteArray::fromHex("8501800101"
                                                                            "00"))));
    QVERIFY(!decode(QByteArray(wire).replace(reference, QByteArray::fromHex("8507800101"
                                                                            "00"))));
    answers.answers[0].results[0].sha1 = filled<Content::Sha1Digest>('\x66');
    answers.answers[0].results[1] = answers.answers[0].results[0];
    wire = encode(answers);
    QVERIFY(decode(wire));
    const QByteArray content = QByteArray::fromHex("5820") + QByteArray(32, '\x33');
    QVERIFY(!decode(QByteArray(wire).replace(content, QByteArray("\xf6"))));

    // A hundred results are enough, however they are told.
    answers = answersWith(QList<Index::SearchResult>(60, sampleResult()));
    answers.answers.push_back(answers.answers[0]);
    QVERIFY(!decode(encode(answers)));
    answers.answers[1].results.resize(40);
    QVERIFY(decode(encode(answers)));
}

void TestOverlayCodec::addressesAreWrittenAsBytesWhereTheyAreIPv4()
{
    const auto again = [](const QString& host) {
        Record record = *sampleRecord();
        record.addresses = {{host, 7700}};
        const QByteArray bytes = encode(Welcome{{std::make_shared<const Record>(record)}, true});
        const auto message = decode(bytes);
        const QString read =
            message ? std::get<Welcome>(*message).records[0]->addresses[0].host : QStringLiteral("malformed");
        return std::pair(bytes.contains(host.toUtf8()), read);
    };
    for (const char* host : {"192.0.2.7", "0.0.0.0", "255.255.255.255", "10.200.3.40"})
        QCOMPARE(again(QLatin1String(host)), std::pair(false, QString(QLatin1String(host))));
    for (const char* host : {"2001:db8::7", "example.org", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1..2.3", ""})
        QCOMPARE(again(QLatin1String(host)), std::pair(true, QString(QLatin1String(host))));
    // A welcome whose address has three bytes.
    Record record = *sampleRecord();
    record.addresses = {{QStringLiteral("192.0.2.7"), 7700}};
    QByteArray bytes = encode(Welcome{{std::make_shared<const Record>(record)}, true});
    bytes.replace(QByteArray::fromHex("44c0000207"), QByteArray::fromHex("43c00002"));
    QVERIFY(!decode(bytes));
}

QTEST_GUILESS_MAIN(TestOverlayCodec)
#include "tst_overlaycodec.moc"

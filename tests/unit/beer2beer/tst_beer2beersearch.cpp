// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/beer2beer/indexrecords.h"
#include "dialects/beer2beer/searchwords.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Beer2beer;

class TestBeer2beerSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWordsThatMustBeFound_data();
    void sendsWordsThatMustBeFound();
    void rates_data();
    void rates();
    void takesLiteralTextAsItIs();
    void refusesWhatHasNoWords_data();
    void refusesWhatHasNoWords();
    void listsBestFirstAndJoinsHosts();
    void keepsAddressesThatCanBeCalled();
    void leavesOutWhatWasNotAskedFor();
    void looksForLongestWord();
};

namespace {

Index::SearchRequest query(const QString& text, bool literal = false)
{
    Index::SearchRequest request;
    request.query = text;
    request.literal = literal;
    return request;
}

HostRecord host(const QString& name, quint64 size, char digest, quint64 id, const QString& address, quint16 port = 9999)
{
    HostRecord record;
    record.file.name = name;
    record.file.size = size;
    record.file.sha1.bytes[0] = static_cast<std::uint8_t>(digest);
    record.user = QStringLiteral("user%1").arg(id);
    record.id = id;
    record.host = address;
    record.port = port;
    return record;
}

std::optional<quint8> everything(const FileRecord&)
{
    return quint8{0};
}

} // namespace

void TestBeer2beerSearch::sendsWordsThatMustBeFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sent");
    QTest::newRow("words") << QStringLiteral("Blue  Note") << QStringLiteral("blue note");
    QTest::newRow("once each") << QStringLiteral("note Note") << QStringLiteral("note");
    QTest::newRow("accents stay") << QStringLiteral("Café") << QStringLiteral("café");
    QTest::newRow("phrase") << QStringLiteral("\"kind of blue\" miles") << QStringLiteral("kind of blue miles");
    QTest::newRow("exclusions") << QStringLiteral("blue -live -\"side b\" note") << QStringLiteral("blue note");
    QTest::newRow("filters") << QStringLiteral("note type:audio ext:mp3 size:>1M") << QStringLiteral("note");
    QTest::newRow("pattern") << QStringLiteral("jaz* *ole") << QStringLiteral("jaz ole");
    QTest::newRow("punctuation") << QStringLiteral("side-b.flac") << QStringLiteral("side b flac");
    QTest::newRow("quote that does not end") << QStringLiteral("a \"b c") << QStringLiteral("a b c");
}

void TestBeer2beerSearch::sendsWordsThatMustBeFound()
{
    QFETCH(QString, text);
    QFETCH(QString, sent);
    const auto words = SearchWords::of(query(text));
    QVERIFY(words);
    QCOMPARE(words->words.join(u' '), sent);
}

void TestBeer2beerSearch::rates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("match"); // -1: none
    const auto row = [](const char* text, const char* name, int match) {
        QTest::addRow("%s: %s", text, name) << QString::fromUtf8(text) << QString::fromUtf8(name) << match;
    };
    row("blue note", "Blue Note.mp3", 0);
    row("blue not", "Blue Note.mp3", 1);
    row("blue ote", "Blue Note.mp3", 2);
    row("blue note", "Blue.mp3", -1);
    row("cafe", "Café.mp3", 0);
    row("\"kind of\"", "A kind of blue.mp3", 0);
    row("\"of kind\"", "A kind of blue.mp3", -1);
    row("blue -live", "Blue.mp3", 0);
    row("blue -live", "Blue (live).mp3", -1);
    row("blue ext:flac", "Blue.mp3", -1);
    row("blue ext:mp3", "Blue.mp3", 0);
    row("blue type:audio", "Blue.mp3", 0);
    row("blue type:video", "Blue.mp3", -1);
    row("blue size:>1M", "Blue.mp3", -1);
    row("blue size:<1M", "Blue.mp3", 0);
    row("bl*e", "Blue.mp3", 0);
    row("bl*", "Blue.mp3", 0);
    row("*ue", "Blue.mp3", 0);
    row("b*l*x", "Blue.mp3", -1);
    row("ab*ba", "aba", -1);
}

void TestBeer2beerSearch::rates()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(int, match);
    const auto words = SearchWords::of(query(text));
    QVERIFY(words);
    const auto rated = words->rate(name, 1000);
    QCOMPARE(rated ? int{*rated} : -1, match);
}

void TestBeer2beerSearch::takesLiteralTextAsItIs()
{
    const auto words = SearchWords::of(query(QStringLiteral("-Live \"b\""), true));
    QVERIFY(words);
    QCOMPARE(words->words, (QStringList{QStringLiteral("-live"), QStringLiteral("\"b\"")}));
    QVERIFY(words->rate(QStringLiteral("x-live \"B\"y"), 0));
    QVERIFY(!words->rate(QStringLiteral("\"b\" -live"), 0));
}

void TestBeer2beerSearch::refusesWhatHasNoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("literal");
    QTest::addColumn<int>("code");
    QTest::newRow("everything") << QStringLiteral("*") << false << int(ErrorCode::Unsupported);
    QTest::newRow("everything, literally") << QStringLiteral("*") << true << int(ErrorCode::Unsupported);
    QTest::newRow("filters") << QStringLiteral("type:audio") << false << int(ErrorCode::Unsupported);
    QTest::newRow("nothing") << QString() << false << int(ErrorCode::InvalidArgument);
    QTest::newRow("nothing, literally") << QString() << true << int(ErrorCode::Unsupported);
    QTest::newRow("a bad filter") << QStringLiteral("a size:x") << false << int(ErrorCode::InvalidArgument);
    QTest::newRow("too long") << QString(2000, u'a') << false << int(ErrorCode::InvalidArgument);
    QTest::newRow("too long, literally") << QString(2000, u'a') << true << int(ErrorCode::InvalidArgument);
}

void TestBeer2beerSearch::refusesWhatHasNoWords()
{
    QFETCH(QString, text);
    QFETCH(bool, literal);
    QFETCH(int, code);
    const auto words = SearchWords::of(query(text, literal));
    QVERIFY(!words);
    QCOMPARE(int(words.error().code), code);
    QVERIFY(!words.error().detail.isEmpty());
}

void TestBeer2beerSearch::listsBestFirstAndJoinsHosts()
{
    const QString away = QStringLiteral("None");
    const auto results = resultsOf({host(QStringLiteral("lowest"), 1, 'a', 1, QStringLiteral("10.0.0.1")),
                                    host(QStringLiteral("pie"), 5, 'b', 2, away),
                                    host(QStringLiteral("Pie (old)"), 5, 'b', 3, QStringLiteral("10.0.0.3"), 7700),
                                    host(QStringLiteral("pie of another size"), 6, 'b', 3, QStringLiteral("10.0.0.3")),
                                    host(QStringLiteral("pie"), 5, 'b', 3, QStringLiteral("10.0.0.3"), 7700)},
                                   everything, false);
    QCOMPARE(results.size(), 3);
    const Index::SearchResult& pie = results.at(0);
    QCOMPARE(pie.name, QStringLiteral("pie"));
    QCOMPARE(pie.otherNames, QStringList{QStringLiteral("Pie (old)")});
    QVERIFY(!pie.content);
    QCOMPARE(*pie.size, 5U);
    QCOMPARE(int(pie.sha1->bytes[0]), int('b'));
    QCOMPARE(pie.sourceCount, 2U);
    QCOMPARE(pie.onlineCount, 1U);
    QCOMPARE(pie.sources.at(0).peer.value, 3U);
    QCOMPARE(pie.sources.at(0).addresses, (QList<Index::Endpoint>{{QStringLiteral("10.0.0.3"), 7700}}));
    QCOMPARE(pie.sources.at(0).dialects, Dialects(Dialect::Beer2beer));
    QVERIFY(pie.sources.at(0).key.isNull());
    QCOMPARE(pie.sources.at(1).user, QStringLiteral("user2"));
    QVERIFY(!pie.sources.at(1).online);
    QVERIFY(pie.sources.at(1).addresses.isEmpty());
    QCOMPARE(results.at(1).name, QStringLiteral("pie of another size"));
    QCOMPARE(results.at(2).name, QStringLiteral("lowest"));
}

void TestBeer2beerSearch::keepsAddressesThatCanBeCalled()
{
    const auto addressOf = [](const QString& address, bool isLocal) {
        const auto results = resultsOf({host(QStringLiteral("a"), 1, 'a', 1, address)}, everything, isLocal);
        const auto& addresses = results.at(0).sources.at(0).addresses;
        return addresses.isEmpty() ? QString() : addresses.at(0).host;
    };
    QCOMPARE(addressOf(QStringLiteral("10.0.0.1"), false), QStringLiteral("10.0.0.1"));
    QCOMPARE(addressOf(QStringLiteral("::ffff:10.0.0.1"), false), QStringLiteral("10.0.0.1"));
    QCOMPARE(addressOf(QStringLiteral("fd00::0001"), false), QStringLiteral("fd00::1"));
    QCOMPARE(addressOf(QStringLiteral("127.0.0.1"), true), QStringLiteral("127.0.0.1"));
    // Somebody else's own machine, everybody, nobody, and what would have to be looked up.
    QCOMPARE(addressOf(QStringLiteral("127.0.0.1"), false), QString());
    QCOMPARE(addressOf(QStringLiteral("224.0.0.1"), false), QString());
    QCOMPARE(addressOf(QStringLiteral("0.0.0.0"), false), QString());
    QCOMPARE(addressOf(QStringLiteral("victim.example"), false), QString());
    QCOMPARE(addressOf(QString(), false), QString());
}

void TestBeer2beerSearch::leavesOutWhatWasNotAskedFor()
{
    const auto results = resultsOf(
        {host(QStringLiteral("blue"), 1, 'a', 1, {}), host(QStringLiteral("red"), 1, 'b', 1, {})},
        [](const FileRecord& file) {
            return file.name == QLatin1String("blue") ? std::optional<quint8>(1) : std::nullopt;
        },
        false);
    QCOMPARE(results.size(), 1);
    QCOMPARE(results.at(0).name, QStringLiteral("blue"));
    QCOMPARE(int(results.at(0).match), 1);
}

void TestBeer2beerSearch::looksForLongestWord()
{
    QCOMPARE(longestWordOf(QStringLiteral("01 - Kind of Blue.flac")), QStringLiteral("Blue.flac"));
    QCOMPARE(longestWordOf(QStringLiteral("one")), QStringLiteral("one"));
    QCOMPARE(longestWordOf(QString()), QString());
}

QTEST_GUILESS_MAIN(TestBeer2beerSearch)
#include "tst_beer2beersearch.moc"

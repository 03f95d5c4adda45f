// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/searchquery.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Index;

namespace {

// A query in one line: words, [phrases], -exclusions, filters.
QString told(const SearchQuery& query)
{
    const auto phrase = [](const std::vector<QueryWord>& words) {
        QStringList texts;
        for (const QueryWord& word : words)
            texts += QString::fromUtf8(word.text) + (word.pattern ? QStringLiteral("!") : QString());
        return texts.join(QLatin1Char(' '));
    };
    QStringList parts;
    for (const QueryWord& word : query.words)
        parts += phrase({word});
    for (const auto& words : query.phrases)
        parts += QStringLiteral("[") + phrase(words) + QStringLiteral("]");
    for (const auto& words : query.exclusions)
        parts += QStringLiteral("-[") + phrase(words) + QStringLiteral("]");
    for (const FileType type : query.types)
        parts += QStringLiteral("type%1").arg(static_cast<int>(type));
    for (const QByteArray& extension : query.extensions)
        parts += QStringLiteral(".") + QString::fromUtf8(extension);
    if (query.minSize > 0)
        parts += QStringLiteral(">=%1").arg(query.minSize);
    if (query.maxSize < std::numeric_limits<std::uint64_t>::max())
        parts += QStringLiteral("<=%1").arg(query.maxSize);
    return parts.join(QLatin1Char(' '));
}

} // namespace

class TestSearchQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void knowsTypes();
};

void TestSearchQuery::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    const auto row = [](const char* text, const char* query) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(query);
    };
    row("Blue  Note", "blue note");
    row("blue-note.mp3", "blue note mp3");
    row("\"Kind of  Blue\"", "[kind of blue]");
    row("\"open end", "[open end]");
    row("jazz -live -\"side b\" -side-c", "jazz -[live] -[side b] -[side c]");
    row("東京都 x", "x [東 京 都]");
    row("東", "東");
    row("jaz* *ole f*o", "jaz*! *ole! f*o!");
    row("*", "");
    row("* -live", "-[live]");
    row("*.mp3", "mp3");
    row("a**b", "a*b!");
    row("x -foo*", "x -[foo*!]");
    row("type:audio,Video x", "x type1 type2");
    row("TYPE:image", "type3");
    row("ext:.FLAC,mp3", ".flac .mp3");
    row("size:>100M", ">=104857601");
    row("size:>=1K size:<=2K", ">=1024 <=2048");
    row("size:<4K", "<=4095");
    row("size:1M-2G", ">=1048576 <=2147483648");
    row("size:1.5K", ">=1536");
    row("size:700", ">=700");
    row("size:0", "<=0");
    row("size:2kb", ">=2048");
    row("foo:bar", "foo bar");
    row("- x", "x");
    row("x \"\" -\"\"", "x");
}

void TestSearchQuery::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    const auto parsed = SearchQuery::parse(text);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(told(*parsed), query);
}

void TestSearchQuery::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "   ",
                             "-live",
                             "...",
                             "\"\"",
                             "type:",
                             "type:nonsense",
                             "ext:",
                             "ext:a.b",
                             "ext:c++",
                             "size:",
                             "size:x",
                             "size:>",
                             "size:-",
                             "size:5-",
                             "size:9M-1M",
                             "size:<0",
                             "size:1.x",
                             "size:99999999999999T",
                             "size:9999999999999999999",
                             "-type:audio",
                             "size:1-2-3"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("too long") << QString(2000, QLatin1Char('x'));
    QTest::newRow("too many words") << QStringLiteral("w ").repeated(33);
    QTest::newRow("too many characters of a phrase") << QString(33, QChar(0x6771));
}

void TestSearchQuery::refuses()
{
    QFETCH(QString, text);
    const auto parsed = SearchQuery::parse(text);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!parsed.error().detail.isEmpty());
}

void TestSearchQuery::knowsTypes()
{
    QCOMPARE(fileTypeOf("mp3"), FileType::Audio);
    QCOMPARE(fileTypeOf("zst"), FileType::Archive);
    QCOMPARE(fileTypeOf("3gp"), FileType::Video);
    QCOMPARE(fileTypeOf("nothing"), FileType::Other);
    QCOMPARE(fileTypeOf(""), FileType::Other);
}

QTEST_APPLESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"

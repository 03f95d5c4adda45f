// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/searchmerge.h"

#include <QTest>

using namespace Potluck;
using Node::FoundRow;
using Node::SearchMerge;

namespace {

Content::ContentId content(quint8 first)
{
    Content::ContentId id;
    id.bytes[0] = first;
    return id;
}

Index::Source source(quint8 key, const QString& user, bool online)
{
    Index::Source result;
    result.peer = Index::RegistrationId{key};
    result.user = user;
    result.online = online;
    result.key.bytes[0] = key;
    result.addresses = {{QStringLiteral("127.0.0.1"), quint16(7000 + key)}};
    return result;
}

Index::SearchResult result(quint8 id, const QString& name, quint8 match, const QList<Index::Source>& sources)
{
    Index::SearchResult row;
    row.content = content(id);
    row.size = 100;
    row.name = name;
    row.match = match;
    row.sources = sources;
    row.sourceCount = static_cast<quint32>(sources.size());
    for (const Index::Source& one : sources)
        row.onlineCount += one.online ? 1 : 0;
    return row;
}

Content::Sha1Digest sha1(quint8 first)
{
    Content::Sha1Digest digest;
    digest.bytes[0] = first;
    return digest;
}

Content::Md5Digest md5(quint8 first)
{
    Content::Md5Digest digest;
    digest.bytes[0] = first;
    return digest;
}

// Of a seed network: it has an address and no key.
Index::Source seed(quint8 host, bool online)
{
    Index::Source result;
    result.peer = Index::RegistrationId{host};
    result.online = online;
    result.dialects = Dialect::Beer2beer;
    result.addresses = {{QStringLiteral("127.0.0.%1").arg(host), 9999}};
    return result;
}

Index::SearchResult ofSha1(quint8 digest, quint64 size, const Index::Source& source)
{
    auto row = result(0, QStringLiteral("a"), 2, {source});
    row.content.reset();
    row.sha1 = sha1(digest);
    row.size = size;
    return row;
}

Index::SearchResult ofMd5(quint8 digest, const QString& name, const Index::Source& source)
{
    auto row = result(0, name, 2, {source});
    row.content.reset();
    row.size.reset();
    row.md5 = md5(digest);
    return row;
}

QStringList names(const QList<FoundRow>& rows)
{
    QStringList result;
    for (const FoundRow& row : rows)
        result.append(row.name);
    return result;
}

} // namespace

class TestSearchMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void independentNetworksCountWhereLinkedIndexesAnswer();
    void joinsWhatTwoIndexesKnowOfOneContent()
    {
        SearchMerge merge;
        merge.add(QStringLiteral("club"),
                  {result(1, QStringLiteral("a.iso"), 1, {source(1, QStringLiteral("anna"), true)})});
        merge.add(QStringLiteral("lab"),
                  {result(1, QStringLiteral("A.ISO"), 0, {source(2, QStringLiteral("bruno"), true)})});
        const auto rows = merge.best(10);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].name, QStringLiteral("a.iso"));
        QCOMPARE(rows[0].sourceCount, 2);
        QCOMPARE(rows[0].onlineCount, 2);
        QCOMPARE(rows[0].sources[1].index, QStringLiteral("lab"));
        QCOMPARE(rows[0].sources[1].address, QStringLiteral("127.0.0.1:7002"));
    }

    void countsAPeerOfTwoIndexesOnce()
    {
        SearchMerge merge;
        merge.add(QStringLiteral("club"),
                  {result(1, QStringLiteral("a"), 0, {source(1, QStringLiteral("anna"), false)})});
        merge.add(QStringLiteral("lab"),
                  {result(1, QStringLiteral("a"), 0, {source(1, QStringLiteral("anna"), true)})});
        const auto rows = merge.best(10);
        QCOMPARE(rows[0].sources.size(), 1);
        QCOMPARE(rows[0].sourceCount, 1);
        QCOMPARE(rows[0].onlineCount, 1);
        QVERIFY(rows[0].sources[0].online);
    }

    void keepsContentsOfDifferentSizesApart()
    {
        SearchMerge merge;
        auto liar = result(1, QStringLiteral("a"), 0, {source(2, QStringLiteral("liar"), true)});
        liar.size = 7;
        merge.add(QStringLiteral("club"),
                  {result(1, QStringLiteral("a"), 0, {source(1, QStringLiteral("anna"), true)}), liar});
        QCOMPARE(merge.best(10).size(), 2);
    }

    void ranksByMatchThenOnlineSourcesThenName()
    {
        SearchMerge merge;
        const auto online = source(1, QStringLiteral("anna"), true);
        const auto offline = source(2, QStringLiteral("bruno"), false);
        merge.add(QStringLiteral("club"),
                  {result(1, QStringLiteral("inside"), 2, {online}), result(2, QStringLiteral("whole z"), 0, {offline}),
                   result(3, QStringLiteral("whole b"), 0, {online}), result(4, QStringLiteral("Whole a"), 0, {online}),
                   result(5, QStringLiteral("beginning"), 1, {online})});
        QCOMPARE(names(merge.best(10)),
                 (QStringList{QStringLiteral("Whole a"), QStringLiteral("whole b"), QStringLiteral("whole z"),
                              QStringLiteral("beginning"), QStringLiteral("inside")}));
        QCOMPARE(names(merge.best(2)), (QStringList{QStringLiteral("Whole a"), QStringLiteral("whole b")}));
    }

    void countsSourcesThatTheIndexDidNotList()
    {
        SearchMerge merge;
        auto popular = result(1, QStringLiteral("a"), 0, {source(1, QStringLiteral("anna"), true)});
        popular.sourceCount = 500;
        popular.onlineCount = 40;
        merge.add(QStringLiteral("club"), {popular});
        QCOMPARE(merge.best(1)[0].sourceCount, 500);
        QCOMPARE(merge.best(1)[0].onlineCount, 40);
    }

    void joinsASeedNetworksFileWithTheContentThatClaimsItsDigest()
    {
        auto native = result(1, QStringLiteral("feast.bin"), 0, {source(1, QStringLiteral("anna"), true)});
        native.sha1 = sha1(7);
        native.md5 = md5(8);
        for (const bool seedsFirst : {true, false}) {
            SearchMerge merge;
            if (!seedsFirst)
                merge.add(QStringLiteral("club"), {native});
            merge.add(QStringLiteral("kazaam"), {ofMd5(8, QStringLiteral("FEAST.BIN"), seed(3, true))});
            merge.add(QStringLiteral("beers"), {ofSha1(7, 100, seed(4, false))});
            if (seedsFirst)
                merge.add(QStringLiteral("club"), {native});
            const auto rows = merge.best(10);
            QCOMPARE(rows.size(), 1);
            QCOMPARE(rows[0].content, std::optional(content(1)));
            QCOMPARE(rows[0].size, std::optional<quint64>(100));
            QCOMPARE(rows[0].sourceCount, 3);
            QCOMPARE(rows[0].onlineCount, 2);
            QCOMPARE(rows[0].sources[1].dialects, QStringList{QStringLiteral("beer2beer")});
            QVERIFY(rows[0].magnet.contains(QStringLiteral("urn:tree:sha256:")));
            QVERIFY(rows[0].magnet.contains(QStringLiteral("urn:sha1:")));
            QVERIFY(rows[0].magnet.contains(QStringLiteral("urn:md5:")));
        }
    }

    void splitsADigestThatTwoContentsClaim()
    {
        SearchMerge merge;
        auto one = result(1, QStringLiteral("a"), 0, {source(1, QStringLiteral("anna"), true)});
        auto other = result(2, QStringLiteral("a"), 0, {source(2, QStringLiteral("liar"), true)});
        one.md5 = other.md5 = md5(8);
        merge.add(QStringLiteral("club"), {one, other});
        merge.add(QStringLiteral("kazaam"), {ofMd5(8, QStringLiteral("a"), seed(3, true))});
        QCOMPARE(merge.best(10).size(), 3);
    }

    void splitsAContentWithTwoDigestsOfAKind()
    {
        SearchMerge merge;
        auto one = result(1, QStringLiteral("a"), 0, {source(1, QStringLiteral("anna"), true)});
        auto other = one;
        one.sha1 = sha1(7);
        other.sha1 = sha1(9);
        merge.add(QStringLiteral("club"), {one});
        merge.add(QStringLiteral("lab"), {other});
        merge.add(QStringLiteral("beers"), {ofSha1(7, 100, seed(3, true))});
        const auto rows = merge.best(10);
        QCOMPARE(rows.size(), 2);
        for (const FoundRow& row : rows)
            QVERIFY(!row.content || (!row.sha1 && row.sourceCount == 1));
    }

    void keepsASeedNetworksFileOfAnotherSizeApart()
    {
        SearchMerge merge;
        auto native = result(1, QStringLiteral("a"), 0, {source(1, QStringLiteral("anna"), true)});
        native.sha1 = sha1(7);
        merge.add(QStringLiteral("club"), {native});
        merge.add(QStringLiteral("beers"), {ofSha1(7, 101, seed(3, true))});
        QCOMPARE(merge.best(10).size(), 2);
    }

    void tellsSourcesWithoutAKeyApartByTheirAddress()
    {
        SearchMerge merge;
        merge.add(QStringLiteral("kazaam"),
                  {ofMd5(8, QStringLiteral("a"), seed(3, true)), ofMd5(8, QStringLiteral("a"), seed(3, true)),
                   ofMd5(8, QStringLiteral("a"), seed(4, true))});
        const auto rows = merge.best(10);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].sourceCount, 2);
        QCOMPARE(rows[0].size, std::nullopt);
        QCOMPARE(rows[0].content, std::nullopt);
    }

    void givesAMagnetThatNamesContentNameAndSize()
    {
        const auto row = Node::foundRow(result(0xab, QStringLiteral("a b"), 0, {}));
        QVERIFY(row.magnet.startsWith(QStringLiteral("magnet:?xt=urn:tree:sha256:ab00")));
        QVERIFY(row.magnet.contains(QStringLiteral("xl=100")));
    }
};

void TestSearchMerge::independentNetworksCountWhereLinkedIndexesAnswer()
{
    // Five liars in one network offer a fake under the name of a file that two others have.
    QList<Index::Source> liars;
    for (quint8 key = 1; key <= 5; ++key)
        liars.append(source(key, QStringLiteral("liar"), true));
    Index::Source anna = source(10, QStringLiteral("anna"), true);
    anna.addresses = {{QStringLiteral("10.1.1.1"), 7700}};
    Index::Source bert = source(11, QStringLiteral("bert"), true);
    bert.addresses = {{QStringLiteral("10.2.2.2"), 7700}};
    auto fake = result(1, QStringLiteral("Blue Note.flac"), 0, liars);
    const auto real = result(2, QStringLiteral("blue note.flac"), 0, {anna, bert});

    SearchMerge own;
    own.add(QStringLiteral("hall"), {fake, real});
    QCOMPARE(own.best(10).constFirst().content, content(1)); // of an index's own peers, all count

    fake.from = Index::SearchResult::Origin{};
    SearchMerge linked;
    linked.add(QStringLiteral("hall"), {fake, real});
    QCOMPARE(linked.best(10).constFirst().content, content(2));
}

QTEST_GUILESS_MAIN(TestSearchMerge)
#include "tst_searchmerge.moc"

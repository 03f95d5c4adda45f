// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/searchquery.h"
#include "node/filesearch.h"
#include "node/indexsources.h"

#include <QTest>

using namespace Potluck;
using Index::SearchResult;
using Node::IndexSources;
using Transfer::FoundSource;
using Transfer::WantedFile;

namespace {

constexpr quint64 Size = 5000;

template<typename Bytes>
Bytes bytes(quint8 first)
{
    Bytes result;
    result.bytes[0] = first;
    return result;
}

const auto Content1 = bytes<Content::ContentId>(1);
const auto Sha1OfIt = bytes<Content::Sha1Digest>(2);
const auto Md5OfIt = bytes<Content::Md5Digest>(3);

Index::Source source(const QString& host, Dialects dialects, quint8 key = 0, bool online = true)
{
    Index::Source result;
    result.peer = Index::RegistrationId{7};
    result.user = host;
    result.addresses = {{host, 7700}};
    result.online = online;
    result.dialects = dialects;
    if (key != 0)
        result.key.bytes[0] = key;
    return result;
}

SearchResult native(const QList<Index::Source>& sources)
{
    SearchResult result;
    result.content = Content1;
    result.size = Size;
    result.sources = sources;
    return result;
}

// An index that answers every question for sources with the same, from the event loop, and remembers what it was asked.
class FakeIndex final : public Node::IndexAccess
{
public:
    FakeIndex(std::optional<Net::KeyFingerprint> key, QList<SearchResult> results)
        : m_key(key), m_results(std::move(results))
    {}

    QList<WantedFile> asked;

    QString name() const override { return QStringLiteral("fake"); }
    QString id() const override { return QStringLiteral("fake"); }
    std::optional<Net::KeyFingerprint> key() const override { return m_key; }
    bool isReachable() const override { return true; }
    void search(const Index::SearchRequest&, QObject*, Found, std::function<void(Status)>) override {}
    void peers(const Index::PeersRequest&, QObject*, Callback<Index::PeersPage>) override {}
    void browse(const Index::BrowseRequest&, QObject*, Callback<Index::BrowsePage>) override {}
    void sources(const WantedFile& file, QObject* context, Found found, std::function<void(Status)> ended) override
    {
        asked.append(file);
        QMetaObject::invokeMethod(
            context,
            [found = std::move(found), ended = std::move(ended), results = m_results] {
                found(results);
                ended({});
            },
            Qt::QueuedConnection);
    }

private:
    const std::optional<Net::KeyFingerprint> m_key;
    const QList<SearchResult> m_results;
};

QStringList dialectsOf(const QList<FoundSource>& sources)
{
    QStringList dialects;
    for (const FoundSource& source : sources)
        dialects.append(source.info.dialect);
    return dialects;
}

} // namespace

class TestIndexSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheSeedNetworksByWhatNativePeersClaim()
    {
        SearchResult claimed = native({source(QStringLiteral("10.0.0.1"), Dialect::Native, 9)});
        claimed.md5 = Md5OfIt;
        FakeIndex club(bytes<Net::KeyFingerprint>(5), {claimed});
        SearchResult stream;
        stream.md5 = Md5OfIt;
        stream.sources = {source(QStringLiteral("10.0.0.2"), Dialect::Alakazaam)};
        FakeIndex network(std::nullopt, {stream});

        const auto found = find({&club, &network}, wanted());
        QStringList dialects = dialectsOf(found);
        dialects.removeDuplicates();
        QCOMPARE(dialects, (QStringList{QStringLiteral("native"), QStringLiteral("alakazaam")}));
        QCOMPARE(network.asked.size(), 1);
        QCOMPARE(network.asked[0].key.md5, std::optional(Md5OfIt));
        // The club may know more by the digest than it did by the content id.
        QCOMPARE(club.asked.size(), 2);
    }

    void believesNoDigestThatIsInDispute()
    {
        SearchResult one = native({source(QStringLiteral("10.0.0.1"), Dialect::Native, 9)});
        one.md5 = Md5OfIt;
        SearchResult other = native({source(QStringLiteral("10.0.0.3"), Dialect::Native, 8)});
        other.md5 = bytes<Content::Md5Digest>(77);
        FakeIndex club(bytes<Net::KeyFingerprint>(5), {one});
        FakeIndex lab(bytes<Net::KeyFingerprint>(6), {other});
        FakeIndex network(std::nullopt, {});
        (void)find({&club, &lab, &network}, wanted());
        QCOMPARE(network.asked.size(), 1);
        QCOMPARE(network.asked[0].key.md5, std::nullopt);
    }

    void isNotAnotherContentThatClaimsTheDigest()
    {
        WantedFile file = wanted();
        file.key.sha1 = Sha1OfIt;
        SearchResult other = native({});
        other.content = bytes<Content::ContentId>(99);
        other.sha1 = Sha1OfIt;
        QVERIFY(!Node::isFile(other, file));
        other.content.reset();
        QVERIFY(Node::isFile(other, file));
        other.size = Size + 1;
        QVERIFY(!Node::isFile(other, file));
        other.size.reset();
        QVERIFY(Node::isFile(other, file));
    }

    void leavesOutItselfThoseWhoAreAwayAndDialectsThatAreOff()
    {
        WantedFile file = wanted();
        file.key.sha1 = Sha1OfIt;
        file.key.md5 = Md5OfIt;
        SearchResult beers;
        beers.sha1 = Sha1OfIt;
        beers.sources = {source(QStringLiteral("10.0.0.99"), Dialect::Beer2beer),
                         source(QStringLiteral("10.0.0.4"), Dialect::Beer2beer),
                         source(QStringLiteral("10.0.0.5"), Dialect::Beer2beer, 0, false)};
        const SearchResult own = native({source(QStringLiteral("10.0.0.99"), Dialect::Native, SelfKey),
                                         source(QStringLiteral("10.0.0.6"), Dialect::Native, 9)});
        SearchResult stream;
        stream.md5 = Md5OfIt;
        stream.sources = {source(QStringLiteral("10.0.0.7"), Dialect::Alakazaam)};
        FakeIndex club(bytes<Net::KeyFingerprint>(5), {own, beers, stream});
        m_dialects = Dialect::Native | Dialect::Beer2beer;
        const auto found = find({&club}, file);
        QCOMPARE(dialectsOf(found), (QStringList{QStringLiteral("native"), QStringLiteral("beer2beer")}));
        QCOMPARE(found[1].info.address, QStringLiteral("10.0.0.4:7700"));
    }

    void asksNetworksThatKnowNamesOnlyForTheWordsOfAName()
    {
        WantedFile file;
        file.name = QStringLiteral("-live- \"kind of\" Blue (1959).type:flac");
        QVERIFY(!Node::isFoundByName(file));
        file.key.md5 = Md5OfIt;
        QVERIFY(Node::isFoundByName(file));
        QCOMPARE(Node::searchByName(file).query, QStringLiteral("live kind of Blue 1959 type flac"));
        // Linked indexes are asked for the content alone, by the words of whoever may have it.
        file.key = {wanted().key.content, {}, {}};
        QVERIFY(Node::isFoundByName(file));
        QCOMPARE(Node::searchByName(file).query, QStringLiteral("content:%1 live kind of Blue 1959 type flac")
                                                     .arg(QString::fromLatin1(file.key.content->toHex())));
        QVERIFY(Index::SearchQuery::parse(Node::searchByName(file).query).ok());
        file.name = QString(200, u'a').replace(QLatin1String("aa"), QLatin1String("a "));
        QVERIFY(Index::SearchQuery::parse(Node::searchByName(file).query).ok());
        file.name = QStringLiteral("---");
        QVERIFY(!Node::isFoundByName(file));
    }

    void endsWithoutAnyIndex() { QVERIFY(find({}, wanted()).isEmpty()); }

    void init() { m_dialects = Dialect::Native | Dialect::Beer2beer | Dialect::Alakazaam; }

private:
    static constexpr quint8 SelfKey = 200;

    static WantedFile wanted()
    {
        WantedFile file;
        file.key.content = Content1;
        file.size = Size;
        file.name = QStringLiteral("feast.bin");
        return file;
    }

    QList<FoundSource> find(const QList<Node::IndexAccess*>& indexes, const WantedFile& file)
    {
        IndexSources sources([indexes] { return indexes; },
                             {bytes<Net::KeyFingerprint>(SelfKey),
                              [](const Net::Endpoint& address) { return address.host == QStringLiteral("10.0.0.99"); },
                              [this] { return m_dialects; }});
        QList<FoundSource> all;
        bool finished = false;
        const auto search = sources.find(
            file, [&all](const QList<FoundSource>& found) { all.append(found); }, [&finished] { finished = true; });
        if (!QTest::qWaitFor([&finished] { return finished; }, 5000))
            qFatal("the search did not end");
        return all;
    }

    Dialects m_dialects;
};

QTEST_GUILESS_MAIN(TestIndexSources)
#include "tst_indexsources.moc"

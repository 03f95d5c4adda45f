// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/invitelink.h"
#include "node/joinedindexes.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Node;
using State = JoinedIndex::State;

namespace {

const Net::KeyFingerprint ClubKey{{1}};
const Net::KeyFingerprint OtherKey{{2}};

// An index that comes and goes when a test says so.
class FakeIndex final : public JoinedIndex
{
    Q_OBJECT

public:
    FakeIndex(const JoinedSetting& setting, QStringList& told)
        : m_setting(setting), m_link(*Native::InviteLink::parse(setting.link)), m_told(told)
    {}

    void become(State state, std::optional<Net::KeyFingerprint> key = {})
    {
        m_state = state;
        if (key)
            m_link.key = key;
        Q_EMIT stateChanged();
    }

    QString name() const override { return m_link.endpoint.toString(); }
    QString id() const override { return m_link.withoutToken(); }
    std::optional<Net::KeyFingerprint> key() const override { return m_link.key; }
    void search(const Index::SearchRequest&, QObject*, Found, std::function<void(Status)>) override {}
    void peers(const Index::PeersRequest&, QObject*, Callback<Index::PeersPage>) override {}
    void browse(const Index::BrowseRequest&, QObject*, Callback<Index::BrowsePage>) override {}
    void sources(const Transfer::WantedFile&, QObject*, Found, std::function<void(Status)>) override {}
    Dialect dialect() const override { return Dialect::Native; }
    State state() const override { return m_state; }
    QString detail() const override { return {}; }
    IndexRow row() const override
    {
        IndexRow row;
        row.link = m_link.withoutToken();
        return row;
    }
    JoinedSetting setting() const override { return m_setting; }
    bool isMeantBy(const QString& text) const override
    {
        const auto link = Native::InviteLink::parse(text);
        return link && link->endpoint == m_link.endpoint;
    }
    void start() override { m_state = State::Connecting; }
    void stop(bool unregister) override
    {
        m_told.append(name() + (unregister ? QStringLiteral(" unregister") : QStringLiteral(" logout")));
    }
    void retryNow() override {}
    void setSelf(const Self&) override {}
    void publicationChanged() override {}
    bool hasAll(quint64) const override { return true; }
    QStringList digests() const override { return {}; }

private:
    JoinedSetting m_setting;
    Native::InviteLink m_link;
    QStringList& m_told;
    State m_state = State::Stopped;
};

const QString Numbers = QStringLiteral("potluck://127.0.0.1:7700/");
const QString Name = QStringLiteral("potluck://localhost:7700/");

} // namespace

class TestJoinedIndexes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneIndexUnderTwoAddressesIsJoinedOnce();
    void indexThatMovedTakesThePlaceOfItsOldAddress();
    void otherIndexesStay();

private:
    [[nodiscard]] QStringList links() const;

    QStringList m_told;
    QList<QPointer<FakeIndex>> m_made;
    std::unique_ptr<JoinedIndexes> m_joined;
};

void TestJoinedIndexes::init()
{
    m_told.clear();
    m_made.clear();
    m_joined = std::make_unique<JoinedIndexes>([this](const JoinedSetting& setting, const JoinedIndex::Self&) {
        auto index = std::make_unique<FakeIndex>(setting, m_told);
        m_made.append(index.get());
        return Result<std::unique_ptr<JoinedIndex>>(std::move(index));
    });
}

QStringList TestJoinedIndexes::links() const
{
    QStringList links;
    for (const IndexRow& row : m_joined->rows())
        links.append(row.link.section(QLatin1Char('?'), 0, 0));
    return links;
}

void TestJoinedIndexes::oneIndexUnderTwoAddressesIsJoinedOnce()
{
    QVERIFY(m_joined->add({Numbers, 0, {}, {}}).ok());
    m_made[0]->become(State::Online, ClubKey);
    std::optional<Status> joined;
    m_joined->join(Name, this, [&joined](const Status& status) { joined = status; });
    QCOMPARE(links(), (QStringList{Numbers, Name}));
    QSignalSpy stored(m_joined.get(), &JoinedIndexes::settingsChanged);
    m_made[1]->become(State::Online, ClubKey);
    QVERIFY(joined && joined->ok());
    QCOMPARE(links(), QStringList{Numbers});
    QCOMPARE(stored.size(), 1);
    QTRY_VERIFY(!m_made[1]);
    QVERIFY(m_told.isEmpty()); // both share one login

    // Its key says who is meant, whatever the address.
    Native::InviteLink link = *Native::InviteLink::parse(Name);
    link.key = OtherKey;
    QVERIFY(!m_joined->leave(link.toString()));
    link.key = ClubKey;
    QVERIFY(m_joined->leave(link.toString()).ok());
    QCOMPARE(m_told, QStringList{QStringLiteral("127.0.0.1:7700 unregister")});
    QVERIFY(m_joined->isEmpty());
}

void TestJoinedIndexes::indexThatMovedTakesThePlaceOfItsOldAddress()
{
    QVERIFY(m_joined->add({Numbers, 0, {}, {}}).ok());
    m_made[0]->become(State::Online, ClubKey);
    m_made[0]->become(State::Offline);
    QVERIFY(m_joined->add({Name, 0, {}, {}}).ok());
    m_made[1]->become(State::Online, ClubKey);
    QCOMPARE(links(), QStringList{Name});
    QTRY_VERIFY(!m_made[0]);
}

void TestJoinedIndexes::otherIndexesStay()
{
    QVERIFY(m_joined->add({Numbers, 0, {}, {}}).ok());
    QVERIFY(m_joined->add({Name, 0, {}, {}}).ok());
    m_made[0]->become(State::Offline);
    m_made[1]->become(State::Online, ClubKey);
    m_made[0]->become(State::Online, OtherKey);
    QCOMPARE(links(), (QStringList{Numbers, Name}));
}

QTEST_GUILESS_MAIN(TestJoinedIndexes)
#include "tst_joinedindexes.moc"

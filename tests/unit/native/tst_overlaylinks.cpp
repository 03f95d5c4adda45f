// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/bytes.h"
#include "dialects/native/overlaylinks.h"
#include "dialects/native/overlayserver.h"
#include "dialects/native/parts.h"
#include "overlay/codec.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include "server.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

namespace {

Overlay::Message ping(std::uint32_t nonce)
{
    Overlay::Ping message;
    message.nonce = nonce;
    return message;
}

// One index's links, and what came over them. Sockets run in real time, everything that waits on purpose in the test's.
class Host final : public OverlayLinksHost, public OverlayDoor
{
public:
    Host(const FakeClock& clock, FakeTimers& timers)
        : tls(newTls())
        , links({tls, clock, timers, *this, [this] { return credentials; }})
        , overlay(*this, links, clock)
        , handler([this](const auto& exchange) { overlay.handle(exchange); })
        , server(handler, tls)
    {}

    [[nodiscard]] Overlay::MemberId id() const { return toIndex(tls->identity().fingerprint()); }
    [[nodiscard]] Overlay::RecordPtr record() const
    {
        Overlay::Record made;
        made.id = id();
        made.incarnation = 1;
        made.addresses = {toIndex(server.endpoint())};
        return std::make_shared<const Overlay::Record>(made);
    }

    [[nodiscard]] qsizetype findLinks() const { return links.findChildren<OverlayLink*>().size(); }

    void received(const Overlay::RecordPtr& from, const Overlay::Message& message) override
    {
        if (const auto* const got = std::get_if<Overlay::Ping>(&message))
            nonces.append(got->nonce);
        lastFrom = from;
    }
    void linkLost(const Overlay::MemberId& member) override { lost.append(member); }
    [[nodiscard]] Result<AdmissionAnswer> admit(const AdmissionRequest& request) override
    {
        asked.append(request);
        if (request.token != QLatin1String("good"))
            return Error{ErrorCode::PermissionDenied, QStringLiteral("not this token")};
        AdmissionAnswer answer;
        answer.records = {*record()};
        return answer;
    }
    [[nodiscard]] Status checkMember(const Overlay::MemberId&, const QByteArray& shown) override
    {
        shownCredentials = shown;
        return admitsAll ? Status{} : Status{Error{ErrorCode::Unauthorized, QStringLiteral("nobody knows you")}};
    }
    [[nodiscard]] QByteArray memberList(const std::optional<Net::KeyFingerprint>&) override { return "{}"; }
    [[nodiscard]] QByteArray memberRevision() override { return "r"; }

    std::shared_ptr<const Net::TlsContext> tls;
    QByteArray credentials = "who I am";
    bool admitsAll = true;
    QList<std::uint32_t> nonces;
    Overlay::RecordPtr lastFrom;
    QList<Overlay::MemberId> lost;
    QList<AdmissionRequest> asked;
    QByteArray shownCredentials;
    OverlayLinks links;
    OverlayServer overlay;
    ScriptedHandler handler;
    Server server;
};

} // namespace

class TestOverlayLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_timers = std::make_unique<FakeTimers>(*m_clock);
        m_a = std::make_unique<Host>(*m_clock, *m_timers);
        m_b = std::make_unique<Host>(*m_clock, *m_timers);
    }
    void cleanup()
    {
        m_a.reset();
        m_b.reset();
    }

    void carriesMessagesBothWaysOverOneConnection()
    {
        for (std::uint32_t i = 1; i <= 20; ++i)
            m_a->links.send(m_b->record(), ping(i));
        QVERIFY(dialled(*m_b, 20));
        for (std::uint32_t i = 0; i < 20; ++i)
            QCOMPARE(m_b->nonces.at(static_cast<qsizetype>(i)), i + 1); // in their order
        QCOMPARE(m_b->lastFrom->id, m_a->id());
        QCOMPARE(m_b->shownCredentials, QByteArray("who I am"));
        // What came with the link has no address, and needs none.
        m_b->links.send(m_b->lastFrom, ping(99));
        QTRY_COMPARE(m_a->nonces, QList<std::uint32_t>{99});
        QCOMPARE(m_a->links.count(), 1);
        QCOMPARE(m_b->links.count(), 1);
        QVERIFY(m_a->lost.isEmpty() && m_b->lost.isEmpty());
    }

    void whoDialAtOnceKeepOneLink()
    {
        m_a->links.send(m_b->record(), ping(1));
        m_b->links.send(m_a->record(), ping(2));
        QVERIFY(dialled(*m_b, 1));
        QVERIFY(dialled(*m_a, 1));
        const Host& smaller = m_a->id() < m_b->id() ? *m_a : *m_b;
        const Host& greater = m_a->id() < m_b->id() ? *m_b : *m_a;
        m_timers->advance(Milliseconds{5000});
        QTRY_COMPARE(greater.findLinks(), 1);
        QTRY_COMPARE(smaller.findLinks(), 1);
        for (std::uint32_t i = 3; i < 6; ++i) {
            m_a->links.send(m_b->record(), ping(i));
            m_b->links.send(m_a->record(), ping(i));
        }
        QTRY_COMPARE(m_a->nonces.size(), 4);
        QTRY_COMPARE(m_b->nonces.size(), 4);
        QVERIFY(m_a->lost.isEmpty() && m_b->lost.isEmpty());
    }

    void tellsThatNobodyIsThere()
    {
        Overlay::Record nobody = *m_b->record();
        nobody.addresses = {{QStringLiteral("127.0.0.1"), 1}};
        m_a->links.send(std::make_shared<const Overlay::Record>(nobody), ping(1));
        QVERIFY(m_a->lost.isEmpty()); // not from inside
        QVERIFY(advanceUntil([this] { return m_a->lost.size() == 1; }));
        // Not dialled again at once, and not told again.
        m_a->links.send(std::make_shared<const Overlay::Record>(nobody), ping(2));
        QCOMPARE(m_a->links.count(), 0);
        m_clock->advance(OverlayLinks::RedialAfter);
        m_a->links.send(std::make_shared<const Overlay::Record>(nobody), ping(3));
        QCOMPARE(m_a->links.count(), 1);
        QVERIFY(advanceUntil([this] { return m_a->lost.size() == 2; }));
    }

    void refusesAnotherKeyAtTheAddress()
    {
        Overlay::Record wrong = *m_b->record();
        wrong.id.bytes[0] ^= 1;
        m_a->links.send(std::make_shared<const Overlay::Record>(wrong), ping(1));
        QVERIFY(advanceUntil([this] { return m_a->lost.size() == 1; }));
        QVERIFY(m_b->nonces.isEmpty());
    }

    void refusesWhoIsNoMember()
    {
        m_b->admitsAll = false;
        m_a->links.send(m_b->record(), ping(1));
        QVERIFY(advanceUntil([this] { return m_a->lost.size() == 1; }));
        QCOMPARE(m_b->links.count(), 0);
    }

    void tellsThatALinkBroke()
    {
        m_a->links.send(m_b->record(), ping(1));
        QVERIFY(dialled(*m_b, 1));
        m_b.reset(); // without a goodbye
        QTRY_COMPARE(m_a->lost.size(), 1);
        QCOMPARE(m_a->links.count(), 0);
    }

    void idleLinksCloseWithoutAWord()
    {
        m_a->links.send(m_b->record(), ping(1));
        QVERIFY(dialled(*m_b, 1));
        m_timers->advance(OverlayLink::IdleTime);
        m_timers->advance(OverlayLink::IdleTime);
        QTRY_COMPARE(m_a->links.count(), 0);
        QTRY_COMPARE(m_b->links.count(), 0);
        QVERIFY(m_a->lost.isEmpty() && m_b->lost.isEmpty());
    }

    void garbageCutsTheLink()
    {
        Browserish caller(*m_b, *m_timers);
        QVERIFY(caller.upgrade());
        caller.write(frameHead(3) + QByteArray("\xff\xff\xff"));
        QTRY_VERIFY(caller.isClosed());
        QTRY_COMPARE(m_b->links.count(), 0);
        QCOMPARE(m_b->lost.size(), 1);
    }

    void aLengthOverTheCapCutsTheLink()
    {
        Browserish caller(*m_b, *m_timers);
        QVERIFY(caller.upgrade());
        caller.write(QByteArray("\x7f\xff\xff\xff"));
        QTRY_VERIFY(caller.isClosed());
        QTRY_COMPARE(m_b->links.count(), 0);
    }

    void aMemberThatDoesNotReadLosesMessagesAndThenTheLink()
    {
        Browserish caller(*m_b, *m_timers);
        QVERIFY(caller.upgrade());
        QTRY_COMPARE(m_b->links.count(), 1);
        Overlay::Record caller2;
        caller2.id = caller.id();
        const auto record = std::make_shared<const Overlay::Record>(caller2);
        // 64 MB into a socket that nobody reads: what is kept is bounded.
        Overlay::Shorts many;
        many.prefixes = {{}};
        many.members.resize(Overlay::MaxShorts);
        for (std::size_t i = 0; i < many.members.size(); ++i)
            many.members[i] = {(i + 1) << 40, 1};
        for (int i = 0; i < 1000; ++i)
            m_b->links.send(record, many);
        const auto links = m_b->links.findChildren<OverlayLink*>();
        QCOMPARE(links.size(), 1);
        QVERIFY(!links.first()->send(QByteArray(OverlayLink::MaxQueueBytes, 'x')));
        m_timers->advance(OverlayLink::StallTime);
        QTRY_COMPARE(m_b->links.count(), 0);
        QCOMPARE(m_b->lost.size(), 1);
    }

    void admitsByTokenAndSlowsGuessing()
    {
        Net::HttpClientOptions options;
        options.pin = m_b->server.key();
        const auto post = [&](const QByteArray& token) {
            Net::HttpClient client(m_a->tls, m_b->server.endpoint(), *m_timers, options);
            std::optional<Result<Net::HttpResponse>> got;
            Net::HttpRequestHead head;
            head.method = "POST";
            head.target = "/v1/overlay/members";
            client.send(
                head, encode(AdmissionRequest{m_a->tls->identity().publicKey(), {}, QString::fromLatin1(token), false}),
                Net::collectResponse(100'000, [&](auto result) { got = std::move(result); }));
            if (!QTest::qWaitFor([&] { return got.has_value(); }) || !*got)
                return 0;
            return (*got)->head.status;
        };
        QCOMPARE(post("good"), 201);
        for (int i = 0; i < OverlayServer::MaxFailures; ++i)
            QCOMPARE(post("guess"), 403);
        QCOMPARE(post("good"), 429); // also who is right waits
        m_clock->advance(OverlayServer::FailureTime + Milliseconds{1});
        QCOMPARE(post("good"), 201);
        QCOMPARE(m_b->asked.size(), 2 + OverlayServer::MaxFailures);
    }

    void keyInTheRequestMustBeTheOneOfTls()
    {
        Net::HttpClient client(m_a->tls, m_b->server.endpoint(), *m_timers, {.pin = m_b->server.key()});
        std::optional<Result<Net::HttpResponse>> got;
        Net::HttpRequestHead head;
        head.method = "POST";
        head.target = "/v1/overlay/members";
        client.send(head, encode(AdmissionRequest{m_b->tls->identity().publicKey(), {}, QStringLiteral("good"), false}),
                    Net::collectResponse(100'000, [&](auto result) { got = std::move(result); }));
        QTRY_VERIFY(got);
        QCOMPARE((*got)->head.status, 400);
        QVERIFY(m_b->asked.isEmpty());
    }

    void linkNeedsItsUpgrade()
    {
        Net::HttpClient client(m_a->tls, m_b->server.endpoint(), *m_timers, {.pin = m_b->server.key()});
        std::optional<Result<Net::HttpResponse>> got;
        client.send({.target = "/v1/overlay/link"}, {},
                    Net::collectResponse(100'000, [&](auto result) { got = std::move(result); }));
        QTRY_VERIFY(got);
        QCOMPARE((*got)->head.status, 426);
    }

private:
    // A caller that is a member but speaks what a test says.
    class Browserish
    {
    public:
        Browserish(const Host& host, FakeTimers& timers)
            : m_tls(newTls()), m_client(m_tls, host.server.endpoint(), timers, {.pin = host.server.key()})
        {}
        bool upgrade()
        {
            Net::HttpRequestHead head;
            head.target = "/v1/overlay/link";
            head.fields = {{"Connection", "Upgrade"}, {"Upgrade", OverlayProtocol}};
            m_client.send(head, {}, Net::receiveUpgrade(1000, [this](Result<Net::UpgradeAnswer> answer) {
                              if (answer && std::holds_alternative<Net::UpgradedStream>(*answer))
                                  m_stream = std::move(std::get<Net::UpgradedStream>(*answer).stream);
                          }));
            return QTest::qWaitFor([this] { return m_stream != nullptr; });
        }
        void write(const QByteArray& bytes) { QCOMPARE(m_stream->write(bytes), bytes.size()); }
        [[nodiscard]] bool isClosed()
        {
            std::array<char, 4096> buffer{};
            return m_stream->isClosed() || m_stream->read(buffer) < 0;
        }
        [[nodiscard]] Overlay::MemberId id() const { return toIndex(m_tls->identity().fingerprint()); }

    private:
        std::shared_ptr<const Net::TlsContext> m_tls;
        Net::HttpClient m_client;
        std::unique_ptr<Net::TlsStream> m_stream;
    };

    // Dialling waits for a timer of no time.
    bool advanceUntil(const std::function<bool()>& done)
    {
        return QTest::qWaitFor([&] {
            m_timers->advance(Milliseconds{1});
            return done();
        });
    }
    bool dialled(const Host& host, qsizetype messages)
    {
        return advanceUntil([&] { return host.nonces.size() >= messages; });
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTimers> m_timers;
    std::unique_ptr<Host> m_a;
    std::unique_ptr<Host> m_b;
};

QTEST_GUILESS_MAIN(TestOverlayLinks)
#include "tst_overlaylinks.moc"

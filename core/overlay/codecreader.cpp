// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/codec.h"

#include "overlay/keycoding.h"
#include "overlay/network.h"

#include <QCborStreamReader>

#include <array>
#include <limits>
#include <optional>

namespace Potluck::Overlay {
namespace {

constexpr qsizetype MaxTextChars = 1024;
constexpr Dialects::Int AllDialectBits = 7;

// Reads what is expected, or fails for good and gives zeros from then on.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_left(bytes.size()), m_cbor(bytes.data(), bytes.size()) // neither copied nor changed
    {}

    [[nodiscard]] bool failed() const { return m_failed; }
    bool fail()
    {
        m_failed = true;
        return false;
    }
    // Enters an array; how many items it has. Each takes a byte at least, so that no count is believed that cannot be.
    qsizetype enter(qsizetype least, qsizetype most)
    {
        if (m_failed || !m_cbor.isArray() || !m_cbor.isLengthKnown()) {
            fail();
            return 0;
        }
        const quint64 length = m_cbor.length();
        if (length < static_cast<quint64>(least) || length > static_cast<quint64>(most) ||
            length > static_cast<quint64>(m_left - m_cbor.currentOffset()) || !m_cbor.enterContainer()) {
            fail();
            return 0;
        }
        return static_cast<qsizetype>(length);
    }
    void leave()
    {
        if (!m_failed && (m_cbor.hasNext() || !m_cbor.leaveContainer()))
            fail();
    }
    // As leave(), passing over what a later version added.
    void leaveLast()
    {
        while (!m_failed && m_cbor.hasNext()) {
            if (!m_cbor.next(16))
                fail();
        }
        leave();
    }
    [[nodiscard]] bool atEnd() const { return m_cbor.currentOffset() == m_left; }

    std::uint64_t number(std::uint64_t most = std::numeric_limits<std::uint64_t>::max())
    {
        if (m_failed || !m_cbor.isUnsignedInteger() || m_cbor.toUnsignedInteger() > most) {
            fail();
            return 0;
        }
        const std::uint64_t value = m_cbor.toUnsignedInteger();
        if (!m_cbor.next())
            fail();
        return value;
    }
    template<typename Int>
    Int small(Int most = std::numeric_limits<Int>::max())
    {
        return static_cast<Int>(number(static_cast<std::uint64_t>(most)));
    }
    bool flag()
    {
        if (m_failed || !m_cbor.isBool())
            return fail();
        const bool value = m_cbor.toBool();
        if (!m_cbor.next())
            fail();
        return value;
    }
    [[nodiscard]] bool isBytes() const { return !m_failed && m_cbor.isByteArray(); }
    bool takeNull()
    {
        if (m_failed || !m_cbor.isNull())
            return false;
        if (!m_cbor.next())
            fail();
        return true;
    }
    QByteArray bytes(qsizetype most)
    {
        if (m_failed || !m_cbor.isByteArray() || !isStringOfAtMost(most)) {
            fail();
            return {};
        }
        auto chunk = m_cbor.readByteArray();
        QByteArray value = std::move(chunk.data);
        if (chunk.status == QCborStreamReader::Ok)
            chunk = m_cbor.readByteArray();
        if (chunk.status != QCborStreamReader::EndOfString)
            fail();
        return value;
    }
    QString text(qsizetype mostChars)
    {
        if (m_failed || !m_cbor.isString() || !isStringOfAtMost(mostChars * 4)) {
            fail();
            return {};
        }
        auto chunk = m_cbor.readString();
        QString value = std::move(chunk.data);
        if (chunk.status == QCborStreamReader::Ok)
            chunk = m_cbor.readString();
        if (chunk.status != QCborStreamReader::EndOfString || value.size() > mostChars)
            fail();
        return value;
    }
    template<typename Bytes>
    Bytes exactly()
    {
        const auto value = Bytes::fromBytes(bytes(static_cast<qsizetype>(Bytes::Size)));
        if (!value)
            fail();
        return value.value_or(Bytes{});
    }
    template<typename Bytes>
    std::optional<Bytes> exactlyOrNull()
    {
        if (takeNull())
            return std::nullopt;
        return exactly<Bytes>();
    }
    template<typename Bytes>
    Bytes exactlyOrEmpty()
    {
        const QByteArray raw = bytes(static_cast<qsizetype>(Bytes::Size));
        const auto value = Bytes::fromBytes(raw);
        if (!value && !raw.isEmpty())
            fail();
        return value.value_or(Bytes{});
    }

private:
    bool isStringOfAtMost(qsizetype most)
    {
        return m_cbor.isLengthKnown() && m_cbor.length() <= static_cast<quint64>(most) &&
               m_cbor.length() <= static_cast<quint64>(m_left - m_cbor.currentOffset());
    }

    qsizetype m_left;
    QCborStreamReader m_cbor;
    bool m_failed = false;
};

// A name or an address as text, or an IPv4 address in bytes.
QString readHost(Reader& in)
{
    if (!in.isBytes())
        return in.text(Index::MaxHostChars);
    const QByteArray bytes = in.bytes(4);
    if (bytes.size() != 4) {
        in.fail();
        return {};
    }
    return textOfIpv4(bytes);
}

QList<Index::Endpoint> readAddresses(Reader& in)
{
    QList<Index::Endpoint> addresses;
    for (qsizetype left = in.enter(0, Index::MaxAddresses); left > 0 && !in.failed(); --left) {
        in.enter(2, 2);
        Index::Endpoint endpoint;
        endpoint.host = readHost(in);
        endpoint.port = in.small<quint16>();
        in.leave();
        addresses.append(std::move(endpoint));
    }
    in.leave();
    return addresses;
}

RecordPtr readRecord(Reader& in)
{
    auto record = std::make_shared<Record>();
    in.enter(5, 5);
    record->id = in.exactly<MemberId>();
    record->incarnation = in.small<std::uint32_t>();
    record->addresses = readAddresses(in);
    record->gateway = in.flag();
    record->credentials = in.bytes(MaxCredentialsBytes);
    in.leave();
    if (record->id.isNull())
        in.fail();
    return record;
}

std::vector<RecordPtr> readRecords(Reader& in)
{
    std::vector<RecordPtr> records;
    for (qsizetype left = in.enter(0, MaxRecords); left > 0 && !in.failed(); --left)
        records.push_back(readRecord(in));
    in.leave();
    return records;
}

DigestState readState(Reader& in)
{
    in.enter(2, 2);
    DigestState state;
    state.sequence = in.number();
    state.check = in.small<std::uint32_t>();
    in.leave();
    return state;
}

Knowledge readKnowledge(Reader& in)
{
    in.enter(2, 2);
    Knowledge knowledge;
    knowledge.count = in.small<std::uint32_t>();
    knowledge.sum = in.number();
    in.leave();
    return knowledge;
}

Prefix readPrefix(Reader& in)
{
    in.enter(2, 2);
    const auto bits = in.small<std::uint8_t>(MaxPrefixBits);
    const auto number = in.small<std::uint32_t>((std::uint32_t{1} << bits) - 1);
    in.leave();
    return Prefix::numbered(number, bits);
}

std::vector<TermKey> readKeys(Reader& in, std::uint8_t keyBits)
{
    const auto count = in.small<std::uint32_t>(MaxTerms);
    const QByteArray coded = in.bytes(MaxMessageBytes);
    if (in.failed())
        return {};
    auto keys = decodeKeys(coded, count, keyBits);
    if (!keys) {
        in.fail();
        return {};
    }
    return std::move(*keys);
}

Index::Source readSource(Reader& in)
{
    Index::Source source;
    in.enter(6, 6);
    source.peer.value = in.number();
    source.user = in.text(Index::MaxUserChars);
    source.addresses = readAddresses(in);
    source.online = in.flag();
    source.key = in.exactlyOrEmpty<Index::KeyFingerprint>();
    const auto dialects = in.small<Dialects::Int>(AllDialectBits);
    source.dialects = Dialects::fromInt(dialects);
    in.leave();
    return source;
}

void readFile(Reader& in, Index::SearchResult& result)
{
    result.content = in.exactlyOrNull<Content::ContentId>();
    if (!in.takeNull())
        result.size = in.number();
    result.name = in.text(MaxTextChars);
    for (qsizetype left = in.enter(0, Index::MaxOtherNames); left > 0 && !in.failed(); --left)
        result.otherNames.append(in.text(MaxTextChars));
    in.leave();
    result.sha1 = in.exactlyOrNull<Content::Sha1Digest>();
    result.md5 = in.exactlyOrNull<Content::Md5Digest>();
    if (!result.content && !result.sha1 && !result.md5)
        in.fail();
}

// told: the results of the same message before this one, which may be of the same file.
Index::SearchResult readResult(Reader& in, std::vector<Index::SearchResult>& told)
{
    Index::SearchResult result;
    const qsizetype fields = in.enter(5, 10);
    if (fields == 5) {
        const auto before = in.number();
        if (before < told.size() && told[before].content)
            result = told[before];
        else
            in.fail();
    } else if (fields == 10) {
        readFile(in, result);
    } else {
        in.fail();
    }
    told.push_back(result);
    if (told.size() > static_cast<std::size_t>(MaxResults))
        in.fail();
    for (qsizetype left = in.enter(0, Index::MaxSourcesPerResult); left > 0 && !in.failed(); --left)
        result.sources.append(readSource(in));
    in.leave();
    result.sourceCount = in.small<quint32>();
    result.onlineCount = in.small<quint32>();
    result.match = in.small<quint8>(2);
    in.leave();
    return result;
}

Message readHello(Reader& in)
{
    Hello hello;
    hello.record = readRecord(in);
    hello.digest = readState(in);
    hello.wantsMembers = in.flag();
    hello.wantsHello = in.flag();
    return hello;
}

Message readWelcome(Reader& in)
{
    Welcome welcome;
    welcome.records = readRecords(in);
    welcome.last = in.flag();
    return welcome;
}

Message readPing(Reader& in)
{
    Ping ping;
    ping.nonce = in.small<std::uint32_t>();
    ping.knowledge = readKnowledge(in);
    ping.digest = readState(in);
    ping.load = in.small<std::uint8_t>();
    ping.lostIncarnation = in.small<std::uint32_t>();
    return ping;
}

Message readPong(Reader& in)
{
    Pong pong;
    pong.nonce = in.small<std::uint32_t>();
    pong.knowledge = readKnowledge(in);
    pong.digest = readState(in);
    pong.load = in.small<std::uint8_t>();
    return pong;
}

Message readPingRequest(Reader& in)
{
    PingRequest request;
    request.nonce = in.small<std::uint32_t>();
    request.target = in.number();
    return request;
}

Message readNews(Reader& in)
{
    News news;
    news.births = readRecords(in);
    for (qsizetype left = in.enter(0, MaxDeaths); left > 0 && !in.failed(); --left) {
        Death death;
        in.enter(3, 3);
        death.place = in.number();
        death.incarnation = in.small<std::uint32_t>();
        death.left = in.flag();
        in.leave();
        news.deaths.push_back(death);
    }
    in.leave();
    news.asked = in.flag();
    return news;
}

Message readSums(Reader& in)
{
    Sums sums;
    sums.bits = in.small<std::uint8_t>(MaxPrefixBits);
    const qsizetype count = qsizetype{1} << sums.bits;
    for (qsizetype left = in.enter(count, count); left > 0 && !in.failed(); --left)
        sums.sums.push_back(in.number());
    in.leave();
    sums.merging = in.small<std::uint8_t>();
    return sums;
}

Message readShorts(Reader& in)
{
    Shorts shorts;
    for (qsizetype left = in.enter(0, MaxPrefixes); left > 0 && !in.failed(); --left)
        shorts.prefixes.push_back(readPrefix(in));
    in.leave();
    for (qsizetype left = in.enter(0, MaxShorts); left > 0 && !in.failed(); --left) {
        Shorts::Member member;
        in.enter(2, 2);
        member.place = in.number();
        member.incarnation = in.small<std::uint32_t>();
        in.leave();
        shorts.members.push_back(member);
    }
    in.leave();
    shorts.merging = in.small<std::uint8_t>();
    shorts.reply = in.flag();
    return shorts;
}

Message readWant(Reader& in)
{
    Want want;
    for (qsizetype left = in.enter(0, MaxShorts); left > 0 && !in.failed(); --left)
        want.places.push_back(in.number());
    in.leave();
    return want;
}

Message readDigestWant(Reader& in)
{
    DigestWant want;
    want.sequence = in.number();
    want.stop = in.flag();
    return want;
}

Message readDigestFull(Reader& in)
{
    DigestFull full;
    full.sequence = in.number();
    if (in.takeNull())
        return full;
    in.enter(4, 4);
    const auto count = in.small<std::uint32_t>(MaxTerms);
    const auto keyBits = in.small<std::uint8_t>(MaxKeyBits);
    const bool hasPairs = in.flag();
    const QByteArray coded = in.bytes(MaxMessageBytes);
    in.leave();
    if (in.failed())
        return full;
    auto terms = CodedTerms::decode(coded, count, keyBits, hasPairs);
    if (terms)
        full.terms = *terms;
    else
        in.fail();
    return full;
}

Message readDigestDelta(Reader& in)
{
    auto delta = std::make_shared<TermDelta>();
    delta->from = in.number();
    delta->to = in.number();
    delta->keyBits = in.small<std::uint8_t>(MaxKeyBits);
    delta->added = readKeys(in, delta->keyBits);
    delta->removed = readKeys(in, delta->keyBits);
    delta->check = in.small<std::uint32_t>();
    return DigestDelta{std::move(delta)};
}

Message readQuery(Reader& in)
{
    auto body = std::make_shared<QueryBody>();
    body->id = in.exactly<QueryId>();
    body->asker = in.number();
    if (!in.takeNull())
        body->askerRecord = readRecord(in);
    body->request.query = in.text(Index::MaxQueryChars);
    body->request.literal = in.flag();
    body->request.dialects = Dialects::fromInt(in.small<Dialects::Int>(AllDialectBits));
    body->request.limit = in.small<int>(Index::MaxSearchLimit);
    body->everything = in.flag();
    body->fromSeedNetwork = in.flag();
    Query query;
    query.passOn = in.flag();
    query.prefix = readPrefix(in);
    query.most = in.small<std::uint16_t>();
    if (body->askerRecord && placeOf(body->askerRecord->id) != body->asker)
        in.fail();
    if (!in.failed())
        body->terms = queryTerms(body->request);
    query.query = std::move(body);
    return query;
}

Routed readRouted(Reader& in)
{
    Routed routed;
    in.enter(3, 3);
    routed.covered = readPrefix(in);
    routed.asked = in.small<std::uint16_t>();
    routed.matched = in.small<std::uint16_t>();
    in.leave();
    return routed;
}

Answer readAnswer(Reader& in, std::vector<Index::SearchResult>& told)
{
    Answer answer;
    in.enter(5, 5);
    answer.holder = in.number();
    for (qsizetype left = in.enter(0, MaxResults); left > 0 && !in.failed(); --left)
        answer.results.append(readResult(in, told));
    in.leave();
    answer.more = in.flag();
    answer.last = in.flag();
    answer.again = in.flag();
    in.leave();
    return answer;
}

Message readAnswers(Reader& in)
{
    Answers message;
    message.id = in.exactly<QueryId>();
    message.asker = in.number();
    if (!in.takeNull())
        message.routed = readRouted(in);
    std::vector<Index::SearchResult> told; // without sources
    for (qsizetype left = in.enter(0, MaxAnswers); left > 0 && !in.failed(); --left)
        message.answers.push_back(readAnswer(in, told));
    in.leave();
    return message;
}

// In the order of Kind.
constexpr std::array<Message (*)(Reader&), KindCount> Readers{
    readHello,  readWelcome, readPing,       readPong,       readPingRequest, readNews,  readSums,
    readShorts, readWant,    readDigestWant, readDigestFull, readDigestDelta, readQuery, readAnswers};

} // namespace

Result<Message> decode(QByteArrayView bytes)
{
    const Error refused{ErrorCode::Protocol, QStringLiteral("a message of the overlay is malformed")};
    if (bytes.size() > MaxMessageBytes)
        return refused;
    Reader in(bytes);
    in.enter(1, 64);
    const auto kind = in.number();
    if (in.failed())
        return refused;
    if (kind >= KindCount)
        return Error{ErrorCode::Unsupported, QStringLiteral("a message of kind %1").arg(kind)};
    Message message = Readers[kind](in);
    in.leaveLast();
    if (in.failed() || !in.atEnd())
        return refused;
    return message;
}

} // namespace Potluck::Overlay

// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/codec.h"

#include "overlay/keycoding.h"
#include "overlay/network.h"

#include <QHash>
#include <QtEndian>

#include <array>
#include <type_traits>

namespace Potluck::Overlay {
namespace {

// Where encoded bytes go: into memory, or only counted. One code writes both, so that they cannot disagree.
class BytesSink
{
public:
    void put(const char* bytes, qsizetype count) { m_bytes.append(bytes, count); }
    void putText(QStringView text) { m_bytes.append(text.toUtf8()); }
    void putTerms(const TermSet& terms) { m_bytes.append(terms.wire()); }
    void putKeys(const std::vector<TermKey>& keys, std::uint8_t keyBits) { m_bytes.append(codeKeys(keys, keyBits)); }
    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

qsizetype utf8Size(QStringView text)
{
    qsizetype size = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80) {
            size += 1;
        } else if (unit < 0x800) {
            size += 2;
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            size += 4;
            ++i;
        } else {
            size += 3; // a lone surrogate becomes U+FFFD, three bytes as well
        }
    }
    return size;
}

class CountingSink
{
public:
    void put(const char*, qsizetype count) { m_size += count; }
    void putText(QStringView text) { m_size += utf8Size(text); }
    void putTerms(const TermSet& terms) { m_size += terms.wireBytes(); }
    void putKeys(const std::vector<TermKey>& keys, std::uint8_t keyBits) { m_size += codedKeyBytes(keys, keyBits); }
    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    qsizetype m_size = 0;
};

// CBOR's major types.
enum class Major : std::uint8_t { Unsigned = 0, Bytes = 2, Text = 3, Array = 4, Simple = 7 };

template<typename Sink>
class Writer
{
public:
    explicit Writer(Sink& sink) : m_sink(sink) {}

    void write(const Message& message)
    {
        std::visit([this](const auto& body) { this->message(body); }, message);
    }

private:
    void head(Major major, std::uint64_t value)
    {
        std::array<char, 9> bytes{};
        const auto top = static_cast<unsigned>(major) << 5;
        qsizetype count = 1;
        if (value < 24) {
            bytes[0] = static_cast<char>(top | static_cast<unsigned>(value));
        } else if (value <= 0xff) {
            bytes[0] = static_cast<char>(top | 24);
            bytes[1] = static_cast<char>(value);
            count = 2;
        } else if (value <= 0xffff) {
            bytes[0] = static_cast<char>(top | 25);
            qToBigEndian(static_cast<quint16>(value), bytes.data() + 1);
            count = 3;
        } else if (value <= 0xffffffff) {
            bytes[0] = static_cast<char>(top | 26);
            qToBigEndian(static_cast<quint32>(value), bytes.data() + 1);
            count = 5;
        } else {
            bytes[0] = static_cast<char>(top | 27);
            qToBigEndian(static_cast<quint64>(value), bytes.data() + 1);
            count = 9;
        }
        m_sink.put(bytes.data(), count);
    }
    void number(std::uint64_t value) { head(Major::Unsigned, value); }
    void flag(bool value) { head(Major::Simple, value ? 21 : 20); }
    void null() { head(Major::Simple, 22); }
    template<typename Size>
    void array(Size count)
    {
        head(Major::Array, static_cast<std::uint64_t>(count));
    }
    void bytes(QByteArrayView view)
    {
        head(Major::Bytes, static_cast<std::uint64_t>(view.size()));
        m_sink.put(view.data(), view.size());
    }
    void text(QStringView view)
    {
        head(Major::Text, static_cast<std::uint64_t>(utf8Size(view)));
        m_sink.putText(view);
    }
    template<typename Digest>
    void digest(const std::optional<Digest>& value)
    {
        if (value)
            bytes(value->view());
        else
            null();
    }
    void kind(Kind kind, int fields)
    {
        array(fields + 1);
        number(static_cast<std::uint64_t>(kind));
    }

    void member(const MemberId& id) { bytes(id.isNull() ? QByteArrayView() : id.view()); }
    void addresses(const QList<Index::Endpoint>& list)
    {
        array(list.size());
        for (const Index::Endpoint& endpoint : list) {
            array(2);
            if (const auto ipv4 = ipv4Of(endpoint.host))
                bytes(QByteArrayView(ipv4->data(), static_cast<qsizetype>(ipv4->size())));
            else
                text(endpoint.host);
            number(endpoint.port);
        }
    }
    void record(const RecordPtr& record)
    {
        if (!record) {
            null();
            return;
        }
        array(5);
        bytes(record->id.view());
        number(record->incarnation);
        addresses(record->addresses);
        flag(record->gateway);
        bytes(record->credentials);
    }
    void records(const std::vector<RecordPtr>& list)
    {
        array(list.size());
        for (const RecordPtr& each : list)
            record(each);
    }
    void state(const DigestState& state)
    {
        array(2);
        number(state.sequence);
        number(state.check);
    }
    void knowledge(const Knowledge& knowledge)
    {
        array(2);
        number(knowledge.count);
        number(knowledge.sum);
    }
    void prefix(const Prefix& prefix)
    {
        array(2);
        number(prefix.bits);
        number(prefix.number());
    }
    void keys(const std::vector<TermKey>& keys, std::uint8_t keyBits)
    {
        number(keys.size());
        head(Major::Bytes, static_cast<std::uint64_t>(codedKeyBytes(keys, keyBits)));
        m_sink.putKeys(keys, keyBits);
    }
    void source(const Index::Source& source)
    {
        array(6);
        number(source.peer.value);
        text(source.user);
        addresses(source.addresses);
        flag(source.online);
        member(source.key);
        number(static_cast<std::uint64_t>(source.dialects.toInt()));
    }
    // What the same message told before is not told again: which of its results it was, and what is another's.
    void result(const Index::SearchResult& result)
    {
        const qsizetype before = result.content ? m_told.value(*result.content, -1) : -1;
        const bool isTold = before >= 0 && isSameFile(*m_results[static_cast<std::size_t>(before)], result);
        if (result.content && before < 0)
            m_told.insert(*result.content, static_cast<qsizetype>(m_results.size()));
        m_results.push_back(&result);
        array(isTold ? 5 : 10);
        if (isTold)
            number(static_cast<std::uint64_t>(before));
        else
            file(result);
        array(result.sources.size());
        for (const Index::Source& each : result.sources)
            source(each);
        number(result.sourceCount);
        number(result.onlineCount);
        number(result.match);
    }
    static bool isSameFile(const Index::SearchResult& a, const Index::SearchResult& b)
    {
        return a.size == b.size && a.name == b.name && a.otherNames == b.otherNames && a.sha1 == b.sha1 &&
               a.md5 == b.md5;
    }
    void file(const Index::SearchResult& result)
    {
        digest(result.content);
        if (result.size)
            number(*result.size);
        else
            null();
        text(result.name);
        array(result.otherNames.size());
        for (const QString& name : result.otherNames)
            text(name);
        digest(result.sha1);
        digest(result.md5);
    }

    void message(const Hello& hello)
    {
        kind(Kind::Hello, 4);
        record(hello.record);
        state(hello.digest);
        flag(hello.wantsMembers);
        flag(hello.wantsHello);
    }
    void message(const Welcome& welcome)
    {
        kind(Kind::Welcome, 2);
        records(welcome.records);
        flag(welcome.last);
    }
    void message(const Ping& ping)
    {
        kind(Kind::Ping, 5);
        number(ping.nonce);
        knowledge(ping.knowledge);
        state(ping.digest);
        number(ping.load);
        number(ping.lostIncarnation);
    }
    void message(const Pong& pong)
    {
        kind(Kind::Pong, 4);
        number(pong.nonce);
        knowledge(pong.knowledge);
        state(pong.digest);
        number(pong.load);
    }
    void message(const PingRequest& request)
    {
        kind(Kind::PingRequest, 2);
        number(request.nonce);
        number(request.target);
    }
    void message(const News& news)
    {
        kind(Kind::News, 3);
        records(news.births);
        array(news.deaths.size());
        for (const Death& death : news.deaths) {
            array(3);
            number(death.place);
            number(death.incarnation);
            flag(death.left);
        }
        flag(news.asked);
    }
    void message(const Sums& sums)
    {
        kind(Kind::Sums, 3);
        number(sums.bits);
        array(sums.sums.size());
        for (const std::uint64_t sum : sums.sums)
            number(sum);
        number(sums.merging);
    }
    void message(const Shorts& shorts)
    {
        kind(Kind::Shorts, 4);
        array(shorts.prefixes.size());
        for (const Prefix& each : shorts.prefixes)
            prefix(each);
        array(shorts.members.size());
        for (const Shorts::Member& member : shorts.members) {
            array(2);
            number(member.place);
            number(member.incarnation);
        }
        number(shorts.merging);
        flag(shorts.reply);
    }
    void message(const Want& want)
    {
        kind(Kind::Want, 1);
        array(want.places.size());
        for (const std::uint64_t place : want.places)
            number(place);
    }
    void message(const DigestWant& want)
    {
        kind(Kind::DigestWant, 2);
        number(want.sequence);
        flag(want.stop);
    }
    void message(const DigestFull& full)
    {
        kind(Kind::DigestFull, 2);
        number(full.sequence);
        if (!full.terms) {
            null();
            return;
        }
        array(4);
        number(full.terms->count());
        number(full.terms->keyBits());
        flag(full.terms->hasPairs());
        head(Major::Bytes, static_cast<std::uint64_t>(full.terms->wireBytes()));
        m_sink.putTerms(*full.terms);
    }
    void message(const DigestDelta& message)
    {
        const TermDelta& delta = *message.delta;
        kind(Kind::DigestDelta, 8);
        number(delta.from);
        number(delta.to);
        number(delta.keyBits);
        keys(delta.added, delta.keyBits);
        keys(delta.removed, delta.keyBits);
        number(delta.check);
    }
    void message(const Query& query)
    {
        const QueryBody& body = *query.query;
        kind(Kind::Query, 12);
        bytes(body.id.view());
        number(body.asker);
        record(body.askerRecord);
        text(body.request.query);
        flag(body.request.literal);
        number(static_cast<std::uint64_t>(body.request.dialects.toInt()));
        number(static_cast<std::uint64_t>(body.request.limit));
        flag(body.everything);
        flag(body.fromSeedNetwork);
        flag(query.passOn);
        prefix(query.prefix);
        number(query.most);
    }
    void routed(const Routed& routed)
    {
        array(3);
        prefix(routed.covered);
        number(routed.asked);
        number(routed.matched);
    }
    void answer(const Answer& answer)
    {
        array(5);
        number(answer.holder);
        array(answer.results.size());
        for (const Index::SearchResult& each : answer.results)
            result(each);
        flag(answer.more);
        flag(answer.last);
        flag(answer.again);
    }
    void message(const Answers& message)
    {
        kind(Kind::Answers, 4);
        bytes(message.id.view());
        number(message.asker);
        if (message.routed)
            routed(*message.routed);
        else
            null();
        array(message.answers.size());
        for (const Answer& each : message.answers)
            answer(each);
    }

    Sink& m_sink;
    std::vector<const Index::SearchResult*> m_results; // of this message
    QHash<Content::ContentId, qsizetype> m_told;       // the first of these with that content
};

} // namespace

QByteArray encode(const Message& message)
{
    BytesSink sink;
    sink.reserve(encodedSize(message));
    Writer(sink).write(message);
    return sink.take();
}

qsizetype encodedSize(const Message& message)
{
    CountingSink sink;
    Writer(sink).write(message);
    return sink.size();
}

const char* kindName(Kind kind)
{
    static constexpr std::array<const char*, KindCount> names{
        "hello",  "welcome", "ping",        "pong",        "ping request", "news",  "sums",
        "shorts", "want",    "digest want", "digest full", "digest delta", "query", "answers"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace Potluck::Overlay

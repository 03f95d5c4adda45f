// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/packets.h"

#include "dialects/alakazaam/fields.h"
#include "dialects/alakazaam/wiretext.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace Potluck::Alakazaam {

namespace {

constexpr qsizetype Letters = 4;
constexpr qsizetype IdBytes = 16;
constexpr qsizetype Md5HexBytes = 32;
constexpr qsizetype Md5RawBytes = 16; // RETR as the document has it

template<typename Id>
Id newId(Random& random)
{
    const QByteArray hex = random.bytes(IdBytes / 2).toHex().toUpper();
    return *Id::fromBytes(hex);
}

QByteArray place(const PeerAddress& address)
{
    return address.addressText() + address.portText();
}

struct Encoder
{
    QByteArray operator()(const Supe& p) const
    {
        return "SUPE" + p.id.toByteArray() + place(p.source) + writeNumber(p.timeToLive, 2);
    }
    QByteArray operator()(const Asup& p) const { return "ASUP" + p.id.toByteArray() + place(p.superPeer); }
    QByteArray operator()(const Logi& p) const { return "LOGI" + place(p.peer); }
    QByteArray operator()(const Algi& p) const { return "ALGI" + p.session.toByteArray(); }
    QByteArray operator()(const Adff& p) const
    {
        const QByteArray head = "ADFF" + p.session.toByteArray() + p.md5.toHex();
        return head + paddedToCharacters(p.name, NameBytes, RequestReadBytes - head.size());
    }
    QByteArray operator()(const Deff& p) const { return "DEFF" + p.session.toByteArray() + p.md5.toHex(); }
    QByteArray operator()(const Logo& p) const { return "LOGO" + p.session.toByteArray(); }
    QByteArray operator()(const Algo& p) const { return "ALGO" + writeNumber(p.deleted, 3); }
    QByteArray operator()(const Find& p) const
    {
        return "FIND" + p.session.toByteArray() + paddedToCharacters(p.query, QueryBytes, RequestReadBytes);
    }
    QByteArray operator()(const Quer& p) const
    {
        return "QUER" + p.id.toByteArray() + place(p.source) + writeNumber(p.timeToLive, 2) +
               paddedToCharacters(p.query, QueryBytes, RequestReadBytes);
    }
    QByteArray operator()(const Aque& p) const
    {
        const QByteArray head = "AQUE" + p.id.toByteArray() + place(p.peer) + p.md5.toHex();
        return head + paddedToCharacters(p.name, NameBytes, AnswerReadBytes - head.size());
    }
    QByteArray operator()(const Retr& p) const { return "RETR" + p.md5.toHex(); }
};

// Takes one field after the other; a field that makes no sense makes the packet bad.
class Fields
{
public:
    explicit Fields(QByteArrayView bytes) : m_bytes(bytes) {}

    template<typename Id>
    Id id()
    {
        return Id::fromBytes(next(IdBytes)).value_or(Id{});
    }
    PeerAddress address()
    {
        const QByteArrayView text = next(AddressBytes);
        const auto address = PeerAddress::parse(text, next(PortBytes));
        if (!address)
            spoil(QStringLiteral("its address is malformed"));
        return address.value_or(PeerAddress{});
    }
    Content::Md5Digest md5()
    {
        const auto digest = Content::Md5Digest::fromHex(next(Md5HexBytes));
        if (!digest)
            spoil(QStringLiteral("its MD5 is malformed"));
        return digest.value_or(Content::Md5Digest{});
    }
    int number(qsizetype width)
    {
        const auto number = readNumber(next(width));
        if (!number)
            spoil(QStringLiteral("its number is malformed"));
        return number.value_or(0);
    }
    QByteArray text() { return stripped(m_bytes).toByteArray(); }

    [[nodiscard]] const QString& why() const { return m_why; }

private:
    QByteArrayView next(qsizetype bytes)
    {
        const QByteArrayView field = m_bytes.first(bytes);
        m_bytes = m_bytes.sliced(bytes);
        return field;
    }
    void spoil(const QString& why)
    {
        if (m_why.isEmpty())
            m_why = why;
    }

    QByteArrayView m_bytes;
    QString m_why;
};

// How a packet is laid out: fields of fixed width, then perhaps a text, which some count in bytes and some in
// characters.
struct Layout
{
    const char* letters;
    qsizetype fixedBytes; // the four letters included
    qsizetype textWidth;  // 0: no text
    Packet (*read)(Fields& fields);
};

constexpr qsizetype PlaceBytes = AddressBytes + PortBytes;

// The order of the fields is that of the initializers' evaluation, which braces guarantee.
const Layout Layouts[] = {
    {"SUPE", Letters + IdBytes + PlaceBytes + 2, 0,
     [](Fields& f) -> Packet {
         return Supe{f.id<PacketId>(), f.address(), f.number(2)};
     }},
    {"ASUP", Letters + IdBytes + PlaceBytes, 0,
     [](Fields& f) -> Packet {
         return Asup{f.id<PacketId>(), f.address()};
     }},
    {"LOGI", Letters + PlaceBytes, 0, [](Fields& f) -> Packet { return Logi{f.address()}; }},
    {"ALGI", Letters + IdBytes, 0, [](Fields& f) -> Packet { return Algi{f.id<SessionId>()}; }},
    {"ADFF", Letters + IdBytes + Md5HexBytes, NameBytes,
     [](Fields& f) -> Packet {
         return Adff{f.id<SessionId>(), f.md5(), f.text()};
     }},
    {"DEFF", Letters + IdBytes + Md5HexBytes, 0,
     [](Fields& f) -> Packet {
         return Deff{f.id<SessionId>(), f.md5()};
     }},
    {"LOGO", Letters + IdBytes, 0, [](Fields& f) -> Packet { return Logo{f.id<SessionId>()}; }},
    {"ALGO", Letters + 3, 0, [](Fields& f) -> Packet { return Algo{f.number(3)}; }},
    {"FIND", Letters + IdBytes, QueryBytes,
     [](Fields& f) -> Packet {
         return Find{f.id<SessionId>(), f.text()};
     }},
    {"QUER", Letters + IdBytes + PlaceBytes + 2, QueryBytes,
     [](Fields& f) -> Packet {
         return Quer{f.id<PacketId>(), f.address(), f.number(2), f.text()};
     }},
    {"AQUE", Letters + IdBytes + PlaceBytes + Md5HexBytes, NameBytes,
     [](Fields& f) -> Packet {
         return Aque{f.id<PacketId>(), f.address(), f.md5(), f.text()};
     }},
    {"RETR", Letters + Md5HexBytes, 0, [](Fields& f) -> Packet { return Retr{f.md5()}; }},
};

Decoded rejected(const QString& why)
{
    Decoded result;
    result.state = DecodeState::Rejected;
    result.why = why;
    return result;
}

Decoded done(const Layout& layout, QByteArrayView packet)
{
    Fields fields(packet.sliced(Letters));
    Decoded result;
    result.packet = layout.read(fields);
    if (!fields.why().isEmpty())
        return rejected(QLatin1String(layout.letters) + QStringLiteral(": ") + fields.why());
    result.state = DecodeState::Done;
    result.consumed = packet.size();
    return result;
}

Decoded incomplete(bool isEnough)
{
    Decoded result;
    result.isEnough = isEnough;
    return result;
}

bool isHex(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

// The document gives RETR 16 bytes of MD5, the programs send 32 digits. So the 16 are taken only where nothing follows.
Decoded decodeRawRetr(QByteArrayView bytes, bool ended)
{
    if (bytes.size() == Letters + Md5RawBytes && ended) {
        Decoded result;
        result.state = DecodeState::Done;
        result.packet = Retr{*Content::Md5Digest::fromBytes(bytes.sliced(Letters))};
        result.consumed = bytes.size();
        return result;
    }
    if (!ended && (bytes.size() <= Letters + Md5RawBytes || isHex(bytes.sliced(Letters))))
        return incomplete(bytes.size() == Letters + Md5RawBytes);
    return rejected(QStringLiteral("RETR: its MD5 is malformed"));
}

// How many bytes at the end may be the beginning of a character that is not there yet.
qsizetype openBytes(QByteArrayView text)
{
    for (qsizetype bytes = 1; bytes <= std::min<qsizetype>(3, text.size()); ++bytes) {
        const auto lead = static_cast<std::uint8_t>(text[text.size() - bytes]);
        if (lead >= 0xC2 && lead <= 0xF4)
            return bytes < (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) ? bytes : 0;
    }
    return 0;
}

Decoded decodeText(const Layout& layout, QByteArrayView bytes, bool ended)
{
    const QByteArrayView text = bytes.sliced(layout.fixedBytes);
    const QByteArrayView taken = firstCharacters(text, layout.textWidth);
    const bool isWhole = countCharacters(taken) == layout.textWidth && taken.size() <= text.size() - openBytes(text);
    if (isWhole || (ended && text.size() >= layout.textWidth))
        return done(layout, bytes.first(layout.fixedBytes + taken.size()));
    if (ended)
        return rejected(QLatin1String(layout.letters) + QStringLiteral(" is cut"));
    return incomplete(text.size() >= layout.textWidth);
}

} // namespace

PacketId newPacketId(Random& random)
{
    return newId<PacketId>(random);
}

SessionId newSessionId(Random& random)
{
    return newId<SessionId>(random);
}

SessionId Algi::refusal()
{
    SessionId zeros;
    zeros.bytes.fill('0');
    return zeros;
}

QByteArray encode(const Packet& packet)
{
    return std::visit(Encoder{}, packet);
}

Decoded decode(QByteArrayView bytes, bool ended)
{
    const QByteArrayView letters = bytes.first(std::min(bytes.size(), Letters));
    const auto* const layout = std::find_if(std::begin(Layouts), std::end(Layouts), [letters](const Layout& each) {
        return QByteArrayView(each.letters, Letters).startsWith(letters);
    });
    if (layout == std::end(Layouts))
        return rejected(QStringLiteral("no packet of this network"));
    if (letters.size() == Letters && layout->textWidth > 0 && bytes.size() >= layout->fixedBytes)
        return decodeText(*layout, bytes, ended);
    if (letters.size() == Letters && bytes.size() >= layout->fixedBytes)
        return done(*layout, bytes.first(layout->fixedBytes));
    if (letters == QByteArrayView("RETR"))
        return decodeRawRetr(bytes, ended);
    return ended ? rejected(QStringLiteral("the packet is cut")) : incomplete(false);
}

} // namespace Potluck::Alakazaam

// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/packedrecord.h"

#include "overlay/network.h"

#include <QtEndian>

namespace Potluck::Overlay {
namespace {

constexpr unsigned GatewayBit = 0x80;
constexpr qsizetype Ipv4Bytes = 4;
static_assert(Index::MaxAddresses < qsizetype{GatewayBit});

void appendNumber(std::string& bytes, quint16 number)
{
    bytes += static_cast<char>(number >> 8);
    bytes += static_cast<char>(number);
}

quint16 takeNumber(const char*& at)
{
    const auto number = qFromBigEndian<quint16>(at);
    at += sizeof number;
    return number;
}

void appendHost(std::string& bytes, const QString& host)
{
    if (const auto ipv4 = ipv4Of(host)) {
        bytes += static_cast<char>(Ipv4Bytes);
        bytes.append(ipv4->data(), ipv4->size());
        return;
    }
    const QByteArray text = host.left(Index::MaxHostChars).toUtf8();
    bytes += '\0';
    appendNumber(bytes, static_cast<quint16>(text.size()));
    bytes.append(text.constData(), static_cast<std::size_t>(text.size()));
}

QString takeHost(const char*& at)
{
    if (*at++ != '\0') {
        const QByteArrayView bytes(at, Ipv4Bytes);
        at += Ipv4Bytes;
        return textOfIpv4(bytes);
    }
    const quint16 length = takeNumber(at);
    at += length;
    return QString::fromUtf8(at - length, length);
}

} // namespace

PackedRecord::PackedRecord(const Record& record) : m_id(record.id), m_incarnation(record.incarnation)
{
    const qsizetype addresses = std::min(record.addresses.size(), Index::MaxAddresses);
    m_rest += static_cast<char>(static_cast<unsigned>(addresses) | (record.gateway ? GatewayBit : 0));
    for (qsizetype i = 0; i < addresses; ++i) {
        appendNumber(m_rest, record.addresses[i].port);
        appendHost(m_rest, record.addresses[i].host);
    }
    m_rest.append(record.credentials.constData(), static_cast<std::size_t>(record.credentials.size()));
    m_rest.shrink_to_fit();
}

bool PackedRecord::isGateway() const
{
    return !m_rest.empty() && (static_cast<unsigned char>(m_rest.front()) & GatewayBit) != 0;
}

RecordPtr PackedRecord::unpacked() const
{
    auto record = std::make_shared<Record>();
    record->id = m_id;
    record->incarnation = m_incarnation;
    if (m_rest.empty())
        return record;
    record->gateway = isGateway();
    const char* at = m_rest.data();
    const unsigned addresses = static_cast<unsigned char>(*at++) & ~GatewayBit;
    record->addresses.reserve(addresses);
    for (unsigned left = addresses; left > 0; --left) {
        const quint16 port = takeNumber(at);
        record->addresses.append({takeHost(at), port});
    }
    record->credentials = QByteArray(at, m_rest.data() + m_rest.size() - at);
    return record;
}

qsizetype PackedRecord::memory() const
{
    const bool isInside = m_rest.capacity() <= std::string().capacity();
    return static_cast<qsizetype>(sizeof *this + (isInside ? 0 : m_rest.capacity() + 1));
}

} // namespace Potluck::Overlay

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/member.h"

#include <QtGlobal>

#include <cstdint>
#include <string>

namespace Potluck::Overlay {

// A record in little memory, to keep tens of thousands: 72 bytes, and no more where it has one or two IPv4 addresses
// and no credentials. A Record of that takes four times as much, in four pieces. Immutable.
class PackedRecord
{
public:
    PackedRecord() = default; // of nobody
    explicit PackedRecord(const Record& record);

    [[nodiscard]] const MemberId& id() const { return m_id; }
    [[nodiscard]] std::uint32_t incarnation() const { return m_incarnation; }
    [[nodiscard]] bool isGateway() const;
    [[nodiscard]] RecordPtr unpacked() const; // made for the caller
    [[nodiscard]] qsizetype memory() const;   // bytes that it takes

private:
    MemberId m_id;
    std::uint32_t m_incarnation = 0;
    // A byte with the number of addresses and a bit for gateways; the addresses; the credentials. An address: its port
    // in two bytes, then a 4 and the bytes of an IPv4 address, or a 0, two bytes of length and the UTF-8 of a host.
    std::string m_rest;
};

} // namespace Potluck::Overlay

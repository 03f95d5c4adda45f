// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/rangereceiver.h"

#include "dialects/native/messages.h"

#include <algorithm>

namespace Potluck::Native {

namespace {

// Whether the head announces exactly these bytes of the file.
bool announces(const Net::HttpResponseHead& head, std::uint64_t offset, std::uint64_t length, std::uint64_t size)
{
    if (head.body.kind != Net::HttpBodyLength::Kind::Known || head.body.bytes != length)
        return false;
    if (head.status == 200)
        return offset == 0 && length == size;
    const auto range = Net::parseContentRange(head.fields.value("Content-Range"));
    return head.status == 206 && range && range->range == Net::ByteRange{offset, length} &&
           range->size.value_or(size) == size;
}

} // namespace

RangeReceiver::RangeReceiver(PeerSource& source, Transfer::RequestId id, quint64 generation)
    : m_source(&source), m_id(id), m_generation(generation)
{}

PeerSource::Wanted* RangeReceiver::wanted() const
{
    return m_source ? m_source->wanted(m_id, m_generation) : nullptr;
}

void RangeReceiver::head(const Net::HttpResponseHead& head)
{
    m_head = head;
    PeerSource::Wanted* const wanted = this->wanted();
    if (!wanted)
        return;
    m_source->m_answered = true;
    if (head.status >= 400) {
        m_isError = true;
        m_errorBody.resize(MaxSmallMessageBytes);
    } else if (!announces(head, wanted->offset, wanted->left, m_source->m_size)) {
        // Nothing that follows on this connection can be trusted to be what was asked.
        const QPointer<PeerSource> source = m_source;
        source->dropConnection();
        source->failRange(m_id, {Transfer::Trouble::Kind::Misbehaved,
                                 0,
                                 {},
                                 QStringLiteral("it sent other bytes than those that were asked")});
        if (source)
            source->connectSoon();
    }
}

std::span<char> RangeReceiver::space()
{
    if (m_isError)
        return {m_errorBody.data() + m_errorBytes, static_cast<std::size_t>(m_errorBody.size() - m_errorBytes)};
    PeerSource::Wanted* const wanted = this->wanted();
    if (!wanted)
        return {};
    const std::span<char> room = wanted->sink->space();
    return room.first(static_cast<std::size_t>(std::min<std::uint64_t>(room.size(), wanted->left)));
}

void RangeReceiver::advance(qsizetype bytes)
{
    if (m_isError) {
        m_errorBytes += bytes;
        return;
    }
    PeerSource::Wanted* const wanted = this->wanted();
    if (!wanted)
        return;
    wanted->offset += static_cast<std::uint64_t>(bytes);
    wanted->left -= static_cast<std::uint64_t>(bytes);
    wanted->sink->advance(static_cast<std::size_t>(bytes));
}

bool RangeReceiver::isOverlong() const
{
    return m_isError && m_errorBytes == m_errorBody.size();
}

void RangeReceiver::finished()
{
    if (!wanted())
        return;
    if (m_isError)
        m_source->failRange(m_id, troubleOf(m_head, QByteArrayView(m_errorBody).first(m_errorBytes)));
    else
        m_source->finishRange(m_id);
}

void RangeReceiver::failed(const Error& error)
{
    if (wanted())
        m_source->breakRange(m_id, error);
}

} // namespace Potluck::Native

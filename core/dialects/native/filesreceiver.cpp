// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/filesreceiver.h"

#include "dialects/native/answers.h"

namespace Potluck::Native {

FilesReceiver::FilesReceiver(std::shared_ptr<Net::HttpExchange> exchange, Complete complete)
    : m_exchange(std::move(exchange))
    , m_complete(std::move(complete))
    , m_lines(MaxFileLineBytes)
    , m_takeLine([this](QByteArrayView line) { return takeLine(line); })
{}

void FilesReceiver::received(QByteArrayView bytes)
{
    if (m_refused)
        return;
    if (const Status status = m_lines.feed(bytes, m_takeLine); !status)
        refuse(status.error());
}

void FilesReceiver::finished()
{
    if (m_refused)
        return;
    if (const Status status = m_lines.finish(m_takeLine); !status)
        refuse(status.error());
    else if (!m_hasHead)
        refuse({ErrorCode::Protocol, QStringLiteral("the first line, with the revision, is missing")});
    else
        m_complete(std::move(m_delta));
}

void FilesReceiver::failed(const Error& error)
{
    Q_UNUSED(error) // the client is gone or has its answer
    m_refused = true;
}

Status FilesReceiver::takeLine(QByteArrayView line)
{
    if (!m_hasHead) {
        auto head = decodeFilesHead(line);
        if (!head)
            return head.error();
        m_delta.base = head->base;
        m_delta.next = head->next;
        m_delta.reset = head->reset;
        m_delta.last = head->last;
        m_hasHead = true;
        return {};
    }
    if (m_delta.adds.size() + m_delta.removes.size() >= Index::MaxBatchEntries)
        return Error{ErrorCode::Protocol, QStringLiteral("a batch has at most %1 entries").arg(Index::MaxBatchEntries)};
    auto entry = decodeFilesLine(line);
    if (!entry)
        return entry.error();
    if (auto* const added = std::get_if<Index::Entry>(&*entry))
        m_delta.adds.append(std::move(*added));
    else
        m_delta.removes.append(std::get<Index::EntryKey>(*entry));
    return {};
}

void FilesReceiver::refuse(const Error& error)
{
    m_refused = true;
    m_delta = {};
    respondError(*m_exchange, error);
}

} // namespace Potluck::Native

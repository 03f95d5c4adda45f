// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/searchstream.h"

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr qsizetype WriteBytes = 64 * 1024;

} // namespace

SearchStream::SearchStream(std::shared_ptr<Net::HttpExchange> exchange, std::shared_ptr<void> use)
    : m_exchange(std::move(exchange)), m_use(std::move(use))
{}

bool SearchStream::begin(const QByteArray& lines, const SearchEnd& own, quint64 most)
{
    if (!m_exchange->isAlive())
        return false;
    m_exchange->onAborted([self = shared_from_this()] {});
    m_end = own;
    m_room = most;
    Net::HttpResponseHead head;
    head.fields = {{"Content-Type", "application/x-ndjson"}, {"Cache-Control", "no-store"}};
    m_exchange->startStream(std::move(head));
    write(lines);
    return true;
}

void SearchStream::add(const QList<Index::SearchResult>& results)
{
    if (m_ended)
        return;
    const std::size_t taken = std::min<std::size_t>(static_cast<std::size_t>(results.size()), m_room);
    m_room -= taken;
    m_end.results += taken;
    QByteArray lines;
    appendResults(lines, std::span(results).first(taken));
    write(lines);
}

void SearchStream::end()
{
    if (m_ended)
        return;
    m_ended = true;
    QByteArray line;
    appendSearchEnd(line, m_end);
    write(line);
}

void SearchStream::write(const QByteArray& lines)
{
    m_waiting.append(lines);
    if (!m_full)
        pump();
}

void SearchStream::pump()
{
    const auto self = shared_from_this(); // the exchange lets go of it with the end
    m_full = false;
    while (m_written < m_waiting.size()) {
        const auto bytes = QByteArrayView(m_waiting).sliced(m_written);
        const qsizetype part = std::min(bytes.size(), WriteBytes);
        const bool taken = m_exchange->writeStream(bytes.first(part));
        m_written += part;
        if (!taken && m_exchange->isAlive()) {
            m_full = true;
            m_exchange->onDrained([weak = weak_from_this()] {
                if (const auto stream = weak.lock())
                    stream->pump();
            });
            return;
        }
    }
    m_waiting.clear();
    m_written = 0;
    if (m_ended)
        m_exchange->endStream();
}

} // namespace Potluck::Native

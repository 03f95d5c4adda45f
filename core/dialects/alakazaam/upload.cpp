// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/upload.h"

#include "base/log.h"

#include <algorithm>
#include <span>
#include <utility>

namespace Potluck::Alakazaam {

namespace {

constexpr quint64 ReadBytes = 128 * 1024;
constexpr qint64 MaxBacklogBytes = 256 * 1024; // written and not yet taken by the kernel
constexpr Milliseconds Patience{60'000};

std::span<char> spanOf(QByteArray& bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

Upload::Upload(const UploadEnvironment& environment, Transfer::TransferId upload, std::unique_ptr<PacketCall> call,
               std::shared_ptr<Transfer::ContentReader> reader, const ChunkPlan& plan, Ended ended)
    : m_environment(environment)
    , m_upload(upload)
    , m_call(std::move(call))
    , m_reader(std::move(reader))
    , m_plan(plan)
    , m_ended(std::move(ended))
{
    m_environment.uploads.begin(m_upload);
    m_throttle = std::make_unique<Net::Throttle>(m_environment.limiter, m_environment.timers, [this] { send(); });
    connect(&m_call->socket(), &QTcpSocket::disconnected, this, &Upload::end);
    connect(&m_call->socket(), &QTcpSocket::bytesWritten, this, [this] {
        m_moved = true;
        send();
    });
    m_watch = m_environment.timers.every(Patience, [this] {
        if (!std::exchange(m_moved, false))
            end();
    });
    QMetaObject::invokeMethod(
        this, [this] { fill(); }, Qt::QueuedConnection);
}

Upload::~Upload()
{
    m_environment.uploads.end(m_upload);
}

void Upload::fill()
{
    const quint64 chunks = std::max<quint64>(1, ReadBytes / m_plan.chunkBytes);
    const quint64 length = std::min(m_reader->size() - m_offset, chunks * m_plan.chunkBytes);
    if (length == 0)
        return filled(QByteArray());
    QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
    const Status status = m_reader->readCached(m_offset, spanOf(bytes));
    if (status)
        return filled(std::move(bytes));
    if (status.error().code != ErrorCode::Busy)
        return filled(status.error());
    m_filling = true;
    runOn(
        m_environment.reading, this,
        [reader = m_reader, offset = m_offset, length]() -> Result<QByteArray> {
            QByteArray read(static_cast<qsizetype>(length), Qt::Uninitialized);
            const Status done = reader->read(offset, spanOf(read));
            if (!done)
                return done.error();
            return read;
        },
        [this](Result<QByteArray> read) {
            m_filling = false;
            m_moved = true; // it is we who were slow
            filled(std::move(read));
        });
}

void Upload::filled(Result<QByteArray> bytes)
{
    if (!m_ended)
        return;
    if (!bytes) {
        qCInfo(lcAlakazaam) << "cannot read what is to be sent:" << bytes.error().detail;
        disconnect(&m_call->socket(), nullptr, this, nullptr);
        if (!m_begun) {
            const ErrorCode code = bytes.error().code;
            const bool isGone = code == ErrorCode::NotFound || code == ErrorCode::Corrupt;
            m_call->answer((isGone ? NotAvailableText : ProblemText).data());
        } else {
            m_call->socket().abort();
        }
        return end();
    }
    m_out.clear();
    m_written = 0;
    if (!std::exchange(m_begun, true))
        m_out += encodeAretHead(m_plan.chunks);
    const QByteArrayView view(*bytes);
    for (qsizetype at = 0; at < view.size(); at += m_plan.chunkBytes) {
        const QByteArrayView chunk = view.sliced(at, std::min<qsizetype>(view.size() - at, m_plan.chunkBytes));
        m_out += encodeChunkHead(static_cast<quint32>(chunk.size()));
        m_out += chunk;
    }
    m_offset += static_cast<quint64>(view.size());
    send();
}

void Upload::send()
{
    if (!m_ended || !m_begun || m_filling)
        return;
    QTcpSocket& socket = m_call->socket();
    while (m_written < m_out.size()) {
        const qint64 room = MaxBacklogBytes - socket.bytesToWrite();
        if (room <= 0)
            return; // bytesWritten() follows
        const qint64 allowed = m_throttle->allowance(std::min<qint64>(m_out.size() - m_written, room));
        if (allowed == 0) {
            m_moved = true; // it is we who do not send
            return;
        }
        const qint64 written = socket.write(m_out.constData() + m_written, allowed);
        if (written < 0)
            return end();
        m_throttle->spend(written);
        m_written += written;
        m_environment.uploads.sent(m_upload, static_cast<quint64>(written));
    }
    if (m_offset < m_reader->size())
        fill();
    else if (socket.bytesToWrite() == 0)
        end();
}

void Upload::end()
{
    const Ended ended = std::exchange(m_ended, nullptr);
    if (!ended)
        return;
    m_watch.reset();
    ended(); // may destroy this
}

} // namespace Potluck::Alakazaam

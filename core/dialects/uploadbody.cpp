// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/uploadbody.h"

#include <algorithm>

namespace Potluck::DialectParts {

UploadBody::UploadBody(std::shared_ptr<Transfer::ContentReader> reader, quint64 offset, quint64 length,
                       Transfer::UploadSlots& uploads, Transfer::TransferId upload, Worker& reading)
    : m_reader(std::move(reader))
    , m_offset(offset)
    , m_length(length)
    , m_uploads(uploads)
    , m_upload(upload)
    , m_reading(reading)
{
    if (!m_upload.isNull())
        m_uploads.begin(m_upload);
}

UploadBody::~UploadBody()
{
    if (!m_upload.isNull())
        m_uploads.end(m_upload);
}

void UploadBody::prepare(std::function<void(Status)> done)
{
    const qsizetype length = static_cast<qsizetype>(std::min<quint64>(m_length, Net::BodyChunkBytes));
    if (length == 0)
        return done({});
    fill(0, length, [this, done = std::move(done)](Result<QByteArray> bytes) {
        if (!bytes)
            return done(bytes.error());
        m_first = std::move(bytes).value();
        done({});
    });
}

void UploadBody::read(quint64 offset, qsizetype max, Done done)
{
    if (offset == 0 && !m_first.isEmpty()) {
        QByteArray first = std::exchange(m_first, {});
        return hand(first.size() > max ? first.first(max) : std::move(first), done);
    }
    const quint64 left = m_length - std::min(offset, m_length);
    fill(offset, static_cast<qsizetype>(std::min<quint64>(left, static_cast<quint64>(max))),
         [this, done = std::move(done)](Result<QByteArray> bytes) {
             bytes ? hand(std::move(bytes).value(), done) : done(bytes.error());
         });
}

void UploadBody::fill(quint64 offset, qsizetype length, const Filled& filled)
{
    const auto into = [](QByteArray& buffer) {
        return std::span<char>(buffer.data(), static_cast<std::size_t>(buffer.size()));
    };
    const quint64 from = m_offset + offset;
    QByteArray buffer = takeBuffer(length);
    const Status status = m_reader->readCached(from, into(buffer));
    if (status) {
        const auto free =
            std::find_if(m_buffers.begin(), m_buffers.end(), [](const QByteArray& each) { return each.isNull(); });
        if (free != m_buffers.end() && length == Net::BodyChunkBytes)
            *free = buffer;
        return filled(std::move(buffer));
    }
    if (status.error().code != ErrorCode::Busy)
        return filled(status.error());
    runOn(
        m_reading, &m_context,
        [reader = m_reader, from, length, into]() -> Result<QByteArray> {
            QByteArray bytes(length, Qt::Uninitialized);
            const Status done = reader->read(from, into(bytes));
            if (!done)
                return done.error();
            return bytes;
        },
        filled);
}

// A buffer that nobody else holds any more; it leaves the pool until it is filled.
QByteArray UploadBody::takeBuffer(qsizetype length)
{
    for (QByteArray& buffer : m_buffers) {
        if (buffer.size() == length && buffer.isDetached())
            return std::exchange(buffer, {});
    }
    return {length, Qt::Uninitialized};
}

void UploadBody::hand(QByteArray bytes, const Done& done)
{
    if (!m_upload.isNull())
        m_uploads.sent(m_upload, static_cast<std::uint64_t>(bytes.size()));
    done(std::move(bytes));
}

} // namespace Potluck::DialectParts

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/worker.h"
#include "net/bodysource.h"
#include "transfer/uploads.h"

#include <QObject>

#include <array>
#include <memory>

namespace Potluck::DialectParts {

// A range of a content on its way to one caller. From the page cache bytes are read at once into one of three buffers
// that are used again and again, else on a worker. Holds the caller's slot in use as long as it lives, where it has
// one.
class UploadBody final : public Net::BodySource
{
public:
    // Everything outlives the body. A null upload counts nothing (HEAD).
    UploadBody(std::shared_ptr<Transfer::ContentReader> reader, quint64 offset, quint64 length,
               Transfer::UploadSlots& uploads, Transfer::TransferId upload, Worker& reading);
    ~UploadBody() override;

    // Reads the first bytes before anything is promised: a file that changed or vanished fails here.
    void prepare(std::function<void(Status)> done);
    void read(quint64 offset, qsizetype max, Done done) override;

private:
    using Filled = std::function<void(Result<QByteArray>)>;
    void fill(quint64 offset, qsizetype length, const Filled& filled);
    [[nodiscard]] QByteArray takeBuffer(qsizetype length);
    void hand(QByteArray bytes, const Done& done);

    std::shared_ptr<Transfer::ContentReader> m_reader;
    quint64 m_offset;
    quint64 m_length;
    Transfer::UploadSlots& m_uploads;
    Transfer::TransferId m_upload;
    Worker& m_reading;
    QByteArray m_first;
    std::array<QByteArray, 3> m_buffers;
    QObject m_context; // what the worker reads is dropped once this is gone
};

} // namespace Potluck::DialectParts

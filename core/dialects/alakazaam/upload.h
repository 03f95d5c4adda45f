// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "base/worker.h"
#include "dialects/alakazaam/chunks.h"
#include "dialects/alakazaam/packetserver.h"
#include "net/ratelimiter.h"
#include "transfer/uploads.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Alakazaam {

struct UploadEnvironment
{
    Transfer::UploadSlots& uploads;
    TimerSource& timers;
    Worker& reading;                           // reads files where they are not in the page cache
    std::shared_ptr<Net::RateLimiter> limiter; // of everything uploaded; null: none
};

// One file on its way to one caller as an ARET. From the page cache bytes are read at once, else on a worker; about
// 128 KiB at a time, the next when most of the last have left. Holds the caller's slot in use as long as it lives. Says
// in the programs' words where the first read fails; cuts the connection where a later one does, for the length was
// promised, and where the caller takes nothing for a minute. Core thread.
class Upload final : public QObject
{
    Q_OBJECT

public:
    using Ended = std::function<void()>; // from the event loop, once; may destroy the upload

    Upload(const UploadEnvironment& environment, Transfer::TransferId upload, std::unique_ptr<PacketCall> call,
           std::shared_ptr<Transfer::ContentReader> reader, const ChunkPlan& plan, Ended ended);
    ~Upload() override;

private:
    void fill();
    void filled(Result<QByteArray> bytes);
    void send();
    void end();

    UploadEnvironment m_environment;
    Transfer::TransferId m_upload;
    std::unique_ptr<PacketCall> m_call;
    std::shared_ptr<Transfer::ContentReader> m_reader;
    ChunkPlan m_plan;
    Ended m_ended;
    std::unique_ptr<Net::Throttle> m_throttle;
    QByteArray m_out; // with its framing, not yet all written
    qsizetype m_written = 0;
    quint64 m_offset = 0; // of the next byte of the file to be read
    bool m_begun = false; // the head is promised
    bool m_filling = false;
    bool m_moved = false; // since the watch last looked
    std::unique_ptr<Timer> m_watch;
};

} // namespace Potluck::Alakazaam

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/threadworker.h"
#include "base/timers.h"
#include "node/types.h"
#include "transfer/disk.h"
#include "transfer/downloads.h"
#include "transfer/uploads.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Node {

// Downloads and uploads with the threads they need: two for pieces, one each for syncing, for the journal and for
// reading what is uploaded. Core thread; the destructor waits for what the threads were given.
class TransferDesk final : public QObject
{
    Q_OBJECT

public:
    struct Environment
    {
        const Clock& clock;
        TimerSource& timers;
        Random& random;
        Transfer::SourceFinder& finder;
        Transfer::SourceOpener& opener;
        QString dataDir;
        std::function<std::uint64_t()> downLimit; // of all downloads, bytes a second; 0: none
    };
    TransferDesk(const Environment& environment, std::unique_ptr<Transfer::Journal> journal, QObject* parent = nullptr);
    ~TransferDesk() override;

    [[nodiscard]] Transfer::Downloads& downloads() { return *m_downloads; }
    [[nodiscard]] Transfer::UploadSlots& uploads() { return *m_uploads; }
    [[nodiscard]] Worker& reading() { return m_reading; }
    // How many go on at once from now on.
    void setNumbers(int uploads, int uploadsOfOnePeer, int downloads);

    [[nodiscard]] QList<TransferRow> rows() const; // downloads first
    [[nodiscard]] Status pause(quint64 id);
    [[nodiscard]] Status resume(quint64 id);
    [[nodiscard]] Status cancel(quint64 id);
    // The download with that id of a row; Unsupported where it is an upload's.
    [[nodiscard]] static Result<Transfer::TransferId> downloadOf(quint64 id);

Q_SIGNALS:
    // Every few seconds while something goes out, and at the end.
    void gave(const QList<Potluck::Transfer::GivenBytes>& given);
    void changed(const QList<Potluck::Node::TransferRow>& changed, const QList<quint64>& removed);

private:
    void tellGiven();

    TimerSource& m_timers;
    std::unique_ptr<Transfer::Disk> m_disk;
    ThreadWorker m_pieces;
    ThreadWorker m_syncing;
    ThreadWorker m_records;
    ThreadWorker m_reading;
    std::unique_ptr<Transfer::UploadSlots> m_uploads;
    std::unique_ptr<Transfer::Downloads> m_downloads;
    std::unique_ptr<Timer> m_givenTimer;
};

} // namespace Potluck::Node

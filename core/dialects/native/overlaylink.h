// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/native/overlayframes.h"
#include "net/upgradedstream.h"

#include <QByteArray>
#include <QObject>

#include <deque>
#include <memory>

namespace Potluck::Native {

// One connection between two indexes after its 101: carries messages both ways. What it queues is bounded: a member
// that reads too slowly loses messages, and one that takes nothing for StallTime loses the link. Ends by itself when
// nothing moved for IdleTime. One thread with a Qt event loop; within a slot connected to one of its signals, destroy
// it with deleteLater().
class OverlayLink final : public QObject
{
    Q_OBJECT

public:
    OverlayLink(Net::UpgradedStream upgraded, TimerSource& timers, QObject* parent = nullptr);
    ~OverlayLink() override;

    // The key that the other side proved.
    [[nodiscard]] const Net::KeyFingerprint& key() const { return m_stream->peerFingerprint(); }
    [[nodiscard]] const Net::Endpoint& remote() const { return m_stream->remote(); }

    // False where the message is lost: the queue is full, or the link is closing.
    bool send(const QByteArray& message);
    // Sends what is queued, as far as the kernel takes it at once, and says goodbye; what the other side still sends is
    // thrown away. closed() follows.
    void close();
    // Ends at once; closed() follows from the event loop. why: for the log.
    void drop(const QString& why);

    static constexpr qsizetype MaxQueueBytes = 1024 * 1024; // a single message may be larger
    static constexpr Milliseconds IdleTime{300'000};        // at least, at most twice as long
    static constexpr Milliseconds StallTime{30'000};

Q_SIGNALS:
    void received(const QByteArray& message);
    // No more; `why` is empty after an orderly end.
    void closed(const QString& why);

private:
    void readAll();
    void writeOut();
    void watchStall();

    TimerSource& m_timers;
    std::unique_ptr<Net::TlsStream> m_stream;
    FrameSplitter m_frames;
    std::deque<QByteArray> m_out;
    qsizetype m_outBytes = 0; // of all
    qsizetype m_outSent = 0;  // of the first
    std::unique_ptr<Timer> m_stall;
    std::unique_ptr<Timer> m_idle;
    QString m_why;
    bool m_blocked = false; // the kernel takes no more for now
    bool m_closing = false;
    bool m_active = true; // something moved since the idle timer looked
    bool m_quiet = false; // it saw nothing move the last time
};

} // namespace Potluck::Native

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/native/dialer.h"
#include "dialects/native/publication.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Native {

// Brings the list at one index up to the publication, batch after batch, on a connection of its own that is closed when
// there is nothing more to send. Keeps up to four batches under way. Core thread.
class Publisher final : public QObject
{
    Q_OBJECT

public:
    struct Server
    {
        std::shared_ptr<const Net::TlsContext> tls;
        Net::Endpoint endpoint;
        Net::KeyFingerprint key;
    };

    Publisher(Publication& publication, TimerSource& timers, QObject* parent = nullptr);
    ~Publisher() override;

    // After a login: the index has this list, and perhaps the begun reset of another.
    void begin(const Server& server, const QByteArray& revision, const QByteArray& stagedRevision);
    void end();
    // The publication has something new.
    void changed();

Q_SIGNALS:
    // The index has taken a batch (revision, entries in the list, refused of this batch, whether it began a reset).
    void advanced(const QByteArray& revision, quint64 entries, quint64 refused, bool reset);
    // Nothing is left to send for now, or something is again.
    void currentChanged(bool current);
    // What the index has is not known any more, or it wants a login: log in again after this time.
    void lost(const Potluck::Error& error, Potluck::Milliseconds retryIn);
    // Another key of our account has logged in since.
    void displaced();

private:
    static constexpr int MaxUnderWay = 4;

    void pump();
    void takeBatch(Result<std::optional<PublicationBatch>> batch);
    void send(const PublicationBatch& batch);
    void answered(const PublicationBatch& batch, Result<Net::HttpResponse> response);
    void restart();
    void giveUp(const Error& error, Milliseconds retryIn);
    void setCurrent(bool current);

    Publication& m_publication;
    TimerSource& m_timers;
    Server m_server;
    bool m_active = false;
    ClientPtr m_client;
    std::unique_ptr<QObject> m_run; // answers to an earlier run find it gone
    QByteArray m_next;              // the batch after this revision is next to be asked for
    bool m_inReset = false;         // m_next is of a reset that has not ended
    bool m_asking = false;
    bool m_current = false;
    bool m_changed = false; // since the publication was asked last
    int m_underWay = 0;
    int m_conflicts = 0; // one after the other
    std::unique_ptr<Timer> m_soon;
    std::unique_ptr<Timer> m_idle;
};

} // namespace Potluck::Native

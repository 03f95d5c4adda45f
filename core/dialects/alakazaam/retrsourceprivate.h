// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/chunks.h"
#include "dialects/alakazaam/dialer.h"
#include "dialects/alakazaam/retrsource.h"

#include <QObject>

namespace Potluck::Alakazaam {

class RetrSource final : public QObject, public Transfer::Source
{
    Q_OBJECT

public:
    RetrSource(TimerSource& timers, std::shared_ptr<Net::RateLimiter> limiter, Transfer::SourceInfo info,
               RetrRecord record, const Content::Md5Digest& md5, std::optional<quint64> size);
    ~RetrSource() override;

    [[nodiscard]] const Transfer::SourceInfo& info() const override { return m_info; }
    [[nodiscard]] Transfer::SourceKind kind() const override { return Transfer::SourceKind::Stream; }
    [[nodiscard]] int maxRequests() const override { return 1; }
    void listen(Transfer::SourceListener* listener) override { m_listener = listener; }
    void fetchLayer(std::uint64_t maxBytes) override;
    void fetchPieces() override;
    void request(Transfer::RequestId id, Transfer::PieceRun run, Transfer::Sink& sink) override;
    void fetchWhole(Transfer::RequestId id, Transfer::Sink& sink) override;
    void cancel(Transfer::RequestId id) override;
    void resume() override;

private:
    enum class Step {
        Again, // there may be more to read
        Wait,  // for bytes, room or the limiter
        Over,  // the request has ended; this may be gone
    };

    void begin(Transfer::RequestId id, Transfer::Sink& sink, bool isWhole);
    void connected(Result<SocketPtr> socket);
    void readAll();
    [[nodiscard]] Step readFraming();
    [[nodiscard]] Step readData();
    [[nodiscard]] Step tellSize();
    void hungUp();
    void finish();
    void fail(Transfer::Trouble::Kind kind, const QString& detail);
    void hangUp();
    void later(std::function<void()> call);

    TimerSource& m_timers;
    std::shared_ptr<Net::RateLimiter> m_limiter;
    Transfer::SourceInfo m_info;
    RetrRecord m_record;
    Content::Md5Digest m_md5;
    std::optional<quint64> m_size; // nothing: not known, and what it tells is told
    Transfer::SourceListener* m_listener = nullptr;

    // The one request.
    Transfer::RequestId m_request; // null: none
    Transfer::Sink* m_sink = nullptr;
    bool m_isWhole = false;
    bool m_sizeTold = false;
    quint64 m_most = 0; // bytes that it may send, once the size is known or told
    AretDecoder m_decoder;
    std::unique_ptr<Dialer> m_dialer;
    SocketPtr m_socket;
    std::unique_ptr<Net::Throttle> m_throttle;
    std::unique_ptr<Timer> m_watch;
    bool m_heard = false;    // a byte came at all
    bool m_moved = false;    // since the watch last looked
    bool m_wasQuiet = false; // when the watch last looked
    bool m_blocked = false;  // the sink has no room
};

} // namespace Potluck::Alakazaam

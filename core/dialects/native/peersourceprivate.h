// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/dialer.h"
#include "dialects/native/peersource.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace Potluck::Native {

class RangeReceiver;

// What went wrong, as a download acts on it. Pure.
[[nodiscard]] Transfer::Trouble troubleOf(const Net::HttpResponseHead& head, QByteArrayView body);
[[nodiscard]] Transfer::Trouble troubleOf(const Error& error);

// One native peer that has a content (see Transfer::Source for the contract, PeerSourceOpener for what is special).
class PeerSource final : public QObject, public Transfer::Source
{
    Q_OBJECT

public:
    PeerSource(std::shared_ptr<const Net::TlsContext> tls, TimerSource& timers, TicketOf tickets,
               std::shared_ptr<Net::RateLimiter> limiter, Transfer::SourceInfo info, PeerRecord record,
               const Content::ContentId& content, std::uint64_t size);
    ~PeerSource() override;

    [[nodiscard]] const Transfer::SourceInfo& info() const override { return m_info; }
    [[nodiscard]] Transfer::SourceKind kind() const override { return Transfer::SourceKind::Ranged; }
    [[nodiscard]] int maxRequests() const override { return MaxRequests; }
    void listen(Transfer::SourceListener* listener) override { m_listener = listener; }
    void fetchLayer(std::uint64_t maxBytes) override;
    void fetchPieces() override;
    void request(Transfer::RequestId id, Transfer::PieceRun run, Transfer::Sink& sink) override;
    void fetchWhole(Transfer::RequestId id, Transfer::Sink& sink) override;
    void cancel(Transfer::RequestId id) override;
    void resume() override;

    static constexpr int MaxRequests = 4;

private:
    friend class RangeReceiver;

    // Bytes that are wanted. Lives until it finished, failed or was cancelled, over several connections if need be.
    struct Wanted
    {
        std::uint64_t offset = 0; // of its next byte in the file
        std::uint64_t left = 0;
        Transfer::Sink* sink = nullptr;
        Net::HttpRequestId sent; // null: not yet on this connection
        bool retried = false;
    };

    void connectSoon();
    void connected(Result<ClientPtr> client);
    void lost();
    void dropConnection();
    void sendAll();
    void sendRange(Transfer::RequestId id, Wanted& wanted);
    void sendLayer();
    void sendPieces();
    [[nodiscard]] Net::HttpRequestHead headOf(QByteArrayView part) const;
    void layerAnswered(Result<Net::HttpResponse> response);
    void piecesAnswered(Result<Net::HttpResponse> response);

    // What a RangeReceiver found out; the connection is `generation`.
    [[nodiscard]] Wanted* wanted(Transfer::RequestId id, quint64 generation);
    void finishRange(Transfer::RequestId id);
    void failRange(Transfer::RequestId id, const Transfer::Trouble& trouble);
    void breakRange(Transfer::RequestId id, const Error& error);
    void failAll(const Transfer::Trouble& trouble);

    std::shared_ptr<const Net::TlsContext> m_tls;
    TimerSource& m_timers;
    TicketOf m_tickets;
    std::shared_ptr<Net::RateLimiter> m_limiter;
    Transfer::SourceInfo m_info;
    PeerRecord m_record;
    Content::ContentId m_content;
    std::uint64_t m_size;
    Transfer::SourceListener* m_listener = nullptr;

    std::unique_ptr<Dialer> m_dialer;
    ClientPtr m_client;
    quint64 m_generation = 0; // of m_client: what an earlier one still says is ignored
    bool m_answered = false;  // this connection has carried an answer
    std::map<Transfer::RequestId, Wanted> m_wanted;
    Transfer::RequestId m_whole;               // asked for the whole file, and not yet refused
    std::optional<std::uint64_t> m_layerBytes; // the layer is wanted, of at most that many bytes
    bool m_layerSent = false;
    bool m_piecesWanted = false;
    bool m_piecesSent = false;
};

} // namespace Potluck::Native

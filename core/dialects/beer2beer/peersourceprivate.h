// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/messages.h"
#include "dialects/beer2beer/peersource.h"

#include <QObject>
#include <QTcpSocket>

#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace Potluck::Beer2beer {

// What a KO to DOWNLOAD means for a download. Pure.
[[nodiscard]] Transfer::Trouble troubleOf(const Ko& ko);

// One beer2beer peer that has a file (see Transfer::Source for the contract, PeerSourceOpener for what is special).
class PeerSource final : public QObject, public Transfer::Source
{
    Q_OBJECT

public:
    PeerSource(TimerSource& timers, std::shared_ptr<Net::RateLimiter> limiter, Transfer::SourceInfo info,
               SourceRecord record, const Content::Sha1Digest& sha1, std::optional<std::uint64_t> size);
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

    static constexpr int MaxRequests = 2;

private:
    // Bytes that are wanted. Lives until it finished, failed or was cancelled, over several connections if need be.
    struct Wanted
    {
        std::uint64_t offset = 0;          // of its next byte in the file
        std::optional<std::uint64_t> left; // nothing: up to the end, wherever that is
        Transfer::Sink* sink = nullptr;
        bool sent = false; // on this connection
        bool retried = false;
    };
    // A request on this connection, in the order of the answers. Its id may be wanted no more: then its bytes are read
    // and dropped.
    struct Sent
    {
        Transfer::RequestId id;
        DownloadRequest request;
    };
    enum class Expects { Answer, FileHead, Bytes };

    void connectSoon();
    void connectNext();
    void connected();
    void connectFailed(const QString& detail);
    void disconnected();
    void dropConnection();
    void sendAll();
    void pumpSoon();
    void pump();
    // One step of reading; false where it has to wait.
    [[nodiscard]] bool readAnswer();
    [[nodiscard]] bool readFileHead();
    [[nodiscard]] bool readBytes();
    void finishFront();
    void failFront(const Transfer::Trouble& trouble);
    // What follows on this connection cannot be told apart any more.
    void failBroken(const Transfer::Trouble& trouble);
    void failAll(const Transfer::Trouble& trouble);
    void fail(Transfer::RequestId id, const Transfer::Trouble& trouble);
    void look();
    [[nodiscard]] Wanted* frontWanted();

    TimerSource& m_timers;
    Transfer::SourceInfo m_info;
    SourceRecord m_record;
    Content::Sha1Digest m_sha1;
    std::optional<std::uint64_t> m_size;
    Net::Throttle m_throttle;
    Transfer::SourceListener* m_listener = nullptr;

    std::unique_ptr<QTcpSocket> m_socket;
    qsizetype m_address = 0; // the one that is tried
    bool m_isConnected = false;
    bool m_answered = false; // this connection has carried an answer
    bool m_waitsForSpace = false;
    bool m_moved = false; // bytes came since look() was last called
    bool m_pumpsSoon = false;
    std::map<Transfer::RequestId, Wanted> m_wanted;
    std::deque<Sent> m_sent;
    Expects m_expects = Expects::Answer;
    std::uint64_t m_promised = 0; // bytes that the front's answer announced
    std::uint64_t m_left = 0;     // of them, still to be read
    std::unique_ptr<Timer> m_connecting;
    std::unique_ptr<Timer> m_watch;
};

} // namespace Potluck::Beer2beer

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "transfer/bufferpool.h"
#include "transfer/downloads.h"
#include "transfer/feed.h"
#include "transfer/fetcher.h"
#include "transfer/partialfile.h"
#include "transfer/picker.h"
#include "transfer/ration.h"
#include "transfer/source.h"
#include "transfer/sourcebook.h"
#include "transfer/sourcesearch.h"

#include <map>
#include <memory>
#include <vector>

namespace Potluck::Transfer {

// Everybody who delivers one running download of a known content: looks for sources, opens them, gets the piece layer,
// hands out requests, has what arrives verified and written.
class Swarm final : public Fetcher, private SourceListener, private FeedOwner
{
    Q_OBJECT

public:
    // Everything referred to outlives the swarm; of a ration that runs out, checkForRoom() tells that it is there
    // again. The file has its content id and size. With an empty layer it is
    // fetched first, where there is more than one piece.
    Swarm(const DownloadEnvironment& environment, const DownloadSettings& settings, BufferPool& pool, SourceBook& book,
          Ration& ration, FetchListener& listener, WantedFile file, bool inOrder, const QByteArray& layer);
    ~Swarm() override;

    // Begins to look for sources and for the layer.
    void start() override;
    // Begins to fetch what this file, whose layer is set, does not have.
    void fetchInto(std::shared_ptr<PartialFile> file);
    // What arrived whole is still written.
    void stop() override;
    void tick() override;
    void checkForRoom() override;
    void lookAround() override { scheduleTurn(); }
    void searchAgain() override { m_search.beginAnew(); }

    [[nodiscard]] Summary summary() const override;
    [[nodiscard]] std::uint64_t rate() const override;
    [[nodiscard]] QList<DownloadSourceRow> rows() const override;
    [[nodiscard]] PiecePicture picture(const QList<DownloadSourceRow>& sources) const override;
    void setInOrder() override { m_picker.setInOrder(); }

private:
    struct Member
    {
        std::unique_ptr<Feed> feed;
        bool knowsPieces = false;
        bool isPartial = false;
        bool asksPieces = false;
        bool asksLayer = false;
        bool refusesLayer = false;
        bool waits = false;  // in its queue, until bytes come
        bool probed = false; // waits, and was asked again just now
        int place = 0;
        Milliseconds askedAt{0}; // pieces or layer
        Milliseconds nextAsk{0}; // when it may be asked for bytes again, or for its pieces
    };

    void layerArrived(Source& source, const QByteArray& layer) override;
    void layerFailed(Source& source, const Trouble& trouble) override;
    void piecesArrived(Source& source, const Content::PieceMap& has) override;
    void piecesFailed(Source& source, const Trouble& trouble) override;
    void sizeTold(Source& /*source*/, std::uint64_t /*bytes*/, bool /*exact*/) override {}
    void requestFinished(Source& source, RequestId request) override;
    void requestFailed(Source& source, RequestId request, const Trouble& trouble) override;

    [[nodiscard]] bool isWanted(std::uint32_t piece) const override { return m_picker.isWanted(piece); }
    [[nodiscard]] BufferPool::Buffer takeBuffer() override;
    [[nodiscard]] std::uint64_t allowance() override;
    void received(std::uint64_t bytes) override { m_ration.spend(bytes); }
    void pieceArrived(Feed& feed, std::uint32_t piece, BufferPool::Buffer bytes) override;
    void streamReached(Feed& feed, std::uint32_t piece) override;
    void feedHungry() override { scheduleTurn(); }

    [[nodiscard]] Member* memberOf(Source& source);
    [[nodiscard]] Milliseconds now() const;
    [[nodiscard]] bool needsLayer() const { return m_layer.isEmpty() && m_pieces > 1; }
    void openMore();
    void askPieces(Member& member);
    void askForLayer();
    [[nodiscard]] bool missesLayer();
    void wait(Member& member, const Trouble& trouble);
    void troubled(Source& source, const Trouble& trouble);
    void close(Feed::Holder holder, const Trouble& trouble);
    void blame(const SourceInfo& source, const QString& reason);
    void pieceStored(const SourceInfo& source, std::uint32_t piece, const Status& status);
    [[nodiscard]] bool isStillLooking() const;
    void scheduleTurn();
    void turn();
    void fill(Member& member);
    [[nodiscard]] bool isWorthAsking(const Member& member) const;
    [[nodiscard]] std::uint32_t runLength(const Member& member) const;

    const DownloadEnvironment& m_environment;
    const DownloadSettings& m_settings;
    BufferPool& m_pool;
    SourceBook& m_book;
    Ration& m_ration;
    FetchListener& m_listener;
    const WantedFile m_wanted;
    const std::uint64_t m_size;
    const std::uint64_t m_pieces;
    QByteArray m_layer;
    std::shared_ptr<PartialFile> m_file; // null until fetchInto()
    Picker m_picker;
    std::map<Feed::Holder, Member> m_members;
    std::map<const Source*, Feed::Holder> m_holders;
    std::vector<std::unique_ptr<Feed>> m_closed; // destroyed in the next turn: we may be in a call of theirs
    Feed::Holder m_lastHolder = 0;
    std::size_t m_roomTurn = 0;                     // who is first when there is room again
    std::map<std::uint32_t, QString> m_unwritten;   // pieces on their way to the disk, and whose they are
    std::map<std::uint32_t, Milliseconds> m_failed; // pieces that failed their hash, and when
    bool m_blocked = false;
    bool m_duplicated = false; // a piece that others were asked for, too, has come
    bool m_turnScheduled = false;
    bool m_stopped = false;
    SourceSearch m_search;
    Milliseconds m_nextLayerAsk{0};
    Milliseconds m_layerHope{0}; // when somebody last might have given it
};

} // namespace Potluck::Transfer

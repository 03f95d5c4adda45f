// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/overlay.h"
#include "sim/directory.h"
#include "sim/network.h"
#include "sim/truth.h"
#include "sim/workload.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace Potluck::Sim {

// The queries that are under way, so that each supernode finds what it has for them.
class LiveQueries
{
public:
    // Null: nobody asks for that.
    [[nodiscard]] std::shared_ptr<const QueryTruth> find(const QString& text) const;
    // Known as long as the caller keeps it, and no longer than the next one of the same text.
    void add(const QString& text, const std::shared_ptr<const QueryTruth>& truth);

private:
    std::unordered_map<std::string, std::weak_ptr<const QueryTruth>> m_queries;
};

// Is told of each message that carries a query.
class QueryWatcher
{
public:
    virtual ~QueryWatcher() = default;
    virtual void querySent(const Overlay::QueryId& query, NodeIndex from, NodeIndex to) = 0;
};

// What a supernode's peers have, as terms. Who implements it may know better than to count them.
class PeerTerms : public Overlay::OwnTerms
{
public:
    virtual void add(PeerIndex peer) = 0;
    virtual void remove(PeerIndex peer) = 0;
    [[nodiscard]] virtual std::uint64_t sequence() const = 0; // of what is published
};

// What all supernodes of a world share.
struct Surroundings
{
    EventQueue& events;
    Random& random;
    Network& network;
    const Workload& workload;
    const Directory& directory;
    const LiveQueries& queries;
    const Overlay::Credentials& credentials;
    Overlay::DigestApplier& applier;
    std::shared_ptr<Overlay::MemberBook> book;
    QueryWatcher& watcher;
};

// One index in the overlay: the code under test between a simulated network and a simulated catalog. Its overlay is
// gone when it dies, the rest stays: others may still be sending to it.
class Supernode final : public Receiver, private Overlay::Links, private Overlay::LocalCatalog
{
public:
    // A search of the own catalog takes that long, lognormal: what the index was measured to need (docs/BENCHMARKS.md).
    static constexpr double MedianSearch = 2;   // milliseconds
    static constexpr double SearchSpread = 0.9; // sigma of the logarithm: 1 in 100 takes over 16 ms

    Supernode(const Surroundings& surroundings, const Overlay::RecordPtr& record, std::unique_ptr<PeerTerms> terms);

    [[nodiscard]] NodeIndex node() const { return m_node; }
    // Null: it died.
    [[nodiscard]] Overlay::Overlay* overlay() const { return m_overlay.get(); }
    // Of its peers' files, as last told. Null: none yet.
    [[nodiscard]] Overlay::TermSetPtr digest() const { return m_terms ? m_terms->published() : nullptr; }
    [[nodiscard]] std::uint64_t digestSequence() const { return m_terms ? m_terms->sequence() : 0; }
    // Messages of the searches of its own peers that it sent and received.
    [[nodiscard]] std::uint64_t ownSearchMessages() const { return m_ownSearchMessages; }
    [[nodiscard]] bool isUp() const { return m_overlay != nullptr; }
    // Tells everybody that it leaves.
    void leave();
    // Its process dies; with `closed` the system closes its connections.
    void crash(bool closed);

    // It answers for the peer from now on. Urgently: the peer was found elsewhere until now.
    void activate(PeerIndex peer, bool urgently);
    void deactivate(PeerIndex peer);
    [[nodiscard]] std::span<const PeerIndex> active() const { return m_active; }

    // Searches as one of its peers does: its own index first, then the overlay. found() with what comes, the own
    // results first, ended() once, unless it dies.
    void search(const Index::SearchRequest& request, const Overlay::Overlay::SearchOptions& options,
                const std::function<void(NodeIndex from, const QList<Index::SearchResult>& results)>& found,
                const std::function<void(const Overlay::Overlay::SearchEnd& end)>& ended);

private:
    void received(NodeIndex from, const Overlay::Message& message) override;
    void linkLost(NodeIndex to) override;
    void send(const Overlay::RecordPtr& to, Overlay::Message message) override;
    [[nodiscard]] bool isLinked(const Overlay::MemberId& member) const override;
    void close(const Overlay::MemberId& member) override;
    void search(const Index::SearchRequest& request, bool fromSeedNetwork, std::weak_ptr<void> alive,
                std::function<void(QList<Index::SearchResult>, bool more)> done) override;
    [[nodiscard]] Milliseconds searchTime() const;

    const Surroundings& m_surroundings;
    const NodeIndex m_node;
    std::unique_ptr<PeerTerms> m_terms;
    std::vector<PeerIndex> m_active;
    std::uint64_t m_ownSearchMessages = 0;
    std::unique_ptr<Overlay::Overlay> m_overlay;
    std::shared_ptr<void> m_alive;
};

} // namespace Potluck::Sim

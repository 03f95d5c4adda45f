// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/timers.h"
#include "overlay/links.h"
#include "overlay/member.h"
#include "overlay/memberbook.h"
#include "overlay/message.h"
#include "overlay/stats.h"
#include "overlay/traces.h"

#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Overlay {

// One supernode's part in the overlay: who the others are, what their digests say, whom to ask. Pure: no socket, no
// thread of its own, time and randomness injected. One thread.
class Overlay
{
public:
    struct Environment
    {
        const Clock& clock;
        TimerSource& timers;
        Random& random;
        Links& links;
        LocalCatalog& catalog;
        const Credentials& credentials;
        OwnTerms& terms;
        DigestApplier& applier;
        // Null: one of its own. A simulation gives all its overlays the same.
        std::shared_ptr<MemberBook> book;
    };

    // An incarnation that is 0, or not greater than what others know (after a restart), is made one from the wall
    // clock.
    Overlay(const Environment& environment, const Record& self);
    ~Overlay();

    // -- who is here
    void start();
    // Tells everybody that it leaves; nothing is sent after that.
    void leave();
    // Somebody that is known from elsewhere (an option, an invite, the last run): asked for whom it knows, and again
    // and again while it does not answer.
    void addContact(const RecordPtr& contact);
    // Never spoken to again, and refused.
    void removeMember(const MemberId& member);
    // Spoken to again once it tells a new incarnation of its record.
    void readmitMember(const MemberId& member);
    struct MemberRow
    {
        RecordPtr record;
        enum class State { Contacted, Alive, Lost } state = State::Contacted;
        Milliseconds roundTrip{0}; // 0: not measured
        int load = 0;              // per cent, as it said last with an answer to a ping
        Milliseconds heard{0};     // when it answered a ping last, monotonic; 0: others say that it is here
    };
    // The own record is not among them.
    [[nodiscard]] std::vector<MemberRow> members() const;
    // What the own record says from now on (a new incarnation of it is told; the one that is given does not count).
    void setSelf(const Record& self);
    [[nodiscard]] const Record& self() const;
    // Alive, as far as is known.
    [[nodiscard]] bool isMember(const MemberId& id) const;
    // Of a member that is alive or lost; null where there is none.
    [[nodiscard]] RecordPtr recordOf(const MemberId& id) const;

    // -- messages. Of `from` only the id counts: that is who sent it.
    void received(const RecordPtr& from, const Message& message);
    void linkLost(const MemberId& member);

    // Environment::terms changed so that it cannot wait for the next turn (every 10 s): a standby home was activated.
    // All are told now, unless it is much, or the last time is less than a second ago (see Digests).
    void termsChangedUrgently();

    // Per cent of what this one can do; told with pings.
    void setLoad(std::uint8_t load);

    // -- searches
    struct SearchOptions
    {
        QueryId id; // null: a random one
        // Hits: contents and the networks (see networkOf) of their sources, each pair once, those of the own index
        // included. A search for what is popular also ends where answers hardly name anything new. In a small overlay,
        // in which everybody is in one group, a first wave is asked in any case.
        int enough = 100;
        bool everything = false;
        bool fromSeedNetwork = false; // a flood that entered here: not given to seed networks again
        Milliseconds patience{5000};
    };
    struct Found
    {
        MemberId from;
        QList<Index::SearchResult> results;
    };
    struct SearchEnd
    {
        int asked = 0;         // members that got the query, those that asked on for us included
        int answered = 0;      // of these
        int messages = 0;      // that carried the query, as far as is known
        bool complete = false; // everybody who could have it has answered
    };
    // found() as others answer, also with contents that were found before; then ended() once. Neither from inside
    // search(), neither after `alive` is gone, which gives the search up. ownResults: what the own index found, counted
    // towards enough.
    void search(const Index::SearchRequest& request, const SearchOptions& options,
                const QList<Index::SearchResult>& ownResults, std::weak_ptr<void> alive,
                std::function<void(const Found&)> found, std::function<void(const SearchEnd&)> ended);

    // -- for whoever looks at it
    [[nodiscard]] const Stats& stats() const;
    // Where the last searches went, the latest first; as many as keepTraces() said, none before.
    void keepTraces(std::size_t count);
    [[nodiscard]] std::vector<Trace> traces() const;
    // Bytes, as if nothing were shared with other overlays.
    [[nodiscard]] qsizetype memory() const;
    // The own group, as of now.
    [[nodiscard]] Prefix group() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Overlay

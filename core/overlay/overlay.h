// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/timers.h"
#include "overlay/links.h"
#include "overlay/member.h"
#include "overlay/message.h"

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
    };

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
    struct MemberRow
    {
        RecordPtr record;
        enum class State { Contacted, Alive, Lost } state = State::Contacted;
        Milliseconds roundTrip{0}; // 0: not measured
        Milliseconds since{0};     // of the state, monotonic
    };
    [[nodiscard]] std::vector<MemberRow> members() const;
    // What the own record says from now on (a new incarnation of it is told).
    void setSelf(const Record& self);
    [[nodiscard]] const Record& self() const;
    [[nodiscard]] bool isMember(const MemberId& id) const;

    // -- messages
    void received(const RecordPtr& from, const Message& message);
    void linkLost(const MemberId& member);

    // -- what can be found here: terms (see terms.h) of names that came or went. Counted: a term is there as long as it
    // was added more often than removed.
    void addTerms(const std::vector<std::uint64_t>& terms);
    void removeTerms(const std::vector<std::uint64_t>& terms);

    // -- searches
    struct SearchOptions
    {
        QueryId id;           // null: a random one
        int enough = 100;     // distinct results, those of the own index included
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
        int asked = 0;    // members that got the query, those that asked on for us included
        int answered = 0; // of these
        bool complete = false; // everybody who could have it has answered
    };
    // found() as others answer, also with contents that were found before; then ended() once. Neither from inside
    // search(), neither after `alive` is gone, which gives the search up. ownResults: what the own index found, counted
    // towards enough.
    void search(const Index::SearchRequest& request, const SearchOptions& options,
                const QList<Index::SearchResult>& ownResults, std::weak_ptr<void> alive,
                std::function<void(const Found&)> found, std::function<void(const SearchEnd&)> ended);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Overlay

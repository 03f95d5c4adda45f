// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/searchresult.h"
#include "overlay/member.h"
#include "overlay/message.h"

#include <functional>
#include <memory>

namespace Potluck::Overlay {

// What the overlay needs of the world. Implemented by `node` over dialects/native, and by the simulation. All calls on
// the overlay's thread; no implementation calls back from inside a call.

// Carries messages to other members. Their order is kept as long as a link holds; what is lost is not told, except that
// a link which breaks, or cannot be made, is told by Overlay::linkLost().
class Links
{
public:
    virtual ~Links() = default;
    virtual void send(const RecordPtr& to, Message message) = 0;
    // Whether a message to it needs no new connection.
    [[nodiscard]] virtual bool isLinked(const MemberId& member) const = 0;
    // Nothing more is said to it for now.
    virtual void close(const MemberId& member) = 0;
};

// Whether somebody may be a member: closed overlays ask for a membership that a member signed. Cheap enough to be
// asked for each new record.
class Credentials
{
public:
    virtual ~Credentials() = default;
    [[nodiscard]] virtual bool isGood(const Record& record) const = 0;
};

// The own index, as others' queries see it: what is online here.
class LocalCatalog
{
public:
    virtual ~LocalCatalog() = default;
    // Answers later, once, unless `alive` is gone by then.
    virtual void search(const Index::SearchRequest& request, bool fromSeedNetwork, std::weak_ptr<void> alive,
                        std::function<void(QList<Index::SearchResult>, bool more)> done) = 0;
};

// What the own digest says. TermCounter is the real one; a simulation may know it otherwise.
class OwnTerms
{
public:
    virtual ~OwnTerms() = default;
    // Whether publish() would bring something new.
    [[nodiscard]] virtual bool hasChanged() const = 0;
    // Makes the present state the published one, `sequence` is its number. The difference to the one before, or null
    // where it has to be told anew.
    [[nodiscard]] virtual TermDeltaPtr publish(std::uint64_t before, std::uint64_t sequence) = 0;
    // As last published. Null: it is too much to tell, ask always.
    [[nodiscard]] virtual TermSetPtr published() const = 0;
};

// Makes another member's next digest of the one before and what changed. Computes it; a simulation overrides it to
// compute it once for all that hold the same digest. Null where the delta does not fit.
class DigestApplier
{
public:
    virtual ~DigestApplier() = default;
    [[nodiscard]] virtual TermSetPtr apply(const MemberId& whose, const TermSetPtr& base, const TermDelta& delta);
};

} // namespace Potluck::Overlay

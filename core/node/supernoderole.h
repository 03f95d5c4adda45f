// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/timers.h"
#include "dialects/native/willingness.h"
#include "node/supernodeoptions.h"
#include "overlay/promotion.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Potluck::Node {

class HostedIndex;

// A node's part in who is a supernode. Where it hosts an index, it asks a peer to become one when there is too much to
// do. Where it became one as a peer, it says when that is not needed any more. And it knows what this node as a peer
// says of itself. Core thread.
class SupernodeRole final : public QObject
{
    Q_OBJECT

public:
    // All outlive it.
    SupernodeRole(const Clock& clock, TimerSource& timers, Random& random, const SupernodeOptions& options,
                  QObject* parent = nullptr);

    // The index that is hosted from now on, outliving this or taken back; null: none. isPromoted: as a peer that was
    // asked to.
    void setHosted(HostedIndex* hosted, bool isPromoted);

    // -- as a peer
    void setWilling(bool willing) { m_willing = willing; }
    [[nodiscard]] bool isWilling() const { return m_willing; }
    // What is uploaded now, and the owner's limit, in bytes a second; 0: none.
    void noteUpRate(quint64 rate, quint64 limit);
    // What an index is told; nothing while the owner has not agreed, and when it is a supernode already.
    [[nodiscard]] std::optional<Native::Willingness> willingness() const;

Q_SIGNALS:
    // This promoted peer shall be an ordinary one again.
    void notNeeded();

private:
    void decide();
    [[nodiscard]] Overlay::LoadPicture load() const;
    void askSomebody();

    const Clock& m_clock;
    TimerSource& m_timers;
    const SupernodeOptions m_options;
    const Milliseconds m_begun;
    bool m_willing = false;
    quint64 m_bestUpRate = 0;
    quint64 m_upLimit = 0;
    HostedIndex* m_hosted = nullptr;
    bool m_isPromoted = false;
    Milliseconds m_hostedSince{0};
    Overlay::Promotion m_promotion;
    std::unique_ptr<Timer> m_timer;
};

} // namespace Potluck::Node

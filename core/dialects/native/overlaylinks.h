// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "dialects/native/dialer.h"
#include "dialects/native/overlaylink.h"
#include "net/tlscontext.h"
#include "overlay/links.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Native {

// What the links say to who holds them. All from the event loop.
class OverlayLinksHost
{
public:
    virtual ~OverlayLinksHost() = default;
    virtual void received(const Overlay::RecordPtr& from, const Overlay::Message& message) = 0;
    virtual void linkLost(const Overlay::MemberId& member) = 0;
};

// Carries the overlay's messages over /v1/overlay/link: one TLS connection for each member in use, dialled when there
// is something to say and closed when idle. Both sides may dial at once: then both links are read, and the one that the
// member with the smaller key dialled is written to; the other side closes its own.
//
// Messages wait while a link is being made, at most MaxWaitingBytes for each member. Whoever cannot be called is not
// dialled again for RedialAfter; what is said to it meanwhile is lost. A member that sends what cannot be understood is
// cut off. One thread with a Qt event loop; everything in the environment outlives it.
class OverlayLinks final : public QObject, public Overlay::Links
{
    Q_OBJECT

public:
    struct Environment
    {
        std::shared_ptr<const Net::TlsContext> tls;
        const Clock& clock;
        TimerSource& timers;
        OverlayLinksHost& host;
        std::function<QByteArray()> credentials; // the own ones, shown when dialling
    };
    explicit OverlayLinks(const Environment& environment, QObject* parent = nullptr);
    ~OverlayLinks() override;

    void send(const Overlay::RecordPtr& to, Overlay::Message message) override;
    [[nodiscard]] bool isLinked(const Overlay::MemberId& member) const override;
    void close(const Overlay::MemberId& member) override;

    // A link that somebody dialled who may be a member. from: its key, and what it showed.
    void accept(Net::UpgradedStream upgraded, const Overlay::RecordPtr& from);
    // False where there are too many already.
    [[nodiscard]] bool hasRoomFor(const Overlay::MemberId& member) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_peers.size()); }

    static constexpr int MaxMembers = 4096;
    static constexpr int MaxDials = 128; // under way
    static constexpr qsizetype MaxWaitingBytes = 1024 * 1024;
    static constexpr Milliseconds RedialAfter{1000};
    static constexpr Milliseconds UpgradeWithin{10'000};

private:
    struct Peer;
    using PeerPtr = std::shared_ptr<Peer>;

    void dial(const PeerPtr& peer);
    void askForLink(const PeerPtr& peer, ClientPtr client);
    void dialFailed(const PeerPtr& peer, const QString& why);
    void begin(const PeerPtr& peer, Net::UpgradedStream upgraded, bool dialled);
    void take(const PeerPtr& peer, OverlayLink* link, const QByteArray& bytes);
    void ended(const PeerPtr& peer, OverlayLink* link, const QString& why);
    void closeSurplus(const PeerPtr& peer);
    void loseLater(const Overlay::MemberId& member);

    const Environment m_environment;
    const Overlay::MemberId m_self;
    QHash<Overlay::MemberId, PeerPtr> m_peers;
    QHash<Overlay::MemberId, Milliseconds> m_failed; // when, monotonic
    int m_dials = 0;
};

// Names in HTTP of what is above.
inline constexpr char OverlayProtocol[] = "potluck-overlay";
inline constexpr char CredentialsField[] = "Potluck-Credentials"; // base64url

} // namespace Potluck::Native

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/timers.h"
#include "dialects/native/membership.h"
#include "dialects/native/overlaygate.h"
#include "dialects/native/overlaylinks.h"
#include "dialects/native/overlayserver.h"
#include "index/indexservice.h"
#include "net/tlscontext.h"
#include "node/hostingrows.h"
#include "node/namefeed.h"
#include "node/overlaycatalog.h"
#include "node/overlayjoins.h"
#include "node/overlaystate.h"
#include "node/types.h"
#include "overlay/overlay.h"
#include "overlay/termcounter.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Potluck::Node {

// The part of a hosted index that is linked with others: who may be a neighbour, how to become one, the links, the
// digest of the own catalog, and searches at the others. What it must remember is in overlay.json. Core thread.
class HostedOverlay final : public QObject, private Native::OverlayLinksHost, private Native::OverlayDoor
{
    Q_OBJECT

public:
    struct Environment
    {
        QString stateFile;
        QString name; // of the index
        bool isOpen = false;
        std::shared_ptr<const Net::TlsContext> tls;
        const Clock& clock;
        TimerSource& timers;
        Random& random; // fit for secrets
        Index::IndexService& service;
        Alakazaam::SuperPeer* network = nullptr; // the AlaKazaam network that this index has a part in; null: none
    };
    // All in the environment outlives it.
    explicit HostedOverlay(const Environment& environment, QObject* parent = nullptr);
    ~HostedOverlay() override;

    // Reads what is remembered; Corrupt, PermissionDenied. Called once, before anything else.
    [[nodiscard]] Status open();
    // Begins to be a member: where others can call this index, and further neighbours to link with.
    void start(const QList<Net::Endpoint>& addresses, const QList<Native::InviteLink>& neighbours);
    // Tells the others that it leaves, until the next start.
    void stop();

    [[nodiscard]] Native::OverlayServer& server() { return m_server; }
    // Whether whoever asks becomes a neighbour, from now on.
    void setOpen(bool isOpen);

    // -- changes by the owner
    // A token that lets another index become a neighbour; 0: no bound.
    [[nodiscard]] Result<QString> invite(int uses, int days);
    // Answers when the other index has admitted this one, or refused; at once for a link without token, which the other
    // side's owner has to enter, too.
    void add(const Native::InviteLink& link, QObject* context, std::function<void(Status)> done);
    // By key or link. NotFound where it is no neighbour.
    [[nodiscard]] Status remove(const QString& keyOrLink);
    [[nodiscard]] QList<NeighbourRow> rows() const;

    // Whether this index vouches for that one.
    [[nodiscard]] bool vouchesFor(const Net::KeyFingerprint& index) const;
    // The other members that are here now.
    [[nodiscard]] std::vector<Overlay::Overlay::MemberRow> alive() const;
    // What this index has to do, per cent of what it can; told to the others.
    void setLoad(int load);

    // -- searches
    // Where the last ones went, the latest first.
    [[nodiscard]] QList<TracedSearch> traces() const;
    [[nodiscard]] bool hasMembers() const;
    // See Overlay::search(); results say who gave them. Ends with the context.
    void search(const Index::SearchRequest& request, const Overlay::Overlay::SearchOptions& options,
                const QList<Index::SearchResult>& own, QObject* context,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void()> ended);

Q_SIGNALS:
    void changed(); // the rows, or who is linked

private:
    void received(const Overlay::RecordPtr& from, const Overlay::Message& message) override;
    void linkLost(const Overlay::MemberId& member) override;
    [[nodiscard]] Result<Native::AdmissionAnswer> admit(const Native::AdmissionRequest& request) override;
    [[nodiscard]] Status checkMember(const Overlay::MemberId& caller, const QByteArray& credentials) override;
    [[nodiscard]] QByteArray memberList(const std::optional<Net::KeyFingerprint>& only) override;
    [[nodiscard]] QByteArray memberRevision() override;

    [[nodiscard]] Status mayAdmit(const Native::AdmissionRequest& request, const Overlay::MemberId& caller);
    [[nodiscard]] bool useToken(const QString& token);
    [[nodiscard]] Status admitted(const Native::InviteLink& by, const Native::AdmissionAnswer& answer);
    [[nodiscard]] Status adopt(const QByteArray& membership);
    [[nodiscard]] QByteArray credentials() const;
    [[nodiscard]] Overlay::Record ownRecord() const;
    void link(const Native::InviteLink& link);
    [[nodiscard]] bool isKnown(const Overlay::MemberId& member) const;
    [[nodiscard]] bool isLinked() const; // with anybody, also who is not here now
    [[nodiscard]] std::vector<Overlay::Overlay::MemberRow> good() const;
    void look();
    void remember();
    void store();

    const Environment m_environment;
    const Overlay::MemberId m_self;
    OverlayState m_state;
    std::optional<Native::Membership> m_membership;
    QList<Net::Endpoint> m_addresses;
    Native::OverlayGate m_gate;
    Native::OverlayLinks m_links;
    Native::OverlayServer m_server;
    Overlay::TermCounter m_terms;
    Overlay::DigestApplier m_applier;
    OverlayCatalog m_catalog;
    NameFeed m_feed;
    OverlayJoins m_joins;
    std::unique_ptr<Overlay::Overlay> m_overlay; // null before start() and after stop()
    std::unique_ptr<Timer> m_watch;
    static constexpr qsizetype MaxRemembered = 256; // members, of a large overlay any
    QSet<Overlay::MemberId> m_told;                 // who was here when that was last told
    int m_looks = 0;

    struct List
    {
        QByteArray revision;
        QList<Native::MemberList::Member> members;
        Milliseconds at{0}; // monotonic
    };
    [[nodiscard]] const List& list();
    std::optional<List> m_list;
};

} // namespace Potluck::Node

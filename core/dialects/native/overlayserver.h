// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "dialects/native/overlaylinks.h"
#include "dialects/native/overlaymessages.h"
#include "dialects/native/requesttarget.h"
#include "net/httpexchange.h"

#include <QHash>

#include <deque>
#include <optional>

namespace Potluck::Native {

// What the server asks of the index's overlay. Implemented by `node`; all calls on the server's thread.
class OverlayDoor
{
public:
    virtual ~OverlayDoor() = default;
    // Makes the caller a member. PermissionDenied: token or key are not known here; AlreadyExists: the other way round,
    // or not at all, since both sides have other neighbours.
    [[nodiscard]] virtual Result<AdmissionAnswer> admit(const AdmissionRequest& request) = 0;
    // Whether a caller with that key and those credentials may have a link.
    [[nodiscard]] virtual Status checkMember(const Overlay::MemberId& caller, const QByteArray& credentials) = 0;
    // Signed, see signMemberList(). only: whether that one is a member, and nobody else.
    [[nodiscard]] virtual QByteArray memberList(const std::optional<Net::KeyFingerprint>& only) = 0;
    // Of the whole list; empty where nobody is vouched for.
    [[nodiscard]] virtual QByteArray memberRevision() = 0;
};

// The index's side of /v1/overlay: admits members and takes their links (docs/PROTOCOL.md). Callers prove their key by
// TLS. Who guesses at tokens is slowed down: MaxFailures in FailureTime from one remote, then 429. One thread;
// everything given outlives it.
class OverlayServer final : public Net::HttpHandler
{
public:
    OverlayServer(OverlayDoor& door, OverlayLinks& links, const Clock& clock)
        : m_door(door), m_links(links), m_clock(clock)
    {}

    // POST members, GET link; 404 for everything else.
    void handle(const std::shared_ptr<Net::HttpExchange>& exchange) override;
    // GET members, by a peer that is logged in.
    void listMembers(Net::HttpExchange& exchange, const RequestTarget& target);
    [[nodiscard]] QByteArray memberRevision() { return m_door.memberRevision(); }

    static constexpr int MaxFailures = 10;
    static constexpr int MaxAdmissions = 60; // of one remote, in the same time
    static constexpr Milliseconds FailureTime{60'000};
    static constexpr qsizetype MaxRemotes = 10'000;

private:
    struct Remote
    {
        Milliseconds since{0};
        int failures = 0;
        int admissions = 0;
    };
    void admit(const std::shared_ptr<Net::HttpExchange>& exchange);
    void link(Net::HttpExchange& exchange);
    [[nodiscard]] Remote& remoteOf(const Net::HttpExchange& exchange);

    OverlayDoor& m_door;
    OverlayLinks& m_links;
    const Clock& m_clock;
    QHash<QString, Remote> m_remotes; // by Net::limitKey()
    std::shared_ptr<char> m_alive = std::make_shared<char>();
};

} // namespace Potluck::Native

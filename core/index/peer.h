// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/dialect.h"
#include "base/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Potluck::Index {

// Who is known to an index and who is here. Value types; they cross threads.

struct RegistrationTag;
struct KeyTag;

// The id of a registration: strictly increasing, never used again, also after expiry.
using RegistrationId = StrongId<RegistrationTag>;
// SHA-256 of a key's SubjectPublicKeyInfo. All zero: no key (a caller of a seed dialect).
using KeyFingerprint = StrongBytes<KeyTag, 32>;

// Ids from here on are of guests, see GuestRequest; no account ever gets one.
constexpr quint64 FirstGuest = quint64{1} << 62;
constexpr bool isGuest(RegistrationId id)
{
    return id.value >= FirstGuest;
}

// Limits on what a caller may state.
constexpr qsizetype MaxUserChars = 64;      // of a user name, after trimming and NFC
constexpr qsizetype MaxPasswordBytes = 128; // UTF-8
constexpr qsizetype MaxAddresses = 8;       // of one peer
constexpr qsizetype MaxHostChars = 255;     // of one address
constexpr int MaxKnownKeys = 16;            // of one registration; the longest unused one is forgotten
constexpr int MaxPeersPerPage = 1000;
constexpr qsizetype MaxRevisionBytes = 64;

constexpr Milliseconds RegistrationLife = std::chrono::hours{24 * 30}; // from the last login, wall clock
constexpr Milliseconds PresenceLease = std::chrono::minutes{5};        // from login or keep-alive, monotonic clock
constexpr Milliseconds PresenceGrace = std::chrono::seconds{30};       // after the lease, still online

// Where a peer can be reached: a numeric address or a name, and a TCP port.
struct Endpoint
{
    QString host;
    quint16 port = 0;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

// A new registration. A native peer proves its key by TLS; the caller of the service vouches for that.
struct RegisterRequest
{
    QString user;         // 1 to 64 characters; unique without regard to case
    KeyFingerprint key;   // may be null only where a seed password is given
    QString password;     // empty: none, only the key logs in
    QString seedPassword; // empty: the account cannot be used by the seed dialects
    QString inviteToken;  // base64url; needed where registration is by invite and the account is new
};

struct LoginRequest
{
    RegistrationId id; // one of id and user is given; where both are, they must be of one registration
    QString user;
    KeyFingerprint key;                  // a known key needs no password
    QString password;                    // asked for where the key is not known, which is then remembered
    QString seedPassword;                // only where key is null: a login by a seed dialect
    QList<Endpoint> addresses;           // where the peer says it can be reached
    Dialects dialects = Dialect::Native; // that it speaks there
};

// Somebody of a network without accounts (AlaKazaam), known only by where it is. It has a registration as long as it is
// here, kept in memory only: logout, ban or a restart of the index ends it, and its files with it. No lease: the
// dialect decides when it is gone. Its password-free name is never one of an account's.
struct GuestRequest
{
    QString name; // shown to peers, need not be unique
    QList<Endpoint> addresses;
    Dialects dialects;
};

// A peer of another index that this one vouches for, which keeps a second home here (a standby): a registration in
// memory, known by its key, with a lease as an account's. It is silent until it is woken: it publishes, but is in no
// search, list or count, and asks for nothing. Its name need not be unique. Logout, ban, the end of the lease, a login
// of the same key with an account, or a restart of the index ends it, and its files with it.
struct VisitorRequest
{
    QString name;
    KeyFingerprint key; // not null
    QList<Endpoint> addresses;
    Dialects dialects = Dialect::Native;
};

// An account's password for the seed dialects is right: who asks, with id, name or both.
struct SeedPasswordRequest
{
    RegistrationId id; // null: by user alone
    QString user;
    QString seedPassword;
};

// What a peer gets at registration and login.
struct Registration
{
    RegistrationId id;
    QString user;
    Milliseconds expires{}; // wall clock
    QByteArray revision;    // of the list that is published; empty: none
    // Of a list whose reset was begun and not finished: go on from here instead of sending all again; empty: none.
    QByteArray stagedRevision;
    quint64 entries = 0; // published
};

// Set with login or changed with the keep-alive.
struct KeepAliveRequest
{
    RegistrationId id;
    std::optional<QList<Endpoint>> addresses; // nothing: unchanged
    std::optional<KeyFingerprint> key{};      // who it is of that account; nothing: whoever logged in last
};

enum class PeerStatus { Online, Offline, All };

struct PeerSummary
{
    RegistrationId id;
    QString user;
    bool online = false;
    QList<Endpoint> addresses;           // the last known ones, also while offline; forgotten when the index restarts
    KeyFingerprint key;                  // of its present or last login; null: a seed dialect, or not yet known
    Dialects dialects = Dialect::Native; // that it speaks at its addresses, as of its present or last login
    quint64 entries = 0;
    Milliseconds lastLogin{};        // wall clock
    std::optional<bool> reachable{}; // whether the index itself could call it there; nothing: it did not try (yet)
};

struct PeersRequest
{
    PeerStatus status = PeerStatus::Online;
    RegistrationId after; // null: from the start. The last id of the previous page
    int limit = 100;      // at most MaxPeersPerPage
};

// In the order of their ids.
struct PeersPage
{
    QList<PeerSummary> peers;
    bool more = false;
};

struct InviteRequest
{
    int uses = 1;                                   // 0: no bound
    Milliseconds life = std::chrono::hours{24 * 7}; // 0: no bound
};

// The token itself is seen only once, by who creates it; the store keeps its hash.
struct Invite
{
    QString token;          // base64url of 16 random bytes; empty in lists
    QByteArray shortHash;   // hex; names the invite in lists
    int usesLeft = 0;       // 0: no bound
    Milliseconds expires{}; // wall clock; 0: never
};

} // namespace Potluck::Index

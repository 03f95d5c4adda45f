// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "base/result.h"
#include "dialects/native/reachability.h"
#include "dialects/native/standbyhome.h"
#include "dialects/native/willingness.h"
#include "index/catalog.h"
#include "index/indexservice.h"
#include "index/peer.h"
#include "index/searchresult.h"
#include "net/endpoint.h"
#include "net/identity.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <span>
#include <variant>

// The native dialect's messages: JSON as UTF-8 <-> structs (docs/PROTOCOL.md; golden vectors in
// tests/data/wire/native). Pure. Members that are not known are ignored, what is missing or over its cap is Protocol
// with the member's name. Times are seconds since 1970 UTC, keys base64url, digests hexadecimal, endpoints "host:port".
namespace Potluck::Native {

// The longest messages, in bytes.
constexpr qsizetype MaxSmallMessageBytes = 16 * 1024; // what a caller sends but file lists, and errors
constexpr qsizetype MaxFileLineBytes = 40 * 1024;     // a folder of 4,096 bytes, each written as \u00XX
constexpr quint64 MaxFilesBodyBytes = 8 * 1024 * 1024;
constexpr qsizetype MaxResultLineBytes = 256 * 1024;
constexpr qsizetype MaxSearchesBytes = 256 * 1024;   // the searches that one peer keeps
constexpr qsizetype MaxPageBytes = 16 * 1024 * 1024; // peers, browse, sources

// -- registrations and sessions

struct RegistrationRequest // POST /v1/registrations
{
    QString user;
    QString password; // empty: none
    QString token;    // empty: none
    friend bool operator==(const RegistrationRequest&, const RegistrationRequest&) = default;
};

struct RegistrationAnswer // 201
{
    quint64 id = 0;
    QString user;
    qint64 expires = 0; // seconds since 1970
    friend bool operator==(const RegistrationAnswer&, const RegistrationAnswer&) = default;
};

struct RegistrationChange // PUT /v1/registrations
{
    QString seedPassword; // the password for the seed dialects from now on; empty: they are forbidden
    friend bool operator==(const RegistrationChange&, const RegistrationChange&) = default;
};

struct SessionRequest // POST /v1/sessions
{
    quint64 id = 0; // 0: by user alone
    QString user;   // empty: by id alone
    QString password;
    quint16 port = 0;               // that the peer listens on; 0: none
    QList<Net::Endpoint> addresses; // in place of the observed one
    Dialects dialects;              // that the peer speaks there beside native
    // As a silent visitor, with a ticket of an index that this one vouches for in place of id, user and password.
    bool standby = false;
    QByteArray ticket;
    std::optional<Willingness> willingness{};
    friend bool operator==(const SessionRequest&, const SessionRequest&) = default;
};

struct SessionAnswer // 200
{
    quint64 id = 0;
    QString user;
    qint64 expires = 0; // of the registration
    QByteArray ticket;
    qint64 ticketExpires = 0;
    std::chrono::seconds lease{0};
    QByteArray revision;       // of the published list; empty: none, or nothing that can be gone on from
    QByteArray stagedRevision; // of a list whose reset is under way; empty: none
    quint64 entries = 0;       // published
    QStringList digests;       // further ones that the index wants: "sha1", "md5"
    QString index;             // its name
    QString observed;          // the caller's address and port as the index sees them
    bool neighbours = false;   // a search may go on after the index's own results, with those of its neighbours
    QByteArray members;        // the revision of the list of those that the index vouches for; empty: there are none
    QList<StandbyHome> standbyHomes{};
    bool probing = false; // the peer's addresses are called now, the next keep-alives say how that went
    friend bool operator==(const SessionAnswer&, const SessionAnswer&) = default;
};

struct KeepAliveRequest // PUT /v1/sessions
{
    // Where the peer can be called from now on; nothing: as before.
    struct Place
    {
        quint16 port = 0;
        QList<Net::Endpoint> addresses;
        friend bool operator==(const Place&, const Place&) = default;
    };
    std::optional<Place> place;
    std::optional<bool> active{}; // of a visitor: to be found from now on, or no longer
    std::optional<Willingness> willingness{};
    friend bool operator==(const KeepAliveRequest&, const KeepAliveRequest&) = default;
};

struct KeepAliveAnswer // 200
{
    QByteArray ticket;
    qint64 ticketExpires = 0;
    std::chrono::seconds lease{0};
    bool neighbours = false;                    // as in the SessionAnswer, as it is now
    QByteArray members;                         // the same
    std::optional<Reachability> reachability{}; // nothing: not known (yet)
    QList<StandbyHome> standbyHomes{};
    friend bool operator==(const KeepAliveAnswer&, const KeepAliveAnswer&) = default;
};

[[nodiscard]] QByteArray encode(const RegistrationRequest& message);
[[nodiscard]] QByteArray encode(const RegistrationAnswer& message);
[[nodiscard]] QByteArray encode(const RegistrationChange& message);
[[nodiscard]] QByteArray encode(const SessionRequest& message);
[[nodiscard]] QByteArray encode(const SessionAnswer& message);
[[nodiscard]] QByteArray encode(const KeepAliveRequest& message);
[[nodiscard]] QByteArray encode(const KeepAliveAnswer& message);
[[nodiscard]] Result<RegistrationRequest> decodeRegistrationRequest(QByteArrayView json);
[[nodiscard]] Result<RegistrationAnswer> decodeRegistrationAnswer(QByteArrayView json);
[[nodiscard]] Result<RegistrationChange> decodeRegistrationChange(QByteArrayView json);
[[nodiscard]] Result<SessionRequest> decodeSessionRequest(QByteArrayView json);
[[nodiscard]] Result<SessionAnswer> decodeSessionAnswer(QByteArrayView json);
[[nodiscard]] Result<KeepAliveRequest> decodeKeepAliveRequest(QByteArrayView json); // empty bytes: nothing changed
[[nodiscard]] Result<KeepAliveAnswer> decodeKeepAliveAnswer(QByteArrayView json);

// -- files: PATCH /v1/files takes one batch as lines: the head, then an entry or a key for each

struct FilesHead
{
    QByteArray base; // empty: nothing published
    QByteArray next;
    bool reset = false;
    bool last = true;
    friend bool operator==(const FilesHead&, const FilesHead&) = default;
};

struct FilesAnswer // 200
{
    QByteArray revision;
    quint64 entries = 0;
    quint64 refused = 0; // of this batch
    friend bool operator==(const FilesAnswer&, const FilesAnswer&) = default;
};

// Each ends with its newline.
void appendFilesHead(QByteArray& lines, const FilesHead& head);
void appendAdd(QByteArray& lines, const Index::Entry& entry);
void appendRemove(QByteArray& lines, const Index::EntryKey& key);
[[nodiscard]] QByteArray encode(const FilesAnswer& message);

[[nodiscard]] Result<FilesHead> decodeFilesHead(QByteArrayView line);
// {"add": entry} or {"remove": key}. Limits on names are the index's matter; here only lengths are, and that a file
// that is added has its content id and size.
[[nodiscard]] Result<std::variant<Index::Entry, Index::EntryKey>> decodeFilesLine(QByteArrayView line);
[[nodiscard]] Result<FilesAnswer> decodeFilesAnswer(QByteArrayView json);

// Whether bytes can be a revision on the wire: 1 to 64 printable ASCII characters.
[[nodiscard]] bool isRevision(QByteArrayView bytes);

// -- peers, browse, search, sources. A file or result has a content id and a size, or at least a digest.

struct SearchEnd // the last line of a search
{
    quint64 results = 0;     // that were sent
    bool more = false;       // asking further on finds more
    bool neighbours = false; // the index has some
    bool loading = false;    // it was started just now: not all that it has was looked at
    friend bool operator==(const SearchEnd&, const SearchEnd&) = default;
};

// Each with its newline.
void appendResults(QByteArray& lines, std::span<const Index::SearchResult> results);
void appendSearchEnd(QByteArray& lines, const SearchEnd& end);
[[nodiscard]] Result<std::variant<Index::SearchResult, SearchEnd>> decodeSearchLine(QByteArrayView line);

[[nodiscard]] QByteArray encode(const Index::PeersPage& page);
[[nodiscard]] QByteArray encode(const Index::BrowsePage& page);
[[nodiscard]] QByteArray encodeSources(const QList<Index::SearchResult>& results);
[[nodiscard]] Result<Index::PeersPage> decodePeersPage(QByteArrayView json);
[[nodiscard]] Result<Index::BrowsePage> decodeBrowsePage(QByteArrayView json);
[[nodiscard]] Result<QList<Index::SearchResult>> decodeSources(QByteArrayView json);

// PUT /v1/content/ID/sources: a download that is given on as far as it is there; ID is its content
struct SourceRequest
{
    quint64 size = 0;
    QString name;
    friend bool operator==(const SourceRequest&, const SourceRequest&) = default;
};
[[nodiscard]] QByteArray encode(const SourceRequest& message);
[[nodiscard]] Result<SourceRequest> decodeSourceRequest(QByteArrayView json);

// PUT /v1/searches, and what GET answers: all searches that the account keeps at the index
struct KeptSearches
{
    QStringList queries; // at most Index::MaxStandingSearches
    friend bool operator==(const KeptSearches&, const KeptSearches&) = default;
};
[[nodiscard]] QByteArray encode(const KeptSearches& message);
[[nodiscard]] Result<KeptSearches> decodeKeptSearches(QByteArrayView json);

// -- events, index, errors

struct PresenceEvent
{
    Index::PeerSummary peer;
};
struct ReachabilityEvent // of the listener itself
{
    Reachability reachability;
};
struct PromoteEvent // the listener may become a supernode now
{
    QString token; // that makes it a neighbour of the index
};
struct HitEvent // something was published for a search that the listener keeps
{
    QString query;
    Index::SearchResult result;
};
struct PingEvent
{};
struct MissedEvent // some events were left out: the listener was too slow, or there were too many hits at once
{};
struct UnknownEvent // of a later version
{};
using Event =
    std::variant<PresenceEvent, ReachabilityEvent, PromoteEvent, HitEvent, PingEvent, MissedEvent, UnknownEvent>;
constexpr qsizetype MaxEventLineBytes = MaxResultLineBytes;

[[nodiscard]] QByteArray encodeEvent(const Event& event); // with its newline; nothing for an unknown one
[[nodiscard]] Result<Event> decodeEvent(QByteArrayView line);

struct IndexInfo // GET /v1/index
{
    QString name;
    QString version; // of the program
    quint64 registered = 0;
    quint64 online = 0;
    quint64 entries = 0;
    bool loading = false; // after a start: searches do not find everything yet
    friend bool operator==(const IndexInfo&, const IndexInfo&) = default;
};
[[nodiscard]] QByteArray encode(const IndexInfo& message);
[[nodiscard]] Result<IndexInfo> decodeIndexInfo(QByteArrayView json);

// {"error": code, "detail": sentence}: Net::errorBody() writes it.
struct ErrorMessage
{
    QByteArray code; // [a-z-]
    QString detail;
    friend bool operator==(const ErrorMessage&, const ErrorMessage&) = default;
};
[[nodiscard]] Result<ErrorMessage> decodeError(QByteArrayView json);

} // namespace Potluck::Native

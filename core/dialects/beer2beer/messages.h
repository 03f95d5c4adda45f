// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/contentid.h"
#include "dialects/beer2beer/frame.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

// The messages of beer2beer, requests and answers, as the network's programs read and write them; docs/PROTOCOL.md
// gives each with an example. Pure.
//
// encode() gives a whole frame, ready for one write. decode...() take the payload of a frame whose type is known. They
// answer InvalidArgument (requests) or Protocol (answers) with a sentence where the payload is not UTF-8 or lacks what
// cannot be missing. A newline at the end may always be missing. Text that is encoded has no newlines; whoever calls
// has checked that with isCarriable() where it came from elsewhere.
namespace Potluck::Beer2beer {

// Whether LOGIN can carry it: not empty, no white space, no control characters.
[[nodiscard]] bool isCarriable(QStringView word);
// Whether a list of files can carry it: not empty, no newline, no bar.
[[nodiscard]] bool isCarriableName(QStringView name);

struct FileRecord
{
    QString name;
    quint64 size = 0; // bytes
    Content::Sha1Digest sha1;
    friend bool operator==(const FileRecord&, const FileRecord&) = default;
};

// A frame that holds as many of the records as fit, and how many it does not hold: they did not fit, or could not be
// carried.
struct PackedFrame
{
    QByteArray frame;
    qsizetype leftOut = 0;
};

// -- requests

// user\npassword\n then name|size|sha1\n for each file. Lines without exactly two bars, a size in digits and a sha1 are
// dropped. User and password are carriable: an account that could never log in is refused.
struct RegisterRequest
{
    QString user;
    QString password;
    QList<FileRecord> files;
    qsizetype dropped = 0; // lines, where decoded
    friend bool operator==(const RegisterRequest&, const RegisterRequest&) = default;
};
// Files in the order given, until one does not fit: the rest is left out.
[[nodiscard]] PackedFrame encode(const RegisterRequest& request);
[[nodiscard]] Result<RegisterRequest> decodeRegister(QByteArrayView payload);

// user\npassword\nid\n then as above.
struct RegisterUpdateRequest
{
    QString user;
    QString password;
    quint64 id = 0;
    QList<FileRecord> files;
    qsizetype dropped = 0;
    friend bool operator==(const RegisterUpdateRequest&, const RegisterUpdateRequest&) = default;
};
[[nodiscard]] PackedFrame encode(const RegisterUpdateRequest& request);
[[nodiscard]] Result<RegisterUpdateRequest> decodeRegisterUpdate(QByteArrayView payload);

// user\npassword\nid\n[address\n[port\n]], split at any white space. The document has three fields, the program four;
// the port is ours, and the program's index does not read it.
struct LoginRequest
{
    QString user;
    QString password;
    quint64 id = 0;
    QString address;  // as it stands there, not checked; empty: not told
    quint16 port = 0; // of the own peer; 0: not told. Only written where there is an address
    friend bool operator==(const LoginRequest&, const LoginRequest&) = default;
};
[[nodiscard]] QByteArray encode(const LoginRequest& request);
[[nodiscard]] Result<LoginRequest> decodeLogin(QByteArrayView payload);

// id\n
struct KeepAliveRequest
{
    quint64 id = 0;
    friend bool operator==(const KeepAliveRequest&, const KeepAliveRequest&) = default;
};
[[nodiscard]] QByteArray encode(const KeepAliveRequest& request);
[[nodiscard]] Result<KeepAliveRequest> decodeKeepAlive(QByteArrayView payload);

// user\npassword\n[id\n]; the document has the id, the program not.
struct LogoutRequest
{
    QString user;
    QString password;
    std::optional<quint64> id;
    friend bool operator==(const LogoutRequest&, const LogoutRequest&) = default;
};
[[nodiscard]] QByteArray encode(const LogoutRequest& request);
[[nodiscard]] Result<LogoutRequest> decodeLogout(QByteArrayView payload);

enum class PeersFilter { Online, Offline, All };

// online, offline or all, in a line, then perhaps the `next` of the answer before.
struct ShowPeersRequest
{
    PeersFilter filter = PeersFilter::Online;
    QString after; // empty: from the start
    friend bool operator==(const ShowPeersRequest&, const ShowPeersRequest&) = default;
};
[[nodiscard]] QByteArray encode(const ShowPeersRequest& request);
[[nodiscard]] Result<ShowPeersRequest> decodeShowPeers(QByteArrayView payload);

// id\n then perhaps the `next` of the answer before.
struct BrowsePeerRequest
{
    quint64 id = 0;
    QString after;
    friend bool operator==(const BrowsePeerRequest&, const BrowsePeerRequest&) = default;
};
[[nodiscard]] QByteArray encode(const BrowsePeerRequest& request);
[[nodiscard]] Result<BrowsePeerRequest> decodeBrowsePeer(QByteArrayView payload);

// The words, as they were typed.
struct SearchRequest
{
    QString text; // may be empty
    friend bool operator==(const SearchRequest&, const SearchRequest&) = default;
};
// Empty where the text is too long.
[[nodiscard]] QByteArray encode(const SearchRequest& request);
[[nodiscard]] Result<SearchRequest> decodeSearch(QByteArrayView payload);
// What the index looks for: split at white space, lower-cased, in their order.
[[nodiscard]] QStringList wordsOf(const SearchRequest& request);

// From peer to peer: sha1\n[offset\n[length\n]], in bytes. Without a length up to the end.
struct DownloadRequest
{
    Content::Sha1Digest sha1;
    quint64 offset = 0;
    std::optional<quint64> length;
    friend bool operator==(const DownloadRequest&, const DownloadRequest&) = default;
};
[[nodiscard]] QByteArray encode(const DownloadRequest& request);
[[nodiscard]] Result<DownloadRequest> decodeDownload(QByteArrayView payload);

// -- answers

// The OK of LOGIN, KEEP_ALIVE and LOGOUT: its name and no more. Whoever reads one looks at the type alone.
[[nodiscard]] QByteArray encodeOk(Request request);

// REGISTER_OK\nid and REGISTER_UPDATE_OK\nid. The second token between white space is the id.
struct RegisterAnswer
{
    quint64 id = 0;
    friend bool operator==(const RegisterAnswer&, const RegisterAnswer&) = default;
};
[[nodiscard]] QByteArray encode(const RegisterAnswer& answer, Request request);
[[nodiscard]] Result<RegisterAnswer> decodeRegisterAnswer(QByteArrayView payload);

// user\nid\nonline|offline\naddress\nport\n of each peer, by id. An address that is not known or not of a beer2beer
// peer is "None", as the program writes it, and its port 0.
struct PeerRecord
{
    QString user;
    quint64 id = 0;
    bool online = false;
    QString host; // empty: none
    quint16 port = 0;
    friend bool operator==(const PeerRecord&, const PeerRecord&) = default;
};

// SHOW_PEERS_OK\n, the records, and where more follow one line to ask on with: there is a next page even where this one
// has no records.
struct PeersAnswer
{
    QList<PeerRecord> peers;
    QString next; // no white space; empty: these were the last
    friend bool operator==(const PeersAnswer&, const PeersAnswer&) = default;
};
// Whoever answers gives no more than MaxPeersInAnswer.
[[nodiscard]] QByteArray encode(const PeersAnswer& answer);
[[nodiscard]] Result<PeersAnswer> decodePeersAnswer(QByteArrayView payload);

// BROWSE_PEER_OK\n, name\nsize\nsha1\n of each file, and perhaps a next line as above.
struct FilesAnswer
{
    QList<FileRecord> files;
    QString next;
    friend bool operator==(const FilesAnswer&, const FilesAnswer&) = default;
};
// Whoever answers gives no more than MaxFilesInAnswer.
[[nodiscard]] QByteArray encode(const FilesAnswer& answer);
[[nodiscard]] Result<FilesAnswer> decodeFilesAnswer(QByteArrayView payload);

// Records that fit into one answer with the longest names and the longest `next` that an index gives out.
constexpr qsizetype MaxPeersInAnswer = 100;
constexpr qsizetype MaxFilesInAnswer = 180;
constexpr qsizetype MaxNextChars = 6000;

// name\nsize\nsha1\nuser\nid\naddress\nport\n of each file at each peer. The program has no port line.
struct HostRecord
{
    FileRecord file;
    QString user;
    quint64 id = 0;
    QString host;     // empty: not known ("None")
    quint16 port = 0; // DefaultPeerPort where the record has none
    friend bool operator==(const HostRecord&, const HostRecord&) = default;
};

// SEARCH_FILE_OK\n and the records, lowest score first. No hit is an OK without records.
struct SearchAnswer
{
    QList<HostRecord> hosts;
    friend bool operator==(const SearchAnswer&, const SearchAnswer&) = default;
};
// Where not all fit the last ones stay: they have the highest score.
[[nodiscard]] PackedFrame encode(const SearchAnswer& answer);
// Records of six lines and of seven. Those without a size in digits, a sha1 and an id are left out.
[[nodiscard]] Result<SearchAnswer> decodeSearchAnswer(QByteArrayView payload);

// DOWNLOAD_OK\nsize\noffset\n; behind the frame come a FileHead, whose size is that of the range, and its bytes.
struct DownloadAnswer
{
    quint64 size = 0; // of the whole file
    quint64 offset = 0;
    friend bool operator==(const DownloadAnswer&, const DownloadAnswer&) = default;
};
[[nodiscard]] QByteArray encode(const DownloadAnswer& answer);
[[nodiscard]] Result<DownloadAnswer> decodeDownloadAnswer(QByteArrayView payload);

// -- refusals

enum class KoReason {
    Other,             // no suffix
    BadUserOrPassword, // ..._BAD_USER_OR_PWD
    IdNotFound,        // ..._ID_NOT_FOUND
    NotLoggedIn,       // ..._NOT_LOGGED_IN: log in and ask again
    Busy,              // ..._BUSY: ask again later
    NotFound,          // ..._NOT_FOUND: DOWNLOAD, the file is not here (any more); BROWSE_PEER, nobody has that id
    BadRange,          // ..._BAD_RANGE: DOWNLOAD, the file is shorter
};

// NAME_KO[_REASON]\nsentence\n[place\n]. Two lines at least, for the program's client takes the first two without
// looking; but LOGIN's BadUserOrPassword and IdNotFound are the first line alone, as the program's index sends them.
struct Ko
{
    KoReason reason = KoReason::Other;
    QString sentence;  // plain English without a full stop; may be empty where decoded
    quint32 place = 0; // with Busy of DOWNLOAD: in the queue, 1 is next; 0: not in it
    friend bool operator==(const Ko&, const Ko&) = default;
};
[[nodiscard]] QByteArray encode(const Ko& ko, Request request);
// Reads anything; what is not UTF-8 is replaced, what is long is cut.
[[nodiscard]] Ko decodeKo(QByteArrayView payload);
// As an error with a sentence that can be shown: Unauthorized, NotFound, Busy, InvalidArgument, PermissionDenied
// (Other).
[[nodiscard]] Error errorOf(const Ko& ko);

} // namespace Potluck::Beer2beer

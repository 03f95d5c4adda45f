// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "node/controltarget.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <variant>

// What potluck-cli and a node say to each other over the control socket: newline-delimited JSON, one object per line,
// UTF-8. Pure codec: no socket, no QObject.
//
//   client   {"id":7,"call":"search","query":"beach","limit":100,"waitMs":5000}      id: the client's choice, not 0
//            {"cancel":7}                                                            gives the answer to 7 up
//   node     {"id":7,"row":{...}}                                                    none, one or many
//            {"id":7,"done":{...}}   or   {"id":7,"error":{"code":"...","detail":"..."}}    exactly one, then 7 is free
//
// The rows and what `done` carries are described in controlrows.h. Lines that break these rules end the connection.
namespace Potluck::Node {

// A client's line; no client needs more: a path, a magnet, a query.
constexpr qsizetype MaxControlRequestBytes = 64 * 1024;
// A node's line: the widest is a found content with thousands of sources.
constexpr qsizetype MaxControlReplyBytes = 16 * 1024 * 1024;
// One text of a request, in bytes of UTF-8.
constexpr qsizetype MaxControlTextBytes = 16 * 1024;

// The calls, named as on the wire. Defaulted comparison: for tests.
struct StatusCall // "status"
{
    friend bool operator==(const StatusCall&, const StatusCall&) = default;
};
struct JoinCall // "join"
{
    QString link;
    friend bool operator==(const JoinCall&, const JoinCall&) = default;
};
struct LeaveCall // "leave"
{
    QString link;
    friend bool operator==(const LeaveCall&, const LeaveCall&) = default;
};
struct InviteCall // "invite"
{
    int uses = 0;
    int days = 0;
    friend bool operator==(const InviteCall&, const InviteCall&) = default;
};
struct InviteNeighbourCall // "neighbour-invite"
{
    int uses = 0;
    int days = 0;
    friend bool operator==(const InviteNeighbourCall&, const InviteNeighbourCall&) = default;
};
struct AddNeighbourCall // "neighbour-add"
{
    QString link;
    friend bool operator==(const AddNeighbourCall&, const AddNeighbourCall&) = default;
};
struct RemoveNeighbourCall // "neighbour-remove"
{
    QString neighbour; // key or link
    friend bool operator==(const RemoveNeighbourCall&, const RemoveNeighbourCall&) = default;
};
struct NeighboursCall // "neighbours"
{
    friend bool operator==(const NeighboursCall&, const NeighboursCall&) = default;
};
struct AddShareCall // "share-add"
{
    QString folder;
    friend bool operator==(const AddShareCall&, const AddShareCall&) = default;
};
struct WaitForShareCall // "share-wait"
{
    QString folder;
    friend bool operator==(const WaitForShareCall&, const WaitForShareCall&) = default;
};
struct RemoveShareCall // "share-remove"
{
    QString folder;
    friend bool operator==(const RemoveShareCall&, const RemoveShareCall&) = default;
};
struct SharesCall // "shares"
{
    friend bool operator==(const SharesCall&, const SharesCall&) = default;
};
struct PeersCall // "peers"
{
    ControlTarget::Presence presence = ControlTarget::Presence::All;
    friend bool operator==(const PeersCall&, const PeersCall&) = default;
};
struct BrowseCall // "browse": one page
{
    QString peer;
    QString after;
    friend bool operator==(const BrowseCall&, const BrowseCall&) = default;
};
struct SearchCall // "search"
{
    QString query;
    ControlTarget::SearchOptions options;
    friend bool operator==(const SearchCall&, const SearchCall&) = default;
};
struct DownloadCall // "download"
{
    QString magnet;
    QString folder;
    friend bool operator==(const DownloadCall&, const DownloadCall&) = default;
};
struct TransfersCall // "transfers"
{
    friend bool operator==(const TransfersCall&, const TransfersCall&) = default;
};
struct WatchCall // "watch": a row now and at each change, until the transfer leaves the list or the call is cancelled
{
    quint64 transfer = 0;
    friend bool operator==(const WatchCall&, const WatchCall&) = default;
};
struct PauseCall // "pause"
{
    quint64 transfer = 0;
    friend bool operator==(const PauseCall&, const PauseCall&) = default;
};
struct ResumeCall // "resume"
{
    quint64 transfer = 0;
    friend bool operator==(const ResumeCall&, const ResumeCall&) = default;
};
struct CancelCall // "cancel"
{
    quint64 transfer = 0;
    friend bool operator==(const CancelCall&, const CancelCall&) = default;
};
struct LimitsCall // "limits"
{
    std::optional<quint64> up;
    std::optional<quint64> down;
    friend bool operator==(const LimitsCall&, const LimitsCall&) = default;
};
struct QuitCall // "quit"
{
    friend bool operator==(const QuitCall&, const QuitCall&) = default;
};

using ControlCall = std::variant<StatusCall, JoinCall, LeaveCall, InviteCall, InviteNeighbourCall, AddNeighbourCall,
                                 RemoveNeighbourCall, NeighboursCall, AddShareCall, WaitForShareCall, RemoveShareCall,
                                 SharesCall, PeersCall, BrowseCall, SearchCall, DownloadCall, TransfersCall, WatchCall,
                                 PauseCall, ResumeCall, CancelCall, LimitsCall, QuitCall>;

struct ControlRequest
{
    quint64 id = 0;
    ControlCall call;
    friend bool operator==(const ControlRequest&, const ControlRequest&) = default;
};

struct ControlGivenUp
{
    quint64 id = 0;
    friend bool operator==(const ControlGivenUp&, const ControlGivenUp&) = default;
};

using ControlMessage = std::variant<ControlRequest, ControlGivenUp>;

// All encoders answer one line with its newline.
[[nodiscard]] QByteArray encodeRequest(const ControlRequest& request);
[[nodiscard]] QByteArray encodeGivenUp(quint64 id);
// A line without its newline, as anybody may have written it; anything unexpected is Protocol.
[[nodiscard]] Result<ControlMessage> decodeMessage(QByteArrayView line);

struct ControlReply
{
    quint64 id = 0;
    enum class Kind { Row, Done, Failed } kind = Kind::Done;
    QJsonObject body; // of a row or of what is done
    Error error;      // where it failed
    friend bool operator==(const ControlReply&, const ControlReply&) = default;
};

[[nodiscard]] QByteArray encodeRow(quint64 id, const QJsonObject& row);
[[nodiscard]] QByteArray encodeDone(quint64 id, const QJsonObject& body = {});
[[nodiscard]] QByteArray encodeFailed(quint64 id, const Error& error);
[[nodiscard]] Result<ControlReply> decodeReply(QByteArrayView line);

} // namespace Potluck::Node

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/lines.h"
#include "dialects/beer2beer/messages.h"

#include <algorithm>

namespace Potluck::Beer2beer {
namespace {

constexpr qsizetype PeerLines = 5;
constexpr qsizetype FileLines = 3;
constexpr qsizetype HostLines = 7;
constexpr qsizetype OldHostLines = 6; // without the port

Error malformed(const char* what)
{
    return {ErrorCode::Protocol, QLatin1String(what)};
}

Error notUtf8()
{
    return malformed("the index's answer is not UTF-8");
}

QByteArray okLine(Request request)
{
    return nameOf(request) + "_OK\n";
}

QByteArray frameOf(Request request, const QByteArray& payload)
{
    return encodeFrame(okType(request), payload);
}

std::optional<quint16> portOf(QByteArrayView line)
{
    const auto port = numberOf(line);
    return port && *port <= 0xffff ? std::optional(static_cast<quint16>(*port)) : std::nullopt;
}

// The line to ask on with, which stands behind the last whole record.
QString nextOf(const QList<QByteArrayView>& lines, qsizetype recordLines)
{
    return (lines.size() - 1) % recordLines == 1 ? textOf(lines.back()) : QString();
}

std::optional<PeerRecord> peerAt(const QList<QByteArrayView>& lines, qsizetype at)
{
    const auto id = numberOf(lines.at(at + 1));
    const auto port = portOf(lines.at(at + 4));
    const bool isOnline = lines.at(at + 2) == QByteArrayView("online");
    if (!id || !port || (!isOnline && lines.at(at + 2) != QByteArrayView("offline")))
        return std::nullopt;
    return PeerRecord{textOf(lines.at(at)), *id, isOnline, hostOf(lines.at(at + 3)), *port};
}

std::optional<HostRecord> hostAt(const QList<QByteArrayView>& lines, qsizetype at, qsizetype recordLines)
{
    const auto file = fileOfLines(lines.at(at), lines.at(at + 1), lines.at(at + 2));
    const auto id = numberOf(lines.at(at + 4));
    const auto port = recordLines == HostLines ? portOf(lines.at(at + 6)) : std::optional(DefaultPeerPort);
    if (!file || !id || !port)
        return std::nullopt;
    return HostRecord{*file, textOf(lines.at(at + 3)), *id, hostOf(lines.at(at + 5)), *port};
}

QList<HostRecord> hostsOf(const QList<QByteArrayView>& lines, qsizetype recordLines)
{
    QList<HostRecord> hosts;
    for (qsizetype at = 1; at + recordLines <= lines.size(); at += recordLines) {
        if (auto host = hostAt(lines, at, recordLines))
            hosts += std::move(*host);
    }
    return hosts;
}

} // namespace

QByteArray encodeOk(Request request)
{
    return frameOf(request, nameOf(request) + "_OK");
}

QByteArray encode(const RegisterAnswer& answer, Request request)
{
    return frameOf(request, okLine(request) + QByteArray::number(answer.id));
}

Result<RegisterAnswer> decodeRegisterAnswer(QByteArrayView payload)
{
    const auto tokens = tokensOf(payload);
    if (!tokens)
        return notUtf8();
    const auto id = numberOf(tokens->value(1));
    if (!id || *id == 0)
        return malformed("the index gave no id");
    return RegisterAnswer{*id};
}

QByteArray encode(const PeersAnswer& answer)
{
    QByteArray payload = okLine(Request::ShowPeers);
    for (const PeerRecord& peer : answer.peers) {
        appendLine(payload, peer.user);
        appendLine(payload, peer.id);
        appendLine(payload, QByteArrayView(peer.online ? "online" : "offline"));
        appendHost(payload, peer.host);
        appendLine(payload, quint64{peer.port});
    }
    if (!answer.next.isEmpty())
        appendLine(payload, answer.next);
    return frameOf(Request::ShowPeers, payload);
}

Result<PeersAnswer> decodePeersAnswer(QByteArrayView payload)
{
    const auto lines = linesOf(payload);
    if (!lines || lines->isEmpty())
        return notUtf8();
    PeersAnswer answer;
    for (qsizetype at = 1; at + PeerLines <= lines->size(); at += PeerLines) {
        if (auto peer = peerAt(*lines, at))
            answer.peers += std::move(*peer);
    }
    answer.next = nextOf(*lines, PeerLines);
    return answer;
}

QByteArray encode(const FilesAnswer& answer)
{
    QByteArray payload = okLine(Request::BrowsePeer);
    for (const FileRecord& file : answer.files)
        appendFile(payload, file);
    if (!answer.next.isEmpty())
        appendLine(payload, answer.next);
    return frameOf(Request::BrowsePeer, payload);
}

Result<FilesAnswer> decodeFilesAnswer(QByteArrayView payload)
{
    const auto lines = linesOf(payload);
    if (!lines || lines->isEmpty())
        return notUtf8();
    FilesAnswer answer;
    for (qsizetype at = 1; at + FileLines <= lines->size(); at += FileLines) {
        if (auto file = fileOfLines(lines->at(at), lines->at(at + 1), lines->at(at + 2)))
            answer.files += std::move(*file);
    }
    answer.next = nextOf(*lines, FileLines);
    return answer;
}

PackedFrame encode(const SearchAnswer& answer)
{
    const QByteArray head = okLine(Request::Search);
    QList<QByteArray> records;
    qsizetype size = head.size();
    PackedFrame packed;
    // From behind, where the best are.
    for (auto host = answer.hosts.crbegin(); host != answer.hosts.crend(); ++host) {
        QByteArray record;
        appendFile(record, host->file);
        appendLine(record, host->user);
        appendLine(record, host->id);
        appendHost(record, host->host);
        appendLine(record, quint64{host->port});
        if (record.count('\n') != HostLines) // a name holds a newline
            continue;
        size += record.size();
        if (size > MaxPayloadBytes)
            break;
        records += record;
    }
    packed.leftOut = answer.hosts.size() - records.size();
    std::reverse(records.begin(), records.end());
    packed.frame = frameOf(Request::Search, head + records.join());
    return packed;
}

Result<SearchAnswer> decodeSearchAnswer(QByteArrayView payload)
{
    const auto lines = linesOf(payload);
    if (!lines || lines->isEmpty())
        return notUtf8();
    // An index sends one kind: it is the one in which more records make sense.
    const QList<HostRecord> hosts = hostsOf(*lines, HostLines);
    const QList<HostRecord> old = hostsOf(*lines, OldHostLines);
    return SearchAnswer{old.size() > hosts.size() ? old : hosts};
}

QByteArray encode(const DownloadAnswer& answer)
{
    QByteArray payload = okLine(Request::Download);
    appendLine(payload, answer.size);
    appendLine(payload, answer.offset);
    return frameOf(Request::Download, payload);
}

Result<DownloadAnswer> decodeDownloadAnswer(QByteArrayView payload)
{
    const auto lines = linesOf(payload);
    const auto size = lines ? numberOf(lines->value(1)) : std::nullopt;
    const auto offset = lines ? numberOf(lines->value(2)) : std::nullopt;
    if (!size || !offset)
        return malformed("the peer did not say what it sends");
    return DownloadAnswer{*size, *offset};
}

} // namespace Potluck::Beer2beer

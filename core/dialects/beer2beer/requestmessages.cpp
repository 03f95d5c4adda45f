// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/lines.h"
#include "dialects/beer2beer/messages.h"

#include <algorithm>

namespace Potluck::Beer2beer {
namespace {

Error malformed(Request request, const char* what)
{
    return {ErrorCode::InvalidArgument, QString::fromLatin1(nameOf(request)) + QLatin1Char(' ') + QLatin1String(what)};
}

Error notUtf8(Request request)
{
    return malformed(request, "is not UTF-8");
}

QByteArray frameOf(Request request, QByteArrayView payload)
{
    return encodeFrame(static_cast<quint16>(request), payload);
}

PackedFrame pack(Request request, QByteArray payload, const QList<FileRecord>& files)
{
    PackedFrame packed;
    bool isFull = false;
    for (const FileRecord& file : files) {
        QByteArray line;
        if (!isFull && isCarriableName(file.name)) {
            line = file.name.toUtf8() + '|' + QByteArray::number(file.size) + '|' + file.sha1.toHex() + '\n';
            isFull = payload.size() + line.size() > MaxPayloadBytes;
        }
        if (line.isEmpty() || isFull)
            ++packed.leftOut;
        else
            payload += line;
    }
    packed.frame = frameOf(request, payload);
    return packed;
}

// The user and password that lines begin with, where LOGIN could carry them.
template<typename Message>
[[nodiscard]] bool readUser(const QList<QByteArrayView>& lines, Message& message)
{
    if (lines.size() < 2)
        return false;
    message.user = textOf(lines.at(0));
    message.password = textOf(lines.at(1));
    return isCarriable(message.user) && isCarriable(message.password);
}

template<typename Message>
void readFiles(const QList<QByteArrayView>& lines, qsizetype from, Message& message)
{
    for (qsizetype i = from; i < lines.size(); ++i) {
        if (auto file = fileOfLine(lines.at(i)))
            message.files += std::move(*file);
        else
            ++message.dropped;
    }
}

// What is no number is an id that nobody has.
quint64 idOf(QByteArrayView line)
{
    return numberOf(line).value_or(0);
}

constexpr const char* UserNeeded =
    "needs a user name and a password, each in a line of its own and without white space";

} // namespace

bool isCarriable(QStringView word)
{
    return !word.isEmpty() && std::none_of(word.begin(), word.end(), [](QChar character) {
        return isWhite(character) || character.category() == QChar::Other_Control;
    });
}

bool isCarriableName(QStringView name)
{
    return !name.isEmpty() && !name.contains(QLatin1Char('\n')) && !name.contains(QLatin1Char('|'));
}

PackedFrame encode(const RegisterRequest& request)
{
    QByteArray payload;
    appendLine(payload, request.user);
    appendLine(payload, request.password);
    return pack(Request::Register, payload, request.files);
}

Result<RegisterRequest> decodeRegister(QByteArrayView payload)
{
    const auto lines = linesOf(payload);
    if (!lines)
        return notUtf8(Request::Register);
    RegisterRequest request;
    if (!readUser(*lines, request))
        return malformed(Request::Register, UserNeeded);
    readFiles(*lines, 2, request);
    return request;
}

PackedFrame encode(const RegisterUpdateRequest& request)
{
    QByteArray payload;
    appendLine(payload, request.user);
    appendLine(payload, request.password);
    appendLine(payload, request.id);
    return pack(Request::RegisterUpdate, payload, request.files);
}

Result<RegisterUpdateRequest> decodeRegisterUpdate(QByteArrayView payload)
{
    const auto lines = linesOf(payload);
    if (!lines)
        return notUtf8(Request::RegisterUpdate);
    RegisterUpdateRequest request;
    if (!readUser(*lines, request))
        return malformed(Request::RegisterUpdate, UserNeeded);
    if (lines->size() < 3)
        return malformed(Request::RegisterUpdate, "needs an id in its third line");
    request.id = idOf(lines->at(2));
    readFiles(*lines, 3, request);
    return request;
}

QByteArray encode(const LoginRequest& request)
{
    QByteArray payload;
    appendLine(payload, request.user);
    appendLine(payload, request.password);
    appendLine(payload, request.id);
    if (!request.address.isEmpty()) {
        appendLine(payload, request.address);
        if (request.port != 0)
            appendLine(payload, quint64{request.port});
    }
    return frameOf(Request::Login, payload);
}

Result<LoginRequest> decodeLogin(QByteArrayView payload)
{
    const auto tokens = tokensOf(payload);
    if (!tokens)
        return notUtf8(Request::Login);
    if (tokens->size() < 3)
        return malformed(Request::Login, "needs a user name, a password and an id");
    LoginRequest request;
    request.user = tokens->at(0);
    request.password = tokens->at(1);
    request.id = numberOf(tokens->at(2)).value_or(0);
    if (tokens->size() > 3)
        request.address = tokens->at(3);
    if (tokens->size() > 4) {
        const quint64 port = numberOf(tokens->at(4)).value_or(0);
        request.port = port <= 0xffff ? static_cast<quint16>(port) : quint16{0};
    }
    return request;
}

QByteArray encode(const KeepAliveRequest& request)
{
    QByteArray payload;
    appendLine(payload, request.id);
    return frameOf(Request::KeepAlive, payload);
}

Result<KeepAliveRequest> decodeKeepAlive(QByteArrayView payload)
{
    const auto tokens = tokensOf(payload);
    if (!tokens)
        return notUtf8(Request::KeepAlive);
    if (tokens->isEmpty())
        return malformed(Request::KeepAlive, "needs an id");
    return KeepAliveRequest{numberOf(tokens->front()).value_or(0)};
}

QByteArray encode(const LogoutRequest& request)
{
    QByteArray payload;
    appendLine(payload, request.user);
    appendLine(payload, request.password);
    if (request.id)
        appendLine(payload, *request.id);
    return frameOf(Request::Logout, payload);
}

Result<LogoutRequest> decodeLogout(QByteArrayView payload)
{
    const auto lines = linesOf(payload);
    if (!lines)
        return notUtf8(Request::Logout);
    LogoutRequest request;
    if (!readUser(*lines, request))
        return malformed(Request::Logout, UserNeeded);
    if (lines->size() > 2 && !lines->at(2).isEmpty())
        request.id = idOf(lines->at(2));
    return request;
}

QByteArray encode(const ShowPeersRequest& request)
{
    const char* const filter = request.filter == PeersFilter::Online    ? "online"
                               : request.filter == PeersFilter::Offline ? "offline"
                                                                        : "all";
    QByteArray payload;
    appendLine(payload, QByteArrayView(filter));
    if (!request.after.isEmpty())
        appendLine(payload, request.after);
    return frameOf(Request::ShowPeers, payload);
}

Result<ShowPeersRequest> decodeShowPeers(QByteArrayView payload)
{
    const auto tokens = tokensOf(payload);
    if (!tokens)
        return notUtf8(Request::ShowPeers);
    const QString filter = tokens->value(0);
    ShowPeersRequest request;
    if (filter == QLatin1String("offline"))
        request.filter = PeersFilter::Offline;
    else if (filter == QLatin1String("all"))
        request.filter = PeersFilter::All;
    else if (filter != QLatin1String("online"))
        return malformed(Request::ShowPeers, "asks for online, offline or all");
    request.after = tokens->value(1);
    return request;
}

QByteArray encode(const BrowsePeerRequest& request)
{
    QByteArray payload;
    appendLine(payload, request.id);
    if (!request.after.isEmpty())
        appendLine(payload, request.after);
    return frameOf(Request::BrowsePeer, payload);
}

Result<BrowsePeerRequest> decodeBrowsePeer(QByteArrayView payload)
{
    const auto tokens = tokensOf(payload);
    if (!tokens)
        return notUtf8(Request::BrowsePeer);
    if (tokens->isEmpty())
        return malformed(Request::BrowsePeer, "needs an id");
    return BrowsePeerRequest{numberOf(tokens->at(0)).value_or(0), tokens->value(1)};
}

QByteArray encode(const SearchRequest& request)
{
    QByteArray payload;
    appendLine(payload, request.text);
    return frameOf(Request::Search, payload);
}

Result<SearchRequest> decodeSearch(QByteArrayView payload)
{
    const auto lines = linesOf(payload);
    if (!lines)
        return notUtf8(Request::Search);
    const bool endsInNewline = !payload.isEmpty() && payload.back() == '\n';
    return SearchRequest{textOf(endsInNewline ? payload.chopped(1) : payload)};
}

QStringList wordsOf(const SearchRequest& request)
{
    const QString lower = request.text.toLower();
    return tokensOf(lower.toUtf8()).value_or(QStringList());
}

QByteArray encode(const DownloadRequest& request)
{
    QByteArray payload;
    appendLine(payload, QByteArrayView(request.sha1.toHex()));
    if (request.offset > 0 || request.length)
        appendLine(payload, request.offset);
    if (request.length)
        appendLine(payload, *request.length);
    return frameOf(Request::Download, payload);
}

Result<DownloadRequest> decodeDownload(QByteArrayView payload)
{
    const auto tokens = tokensOf(payload);
    if (!tokens)
        return notUtf8(Request::Download);
    const auto sha1 = Content::Sha1Digest::fromHex(tokens->value(0).toUtf8());
    if (!sha1)
        return malformed(Request::Download, "needs a SHA-1 in hexadecimal");
    DownloadRequest request;
    request.sha1 = *sha1;
    if (tokens->size() > 1) {
        const auto offset = numberOf(tokens->at(1));
        if (!offset)
            return malformed(Request::Download, "has an offset that is no number");
        request.offset = *offset;
    }
    if (tokens->size() > 2) {
        request.length = numberOf(tokens->at(2));
        if (!request.length)
            return malformed(Request::Download, "has a length that is no number");
    }
    return request;
}

} // namespace Potluck::Beer2beer

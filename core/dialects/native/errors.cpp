// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/errors.h"

#include "dialects/native/messages.h"

#include <algorithm>
#include <array>

namespace Potluck::Native {

namespace {

struct Row
{
    ErrorCode code;
    int status;
    const char* name;
};

// 4xx and 5xx as RFC 9110 and RFC 4918 (507) mean them.
constexpr std::array Table{
    Row{ErrorCode::InvalidArgument, 400, "invalid-argument"},
    Row{ErrorCode::NotFound, 404, "not-found"},
    Row{ErrorCode::AlreadyExists, 409, "conflict"},
    Row{ErrorCode::PermissionDenied, 403, "forbidden"},
    Row{ErrorCode::Unauthorized, 401, "unauthorized"},
    Row{ErrorCode::Busy, 503, "busy"},
    Row{ErrorCode::Incomplete, 503, "incomplete"},
    Row{ErrorCode::Io, 500, "io"},
    Row{ErrorCode::DiskFull, 507, "disk-full"},
    Row{ErrorCode::Network, 502, "network"},
    Row{ErrorCode::Timeout, 504, "timeout"},
    Row{ErrorCode::Protocol, 400, "bad-message"},
    Row{ErrorCode::Corrupt, 410, "changed"},
    Row{ErrorCode::Unsupported, 501, "unsupported"},
    Row{ErrorCode::Cancelled, 503, "cancelled"},
    Row{ErrorCode::Internal, 500, "internal"},
};

constexpr qsizetype MaxDetailChars = 300;

ErrorCode codeFor(int status, const QByteArray& name)
{
    if (name == LoginNeeded || name == Displaced)
        return ErrorCode::Unauthorized;
    const auto byName = std::find_if(Table.begin(), Table.end(), [&](const Row& row) { return name == row.name; });
    if (byName != Table.end())
        return byName->code;
    if (status == 429)
        return ErrorCode::Busy;
    const auto byStatus =
        std::find_if(Table.begin(), Table.end(), [&](const Row& row) { return status == row.status; });
    return byStatus != Table.end() ? byStatus->code : ErrorCode::Protocol;
}

bool isUnauthorizedBy(const char* code, int status, QByteArrayView body)
{
    const auto message = decodeError(body);
    return status == 401 && message && message->code == code;
}

} // namespace

ErrorAnswer answerFor(ErrorCode code)
{
    const auto row = std::find_if(Table.begin(), Table.end(), [&](const Row& each) { return code == each.code; });
    return row != Table.end() ? ErrorAnswer{row->status, row->name} : ErrorAnswer{};
}

Error errorOf(int status, QByteArrayView body)
{
    const auto message = decodeError(body);
    const QString plain =
        QStringLiteral("answered %1 %2").arg(status).arg(QString::fromLatin1(Net::reasonPhrase(status)));
    if (!message)
        return {codeFor(status, {}), plain};
    QString detail = message->detail.left(MaxDetailChars).simplified();
    detail.removeIf([](QChar c) { return !c.isPrint() && !c.isSurrogate(); });
    return {codeFor(status, message->code), detail.isEmpty() ? plain : detail};
}

bool isLoginNeeded(int status, QByteArrayView body)
{
    return isUnauthorizedBy(LoginNeeded, status, body);
}

bool isDisplaced(int status, QByteArrayView body)
{
    return isUnauthorizedBy(Displaced, status, body);
}

} // namespace Potluck::Native

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/lines.h"
#include "dialects/beer2beer/messages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Potluck::Beer2beer {
namespace {

constexpr const char* KoSuffix = "_KO";
constexpr qsizetype MaxSentenceChars = 500;

constexpr std::array<std::pair<KoReason, const char*>, 6> Reasons = {{
    {KoReason::BadUserOrPassword, "_BAD_USER_OR_PWD"},
    {KoReason::IdNotFound, "_ID_NOT_FOUND"},
    {KoReason::NotLoggedIn, "_NOT_LOGGED_IN"},
    {KoReason::Busy, "_BUSY"},
    {KoReason::NotFound, "_NOT_FOUND"},
    {KoReason::BadRange, "_BAD_RANGE"},
}};

const char* suffixOf(KoReason reason)
{
    for (const auto& [known, suffix] : Reasons) {
        if (known == reason)
            return suffix;
    }
    return "";
}

KoReason reasonOf(QByteArrayView word)
{
    for (const auto& [reason, suffix] : Reasons) {
        const QByteArray ending = QByteArray(KoSuffix) + suffix;
        if (word.endsWith(ending))
            return reason;
    }
    return KoReason::Other;
}

QString lineOf(const QList<QByteArray>& lines, qsizetype at)
{
    return QString::fromUtf8(lines.value(at)).left(MaxSentenceChars).trimmed();
}

QString sentenceFor(KoReason reason)
{
    switch (reason) {
    case KoReason::BadUserOrPassword:
        return QStringLiteral("the user name or the password is wrong");
    case KoReason::IdNotFound:
        return QStringLiteral("there is no such registration (any more)");
    case KoReason::NotLoggedIn:
        return QStringLiteral("log in first");
    case KoReason::Busy:
        return QStringLiteral("it is busy, try again soon");
    case KoReason::NotFound:
        return QStringLiteral("it is not there (any more)");
    case KoReason::BadRange:
        return QStringLiteral("the file is shorter");
    case KoReason::Other:
        break;
    }
    return QStringLiteral("the other side refused without saying why");
}

ErrorCode codeOf(KoReason reason)
{
    switch (reason) {
    case KoReason::BadUserOrPassword:
    case KoReason::NotLoggedIn:
        return ErrorCode::Unauthorized;
    case KoReason::IdNotFound:
    case KoReason::NotFound:
        return ErrorCode::NotFound;
    case KoReason::Busy:
        return ErrorCode::Busy;
    case KoReason::BadRange:
        return ErrorCode::InvalidArgument;
    case KoReason::Other:
        break;
    }
    return ErrorCode::PermissionDenied;
}

} // namespace

QByteArray encode(const Ko& ko, Request request)
{
    QByteArray payload = nameOf(request) + KoSuffix + suffixOf(ko.reason);
    const bool isOfProgram = ko.reason == KoReason::BadUserOrPassword || ko.reason == KoReason::IdNotFound;
    if (request == Request::Login && isOfProgram)
        return encodeFrame(koType(request), payload);
    payload += '\n';
    appendLine(payload, ko.sentence.isEmpty() ? sentenceFor(ko.reason) : ko.sentence.left(MaxSentenceChars));
    if (ko.place > 0)
        appendLine(payload, quint64{ko.place});
    return encodeFrame(koType(request), payload);
}

Ko decodeKo(QByteArrayView payload)
{
    const QList<QByteArray> lines = payload.toByteArray().split('\n');
    Ko ko;
    ko.reason = reasonOf(QByteArrayView(lines.front()).trimmed());
    ko.sentence = lineOf(lines, 1);
    // A program's index may give one line, and that line may be the description.
    if (ko.sentence.isEmpty() && !lines.front().contains(KoSuffix))
        ko.sentence = lineOf(lines, 0);
    const quint64 place = ko.reason == KoReason::Busy ? numberOf(lines.value(2)).value_or(0) : 0;
    ko.place = static_cast<quint32>(std::min<quint64>(place, 0xffffffff));
    return ko;
}

Error errorOf(const Ko& ko)
{
    return {codeOf(ko.reason), ko.sentence.isEmpty() ? sentenceFor(ko.reason) : ko.sentence};
}

} // namespace Potluck::Beer2beer

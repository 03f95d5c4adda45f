// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/requesttarget.h"

#include <algorithm>

namespace Potluck::Native {

std::optional<RequestTarget> RequestTarget::of(const Net::HttpRequestHead& request)
{
    const QByteArray path = request.path();
    if (!path.startsWith("/v1/"))
        return std::nullopt;
    RequestTarget target;
    target.m_parts = path.sliced(4).split('/');
    const bool hasEmpty = std::any_of(target.m_parts.cbegin(), target.m_parts.cend(),
                                      [](const QByteArray& part) { return part.isEmpty(); });
    if (hasEmpty || target.m_parts.size() > MaxParts)
        return std::nullopt;
    target.m_query = QUrlQuery(QString::fromUtf8(request.query()));
    return target;
}

std::optional<QString> RequestTarget::text(const QString& name) const
{
    if (!m_query.hasQueryItem(name))
        return std::nullopt;
    return m_query.queryItemValue(name, QUrl::FullyDecoded);
}

std::optional<quint64> RequestTarget::number(const QString& name, quint64 absent, quint64 max) const
{
    const auto value = text(name);
    return value ? parseNumber(*value, max) : absent;
}

std::optional<quint64> parseNumber(QStringView text, quint64 max)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const quint64 value = digits ? text.toULongLong(&ok) : 0;
    if (!ok || value > max)
        return std::nullopt;
    return value;
}

} // namespace Potluck::Native

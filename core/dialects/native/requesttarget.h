// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpmessage.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace Potluck::Native {

// What a request asks for: /v1/peers/17/files?limit=10 has the parts "peers", "17", "files". Pure.
class RequestTarget
{
public:
    // Nothing where the path does not begin with /v1/, is deeper than MaxParts, or holds an empty part.
    [[nodiscard]] static std::optional<RequestTarget> of(const Net::HttpRequestHead& request);

    [[nodiscard]] const QList<QByteArray>& parts() const { return m_parts; } // as sent, percent-encoded
    [[nodiscard]] bool is(const char* first) const { return m_parts.size() == 1 && m_parts.at(0) == first; }

    // Parameters of the query, percent-decoded ('+' is a plus), the first of each name. Nothing where it is absent.
    [[nodiscard]] std::optional<QString> text(const QString& name) const;
    // A decimal number up to max, `absent` where the parameter is; nothing where it is malformed or larger.
    [[nodiscard]] std::optional<quint64> number(const QString& name, quint64 absent, quint64 max) const;

    static constexpr qsizetype MaxParts = 4;

private:
    QList<QByteArray> m_parts;
    QUrlQuery m_query;
};

// Decimal digits only, up to max.
[[nodiscard]] std::optional<quint64> parseNumber(QStringView text, quint64 max);

} // namespace Potluck::Native

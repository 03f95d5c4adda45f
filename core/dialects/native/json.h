// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <limits>
#include <optional>

namespace Potluck::Native {

// The greatest number that a message may carry (JSON readers elsewhere keep whole numbers to 2^53, Qt to 2^63 - 1).
constexpr quint64 MaxNumber = static_cast<quint64>(std::numeric_limits<qint64>::max());

// One JSON object of at most maxBytes; anything else is Protocol.
[[nodiscard]] Result<QJsonObject> parseObject(QByteArrayView json, qsizetype maxBytes);

// Whether a text has no NUL, no half of a surrogate pair, and at most that many bytes as UTF-8.
[[nodiscard]] bool isCleanText(const QString& text, qsizetype maxUtf8);

// Reads the members of an object that came from elsewhere. What is missing, of the wrong type or over its cap is
// remembered as the first problem; the value read is then empty. Unknown members are nobody's business.
class Fields
{
public:
    explicit Fields(const QJsonObject& object) : m_object(object) {}

    // Text of at most maxUtf8 bytes, without NUL and without halves of surrogate pairs.
    [[nodiscard]] QString text(QLatin1String name, qsizetype maxUtf8);
    [[nodiscard]] QString textOr(QLatin1String name, qsizetype maxUtf8, const QString& absent = {});
    // A whole number from 0 to max.
    [[nodiscard]] quint64 number(QLatin1String name, quint64 max = MaxNumber);
    [[nodiscard]] quint64 numberOr(QLatin1String name, quint64 absent, quint64 max = MaxNumber);
    [[nodiscard]] bool flagOr(QLatin1String name, bool absent);
    // An array of at most maxItems.
    [[nodiscard]] QJsonArray array(QLatin1String name, qsizetype maxItems);
    [[nodiscard]] QJsonArray arrayOr(QLatin1String name, qsizetype maxItems);
    [[nodiscard]] QJsonObject object(QLatin1String name);
    [[nodiscard]] bool has(QLatin1String name) const { return !m_object.value(name).isUndefined(); }
    [[nodiscard]] bool isNull(QLatin1String name) const { return m_object.value(name).isNull(); }

    // A digest or an id as hexadecimal digits of either case.
    template<typename Bytes>
    [[nodiscard]] Bytes hex(QLatin1String name)
    {
        const auto value = Bytes::fromHex(text(name, 2 * static_cast<qsizetype>(Bytes::Size)).toLatin1());
        if (!value)
            fail(name, "is not a hexadecimal digest");
        return value.value_or(Bytes{});
    }
    template<typename Bytes>
    [[nodiscard]] std::optional<Bytes> hexOr(QLatin1String name)
    {
        return has(name) ? std::optional<Bytes>(hex<Bytes>(name)) : std::nullopt;
    }

    void fail(QLatin1String name, const char* problem);
    void fail(const Error& problem);
    [[nodiscard]] bool ok() const { return m_status.ok(); }
    [[nodiscard]] const Status& status() const { return m_status; }
    [[nodiscard]] const Error& error() const { return m_status.error(); }

private:
    const QJsonObject m_object;
    Status m_status;
};

} // namespace Potluck::Native

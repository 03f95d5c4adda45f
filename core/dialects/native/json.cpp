// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/json.h"

#include <QJsonDocument>
#include <QJsonValue>

namespace Potluck::Native {

Result<QJsonObject> parseObject(QByteArrayView json, qsizetype maxBytes)
{
    if (json.size() > maxBytes)
        return Error{ErrorCode::Protocol, QStringLiteral("the JSON text is longer than %1 bytes").arg(maxBytes)};
    QJsonParseError problem;
    // The parser copies what it keeps; the bytes outlive the call.
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{ErrorCode::Protocol, QStringLiteral("not JSON: ") + problem.errorString()};
    if (!document.isObject())
        return Error{ErrorCode::Protocol, QStringLiteral("not a JSON object")};
    return document.object();
}

bool isCleanText(const QString& text, qsizetype maxUtf8)
{
    // UTF-8 has never fewer bytes than UTF-16 has units and at most three for each.
    if (text.size() > maxUtf8 || (3 * text.size() > maxUtf8 && text.toUtf8().size() > maxUtf8))
        return false;
    return text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

QString Fields::text(QLatin1String name, qsizetype maxUtf8)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString()) {
        fail(name, value.isUndefined() ? "is missing" : "is not text");
        return {};
    }
    QString text = value.toString();
    if (isCleanText(text, maxUtf8))
        return text;
    fail(name, "is too long or not clean text");
    return {};
}

QString Fields::textOr(QLatin1String name, qsizetype maxUtf8, const QString& absent)
{
    return has(name) ? text(name, maxUtf8) : absent;
}

quint64 Fields::number(QLatin1String name, quint64 max)
{
    const QJsonValue value = m_object.value(name);
    // toInteger() gives its default for what has a fraction or does not fit.
    const qint64 number = value.isDouble() ? value.toInteger(-1) : -1;
    if (number < 0 || static_cast<quint64>(number) > max) {
        fail(name, value.isUndefined() ? "is missing" : "is not a number in range");
        return 0;
    }
    return static_cast<quint64>(number);
}

quint64 Fields::numberOr(QLatin1String name, quint64 absent, quint64 max)
{
    return has(name) ? number(name, max) : absent;
}

bool Fields::flagOr(QLatin1String name, bool absent)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return absent;
    if (!value.isBool())
        fail(name, "is not true or false");
    return value.toBool(absent);
}

QJsonArray Fields::array(QLatin1String name, qsizetype maxItems)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray()) {
        fail(name, value.isUndefined() ? "is missing" : "is not an array");
        return {};
    }
    QJsonArray items = value.toArray();
    if (items.size() > maxItems) {
        fail(name, "has too many items");
        return {};
    }
    return items;
}

QJsonArray Fields::arrayOr(QLatin1String name, qsizetype maxItems)
{
    return has(name) ? array(name, maxItems) : QJsonArray{};
}

QJsonObject Fields::object(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject())
        fail(name, value.isUndefined() ? "is missing" : "is not an object");
    return value.toObject();
}

void Fields::fail(QLatin1String name, const char* problem)
{
    if (m_status)
        m_status = Error{ErrorCode::Protocol, QLatin1Char('"') + name + QStringLiteral("\" ") + QLatin1String(problem)};
}

void Fields::fail(const Error& problem)
{
    if (m_status)
        m_status = problem;
}

} // namespace Potluck::Native

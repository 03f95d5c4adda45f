// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/settings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Potluck::Node {
namespace {

// Far above what a person's settings take; keeps a foreign file from filling the memory.
constexpr qint64 MaxSettingsBytes = 4 * 1024 * 1024;

// Whole numbers above 2^53 do not survive JSON's doubles everywhere, so ids and rates are kept as text.
quint64 number(const QJsonObject& object, QLatin1String key)
{
    return object.value(key).toString().toULongLong();
}

} // namespace

Result<Settings> loadSettings(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Settings{};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::PermissionDenied, QStringLiteral("cannot read %1: %2").arg(path, file.errorString())};
    QJsonParseError parse;
    const auto document = QJsonDocument::fromJson(file.read(MaxSettingsBytes), &parse);
    if (!document.isObject())
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("the settings in %1 are damaged (%2)").arg(path, parse.errorString())};
    const QJsonObject object = document.object();
    Settings settings;
    settings.user = object.value(QLatin1String("user")).toString();
    settings.downloadDir = object.value(QLatin1String("downloadDir")).toString();
    settings.indexName = object.value(QLatin1String("indexName")).toString();
    settings.inviteOnly = object.value(QLatin1String("inviteOnly")).toBool();
    settings.upLimit = number(object, QLatin1String("upLimit"));
    settings.downLimit = number(object, QLatin1String("downLimit"));
    settings.maySupernode = object.value(QLatin1String("maySupernode")).toBool();
    const QJsonArray joined = object.value(QLatin1String("joined")).toArray();
    for (const auto& value : joined) {
        const QJsonObject entry = value.toObject();
        settings.joined.append({entry.value(QLatin1String("link")).toString(), number(entry, QLatin1String("peer")),
                                entry.value(QLatin1String("name")).toString(),
                                entry.value(QLatin1String("password")).toString()});
    }
    return settings;
}

Status saveSettings(const QString& path, const Settings& settings)
{
    QJsonArray joined;
    for (const JoinedSetting& entry : settings.joined) {
        QJsonObject object{{QStringLiteral("link"), entry.link},
                           {QStringLiteral("peer"), QString::number(entry.peer)},
                           {QStringLiteral("name"), entry.name}};
        if (!entry.password.isEmpty())
            object.insert(QStringLiteral("password"), entry.password);
        joined.append(object);
    }
    const QJsonObject object{{QStringLiteral("user"), settings.user},
                             {QStringLiteral("downloadDir"), settings.downloadDir},
                             {QStringLiteral("indexName"), settings.indexName},
                             {QStringLiteral("inviteOnly"), settings.inviteOnly},
                             {QStringLiteral("upLimit"), QString::number(settings.upLimit)},
                             {QStringLiteral("downLimit"), QString::number(settings.downLimit)},
                             {QStringLiteral("maySupernode"), settings.maySupernode},
                             {QStringLiteral("joined"), joined}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Io, QStringLiteral("cannot write %1: %2").arg(path, file.errorString())};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(object).toJson());
    if (!file.commit())
        return Error{ErrorCode::Io, QStringLiteral("cannot write %1: %2").arg(path, file.errorString())};
    return {};
}

} // namespace Potluck::Node

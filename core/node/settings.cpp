// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/settings.h"

#include "index/standingsearches.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace Potluck::Node {
namespace {

// Far above what a person's settings take; keeps a foreign file from filling the memory.
constexpr qint64 MaxSettingsBytes = 4 * 1024 * 1024;

const QString TimeFormat = QStringLiteral("hh:mm");

// Takes the members that are known out of an object, so that the others are left.
class Members
{
public:
    explicit Members(QJsonObject object) : m_object(std::move(object)) {}

    QJsonValue take(QLatin1String name) { return m_object.take(name); }
    QString text(QLatin1String name) { return take(name).toString(); }
    bool flag(QLatin1String name, bool otherwise = false) { return take(name).toBool(otherwise); }
    // Whole numbers above 2^53 do not survive JSON's doubles everywhere, so ids and rates are kept as text.
    quint64 number(QLatin1String name) { return text(name).toULongLong(); }
    int count(QLatin1String name, int otherwise) { return take(name).toInt(otherwise); }
    QStringList texts(QLatin1String name)
    {
        QStringList texts;
        const QJsonArray values = take(name).toArray();
        for (const auto& value : values)
            texts.append(value.toString());
        return texts;
    }
    Dialects dialects(QLatin1String name)
    {
        Dialects dialects = Dialect::Native;
        for (const QString& text : texts(name)) {
            if (const auto dialect = dialectFromName(text))
                dialects |= *dialect;
        }
        return dialects;
    }
    [[nodiscard]] const QJsonObject& left() const { return m_object; }

private:
    QJsonObject m_object;
};

QJsonArray toJson(Dialects dialects)
{
    QJsonArray names;
    for (const Dialect dialect : AllDialects) {
        if (dialects.testFlag(dialect))
            names.append(QString(dialectName(dialect)));
    }
    return names;
}

QList<BandwidthHours> readSchedule(const QJsonArray& values)
{
    QList<BandwidthHours> schedule;
    for (const auto& value : values) {
        Members members(value.toObject());
        BandwidthHours hours;
        hours.from = QTime::fromString(members.text(QLatin1String("from")), TimeFormat);
        hours.until = QTime::fromString(members.text(QLatin1String("until")), TimeFormat);
        hours.days = members.count(QLatin1String("days"), 0x7f);
        hours.upLimit = members.number(QLatin1String("upLimit"));
        hours.downLimit = members.number(QLatin1String("downLimit"));
        schedule.append(hours);
    }
    return schedule;
}

QJsonArray toJson(const QList<BandwidthHours>& schedule)
{
    QJsonArray values;
    for (const BandwidthHours& hours : schedule)
        values.append(QJsonObject{{QStringLiteral("from"), hours.from.toString(TimeFormat)},
                                  {QStringLiteral("until"), hours.until.toString(TimeFormat)},
                                  {QStringLiteral("days"), hours.days},
                                  {QStringLiteral("upLimit"), QString::number(hours.upLimit)},
                                  {QStringLiteral("downLimit"), QString::number(hours.downLimit)}});
    return values;
}

// Where somebody wrote by hand what cannot be, the node starts all the same.
template<typename Value>
void keepIfGood(Preferences& preferences, Value Preferences::*member, const Value& value)
{
    const Value before = std::exchange(preferences.*member, value);
    if (!checkPreferences(preferences))
        preferences.*member = before;
}

Preferences readPreferences(Members& members)
{
    Preferences preferences;
    preferences.user = members.text(QLatin1String("user"));
    preferences.downloadDir = members.text(QLatin1String("downloadDir"));
    preferences.upLimit = members.number(QLatin1String("upLimit"));
    preferences.downLimit = members.number(QLatin1String("downLimit"));
    preferences.mayBecomeSupernode = members.flag(QLatin1String("maySupernode"));
    preferences.scheduleOn = members.flag(QLatin1String("scheduleOn"));
    preferences.hashRate = members.number(QLatin1String("hashRate"));
    preferences.dialects = members.dialects(QLatin1String("dialects"));
    preferences.findOnLan = members.flag(QLatin1String("findOnLan"), preferences.findOnLan);
    preferences.announceOnLan = members.flag(QLatin1String("announceOnLan"));
    Preferences checked; // so that one that cannot be takes no other with it
    checked.slotsPerPeer = 1;
    keepIfGood(checked, &Preferences::schedule, readSchedule(members.take(QLatin1String("schedule")).toArray()));
    keepIfGood(checked, &Preferences::uploadSlots, members.count(QLatin1String("uploadSlots"), checked.uploadSlots));
    keepIfGood(checked, &Preferences::slotsPerPeer, std::min(preferences.slotsPerPeer, checked.uploadSlots));
    keepIfGood(checked, &Preferences::slotsPerPeer, members.count(QLatin1String("slotsPerPeer"), checked.slotsPerPeer));
    keepIfGood(checked, &Preferences::activeDownloads,
               members.count(QLatin1String("activeDownloads"), checked.activeDownloads));
    keepIfGood(checked, &Preferences::listen, members.texts(QLatin1String("listen")));
    keepIfGood(checked, &Preferences::advertise, members.texts(QLatin1String("advertise")));
    preferences.schedule = checked.schedule;
    preferences.uploadSlots = checked.uploadSlots;
    preferences.slotsPerPeer = checked.slotsPerPeer;
    preferences.activeDownloads = checked.activeDownloads;
    preferences.listen = checked.listen;
    preferences.advertise = checked.advertise;
    return preferences;
}

void write(QJsonObject& object, const Preferences& preferences)
{
    object.insert(QStringLiteral("user"), preferences.user);
    object.insert(QStringLiteral("downloadDir"), preferences.downloadDir);
    object.insert(QStringLiteral("upLimit"), QString::number(preferences.upLimit));
    object.insert(QStringLiteral("downLimit"), QString::number(preferences.downLimit));
    object.insert(QStringLiteral("maySupernode"), preferences.mayBecomeSupernode);
    object.insert(QStringLiteral("schedule"), toJson(preferences.schedule));
    object.insert(QStringLiteral("scheduleOn"), preferences.scheduleOn);
    object.insert(QStringLiteral("uploadSlots"), preferences.uploadSlots);
    object.insert(QStringLiteral("slotsPerPeer"), preferences.slotsPerPeer);
    object.insert(QStringLiteral("activeDownloads"), preferences.activeDownloads);
    object.insert(QStringLiteral("hashRate"), QString::number(preferences.hashRate));
    object.insert(QStringLiteral("listen"), QJsonArray::fromStringList(preferences.listen));
    object.insert(QStringLiteral("advertise"), QJsonArray::fromStringList(preferences.advertise));
    object.insert(QStringLiteral("dialects"), toJson(preferences.dialects));
    object.insert(QStringLiteral("findOnLan"), preferences.findOnLan);
    object.insert(QStringLiteral("announceOnLan"), preferences.announceOnLan);
}

QList<KeptSetting> readSearches(const QJsonArray& values)
{
    QList<KeptSetting> searches;
    for (const auto& value : values) {
        Members members(value.toObject());
        KeptSetting search;
        search.id = members.number(QLatin1String("id"));
        search.query = members.text(QLatin1String("query"));
        search.since = static_cast<qint64>(members.number(QLatin1String("since")));
        search.hits = static_cast<qint64>(members.number(QLatin1String("hits")));
        search.newHits = static_cast<qint64>(members.number(QLatin1String("newHits")));
        search.indexes = members.texts(QLatin1String("indexes"));
        search.seen = QByteArray::fromBase64(members.text(QLatin1String("seen")).toLatin1());
        if (search.id != 0 && Index::StandingSearches::checked({search.query}) &&
            searches.size() < Index::MaxStandingSearches)
            searches.append(search);
    }
    return searches;
}

QJsonArray toJson(const QList<KeptSetting>& searches)
{
    QJsonArray values;
    for (const KeptSetting& search : searches)
        values.append(QJsonObject{{QStringLiteral("id"), QString::number(search.id)},
                                  {QStringLiteral("query"), search.query},
                                  {QStringLiteral("since"), QString::number(search.since)},
                                  {QStringLiteral("hits"), QString::number(search.hits)},
                                  {QStringLiteral("newHits"), QString::number(search.newHits)},
                                  {QStringLiteral("indexes"), QJsonArray::fromStringList(search.indexes)},
                                  {QStringLiteral("seen"), QString::fromLatin1(search.seen.toBase64())}});
    return values;
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
    Members members(document.object());
    Settings settings;
    settings.preferences = readPreferences(members);
    settings.hosting.name = members.text(QLatin1String("indexName"));
    settings.hosting.inviteOnly = members.flag(QLatin1String("inviteOnly"));
    settings.hosting.openOverlay = members.flag(QLatin1String("openOverlay"));
    settings.hosting.dialects = members.dialects(QLatin1String("indexDialects"));
    settings.hosts = members.flag(QLatin1String("hosts"));
    const QJsonArray joined = members.take(QLatin1String("joined")).toArray();
    for (const auto& value : joined) {
        Members entry(value.toObject());
        JoinedSetting setting;
        setting.link = entry.text(QLatin1String("link"));
        setting.peer = entry.number(QLatin1String("peer"));
        setting.name = entry.text(QLatin1String("name"));
        setting.password = entry.text(QLatin1String("password"));
        settings.joined.append(setting);
    }
    settings.searches = readSearches(members.take(QLatin1String("searches")).toArray());
    settings.others = members.left();
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
    QJsonObject object = settings.others;
    write(object, settings.preferences);
    object.insert(QStringLiteral("indexName"), settings.hosting.name);
    object.insert(QStringLiteral("inviteOnly"), settings.hosting.inviteOnly);
    object.insert(QStringLiteral("openOverlay"), settings.hosting.openOverlay);
    object.insert(QStringLiteral("indexDialects"), toJson(settings.hosting.dialects));
    object.insert(QStringLiteral("hosts"), settings.hosts);
    object.insert(QStringLiteral("joined"), joined);
    object.insert(QStringLiteral("searches"), toJson(settings.searches));
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

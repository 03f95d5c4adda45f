// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/preferences.h"

#include "index/registry.h"
#include "node/inputchecks.h"

#include <QDir>

namespace Potluck::Node {
namespace {

constexpr qsizetype MaxAddresses = 32;

Error cannotBe(const QString& sentence)
{
    return {ErrorCode::InvalidArgument, sentence};
}

Status checkHours(const BandwidthHours& hours)
{
    if (!hours.from.isValid() || !hours.until.isValid() || hours.from == hours.until)
        return cannotBe(QStringLiteral("hours of other limits begin at one time of the day and end at another"));
    if ((hours.days & 0x7f) == 0 || (hours.days & ~0x7f) != 0)
        return cannotBe(QStringLiteral("hours of other limits need a day of the week"));
    return {};
}

Status checkAll(const QStringList& addresses, Status (*check)(const QString&))
{
    if (addresses.size() > MaxAddresses)
        return cannotBe(QStringLiteral("at most %1 addresses can be given").arg(MaxAddresses));
    for (const QString& address : addresses) {
        if (const Status status = check(address); !status)
            return status;
    }
    return {};
}

bool holds(const BandwidthHours& hours, const QDateTime& local)
{
    const QTime time = local.time();
    const int today = local.date().dayOfWeek() - 1;
    const auto isOn = [&hours](int day) { return (hours.days >> day & 1) != 0; };
    if (hours.from < hours.until)
        return isOn(today) && time >= hours.from && time < hours.until;
    return (isOn(today) && time >= hours.from) || (isOn((today + 6) % 7) && time < hours.until);
}

} // namespace

Status checkPreferences(const Preferences& preferences)
{
    if (!preferences.user.isEmpty() && !Index::Registry::userName(preferences.user))
        return cannotBe(
            QStringLiteral("a name has 1 to %1 letters, digits and other signs that show").arg(Index::MaxUserChars));
    if (!preferences.downloadDir.isEmpty() && !QDir::isAbsolutePath(preferences.downloadDir))
        return cannotBe(QStringLiteral("the download folder %1 is no whole path").arg(preferences.downloadDir));
    if (preferences.uploadSlots < 1 || preferences.uploadSlots > MaxUploadSlots)
        return cannotBe(QStringLiteral("between 1 and %1 uploads go on at once").arg(MaxUploadSlots));
    if (preferences.slotsPerPeer < 1 || preferences.slotsPerPeer > preferences.uploadSlots)
        return cannotBe(QStringLiteral("one peer gets between 1 and all %1 uploads").arg(preferences.uploadSlots));
    if (preferences.activeDownloads < 1 || preferences.activeDownloads > MaxActiveDownloads)
        return cannotBe(QStringLiteral("between 1 and %1 downloads go on at once").arg(MaxActiveDownloads));
    if (preferences.schedule.size() > MaxBandwidthHours)
        return cannotBe(QStringLiteral("at most %1 times of other limits can be kept").arg(MaxBandwidthHours));
    for (const BandwidthHours& hours : preferences.schedule) {
        if (const Status status = checkHours(hours); !status)
            return status;
    }
    if (const Status status = checkAll(preferences.listen, checkListenAddress); !status)
        return status;
    return checkAll(preferences.advertise, checkAdvertisedAddress);
}

RateLimits limitsAt(const Preferences& preferences, const QDateTime& local)
{
    if (preferences.scheduleOn) {
        for (const BandwidthHours& hours : preferences.schedule) {
            if (holds(hours, local))
                return {hours.upLimit, hours.downLimit};
        }
    }
    return {preferences.upLimit, preferences.downLimit};
}

} // namespace Potluck::Node

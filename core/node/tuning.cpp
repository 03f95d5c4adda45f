// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/tuning.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

namespace Potluck::Node {
namespace {

// How late other hours may begin. Looked at again and again, so that a clock that is set, or a machine that slept, does
// not matter.
constexpr Milliseconds LookInterval{5000};

} // namespace

Status checkDownloadFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if ((!info.exists() && !QDir().mkpath(folder)) || !QFileInfo(folder).isDir() || !QFileInfo(folder).isWritable())
        return Error{ErrorCode::PermissionDenied, QStringLiteral("cannot write in the download folder %1").arg(folder)};
    return {};
}

Tuning::Tuning(Environment environment, Preferences stored, QObject* parent)
    : PreferencesDoor(parent), m_environment(std::move(environment)), m_stored(std::move(stored))
{
    m_stored.shareDownloads = false; // the shares say so
}

Preferences Tuning::effective() const
{
    Preferences preferences = m_stored;
    if (preferences.user.isEmpty())
        preferences.user = m_environment.defaultUser;
    if (preferences.downloadDir.isEmpty())
        preferences.downloadDir = m_environment.defaultDownloadDir;
    preferences.shareDownloads = m_environment.isShared && m_environment.isShared(preferences.downloadDir);
    return preferences;
}

void Tuning::begin()
{
    follow();
}

void Tuning::follow()
{
    const qint64 now = m_environment.clock.wall().count();
    const QDateTime local = m_environment.zone.isValid() ? QDateTime::fromMSecsSinceEpoch(now, m_environment.zone)
                                                         : QDateTime::fromMSecsSinceEpoch(now);
    const bool isScheduled = m_stored.scheduleOn && !m_stored.schedule.isEmpty();
    if (!isScheduled)
        m_timer.reset();
    else if (!m_timer)
        m_timer = m_environment.timers.every(LookInterval, [this] { follow(); });
    m_limits = limitsAt(m_stored, local);
    m_environment.limit(m_limits);
}

void Tuning::adopt(const Preferences& wanted)
{
    m_stored = wanted;
    m_stored.shareDownloads = false;
    follow();
    m_environment.apply();
    Q_EMIT preferencesChanged(effective());
}

void Tuning::change(const std::function<void(Preferences&)>& change)
{
    Preferences changed = m_stored;
    change(changed);
    adopt(changed);
}

void Tuning::preferences(QObject* context, Callback<Preferences> done)
{
    Q_UNUSED(context)
    done(effective());
}

void Tuning::setPreferences(const Preferences& preferences, QObject* context, Done done)
{
    // One after the other: sharing the folder takes a moment.
    m_waiting.append([this, preferences, context = QPointer<QObject>(context), done = std::move(done)] {
        set(preferences, context, done);
    });
    if (!m_isChanging)
        nextChange();
}

void Tuning::nextChange()
{
    m_isChanging = !m_waiting.isEmpty();
    if (m_isChanging)
        m_waiting.takeFirst()();
}

void Tuning::set(const Preferences& preferences, QObject* context, const Done& done)
{
    const auto end = [this, guard = QPointer<QObject>(context), done](const Status& status) {
        if (guard)
            done(status);
        nextChange();
    };
    Preferences wanted = preferences;
    wanted.user = preferences.user.trimmed();
    wanted.dialects |= Dialect::Native;
    if (!preferences.downloadDir.isEmpty())
        wanted.downloadDir = QDir::cleanPath(preferences.downloadDir);
    if (const Status status = checkPreferences(wanted); !status)
        return end(status);
    if (wanted.user == m_environment.defaultUser)
        wanted.user.clear();
    if (wanted.downloadDir == m_environment.defaultDownloadDir)
        wanted.downloadDir.clear();
    const bool asksForAPeer = wanted.shareDownloads || (wanted.mayBecomeSupernode && !m_stored.mayBecomeSupernode);
    if (!m_environment.share && asksForAPeer)
        return end(Error{ErrorCode::Unsupported,
                         QStringLiteral("this node is an index only: it shares and downloads nothing")});
    if (m_environment.share && wanted.downloadDir != m_stored.downloadDir) {
        const QString& folder = wanted.downloadDir.isEmpty() ? m_environment.defaultDownloadDir : wanted.downloadDir;
        if (const Status status = checkDownloadFolder(folder); !status)
            return end(status);
    }
    setShared(wanted, [this, wanted, end](const Status& status) {
        if (status)
            adopt(wanted);
        end(status);
    });
}

// The new folder first: where it cannot be shared, nothing has changed.
void Tuning::setShared(const Preferences& wanted, const std::function<void(Status)>& done)
{
    if (!m_environment.share)
        return done({});
    const Preferences before = effective();
    const QString folder = wanted.downloadDir.isEmpty() ? m_environment.defaultDownloadDir : wanted.downloadDir;
    const bool isOther = folder != before.downloadDir;
    const auto endOld = [this, before, isOther, wanted, done](const Status& status) {
        if (!status && status.error().code != ErrorCode::AlreadyExists)
            return done(status);
        if (!before.shareDownloads || (!isOther && wanted.shareDownloads))
            return done({});
        m_environment.share(before.downloadDir, false, this, [done](const Status& removed) {
            done(removed || removed.error().code == ErrorCode::NotFound ? Status{} : removed);
        });
    };
    if (wanted.shareDownloads && (isOther || !before.shareDownloads))
        m_environment.share(folder, true, this, endOld);
    else
        endOld({});
}

} // namespace Potluck::Node

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NodeCore that does as the preferences say.
#include "dialects/native/contentserver.h"
#include "dialects/native/nativehandler.h"
#include "net/httpserver.h"
#include "net/listener.h"
#include "node/controlserver.h"
#include "node/hosting.h"
#include "node/indexsources.h"
#include "node/joinedindexes.h"
#include "node/librarypublication.h"
#include "node/nodecore.h"
#include "node/seednetworks.h"
#include "node/seedpublication.h"
#include "node/sharing.h"
#include "node/sourceopeners.h"
#include "node/supernoderole.h"
#include "node/surroundings.h"
#include "node/transferdesk.h"
#include "node/tuning.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

namespace Potluck::Node {
namespace {

// A name that a person recognises and that two nodes of one machine do not share.
QString defaultUser(const Net::KeyFingerprint& key)
{
    QString login = qEnvironmentVariable("USER");
    if (login.isEmpty())
        login = QStringLiteral("peer");
    return QStringLiteral("%1@%2-%3")
        .arg(login.left(24), QSysInfo::machineHostName().left(24), QString::fromLatin1(key.toHex().left(6)));
}

QString absoluteIn(const QString& path) // the working directory
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

} // namespace

void NodeCore::makeTuning()
{
    Preferences preferences = m_settings.preferences;
    if (!m_options.user.isEmpty())
        preferences.user = m_options.user;
    if (!m_options.downloadDir.isEmpty())
        preferences.downloadDir = absoluteIn(m_options.downloadDir);
    preferences.mayBecomeSupernode = preferences.mayBecomeSupernode || m_options.supernode.mayBecome;
    if (m_options.listen.isEmpty())
        m_options.listen = preferences.listen;
    if (m_options.advertise.isEmpty())
        m_options.advertise = preferences.advertise;
    m_upLimit = std::make_shared<Net::RateLimiter>(m_clock);
    m_downLimit = std::make_shared<Net::RateLimiter>(m_clock);

    Tuning::Environment environment{m_clock,
                                    m_timers,
                                    {},
                                    defaultUser(m_identity->fingerprint()),
                                    absoluteIn(m_options.dataDir + QStringLiteral("/downloads")),
                                    [this](const RateLimits& limits) {
                                        m_upLimit->setRate(limits.up);
                                        m_downLimit->setRate(limits.down);
                                        tellStatusSoon();
                                    },
                                    [this] { tune(); },
                                    {},
                                    {}};
    if (m_options.isPeer) {
        environment.isShared = [this](const QString& folder) {
            const QByteArray root = QFile::encodeName(QFileInfo(folder).canonicalFilePath());
            const auto shares = m_sharing ? m_sharing->shares() : QList<Library::Share>();
            return std::any_of(shares.begin(), shares.end(),
                               [&root](const Library::Share& share) { return share.root == root; });
        };
        environment.share = [this](const QString& folder, bool shared, QObject* context, Done done) {
            shared ? addShare(folder, context, std::move(done)) : removeShare(folder, context, std::move(done));
        };
    }
    m_tuning = std::make_unique<Tuning>(std::move(environment), preferences);
    connect(m_tuning.get(), &Tuning::preferencesChanged, this, &NodeCore::preferencesChanged);
    const Preferences effective = m_tuning->effective();
    m_user = effective.user;
    m_downloadDir = effective.downloadDir;
}

void NodeCore::tuneRooms()
{
    const Preferences& now = m_tuning->stored();
    if (m_desk)
        m_desk->setNumbers(now.uploadSlots, now.slotsPerPeer, now.activeDownloads);
    if (m_sharing)
        m_sharing->setHashRate(now.hashRate);
}

void NodeCore::tune()
{
    if (!isRunning())
        return;
    const Preferences now = m_tuning->effective();
    m_user = now.user;
    m_downloadDir = now.downloadDir;
    tuneRooms();
    m_role->setWilling(m_options.isPeer && now.mayBecomeSupernode);
    if (!m_role->isWilling())
        m_hosting->demote();
    m_surroundings->setLan(m_options.isPeer && now.findOnLan, now.announceOnLan);
    dialectsChanged(); // tells the indexes, too
    storeSettings();
    tellStatusSoon();
}

PreferencesDoor* NodeCore::preferencesDoor() const
{
    return isRunning() ? m_tuning.get() : nullptr;
}

void NodeCore::allowSupernode(bool allowed, QObject* context, Done done)
{
    Q_UNUSED(context)
    if (!m_options.isPeer)
        return done(Error{ErrorCode::Unsupported, QStringLiteral("only a peer becomes a supernode")});
    m_tuning->change([allowed](Preferences& preferences) { preferences.mayBecomeSupernode = allowed; });
    done({});
}

} // namespace Potluck::Node

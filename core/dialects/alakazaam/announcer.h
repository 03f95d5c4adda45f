// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/alakazaam/outgoingcall.h"
#include "dialects/alakazaam/packets.h"
#include "dialects/alakazaam/sharedfiles.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <unordered_map>

namespace Potluck::Alakazaam {

// Keeps what one super-peer knows of our files up to date with ADFF and DEFF, one packet a connection. They are not
// answered, and the network's super-peer writes each into its database from a thread of its own and loses some where
// many come at once: so at most four are under way, forty are begun a second, never two of one file, and each is said a
// second time a minute after the first round. Core thread.
class Announcer final : public QObject
{
    Q_OBJECT

public:
    Announcer(SharedFiles& files, TimerSource& timers, QObject* parent = nullptr);
    ~Announcer() override;

    // After a login. Where the session is not the one of before, the super-peer knows nothing.
    void begin(const PeerAddress& superPeer, const SessionId& session);
    void end();
    // The files have changed; a burst of changes is one.
    void changed();

    [[nodiscard]] int announced() const { return static_cast<int>(m_announced.size()); }
    // Nothing was left to say a first time when the files were last listed.
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }

Q_SIGNALS:
    void advanced();
    // The super-peer cannot be reached any more. The announcer has ended.
    void lost(const Potluck::Error& error);

private:
    void listSoon(Milliseconds in);
    void list();
    void listed(Result<QHash<Content::Md5Digest, QString>> files);
    void pump();
    void send(const Content::Md5Digest& md5);
    void sent(const Content::Md5Digest& md5, const std::optional<QString>& name, const Status& status);
    void settle();
    void repeat();

    SharedFiles& m_files;
    TimerSource& m_timers;
    bool m_active = false;
    PeerAddress m_superPeer;
    SessionId m_session;
    QHash<Content::Md5Digest, QString> m_wanted;
    QHash<Content::Md5Digest, QString> m_announced; // in this session
    QList<Content::Md5Digest> m_queue;              // to be said; the last is next
    QSet<Content::Md5Digest> m_saidOnce;
    QSet<Content::Md5Digest> m_repeated; // in the queue for the second time
    std::unordered_map<Content::Md5Digest, std::unique_ptr<OutgoingCall>> m_underWay;
    std::unique_ptr<QObject> m_run; // a list that comes for an earlier run finds it gone
    bool m_listing = false;
    bool m_changed = false; // since it was listed last
    bool m_isCurrent = false;
    std::unique_ptr<Timer> m_soon;
    std::unique_ptr<Timer> m_pace;
    std::unique_ptr<Timer> m_repeat;
};

} // namespace Potluck::Alakazaam

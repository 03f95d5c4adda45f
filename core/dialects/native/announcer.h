// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "index/catalog.h"
#include "net/httpclient.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>
#include <set>

namespace Potluck::Native {

// Keeps one index told which downloads this peer gives on (PUT and DELETE /v1/content/ID/sources). One call at a time,
// and of each download only the latest: however often it comes and goes, the index hears what holds at last. Core
// thread.
class Announcer final : public QObject
{
    Q_OBJECT

public:
    explicit Announcer(TimerSource& timers) : m_timers(timers) {}

    void announce(const Index::SharedDownload& download);
    void withdraw(const Content::ContentId& content);

    // Logged in just now: the index knows of none, and is told all of them. The client may be the one of before.
    void begin(Net::HttpClient& client);
    // The connection is gone.
    void end();

private:
    void tellNext();
    void told(const Content::ContentId& content, const Status& status);

    TimerSource& m_timers;
    std::map<Content::ContentId, Index::SharedDownload> m_downloads;
    std::set<Content::ContentId> m_untold; // that the index must hear of, or that they are over
    QPointer<Net::HttpClient> m_client;    // null: not logged in
    std::unique_ptr<QObject> m_call;       // the context of the call under way
    std::unique_ptr<Timer> m_pause;        // the index has too much to do
};

} // namespace Potluck::Native

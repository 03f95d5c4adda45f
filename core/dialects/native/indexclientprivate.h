// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/announcer.h"
#include "dialects/native/dialer.h"
#include "dialects/native/eventlistener.h"
#include "dialects/native/indexcalls.h"
#include "dialects/native/indexclient.h"
#include "dialects/native/publisher.h"
#include "dialects/native/searchlinks.h"

namespace Potluck::Native {

// What no retry mends.
// What an IndexClient knows and does; its way online and back is in indexclientsession.cpp.
class IndexClient::Private
{
public:
    Private(IndexClient* client, const IndexClientEnvironment& environment, IndexClientSettings settings)
        : q(client)
        , m_environment(environment)
        , m_settings(std::move(settings))
        , m_announcer(environment.timers)
        , m_vouched(environment.clock)
    {}

    void connectNow();
    void connected();
    void connectionLost();
    void askForPlace();
    void displaced();
    void logIn(bool withPassword);
    void loginAnswered(bool withPassword, const Result<SessionAnswer>& answer);
    void enroll();
    void wentOnline(const SessionAnswer& answer);
    void listen(); // to events, where they are wanted
    void heard(const Event& event);
    void tellSearches();
    void takeTicket(const QByteArray& ticket);
    void takeStandbyHomes(const QList<StandbyHome>& homes);
    void tellActive(QObject* context, const std::function<void(Status)>& done);
    void takeReachability(const std::optional<Reachability>& reachability);
    void takeNeighbours(bool neighbours);
    void keepAlive();
    void logInAgain(Milliseconds in);
    void fail(const Error& error);
    void putSession(const KeepAliveRequest& request, std::function<void(const Net::HttpResponse&)> answered);
    void setState(State state, const QString& detail);
    void disconnect();
    void finishStop();
    [[nodiscard]] bool isStandby() const { return static_cast<bool>(m_settings.standbyTicket); }
    [[nodiscard]] bool isOnline() const { return m_state == State::Online && m_client; }
    [[nodiscard]] KeepAliveRequest::Place place() const { return {m_settings.port, m_settings.advertise}; }
    [[nodiscard]] QString where() const { return m_settings.link.endpoint.toString(); }
    template<typename T>
    [[nodiscard]] bool refusesOffline(QObject* context, const Callback<T>& done) const;

    IndexClient* q;
    IndexClientEnvironment m_environment;
    IndexClientSettings m_settings;
    State m_state = State::Stopped;
    QString m_detail;
    Login m_login;
    QByteArray m_ticket;
    Milliseconds m_ticketEnds{0}; // monotonic
    Published m_published;
    std::optional<Reachability> m_reachability;
    QList<StandbyHome> m_standbyHomes;
    bool m_isActive = false; // of a second home: as it should be
    // Nothing: the index was never told of any by us, and what it may keep of another computer's stays.
    std::optional<QStringList> m_searchesKept;

    ClientPtr m_client;
    std::unique_ptr<QObject> m_connection; // what an earlier connection still says finds it gone
    std::unique_ptr<Publisher> m_publisher;
    Announcer m_announcer;
    std::unique_ptr<EventListener> m_events;
    std::unique_ptr<SearchLinks> m_searches; // where the index has neighbours
    VouchedIndexes m_vouched;
    int m_failures = 0;   // attempts since it was last online
    int m_loginSteps = 0; // of this attempt
    bool m_placeChanged = false;
    bool m_displaced = false; // by another computer of our account, when last heard of
    bool m_otherKey = false;
    std::unique_ptr<Timer> m_retry;
    std::unique_ptr<Timer> m_keepAlive;
    std::unique_ptr<Timer> m_daily;
    std::unique_ptr<Timer> m_probed;
    std::unique_ptr<Timer> m_stop;
};

template<typename T>
bool IndexClient::Private::refusesOffline(QObject* context, const Callback<T>& done) const
{
    if (isOnline())
        return false;
    const Error error{ErrorCode::Network,
                      m_detail.isEmpty() ? QStringLiteral("%1 is not connected").arg(where()) : m_detail};
    QMetaObject::invokeMethod(
        context, [done, error] { done(error); }, Qt::QueuedConnection);
    return true;
}

} // namespace Potluck::Native

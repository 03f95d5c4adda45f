// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/indexcalls.h"
#include "dialects/beer2beer/indexclient.h"
#include "dialects/beer2beer/indexrecords.h"
#include "dialects/beer2beer/onlinepeers.h"

#include <QHash>
#include <QHostAddress>
#include <QPointer>

#include <optional>
#include <vector>

namespace Potluck::Beer2beer {

class IndexClient::Private
{
public:
    Private(IndexClient* client, const IndexClientEnvironment& environment, IndexClientSettings settings);

    // The way online and back.
    void connectNow();
    [[nodiscard]] QString unusable() const;
    void enroll();
    void logIn();
    void loginAnswered(const Result<CallAnswer>& outcome);
    void wentOnline();
    void keepAlive();
    void fail(const Error& error);
    void disconnect();
    void setState(State state, const QString& detail);
    void logOut();
    void finishStop();
    [[nodiscard]] QByteArray loginFrame(const QHostAddress& own);

    // Publishing.
    void collect(std::function<void(const Result<Publication::Newest>&)> done);
    void publishIn(Milliseconds delay);
    void publish();
    void send(const Publication::Newest& newest);
    void setPublished(const QList<FileRecord>& files, quint64 total, qsizetype leftOut);
    void notePublished();

    // Calls.
    template<typename T>
    using Decode = Result<T> (*)(QByteArrayView payload);
    template<typename T>
    void ask(Request request, const QByteArray& frame, Milliseconds patience, Decode<T> decode, QObject* context,
             Callback<T> done, bool again = true);
    template<typename T>
    [[nodiscard]] bool refusesOffline(QObject* context, const Callback<T>& done) const;
    void askPeers(const ShowPeersRequest& request, QObject* context, Callback<PeersAnswer> done,
                  int pages = MaxEmptyPages);
    void askFiles(const BrowsePeerRequest& request, QObject* context, Callback<FilesAnswer> done,
                  int pages = MaxEmptyPages);
    void find(const QString& text, RateFile rate, QObject* context, Callback<QList<Index::SearchResult>> done);
    void runAfterLogin();
    // Pages without a record, one after the other, before that counts as the end.
    static constexpr int MaxEmptyPages = 1000;

    [[nodiscard]] bool isOnline() const { return m_state == State::Online && !m_stop; }
    [[nodiscard]] QString where() const { return m_settings.link.endpoint.toString(); }

    IndexClient* q;
    IndexClientEnvironment m_environment;
    IndexClientSettings m_settings;
    State m_state = State::Stopped;
    QString m_detail;
    bool m_isLocal = false; // the index is on this machine, as of the last login

    std::unique_ptr<QObject> m_session = std::make_unique<QObject>(); // what an earlier one still hears finds it gone
    int m_failures = 0;                                               // attempts since it was last online
    int m_loginSteps = 0;                                             // of this attempt
    bool m_isLoggingIn = false;
    bool m_loginWanted = false; // what the present one says is not true any more
    std::vector<std::function<void()>> m_afterLogin;
    std::unique_ptr<Timer> m_retry;
    std::unique_ptr<Timer> m_keepAlive;
    std::unique_ptr<Timer> m_daily;
    std::unique_ptr<Timer> m_stop;

    Published m_published;
    std::optional<QList<FileRecord>> m_list; // what is there; nothing: not known
    bool m_listChanged = false;              // since the publication was asked last
    bool m_isPublishing = false;
    Milliseconds m_nextUpdate{0}; // monotonic: none before
    std::unique_ptr<Timer> m_soon;

    QHash<quint64, QString> m_peerPages; // how to ask on after a page that ended with this id
    IndexCalls m_calls;
    OnlinePeers m_onlinePeers;
};

} // namespace Potluck::Beer2beer

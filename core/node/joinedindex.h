// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "net/endpoint.h"
#include "node/indexaccess.h"
#include "node/settings.h"
#include "node/types.h"

#include <QObject>

namespace Potluck::Node {

// One index that this node joined: keeps the login alive, publishes, and can be asked. A class for each dialect. Core
// thread.
class JoinedIndex : public QObject, public IndexAccess
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Connecting, // on the way, for the first time or after a loss
        Online,
        Offline, // tried again by itself
        Refused, // wrong password, another key, banned, no invite; tried again by retryNow() and now and then
    };

    // How this node presents itself to every index.
    struct Self
    {
        QString user;
        QString password;
        QString seedPassword;
        quint16 port = 0;
        QList<Net::Endpoint> advertise;
        Dialects dialects = Dialect::Native; // that it serves
        bool isWilling = false;              // to become a supernode
    };

    using QObject::QObject;

    [[nodiscard]] virtual Dialect dialect() const = 0;
    [[nodiscard]] virtual State state() const = 0;
    // One plain sentence where neither online nor on the way for the first time.
    [[nodiscard]] virtual QString detail() const = 0;
    [[nodiscard]] virtual IndexRow row() const = 0;
    [[nodiscard]] virtual JoinedSetting setting() const = 0;
    // Whether a link means this index.
    [[nodiscard]] virtual bool isMeantBy(const QString& link) const = 0;

    virtual void start() = 0;
    // Logs out; stopped() follows within 2 seconds. With unregister, the index also forgets us where it can.
    virtual void stop(bool unregister) = 0;
    virtual void retryNow() = 0;
    virtual void setSelf(const Self& self) = 0;

    // The library has something new.
    virtual void publicationChanged() = 0;
    // It has, or can take, everything up to that sequence of the library's changes.
    [[nodiscard]] virtual bool hasAll(quint64 sequence) const = 0;
    // A running download has pieces to give on from now on, or no more. Only native peers fetch pieces.
    virtual void announce(const Index::SharedDownload&) {}
    virtual void withdraw(const Content::ContentId&) {}
    // The searches that it shall keep, all of them; hit() tells what comes. Only native indexes keep some.
    virtual void keepSearches(const QStringList&) {}
    // Digests that it wants for our files: "sha1", "md5".
    [[nodiscard]] virtual QStringList digests() const = 0;

    [[nodiscard]] bool isReachable() const override { return state() == State::Online; }

protected:
    // A client's state, by whatever dialect: they have the same names.
    template<typename ClientState>
    [[nodiscard]] static State stateOf(ClientState state)
    {
        switch (state) {
        case ClientState::Stopped:
            return State::Stopped;
        case ClientState::Connecting:
            return State::Connecting;
        case ClientState::Online:
            return State::Online;
        case ClientState::Offline:
            return State::Offline;
        case ClientState::Refused:
            break;
        }
        return State::Refused;
    }

Q_SIGNALS:
    void stateChanged();
    void changed();        // the row
    void settingChanged(); // to be stored
    void digestsChanged();
    // It has the library up to there; `index` is id().
    void acknowledged(const QString& index, quint64 sequence);
    // It asks this node to become a supernode and its neighbour by that link.
    void promoted(const QString& link);
    // From now on, or again after some were missed, it tells what is published for searches that it keeps.
    void listening();
    void hit(const QString& query, const Potluck::Index::SearchResult& result);
    void stopped();
};

} // namespace Potluck::Node

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/contentserver.h"
#include "dialects/native/indexclient.h"
#include "node/indexaccess.h"
#include "node/settings.h"
#include "node/types.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Node {

// The indexes that this node joined. Core thread.
class JoinedIndexes final : public QObject, public Native::TrustedIndexes
{
    Q_OBJECT

public:
    // How this node presents itself to every index.
    struct Self
    {
        QString user;
        QString password;
        quint16 port = 0;
        QList<Net::Endpoint> advertise;
    };

    JoinedIndexes(const Native::IndexClientEnvironment& environment, QObject* parent = nullptr);
    ~JoinedIndexes() override;

    void setSelf(const Self& self) { m_self = self; }
    // A hosted index of this node is trusted too.
    void setHosted(const Net::KeyFingerprint& key) { m_hosted = key; }

    // Joins, in the background; a link to an index that is joined already brings its token and tries again.
    // InvalidArgument where it is no link, Unsupported for the seed networks' links.
    [[nodiscard]] Status add(const JoinedSetting& joined);
    // As add(); answers when logged in, refused or found unreachable. What could not be joined is not kept.
    void join(const QString& link, QObject* context, std::function<void(Status)> done);
    // By link or name; takes the registration back where the index can be reached. Answers its name for
    // forgetting.
    [[nodiscard]] Result<QString> leave(const QString& linkOrName);
    // Logs out everywhere; done within 2 seconds.
    void stop(std::function<void()> done);

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] QList<IndexRow> rows() const;
    [[nodiscard]] QList<JoinedSetting> settings() const;
    [[nodiscard]] QList<IndexAccess*> access() const;
    // Why none can be reached: the detail of the first that says one.
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] QByteArray ticketOf(const Net::KeyFingerprint& index) const;
    // Whether every index that is online has this sequence of the library's changes.
    [[nodiscard]] bool haveAll(quint64 sequence) const;
    void publicationChanged();

    [[nodiscard]] bool trusts(const Net::KeyFingerprint& index) const override;

Q_SIGNALS:
    void changed();         // any row
    void settingsChanged(); // to be stored
    // What an index has of the library: `index` names it for good.
    void acknowledged(const QString& index, quint64 sequence);
    void cameOnline();
    void digestsChanged(const QStringList& wanted); // that any of the indexes wants

private:
    struct Entry
    {
        QString token; // until the first login
        JoinedSetting stored;
        std::unique_ptr<Native::IndexClient> client;
        std::unique_ptr<IndexAccess> access;
    };
    [[nodiscard]] Entry* find(const Native::InviteLink& link);
    void connectClient(Native::IndexClient* client);
    [[nodiscard]] Entry* entryOf(const Native::IndexClient* client);
    void remove(Native::IndexClient* client, bool unregister);
    void tellDigests();

    Native::IndexClientEnvironment m_environment;
    Self m_self;
    std::optional<Net::KeyFingerprint> m_hosted;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

// The index's part of a message to the user who gave a link of a network that this version does not speak.
[[nodiscard]] Result<Native::InviteLink> parseJoinLink(const QString& link);

} // namespace Potluck::Node

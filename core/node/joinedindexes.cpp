// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/joinedindexes.h"

#include "node/librarypublication.h"

#include <algorithm>

namespace Potluck::Node {

using Native::IndexClient;

Result<Native::InviteLink> parseJoinLink(const QString& link)
{
    for (const auto* const scheme : {"beer2beer", "alakazaam"}) {
        if (link.startsWith(QLatin1String(scheme) + QLatin1String("://"), Qt::CaseInsensitive))
            return Error{ErrorCode::Unsupported,
                         QStringLiteral("%1 networks are not part of this version yet").arg(QLatin1String(scheme))};
    }
    return Native::InviteLink::parse(link);
}

JoinedIndexes::JoinedIndexes(const Native::IndexClientEnvironment& environment, QObject* parent)
    : QObject(parent), m_environment(environment)
{}

JoinedIndexes::~JoinedIndexes() = default;

JoinedIndexes::Entry* JoinedIndexes::find(const Native::InviteLink& link)
{
    for (const auto& entry : m_entries) {
        const Native::InviteLink& known = entry->client->link();
        if (known.endpoint == link.endpoint && (!known.key || !link.key || known.key == link.key))
            return entry.get();
    }
    return nullptr;
}

JoinedIndexes::Entry* JoinedIndexes::entryOf(const IndexClient* client)
{
    for (const auto& entry : m_entries) {
        if (entry->client.get() == client)
            return entry.get();
    }
    return nullptr;
}

Status JoinedIndexes::add(const JoinedSetting& joined)
{
    const auto link = parseJoinLink(joined.link);
    if (!link)
        return link.error();
    if (Entry* const known = find(*link)) {
        const bool needsToken = known->stored.peer == 0 && !link->token.isEmpty();
        if (!needsToken) {
            known->client->retryNow();
            return {};
        }
        remove(known->client.get(), false);
    }
    Native::IndexClientSettings settings;
    settings.link = *link;
    settings.user = m_self.user;
    settings.password = m_self.password;
    settings.id = joined.peer;
    settings.port = m_self.port;
    settings.advertise = m_self.advertise;
    auto entry = std::make_unique<Entry>();
    entry->token = joined.peer == 0 ? link->token : QString();
    entry->stored = joined;
    entry->client = std::make_unique<IndexClient>(m_environment, settings);
    entry->access = accessTo(*entry->client);
    IndexClient* const client = entry->client.get();
    m_entries.push_back(std::move(entry));
    connectClient(client);
    client->start();
    Q_EMIT settingsChanged();
    Q_EMIT changed();
    return {};
}

void JoinedIndexes::connectClient(IndexClient* client)
{
    connect(client, &IndexClient::stateChanged, this, [this, client] {
        Q_EMIT changed();
        if (client->state() == IndexClient::State::Online)
            Q_EMIT cameOnline();
    });
    connect(client, &IndexClient::keyLearned, this, [this] { Q_EMIT settingsChanged(); });
    connect(client, &IndexClient::loggedIn, this, [this, client] {
        if (Entry* const entry = entryOf(client)) {
            entry->stored.peer = client->login().id;
            entry->stored.name = client->login().indexName;
            entry->token.clear();
            Q_EMIT settingsChanged();
            tellDigests();
        }
    });
    connect(client, &IndexClient::publishedChanged, this, [this, client] {
        const auto revision = LibraryRevision::parse(client->published().revision);
        if (revision && !revision->inReset && client->link().key)
            Q_EMIT acknowledged(QString::fromLatin1(client->link().key->toHex()), revision->sequence);
        Q_EMIT changed();
    });
}

void JoinedIndexes::tellDigests()
{
    QStringList wanted;
    for (const auto& entry : m_entries)
        wanted += entry->client->login().digests;
    wanted.removeDuplicates();
    Q_EMIT digestsChanged(wanted);
}

void JoinedIndexes::join(const QString& link, QObject* context, std::function<void(Status)> done)
{
    const auto parsed = parseJoinLink(link);
    if (!parsed) {
        done(parsed.error());
        return;
    }
    if (const Status status = add({link, 0, {}}); !status) {
        done(status);
        return;
    }
    IndexClient* const client = find(*parsed)->client.get();
    if (client->state() == IndexClient::State::Online) {
        done({});
        return;
    }
    auto* const watch = new QObject(context);
    connect(client, &QObject::destroyed, watch, [watch, done] {
        watch->deleteLater();
        done(Error{ErrorCode::Cancelled, QStringLiteral("the index was left meanwhile")});
    });
    connect(client, &IndexClient::stateChanged, watch, [this, client, watch, done] {
        if (client->state() == IndexClient::State::Connecting || client->state() == IndexClient::State::Stopped)
            return;
        watch->disconnect();
        client->disconnect(watch);
        watch->deleteLater();
        if (client->state() == IndexClient::State::Online) {
            done({});
            return;
        }
        const Error error{client->state() == IndexClient::State::Refused ? ErrorCode::Unauthorized : ErrorCode::Network,
                          client->detail()};
        const Entry* const entry = entryOf(client);
        if (entry && entry->stored.peer == 0)
            QMetaObject::invokeMethod(
                this, [this, client] { remove(client, false); }, Qt::QueuedConnection);
        done(error);
    });
}

void JoinedIndexes::remove(IndexClient* client, bool unregister)
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(),
                                 [client](const auto& entry) { return entry->client.get() == client; });
    if (at == m_entries.end())
        return;
    (*at)->access.reset();
    IndexClient* const leaving = (*at)->client.release();
    m_entries.erase(at);
    leaving->disconnect(this);
    leaving->setParent(this);
    connect(leaving, &IndexClient::stopped, leaving, &QObject::deleteLater);
    leaving->stop(unregister);
    Q_EMIT settingsChanged();
    Q_EMIT changed();
    tellDigests();
}

Result<QString> JoinedIndexes::leave(const QString& linkOrName)
{
    const auto link = Native::InviteLink::parse(linkOrName);
    for (const auto& entry : m_entries) {
        const bool meant = link ? entry.get() == find(*link) : entry->access->name() == linkOrName;
        if (!meant)
            continue;
        const QString key =
            entry->client->link().key ? QString::fromLatin1(entry->client->link().key->toHex()) : QString();
        remove(entry->client.get(), true);
        return key;
    }
    return Error{ErrorCode::NotFound, QStringLiteral("this node has not joined %1").arg(linkOrName)};
}

void JoinedIndexes::stop(std::function<void()> done)
{
    auto left = std::make_shared<qsizetype>(static_cast<qsizetype>(m_entries.size()));
    if (*left == 0) {
        QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
        return;
    }
    for (const auto& entry : m_entries) {
        entry->client->disconnect(this);
        connect(entry->client.get(), &IndexClient::stopped, this, [left, done] {
            if (--*left == 0)
                done();
        });
        entry->client->stop();
    }
}

QList<IndexRow> JoinedIndexes::rows() const
{
    QList<IndexRow> rows;
    for (const auto& entry : m_entries) {
        const IndexClient& client = *entry->client;
        IndexRow row;
        row.link = client.link().withoutToken();
        row.name = entry->access->name();
        row.detail = client.detail();
        row.user = client.login().user;
        row.peerId = client.login().id;
        row.publishedFiles = static_cast<qint64>(client.published().entries);
        switch (client.state()) {
        case IndexClient::State::Stopped:
        case IndexClient::State::Connecting:
            row.state = QStringLiteral("connecting");
            break;
        case IndexClient::State::Online:
            row.state = QStringLiteral("online");
            row.detail.clear();
            break;
        case IndexClient::State::Offline:
            row.state = QStringLiteral("offline");
            break;
        case IndexClient::State::Refused:
            row.state = QStringLiteral("refused");
            break;
        }
        rows.append(row);
    }
    return rows;
}

QList<JoinedSetting> JoinedIndexes::settings() const
{
    QList<JoinedSetting> settings;
    for (const auto& entry : m_entries) {
        Native::InviteLink link = entry->client->link();
        link.token = entry->token;
        JoinedSetting stored = entry->stored;
        stored.link = link.toString();
        settings.append(stored);
    }
    return settings;
}

QList<IndexAccess*> JoinedIndexes::access() const
{
    QList<IndexAccess*> result;
    for (const auto& entry : m_entries)
        result.append(entry->access.get());
    return result;
}

QString JoinedIndexes::trouble() const
{
    for (const auto& entry : m_entries) {
        if (!entry->client->detail().isEmpty())
            return entry->client->detail();
    }
    return {};
}

QByteArray JoinedIndexes::ticketOf(const Net::KeyFingerprint& index) const
{
    for (const auto& entry : m_entries) {
        if (entry->client->link().key == index)
            return entry->client->ticket();
    }
    return {};
}

bool JoinedIndexes::haveAll(quint64 sequence) const
{
    return std::all_of(m_entries.begin(), m_entries.end(), [sequence](const auto& entry) {
        if (entry->client->state() != IndexClient::State::Online)
            return true;
        const auto revision = LibraryRevision::parse(entry->client->published().revision);
        return revision && !revision->inReset && revision->sequence >= sequence;
    });
}

void JoinedIndexes::publicationChanged()
{
    for (const auto& entry : m_entries)
        entry->client->publicationChanged();
}

bool JoinedIndexes::trusts(const Net::KeyFingerprint& index) const
{
    if (m_hosted == index)
        return true;
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&index](const auto& entry) { return entry->client->link().key == index; });
}

} // namespace Potluck::Node

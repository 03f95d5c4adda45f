// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/nativeindex.h"

#include "base/log.h"
#include "node/filesearch.h"
#include "node/librarypublication.h"
#include "node/refusals.h"

#include <QPointer>

namespace Potluck::Node {

using Native::IndexClient;

NativeIndex::NativeIndex(const Native::IndexClientEnvironment& environment, const Native::InviteLink& link,
                         const JoinedSetting& stored, const Self& self, const Outlook& outlook, QObject* parent)
    : JoinedIndex(parent)
    , m_token(stored.peer == 0 ? link.token : QString())
    , m_stored(stored)
    , m_seedPassword(self.seedPassword)
    , m_isWilling(self.isWilling)
{
    Native::IndexClientSettings settings;
    settings.link = link;
    settings.link.neighbour.clear(); // a secret that is not for peers
    settings.user = self.user;
    settings.password = self.password;
    settings.id = stored.peer;
    settings.port = self.port;
    settings.advertise = self.advertise;
    settings.dialects = self.dialects & ~Dialects(Dialect::Native);
    settings.events = self.isWilling;
    settings.presence = false;
    settings.willingness = outlook.willingness;
    m_client = std::make_unique<IndexClient>(environment, settings);
    connect(m_client.get(), &IndexClient::promoted, this, [this](const QString& token) {
        Native::InviteLink neighbour = m_client->link();
        neighbour.token.clear();
        neighbour.neighbour = token;
        Q_EMIT promoted(neighbour.toString());
    });
    connect(m_client.get(), &IndexClient::listening, this, &JoinedIndex::listening);
    connect(m_client.get(), &IndexClient::missed, this, &JoinedIndex::listening);
    connect(m_client.get(), &IndexClient::hit, this, &JoinedIndex::hit);
    settings.events = false;
    settings.willingness = nullptr; // only told where we have an account
    m_homes = std::make_unique<SecondHomes>(environment, *m_client, settings, outlook.isJoined);
    connect(m_homes.get(), &SecondHomes::changed, this, [this] {
        Q_EMIT changed();
        Q_EMIT stateChanged();
    });
    connect(m_client.get(), &IndexClient::stateChanged, this, [this] {
        Q_EMIT changed();
        Q_EMIT stateChanged();
    });
    connect(m_client.get(), &IndexClient::keyLearned, this, &JoinedIndex::settingChanged);
    connect(m_client.get(), &IndexClient::loggedIn, this, [this] {
        m_stored.peer = m_client->login().id;
        m_stored.name = m_client->login().indexName;
        m_token.clear();
        Q_EMIT settingChanged();
        Q_EMIT digestsChanged();
        if (!m_seedPassword.isEmpty()) {
            m_client->setSeedPassword(m_seedPassword, this, [](const Status& status) {
                if (!status)
                    qCWarning(lcNode) << "the index does not take a password for the seed networks:"
                                      << status.error().detail;
            });
        }
    });
    connect(m_client.get(), &IndexClient::publishedChanged, this, [this] {
        const auto revision = LibraryRevision::parse(m_client->published().revision);
        if (revision && !revision->inReset && m_client->link().key)
            Q_EMIT acknowledged(id(), revision->sequence);
        Q_EMIT changed();
    });
    connect(m_client.get(), &IndexClient::reachabilityChanged, this, [this] {
        if (const auto& found = m_client->reachability(); found && !found->isReachable)
            qCInfo(lcNode) << "according to" << name() << "this node" << reachabilityText();
        Q_EMIT changed();
    });
    connect(m_client.get(), &IndexClient::stopped, this, &JoinedIndex::stopped);
}

NativeIndex::~NativeIndex() = default;

IndexClient& NativeIndex::answering() const
{
    IndexClient* const substitute = m_client->state() == IndexClient::State::Online ? nullptr : m_homes->substitute();
    return substitute && substitute->state() == IndexClient::State::Online ? *substitute : *m_client;
}

QByteArray NativeIndex::ticket() const
{
    const QByteArray ticket = m_client->ticket();
    return ticket.isEmpty() ? answering().ticket() : ticket;
}

QString NativeIndex::reachabilityText() const
{
    const auto& found = answering().reachability();
    if (!found)
        return {};
    if (found->isReachable)
        return QStringLiteral("can be called at %1").arg(found->address);
    return found->address.isEmpty() ? QStringLiteral("cannot be called: %1").arg(found->reason)
                                    : QStringLiteral("cannot be called at %1: %2").arg(found->address, found->reason);
}

QString NativeIndex::name() const
{
    return m_client->login().indexName.isEmpty() ? m_client->link().endpoint.toString() : m_client->login().indexName;
}

QString NativeIndex::id() const
{
    return m_client->link().key ? QString::fromLatin1(m_client->link().key->toHex()) : m_client->link().withoutToken();
}

JoinedIndex::State NativeIndex::state() const
{
    return stateOf(answering().state());
}

IndexRow NativeIndex::row() const
{
    const IndexClient& client = answering();
    IndexRow row;
    row.link = m_client->link().withoutToken();
    row.name = name();
    row.detail = m_client->detail();
    if (&client != m_client.get())
        row.detail += QStringLiteral("; ") + QStringLiteral("%1 takes its place").arg(client.login().indexName);
    else if (row.detail.isEmpty() && !m_client->published().refusal.isEmpty())
        row.detail = QStringLiteral("it does not take what is shared here: %1").arg(m_client->published().refusal);
    if (const auto& found = client.reachability())
        row.reachable = found->isReachable;
    row.reachability = reachabilityText();
    row.secondHome = m_homes->readyName();
    row.otherKey = m_client->showsOtherKey();
    row.user = client.login().user;
    row.peerId = client.login().id;
    row.publishedFiles = static_cast<qint64>(client.published().entries);
    return row;
}

JoinedSetting NativeIndex::setting() const
{
    Native::InviteLink link = m_client->link();
    link.token = m_token;
    JoinedSetting stored = m_stored;
    stored.link = link.toString();
    return stored;
}

bool NativeIndex::isMeantBy(const QString& text) const
{
    const auto link = Native::InviteLink::parse(text);
    const Native::InviteLink& known = m_client->link();
    return link && known.endpoint == link->endpoint && (!known.key || !link->key || known.key == link->key);
}

void NativeIndex::setSelf(const Self& self)
{
    m_client->setDialects(self.dialects & ~Dialects(Dialect::Native));
    m_homes->setDialects(self.dialects & ~Dialects(Dialect::Native));
    m_isWilling = self.isWilling;
    m_client->setEvents(m_isWilling || m_keepsSearches);
}

void NativeIndex::keepSearches(const QStringList& queries)
{
    m_keepsSearches = !queries.isEmpty();
    m_client->keepSearches(queries);
    m_client->setEvents(m_isWilling || m_keepsSearches);
}

void NativeIndex::stop(bool unregister)
{
    m_homes->stop();
    m_client->stop(unregister);
}

void NativeIndex::publicationChanged()
{
    m_client->publicationChanged();
    m_homes->publicationChanged();
}

void NativeIndex::announce(const Index::SharedDownload& download)
{
    m_client->announce(download);
    m_homes->announce(download);
}

void NativeIndex::withdraw(const Content::ContentId& content)
{
    m_client->withdraw(content);
    m_homes->withdraw(content);
}

bool NativeIndex::hasAll(quint64 sequence) const
{
    const auto revision = LibraryRevision::parse(answering().published().revision);
    return revision && !revision->inReset && revision->sequence >= sequence;
}

void NativeIndex::search(const Index::SearchRequest& request, QObject* context, Found found,
                         std::function<void(Status)> ended)
{
    answering().search(
        request, context, [found = std::move(found)](const QList<Index::SearchResult>& results) { found(results); },
        [ended = std::move(ended)](const Result<Native::SearchEnd>& end) {
            ended(end ? searched(end->loading) : Status{end.error()});
        });
}

void NativeIndex::peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done)
{
    answering().peers(request, context, std::move(done));
}

void NativeIndex::browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done)
{
    answering().browse(request, context, std::move(done));
}

void NativeIndex::sources(const Transfer::WantedFile& file, QObject* context, Found found,
                          std::function<void(Status)> ended)
{
    Index::SourcesRequest request;
    request.content = file.key.content;
    request.sha1 = file.key.sha1;
    request.md5 = file.key.md5;
    const bool byName = answering().login().neighbours && isFoundByName(file);
    answering().sources(request, context,
                        [this, file, context, byName, found = std::move(found),
                         ended = std::move(ended)](const Result<QList<Index::SearchResult>>& results) {
                            const QPointer<QObject> alive(context); // found() may end it
                            if (results)
                                found(*results);
                            if (!alive)
                                return;
                            if (!results || !byName)
                                return ended(results ? Status{} : Status{results.error()});
                            search(searchByName(file), context, found, ended);
                        });
}

} // namespace Potluck::Node

// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/beer2beerindex.h"

#include <QPointer>

namespace Potluck::Node {

using Beer2beer::IndexClient;

namespace {

// An answer that comes all at once, told as one that comes bit by bit.
IndexAccess::Callback<QList<Index::SearchResult>> inTwoSteps(QObject* context, IndexAccess::Found found,
                                                             std::function<void(Status)> ended)
{
    return [alive = QPointer<QObject>(context), found = std::move(found),
            ended = std::move(ended)](const Result<QList<Index::SearchResult>>& results) {
        if (results)
            found(*results); // may end the context
        if (alive)
            ended(results ? Status{} : Status{results.error()});
    };
}

} // namespace

QString beer2beerUser(const QString& user)
{
    return user.simplified().replace(QLatin1Char(' '), QLatin1Char('_'));
}

Beer2beerIndex::Beer2beerIndex(const Beer2beer::IndexClientEnvironment& environment, const Beer2beer::JoinLink& link,
                               const JoinedSetting& stored, const Self& self, QObject* parent)
    : JoinedIndex(parent), m_stored(stored), m_user(beer2beerUser(self.user))
{
    m_stored.link = link.toString();
    Beer2beer::IndexClientSettings settings;
    settings.link = link;
    settings.user = m_user;
    settings.password = self.password.isEmpty() ? stored.password : self.password;
    settings.id = stored.peer;
    settings.port = self.port;
    settings.advertise = self.advertise;
    m_client = std::make_unique<IndexClient>(environment, settings);
    connect(m_client.get(), &IndexClient::stateChanged, this, [this] {
        Q_EMIT changed();
        Q_EMIT stateChanged();
    });
    connect(m_client.get(), &IndexClient::loggedIn, this, [this] {
        m_stored.peer = m_client->id();
        m_stored.name = name();
        Q_EMIT settingChanged();
    });
    connect(m_client.get(), &IndexClient::publishedChanged, this, &JoinedIndex::changed);
    connect(m_client.get(), &IndexClient::stopped, this, &JoinedIndex::stopped);
}

Beer2beerIndex::~Beer2beerIndex() = default;

void Beer2beerIndex::isOnline(const Net::Endpoint& caller, QObject* context, Beer2beer::KnownCallers::Answered answered)
{
    m_client->isOnline(caller, context, std::move(answered));
}

JoinedIndex::State Beer2beerIndex::state() const
{
    return stateOf(m_client->state());
}

IndexRow Beer2beerIndex::row() const
{
    IndexRow row;
    row.link = m_stored.link;
    row.name = name();
    row.user = m_user;
    row.peerId = m_client->id();
    row.publishedFiles = static_cast<qint64>(m_client->published().entries);
    row.leftOutFiles = static_cast<qint64>(m_client->published().leftOut);
    return row;
}

bool Beer2beerIndex::isMeantBy(const QString& text) const
{
    const auto link = Beer2beer::JoinLink::parse(text);
    return link && *link == m_client->link();
}

void Beer2beerIndex::search(const Index::SearchRequest& request, QObject* context, Found found,
                            std::function<void(Status)> ended)
{
    m_client->search(request, context, inTwoSteps(context, std::move(found), std::move(ended)));
}

void Beer2beerIndex::peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done)
{
    m_client->peers(request, context, std::move(done));
}

void Beer2beerIndex::browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done)
{
    m_client->browse(request, context, std::move(done));
}

void Beer2beerIndex::sources(const Transfer::WantedFile& file, QObject* context, Found found,
                             std::function<void(Status)> ended)
{
    if (!file.key.sha1) {
        // This network knows a file by nothing else.
        QMetaObject::invokeMethod(
            context, [ended = std::move(ended)] { ended({}); }, Qt::QueuedConnection);
        return;
    }
    m_client->sources(*file.key.sha1, file.name, context, inTwoSteps(context, std::move(found), std::move(ended)));
}

} // namespace Potluck::Node

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/indexclient.h"

#include "base/log.h"
#include "base/retry.h"
#include "dialects/native/indexclientprivate.h"

namespace Potluck::Native {

namespace {

constexpr Milliseconds StopTime{2000};

} // namespace

IndexClient::IndexClient(const IndexClientEnvironment& environment, IndexClientSettings settings, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, environment, std::move(settings)))
{
    if (environment.publication) {
        d->m_publisher = std::make_unique<Publisher>(*environment.publication, environment.timers);
        connect(d->m_publisher.get(), &Publisher::advanced, this,
                [this](const QByteArray& revision, quint64 entries, quint64 refused, bool reset) {
                    d->m_published.revision = revision;
                    d->m_published.entries = entries;
                    d->m_published.refused = refused + (reset ? 0 : d->m_published.refused);
                    d->m_published.refusal.clear();
                    Q_EMIT publishedChanged();
                });
        connect(d->m_publisher.get(), &Publisher::currentChanged, this, [this](bool current) {
            d->m_published.current = current;
            Q_EMIT publishedChanged();
        });
        connect(d->m_publisher.get(), &Publisher::displaced, this, [this] { d->displaced(); });
        connect(d->m_publisher.get(), &Publisher::lost, this, [this](const Error& error, Milliseconds retryIn) {
            qCInfo(lcNative) << "publishing to" << d->where() << "stopped:" << error.detail;
            if (error.code != ErrorCode::Network && error.code != ErrorCode::Busy &&
                d->m_published.refusal != error.detail) {
                d->m_published.refusal = error.detail;
                Q_EMIT publishedChanged();
            }
            if (d->isStandby() && isRefusal(error.code))
                d->fail(error); // it has no room for our list
            else
                d->logInAgain(retryIn);
        });
    }
}

IndexClient::~IndexClient() = default;

void IndexClient::start()
{
    d->m_displaced = false;
    if (d->m_state == State::Stopped && !d->m_stop)
        d->connectNow();
}

void IndexClient::stop(bool unregister)
{
    if (d->m_stop)
        return;
    d->m_retry.reset();
    d->m_keepAlive.reset();
    d->m_daily.reset();
    d->m_events.reset();
    if (d->m_publisher)
        d->m_publisher->end();
    // Told from the event loop at the earliest, whatever the state.
    const bool says = d->isOnline();
    d->m_stop = d->m_environment.timers.after(says ? StopTime : Milliseconds{0}, [this] { d->finishStop(); });
    if (!says)
        return;
    auto answered = [this](const Result<Net::HttpResponse>&) { d->finishStop(); };
    const QByteArray target = unregister ? "/v1/registrations" : "/v1/sessions";
    d->m_client->send(requestHead("DELETE", target), {},
                      Net::collectResponse(MaxSmallMessageBytes, [guard = QPointer(this), answered](auto response) {
                          if (guard)
                              answered(response);
                      }));
}

void IndexClient::retryNow()
{
    if (d->m_state == State::Stopped || d->m_state == State::Online || d->m_stop || d->m_client)
        return;
    d->m_failures = 0;
    d->m_displaced = false;
    d->connectNow();
}

void IndexClient::setPassword(const QString& password)
{
    d->m_settings.password = password;
}

void IndexClient::setDialects(Dialects dialects)
{
    if (std::exchange(d->m_settings.dialects, dialects) != dialects && d->isOnline())
        d->logInAgain(Milliseconds{0});
}

void IndexClient::setEvents(bool events)
{
    if (std::exchange(d->m_settings.events, events) == events || !d->isOnline())
        return;
    d->listen();
    d->keepAlive(); // what that says may have changed, too
}

void IndexClient::keepSearches(const QStringList& queries)
{
    if (d->m_searchesKept == queries)
        return;
    d->m_searchesKept = queries;
    if (d->isOnline())
        d->tellSearches();
}

void IndexClient::setAddresses(quint16 port, const QList<Net::Endpoint>& advertise)
{
    d->m_settings.port = port;
    d->m_settings.advertise = advertise;
    d->m_placeChanged = true;
    if (d->isOnline())
        d->keepAlive();
}

IndexClient::State IndexClient::state() const
{
    return d->m_state;
}

const QString& IndexClient::detail() const
{
    return d->m_detail;
}

bool IndexClient::showsOtherKey() const
{
    return d->m_otherKey;
}

const InviteLink& IndexClient::link() const
{
    return d->m_settings.link;
}

const IndexClient::Login& IndexClient::login() const
{
    return d->m_login;
}

const std::optional<Reachability>& IndexClient::reachability() const
{
    return d->m_reachability;
}

const QList<StandbyHome>& IndexClient::standbyHomes() const
{
    return d->m_standbyHomes;
}

void IndexClient::setActive(bool active, QObject* context, std::function<void(Status)> done)
{
    d->m_isActive = active;
    if (!d->refusesOffline(context, done))
        d->tellActive(context, done);
}

void IndexClient::beat(QObject* context, std::function<void()> answered)
{
    if (!d->isOnline())
        return;
    d->m_client->send(requestHead("HEAD", "/v1/sessions"), {},
                      Net::collectResponse(MaxSmallMessageBytes, [self = QPointer(this), guard = QPointer(context),
                                                                  answered](const Result<Net::HttpResponse>& response) {
                          if (!self || !guard || !response)
                              return;
                          answered();
                          // No session there any more, or no index.
                          if (self && (response->head.status == 401 || response->head.status == 404))
                              self->d->keepAlive(); // which finds out why
                      }));
}

void IndexClient::drop(const QString& why)
{
    if (d->m_client && !d->m_stop)
        d->fail({ErrorCode::Timeout, why});
}

QByteArray IndexClient::ticket() const
{
    return d->m_environment.clock.monotonic() < d->m_ticketEnds ? d->m_ticket : QByteArray();
}

void IndexClient::publicationChanged()
{
    if (d->m_publisher)
        d->m_publisher->changed();
}

VouchedIndexes& IndexClient::vouched()
{
    return d->m_vouched;
}

const VouchedIndexes& IndexClient::vouched() const
{
    return d->m_vouched;
}

const IndexClient::Published& IndexClient::published() const
{
    return d->m_published;
}

void IndexClient::announce(const Index::SharedDownload& download)
{
    d->m_announcer.announce(download);
}

void IndexClient::withdraw(const Content::ContentId& content)
{
    d->m_announcer.withdraw(content);
}

void IndexClient::search(const Index::SearchRequest& request, QObject* context,
                         std::function<void(QList<Index::SearchResult>)> found, Callback<SearchEnd> ended)
{
    if (d->refusesOffline(context, ended))
        return;
    if (d->m_searches)
        return d->m_searches->search(request, context, std::move(found), std::move(ended));
    // The index may have got neighbours since it was last heard of.
    callSearch(*d->m_client, request, context, std::move(found),
               [this, guard = QPointer<QObject>(d->m_connection.get()),
                ended = std::move(ended)](const Result<SearchEnd>& end) {
                   if (guard && end && end->neighbours)
                       d->takeNeighbours(true);
                   ended(end);
               });
}

void IndexClient::peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done)
{
    if (!d->refusesOffline(context, done))
        call(*d->m_client, requestHead("GET", peersTarget(request)), {}, context, MaxPageBytes, decodePeersPage,
             std::move(done));
}

void IndexClient::browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done)
{
    if (!d->refusesOffline(context, done))
        call(*d->m_client, requestHead("GET", browseTarget(request)), {}, context, MaxPageBytes, decodeBrowsePage,
             std::move(done));
}

void IndexClient::sources(const Index::SourcesRequest& request, QObject* context,
                          Callback<QList<Index::SearchResult>> done)
{
    if (!d->refusesOffline(context, done))
        call(*d->m_client, requestHead("GET", sourcesTarget(request)), {}, context, MaxPageBytes, decodeSources,
             std::move(done));
}

void IndexClient::setSeedPassword(const QString& password, QObject* context, Callback<void> done)
{
    if (!d->refusesOffline(context, done))
        callForNothing(*d->m_client, requestHead("PUT", "/v1/registrations"), encode(RegistrationChange{password}),
                       context, std::move(done));
}

void IndexClient::info(QObject* context, Callback<IndexInfo> done)
{
    if (!d->refusesOffline(context, done))
        call(*d->m_client, requestHead("GET", "/v1/index"), {}, context, MaxSmallMessageBytes, decodeIndexInfo,
             std::move(done));
}

} // namespace Potluck::Native

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/searchlinks.h"

#include "dialects/native/indexcalls.h"

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr Milliseconds IdleLink{30'000};

} // namespace

SearchLinks::SearchLinks(std::shared_ptr<const Net::TlsContext> tls, Net::Endpoint endpoint,
                         const Net::KeyFingerprint& key, TimerSource& timers)
    : m_tls(std::move(tls)), m_endpoint(std::move(endpoint)), m_key(key), m_timers(timers)
{}

SearchLinks::~SearchLinks()
{
    // What is under way ends here and finds no link to release.
    const auto links = std::exchange(m_links, {});
    for (const LinkPtr& link : links)
        disconnect(link->watch);
}

SearchLinks::LinkPtr SearchLinks::freeLink()
{
    const auto found = std::find_if(m_links.begin(), m_links.end(),
                                    [](const LinkPtr& link) { return !link->busy && !link->client->isClosed(); });
    if (found != m_links.end()) {
        (*found)->idle.reset();
        return *found;
    }
    if (m_links.size() >= MaxLinks)
        return nullptr;
    auto link = std::make_shared<Link>();
    Net::HttpClientOptions options;
    options.pin = m_key;
    link->client.reset(new Net::HttpClient(m_tls, m_endpoint, m_timers, std::move(options)));
    m_links.push_back(link);
    return link;
}

void SearchLinks::search(const Index::SearchRequest& request, QObject* context,
                         std::function<void(QList<Index::SearchResult>)> found,
                         std::function<void(Result<SearchEnd>)> ended)
{
    std::erase_if(m_links, [](const LinkPtr& link) { return !link->busy && link->client->isClosed(); });
    const LinkPtr link = freeLink();
    if (!link) {
        const Error error{ErrorCode::Busy, QStringLiteral("too many searches are under way")};
        QMetaObject::invokeMethod(
            context, [ended = std::move(ended), error] { ended(error); }, Qt::QueuedConnection);
        return;
    }
    link->busy = true;
    link->watch = connect(context, &QObject::destroyed, this, [this, weak = std::weak_ptr(link)] {
        if (const LinkPtr gone = weak.lock())
            drop(gone);
    });
    callSearch(*link->client, request, context, std::move(found),
               [this, weak = std::weak_ptr(link), ended = std::move(ended)](Result<SearchEnd> result) {
                   if (const LinkPtr used = weak.lock())
                       release(used, result.ok());
                   ended(std::move(result));
               });
}

void SearchLinks::release(const LinkPtr& link, bool reusable)
{
    disconnect(link->watch);
    if (!reusable)
        return drop(link);
    link->busy = false;
    link->idle = m_timers.after(IdleLink, [this, weak = std::weak_ptr(link)] {
        if (const LinkPtr idle = weak.lock())
            drop(idle);
    });
}

void SearchLinks::drop(const LinkPtr& link)
{
    std::erase(m_links, link);
}

} // namespace Potluck::Native

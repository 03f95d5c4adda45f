// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/vouchedindexes.h"

#include "base/bytes.h"
#include "base/log.h"
#include "dialects/native/indexcalls.h"

#include <algorithm>

namespace Potluck::Native {

void VouchedIndexes::setClient(Net::HttpClient* client)
{
    m_client = client;
    m_connection = std::make_unique<QObject>();
    m_fetching = false;
    m_asks = 0;
}

void VouchedIndexes::told(const QByteArray& revision)
{
    const qint64 now = std::chrono::floor<std::chrono::seconds>(m_clock.wall()).count();
    if (revision.isEmpty()) {
        m_list.reset(); // it vouches for nobody any more
        m_singles.clear();
        return;
    }
    if (m_list && m_list->revision == revision && now < (m_list->issued + m_list->expires) / 2)
        return;
    if (!m_client || std::exchange(m_fetching, true))
        return;
    fetch(
        std::nullopt,
        [this](const MemberList& list) {
            m_list = list;
            m_singles.clear(); // what is not on a whole list may have been removed
        },
        [this] { m_fetching = false; });
}

bool VouchedIndexes::has(const Net::KeyFingerprint& index) const
{
    const qint64 now = std::chrono::floor<std::chrono::seconds>(m_clock.wall()).count();
    if (m_singles.value(index, 0) > now)
        return true;
    return m_list && m_list->expires > now &&
           std::any_of(m_list->members.begin(), m_list->members.end(),
                       [&index](const MemberList::Member& member) { return member.key == index; });
}

void VouchedIndexes::ask(const Net::KeyFingerprint& index, QObject* context, std::function<void()> done)
{
    const Milliseconds now = m_clock.monotonic();
    const auto before = m_unknown.constFind(index);
    const bool wasJustAsked = before != m_unknown.constEnd() && now < *before + AskAgainAfter;
    if (!m_client || wasJustAsked || m_asks >= MaxAsksUnderWay) {
        QMetaObject::invokeMethod(context, std::move(done), Qt::QueuedConnection);
        return;
    }
    if (m_unknown.size() >= MaxSingles)
        m_unknown.clear();
    m_unknown.insert(index, now);
    ++m_asks;
    fetch(
        index,
        [this, index](const MemberList& list) {
            const bool isMember = std::any_of(list.members.begin(), list.members.end(),
                                              [&index](const MemberList::Member& each) { return each.key == index; });
            if (!isMember)
                return;
            m_unknown.remove(index);
            if (m_singles.size() >= MaxSingles)
                m_singles.clear();
            m_singles.insert(index, list.expires);
        },
        [this, guard = QPointer<QObject>(context), done = std::move(done)] {
            --m_asks;
            if (guard)
                done();
        });
}

void VouchedIndexes::fetch(const std::optional<Net::KeyFingerprint>& only, std::function<void(const MemberList&)> got,
                           std::function<void()> finished)
{
    QByteArray target("/v1/overlay/members");
    if (only)
        target.append("?key=").append(toBase64Url(only->view()));
    const QByteArray publicKey = m_client->serverPublicKey();
    m_client->send(
        requestHead("GET", std::move(target)), {},
        Net::collectResponse(MaxMemberListBytes,
                             [this, guard = QPointer<QObject>(m_connection.get()), publicKey, got = std::move(got),
                              finished = std::move(finished)](const Result<Net::HttpResponse>& response) {
                                 if (!guard)
                                     return;
                                 if (response && response->head.status == 200) {
                                     const auto list = checkMemberList(response->body, publicKey, m_clock.wall());
                                     if (list)
                                         got(*list);
                                     else
                                         qCWarning(lcNative) << list.error().detail;
                                 }
                                 finished();
                             }));
}

} // namespace Potluck::Native

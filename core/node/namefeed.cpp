// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/namefeed.h"

#include "base/log.h"

namespace Potluck::Node {
namespace {

constexpr Milliseconds WhileLoading{500};

} // namespace

NameFeed::NameFeed(Index::IndexService& service, TimerSource& timers, Overlay::TermCounter& counter)
    : m_service(service), m_timers(timers), m_counter(counter)
{}

void NameFeed::start()
{
    if (std::exchange(m_started, true))
        return;
    m_walking = true;
    m_service.watchNames(this, [this](const Index::NameChanges& changes) {
        take(changes.came, true);
        take(changes.went, false);
    });
    askForMore();
}

void NameFeed::askForMore()
{
    m_retry.reset();
    m_asking = true;
    m_service.nextNames(this, [this](const Result<Index::NamesSlice>& slice) {
        m_asking = false;
        if (!slice) {
            qCWarning(lcNode) << "cannot read the names for the neighbours:" << slice.error().detail;
            return;
        }
        m_walking = slice->more;
        take(slice->names, true);
        if (slice->more && slice->names.isEmpty())
            m_retry = m_timers.after(WhileLoading, [this] { askForMore(); });
        else if (m_changes.empty())
            count();
    });
}

void NameFeed::take(const QList<QByteArray>& names, bool came)
{
    for (const QByteArray& name : names)
        m_changes.push_back({name, came});
    if (!m_turn && !m_changes.empty())
        m_turn = m_timers.after(Milliseconds{0}, [this] { count(); });
}

void NameFeed::count()
{
    m_turn.reset();
    for (int left = NamesPerTurn; left > 0 && !m_changes.empty(); --left) {
        const Change& change = m_changes.front();
        if (change.came)
            m_counter.add(change.name);
        else
            m_counter.remove(change.name);
        m_changes.pop_front();
    }
    if (!m_changes.empty()) {
        m_turn = m_timers.after(Milliseconds{0}, [this] { count(); });
    } else if (m_walking) {
        if (!m_asking && !m_retry)
            askForMore();
    } else if (!m_complete) {
        m_complete = true;
        Q_EMIT completed();
    }
}

} // namespace Potluck::Node

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/networksearch.h"

#include <utility>

namespace Potluck::Alakazaam {

NetworkSearch::NetworkSearch(Flood& flood, PacketSender& sender, TimerSource& timers, QObject* parent)
    : QObject(parent), m_flood(flood), m_sender(sender), m_timers(timers)
{}

NetworkSearch::~NetworkSearch() = default;

void NetworkSearch::search(const QByteArray& text, const PacketId& id, QObject* context, Heard heard, Ended ended)
{
    const QList<PeerAddress>& neighbours = m_flood.neighbours();
    if (neighbours.isEmpty() || m_queries.size() >= MaxSearches) {
        QMetaObject::invokeMethod(context, std::move(ended), Qt::QueuedConnection);
        return;
    }
    Quer packet;
    packet.id = id;
    packet.source = m_own;
    packet.timeToLive = TimeToLive;
    packet.query = text;
    m_flood.began(Flood::Kind::Files, packet.id);

    auto query = std::make_shared<Query>();
    query->context = context;
    query->heard = std::move(heard);
    query->ended = std::move(ended);
    query->unsent = static_cast<int>(neighbours.size());
    query->longest = m_timers.after(Longest, [this, id = packet.id] { end(id); });
    m_queries.insert(packet.id, query);
    const QByteArray bytes = encode(packet);
    for (const PeerAddress& neighbour : neighbours) {
        m_sender.send(neighbour.endpoints(), bytes, [guard = QPointer(this), this, id = packet.id](bool taken) {
            if (guard)
                sent(id, taken);
        });
    }
}

bool NetworkSearch::take(const Aque& answer)
{
    const auto query = m_queries.value(answer.id);
    if (!query)
        return false;
    if (!query->context) {
        m_queries.remove(answer.id);
        return false;
    }
    query->quiet = m_timers.after(Quiet, [this, id = answer.id] { end(id); });
    const auto key = std::make_pair(answer.md5, answer.peer);
    if (query->answers.size() >= MaxAnswers || query->answers.contains(key))
        return true;
    query->answers.insert(key);
    query->heard(answer);
    return true;
}

void NetworkSearch::sent(const PacketId& id, bool taken)
{
    const auto query = m_queries.value(id);
    if (!query)
        return;
    query->isAtAny = query->isAtAny || taken;
    if (--query->unsent == 0 && !query->isAtAny)
        end(id);
}

void NetworkSearch::end(const PacketId& id)
{
    const auto query = m_queries.take(id);
    if (query && query->context)
        query->ended();
}

} // namespace Potluck::Alakazaam

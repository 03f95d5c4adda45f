// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/peerspeeds.h"

#include "ui/page/feed.h"

#include <QTimerEvent>

#include <algorithm>

namespace Potluck::Ui {

PeerSpeeds::PeerSpeeds(const Feed& feed, QObject* parent) : QObject(parent)
{
    connect(&feed, &Feed::transfersChanged, this, &PeerSpeeds::watch);
}

quint64 PeerSpeeds::best(const QList<Node::SourceRow>& sources) const
{
    quint64 rate = 0;
    if (m_rates.isEmpty())
        return rate;
    for (const Node::SourceRow& source : sources)
        rate = std::max(rate, of(source.peer));
    return rate;
}

void PeerSpeeds::watch(const QList<Node::TransferRow>& transfers)
{
    for (const Node::TransferRow& transfer : transfers) {
        if (transfer.direction != Node::TransferRow::Direction::Download)
            continue;
        for (const Node::TransferSourceRow& source : transfer.sources) {
            if (source.rate == 0 || source.rate <= m_rates.value(source.peer))
                continue;
            m_rates.insert(source.peer, source.rate);
            if (!m_telling.isActive())
                m_telling.start(2000, this);
        }
    }
}

void PeerSpeeds::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_telling.timerId())
        return QObject::timerEvent(event);
    m_telling.stop();
    Q_EMIT changed();
}

} // namespace Potluck::Ui

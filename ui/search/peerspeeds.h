// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>

namespace Potluck::Ui {

class Feed;

// How fast peers gave lately, as far as this session saw: the best rate of each, by its name. GUI thread; the feed
// outlives it.
class PeerSpeeds final : public QObject
{
    Q_OBJECT

public:
    explicit PeerSpeeds(const Feed& feed, QObject* parent = nullptr);

    [[nodiscard]] quint64 of(const QString& peer) const { return m_rates.value(peer); } // bytes a second, 0: not known
    [[nodiscard]] quint64 best(const QList<Node::SourceRow>& sources) const;
    [[nodiscard]] bool isEmpty() const { return m_rates.isEmpty(); }

Q_SIGNALS:
    void changed(); // at most once in two seconds

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void watch(const QList<Node::TransferRow>& transfers);

    QHash<QString, quint64> m_rates;
    QBasicTimer m_telling;
};

} // namespace Potluck::Ui

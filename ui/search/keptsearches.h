// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/networkdoor.h"

#include <QAbstractTableModel>

namespace Potluck::Ui {

struct Session;

// The searches that are kept at the indexes, the newest last, and what a person does with them. Tells of what they find
// with a notification. GUI thread; the session outlives it.
class KeptSearches final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { QueryColumn, HitsColumn, NewColumn, SinceColumn, ColumnCount };

    explicit KeptSearches(const Session& session, QObject* parent = nullptr);

    void keep(const QString& query);
    void drop(quint64 id); // can be undone
    void lookedAt(quint64 id);
    [[nodiscard]] quint64 idOf(const QString& query) const; // 0: it is not kept
    [[nodiscard]] const Node::StandingSearchRow& search(int row) const { return m_searches.at(row); }
    [[nodiscard]] qint64 newHits() const; // of all
    [[nodiscard]] int count() const { return static_cast<int>(m_searches.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed(); // which are kept, or their hits
    void failed(const QString& sentence);

private:
    void take(const QList<Node::StandingSearchRow>& searches);
    void ask();
    void dropNow(const QString& query);

    const Session& m_session;
    QList<Node::StandingSearchRow> m_searches;
};

} // namespace Potluck::Ui

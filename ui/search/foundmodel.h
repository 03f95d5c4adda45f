// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>

#include <array>
#include <deque>
#include <vector>

namespace Potluck::Ui {

class PeerSpeeds;
class Theme;

// What one search found, as it comes: a row for each content, its sources below it (see ControlTarget::search). Rows
// are appended in the order in which they came and stay where they are: better knowledge of a content takes the place
// of its row, and a row that does not hold any more is gone, for FoundProxy to leave out. GUI thread; theme and speeds
// outlive it.
class FoundModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, MarkColumn, TypeColumn, SizeColumn, SourcesColumn, SpeedColumn, ColumnCount };
    enum Role { SecondaryRole = Qt::UserRole + 1 }; // of a source's name: what stands behind it, less loud
    enum class Mark : quint8 { None, Downloading, Have };
    [[nodiscard]] static QStringList markWords(); // all that the mark's column says

    FoundModel(const Theme& theme, const PeerSpeeds& speeds, QObject* parent = nullptr);

    void add(const QList<Node::FoundRow>& rows);
    // The end of a search: all rows that hold, the best first. Those that are not among them are gone.
    void settle(const QList<Node::FoundRow>& rows);
    void clear();
    void setMark(int result, Mark mark);
    void tellSpeeds(); // they changed

    [[nodiscard]] int count() const { return static_cast<int>(m_results.size()); }
    [[nodiscard]] const Node::FoundRow& found(int result) const { return m_results[static_cast<size_t>(result)].row; }
    [[nodiscard]] bool isGone(int result) const { return m_results[static_cast<size_t>(result)].gone; }
    [[nodiscard]] int holding() const { return count() - m_gone; } // results that are not gone
    // Of a search that ended: its results, the best first; else empty.
    [[nodiscard]] const std::vector<quint32>& ranking() const { return m_ranking; }
    [[nodiscard]] Mark mark(int result) const { return m_results[static_cast<size_t>(result)].mark; }
    [[nodiscard]] quint64 speed(int result) const; // of its fastest source, 0: not known
    // The result that an index of this model belongs to, and the source where it is one's.
    [[nodiscard]] static int resultOf(const QModelIndex& index);
    [[nodiscard]] const Node::SourceRow* sourceOf(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void resultsLeft(); // some are gone
    void ranked();      // there is a ranking now

private:
    struct Result
    {
        Node::FoundRow row;
        Mark mark = Mark::None;
        bool gone = false;
    };

    [[nodiscard]] QHash<QString, int>& places(const QString& id);
    void leave(int result); // it is gone
    void replace(int result, const Node::FoundRow& row);
    [[nodiscard]] QVariant text(const Node::FoundRow& row, int result, int column) const;
    [[nodiscard]] QVariant text(const Node::SourceRow& source, int column) const;
    [[nodiscard]] QVariant spoken(const Node::FoundRow& row, int result) const;
    [[nodiscard]] QVariant icon(const QModelIndex& index) const;
    [[nodiscard]] QVariant hint(const QModelIndex& index) const;

    const Theme& m_theme;
    const PeerSpeeds& m_speeds;
    std::deque<Result> m_results; // grows without moving what is there
    int m_gone = 0;
    std::vector<quint32> m_ranking;
    // By the rows' ids, in parts that grow one after the other: a single table of 65,536 takes a frame to double.
    std::array<QHash<QString, int>, 32> m_places;
    QIcon m_haveIcon;
    QIcon m_downloadingIcon;
    QIcon m_onlineIcon;
    QIcon m_offlineIcon;
};

} // namespace Potluck::Ui

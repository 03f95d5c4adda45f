// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "ui/transfers/freshpieces.h"
#include "ui/transfers/sourcecolours.h"
#include "ui/transfers/transferstate.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Ui {

// One transfer as the page knows it.
struct TransferEntry
{
    Node::TransferRow row;
    TransferState state = TransferState::Queued;
    SourceColours colours;
    FreshPieces fresh;
    QString sortName;        // orders names as people do: without case and accents, numbers by their value
    quint32 barRevision = 0; // differs when the piece bar has to be painted anew
    bool hidden = false;     // removed by the user, who may still take it back
};

// All transfers in the order of the list: downloads as they are queued, then uploads. Rows stay where they are while
// they change. GUI thread.
class TransfersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, Progress, Speed, Left, Sources, State, Availability, Added, ColumnCount };
    enum Role { EntryRole = Qt::UserRole }; // const TransferEntry*, good until the model changes

    using Now = std::function<qint64()>; // milliseconds of a steady clock
    explicit TransfersModel(QObject* parent = nullptr, Now now = {});
    ~TransfersModel() override;

    // Rows that are taken in at once: what is told beyond them follows in its order, when views took in what came.
    static constexpr qsizetype Slice = 1'000;

    // Rows of the node and deltas to them.
    void apply(const QList<Potluck::Node::TransferRow>& changed, const QList<quint64>& removed);
    // What the node has altogether, in its order: anything else goes.
    void setAll(const QList<Potluck::Node::TransferRow>& rows);
    // Takes rows out of sight or brings them back.
    void setHidden(const QList<quint64>& transfers, bool hidden);

    [[nodiscard]] const TransferEntry& entry(int row) const { return *m_entries[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const TransferEntry* find(quint64 transfer) const; // null: not known
    [[nodiscard]] int rowOf(quint64 transfer) const;                 // -1: not known

    // Of those that are not hidden.
    struct Counts
    {
        int all = 0;
        int down = 0; // unfinished downloads
        int up = 0;
        int done = 0;
        int moving = 0;    // downloading now
        int pausable = 0;  // neither paused nor stopped by a problem
        int attention = 0; // need it

        friend bool operator==(const Counts&, const Counts&) = default;
    };
    [[nodiscard]] const Counts& counts() const { return m_counts; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override; // files of finished downloads

Q_SIGNALS:
    void countsChanged();
    void transferChanged(quint64 transfer); // one that watch() named
    // Around setHidden(), when it takes rows out of sight, whoever asked for it.
    void aboutToHide(const QList<quint64>& transfers);
    void hasHidden();

public:
    // The transfer whose every change is told by transferChanged(); 0: none.
    void watch(quint64 transfer) { m_watched = transfer; }

private:
    using Entries = std::vector<std::unique_ptr<TransferEntry>>;

    struct Pending
    {
        QList<Node::TransferRow> rows;
        QList<quint64> removed;
        bool isAll = false;
        qsizetype next = 0; // row
    };

    void take(Pending pending);
    void takeSlice();
    void applySlice(const QList<Node::TransferRow>& changed, const QList<quint64>& removed);
    void arrange(const QList<Node::TransferRow>& rows);
    [[nodiscard]] QList<quint64> missingIn(const QList<Node::TransferRow>& rows) const;
    void removeTransfers(const QSet<quint64>& removed);
    void insertTransfers(int at, Entries entries);
    void update(TransferEntry& entry, const Node::TransferRow& row);
    void emitChanged(std::vector<int>& rows);
    void rearrange(Entries entries); // the same entries otherwise ordered
    void renumber(std::size_t from = 0);
    void countAgain();
    void expireFresh();

    Entries m_entries;
    QHash<quint64, int> m_rows;
    std::deque<Pending> m_pending; // told, not yet taken in
    QTimer m_nextSlice;
    QSet<quint64> m_fresh; // transfers with something to expire
    QTimer m_expiry;
    Counts m_counts;
    Now m_now;
    quint64 m_watched = 0;
};

// "Blue Note 9" before "blue note 10".
[[nodiscard]] QString sortNameOf(const QString& name);

} // namespace Potluck::Ui

Q_DECLARE_METATYPE(const Potluck::Ui::TransferEntry*)

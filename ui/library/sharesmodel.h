// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "ui/widgets/rowview.h"

#include <QAbstractListModel>

namespace Potluck::Ui {

// The shared folders, by name. GUI thread.
class SharesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SharesModel(const Theme& theme, QObject* parent = nullptr);

    void setShares(QList<Node::ShareRow> shares);
    [[nodiscard]] const Node::ShareRow& share(int row) const { return m_shares[row]; }
    [[nodiscard]] int rowOf(const QString& folder) const; // -1: is not shared
    [[nodiscard]] QStringList folders() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString nameOf(const Node::ShareRow& share) const;

    const Theme& m_theme;
    QList<Node::ShareRow> m_shares;
    QStringList m_names; // as they are shown
};

// The folder's name, and how many files it has at the right.
class ShareDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

// What is the matter with a share, in one sentence; empty where all is well.
[[nodiscard]] QString problemOf(const Node::ShareRow& share);

} // namespace Potluck::Ui

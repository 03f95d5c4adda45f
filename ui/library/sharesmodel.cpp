// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/sharesmodel.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>

#include <algorithm>

namespace Potluck::Ui {
namespace {

enum Role { CountRole = Qt::UserRole };

int number(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, 1'000'000'000));
}

} // namespace

QString problemOf(const Node::ShareRow& share)
{
    if (!share.available && share.detail.isEmpty())
        return SharesModel::tr("This folder is not there at the moment. Its files come back with it.");
    return reasonText(share.detail);
}

SharesModel::SharesModel(const Theme& theme, QObject* parent) : QAbstractListModel(parent), m_theme(theme)
{}

void SharesModel::setShares(QList<Node::ShareRow> shares)
{
    std::sort(shares.begin(), shares.end(), [](const Node::ShareRow& a, const Node::ShareRow& b) {
        const int order =
            QString::compare(QFileInfo(a.folder).fileName(), QFileInfo(b.folder).fileName(), Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.folder < b.folder;
    });
    const auto isIn = [](const QList<Node::ShareRow>& list, const QString& folder) {
        return std::any_of(list.begin(), list.end(), [&](const auto& share) { return share.folder == folder; });
    };
    for (int row = static_cast<int>(m_shares.size()); row-- > 0;) {
        if (isIn(shares, m_shares[row].folder))
            continue;
        beginRemoveRows({}, row, row);
        m_shares.removeAt(row);
        m_names.removeAt(row);
        endRemoveRows();
    }
    // What stays is in the same order.
    for (int row = 0; row < static_cast<int>(shares.size()); ++row) {
        if (row < static_cast<int>(m_shares.size()) && m_shares[row].folder == shares[row].folder) {
            m_shares[row] = shares[row];
            continue;
        }
        beginInsertRows({}, row, row);
        m_shares.insert(row, shares[row]);
        m_names.insert(row, QFileInfo(shares[row].folder).fileName());
        endInsertRows();
    }
    for (int row = 0; row < static_cast<int>(m_shares.size()); ++row)
        m_names[row] = nameOf(m_shares[row]);
    if (!m_shares.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_shares.size()) - 1));
}

int SharesModel::rowOf(const QString& folder) const
{
    for (int row = 0; row < static_cast<int>(m_shares.size()); ++row) {
        if (m_shares[row].folder == folder)
            return row;
    }
    return -1;
}

QStringList SharesModel::folders() const
{
    QStringList folders;
    for (const Node::ShareRow& share : m_shares)
        folders.append(share.folder);
    return folders;
}

// Folders of one name are told apart by what they lie in.
QString SharesModel::nameOf(const Node::ShareRow& share) const
{
    const QFileInfo info(share.folder);
    const QString name = info.fileName().isEmpty() ? share.folder : info.fileName();
    const auto twins = std::count_if(m_shares.begin(), m_shares.end(), [&](const Node::ShareRow& other) {
        return QFileInfo(other.folder).fileName() == info.fileName();
    });
    return twins > 1 ? tr("%1 in %2").arg(name, info.absoluteDir().dirName()) : name;
}

int SharesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shares.size());
}

QVariant SharesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Node::ShareRow& share = m_shares[index.row()];
    const QString problem = problemOf(share);
    switch (role) {
    case Qt::DisplayRole:
        return m_names[index.row()];
    case CountRole:
        return countText(static_cast<quint64>(std::max<qint64>(share.files, 0)));
    case Qt::DecorationRole:
        return problem.isEmpty() ? m_theme.icon(QStringLiteral("folder"), Theme::Tint::Muted)
                                 : m_theme.icon(QStringLiteral("warning"), Theme::Tint::Warning);
    case Qt::ToolTipRole: {
        QString tip =
            QDir::toNativeSeparators(share.folder) + u'\n' +
            tr("%n file(s), %1", nullptr, number(share.files)).arg(sizeText(static_cast<quint64>(share.bytes)));
        if (!problem.isEmpty())
            tip += u'\n' + problem;
        return tip;
    }
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %n file(s)", nullptr, number(share.files)).arg(m_names[index.row()]);
        return problem.isEmpty() ? text : QString(text + QStringLiteral(", ") + problem);
    }
    default:
        return {};
    }
}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString count = index.data(CountRole).toString();
    const QStyle& style = cell.widget ? *cell.widget->style() : *QApplication::style();
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    // The name leaves room for the count.
    const int width = cell.fontMetrics.horizontalAdvance(count);
    cell.rect.adjust(Gap / 2, 0, -width - 2 * Gap, 0);
    cell.backgroundBrush = Qt::NoBrush;
    cell.state.setFlag(QStyle::State_Selected, false);
    style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->setFont(cell.font);
    painter->setPen(theme().palette().muted);
    painter->drawText(option.rect.adjusted(0, 0, -Gap, 0), Qt::AlignRight | Qt::AlignVCenter, count);
}

} // namespace Potluck::Ui

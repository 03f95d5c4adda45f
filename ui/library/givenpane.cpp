// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/givenpane.h"

#include "ui/look/metrics.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rowview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {

void GivenModel::setRows(QList<Node::GivenRow> rows)
{
    beginResetModel();
    order(rows);
    m_rows = std::move(rows);
    endResetModel();
}

void GivenModel::order(QList<Node::GivenRow>& rows) const
{
    const auto isBefore = [this](const Node::GivenRow& a, const Node::GivenRow& b) {
        switch (m_column) {
        case Peer:
            return QString::compare(a.peer, b.peer, Qt::CaseInsensitive) < 0;
        case Times:
            return a.times < b.times;
        case Sent:
            return a.bytes < b.bytes;
        default:
            return a.last < b.last;
        }
    };
    const bool descends = m_column < 0 || m_order == Qt::DescendingOrder;
    std::stable_sort(rows.begin(), rows.end(), [&](const Node::GivenRow& a, const Node::GivenRow& b) {
        return descends ? isBefore(b, a) : isBefore(a, b);
    });
}

void GivenModel::sort(int column, Qt::SortOrder order)
{
    m_column = column < ColumnCount ? column : -1;
    m_order = order;
    setRows(m_rows);
}

int GivenModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GivenModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant GivenModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Node::GivenRow& row = m_rows[index.row()];
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() >= Times ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Last)
        return QLocale().toString(row.last.toLocalTime(), QLocale::LongFormat);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Peer:
        return row.peer;
    case Last:
        return sinceText(row.last, QDateTime::currentDateTimeUtc());
    case Times:
        return countText(static_cast<quint64>(std::max<qint64>(row.times, 0)));
    case Sent:
        return sizeText(row.bytes);
    default:
        return {};
    }
}

QVariant GivenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Times ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Peer:
        return tr("Peer");
    case Last:
        return tr("Last");
    case Times:
        return tr("Times");
    case Sent:
        return tr("Sent");
    default:
        return {};
    }
}

GivenPane::GivenPane(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new ElidedLabel(Qt::ElideMiddle, this))
    , m_stack(new QStackedWidget(this))
    , m_model(new GivenModel(this))
    , m_view(new RowView(session.theme, this))
    , m_nobody(new QLabel(this))
{
    setAccessibleName(tr("Who downloaded"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    auto* const close = new QToolButton(this);
    close->setIcon(session.theme.icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close who downloaded"));
    connect(close, &QToolButton::clicked, this, &GivenPane::closePressed);

    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setColumnWidths({0, 128, 72, 88}, GivenModel::Peer);
    m_view->setAccessibleName(tr("Who downloaded"));
    m_view->header()->setSortIndicatorClearable(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->setForegroundRole(QPalette::PlaceholderText);
    m_nobody->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nobody);

    auto* const line = new QHBoxLayout;
    line->setContentsMargins(Margin, 4, Margin, 4);
    line->setSpacing(Gap);
    line->addWidget(m_title, 1);
    line->addWidget(close);
    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(line);
    lines->addWidget(m_stack, 1);
    show({}, {});
}

void GivenPane::show(const QString& name, const QString& magnet)
{
    m_name = name;
    m_magnet = magnet;
    m_title->setText(name.isEmpty() ? tr("Who downloaded") : tr("Who downloaded %1").arg(name));
    if (magnet.isEmpty()) {
        m_model->setRows({});
        m_nobody->setText(name.isEmpty() ? tr("Choose a file to see who downloaded it.")
                                         : tr("This file is not hashed yet, so nobody could download it."));
        m_stack->setCurrentWidget(m_nobody);
        return;
    }
    refresh();
}

void GivenPane::refresh()
{
    if (m_magnet.isEmpty())
        return;
    m_session.library.given(
        m_magnet, this, [this, magnet = m_magnet](const Result<QList<Node::GivenRow>>& rows) { take(magnet, rows); });
}

void GivenPane::take(const QString& magnet, const Result<QList<Node::GivenRow>>& rows)
{
    if (magnet != m_magnet)
        return;
    m_model->setRows(rows ? *rows : QList<Node::GivenRow>());
    m_nobody->setText(tr("Nobody has downloaded this yet."));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_view) : m_nobody);
}

void GivenPane::remember(QSettings& memory) const
{
    m_view->remember(memory, QStringLiteral("given"));
}

void GivenPane::restore(QSettings& memory)
{
    m_view->restore(memory, QStringLiteral("given"));
}

} // namespace Potluck::Ui

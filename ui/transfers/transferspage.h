// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"
#include "ui/transfers/speedhistory.h"
#include "ui/transfers/transfersfilter.h"
#include "ui/transfers/transfersmodel.h"

#include <QTimer>

#include <memory>
#include <optional>

class QLineEdit;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace Potluck::Ui {

class DetailsPane;
class EmptyState;
class InlineStrip;
class PageHeader;
class RowView;
class TransferActions;

// Downloads and uploads: the list, what can be done with them, and below it the details of the one that is chosen.
class TransfersPage final : public Page
{
    Q_OBJECT

public:
    explicit TransfersPage(const Session& session, QWidget* parent = nullptr);
    ~TransfersPage() override;

    void focusFilter() override;
    void refresh() override;
    void toggleDetails() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    void remember() override;
    [[nodiscard]] QVariant handOver() const override; // how fast it was
    void takeOver(const QVariant& left) override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeHeader();
    void makeLimitStrip();
    void makeList();
    void makeEmptyStates();
    void connectAll();
    void restore();

    void chooseKind(TransfersFilter::Kind kind);
    void clearFilter();
    void countsChanged();
    void showFitting(); // the list, or what stands in for it
    void selectionChanged();
    void findNext(const QList<quint64>& going); // what takes the place of what is chosen, where all of that goes
    void chooseNext();
    void showMenu(const QPoint& at);
    void showLimits();
    void tick();
    void arrangeDetails();
    void openDetails();
    void splitDetails();

    TransfersModel m_model;
    TransfersFilter m_filter{m_model};
    std::shared_ptr<SpeedHistory> m_history; // handed over
    QTimer m_second;

    PageHeader* m_header;
    QLineEdit* m_field = nullptr;
    QList<QToolButton*> m_kinds;
    QAction* m_addLink = nullptr;
    InlineStrip* m_limitStrip = nullptr;
    QSpinBox* m_limit = nullptr; // kB a second
    QStackedWidget* m_list;      // the view, or what stands in for it
    RowView* m_view;
    EmptyState* m_empty = nullptr;
    EmptyState* m_noMatch = nullptr;
    TransferActions* m_actions;
    DetailsPane* m_details;
    QSplitter* m_splitter;

    QPersistentModelIndex m_next;       // while rows go out of sight: what is chosen when nothing else is
    bool m_detailsOpen = true;          // below the list
    bool m_detailsInPlace = false;      // instead of it, where it is narrow
    std::optional<bool> m_foldedByHand; // else the height tells
    bool m_isLow = false;
    double m_share = 0.38; // of the height that details take
};

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pane.h"
#include "ui/page/session.h"
#include "ui/transfers/speedhistory.h"

class QLabel;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace Potluck::Ui {

class ElidedLabel;
class EmptyState;
class Overview;
class RowView;
class SourcesModel;
class SpeedGraph;
class TransfersModel;
struct TransferEntry;

// What is known of the chosen transfer, below the list: Overview, Sources, Speed. Folds to a line; where it takes the
// list's place it offers a way back.
class DetailsPane final : public Pane
{
    Q_OBJECT

public:
    DetailsPane(const Session& session, TransfersModel& model, QWidget* parent = nullptr);

    void show(quint64 transfer); // 0: none is chosen, Speed shows all together
    void update();               // the chosen one changed
    void tick(const SpeedHistory& history);

    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    void setInPlaceOfList(bool inPlace); // shows Back
    [[nodiscard]] QWidget* focusTarget() const override;

    void remember(QSettings& memory) const;
    void restore(QSettings& memory);

Q_SIGNALS:
    void tryAgainPressed(quint64 transfer);
    void foldPressed();
    void backPressed();
    void closePressed();

private:
    void choose(int part);
    void drawFold();
    void showSources(const TransferEntry* entry);
    void showSpeed();

    const Session m_session;
    TransfersModel& m_model;
    quint64 m_transfer = 0;
    bool m_isFolded = false;

    QToolButton* m_back;
    ElidedLabel* m_title;
    QLabel* m_state;
    QList<QToolButton*> m_choice;
    QToolButton* m_fold;
    QToolButton* m_close;
    QStackedWidget* m_parts;
    Overview* m_overview;
    SourcesModel* m_sources;
    RowView* m_sourcesView;
    EmptyState* m_noSources; // in its place
    SpeedGraph* m_graph;
    const SpeedHistory* m_history = nullptr; // of the page, which outlives this
};

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/detailspane.h"

#include "ui/look/metrics.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/transfers/overview.h"
#include "ui/transfers/sourcesmodel.h"
#include "ui/transfers/speedgraph.h"
#include "ui/transfers/transfersmodel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/passfocus.h"
#include "ui/widgets/rowview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {
namespace {

enum Part { OverviewPart, SourcesPart, SpeedPart };

QToolButton* iconButton(QWidget* parent, const QIcon& icon, const QString& name)
{
    auto* const button = new QToolButton(parent);
    button->setIcon(icon);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

DetailsPane::DetailsPane(const Session& session, TransfersModel& model, QWidget* parent)
    : Pane(parent)
    , m_session(session)
    , m_model(model)
    , m_back(iconButton(this, session.theme.icon(QStringLiteral("back")), tr("Back")))
    , m_title(new ElidedLabel(Qt::ElideMiddle, this))
    , m_state(new QLabel(this))
    , m_fold(iconButton(this, {}, {}))
    , m_close(iconButton(this, session.theme.icon(QStringLiteral("close")), tr("Close details")))
    , m_parts(new QStackedWidget(this))
    , m_overview(new Overview(session.theme, this))
    , m_sources(new SourcesModel(this))
    , m_sourcesView(new RowView(session.theme, this))
    , m_noSources(new EmptyState(session.theme, QStringLiteral("peers"), {}, this))
    , m_graph(new SpeedGraph(session.theme, this))
{
    setAccessibleName(tr("Details"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    auto* const head = new QWidget(this);
    auto* const line = new QHBoxLayout(head);
    line->setContentsMargins(Margin, 4, Margin, 4);
    line->setSpacing(Gap);
    m_back->setText(tr("Back"));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->hide();
    line->addWidget(m_back);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    line->addWidget(m_title, 1);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    line->addWidget(m_state);
    auto* const group = new QButtonGroup(this);
    for (const QString& text : {tr("Overview"), tr("Sources"), tr("Speed")}) {
        auto* const button = new QToolButton(head);
        button->setText(text);
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button, static_cast<int>(m_choice.size()));
        line->addWidget(button);
        m_choice.append(button);
    }
    line->addWidget(m_fold);
    line->addWidget(m_close);
    connect(group, &QButtonGroup::idClicked, this, [this](int part) {
        choose(part);
        if (m_isFolded)
            Q_EMIT foldPressed();
    });
    connect(m_back, &QToolButton::clicked, this, &DetailsPane::backPressed);
    connect(m_fold, &QToolButton::clicked, this, &DetailsPane::foldPressed);
    connect(m_close, &QToolButton::clicked, this, &DetailsPane::closePressed);
    connect(m_overview, &Overview::tryAgainPressed, this, &DetailsPane::tryAgainPressed);

    m_sourcesView->setModel(m_sources);
    m_sourcesView->setRootIsDecorated(false);
    m_sourcesView->setItemDelegate(new TransferSourceDelegate(session.theme, m_sourcesView));
    m_sourcesView->setColumnWidths({36, 0, 88, 64, 80, 48}, SourcesModel::Peer);
    m_sourcesView->setColumnWords(SourcesModel::Queue, SourcesModel::stateWords());
    m_sourcesView->setAccessibleName(tr("Sources"));
    m_sourcesView->header()->setSortIndicatorClearable(true);
    m_sourcesView->sortByColumn(-1, Qt::AscendingOrder);

    auto* const sources = new QWidget(this);
    auto* const sourcesLines = new QVBoxLayout(sources);
    sourcesLines->setContentsMargins(0, 0, 0, 0);
    sourcesLines->addWidget(m_sourcesView);
    sourcesLines->addWidget(m_noSources);
    m_noSources->standInFor(m_sourcesView);

    auto* const speed = new QWidget(this);
    auto* const speedLines = new QVBoxLayout(speed);
    speedLines->setContentsMargins(Margin, Gap / 2, Margin, Gap);
    speedLines->addWidget(m_graph);
    m_parts->addWidget(m_overview);
    m_parts->addWidget(sources);
    m_parts->addWidget(speed);

    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(head);
    lines->addWidget(m_parts, 1);
    choose(OverviewPart);
    drawFold();
    show(0);
}

void DetailsPane::choose(int part)
{
    const int shown = std::clamp(part, 0, static_cast<int>(m_choice.size()) - 1);
    m_choice[shown]->setChecked(true);
    m_parts->setCurrentIndex(shown);
    update();
    if (shown == SpeedPart)
        showSpeed();
}

QWidget* DetailsPane::focusTarget() const
{
    const int part = m_parts->currentIndex();
    if (!m_isFolded && part == SourcesPart && !m_sourcesView->isHidden())
        return m_sourcesView;
    if (!m_isFolded && part == SpeedPart)
        return m_graph;
    return m_choice[part]; // what the overview says is read from there on
}

void DetailsPane::show(quint64 transfer)
{
    m_transfer = transfer;
    m_model.watch(transfer);
    update();
    showSpeed();
}

void DetailsPane::update()
{
    const TransferEntry* const entry = m_model.find(m_transfer);
    if (!entry) {
        m_title->setText(m_parts->currentIndex() == SpeedPart ? tr("All transfers")
                                                              : tr("Choose a transfer to see more of it"));
        m_state->clear();
    } else {
        m_title->setText(entry->row.name);
        QString state = stateText(entry->state, entry->row.place);
        if (isUnfinished(entry->state) && entry->row.size > 0)
            state += QStringLiteral(", ") + percentText(entry->row.done, entry->row.size);
        if (m_state->text() != state)
            m_state->setText(state);
    }
    // What is not seen is not worked for.
    if (m_isFolded)
        return;
    if (m_parts->currentIndex() == OverviewPart)
        m_overview->show(entry);
    else if (m_parts->currentIndex() == SourcesPart)
        showSources(entry);
}

void DetailsPane::showSources(const TransferEntry* entry)
{
    m_noSources->setSentence(!entry                                ? tr("Choose a transfer to see its sources.")
                             : entry->state == TransferState::Done ? tr("It is complete and needs no sources any more.")
                                                                   : tr("No sources at the moment."));
    m_sources->show(entry);
}

void DetailsPane::tick(const SpeedHistory& history)
{
    m_history = &history;
    showSpeed();
}

void DetailsPane::showSpeed()
{
    if (!m_history || m_isFolded || m_parts->currentIndex() != SpeedPart)
        return;
    const Node::StatusRow& status = m_session.feed.status();
    if (const TransferEntry* const entry = m_model.find(m_transfer))
        m_graph->show(m_history->series(m_transfer), entry->row.limit, 0);
    else
        m_graph->show(m_history->series(0), status.downLimit, status.upLimit);
}

void DetailsPane::setFolded(bool folded)
{
    if (folded == m_isFolded)
        return;
    m_isFolded = folded;
    if (folded)
        passFocus(*m_parts, *focusTarget());
    m_parts->setVisible(!folded);
    setMaximumHeight(folded ? sizeHint().height() : QWIDGETSIZE_MAX);
    drawFold();
    update();
    showSpeed();
}

void DetailsPane::drawFold()
{
    const QString name = m_isFolded ? tr("Unfold details") : tr("Fold details to a line");
    m_fold->setIcon(m_session.theme.icon(m_isFolded ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down")));
    m_fold->setToolTip(name);
    m_fold->setAccessibleName(name);
}

void DetailsPane::setInPlaceOfList(bool inPlace)
{
    if (!inPlace)
        passFocus(*m_back, *focusTarget());
    m_back->setVisible(inPlace);
    m_fold->setVisible(!inPlace);
    m_close->setVisible(!inPlace);
    if (inPlace)
        setFolded(false);
}

void DetailsPane::remember(QSettings& memory) const
{
    memory.setValue(QStringLiteral("details/part"), m_parts->currentIndex());
    m_sourcesView->remember(memory, QStringLiteral("details/sources"));
}

void DetailsPane::restore(QSettings& memory)
{
    choose(memory.value(QStringLiteral("details/part"), 0).toInt());
    m_sourcesView->restore(memory, QStringLiteral("details/sources"));
}

} // namespace Potluck::Ui

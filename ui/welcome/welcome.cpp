// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/welcome/foldersstep.h"
#include "ui/welcome/meetstep.h"
#include "ui/welcome/namestep.h"
#include "ui/welcome/steparea.h"
#include "ui/widgets/iconlabel.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Potluck::Ui {

namespace {
constexpr int ColumnWidth = 520;
constexpr int LogoSize = 56;
} // namespace

Welcome::Welcome(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_place(new QLabel(this))
    , m_told(new QLabel(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_skip(new QPushButton(tr("Skip"), this))
    , m_next(new QPushButton(tr("Next"), this))
{
    auto* const text = new QWidget;
    auto* const column = new QVBoxLayout(text);
    column->setContentsMargins(2 * Margin, 2 * Margin, 2 * Margin, Gap);
    column->setSpacing(Margin);
    auto* const top = new QHBoxLayout;
    top->setSpacing(Margin);
    top->addWidget(new IconLabel(QIcon(QStringLiteral(":/potluck/potluck.svg")), LogoSize, text));
    auto* const names = new QVBoxLayout;
    names->setSpacing(2);
    names->addStretch();
    auto* const name = new QLabel(tr("Welcome to Potluck"), text);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    name->setFont(bold);
    names->addWidget(name);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    names->addWidget(m_place);
    names->addStretch();
    top->addLayout(names, 1);
    column->addLayout(top);
    column->addSpacing(Gap);
    m_meet = new MeetStep(session, text);
    m_steps = {new NameStep(session, text), new FoldersStep(session, text), m_meet};
    for (WelcomeStep* const step : m_steps) {
        step->hide();
        column->addWidget(step, 1);
    }
    connect(m_meet, &MeetStep::told, this, &Welcome::tell);

    m_told->setWordWrap(true);
    m_told->setMinimumHeight(fontMetrics().height());
    m_told->setContentsMargins(2 * Margin, 0, 2 * Margin, 0);
    auto* const buttons = new QHBoxLayout;
    buttons->setContentsMargins(2 * Margin, 0, 2 * Margin, Margin);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_skip);
    buttons->addWidget(m_next);
    m_back->setAutoDefault(false);
    m_skip->setAutoDefault(false);
    m_next->setDefault(true);

    auto* const card = new QWidget(this);
    m_area = new StepArea(text, ColumnWidth, card);
    card->setMaximumWidth(ColumnWidth);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* const parts = new QVBoxLayout(card);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(Gap);
    parts->addWidget(m_area, 1);
    parts->addWidget(m_told);
    parts->addLayout(buttons);
    auto* const down = new QVBoxLayout;
    down->addStretch(1);
    down->addWidget(card, 100);
    down->addStretch(2);
    auto* const all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addStretch(1);
    all->addLayout(down, 100);
    all->addStretch(1);

    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_step - 1); });
    connect(m_skip, &QPushButton::clicked, this, &Welcome::skip);
    connect(m_next, &QPushButton::clicked, this, &Welcome::goOn);
    showStep(0);
}

void Welcome::setInvite(const QString& link)
{
    m_meet->setInvite(link);
}

void Welcome::showStep(qsizetype step)
{
    if (step >= m_steps.size()) {
        Q_EMIT finished();
        return;
    }
    m_steps.at(m_step)->hide();
    m_step = step;
    m_steps.at(step)->show();
    m_place->setText(tr("Step %1 of %2").arg(step + 1).arg(m_steps.size()));
    m_back->setEnabled(step > 0);
    m_next->setText(step + 1 == m_steps.size() ? tr("Finish") : tr("Next"));
    tell({}, false);
    QWidget* const field = m_steps.at(step)->firstField();
    setFocusProxy(field);
    field->setFocus();
    m_area->startAt(field);
}

void Welcome::skip()
{
    showStep(m_step + 1);
}

void Welcome::goOn()
{
    const qsizetype step = m_step;
    m_next->setEnabled(false);
    tell({}, false);
    m_steps.at(step)->apply([this, step](const QString& problem) {
        m_next->setEnabled(true);
        if (m_step != step)
            return; // whoever went on has seen enough of it
        if (!problem.isEmpty())
            tell(problem, true);
        else
            showStep(step + 1);
    });
}

void Welcome::tell(const QString& sentence, bool isProblem)
{
    m_told->setForegroundRole(isProblem ? QPalette::BrightText : QPalette::WindowText);
    m_told->setText(sentence);
    m_told->setAccessibleName(sentence);
}

void Welcome::keyPressEvent(QKeyEvent* event)
{
    auto* const button = qobject_cast<QAbstractButton*>(focusWidget());
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        button && button->isEnabled() ? button->click() : m_next->click();
    else
        QWidget::keyPressEvent(event);
}

void Welcome::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_area->startAt(m_steps.at(m_step)->firstField()); // now that it has its size
}

void Welcome::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_session.theme.palette().window);
}

} // namespace Potluck::Ui

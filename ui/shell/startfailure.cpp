// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startfailure.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/widgets/emptystate.h"

#include <QCloseEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace Potluck::Ui {

namespace {

constexpr QSize FailureSize(560, 300);

} // namespace

StartFailure::StartFailure(const Theme& theme, const QString& reason)
{
    setWindowTitle(QStringLiteral("Potluck"));
    setWindowIcon(QIcon(QStringLiteral(":/potluck/potluck.svg")));
    resize(FailureSize);
    auto* const said =
        new EmptyState(theme, QStringLiteral("error"), tr("Potluck cannot start: %1.").arg(reasonText(reason)), this);
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(Margin, Margin, Margin, Margin);
    all->addWidget(said);
    QPushButton* const again = said->addButton(tr("Try again"));
    connect(again, &QPushButton::clicked, this, &StartFailure::triedAgain);
    connect(said->addButton(tr("Quit")), &QPushButton::clicked, this, &StartFailure::givenUp);
    again->setFocus();
}

void StartFailure::closeEvent(QCloseEvent* event)
{
    event->accept();
    Q_EMIT givenUp();
}

} // namespace Potluck::Ui

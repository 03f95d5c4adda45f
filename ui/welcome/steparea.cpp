// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/steparea.h"

#include "ui/look/metrics.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace Potluck::Ui {

namespace {
constexpr int UsualLines = 20; // short steps are as high as that: the buttons below stay where they are
} // namespace

StepArea::StepArea(QWidget* content, int width, QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setMaximumWidth(width);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turned it on
}

QSize StepArea::sizeHint() const
{
    // The base's ends at 24 lines, though there may be room for more.
    return {maximumWidth(), std::max(widget()->heightForWidth(maximumWidth()), UsualLines * fontMetrics().height())};
}

void StepArea::startAt(QWidget* part)
{
    // What was shown a moment ago gets its place now.
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(this, &request);
    verticalScrollBar()->setValue(0);
    ensureWidgetVisible(part, 0, Gap);
}

bool StepArea::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry(); // the content may need another height; the base only scrolls
    return QScrollArea::event(event);
}

} // namespace Potluck::Ui

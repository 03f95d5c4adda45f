// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/page.h"

namespace Potluck::Ui {

Page::Page(const Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{}

void Page::openWith(const QString&)
{}

void Page::focusFilter()
{}

void Page::refresh()
{}

void Page::toggleDetails()
{}

QList<QAction*> Page::menuActions() const
{
    return {};
}

void Page::remember()
{}

QVariant Page::handOver() const
{
    return {};
}

void Page::takeOver(const QVariant&)
{}

} // namespace Potluck::Ui

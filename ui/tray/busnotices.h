// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/shell.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>

namespace Potluck::Ui {

// Notifications of the desktop where there is no tray to tell them: over the bus, to whoever serves
// org.freedesktop.Notifications there (Desktop Notifications Specification 1.2). Where nobody does nothing happens: the
// window has its banner anyway. GUI thread; nothing waits.
class BusNotices final : public QObject
{
    Q_OBJECT

public:
    explicit BusNotices(const QDBusConnection& bus, QObject* parent = nullptr);

    void tell(const QString& title, const QString& text, PageId page);

Q_SIGNALS:
    void pressed(Potluck::Ui::PageId page);

private Q_SLOTS:
    void invoked(uint notice, const QString& action);
    void closed(uint notice, uint reason);

private:
    QDBusConnection m_bus;
    QHash<uint, PageId> m_shown;
};

} // namespace Potluck::Ui

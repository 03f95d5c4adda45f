// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/busnotices.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace Potluck::Ui {
namespace {

const QString NoticesService = QStringLiteral("org.freedesktop.Notifications");
const QString NoticesPath = QStringLiteral("/org/freedesktop/Notifications");
const QString PressAction = QStringLiteral("default"); // the action of a press on the notification itself
constexpr int UsualTime = -1;                          // as long as the desktop shows such

} // namespace

BusNotices::BusNotices(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus)
{
    m_bus.connect({}, NoticesPath, NoticesService, QStringLiteral("ActionInvoked"), this, SLOT(invoked(uint, QString)));
    m_bus.connect({}, NoticesPath, NoticesService, QStringLiteral("NotificationClosed"), this,
                  SLOT(closed(uint, uint)));
}

void BusNotices::tell(const QString& title, const QString& text, PageId page)
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage call =
        QDBusMessage::createMethodCall(NoticesService, NoticesPath, NoticesService, QStringLiteral("Notify"));
    // The text may have markup: names come from others, and are none.
    call << QStringLiteral("Potluck") << uint(0) << QStringLiteral("org.potluck.Potluck") << title
         << text.toHtmlEscaped() << QStringList{PressAction, tr("Open Potluck")}
         << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("org.potluck.Potluck")}} << UsualTime;
    auto* const answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, page] {
        if (const QDBusPendingReply<uint> notice = *answer; notice.isValid())
            m_shown.insert(notice.value(), page);
        answer->deleteLater();
    });
}

void BusNotices::invoked(uint notice, const QString& action)
{
    const auto shown = m_shown.constFind(notice);
    if (shown != m_shown.cend() && action == PressAction)
        Q_EMIT pressed(*shown);
}

void BusNotices::closed(uint notice, uint /*reason*/)
{
    m_shown.remove(notice);
}

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spokenas.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace Potluck::Ui {
namespace {

constexpr const char* RoleProperty = "spokenAs";

class PaintedAccess final : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? widget()->accessibleDescription() : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* makePaintedAccess(const QString&, QObject* object)
{
    auto* const widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(RoleProperty) : QVariant();
    return role.isValid() ? new PaintedAccess(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void speakAs(QWidget& widget, QAccessible::Role role)
{
    QAccessible::installFactory(makePaintedAccess); // once, however often it is asked
    widget.setProperty(RoleProperty, static_cast<int>(role));
}

} // namespace Potluck::Ui

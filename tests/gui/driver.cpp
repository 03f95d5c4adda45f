// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include <QAccessible>
#include <QApplication>

namespace Potluck::GuiTest {

namespace {
constexpr int Patience = 10'000; // ms
}

QString nameOf(QWidget& widget)
{
    if (QAccessibleInterface* const spoken = QAccessible::queryAccessibleInterface(&widget)) {
        const QString name = spoken->text(QAccessible::Name);
        if (!name.isEmpty())
            return name;
    }
    return widget.property("placeholderText").toString();
}

bool press(QWidget& window, const QString& button)
{
    const bool came = QTest::qWaitFor(
        [&] {
            const auto* const found = seen<QAbstractButton>(window, button);
            return found && found->isEnabled();
        },
        Patience);
    if (came)
        QTest::mouseClick(seen<QAbstractButton>(window, button), Qt::LeftButton);
    return came;
}

bool waitAndFill(QWidget& window, const QString& field, const QString& text)
{
    if (!QTest::qWaitFor([&] { return seen<QLineEdit>(window, field) != nullptr; }, Patience))
        return false;
    auto* const edit = seen<QLineEdit>(window, field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
    return edit->text() == text;
}

void keys(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (QWidget* const popup = QApplication::activePopupWidget()) { // it has the keyboard
        QTest::keyClick(popup, key, modifiers);
        return;
    }
    if (!window.isActiveWindow()) { // shortcuts are those of the active one
        window.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
    }
    QWidget* const focused = window.focusWidget();
    QTest::keyClick(focused ? focused : &window, key, modifiers);
}

QModelIndex rowOf(const QAbstractItemView& view, const QString& text, int column, const QModelIndex& parent)
{
    for (int row = 0; row < view.model()->rowCount(parent); ++row) {
        const QModelIndex index = view.model()->index(row, column, parent);
        if (index.data().toString() == text)
            return index;
    }
    return {};
}

void choose(QAbstractItemView& view, const QModelIndex& row)
{
    view.setFocus();
    view.scrollTo(row);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(row).center());
}

void key(QAbstractItemView& view, Qt::Key key)
{
    view.setFocus();
    QTest::keyClick(&view, key);
}

} // namespace Potluck::GuiTest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QTest>
#include <QWidget>

// Drives a window as a person does: by what is seen and how it is called, with mouse and keyboard.
namespace Potluck::GuiTest {

// What a screen reader calls it; of fields without a name what they ask for.
[[nodiscard]] QString nameOf(QWidget& widget);

// The visible widget of that kind with that name, below the window; null where there is none.
template<typename Kind>
[[nodiscard]] Kind* seen(QWidget& window, const QString& name)
{
    const auto all = window.findChildren<Kind*>();
    for (Kind* const widget : all) {
        if (widget->isVisible() && nameOf(*widget) == name)
            return widget;
    }
    return nullptr;
}

// Presses the button, once it is there and enabled; false where it does not come within 10 seconds.
[[nodiscard]] bool press(QWidget& window, const QString& button);
// Puts text in the place of what stands in the field, once it is there; false where it does not come.
[[nodiscard]] bool waitAndFill(QWidget& window, const QString& field, const QString& text);
// A shortcut of the window.
void keys(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
// The row of a view whose text in that column is that; an invalid one where there is none.
[[nodiscard]] QModelIndex rowOf(const QAbstractItemView& view, const QString& text, int column = 0,
                                const QModelIndex& parent = {});
void choose(QAbstractItemView& view, const QModelIndex& row);
void key(QAbstractItemView& view, Qt::Key key);

} // namespace Potluck::GuiTest

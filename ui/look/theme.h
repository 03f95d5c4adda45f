// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/palette.h"

#include <QHash>
#include <QIcon>
#include <QObject>

#include <array>
#include <memory>

class QApplication;

namespace Potluck::Ui {

enum class Look { System, Light, Dark };

// The look of the application: colours, style, icons. GUI thread; one, made by the app, outlives all windows.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication& application);
    ~Theme() override;

    [[nodiscard]] Look look() const { return m_look; }
    void setLook(Look look);
    [[nodiscard]] const Palette& palette() const;

    // Rows of tables closer together.
    [[nodiscard]] bool compactRows() const { return m_compactRows; }
    void setCompactRows(bool compact);

    enum class Tint { Text, Muted, Accent, Ok, Warning, Error };
    // A monochrome icon of resources/icons (its file's name without .svg) in a colour of the look, also after the look
    // changed; sharp at every scale, muted where it is disabled. An empty icon where there is none of that name. Made
    // once: rows ask for the same few over and over.
    [[nodiscard]] QIcon icon(const QString& name, Tint tint = Tint::Text) const;
    // The same in a colour that stays, for pictures that do not lie in our windows (the tray).
    [[nodiscard]] static QIcon icon(const QString& name, const QColor& colour);

Q_SIGNALS:
    void changed(); // colours or rows differ now; widgets with cached pictures drop them

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // the system's palette changed

private:
    void apply();

    QApplication& m_application;
    Look m_look = Look::System;
    bool m_compactRows = false;
    bool m_applying = false;
    std::shared_ptr<const Palette*> m_current; // shared with the style and the icons' engines
    static constexpr std::size_t Tints = 6;
    mutable QHash<QString, std::array<QIcon, Tints>> m_icons; // by name, then by tint; null: not made yet
};

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include "ui/look/iconengine.h"
#include "ui/look/style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>

#include <utility>

namespace Potluck::Ui {

namespace {

QPalette qtPalette(const Palette& colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& normal, const QColor& disabled) {
        palette.setColor(QPalette::Active, role, normal);
        palette.setColor(QPalette::Inactive, role, normal);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, colours.window, colours.window);
    set(QPalette::WindowText, colours.text, colours.muted);
    set(QPalette::Base, colours.base, colours.window);
    set(QPalette::AlternateBase, colours.alternate, colours.window);
    set(QPalette::Text, colours.text, colours.muted);
    set(QPalette::PlaceholderText, colours.muted, colours.muted);
    set(QPalette::Button, colours.base, colours.window);
    set(QPalette::ButtonText, colours.text, colours.muted);
    set(QPalette::BrightText, colours.error, colours.error);
    set(QPalette::Highlight, colours.selection, colours.track);
    set(QPalette::HighlightedText, colours.text, colours.muted);
    set(QPalette::Link, colours.accent, colours.muted);
    set(QPalette::LinkVisited, colours.accent, colours.muted);
    set(QPalette::ToolTipBase, colours.base, colours.base);
    set(QPalette::ToolTipText, colours.text, colours.muted);
    set(QPalette::Light, colours.base, colours.base);
    set(QPalette::Midlight, colours.alternate, colours.alternate);
    set(QPalette::Mid, colours.track, colours.track);
    set(QPalette::Dark, colours.edge, colours.edge);
    set(QPalette::Shadow, colours.edge, colours.edge);
    return palette;
}

} // namespace

Theme::Theme(QApplication& application)
    : m_application(application), m_current(std::make_shared<const Palette*>(&lightPalette()))
{
    m_application.setStyle(new Style(m_current));
    m_application.installEventFilter(this);
    apply();
}

Theme::~Theme() = default;

void Theme::setLook(Look look)
{
    if (std::exchange(m_look, look) != look)
        apply();
}

void Theme::setCompactRows(bool compact)
{
    if (std::exchange(m_compactRows, compact) != compact)
        Q_EMIT changed();
}

const Palette& Theme::palette() const
{
    return **m_current;
}

QIcon Theme::icon(const QString& name, Tint tint) const
{
    QIcon& made = m_icons[name][static_cast<std::size_t>(tint)];
    if (!made.isNull())
        return made;
    made = svgIcon(name, [current = m_current, tint](QIcon::Mode mode) {
        const Palette& palette = **current;
        if (mode == QIcon::Disabled)
            return palette.muted;
        switch (tint) {
        case Tint::Text:
            break;
        case Tint::Muted:
            return palette.muted;
        case Tint::Accent:
            return palette.accent;
        case Tint::Ok:
            return palette.ok;
        case Tint::Warning:
            return palette.warning;
        case Tint::Error:
            return palette.error;
        }
        return palette.text;
    });
    return made;
}

QIcon Theme::icon(const QString& name, const QColor& colour)
{
    return svgIcon(name, [colour](QIcon::Mode) { return colour; });
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    const bool systemChanged = event->type() == QEvent::ThemeChange;
    if (systemChanged && m_look == Look::System && !m_applying)
        apply();
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    m_applying = true;
    bool dark = m_look == Look::Dark;
    if (m_look == Look::System) {
        // Without a palette of its own the application shows the system's: a dark ground under light text means that
        // the system is dark.
        m_application.setPalette(QPalette());
        const QPalette system = m_application.palette();
        dark = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    }
    *m_current = dark ? &darkPalette() : &lightPalette();
    m_application.setPalette(qtPalette(**m_current));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace Potluck::Ui

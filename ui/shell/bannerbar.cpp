// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bannerbar.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/widgets/iconlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {

namespace {

// A banner's ground: its kind's colour, as a strip at the left.
class Ground final : public QWidget
{
public:
    Ground(const Theme& theme, Banner::Kind kind, QWidget* parent) : QWidget(parent), m_theme(theme), m_kind(kind) {}

    [[nodiscard]] static Theme::Tint tint(Banner::Kind kind)
    {
        switch (kind) {
        case Banner::Kind::Good:
            return Theme::Tint::Ok;
        case Banner::Kind::Warning:
            return Theme::Tint::Warning;
        case Banner::Kind::Error:
            return Theme::Tint::Error;
        case Banner::Kind::Note:
            break;
        }
        return Theme::Tint::Accent;
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Palette& colours = m_theme.palette();
        QPainter painter(this);
        painter.fillRect(rect(), colours.alternate);
        painter.fillRect(QRect(0, height() - 1, width(), 1), colours.track);
        const QColor strip = m_kind == Banner::Kind::Good      ? colours.ok
                             : m_kind == Banner::Kind::Warning ? colours.warning
                             : m_kind == Banner::Kind::Error   ? colours.error
                                                               : colours.accent;
        painter.fillRect(QRect(0, 0, 3, height()), strip);
    }

private:
    const Theme& m_theme;
    Banner::Kind m_kind;
};

QString iconOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Good:
        return QStringLiteral("done");
    case Banner::Kind::Warning:
        return QStringLiteral("warning");
    case Banner::Kind::Error:
        return QStringLiteral("error");
    case Banner::Kind::Note:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

BannerBar::BannerBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    setVisible(false);
}

void BannerBar::show(const Banner& banner)
{
    if (!banner.key.isEmpty())
        take(banner.key);
    if (m_shown.size() >= MostShown) {
        const auto passing =
            std::find_if(m_shown.cbegin(), m_shown.cend(), [](const Shown& shown) { return shown.banner.seconds > 0; });
        remove(passing == m_shown.cend() ? m_shown.first().widget : passing->widget);
    }
    QWidget* const widget = makeWidget(banner);
    m_shown.append({banner, widget});
    m_lines->addWidget(widget);
    widget->show();
    setVisible(true);
    if (banner.seconds > 0)
        QTimer::singleShot(banner.seconds * 1000, widget, [this, widget] { remove(widget); });
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QWidget* BannerBar::makeWidget(const Banner& banner)
{
    auto* const ground = new Ground(m_theme, banner.kind, this);
    ground->setAccessibleName(banner.text);
    auto* const line = new QHBoxLayout(ground);
    line->setContentsMargins(Margin + 4, 4, Gap, 5);
    line->setSpacing(Gap);
    line->addWidget(new IconLabel(m_theme.icon(iconOf(banner.kind), Ground::tint(banner.kind)), IconSize, ground));
    auto* const text = new QLabel(banner.text, ground);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(text, 1);
    for (const Banner::Button& each : banner.buttons) {
        auto* const button = new QPushButton(each.text, ground);
        button->setAutoDefault(false);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, ground, pressed = each.pressed] {
            remove(ground);
            if (pressed)
                pressed();
        });
    }
    auto* const close = new QToolButton(ground);
    close->setIcon(m_theme.icon(QStringLiteral("close"), Theme::Tint::Muted));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close this message"));
    close->setFocusPolicy(Qt::StrongFocus);
    line->addWidget(close);
    connect(close, &QToolButton::clicked, this, [this, ground] { remove(ground); });
    return ground;
}

void BannerBar::take(const QString& key)
{
    const auto found =
        std::find_if(m_shown.cbegin(), m_shown.cend(), [&key](const Shown& shown) { return shown.banner.key == key; });
    if (found != m_shown.cend())
        remove(found->widget);
}

void BannerBar::remove(QWidget* widget)
{
    if (m_shown.removeIf([widget](const Shown& shown) { return shown.widget == widget; }) == 0)
        return;
    m_lines->removeWidget(widget);
    widget->hide();
    widget->deleteLater(); // perhaps from inside its own button
    setVisible(!m_shown.isEmpty());
}

QStringList BannerBar::texts() const
{
    QStringList texts;
    for (const Shown& shown : m_shown)
        texts.append(shown.banner.text);
    return texts;
}

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

#include <utility>

namespace Potluck::Ui {

namespace {
constexpr int PictureSize = 20;
constexpr int Inset = 6; // of a button's ground in the sidebar
} // namespace

SidebarButton::SidebarButton(const Theme& theme, const QString& icon, const QString& label, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setText(label);
    setIcon(theme.icon(icon));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves it in the page, whose keys go on
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void SidebarButton::setBadge(const QString& badge)
{
    if (std::exchange(m_badge, badge) == badge)
        return;
    describe();
    update();
}

void SidebarButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    describe();
    update();
}

void SidebarButton::describe()
{
    const QString label = QString(text()).remove(QLatin1Char('&'));
    setAccessibleName(m_badge.isEmpty() ? label : tr("%1, %2", "page, what is new there").arg(label, m_badge));
    setToolTip(m_narrow ? accessibleName() : QString());
}

QSize SidebarButton::sizeHint() const
{
    return {SidebarWidth, std::max(36, fontMetrics().height() + 18)};
}

bool SidebarButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void SidebarButton::paintEvent(QPaintEvent*)
{
    const Palette& colours = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect ground = rect().adjusted(Inset, 1, -Inset, -1);
    if (isChecked() || isDown() || underMouse()) {
        QColor fill = isChecked() ? colours.selection : colours.text;
        if (!isChecked())
            fill.setAlphaF(0.08F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(ground, 6, 6);
    }
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(QRectF(ground.left(), ground.top() + 8, 3, ground.height() - 16), 1.5, 1.5);
    }
    QRect picture(0, 0, PictureSize, PictureSize);
    picture.moveCenter(rect().center());
    if (!m_narrow)
        picture.moveLeft(NarrowSidebarWidth / 2 - PictureSize / 2);
    icon().paint(&painter, picture);
    if (m_narrow) {
        drawBadge(painter, QRect(rect().center().x(), ground.top() + 1, ground.right() - rect().center().x(), 14));
    } else {
        QRect rest = ground;
        rest.setLeft(picture.right() + 1 + Margin);
        rest.setRight(ground.right() - Gap);
        const int badge = m_badge.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_badge) + 2 * Gap;
        QRect word = rest.adjusted(0, 0, -badge, 0);
        QFont font = this->font();
        if (isChecked())
            font.setWeight(QFont::DemiBold);
        if (QFontMetrics(font).size(Qt::TextShowMnemonic, text()).width() > word.width())
            font = this->font(); // rather whole than heavy
        painter.setFont(font);
        painter.setPen(colours.text);
        painter.drawText(word, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                         QFontMetrics(font).elidedText(text(), Qt::ElideRight, word.width(), Qt::TextShowMnemonic));
        drawBadge(painter, rest);
    }
    QStyleOptionFocusRect option;
    option.initFrom(this);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        option.rect = ground;
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void SidebarButton::drawBadge(QPainter& painter, const QRect& room) const
{
    if (m_badge.isEmpty())
        return;
    const Palette& colours = m_theme.palette();
    const QFont small = secondaryFont(font());
    const QFontMetrics metrics(small);
    const int height = std::min(metrics.height() + 2, room.height());
    const int width = std::max(height, metrics.horizontalAdvance(m_badge) + (m_narrow ? 6 : 10));
    QRect pill(0, 0, width, height);
    pill.moveCenter(room.center());
    pill.moveRight(room.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_narrow || isChecked() ? colours.accent : colours.track);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setFont(small);
    painter.setPen(m_narrow || isChecked() ? colours.base : colours.text);
    painter.drawText(pill, Qt::AlignCenter, m_badge);
}

Sidebar::Sidebar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_top(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Pages"));
    setFixedWidth(SidebarWidth);
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, Gap, 0, Gap);
    all->setSpacing(2);
    m_top->setSpacing(2);
    m_bottom->setSpacing(2);
    all->addLayout(m_top);
    all->addStretch();
    all->addLayout(m_bottom);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(static_cast<PageId>(id)); });
    // Up and Down check the next one without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on && m_group->button(id)->hasFocus())
            Q_EMIT chosen(static_cast<PageId>(id));
    });
}

SidebarButton* Sidebar::addPage(PageId page, const QString& icon, const QString& label)
{
    auto* const button = new SidebarButton(m_theme, icon, label, this);
    button->setNarrow(m_narrow);
    m_group->addButton(button, static_cast<int>(page));
    if (page == PageId::Settings) {
        m_bottom->addWidget(button);
    } else {
        int place = 0;
        for (QAbstractButton* const other : m_group->buttons()) {
            const int id = m_group->id(other);
            place += id < static_cast<int>(page) ? 1 : 0;
        }
        m_top->insertWidget(place, button);
    }
    // Tab reaches them from top to bottom.
    QWidget* before = nullptr;
    for (const PageId each :
         {PageId::Search, PageId::Transfers, PageId::Library, PageId::Peers, PageId::Hosting, PageId::Settings}) {
        QWidget* const next = this->button(each);
        if (before && next)
            setTabOrder(before, next);
        before = next ? next : before;
    }
    return button;
}

SidebarButton* Sidebar::button(PageId page) const
{
    return static_cast<SidebarButton*>(m_group->button(static_cast<int>(page)));
}

void Sidebar::setCurrent(PageId page)
{
    if (QAbstractButton* const chosenOne = button(page))
        chosenOne->setChecked(true);
}

void Sidebar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedWidth(narrow ? NarrowSidebarWidth : SidebarWidth);
    for (QAbstractButton* const each : m_group->buttons())
        static_cast<SidebarButton*>(each)->setNarrow(narrow);
}

QWidget* Sidebar::focusTarget() const
{
    if (QAbstractButton* const current = m_group->checkedButton())
        return current;
    return m_group->buttons().value(0);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.palette().sidebar);
}

} // namespace Potluck::Ui

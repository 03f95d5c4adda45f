// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/piecebar.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/transfers/piecetext.h"
#include "ui/transfers/transfersmodel.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Potluck::Ui {
namespace {

// A progress bar whose value is a sentence.
class PieceBarAccess final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit PieceBarAccess(PieceBar* bar) : QAccessibleWidget(bar, QAccessible::ProgressBar), m_bar(bar) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value || kind == QAccessible::Description ? m_bar->sentence()
                                                                              : QAccessibleWidget::text(kind);
    }
    [[nodiscard]] QVariant currentValue() const override { return m_bar->percent(); }
    void setCurrentValue(const QVariant&) override {}
    [[nodiscard]] QVariant maximumValue() const override { return 100; }
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    PieceBar* m_bar;
};

QAccessibleInterface* makeAccess(const QString& className, QObject* object)
{
    auto* const bar =
        className == QLatin1String(PieceBar::staticMetaObject.className()) ? qobject_cast<PieceBar*>(object) : nullptr;
    return bar ? new PieceBarAccess(bar) : nullptr;
}

} // namespace

PieceBar::PieceBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    QAccessible::installFactory(makeAccess); // once, however often it is asked
    setFixedHeight(BigPieceBarHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
    connect(&theme, &Theme::changed, this, [this] {
        m_dirty = true;
        update();
    });
}

void PieceBar::show(const TransferEntry* entry)
{
    if (!entry) {
        m_row = {};
        m_toldQuarter = -1;
        m_dirty = true;
        update();
        return;
    }
    const bool isOther = m_row.id != entry->row.id;
    if (isOther || m_revision != entry->barRevision) {
        const auto marks = entry->colours.marks();
        m_marks.assign(marks.begin(), marks.end());
        m_before = entry->fresh.before();
        m_revision = entry->barRevision;
        m_dirty = true;
        update();
    }
    m_row = entry->row;
    m_state = entry->state;
    tellIfNeeded(isOther);
}

// Who listens hears of a transfer when it is chosen by the selection in the list; here only what happens to it then.
void PieceBar::tellIfNeeded(bool isOther)
{
    const int quarter = percent() / 25;
    const bool tells = !isOther && (quarter != m_toldQuarter || m_state != m_toldState);
    m_toldQuarter = quarter;
    m_toldState = m_state;
    if (!tells)
        return;
    QAccessibleValueChangeEvent event(this, percent());
    QAccessible::updateAccessibility(&event);
    Q_EMIT told(sentence());
}

QString PieceBar::sentence() const
{
    return m_row.id == 0 ? QString() : progressSentence(m_row, m_state);
}

int PieceBar::percent() const
{
    if (m_state == TransferState::Done)
        return 100;
    if (m_row.size == 0)
        return 0;
    return static_cast<int>(static_cast<double>(std::min(m_row.done, m_row.size)) / static_cast<double>(m_row.size) *
                            100);
}

QSize PieceBar::sizeHint() const
{
    return {NameMinimum, BigPieceBarHeight};
}

void PieceBar::paintEvent(QPaintEvent*)
{
    if (m_row.id == 0)
        return;
    const qreal scale = devicePixelRatioF();
    const QSize size(static_cast<int>(std::lround(width() * scale)), static_cast<int>(std::lround(height() * scale)));
    if (m_picture.size() != size) {
        m_picture = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_picture.setDevicePixelRatio(scale);
        m_dirty = true;
    }
    if (m_dirty) {
        PieceBarContent content;
        content.pieces = m_row.pieces;
        content.before = m_before;
        content.marks = m_marks;
        content.isUpload = m_row.direction == Node::TransferRow::Direction::Upload;
        content.share = m_state == TransferState::Done ? 1
                        : m_row.size > 0 ? static_cast<double>(m_row.done) / static_cast<double>(m_row.size)
                                         : 0;
        m_painter.render(m_picture, content, m_theme.palette(), scale);
        m_dirty = false;
        ++m_drawn;
    }
    QPainter(this).drawImage(QPoint(0, 0), m_picture);
}

bool PieceBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_row.pieces.isEmpty())
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const qreal scale = devicePixelRatioF();
    const qsizetype piece = pieceToName(static_cast<int>(std::lround(help->pos().x() * scale)),
                                        static_cast<int>(std::lround(width() * scale)), m_row.pieces);
    QToolTip::showText(help->globalPos(), pieceText(m_row, piece), this, QRect(help->pos(), QSize(1, 1)));
    return true;
}

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/hashingstrip.h"

#include "ui/look/metrics.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace Potluck::Ui {
namespace {

constexpr int BarWidth = 200;
constexpr int BarHeight = 8;
constexpr int Steps = 1000;

} // namespace

HashingStrip::HashingStrip(Node::LibraryDoor& library, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_left(new QLabel(this))
    , m_current(new ElidedLabel(Qt::ElideMiddle, this))
    , m_pause(new QPushButton(this))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(BarWidth, BarHeight);
    m_bar->setRange(0, Steps);
    m_bar->setAccessibleName(tr("Hashing"));
    m_left->setForegroundRole(QPalette::PlaceholderText);
    m_current->setForegroundRole(QPalette::PlaceholderText);
    m_pause->setAutoDefault(false);
    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(Margin, 4, Margin, 4);
    line->setSpacing(Margin);
    line->addWidget(m_text);
    line->addWidget(m_bar);
    line->addWidget(m_left);
    line->addWidget(m_current, 1);
    line->addWidget(m_pause);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_library.pauseHashing(!m_hashing.paused, this, [](const Status&) {}); });
    connect(&library, &Node::LibraryDoor::hashingChanged, this, &HashingStrip::show);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void HashingStrip::show(const Node::HashingRow& hashing)
{
    m_hashing = hashing;
    if (hashing.pendingFiles <= 0) {
        hide();
        return;
    }
    const qint64 total = std::max(hashing.totalFiles, hashing.pendingFiles);
    const qint64 done = total - hashing.pendingFiles;
    m_text->setText((hashing.paused ? tr("Hashing paused at %1 of %2") : tr("Hashing %1 of %2"))
                        .arg(countText(static_cast<quint64>(done)), countText(static_cast<quint64>(total))));
    m_bar->setValue(static_cast<int>(done * Steps / total));
    m_left->setText(hashing.paused ? QString() : leftText(hashing.secondsLeft));
    m_left->setVisible(!m_left->text().isEmpty());
    m_current->setText(hashing.paused ? QString() : QFileInfo(hashing.current).fileName());
    m_pause->setText(hashing.paused ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(hashing.paused ? tr("Resume hashing") : tr("Pause hashing"));
    setVisible(true);
}

void HashingStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().alternate);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.palette().track);
}

} // namespace Potluck::Ui

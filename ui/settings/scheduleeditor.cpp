// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/scheduleeditor.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/widgets/rateedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace Potluck::Ui {

namespace {

constexpr int DaysInWeek = 7;
constexpr qsizetype MostLines = 20;

Node::BandwidthHours usualHours()
{
    Node::BandwidthHours hours;
    hours.from = QTime(9, 0);
    hours.until = QTime(18, 0);
    hours.days = 0x1f; // working days
    hours.downLimit = 1'000'000;
    hours.upLimit = 200'000;
    return hours;
}

} // namespace

ScheduleEditor::ScheduleEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_lines(new QVBoxLayout)
{
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(Gap);
    m_lines->setSpacing(Margin);
    all->addLayout(m_lines);
    auto* const add = new QPushButton(theme.icon(QStringLiteral("add")), tr("Add hours"), this);
    add->setAutoDefault(false);
    all->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_schedule.size() >= MostLines)
            return;
        m_schedule.append(usualHours());
        makeLines();
        Q_EMIT scheduleChanged(m_schedule);
    });
}

void ScheduleEditor::setSchedule(const QList<Node::BandwidthHours>& schedule)
{
    if (m_schedule == schedule)
        return;
    m_schedule = schedule;
    makeLines();
}

void ScheduleEditor::makeLines()
{
    while (QLayoutItem* const item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // perhaps from inside one of its buttons
        delete item;
    }
    for (qsizetype index = 0; index < m_schedule.size(); ++index)
        m_lines->addWidget(makeLine(index));
}

void ScheduleEditor::change(qsizetype index, const Node::BandwidthHours& hours)
{
    m_schedule[index] = hours;
    Q_EMIT scheduleChanged(m_schedule);
}

QWidget* ScheduleEditor::makeLine(qsizetype index)
{
    const Node::BandwidthHours& hours = m_schedule.at(index);
    auto* const line = new QWidget(this);
    auto* const both = new QVBoxLayout(line);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(4);
    auto* const when = new QHBoxLayout;
    when->setSpacing(2);
    for (int day = 0; day < DaysInWeek; ++day) {
        auto* const button = new QToolButton(line);
        button->setText(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        button->setAccessibleName(QLocale().standaloneDayName(day + 1, QLocale::LongFormat));
        button->setToolTip(button->accessibleName());
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setChecked((hours.days >> day) & 1);
        when->addWidget(button);
        connect(button, &QToolButton::toggled, this, [this, index, day](bool on) {
            Node::BandwidthHours changed = m_schedule.at(index);
            changed.days = on ? changed.days | (1 << day) : changed.days & ~(1 << day);
            change(index, changed);
        });
    }
    when->addStretch();
    const auto addTime = [this, line, when, index](QTime Node::BandwidthHours::*field, const QString& name) {
        auto* const edit = new QTimeEdit(m_schedule.at(index).*field, line);
        edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
        edit->setAccessibleName(name);
        edit->setKeyboardTracking(false);
        when->addWidget(edit);
        connect(edit, &QTimeEdit::timeChanged, this, [this, index, field](QTime time) {
            Node::BandwidthHours changed = m_schedule.at(index);
            changed.*field = time;
            change(index, changed);
        });
    };
    addTime(&Node::BandwidthHours::from, tr("From"));
    when->addWidget(new QLabel(QStringLiteral("–"), line));
    addTime(&Node::BandwidthHours::until, tr("Until"));
    when->addSpacing(Gap);
    auto* const remove = new QToolButton(line);
    remove->setIcon(m_theme.icon(QStringLiteral("close"), Theme::Tint::Muted));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Remove these hours"));
    remove->setAccessibleName(remove->toolTip());
    when->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, [this, index] {
        m_schedule.removeAt(index);
        makeLines();
        Q_EMIT scheduleChanged(m_schedule);
    });
    both->addLayout(when);

    auto* const limits = new QHBoxLayout;
    const auto addLimit = [this, line, limits, index](quint64 Node::BandwidthHours::*field, const QString& name) {
        auto* const label = new QLabel(name, line);
        auto* const edit = new RateEdit(line);
        edit->setAccessibleName(name);
        edit->setRate(m_schedule.at(index).*field);
        label->setBuddy(edit);
        limits->addWidget(label);
        limits->addWidget(edit);
        connect(edit, &RateEdit::rateChanged, this, [this, index, field](quint64 rate) {
            Node::BandwidthHours changed = m_schedule.at(index);
            changed.*field = rate;
            change(index, changed);
        });
    };
    addLimit(&Node::BandwidthHours::downLimit, tr("Download"));
    limits->addSpacing(Margin);
    addLimit(&Node::BandwidthHours::upLimit, tr("Upload"));
    limits->addStretch();
    both->addLayout(limits);
    return line;
}

} // namespace Potluck::Ui

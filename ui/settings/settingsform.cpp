// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsform.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/widgets/iconlabel.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {

SettingRow::SettingRow(const QString& name, const QString& sentence, QWidget* editor, Place place, QWidget* parent)
    : QWidget(parent), m_name(name), m_sentence(sentence), m_editor(editor), m_problem(new QLabel(this))
{
    auto* const title = new QLabel(name, this);
    title->setBuddy(editor);
    title->setWordWrap(true);
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    if (!sentence.isEmpty()) {
        auto* const below = new QLabel(sentence, this);
        below->setFont(secondaryFont(font()));
        below->setForegroundRole(QPalette::PlaceholderText);
        below->setWordWrap(true);
        words->addWidget(below);
    }
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    words->addWidget(m_problem);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(name);
    if (editor->accessibleDescription().isEmpty())
        editor->setAccessibleDescription(sentence);

    if (place == Place::Right) {
        auto* const line = new QHBoxLayout(this);
        line->setContentsMargins(Margin, 10, Margin, 10);
        line->setSpacing(2 * Margin);
        line->addLayout(words, 1);
        line->addWidget(editor, 0, Qt::AlignVCenter | Qt::AlignRight);
    } else {
        auto* const lines = new QVBoxLayout(this);
        lines->setContentsMargins(Margin, 10, Margin, 10);
        lines->setSpacing(Gap);
        lines->addLayout(words);
        lines->addWidget(editor);
    }
}

void SettingRow::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

bool SettingRow::matches(const QStringList& words) const
{
    return std::all_of(words.cbegin(), words.cend(), [this](const QString& word) {
        return m_name.contains(word, Qt::CaseInsensitive) || m_sentence.contains(word, Qt::CaseInsensitive) ||
               m_alsoFoundBy.contains(word, Qt::CaseInsensitive);
    });
}

SettingsSection::SettingsSection(const Theme& theme, const QString& icon, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_icon(icon)
    , m_above(new QVBoxLayout)
    , m_ground(new QWidget(this))
    , m_lines(new QVBoxLayout(m_ground))
{
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 2 * Margin);
    all->setSpacing(Gap);
    auto* const heading = new QLabel(name, this);
    heading->setFont(titleFont(font()));
    all->addWidget(heading);
    m_above->setSpacing(Gap);
    all->addLayout(m_above);
    all->addWidget(m_ground);
    m_lines->setContentsMargins(0, 2, 0, 2);
    m_lines->setSpacing(0);
}

SettingRow* SettingsSection::add(const QString& name, const QString& sentence, QWidget* editor, SettingRow::Place place)
{
    auto* const row = new SettingRow(name, sentence, editor, place, m_ground);
    row->setAlsoFoundBy(m_name);
    m_lines->addWidget(row);
    m_rows.append(row);
    return row;
}

SettingRow* SettingsSection::rowOf(const QString& key) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&key](const SettingRow* row) { return row->key() == key; });
    return found == m_rows.cend() ? nullptr : *found;
}

void SettingsSection::addWarning(const QString& sentence)
{
    auto* const box = new QWidget(this);
    auto* const line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Gap);
    line->addWidget(new IconLabel(m_theme.icon(QStringLiteral("warning"), Theme::Tint::Warning), 20, box), 0,
                    Qt::AlignTop);
    auto* const text = new QLabel(sentence, box);
    text->setWordWrap(true);
    line->addWidget(text, 1);
    m_above->addWidget(box);
}

bool SettingsSection::filter(const QStringList& words)
{
    bool any = false;
    for (SettingRow* const row : std::as_const(m_rows)) {
        const bool shown = row->matches(words);
        row->setVisible(shown);
        any = any || shown;
    }
    setVisible(any);
    update();
    return any;
}

void SettingsSection::paintEvent(QPaintEvent*)
{
    const Palette& colours = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.track);
    painter.setBrush(colours.base);
    painter.drawRoundedRect(QRectF(m_ground->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    // A line between one row and the next.
    bool first = true;
    for (const SettingRow* const row : std::as_const(m_rows)) {
        if (row->isHidden())
            continue;
        if (!first) {
            const int y = m_ground->y() + row->y();
            painter.fillRect(QRect(m_ground->x() + Margin, y, m_ground->width() - 2 * Margin, 1), colours.track);
        }
        first = false;
    }
}

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace Potluck::Ui {

class Theme;

// One setting: its name, a sentence below it, and what it is changed with: at the right, or below where that is wide.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Right, Below };

    SettingRow(const QString& name, const QString& sentence, QWidget* editor, Place place, QWidget* parent);

    // Why what was typed cannot be; empty: it can.
    void setProblem(const QString& problem);
    // Whether it has all of the words, in its texts or among those it is also found by.
    [[nodiscard]] bool matches(const QStringList& words) const;
    void setAlsoFoundBy(const QString& words) { m_alsoFoundBy += QLatin1Char(' ') + words; }
    // Names the row for Shell::openSettings("#key"), in no language.
    void setKey(const QString& key) { m_key = key; }
    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] QWidget* editor() const { return m_editor; }

private:
    QString m_name;
    QString m_sentence;
    QString m_alsoFoundBy;
    QString m_key;
    QWidget* m_editor;
    QLabel* m_problem;
};

// The settings of one category: a heading and rows on a ground of their own.
class SettingsSection final : public QWidget
{
    Q_OBJECT

public:
    SettingsSection(const Theme& theme, const QString& icon, const QString& name, QWidget* parent);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& icon() const { return m_icon; }

    SettingRow* add(const QString& name, const QString& sentence, QWidget* editor,
                    SettingRow::Place place = SettingRow::Place::Right);
    [[nodiscard]] SettingRow* rowOf(const QString& key) const; // nullptr: not here
    // A sentence between the rows' ground and the heading, as a warning.
    void addWarning(const QString& sentence);
    // Shows the rows that match; all where there are no words. Answers whether any is shown.
    bool filter(const QStringList& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const QString m_name;
    const QString m_icon;
    QVBoxLayout* m_above;
    QWidget* m_ground;
    QVBoxLayout* m_lines;
    QList<SettingRow*> m_rows;
};

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace Potluck::Ui {

// The language of all texts and numbers. GUI thread; one, made by the app, outlives all windows. Windows that are there
// already keep their words: the app makes its window anew when changed() tells.
class Languages final : public QObject
{
    Q_OBJECT

public:
    Languages();
    ~Languages() override;

    // The codes that there are translations for, "en" among them, sorted by their own names.
    [[nodiscard]] static QStringList available();
    // "Deutsch" of "de", in the language itself.
    [[nodiscard]] static QString nameOf(const QString& code);

    // Empty: the system's, or English where there is no translation to it.
    [[nodiscard]] const QString& chosen() const { return m_chosen; }
    void choose(const QString& code);

Q_SIGNALS:
    void changed();

private:
    void apply();

    const QLocale m_system; // before any choice of ours
    QString m_chosen;
    QTranslator m_texts;
    QTranslator m_qtTexts; // of Qt's own menus and file choosers
};

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace Potluck::Ui {

// One step of the first start: a heading, a sentence, and what is asked. What was answered takes effect with apply(),
// and not at all where the step is skipped.
class WelcomeStep : public QWidget
{
    Q_OBJECT

public:
    WelcomeStep(const Session& session, const QString& heading, const QString& sentence, QWidget* parent);

    // Answers once: empty, or a sentence that says what cannot be.
    using Applied = std::function<void(const QString& problem)>;
    virtual void apply(Applied done) = 0;
    // What the keyboard is given when the step is shown.
    [[nodiscard]] virtual QWidget* firstField() = 0;

protected:
    [[nodiscard]] const Session& session() const { return m_session; }
    [[nodiscard]] QVBoxLayout* lines() const { return m_lines; }
    void addLabel(QVBoxLayout& column, const QString& text, QWidget* buddy); // small, above a field

private:
    const Session m_session;
    QVBoxLayout* m_lines;
};

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/rulesbinding.h"

#include "ui/look/reasons.h"
#include "ui/page/shell.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QUndoStack>

#include <utility>

namespace Potluck::Ui {
namespace {

// Rules that were changed already.
class ChangeRules final : public QUndoCommand
{
public:
    ChangeRules(RulesBinding& binding, Node::ShareRulesRow before, Node::ShareRulesRow after)
        : QUndoCommand(RulesBinding::tr("Change what is left out"))
        , m_binding(&binding)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {}

    [[nodiscard]] int id() const override { return QuietUndo; }
    void undo() override
    {
        if (m_binding)
            m_binding->apply(m_after, m_before);
    }
    void redo() override
    {
        if (!std::exchange(m_isDone, false) && m_binding)
            m_binding->apply(m_before, m_after);
    }

private:
    QPointer<RulesBinding> m_binding;
    Node::ShareRulesRow m_before;
    Node::ShareRulesRow m_after;
    bool m_isDone = true; // the first redo() is the push
};

} // namespace

QStringList patternsOf(const QString& text)
{
    QStringList patterns;
    for (const QString& part : text.split(QLatin1Char(','))) {
        const QString pattern = part.trimmed();
        if (!pattern.isEmpty() && !patterns.contains(pattern))
            patterns.append(pattern);
    }
    return patterns;
}

Node::ShareRulesRow withChange(Node::ShareRulesRow into, const Node::ShareRulesRow& from, const Node::ShareRulesRow& to)
{
    if (from.hiddenFiles != to.hiddenFiles)
        into.hiddenFiles = to.hiddenFiles;
    into.leftOut.removeIf(
        [&](const QString& pattern) { return from.leftOut.contains(pattern) && !to.leftOut.contains(pattern); });
    for (const QString& pattern : to.leftOut) {
        if (!from.leftOut.contains(pattern) && !into.leftOut.contains(pattern))
            into.leftOut.append(pattern);
    }
    return into;
}

RulesBinding::RulesBinding(const Session& session, QCheckBox* hidden, QLineEdit* patterns, QObject* parent)
    : QObject(parent), m_session(session), m_hidden(hidden), m_patterns(patterns)
{
    connect(hidden, &QCheckBox::clicked, this, &RulesBinding::edited);
    connect(patterns, &QLineEdit::editingFinished, this, &RulesBinding::edited);
    hidden->setEnabled(false);
    patterns->setEnabled(false);
    connect(&session.library, &Node::LibraryDoor::rulesChanged, this, &RulesBinding::take);
    session.library.rules(this, [this](const Result<Node::ShareRulesRow>& rules) {
        if (rules)
            take(*rules);
    });
}

void RulesBinding::take(const Node::ShareRulesRow& rules)
{
    m_row = rules;
    if (m_underWay == 0)
        m_wanted = m_row;
    m_hidden->setEnabled(true);
    m_patterns->setEnabled(true);
    show();
}

void RulesBinding::show()
{
    m_shown.hiddenFiles = m_wanted.hiddenFiles;
    m_hidden->setChecked(m_wanted.hiddenFiles);
    if (m_patterns->hasFocus() && m_patterns->isModified())
        return; // somebody writes; it is put together when that ends
    m_shown.leftOut = m_wanted.leftOut;
    const QString text = m_wanted.leftOut.join(QStringLiteral(", "));
    if (m_patterns->text() == text)
        return;
    m_patterns->setText(text);
    m_patterns->setCursorPosition(0); // its beginning is read first
}

void RulesBinding::edited()
{
    const Node::ShareRulesRow from = m_shown;
    const Node::ShareRulesRow to{m_hidden->isChecked(), patternsOf(m_patterns->text())};
    m_patterns->setModified(false);
    if (withChange(m_wanted, from, to) == m_wanted)
        return show();
    apply(from, to, [this, from, to] { m_session.shell.undo().push(new ChangeRules(*this, from, to)); });
}

void RulesBinding::apply(const Node::ShareRulesRow& from, const Node::ShareRulesRow& to, const Done& done)
{
    const Node::ShareRulesRow wanted = withChange(m_wanted, from, to);
    m_wanted = wanted;
    ++m_underWay;
    show();
    m_session.library.setRules(wanted, this, [this, wanted, from, to, done](const Status& status) {
        --m_underWay;
        if (status) {
            take(wanted);
            if (done)
                done();
            return;
        }
        m_wanted = m_underWay == 0 ? m_row : withChange(m_wanted, to, from);
        show();
        m_session.shell.show({Banner::Kind::Error,
                              tr("That cannot be left out: %1.").arg(reasonText(status.error())),
                              {},
                              0,
                              QStringLiteral("rules")});
    });
}

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/rulespanel.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/shell.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

namespace Potluck::Ui {
namespace {

// Rules as they were and as they are.
class ChangeRules final : public QUndoCommand
{
public:
    ChangeRules(RulesPanel& panel, Node::ShareRulesRow before, Node::ShareRulesRow after)
        : QUndoCommand(RulesPanel::tr("Change what is left out"))
        , m_panel(&panel)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {}

    [[nodiscard]] int id() const override { return QuietUndo; }
    void undo() override
    {
        if (m_panel)
            m_panel->apply(m_before);
    }
    void redo() override
    {
        if (m_panel)
            m_panel->apply(m_after);
    }

private:
    QPointer<RulesPanel> m_panel;
    Node::ShareRulesRow m_before;
    Node::ShareRulesRow m_after;
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

QString textOf(const QStringList& patterns)
{
    return patterns.join(QStringLiteral(", "));
}

RulesPanel::RulesPanel(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_patterns(new QLineEdit(this))
    , m_hidden(new QCheckBox(tr("Share hidden files and folders, too"), this))
{
    auto* const label = new QLabel(tr("Names that are left out:"), this);
    label->setBuddy(m_patterns);
    m_patterns->setAccessibleName(tr("Names that are left out"));
    m_patterns->setPlaceholderText(tr("*.part, *.tmp"));
    auto* const note =
        new QLabel(tr("Commas between them, * for anything. What is left out stays on your disk."), this);
    note->setFont(secondaryFont(font()));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto* const cross = new QToolButton(this);
    cross->setIcon(session.theme.icon(QStringLiteral("close")));
    cross->setAutoRaise(true);
    cross->setToolTip(tr("Close"));
    cross->setAccessibleName(tr("Close"));

    auto* const first = new QHBoxLayout;
    first->setSpacing(Gap);
    first->addWidget(label);
    first->addWidget(m_patterns, 1);
    first->addWidget(cross);
    auto* const second = new QHBoxLayout;
    second->setSpacing(Margin);
    second->addWidget(m_hidden);
    second->addWidget(note, 1);
    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(Margin, Gap, Margin, Gap);
    lines->setSpacing(Gap);
    lines->addLayout(first);
    lines->addLayout(second);

    connect(m_patterns, &QLineEdit::editingFinished, this, &RulesPanel::edited);
    connect(m_hidden, &QCheckBox::clicked, this, &RulesPanel::edited);
    connect(cross, &QToolButton::clicked, this, &RulesPanel::closed);
    connect(&session.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void RulesPanel::open()
{
    m_session.library.rules(this, [this](const Result<Node::ShareRulesRow>& rules) {
        if (!rules)
            return;
        show(*rules);
        setVisible(true);
        m_patterns->setFocus();
    });
}

void RulesPanel::show(const Node::ShareRulesRow& rules)
{
    m_rules = rules;
    m_patterns->setText(textOf(rules.leftOut));
    m_hidden->setChecked(rules.hiddenFiles);
}

void RulesPanel::edited()
{
    const Node::ShareRulesRow now{m_hidden->isChecked(), patternsOf(m_patterns->text())};
    if (now != m_rules)
        m_session.shell.undo().push(new ChangeRules(*this, m_rules, now));
}

void RulesPanel::apply(const Node::ShareRulesRow& rules)
{
    const Node::ShareRulesRow before = m_rules;
    show(rules);
    m_session.library.setRules(rules, this, [this, before](const Status& status) {
        if (status)
            return;
        show(before);
        m_session.shell.show({Banner::Kind::Error,
                              tr("That cannot be left out: %1.").arg(reasonText(status.error())),
                              {},
                              0,
                              QStringLiteral("rules")});
    });
}

void RulesPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void RulesPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_session.theme.palette().alternate);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_session.theme.palette().track);
}

} // namespace Potluck::Ui

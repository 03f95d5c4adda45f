// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/joinededitor.h"

#include "node/inputchecks.h"
#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/page/joinlink.h"
#include "ui/page/shell.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QUndoCommand>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace Potluck::Ui {

namespace {

QString stateText(const Node::IndexRow& index)
{
    if (index.state == QLatin1String("online"))
        return JoinedEditor::tr("Connected as %1").arg(index.user);
    if (index.state == QLatin1String("connecting"))
        return JoinedEditor::tr("Connecting");
    return index.detail.isEmpty() ? JoinedEditor::tr("Not reachable") : reasonText(index.detail);
}

// An index that was left; undone by joining it again, which its registration allows.
class LeaveCommand final : public QUndoCommand
{
public:
    LeaveCommand(const Session& session, const Node::IndexRow& index)
        : QUndoCommand(JoinedEditor::tr("Left %1").arg(index.name)), m_session(session), m_link(index.link)
    {}
    void redo() override
    {
        m_session.node.leave(m_link, &m_session.feed, [shell = &m_session.shell](const Status& status) {
            if (!status)
                shell->show({Banner::Kind::Error, reasonSentence(status.error()), {}, 10, QStringLiteral("leave")});
        });
    }
    void undo() override { m_session.shell.take({m_link}); }

private:
    const Session m_session;
    const QString m_link;
};

} // namespace

JoinedEditor::JoinedEditor(const Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_lines(new QVBoxLayout), m_field(new QLineEdit(this))
{
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(Gap);
    m_lines->setSpacing(Gap);
    all->addLayout(m_lines);
    auto* const line = new QHBoxLayout;
    m_field->setPlaceholderText(tr("Paste an invite or an address"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    auto* const join = new QPushButton(tr("Join"), this);
    join->setAutoDefault(false);
    join->setEnabled(false);
    line->addWidget(m_field, 1);
    line->addWidget(join);
    all->addLayout(line);
    connect(m_field, &QLineEdit::textChanged, this,
            [join](const QString& text) { join->setEnabled(Node::checkJoinLink(joinLinkOf(text)).ok()); });
    const auto take = [this, join] {
        if (!join->isEnabled())
            return;
        m_session.shell.take({joinLinkOf(m_field->text())});
        m_field->clear();
    };
    connect(join, &QPushButton::clicked, this, take);
    connect(m_field, &QLineEdit::returnPressed, this, take);
    connect(&session.feed, &Feed::statusChanged, this, &JoinedEditor::showIndexes);
    showIndexes(session.feed.status());
}

void JoinedEditor::focusField()
{
    m_field->setFocus();
}

void JoinedEditor::showIndexes(const Node::StatusRow& status)
{
    QStringList shown;
    for (const Node::IndexRow& index : status.indexes)
        shown.append(index.link + index.name + index.state + index.detail);
    if (std::exchange(m_shown, shown) == shown)
        return;
    while (QLayoutItem* const item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Node::IndexRow& index : status.indexes) {
        auto* const line = new QWidget(this);
        auto* const row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Gap);
        const bool online = index.state == QLatin1String("online");
        row->addWidget(new IconLabel(m_session.theme.icon(online ? QStringLiteral("online") : QStringLiteral("offline"),
                                                          online ? Theme::Tint::Ok : Theme::Tint::Muted),
                                     IconSize, line));
        auto* const words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new QLabel(index.name.isEmpty() ? index.link : index.name, line));
        auto* const state = new QLabel(stateText(index), line);
        state->setFont(secondaryFont(font()));
        state->setForegroundRole(QPalette::PlaceholderText);
        state->setWordWrap(true);
        words->addWidget(state);
        row->addLayout(words, 1);
        auto* const leaveIt = new QPushButton(tr("Leave"), line);
        leaveIt->setAutoDefault(false);
        leaveIt->setAccessibleName(tr("Leave %1").arg(index.name));
        row->addWidget(leaveIt);
        connect(leaveIt, &QPushButton::clicked, this, [this, index] { leave(index); });
        m_lines->addWidget(line);
    }
}

void JoinedEditor::leave(const Node::IndexRow& index)
{
    m_session.shell.undo().push(new LeaveCommand(m_session, index));
}

} // namespace Potluck::Ui

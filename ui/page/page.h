// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"
#include "ui/page/shell.h"

#include <QVariant>
#include <QWidget>

namespace Potluck::Ui {

// One page of the window. Its content lies below a PageHeader (ui/widgets/pageheader.h) and remembers in
// session().memory, under its own group, what a person arranged.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const Session& session() const { return m_session; }

    // What another page wants of this one: Search takes a query (a new tab; empty: its field has the focus), Peers a
    // peer's name to browse, Settings what is searched for. Nothing by default.
    virtual void openWith(const QString& what);
    // Ctrl+F, F5, Alt+Return; nothing by default.
    virtual void focusFilter();
    virtual void refresh();
    virtual void toggleDetails();
    // The page's own actions with their shortcuts, for the menu bar and the shortcut sheet, in order; may be empty.
    [[nodiscard]] virtual QList<QAction*> menuActions() const;
    // Written before the window closes.
    virtual void remember();
    // What the same page goes on with in a window that is made anew, in another language; nothing by default.
    [[nodiscard]] virtual QVariant handOver() const;
    virtual void takeOver(const QVariant& left);

Q_SIGNALS:
    void badgeChanged(const QString& badge); // beside the page's name in the sidebar; empty: none

private:
    const Session m_session;
};

} // namespace Potluck::Ui

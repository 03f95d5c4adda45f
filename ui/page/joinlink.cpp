// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/joinlink.h"

#include "node/inputchecks.h"

#include <QCoreApplication>

namespace Potluck::Ui {
namespace {

struct JoinLink
{
    Q_DECLARE_TR_FUNCTIONS(JoinLink)
};

} // namespace

QString joinLinkOf(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(QLatin1String("://")) || Node::isMagnet(text))
        return text;
    return QStringLiteral("potluck://") + text + QLatin1Char('/');
}

QString warningBefore(const QString& joinLink)
{
    if (Node::dialectOfLink(joinLink) == Dialect::Native)
        return {};
    return JoinLink::tr("This network is an older one: passwords and files cross it so that others on the way can read "
                        "them. Press the button once more to join all the same.");
}

} // namespace Potluck::Ui

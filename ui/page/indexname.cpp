// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/indexname.h"

#include <QCoreApplication>

namespace Potluck::Ui {

namespace {

struct IndexNames
{
    Q_DECLARE_TR_FUNCTIONS(IndexName)
};

} // namespace

QString offeredIndexName(const QString& user)
{
    return IndexNames::tr("%1’s potluck").arg(user);
}

} // namespace Potluck::Ui

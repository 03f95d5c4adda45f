// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/page/shell.h"
#include "ui/settings/sections.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QUrl>

namespace Potluck::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

} // namespace

SettingsSection* makeAboutSection(const SettingsContext& context)
{
    auto* const section =
        new SettingsSection(context.session.theme, QStringLiteral("info"), Words::tr("About"), context.page);
    const QString version = QStringLiteral(POTLUCK_VERSION);
    auto* const copy = new QPushButton(Words::tr("Copy"), section);
    copy->setAutoDefault(false);
    copy->setAccessibleName(Words::tr("Copy the version"));
    section->add(
        Words::tr("Potluck %1").arg(version),
        Words::tr("Share files in a group, without a cloud. Free software under the GNU General Public License, "
                  "version 3 or later."),
        copy);
    QObject::connect(copy, &QPushButton::clicked, context.page,
                     [&shell = context.session.shell, version] { shell.copy(QStringLiteral("Potluck ") + version); });

    const QString folder = QFileInfo(context.session.memory.fileName()).absolutePath();
    auto* const open = new QPushButton(Words::tr("Open"), section);
    open->setAutoDefault(false);
    open->setAccessibleName(Words::tr("Open the data directory"));
    section->add(Words::tr("Data directory"), folder, open);
    QObject::connect(open, &QPushButton::clicked, context.page,
                     [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    return section;
}

} // namespace Potluck::Ui

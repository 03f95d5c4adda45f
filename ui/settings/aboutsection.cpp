// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/page/shell.h"
#include "ui/settings/sections.h"
#include "ui/settings/settingwords.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QUrl>

namespace Potluck::Ui {

namespace {} // namespace

SettingsSection* makeAboutSection(const SettingsContext& context)
{
    auto* const section =
        new SettingsSection(context.session.theme, QStringLiteral("info"), SettingWords::tr("About"), context.page);
    const QString version = QStringLiteral(POTLUCK_VERSION);
    auto* const copy = new QPushButton(SettingWords::tr("Copy"), section);
    copy->setAutoDefault(false);
    copy->setAccessibleName(SettingWords::tr("Copy the version"));
    section->add(
        SettingWords::tr("Potluck %1").arg(version),
        SettingWords::tr("Share files in a group, without a cloud. Free software under the GNU General Public License, "
                         "version 3 or later."),
        copy);
    QObject::connect(copy, &QPushButton::clicked, context.page,
                     [&shell = context.session.shell, version] { shell.copy(QStringLiteral("Potluck ") + version); });

    const QString folder = QFileInfo(context.session.memory.fileName()).absolutePath();
    auto* const open = new QPushButton(SettingWords::tr("Open"), section);
    open->setAutoDefault(false);
    open->setAccessibleName(SettingWords::tr("Open the data folder"));
    section->add(SettingWords::tr("Data folder"), folder, open);
    QObject::connect(open, &QPushButton::clicked, context.page,
                     [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    return section;
}

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Where downloads go and what of the shared folders is left out.
#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/page/rulesbinding.h"
#include "ui/settings/sections.h"
#include "ui/settings/settingwords.h"
#include "ui/widgets/folderchooser.h"
#include "ui/widgets/rateedit.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Potluck::Ui {

namespace {

QWidget* makeFolderEditor(const SettingsContext& context, QWidget* parent)
{
    auto* const box = new QWidget(parent);
    auto* const line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Gap);
    auto* const path = new QLineEdit(box);
    path->setReadOnly(true);
    path->setAccessibleName(SettingWords::tr("Download folder"));
    auto* const change = new QPushButton(SettingWords::tr("Change…"), box);
    change->setAutoDefault(false);
    change->setAccessibleName(SettingWords::tr("Change the download folder"));
    line->addWidget(path, 1);
    line->addWidget(change);
    PreferenceStore* const store = &context.store;
    const auto show = [path, change, store] {
        path->setText(QDir::toNativeSeparators(store->row().downloadDir));
        change->setEnabled(store->isKnown());
    };
    QObject::connect(store, &PreferenceStore::changed, path, show);
    show();
    QObject::connect(change, &QPushButton::clicked, box, [box, store] {
        chooseFolder(box, SettingWords::tr("Where downloads go"), store->row().downloadDir,
                     [store](const QString& folder) {
                         store->change(SettingWords::tr("Download folder"),
                                       [folder](Node::Preferences& preferences) { preferences.downloadDir = folder; });
                     });
    });
    return box;
}

} // namespace

SettingsSection* makeFilesSection(const SettingsContext& context)
{
    auto* const section =
        new SettingsSection(context.session.theme, QStringLiteral("folder"), SettingWords::tr("Files"), context.page);
    section->add(SettingWords::tr("Download folder"), {}, makeFolderEditor(context, section), SettingRow::Place::Below)
        ->setKey(QStringLiteral("download-folder"));

    auto* const share = new QCheckBox(section);
    section->add(SettingWords::tr("Share finished downloads"),
                 SettingWords::tr("Others can get them from you, too. If this is off, only what you chose is shared."),
                 share);
    bindCheck(context, share, SettingWords::tr("Share finished downloads"), &Node::Preferences::shareDownloads);

    auto* const hidden = new QCheckBox(section);
    section->add(SettingWords::tr("Share hidden files and folders"),
                 SettingWords::tr("Those whose names begin with a dot."), hidden);

    auto* const patterns = new QLineEdit(section);
    patterns->setPlaceholderText(QStringLiteral("*.tmp, Thumbs.db"));
    section
        ->add(SettingWords::tr("Exclusions"),
              SettingWords::tr("Names of files that are never shared, with commas between; * stands for anything."),
              patterns, SettingRow::Place::Below)
        ->setAlsoFoundBy(SettingWords::tr("patterns rules exclude ignore"));
    new RulesBinding(context.session, hidden, patterns, context.page);

    auto* const hashing = new RateEdit(section);
    section
        ->add(SettingWords::tr("Read shared files no faster than"),
              SettingWords::tr("Each file is read once, to know it by its content."), hashing)
        ->setAlsoFoundBy(SettingWords::tr("hashing speed"));
    bindRate(context, hashing, SettingWords::tr("Reading of shared files"), &Node::Preferences::hashRate);
    return section;
}

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Who you are, and how Potluck looks and behaves on this desktop.
#include "ui/look/languages.h"
#include "ui/look/theme.h"
#include "ui/settings/sections.h"
#include "ui/settings/settingwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace Potluck::Ui {

namespace {

constexpr int NameWidth = 200;
constexpr int LongestUser = 64;

Look lookOf(const QVariant& value)
{
    const QString name = value.toString();
    return name == QLatin1String("light") ? Look::Light : name == QLatin1String("dark") ? Look::Dark : Look::System;
}

} // namespace

SettingsSection* makeGeneralSection(const SettingsContext& context)
{
    Theme* const theme = &context.session.theme;
    auto* const section =
        new SettingsSection(*theme, QStringLiteral("peer"), SettingWords::tr("General"), context.page);

    auto* const name = new QLineEdit(section);
    name->setMaxLength(LongestUser);
    name->setFixedWidth(NameWidth);
    section->add(SettingWords::tr("Your name"), SettingWords::tr("At indexes that you join from now on."), name);
    bindText(context, name, SettingWords::tr("Your name"), &Node::Preferences::user);

    auto* const language = new QComboBox(section);
    language->addItem(SettingWords::tr("Same as the system"), QString());
    for (const QString& code : Languages::available())
        language->addItem(Languages::nameOf(code), code);
    section->add(SettingWords::tr("Language"), SettingWords::tr("The window reopens in it; transfers go on."), language)
        ->setAlsoFoundBy(QStringLiteral("language lingua Sprache langue idioma"));
    bindChoice(context, language, SettingWords::tr("Language"), QStringLiteral("language"),
               [languages = &context.session.languages](const QVariant& code) { languages->choose(code.toString()); });

    auto* const look = new QComboBox(section);
    look->addItem(SettingWords::tr("Same as the system"), QString());
    look->addItem(SettingWords::tr("Light"), QStringLiteral("light"));
    look->addItem(SettingWords::tr("Dark"), QStringLiteral("dark"));
    section->add(SettingWords::tr("Look"), {}, look)->setAlsoFoundBy(SettingWords::tr("theme colours appearance"));
    bindChoice(context, look, SettingWords::tr("Look"), QStringLiteral("look"),
               [theme](const QVariant& value) { theme->setLook(lookOf(value)); });

    auto* const rows = new QComboBox(section);
    rows->addItem(SettingWords::tr("Roomy"), QString());
    rows->addItem(SettingWords::tr("Close together"), QStringLiteral("compact"));
    section->add(SettingWords::tr("Table rows"), {}, rows)->setAlsoFoundBy(SettingWords::tr("compact density height"));
    bindChoice(context, rows, SettingWords::tr("Table rows"), QStringLiteral("rows"),
               [theme](const QVariant& value) { theme->setCompactRows(value.toString() == QLatin1String("compact")); });

    auto* const lessMotion = new QCheckBox(section);
    section->add(SettingWords::tr("Less motion"), SettingWords::tr("Animations are off."), lessMotion)
        ->setAlsoFoundBy(SettingWords::tr("animation accessibility"));
    bindMemory(context, lessMotion, SettingWords::tr("Less motion"), QStringLiteral("look/lessMotion"), false);

    auto* const closing = new QComboBox(section);
    closing->addItem(SettingWords::tr("Ask"), QString());
    closing->addItem(SettingWords::tr("Go on in the tray"), QStringLiteral("tray"));
    closing->addItem(SettingWords::tr("Quit"), QStringLiteral("quit"));
    section
        ->add(SettingWords::tr("When the window is closed"),
              SettingWords::tr("Where the desktop has no tray, closing the window ends Potluck; it tells you first."),
              closing)
        ->setAlsoFoundBy(SettingWords::tr("tray background minimise"));
    bindChoice(context, closing, SettingWords::tr("When the window is closed"), QStringLiteral("window/onClose"),
               [](const QVariant&) {});

    auto* const finished = new QCheckBox(section);
    section->add(SettingWords::tr("Tell me when a download finishes"), {}, finished)
        ->setAlsoFoundBy(SettingWords::tr("notifications"));
    bindMemory(context, finished, SettingWords::tr("Tell of finished downloads"), QStringLiteral("notices/finished"),
               true);

    auto* const searches = new QCheckBox(section);
    section->add(SettingWords::tr("Tell me what kept searches find"), {}, searches)
        ->setAlsoFoundBy(SettingWords::tr("notifications"));
    bindMemory(context, searches, SettingWords::tr("Tell of kept searches"), QStringLiteral("notices/searches"), true);

    auto* const attention = new QCheckBox(section);
    section->add(SettingWords::tr("Tell me when a download needs me"), {}, attention)
        ->setAlsoFoundBy(SettingWords::tr("notifications"));
    bindMemory(context, attention, SettingWords::tr("Tell of downloads that need you"),
               QStringLiteral("notices/attention"), true);
    return section;
}

} // namespace Potluck::Ui

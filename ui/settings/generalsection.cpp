// SPDX-License-Identifier: GPL-3.0-or-later
// Who you are, and how Potluck looks and behaves on this desktop.
#include "ui/look/languages.h"
#include "ui/look/theme.h"
#include "ui/settings/sections.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSystemTrayIcon>

namespace Potluck::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

constexpr int NameWidth = 200;
constexpr int LongestName = 64;

Look lookOf(const QVariant& value)
{
    const QString name = value.toString();
    return name == QLatin1String("light") ? Look::Light : name == QLatin1String("dark") ? Look::Dark : Look::System;
}

} // namespace

SettingsSection* makeGeneralSection(const SettingsContext& context)
{
    Theme* const theme = &context.session.theme;
    auto* const section = new SettingsSection(*theme, QStringLiteral("peer"), Words::tr("General"), context.page);

    auto* const name = new QLineEdit(section);
    name->setMaxLength(LongestName);
    name->setFixedWidth(NameWidth);
    section->add(Words::tr("Your name"), Words::tr("How others see you at indexes that you join from now on."), name);
    bindText(context, name, Words::tr("Your name"), &Node::Preferences::user);

    auto* const language = new QComboBox(section);
    language->addItem(Words::tr("As the system"), QString());
    for (const QString& code : Languages::available())
        language->addItem(Languages::nameOf(code), code);
    section->add(Words::tr("Language"), Words::tr("The window opens anew in it; transfers go on."), language)
        ->setAlsoFoundBy(QStringLiteral("language lingua Sprache langue idioma"));
    bindChoice(context, language, Words::tr("Language"), QStringLiteral("language"),
               [languages = &context.session.languages](const QVariant& code) { languages->choose(code.toString()); });

    auto* const look = new QComboBox(section);
    look->addItem(Words::tr("As the system"), QString());
    look->addItem(Words::tr("Light"), QStringLiteral("light"));
    look->addItem(Words::tr("Dark"), QStringLiteral("dark"));
    section->add(Words::tr("Look"), {}, look)->setAlsoFoundBy(Words::tr("theme colours appearance"));
    bindChoice(context, look, Words::tr("Look"), QStringLiteral("look"),
               [theme](const QVariant& value) { theme->setLook(lookOf(value)); });

    auto* const rows = new QComboBox(section);
    rows->addItem(Words::tr("Roomy"), QString());
    rows->addItem(Words::tr("Close together"), QStringLiteral("compact"));
    section->add(Words::tr("Rows of tables"), {}, rows)->setAlsoFoundBy(Words::tr("compact density height"));
    bindChoice(context, rows, Words::tr("Rows of tables"), QStringLiteral("rows"),
               [theme](const QVariant& value) { theme->setCompactRows(value.toString() == QLatin1String("compact")); });

    auto* const lessMotion = new QCheckBox(section);
    section->add(Words::tr("Less motion"), Words::tr("Pictures stand still."), lessMotion)
        ->setAlsoFoundBy(Words::tr("animation accessibility"));
    bindMemory(context, lessMotion, Words::tr("Less motion"), QStringLiteral("look/lessMotion"), false);

    auto* const closing = new QComboBox(section);
    closing->addItem(Words::tr("Ask"), QString());
    if (QSystemTrayIcon::isSystemTrayAvailable())
        closing->addItem(Words::tr("Go on in the tray"), QStringLiteral("tray"));
    closing->addItem(Words::tr("Quit"), QStringLiteral("quit"));
    section
        ->add(Words::tr("When the window is closed"),
              QSystemTrayIcon::isSystemTrayAvailable()
                  ? QString()
                  : Words::tr("There is no tray on this desktop, so Potluck ends with its window."),
              closing)
        ->setAlsoFoundBy(Words::tr("tray background minimise"));
    bindChoice(context, closing, Words::tr("When the window is closed"), QStringLiteral("window/onClose"),
               [](const QVariant&) {});

    auto* const finished = new QCheckBox(section);
    section->add(Words::tr("Tell me when a download finished"), {}, finished)
        ->setAlsoFoundBy(Words::tr("notifications"));
    bindMemory(context, finished, Words::tr("Tell of finished downloads"), QStringLiteral("notices/finished"), true);

    auto* const searches = new QCheckBox(section);
    section->add(Words::tr("Tell me what kept searches find"), {}, searches)
        ->setAlsoFoundBy(Words::tr("notifications"));
    bindMemory(context, searches, Words::tr("Tell of kept searches"), QStringLiteral("notices/searches"), true);

    auto* const attention = new QCheckBox(section);
    section->add(Words::tr("Tell me when a download needs me"), {}, attention)
        ->setAlsoFoundBy(Words::tr("notifications"));
    bindMemory(context, attention, Words::tr("Tell of downloads that need you"), QStringLiteral("notices/attention"),
               true);
    return section;
}

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The index that is hosted here, and the older networks, which both peers and indexes can speak.
#include "ui/look/theme.h"
#include "ui/page/shell.h"
#include "ui/settings/hostingbinding.h"
#include "ui/settings/sections.h"
#include "ui/settings/settingwords.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>

namespace Potluck::Ui {

namespace {

constexpr int BannerSeconds = 30;

void bindHostingCheck(HostingBinding* binding, QCheckBox* check, const QString& what, bool Node::HostingOptions::*field)
{
    const auto show = [binding, check, field] {
        const QSignalBlocker quiet(check);
        check->setEnabled(binding->options().has_value());
        check->setChecked(binding->options() && *binding->options().*field);
    };
    QObject::connect(binding, &HostingBinding::changed, check, show);
    show();
    QObject::connect(check, &QCheckBox::toggled, binding, [binding, what, field](bool on) {
        binding->change(what, [field, on](Node::HostingOptions& options) { options.*field = on; });
    });
}

QString warningOf(Dialect dialect)
{
    return SettingWords::tr("%1 is on: passwords and files of that network can be read by others on the way.")
        .arg(dialect == Dialect::Beer2beer ? QStringLiteral("beer2beer") : QStringLiteral("AlaKazaam"));
}

// Says what it means where it is switched on, with a way back.
void warn(const Session& session, Dialect dialect, QCheckBox* check)
{
    session.shell.show({Banner::Kind::Warning,
                        warningOf(dialect),
                        {{SettingWords::tr("Switch off again"),
                          [guard = QPointer<QCheckBox>(check)] {
                              if (guard)
                                  guard->setChecked(false);
                          }}},
                        BannerSeconds,
                        QStringLiteral("older networks")});
}

void bindPeerDialect(const SettingsContext& context, QCheckBox* check, const QString& what, Dialect dialect)
{
    PreferenceStore* const store = &context.store;
    const auto show = [store, check, dialect] {
        const QSignalBlocker quiet(check);
        check->setEnabled(store->isKnown());
        check->setChecked(store->row().dialects.testFlag(dialect));
    };
    QObject::connect(store, &PreferenceStore::changed, check, show);
    show();
    QObject::connect(
        check, &QCheckBox::toggled, store, [store, what, dialect, check, session = context.session](bool on) {
            store->change(what, [dialect, on](Node::Preferences& row) { row.dialects.setFlag(dialect, on); });
            if (on)
                warn(session, dialect, check);
        });
}

void bindHostedDialect(const SettingsContext& context, HostingBinding* binding, QCheckBox* check, const QString& what,
                       Dialect dialect)
{
    const auto show = [binding, check, dialect] {
        const QSignalBlocker quiet(check);
        check->setEnabled(binding->options().has_value());
        check->setChecked(binding->options() && binding->options()->dialects.testFlag(dialect));
    };
    QObject::connect(binding, &HostingBinding::changed, check, show);
    show();
    QObject::connect(
        check, &QCheckBox::toggled, binding, [binding, what, dialect, check, session = context.session](bool on) {
            binding->change(what,
                            [dialect, on](Node::HostingOptions& options) { options.dialects.setFlag(dialect, on); });
            if (on)
                warn(session, dialect, check);
        });
}

} // namespace

SettingsSection* makeHostingSection(const SettingsContext& context)
{
    auto* const section = new SettingsSection(context.session.theme, QStringLiteral("hosting"),
                                              SettingWords::tr("Hosting"), context.page);
    HostingBinding* const binding = &context.hosting;

    auto* const open = new QPushButton(section);
    open->setAutoDefault(false);
    section->add(SettingWords::tr("Your own index"), SettingWords::tr("What follows can be changed while it runs."),
                 open);
    const auto nameButton = [binding, open] {
        open->setText(binding->options() ? SettingWords::tr("Show hosting") : SettingWords::tr("Start hosting"));
    };
    QObject::connect(binding, &HostingBinding::changed, open, nameButton);
    nameButton();
    QObject::connect(open, &QPushButton::clicked, context.page,
                     [&shell = context.session.shell] { shell.open(PageId::Hosting); });

    constexpr int NameWidth = 200;
    constexpr int LongestName = 64;
    auto* const name = new QLineEdit(section);
    name->setFixedWidth(NameWidth);
    name->setMaxLength(LongestName);
    section->add(SettingWords::tr("Name of the index"), SettingWords::tr("What its members see."), name);
    const auto showName = [binding, name] {
        name->setEnabled(binding->options().has_value());
        if (!name->hasFocus() || !name->isModified())
            name->setText(binding->options() ? binding->options()->name : QString());
    };
    QObject::connect(binding, &HostingBinding::changed, name, showName);
    showName();
    QObject::connect(name, &QLineEdit::editingFinished, binding, [binding, name] {
        name->setModified(false);
        if (const QString text = name->text().trimmed(); !text.isEmpty())
            binding->change(SettingWords::tr("Name of the index"),
                            [text](Node::HostingOptions& options) { options.name = text; });
    });

    auto* const invited = new QCheckBox(section);
    section
        ->add(SettingWords::tr("Only people with an invite may join"),
              SettingWords::tr("An invite is a link that you make and give away. Otherwise everybody who has the "
                               "index’s link may join."),
              invited)
        ->setAlsoFoundBy(SettingWords::tr("registration open invite"));
    bindHostingCheck(binding, invited, SettingWords::tr("Only with an invite"), &Node::HostingOptions::inviteOnly);

    auto* const overlay = new QCheckBox(section);
    section
        ->add(SettingWords::tr("Any index may become a neighbour"),
              SettingWords::tr("Neighbours pass searches to each other. Otherwise only those that you add or invite."),
              overlay)
        ->setAlsoFoundBy(QStringLiteral("overlay supernode"));
    bindHostingCheck(binding, overlay, SettingWords::tr("Neighbours"), &Node::HostingOptions::openOverlay);

    auto* const announce = new QCheckBox(section);
    section->add(
        SettingWords::tr("Announce it on the local network"),
        SettingWords::tr("Others there find it without an invite. It tells its address and its key, nothing else."),
        announce);
    bindCheck(context, announce, SettingWords::tr("Announce on the local network"), &Node::Preferences::announceOnLan);
    return section;
}

SettingsSection* makeOlderNetworksSection(const SettingsContext& context)
{
    auto* const section = new SettingsSection(context.session.theme, QStringLiteral("unlock"),
                                              SettingWords::tr("Older networks"), context.page);
    section->addWarning(
        SettingWords::tr("beer2beer and AlaKazaam send passwords and files in the clear: whoever is on the way "
                         "between you and others can read and change them. Leave them off unless friends of "
                         "yours use such programs."));
    const QString words = SettingWords::tr("seed dialects protocols");
    HostingBinding* const binding = &context.hosting;
    const auto add = [&](Dialect dialect, const QString& network) {
        auto* const mine = new QCheckBox(section);
        section
            ->add(SettingWords::tr("Serve %1 programs").arg(network),
                  SettingWords::tr("They may get your shared files."), mine)
            ->setAlsoFoundBy(words);
        bindPeerDialect(context, mine, SettingWords::tr("%1 programs").arg(network), dialect);
        auto* const hosted = new QCheckBox(section);
        section
            ->add(SettingWords::tr("Let %1 programs join your index").arg(network),
                  SettingWords::tr("Only while you host one."), hosted)
            ->setAlsoFoundBy(words);
        bindHostedDialect(context, binding, hosted, SettingWords::tr("%1 at your index").arg(network), dialect);
    };
    add(Dialect::Beer2beer, QStringLiteral("beer2beer"));
    add(Dialect::Alakazaam, QStringLiteral("AlaKazaam"));
    return section;
}

} // namespace Potluck::Ui

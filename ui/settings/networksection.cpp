// SPDX-License-Identifier: GPL-3.0-or-later
// Which indexes, and how others reach this peer.
#include "node/inputchecks.h"
#include "ui/look/theme.h"
#include "ui/settings/joinededitor.h"
#include "ui/settings/sections.h"
#include "ui/settings/settingwords.h"

#include <QCheckBox>
#include <QLineEdit>

namespace Potluck::Ui {

namespace {} // namespace

SettingsSection* makeNetworkSection(const SettingsContext& context)
{
    auto* const section = new SettingsSection(context.session.theme, QStringLiteral("network"),
                                              SettingWords::tr("Network"), context.page);

    auto* const joined = new JoinedEditor(context.session, section);
    SettingRow* const joinedRow =
        section->add(SettingWords::tr("Indexes that you joined"), {}, joined, SettingRow::Place::Below);
    joinedRow->setAlsoFoundBy(SettingWords::tr("join leave invite"));
    joinedRow->setKey(QStringLiteral("join"));

    auto* const lan = new QCheckBox(section);
    section->add(SettingWords::tr("Look for indexes on the local network"),
                 SettingWords::tr("Those that announce themselves there."), lan);
    bindCheck(context, lan, SettingWords::tr("Look on the local network"), &Node::Preferences::findOnLan);

    auto* const supernode = new QCheckBox(section);
    section
        ->add(SettingWords::tr("Help an index that has too much to do"),
              SettingWords::tr("It may ask this computer to become a second index beside it."), supernode)
        ->setAlsoFoundBy(QStringLiteral("supernode"));
    bindCheck(context, supernode, SettingWords::tr("Help an index"), &Node::Preferences::mayBecomeSupernode);

    auto* const listen = new QLineEdit(section);
    listen->setPlaceholderText(SettingWords::tr("Everywhere, port 7700"));
    SettingRow* const listenRow = section->add(
        SettingWords::tr("Listen on"),
        SettingWords::tr(
            "Addresses with ports, with commas between, such as 0.0.0.0:7700. Takes effect at the next start."),
        listen, SettingRow::Place::Below);
    listenRow->setAlsoFoundBy(SettingWords::tr("port address"));
    bindList(context, listen, listenRow, SettingWords::tr("Listen on"), &Node::Preferences::listen,
             Node::checkListenAddress);

    auto* const advertise = new QLineEdit(section);
    advertise->setPlaceholderText(SettingWords::tr("As indexes see it"));
    SettingRow* const advertiseRow = section->add(
        SettingWords::tr("Tell others this address"),
        SettingWords::tr(
            "If others cannot reach you otherwise, such as home.example.org:7700. Takes effect at the next start."),
        advertise, SettingRow::Place::Below);
    advertiseRow->setAlsoFoundBy(SettingWords::tr("port address advertise router"));
    bindList(context, advertise, advertiseRow, SettingWords::tr("Address for others"), &Node::Preferences::advertise,
             Node::checkAdvertisedAddress);
    return section;
}

} // namespace Potluck::Ui

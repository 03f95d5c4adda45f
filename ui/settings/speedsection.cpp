// SPDX-License-Identifier: GPL-3.0-or-later
// How fast, how many at once, and at which hours otherwise.
#include "ui/look/theme.h"
#include "ui/settings/scheduleeditor.h"
#include "ui/settings/sections.h"
#include "ui/settings/settingwords.h"
#include "ui/widgets/rateedit.h"

#include <QCheckBox>
#include <QSpinBox>

namespace Potluck::Ui {

namespace {

QSpinBox* makeNumber(int most, QWidget* parent)
{
    auto* const number = new QSpinBox(parent);
    number->setRange(1, most);
    number->setAlignment(Qt::AlignRight);
    return number;
}

} // namespace

SettingsSection* makeSpeedSection(const SettingsContext& context)
{
    auto* const section =
        new SettingsSection(context.session.theme, QStringLiteral("limit"), SettingWords::tr("Speed"), context.page);
    const QString limitWords = SettingWords::tr("limit bandwidth rate");

    auto* const down = new RateEdit(section);
    SettingRow* const downRow =
        section->add(SettingWords::tr("Download limit"), SettingWords::tr("Of all downloads together."), down);
    downRow->setAlsoFoundBy(limitWords);
    downRow->setKey(QStringLiteral("limits"));
    bindRate(context, down, SettingWords::tr("Download limit"), &Node::Preferences::downLimit);

    auto* const up = new RateEdit(section);
    section->add(SettingWords::tr("Upload limit"), SettingWords::tr("Of all uploads together."), up)
        ->setAlsoFoundBy(limitWords);
    bindRate(context, up, SettingWords::tr("Upload limit"), &Node::Preferences::upLimit);

    auto* const planned = new QCheckBox(section);
    section
        ->add(SettingWords::tr("Other limits at certain hours"),
              SettingWords::tr("During the hours below their own limits apply."), planned)
        ->setAlsoFoundBy(SettingWords::tr("schedule plan time limit"));
    bindCheck(context, planned, SettingWords::tr("Plan of hours"), &Node::Preferences::scheduleOn);

    auto* const plan = new ScheduleEditor(context.session.theme, section);
    section->add(SettingWords::tr("Hours"), {}, plan, SettingRow::Place::Below)
        ->setAlsoFoundBy(SettingWords::tr("schedule plan time limit"));
    PreferenceStore* const store = &context.store;
    const auto show = [plan, store] { plan->setSchedule(store->row().schedule); };
    QObject::connect(store, &PreferenceStore::changed, plan, show);
    show();
    QObject::connect(plan, &ScheduleEditor::scheduleChanged, store, [store](const QList<Node::BandwidthHours>& hours) {
        store->change(SettingWords::tr("Hours"),
                      [hours](Node::Preferences& preferences) { preferences.schedule = hours; });
    });

    constexpr int MostAtOnce = 100;
    auto* const downloads = makeNumber(MostAtOnce, section);
    section->add(SettingWords::tr("Downloads at once"), SettingWords::tr("The others wait in the list."), downloads);
    bindNumber(context, downloads, SettingWords::tr("Downloads at once"), &Node::Preferences::activeDownloads);

    auto* const uploads = makeNumber(MostAtOnce, section);
    section
        ->add(SettingWords::tr("Uploads at once"), SettingWords::tr("Others wait, and see their place in the queue."),
              uploads)
        ->setAlsoFoundBy(SettingWords::tr("slots"));
    bindNumber(context, uploads, SettingWords::tr("Uploads at once"), &Node::Preferences::uploadSlots);

    auto* const perPeer = makeNumber(MostAtOnce, section);
    section->add(SettingWords::tr("Uploads at once to one peer"), {}, perPeer)
        ->setAlsoFoundBy(SettingWords::tr("slots"));
    bindNumber(context, perPeer, SettingWords::tr("Uploads to one peer"), &Node::Preferences::slotsPerPeer);
    return section;
}

} // namespace Potluck::Ui

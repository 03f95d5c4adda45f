// SPDX-License-Identifier: GPL-3.0-or-later
// Where downloads go and what of the shared folders is left out.
#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/shell.h"
#include "ui/settings/sections.h"
#include "ui/settings/settingcommand.h"
#include "ui/settings/settingwords.h"
#include "ui/widgets/folderchooser.h"
#include "ui/widgets/rateedit.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUndoStack>

#include <memory>

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

// What is left out of the shares lies in the library, not in the preferences.
class RulesBinding final : public QObject
{
public:
    RulesBinding(const SettingsContext& context, QCheckBox* hidden, QLineEdit* patterns)
        : QObject(context.page), m_session(context.session), m_hidden(hidden), m_patterns(patterns)
    {
        QObject::connect(hidden, &QCheckBox::toggled, this, [this](bool on) {
            Node::ShareRulesRow rules = m_rules;
            rules.hiddenFiles = on;
            change(rules);
        });
        QObject::connect(patterns, &QLineEdit::editingFinished, this, [this] {
            Node::ShareRulesRow rules = m_rules;
            rules.leftOut = listOf(m_patterns->text());
            change(rules);
        });
        hidden->setEnabled(false);
        patterns->setEnabled(false);
        m_session.library.rules(this, [this](const Result<Node::ShareRulesRow>& rules) {
            if (rules)
                show(*rules);
        });
    }

private:
    void show(const Node::ShareRulesRow& rules)
    {
        m_rules = rules;
        const QSignalBlocker quiet(m_hidden);
        m_hidden->setEnabled(true);
        m_hidden->setChecked(rules.hiddenFiles);
        m_patterns->setEnabled(true);
        m_patterns->setText(rules.leftOut.join(QStringLiteral(", ")));
        m_patterns->setCursorPosition(0); // its beginning is read first
    }
    void change(const Node::ShareRulesRow& rules)
    {
        if (rules == m_rules)
            return;
        const QPointer<RulesBinding> self(this);
        const auto step = [self](const Node::ShareRulesRow& to) {
            return [self, to] {
                if (self)
                    self->set(to, {});
            };
        };
        set(rules, [this, again = step(rules), back = step(m_rules)] {
            m_session.shell.undo().push(new SettingCommand(SettingWords::tr("What is left out"), again, back));
        });
    }
    void set(const Node::ShareRulesRow& rules, const std::function<void()>& done)
    {
        m_session.library.setRules(rules, this, [this, rules, done](const Status& status) {
            if (!status) {
                show(m_rules);
                m_session.shell.show({Banner::Kind::Error,
                                      SettingWords::tr("That cannot be: %1.").arg(reasonText(status.error())),
                                      {},
                                      12,
                                      QStringLiteral("settings")});
                return;
            }
            show(rules);
            if (done)
                done();
        });
    }

    const Session m_session;
    QCheckBox* m_hidden;
    QLineEdit* m_patterns;
    Node::ShareRulesRow m_rules;
};

} // namespace

SettingsSection* makeFilesSection(const SettingsContext& context)
{
    auto* const section =
        new SettingsSection(context.session.theme, QStringLiteral("folder"), SettingWords::tr("Files"), context.page);
    section->add(SettingWords::tr("Download folder"), {}, makeFolderEditor(context, section), SettingRow::Place::Below)
        ->setKey(QStringLiteral("download-folder"));

    auto* const share = new QCheckBox(section);
    section->add(
        SettingWords::tr("Share finished downloads"),
        SettingWords::tr("Others can get them from you, too. Where this is off, nothing is shared that you did not "
                         "choose."),
        share);
    bindCheck(context, share, SettingWords::tr("Share finished downloads"), &Node::Preferences::shareDownloads);

    auto* const hidden = new QCheckBox(section);
    section->add(SettingWords::tr("Share hidden files and folders"),
                 SettingWords::tr("Those whose names begin with a dot."), hidden);

    auto* const patterns = new QLineEdit(section);
    patterns->setPlaceholderText(QStringLiteral("*.tmp, Thumbs.db"));
    section
        ->add(SettingWords::tr("Leave out"),
              SettingWords::tr("Names of files that are never shared, with commas between; * stands for anything."),
              patterns, SettingRow::Place::Below)
        ->setAlsoFoundBy(SettingWords::tr("patterns rules exclude ignore"));
    new RulesBinding(context, hidden, patterns);

    auto* const hashing = new RateEdit(section);
    section
        ->add(SettingWords::tr("Read shared files no faster than"),
              SettingWords::tr("Each is read once, to know it by its content."), hashing)
        ->setAlsoFoundBy(SettingWords::tr("hashing speed"));
    bindRate(context, hashing, SettingWords::tr("Reading of shared files"), &Node::Preferences::hashRate);
    return section;
}

} // namespace Potluck::Ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/foldersstep.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/widgets/folderchooser.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace Potluck::Ui {

namespace {

// Where people look for what they downloaded.
QString usualDownloads()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return folder.isEmpty() ? QString() : QDir::cleanPath(folder + QStringLiteral("/Potluck"));
}

} // namespace

FoldersStep::FoldersStep(const Session& session, QWidget* parent)
    : WelcomeStep(
          session, tr("What do you bring?"),
          tr("A folder whose files others may get from you. Nothing is shared that you do not choose, and you can "
             "add more later."),
          parent)
{
    m_shared = addFolder(
        tr("Share this folder"), tr("Nothing yet"), tr("Choose…"),
        [this] { chooseFolder(this, tr("Share a folder"), {}, [this](const QString& folder) { setShared(folder); }); },
        &m_chooseShared);
    m_shared->setClearButtonEnabled(true);
    lines()->addSpacing(Gap);
    QPushButton* change = nullptr;
    m_downloads = addFolder(
        tr("Downloads go here"), {}, tr("Change…"),
        [this] {
            chooseFolder(this, tr("Where downloads go"), m_downloads->text(),
                         [this](const QString& folder) { setDownloads(folder); });
        },
        &change);
    setDownloads(usualDownloads());
    m_shareDownloads = new QCheckBox(tr("Share finished downloads, too"), this);
    m_shareDownloads->setToolTip(tr("Others can then get it from you as well, which makes everyone faster."));
    lines()->addWidget(m_shareDownloads);
    lines()->addStretch();
}

QLineEdit* FoldersStep::addFolder(const QString& label, const QString& placeholder, const QString& button,
                                  const std::function<void()>& choose, QPushButton** made)
{
    auto* const path = new QLineEdit(this);
    path->setPlaceholderText(placeholder);
    path->setAccessibleName(label);
    path->addAction(session().theme.icon(QStringLiteral("folder"), Theme::Tint::Muted), QLineEdit::LeadingPosition);
    auto* const pick = new QPushButton(button, this);
    pick->setAutoDefault(false);
    pick->setAccessibleName(label + QStringLiteral(": ") + button);
    addLabel(*lines(), label, path);
    auto* const line = new QHBoxLayout;
    line->setSpacing(Gap);
    line->addWidget(path, 1);
    line->addWidget(pick);
    lines()->addLayout(line);
    connect(pick, &QPushButton::clicked, this, choose);
    *made = pick;
    return path;
}

QWidget* FoldersStep::firstField()
{
    return m_chooseShared;
}

void FoldersStep::setShared(const QString& folder)
{
    m_shared->setText(QDir::toNativeSeparators(folder));
}

void FoldersStep::setDownloads(const QString& folder)
{
    m_downloads->setText(QDir::toNativeSeparators(folder));
}

void FoldersStep::apply(Applied done)
{
    const QString folder = QDir::fromNativeSeparators(m_downloads->text().trimmed());
    session().preferences.preferences(this, [this, folder, done](const Result<Node::Preferences>& preferences) {
        if (!preferences) {
            done(reasonSentence(preferences.error()));
            return;
        }
        Node::Preferences changed = *preferences;
        if (!folder.isEmpty())
            changed.downloadDir = folder;
        changed.shareDownloads = m_shareDownloads->isChecked();
        session().preferences.setPreferences(changed, this, [this, done](const Status& status) {
            if (status)
                share(done);
            else
                done(reasonSentence(status.error()));
        });
    });
}

void FoldersStep::share(const Applied& done)
{
    const QString folder = QDir::fromNativeSeparators(m_shared->text().trimmed());
    if (folder.isEmpty()) {
        done({});
        return;
    }
    session().node.addShare(folder, this, [done](const Status& status) {
        // Who goes back and on again shares it already.
        const bool fine = status || status.error().code == ErrorCode::AlreadyExists;
        done(fine ? QString() : reasonSentence(status.error()));
    });
}

} // namespace Potluck::Ui

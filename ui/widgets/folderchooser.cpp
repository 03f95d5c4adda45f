// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folderchooser.h"

#include <QDir>
#include <QFileDialog>

#include <utility>

namespace Potluck::Ui {

void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                  std::function<void(const QString& folder)> chosen)
{
    auto* const dialog = new QFileDialog(parent, title, start.isEmpty() ? QDir::homePath() : start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString& folder) { chosen(QDir::cleanPath(folder)); });
    dialog->open();
}

} // namespace Potluck::Ui

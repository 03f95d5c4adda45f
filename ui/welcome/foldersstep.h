// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/welcomestep.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace Potluck::Ui {

// What is shared, and where downloads go. Nothing is shared that is not chosen here.
class FoldersStep final : public WelcomeStep
{
    Q_OBJECT

public:
    FoldersStep(const Session& session, QWidget* parent);

    void apply(Applied done) override;
    [[nodiscard]] QWidget* firstField() override;

    // As the choosers do.
    void setShared(const QString& folder);
    void setDownloads(const QString& folder);

private:
    QLineEdit* addFolder(const QString& label, const QString& placeholder, const QString& button,
                         const std::function<void()>& choose, QPushButton** made);
    void share(const Applied& done);

    QLineEdit* m_shared;
    QLineEdit* m_downloads;
    QPushButton* m_chooseShared = nullptr;
    QCheckBox* m_shareDownloads;
};

} // namespace Potluck::Ui

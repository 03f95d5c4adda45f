// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/welcomestep.h"

class QLineEdit;

namespace Potluck::Ui {

// Who you are to others.
class NameStep final : public WelcomeStep
{
    Q_OBJECT

public:
    NameStep(const Session& session, QWidget* parent);

    void apply(Applied done) override;
    [[nodiscard]] QWidget* firstField() override;

private:
    QLineEdit* m_name;
};

} // namespace Potluck::Ui

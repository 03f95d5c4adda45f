// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace Potluck::Ui {

// A rate in kB/s, of which none means no limit. Tells a new rate when it was typed to its end.
class RateEdit final : public QSpinBox
{
    Q_OBJECT

public:
    explicit RateEdit(QWidget* parent = nullptr);

    [[nodiscard]] quint64 rate() const;   // bytes a second; 0: none
    void setRate(quint64 bytesPerSecond); // tells nothing

Q_SIGNALS:
    void rateChanged(quint64 bytesPerSecond); // by hand
};

} // namespace Potluck::Ui

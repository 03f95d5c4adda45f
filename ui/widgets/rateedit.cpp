// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rateedit.h"

#include <QSignalBlocker>

#include <algorithm>

namespace Potluck::Ui {

namespace {
constexpr quint64 Kilobyte = 1000;
constexpr int Most = 10'000'000; // kB/s
} // namespace

RateEdit::RateEdit(QWidget* parent) : QSpinBox(parent)
{
    setRange(0, Most);
    setSpecialValueText(tr("No limit"));
    setSuffix(tr(" kB/s"));
    setGroupSeparatorShown(true);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    setKeyboardTracking(false);
    setAccelerated(true);
    setAlignment(Qt::AlignRight);
    connect(this, &QSpinBox::valueChanged, this, [this] { Q_EMIT rateChanged(rate()); });
}

quint64 RateEdit::rate() const
{
    return static_cast<quint64>(value()) * Kilobyte;
}

void RateEdit::setRate(quint64 bytesPerSecond)
{
    const QSignalBlocker quiet(this);
    // A limit below one kilobyte is still one.
    const quint64 shown = bytesPerSecond == 0 ? 0 : std::max<quint64>(1, bytesPerSecond / Kilobyte);
    setValue(static_cast<int>(std::min<quint64>(shown, Most)));
}

} // namespace Potluck::Ui

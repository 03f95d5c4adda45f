// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/transferdoor.h"

namespace Potluck::Node {

class Crossing;

// The transfer door on its Node's thread. The crossing outlives it.
class TransferProxy final : public TransferDoor
{
    Q_OBJECT

public:
    explicit TransferProxy(Crossing& crossing) : m_crossing(crossing) {}

    void setPriority(quint64 transfer, TransferPriority priority, QObject* context, Done done) override;
    void moveBefore(quint64 transfer, quint64 other, QObject* context, Done done) override;
    void checkAgain(quint64 transfer, QObject* context, Done done) override;
    void limit(quint64 transfer, quint64 rate, QObject* context, Done done) override;
    void preview(quint64 transfer, QObject* context, Callback<Preview> done) override;
    void pauseAll(QObject* context, Done done) override;
    void resumeAll(QObject* context, Done done) override;
    void showPieces(bool shown) override;

private:
    Crossing& m_crossing;
};

} // namespace Potluck::Node

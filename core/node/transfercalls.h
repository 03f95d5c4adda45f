// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/transferdoor.h"

namespace Potluck::Node {

class TransferDesk;

// The transfer door's side on the core thread: what Node's own forwards there.
class TransferCalls final : public TransferDoor
{
    Q_OBJECT

public:
    using TransferDoor::TransferDoor;

    // Null: this node downloads nothing (any more), and calls are refused. Else it must outlive this or be taken back.
    void setDesk(TransferDesk* desk);

    void setPriority(quint64 transfer, TransferPriority priority, QObject* context, Done done) override;
    void moveBefore(quint64 transfer, quint64 other, QObject* context, Done done) override;
    void checkAgain(quint64 transfer, QObject* context, Done done) override;
    void limit(quint64 transfer, quint64 rate, QObject* context, Done done) override;
    void preview(quint64 transfer, QObject* context, Callback<Preview> done) override;
    void pauseAll(QObject* context, Done done) override;
    void resumeAll(QObject* context, Done done) override;
    void showPieces(bool shown) override;

private:
    // Refuses, or does it with the download of that row.
    template<typename Act>
    void act(quint64 transfer, const Done& done, Act act);

    TransferDesk* m_desk = nullptr;
    bool m_showsPieces = false;
};

} // namespace Potluck::Node

// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/transferproxy.h"

#include "node/crossing.h"

namespace Potluck::Node {

void TransferProxy::setPriority(quint64 transfer, TransferPriority priority, QObject* context, Done done)
{
    m_crossing.ask(context, std::move(done), [transfer, priority](NodeCore& core, QObject* token, const auto& answer) {
        core.transferDoor().setPriority(transfer, priority, token, answer);
    });
}

void TransferProxy::moveBefore(quint64 transfer, quint64 other, QObject* context, Done done)
{
    m_crossing.ask(context, std::move(done), [transfer, other](NodeCore& core, QObject* token, const auto& answer) {
        core.transferDoor().moveBefore(transfer, other, token, answer);
    });
}

void TransferProxy::checkAgain(quint64 transfer, QObject* context, Done done)
{
    m_crossing.ask(context, std::move(done), [transfer](NodeCore& core, QObject* token, const auto& answer) {
        core.transferDoor().checkAgain(transfer, token, answer);
    });
}

void TransferProxy::limit(quint64 transfer, quint64 rate, QObject* context, Done done)
{
    m_crossing.ask(context, std::move(done), [transfer, rate](NodeCore& core, QObject* token, const auto& answer) {
        core.transferDoor().limit(transfer, rate, token, answer);
    });
}

void TransferProxy::preview(quint64 transfer, QObject* context, Callback<Preview> done)
{
    m_crossing.ask(context, std::move(done), [transfer](NodeCore& core, QObject* token, const auto& answer) {
        core.transferDoor().preview(transfer, token, answer);
    });
}

void TransferProxy::pauseAll(QObject* context, Done done)
{
    m_crossing.ask(context, std::move(done), [](NodeCore& core, QObject* token, const auto& answer) {
        core.transferDoor().pauseAll(token, answer);
    });
}

void TransferProxy::resumeAll(QObject* context, Done done)
{
    m_crossing.ask(context, std::move(done), [](NodeCore& core, QObject* token, const auto& answer) {
        core.transferDoor().resumeAll(token, answer);
    });
}

void TransferProxy::showPieces(bool shown)
{
    m_crossing.post([shown](NodeCore& core) { core.transferDoor().showPieces(shown); });
}

} // namespace Potluck::Node

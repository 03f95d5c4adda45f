// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/transfercalls.h"

#include "node/refusals.h"
#include "node/transferdesk.h"

namespace Potluck::Node {

void TransferCalls::setDesk(TransferDesk* desk)
{
    m_desk = desk;
    if (m_desk)
        m_desk->downloads().showPieces(m_showsPieces);
}

template<typename Act>
void TransferCalls::act(quint64 transfer, const Done& done, Act act)
{
    if (!m_desk)
        return done(notAPeer());
    const auto download = TransferDesk::downloadOf(transfer);
    done(download ? act(m_desk->downloads(), *download) : Status(download.error()));
}

void TransferCalls::setPriority(quint64 transfer, TransferPriority priority, QObject* /*context*/, Done done)
{
    act(transfer, done, [priority](Transfer::Downloads& downloads, Transfer::TransferId id) {
        return downloads.setPriority(id, static_cast<Transfer::Priority>(priority));
    });
}

void TransferCalls::moveBefore(quint64 transfer, quint64 other, QObject* /*context*/, Done done)
{
    act(transfer, done, [other](Transfer::Downloads& downloads, Transfer::TransferId id) -> Status {
        const auto before = TransferDesk::downloadOf(other);
        return before ? downloads.moveBefore(id, *before) : Status(before.error());
    });
}

void TransferCalls::checkAgain(quint64 transfer, QObject* /*context*/, Done done)
{
    act(transfer, done,
        [](Transfer::Downloads& downloads, Transfer::TransferId id) { return downloads.checkAgain(id); });
}

void TransferCalls::limit(quint64 transfer, quint64 rate, QObject* /*context*/, Done done)
{
    act(transfer, done,
        [rate](Transfer::Downloads& downloads, Transfer::TransferId id) { return downloads.limit(id, rate); });
}

void TransferCalls::preview(quint64 transfer, QObject* /*context*/, Callback<Preview> done)
{
    if (!m_desk)
        return done(notAPeer());
    const auto download = TransferDesk::downloadOf(transfer);
    if (!download)
        return done(download.error());
    const auto preview = m_desk->downloads().preview(*download);
    if (!preview)
        return done(preview.error());
    done(Preview{preview->path, preview->bytes});
}

void TransferCalls::pauseAll(QObject* /*context*/, Done done)
{
    if (!m_desk)
        return done(notAPeer());
    m_desk->downloads().pauseAll();
    done({});
}

void TransferCalls::resumeAll(QObject* /*context*/, Done done)
{
    if (!m_desk)
        return done(notAPeer());
    m_desk->downloads().resumeAll();
    done({});
}

void TransferCalls::showPieces(bool shown)
{
    m_showsPieces = shown;
    if (m_desk)
        m_desk->downloads().showPieces(shown);
}

} // namespace Potluck::Node

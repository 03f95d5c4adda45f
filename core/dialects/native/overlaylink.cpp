// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/overlaylink.h"

#include "overlay/message.h"

#include <array>

namespace Potluck::Native {

namespace {

constexpr std::size_t ReadBytes = 16 * 1024;

} // namespace

OverlayLink::OverlayLink(Net::UpgradedStream upgraded, TimerSource& timers, QObject* parent)
    : QObject(parent), m_timers(timers), m_stream(std::move(upgraded.stream)), m_frames(Overlay::MaxMessageBytes)
{
    m_idle = m_timers.every(IdleTime / 2, [this] {
        if (std::exchange(m_active, false))
            m_quiet = false;
        else if (std::exchange(m_quiet, true))
            close();
    });
    connect(m_stream.get(), &Net::TlsStream::readyRead, this, &OverlayLink::readAll);
    connect(m_stream.get(), &Net::TlsStream::drained, this, [this] {
        m_blocked = false;
        m_stall.reset();
        writeOut();
    });
    connect(m_stream.get(), &Net::TlsStream::closed, this, [this] {
        m_closing = true;
        m_stall.reset();
        m_idle.reset();
        if (m_why.isEmpty() && m_stream->error())
            m_why = m_stream->error()->detail;
        Q_EMIT closed(m_why);
    });
    if (!upgraded.unsent.isEmpty()) {
        m_outBytes = upgraded.unsent.size();
        m_out.push_back(std::move(upgraded.unsent));
    }
    // What came before this was here has not been announced.
    QMetaObject::invokeMethod(
        this,
        [this, early = std::move(upgraded.received)] {
            writeOut();
            if (m_closing)
                return;
            const Status status = m_frames.feed(early, [this](QByteArrayView message) -> Status {
                Q_EMIT received(message.toByteArray());
                return {};
            });
            if (!status)
                drop(status.error().detail);
            else
                readAll();
        },
        Qt::QueuedConnection);
}

OverlayLink::~OverlayLink()
{
    m_stream->disconnect(this);
}

bool OverlayLink::send(const QByteArray& message)
{
    if (m_closing || message.isEmpty() || message.size() > Overlay::MaxMessageBytes)
        return false;
    if (m_outBytes > 0 && m_outBytes + message.size() > MaxQueueBytes)
        return false;
    // Small ones go with their length in one piece, and so in one packet.
    m_out.push_back(frameHead(message.size()) + message);
    m_outBytes += m_out.back().size();
    m_active = true;
    writeOut();
    return true;
}

void OverlayLink::close()
{
    if (std::exchange(m_closing, true))
        return;
    m_stall.reset();
    m_out.clear();
    m_stream->close();
}

void OverlayLink::drop(const QString& why)
{
    if (m_why.isEmpty())
        m_why = why;
    m_closing = true;
    m_out.clear();
    m_stream->abort();
}

void OverlayLink::readAll()
{
    std::array<char, ReadBytes> buffer;
    while (!m_closing) {
        const qint64 got = m_stream->read(buffer);
        if (got < 0)
            return close(); // the other side has said goodbye: so do we
        if (got == 0)
            return;
        m_active = true;
        const Status status =
            m_frames.feed({buffer.data(), static_cast<qsizetype>(got)}, [this](QByteArrayView message) -> Status {
                if (!m_closing)
                    Q_EMIT received(message.toByteArray());
                return {};
            });
        if (!status)
            return drop(status.error().detail);
    }
}

void OverlayLink::writeOut()
{
    while (!m_closing && !m_blocked && !m_out.empty()) {
        const auto rest = QByteArrayView(m_out.front()).sliced(m_outSent);
        const qint64 taken = m_stream->write(rest);
        if (taken < 0)
            return; // closed() follows
        m_outSent += taken;
        if (taken < rest.size()) {
            m_blocked = true;
            return watchStall();
        }
        m_outBytes -= m_out.front().size();
        m_out.pop_front();
        m_outSent = 0;
    }
}

void OverlayLink::watchStall()
{
    m_stall = m_timers.after(StallTime, [this] { drop(QStringLiteral("it does not read what is sent to it")); });
}

} // namespace Potluck::Native

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/peersourceprivate.h"

#include <QPointer>

namespace Potluck::Native {

// The answer to one ranged request of a PeerSource: checks that it is exactly the range that was asked, then lets the
// connection read straight into the download's buffers. What an error says is kept to a few KiB.
class RangeReceiver final : public Net::HttpResponseReceiver
{
public:
    RangeReceiver(PeerSource& source, Transfer::RequestId id, quint64 generation);

    void head(const Net::HttpResponseHead& head) override;
    [[nodiscard]] std::span<char> space() override;
    void advance(qsizetype bytes) override;
    [[nodiscard]] bool isOverlong() const override;
    void finished() override;
    void failed(const Error& error) override;

private:
    // Null where nobody waits for these bytes any more.
    [[nodiscard]] PeerSource::Wanted* wanted() const;

    QPointer<PeerSource> m_source;
    Transfer::RequestId m_id;
    quint64 m_generation;
    Net::HttpResponseHead m_head;
    bool m_isError = false;
    QByteArray m_errorBody;
    qsizetype m_errorBytes = 0;
};

} // namespace Potluck::Native

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/messages.h"
#include "dialects/native/ndjson.h"
#include "index/catalog.h"
#include "net/httpexchange.h"

#include <functional>
#include <memory>

namespace Potluck::Native {

// Reads the body of PATCH /v1/files as it arrives and hands out the batch when it is whole. Answers the exchange with
// 400 at the first line that is wrong.
class FilesReceiver final : public Net::BodyReceiver
{
public:
    using Complete = std::function<void(Index::Delta)>; // without the peer

    FilesReceiver(std::shared_ptr<Net::HttpExchange> exchange, Complete complete);

    void received(QByteArrayView bytes) override;
    void finished() override;
    void failed(const Error& error) override;

private:
    [[nodiscard]] Status takeLine(QByteArrayView line);
    void refuse(const Error& error);

    std::shared_ptr<Net::HttpExchange> m_exchange; // who lets go of it gets a 500
    Complete m_complete;
    LineSplitter m_lines;
    std::function<Status(QByteArrayView)> m_takeLine;
    Index::Delta m_delta;
    bool m_hasHead = false;
    bool m_refused = false;
};

} // namespace Potluck::Native

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpexchange.h"

namespace Potluck::Native {

// What the HttpServer of a node is given: hands each request to the index's or the peer's side by its path, and answers
// 404 where this node has no such side. Both outlive it and live on the server's thread; either may be null.
class NativeHandler final : public Net::HttpHandler
{
public:
    NativeHandler(Net::HttpHandler* index, Net::HttpHandler* content) : m_index(index), m_content(content) {}

    // From now on; null: this node has none (any more), or where it is coming, not yet: then whoever asks is told to
    // ask again.
    void setIndex(Net::HttpHandler* index, bool isComing = false)
    {
        m_index = index;
        m_isComing = isComing && !index;
    }

    void handle(const std::shared_ptr<Net::HttpExchange>& exchange) override;

private:
    Net::HttpHandler* m_index;
    Net::HttpHandler* m_content;
    bool m_isComing = false;
};

} // namespace Potluck::Native

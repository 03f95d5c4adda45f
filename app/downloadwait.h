// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "node/types.h"

#include <QString>

#include <optional>

namespace Potluck::App {

// Decides for `get --wait` when a download has ended as far as the one who waits is concerned: finished, failed, in
// need of a person, or with nobody to get it from for too long (the download itself stays in the node's list then).
// Fed with rows as they come and asked again as time passes.
class DownloadWait
{
public:
    // How long it may be that nobody who has the file is online: before a byte came, and after (a source that
    // restarts).
    static constexpr Milliseconds NobodyPatience{10'000};
    static constexpr Milliseconds LostPatience{60'000};

    explicit DownloadWait(const Clock& clock) : m_clock(clock) {}

    // The path of the finished file, or why it is not there; nothing: wait on.
    using Outcome = std::optional<Result<QString>>;
    [[nodiscard]] Outcome take(const Node::TransferRow& row);
    [[nodiscard]] Outcome afterTime() const;

private:
    const Clock& m_clock;
    std::optional<Milliseconds> m_nobodySince;
    bool m_hasBytes = false;
};

} // namespace Potluck::App
